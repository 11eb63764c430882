import { cases } from '@samspel/contract';
import { ask, call } from '../steps/api.ts';
import { expect, test, type Official } from '../steps/office.ts';

test('the supervisor finds the overloaded adviser and moves three cases', async ({ office }) => {
  test.slow();
  const pirjo = await office.signIn('Pirjo Lindqvist');
  const { page, say } = pirjo;

  const most = await test.step('who carries the most stands first, after what is nobody’s yet', async () => {
    await page.getByRole('link', { name: say('platform:nav.workload') }).click();
    await expect(page.getByRole('heading', { level: 1, name: say('workload:title') })).toBeVisible();
    const officials = page.getByRole('table', { name: say('workload:who') }).getByRole('row');
    const first = officials
      .filter({ hasNotText: say('workload:nobody') })
      .nth(1)
      .getByRole('link');
    await expect(first).toHaveText('Sara Lindholm');
    await first.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sara Lindholm' })).toBeVisible();
    return numberOf(pirjo);
  });

  const moved = await test.step('three are picked and moved to whoever has the fewest', async () => {
    const rows = page.getByRole('table', { name: say('workload:columns.cases') }).getByRole('row');
    await expect(rows.nth(3)).toBeVisible();
    const names: string[] = [];
    for (const at of [1, 2, 3]) {
      await rows.nth(at).getByRole('checkbox').check();
      names.push(await rows.nth(at).getByRole('link').first().innerText());
    }
    await page
      .getByRole('toolbar')
      .getByRole('button', { name: say('cases:list.move-do') })
      .click();
    const drawer = page.getByRole('complementary', { name: say('cases:move.title', { count: 3 }) });
    await drawer.getByRole('radio', { name: 'Elias Virta' }).check();
    await drawer.getByRole('button', { name: say('cases:move.do', { count: 3, name: 'Elias Virta' }) }).click();
    await expect(page.getByText(say('cases:move.moved', { count: 3, name: 'Elias Virta' }))).toBeVisible();
    return names;
  });

  await test.step('the numbers follow, and the cases stand with the new adviser', async () => {
    await expect.poll(() => numberOf(pirjo)).toBe(most - 3);
    const elias = await office.signIn('Elias Virta', { at: '/cases?sort=name' });
    for (const name of moved) await expect(elias.page.getByRole('link', { name }).first()).toBeVisible();
  });
});

test('who supervises nobody has no workload page, and moves nobody’s cases', async ({ office }) => {
  const leena = await office.signIn('Leena Korhonen', { at: '/workload' });
  await expect(leena.page.getByText(leena.say('workload:not-allowed'))).toBeVisible();
  const [mine] = (await call(leena, cases.list, { query: { limit: 1 } })).items;
  const pirjo = await office.signIn('Pirjo Lindqvist');
  const { items } = await call(pirjo, cases.list, { query: { limit: 100 } });
  const another = items.find(({ adviser }) => adviser && adviser.name !== leena.name)!;
  const refused = await ask(leena, cases.reassign, {
    params: { caseId: another.id },
    body: { officialId: mine!.adviser!.id },
    ifMatch: `"${another.version}"`,
  });
  expect(refused.status).toBe(404);
});

async function numberOf({ page, say }: Official): Promise<number> {
  const tab = page.getByRole('tab', { name: say('workload:columns.cases') });
  return Number(/\d+/.exec((await tab.textContent()) ?? '')?.[0]);
}
