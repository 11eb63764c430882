import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { useImportedText } from '../exchange/imported-text';
import { fullDay } from '../platform/dates';
import { SECTIONS, valuesOf, levelField, SKILLS, TESTED, textField, TOLD } from './assessment-form';
import { useFieldLabels, useShownValue } from './assessment-labels';
import type { Assessment } from './assessments.queries';

/** A part of a record as plain text, for typing it into the official register. */
export interface TextPart {
  id: string;
  title: string;
  text: string;
}

/** An assessment by section as plain text; sections without content are left out. */
export function useAssessmentText(): (assessment: Assessment) => TextPart[] {
  const { t } = useTranslation('assessments');
  const labels = useFieldLabels();
  const unitName = useUnitName();
  const show = useShownValue();
  const conclude = useConclusion();
  const imported = useImportedText();
  return (assessment) => {
    const values = valuesOf(assessment);
    const line = (field: keyof typeof values) => {
      const shown = show(field, values[field]);
      return shown === '' ? [] : [`${labels[field]}: ${shown}`];
    };
    const facts: Partial<Record<(typeof SECTIONS)[number], string[]>> = {
      literacy: line('literacy'),
      'finnish-and-swedish': TESTED.flatMap((language) => SKILLS.flatMap((skill) => line(levelField(language, skill)))),
      'education-and-work': [...line('educationLevel'), ...line('education'), ...line('occupation')],
    };
    const interview = [
      [`${t('fields.startedOn')}: ${fullDay(assessment.startedOn)}`, !assessment.imported && assessment.startedBy.name]
        .filter(Boolean)
        .join(', '),
      ...(assessment.imported ? imported(assessment.imported) : []),
      ...line('heldOn'),
      ...(assessment.units.length > 0 ? [`${labels.unitIds}: ${assessment.units.map(unitName).join(', ')}`] : []),
      ...(['heldWith', 'language', 'interpreter', ...TOLD, 'countyNeeded', 'countyReason'] as const).flatMap(line),
    ];
    const conclusionLine = (field: string, value: string | null) =>
      value ? [`${t(`conclude.${field}`)}: ${value}`] : [];
    const conclusion =
      assessment.concludedOn === null
        ? []
        : [
            conclude(assessment),
            assessment.reason ?? '',
            ...conclusionLine('plannedPlanOn', assessment.plannedPlanOn && fullDay(assessment.plannedPlanOn)),
            ...conclusionLine('referral', assessment.referral),
            ...conclusionLine('source', assessment.source),
          ];
    return [
      { id: 'interview', title: t('interview.title'), text: interview.join('\n') },
      ...SECTIONS.map((section) => ({
        id: section,
        title: t(`sections.${section}`),
        text: [...(facts[section] ?? []), values[textField(section)].trim()].filter(Boolean).join('\n'),
      })),
      { id: 'conclusion', title: t('conclusion.title'), text: conclusion.join('\n') },
    ]
      .filter(({ text }) => text !== '')
      .map((part) => ({ ...part, title: unhyphenated(part.title), text: unhyphenated(part.text) }));
  };
}

/** What a concluded assessment found, on which day, and who concluded it. */
export function useConclusion(): (assessment: Assessment) => string {
  const { t } = useTranslation('assessments');
  return ({ needFound, concludedOn, concludedBy, imported }) =>
    [
      t(needFound ? 'conclusion.need' : 'conclusion.no-need'),
      fullDay(concludedOn!),
      imported ? imported.origin.recordedBy : concludedBy!.name,
    ]
      .filter(Boolean)
      .join(', ');
}

/** Without the soft hyphens that break long words on narrow screens: they would go along into the register. */
export const unhyphenated = (text: string) => text.replaceAll('\u00AD', '');

/** All parts in one text. */
export function wholeText(parts: readonly TextPart[]): string {
  return parts.map(({ title, text }) => `${title}\n${text}`).join('\n\n');
}
