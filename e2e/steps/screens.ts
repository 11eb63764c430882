import { cases, plans } from '@samspel/contract';
import { expect, type Locator } from '@playwright/test';
import { call } from './api.ts';
import { after, today, typed } from './days.ts';
import * as given from './given.ts';
import { chooseFromMenu, showTab } from './cases.ts';
import { choose, chooseOne } from './fields.ts';
import { acceptResponsibility, offerOf, startOffer } from './handovers.ts';
import { startNote } from './notes.ts';
import type { Official } from './office.ts';
import { endPlan, goToPart } from './plans.ts';
import { openPrinting } from './printing.ts';
import { beginReview, recordAsHeld, saveReview, writeReview } from './reviews.ts';
import { actAs } from './session.ts';

/** Told of each screen when it stands there. */
export type Look = (screen: string) => Promise<void>;

export interface Walk {
  /** What is walked through. */
  area: string;
  who: string;
  walk: (official: Official, look: Look) => Promise<void>;
}

/** Every screen of the product, by who meets it. The walks change nothing that another walk, or a journey, looks at. */
export const WALKS: Walk[] = [
  { area: 'my work', who: 'Leena Korhonen', walk: myWork },
  { area: 'notices', who: 'Leena Korhonen', walk: noticesOfMine },
  { area: 'the list of cases', who: 'Leena Korhonen', walk: caseList },
  { area: 'opening a case', who: 'Minna Hakala', walk: openingACase },
  { area: 'the case page', who: 'Leena Korhonen', walk: casePage },
  { area: 'the case’s dialogs', who: 'Leena Korhonen', walk: caseDialogs },
  { area: 'notes', who: 'Leena Korhonen', walk: notesOfACase },
  { area: 'the assessment', who: 'Leena Korhonen', walk: assessment },
  { area: 'the plan', who: 'Leena Korhonen', walk: plan },
  { area: 'a new version of the plan', who: 'Jarkko Nieminen', walk: newVersion },
  { area: 'the review of a plan', who: 'Jarkko Nieminen', walk: reviewOfAPlan },
  { area: 'the end of a plan', who: 'Jarkko Nieminen', walk: endOfAPlan },
  { area: 'a partner’s case, and invitations', who: 'Johanna Nyström', walk: partner },
  { area: 'a transfer of responsibility', who: 'Nasra Ali', walk: handover },
  { area: 'a provider’s case', who: 'Teemu Aalto', walk: provider },
  { area: 'the daycare', who: 'Anna Lehto', walk: daycare },
  { area: 'the workload', who: 'Pirjo Lindqvist', walk: workload },
  { area: 'numbers', who: 'Outi Saarinen', walk: numbers },
  { area: 'administration', who: 'Kari Niemi', walk: administration },
  { area: 'the log', who: 'Henrik Blom', walk: log },
  { area: 'what is not there, or not one’s own', who: 'Leena Korhonen', walk: nothingThere },
];

async function noticesOfMine({ page, say }: Official, look: Look) {
  await page.goto('/notices');
  await expect(page.getByRole('heading', { level: 1, name: say('notices:title') })).toBeVisible();
  await page
    .getByRole('tabpanel')
    .getByRole('heading')
    .or(page.getByRole('tabpanel').getByRole('listitem'))
    .first()
    .waitFor();
  await look('notices');
}

async function myWork({ page, say }: Official, look: Look) {
  await page.goto('/');
  await rowsOf(page.getByRole('main'));
  await look('my work');
  await page.getByRole('button', { name: say('my-work:counts.overdue') }).click();
  await look('my work, overdue');
  await page.getByRole('row').nth(1).getByRole('cell').nth(1).click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await look('my work with its drawer');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: say('platform:find.person') }).fill('Ami');
  await expect(page.getByRole('option').first()).toBeVisible();
  await look('finding a person');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('platform:acting.menu') }).click();
  await look('the menu of oneself');
  await page.keyboard.press('Escape');
  await page.locator('main').press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('the list of keys');
}

async function caseList({ page, say }: Official, look: Look) {
  await page.goto('/cases');
  await rowsOf(page.getByRole('main'));
  await look('cases');
  await page.getByRole('button', { name: say('cases:list.by.status') }).click();
  await look('cases, choosing a filter');
  await page.keyboard.press('Escape');
  await page.goto('/cases?status=in-planning&sort=name');
  await look('cases, filtered');
  await page.goto('/cases?q=zzzz');
  await look('cases, no hits');
}

async function openingACase({ page, say }: Official, look: Look) {
  await page.goto('/cases/new');
  await page.getByLabel(say('people:form.given-names')).waitFor();
  await look('open a case');
  await page.getByRole('button', { name: say('cases:open.do'), exact: true }).click();
  await expect(page.getByRole('group', { name: say('platform:ui.mend-first') })).toBeVisible();
  await look('open a case, faults');
}

async function casePage(official: Official, look: Look) {
  const { page, say } = official;
  const amina = await goTo(official, 'Amina Yusuf');
  await look('case');
  for (const tab of ['plan', 'tasks', 'notes', 'clocks', 'timeline', 'access'] as const) {
    await showTab(official, tab);
    await look(`case, ${tab}`);
  }
  await showTab(official, 'clocks');
  await page.getByRole('checkbox', { name: say('clocks:show-not-applicable') }).check();
  await look('case, every limit');
  await page
    .getByRole('list', { name: say('clocks:label') })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: say('clocks:why.title') })).toBeVisible();
  await look('why this date');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('facts:record') }).click();
  const event = page.getByRole('dialog', { name: say('facts:form.title') });
  await event.getByRole('combobox', { name: say('facts:form.kind') }).selectOption('suspension');
  await event.getByRole('button', { name: say('facts:form.do'), exact: true }).click();
  await expect(page.getByRole('group', { name: say('platform:ui.mend-first') })).toBeVisible();
  await look('record an event, faults');
  await page.keyboard.press('Escape');
  await showTab(official, 'tasks');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('complementary').last()).toBeVisible();
  await look('case with a task');
  await goTo(official, 'Khalid Rahimi');
  await look('case, plan in force');
  await page.getByRole('button', { name: say('platform:ui.as-table') }).click();
  await look('case, periods as a table');
  await showTab(official, 'plan');
  await look('case, plan in force, plan');
  await page
    .getByRole('button', { name: say('plans:table.follow') })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('following a measure');
  await page.goto(`/cases/${amina}/plan`);
}

async function caseDialogs(official: Official, look: Look) {
  const { page, say } = official;
  await goTo(official, 'Amina Yusuf');
  await page.getByRole('button', { name: say('cases:case.menu.name') }).click();
  await look('case, its menu');
  await page.keyboard.press('Escape');
  for (const act of ['person', 'copy', 'summary', 'export', 'import', 'hand-over', 'end'] as const) {
    await chooseFromMenu(official, act);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(`case, ${act}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  // Drafts are kept by author and case: a case of this walk's own, since several may walk as the same person.
  const own = await given.openedCase(official, { given: 'Valinta', family: `Ikkunanen ${official.language}` });
  await given.invited(official, own, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });
  await page.goto(`/cases/${own.id}`);
  await expect(page.getByRole('heading', { level: 1, name: own.name })).toBeVisible();
  await page
    .getByRole('button', { name: say('cases:case.give-task') })
    .first()
    .click();
  await choose(page.getByRole('dialog'), say('tasks:give.to'), say('tasks:give.to-official'));
  await look('giving a task');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const participants = page.getByRole('region', { name: say('participations:title') });
  await participants.getByRole('button', { name: /LUVN/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('who takes part');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('participations:invite'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await chooseOne(dialog, say('participations:unit'), 'Alberga daghem', /^Alberga daghem/);
  await choose(dialog, say('participations:basis'), say('participations:bases.621/1999-29-1-consent'));
  await look('inviting a unit');
}

async function notesOfACase(official: Official, look: Look) {
  const { page, say } = official;
  await goTo(official, 'Amina Yusuf', 'notes');
  const dialog = await startNote(official);
  await look('writing a note');
  await dialog.getByRole('button', { name: say('notes:write.save', { count: 1 }) }).click();
  await look('writing a note, faults');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const mine = page.getByRole('article').filter({ hasText: 'Leena Korhonen' }).first();
  for (const act of ['amend', 'openings', 'strike'] as const) {
    await mine.getByRole('button', { name: say('notes:acts.label') }).click();
    await page.getByRole('menuitem', { name: say(`notes:acts.${act}`) }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(`a note, ${act}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
}

async function assessment(official: Official, look: Look) {
  const { page, say } = official;
  const zeynep = await idOf(official, 'Zeynep Demir');
  await page.goto(`/cases/${zeynep}/assessment`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look('assessment');
  await page
    .getByRole('button', { name: say('assessments:conclude.open') })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('concluding an assessment');
  await page.goto(`/cases/${await idOf(official, 'Amina Yusuf')}/assessment`);
  await expect(page.getByText(say('assessments:concluded'), { exact: true })).toBeVisible();
  await look('assessment, concluded');
}

async function plan(official: Official, look: Look) {
  const { page, say } = official;
  const amina = await idOf(official, 'Amina Yusuf');
  await page.goto(`/cases/${amina}/plan`);
  await openPrinting(official);
  await look('plan, printing it');
  await page.keyboard.press('Escape');
  await page.goto(`/cases/${amina}/plan/edit?part=wish`);
  await expect(page.getByRole('heading', { level: 2, name: say('plans:parts.wish') })).toBeVisible();
  await look('plan, the own wish');
  await goToPart(official, 'goals');
  await look('plan, goals');
  await page.getByRole('button', { name: 'Kotoutumiskoulutus A1–A2' }).first().click();
  await look('plan, a measure');
  await page.getByRole('button', { name: say('plans:measure.close') }).click();
  for (const part of ['duties', 'whole', 'makers', 'agree'] as const) {
    await goToPart(official, part);
    await look(`plan, ${part}`);
  }
}

async function reviewOfAPlan(official: Official, look: Look) {
  const { page, say } = official;
  const aCase = await given.openedCase(official, { given: 'Tarkistus', family: `Pidettävä ${official.language}` });
  await given.assessed(official, aCase);
  await given.agreedPlan(official, aCase, given.DUE_TODAY);
  await page.goto(`/cases/${aCase.id}/review`);
  await page.getByRole('button', { name: say('reviews:hold') }).waitFor();
  await look('review, none yet');
  await page.goto(`/cases/${aCase.id}/plan`);
  await beginReview(official);
  await look('review');
  const draft = await call(official, plans.draft, { params: { caseId: aCase.id } });
  const [goal] = draft.goals;
  await call(official, plans.write, {
    params: { planId: draft.id },
    body: {
      goals: [
        {
          goalId: goal!.goalId,
          description: 'Suomi B1-tasolle vuodessa',
          measures: [
            { measureId: goal!.measures[0]!.measureId, kind: 'language-studies', title: 'Kielikurssi päivisin' },
            { kind: 'mentor', title: 'Juttukaveri naapurista', evaluatedOn: after(90) },
          ],
        },
      ],
    },
    ifMatch: `"${draft.version}"`,
  });
  await page.reload();
  await writeReview(official, {
    heldOn: typed(today()),
    units: [],
    outcomes: { 'Kielikurssi iltaisin': 'partly' },
    progress: 'Puhuu jo töissä.',
    changes: 'Kurssi siirtyy päivälle.',
    nextOn: typed(after(150)),
  });
  await saveReview(official);
  await look('review, with the next version beside');
  await page
    .getByRole('button', { name: say('reviews:conclude.open') })
    .first()
    .click();
  await look('review, recording it as held');
  await page.keyboard.press('Escape');
  await recordAsHeld(official);
  await expect(page.getByText(say('reviews:next.done'))).toBeVisible();
  await look('review, held');
  await openPrinting(official);
  await look('review, printing it');
  await page.goto(`/cases/${aCase.id}/plan`);
  await expect(page.getByRole('region', { name: say('reviews:panel.title') })).toBeVisible();
  await look('plan with its reviews');
}

async function endOfAPlan(official: Official, look: Look) {
  const { page, say } = official;
  const aCase = await given.openedCase(official, { given: 'Loppu', family: `Päättyvä ${official.language}` });
  await given.assessed(official, aCase);
  await given.agreedPlan(official, aCase);
  await page.goto(`/cases/${aCase.id}/plan`);
  await page.getByRole('button', { name: say('plans:end.open') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('ending a plan');
  await page.keyboard.press('Escape');
  await endPlan(official);
  await look('plan that has ended');
  await chooseFromMenu(official, 'end');
  const dialog = page.getByRole('dialog', { name: say('cases:end.title') });
  await choose(dialog, say('cases:end.reason'), say('cases:end-reasons.plan-completed'));
  await dialog.getByRole('button', { name: say('cases:end.do') }).click();
  await expect(dialog).toBeHidden();
  await look('case that has ended');
}

/** Compared with the version before: no case of the demo has a second draft. */
async function newVersion(official: Official, look: Look) {
  const { page, say } = official;
  const aCase = await given.openedCase(official, { given: 'Versio', family: `Vertailunen ${official.language}` });
  await given.assessed(official, aCase);
  await given.agreedPlan(official, aCase);
  const draft = await call(official, plans.draft, { params: { caseId: aCase.id } });
  await call(official, plans.write, {
    params: { planId: draft.id },
    body: {
      ownWish: draft.ownWish ?? null,
      goals: [
        {
          goalId: draft.goals[0]!.goalId,
          description: 'Suomi B1-tasolle vuodessa',
          measures: [
            {
              kind: 'work-trial',
              title: 'Työkokeilu ompelimossa',
              startsOn: after(20),
              endsOn: after(60),
              evaluatedOn: after(50),
            },
          ],
        },
      ],
    },
    ifMatch: `"${draft.version}"`,
  });
  await page.goto(`/cases/${aCase.id}/plan/edit?part=goals`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look('plan, a new version');
  const compare = page.getByRole('radio', { name: say('plans:compare.with', { number: 1 }) });
  await compare.click();
  await look('plan, two versions compared');
  await page.goto(`/cases/${aCase.id}/plan`);
  await expect(page.getByRole('tabpanel')).toBeVisible();
  await look('case, plan with a draft');
}

async function partner(official: Official, look: Look) {
  const { page, say } = official;
  await page.goto('/');
  await page
    .getByRole('button', { name: say('participations:waiting.accept') })
    .first()
    .waitFor();
  await look('invitations');
  await page
    .getByRole('button', { name: say('participations:waiting.accept') })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('accepting an invitation');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: say('participations:waiting.decline') })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('declining an invitation');
  await goTo(official, 'Amina Yusuf');
  await look('a partner’s case');
}

/** By one who works in the unit that offers and in the one that accepts. */
async function handover(official: Official, look: Look) {
  const { page, say, language } = official;
  const [office, municipality] =
    language === 'sv'
      ? ['Esbo sysselsättningstjänster, Mattby', 'Esbo integrationstjänster']
      : ['Espoon työllisyyspalvelut, Matinkylä', 'Espoon kotoutumispalvelut'];
  const own = await given.openedCase(official, { given: 'Siirto', family: `Ikkunanen ${language}` });
  await given.writtenNote(official, own, 'Muuttaa syksyllä. (Sovittu puhelimessa.)');
  await page.goto(`/cases/${own.id}`);
  await expect(page.getByRole('heading', { level: 1, name: own.name })).toBeVisible();
  const dialog = await startOffer(official);
  await choose(dialog, say('handovers:reason'), say('handovers:reasons.moved'));
  await look('offering the responsibility');
  await dialog.getByRole('button', { name: say('handovers:offer.do'), exact: true }).click();
  await look('offering the responsibility, faults');
  await choose(dialog, say('handovers:reason'), say('handovers:reasons.left-labour-force'));
  await chooseOne(dialog, say('handovers:unit'), municipality, new RegExp(`^${municipality} `));
  await dialog.getByLabel(say('handovers:message')).fill('Jää kotihoidon tuelle. مرحبا (soita ensin)');
  await dialog.getByRole('button', { name: say('handovers:offer.do-to', { unit: municipality }) }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: say('handovers:withdraw.open') })).toBeVisible();
  await look('a case that is offered');
  await page.getByRole('button', { name: say('handovers:withdraw.open') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('withdrawing an offer');
  await page.keyboard.press('Escape');
  await actAs(official, municipality);
  const offer = offerOf(official, own);
  await expect(offer).toBeVisible();
  await look('responsibilities offered');
  await offer.getByRole('button', { name: say('handovers:refuse.open'), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('refusing the responsibility');
  await page.keyboard.press('Escape');
  await offer.getByRole('button', { name: say('handovers:accept.open'), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('accepting the responsibility');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await acceptResponsibility(official, own);
  await showTab(official, 'timeline');
  await expect(page.getByText(say('timeline:kinds.case.handed-over'))).toBeVisible();
  await look('the timeline of a case taken over');
  await actAs(official, office);
  await page.goto(`/cases/${own.id}`);
  await expect(page.getByText(say('handovers:former.nothing-else'))).toBeVisible();
  await look('what the unit wrote in a case handed over');
}

async function provider({ page }: Official, look: Look) {
  await page.goto('/');
  await rowsOf(page.getByRole('main'));
  await look('waiting for me');
  await page.getByRole('main').getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/cases\//);
  await expect(page.getByRole('tab').first()).toBeVisible();
  await look('a provider’s case');
}

async function daycare(official: Official, look: Look) {
  const { page, say } = official;
  await page.goto('/');
  await rowsOf(page.getByRole('main'));
  await look('children for whom something waits');
  await page.getByRole('main').getByRole('row').nth(1).getByRole('link').first().click();
  await page.getByLabel(say('cases:child.answer'), { exact: true }).waitFor();
  await look('a child');
  await page.getByRole('button', { name: say('cases:child.send') }).click();
  await look('a child, nothing answered');
  await page.getByRole('button', { name: say('cases:child.hand-back') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('handing back');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('cases:child.write-note') }).click();
  await look('a note about a child');
  await page.goto('/cases');
  await rowsOf(page.getByRole('main'));
  await look('children');
}

async function workload({ page, say }: Official, look: Look) {
  await page.goto('/workload');
  await rowsOf(page.getByRole('main'));
  await look('workload');
  await page.getByRole('radio', { name: say('workload:table') }).click();
  await look('workload as a table');
  await page.getByRole('radio', { name: say('workload:chart') }).click();
  await page.getByRole('link', { name: 'Antti Mäkelä' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Antti Mäkelä' })).toBeVisible();
  await rowsOf(page.getByRole('main'));
  await look('one official’s cases');
  for (const at of [1, 2]) await page.getByRole('row').nth(at).getByRole('checkbox').check();
  await page.getByRole('toolbar').getByRole('button').first().click();
  await expect(page.getByRole('complementary').last()).toBeVisible();
  await look('moving cases');
  await page.goto(
    page
      .url()
      .replace(/#.*/, '')
      .replace(/([?&])of=\w+/, '$1') + '&of=tasks',
  );
  await rowsOf(page.getByRole('main'));
  await look('one official’s tasks');
}

async function numbers({ page }: Official, look: Look) {
  await page.goto('/workload');
  await rowsOf(page.getByRole('main'));
  await look('numbers');
}

async function administration({ page, say }: Official, look: Look) {
  await page.goto('/administration');
  await rowsOf(page.getByRole('main'));
  await look('people');
  await page.getByRole('button', { name: say('administration:add-user.title') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('adding a person');
  await page.keyboard.press('Escape');
  await page.getByRole('row').nth(1).getByRole('cell').nth(1).click();
  await expect(page.getByRole('complementary').last()).toBeVisible();
  await look('one person’s memberships');
  await page.goto('/administration/units');
  await rowsOf(page.getByRole('main'));
  await look('units');
  await page.getByRole('button', { name: say('administration:unit-form.add') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('adding a unit');
  await page.goto('/administration/targets');
  await expect(page.getByLabel(say('administration:targets.plan'))).toBeVisible();
  await look('own targets');
}

async function log({ page, say }: Official, look: Look) {
  await page.goto('/audit');
  await rowsOf(page.getByRole('main'));
  await look('the log');
  await page.getByRole('row').nth(1).getByRole('cell').nth(1).click();
  await expect(page.getByRole('complementary').last()).toBeVisible();
  await look('one row of the log');
  await page.keyboard.press('Escape');
  await page.goto('/audit?number=1999-99999');
  await look('the log, an unknown number');
  await page.goto('/audit?part=struck');
  await page.getByRole('tab', { name: say('audit:struck.title') }).waitFor();
  await look('struck notes');
}

async function nothingThere({ page }: Official, look: Look) {
  for (const [screen, at] of [
    ['no such page', '/nowhere'],
    ['no such case', '/cases/01900000-0000-7000-8000-000000000000'],
    ['not one’s own page', '/workload'],
  ] as const) {
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await look(screen);
  }
  await page.route('**/api/my-work*', (route) =>
    route.fulfill({ status: 503, json: { status: 503, code: 'unavailable', requestId: 'r-1' } }),
  );
  await page.goto('/');
  await page.getByText('r-1').waitFor();
  await look('what could not be fetched');
}

async function idOf(official: Official, name: string): Promise<string> {
  const { items } = await call(official, cases.find, { query: { q: name } });
  if (!items[0]) throw new Error(`${official.name} finds no ${name}`);
  return items[0].caseId;
}

async function goTo(official: Official, name: string, tab = ''): Promise<string> {
  const id = await idOf(official, name);
  await official.page.goto(`/cases/${id}${tab && `/${tab}`}`);
  await expect(official.page.getByRole('heading', { level: 1, name })).toBeVisible();
  return id;
}

/** The list has come: rows, or cards on a telephone. */
async function rowsOf(place: Locator): Promise<void> {
  await expect(place.getByRole('row').nth(1)).toBeVisible();
}
