import { readFile } from 'node:fs/promises';
import { isAccessible } from '../steps/accessibility.ts';
import { chooseFromMenu } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { expect, test, type Official } from '../steps/office.ts';

test('the documents of a case leave as a file and come into the case that the next authority has opened', async ({
  office,
}) => {
  test.slow();
  const leena = await office.signIn('Leena Korhonen');
  const left = await given.openedCase(leena, { given: 'Hibo', family: 'Muuttanen' });
  await given.assessed(leena, left);
  await given.agreedPlan(leena, left);
  await leena.page.goto(`/cases/${left.id}`);
  const file = await exported(leena);

  const tuomas = await office.signIn('Tuomas Heikkinen');
  const { page, say } = tuomas;
  const arrived = await given.openedCase(tuomas, { given: 'Hibo', family: 'Saapunen' });
  await page.goto(`/cases/${arrived.id}`);
  await chooseFromMenu(tuomas, 'import');
  const dialog = page.getByRole('dialog', { name: say('exchange:import.title') });
  const doIt = dialog.getByRole('button', { name: say('exchange:import.do') });
  await expect(doIt).toBeDisabled();

  await test.step('what is no such file is said at once, what is wrong in one at its place', async () => {
    await choose(tuomas, 'x.json', Buffer.from('no JSON'));
    await expect(dialog.getByRole('alert')).toHaveText(say('exchange:import.faults.not-json'));
    const spoilt = JSON.parse(file.toString('utf8')) as { plans: { duration: { until: string } }[] };
    spoilt.plans[0]!.duration.until = '2026-02-30';
    await choose(tuomas, 'spoilt.json', Buffer.from(JSON.stringify(spoilt)));
    await expect(dialog.getByRole('alert')).toContainText(say('exchange:import.places.plans', { number: 1 }));
    await expect(dialog.getByRole('alert')).toContainText('duration/until');
    await expect(doIt).toBeDisabled();
    await isAccessible(page, 'import with faults');
  });

  await test.step('what would come in is told, and comes in', async () => {
    await choose(tuomas, 'case-documents.json', file);
    await expect(dialog.getByText(say('exchange:import.comes'))).toBeVisible();
    await isAccessible(page, 'import of a file');
    await doIt.click();
    await expect(dialog.getByText(say('exchange:import.done'))).toBeVisible();
    await dialog
      .locator('footer')
      .getByRole('button', { name: say('exchange:close') })
      .click();
  });

  await test.step('the plan says where it is from, and leaves as the same bytes', async () => {
    await page.goto(`/cases/${arrived.id}/plan`);
    await expect(page.getByText('Leena Korhonen').first()).toBeVisible();
    await expect(page.getByText(/^(Tuotu muualta|Importerad från|Imported from)/).first()).toBeVisible();
    await isAccessible(page, 'an imported plan');
    expect((await exported(tuomas)).equals(file)).toBe(true);
  });
});

async function exported(official: Official): Promise<Buffer> {
  const { page, say } = official;
  await chooseFromMenu(official, 'export');
  const dialog = page.getByRole('dialog', { name: say('exchange:export.title') });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: say('exchange:export.do') }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('case-documents.json');
  await isAccessible(page, 'export');
  const bytes = await readFile(await download.path());
  await dialog
    .locator('footer')
    .getByRole('button', { name: say('exchange:close') })
    .click();
  await expect(dialog).toBeHidden();
  return bytes;
}

async function choose({ page }: Official, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
}
