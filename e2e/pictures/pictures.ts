import { cases } from '@samspel/contract';
import { call } from '../steps/api.ts';
import { showTo, startNote } from '../steps/notes.ts';
import type { Official } from '../steps/office.ts';

export interface Picture {
  name: string;
  who: string;
  phone?: boolean;
  pose: (official: Official) => Promise<void>;
}

export const PICTURES: Picture[] = [
  { name: 'my-work', who: 'Leena Korhonen', pose: myWork },
  { name: 'case', who: 'Leena Korhonen', pose: (leena) => goTo(leena, 'Samira Haddad') },
  { name: 'note-dialog', who: 'Leena Korhonen', pose: noteDialog },
  { name: 'plan-editor', who: 'Leena Korhonen', pose: planEditor },
  { name: 'daycare-phone', who: 'Anna Lehto', phone: true, pose: child },
  { name: 'workload', who: 'Pirjo Lindqvist', pose: workload },
];

async function myWork({ page }: Official) {
  await page.goto('/');
  const row = page.getByRole('row').filter({ hasText: 'Amina Yusuf' });
  await row.getByRole('cell').nth(1).click();
  await page.getByRole('complementary').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function noteDialog(leena: Official) {
  await goTo(leena, 'Amina Yusuf', '/notes');
  const dialog = await startNote(leena);
  await dialog.getByLabel(leena.say('notes:category')).selectOption('agreement');
  await showTo(leena, dialog, { units: ['LUVN'] });
  await dialog
    .getByLabel(leena.say('notes:write.text'), { exact: true })
    .fill(
      'Sovittiin tulkin kanssa: koulutus alkaa tammikuussa, kun Ayaan on tutustunut päiväkotiin. Amina haluaa tavata opettajan etukäteen.',
    );
  await dialog
    .getByRole('status')
    .filter({ hasText: /\d:\d\d/ })
    .waitFor();
}

async function planEditor(leena: Official) {
  await goTo(leena, 'Samira Haddad', '/plan/edit?part=goals');
  await leena.page.getByRole('radio', { name: leena.say('plans:compare.with', { number: 1 }) }).click();
}

async function child({ page, say }: Official) {
  await page.goto('/');
  await page.getByRole('listitem').filter({ hasText: '?' }).getByRole('link').first().click();
  await page.getByLabel(say('cases:child.answer'), { exact: true }).waitFor();
}

async function workload({ page, say }: Official) {
  await page.goto('/workload');
  await page.getByRole('table', { name: say('workload:who') }).waitFor();
}

async function goTo(official: Official, name: string, at = '') {
  const { items } = await call(official, cases.find, { query: { q: name } });
  await official.page.goto(`/cases/${items[0]!.caseId}${at}`);
  await official.page.getByRole('heading', { level: 1 }).waitFor();
}
