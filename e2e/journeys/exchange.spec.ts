import { readFileSync } from 'node:fs';
import { plans } from '@samspel/contract';
import { call } from '../steps/api.ts';
import { chooseFromMenu } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { expect, test, type Official } from '../steps/office.ts';

test('documents leave one case as a file and come into another, once, with where they are from', async ({ office }) => {
  const kaisa = await office.signIn('Kaisa Rantanen');
  const { page, say } = kaisa;
  const from = await given.openedCase(kaisa, { given: 'Hodan', family: 'Lähtevä' });
  await given.assessed(kaisa, from);
  await given.agreedPlan(kaisa, from);
  await page.goto(`/cases/${from.id}`);

  const file = await test.step('the file is downloaded, and its name says nobody’s', async () => {
    await chooseFromMenu(kaisa, 'export');
    const download = page.waitForEvent('download');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('exchange:export.do') })
      .click();
    const made = await download;
    expect(made.suggestedFilename()).toBe('case-documents.json');
    return readFileSync(await made.path(), 'utf8');
  });
  expect(file).not.toContain('Lähtevä');
  expect(file).not.toContain(from.number);

  const to = await given.openedCase(kaisa, { given: 'Hodan', family: 'Saapuva' });
  await page.goto(`/cases/${to.id}`);

  await test.step('a file with a fault is refused at its place, and nothing comes in', async () => {
    const faulty = JSON.stringify({ ...(JSON.parse(file) as object), unknown: 1 });
    const dialog = await chosen(kaisa, faulty);
    await expect(dialog.getByRole('alert')).toContainText('/unknown');
    await expect(dialog.getByRole('button', { name: say('exchange:import.do') })).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('what would come in is shown first; then it is in the case, with its origin', async () => {
    const dialog = await chosen(kaisa, file);
    await expect(dialog.getByText(say('exchange:import.right-person'))).toBeVisible();
    await dialog.getByRole('button', { name: say('exchange:import.do') }).click();
    await expect(dialog.getByText(say('exchange:import.done'))).toBeVisible();
    await page.keyboard.press('Escape');
    await page.goto(`/cases/${to.id}/plan`);
    await expect(page.getByText('Kielikurssi iltaisin').first()).toBeVisible();
    const { items } = await call(kaisa, plans.list, { params: { caseId: to.id } });
    expect(items.map(({ number, state }) => [number, state])).toEqual([[1, 'agreed']]);
  });

  await test.step('the same file once more brings nothing', async () => {
    const dialog = await chosen(kaisa, file);
    await expect(dialog.getByText(say('exchange:import.nothing'))).toBeVisible();
    await expect(dialog.getByRole('button', { name: say('exchange:import.do') })).toBeDisabled();
  });
});

/** The dialog with the file chosen. */
async function chosen(official: Official, text: string) {
  const { page } = official;
  await chooseFromMenu(official, 'import');
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'case-documents.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  return dialog;
}
