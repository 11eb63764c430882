import { FACT_SOURCES } from '@samspel/contract';
import { DateField, FieldRow, RadioGroup, Select, TextArea, TextField } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery } from '../authorities/authorities.queries';
import type { useForm } from '../platform/form/use-form';
import { nearLimit } from '../platform/form/near-limit';
import { ASKED, groundsOf, KINDS_IN_ORDER, type FactValues } from './fact-form';

type FactForm = ReturnType<typeof useForm<FactValues, unknown>>;

/** What the chosen kind is asked, in the words of the kind. */
export function FactFields({ form, correcting }: { form: FactForm; correcting: boolean }) {
  const { t } = useTranslation('facts');
  const { kind, reason } = form.values;
  const asks = (name: keyof FactValues) => kind !== '' && ASKED[kind].includes(name);
  const grounds = groundsOf(kind);
  return (
    <>
      <Select
        label={t('form.kind')}
        placeholder={t('form.choose-kind')}
        options={KINDS_IN_ORDER.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
        disabled={correcting}
        {...form.field('kind')}
      />
      {grounds.length > 0 && (
        <Select
          label={t('form.ground')}
          placeholder={t('form.choose-kind')}
          options={grounds.map((each) => ({ value: each, label: t(`grounds.${each}`) }))}
          {...form.field('ground')}
        />
      )}
      {kind !== '' && (
        <FieldRow>
          <DateField
            label={t(`form.${FIRST[kind] ?? (asks('endsOn') ? 'first-day' : 'day')}`)}
            {...form.field('startsOn')}
          />
          {asks('signedOn') && <DateField label={t('form.signed')} optional {...form.field('signedOn')} />}
          {asks('endsOn') && (
            <DateField
              label={t(`form.${LAST[kind] ?? 'last-day'}`)}
              optional
              hint={LAST[kind] ? undefined : t('form.last-day-open')}
              {...form.field('endsOn')}
            />
          )}
          {asks('months') && (
            <TextField
              label={t('form.months')}
              hint={t('form.months-hint')}
              inputMode="numeric"
              maxLength={2}
              {...form.field('months')}
            />
          )}
        </FieldRow>
      )}
      {asks('needFound') && (
        <RadioGroup
          label={t('form.need-found')}
          layout="row"
          options={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`form.need-${each}`) }))}
          {...form.field('needFound')}
          onChange={(needFound) => form.set('needFound', needFound as FactValues['needFound'])}
        />
      )}
      {asks('municipalityCode') && <Municipality form={form} />}
      {kind !== '' && (
        <>
          <TextArea
            label={t(kind === 'extension' ? 'form.reason' : 'form.remark')}
            optional={kind !== 'extension'}
            rows={3}
            limit={nearLimit(reason)}
            {...form.field('reason')}
          />
          <Select
            label={t('form.source')}
            placeholder={t('form.choose-kind')}
            options={FACT_SOURCES.map((each) => ({ value: each, label: t(`sources.${each}`) }))}
            {...form.field('source')}
          />
        </>
      )}
    </>
  );
}

const FIRST: Partial<Record<string, string>> = { plan: 'drawn-up', assessment: 'started' };
const LAST: Partial<Record<string, string>> = { plan: 'valid-to', assessment: 'concluded' };

function Municipality({ form }: { form: FactForm }) {
  const { t, i18n } = useTranslation('facts');
  const { data } = useQuery(municipalitiesQuery());
  const options = (data?.data.items ?? [])
    .map(({ code, nameFi, nameSv }) => ({ value: code, label: i18n.language === 'sv' ? nameSv : nameFi }))
    .toSorted((one, other) => one.label.localeCompare(other.label, i18n.language));
  return (
    <Select
      label={t('form.municipality')}
      placeholder={t('form.choose-kind')}
      options={options}
      {...form.field('municipalityCode')}
    />
  );
}
