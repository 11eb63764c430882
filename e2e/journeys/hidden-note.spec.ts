import { cases, notes, tasks, timeline } from '@samspel/contract';
import { ask, call } from '../steps/api.ts';
import { endCase, goToCase, showTab } from '../steps/cases.ts';
import { findsNothing } from '../steps/hidden.ts';
import * as given from '../steps/given.ts';
import { noteOf, writeNote } from '../steps/notes.ts';
import { expect, test } from '../steps/office.ts';

const HIDDEN = 'Velkaneuvonta varattu torstaiksi';
const HIDDEN_TASK = 'Soita velkaneuvojalle';

test('what a social worker writes for the own sector the adviser finds nowhere, and ends the case without hearing of it', async ({
  office,
}) => {
  test.slow();
  const leena = await office.signIn('Leena Korhonen');
  const johanna = await office.signIn('Johanna Nyström');
  const riikka = await office.signIn('Riikka Manninen');
  const aCase = await given.openedCase(leena, { given: 'Saido', family: 'Velkanen' });
  await given.takesPart(leena, johanna, aCase, { to: 'LUVN aikuissosiaalityö', basis: '681/2023-86-2' });
  await given.takesPart(leena, riikka, aCase, { to: 'LUVN lapsiperheiden palvelut', basis: '681/2023-86-2' });
  const before = await call(leena, cases.read, { params: { caseId: aCase.id } });
  leena.told.length = 0;

  const written =
    await test.step('the social worker writes for the own sector, and gives a task to the own unit', async () => {
      await goToCase(johanna, aCase);
      await writeNote(johanna, { text: HIDDEN, category: 'wellbeing', seenBy: 'own-sector' });
      await showTab(johanna, 'notes');
      await expect(noteOf(johanna, HIDDEN)).toBeVisible();
      const [note] = (await call(johanna, notes.list, { params: { caseId: aCase.id } })).items;
      const task = await given.givenTask(johanna, aCase, {
        title: HIDDEN_TASK,
        to: 'unit',
        unitId: note!.authorUnit.id,
        scope: 'own-unit',
      });
      return { noteId: note!.id, taskId: task.id };
    });

  await test.step('the other unit of the sector reads the note', async () => {
    await goToCase(riikka, aCase, 'notes');
    await expect(noteOf(riikka, HIDDEN)).toBeVisible();
  });

  await test.step('the adviser finds it on no page', async () => {
    for (const tab of ['overview', 'plan', 'tasks', 'notes', 'timeline'] as const) {
      await goToCase(leena, aCase, tab);
      await findsNothing(leena, [HIDDEN, HIDDEN_TASK]);
    }
    await leena.page.goto('/');
    await findsNothing(leena, [HIDDEN, HIDDEN_TASK]);
  });

  await test.step('nor by searching, nor by asking the API by hand, nor in any count', async () => {
    for (const words of ['Velkaneuvonta', 'velkaneuvojalle']) {
      expect((await call(leena, cases.find, { query: { q: words } })).items).toEqual([]);
      expect((await call(leena, cases.list, { query: { q: words } })).items).toEqual([]);
    }
    expect((await ask(leena, notes.read, { params: { noteId: written.noteId } })).status).toBe(404);
    expect((await ask(leena, tasks.read, { params: { taskId: written.taskId } })).status).toBe(404);
    const happened = await call(leena, timeline.read, { params: { caseId: aCase.id }, query: { limit: 100 } });
    expect(happened.items.filter(({ kind }) => kind.startsWith('note') || kind.startsWith('task'))).toEqual([]);
    const now = await call(leena, cases.read, { params: { caseId: aCase.id } });
    expect(now.counts).toEqual(before.counts);
    expect(now.next).toEqual(before.next);
    expect(now.version).toBe(before.version);
    await findsNothing(leena, [HIDDEN, HIDDEN_TASK]);
  });

  await test.step('a note that is not there and one that is hidden are answered alike', async () => {
    const [hidden, none] = [
      await ask(leena, notes.read, { params: { noteId: written.noteId } }),
      await ask(leena, notes.read, { params: { noteId: '01900000-0000-7000-8000-000000000000' } }),
    ];
    const sense = ({ status, body }: { status: number; body: unknown }) => {
      const { requestId: _r, instance: _i, ...rest } = body as Record<string, unknown>;
      return { status, ...rest };
    };
    expect(sense(hidden)).toEqual(sense(none));
  });

  await test.step('she ends the case, and is told nothing of it', async () => {
    await goToCase(leena, aCase);
    await endCase(leena, leena.say('cases:end-reasons.moved-away'));
    await expect(leena.page.getByText(leena.say('cases:statuses.ended')).first()).toBeVisible();
    await findsNothing(leena, [HIDDEN, HIDDEN_TASK]);
  });

  await test.step('the social worker’s unit keeps what it wrote, and reads nothing else of the case', async () => {
    const kept = await call(johanna, notes.read, { params: { noteId: written.noteId } });
    expect(kept.text).toBe(HIDDEN);
    expect((await ask(johanna, cases.read, { params: { caseId: aCase.id } })).status).toBe(404);
  });
});
