import { openCase, showTab } from '../steps/cases.ts';
import { after, today, typed } from '../steps/days.ts';
import { writeNote, noteOf } from '../steps/notes.ts';
import { expect, test } from '../steps/office.ts';
import { inviteUnit } from '../steps/participations.ts';
import { giveTask } from '../steps/tasks.ts';

test('an adviser opens a case for someone with one name and a birth year', async ({ office }) => {
  const leena = await office.signIn('Leena Korhonen');
  const { page, say } = leena;
  const aCase = await openCase(leena, { givenNames: 'Zahra', birthYear: '1991', language: 'dari' });
  await expect(page.getByText('1991 (')).toBeVisible();
  await inviteUnit(leena, { unit: 'LUVN aikuissosiaalityö', basis: say('participations:bases.681/2023-86-2') });
  await inviteUnit(leena, {
    unit: 'Päiväkoti Metsätähti',
    basis: say('participations:bases.621/1999-29-1-consent'),
    consent: { givenBy: 'Zahra, huoltaja', how: say('participations:ways.in-writing'), language: 'dari', from: typed(today()), until: typed(after(200)) },
    child: { firstName: 'Laila', group: 'Ketut' },
    message: 'Äidin koulutus alkaa pian.',
  });
  await giveTask(leena, { title: 'Varaa tulkki', toUnit: say('tasks:give.own', { unit: 'Espoon työllisyyspalvelut, Leppävaara' }), dueOn: typed(after(9)) });
  await writeNote(leena, { text: 'Ensimmäinen puhelu.' });
  await showTab(leena, 'notes');
  await expect(noteOf(leena, 'Ensimmäinen puhelu.')).toBeVisible();
});
