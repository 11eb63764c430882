import { addDays, addMonths, daysBetween, formatDay, isDay, isoWeek, parseDay } from './days';

describe('days', () => {
  it.each([
    ['2.12.2026', '2026-12-02'],
    ['02.12.2026', '2026-12-02'],
    ['2.12.26', '2026-12-02'],
    ['2.12.', '2026-12-02'],
    ['2.12', '2026-12-02'],
    [' 2 12 2026 ', '2026-12-02'],
    ['2026-12-02', '2026-12-02'],
    ['29.2.2028', '2028-02-29'],
  ])('%s is read as %s', (typed, day) => {
    expect(parseDay(typed, '2026-05-01')).toBe(day);
  });

  it.each(['29.2.2027', '31.4.2026', '0.1.2026', '1.13.2026', 'tomorrow', '2.12.202', '12', ''])(
    '“%s” is no day',
    (typed) => {
      expect(parseDay(typed, '2026-05-01')).toBeNull();
    },
  );

  it('writes the day as Finnish officials do', () => {
    expect(formatDay('2026-12-02')).toBe('2.12.2026');
    expect(formatDay('2026-12-02', { year: false })).toBe('2.12.');
  });

  it.each([
    ['2026-12-02', 49],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2021-01-03', 53],
  ])('%s lies in ISO week %i', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  it('counts over the ends of months, years and summer time', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  });

  it('knows which days exist', () => {
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('2026-2-3')).toBe(false);
    expect(isDay('2026-02-03')).toBe(true);
  });
});
