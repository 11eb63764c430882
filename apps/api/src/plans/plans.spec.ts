import {
  assessments,
  cases,
  clocks,
  measures,
  participations,
  plans,
  timeline,
  type Endpoint,
  type MeasureWrite,
  type PlanView,
  type PlanWrite,
} from '@samspel/contract';
import type { WorldCase, WorldOfficial, WorldParticipation } from '@samspel/testing';
import { addDays, addYears } from '@samspel/statute';
import { lastAudit } from '../testing/audit-rows.js';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let social: WorldOfficial;
let school: WorldOfficial;
let daycare: WorldOfficial;
let stranger: WorldOfficial;
let aCase: WorldCase;
let county: WorldParticipation;
let provider: WorldParticipation;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  adviser = await world.official(await world.unit());
  social = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
  school = await world.official(await world.unit({ sector: 'education' }), 'practitioner');
  daycare = await world.official(await world.unit({ sector: 'early-childhood-education' }), 'practitioner');
  stranger = await world.official(await world.unit());
});
beforeEach(async () => {
  const { world } = api;
  aCase = await world.case(adviser);
  county = await world.participation(aCase, social.unit, 'partner', { officials: [social] });
  provider = await world.participation(aCase, school.unit, 'provider', { officials: [school] });
  await world.participation(aCase, daycare.unit, 'contributor', { officials: [daycare] });
});
afterAll(() => api?.close());

const ofCase = () => ({ caseId: aCase.id });
const assessed = async (needFound = true) => {
  const { id, version } = await api.as(adviser).do(assessments.start, { params: ofCase(), body: {} });
  const params = { assessmentId: id };
  const day = '2026-01-20';
  const told = { toldAimsOn: day, toldPlanOn: day, toldBindingOn: day, toldDataOn: day };
  const body = { ...told, sections: [], background: { levels: [] } };
  const written = await api.as(adviser).do(assessments.write, { params, version, body });
  const conclusion = { needFound, reason: 'Finnish for work.' };
  await api.as(adviser).do(assessments.conclude, { params, version: written.version, body: conclusion });
};
const today = async () => {
  const { rows } = await api.world.db.query<{ day: string }>(
    `SELECT (app.clock() AT TIME ZONE 'Europe/Helsinki')::date::text AS day`,
  );
  return rows[0]!.day;
};
const draft = async () => api.as(adviser).do(plans.draft, { params: ofCase() });
const course = (change: Partial<MeasureWrite> = {}): MeasureWrite => ({
  kind: 'integration-training',
  title: 'Integration training, part-time',
  unitId: school.unit.id,
  startsOn: '2026-04-01',
  endsOn: '2026-12-18',
  evaluatedOn: '2026-09-30',
  justification: 'She learns best in a group, and mornings are free.',
  ...change,
});
const care = (change: Partial<MeasureWrite> = {}): MeasureWrite => ({
  kind: 'daycare',
  title: 'Daycare from eight to four',
  unitId: daycare.unit.id,
  justification: 'Without daycare she cannot attend.',
  ...change,
});
const whole = async (change: Partial<PlanWrite> = {}): Promise<PlanWrite> => ({
  ownWish: 'I want to sew for a living.',
  ownWishLanguage: 'so',
  justification: 'Language first, the trade beside it.',
  longTermGoal: 'A tailor’s shop of her own.',
  followUp: 'A call each month, and the course’s report.',
  jobSearchDuty: 'lightened',
  rightsToldOn: '2026-01-20',
  validFrom: '2026-04-01',
  validUntil: '2027-03-31',
  goals: [
    { description: 'Finnish for everyday life', measures: [course(), care()] },
    {
      description: 'Her trade in Finland',
      measures: [{ ...course(), kind: 'own-activity', title: 'Sewing at home', unitId: null }],
    },
  ],
  ...change,
});
const write = (plan: PlanView, body: PlanWrite, by = adviser) =>
  api.as(by).send(plans.write, { params: { planId: plan.id }, version: plan.version, body });
const written = async (change: Partial<PlanWrite> = {}) => (await write(await draft(), await whole(change))).body;
const agree = async (plan: PlanView, agreedOn?: string) =>
  api.as(adviser).send(plans.agree, {
    params: { planId: plan.id },
    version: plan.version,
    body: {
      agreedOn: agreedOn ?? (await today()),
      way: 'signed',
      signedOn: agreedOn ?? (await today()),
      clientGot: 'given',
      interpreterPresent: true,
    },
  });
const agreed = async () => {
  await assessed();
  return (await agree(await written())).body;
};
const read = (official: WorldOfficial, plan: { id: string }) =>
  api.as(official).send(plans.read, { params: { planId: plan.id } });
/** What a client sends of what it has read. */
const again = ({ goals, ...plan }: PlanView): PlanWrite => ({
  ownWish: plan.ownWish,
  ownWishLanguage: plan.ownWishLanguage,
  justification: plan.justification,
  longTermGoal: plan.longTermGoal,
  followUp: plan.followUp,
  jobSearchDuty: plan.jobSearchDuty,
  jobSearchReason: plan.jobSearchReason,
  rightsToldOn: plan.rightsToldOn,
  upperSecondaryReason: plan.upperSecondaryReason,
  validFrom: plan.validFrom,
  validUntil: plan.validUntil,
  goals: goals.map(({ goalId, description, upperSecondary, measures: all }) => ({
    goalId,
    description,
    upperSecondary,
    measures: all.map((measure) => ({
      measureId: measure.measureId,
      kind: measure.kind,
      title: measure.title,
      unitId: measure.unit?.id ?? null,
      startsOn: measure.startsOn,
      endsOn: measure.endsOn,
      evaluatedOn: measure.evaluatedOn,
      justification: measure.justification,
    })),
  })),
});
const titlesOf = (plan: PlanView) => plan.goals.flatMap(({ measures: all }) => all.map(({ title }) => title));
const measureOf = (plan: PlanView, title = 'Integration training, part-time') =>
  plan.goals.flatMap(({ measures: all }) => all).find((measure) => measure.title === title)!;
const refusalOf = ({ status, problem }: { status: number; problem: { code: string } }) => [status, problem.code];
const faultsOf = ({ problem }: { problem: { errors?: { pointer: string; code: string }[] } }) =>
  problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const statusOfCase = async () => (await api.as(adviser).do(cases.read, { params: ofCase() })).status;

describe('a draft', () => {
  it('follows an assessment that found the need', async () => {
    const early = await api.as(adviser).send(plans.draft, { params: ofCase() });
    expect(refusalOf(early)).toEqual([409, 'plan.needs-assessment']);
    const next = async () => (await api.as(adviser).do(cases.read, { params: ofCase() })).next.kind;
    expect(await next()).toBe('start-assessment');
    await assessed(false);
    expect(await next()).toBe('decide-what-follows');
    const without = await api.as(adviser).send(plans.draft, { params: ofCase() });
    expect(refusalOf(without)).toEqual([409, 'plan.needs-assessment']);
    await assessed();
    const first = await draft();
    expect(first).toMatchObject({ number: 1, state: 'draft', goals: [], ownWish: null });
    expect(first.makers.map(({ id }) => id)).toEqual([adviser.unit.id]);
    expect(first.can).toEqual([
      'plan.read',
      'plan.read-content',
      'plan.print',
      'plan.write',
      'plan.name-makers',
      'plan.discard',
      'plan.agree',
    ]);
    const second = await api.as(adviser).send(plans.draft, { params: ofCase() });
    expect(refusalOf(second)).toEqual([409, 'plan.draft-exists']);
  });

  it('is kept whole, with lasting ids for goals and measures', async () => {
    await assessed();
    const plan = await written();
    expect(plan).toMatchObject({ ownWish: 'I want to sew for a living.', validFrom: '2026-04-01' });
    expect(titlesOf(plan)).toEqual(['Integration training, part-time', 'Daycare from eight to four', 'Sewing at home']);
    expect(measureOf(plan)).toMatchObject({ unit: { id: school.unit.id }, state: 'planned', progress: null });
    const kept = (await write(plan, again(plan))).body;
    expect(kept.goals.map(({ goalId }) => goalId)).toEqual(plan.goals.map(({ goalId }) => goalId));
    expect(measureOf(kept).measureId).toBe(measureOf(plan).measureId);
  });

  it('forgets what is left out, and the measures that were only there', async () => {
    await assessed();
    const plan = await written();
    const shorter = again(plan);
    shorter.goals = [{ ...shorter.goals[0]!, measures: [shorter.goals[0]!.measures[1]!] }];
    const kept = (await write(plan, shorter)).body;
    expect(titlesOf(kept)).toEqual(['Daycare from eight to four']);
    const { rows } = await api.world.db.query('SELECT 1 FROM app.measure WHERE case_id = $1', [aCase.id]);
    expect(rows).toHaveLength(1);
    const gone = await write(kept, again(plan));
    expect(faultsOf(gone)).toContain('/goals/0/measures/0/measureId unknown');
  });

  it('names faults where they are', async () => {
    await assessed();
    const otherCase = await api.world.case(adviser);
    const { rows } = await api.world.db.query<{ id: string }>(
      `INSERT INTO app.measure (case_id, state) VALUES ($1, 'planned') RETURNING id`,
      [otherCase.id],
    );
    const answer = await write(
      await draft(),
      await whole({
        validUntil: '2026-03-31',
        goals: [
          {
            description: 'x',
            measures: [
              course({ unitId: stranger.unit.id }),
              course({ measureId: rows[0]!.id }),
              course({ endsOn: '2026-03-31' }),
            ],
          },
        ],
      }),
    );
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toEqual([
      '/validUntil before',
      '/goals/0/measures/1/measureId unknown',
      '/goals/0/measures/0/unitId unit.not-taking-part',
      '/goals/0/measures/2/endsOn before',
    ]);
  });

  it('may give a measure to a unit that is invited', async () => {
    await assessed();
    const later = await api.world.official(await api.world.unit({ sector: 'third-sector' }), 'practitioner');
    await api.world.participation(aCase, later.unit, 'provider', { status: 'invited' });
    const answer = await write(
      await draft(),
      await whole({ goals: [{ description: 'x', measures: [course({ unitId: later.unit.id })] }] }),
    );
    expect(answer.status).toBe(200);
  });

  it('is its makers’ alone', async () => {
    await assessed();
    const plan = await written();
    expect([(await read(social, plan)).status, (await read(school, plan)).status]).toEqual([404, 404]);
    const { items } = await api.as(social).do(plans.list, { params: ofCase() });
    expect(items).toEqual([]);
    const supervisor = await api.world.official(adviser.unit, 'supervisor');
    expect((await read(supervisor, plan)).body.can).toEqual(['plan.read', 'plan.read-content', 'plan.print']);
  });

  it('is drawn up with the partners that the adviser names', async () => {
    await assessed();
    const plan = await written();
    const name = (unitIds: string[], version = plan.version) =>
      api.as(adviser).send(plans.nameMakers, { params: { planId: plan.id }, version, body: { unitIds } });
    expect(faultsOf(await name([social.unit.id, daycare.unit.id]))).toEqual(['/unitIds/1 unit.not-taking-part']);
    const named = (await name([social.unit.id])).body;
    expect(named.makers.map(({ id }) => id)).toEqual([adviser.unit.id, social.unit.id]);

    const seen = (await read(social, plan)).body;
    expect(seen.can).toEqual(['plan.read', 'plan.read-content', 'plan.print', 'plan.write']);
    // The daycare takes part without the county being told of it; its measure stays where it is.
    const changed = await write(seen, { ...again(seen), ownWish: 'To sew.' }, social);
    expect(changed.body).toMatchObject({ ownWish: 'To sew.' });
    expect(titlesOf(changed.body)).toHaveLength(3);
    expect(refusalOf(await write(plan, again(plan)))).toEqual([412, 'stale']);

    const alone = (await name([], changed.body.version)).body;
    expect(alone.makers.map(({ id }) => id)).toEqual([adviser.unit.id]);
    expect((await read(social, plan)).status).toBe(404);
  });

  it('is discarded with its new measures', async () => {
    await assessed();
    const plan = await written();
    const call = { params: { planId: plan.id } };
    expect((await api.as(adviser).send(plans.discard, { ...call, version: plan.version - 1 })).status).toBe(412);
    expect((await api.as(adviser).send(plans.discard, { ...call, version: plan.version })).status).toBe(204);
    const { rows } = await api.world.db.query(
      'SELECT 1 FROM app.measure WHERE case_id = $1 UNION ALL SELECT 1 FROM app.plan WHERE case_id = $1',
      [aCase.id],
    );
    expect(rows).toEqual([]);
    expect((await draft()).number).toBe(1);
  });
});

describe('agreeing', () => {
  it('freezes the plan, puts it in force and says who agreed, when and in which way', async () => {
    await assessed();
    const plan = await written();
    const answer = await agree(plan);
    expect(answer.body).toMatchObject({
      state: 'agreed',
      agreedOn: await today(),
      drawnUpOn: await today(),
      agreedWay: 'signed',
      agreedBy: { id: adviser.id },
      interpreterPresent: true,
      can: ['plan.read', 'plan.read-content', 'plan.print', 'plan.end'],
    });
    expect(answer.etag).toBe(`"${answer.body.version}"`);
    expect(await statusOfCase()).toBe('plan-in-force');
    expect(refusalOf(await write(answer.body, again(plan)))).toEqual([409, 'plan.frozen']);
    expect(refusalOf(await agree(answer.body))).toEqual([409, 'plan.frozen']);
    const call = { params: { planId: plan.id }, version: answer.body.version };
    expect(refusalOf(await api.as(adviser).send(plans.discard, call))).toEqual([409, 'plan.frozen']);
    const naming = await api.as(adviser).send(plans.nameMakers, { ...call, body: { unitIds: [] } });
    expect(refusalOf(naming)).toEqual([409, 'plan.frozen']);
  });

  it('the database too refuses to change what is agreed', async () => {
    const plan = await agreed();
    for (const sql of [
      `UPDATE app.plan_measure SET title = 'x' WHERE plan_id = $1`,
      'DELETE FROM app.plan_goal WHERE plan_id = $1',
      'UPDATE app.plan SET valid_until = valid_until + 1 WHERE id = $1',
    ]) {
      await expect(api.world.db.query(sql, [plan.id])).rejects.toThrow('an agreed plan is frozen');
    }
  });

  it('waits for what is missing, and says where', async () => {
    await assessed();
    const plan = await written({
      validUntil: null,
      goals: [
        { description: 'One', measures: [] },
        { description: 'Two', measures: [course({ justification: null }), care()] },
      ],
    });
    const answer = await agree(plan, '2199-01-01');
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toEqual([
      '/agreedOn future',
      '/signedOn future',
      '/validUntil plan.period-missing',
      '/goals/0/measures plan.no-measures',
      '/goals/1/measures/0/justification plan.justification-missing',
    ]);
    expect(answer.problem.errors![4]!.detail).toContain('681/2023');
    expect(await statusOfCase()).toBe('in-planning');
  });

  it('holds what the law asks of its contents, each lack with its section', async () => {
    await assessed();
    const bare = await written({ longTermGoal: null, followUp: null, jobSearchDuty: 'none', rightsToldOn: null });
    const answer = await agree(bare);
    expect(faultsOf(answer)).toEqual([
      '/longTermGoal plan.long-term-goal-missing',
      '/followUp plan.follow-up-missing',
      '/jobSearchReason plan.job-search-reason-missing',
      '/rightsToldOn plan.rights-missing',
    ]);
    for (const { detail } of answer.problem.errors!) expect(detail).toMatch(/681\/2023, (18|19|24) §/);
  });

  it('of a young person holds the person’s opinion and aims at upper-secondary education, or says why not', async () => {
    await api.world.db.query('UPDATE app.person_birth SET year = 2010, born_on = NULL WHERE person_id = $1', [
      aCase.personId,
    ]);
    await assessed();
    const plan = await written();
    expect(plan.asks).toEqual({ childOpinion: true, upperSecondary: true });
    expect(faultsOf(await agree(plan))).toEqual([
      '/childOpinion plan.child-opinion-missing',
      '/childOpinionText plan.child-opinion-missing',
      '/upperSecondaryReason plan.upper-secondary-missing',
    ]);
    const body = await whole({ childOpinion: 'heard', childOpinionText: 'Wants to stay near her friends.' });
    body.goals[1]!.upperSecondary = true;
    const answer = await agree((await write(plan, body)).body);
    expect(answer.body).toMatchObject({
      state: 'agreed',
      childOpinion: 'heard',
      signedOn: await today(),
      clientGot: 'given',
    });
    expect(answer.body.goals.map(({ upperSecondary }) => upperSecondary)).toEqual([false, true]);
    const part = (await read(school, answer.body)).body;
    for (const kept of ['longTermGoal', 'childOpinion', 'childOpinionText', 'asks', 'signedOn'] as const)
      expect(part[kept]).toBeUndefined();
  });

  it('gives the first plan a year at most', async () => {
    await assessed();
    const answer = await agree(await written({ validUntil: '2027-04-02' }));
    expect(faultsOf(answer)).toEqual(['/validUntil plan.too-long']);
  });

  it('gives no later plan more than is left of the maximum', async () => {
    await agreed();
    const second = await draft();
    expect(second.maximum).toEqual({ latest: addYears(await today(), 2), act: '681/2023' });
    const plan = { ...again(second), rightsToldOn: '2026-01-20' };
    const over = { ...plan, validUntil: addDays(second.maximum!.latest, 1) };
    const longer = (await write(second, over)).body;
    const answer = await agree(longer);
    expect(faultsOf(answer)).toEqual(['/validUntil plan.over-maximum']);
    expect(answer.problem.errors![0]!.detail).toContain('681/2023, 23 § 2 mom.');
    const whole = (await write(longer, { ...plan, validUntil: second.maximum!.latest })).body;
    expect((await agree(whole)).body).toMatchObject({ state: 'agreed', maximum: null });
  });

  it('waits for an assessment that has begun meanwhile', async () => {
    await assessed();
    const plan = await written();
    await api.as(adviser).do(assessments.start, { params: ofCase(), body: {} });
    expect(refusalOf(await agree(plan))).toEqual([409, 'case.wrong-status']);
  });
});

describe('ending a plan', () => {
  const end = (plan: PlanView, by = adviser) =>
    today().then((endedOn) =>
      api.as(by).send(plans.end, {
        params: { planId: plan.id },
        version: plan.version,
        body: { endedOn, reason: 'maximum-reached', follows: 'employment-plan', detail: 'Goes on as a jobseeker.' },
      }),
    );

  it('says why and what follows, and the case is open as before', async () => {
    const plan = await agreed();
    expect(plan.can).toContain('plan.end');
    const answer = await end(plan);
    expect(await lastAudit(api)).toMatchObject({ action: 'plan.end', outcome: 'done', case_id: aCase.id });
    expect(answer.body.ended).toMatchObject({
      endedOn: await today(),
      reason: 'maximum-reached',
      follows: 'employment-plan',
      detail: 'Goes on as a jobseeker.',
      endedBy: { id: adviser.id },
    });
    expect(answer.body.can).not.toContain('plan.end');
    expect(await statusOfCase()).toBe('opened');
    const { next } = await api.as(adviser).do(cases.read, { params: ofCase() });
    expect(next).toMatchObject({ kind: 'decide-what-follows', turn: 'mine' });
    const { items: listed } = await api.as(adviser).do(cases.list, { query: { sort: 'opened', direction: 'desc' } });
    expect(listed.find(({ id }) => id === aCase.id)!.next.kind).toBe('decide-what-follows');
    const { items } = await api.as(social).do(plans.list, { params: ofCase() });
    expect(items.map(({ endedOn }) => endedOn)).toEqual([await today()]);
    expect(refusalOf(await end(answer.body))).toEqual([409, 'plan.ended']);
    // A provider is told of the plan's dates and its own measures, not of why it ended.
    const part = (await read(school, plan)).body;
    expect([part.ended, JSON.stringify(part).includes('jobseeker')]).toEqual([undefined, false]);
    const told = await api.as(social).do(timeline.read, { params: ofCase(), query: { about: 'plan' } });
    expect(told.items.map(({ kind, subject }) => [kind, subject])).toContainEqual(['plan.ended', 'maximum-reached']);
  });

  it('waits for the draft of the next version, and is the adviser’s alone', async () => {
    const plan = await agreed();
    expect(refusalOf(await end(plan, social))).toEqual([403, 'forbidden']);
    const next = await draft();
    expect(refusalOf(await end(plan))).toEqual([409, 'plan.draft-exists']);
    expect(refusalOf(await end(next))).toEqual([409, 'plan.not-in-force']);
    await api.as(adviser).do(plans.discard, { params: { planId: next.id }, version: next.version });
    const stale = await api.as(adviser).send(plans.end, {
      params: { planId: plan.id },
      version: plan.version + 1,
      body: { endedOn: await today(), reason: 'withdrew', follows: 'no-service' },
    });
    expect(refusalOf(stale)).toEqual([412, 'stale']);
    expect((await end(plan)).status).toBe(200);
  });

  it('leaves no referral, review or end of the plan to wait for', async () => {
    const plan = await agreed();
    const rules = async () => {
      const { items } = await api.as(adviser).do(clocks.read, { params: ofCase() });
      return items.filter(({ due }) => due).map(({ rule }) => rule);
    };
    expect(await rules()).toEqual(expect.arrayContaining(['R14', 'R15', 'R17', 'R18']));
    await end(plan);
    expect((await rules()).filter((rule) => rule > 'R12')).toEqual([]);
    const { clock } = await api.as(adviser).do(cases.read, { params: ofCase() });
    expect(['R14', 'R15', 'R17', 'R18']).not.toContain(clock?.rule);
  });

  it('is followed by a new plan once an assessment has found the need again', async () => {
    const plan = await agreed();
    await end(plan);
    expect(refusalOf(await api.as(adviser).send(plans.draft, { params: ofCase() }))).toEqual([
      409,
      'case.wrong-status',
    ]);
    await assessed();
    const next = await draft();
    expect(next).toMatchObject({ number: 2, ended: null });
  });
});

describe('the next version', () => {
  it('begins from the last: goals and measures keep their ids, and how they go stays', async () => {
    const first = await agreed();
    const { measureId, version } = measureOf(first);
    const course50 = { state: 'under-way', progress: 50, results: 'Attends well.', officialId: school.id } as const;
    await api.as(school).do(measures.follow, { params: { measureId }, version, body: course50 });

    const second = await draft();
    expect(second).toMatchObject({
      number: 2,
      state: 'draft',
      ownWish: first.ownWish,
      agreedOn: null,
      agreedWay: null,
    });
    expect(second.goals.map(({ goalId }) => goalId)).toEqual(first.goals.map(({ goalId }) => goalId));
    expect(measureOf(second)).toMatchObject({ measureId, state: 'under-way', progress: 50, results: 'Attends well.' });

    const plan = again(second);
    plan.goals[0]!.measures = [
      { ...plan.goals[0]!.measures[0]!, endsOn: '2027-02-26' },
      course({ kind: 'mentor', title: 'A mentor', unitId: null }),
    ];
    // Told anew with each version.
    expect(plan).toMatchObject({ longTermGoal: 'A tailor’s shop of her own.', rightsToldOn: null });
    plan.rightsToldOn = '2026-01-20';
    // Two years from the drawing up of the first (681/2023 §23(2)).
    plan.validUntil = second.maximum!.latest;
    const next = (await agree((await write(second, plan)).body)).body;
    expect(next.state).toBe('agreed');
    expect(await statusOfCase()).toBe('plan-in-force');

    const before = (await read(adviser, first)).body;
    expect(measureOf(before)).toMatchObject({ endsOn: '2026-12-18', progress: 50 });
    expect(measureOf(next)).toMatchObject({ measureId, endsOn: '2027-02-26', progress: 50 });
    // What was dropped keeps its results beside the version that had it.
    const dropped = measureOf(before, 'Daycare from eight to four');
    expect(dropped.can).toContain('measure.follow');
    const done = await api.as(adviser).do(measures.follow, {
      params: { measureId: dropped.measureId },
      version: dropped.version,
      body: { state: 'done', results: 'She has a place.' },
    });
    expect(done).toMatchObject({ state: 'done', results: 'She has a place.', title: 'Daycare from eight to four' });
    const { items } = await api.as(adviser).do(plans.list, { params: ofCase() });
    expect(items.map(({ number, state }) => [number, state])).toEqual([
      [2, 'agreed'],
      [1, 'agreed'],
    ]);
  });

  it('moves a measure to another unit when it is agreed, not before', async () => {
    const first = await agreed();
    const { measureId } = measureOf(first);
    const other = await api.world.official(await api.world.unit({ sector: 'third-sector' }), 'practitioner');
    await api.world.participation(aCase, other.unit, 'provider', { officials: [other] });
    const second = await draft();
    const plan = again(second);
    plan.rightsToldOn = '2026-01-20';
    plan.goals[0]!.measures[0]!.unitId = other.unit.id;
    const kept = (await write(second, plan)).body;
    expect(titlesOf((await read(school, first)).body)).toEqual(['Integration training, part-time']);
    expect(titlesOf((await read(other, first)).body)).toEqual([]);
    const next = (await agree(kept)).body;
    expect(titlesOf((await read(school, first)).body)).toEqual([]);
    expect(measureOf((await read(other, next)).body)).toMatchObject({ measureId, unit: { id: other.unit.id } });
  });

  it('keeps a measure with the unit that has it, also when the unit has left', async () => {
    await agreed();
    await api.as(adviser).do(participations.end, { params: { participationId: provider.id }, version: 1 });
    const second = await draft();
    expect((await write(second, again(second))).status).toBe(200);
  });
});

describe('what others see of an agreed plan', () => {
  it('a partner reads it whole, a provider its dates, its goals and its own measures', async () => {
    const plan = await agreed();
    const whole = (await read(social, plan)).body;
    expect(titlesOf(whole)).toHaveLength(3);
    expect(whole).toMatchObject({
      ownWish: 'I want to sew for a living.',
      can: ['plan.read', 'plan.read-content', 'plan.print'],
    });

    const part = (await read(school, plan)).body;
    expect(titlesOf(part)).toEqual(['Integration training, part-time']);
    expect(part).toMatchObject({ validFrom: '2026-04-01', agreedOn: await today(), can: ['plan.read', 'plan.print'] });
    expect(part.goals.map(({ description }) => description)).toEqual([
      'Finnish for everyday life',
      'Her trade in Finland',
    ]);
    for (const field of [
      'ownWish',
      'ownWishLanguage',
      'justification',
      'agreedWay',
      'agreedBy',
      'interpreterPresent',
    ]) {
      expect(part).not.toHaveProperty(field);
    }
    expect(await lastAudit(api)).toMatchObject({
      action: 'plan.read',
      official_id: school.id,
      case_id: aCase.id,
      person_ids: [aCase.personId],
    });
    const { items } = await api.as(school).do(plans.list, { params: ofCase() });
    expect(items).toHaveLength(1);
  });

  it('a daycare knows of no plan, although a measure is its own', async () => {
    const plan = await agreed();
    expect((await read(daycare, plan)).status).toBe(404);
    expect((await api.as(daycare).send(plans.list, { params: ofCase() })).status).toBe(403);
    const { measureId } = measureOf(plan, 'Daycare from eight to four');
    const follow = { params: { measureId }, version: 1, body: { state: 'done' as const } };
    expect((await api.as(daycare).send(measures.follow, follow)).status).toBe(404);
  });

  it('whoever has left sees no more of it', async () => {
    const plan = await agreed();
    await api.as(adviser).do(participations.end, { params: { participationId: county.id }, version: 1 });
    expect((await read(social, plan)).status).toBe(404);
  });
});

describe('following a measure', () => {
  it('is the responsible unit’s and that of the unit that has it', async () => {
    const plan = await agreed();
    const { measureId, version } = measureOf(plan);
    const params = { measureId };
    const followed = await api.as(school).send(measures.follow, { params, version, body: { state: 'under-way' } });
    expect(followed.body).toMatchObject({ state: 'under-way', can: ['measure.read', 'measure.follow'] });
    expect(followed.etag).toBe(`"${version + 1}"`);
    expect(await lastAudit(api)).toMatchObject({
      action: 'measure.follow',
      person_ids: [aCase.personId],
      case_id: aCase.id,
    });
    const stale = await api.as(adviser).send(measures.follow, { params, version, body: { state: 'done' } });
    expect(refusalOf(stale)).toEqual([412, 'stale']);
    const without = await api.as(adviser).send(measures.follow, { params, body: { state: 'done' } });
    expect(without.status).toBe(428);
    const partner = await api.as(social).send(measures.follow, { params, version, body: { state: 'done' } });
    expect(partner.status).toBe(403);
  });

  it('is in the hands of somebody who works in the unit', async () => {
    const plan = await agreed();
    const { measureId, version } = measureOf(plan);
    const answer = await api.as(adviser).send(measures.follow, {
      params: { measureId },
      version,
      body: { state: 'planned', officialId: adviser.id },
    });
    expect(faultsOf(answer)).toEqual(['/officialId official.not-in-unit']);
    const own = measureOf(plan, 'Sewing at home');
    const persons = await api.as(adviser).send(measures.follow, {
      params: { measureId: own.measureId },
      version: own.version,
      body: { state: 'planned', officialId: adviser.id },
    });
    expect(faultsOf(persons)).toEqual(['/officialId official.not-in-unit']);
  });

  it('a draft’s new measure is nobody’s yet', async () => {
    await assessed();
    const { measureId, version } = measureOf(await written());
    const call = { params: { measureId }, version, body: { state: 'done' as const } };
    expect((await api.as(adviser).send(measures.follow, call)).status).toBe(404);
    expect((await api.as(school).send(measures.follow, call)).status).toBe(404);
  });
});

describe('in an ended case', () => {
  it('nothing is written into plan or measure', async () => {
    const plan = await agreed();
    const next = await draft();
    const { version } = await api.as(adviser).do(cases.read, { params: ofCase() });
    await api.as(adviser).do(cases.end, { params: ofCase(), version, body: { reason: 'moved-away' } });
    const { measureId, version: measureVersion } = measureOf(plan);
    const call = { params: { planId: next.id }, version: next.version };
    const answers = [
      await api.as(adviser).send(plans.draft, { params: ofCase() }),
      await write(next, again(next)),
      await agree(next),
      await api.as(adviser).send(plans.discard, call),
      await api.as(adviser).send(plans.nameMakers, { ...call, body: { unitIds: [] } }),
      await api.as(adviser).send(measures.follow, {
        params: { measureId },
        version: measureVersion,
        body: { state: 'done' },
      }),
    ];
    expect(answers.map(refusalOf)).toEqual(answers.map(() => [409, 'case.ended']));
    expect((await read(adviser, plan)).body.can).toEqual(['plan.read', 'plan.read-content', 'plan.print']);
    expect(measureOf((await read(adviser, plan)).body).can).toEqual(['measure.read']);
  });
});

describe('who may what', () => {
  let agreedPlan: PlanView;
  let next: PlanView;
  beforeEach(async () => {
    agreedPlan = await agreed();
    next = await draft();
  });

  const statusesOf = async (official: Pick<WorldOfficial, 'token'>) => {
    const { measureId } = measureOf(agreedPlan);
    const day = await today();
    const agreement = { agreedOn: day, way: 'signed', signedOn: day, clientGot: 'shown', interpreterPresent: false };
    const calls: [Endpoint, unknown, PlanView][] = [
      [plans.list as Endpoint, undefined, agreedPlan],
      [plans.read as Endpoint, undefined, agreedPlan],
      [plans.draft as Endpoint, undefined, agreedPlan],
      [plans.write as Endpoint, again(next), next],
      [plans.nameMakers as Endpoint, { unitIds: [] }, next],
      [plans.agree as Endpoint, agreement, next],
      [plans.discard as Endpoint, undefined, next],
      [measures.follow as Endpoint, { state: 'paused' }, next],
    ];
    const statuses: Record<string, number> = {};
    for (const [endpoint, content, plan] of calls) {
      const version = endpoint === measures.follow ? measureOf(agreedPlan).version : next.version;
      const params = { ...ofCase(), planId: plan.id, measureId };
      const { status } = await api.as(official).send(endpoint, { params, body: content, version } as never);
      const row = await lastAudit(api);
      expect([row.endpoint, row.status, row.outcome]).toEqual([endpoint.id, status, status < 300 ? 'done' : 'refused']);
      if (status >= 300) expect(row.person_ids).toEqual([]);
      statuses[endpoint.id.split('.')[1]!] = status;
    }
    return statuses;
  };
  const nothing = {
    list: 404,
    read: 404,
    draft: 404,
    write: 404,
    nameMakers: 404,
    agree: 404,
    discard: 404,
    follow: 404,
  };

  it('a stranger, a colleague and whoever has no cases find none of it', async () => {
    const { world } = api;
    for (const official of [
      stranger,
      await world.official(adviser.unit),
      await world.official(school.unit, 'practitioner'),
      await world.official(adviser.unit, 'administrator'),
      await world.official(adviser.unit, 'data-protection-officer'),
      await world.official(adviser.unit, 'analyst'),
    ]) {
      expect(await statusesOf(official)).toEqual(nothing);
    }
  });

  it('a partner reads what is agreed', async () => {
    expect(await statusesOf(social)).toEqual({ ...nothing, list: 200, read: 200, draft: 403, follow: 403 });
  });

  it('a partner that draws it up with the adviser writes it, and does not agree it', async () => {
    next = await api.as(adviser).do(plans.nameMakers, {
      params: { planId: next.id },
      version: next.version,
      body: { unitIds: [social.unit.id] },
    });
    expect(await statusesOf(social)).toEqual({
      list: 200,
      read: 200,
      draft: 403,
      write: 200,
      nameMakers: 403,
      agree: 403,
      discard: 403,
      follow: 403,
    });
    const supervisor = await api.world.official(social.unit, 'supervisor');
    expect(await statusesOf(supervisor)).toMatchObject({ read: 200, write: 403, agree: 403 });
  });

  it('a provider reads its part and follows its measure', async () => {
    expect(await statusesOf(school)).toEqual({ ...nothing, list: 200, read: 200, draft: 403, follow: 200 });
  });

  it('the adviser’s supervisor reads', async () => {
    expect(await statusesOf(await api.world.official(adviser.unit, 'supervisor'))).toEqual({
      list: 200,
      read: 200,
      draft: 403,
      write: 403,
      nameMakers: 403,
      agree: 403,
      discard: 403,
      follow: 403,
    });
  });

  it('a colleague on duty writes and follows, and agrees nothing', async () => {
    const colleague = await api.world.official(adviser.unit);
    await api.as(colleague).do(cases.openOnDuty, { params: ofCase(), body: { purpose: 'adviser-absent' } });
    expect(await statusesOf(colleague)).toEqual({
      list: 200,
      read: 200,
      draft: 403,
      write: 200,
      nameMakers: 403,
      agree: 403,
      discard: 403,
      follow: 200,
    });
  });

  it('without a session nobody is answered', async () => {
    expect(new Set(Object.values(await statusesOf({ token: '' })))).toEqual(new Set([401]));
  });
});
