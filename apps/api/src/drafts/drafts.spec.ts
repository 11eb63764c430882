import { randomUUID } from 'node:crypto';
import { drafts, type DraftKind } from '@samspel/contract';
import type { WorldCase, WorldOfficial, WorldParticipation } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let leena: WorldOfficial;
let teacher: WorldOfficial;
let aCase: WorldCase;
let daycare: WorldParticipation;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  leena = await world.official(await world.unit());
  teacher = await world.official(await world.unit({ sector: 'early-childhood-education' }), 'practitioner');
  aCase = await world.case(leena);
  daycare = await world.participation(aCase, teacher.unit, 'contributor', { officials: [teacher] });
});
afterAll(() => api?.close());
afterEach(() => api.world.setClock('0'));

const of = (subjectId: string, kind: DraftKind = 'note') => ({ kind, subjectId });
const keep = (who: WorldOfficial, subjectId: string, content: string, kind: DraftKind = 'note') =>
  api.as(who).do(drafts.keep, {
    params: of(subjectId, kind),
    body: { content, ...(kind === 'case' ? {} : { caseId: aCase.id }) },
    headers: { 'x-activity': 'background' },
  });
const read = async (who: WorldOfficial, subjectId: string, kind: DraftKind = 'note') =>
  (await api.as(who).do(drafts.read, { params: of(subjectId, kind) })).content;
const rowsOf = async (who: WorldOfficial, endpoint: string) =>
  (
    await api.world.db.query<{ outcome: string; case_id: string | null; person_ids: string[]; record_ids: string[] }>(
      'SELECT outcome, case_id, person_ids, record_ids FROM app.audit WHERE official_id = $1 AND endpoint = $2 ORDER BY id',
      [who.id, endpoint],
    )
  ).rows;

it('is kept exactly as it was typed, and reading what is not there gives nothing', async () => {
  const subject = randomUUID();
  expect(await api.as(leena).do(drafts.read, { params: of(subject) })).toEqual({ content: null, updatedAt: null });
  const odd = '{ "text":"a\\u0000\\ud800 \\n 👩‍👧 ‮x",  "text": 1E400, "z":[ ] }';
  expect((await keep(leena, subject, odd)).content).toBe(odd);
  const kept = await api.as(leena).do(drafts.read, { params: of(subject) });
  expect(kept.content).toBe(odd);
  expect(kept.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

it('leaves one row in the audit, however often it keeps itself', async () => {
  const author = await api.world.official(leena.unit);
  const own = await api.world.case(author);
  const body = (content: string) => ({ content, caseId: own.id });
  const params = of(own.id);
  for (const text of ['"a"', '"ab"', '"abc"']) await api.as(author).do(drafts.keep, { params, body: body(text) });
  const rows = await rowsOf(author, 'drafts.keep');
  expect(rows).toEqual([
    { outcome: 'done', case_id: own.id, person_ids: [own.personId], record_ids: [expect.any(String)] },
  ]);
  await api.as(author).send(drafts.keep, { params, body: body('{') });
  expect((await rowsOf(author, 'drafts.keep')).map(({ outcome }) => outcome)).toEqual(['done', 'refused']);
  await api.as(author).do(drafts.discard, { params });
  await api.as(author).do(drafts.keep, { params, body: body('"new"') });
  expect(await rowsOf(author, 'drafts.keep')).toHaveLength(3);
  await api.as(author).do(drafts.read, { params });
  expect((await rowsOf(author, 'drafts.read'))[0]).toMatchObject({ case_id: own.id, person_ids: [own.personId] });
});

it('is one, however many begin it at once', async () => {
  const subject = randomUUID();
  const kept = await Promise.all(['"a"', '"b"', '"c"'].map((content) => keep(leena, subject, content)));
  expect(kept).toHaveLength(3);
  expect(['"a"', '"b"', '"c"']).toContain(await read(leena, subject));
});

it('is its author’s alone, in the unit in which it was written', async () => {
  const subject = randomUUID();
  await keep(leena, subject, '"mine"');
  const { world } = api;
  const colleague = await world.official(leena.unit);
  const head = await world.official(leena.unit, 'supervisor');
  expect(await read(colleague, subject)).toBeNull();
  expect(await read(head, subject)).toBeNull();
  const elsewhere = await world.unit();
  const membershipId = await world.membership(leena.id, elsewhere, 'adviser');
  const asOther = { ...leena, unit: elsewhere, token: await world.session(leena.id, membershipId) };
  expect(await read(asOther, subject)).toBeNull();
  await api.as(colleague).do(drafts.discard, { params: of(subject) });
  expect(await read(leena, subject)).toBe('"mine"');
});

it('of a case not opened yet is the own unit’s', async () => {
  await keep(leena, leena.unit.id, '{"names":[]}', 'case');
  expect(await read(leena, leena.unit.id, 'case')).toBe('{"names":[]}');
});

it('is gone after 14 days, and nothing is in the way of a new one', async () => {
  const subject = randomUUID();
  await keep(leena, subject, '"old"');
  await api.world.setClock('13 days 23 hours');
  leena = { ...leena, token: await api.world.session(leena.id, leena.membershipId) };
  expect(await read(leena, subject)).toBe('"old"');
  await api.world.setClock('14 days 1 hour');
  leena = { ...leena, token: await api.world.session(leena.id, leena.membershipId) };
  expect(await read(leena, subject)).toBeNull();
  await keep(leena, subject, '"new"');
  expect(await read(leena, subject)).toBe('"new"');
  const { rows } = await api.world.db.query('SELECT content FROM app.draft WHERE subject_id = $1', [subject]);
  expect(rows).toEqual([{ content: '"new"' }]);
  leena = { ...leena, token: await api.world.session(leena.id, leena.membershipId) };
});

it('is gone with the right to the case, and does not come back with it', async () => {
  await api.world.setClock('0');
  leena = { ...leena, token: await api.world.session(leena.id, leena.membershipId) };
  const subject = randomUUID();
  await keep(teacher, subject, '"half"');
  const end = (status: string, at: string) =>
    api.world.db.query(`UPDATE app.participation SET status = $2, ended_at = ${at} WHERE id = $1`, [
      daycare.id,
      status,
    ]);
  await end('ended', 'app.clock()');
  expect(await read(teacher, subject)).toBeNull();
  await end('accepted', 'NULL');
  expect(await read(teacher, subject)).toBeNull();
});

it('is gone when it is discarded, also from the answers kept for a repeat', async () => {
  const subject = randomUUID();
  const params = of(subject);
  const body = { content: '"secret words"', caseId: aCase.id };
  await api.as(leena).do(drafts.keep, { params, body, key: randomUUID() });
  await api.as(leena).do(drafts.keep, { params, body, key: randomUUID() });
  const left = async () =>
    (await api.world.db.query(`SELECT 1 FROM app.idempotency WHERE response::text LIKE '%secret words%'`)).rowCount;
  expect(await left()).toBe(1);
  await api.as(leena).do(drafts.discard, { params });
  expect(await left()).toBe(0);
  expect((await api.as(leena).send(drafts.discard, { params })).status).toBe(204);
});

it('says which field is wrong', async () => {
  const foreign = await api.world.case(await api.world.official(await api.world.unit()));
  const fault = async (params: object, body: object) => {
    const answer = await api.as(leena).send(drafts.keep, { params: params as never, body: body as never });
    return [answer.status, ...(answer.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
  };
  const subject = randomUUID();
  const caseId = aCase.id;
  expect(await fault(of(subject), { content: 'no JSON', caseId })).toEqual([422, '/content json']);
  expect(await fault(of(subject), { content: 'x'.repeat(100_001), caseId })).toEqual([422, '/content isLength']);
  expect(await fault(of(subject), { content: '{}', caseId: foreign.id })).toEqual([422, '/caseId unknown']);
  expect(await fault(of(subject), { content: '{}', caseId: randomUUID() })).toEqual([422, '/caseId unknown']);
  expect(await fault(of(subject), { content: '{}' })).toEqual([422, '/caseId required']);
  expect(await fault(of(subject, 'poem' as DraftKind), { content: '{}', caseId })).toEqual([422, ':kind isIn']);
  expect(await fault(of(randomUUID(), 'case'), { content: '{}' })).toEqual([422, ':subjectId unknown']);
});

it('is for those who write: not for an administrator, an analyst, a data protection officer or nobody', async () => {
  const params = of(randomUUID());
  const body = { content: '{}', caseId: aCase.id };
  for (const role of ['administrator', 'analyst', 'data-protection-officer'] as const) {
    const client = api.as(await api.world.official(leena.unit, role));
    const answers = [
      await client.send(drafts.read, { params }),
      await client.send(drafts.keep, { params, body }),
      await client.send(drafts.discard, { params }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  }
  expect((await api.anyone.send(drafts.keep, { params, body })).status).toBe(401);
});
