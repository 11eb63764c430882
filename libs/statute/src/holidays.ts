import type { Day } from './dates.js';
import { type DayNumber, dayOf, fromCivil, numberOf, weekdayOf, yearOf } from './day-number.js';

export type HolidayName =
  | 'new-year'
  | 'epiphany'
  | 'good-friday'
  | 'easter-day'
  | 'easter-monday'
  | 'may-day'
  | 'ascension'
  | 'pentecost'
  | 'midsummer-eve'
  | 'midsummer-day'
  | 'all-saints'
  | 'independence-day'
  | 'christmas-eve'
  | 'christmas-day'
  | 'second-christmas-day';

export interface Holiday {
  day: Day;
  name: HolidayName;
}

/**
 * The days other than Saturdays and Sundays on which a limit does not end (150/1930 §5), in order: the church holidays
 * (652/2023 1:6, dated by 657/2023 1:4; the same list since 2011), Independence Day, May Day, Christmas Eve and
 * Midsummer Eve. New Year's Eve and Maundy Thursday are not among them.
 */
export function holidaysOf(year: number): Holiday[] {
  return numbered(year).map(([number, name]) => ({ day: dayOf(number), name }));
}

/** Whether a limit that rolls may not end on the day: Saturday, Sunday or a day of the list (150/1930 §5). */
export function isDayOff(day: Day): boolean {
  return isNumberOff(numberOf(day));
}

export function isNumberOff(number: DayNumber): boolean {
  return weekdayOf(number) >= SATURDAY || offIn(yearOf(number)).has(number);
}

/** Why a limit does not end on the day, for who asks; undefined on a working day. */
export function reasonOff(day: Day): HolidayName | 'saturday' | 'sunday' | undefined {
  const number = numberOf(day);
  const holiday = numbered(yearOf(number)).find(([other]) => other === number);
  if (holiday) return holiday[1];
  if (weekdayOf(number) === SATURDAY) return 'saturday';
  return weekdayOf(number) > SATURDAY ? 'sunday' : undefined;
}

const SATURDAY = 6;

const known = new Map<number, ReadonlySet<DayNumber>>();

function offIn(year: number): ReadonlySet<DayNumber> {
  const found = known.get(year);
  if (found) return found;
  const computed = new Set(numbered(year).map(([number]) => number));
  known.set(year, computed);
  return computed;
}

function numbered(year: number): [DayNumber, HolidayName][] {
  const easter = easterOf(year);
  const midsummer = saturdayFrom(fromCivil(year, 6, 20));
  return [
    [fromCivil(year, 1, 1), 'new-year'],
    [fromCivil(year, 1, 6), 'epiphany'],
    [easter - 2, 'good-friday'],
    [easter, 'easter-day'],
    [easter + 1, 'easter-monday'],
    // May Day may be the day of Ascension, as in 2008.
    [fromCivil(year, 5, 1), 'may-day'],
    [easter + 39, 'ascension'],
    [easter + 49, 'pentecost'],
    [midsummer - 1, 'midsummer-eve'],
    [midsummer, 'midsummer-day'],
    [saturdayFrom(fromCivil(year, 10, 31)), 'all-saints'],
    [fromCivil(year, 12, 6), 'independence-day'],
    [fromCivil(year, 12, 24), 'christmas-eve'],
    [fromCivil(year, 12, 25), 'christmas-day'],
    [fromCivil(year, 12, 26), 'second-christmas-day'],
  ];
}

const saturdayFrom = (number: DayNumber): DayNumber => number + ((SATURDAY - weekdayOf(number) + 7) % 7);

/** Easter Day of the Gregorian calendar (the anonymous computus of 1876). */
function easterOf(year: number): DayNumber {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const inMonth = moon + sunday - 7 * late + 114;
  return fromCivil(year, Math.floor(inMonth / 31), (inMonth % 31) + 1);
}
