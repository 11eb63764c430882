import { MEASURE_KINDS, type MeasureKind } from '../plans/measure.words.js';

/**
 * The items that the data of a case are divided into, as 681/2023 §73(1) has its categories; which unit may read and tell
 * which is in libs/statute. Name, languages and who is responsible are no item: everyone who takes part has them.
 */
export const ITEMS = [
  'identity',
  'contacts',
  'address',
  'permit',
  'education-and-work',
  'language-level',
  'assessment',
  'goals',
  'plan',
  'schedule',
  'final-test',
  'health',
  'family',
  'daycare-and-school',
  'social-services',
  ...MEASURE_KINDS.map((kind) => `measure.${kind}` as const),
] as const;
export type Item = PlainItem | MeasureItem;
export type MeasureItem = `measure.${MeasureKind}`;
export type PlainItem = Exclude<(typeof ITEMS)[number], MeasureItem>;
