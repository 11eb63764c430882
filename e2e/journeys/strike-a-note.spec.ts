import { notes } from '@samspel/contract';
import { ask, call } from '../steps/api.ts';
import { goToCase } from '../steps/cases.ts';
import { findsNothing } from '../steps/hidden.ts';
import * as given from '../steps/given.ts';
import { noteOf, strikeNote, writeNote } from '../steps/notes.ts';
import { expect, test } from '../steps/office.ts';

const MISTAKE = 'Kertoi lääkityksestään, tämä ei kuulu muille';

test('a note to the wrong audience is struck out, and is gone for the others at once', async ({ office }) => {
  test.slow();
  const mikael = await office.signIn('Mikael Öhman');
  const timo = await office.signIn('Timo Hämäläinen');
  const pirjo = await office.signIn('Pirjo Lindqvist');
  const aCase = await given.openedCase(mikael, { given: 'Deqa', family: 'Poistonen' });
  await given.takesPart(mikael, timo, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });
  await goToCase(mikael, aCase, 'notes');
  await writeNote(mikael, { text: MISTAKE, seenBy: 'all' });
  await expect(noteOf(mikael, MISTAKE)).toBeVisible();

  await goToCase(timo, aCase, 'notes');
  await expect(noteOf(timo, MISTAKE)).toBeVisible();
  const noteId = (await call(timo, notes.list, { params: { caseId: aCase.id } })).items[0]!.id;

  await test.step('the author sees who has opened it, and strikes it out', async () => {
    const { items } = await call(mikael, notes.openings, { params: { noteId } });
    expect(items.map(({ official }) => official.name)).toEqual(['Timo Hämäläinen']);
    await strikeNote(mikael, MISTAKE, 'wrong-audience');
    await expect(mikael.page.getByText(MISTAKE)).toHaveCount(0);
  });

  await test.step('the other unit finds nothing of it any more', async () => {
    timo.told.length = 0;
    for (const tab of ['notes', 'overview', 'timeline']) {
      await goToCase(timo, aCase, tab);
      await findsNothing(timo, [MISTAKE]);
    }
    expect((await ask(timo, notes.read, { params: { noteId } })).status).toBe(404);
  });

  await test.step('what it said is left to the author’s supervisor and the data protection officer', async () => {
    await pirjo.page.goto('/audit');
    await expect(noteOf(pirjo, MISTAKE)).toBeVisible();
    expect((await ask(mikael, notes.struck)).status).toBe(403);
  });
});

test('only the author strikes a note out', async ({ office }) => {
  const mikael = await office.signIn('Mikael Öhman');
  const timo = await office.signIn('Timo Hämäläinen');
  const aCase = await given.openedCase(mikael, { given: 'Ubah', family: 'Muistinen' });
  await given.takesPart(mikael, timo, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });
  const note = await given.writtenNote(mikael, aCase, 'Sovittiin jatkosta.', 'all');
  await goToCase(timo, aCase, 'notes');
  await expect(noteOf(timo, 'Sovittiin jatkosta.')).toBeVisible();
  await expect(noteOf(timo, 'Sovittiin jatkosta.').getByRole('button')).toHaveCount(0);
  const refused = await ask(timo, notes.strike, {
    params: { noteId: note.id },
    body: { reason: 'other' },
    ifMatch: `"${note.version}"`,
  });
  expect(refused.status).toBe(403);
});
