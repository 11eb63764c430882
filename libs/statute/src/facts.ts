import type { Day } from './dates.js';
import { isDay } from './day-number.js';

export const GROUNDS = [
  'unemployed-jobseeker',
  'international-protection',
  'home-care-allowance',
  'own-request',
  'contact-by-authority',
  'social-assistance',
  'unaccompanied-young',
  'trafficking-victim',
] as const;
export type Ground = (typeof GROUNDS)[number];

export const SUSPENSION_GROUNDS = ['illness-or-injury', 'pregnancy-or-parental-leave', 'comparable'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

export const EXTENSION_GROUNDS = ['low-education', 'multi-sector-need', 'home-care-part-time'] as const;
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number];

/** At most two years in all (681/2023 §23(3); 1386/2010 §12(4)). */
export const EXTENSION_CAP_IN_MONTHS = 24;

/** A plan has the day of its drawing up or of its signing, as a rule both: they begin different maxima. */
export interface PlanFacts {
  drawnUpOn?: Day;
  signedOn?: Day;
  validTo?: Day;
  referredOn?: Day;
}

export interface Suspension {
  from: Day;
  /** Its last day; without it the suspension is still going on. */
  to?: Day;
  ground: SuspensionGround;
}

export interface Extension {
  from: Day;
  months: number;
  ground: ExtensionGround;
}

/** What the clocks of a case are reckoned from; nothing else moves them. */
export interface Facts {
  today: Day;
  birthDate?: Day;
  /** First residence permit or card, or registration of the right of residence. */
  firstPermitOn?: Day;
  grounds?: readonly Ground[];
  jobseeker?: boolean;
  caseOpenedOn?: Day;
  requestedOn?: Day;
  assessmentStartedOn?: Day;
  assessmentConcludedOn?: Day;
  /** Whether the assessment found that a plan is needed. */
  needFound?: boolean;
  plans?: readonly PlanFacts[];
  reviews?: readonly Day[];
  suspensions?: readonly Suspension[];
  extensions?: readonly Extension[];
  studies?: readonly { from: Day; to?: Day }[];
  /** What the authority has set itself for "without delay", in days. */
  targets?: { R03?: number; R10?: number };
  clientRelationshipEndedOn?: Day;
  deletedOn?: Day;
}

export interface Fault {
  /** Where: `plans[0].signedOn`; empty for the whole. */
  path: string;
  what: string;
}

export type ReadFacts = { facts: Facts; faults?: undefined } | { facts?: undefined; faults: Fault[] };

/** The facts in a value from outside, or everything that is wrong with it: what is misshapen, or cannot have been. */
export function readFacts(value: unknown): ReadFacts {
  const faults: Fault[] = [];
  const report: Report = (path, what) => faults.push({ path, what });
  if (!isRecord(value)) return { faults: [{ path: '', what: 'is not an object with facts' }] };
  checkFields(value, FACTS, '', report);
  checkOrder(value, report);
  return faults.length > 0 ? { faults } : { facts: value as unknown as Facts };
}

type Report = (path: string, what: string) => void;
type Check = (value: unknown, path: string, report: Report) => void;
type Fields = Record<string, { check: Check; required?: true }>;
type Unknown = Record<string, unknown>;

const day: Check = (value, path, report) => {
  if (typeof value !== 'string') return report(path, 'is not a date in the form yyyy-mm-dd');
  if (!isDay(value)) report(path, `"${value}" is not a date that exists, in the form yyyy-mm-dd`);
};

const yesOrNo: Check = (value, path, report) => {
  if (typeof value !== 'boolean') report(path, 'is neither true nor false');
};

const whole =
  (least: number, most: number, unit: string): Check =>
  (value, path, report) => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
      report(path, `is not a whole number of ${unit} from ${least} to ${most}`);
  };

const oneOf =
  (words: readonly string[]): Check =>
  (value, path, report) => {
    if (typeof value !== 'string') return report(path, `is not one of ${words.join(', ')}`);
    if (!words.includes(value)) report(path, `"${value}" is not one of ${words.join(', ')}`);
  };

const listOf =
  (check: Check): Check =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'is not a list');
    value.forEach((item, index) => check(item, `${path}[${index}]`, report));
  };

const objectOf =
  (fields: Fields): Check =>
  (value, path, report) => {
    if (!isRecord(value)) return report(path, 'is not an object');
    checkFields(value, fields, `${path}.`, report);
  };

function checkFields(value: Unknown, fields: Fields, prefix: string, report: Report): void {
  for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) report(prefix + key, 'is not a known fact');
  for (const [key, { check, required }] of Object.entries(fields)) {
    if (Object.hasOwn(value, key)) check(value[key], prefix + key, report);
    else if (required) report(prefix + key, 'is missing');
  }
}

const FACTS: Fields = {
  today: { check: day, required: true },
  birthDate: { check: day },
  firstPermitOn: { check: day },
  grounds: { check: listOf(oneOf(GROUNDS)) },
  jobseeker: { check: yesOrNo },
  caseOpenedOn: { check: day },
  requestedOn: { check: day },
  assessmentStartedOn: { check: day },
  assessmentConcludedOn: { check: day },
  needFound: { check: yesOrNo },
  plans: {
    check: listOf(
      objectOf({
        drawnUpOn: { check: day },
        signedOn: { check: day },
        validTo: { check: day },
        referredOn: { check: day },
      }),
    ),
  },
  reviews: { check: listOf(day) },
  suspensions: {
    check: listOf(
      objectOf({
        from: { check: day, required: true },
        to: { check: day },
        ground: { check: oneOf(SUSPENSION_GROUNDS), required: true },
      }),
    ),
  },
  extensions: {
    check: listOf(
      objectOf({
        from: { check: day, required: true },
        months: { check: whole(1, EXTENSION_CAP_IN_MONTHS, 'months'), required: true },
        ground: { check: oneOf(EXTENSION_GROUNDS), required: true },
      }),
    ),
  },
  studies: { check: listOf(objectOf({ from: { check: day, required: true }, to: { check: day } })) },
  targets: {
    check: objectOf({ R03: { check: whole(0, 365, 'days') }, R10: { check: whole(0, 365, 'days') } }),
  },
  clientRelationshipEndedOn: { check: day },
  deletedOn: { check: day },
};

/** What cannot have been. A date that is itself at fault is compared with nothing: it has been reported. */
function checkOrder(value: Unknown, report: Report): void {
  const notBefore = (of: Unknown, later: string, earlier: string, what: string, prefix = '') => {
    const [a, b] = [knownDay(of[later]), knownDay(of[earlier])];
    if (a && b && a < b) report(prefix + later, `${a} ${what} ${b}`);
  };
  notBefore(value, 'today', 'birthDate', 'is before the birth on');
  notBefore(value, 'firstPermitOn', 'birthDate', 'is before the birth on');
  notBefore(value, 'assessmentConcludedOn', 'assessmentStartedOn', 'is before the assessment started on');
  notBefore(value, 'clientRelationshipEndedOn', 'caseOpenedOn', 'is before the case was opened on');
  notBefore(value, 'deletedOn', 'clientRelationshipEndedOn', 'is before the client relationship ended on');
  recordsIn(value.plans).forEach(([plan, path]) => {
    if (!('drawnUpOn' in plan) && !('signedOn' in plan)) report(`${path}.drawnUpOn`, 'is missing, as is signedOn');
    notBefore(plan, 'signedOn', 'drawnUpOn', 'is before the plan was drawn up on', `${path}.`);
    notBefore(plan, 'validTo', 'drawnUpOn', 'is before the plan was drawn up on', `${path}.`);
    notBefore(plan, 'referredOn', 'drawnUpOn', 'is before the plan was drawn up on', `${path}.`);
  });
  for (const list of ['suspensions', 'studies'])
    recordsIn(value[list], list).forEach(([period, path]) =>
      notBefore(period, 'to', 'from', 'is before its beginning on', `${path}.`),
    );
  checkAfterPlan(value, report);
  checkOverlaps(value.suspensions, report);
  checkCap(value.extensions, report);
}

/** A review is of a plan, and an extension lengthens one. */
function checkAfterPlan(value: Unknown, report: Report): void {
  const plans = recordsIn(value.plans);
  const days = plans.map(([plan]) => knownDay(plan.drawnUpOn) ?? knownDay(plan.signedOn));
  if (days.includes(undefined)) return;
  const first = days.toSorted()[0];
  const reviews = Array.isArray(value.reviews) ? value.reviews : [];
  reviews.forEach((review, index) => {
    const on = knownDay(review);
    if (on && !first) report(`reviews[${index}]`, `${on} is the review of a plan, and no plan is given`);
    if (on && first && on < first) report(`reviews[${index}]`, `${on} is before the first plan of ${first}`);
  });
  recordsIn(value.extensions, 'extensions').forEach(([{ from }, path]) => {
    const on = knownDay(from);
    if (on && first && on < first) report(`${path}.from`, `${on} is before the first plan of ${first}`);
  });
}

function checkOverlaps(suspensions: unknown, report: Report): void {
  const periods = recordsIn(suspensions, 'suspensions')
    .map(([{ from, to }, path]) => ({ from: knownDay(from), to: to === undefined ? FOR_EVER : knownDay(to), path }))
    .filter((period): period is { from: Day; to: Day; path: string } => Boolean(period.from && period.to))
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let before = periods[0];
  for (const period of periods.slice(1)) {
    if (before && period.from <= before.to) report(`${period.path}.from`, `${period.from} overlaps ${before.path}`);
    if (before && period.to > before.to) before = period;
  }
}

function checkCap(extensions: unknown, report: Report): void {
  let total = 0;
  for (const [{ months }, path] of recordsIn(extensions, 'extensions')) {
    if (!Number.isInteger(months) || (months as number) < 1 || (months as number) > EXTENSION_CAP_IN_MONTHS) continue;
    total += months as number;
    if (total > EXTENSION_CAP_IN_MONTHS)
      report(`${path}.months`, `brings the extensions to ${total} months: at most ${EXTENSION_CAP_IN_MONTHS} in all`);
  }
}

/** Later than any day that can be written. */
const FOR_EVER = '9999-99-99';

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const knownDay = (value: unknown): Day | undefined => (typeof value === 'string' && isDay(value) ? value : undefined);

function recordsIn(list: unknown, name = 'plans'): [Unknown, path: string][] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): [Unknown, string][] =>
    isRecord(item) ? [[item, `${name}[${index}]`]] : [],
  );
}
