import { assess } from '../steps/assessments.ts';
import { goToCase, openCase, showTab } from '../steps/cases.ts';
import { after, today, typed } from '../steps/days.ts';
import { expect, test } from '../steps/office.ts';
import { inviteUnit } from '../steps/participations.ts';
import { agreePlan, drawUpPlan } from '../steps/plans.ts';
import { giveTask } from '../steps/tasks.ts';

test('an adviser opens a case for someone with one name and a birth year, and takes it to an agreed plan', async ({
  office,
}) => {
  test.slow();
  const leena = await office.signIn('Leena Korhonen');
  const { page, say } = leena;

  const aCase = await openCase(leena, { givenNames: 'Zahra', birthYear: '1991', language: 'dari' });
  await expect(page.getByText('1991 (')).toBeVisible();

  await assess(leena, {
    heldOn: typed(today()),
    language: 'dari',
    sections: { 'life-situation': 'Kaksi lasta, puoliso vuorotyössä.', 'need-of-plan': 'Suunnitelma tarvitaan.' },
    reason: 'Palveluja on sovitettava yhteen.',
  });

  await page.getByRole('button', { name: say('assessments:next.draw-up') }).click();
  await drawUpPlan(leena, {
    ownWish: 'Haluan puhua itse lääkärissä.',
    longTermGoal: 'Töihin kirjastoon.',
    followUp: 'Soitto kerran kuussa.',
    rightsToldOn: typed(today()),
    goal: 'Suomi A2-tasolle vuodessa',
    measure: {
      title: 'Kielikurssi iltaisin',
      kind: 'language-studies',
      responsible: 'Zahra',
      from: typed(after(14)),
      until: typed(after(120)),
      evaluatedOn: typed(after(100)),
      justification: 'Iltakurssi sopii perheen arkeen.',
    },
    validFrom: typed(today()),
    validUntil: typed(after(300)),
  });
  await agreePlan(leena);
  await expect(page.getByText('Kielikurssi iltaisin').first()).toBeVisible();
  await expect(page.getByText('Haluan puhua itse lääkärissä.')).toBeVisible();

  await showTab(leena, 'overview');
  await inviteUnit(leena, { unit: 'LUVN aikuissosiaalityö', basis: say('participations:bases.681/2023-86-2') });
  await inviteUnit(leena, {
    unit: 'Päiväkoti Metsätähti',
    basis: say('participations:bases.621/1999-29-1-consent'),
    consent: {
      givenBy: 'Zahra',
      capacity: say('consents:capacities.guardian'),
      how: say('consents:ways.in-writing'),
      reads: ['Aikataulu', 'Kielitaidon taso'],
      tells: ['Päivähoito ja koulu'],
      language: 'dari',
      from: typed(today()),
      until: typed(after(200)),
    },
    child: { firstName: 'Laila', group: 'Ketut' },
    message: 'Äidin koulutus alkaa pian.',
  });
  const participants = page.getByRole('region', { name: say('participations:title') });
  await expect(participants.getByText('LUVN aikuissosiaalityö')).toBeVisible();
  await expect(participants.getByText('Päiväkoti Metsätähti')).toBeVisible();

  await giveTask(leena, {
    title: 'Varaa tulkki tapaamiseen',
    toUnit: say('tasks:give.own', { unit: 'Espoon työllisyyspalvelut, Leppävaara' }),
    dueOn: typed(after(9)),
  });
  await goToCase(leena, aCase, 'timeline');
  for (const subject of ['LUVN', 'Metsätähti', 'Varaa tulkki tapaamiseen'])
    await expect(page.getByRole('tabpanel').getByText(subject).first()).toBeVisible();
});

test('a unit that was invited sees nothing of the case before it has accepted', async ({ office }) => {
  const leena = await office.signIn('Leena Korhonen');
  const { page, say } = leena;
  const aCase = await openCase(leena, { givenNames: 'Roza', birthYear: '1988', language: 'tigrinja' });
  await inviteUnit(leena, { unit: 'LUVN lapsiperheiden palvelut', basis: say('participations:bases.681/2023-86-2') });
  const riikka = await office.signIn('Riikka Manninen', { at: `/cases/${aCase.id}` });
  await expect(
    riikka.page.getByRole('heading', { level: 1, name: riikka.say('platform:not-found.title') }),
  ).toBeVisible();
  expect(riikka.told.join()).not.toContain('Roza');
  await riikka.page.goto('/');
  const invitation = riikka.page.getByRole('listitem').filter({ hasText: 'Leena Korhonen' });
  await invitation.getByRole('button', { name: riikka.say('participations:waiting.accept') }).click();
  await riikka.page
    .getByRole('dialog', { name: riikka.say('participations:accept.title') })
    .getByRole('button', { name: riikka.say('participations:accept.do') })
    .click();
  await expect(riikka.page.getByRole('heading', { level: 1, name: 'Roza' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: say('participations:title') })).toContainText('86 § 2 mom.');
});
