import { addDays, addMonths, at, weekdayOf, workdayFrom, workdayUntil } from './days.js';

describe('days', () => {
  it('go on by the same number, or the last day of a shorter month (150/1930 §3)', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-06-12', -7)).toBe('2025-11-12');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('leave weekends and fixed holidays out of office days', () => {
    expect(weekdayOf('2026-12-02')).toBe(3);
    expect(workdayFrom('2026-12-05')).toBe('2026-12-07');
    expect(workdayUntil('2026-12-26')).toBe('2026-12-23');
    expect(workdayUntil('2027-01-01')).toBe('2026-12-31');
  });

  it('stand on the clock of Helsinki, an hour ahead in summer', () => {
    expect(at('2026-03-28', 9, 5)).toBe('2026-03-28T09:05:00+02:00');
    expect(at('2026-03-29', 9, 5)).toBe('2026-03-29T09:05:00+03:00');
    expect(at('2026-10-25', 9, 5)).toBe('2026-10-25T09:05:00+02:00');
  });
});
