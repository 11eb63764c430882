import { goToCase, showTab } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { expect, test } from '../steps/office.ts';

test('on a telephone the chosen tab of a case is in sight, from wherever one comes', async ({ office }) => {
  const tuomas = await office.signIn('Tuomas Heikkinen', { phone: true });
  const { page, say } = tuomas;
  const aCase = await given.openedCase(tuomas, { given: 'Sagal', family: 'Puhelin' });
  const tab = (name: 'overview' | 'timeline') => page.getByRole('tab', { name: say(`cases:case.tabs.${name}`) });

  await goToCase(tuomas, aCase, 'timeline');
  await expect(tab('timeline')).toHaveAttribute('aria-selected', 'true');
  await expect(tab('timeline')).toBeInViewport({ ratio: 1 });
  await expect(tab('overview')).not.toBeInViewport({ ratio: 1 });

  await tab('timeline').press('Home');
  await tab('overview').press('Enter');
  await expect(tab('overview')).toBeInViewport({ ratio: 1 });
  await showTab(tuomas, 'timeline');
  await page.goBack();
  await expect(tab('overview')).toBeInViewport({ ratio: 1 });
});
