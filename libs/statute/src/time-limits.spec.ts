import fc from 'fast-check';
import { dayOf, numberOf } from './day-number.js';
import { isDayOff } from './holidays.js';
import { firstWeekdayFrom, lastDay, type Span, timeLimit } from './time-limits.js';

it.each<[start: string, span: Span, raw: string, rolled: string]>([
  ['2026-01-31', { months: 1 }, '2026-02-28', '2026-03-02'],
  ['2025-08-31', { months: 6 }, '2026-02-28', '2026-03-02'],
  ['2026-06-24', { months: 6 }, '2026-12-24', '2026-12-28'],
  ['2026-05-19', { months: 1 }, '2026-06-19', '2026-06-22'],
  ['2026-10-06', { months: 2 }, '2026-12-06', '2026-12-07'],
  ['2026-04-01', { months: 1 }, '2026-05-01', '2026-05-04'],
  ['2024-02-29', { months: 12 }, '2025-02-28', '2025-02-28'],
  ['2026-12-10', { days: 14 }, '2026-12-24', '2026-12-28'],
  ['2023-03-06', { years: 3 }, '2026-03-06', '2026-03-06'],
  // The start day is not counted; two weeks end on the same weekday.
  ['2026-06-01', { weeks: 2 }, '2026-06-15', '2026-06-15'],
  ['2026-12-18', { weeks: 2 }, '2027-01-01', '2027-01-04'],
  // Good Friday to the Tuesday after Easter.
  ['2026-03-03', { months: 1 }, '2026-04-03', '2026-04-07'],
  // New Year's Eve is a working day.
  ['2026-11-30', { days: 31 }, '2026-12-31', '2026-12-31'],
])('%s and %j', (start, span, raw, rolled) => {
  expect(timeLimit(start, span, true)).toEqual({ raw, latest: rolled });
  expect(timeLimit(start, span, false)).toEqual({ raw, latest: raw });
});

it('who is born on 29 February has the 28th in other years (150/1930 §3)', () => {
  expect(lastDay('2004-02-29', { years: 23 })).toBe('2027-02-28');
  expect(lastDay('2004-02-29', { years: 24 })).toBe('2028-02-29');
});

const day = fc.integer({ min: numberOf('2011-01-01'), max: numberOf('2099-12-31') }).map(dayOf);
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ days: fc.nat(400) }),
  fc.record({ weeks: fc.nat(60) }),
  fc.record({ months: fc.nat(60) }),
  fc.record({ years: fc.nat(30) }),
);

it('a limit is never before its start, and rolled never before raw', () => {
  fc.assert(
    fc.property(day, span, (start, length) => {
      const { raw, latest } = timeLimit(start, length, true);
      expect(start <= raw && raw <= latest).toBe(true);
    }),
  );
});

it('a rolled limit ends on a working day, with none between it and the raw one', () => {
  fc.assert(
    fc.property(day, (start) => {
      const rolled = firstWeekdayFrom(start);
      expect(isDayOff(rolled)).toBe(false);
      for (let between = numberOf(start); between < numberOf(rolled); between++)
        expect(isDayOff(dayOf(between))).toBe(true);
    }),
  );
});

it('a later start never ends earlier', () => {
  fc.assert(
    fc.property(day, day, span, (one, other, length) => {
      const [first, second] = one <= other ? [one, other] : [other, one];
      expect(timeLimit(first, length, true).latest <= timeLimit(second, length, true).latest).toBe(true);
    }),
  );
});
