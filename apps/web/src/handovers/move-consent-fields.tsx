import type { ConsentWay } from '@samspel/contract';
import { DateField, FieldRow, Select, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../people/use-language-options';
import { today } from '../platform/dates';

const WAYS = Object.keys({
  'in-writing': true,
  orally: true,
  electronically: true,
} satisfies Record<ConsentWay, true>) as ConsentWay[];

export interface MoveConsentValues {
  givenBy: string;
  givenHow: ConsentWay | '';
  language: string;
  givenOn: string;
}

export const NO_MOVE_CONSENT: MoveConsentValues = { givenBy: '', givenHow: '', language: '', givenOn: '' };

export interface MoveConsentFieldsProps {
  value: MoveConsentValues;
  onChange: (value: MoveConsentValues) => void;
  /** Id and fault of a field by its name. */
  at: (name: keyof MoveConsentValues) => { id: string; name: string; error?: string };
  /** The person's own languages, which come first. */
  spoken: readonly string[];
}

/** Given by whom, how, in which language and when: 681/2023 §85. */
export function MoveConsentFields({ value, onChange, at, spoken }: MoveConsentFieldsProps) {
  const { t } = useTranslation('handovers');
  const { t: consent } = useTranslation('consents');
  const languages = useLanguageOptions(spoken);
  const bind = <K extends keyof MoveConsentValues>(name: K) => ({
    ...at(name),
    value: value[name],
    onChange: (next: MoveConsentValues[K]) => onChange({ ...value, [name]: next }),
  });
  return (
    <>
      <TextField label={consent('given-by')} maxLength={200} dir="auto" {...bind('givenBy')} />
      <FieldRow>
        <Select
          label={consent('given-how')}
          placeholder={consent('choose')}
          options={WAYS.map((way) => ({ value: way, label: consent(`ways.${way}`) }))}
          {...bind('givenHow')}
        />
        <Select label={consent('language')} placeholder={consent('choose')} options={languages} {...bind('language')} />
      </FieldRow>
      <DateField label={t('consent.given-on')} max={today()} {...bind('givenOn')} />
    </>
  );
}

/** Faults that need no server: name of the field → code. */
export function missingMoveConsent({ givenBy, givenHow, language, givenOn }: MoveConsentValues) {
  return {
    'consent/givenBy': givenBy.trim() ? undefined : 'consent-given-by-missing',
    'consent/givenHow': givenHow ? undefined : 'consent-given-how-missing',
    'consent/language': language ? undefined : 'consent-language-missing',
    'consent/givenOn': givenOn ? undefined : 'consent-given-on-missing',
  };
}
