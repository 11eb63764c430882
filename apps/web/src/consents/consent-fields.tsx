import type { ConsentCapacity, ConsentWay } from '@samspel/contract';
import { DateField, FieldRow, Select, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../people/use-language-options';

const WAYS = Object.keys({
  'in-writing': true,
  orally: true,
  electronically: true,
} satisfies Record<ConsentWay, true>) as ConsentWay[];

const CAPACITIES = Object.keys({
  self: true,
  guardian: true,
  representative: true,
  'young-person': true,
} satisfies Record<ConsentCapacity, true>) as ConsentCapacity[];

export interface ConsentValues {
  givenBy: string;
  capacity: ConsentCapacity | '';
  givenHow: ConsentWay | '';
  language: string;
  validFrom: string;
  validUntil: string;
}

export const NO_CONSENT: ConsentValues = {
  givenBy: '',
  capacity: '',
  givenHow: '',
  language: '',
  validFrom: '',
  validUntil: '',
};

export interface ConsentFieldsProps {
  value: ConsentValues;
  onChange: (value: ConsentValues) => void;
  /** Id and fault of a field by its name. */
  at: (name: keyof ConsentValues) => { id: string; name: string; error?: string };
  /** The person's own languages, which come first. */
  spoken: readonly string[];
}

/** Given by whom and as whom, how, in which language, from and until: 621/1999 §29(1)(2). */
export function ConsentFields({ value, onChange, at, spoken }: ConsentFieldsProps) {
  const { t } = useTranslation('consents');
  const languages = useLanguageOptions(spoken);
  const bind = <K extends keyof ConsentValues>(name: K) => ({
    ...at(name),
    value: value[name],
    onChange: (next: ConsentValues[K]) => onChange({ ...value, [name]: next }),
  });
  return (
    <>
      <FieldRow>
        <TextField label={t('given-by')} maxLength={200} dir="auto" {...bind('givenBy')} />
        <Select
          label={t('capacity')}
          placeholder={t('choose')}
          options={CAPACITIES.map((each) => ({ value: each, label: t(`capacities.${each}`) }))}
          {...bind('capacity')}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('given-how')}
          placeholder={t('choose')}
          options={WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
          {...bind('givenHow')}
        />
        <Select label={t('language')} placeholder={t('choose')} options={languages} {...bind('language')} />
      </FieldRow>
      <FieldRow>
        <DateField label={t('from')} {...bind('validFrom')} />
        <DateField label={t('until')} {...bind('validUntil')} min={value.validFrom || undefined} />
      </FieldRow>
    </>
  );
}

/** Faults that need no server: name of the field → code. */
export function missingConsent(
  { givenBy, capacity, givenHow, language, validFrom, validUntil }: ConsentValues,
  at: '' | 'consent/' = '',
) {
  return {
    [`${at}givenBy`]: givenBy.trim() ? undefined : 'consent-given-by-missing',
    [`${at}capacity`]: capacity ? undefined : 'consent-capacity-missing',
    [`${at}givenHow`]: givenHow ? undefined : 'consent-given-how-missing',
    [`${at}language`]: language ? undefined : 'consent-language-missing',
    [`${at}validFrom`]: validFrom ? undefined : 'consent-from-missing',
    [`${at}validUntil`]: validUntil ? undefined : 'consent-until-missing',
  };
}

/** As the contract takes it, once nothing is missing. */
export function consentOf({ givenBy, capacity, givenHow, ...rest }: ConsentValues) {
  return { ...rest, givenBy: givenBy.trim(), capacity: capacity as ConsentCapacity, givenHow: givenHow as ConsentWay };
}
