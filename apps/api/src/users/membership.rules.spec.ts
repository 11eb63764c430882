import { startOf } from './membership.rules.js';

const NOW = '2026-03-12T08:00:00Z';

it('a membership begins now unless told', () => {
  expect(startOf(undefined, NOW)).toBe(NOW);
});

it.each(['2026-08-01T00:00:00+03:00', '2026-08-01T00:00Z', '2028-02-29T23:59:59.999999Z'])(
  '%s is an instant',
  (told) => {
    expect(startOf(told, NOW)).toBe(told);
  },
);

it.each([
  '2026-02-30T00:00:00Z',
  '2026-02-28T24:00:00Z',
  '2026-02-28T23:60:00Z',
  '2026-02-28T23:59:60Z',
  '2026-02-28T23:59:59+15:00',
  '2026-02-28T23:59:59+02:60',
  '0000-01-01T00:00:00Z',
  '2026-02-28',
])('%s is none', (told) => {
  expect(() => startOf(told, NOW)).toThrow();
});
