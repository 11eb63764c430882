import { dayOf, monthsLater, numberOf, weekdayOf } from './day-number.js';

/** A calendar day `yyyy-MM-dd`. Two of them compare as text. */
export type Day = string;

/** The day so many days later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days);
}

/**
 * The same number so many months later; where the month lacks it, the month's last day (150/1930 §3):
 * 31.1. and a month is 28.2.
 */
export function addMonths(day: Day, months: number): Day {
  return dayOf(monthsLater(numberOf(day), months));
}

/** The same day so many years later; 29.2. becomes 28.2. in a year without it (150/1930 §3). */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** Monday 1 … Sunday 7. */
export function weekday(day: Day): number {
  return weekdayOf(numberOf(day));
}

/** ISO 8601 week: the one in which the week's Thursday falls. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}
