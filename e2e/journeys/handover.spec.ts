import { cases, handovers, notes, people, plans, tasks, timeline } from '@samspel/contract';
import { ask } from '../steps/api.ts';
import { goToCase, showTab } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { acceptResponsibility, offerOf, offerResponsibility, refuseResponsibility } from '../steps/handovers.ts';
import { findsNothing } from '../steps/hidden.ts';
import { noteOf, writeNote } from '../steps/notes.ts';
import { expect, test } from '../steps/office.ts';

const MUNICIPALITY = 'Espoon kotoutumispalvelut';
const OWN_NOTE = 'Kertoi, että jää kotiin vauvan kanssa';
const OWN_WISH = 'Haluan avata oman ompelimon.';

test('a jobseeker becomes a parent at home and the municipality accepts the hand-over', async ({ office }) => {
  test.slow();
  const leena = await office.signIn('Leena Korhonen');
  const johanna = await office.signIn('Johanna Nyström');
  const minna = await office.signIn('Minna Hakala');
  const aCase = await given.openedCase(leena, { given: 'Nimco', family: 'Kotivanhempi' });
  await given.takesPart(leena, johanna, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });
  await given.assessed(leena, aCase);
  await given.agreedPlan(leena, aCase);

  await test.step('the adviser of the employment unit writes a note for the own unit, and offers the responsibility', async () => {
    await goToCase(leena, aCase);
    await writeNote(leena, { text: OWN_NOTE });
    await offerResponsibility(leena, {
      unit: MUNICIPALITY,
      reason: 'left-labour-force',
      message: 'Jää kotihoidon tuelle syyskuussa.',
    });
    await expect(leena.page.getByRole('button', { name: leena.say('handovers:withdraw.open') })).toBeVisible();
    await expect(leena.page.getByText(MUNICIPALITY).first()).toBeVisible();
  });

  await test.step('the municipality’s adviser finds the offer, and nothing else of the case', async () => {
    minna.told.length = 0;
    await minna.page.goto('/');
    const offer = offerOf(minna, aCase);
    await expect(offer).toContainText(aCase.name);
    await expect(offer).toContainText('Jää kotihoidon tuelle syyskuussa.');
    await expect(offer).toContainText(minna.say('handovers:reasons.left-labour-force'));
    const params = { caseId: aCase.id };
    for (const endpoint of [cases.read, people.read, plans.list, tasks.list, notes.list, timeline.read])
      expect((await ask(minna, endpoint as typeof cases.read, { params })).status, endpoint.id).toBe(404);
    await findsNothing(minna, [OWN_NOTE, OWN_WISH, 'Kutoo mattoja', '029 000 7771', 'Tiilentekijänkatu']);
  });

  await test.step('another unit that takes part sees no offer', async () => {
    johanna.told.length = 0;
    await goToCase(johanna, aCase, 'timeline');
    await findsNothing(johanna, [leena.say('timeline:kinds.case.handover-offered'), 'handover-offered', MUNICIPALITY]);
  });

  await test.step('a first answer is a refusal, whose reason the offerer reads', async () => {
    await refuseResponsibility(minna, aCase, 'Hakemus kotihoidon tuesta puuttuu vielä.');
    await expect(offerOf(minna, aCase)).toHaveCount(0);
    await goToCase(leena, aCase);
    await expect(leena.page.getByText('Hakemus kotihoidon tuesta puuttuu vielä.')).toBeVisible();
    await offerResponsibility(leena, { unit: MUNICIPALITY, reason: 'left-labour-force' });
  });

  await test.step('it accepts, and has the case with the plan and its versions', async () => {
    await minna.page.goto('/');
    await acceptResponsibility(minna, aCase);
    await expect(minna.page.getByRole('heading', { level: 1, name: aCase.name })).toBeVisible();
    await showTab(minna, 'plan');
    await expect(minna.page.getByText(OWN_WISH).first()).toBeVisible();
    const { items } = (await ask(minna, plans.list, { params: { caseId: aCase.id } })).body;
    expect(items.map(({ number, state }) => [number, state])).toEqual([[1, 'agreed']]);
    await showTab(minna, 'notes');
    await expect(minna.page.getByText(minna.say('notes:nothing'), { exact: true })).toBeVisible();
    await showTab(minna, 'timeline');
    await expect(minna.page.getByText(minna.say('timeline:kinds.case.handed-over'))).toBeVisible();
    await findsNothing(minna, [OWN_NOTE]);
  });

  await test.step('the former adviser finds the own note, and nothing more', async () => {
    leena.told.length = 0;
    await leena.page.goto(`/cases/${aCase.id}`);
    await expect(
      leena.page.getByRole('heading', { level: 1, name: leena.say('handovers:former.case', { number: aCase.number }) }),
    ).toBeVisible();
    await expect(noteOf(leena, OWN_NOTE)).toBeVisible();
    await expect(leena.page.getByText(MUNICIPALITY).first()).toBeVisible();
    await findsNothing(leena, [aCase.name, OWN_WISH, '029 000 7771']);
    const params = { caseId: aCase.id };
    for (const endpoint of [cases.read, people.read, plans.list, tasks.list, timeline.read])
      expect((await ask(leena, endpoint as typeof cases.read, { params })).status, endpoint.id).toBe(404);
    const { items } = (await ask(leena, handovers.list, { params })).body;
    expect(items.map(({ status, person }) => [status, person])).toEqual([['accepted', null]]);
    await leena.page.goto('/cases?ended=true');
    await expect(leena.page.getByRole('heading', { level: 1 })).toBeVisible();
    await findsNothing(leena, [aCase.name]);
  });

  await test.step('who took part goes on, and is told who is responsible', async () => {
    await goToCase(johanna, aCase);
    await expect(johanna.page.getByText('Minna Hakala').first()).toBeVisible();
  });
});

test('an offer that is withdrawn is nobody’s to accept', async ({ office }) => {
  const leena = await office.signIn('Leena Korhonen');
  const minna = await office.signIn('Minna Hakala');
  const aCase = await given.openedCase(leena, { given: 'Peruttu', family: 'Siirtonen' });
  await goToCase(leena, aCase);
  await offerResponsibility(leena, { unit: MUNICIPALITY, reason: 'left-labour-force' });
  await minna.page.goto('/');
  await expect(offerOf(minna, aCase)).toBeVisible();

  await leena.page.getByRole('button', { name: leena.say('handovers:withdraw.open') }).click();
  const dialog = leena.page.getByRole('dialog', { name: leena.say('handovers:withdraw.title') });
  await dialog.getByRole('button', { name: leena.say('handovers:withdraw.do') }).click();
  await expect(dialog).toBeHidden();
  await expect(leena.page.getByRole('button', { name: leena.say('handovers:withdraw.open') })).toHaveCount(0);

  await offerOf(minna, aCase)
    .getByRole('button', { name: minna.say('handovers:accept.open'), exact: true })
    .click();
  const answer = minna.page.getByRole('dialog', { name: minna.say('handovers:accept.title') });
  await answer.getByRole('button', { name: minna.say('handovers:accept.do'), exact: true }).click();
  await expect(answer.getByText(minna.say('handovers:errors.not-found'))).toBeVisible();
  await answer.getByRole('button', { name: minna.say('handovers:cancel') }).click();
  await minna.page.reload();
  await expect(offerOf(minna, aCase)).toHaveCount(0);
});
