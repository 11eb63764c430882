import type { Page } from '@playwright/test';
import * as given from '../steps/given.ts';
import { noteOf } from '../steps/notes.ts';
import { expect, test } from '../steps/office.ts';
import { wordsOf } from '../steps/words.ts';

const TEXT = 'Skrivet helt utan mus.';

test('an adviser signs in, finds the case, writes a note for chosen eyes and goes on to the tasks, wholly by keyboard', async ({
  office,
}) => {
  test.slow();
  const before = await office.signIn('Mikael Öhman');
  const aCase = await given.openedCase(before, { given: 'Tangent', family: 'Bordsson' });
  const johanna = await office.signIn('Johanna Nyström');
  await given.takesPart(before, johanna, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });

  const page = await office.visitor({ language: 'sv' });
  const say = wordsOf('sv');
  const press = (keys: string) => page.keyboard.press(keys);
  await page.goto('/sign-in');
  await expect(page.locator('summary')).toBeVisible();

  await test.step('signs in', async () => {
    await tabTo(page, say('session:demo.rest', { count: 29 }).replace(/^\d+ /, ''));
    await press('Enter');
    await tabTo(page, 'Mikael Öhman');
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: say('my-work:title') })).toBeVisible();
  });

  await test.step('walks the list: the drawer follows, the focus stays', async () => {
    await expect(page.getByRole('row').nth(2)).toBeVisible();
    await press('j');
    await press('j');
    await expect(page.getByRole('row').nth(2)).toBeFocused();
    await press('k');
    await expect(page.getByRole('row').nth(1)).toBeFocused();
  });

  await test.step('finds the person', async () => {
    await press('/');
    await page.keyboard.type('Bordsson');
    await expect(page.getByRole('option', { name: /Bordsson/ })).toBeVisible();
    await press('ArrowDown');
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: aCase.name })).toBeVisible();
  });

  await test.step('writes a note: N, the text, who will see it, Ctrl+Enter', async () => {
    await press('n');
    const dialog = page.getByRole('dialog', { name: say('notes:write.title') });
    await expect(dialog.getByLabel(say('notes:write.text'), { exact: true })).toBeFocused();
    await page.keyboard.type(TEXT);
    await press('Shift+Tab');
    await page.keyboard.type(say('notes:categories.contact'));
    await tabTo(page, say('notes:audiences.own-unit'));
    await press('ArrowDown');
    await press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: say('notes:audiences.chosen') })).toBeChecked();
    await tabTo(page, 'LUVN');
    await press('Space');
    await expect(dialog.getByRole('button', { name: say('notes:write.save', { count: 2 }) })).toBeVisible();
    await press('Control+Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('goes along the tabs by arrows', async () => {
    await tabTo(page, say('cases:case.tabs.overview'), 'tab');
    for (let step = 0; step < 3; step++) await press('ArrowRight');
    await press('Enter');
    await expect(page).toHaveURL(/\/notes$/);
    await expect(noteOf({ page }, TEXT)).toBeVisible();
  });

  await test.step('gives a task: T; goes home: g m', async () => {
    await page.locator('body').press('t');
    const dialog = page.getByRole('dialog', { name: say('tasks:give.title') });
    await expect(dialog.getByLabel(say('tasks:give.what'))).toBeFocused();
    await press('Escape');
    await expect(dialog).toBeHidden();
    await press('g');
    await press('m');
    await expect(page.getByRole('heading', { level: 1, name: say('my-work:title') })).toBeVisible();
  });

  await test.step('asks which keys there are', async () => {
    await page.keyboard.type('?');
    await expect(page.getByRole('dialog', { name: say('platform:keys.title') })).toBeVisible();
    await press('Escape');
  });
});

/** Goes on with Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string, role?: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return { name: '', role: '' };
      const label = at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : at.textContent;
      return {
        name: (at.getAttribute('aria-label') ?? label ?? '').replaceAll('\u00ad', ''),
        role: at.getAttribute('role') ?? '',
      };
    });
    if (found.name.includes(name) && (!role || found.role === role)) return;
  }
  throw new Error(`Tab does not come to "${name}"`);
}
