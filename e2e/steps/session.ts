import { expect } from '@playwright/test';
import type { Official } from './office.ts';
import { LANGUAGES, wordsOf } from './words.ts';

/** Clicks the official's name on the sign-in page, and waits for the page that it leads to. */
export async function signIn(official: Official, at = '/'): Promise<void> {
  const { page } = official;
  await page.goto(at === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(at)}`);
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/api/session') && response.request().method() === 'GET' && response.ok(),
  );
  await clickName(official, () => (official.told.length = 0));
  const { user } = (await (await answered).json()) as { user: { locale: string } };
  official.language = LANGUAGES.find((language) => language === user.locale) ?? 'fi';
  official.say = wordsOf(official.language);
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Those who are not the first of their kind stand under one line. */
export async function clickName({ page, name }: Pick<Official, 'page' | 'name'>, before?: () => void): Promise<void> {
  const person = page.getByRole('button', { name });
  const rest = page.locator('summary');
  await rest.waitFor();
  if (!(await person.isVisible())) await rest.click();
  before?.();
  await person.click();
}

export async function signOut({ page, say }: Official): Promise<void> {
  await page.getByRole('button', { name: say('platform:acting.menu') }).click();
  await page.getByRole('menuitem', { name: say('platform:acting.sign-out') }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

/** In another membership of the official's own: its unit as the menu calls it. */
export async function actAs({ page, say }: Official, unit: string): Promise<void> {
  await page.getByRole('button', { name: say('platform:acting.menu') }).click();
  await page.getByRole('menuitemradio', { name: unit }).click();
  await expect(page.getByRole('button', { name: say('platform:acting.menu') })).toContainText(unit);
}
