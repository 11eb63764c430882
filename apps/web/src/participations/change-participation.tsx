import type { ConsentWay } from '@samspel/contract';
import { Button, DateField, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { basisOf } from '@samspel/statute';
import { fullDay, today } from '../platform/dates';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { call } from '../platform/http/call';
import { etagOf } from '../platform/http/etag';
import { useLanguageName } from '../platform/i18n/names';
import { participations } from '@samspel/contract';
import { ConsentFields, missingConsent, NO_CONSENT, type ConsentValues } from './consent-fields';
import { useChangeParticipation, type Participation } from './participations.queries';

interface Values {
  endsOn: string;
  childGroup: string;
  consent: ConsentValues;
}

/** Its last day, the consent as it is now, the child's group. */
export function ChangeParticipation({ one, onDone }: { one: Participation; onDone: () => void }) {
  const { t } = useTranslation('participations');
  const change = useChangeParticipation();
  const languageName = useLanguageName();
  const params = { participationId: one.id! };
  const byConsent = one.basis !== null && basisOf(one.basis).consent;
  const form = useForm({
    initial: valuesOf(one),
    etag: etagOf(one),
    noun: 'participations',
    check: ({ consent }) => (byConsent ? missingConsent(consent) : {}),
    save: ({ endsOn, childGroup, consent }, etag) =>
      change.mutateAsync({
        params,
        ifMatch: etag,
        body: {
          endsOn: endsOn || null,
          ...(byConsent && { consent: consentOf(consent), childGroup: childGroup.trim() || null }),
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
          ...(byConsent && { childGroup: t('child.group'), consent: t('facts.consent') }),
        }}
        show={(name, value) => {
          if (name === 'endsOn') return value ? fullDay(value as string) : '';
          if (name !== 'consent') return value as string;
          const { givenBy, givenHow, language, validFrom, validUntil } = value as ConsentValues;
          return [
            givenBy,
            givenHow && t(`ways.${givenHow}`),
            language && languageName(language),
            validFrom && fullDay(validFrom),
            validUntil && fullDay(validUntil),
          ]
            .filter(Boolean)
            .join(', ');
        }}
      />
      <DateField label={t('facts.ends-on')} optional hint={t('ends-on-hint')} min={today()} {...form.field('endsOn')} />
      {byConsent && (
        <>
          <TextField label={t('child.group')} optional maxLength={100} dir="auto" {...form.field('childGroup')} />
          <h3 className="preview__heading">{t('facts.consent')}</h3>
          <ConsentFields
            value={form.values.consent}
            onChange={(consent) => form.set('consent', consent)}
            at={(name) => form.at(`consent/${name}`)}
            spoken={form.values.consent.language ? [form.values.consent.language] : []}
          />
        </>
      )}
      <div className="ui-actions">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function valuesOf({ endsOn, childGroup, consent }: Participation): Values {
  return { endsOn: endsOn ?? '', childGroup: childGroup ?? '', consent: consent ?? NO_CONSENT };
}

export function consentOf({ givenHow, ...rest }: ConsentValues) {
  return { ...rest, givenBy: rest.givenBy.trim(), givenHow: givenHow as ConsentWay };
}
