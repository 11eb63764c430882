import { notes, type NoteWrite } from '@samspel/contract';
import { startApi, type Api } from '../../testing/start-api.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.close());

it('what one request writes bears one time, to the microsecond, as its row of the audit does', async () => {
  const adviser = await api.world.official(await api.world.unit());
  const aCase = await api.world.case(adviser);
  const body: NoteWrite = { category: 'contact', text: 'Called', audience: 'own-unit', unitIds: [adviser.unit.id] };
  for (let i = 0; i < 5; i++) await api.as(adviser).do(notes.write, { params: { caseId: aCase.id }, body });
  const { rows } = await api.world.db.query<{ noted: string; texted: string; audited: string }>(
    `SELECT n.created_at::text AS noted, t.at::text AS texted, a.at::text AS audited
     FROM app.note n JOIN app.note_text t ON t.note_id = n.id JOIN app.audit a ON n.id = ANY (a.record_ids)
     WHERE n.case_id = $1`,
    [aCase.id],
  );
  expect(rows).toHaveLength(5);
  for (const { noted, texted, audited } of rows) expect([noted, texted]).toEqual([audited, audited]);
  expect(rows.some(({ noted }) => /\.\d{4,6}\+/.test(noted))).toBe(true);
});
