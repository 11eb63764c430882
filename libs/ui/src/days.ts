/** Calendar days as `yyyy-MM-dd` text: no time, no time zone, no `Date` outside this file and the calendar. */
export type Day = string;

export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** `2026-12-02` → `2.12.2026` */
export function formatDay(day: Day, { year = true }: { year?: boolean } = {}): string {
  const [y, m, d] = parts(day);
  return year ? `${d}.${m}.${y}` : `${d}.${m}.`;
}

/** Reads what an official types: `2.12.2026`, `02.12.2026`, `2.12.26`, `2.12.`, `2.12`, `2 12 2026`, `2026-12-02`. Null when it is no day. */
export function parseDay(typed: string, today: Day): Day | null {
  const text = typed.trim();
  if (isDay(text)) return text;
  const match = /^(\d{1,2})[.\s/]+(\d{1,2})(?:[.\s/]+(\d{4}|\d{2})?)?\.?$/.exec(text);
  if (!match) return null;
  const year =
    match[3] === undefined ? parts(today)[0] : match[3].length === 2 ? 2000 + Number(match[3]) : Number(match[3]);
  return dayOf(year, Number(match[2]), Number(match[1]));
}

/** ISO 8601 week number. */
export function isoWeek(day: Day): number {
  const date = toUtc(day);
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - firstOfYear) / MS_A_DAY + 1) / 7);
}

export function addDays(day: Day, days: number): Day {
  return fromUtc(new Date(toUtc(day).getTime() + days * MS_A_DAY));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / MS_A_DAY);
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function addMonths(day: Day, months: number): Day {
  const [y, m, d] = parts(day);
  const first = new Date(Date.UTC(y, m - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return fromUtc(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(d, last))));
}

/** The calendar component speaks local `Date`s: midday, so that no clock change moves the day. */
export function toLocalDate(day: Day): Date {
  const [y, m, d] = parts(day);
  return new Date(y, m - 1, d, 12);
}

export function fromLocalDate(date: Date): Day {
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

const MS_A_DAY = 86_400_000;

function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function dayOf(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1) return null;
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

function toUtc(day: Day): Date {
  const [y, m, d] = parts(day);
  return new Date(Date.UTC(y, m - 1, d));
}

function fromUtc(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
