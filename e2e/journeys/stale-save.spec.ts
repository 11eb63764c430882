import { cases, people } from '@samspel/contract';
import { isAccessible } from '../steps/accessibility.ts';
import { call } from '../steps/api.ts';
import { chooseFromMenu, goToCase } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { expect, test } from '../steps/office.ts';

test('a stale save shows both versions field by field, and nothing is lost', async ({ office }) => {
  test.slow();
  const hanna = await office.signIn('Hanna Laaksonen');
  const jarkko = await office.signIn('Jarkko Nieminen');
  const aCase = await given.openedCase(hanna, { given: 'Yhtäaikaa', family: 'Muuttunen' });
  const { page, say } = hanna;
  await goToCase(hanna, aCase);
  await chooseFromMenu(hanna, 'person');
  const dialog = page.getByRole('dialog', { name: say('people:edit.title') });
  await dialog.getByLabel(say('people:form.telephone')).fill('029 000 1111');
  await dialog.getByLabel(say('people:form.street')).fill('Hannan katu 1');

  await test.step('meanwhile a colleague on duty changes the same', async () => {
    const params = { caseId: aCase.id };
    await call(jarkko, cases.openOnDuty, { params, body: { purpose: 'client-contact' } });
    const { version, names, languages, interpreterNeeded } = await call(jarkko, people.read, { params });
    await call(jarkko, people.change, {
      params,
      body: { names, languages, interpreterNeeded, telephone: '029 000 2222', email: 'uusi@posti.example' },
      ifMatch: `"${version}"`,
    });
  });

  await dialog.getByRole('button', { name: say('people:edit.save') }).click();
  const conflict = dialog.getByRole('region', { name: say('platform:conflict.title') });
  const row = (field: string) => conflict.getByRole('row').filter({ hasText: say(`people:form.${field}`) });
  await expect(row('telephone')).toContainText('029 000 2222');
  await expect(row('telephone')).toContainText('029 000 1111');
  await expect(row('street')).toContainText('Hannan katu 1');
  await expect(row('email')).toContainText('uusi@posti.example');
  await isAccessible(page, 'two versions');
  await row('telephone')
    .getByRole('radio', { name: say('platform:ui.conflict-theirs') })
    .check();
  await conflict.getByRole('button', { name: say('platform:conflict.save') }).click();
  await expect(dialog).toBeHidden();

  const saved = await call(hanna, people.read, { params: { caseId: aCase.id } });
  expect(saved.contact?.telephone).toBe('029 000 2222');
  expect(saved.contact?.email).toBe('uusi@posti.example');
  expect(saved.address?.street).toBe('Hannan katu 1');
});
