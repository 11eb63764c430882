import { Button, Select } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { officialsQuery } from '../authorities/authorities.queries';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { isProblem } from '../platform/http/problem';
import type { ActFormProps } from './say-on-task';
import { useReassignTask } from './tasks.queries';

const WHOLE_UNIT = 'unit';

/** To a colleague in the unit that has it, or back to the unit as a whole. */
export function ReassignTask({ task, etag, refetch, onClose }: ActFormProps) {
  const { t } = useTranslation('tasks');
  const reassign = useReassignTask();
  const officials = useQuery(officialsQuery(task.unit?.id ?? ''));
  const form = useForm({
    initial: { officialId: '' },
    noun: 'tasks',
    check: ({ officialId }) => ({ officialId: officialId ? undefined : 'choose-official' }),
    save: async ({ officialId }) => {
      try {
        return await reassign.mutateAsync({
          params: { taskId: task.id },
          body: { officialId: officialId === WHOLE_UNIT ? null : officialId },
          ifMatch: etag,
        });
      } catch (error) {
        if (isProblem(error) && [409, 412].includes(error.status)) await refetch();
        throw error;
      }
    },
    onSaved: onClose,
  });
  const colleagues = officials.data?.data.items.filter(({ id }) => id !== task.official?.id) ?? [];
  return (
    <form {...form.form} className="drawer-form ui-stack ui-stack--12">
      <FormErrors form={form} noun="tasks" kept="" />
      <Select
        label={t('reassign.to')}
        placeholder={t('give.choose')}
        options={[
          ...(task.official ? [{ value: WHOLE_UNIT, label: t('reassign.whole-unit') }] : []),
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.field('officialId')}
      />
      <div className="ui-actions">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('reassign.do')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel-form')}
        </Button>
      </div>
    </form>
  );
}
