import Holidays from 'date-holidays';
import { holidaysOf } from './holidays.js';

const calendar = new Holidays('FI');

/** Public and bank holidays of a calendar that others keep, but for New Year's Eve, on which banks close and limits end. */
const ofLibrary = (year: number): string[] =>
  calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => !day.endsWith('-12-31'));

it.each(Array.from({ length: 60 }, (_, index) => 2011 + index))(
  'the holidays of %i are those of a calendar that others keep',
  (year) => {
    expect(holidaysOf(year).map(({ day }) => day)).toEqual(ofLibrary(year).sort());
  },
);
