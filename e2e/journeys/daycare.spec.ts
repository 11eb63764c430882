import { tasks } from '@samspel/contract';
import { ask, call } from '../steps/api.ts';
import { after } from '../steps/days.ts';
import { findsNothing } from '../steps/hidden.ts';
import * as given from '../steps/given.ts';
import { expect, test, type Official } from '../steps/office.ts';
import { actAs, signIn, signOut } from '../steps/session.ts';

const QUESTION = 'När kan Idil börja?';
const ANSWER = 'Idil kan börja den 7 januari, inskolning två dagar före.';
const NOTE = 'Idil trivs bäst med de små. Modern kom på besök.';
/** What the case holds and a daycare has no part in. */
const NOT_THEIRS = [
  'Kutoo mattoja kotonaan',
  'oman ompelimon',
  'Kielikurssi iltaisin',
  'international-protection',
  'Tiilentekijänkatu',
  '029 000 7771',
  'LUVN',
  'Johanna Nyström',
  '681/2023-86',
  'Vain meidän kesken',
];

test('a daycare, seeing only its part, answers and tells on a telephone: read, write, send', async ({ office }) => {
  test.slow();
  const sara = await office.signIn('Sara Lindholm');
  const johanna = await office.signIn('Johanna Nyström');
  const ida = await office.signIn('Ida Backman', { phone: true });
  const aCase = await caseWithDaycare(sara, johanna, ida);
  const { page, say, told } = ida;
  told.length = 0;

  await test.step('after signing in she stands before the one thing that waits', async () => {
    await signOut(ida);
    await signIn(ida);
    await expect(page).toHaveURL(`/child/${aCase.id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Idil' })).toBeVisible();
    await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
    await expect(page.getByLabel(say('cases:child.answer'), { exact: true })).toBeFocused();
  });

  await test.step('she answers: who sees it is set, and said', async () => {
    await expect(page.getByText(say('cases:child.no-other'))).toContainText('Sara Lindholm');
    await page.getByLabel(say('cases:child.answer'), { exact: true }).fill(ANSWER);
    await page.getByRole('button', { name: say('cases:child.send') }).click();
    await expect(page.getByText(say('cases:child.sent-text'))).toBeVisible();
  });

  await test.step('she tells something of her own: three actions', async () => {
    await page.getByRole('button', { name: say('cases:child.write-note') }).click();
    await page.getByLabel(say('cases:child.note-text'), { exact: true }).fill(NOTE);
    await page.getByRole('button', { name: say('cases:child.send-note') }).click();
    await expect(page.getByRole('article').filter({ hasText: NOTE })).toBeVisible();
  });

  await test.step('the adviser reads both, the social worker neither', async () => {
    await sara.page.goto(`/cases/${aCase.id}/notes`);
    await expect(sara.page.getByText(NOTE)).toBeVisible();
    await sara.page.goto(`/cases/${aCase.id}/tasks`);
    await expect(sara.page.getByText(QUESTION).first()).toBeVisible();
    await johanna.page.goto(`/cases/${aCase.id}/notes`);
    await expect(johanna.page.getByRole('tabpanel')).toBeVisible();
    await expect(johanna.page.getByText(NOTE)).toHaveCount(0);
  });

  await test.step('she finds nothing else: on no page, by no address, in no answer of the API', async () => {
    for (const at of ['', '/plan', '/tasks', '/notes', '/timeline', '/overview']) {
      await page.goto(`/cases/${aCase.id}${at}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await findsNothing(ida, NOT_THEIRS);
    }
    await page.goto('/cases');
    await expect(page.getByRole('link', { name: 'Idil' })).toBeVisible();
    await findsNothing(ida, NOT_THEIRS);
  });
});

test('a task that a daycare handed back comes to who asked, with the reason', async ({ office }) => {
  const hanna = await office.signIn('Hanna Laaksonen');
  const sirpa = await office.signIn('Sirpa Kinnunen', { phone: true });
  await actAs(sirpa, 'Kilon päiväkoti');
  const aCase = await given.openedCase(hanna, { given: 'Nimo', family: 'Lehtinen' });
  const { unit } = await given.takesPart(hanna, sirpa, aCase, {
    to: 'Kilon päiväkoti',
    basis: '621/1999-29-1-consent',
    child: { firstName: 'Sami', group: 'Siilit' },
  });
  const task = await given.givenTask(hanna, aCase, { title: 'Onko Samilla paikka?', to: 'unit', unitId: unit.id });
  const { page, say } = sirpa;
  await page.goto(`/child/${aCase.id}`);
  await page.getByRole('button', { name: say('cases:child.hand-back') }).click();
  const dialog = page.getByRole('dialog', { name: say('cases:child.hand-back') });
  await dialog.getByRole('textbox').fill('Paikoista päättää palveluohjaus.');
  await dialog.getByRole('button', { name: say('tasks:say.hand-back-do') }).click();
  await expect(page.getByText(say('cases:child.handed-back'))).toBeVisible();
  const now = await call(hanna, tasks.read, { params: { taskId: task.id } });
  expect(now.mine).toBe(true);
  await hanna.page.goto(`/cases/${aCase.id}?task=${task.id}`);
  await expect(hanna.page.getByText('Paikoista päättää palveluohjaus.')).toBeVisible();
});

test('a colleague of the same daycare who was not named sees no child', async ({ office }) => {
  const hanna = await office.signIn('Hanna Laaksonen');
  const kirsi = await office.signIn('Kirsi Peltonen');
  const anna = await office.signIn('Anna Lehto', { phone: true });
  const aCase = await given.openedCase(hanna, { given: 'Filsan', family: 'Lehtonen' });
  await given.takesPart(hanna, kirsi, aCase, {
    to: 'Kilonpuiston koulu',
    basis: '621/1999-29-1-consent',
    child: { firstName: 'Yahya', group: '2 B' },
  });
  await anna.page.goto(`/child/${aCase.id}`);
  await expect(anna.page.getByRole('heading', { level: 1, name: anna.say('platform:not-found.title') })).toBeVisible();
  expect(anna.told.join()).not.toContain('Yahya');
  const refused = await ask(anna, tasks.list, { params: { caseId: aCase.id } });
  expect(refused.status).toBe(404);
});

async function caseWithDaycare(adviser: Official, socialWorker: Official, daycare: Official) {
  const aCase = await given.openedCase(adviser, { given: 'Hawa', family: 'Tiilikkala' });
  await given.takesPart(adviser, socialWorker, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });
  await given.assessed(adviser, aCase, 'Kutoo mattoja kotonaan.');
  await given.agreedPlan(adviser, aCase);
  await given.writtenNote(adviser, aCase, 'Vain meidän kesken sanottu.', 'own-sector');
  const { unit } = await given.takesPart(adviser, daycare, aCase, {
    to: 'Alberga daghem',
    basis: '621/1999-29-1-consent',
    child: { firstName: 'Idil', group: 'Blåklockor' },
  });
  await given.givenTask(adviser, aCase, {
    title: QUESTION,
    description: 'Mammans utbildning börjar den 11 januari.',
    to: 'unit',
    unitId: unit.id,
    dueOn: after(10),
  });
  return aCase;
}
