import type { UnitRef } from '@samspel/contract';
import { isDay } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { fullDay } from '../platform/dates';
import { outcomeField, wentField, type ReviewValues } from './review-form';
import type { AgendaItem } from './reviews.queries';

export const SAID = [
  'heldOn',
  'personPresent',
  'interpreterPresent',
  'unitIds',
  'others',
  'progress',
  'results',
  'obstacles',
  'changes',
  'nextOn',
  'source',
] as const satisfies (keyof ReviewValues)[];

/** Each field's name, in the order of the page. */
export function useReviewLabels(agenda: readonly AgendaItem[]): Record<string, string> {
  const { t } = useTranslation('reviews');
  const measures = agenda.flatMap(({ measureId, title }) => [
    [outcomeField(measureId), t('fields.outcome', { title })],
    [wentField(measureId), t('fields.went', { title })],
  ]);
  return Object.fromEntries([...SAID.map((field) => [field, t(`fields.${field}`)]), ...measures]) as Record<
    string,
    string
  >;
}

/** How a field's value reads in words. */
export function useShownValue(units: readonly UnitRef[]): (field: string, value: unknown) => string {
  const { t } = useTranslation('reviews');
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
    if (field === 'heldOn' || field === 'nextOn') return isDay(text) ? fullDay(text) : text;
    if (field === 'personPresent' || field === 'interpreterPresent') return t(text);
    if (field.startsWith('outcome-')) return t(`outcomes.${text}`);
    return text;
  };
}
