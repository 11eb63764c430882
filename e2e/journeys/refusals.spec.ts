import {
  assessments,
  cases,
  clocks,
  facts,
  notes,
  participations,
  people,
  plans,
  tasks,
  timeline,
  users,
  workload,
} from '@samspel/contract';
import type { Endpoint } from '@samspel/contract';
import { ask } from '../steps/api.ts';
import { findsNothing } from '../steps/hidden.ts';
import * as given from '../steps/given.ts';
import { expect, test, type Official } from '../steps/office.ts';

/** What nobody without a part in the case may ever be told. */
const CONTENT = ['Salanen', 'Kutoo mattoja', 'oman ompelimon', 'Tiilentekijänkatu', '029 000 7771'];

const READS: Record<string, Endpoint> = {
  case: cases.read,
  person: people.read,
  assessments: assessments.list,
  background: assessments.background,
  plans: plans.list,
  participations: participations.list,
  tasks: tasks.list,
  notes: notes.list,
  audience: notes.audience,
  timeline: timeline.read,
  clocks: clocks.read,
  facts: facts.list,
};

const PAGES = ['', '/overview', '/plan', '/tasks', '/notes', '/timeline', '/clocks', '/plan/edit', '/assessment'];

test.describe('a case is refused to whoever has no part in it, by typed address and by the API', () => {
  for (const [who, name] of [
    ['an adviser of the same unit', 'Antti Mäkelä'],
    ['an adviser of another unit', 'Olga Petrova'],
    ['a social worker who was not asked', 'Susanna Forsman'],
    ['a teacher', 'Kirsi Peltonen'],
    ['an organisation’s worker', 'Mohamed Warsame'],
    ['a supervisor of another unit', 'Jukka Leinonen'],
    ['an administrator', 'Kari Niemi'],
    ['an analyst', 'Outi Saarinen'],
    ['the data protection officer', 'Henrik Blom'],
  ] as const) {
    test(who, async ({ office }) => {
      const kaisa = await office.signIn('Kaisa Rantanen');
      const aCase = await wholeCase(kaisa);
      const stranger = await office.signIn(name);
      stranger.told.length = 0;
      for (const at of PAGES) {
        await stranger.page.goto(`/cases/${aCase.id}${at}`);
        await expect(stranger.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await findsNothing(stranger, CONTENT);
      }
      await stranger.page.goto(`/child/${aCase.id}`);
      await findsNothing(stranger, CONTENT);
      for (const [what, endpoint] of Object.entries(READS)) {
        const { status } = await ask(stranger, endpoint, { params: { caseId: aCase.id } });
        expect([403, 404], `${what}: ${status}`).toContain(status);
      }
      await findsNothing(stranger, CONTENT);
    });
  }
});

test('a partner reads the case and decides nothing that is the responsible unit’s', async ({ office }) => {
  const kaisa = await office.signIn('Kaisa Rantanen');
  const timo = await office.signIn('Timo Hämäläinen');
  const aCase = await wholeCase(kaisa);
  await given.takesPart(kaisa, timo, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });
  const { page, say } = timo;
  await page.goto(`/cases/${aCase.id}`);
  await expect(page.getByRole('heading', { level: 1, name: aCase.name })).toBeVisible();
  await expect(page.getByRole('button', { name: say('participations:invite'), exact: true })).toHaveCount(0);
  const params = { caseId: aCase.id };
  const { body } = await ask(timo, cases.read, { params });
  const ifMatch = `"${body.version}"`;
  const refused = [
    await ask(timo, cases.end, { params, body: { reason: 'other' }, ifMatch }),
    await ask(timo, plans.draft, { params }),
    await ask(timo, assessments.start, { params, body: {} }),
    await ask(timo, people.change, { params, body: NOBODY, ifMatch }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

test('a school reads no plan by its address, nor what another unit was asked', async ({ office }) => {
  const kaisa = await office.signIn('Kaisa Rantanen');
  const kirsi = await office.signIn('Kirsi Peltonen');
  const aCase = await wholeCase(kaisa);
  await given.takesPart(kaisa, kirsi, aCase, {
    to: 'Kilonpuiston koulu',
    basis: '621/1999-29-1-consent',
    child: { firstName: 'Muna', group: '2 B' },
  });
  const [plan] = (await ask(kaisa, plans.list, { params: { caseId: aCase.id } })).body.items;
  const [assessment] = (await ask(kaisa, assessments.list, { params: { caseId: aCase.id } })).body.items;
  const own = await ask(kirsi, people.read, { params: { caseId: aCase.id } });
  expect(own.status).toBe(200);
  expect(Object.keys(own.body).sort()).toEqual(['id', 'interpreterNeeded', 'languages', 'names', 'version']);
  expect((await ask(kirsi, plans.read, { params: { planId: plan!.id } })).status).toBe(404);
  expect((await ask(kirsi, assessments.read, { params: { assessmentId: assessment!.id } })).status).toBe(404);
  expect(
    (await ask(kirsi, participations.list, { params: { caseId: aCase.id } })).body.items
      .map(({ unit }) => unit.shortName)
      .sort(),
  ).toEqual(['Kilonpuisto', 'Leppävaara']);
});

test('nobody opens the pages of another role', async ({ office }) => {
  const anna = await office.signIn('Anna Lehto', { phone: true });
  for (const at of ['/workload', '/administration', '/audit', '/cases/new']) {
    await anna.page.goto(at);
    await expect(anna.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(anna.page.getByRole('textbox')).toHaveCount(await searchFields(anna));
  }
  for (const endpoint of [workload.read, workload.numbers, users.list])
    expect((await ask(anna, endpoint)).status).toBe(403);
  expect((await ask(anna, cases.open, { body: { person: NOBODY } })).status).toBe(403);
});

test('nobody changes own memberships', async ({ office }) => {
  const kari = await office.signIn('Kari Niemi');
  const { body } = await ask(kari, users.list, { query: { q: 'Kari Niemi' } });
  const [self] = body.items;
  const refused = await ask(kari, users.addMembership, {
    params: { userId: self!.id },
    body: { unitId: self!.memberships[0]!.unit.id, role: 'adviser' },
  });
  expect([403, 409]).toContain(refused.status);
});

const NOBODY = { names: [{ givenNames: 'Ei', familyName: 'Kukaan' }], languages: ['fi'], interpreterNeeded: false };

async function wholeCase(adviser: Official) {
  const aCase = await given.openedCase(adviser, { given: 'Filsan', family: 'Salanen' });
  await given.assessed(adviser, aCase);
  await given.agreedPlan(adviser, aCase);
  await given.writtenNote(adviser, aCase, 'Salanen kävi tapaamisella.');
  return aCase;
}

/** The header's search is on every page. */
const searchFields = ({ page }: Official) => page.getByRole('search').getByRole('textbox').count();
