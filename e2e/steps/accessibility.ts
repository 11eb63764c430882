import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { DESK, PHONE } from './office.ts';
import { isQuiet } from './quiet.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** As it stands now, at a desk and on a telephone: nothing that the rules forbid, and nothing that has to be pushed sideways. */
export async function isAccessible(page: Page, screen: string, picture?: string): Promise<void> {
  for (const [where, size] of [
    ['1440', DESK],
    ['390', PHONE],
  ] as const) {
    await page.setViewportSize(size);
    await isQuiet(page);
    if (picture) await page.screenshot({ path: `${picture}.${where}.png` });
    // In one frame alone: without a second page for each look, which takes longer than the look.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
    );
    expect.soft(found, `${screen} at ${where}`).toEqual([]);
    expect.soft(await overflow(page), `${screen} at ${where} is wider than the screen`).toEqual([]);
  }
  await page.setViewportSize(DESK);
}

/** What sticks out at the right, where the page itself would scroll sideways. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((each) => each.getBoundingClientRect().right > width + 1 && !scrolls(each.parentElement))
      .slice(0, 5)
      .map((each) => each.outerHTML.slice(0, 160));

    function scrolls(at: Element | null): boolean {
      if (!at || at === document.body) return false;
      return ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX) || scrolls(at.parentElement);
    }
  });
}

/** Goes through the page by Tab; names what takes the focus without showing it. */
export async function hiddenFocus(page: Page, most = 60): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return undefined;
      // Where one came by a link, the heading has the focus so that it is read: nothing is done with it.
      if (at.getAttribute('tabindex') === '-1') return { shows: true, html: '' };
      // What is drawn for a radio or a checkbox, and a field with its chips, stands beside or closely around the element itself.
      const near = [at, at.nextElementSibling, at.previousElementSibling];
      for (let up = at.parentElement; up && up.clientHeight < at.clientHeight + 60; up = up.parentElement)
        near.push(up);
      const shows = near.some(
        (each) =>
          each &&
          ['', '::before', '::after'].some((pseudo) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(each, pseudo || null);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          }),
      );
      const { width, height } = at.getBoundingClientRect();
      return { shows: shows && width > 0 && height > 0, html: at.outerHTML.slice(0, 160) };
    });
    if (seen === undefined) return found;
    if (!seen.shows && !found.includes(seen.html)) found.push(seen.html);
  }
  return found;
}
