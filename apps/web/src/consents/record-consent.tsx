import type { Item } from '@samspel/contract';
import { InlineMessage } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { TermsFields, type Terms } from '../participations/terms-fields';
import type { Participation } from '../participations/participations.queries';
import { today } from '../platform/dates';
import { FormActions } from '../platform/form/form-actions';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { ConsentFields, consentOf, missingConsent, NO_CONSENT, type ConsentValues } from './consent-fields';
import { useConsentWords } from './consent-list';
import { ConsentText } from './consent-text';
import { useRecordConsent, type Consent } from './consents.queries';

export interface RecordConsentProps {
  one: Participation;
  /** In whose place; null: beside those that there are. */
  replaces: Consent | null;
  onDone: () => void;
}

type Values = ConsentValues & Terms;

/** A further consent, or one in the place of another. What the person is read stands above the button. */
export function RecordConsent({ one, replaces, onDone }: RecordConsentProps) {
  const { t } = useTranslation('consents');
  const unitName = useUnitName();
  const words = useConsentWords();
  const record = useRecordConsent(one.caseId);
  const form = useForm<Values, unknown>({
    initial: valuesOf(replaces),
    noun: 'consents',
    check: (values) => ({
      ...missingConsent(values),
      reads: values.reads.length + values.tells.length === 0 ? 'names-nothing' : undefined,
    }),
    save: ({ reads, tells, ...consent }) =>
      record.mutateAsync({
        params: { participationId: one.id! },
        body: {
          ...consentOf(consent),
          reads: [...reads],
          tells: [...tells],
          replaces: replaces?.id ?? null,
        },
      }),
    onSaved: onDone,
  });
  const { values } = form;
  return (
    <form {...form.form} className="ui-stack">
      <FormErrors form={form} noun="consents" />
      {replaces && <InlineMessage tone="info">{t('renews', { said: words.given(replaces) })}</InlineMessage>}
      <TermsFields
        basis={one.basis!}
        value={values}
        onChange={({ reads, tells }) => {
          form.set('reads', reads);
          form.set('tells', tells);
        }}
        at={form.at}
      />
      <ConsentFields
        value={values}
        onChange={(consent) => {
          for (const name of Object.keys(NO_CONSENT) as (keyof ConsentValues)[]) form.set(name, consent[name]);
        }}
        at={form.at}
        spoken={values.language ? [values.language] : []}
      />
      <ConsentText unit={unitName(one.unit)} reads={values.reads} tells={values.tells} until={values.validUntil} />
      <FormActions label={t('save')} cancel={t('cancel')} busy={form.busy} onCancel={onDone} />
    </form>
  );
}

function valuesOf(replaces: Consent | null): Values {
  if (!replaces) return { ...NO_CONSENT, validFrom: today(), reads: [], tells: [] };
  const { reads, tells, givenBy, capacity, language } = replaces;
  const known: { reads: readonly Item[]; tells: readonly Item[] } = { reads, tells };
  return { ...NO_CONSENT, ...known, givenBy, capacity: capacity ?? '', language, validFrom: today() };
}
