import { cases, clocks, facts } from '@samspel/contract';
import { ask, call } from '../steps/api.ts';
import { after, today, typed } from '../steps/days.ts';
import * as given from '../steps/given.ts';
import { findsNothing } from '../steps/hidden.ts';
import { expect, test, type Official } from '../steps/office.ts';

test('a case opened in 2024 under the old Act crosses into the new one at its review', async ({ office }) => {
  const kaisa = await office.signIn('Kaisa Rantanen');
  const { page, say } = kaisa;
  const aCase = await given.openedCase(kaisa, { given: 'Halima', family: 'Vanhanen' });
  await page.goto(`/cases/${aCase.id}/clocks`);

  await test.step('what happened elsewhere is recorded from its papers', async () => {
    await recorded(kaisa, 'opening', '15.3.2024');
    await recorded(kaisa, 'assessment', '2.4.2024', async (dialog) => {
      await dialog.getByRole('textbox', { name: say('facts:form.concluded') }).fill('20.4.2024');
      await dialog.getByRole('radio', { name: say('facts:form.need-yes') }).check();
    });
    await recorded(kaisa, 'plan', '2.5.2024', (dialog) =>
      dialog.getByRole('textbox', { name: say('facts:form.signed') }).fill('10.5.2024'),
    );
  });

  await test.step('the old Act counts: a review within the year, three years from signing', async () => {
    await expect(limit(kaisa, 'R16')).toContainText('1386/2010');
    // 2.5.2025 is a Friday.
    await expect(limit(kaisa, 'R16')).toContainText('2.5.2025');
    await expect(limit(kaisa, 'R19')).toContainText('10.5.2027');
    await limit(kaisa, 'R19').getByRole('button').click();
    const why = page.getByRole('dialog', { name: say('clocks:why.title') });
    await expect(why).toContainText('10.5.2024');
    await expect(why).toContainText(say('clocks:events.first-plan-signed'));
    await page.keyboard.press('Escape');
  });

  await test.step('its review under the new Act makes the next one due in six months; the maximum stays', async () => {
    await recorded(kaisa, 'review', '14.10.2026');
    await expect(limit(kaisa, 'R15')).toContainText('681/2023');
    await expect(limit(kaisa, 'R15')).toContainText('14.4.2027');
    await expect(limit(kaisa, 'R19')).toContainText('10.5.2027');
    await expect(limit(kaisa, 'R16')).toHaveCount(0);
  });

  await test.step('a day that was wrong is corrected: the limits move, and the earlier day stays in the history', async () => {
    const line = page.getByRole('listitem').filter({ hasText: say('facts:kinds.review') });
    await line.getByRole('button', { name: say('facts:correct') }).click();
    const dialog = page.getByRole('dialog', { name: say('facts:form.title-correct') });
    await dialog.getByRole('textbox', { name: say('facts:form.day') }).fill('15.10.2026');
    await dialog.getByRole('button', { name: say('facts:form.do-correct'), exact: true }).click();
    await expect(limit(kaisa, 'R15')).toContainText('15.4.2027');
    await page.getByRole('checkbox', { name: say('facts:show-history') }).check();
    await expect(page.getByRole('listitem').filter({ hasText: '14.10.2026' })).toBeVisible();
  });
});

test('a suspension moves the end, and the daycare does not learn why', async ({ office }) => {
  const sara = await office.signIn('Sara Lindholm');
  const ida = await office.signIn('Ida Backman', { phone: true });
  const { page, say } = sara;
  const aCase = await given.openedCase(sara, { given: 'Ifrah', family: 'Kaivola' });
  await given.assessed(sara, aCase);
  await given.agreedPlan(sara, aCase);
  await given.takesPart(sara, ida, aCase, {
    to: 'Alberga daghem',
    basis: '621/1999-29-1-consent',
    child: { firstName: 'Maya', group: 'Blåklockor' },
  });
  const end = async () => {
    const { items } = await call(sara, clocks.read, { params: { caseId: aCase.id } });
    return items.find(({ rule }) => rule === 'R18')!;
  };
  const before = (await end()).latestOn!;

  await test.step('what it moves is said before it is recorded', async () => {
    await page.goto(`/cases/${aCase.id}/clocks`);
    await page.getByRole('button', { name: say('facts:record') }).click();
    const dialog = page.getByRole('dialog', { name: say('facts:form.title') });
    await dialog.getByRole('combobox', { name: say('facts:form.kind') }).selectOption('suspension');
    await dialog.getByRole('combobox', { name: say('facts:form.ground') }).selectOption('pregnancy-or-parental-leave');
    await dialog.getByRole('textbox', { name: say('facts:form.first-day') }).fill(typed(today()));
    await dialog.getByRole('textbox', { name: say('facts:form.last-day') }).fill(typed(after(29)));
    await dialog.getByRole('combobox', { name: say('facts:form.source') }).selectOption('person');
    await expect(dialog.getByRole('status').filter({ hasText: say('clocks:duties.R18') })).toBeVisible();
    await dialog.getByRole('button', { name: say('facts:form.do'), exact: true }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('the maximum is thirty days longer, and paused meanwhile', async () => {
    const now = await end();
    expect(now.state).toBe('paused');
    expect(daysFrom(before, now.latestOn!)).toBe(30);
    await expect(limit(sara, 'R18')).toContainText(say('clocks:states.paused'));
  });

  await test.step('the daycare sees its child, and no limit, ground or pause: on no page, in no answer', async () => {
    ida.told.length = 0;
    const secrets = ['pregnancy', 'parental', 'R18', 'R21', '681/2023', now(ida, 'R18'), now(ida, 'R21')];
    for (const at of [
      `/child/${aCase.id}`,
      `/cases/${aCase.id}/clocks`,
      `/cases/${aCase.id}/overview`,
      '/cases',
      '/',
    ]) {
      await ida.page.goto(at);
      await expect(ida.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await findsNothing(ida, secrets);
    }
    for (const endpoint of [clocks.read, facts.list])
      expect((await ask(ida, endpoint, { params: { caseId: aCase.id } })).status).toBe(403);
    const { items } = await call(ida, cases.list, { query: { duty: 'plan-time-end' } });
    expect(items).toEqual([]);
  });
});

const now = ({ say }: Official, rule: string) => say(`clocks:duties.${rule}`);

const limit = ({ page, say }: Official, rule: string) =>
  page
    .getByRole('table', { name: say('clocks:title') })
    .getByRole('row')
    .filter({ hasText: say(`clocks:duties.${rule}`) })
    .filter({ hasText: rule === 'R16' || rule === 'R19' ? '1386/2010' : '681/2023' });

type Dialog = ReturnType<Official['page']['getByRole']>;

/** An event recorded by its dialog, from papers. */
async function recorded(
  { page, say }: Official,
  kind: string,
  day: string,
  more: (dialog: Dialog) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await page.getByRole('button', { name: say('facts:record') }).click();
  const dialog = page.getByRole('dialog', { name: say('facts:form.title') });
  await dialog.getByRole('combobox', { name: say('facts:form.kind') }).selectOption(kind);
  await dialog.locator('[name=startsOn]').fill(day);
  await more(dialog);
  await dialog.getByRole('combobox', { name: say('facts:form.source') }).selectOption('document');
  await dialog.getByRole('button', { name: say('facts:form.do'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

const daysFrom = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000;
