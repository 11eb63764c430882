import { expect, test } from '../steps/office.ts';
import { signIn, signOut } from '../steps/session.ts';
import { wordsOf, type Language } from '../steps/words.ts';

const NAMES: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

test('the language is chosen in the header, kept for the person, and the page says which it is', async ({ office }) => {
  const christina = await office.signIn('Christina Sundström');
  const { page } = christina;
  expect(christina.language).toBe('sv');
  for (const language of ['en', 'fi', 'sv'] as const) {
    await page.getByRole('button', { name: 'Christina Sundström' }).click();
    await page.getByRole('menuitemradio', { name: NAMES[language] }).click();
    await expect(page.getByRole('heading', { level: 1, name: wordsOf(language)('my-work:title') })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
  await signOut(christina);
  await signIn(christina);
  expect(christina.language).toBe('sv');
  await expect(page.getByRole('heading', { level: 1, name: wordsOf('sv')('my-work:title') })).toBeVisible();
});

test('before signing in the language is chosen on the sign-in page', async ({ office }) => {
  const page = await office.visitor({ language: 'en' });
  await page.goto('/sign-in');
  for (const language of ['sv', 'fi', 'en'] as const) {
    await page.getByRole('button', { name: NAMES[language] }).click();
    await expect(page.getByText(wordsOf(language)('session:promise'))).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
  await page.reload();
  await expect(page.getByText(wordsOf('en')('session:promise'))).toBeVisible();
});
