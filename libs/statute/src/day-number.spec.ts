import fc from 'fast-check';
import { dayOf, isDay, monthsLater, numberOf, weekdayOf } from './day-number.js';

const number = fc.integer({ min: numberOf('1900-01-01'), max: numberOf('2199-12-31') });

it('a number and its day are the same day', () => {
  expect([numberOf('1970-01-01'), numberOf('2000-03-01'), numberOf('1969-12-31')]).toEqual([0, 11_017, -1]);
  fc.assert(fc.property(number, (n) => numberOf(dayOf(n)) === n));
});

it('numbers agree with the calendar of the language', () => {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  fc.assert(
    fc.property(number, fc.integer({ min: -60, max: 60 }), (n, months) => {
      const date = new Date(n * 86_400_000);
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
      const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      expect(dayOf(n)).toBe(day(date.getTime()));
      expect(dayOf(monthsLater(n, months))).toBe(day(Date.UTC(year, month, Math.min(date.getUTCDate(), last))));
      expect(weekdayOf(n)).toBe(date.getUTCDay() || 7);
    }),
  );
});

it('leap years are those of the Gregorian calendar', () => {
  expect(['2024-02-29', '2000-02-29', '2023-02-29', '1900-02-29', '2100-02-29'].map(isDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it.each(['2025-02-30', '2025-13-01', '2025-00-10', '2025-01-00', '1.3.2025', '2025-3-1', '2025-03-01T00:00', ''])(
  '“%s” is no day',
  (text) => expect(isDay(text)).toBe(false),
);
