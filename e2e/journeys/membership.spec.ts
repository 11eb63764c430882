import { cases } from '@samspel/contract';
import { ask } from '../steps/api.ts';
import * as given from '../steps/given.ts';
import { expect, test } from '../steps/office.ts';
import { actAs } from '../steps/session.ts';

test('an official of two units acts in one at a time: rights are never added up', async ({ office }) => {
  const nasra = await office.signIn('Nasra Ali');
  const { page, say } = nasra;
  const aCase = await given.openedCase(nasra, { given: 'Jäsenyys', family: 'Kahtalainen' });
  await page.goto(`/cases/${aCase.id}`);
  await expect(page.getByRole('heading', { level: 1, name: aCase.name })).toBeVisible();

  await actAs(nasra, 'Espoon kotoutumispalvelut');
  await expect(page.getByRole('heading', { level: 1, name: say('my-work:title') })).toBeVisible();
  expect((await ask(nasra, cases.read, { params: { caseId: aCase.id } })).status).toBe(404);
  await page.goto(`/cases/${aCase.id}`);
  await expect(page.getByRole('heading', { level: 1, name: say('platform:not-found.title') })).toBeVisible();
  await expect(page.getByText('Kahtalainen')).toHaveCount(0);

  await actAs(nasra, 'Espoon työllisyyspalvelut, Matinkylä');
  await page.goto(`/cases/${aCase.id}`);
  await expect(page.getByRole('heading', { level: 1, name: aCase.name })).toBeVisible();
});
