/** A calendar day `yyyy-MM-dd`. Two of them compare as text. */
export type Day = string;

/** The day so many days later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return asDay(inMilliseconds(day) + days * A_DAY);
}

/**
 * The same number so many months later; where the month lacks it, the month's last day (150/1930 §3):
 * 31.1. and a month is 28.2.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, number] = partsOf(day);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return asDay(Date.UTC(year, month - 1 + months, Math.min(number, last)));
}

/** The same day so many years later; 29.2. becomes 28.2. in a year without it (150/1930 §3). */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((inMilliseconds(to) - inMilliseconds(from)) / A_DAY);
}

/** Monday 1 … Sunday 7. */
export function weekday(day: Day): number {
  return new Date(inMilliseconds(day)).getUTCDay() || 7;
}

/** ISO 8601 week: the one in which the week's Thursday falls. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

const A_DAY = 86_400_000;

function partsOf(day: Day): [year: number, month: number, number: number] {
  const [year, month, number] = day.split('-').map(Number);
  return [year!, month!, number!];
}

const inMilliseconds = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const asDay = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);
