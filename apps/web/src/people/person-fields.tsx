import {
  Button,
  Combobox,
  DateField,
  FieldRow,
  FormSection,
  isDay,
  MultiCombobox,
  PlusIcon,
  RadioGroup,
  Select,
  TextField,
} from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery } from '../authorities/authorities.queries';
import { fullDay, today } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { useCountryOptions } from './use-country-options';
import { useLanguageOptions } from './use-language-options';
import { bornOnOfCode, NO_NAME, PERMIT_KINDS, type NameValues, type PersonForm } from './person-form';

export interface PersonFieldsProps {
  form: PersonForm;
  level?: 2 | 3;
  /** Below what tells one person from another. */
  afterIdentity?: ReactNode;
}

/** What is known of a person, in sections; the same when a case is opened and later. */
export function PersonFields({ form, level = 2, afterIdentity }: PersonFieldsProps) {
  return (
    <>
      <Names form={form} level={level} />
      <Languages form={form} level={level} />
      <Identity form={form} level={level}>
        {afterIdentity}
      </Identity>
      <Permit form={form} level={level} />
      <Contacts form={form} level={level} />
    </>
  );
}

type Part = Required<Pick<PersonFieldsProps, 'form' | 'level'>>;

function Names({ form, level }: Part) {
  const { t } = useTranslation('people');
  const section = useRef<HTMLDivElement>(null);
  const { names } = form.values;
  const change = (index: number, change: Partial<NameValues>) => {
    form.setValues((now) => ({
      ...now,
      names: now.names.map((name, at) => (at === index ? { ...name, ...change } : name)),
    }));
    form.mended(`names/${index}`);
  };
  const add = () => {
    form.set('names', [...names, NO_NAME]);
    requestAnimationFrame(() => {
      const groups = section.current?.querySelectorAll('.person-name');
      groups?.[groups.length - 1]?.querySelector('input')?.focus();
    });
  };
  return (
    <FormSection title={t('form.names')} hint={t('form.names-hint')} level={level}>
      <div ref={section} className="ui-stack">
        {names.map((name, index) => (
          <NameFields
            key={index}
            form={form}
            name={name}
            index={index}
            onChange={(to) => change(index, to)}
            onRemove={() =>
              form.set(
                'names',
                names.filter((_, at) => at !== index),
              )
            }
          />
        ))}
        {names.length < 10 && (
          <div>
            <Button variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={add}>
              {t('form.add-name')}
            </Button>
          </div>
        )}
      </div>
    </FormSection>
  );
}

interface NameFieldsProps {
  form: PersonForm;
  name: NameValues;
  index: number;
  onChange: (change: Partial<NameValues>) => void;
  onRemove: () => void;
}

function NameFields({ form, name, index, onChange, onRemove }: NameFieldsProps) {
  const { t } = useTranslation('people');
  const languageName = useLanguageName();
  const { languages } = form.values;
  const at = (field: keyof NameValues) => ({
    ...form.at(`names/${index}/${field}`),
    value: name[field],
    onChange: (value: string) => onChange({ [field]: value }),
    spellCheck: false,
  });
  return (
    <fieldset className="person-name ui-stack ui-stack--12">
      <legend className={index === 0 ? 'ui-hidden' : 'person-name__legend'}>
        {index === 0 ? t('form.name-in-use') : t('form.other-name', { number: index })}
      </legend>
      <FieldRow>
        <TextField label={t('form.given-names')} {...at('givenNames')} />
        <TextField label={t('form.family-name')} {...at('familyName')} />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('form.original')}
          hint={t('form.original-hint')}
          optional
          dir="auto"
          lang={name.originalLanguage || languages[0]}
          {...at('original')}
        />
        {name.original.trim() !== '' && languages.length > 1 && (
          <Select
            label={t('form.original-language')}
            hint={t('form.original-language-hint')}
            options={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
            placeholder={t('form.as-mother-tongue')}
            {...form.at(`names/${index}/originalLanguage`)}
            value={name.originalLanguage}
            onChange={(originalLanguage) => onChange({ originalLanguage })}
          />
        )}
      </FieldRow>
      {index > 0 && (
        <div>
          <Button variant="tertiary" onClick={onRemove}>
            {t('form.remove-name', { number: index })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Languages({ form, level }: Part) {
  const { t } = useTranslation('people');
  const options = useLanguageOptions();
  return (
    <FormSection title={t('form.languages')} hint={t('form.languages-hint')} level={level}>
      <MultiCombobox
        label={t('form.languages-known')}
        hint={t('form.mother-tongue-first')}
        options={options}
        {...form.field('languages')}
        onChange={(languages) => form.set('languages', [...languages])}
      />
      <RadioGroup
        label={t('form.interpreter')}
        layout="row"
        options={[
          { value: 'yes', label: t('form.interpreter-yes') },
          { value: 'no', label: t('form.interpreter-no') },
        ]}
        {...form.field('interpreterNeeded')}
      />
    </FormSection>
  );
}

function Identity({ form, level, children }: Part & { children?: ReactNode }) {
  const { t } = useTranslation('people');
  const { identityCode, bornOn } = form.values;
  const told = bornOnOfCode(identityCode);
  return (
    <FormSection title={t('form.identity')} hint={t('form.identity-hint')} level={level}>
      <FieldRow>
        <TextField label={t('form.identity-code')} optional spellCheck={false} {...form.field('identityCode')} />
      </FieldRow>
      <FieldRow>
        <DateField
          label={t('form.born-on')}
          hint={t('form.born-on-hint')}
          optional
          week={false}
          max={today()}
          {...form.field('bornOn')}
        />
        {!isDay(bornOn) && (
          <TextField
            label={t('form.birth-year')}
            hint={t('form.birth-year-hint')}
            optional
            inputMode="numeric"
            maxLength={4}
            {...form.field('birthYear')}
          />
        )}
      </FieldRow>
      {told && told !== bornOn && (
        <div>
          <Button variant="tertiary" onClick={() => form.set('bornOn', told)}>
            {t('form.take-from-code', { day: fullDay(told) })}
          </Button>
        </div>
      )}
      {children}
    </FormSection>
  );
}

function Permit({ form, level }: Part) {
  const { t, i18n } = useTranslation('people');
  const countries = useCountryOptions();
  const { data } = useQuery(municipalitiesQuery());
  const municipalities = (data?.data.items ?? []).map(({ code, nameFi, nameSv }) => ({
    value: code,
    label: i18n.language === 'sv' ? nameSv : nameFi,
  }));
  return (
    <FormSection title={t('form.permit')} hint={t('form.permit-hint')} level={level}>
      <FieldRow>
        <MultiCombobox
          label={t('form.citizenships')}
          optional
          options={countries}
          {...form.field('citizenships')}
          onChange={(citizenships) => form.set('citizenships', [...citizenships])}
        />
        <Combobox
          label={t('form.municipality')}
          optional
          options={municipalities}
          {...form.field('municipalityCode')}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('form.permit-kind')}
          optional
          placeholder={t('form.not-known')}
          options={PERMIT_KINDS.map((kind) => ({ value: kind, label: t(`permit-kinds.${kind}`) }))}
          {...form.field('permitKind')}
        />
        <DateField
          label={t('form.first-permit')}
          optional
          week={false}
          max={today()}
          {...form.field('firstPermitOn')}
        />
      </FieldRow>
      <FieldRow>
        <DateField label={t('form.permit-from')} optional week={false} {...form.field('permitFrom')} />
        <DateField label={t('form.permit-until')} optional week={false} {...form.field('permitUntil')} />
      </FieldRow>
    </FormSection>
  );
}

function Contacts({ form, level }: Part) {
  const { t } = useTranslation('people');
  return (
    <FormSection title={t('form.contacts')} hint={t('form.contacts-hint')} level={level}>
      <FieldRow>
        <TextField label={t('form.telephone')} optional type="tel" inputMode="tel" {...form.field('telephone')} />
        <TextField
          label={t('form.email')}
          optional
          type="email"
          inputMode="email"
          spellCheck={false}
          {...form.field('email')}
        />
      </FieldRow>
      <TextField label={t('form.street')} optional {...form.field('street')} />
      <FieldRow>
        <TextField
          label={t('form.postal-code')}
          optional
          inputMode="numeric"
          maxLength={5}
          {...form.field('postalCode')}
        />
        <TextField label={t('form.post-office')} optional {...form.field('postOffice')} />
      </FieldRow>
    </FormSection>
  );
}
