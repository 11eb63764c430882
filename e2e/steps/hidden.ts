import { expect } from '@playwright/test';
import type { Official } from './office.ts';
import { isQuiet } from './quiet.ts';

/** None of the words is on the page, and none was ever told to this browser by the API. */
export async function findsNothing({ page, told }: Official, words: readonly string[]): Promise<void> {
  await isQuiet(page);
  const shown = (await page.locator('body').textContent()) ?? '';
  for (const word of words) {
    expect(shown, `the page says "${word}"`).not.toContain(word);
    expect(
      told.filter((answer) => answer.includes(word)),
      `the API told "${word}"`,
    ).toEqual([]);
  }
}
