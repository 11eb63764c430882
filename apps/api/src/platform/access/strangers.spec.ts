import { randomUUID } from 'node:crypto';
import {
  allows,
  audit,
  authorities,
  cases,
  drafts,
  POLICY,
  tasks,
  users,
  type Action,
  type Endpoint,
} from '@samspel/contract';
import { actorOf, load, relationsTo, type RecordOf, type Tokens } from '@samspel/testing';
import type { Client } from '../../testing/client.js';
import { ENDPOINTS } from '../../testing/contract-endpoints.js';
import { GOOD_REQUESTS, type GoodRequest } from '../../testing/good-requests.js';
import { oneOfEach, type OneOfEach } from '../../testing/one-of-each.js';
import { Stage } from '../../testing/stage.js';
import { startApi, type Api } from '../../testing/start-api.js';

let api: Api;
let world: OneOfEach;
let tokens: Tokens;
/** A request in the right form for every endpoint: what it is refused for is who asks. */
const forms = new Map<string, GoodRequest>();

beforeAll(async () => {
  api = await startApi();
  const stage = await Stage.set(api);
  for (const { endpoint, arrange } of GOOD_REQUESTS) forms.set(endpoint.id, await arrange(stage));
  world = oneOfEach();
  tokens = await load(world.facts, api.world.db);
});
afterAll(() => api?.close());

/** By which act a record is seen at all: without it, it is as if it did not exist. */
const SEEN_BY: Record<Exclude<RecordOf['kind'], 'system'>, Action> = {
  case: 'case.read',
  fact: 'fact.read',
  participation: 'participation.read',
  consent: 'participation.read',
  handover: 'handover.read',
  assessment: 'assessment.read',
  plan: 'plan.read',
  measure: 'measure.read',
  review: 'review.read',
  task: 'task.read',
  note: 'note.read',
  notice: 'notice.read',
};

const client = (name: string): Client => api.as({ token: tokens.get(world.people[name]!)! });
const isForAnyone = ({ action }: Endpoint) => (POLICY[action] as readonly string[]).includes('anyone');

/** The records that the endpoint can be asked about. */
function recordsOf({ path }: Endpoint): RecordOf[] {
  const { facts } = world;
  const of = (kind: RecordOf['kind'], all: { id: string }[]) => all.map(({ id }): RecordOf => ({ kind, id }));
  if (path.includes(':caseId')) return of('case', facts.cases);
  if (path.includes(':participationId')) return of('participation', facts.participations);
  if (path.includes(':consentId'))
    return of(
      'consent',
      facts.participations.flatMap(({ consents }) => consents),
    );
  if (path.includes(':factId')) return of('fact', facts.happenings);
  if (path.includes(':handoverId')) return of('handover', facts.handovers);
  if (path.includes(':assessmentId')) return of('assessment', facts.assessments);
  if (path.includes(':planId')) return of('plan', facts.plans);
  if (path.includes(':measureId')) return of('measure', facts.measures);
  if (path.includes(':reviewId')) return of('review', facts.reviews);
  if (path.includes(':taskId')) return of('task', facts.tasks);
  if (path.includes(':noticeId')) return of('notice', facts.notices);
  if (path.includes(':noteId')) return of('note', facts.notes);
  return [{ kind: 'system', id: '' }];
}

/** Every request of the test by the id that it bears, and what was to come of it. */
const sent = new Map<string, { status: number; action: Action }>();

function send(as: Client, endpoint: Endpoint, id: string, status: number) {
  const { officials, memberships, units, cases: all } = world.facts;
  const requestId = `stranger-${sent.size + 1}`;
  sent.set(requestId, { status, action: endpoint.action });
  const { query, body, version } = forms.get(endpoint.id)!;
  const named: Record<string, string> = {
    officialId: officials.at(-1)!.id,
    unitId: units[4]!.id,
    userId: officials[0]!.id,
    membershipId: memberships[0]!.id,
    kind: 'note',
    subjectId: all[0]!.id,
  };
  const params = Object.fromEntries(
    [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, named[name!] ?? id]),
  );
  return as.send(endpoint, { params, query, body, version, headers: { 'x-request-id': requestId } } as never);
}

const withoutIds = (problem: object) => ({ ...problem, requestId: '', instance: '' });

/** Every endpoint as one official: what is refused is refused in just the expected way, and what is hidden looks like nothing. */
async function refusals(name: string): Promise<{ faults: string[]; asked: number }> {
  const faults: string[] = [];
  const actor = actorOf(world.facts, world.people[name]!);
  const as = client(name);
  let asked = 0;
  for (const endpoint of ENDPOINTS) {
    if (isForAnyone(endpoint)) continue;
    let hidden = 0;
    for (const record of turned(recordsOf(endpoint), Object.keys(world.people).indexOf(name))) {
      const relations = relationsTo(world.facts, actor, record);
      if (allows(endpoint.action, relations)) continue;
      const seen = record.kind === 'system' || allows(SEEN_BY[record.kind], relations);
      const expected = seen ? 403 : 404;
      // What is hidden is hidden alike: two of a kind for each, others for another.
      if (!seen && ++hidden > 2) continue;
      asked++;
      const answer = await send(as, endpoint, record.id, expected);
      const what = `${endpoint.id} on ${record.kind} ${record.id}`;
      if (answer.status !== expected)
        faults.push(`${what}: ${answer.status} ${JSON.stringify(answer.problem)}, expected ${expected}`);
      if (hidden === 1 && !seen) {
        const nothing = await send(as, endpoint, randomUUID(), 404);
        if (JSON.stringify(withoutIds(nothing.problem)) !== JSON.stringify(withoutIds(answer.problem)))
          faults.push(`${what} is told from one that does not exist`);
      }
    }
  }
  return { faults, asked };
}

const turned = <T>(all: T[], by: number): T[] => [...all.slice(by % all.length), ...all.slice(0, by % all.length)];

describe('whoever has no session', () => {
  const everywhere = async (as: Client) => {
    const other: string[] = [];
    for (const endpoint of ENDPOINTS.filter((each) => !isForAnyone(each)))
      for (const { id } of recordsOf(endpoint).slice(0, 1)) {
        const { status, problem } = await send(as, endpoint, id, 401);
        if (status !== 401 || problem.code !== 'no-session') other.push(`${endpoint.id} ${status} ${problem.code}`);
      }
    return other;
  };

  it('is asked to sign in by every endpoint', async () => {
    expect(await everywhere(api.anyone)).toEqual([]);
  });

  it('and so is whose session has ended, by signing out or by time', async () => {
    const { officialId, id } = world.facts.memberships[0]!;
    const [ended, old] = [await api.world.session(officialId, id), await api.world.session(officialId, id)];
    await api.world.db.query(`DELETE FROM app.session WHERE token_hash = sha256(convert_to($1, 'UTF8'))`, [ended]);
    await api.world.db.query(
      `UPDATE app.session SET last_active_at = app.clock() - interval '31 minutes' WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
      [old],
    );
    expect(await everywhere(api.as({ token: ended }))).toEqual([]);
    expect(await everywhere(api.as({ token: old }))).toEqual([]);
  });
});

describe('every endpoint refuses, on every record, what the part of the one who asks does not give:', () => {
  const { people } = oneOfEach();
  it.each(Object.keys(people))('%s', async (name) => {
    const { faults, asked } = await refusals(name);
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(25);
  });
});

describe('what a role gives, it gives for the own', () => {
  const aCase = () => world.facts.cases[0]!;
  const anyTrace = (body: unknown) => JSON.stringify(body ?? '').includes(aCase().id);

  it('nobody moves cases or tasks of others among many', async () => {
    const moved = { cases: [{ caseId: aCase().id, version: 1 }], officialId: world.facts.officials[2]!.id };
    for (const name of [
      'an adviser of another authority',
      'a colleague',
      'the next office’s supervisor',
      'the social office’s supervisor',
    ]) {
      const { items } = await client(name).do(cases.reassignMany, { body: moved });
      expect([name, items]).toEqual([name, [{ id: aCase().id, done: false, code: 'not-found' }]]);
    }
    for (const name of ['a supervisor of another authority', 'the daycare’s supervisor']) {
      const body = {
        tasks: world.facts.tasks.slice(0, 3).map(({ id }) => ({ taskId: id, version: 1 })),
        officialId: null,
      };
      const { items } = await client(name).do(tasks.reassignMany, { body });
      expect([name, items.map(({ done, code }) => [done, code])]).toEqual([
        name,
        items.map(() => [false, 'not-found']),
      ]);
    }
  });

  it('lists and search hold nothing of a case that is not one’s own', async () => {
    for (const name of [
      'an adviser of another authority',
      'a supervisor of another authority',
      'a colleague',
      'a club worker invited',
    ]) {
      const as = client(name);
      for (const answer of [
        await as.do(cases.myWork),
        await as.do(cases.list, { query: { ended: true } }),
        await as.do(cases.find, { query: { q: aCase().number } }),
      ])
        expect([name, anyTrace(answer)]).toEqual([name, false]);
    }
    const officer = client('a data protection officer of another authority');
    const foreign = await officer.send(audit.search, { query: { caseNumber: aCase().number } });
    const unknown = await officer.send(audit.search, { query: { caseNumber: '1999-99999' } });
    expect([foreign.status, withoutIds(foreign.problem)]).toEqual([422, withoutIds(unknown.problem)]);
  });

  it('a draft is not kept about a case that is not one’s own, and nobody reads another’s', async () => {
    const params = { kind: 'note' as const, subjectId: aCase().id };
    const body = { content: '{"text":"half"}', caseId: aCase().id };
    await client('the adviser').do(drafts.keep, { params, body });
    const stranger = client('an adviser of another authority');
    expect((await stranger.do(drafts.read, { params })).content).toBeNull();
    const refused = await stranger.send(drafts.keep, { params, body });
    const unknown = await stranger.send(drafts.keep, { params, body: { ...body, caseId: randomUUID() } });
    expect([404, 422]).toContain(refused.status);
    expect(withoutIds(refused.problem)).toEqual(withoutIds(unknown.problem));
    await stranger.do(drafts.discard, { params });
    expect((await client('the adviser').do(drafts.read, { params })).content).toBe(body.content);
  });

  it('an administrator administers the own authority and no other', async () => {
    const as = client('an administrator of another authority');
    const [{ id: userId }, { id: membershipId }] = [world.facts.officials[0]!, world.facts.memberships[0]!];
    const [unit] = world.facts.units;
    const unitBody = { sector: 'employment' as const, nameFi: 'Muu', nameSv: 'Annan', shortName: 'M' };
    const answers = [
      await as.send(users.read, { params: { userId } }),
      await as.send(users.change, { params: { userId }, body: { name: 'Somebody else' }, version: 1 }),
      await as.send(users.addMembership, { params: { userId }, body: { unitId: unit!.id, role: 'supervisor' } }),
      await as.send(users.endMembership, { params: { membershipId } }),
      await as.send(authorities.changeUnit, { params: { unitId: unit!.id }, body: unitBody, version: 1 }),
    ];
    expect(answers.map(({ status }) => status).filter((status) => ![403, 404, 422].includes(status))).toEqual([]);
    expect(JSON.stringify(await as.do(users.list, { query: { limit: 100 } }))).not.toContain(userId);
    const { rows } = await api.world.db.query(
      'SELECT o.version AS official, u.version AS unit, m.ends_at FROM app.official o, app.unit u, app.membership m WHERE o.id = $1 AND u.id = $2 AND m.id = $3',
      [userId, unit!.id, membershipId],
    );
    expect(rows).toEqual([{ official: 1, unit: 1, ends_at: null }]);
  });
});

it('each refusal has left its one row in the audit, with who asked and nobody’s data', async () => {
  const { rows } = await api.world.db.query<{
    request_id: string;
    rows: number;
    status: number;
    action: string;
    fine: boolean;
  }>(
    `SELECT request_id, count(*)::int AS rows, min(status) AS status, min(action) AS action,
       bool_and(outcome = 'refused' AND person_ids = '{}' AND (official_id IS NOT NULL) = (status <> 401)) AS fine
     FROM app.audit WHERE request_id LIKE 'stranger-%' GROUP BY request_id`,
  );
  const found = new Map(rows.map((row) => [row.request_id, row]));
  const other = [...sent].flatMap(([requestId, { status, action }]) => {
    const row = found.get(requestId);
    const fine = row?.rows === 1 && row.status === status && row.action === action && row.fine;
    return fine ? [] : [`${action} ${status}: ${JSON.stringify(row)}`];
  });
  expect(other).toEqual([]);
  expect(sent.size).toBeGreaterThan(3000);
});
