import { deletionDay } from './deletion.js';

it('is four years from the end of the client relationship, and does not roll', () => {
  expect(deletionDay('2026-11-24')).toBe('2030-11-24');
  expect(deletionDay('2024-02-29')).toBe('2028-02-29');
  expect(deletionDay('2025-02-28')).toBe('2029-02-28');
});
