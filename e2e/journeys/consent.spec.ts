import { cases, notes, people, tasks, timeline } from '@samspel/contract';
import { ask } from '../steps/api.ts';
import { goToCase } from '../steps/cases.ts';
import { choose } from '../steps/fields.ts';
import * as given from '../steps/given.ts';
import { expect, test } from '../steps/office.ts';
import { after, typed } from '../steps/days.ts';
import { inviteUnit } from '../steps/participations.ts';

const DAYCARE = 'Alberga daghem';
const TELEPHONE = '029 000 7771';

test('a consent lets a daycare read two items and tell of one; when it is withdrawn the open page closes', async ({
  office,
}) => {
  test.slow();
  const sara = await office.signIn('Sara Lindholm');
  const ida = await office.signIn('Ida Backman', { phone: true });
  const aCase = await given.openedCase(sara, { given: 'Ubah', family: 'Suostumus' });
  const { say } = sara;
  const params = { caseId: aCase.id };

  await test.step('the adviser records what the mother consents to, and reads her the text', async () => {
    await goToCase(sara, aCase);
    await inviteUnit(sara, {
      unit: DAYCARE,
      basis: say('participations:bases.621/1999-29-1-consent'),
      consent: {
        givenBy: aCase.name,
        capacity: say('consents:capacities.guardian'),
        how: say('consents:ways.orally'),
        language: 'somali',
        from: typed(after(0)),
        until: typed(after(200)),
        reads: [say('participations:items.contacts'), say('participations:items.language-level')],
        tells: [say('participations:items.daycare-and-school')],
      },
      child: { firstName: 'Zakaria', group: 'Blåklockor' },
    });
  });

  await test.step('the daycare accepts, and sees the two items and no other', async () => {
    await ida.page.goto('/');
    await ida.page
      .getByRole('button', { name: ida.say('participations:waiting.accept') })
      .first()
      .click();
    const dialog = ida.page.getByRole('dialog', { name: ida.say('participations:accept.title') });
    await dialog.getByRole('button', { name: ida.say('participations:accept.do') }).click();
    await expect(ida.page).toHaveURL(`/child/${aCase.id}`);
    await ida.page.goto(`/cases/${aCase.id}/overview`);
    await expect(ida.page.getByText(TELEPHONE).first()).toBeVisible();
    const { body } = await ask(ida, people.read, { params });
    expect(body).toMatchObject({ contact: { telephone: TELEPHONE } });
    for (const part of ['birth', 'permit', 'address', 'identityCode']) expect(body).not.toHaveProperty(part);
  });

  await test.step('the mother takes it back while the daycare’s page is open: the page closes', async () => {
    const participants = sara.page.getByRole('region', { name: say('participations:title') });
    await sara.page.reload();
    await participants.getByRole('button', { name: DAYCARE }).click();
    const dialog = sara.page.getByRole('dialog', { name: DAYCARE });
    await dialog.getByRole('button', { name: say('consents:withdraw') }).click();
    await expect(dialog.getByText(say('consents:withdraw-last'))).toBeVisible();
    await choose(dialog, say('consents:withdraw-how'), say('consents:ways.orally'));
    await dialog.getByRole('button', { name: say('consents:withdraw-do') }).click();
    await expect(dialog.getByText(say('participations:statuses.ended')).first()).toBeVisible();

    await ida.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(ida.page.getByRole('heading', { level: 1, name: ida.say('cases:access-ended.title') })).toBeVisible();
    await expect(ida.page.getByText(TELEPHONE)).toHaveCount(0);
    for (const endpoint of [cases.read, people.read, tasks.list, timeline.read])
      expect((await ask(ida, endpoint as typeof cases.read, { params })).status, endpoint.id).toBe(404);
    expect((await ask(ida, notes.audience, { params })).status).toBe(404);
  });

  await test.step('and the daycare is told so', async () => {
    await ida.page.goto('/notices');
    await expect(ida.page.getByText(ida.say('notices:kinds.participation.consent-withdrawn')).first()).toBeVisible();
  });
});
