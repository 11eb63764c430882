import { audit, cases, notes, tasks, type AuditQuery, type AuditRow } from '@samspel/contract';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let leena: WorldOfficial;
let officer: WorldOfficial;
/** Takes part in the case for another authority. */
let sari: WorldOfficial;
let aCase: WorldCase;
/** Of the same person, in another authority that knows nothing of the first. */
let elsewhere: WorldOfficial;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  leena = await world.official(await world.unit());
  officer = await world.official(leena.unit, 'data-protection-officer');
  sari = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
  aCase = await world.case(leena);
  await world.participation(aCase, sari.unit, 'partner', { officials: [sari] });
  elsewhere = await world.official(await world.unit());
  const other = await world.case(elsewhere);
  await world.db.query('UPDATE app.case SET person_id = $1 WHERE id = $2', [aCase.personId, other.id]);

  await api.as(leena).do(cases.read, { params: { caseId: aCase.id } });
  await api.as(sari).do(notes.list, { params: { caseId: aCase.id } });
  await api.as(sari).do(cases.list);
  await api.as(elsewhere).do(cases.list);
  await api.as(elsewhere).do(cases.read, { params: { caseId: other.id } });
  await api.as(elsewhere).send(tasks.list, { params: { caseId: aCase.id } });
});
afterAll(() => api?.close());

const search = async (query: Partial<AuditQuery>, who = officer): Promise<AuditRow[]> =>
  (await api.as(who).do(audit.search, { query: query as AuditQuery })).items;
const told = (rows: AuditRow[]) => rows.map(({ official, endpoint, outcome }) => [official?.name, endpoint, outcome]);
const fault = async (query: object) =>
  (await api.as(officer).send(audit.search, { query: query as AuditQuery })).problem.errors?.map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

it('says who saw a case: in it, in a list, or by trying, and nothing of another authority’s own case of the same person', async () => {
  const rows = (await search({ caseNumber: aCase.number })).filter(({ action }) => action !== 'audit.read');
  expect(told(rows)).toEqual([
    [elsewhere.name, 'tasks.list', 'refused'],
    [sari.name, 'cases.list', 'done'],
    [sari.name, 'notes.list', 'done'],
    [leena.name, 'cases.read', 'done'],
  ]);
  expect(rows[2]).toMatchObject({
    caseNumber: aCase.number,
    people: 0,
    role: 'practitioner',
    unit: { id: sari.unit.id },
    status: 200,
    code: null,
  });
  expect(rows[0]).toMatchObject({ status: 404, code: 'not-found', people: 0 });
});

it('is filtered by official, action, outcome and period', async () => {
  expect(told(await search({ officialId: leena.id }))).toEqual([[leena.name, 'cases.read', 'done']]);
  expect(told(await search({ caseNumber: aCase.number, officialId: sari.id, action: 'note.list' }))).toEqual([
    [sari.name, 'notes.list', 'done'],
  ]);
  expect(told(await search({ caseNumber: aCase.number, outcome: 'refused' }))).toEqual([
    [elsewhere.name, 'tasks.list', 'refused'],
  ]);
  const { rows } = await api.world.db.query<{ today: string }>(
    `SELECT (app.clock() AT TIME ZONE 'Europe/Helsinki')::date::text AS today`,
  );
  const { today } = rows[0]!;
  expect(told(await search({ officialId: leena.id, from: today, to: today }))).toHaveLength(1);
  expect(await search({ officialId: leena.id, to: '2020-01-01' })).toEqual([]);
  expect(await search({ officialId: leena.id, from: '2199-01-01' })).toEqual([]);
});

it('a day begins and ends in Helsinki', async () => {
  await api.world.db.query(
    `INSERT INTO app.audit (at, request_id, official_id, unit_id, authority_id, role, action, endpoint, outcome, status) VALUES
       ('2026-03-11T21:59:59Z', 'request-1', $1, $2, $3, 'adviser', 'case.read', 'cases.read', 'done', 200),
       ('2026-03-11T22:00:00Z', 'request-2', $1, $2, $3, 'adviser', 'case.read', 'cases.read', 'done', 200),
       ('2026-03-12T21:59:59Z', 'request-3', $1, $2, $3, 'adviser', 'case.read', 'cases.read', 'done', 200),
       ('2026-03-12T22:00:00Z', 'request-4', $1, $2, $3, 'adviser', 'case.read', 'cases.read', 'done', 200)`,
    [leena.id, leena.unit.id, leena.unit.authorityId],
  );
  const rows = await search({ officialId: leena.id, from: '2026-03-12', to: '2026-03-12' });
  expect(rows.map(({ requestId }) => requestId)).toEqual(['request-3', 'request-2']);
});

it('goes on page by page', async () => {
  const query = { officialId: leena.id, to: '2026-03-13', limit: 3 } as AuditQuery;
  const first = await api.as(officer).do(audit.search, { query });
  const second = await api.as(officer).do(audit.search, { query: { ...query, cursor: first.nextCursor! } });
  expect([...first.items, ...second.items].map(({ requestId }) => requestId)).toEqual([
    'request-4',
    'request-3',
    'request-2',
    'request-1',
  ]);
  expect(second.nextCursor).toBeNull();
});

it('without a question shows what the own authority’s officials did and what others did with its cases', async () => {
  const officials = new Set((await search({ limit: 100 } as AuditQuery)).map(({ official }) => official?.id));
  expect(officials).toEqual(new Set([leena.id, officer.id, sari.id, elsewhere.id]));
  const theirOfficer = await api.world.official(sari.unit, 'data-protection-officer');
  const theirs = await search({ officialId: sari.id }, theirOfficer);
  // What the own official did is told; the number of a case that another authority answers for is not.
  expect(theirs.map(({ endpoint, caseNumber }) => [endpoint, caseNumber])).toEqual([
    ['cases.list', null],
    ['notes.list', null],
  ]);
});

it('is itself in the audit, as a search about that person', async () => {
  await search({ caseNumber: aCase.number });
  const { rows } = await api.world.db.query(
    `SELECT action, outcome, case_id, person_ids FROM app.audit WHERE official_id = $1 ORDER BY id DESC LIMIT 1`,
    [officer.id],
  );
  expect(rows[0]).toEqual({ action: 'audit.read', outcome: 'done', case_id: aCase.id, person_ids: [aCase.personId] });
  expect((await search({ caseNumber: aCase.number, action: 'audit.read' }))[0]).toMatchObject({
    official: { id: officer.id },
    people: 1,
  });
});

it('tells a number of another authority’s case no different from one that does not exist', async () => {
  const foreign = await api.world.case(elsewhere);
  expect(await fault({ caseNumber: foreign.number })).toEqual(['?caseNumber unknown']);
  expect(await fault({ caseNumber: '1999-00001' })).toEqual(['?caseNumber unknown']);
  expect(await search({ officialId: elsewhere.id, action: 'case.read' })).toEqual([]);
});

it('says what is wrong with a question', async () => {
  expect(await fault({ from: '2026-03-12', to: '2026-03-11' })).toEqual(['?to before']);
  expect(await fault({ from: '2026-02-30' })).toEqual(['?from realDay']);
  expect(await fault({ officialId: 'Leena' })).toEqual(['?officialId isUuid']);
  expect(await fault({ outcome: 'good' })).toEqual(['?outcome isIn']);
  expect(await fault({ cursor: Buffer.from('["2026-03-12T00:00:00Z","x"]').toString('base64url') })).toEqual([
    '?cursor cursor',
  ]);
});

it('is searched by nobody but a data protection officer', async () => {
  for (const role of ['adviser', 'practitioner', 'supervisor', 'administrator', 'analyst'] as const) {
    const other = await api.world.official(leena.unit, role);
    expect((await api.as(other).send(audit.search)).status).toBe(403);
  }
  expect((await api.anyone.send(audit.search)).status).toBe(401);
});
