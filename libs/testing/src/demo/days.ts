/** A day as 'yyyy-MM-dd'. Days compare as text. */
export type Day = string;
/** An instant as 'yyyy-MM-ddTHH:mm:ss+HH:mm', on the clock of Helsinki. Instants of different offsets do not compare as text. */
export type Instant = string;

const DAY_LENGTH = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return toDay(toNumber(day) + days);
}

/** The same number so many months on; the month's last day where it lacks that number (150/1930 §3). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(date, lengthOfMonth(toYear, toMonth)), 2)}`;
}

export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(day: Day): number {
  return parts(day)[0];
}

/** The day itself, or the first after it on which offices are open. */
export function workdayFrom(day: Day): Day {
  return isClosed(day) ? workdayFrom(addDays(day, 1)) : day;
}

/** The day itself, or the last before it on which offices were open. */
export function workdayUntil(day: Day): Day {
  return isClosed(day) ? workdayUntil(addDays(day, -1)) : day;
}

/** Weekends and the holidays of fixed date; the moving ones make no difference to invented people. */
function isClosed(day: Day): boolean {
  return weekdayOf(day) > 5 || ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'].includes(day.slice(5));
}

export function earliest(...days: Day[]): Day {
  return days.reduce((least, day) => (day < least ? day : least));
}

export function latest(...days: Day[]): Day {
  return days.reduce((most, day) => (day > most ? day : most));
}

export function at(day: Day, hour: number, minute: number, second = 0): Instant {
  return `${day}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}+${isSummerTime(day) ? '03' : '02'}:00`;
}

export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}

/** From the last Sunday of March to the last Sunday of October. Nothing in the demo happens in the night of the change. */
function isSummerTime(day: Day): boolean {
  const year = yearOf(day);
  return day >= lastSundayOf(year, 3) && day < lastSundayOf(year, 10);
}

function lastSundayOf(year: number, month: number): Day {
  const last = `${pad(year, 4)}-${pad(month, 2)}-31`;
  return addDays(last, -(weekdayOf(last) % 7));
}

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toNumber(day: Day): number {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date) / DAY_LENGTH;
}

function toDay(number: number): Day {
  return new Date(number * DAY_LENGTH).toISOString().slice(0, 10);
}

function parts(day: Day): [year: number, month: number, date: number] {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) throw new Error(`not a day: ${day}`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
