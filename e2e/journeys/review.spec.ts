import { reviews } from '@samspel/contract';
import { ask } from '../steps/api.ts';
import { goToCase } from '../steps/cases.ts';
import { after, today, typed } from '../steps/days.ts';
import * as given from '../steps/given.ts';
import { expect, test } from '../steps/office.ts';
import { agreePlan, goToPart } from '../steps/plans.ts';
import { chooseLanguages, made, openPrinting } from '../steps/printing.ts';
import { beginReview, recordAsHeld, saveReview, writeReview } from '../steps/reviews.ts';

test('a review is held with the old plan beside the new, and printed in Somali, Arabic and Swedish', async ({
  office,
}) => {
  test.slow();
  const tuomas = await office.signIn('Tuomas Heikkinen');
  const { page, say } = tuomas;
  const aCase = await given.openedCase(tuomas, { given: 'Hodan', family: 'Tarkistanen' });
  await given.assessed(tuomas, aCase);
  await given.agreedPlan(tuomas, aCase, given.DUE_TODAY);
  const johanna = await office.signIn('Johanna Nyström');
  await given.takesPart(tuomas, johanna, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-4' });
  await goToCase(tuomas, aCase, 'plan');

  await test.step('the due measure is the agenda, and what is missing is said at its place', async () => {
    await beginReview(tuomas);
    const agenda = page.getByRole('region', { name: say('reviews:parts.agenda') });
    await expect(agenda.getByText('Kielikurssi iltaisin').first()).toBeVisible();
    await expect(agenda.getByRole('radiogroup')).toHaveCount(1);
    await recordAsHeld(tuomas);
    await expect(page.getByRole('alert').or(page.locator('[role=group]')).first()).toBeVisible();
    await expect(page.getByText(say('reviews:fields.progress')).first()).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('written together and saved; what is typed stays when the page is loaded anew', async () => {
    await writeReview(tuomas, {
      heldOn: typed(today()),
      units: ['LUVN aikuissosiaalityö'],
      outcomes: { 'Kielikurssi iltaisin': 'partly' },
      progress: 'Puhuu jo töissä.',
      changes: 'Kurssi siirtyy päivälle.',
      nextOn: typed(after(300)),
    });
    await page.getByRole('button', { name: say('reviews:save'), exact: true }).click();
    await expect(page.getByText(say('reviews:errors.next-too-late')).first()).toBeVisible();
    await page.getByRole('textbox', { name: say('reviews:fields.nextOn') }).fill(typed(after(150)));
    await saveReview(tuomas);
    await page.reload();
    await expect(page.getByRole('textbox', { name: say('reviews:fields.progress') })).toHaveValue('Puhuu jo töissä.');
  });

  await test.step('the next version is drawn up beside the old one', async () => {
    await page.getByRole('button', { name: say('reviews:next.draw-up', { number: 2 }) }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: say('plans:title-version', { number: 2 }) }),
    ).toBeVisible();
    await expect(page.getByText(say('plans:compare.draft', { number: 2 }))).toBeVisible();
    await page.getByRole('button', { name: say('plans:compare.show') }).click();
    await page.getByRole('button', { name: 'Kielikurssi iltaisin' }).click();
    await page.getByRole('textbox', { name: say('plans:fields.title'), exact: true }).fill('Kielikurssi päivisin');
    await page.getByRole('button', { name: say('plans:save'), exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: /\d+[:.]\d\d/ })).toBeVisible();
    await page.goto(`/cases/${aCase.id}/review`);
    const changes = page.getByRole('region', { name: say('reviews:parts.changes') });
    await expect(changes.locator('del', { hasText: 'iltaisin' })).toBeVisible();
    await expect(changes.locator('ins', { hasText: 'päivisin' })).toBeVisible();
  });

  await test.step('recorded as held it is frozen, and leads on to the new version', async () => {
    await recordAsHeld(tuomas);
    await expect(page.getByText(say('reviews:next.done'))).toBeVisible();
    await expect(page.getByRole('link', { name: say('reviews:next.write', { number: 2 }) })).toBeVisible();
    await goToCase(tuomas, aCase, 'plan');
    const held = page.getByRole('region', { name: say('reviews:panel.title') });
    await expect(held.getByRole('link')).toHaveCount(1);
    await goToCase(tuomas, aCase, 'timeline');
    await expect(page.getByRole('link', { name: say('timeline:kinds.review.held') })).toBeVisible();
  });

  await test.step('the changed plan is agreed with the person', async () => {
    await page.goto(`/cases/${aCase.id}/review`);
    await page.getByRole('link', { name: say('reviews:next.write', { number: 2 }) }).click();
    await expect(page.getByText(say('plans:compare.draft', { number: 2 }))).toBeVisible();
    // Rights and duties are told anew with each version (681/2023 §24(1)).
    await goToPart(tuomas, 'duties');
    await page.getByRole('textbox', { name: say('plans:fields.rightsToldOn') }).fill(typed(today()));
    await page.getByRole('button', { name: say('plans:save'), exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: /\d+[:.]\d\d/ })).toBeVisible();
    await agreePlan(tuomas, 2);
    await expect(page.getByRole('region', { name: say('plans:tab.version-number', { number: 2 }) })).toBeVisible();
    await page.goto(`/cases/${aCase.id}/review`);
    await expect(page.getByText(say('reviews:next.agreed', { number: 2 }))).toBeVisible();
  });

  await test.step('the review is printed beside Somali and beside Arabic, and in Swedish alone', async () => {
    const name = `${aCase.number}-review-${today()}.pdf`;
    await openPrinting(tuomas);
    // The person's first language, without being asked for.
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('so');
    expect(await made(tuomas)).toBe(name);
    await chooseLanguages(tuomas, { language: 'sv', beside: 'ar' });
    expect(await made(tuomas, 'sv')).toBe(name);
    await chooseLanguages(tuomas, { beside: null });
    expect(await made(tuomas, 'sv')).toBe(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: say('documents:print') })).toBeFocused();
  });

  await test.step('a partner reads it, a daycare does not learn of it', async () => {
    await johanna.page.goto(`/cases/${aCase.id}/review`);
    await expect(johanna.page.getByText('Puhuu jo töissä.')).toBeVisible();
    const anna = await office.signIn('Anna Lehto');
    await given.takesPart(tuomas, anna, aCase, {
      to: 'Päiväkoti Metsätähti',
      basis: '621/1999-29-1-consent',
      child: { firstName: 'Ayaan', group: 'Menninkäiset' },
    });
    expect((await ask(anna, reviews.list, { params: { caseId: aCase.id } })).status).toBe(403);
    expect(anna.told.join()).not.toContain('Puhuu jo töissä');
  });
});
