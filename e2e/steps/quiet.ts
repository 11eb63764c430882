import { expect, type Page, type Request } from '@playwright/test';

const underWay = new WeakMap<Page, Set<Request>>();

/** Counts what the page asks of the API from now on. */
export function listenTo(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => request.url().includes('/api/') && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Everything that was asked for has come, is shown, and moves no more. */
export async function isQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  // A screen's code comes after the page; before that there is nothing that could be asking.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect(async () => {
    const asked = () => underWay.get(page)?.size ?? 0;
    expect(asked()).toBe(0);
    // What an answer leads to is asked for in the next turn.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    expect(asked()).toBe(0);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 20_000, intervals: [50, 100, 200] });
  await page.evaluate(() => {
    // A button that waits turns for as long as it waits.
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
    return Promise.all(ending.map((each) => each.finished.catch(() => undefined)));
  });
}
