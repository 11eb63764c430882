import type { Day } from './dates.js';
import { type DayNumber, dayOf, monthsLater, numberOf } from './day-number.js';
import type { Facts, Suspension } from './facts.js';
import { firstPlanOf, planDay } from './plan-facts.js';
import { NEW_ACT, NEW_ACT_FROM, OLD_ACT } from './rules.js';
import { lastDay } from './time-limits.js';

/** How long the plans of a case may last in all, and what makes it longer. */
export interface Maximum {
  act: typeof OLD_ACT | typeof NEW_ACT;
  starts: Day;
  from: 'drawing-up' | 'signing';
  /** Two years from the drawing up, or three from the signing of a first plan from before 2025. */
  raw: Day;
  suspendedDays: number;
  extendedMonths: number;
  /** The end with extensions alone. */
  extended: Day;
  /** The end with suspensions and extensions. */
  lengthened: Day;
  /** The suspension that goes on today. */
  goingOn: Suspension | undefined;
  /** Suspensions that go on today or are to come, as far as they lengthen it. */
  pauses: readonly Suspension[];
  studies: Studies | undefined;
  /** The end with everything. */
  latest: Day;
}

export interface Studies {
  from: Day;
  to: Day | undefined;
  /** Under 25 at the end of the maximum; undefined when the day of birth is not known. */
  young: boolean | undefined;
  /** The lengthening of §31(1) for a person under 25; undefined for others. */
  until: Day | undefined;
}

/**
 * The maximum of the case's plans; undefined without a plan. A first plan drawn up before 2025 keeps the old one for
 * good: three years from signing (681/2023 §102(2)(a)). Where its signing is not known, from its drawing up.
 */
export function maximumOf(facts: Facts): Maximum | undefined {
  const first = firstPlanOf(facts);
  if (!first) return undefined;
  const old = planDay(first) < NEW_ACT_FROM;
  const signed = old || first.drawnUpOn === undefined ? first.signedOn : undefined;
  const starts = signed ?? planDay(first);
  const raw = lastDay(starts, { years: old ? 3 : 2 });
  const extendedMonths = (facts.extensions ?? []).reduce((total, { months }) => total + months, 0);
  const extended = monthsLater(numberOf(raw), extendedMonths);
  const { end, goingOn, pauses } = suspended(facts, starts, extended);
  const lengthened = dayOf(end);
  const studies = studiesAt(lengthened, facts, old);
  return {
    act: old ? OLD_ACT : NEW_ACT,
    starts,
    from: signed ? 'signing' : 'drawing-up',
    raw,
    suspendedDays: end - extended,
    extendedMonths,
    extended: dayOf(extended),
    lengthened,
    goingOn,
    pauses,
    studies,
    latest: studies?.until ?? lengthened,
  };
}

interface Suspended {
  end: DayNumber;
  goingOn?: Suspension;
  pauses: Suspension[];
}

/**
 * Each suspension adds its own days, of those within the maximum; what begins after the end lengthens nothing. One that
 * has no end counts its days until today.
 */
function suspended(facts: Facts, starts: Day, extended: DayNumber): Suspended {
  const { suspensions = [], today } = facts;
  let end = extended;
  let goingOn: Suspension | undefined;
  const pauses: Suspension[] = [];
  for (const suspension of inOrder(suspensions)) {
    const from = numberOf(suspension.from < starts ? starts : suspension.from);
    const to = numberOf(suspension.to ?? today);
    if (from > end) continue;
    if (suspension.to === undefined || suspension.to >= today) pauses.push(suspension);
    if (to < from) continue;
    end += to - from + 1;
    if (suspension.from <= today && today <= (suspension.to ?? today)) goingOn = suspension;
  }
  return { end, goingOn, pauses };
}

const inOrder = (suspensions: readonly Suspension[]): readonly Suspension[] =>
  suspensions.length < 2 ? suspensions : suspensions.toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** The studies that are unfinished at the end of the maximum (681/2023 §31); of several, those that last longest. */
function studiesAt(end: Day, { studies = [], birthDate }: Facts, old: boolean): Studies | undefined {
  const unfinished = studies
    .filter(({ from, to }) => from <= end && (to === undefined || to > end))
    .reduce<{ from: Day; to?: Day } | undefined>((last, one) => {
      if (!last || (last.to !== undefined && (one.to === undefined || one.to > last.to))) return one;
      return last;
    }, undefined);
  if (!unfinished) return undefined;
  const { from, to } = unfinished;
  const young = birthDate === undefined ? undefined : end < lastDay(birthDate, { years: 25 });
  if (!young || old) return { from, to, young, until: undefined };
  const cap = lastDay(end, { years: 1 });
  return { from, to, young, until: to !== undefined && to < cap ? to : cap };
}
