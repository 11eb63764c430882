import { audit, cases, notes } from '@samspel/contract';
import { ask } from '../steps/api.ts';
import { goToCase } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { expect, test } from '../steps/office.ts';

test('the data protection officer finds who read a case, and reads nothing of it', async ({ office }) => {
  test.slow();
  const kaisa = await office.signIn('Kaisa Rantanen');
  const timo = await office.signIn('Timo Hämäläinen');
  const aCase = await given.openedCase(kaisa, { given: 'Luul', family: 'Lokinen' });
  await given.takesPart(kaisa, timo, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });
  const note = await given.writtenNote(kaisa, aCase, 'Sovittiin tapaaminen.', 'all');
  await goToCase(timo, aCase, 'notes');
  await expect(timo.page.getByText('Sovittiin tapaaminen.')).toBeVisible();
  const antti = await office.signIn('Antti Mäkelä', { at: `/cases/${aCase.id}` });
  await expect(
    antti.page.getByRole('heading', { level: 1, name: antti.say('platform:not-found.title') }),
  ).toBeVisible();

  const henrik = await office.signIn('Henrik Blom', { at: '/audit' });
  const { page, say } = henrik;
  await test.step('by the case’s number', async () => {
    const search = page.getByRole('search', { name: say('audit:search') });
    await search.getByLabel(say('audit:number')).fill(aCase.number);
    await search.getByRole('button', { name: say('audit:do'), exact: true }).click();
    const log = page.getByRole('table', { name: say('audit:log') });
    await expect(log.getByRole('row').filter({ hasText: 'Timo Hämäläinen' }).first()).toBeVisible();
    await expect(log.getByRole('row').filter({ hasText: 'Kaisa Rantanen' }).first()).toBeVisible();
    await expect(
      log
        .getByRole('row')
        .filter({ hasText: 'Timo Hämäläinen' })
        .filter({ hasText: say('audit:actions.case.read') }),
    ).not.toHaveCount(0);
  });
  await test.step('the refused look stands there too', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Antti Mäkelä' });
    await expect(row.filter({ hasText: say('audit:outcomes.refused') }).first()).toBeVisible();
  });
  await test.step('no name, text or content is told to him', async () => {
    expect(henrik.told.join()).not.toContain('Lokinen');
    expect(henrik.told.join()).not.toContain('Sovittiin tapaaminen');
    for (const refused of [
      await ask(henrik, cases.read, { params: { caseId: aCase.id } }),
      await ask(henrik, notes.read, { params: { noteId: note.id } }),
    ])
      expect([403, 404]).toContain(refused.status);
    await page.goto(`/cases/${aCase.id}`);
    await expect(page.getByText('Lokinen')).toHaveCount(0);
  });
});

test('nobody else searches the log', async ({ office }) => {
  for (const name of ['Leena Korhonen', 'Pirjo Lindqvist', 'Kari Niemi', 'Outi Saarinen']) {
    const official = await office.signIn(name);
    expect((await ask(official, audit.search, { query: {} })).status, name).toBe(403);
    await expect(official.page.getByRole('link', { name: official.say('platform:nav.audit') })).toHaveCount(0);
  }
});
