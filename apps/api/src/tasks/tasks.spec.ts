import { cases, tasks, type TaskGive } from '@samspel/contract';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
/** Responsible for the case. */
let leena: WorldOfficial;
/** An authority taking part: two of its officials and their supervisor. */
let sari: WorldOfficial;
let colleague: WorldOfficial;
let head: WorldOfficial;
/** A daycare, on the person's consent. */
let teacher: WorldOfficial;
let aCase: WorldCase;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  leena = await world.official(await world.unit());
  const county = await world.unit({ sector: 'social-services' });
  sari = await world.official(county, 'practitioner');
  colleague = await world.official(county, 'practitioner');
  head = await world.official(county, 'supervisor');
  teacher = await world.official(await world.unit({ sector: 'early-childhood-education' }), 'practitioner');
  aCase = await world.case(leena);
  await world.participation(aCase, county, 'partner', { officials: [sari], basis: '681/2023-86-2' });
  await world.participation(aCase, teacher.unit, 'contributor', { officials: [teacher] });
});
afterAll(() => api?.close());

const params = () => ({ caseId: aCase.id });
const one = (taskId: string) => ({ taskId });
const give = (who: WorldOfficial, body: Partial<TaskGive>) =>
  api.as(who).do(tasks.give, { params: params(), body: { title: 'Ring the family', to: 'unit', ...body } });
const refusedGiving = async (who: WorldOfficial, body: Partial<TaskGive>) => {
  const answer = await api
    .as(who)
    .send(tasks.give, { params: params(), body: { title: 'Ring the family', to: 'unit', ...body } });
  return [answer.status, ...(answer.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
};
const asAdviser = { part: 'lead' as const };
const toDaycare = () =>
  api.world.task(aCase, { official: leena, ...asAdviser }, { unit: teacher.unit, part: 'contributor' });
const toCounty = (more = {}) =>
  api.world.task(aCase, { official: leena, ...asAdviser }, { unit: sari.unit, part: 'partner' }, more);
const auditOf = async (endpoint: string, officialId: string) =>
  (
    await api.world.db.query(
      'SELECT action, outcome, status, code, case_id, person_ids, record_ids FROM app.audit WHERE endpoint = $1 AND official_id = $2 ORDER BY id DESC LIMIT 1',
      [endpoint, officialId],
    )
  ).rows[0] as Record<string, unknown>;

describe('a task from the adviser to the daycare', () => {
  it('is seen once, claimed, commented on and completed with its outcome', async () => {
    const given = await give(leena, {
      unitId: teacher.unit.id,
      dueOn: '2199-06-01',
      description: 'How does she settle in?',
    });
    expect(given).toMatchObject({ state: 'open', to: 'unit', mine: false, seenAt: null, version: 1, scope: 'shared' });
    expect(given.can).toEqual(['task.read', 'task.cancel', 'task.give-again', 'task.comment']);

    const first = await api.as(teacher).do(tasks.see, { params: one(given.id) });
    const again = await api.as(teacher).do(tasks.see, { params: one(given.id) });
    expect(first.seenAt).not.toBeNull();
    expect(again).toMatchObject({ seenAt: first.seenAt, version: 1, mine: true });
    expect(again.events.filter(({ kind }) => kind === 'seen')).toHaveLength(1);

    const claimed = await api.as(teacher).do(tasks.claim, { params: one(given.id), version: 1 });
    expect(claimed).toMatchObject({ state: 'claimed', official: { id: teacher.id }, version: 2 });
    await api.as(leena).do(tasks.comment, { params: one(given.id), body: { comment: 'Thank you.\nNo hurry.' } });
    const done = await api
      .as(teacher)
      .do(tasks.complete, { params: one(given.id), version: 2, body: { outcome: 'She plays with the others.' } });
    expect(done).toMatchObject({ state: 'done', outcome: 'She plays with the others.', mine: false });
    expect(done.can).toEqual(['task.read', 'task.comment']);
    expect(done.events.map(({ kind, comment }) => [kind, comment])).toEqual([
      ['given', null],
      ['seen', null],
      ['claimed', null],
      ['commented', 'Thank you.\nNo hurry.'],
      ['completed', null],
    ]);
    expect(await auditOf('tasks.complete', teacher.id)).toMatchObject({
      action: 'task.complete',
      outcome: 'done',
      case_id: aCase.id,
      person_ids: [aCase.personId],
      record_ids: [given.id],
    });
  });

  it('is handed back with a reason: the turn is the adviser’s, and both see it', async () => {
    const taskId = await toDaycare();
    const before = await api.as(teacher).do(tasks.read, { params: one(taskId) });
    const back = await api
      .as(teacher)
      .do(tasks.handBack, { params: one(taskId), version: 1, body: { reason: 'She has moved to Kilo.' } });
    expect(back).toMatchObject({ state: 'handed-back', mine: false });
    expect(Date.parse(back.turnSince)).toBeGreaterThan(Date.parse(before.turnSince));
    const hers = await api.as(leena).do(tasks.read, { params: one(taskId) });
    expect(hers).toMatchObject({ mine: true, unit: { id: teacher.unit.id } });
    expect(hers.events.at(-1)).toMatchObject({ kind: 'handed-back', comment: 'She has moved to Kilo.' });
  });

  it('goes to another unit when given again, and the daycare sees it no more, nor that unit what the daycare did', async () => {
    const taskId = await toDaycare();
    await api.as(teacher).do(tasks.handBack, { params: one(taskId), version: 1, body: { reason: 'Not ours.' } });
    const given = await api.as(leena).do(tasks.giveAgain, {
      params: one(taskId),
      version: 2,
      body: { to: 'official', unitId: sari.unit.id, officialId: sari.id, comment: 'Could you?' },
    });
    expect(given).toMatchObject({ state: 'open', seenAt: null, official: { id: sari.id }, unit: { id: sari.unit.id } });
    expect(given.events.map(({ kind }) => kind)).toEqual(['given', 'handed-back', 'given-again']);
    // §86(2) tells the county of authorities taking part, not of the daycare.
    const read = await api.as(sari).do(tasks.read, { params: one(taskId) });
    expect(read.events.map(({ kind }) => kind)).toEqual(['given', 'given-again']);
    expect(JSON.stringify(read)).not.toContain(teacher.unit.id);
    expect((await api.as(teacher).send(tasks.read, { params: one(taskId) })).status).toBe(404);
  });

  it('is claimed by one of two, and the second reads that it is taken', async () => {
    const taskId = await toCounty();
    await api.world.db.query(
      'INSERT INTO app.participation_official (participation_id, official_id, case_id, unit_id, added_at, added_by) SELECT id, $2, case_id, unit_id, app.clock(), $3 FROM app.participation WHERE case_id = $1 AND unit_id = $4 ON CONFLICT DO NOTHING',
      [aCase.id, colleague.id, sari.id, sari.unit.id],
    );
    const answers = await Promise.all(
      [sari, colleague].map((who) => api.as(who).send(tasks.claim, { params: one(taskId), version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('task.taken');
    await api.world.db.query('DELETE FROM app.participation_official WHERE official_id = $1', [colleague.id]);
  });
});

describe('whom a task is given to', () => {
  it('the person, whose task the adviser completes', async () => {
    const given = await give(sari, { to: 'person' });
    expect(given).toMatchObject({ to: 'person', unit: null, mine: false });
    const refused = await api
      .as(sari)
      .send(tasks.complete, { params: one(given.id), version: 1, body: { outcome: 'Done' } });
    expect(refused.status).toBe(403);
    const read = await api.as(leena).do(tasks.read, { params: one(given.id) });
    expect(read.can).toContain('task.complete');
    const done = await api
      .as(leena)
      .do(tasks.complete, { params: one(given.id), version: 1, body: { outcome: 'She sent the papers.' } });
    expect(done.state).toBe('done');
  });

  it('an official who has the case in the unit', async () => {
    expect(await give(leena, { to: 'official', unitId: sari.unit.id, officialId: sari.id })).toMatchObject({
      to: 'official',
      official: { id: sari.id },
    });
    expect(await give(teacher, { to: 'official', unitId: leena.unit.id, officialId: leena.id })).toMatchObject({
      official: { id: leena.id },
    });
    expect(await refusedGiving(leena, { to: 'official', unitId: sari.unit.id, officialId: colleague.id })).toEqual([
      422,
      '/officialId official.not-in-case',
    ]);
    expect(await refusedGiving(leena, { to: 'official', unitId: sari.unit.id, officialId: teacher.id })).toEqual([
      422,
      '/officialId official.not-in-unit',
    ]);
  });

  it('a colleague of the own unit, who takes part from then on', async () => {
    const given = await give(sari, {
      to: 'official',
      unitId: sari.unit.id,
      officialId: colleague.id,
      scope: 'own-unit',
    });
    expect(await api.as(colleague).do(tasks.read, { params: one(given.id) })).toMatchObject({ mine: true });
    await api.world.db.query('DELETE FROM app.participation_official WHERE official_id = $1', [colleague.id]);
  });

  it('a unit that is invited and has not answered', async () => {
    const school = await api.world.unit({ sector: 'education' });
    await api.world.participation(aCase, school, 'contributor', { status: 'invited' });
    expect(await give(leena, { unitId: school.id })).toMatchObject({ unit: { id: school.id } });
  });

  it('not a unit that does not take part, takes part no more, or that the giver is not told of: in the same words', async () => {
    const gone = await api.world.unit({ sector: 'education' });
    await api.world.participation(aCase, gone, 'provider', { status: 'ended' });
    const lapsed = await api.world.unit({ sector: 'education' });
    await api.world.participation(aCase, lapsed, 'contributor', { consentUntil: '2020-02-01' });
    const refusal = [422, '/unitId unit.not-taking-part'];
    expect(await refusedGiving(leena, { unitId: gone.id })).toEqual(refusal);
    expect(await refusedGiving(leena, { unitId: lapsed.id })).toEqual(refusal);
    expect(await refusedGiving(leena, { unitId: (await api.world.unit()).id })).toEqual(refusal);
    expect(await refusedGiving(sari, { unitId: teacher.unit.id })).toEqual(refusal);
    expect(await refusedGiving(teacher, { unitId: sari.unit.id })).toEqual(refusal);
  });

  it('the person only by the responsible unit or an authority, and own-unit tasks only to the own unit', async () => {
    expect(await refusedGiving(teacher, { to: 'person' })).toEqual([422, '/to task.not-to-person']);
    expect(await refusedGiving(leena, { unitId: sari.unit.id, scope: 'own-unit' })).toEqual([
      422,
      '/scope task.own-unit-only',
    ]);
    expect(await refusedGiving(leena, { to: 'person', scope: 'own-unit' })).toEqual([422, '/scope task.own-unit-only']);
  });

  it('nobody by half: what is missing or too much is named', async () => {
    expect(await refusedGiving(leena, { dueOn: '2020-01-01' })).toEqual([422, '/unitId required', '/dueOn before']);
    expect(await refusedGiving(leena, { title: '', unitId: sari.unit.id })).toEqual([422, '/title isLength']);
  });
});

describe('a task and its measure', () => {
  it('is linked to a measure of the case, whose title is read by whoever may see the measure', async () => {
    const measureId = await agreedMeasure(aCase, leena, 'Kotoutumiskoulutus');
    const given = await give(leena, { unitId: teacher.unit.id, measureId });
    expect(given).toMatchObject({ measureId, measureTitle: 'Kotoutumiskoulutus' });
    expect(await api.as(teacher).do(tasks.read, { params: one(given.id) })).toMatchObject({
      measureId: null,
      measureTitle: null,
    });
    const other = await agreedMeasure(await api.world.case(leena), leena, 'Another’s');
    expect(await refusedGiving(leena, { unitId: teacher.unit.id, measureId: other })).toEqual([
      422,
      '/measureId unknown',
    ]);
    expect(await refusedGiving(teacher, { unitId: leena.unit.id, measureId })).toEqual([422, '/measureId unknown']);
  });
});

describe('the list of a case’s tasks', () => {
  it('has the open ones first by due date, then the settled ones, and what the reader may see', async () => {
    const another = await api.world.case(leena);
    const toOwn = { unit: leena.unit, part: 'lead' as const };
    const by = { official: leena, part: 'lead' as const };
    await api.world.participation(another, teacher.unit, 'contributor', { officials: [teacher] });
    const late = await api.world.task(another, by, toOwn, { dueOn: '2026-05-01' });
    const none = await api.world.task(another, by, 'person');
    const done = await api.world.task(another, by, toOwn, { state: 'done' });
    const soon = await api.world.task(
      another,
      by,
      { unit: teacher.unit, part: 'contributor' },
      { dueOn: '2026-04-01' },
    );
    const hidden = await api.world.task(another, by, toOwn, { scope: 'own-unit', dueOn: '2199-01-01' });
    const idsFor = async (who: WorldOfficial) =>
      (await api.as(who).do(tasks.list, { params: { caseId: another.id } })).items.map(({ id }) => id);
    expect(await idsFor(leena)).toEqual([soon, late, hidden, none, done]);
    expect(await idsFor(teacher)).toEqual([soon]);
  });

  it('shows nobody another unit’s own task', async () => {
    const hidden = await api.world.task(
      aCase,
      { official: sari, part: 'partner' },
      { unit: sari.unit, part: 'partner' },
      { scope: 'own-unit' },
    );
    expect((await api.as(leena).send(tasks.read, { params: one(hidden) })).status).toBe(404);
    expect((await api.as(head).send(tasks.read, { params: one(hidden) })).status).toBe(200);
  });
});

describe('a supervisor', () => {
  it('moves tasks of the unit to a colleague, and reads of each one why it was not moved', async () => {
    const [first, second, settled, foreign] = [
      await toCounty({ officialId: sari.id, state: 'claimed' }),
      await toCounty({ officialId: sari.id }),
      await toCounty({ state: 'done' }),
      await api.world.task(aCase, { official: sari, part: 'partner' }, { unit: leena.unit, part: 'lead' }),
    ];
    const unseen = await toDaycare();
    const { items } = await api.as(head).do(tasks.reassignMany, {
      body: {
        officialId: colleague.id,
        tasks: [first, second, settled, foreign, unseen].map((taskId, index) => ({
          taskId,
          version: index === 1 ? 7 : 1,
        })),
      },
    });
    expect(items.map(({ done, code }) => (done ? 'done' : code))).toEqual([
      'done',
      'stale',
      'task.wrong-state',
      'forbidden',
      'not-found',
    ]);
    const moved = await api.as(colleague).do(tasks.read, { params: one(first) });
    expect(moved).toMatchObject({ mine: true, state: 'open', official: { id: colleague.id } });
    expect(await auditOf('tasks.reassignMany', head.id)).toMatchObject({
      outcome: 'done',
      record_ids: [first, second, settled, foreign, unseen],
    });
    const twice = await api
      .as(head)
      .send(tasks.reassign, { params: one(first), version: 2, body: { officialId: colleague.id } });
    expect(twice.problem.code).toBe('task.has-it-already');
    const toUnit = await api
      .as(head)
      .do(tasks.reassign, { params: one(first), version: 2, body: { officialId: null } });
    expect(toUnit).toMatchObject({ to: 'unit', version: 3 });
    const { items: refused } = await api
      .as(head)
      .do(tasks.reassignMany, { body: { officialId: teacher.id, tasks: [{ taskId: second, version: 1 }] } });
    expect(refused[0]).toMatchObject({ done: false, code: 'official.not-in-unit' });
  });

  it('moves a case, and what its adviser had in hand goes along', async () => {
    const boss = await api.world.official(leena.unit, 'supervisor');
    const next = await api.world.official(leena.unit);
    const moving = await api.world.case(leena);
    const taskId = await api.world.task(
      moving,
      { official: leena, part: 'lead' },
      { unit: leena.unit, part: 'lead' },
      { officialId: leena.id, state: 'claimed' },
    );
    await api.as(boss).do(cases.reassign, { params: { caseId: moving.id }, version: 1, body: { officialId: next.id } });
    expect(await api.as(next).do(tasks.read, { params: one(taskId) })).toMatchObject({ mine: true, version: 2 });
    expect((await api.as(leena).send(tasks.read, { params: one(taskId) })).status).toBe(404);
  });
});

describe('whoever has nothing to do with it', () => {
  const bodies = {
    give: { title: 'x', to: 'person' as const },
    handBack: { reason: 'x' },
    complete: { outcome: 'x' },
    comment: { comment: 'x' },
    giveAgain: { to: 'person' as const },
    reassign: { officialId: null },
  };

  it('finds no task, whatever is tried, and the attempt stays in the audit', async () => {
    const taskId = await toDaycare();
    const { world } = api;
    const strangers = [
      await world.official(await world.unit()),
      await world.official(leena.unit),
      await world.official(await world.unit(), 'supervisor'),
      await world.official(leena.unit, 'administrator'),
      await world.official(leena.unit, 'analyst'),
      sari,
    ];
    for (const stranger of strangers) {
      const client = api.as(stranger);
      const version = 1;
      const answers = [
        await client.send(tasks.read, { params: one(taskId) }),
        await client.send(tasks.see, { params: one(taskId) }),
        await client.send(tasks.claim, { params: one(taskId), version }),
        await client.send(tasks.handBack, { params: one(taskId), version, body: bodies.handBack }),
        await client.send(tasks.complete, { params: one(taskId), version, body: bodies.complete }),
        await client.send(tasks.comment, { params: one(taskId), body: bodies.comment }),
        await client.send(tasks.giveAgain, { params: one(taskId), version, body: bodies.giveAgain }),
        await client.send(tasks.cancel, { params: one(taskId), version }),
        await client.send(tasks.reassign, { params: one(taskId), version, body: bodies.reassign }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
      if (stranger === sari) continue;
      const list = await client.send(tasks.list, { params: params() });
      const given = await client.send(tasks.give, { params: params(), body: bodies.give });
      expect([list.status, given.status]).toEqual([404, 404]);
    }
    expect(await auditOf('tasks.claim', sari.id)).toMatchObject({
      outcome: 'refused',
      status: 404,
      person_ids: [],
      record_ids: [taskId],
    });
  });

  it('sees it and is refused what is the other side’s', async () => {
    const taskId = await toDaycare();
    const version = 1;
    const adviser = api.as(leena);
    const daycare = api.as(teacher);
    const answers = [
      await adviser.send(tasks.see, { params: one(taskId) }),
      await adviser.send(tasks.claim, { params: one(taskId), version }),
      await adviser.send(tasks.handBack, { params: one(taskId), version, body: bodies.handBack }),
      await adviser.send(tasks.complete, { params: one(taskId), version, body: bodies.complete }),
      await adviser.send(tasks.reassign, { params: one(taskId), version, body: bodies.reassign }),
      await daycare.send(tasks.giveAgain, { params: one(taskId), version, body: bodies.giveAgain }),
      await daycare.send(tasks.cancel, { params: one(taskId), version }),
      await daycare.send(tasks.reassignMany, { body: { officialId: null, tasks: [{ taskId, version }] } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
  });

  it('a supervisor of the unit reads, and gives no task', async () => {
    expect((await api.as(head).send(tasks.list, { params: params() })).status).toBe(200);
    expect((await api.as(head).send(tasks.give, { params: params(), body: bodies.give })).status).toBe(403);
  });
});

describe('a change too late', () => {
  it('of a version that is not the newest is refused', async () => {
    const taskId = await toDaycare();
    await api.as(teacher).do(tasks.claim, { params: one(taskId), version: 1 });
    const body = { outcome: 'x' };
    const stale = await api.as(teacher).send(tasks.complete, { params: one(taskId), version: 1, body });
    const without = await api.as(teacher).send(tasks.complete, { params: one(taskId), body });
    expect([stale.status, without.status]).toEqual([412, 428]);
  });

  it('of a task that is settled is refused', async () => {
    const taskId = await toDaycare();
    const cancelled = await api.as(leena).do(tasks.cancel, { params: one(taskId), version: 1 });
    expect(cancelled.state).toBe('cancelled');
    const refused = await api.as(teacher).send(tasks.claim, { params: one(taskId), version: 2 });
    expect([refused.status, refused.problem.code]).toEqual([409, 'task.wrong-state']);
  });

  it('in a case that has ended is refused', async () => {
    const ended = await api.world.case(leena, { status: 'ended' });
    const taskId = await api.world.task(ended, { official: leena, part: 'lead' }, { unit: leena.unit, part: 'lead' });
    const answers = [
      await api.as(leena).send(tasks.give, { params: { caseId: ended.id }, body: { title: 'x', to: 'person' } }),
      await api.as(leena).send(tasks.claim, { params: one(taskId), version: 1 }),
      await api.as(leena).send(tasks.comment, { params: one(taskId), body: { comment: 'x' } }),
      await api.as(leena).send(tasks.reassign, { params: one(taskId), version: 1, body: { officialId: leena.id } }),
    ];
    expect(answers.map(({ status, problem }) => [status, problem.code])).toEqual(
      answers.map(() => [409, 'case.ended']),
    );
  });
});

describe('the database alone', () => {
  it('lets a holder move a task to no other unit, and nobody to a unit that does not take part', async () => {
    const taskId = await toDaycare();
    const move = (who: WorldOfficial, unitId: string, part: string) =>
      asApplication(
        who,
        'UPDATE app.task SET unit_id = $2, part = $3, giver_id = app.acting_official() WHERE id = $1',
        [taskId, unitId, part],
      );
    await expect(move(teacher, leena.unit.id, 'lead')).rejects.toMatchObject({ code: '42501' });
    await expect(move(leena, (await api.world.unit()).id, 'partner')).rejects.toMatchObject({ code: '42501' });
    await expect(move(sari, sari.unit.id, 'partner')).resolves.toBe(0);
    await expect(move(leena, sari.unit.id, 'partner')).resolves.toBe(1);
  });
});

async function agreedMeasure(of: WorldCase, by: WorldOfficial, title: string): Promise<string> {
  const { rows } = await api.world.db.query<{ id: string }>(
    `INSERT INTO app.measure (case_id, unit_id, state, agreed) VALUES ($1, $2, 'planned', true) RETURNING id`,
    [of.id, by.unit.id],
  );
  const measureId = rows[0]!.id;
  await api.world.db.query(
    `WITH plan AS (
       INSERT INTO app.plan (case_id, number, state, created_at) VALUES ($1, 1, 'draft', app.clock()) RETURNING id
     ), goal AS (
       INSERT INTO app.plan_goal (plan_id, case_id, goal_id, position, description) SELECT id, $1, $2, 0, 'Finnish' FROM plan RETURNING plan_id, goal_id
     )
     INSERT INTO app.plan_measure (plan_id, measure_id, case_id, goal_id, position, kind, title, unit_id)
     SELECT plan_id, $2, $1, goal_id, 0, 'integration-training', $3, $4 FROM goal`,
    [of.id, measureId, title, by.unit.id],
  );
  await api.world.db.query(
    `UPDATE app.plan SET state = 'agreed', agreed_on = '2026-01-01', drawn_up_on = '2026-01-01', valid_from = '2026-01-01', valid_until = '2026-12-31' WHERE case_id = $1`,
    [of.id],
  );
  return measureId;
}

/** One statement as the application's role in the official's context; how many rows it met. Undone. */
async function asApplication(who: WorldOfficial, sql: string, values: unknown[]): Promise<number> {
  const { default: pg } = await import('pg');
  const client = new pg.Client(api.database.appUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT app.begin_context($1, false)', [who.token]);
    const { rowCount } = await client.query(sql, values);
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
