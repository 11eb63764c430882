import { chooseFromMenu } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { expect, test } from '../steps/office.ts';
import { chooseLanguages, made, openPrinting } from '../steps/printing.ts';

test('an adviser prints the plan beside Somali and in Swedish beside Arabic, and a summary for the meeting', async ({
  office,
}) => {
  const leena = await office.signIn('Leena Korhonen');
  const { page, say } = leena;
  const aCase = await given.openedCase(leena, { given: 'Sahra', family: 'Tulostinen' });
  await given.assessed(leena, aCase);
  await given.agreedPlan(leena, aCase);
  await page.goto(`/cases/${aCase.id}/plan`);

  await openPrinting(leena);
  const dialog = page.getByRole('dialog', { name: say('documents:plan-title', { number: 1 }) });
  const beside = dialog.getByRole('combobox', { name: say('documents:beside') });
  // The person's first language, without being asked for.
  await expect(beside).toHaveValue('so');
  expect(await made(leena)).toBe(`${aCase.number}-plan-1.pdf`);
  await chooseLanguages(leena, { language: 'sv', beside: 'ar' });
  expect(await made(leena, 'sv')).toBe(`${aCase.number}-plan-1.pdf`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: say('documents:print') })).toBeFocused();

  await chooseFromMenu(leena, 'summary');
  await expect(page.getByRole('dialog', { name: say('documents:summary-title') })).toBeVisible();
  expect(await made(leena)).toBe(`${aCase.number}-summary.pdf`);
});

test('when it cannot be printed the dialog says so and tries again', async ({ office }) => {
  const leena = await office.signIn('Leena Korhonen');
  const { page, say } = leena;
  const aCase = await given.openedCase(leena, { given: 'Sahra', family: 'Paperitukos' });
  await page.goto(`/cases/${aCase.id}`);
  await page.route('**/summary?*', (route) => route.abort(), { times: 1 });
  await chooseFromMenu(leena, 'summary');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('documents:do') }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: say('platform:failing.again') }).click();
  expect((await download).suggestedFilename()).toBe(`${aCase.number}-summary.pdf`);
});
