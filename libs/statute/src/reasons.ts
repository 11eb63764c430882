import type { Day } from './dates.js';
import type { ExtensionGround, SuspensionGround } from './facts.js';

/** What a limit is counted from, or is met by. */
export const CLOCK_EVENTS = [
  'first-permit',
  'birth',
  'opening',
  'request',
  'assessment-started',
  'assessment-concluded',
  'drawing-up',
  'plan',
  'first-plan',
  'first-plan-signed',
  'referral',
  'review',
  'extension',
  'relationship-end',
  'deletion',
] as const;
export type ClockEvent = (typeof CLOCK_EVENTS)[number];

export const BECAUSE = [
  'counted',
  'own-target',
  'day-off',
  'met',
  'extended',
  'suspended',
  'suspension',
  'suspension-going-on',
  'studies',
  'studies-unfinished',
  'until-employment-plan',
  'ground',
  'ground-not-given',
  'no-ground',
  'no-day',
  'no-plan',
  'no-need',
  'no-extension',
  'no-suspension',
  'no-studies',
  'not-yet-law',
  'old-act',
  'new-act',
  'old-act-until-review',
  'old-maximum',
  'new-maximum',
  'trafficking-exception',
  'relationship-ended',
  'under-25',
  'over-25',
  'studies-ended',
  'not-unaccompanied',
] as const;

export const SPAN_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type SpanUnit = (typeof SPAN_UNITS)[number];

/** One step by which a date came about, or why there is none. A word and what belongs to it, to be said in any language. */
export interface Reason {
  because: (typeof BECAUSE)[number];
  event?: ClockEvent;
  /** The day that the step begins with. */
  on?: Day;
  /** The day that the step ends with. */
  gives?: Day;
  count?: number;
  unit?: SpanUnit;
  ground?: SuspensionGround | ExtensionGround;
  section?: string;
}
