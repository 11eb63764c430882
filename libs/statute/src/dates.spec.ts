import { addDays, addMonths, addYears, daysBetween, isoWeek, weekday } from './dates.js';

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2026-06-24', 6, '2026-12-24'],
  ['2026-05-19', 1, '2026-06-19'],
  ['2026-10-06', 2, '2026-12-06'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

it.each([
  ['2023-03-06', 3, '2026-03-06'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
])('%s and %i years is %s', (day, years, expected) => {
  expect(addYears(day, years)).toBe(expected);
});

it('days are counted over the change of summer time and of the year', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-12-10', 22)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
});

it.each([
  ['2026-01-01', 2026, 1],
  ['2025-12-29', 2026, 1],
  ['2027-01-03', 2026, 53],
  ['2026-06-15', 2026, 25],
])('%s is in week %i/%i', (day, year, week) => {
  expect(isoWeek(day)).toEqual({ year, week });
});

it('a week begins on Monday', () => {
  expect([weekday('2026-06-15'), weekday('2026-06-21')]).toEqual([1, 7]);
});
