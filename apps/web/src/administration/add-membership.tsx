import type { Role } from '@samspel/contract';
import { Button, Combobox, DateField, isDay, Select } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { startOfDay, today } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { useAddMembership, type User } from './administration.queries';
import { useOwnUnits } from './use-own-units';

// Only the contract's types go to the browser: its lists stand beside validating classes.
const ROLES = Object.keys({
  adviser: true,
  practitioner: true,
  supervisor: true,
  administrator: true,
  'data-protection-officer': true,
  analyst: true,
} satisfies Record<Role, true>) as Role[];

/** Where somebody works from now or from a day on, and as what: nothing is chosen beforehand. */
export function AddMembership({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const unitName = useUnitName();
  const add = useAddMembership();
  const units = useQuery(useOwnUnits());
  const form = useForm({
    initial: { unitId: '', role: '' as Role | '', startsOn: '' },
    noun: 'administration',
    check: ({ unitId, role, startsOn }) => ({
      unitId: unitId ? undefined : 'unit-missing',
      role: role ? undefined : 'role-missing',
      startsOn: startsOn && !isDay(startsOn) ? 'day-unreadable' : undefined,
    }),
    save: ({ unitId, role, startsOn }) =>
      add.mutateAsync({
        params: { userId: user.id },
        body: {
          unitId,
          role: role as Role,
          startsAt: startsOn && startsOn !== today() ? startOfDay(startsOn) : undefined,
        },
      }),
    onSaved: onClose,
  });
  return (
    <form {...form.form} className="drawer-form ui-stack ui-stack--12" aria-label={t('add-membership.title')}>
      <FormErrors form={form} noun="administration" />
      <Combobox
        label={t('unit')}
        options={(units.data?.data.items ?? []).map((unit) => ({ value: unit.id, label: unitName(unit) }))}
        {...form.field('unitId')}
      />
      <Select<Role>
        label={t('role')}
        placeholder={t('choose')}
        options={ROLES.map((role) => ({ value: role, label: t(`platform:roles.${role}`) }))}
        {...form.field('role')}
      />
      <DateField label={t('starts-on')} hint={t('starts-on-hint')} optional {...form.field('startsOn')} />
      <div className="ui-actions">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('add-membership.do')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
