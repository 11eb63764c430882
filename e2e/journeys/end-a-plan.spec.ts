import { endCase, goToCase, showTab } from '../steps/cases.ts';
import { today, typed } from '../steps/days.ts';
import * as given from '../steps/given.ts';
import { expect, test } from '../steps/office.ts';
import { endPlan } from '../steps/plans.ts';

test('a plan is ended with what follows, and the case tells when its data are deleted', async ({ office }) => {
  const tuomas = await office.signIn('Tuomas Heikkinen');
  const { page, say } = tuomas;
  const aCase = await given.openedCase(tuomas, { given: 'Idil', family: 'Päättynen' });
  await given.assessed(tuomas, aCase);
  await given.agreedPlan(tuomas, aCase);
  await goToCase(tuomas, aCase, 'plan');
  await endPlan(tuomas);
  await expect(page.getByText(say('plans:follows.employment-plan')).first()).toBeVisible();
  await expect(page.getByRole('button', { name: say('plans:end.open') })).toBeHidden();
  await expect(page.getByRole('button', { name: say('reviews:hold') })).toBeHidden();
  await showTab(tuomas, 'overview');
  await expect(page.getByText(say('cases:step.decide-what-follows')).first()).toBeVisible();
  await expect(page.getByRole('button', { name: say('cases:next.new-assessment') })).toBeVisible();
  await showTab(tuomas, 'timeline');
  await expect(page.getByText(say('timeline:kinds.plan.ended')).first()).toBeVisible();
  await endCase(tuomas, say('cases:end-reasons.plan-completed'));
  const [day, month, year] = typed(today()).split('.').map(Number);
  // Four years later; 29.2. becomes 28.2. in a year without it.
  const last = day === 29 && month === 2 ? 29 : day;
  const deleted = say('cases:case.deleted-on', { day: `${last}.${month}.${year! + 4}` });
  await expect(page.getByText(deleted)).toBeVisible();
});
