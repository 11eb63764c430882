import type { Day } from './dates.js';

/** Days since 1.1.1970, negative before it. Limits are reckoned in these: whole numbers, no instants, no time zone. */
export type DayNumber = number;

export function numberOf(day: Day): DayNumber {
  return fromCivil(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
}

export function dayOf(number: DayNumber): Day {
  const { year, month, day } = civil(number);
  return `${String(year).padStart(4, '0')}-${TWO[month]}-${TWO[day]}`;
}

/** The same number so many months later; where the month lacks it, the month's last day (150/1930 §3). */
export function monthsLater(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = civil(number);
  const inMonths = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(inMonths / 12), (((inMonths % 12) + 12) % 12) + 1];
  return fromCivil(y, m, Math.min(day, lengthOf(y, m)));
}

/** Monday 1 … Sunday 7. */
export const weekdayOf = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

export const yearOf = (number: DayNumber): number => civil(number).year;

/** Whether the text is a day that the calendar has: not 2025-02-29, not 1.3.2025. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

/** The number of the day with this year, month (January 1) and number. */
export function fromCivil(year: number, month: number, day: number): DayNumber {
  // The year is taken to begin in March, so that the leap day is its last; 400 years are 146,097 days.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const inEra = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * 146_097 + inEra - 719_468;
}

function civil(number: DayNumber): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const ofEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const ofYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: ofEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const TWO = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

function lengthOf(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : LENGTHS[month - 1]!;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
