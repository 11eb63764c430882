import type { UnitRef } from '@samspel/contract';
import { isDay } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { fullDay } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { levelField, SECTIONS, SKILLS, TESTED, textField, TOLD, type AssessmentValues } from './assessment-form';

type FieldName = keyof AssessmentValues;

/** Each field's name, in the order of the page. */
export function useFieldLabels(): Record<FieldName, string> {
  const { t } = useTranslation('assessments');
  const facts = {
    heldOn: t('fields.heldOn'),
    heldWith: t('fields.heldWith'),
    language: t('fields.language'),
    interpreter: t('fields.interpreter'),
    unitIds: t('fields.unitIds'),
    toldAimsOn: t('fields.toldAimsOn'),
    toldPlanOn: t('fields.toldPlanOn'),
    toldBindingOn: t('fields.toldBindingOn'),
    toldDataOn: t('fields.toldDataOn'),
    countyNeeded: t('fields.countyNeeded'),
    countyReason: t('fields.countyReason'),
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
export function useShownValue(units: readonly UnitRef[] = []): (field: FieldName, value: unknown) => string {
  const { t } = useTranslation('assessments');
  const languageName = useLanguageName();
  const unitName = useUnitName();
  return (field, value) => {
    if (field === 'unitIds') {
      const ids = value as readonly string[];
      return units
        .filter(({ id }) => ids.includes(id))
        .map(unitName)
        .join(', ');
    }
    const text = String(value ?? '');
    if (text === '') return '';
    if (field === 'countyNeeded') return t(`county.${text}`);
    if (field === 'heldOn' || (TOLD as readonly string[]).includes(field)) return isDay(text) ? fullDay(text) : text;
    if (field === 'language') return languageName(text);
    if (field === 'interpreter') return t(`interpretations.${text}`);
    if (field === 'literacy') return t(`literacies.${text}`);
    if (field === 'educationLevel') return t(`education-levels.${text}`);
    if (field.startsWith('level-')) return text === '0' ? t('levels.none') : text;
    return text;
  };
}
