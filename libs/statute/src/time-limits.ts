import type { Day } from './dates.js';
import { type DayNumber, dayOf, monthsLater, numberOf } from './day-number.js';
import { isNumberOff } from './holidays.js';

/** A length of time as an Act says it. */
export type Span = { days: number } | { weeks: number } | { months: number } | { years: number };

export interface TimeLimit {
  /** The last day as reckoned. */
  raw: Day;
  /** The last day on which the act may still be done. */
  latest: Day;
}

/**
 * The limit of so long after a named day (150/1930 §§2–3): that day is not counted. A limit that rolls and would end
 * on a day off ends on the first weekday after (§5).
 */
export function timeLimit(start: Day, span: Span, rolls: boolean): TimeLimit {
  const raw = end(numberOf(start), span);
  const latest = rolls ? roll(raw) : raw;
  const day = dayOf(raw);
  return { raw: day, latest: latest === raw ? day : dayOf(latest) };
}

/** The last day of a length after a named day, not rolled. */
export function lastDay(start: Day, span: Span): Day {
  return dayOf(end(numberOf(start), span));
}

/** The day itself, or the first weekday after it when it is a day off (150/1930 §5). */
export function firstWeekdayFrom(day: Day): Day {
  return dayOf(roll(numberOf(day)));
}

function end(start: DayNumber, span: Span): DayNumber {
  if ('days' in span) return start + span.days;
  if ('weeks' in span) return start + span.weeks * 7;
  return monthsLater(start, 'months' in span ? span.months : span.years * 12);
}

function roll(number: DayNumber): DayNumber {
  let rolled = number;
  while (isNumberOff(rolled)) rolled++;
  return rolled;
}
