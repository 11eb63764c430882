import { randomUUID } from 'node:crypto';
import { cases, notes, people, session, tasks } from '@samspel/contract';
import { actorOf, load, Reader, TRACE, tracesFor, type Facts } from '@samspel/testing';
import type { Answer, Client } from '../../testing/client.js';
import { NOW } from '../../testing/random-world.js';
import { startApi, type Api } from '../../testing/start-api.js';

const USERS = 50;
const REQUESTS = 10_000;
/** More than the pool has connections, so that each connection goes from hand to hand. */
const AT_ONCE = 40;
const POOL = 4;

let api: Api;
beforeAll(async () => {
  api = await startApi({ config: { poolSize: POOL } });
  await api.world.db.query(`UPDATE app.database_mark SET clock_offset = $1::timestamptz - now()`, [NOW]);
});
afterAll(() => api?.close());

it('ten thousand requests of fifty people on four connections: nobody gets a row of another’s', async () => {
  const facts = fiftyAdvisers();
  const tokens = await load(facts, api.world.db);
  const users = facts.memberships.map(({ id, officialId }) => ({
    officialId,
    as: api.as({ token: tokens.get(id)! }),
    own: facts.cases.filter(({ adviserId }) => adviserId === officialId),
    traces: tracesFor(facts, new Reader(facts, actorOf(facts, id))),
  }));
  const random = sequence(20260615);
  const any = <T>(all: T[]): T => all[Math.floor(random() * all.length)]!;
  const faults: string[] = [];
  let left = REQUESTS;
  let told = 0;

  const one = async () => {
    const user = any(users);
    const aCase = random() < 0.8 ? any(user.own) : any(facts.cases);
    const { answer, expected, holds } = await any(ACTS)(user.as, aCase, user.own.includes(aCase));
    const body = JSON.stringify(answer.status < 300 ? answer.body : { ...answer.problem, instance: '' });
    if (answer.status !== expected) faults.push(`${answer.status} in place of ${expected}`);
    if (answer.status < 300 && !body.includes(holds ?? user.officialId)) faults.push(`nothing of ${holds} in ${body}`);
    for (const trace of body.match(TRACE) ?? []) {
      const may = user.traces.get(trace);
      if (may === false) faults.push(`${trace} is another’s`);
      if (may) told++;
    }
  };
  const lane = async () => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));

  expect(faults.slice(0, 20)).toEqual([]);
  expect(told).toBeGreaterThan(REQUESTS);
  const { rows } = await api.world.db.query<{ connections: number; requests: number; people: number }>(
    `SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE application_name = 'samspel-api' AND datname = current_database()) AS connections,
         count(*)::int AS requests, count(DISTINCT official_id)::int AS people FROM app.audit`,
  );
  expect(rows[0]!.connections).toBeLessThanOrEqual(POOL);
  expect([rows[0]!.requests, rows[0]!.people]).toEqual([REQUESTS, USERS]);
  await everyRowIsOfItsAsker(facts);
}, 600_000);

/** Not only what was answered: under whose name it was done. */
async function everyRowIsOfItsAsker(facts: Facts): Promise<void> {
  const owner = new Map(facts.cases.map(({ id, adviserId }) => [id, adviserId]));
  const { rows } = await api.world.db.query<{ official_id: string; case_id: string }>(
    `SELECT DISTINCT official_id, case_id FROM app.audit WHERE case_id IS NOT NULL AND outcome = 'done'`,
  );
  expect(rows.filter(({ official_id, case_id }) => owner.get(case_id) !== official_id)).toEqual([]);
  expect(rows).toHaveLength(facts.cases.length);
}

interface Asked {
  answer: Answer<unknown>;
  expected: number;
  /** What stands in a good answer, besides who asks. */
  holds?: string;
}
type Act = (as: Client, aCase: Facts['cases'][number], own: boolean) => Promise<Asked>;

const PERSON = { names: [{ givenNames: 'Somebody else' }], languages: ['fi'], interpreterNeeded: false };

/** Readings small and large, and acts that fail within their transaction: a connection must come back clean from each. */
const ACTS: Act[] = [
  async (as) => ({ answer: await as.send(session.read), expected: 200 }),
  async (as) => ({ answer: await as.send(cases.list, { query: { limit: 2 } }), expected: 200 }),
  async (as, { id }, own) => ({
    answer: await as.send(cases.read, { params: { caseId: id } }),
    expected: own ? 200 : 404,
    holds: id,
  }),
  async (as, { id, personId }, own) => ({
    answer: await as.send(people.read, { params: { caseId: id } }),
    expected: own ? 200 : 404,
    holds: personId,
  }),
  async (as, { id }, own) => ({
    answer: await as.send(notes.list, { params: { caseId: id } }),
    expected: own ? 200 : 404,
    holds: id,
  }),
  async (as, { id }, own) => ({
    answer: await as.send(tasks.list, { params: { caseId: id } }),
    expected: own ? 200 : 404,
    holds: id,
  }),
  async (as, { id }, own) => ({
    answer: await as.send(people.change, { params: { caseId: id }, body: PERSON, version: 99 }),
    expected: own ? 412 : 404,
  }),
];

/** Five to a unit, and each with two cases, a note and a task of their own. */
function fiftyAdvisers(): Facts {
  const units = Array.from({ length: USERS / 5 }, (_, index) => ({
    id: randomUUID(),
    authorityId: randomUUID(),
    sector: 'employment' as const,
    name: `Unit ${index}`,
  }));
  const officials = Array.from({ length: USERS }, (_, index) => ({ id: randomUUID(), name: `Adviser ${index}` }));
  const unitOf = (index: number) => units[index % units.length]!.id;
  const cases = officials.flatMap(({ id: adviserId }, index) =>
    [1, 2].map((number) => ({
      id: randomUUID(),
      number: `2026-${String(10_000 * number + index)}`,
      personId: randomUUID(),
      responsibleUnitId: unitOf(index),
      adviserId,
      status: 'opened' as const,
      events: [{ id: randomUUID(), kind: 'opened' as const, officialId: adviserId, unitId: unitOf(index) }],
    })),
  );
  return {
    now: NOW,
    today: '2026-06-15',
    units,
    officials,
    memberships: officials.map(({ id: officialId }, index) => ({
      id: randomUUID(),
      officialId,
      unitId: unitOf(index),
      role: 'adviser' as const,
      startsAt: '2020-01-01T00:00:00.000Z',
      endsAt: null,
    })),
    people: cases.map(({ personId }) => ({ id: personId, name: `person-${personId}` })),
    cases,
    dutyOpenings: [],
    participations: [],
    handovers: [],
    assessments: [],
    happenings: [],
    clocks: [],
    plans: [],
    measures: [],
    reviews: [],
    imported: [],
    notices: [],
    tasks: cases.map(({ id: caseId, adviserId, responsibleUnitId }) => {
      const id = randomUUID();
      return {
        id,
        caseId,
        title: `task-${id}`,
        unitId: responsibleUnitId,
        officialId: adviserId,
        part: 'lead' as const,
        giverId: adviserId,
        giverUnitId: responsibleUnitId,
        giverPart: 'lead' as const,
        scope: 'own-unit' as const,
        state: 'open' as const,
        dueOn: null,
        events: [],
      };
    }),
    notes: cases.map(({ id: caseId, adviserId, responsibleUnitId }) => {
      const id = randomUUID();
      return {
        id,
        caseId,
        authorId: adviserId,
        authorUnitId: responsibleUnitId,
        chosen: 'own-unit' as const,
        text: `note-${id}`,
        texts: 1,
        struck: false,
        audience: [{ unitId: responsibleUnitId, part: 'lead' as const, removed: false }],
        openings: [],
        events: [],
      };
    }),
    drafts: [],
    audit: [],
  };
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
