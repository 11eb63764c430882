import { holidaysOf, isDayOff, reasonOff } from './holidays.js';

/** Written out, not computed: [Good Friday, Easter Day, Ascension, Pentecost, Midsummer Day, All Saints]. */
const MOVING: [year: number, days: string[]][] = [
  [2011, ['04-22', '04-24', '06-02', '06-12', '06-25', '11-05']],
  [2016, ['03-25', '03-27', '05-05', '05-15', '06-25', '11-05']],
  [2020, ['04-10', '04-12', '05-21', '05-31', '06-20', '10-31']],
  [2024, ['03-29', '03-31', '05-09', '05-19', '06-22', '11-02']],
  [2025, ['04-18', '04-20', '05-29', '06-08', '06-21', '11-01']],
  [2026, ['04-03', '04-05', '05-14', '05-24', '06-20', '10-31']],
  [2027, ['03-26', '03-28', '05-06', '05-16', '06-26', '11-06']],
  [2028, ['04-14', '04-16', '05-25', '06-04', '06-24', '11-04']],
  [2030, ['04-19', '04-21', '05-30', '06-09', '06-22', '11-02']],
  [2038, ['04-23', '04-25', '06-03', '06-13', '06-26', '11-06']],
];
const MOVING_NAMES = ['good-friday', 'easter-day', 'ascension', 'pentecost', 'midsummer-day', 'all-saints'];

it.each(MOVING)('the moving holidays of %i', (year, days) => {
  const found = holidaysOf(year).filter(({ name }) => MOVING_NAMES.includes(name));
  expect(found.map(({ day }) => day)).toEqual(days.map((day) => `${year}-${day}`));
});

it('a year has fifteen named days off, in order', () => {
  expect(holidaysOf(2026)).toEqual([
    { day: '2026-01-01', name: 'new-year' },
    { day: '2026-01-06', name: 'epiphany' },
    { day: '2026-04-03', name: 'good-friday' },
    { day: '2026-04-05', name: 'easter-day' },
    { day: '2026-04-06', name: 'easter-monday' },
    { day: '2026-05-01', name: 'may-day' },
    { day: '2026-05-14', name: 'ascension' },
    { day: '2026-05-24', name: 'pentecost' },
    { day: '2026-06-19', name: 'midsummer-eve' },
    { day: '2026-06-20', name: 'midsummer-day' },
    { day: '2026-10-31', name: 'all-saints' },
    { day: '2026-12-06', name: 'independence-day' },
    { day: '2026-12-24', name: 'christmas-eve' },
    { day: '2026-12-25', name: 'christmas-day' },
    { day: '2026-12-26', name: 'second-christmas-day' },
  ]);
});

it.each(['2026-12-31', '2026-04-02', '2026-12-23', '2026-04-30', '2026-06-18', '2026-12-07'])(
  '%s is a working day: not New Year’s Eve, Maundy Thursday or a day beside a holiday is off',
  (day) => {
    expect(isDayOff(day)).toBe(false);
    expect(reasonOff(day)).toBeUndefined();
  },
);

it('a day off says why', () => {
  expect(['2026-06-19', '2026-12-06', '2026-11-28', '2026-11-29'].map(reasonOff)).toEqual([
    'midsummer-eve',
    'independence-day',
    'saturday',
    'sunday',
  ]);
});
