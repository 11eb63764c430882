import { isDay } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { fullDay } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { levelField, SECTIONS, SKILLS, TESTED, textField, type AssessmentValues } from './assessment-form';

type FieldName = keyof AssessmentValues;

/** Each field's name, in the order of the page. */
export function useFieldLabels(): Record<FieldName, string> {
  const { t } = useTranslation('assessments');
  const facts = {
    heldOn: t('fields.heldOn'),
    heldWith: t('fields.heldWith'),
    language: t('fields.language'),
    interpreter: t('fields.interpreter'),
    informedOn: t('fields.informedOn'),
    literacy: t('fields.literacy'),
    educationLevel: t('fields.educationLevel'),
    education: t('fields.education'),
    occupation: t('fields.occupation'),
  };
  const texts = SECTIONS.map((section) => [textField(section), t(`sections.${section}`)]);
  const levels = TESTED.flatMap((language) =>
    SKILLS.map((skill) => [
      levelField(language, skill),
      t('levels.of', { language: t(`levels.${language}`), skill: t(`levels.${skill}`) }),
    ]),
  );
  return {
    ...facts,
    ...(Object.fromEntries([...texts, ...levels]) as Record<Exclude<FieldName, keyof typeof facts>, string>),
  };
}

/** How a field's value reads in words. */
export function useShownValue(): (field: FieldName, value: unknown) => string {
  const { t } = useTranslation('assessments');
  const languageName = useLanguageName();
  return (field, value) => {
    const text = String(value ?? '');
    if (text === '') return '';
    if (field === 'heldOn' || field === 'informedOn') return isDay(text) ? fullDay(text) : text;
    if (field === 'language') return languageName(text);
    if (field === 'interpreter') return t(`interpretations.${text}`);
    if (field === 'literacy') return t(`literacies.${text}`);
    if (field === 'educationLevel') return t(`education-levels.${text}`);
    if (field.startsWith('level-')) return text === '0' ? t('levels.none') : text;
    return text;
  };
}
