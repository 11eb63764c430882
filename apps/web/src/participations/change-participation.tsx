import type { Item } from '@samspel/contract';
import { DateField, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { basisOf } from '@samspel/statute';
import { fullDay, today } from '../platform/dates';
import { FormConflict } from '../platform/form/form-conflict';
import { FormActions } from '../platform/form/form-actions';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { call } from '../platform/http/call';
import { etagOf } from '../platform/http/etag';
import { participations } from '@samspel/contract';
import { TermsFields, type Terms } from './terms-fields';
import { useItemWords } from './use-item-words';
import { useChangeParticipation, type Participation } from './participations.queries';

interface Values extends Terms {
  endsOn: string;
  childGroup: string;
}

/** Its last day; by law what it reads and tells; by consent, which says that itself, the child's group. */
export function ChangeParticipation({ one, onDone }: { one: Participation; onDone: () => void }) {
  const { t } = useTranslation('participations');
  const change = useChangeParticipation();
  const words = useItemWords();
  const params = { participationId: one.id! };
  const byConsent = one.basis !== null && basisOf(one.basis).consent;
  const form = useForm({
    initial: valuesOf(one),
    etag: etagOf(one),
    noun: 'participations',
    save: ({ endsOn, childGroup, reads, tells }, etag) =>
      change.mutateAsync({
        params,
        ifMatch: etag,
        body: {
          endsOn: endsOn || null,
          ...(byConsent ? { childGroup: childGroup.trim() || null } : { reads: [...reads], tells: [...tells] }),
        },
      }),
    readAgain: async () => {
      const { data } = await call(participations.read, { params });
      return { values: valuesOf(data), etag: etagOf(data) };
    },
    onSaved: onDone,
  });
  return (
    <form {...form.form} className="ui-stack">
      <FormErrors form={form} noun="participations" />
      <FormConflict
        form={form}
        labels={{
          endsOn: t('facts.ends-on'),
          ...(byConsent ? { childGroup: t('child.group') } : { reads: t('terms.reads'), tells: t('terms.tells') }),
        }}
        show={(name, value) => {
          if (name === 'endsOn') return value ? fullDay(value as string) : '';
          return Array.isArray(value) ? (value as Item[]).map(words).join(', ') : (value as string);
        }}
      />
      <DateField label={t('facts.ends-on')} optional hint={t('ends-on-hint')} min={today()} {...form.field('endsOn')} />
      {byConsent ? (
        <TextField label={t('child.group')} optional maxLength={100} dir="auto" {...form.field('childGroup')} />
      ) : (
        <TermsFields
          basis={one.basis!}
          value={form.values}
          onChange={({ reads, tells }) => {
            form.set('reads', reads);
            form.set('tells', tells);
          }}
          at={form.at}
        />
      )}
      <FormActions label={t('save')} cancel={t('cancel')} busy={form.busy} onCancel={onDone} />
    </form>
  );
}

function valuesOf({ endsOn, childGroup, reads = [], tells = [] }: Participation): Values {
  return { endsOn: endsOn ?? '', childGroup: childGroup ?? '', reads, tells };
}
