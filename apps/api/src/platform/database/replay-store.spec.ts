import { hash } from '@node-rs/argon2';
import { cases, notes, participations, session, users } from '@samspel/contract';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { ARGON2 } from '../../session/session.service.js';
import { PASSWORD } from '../../testing/stage.js';
import { startApi, type Api } from '../../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let colleague: WorldOfficial;
let supervisor: WorldOfficial;
let aCase: WorldCase;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  const unit = await api.world.unit();
  adviser = await api.world.official(unit);
  colleague = await api.world.official(unit);
  supervisor = await api.world.official(unit, 'supervisor');
});
beforeEach(async () => {
  aCase = await api.world.case(adviser);
});
afterAll(() => api?.close());

const newKey = () => `retry-${++keys}-of-a-person`;

const write = (key: string, { text = 'Called.', of = aCase, by = adviser, token = '' } = {}) =>
  api.as({ token: token || by.token }).send(notes.write, {
    params: { caseId: of.id },
    body: { category: 'contact', text, audience: 'own-unit', unitIds: [by.unit.id] },
    key,
  });

const notesOf = async ({ id }: WorldCase) =>
  (await api.world.db.query('SELECT count(*)::int AS count FROM app.note WHERE case_id = $1', [id])).rows[0].count;

const seen = ({ status, problem }: { status: number; problem: { code: string } }) => [status, problem?.code];

it('a note that is sent again under its key is written once and answered alike', async () => {
  const key = newKey();
  const [first, again] = [await write(key), await write(key)];
  expect(first.status).toBe(200);
  expect(again.body).toEqual(first.body);
  expect(again.etag).toBe(first.etag);
  expect(await notesOf(aCase)).toBe(1);
});

it('ten that arrive together have one effect and one answer', async () => {
  const key = newKey();
  const answers = await Promise.all(Array.from({ length: 10 }, () => write(key)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await notesOf(aCase)).toBe(1);
});

it('an answer that is sent again leaves its own row of the audit, with the person in it', async () => {
  const key = newKey();
  await write(key);
  await write(key);
  const { rows } = await api.world.db.query(
    `SELECT outcome, case_id, person_ids, cardinality(record_ids) AS records FROM app.audit WHERE endpoint = 'notes.write' AND case_id = $1 ORDER BY id`,
    [aCase.id],
  );
  expect(rows).toHaveLength(2);
  expect(rows[1]).toEqual(rows[0]);
  expect(rows[1]).toMatchObject({ outcome: 'done', person_ids: [aCase.personId] });
});

it('another text under the same key is refused and not written', async () => {
  const key = newKey();
  await write(key);
  expect(seen(await write(key, { text: 'Something else.' }))).toEqual([422, 'idempotency.mismatch']);
  expect(await notesOf(aCase)).toBe(1);
});

it('the same key at another record, of another official or at another endpoint is another one', async () => {
  const key = newKey();
  await write(key);
  const other = await api.world.case(adviser);
  expect(seen(await write(key, { of: other }))).toEqual([422, 'idempotency.mismatch']);
  const own = await api.world.case(colleague);
  expect((await write(key, { of: own, by: colleague })).status).toBe(200);
  const ended = await api
    .as(adviser)
    .send(cases.end, { params: { caseId: other.id }, body: { reason: 'moved-away' }, version: 1, key });
  expect(ended.status).toBe(200);
});

it('what was got in one membership is not given in another', async () => {
  const key = newKey();
  await write(key);
  const membership = await api.world.membership(adviser.id, adviser.unit, 'supervisor');
  const token = await api.world.session(adviser.id, membership);
  expect((await write(key, { token })).status).not.toBe(200);
  const question = { givenNames: 'Amina', familyName: 'Yusuf', bornOn: '1991-04-03' };
  await api.as(adviser).do(cases.checkDuplicate, { body: question, key });
  const second = await api.world.membership(adviser.id, await api.world.unit(), 'adviser');
  const elsewhere = await api.world.session(adviser.id, second);
  const answer = await api.as({ token: elsewhere }).send(cases.checkDuplicate, { body: question, key });
  expect(seen(answer)).toEqual([422, 'idempotency.mismatch']);
});

it('whoever has lost the right to the case does not get the old answer', async () => {
  const key = newKey();
  await write(key);
  await api.world.db.query('UPDATE app.case SET adviser_id = $1 WHERE id = $2', [colleague.id, aCase.id]);
  expect(seen(await write(key))).toEqual([404, 'not-found']);
});

it('an answer that was asked for without a record is not given once its people are out of sight', async () => {
  const key = newKey();
  const body = {
    person: { names: [{ givenNames: 'Sahra' }], languages: ['so'], interpreterNeeded: true, birthYear: 1988 },
  };
  const opened = await api.as(adviser).do(cases.open, { body, key });
  expect((await api.as(adviser).do(cases.open, { body, key })).id).toBe(opened.id);
  await api.world.db.query('UPDATE app.case SET adviser_id = $1 WHERE id = $2', [colleague.id, opened.id]);
  expect(seen(await api.as(adviser).send(cases.open, { body, key }))).toEqual([404, 'not-found']);
});

it('a change is not made twice: the answer comes instead of "somebody has changed it"', async () => {
  const key = newKey();
  const reassign = () =>
    api.as(supervisor).send(cases.reassign, {
      params: { caseId: aCase.id },
      body: { officialId: colleague.id },
      version: 1,
      key,
    });
  expect((await reassign()).status).toBe(204);
  expect((await reassign()).status).toBe(204);
});

it('what was refused is not kept: mended, it goes through under the same key', async () => {
  const key = newKey();
  const end = (version: number) =>
    api.as(adviser).send(cases.end, { params: { caseId: aCase.id }, body: { reason: 'moved-away' }, version, key });
  expect((await end(7)).status).toBe(412);
  expect((await end(1)).status).toBe(200);
});

it('a daycare that has accepted and sends it again gets its answer', async () => {
  const daycare = await api.world.unit({ sector: 'early-childhood-education' });
  const teacher = await api.world.official(daycare, 'practitioner');
  const invitation = await api.world.participation(aCase, daycare, 'contributor', { status: 'invited' });
  const key = newKey();
  const accept = (withKey = key) =>
    api.as(teacher).send(participations.accept, {
      params: { participationId: invitation.id },
      body: {},
      version: 1,
      key: withKey,
    });
  const first = await accept();
  expect(first.status).toBe(200);
  expect((await accept()).body).toEqual(first.body);
  expect((await accept(newKey())).status).toBe(403);
});

it.each([
  ['seven letters', 'sevenle'],
  ['201 letters', 'x'.repeat(201)],
  ['what has a space in it', 'with a space in it'],
  ['what is not ASCII', 'ääkköset-avaimessa'],
])('%s are no key', async (_, key) => {
  expect(seen(await write(key))).toEqual([422, 'idempotency.key']);
});

it('a read takes no notice of a key', async () => {
  expect((await api.as(adviser).send(session.read, { key: 'short' })).status).toBe(200);
});

it('a password is in no fingerprint that is kept, and another one is still another request', async () => {
  const administrator = await api.world.official(adviser.unit, 'administrator');
  const key = newKey();
  const add = (password: string) =>
    api.as(administrator).send(users.add, {
      body: { name: 'Ville Virta', email: `${key}@samspel.example`, password },
      key,
    });
  const added = await add('a long and harmless sentence');
  expect(added.status).toBe(200);
  expect((await add('a long and harmless sentence')).body).toEqual(added.body);
  expect(seen(await add('another long sentence'))).toEqual([422, 'idempotency.mismatch']);
});

it('at sign-in a key means nothing: nobody is signed in yet', async () => {
  const body = { email: 'nobody@samspel.example', password: 'x' };
  expect((await api.anyone.send(session.start, { body, key: newKey() })).status).toBe(401);
  const { rows } = await api.world.db.query(`SELECT 1 FROM app.idempotency WHERE endpoint = 'session.start'`);
  expect(rows).toEqual([]);
});

it('after 24 hours the key is forgotten, and at the next sign-in whatever was kept so long', async () => {
  const signedIn = await api.world.official(adviser.unit, 'analyst', {
    passwordHash: await hash(PASSWORD, ARGON2),
  });
  const key = newKey();
  await write(key);
  await api.world.setClock('24 hours 1 second');
  try {
    const token = await api.world.session(adviser.id, adviser.membershipId);
    expect((await write(key, { token })).status).toBe(200);
    expect(await notesOf(aCase)).toBe(2);
    const start = await api.anyone.send(session.start, { body: { email: signedIn.email, password: PASSWORD } });
    expect(start.status).toBe(200);
    const { rows } = await api.world.db.query(
      `SELECT 1 FROM app.idempotency WHERE at < app.clock() - interval '24 hours'`,
    );
    expect(rows).toEqual([]);
  } finally {
    await api.world.setClock('0');
  }
});
