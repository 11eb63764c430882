import { nextReviewBy } from './next-review.js';

it('is within six months of the last review under Act 681/2023, rolled from a day off', () => {
  expect(nextReviewBy('2025-01-01')).toBe('2025-07-01');
  expect(nextReviewBy('2026-06-15')).toBe('2026-12-15');
  expect(nextReviewBy('2025-08-31')).toBe('2026-03-02');
  expect(nextReviewBy('2026-06-24')).toBe('2026-12-28');
});

it('is within a year of one held under the old Act', () => {
  expect(nextReviewBy('2024-12-31')).toBe('2025-12-31');
});
