import { session } from '@samspel/contract';
import { isAccessible } from '../steps/accessibility.ts';
import { ask, call } from '../steps/api.ts';
import { goToCase } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { noteOf, startNote } from '../steps/notes.ts';
import { expect, test, type Official } from '../steps/office.ts';
import { clickName } from '../steps/session.ts';

const TEXT = 'Puhelimessa sovittiin, että tavataan tulkin kanssa.';

test('when the session ends, the same person signs in over the page and what was typed is still there', async ({
  office,
}) => {
  const farah = await office.signIn('Farah Noori');
  const { page, say } = farah;
  const aCase = await given.openedCase(farah, { given: 'Istunto', family: 'Jatkunen' });
  await goToCase(farah, aCase, 'notes');
  const dialog = await startNote(farah);
  await dialog.getByLabel(say('notes:write.text'), { exact: true }).fill(TEXT);
  await dialog.getByLabel(say('notes:category')).selectOption({ label: say('notes:categories.contact') });
  await endSession(farah);
  await dialog.getByRole('button', { name: say('notes:write.save', { count: 1 }) }).click();

  const again = page.getByRole('alertdialog', { name: say('platform:sign-in-again.title') });
  await expect(again).toBeVisible();
  await isAccessible(page, 'signing in again');
  await again.getByRole('button', { name: say('platform:sign-in-again.demo', { name: farah.name }) }).click();
  await expect(again).toBeHidden();
  // The saving that had waited goes on by itself.
  await expect(dialog).toBeHidden();
  await expect(noteOf(farah, TEXT)).toBeVisible();
});

test('another person who signs in at the same computer gets an empty page', async ({ office }) => {
  const farah = await office.signIn('Farah Noori');
  const { page, say } = farah;
  const aCase = await given.openedCase(farah, { given: 'Istunto', family: 'Vaihtunen' });
  await goToCase(farah, aCase, 'notes');
  const dialog = await startNote(farah);
  await dialog.getByLabel(say('notes:write.text'), { exact: true }).fill(TEXT);
  await dialog.getByLabel(say('notes:category')).selectOption({ label: say('notes:categories.contact') });
  await endSession(farah);
  await dialog.getByRole('button', { name: say('notes:write.save', { count: 1 }) }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();

  // Somebody else signs in, in another window of the same browser, and comes back to this one.
  const other = await page.context().newPage();
  await other.goto('/sign-in');
  await clickName({ page: other, name: 'Elias Virta' });
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByText(TEXT)).toHaveCount(0);
  await expect(page.getByText('Vaihtunen')).toHaveCount(0);
  await expect(page.getByRole('button', { name: say('platform:acting.menu') })).toContainText('Elias Virta');
});

test('signing out everywhere ends the other computer’s session too', async ({ office }) => {
  const here = await office.signIn('Antti Mäkelä');
  const there = await office.signIn('Antti Mäkelä', { phone: true });
  expect((await ask(there, session.endEverywhere)).status).toBeLessThan(300);
  await here.page.reload();
  await expect(here.page).toHaveURL(/\/sign-in/);
});

/** As if the ten hours, or the thirty quiet minutes, were over: this session alone, behind the page's back. */
async function endSession(official: Official): Promise<void> {
  await call(official, session.end);
}
