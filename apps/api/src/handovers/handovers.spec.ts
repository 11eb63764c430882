import {
  audit,
  cases,
  clocks,
  facts,
  handovers,
  notes,
  participations,
  people,
  plans,
  tasks,
  timeline,
  type Endpoint,
  type FactWrite,
  type HandoverOffer,
} from '@samspel/contract';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { lastAudit } from '../testing/audit-rows.js';
import { Direct } from '../testing/in-context.js';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let leena: WorldOfficial;
let colleague: WorldOfficial;
let head: WorldOfficial;
let minna: WorldOfficial;
let nasra: WorldOfficial;
let satu: WorldOfficial;
let johanna: WorldOfficial;
let teacher: WorldOfficial;
let trainer: WorldOfficial;
let aCase: WorldCase;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  const office = await world.unit({ name: 'Leppävaara' });
  [leena, colleague, head] = [
    await world.official(office),
    await world.official(office),
    await world.official(office, 'supervisor'),
  ];
  const integration = await world.unit({ sector: 'municipal-integration', name: 'Kotoutuminen' });
  [minna, nasra, satu] = [
    await world.official(integration),
    await world.official(integration),
    await world.official(integration, 'supervisor'),
  ];
  johanna = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
  teacher = await world.official(await world.unit({ sector: 'early-childhood-education' }), 'practitioner');
  trainer = await world.official(await world.unit({ sector: 'education' }), 'practitioner');
});
beforeEach(async () => {
  const { world } = api;
  aCase = await world.case(leena, { status: 'plan-in-force' });
  await world.participation(aCase, johanna.unit, 'partner', { officials: [johanna] });
  await world.participation(aCase, trainer.unit, 'provider', { officials: [trainer] });
  await world.participation(aCase, teacher.unit, 'contributor', { officials: [teacher] });
});
afterAll(() => api?.close());

const CONSENT = { givenBy: 'Amina Yusuf', givenHow: 'orally', language: 'so', givenOn: '2026-01-02' } as const;
const ofCase = () => ({ caseId: aCase.id });
const toMunicipality = (change: Partial<HandoverOffer> = {}): HandoverOffer => ({
  unitId: minna.unit.id,
  reason: 'left-labour-force',
  message: 'She stays at home with the baby.',
  ...change,
});
const offer = (change: Partial<HandoverOffer> = {}, by = leena) =>
  api.as(by).send(handovers.offer, { params: ofCase(), body: toMunicipality(change) });
const offered = async (change: Partial<HandoverOffer> = {}) => (await offer(change)).body;
const accept = (handoverId: string, by = minna, officialId: string | null = null, version = 1) =>
  api.as(by).send(handovers.accept, { params: { handoverId }, body: { officialId }, version });
const refuse = (handoverId: string, by = minna, version = 1) =>
  api.as(by).send(handovers.refuse, { params: { handoverId }, body: { reason: 'She lives in Vantaa.' }, version });
const handedOver = async (by = minna) => {
  const { id } = await offered();
  const answer = await accept(id, by);
  expect(answer.status).toBe(200);
  return answer.body;
};
const faults = (answer: Awaited<ReturnType<typeof offer>>) =>
  answer.problem.errors?.map(({ pointer, code }) => [pointer, code]);
const status = async (who: WorldOfficial, endpoint: Endpoint<{ caseId: string }, never, never, never>) =>
  (await api.as(who).send(endpoint as Endpoint, { params: ofCase() } as never)).status;
const readsCase = (who: WorldOfficial) => status(who, cases.read as never);
const eventsOf = async (taskId: string) => {
  const { rows } = await api.world.db.query<{ kind: string }>(
    'SELECT kind FROM app.task_event WHERE task_id = $1 ORDER BY id',
    [taskId],
  );
  return rows.map(({ kind }) => kind);
};
const said = async (who: WorldOfficial) =>
  (await api.as(who).do(timeline.read, { params: ofCase(), query: { about: 'case' } })).items.map(
    ({ kind, subject, unit }) => [kind, subject, unit?.shortName],
  );

describe('offering', () => {
  it('tells the offered unit who offers, the number, name and language, reason and message: nothing else of the case', async () => {
    const made = await offered({ reason: 'moved', consent: CONSENT });
    expect(made).toMatchObject({ status: 'offered', reason: 'moved', consent: CONSENT, version: 1 });
    expect(made.can).toEqual(['handover.read', 'handover.withdraw']);

    for (const who of [minna, nasra, satu]) {
      const { items } = await api.as(who).do(handovers.waiting);
      const found = items.find(({ id }) => id === made.id)!;
      expect(found).toMatchObject({
        caseNumber: aCase.number,
        reason: 'moved',
        message: 'She stays at home with the baby.',
        person: { familyName: 'Yusuf', languages: ['so', 'en'], interpreterNeeded: true },
        from: { id: leena.unit.id },
        offeredBy: { id: leena.id },
        can: ['handover.read', 'handover.accept', 'handover.refuse'],
      });
      expect(found.consent).toBeUndefined();
      expect((await api.as(who).do(cases.myWork, {})).handovers).toBe(items.length);
    }
    const row = await lastAudit(api);
    expect(row).toMatchObject({ action: 'my-work.read' });
    await api.as(minna).do(handovers.waiting);
    const seen = await lastAudit(api);
    expect(seen).toMatchObject({ action: 'handover.list-own', outcome: 'done', official_id: minna.id });
    expect(seen.person_ids).toContain(aCase.personId);
    expect(seen.record_ids).toContain(made.id);
  });

  it('changes nothing until it is accepted: the case stays, and the offered unit finds none', async () => {
    const { id } = await offered();
    for (const who of [minna, nasra, satu]) {
      for (const endpoint of [
        cases.read,
        people.read,
        plans.list,
        tasks.list,
        notes.list,
        timeline.read,
        handovers.list,
      ])
        expect([endpoint.id, await status(who, endpoint as never)]).toEqual([endpoint.id, 404]);
      expect((await api.as(who).do(cases.list, { query: {} })).items.map((each) => each.id)).not.toContain(aCase.id);
    }
    expect(await readsCase(leena)).toBe(200);
    expect((await api.as(leena).do(handovers.list, { params: ofCase() })).items.map((each) => each.id)).toEqual([id]);
    expect(await said(leena)).toEqual([
      ['case.handover-offered', 'Kotoutuminen', 'Leppävaara'],
      ['case.opened', null, 'Leppävaara'],
    ]);
  });

  it('is seen by no other unit, not even by one that takes part', async () => {
    const { id } = await offered();
    const other = await api.world.official(await api.world.unit({ sector: 'municipal-integration' }));
    const practitioner = await api.world.official(minna.unit, 'practitioner');
    for (const who of [johanna, trainer, teacher, other, practitioner, colleague])
      expect((await api.as(who).send(handovers.read, { params: { handoverId: id } })).status).toBe(404);
    // Whoever took part in a case may ask for what is left of it, and finds no offer there.
    expect((await api.as(johanna).do(handovers.list, { params: ofCase() })).items).toEqual([]);
    expect((await api.as(minna).send(handovers.list, { params: ofCase() })).status).toBe(404);
    expect((await said(johanna)).map(([kind]) => kind)).toEqual(['case.opened']);
    expect((await api.as(head).send(handovers.read, { params: { handoverId: id } })).status).toBe(200);
  });

  it('is the adviser’s of the case alone to make', async () => {
    expect((await offer({}, head)).status).toBe(403);
    for (const who of [johanna, trainer, teacher]) expect((await offer({}, who)).status).toBe(403);
    for (const who of [colleague, minna]) expect((await offer({}, who)).status).toBe(404);
  });

  it('to another municipality needs the person’s consent, and names the section; otherwise there is none to record', async () => {
    const without = await offer({ reason: 'moved' });
    expect(faults(without)).toEqual([['/consent', 'handover.consent-needed']]);
    expect(without.problem.errors![0]!.detail).toContain('85');
    expect(faults(await offer({ consent: CONSENT }))).toEqual([['/consent', 'handover.consent-not-needed']]);
    expect(faults(await offer({ reason: 'moved', consent: { ...CONSENT, givenOn: '2199-01-01' } }))).toEqual([
      ['/consent/givenOn', 'future'],
    ]);
  });

  it('names each fault where it is: the own unit, one that cannot be responsible, none at all, a reason that leads elsewhere', async () => {
    expect(faults(await offer({ unitId: leena.unit.id, reason: 'became-jobseeker' }))).toEqual([
      ['/unitId', 'handover.own-unit'],
    ]);
    expect(faults(await offer({ unitId: johanna.unit.id }))).toEqual([['/unitId', 'handover.unit-cannot-lead']]);
    expect(faults(await offer({ unitId: crypto.randomUUID() }))).toEqual([['/unitId', 'unknown']]);
    expect(faults(await offer({ reason: 'became-jobseeker' }))).toEqual([['/reason', 'handover.reason-does-not-fit']]);
  });

  it('is made once at a time, and not of a case that has ended', async () => {
    await offered();
    const again = await offer();
    expect([again.status, again.problem.code]).toEqual([409, 'handover.exists']);
    aCase = await api.world.case(leena, { status: 'ended' });
    const over = await offer();
    expect([over.status, over.problem.code]).toEqual([409, 'case.ended']);
  });

  it('is withdrawn by who has the case, and then there is nothing to accept', async () => {
    const { id } = await offered();
    const params = { handoverId: id };
    const stale = await api.as(leena).send(handovers.withdraw, { params, version: 2 });
    expect(stale.status).toBe(412);
    expect((await api.as(minna).send(handovers.withdraw, { params, version: 1 })).status).toBe(403);
    const withdrawn = await api.as(leena).do(handovers.withdraw, { params, version: 1 });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', can: ['handover.read'] });
    expect((await accept(id)).status).toBe(404);
    const again = await api.as(leena).send(handovers.withdraw, { params, version: 2 });
    expect([again.status, again.problem.code]).toEqual([409, 'handover.wrong-status']);
    expect((await offer()).status).toBe(200);
  });

  it('is withdrawn when the case ends', async () => {
    const { id } = await offered();
    await api.as(leena).do(cases.end, { params: ofCase(), body: { reason: 'moved-away' }, version: 1 });
    expect((await accept(id)).status).toBe(404);
    expect((await api.as(leena).do(handovers.read, { params: { handoverId: id } })).status).toBe('withdrawn');
  });
});

describe('refusing', () => {
  it('needs a reason, which the offerer reads, and leaves everything as it was', async () => {
    const { id } = await offered();
    const empty = await api
      .as(minna)
      .send(handovers.refuse, { params: { handoverId: id }, body: { reason: ' ' }, version: 1 });
    expect(empty.problem.errors).toMatchObject([{ pointer: '/reason' }]);
    expect((await refuse(id, minna, 2)).status).toBe(412);
    const answer = await refuse(id);
    expect(answer.body).toMatchObject({
      status: 'refused',
      refusalReason: 'She lives in Vantaa.',
      answeredBy: { id: minna.id },
      can: [],
    });
    expect((await api.as(minna).send(handovers.read, { params: { handoverId: id } })).status).toBe(404);
    expect(await api.as(leena).do(handovers.read, { params: { handoverId: id } })).toMatchObject({
      status: 'refused',
      refusalReason: 'She lives in Vantaa.',
    });
    expect((await said(leena))[0]).toEqual(['case.handover-refused', 'Leppävaara', 'Kotoutuminen']);
    expect([await readsCase(leena), await readsCase(minna)]).toEqual([200, 404]);
    expect((await offer()).status).toBe(200);
  });
});

describe('accepting', () => {
  it('makes the adviser who accepts responsible, and leaves the former holder outside', async () => {
    const view = await handedOver();
    expect(view).toMatchObject({ status: 'accepted', answeredBy: { id: minna.id }, can: ['handover.read'] });
    expect(await lastAudit(api)).toMatchObject({
      action: 'handover.accept',
      outcome: 'done',
      case_id: aCase.id,
      person_ids: [aCase.personId],
    });
    const found = await api.as(minna).do(cases.read, { params: ofCase() });
    expect(found).toMatchObject({
      part: 'lead',
      hand: 'official',
      status: 'plan-in-force',
      adviser: { id: minna.id },
      responsibleUnit: { id: minna.unit.id },
      fresh: true,
    });
    expect([await readsCase(leena), await readsCase(head), await readsCase(colleague)]).toEqual([404, 404, 404]);
    expect([await readsCase(satu), await readsCase(nasra)]).toEqual([200, 404]);
    // Whoever took part goes on.
    expect([await readsCase(johanna), await readsCase(trainer), await readsCase(teacher)]).toEqual([200, 200, 200]);
    expect(await said(minna)).toEqual([
      ['case.handed-over', 'Leppävaara', 'Kotoutuminen'],
      ['case.handover-offered', 'Kotoutuminen', 'Leppävaara'],
      ['case.opened', null, 'Leppävaara'],
    ]);
    expect((await said(johanna)).map(([kind]) => kind)).toEqual(['case.handed-over', 'case.opened']);
  });

  it('is named by the supervisor for any adviser of the unit, and by an adviser for nobody but oneself', async () => {
    const { id } = await offered();
    expect(faults(await accept(id, satu))).toEqual([['/officialId', 'required']]);
    expect(faults(await accept(id, satu, leena.id))).toEqual([['/officialId', 'case.not-an-adviser-here']]);
    expect(faults(await accept(id, satu, satu.id))).toEqual([['/officialId', 'case.not-an-adviser-here']]);
    expect(faults(await accept(id, minna, nasra.id))).toEqual([['/officialId', 'handover.oneself']]);
    expect((await accept(id, minna, null, 2)).status).toBe(412);
    expect((await accept(id, satu, nasra.id)).status).toBe(200);
    expect(await readsCase(nasra)).toBe(200);
    expect(await readsCase(minna)).toBe(404);
  });

  it('happens once: the second time it is told that the offer waits no more', async () => {
    const { id, version } = await handedOver();
    const again = await accept(id, minna, null, version);
    expect([again.status, again.problem.code]).toEqual([409, 'handover.wrong-status']);
    expect((await accept(id, nasra)).status).toBe(404);

    aCase = await api.world.case(leena);
    const next = await offered();
    const both = await Promise.all([accept(next.id, minna), accept(next.id, nasra)]);
    const statuses = both.map((each) => each.status).toSorted();
    expect(statuses[0]).toBe(200);
    expect([404, 409, 412]).toContain(statuses[1]);
  });

  it('takes the plan with every version along, and goes on with the draft as its maker', async () => {
    const agreed = await planOf('agreed', 1);
    const draft = await planOf('draft', 2);
    await handedOver();
    const { items } = await api.as(minna).do(plans.list, { params: ofCase() });
    expect(items.map((each) => each.id)).toEqual([draft, agreed]);
    const makersOf = async (planId: string, who: WorldOfficial) =>
      (await api.as(who).do(plans.read, { params: { planId } })).makers.map(({ id }) => id);
    expect(await makersOf(draft, minna)).toEqual([minna.unit.id]);
    expect(await makersOf(agreed, minna)).toEqual([leena.unit.id]);
    expect(await makersOf(agreed, johanna)).toEqual([leena.unit.id]);
    expect((await api.as(minna).do(plans.read, { params: { planId: draft } })).can).toContain('plan.write');
    for (const planId of [draft, agreed])
      expect((await api.as(leena).send(plans.read, { params: { planId } })).status).toBe(404);
  });

  it('leaves the law’s limits and what they are counted from, for the successor to go on with', async () => {
    aCase = await caseWithFacts();
    const before = await api.as(leena).do(clocks.read, { params: ofCase() });
    const recorded = await api.as(leena).do(facts.list, { params: ofCase() });
    await handedOver();
    const after = await api.as(minna).do(clocks.read, { params: ofCase() });
    expect(after.items.length).toBeGreaterThan(0);
    expect(after.items).toEqual(before.items);
    expect(after).toMatchObject({ heldBy: { id: minna.unit.id }, adviser: { id: minna.id } });
    const found = await api.as(minna).do(facts.list, { params: ofCase() });
    expect(found.items.map(({ id }) => id)).toEqual([expect.any(String), ...recorded.items.map(({ id }) => id)]);
    expect([await status(leena, clocks.read as never), await status(leena, facts.list as never)]).toEqual([404, 404]);
    const next = await api.as(minna).send(facts.record, {
      params: ofCase(),
      body: { kind: 'ground', startsOn: '2026-06-01', ground: 'home-care-allowance', source: 'person' },
    });
    expect(next.status).toBe(200);
  });

  describe('records what the change rests on, on its day and in the successor’s name', () => {
    const record = (who: WorldOfficial, body: FactWrite) =>
      api.as(who).do(facts.record, { params: ofCase(), body: { ...body, source: 'register' } });
    const recorded = async (who = minna) =>
      (await api.as(who).do(facts.list, { params: ofCase() })).items
        .filter(({ goneAt }) => goneAt === null)
        .map(({ kind, startsOn, recordedBy, unit }) => [kind, startsOn, recordedBy.id, unit.id]);
    const grounds = async () => {
      const { rows } = await api.world.db.query<{ jobseeker: boolean | null; grounds: string[] | null }>(
        `SELECT f -> 'jobseeker' AS jobseeker, f -> 'grounds' AS grounds FROM app.clock_facts($1, $2) f`,
        [aCase.id, today],
      );
      return rows[0]!;
    };
    let today: string;
    beforeEach(async () => {
      ({ today } = await api.as(leena).do(clocks.read, { params: ofCase() }));
    });

    it('a jobseeker no more: what waits for that ground waits no more, at once', async () => {
      await record(leena, { kind: 'jobseeker', startsOn: '2026-01-02', source: 'register' });
      expect(await grounds()).toMatchObject({
        jobseeker: true,
        grounds: expect.arrayContaining(['unemployed-jobseeker']),
      });
      await handedOver();
      expect((await recorded())[0]).toEqual(['jobseeking-ended', today, minna.id, minna.unit.id]);
      expect(await grounds()).toEqual({ jobseeker: false, grounds: ['international-protection'] });
      const [event] = (await api.as(minna).do(facts.list, { params: ofCase() })).items;
      expect(await lastAccepted()).toMatchObject({ record_ids: expect.arrayContaining([event!.id]) });

      // And is corrected like every other.
      const params = { factId: event!.id };
      const version = event!.version;
      expect(event!.can).toEqual(['fact.read', 'fact.correct', 'fact.take-back']);
      const body = { kind: 'jobseeking-ended', startsOn: '2026-01-20', source: 'person' } as const;
      await api.as(minna).do(facts.correct, { params, version, body });
      expect((await recorded())[0]).toEqual(['jobseeking-ended', '2026-01-20', minna.id, minna.unit.id]);
      expect((await grounds()).jobseeker).toBe(false);
    });

    it('a jobseeker again, when the case goes back: of one day the later word holds', async () => {
      await record(leena, { kind: 'jobseeker', startsOn: '2026-01-02', source: 'register' });
      await handedOver();
      const back = await api.as(minna).do(handovers.offer, {
        params: ofCase(),
        body: { unitId: leena.unit.id, reason: 'became-jobseeker' },
      });
      expect((await accept(back.id, head, leena.id)).status).toBe(200);
      expect(await recorded(leena)).toEqual([
        ['jobseeker', today, head.id, leena.unit.id],
        ['jobseeking-ended', today, minna.id, minna.unit.id],
        ['jobseeker', '2026-01-02', leena.id, leena.unit.id],
      ]);
      expect(await grounds()).toMatchObject({
        jobseeker: true,
        grounds: expect.arrayContaining(['unemployed-jobseeker']),
      });
    });

    it('a move, to where the successor is', async () => {
      await api.world.db.query(
        `INSERT INTO app.municipality (code, name_fi, name_sv) VALUES ('049', 'Espoo', 'Esbo') ON CONFLICT DO NOTHING`,
      );
      const office = await api.world.unit({ sector: 'municipal-integration', municipality: '049' });
      const other = await api.world.official(office);
      const { id } = await offered({ unitId: office.id, reason: 'moved', consent: CONSENT });
      expect((await accept(id, other)).status).toBe(200);
      const { items } = await api.as(other).do(facts.list, { params: ofCase() });
      expect(items).toMatchObject([{ kind: 'move', startsOn: today, municipalityCode: '049', source: 'authority' }]);
    });

    it('not twice: what the former holder has recorded stands', async () => {
      await record(leena, { kind: 'jobseeking-ended', startsOn: '2026-01-20', source: 'register' });
      await handedOver();
      expect(await recorded()).toEqual([['jobseeking-ended', '2026-01-20', leena.id, leena.unit.id]]);
    });

    it('not when it is refused', async () => {
      const { id } = await offered();
      await refuse(id);
      expect(await recorded(leena)).toEqual([]);
    });

    const lastAccepted = async () =>
      (
        await api.world.db.query(
          `SELECT record_ids FROM app.audit WHERE action = 'handover.accept' AND case_id = $1 ORDER BY id DESC LIMIT 1`,
          [aCase.id],
        )
      ).rows[0];
  });

  it('moves what the former holder had in hand to the successor, and closes in its own history what was its alone', async () => {
    const { world } = api;
    const [byLeena, byJohanna] = [
      { official: leena, part: 'lead' as const },
      { official: johanna, part: 'partner' as const },
    ];
    const toOffice = { unit: leena.unit, part: 'lead' as const };
    const held = await world.task(aCase, byJohanna, toOffice, { state: 'claimed', officialId: leena.id });
    const back = await world.task(aCase, byJohanna, toOffice, { state: 'handed-back', officialId: leena.id });
    const hidden = await world.task(aCase, byLeena, toOffice, { scope: 'own-unit' });
    const done = await world.task(aCase, byJohanna, toOffice, { state: 'done' });
    await handedOver();
    const read = (taskId: string, who = minna) => api.as(who).send(tasks.read, { params: { taskId } });
    expect((await read(held)).body).toMatchObject({
      unit: { id: minna.unit.id },
      official: { id: minna.id },
      state: 'open',
      giver: { id: johanna.id },
      mine: true,
    });
    expect((await read(held)).body.events.map(({ kind, unit }) => [kind, unit.id])).toEqual([
      ['given', johanna.unit.id],
      ['handed-over', minna.unit.id],
    ]);
    expect((await read(back)).body).toMatchObject({ state: 'handed-back', unit: { id: minna.unit.id } });
    expect((await read(back, johanna)).body.mine).toBe(true);
    expect((await read(done)).body).toMatchObject({ state: 'done', unit: { id: leena.unit.id } });
    expect((await read(hidden)).status).toBe(404);
    expect(await eventsOf(hidden)).toEqual(['given', 'handed-over']);
    const { rows } = await world.db.query('SELECT state, unit_id FROM app.task WHERE id = $1', [hidden]);
    expect(rows).toEqual([{ state: 'cancelled', unit_id: leena.unit.id }]);
    // Nothing of it is left to the former holder.
    for (const taskId of [held, back, done, hidden]) expect((await read(taskId, leena)).status).toBe(404);
  });

  it('puts the successor in the place of who gave a task, and its history still says who that was', async () => {
    const { world } = api;
    const given = await world.task(
      aCase,
      { official: leena, part: 'lead' },
      { unit: teacher.unit, part: 'contributor' },
    );
    const handedBack = await world.task(
      aCase,
      { official: leena, part: 'lead' },
      { unit: johanna.unit, part: 'partner' },
      { state: 'handed-back' },
    );
    await handedOver();
    const seen = await api.as(teacher).do(tasks.read, { params: { taskId: given } });
    expect(seen).toMatchObject({ giver: { id: minna.id }, giverUnit: { id: minna.unit.id }, mine: true });
    expect(seen.events.map(({ kind, official }) => [kind, official.id])).toEqual([
      ['given', leena.id],
      ['handed-over', minna.id],
    ]);
    // What was handed back waits for somebody who can give it again.
    expect(await api.as(minna).do(tasks.read, { params: { taskId: handedBack } })).toMatchObject({ mine: true });
    expect(await status(teacher, timeline.read as never)).toBe(200);
  });

  it('ends the part that the successor had taken, since it is responsible now, and leaves the others’ parts alone', async () => {
    const { world } = api;
    const part = await world.participation(aCase, minna.unit, 'partner', { officials: [nasra] });
    const own = await world.task(
      aCase,
      { official: nasra, part: 'partner' },
      { unit: minna.unit, part: 'partner' },
      { scope: 'own-unit' },
    );
    await handedOver();
    const { items } = await api.as(minna).do(participations.list, { params: ofCase() });
    expect(items.map(({ unit, part: as, status: now }) => [unit.id, as, now])).toEqual([
      [minna.unit.id, 'lead', 'accepted'],
      [johanna.unit.id, 'partner', 'accepted'],
      [trainer.unit.id, 'provider', 'accepted'],
      [teacher.unit.id, 'contributor', 'accepted'],
      [minna.unit.id, 'partner', 'ended'],
    ]);
    expect(items.find(({ id }) => id === part.id)!.can).not.toContain('participation.end');
    // The unit's own task goes on, seen by who has the case.
    expect((await api.as(minna).do(tasks.read, { params: { taskId: own } })).state).toBe('open');
    expect(await readsCase(nasra)).toBe(404);
  });

  it('gives the successor the notes whose audience names it, and no other', async () => {
    const { world } = api;
    const lead = { unit: leena.unit, part: 'lead' as const };
    const hidden = await world.note(aCase, leena, [lead], { text: 'Only for us.' });
    const shown = await world.note(aCase, leena, [lead, { unit: minna.unit, part: 'partner' }], {
      text: 'For you too.',
    });
    const others = await world.note(aCase, johanna, [{ unit: johanna.unit, part: 'partner' }, lead]);
    await handedOver();
    const { items } = await api.as(minna).do(notes.list, { params: ofCase(), query: {} });
    expect(items.map(({ id }) => id)).toEqual([shown]);
    for (const noteId of [hidden, others])
      expect((await api.as(minna).send(notes.read, { params: { noteId } })).status).toBe(404);
  });
});

describe('the former holder', () => {
  it('keeps reading what the own unit wrote, and nothing more', async () => {
    const { world } = api;
    const own = await world.note(aCase, leena, [{ unit: leena.unit, part: 'lead' }], { text: 'What I wrote.' });
    const theirs = await world.note(aCase, johanna, [
      { unit: johanna.unit, part: 'partner' },
      { unit: leena.unit, part: 'lead' },
    ]);
    const view = await handedOver();
    const after = await world.note(aCase, minna, [{ unit: minna.unit, part: 'lead' }]);
    for (const who of [leena, head]) {
      const { items } = await api.as(who).do(notes.list, { params: ofCase(), query: {} });
      expect(items.map(({ id, text }) => [id, text])).toEqual([[own, 'What I wrote.']]);
      for (const noteId of [theirs, after])
        expect((await api.as(who).send(notes.read, { params: { noteId } })).status).toBe(404);
      for (const endpoint of [cases.read, people.read, plans.list, tasks.list, timeline.read, participations.list])
        expect([endpoint.id, await status(who, endpoint as never)]).toEqual([endpoint.id, 404]);
      // That it was taken over, and by whom: of the person no more than the number.
      const left = await api.as(who).do(handovers.list, { params: ofCase() });
      expect(left.items.map(({ id }) => id)).toEqual([view.id]);
      const kept = await api.as(who).do(handovers.read, { params: { handoverId: view.id } });
      expect(kept).toMatchObject({
        status: 'accepted',
        person: null,
        caseNumber: aCase.number,
        can: ['handover.read'],
      });
      expect(kept.consent).toBeUndefined();
    }
    for (const who of [colleague, await world.official(leena.unit, 'practitioner')]) {
      expect(await status(who, notes.list as never)).toBe(404);
      expect((await api.as(who).send(handovers.read, { params: { handoverId: view.id } })).status).toBe(404);
    }
  });

  it('is given not one row of the case by the database itself', async () => {
    const { world } = api;
    await world.note(aCase, leena, [{ unit: leena.unit, part: 'lead' }]);
    await planOf('agreed', 1);
    await world.task(aCase, { official: leena, part: 'lead' }, { unit: leena.unit, part: 'lead' });
    const direct = await Direct.connect(api.database.appUrl);
    try {
      await handedOver();
      const rows = await direct.rowsReadBy(leena.token);
      const tables = new Set([...rows].map((row) => row.split(' ')[0]));
      for (const table of [
        'person',
        'person_name',
        'case',
        'plan',
        'task',
        'participation',
        'assessment',
        'case_event',
      ])
        expect([table, await rowsOfCase(direct, table)]).toEqual([table, 0]);
      expect(tables.has('note')).toBe(true);
    } finally {
      await direct.close();
    }
  });

  it('goes by the part that it has when it gets the case back', async () => {
    const { world } = api;
    await world.note(aCase, leena, [{ unit: leena.unit, part: 'lead' }]);
    await handedOver();
    const back = await api.as(minna).do(handovers.offer, {
      params: ofCase(),
      body: { unitId: leena.unit.id, reason: 'became-jobseeker' },
    });
    expect((await accept(back.id, colleague)).status).toBe(200);
    expect([await readsCase(colleague), await readsCase(leena), await readsCase(minna)]).toEqual([200, 404, 404]);
    expect(await status(leena, notes.list as never)).toBe(404);
    expect(await said(colleague)).toHaveLength(5);
  });
});

describe('the data protection officer', () => {
  it('of the former holder reads what its own officials did, found by the number; what others do is the successor’s', async () => {
    const { world } = api;
    const before = await world.official(leena.unit, 'data-protection-officer');
    const after = await world.official(minna.unit, 'data-protection-officer');
    const stranger = await world.official(await world.unit(), 'data-protection-officer');
    await api.as(leena).do(people.read, { params: ofCase() });
    await api.as(johanna).do(people.read, { params: ofCase() });
    await handedOver();
    await api.as(minna).do(people.read, { params: ofCase() });
    const by = async (who: WorldOfficial) => {
      const { items } = await api
        .as(who)
        .do(audit.search, { query: { caseNumber: aCase.number, action: 'person.read' } });
      expect(items.every(({ caseNumber }) => caseNumber === aCase.number)).toBe(true);
      return items.map(({ official }) => official!.id).toSorted();
    };
    expect(await by(before)).toEqual([leena.id]);
    expect(await by(after)).toEqual([leena.id, johanna.id, minna.id].toSorted());
    const none = await api.as(stranger).send(audit.search, { query: { caseNumber: aCase.number } });
    expect(none.status === 200 ? none.body.items : []).toEqual([]);
  });
});

async function caseWithFacts(): Promise<WorldCase> {
  const made = await api.world.case(leena);
  const params = { caseId: made.id };
  await api.as(leena).do(facts.record, {
    params,
    body: { kind: 'contact', startsOn: '2026-05-04', source: 'authority' },
  });
  return made;
}

async function planOf(state: 'draft' | 'agreed', number: number): Promise<string> {
  const id = crypto.randomUUID();
  await api.world.db.query(
    `INSERT INTO app.plan (id, case_id, number, state, drawn_up_on, valid_from, valid_until, created_at)
     VALUES ($1, $2, $3, 'draft', app.clock()::date, app.clock()::date, app.clock()::date + 200, app.clock())`,
    [id, aCase.id, number],
  );
  await api.world.db.query('INSERT INTO app.plan_content (plan_id, case_id) VALUES ($1, $2)', [id, aCase.id]);
  await api.world.db.query('INSERT INTO app.plan_maker (plan_id, case_id, unit_id) VALUES ($1, $2, $3)', [
    id,
    aCase.id,
    leena.unit.id,
  ]);
  if (state === 'agreed')
    await api.world.db.query(`UPDATE app.plan SET state = 'agreed', agreed_on = app.clock()::date WHERE id = $1`, [id]);
  return id;
}

function rowsOfCase(direct: Direct, table: string): Promise<number> {
  const [column, id] = table.startsWith('person')
    ? [table === 'person' ? 'id' : 'person_id', aCase.personId]
    : [table === 'case' ? 'id' : 'case_id', aCase.id];
  return direct.as(leena.token, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM app.${table} WHERE ${column} = $1`,
      [id],
    );
    return rows[0]!.n;
  });
}
