import type { ConsentWay } from '@samspel/contract';
import { DateField, FieldRow, Select, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../people/use-language-options';

const WAYS = Object.keys({
  'in-writing': true,
  orally: true,
  electronically: true,
} satisfies Record<ConsentWay, true>) as ConsentWay[];

export interface ConsentValues {
  givenBy: string;
  givenHow: ConsentWay | '';
  language: string;
  validFrom: string;
  validUntil: string;
}

export const NO_CONSENT: ConsentValues = { givenBy: '', givenHow: '', language: '', validFrom: '', validUntil: '' };

export interface ConsentFieldsProps {
  value: ConsentValues;
  onChange: (value: ConsentValues) => void;
  /** Id and fault of a field by its name. */
  at: (name: keyof ConsentValues) => { id: string; name: string; error?: string };
  /** The person's own languages, which come first. */
  spoken: readonly string[];
}

/** Given by whom, how, in which language, from and until: 621/1999 §29(1)(2). */
export function ConsentFields({ value, onChange, at, spoken }: ConsentFieldsProps) {
  const { t } = useTranslation('participations');
  const languages = useLanguageOptions(spoken);
  const bind = <K extends keyof ConsentValues>(name: K) => ({
    ...at(name),
    value: value[name],
    onChange: (next: ConsentValues[K]) => onChange({ ...value, [name]: next }),
  });
  return (
    <>
      <TextField
        label={t('consent.given-by')}
        hint={t('consent.given-by-hint')}
        maxLength={200}
        dir="auto"
        {...bind('givenBy')}
      />
      <FieldRow>
        <Select
          label={t('consent.given-how')}
          placeholder={t('choose')}
          options={WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
          {...bind('givenHow')}
        />
        <Select label={t('consent.language')} placeholder={t('choose')} options={languages} {...bind('language')} />
      </FieldRow>
      <FieldRow>
        <DateField label={t('consent.from')} {...bind('validFrom')} />
        <DateField label={t('consent.until')} {...bind('validUntil')} min={value.validFrom || undefined} />
      </FieldRow>
    </>
  );
}

/** Faults that need no server: name of the field → code. */
export function missingConsent({ givenBy, givenHow, language, validFrom, validUntil }: ConsentValues) {
  return {
    'consent/givenBy': givenBy.trim() ? undefined : 'consent-given-by-missing',
    'consent/givenHow': givenHow ? undefined : 'consent-given-how-missing',
    'consent/language': language ? undefined : 'consent-language-missing',
    'consent/validFrom': validFrom ? undefined : 'consent-from-missing',
    'consent/validUntil': validUntil ? undefined : 'consent-until-missing',
  };
}
