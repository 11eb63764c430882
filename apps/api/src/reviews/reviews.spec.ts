import { cases, clocks, plans, reviews, timeline, type ReviewView, type ReviewWrite } from '@samspel/contract';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { lastAudit } from '../testing/audit-rows.js';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let colleague: WorldOfficial;
let county: WorldOfficial;
let integration: WorldOfficial;
let school: WorldOfficial;
let daycare: WorldOfficial;
let stranger: WorldOfficial;
let aCase: WorldCase;
let course: string;
let mentor: string;
let later: string;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  adviser = await world.official(await world.unit());
  colleague = await world.official(adviser.unit);
  county = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
  integration = await world.official(await world.unit({ sector: 'municipal-integration' }), 'practitioner');
  school = await world.official(await world.unit({ sector: 'education' }), 'practitioner');
  daycare = await world.official(await world.unit({ sector: 'early-childhood-education' }), 'practitioner');
  stranger = await world.official(await world.unit());
  const { rows } = await world.db.query(`SELECT ('2026-06-15T09:00:00Z'::timestamptz - now())::text AS offset`);
  await world.setClock((rows[0] as { offset: string }).offset);
});
beforeEach(async () => {
  const { world } = api;
  aCase = await world.case(adviser, { status: 'plan-in-force' });
  await world.participation(aCase, county.unit, 'partner', { officials: [county], basis: '681/2023-86-2' });
  await world.participation(aCase, integration.unit, 'partner', { officials: [integration] });
  await world.participation(aCase, school.unit, 'provider', { officials: [school] });
  await world.participation(aCase, daycare.unit, 'contributor', { officials: [daycare] });
  [course, mentor, later] = await planInForce(aCase);
});
afterAll(() => api?.close());

/** Made by the adviser's unit with the county's: a course due in May, a mentor due on the day of the test, a work trial in autumn. */
async function planInForce({ id: caseId }: WorldCase): Promise<[string, string, string]> {
  const { db } = api.world;
  await db.query(
    `INSERT INTO app.assessment (case_id, started_on, started_by, concluded_on, concluded_by, need_found, reason)
     VALUES ($1, '2026-01-05', $2, '2026-01-08', $2, true, 'Needs Finnish')`,
    [caseId, adviser.id],
  );
  const { rows } = await db.query(
    `INSERT INTO app.plan (case_id, number, state, drawn_up_on, valid_from, valid_until, created_at)
     VALUES ($1, 1, 'draft', '2026-01-10', '2026-01-10', '2027-01-10', app.clock()) RETURNING id`,
    [caseId],
  );
  const planId = (rows[0] as { id: string }).id;
  await db.query('INSERT INTO app.plan_content (plan_id, case_id) VALUES ($1, $2)', [planId, caseId]);
  for (const unit of [adviser.unit, county.unit])
    await db.query('INSERT INTO app.plan_maker (plan_id, case_id, unit_id) VALUES ($1, $2, $3)', [
      planId,
      caseId,
      unit.id,
    ]);
  const goal = await db.query(
    `INSERT INTO app.plan_goal (plan_id, case_id, goal_id, position, description) VALUES ($1, $2, uuidv7(), 0, 'Finnish for work') RETURNING goal_id`,
    [planId, caseId],
  );
  const measure = async (position: number, title: string, unitId: string, evaluatedOn: string) => {
    const made = await db.query(
      `INSERT INTO app.measure (case_id, unit_id, state, agreed) VALUES ($1, $2, 'under-way', true) RETURNING id`,
      [caseId, unitId],
    );
    const { id } = made.rows[0] as { id: string };
    await db.query(
      `INSERT INTO app.plan_measure (plan_id, measure_id, case_id, goal_id, position, kind, title, unit_id, evaluated_on, justification)
       VALUES ($1, $2, $3, $4, $5, 'education', $6, $7, $8, 'It is where the work is.')`,
      [planId, id, caseId, (goal.rows[0] as { goal_id: string }).goal_id, position, title, unitId, evaluatedOn],
    );
    return id;
  };
  const made: [string, string, string] = [
    await measure(0, 'Integration training', school.unit.id, '2026-05-31'),
    await measure(1, 'A mentor', adviser.unit.id, '2026-06-15'),
    await measure(2, 'A work trial', adviser.unit.id, '2026-09-30'),
  ];
  await db.query(`UPDATE app.plan SET state = 'agreed', agreed_on = '2026-01-12' WHERE id = $1`, [planId]);
  return made;
}

const ofCase = () => ({ caseId: aCase.id });
const start = () => api.as(adviser).do(reviews.start, { params: ofCase() });
const content = (): ReviewWrite => ({
  heldOn: '2026-06-15',
  personPresent: true,
  interpreterPresent: true,
  unitIds: [adviser.unit.id, county.unit.id, daycare.unit.id],
  others: 'The spouse',
  progress: 'Speaks at work already.',
  obstacles: 'Evenings without daycare.',
  results: 'A1.3 in speaking.',
  changes: 'A course in the daytime.',
  nextOn: '2026-12-15',
  source: 'The course’s report',
  outcomes: [
    { measureId: course, outcome: 'partly', text: 'Half of the evenings.' },
    { measureId: mentor, outcome: 'as-planned' },
  ],
});
const write = (review: ReviewView, body: ReviewWrite, as = adviser) =>
  api.as(as).do(reviews.write, { params: { reviewId: review.id }, version: review.version, body });
const conclude = (review: ReviewView) =>
  api.as(adviser).send(reviews.conclude, { params: { reviewId: review.id }, version: review.version });
const held = async () => (await conclude(await write(await start(), content()))).body;
const refusalOf = ({ status, problem }: { status: number; problem: { code: string } }) => [status, problem.code];
const faultsOf = ({ problem }: { problem: { errors?: { pointer: string; code: string }[] } }) =>
  problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const idsOf = (all: { id: string }[]) => all.map(({ id }) => id).sort();

it('begins with the plan in force, and with the measures whose evaluation has come as its agenda', async () => {
  const review = await start();
  expect(review).toMatchObject({
    state: 'draft',
    planNumber: 1,
    planDrawnUpOn: '2026-01-10',
    heldOn: null,
    nextBy: null,
  });
  expect(review.agenda.map(({ title, due, outcome }) => [title, due, outcome])).toEqual([
    ['Integration training', true, null],
    ['A mentor', true, null],
    ['A work trial', false, null],
  ]);
  expect(idsOf(review.units)).toEqual([adviser.unit.id]);
  expect(idsOf(review.authors)).toEqual([adviser.id]);
  // Held earlier, the mentor was not due yet.
  const earlier = await write(review, { unitIds: [], outcomes: [], heldOn: '2026-06-14' });
  expect(earlier.agenda.filter(({ due }) => due).map(({ title }) => title)).toEqual(['Integration training']);
});

it('is written with a partner that made the plan, held, and frozen as it was held', async () => {
  const begun = await start();
  const written = await write(begun, content());
  expect(written).toMatchObject({ heldOn: '2026-06-15', nextBy: '2026-12-15', progress: 'Speaks at work already.' });
  const together = await write(
    written,
    { ...content(), unitIds: [adviser.unit.id, county.unit.id], results: 'A1.3 in speaking and listening.' },
    county,
  );
  const answer = await conclude(together);
  expect(answer.body).toMatchObject({
    state: 'held',
    results: 'A1.3 in speaking and listening.',
    changes: 'A course in the daytime.',
    nextOn: '2026-12-15',
    recordedBy: { id: adviser.id },
    can: ['review.read', 'review.print'],
  });
  expect(answer.body.agenda.map(({ title, due, outcome, text }) => [title, due, outcome, text])).toEqual([
    ['Integration training', true, 'partly', 'Half of the evenings.'],
    ['A mentor', true, 'as-planned', null],
  ]);
  expect(idsOf(answer.body.authors)).toEqual([adviser.id, county.id].sort());
  // The county is not told of the daycare, so it could not take it out.
  expect(idsOf(answer.body.units)).toEqual([adviser.unit.id, county.unit.id, daycare.unit.id].sort());
  const { id: reviewId, version } = answer.body;
  for (const late of [
    await api.as(adviser).send(reviews.write, { params: { reviewId }, version, body: content() }),
    await api.as(adviser).send(reviews.discard, { params: { reviewId }, version }),
    await api.as(adviser).send(reviews.conclude, { params: { reviewId }, version }),
  ])
    expect(refusalOf(late)).toEqual([409, 'review.held']);
  const rewriting = api.world.db.query(`UPDATE app.plan_review SET progress = 'Otherwise' WHERE id = $1`, [reviewId]);
  await expect(rewriting).rejects.toThrow('frozen');
  const adding = api.world.db.query(
    'INSERT INTO app.plan_review_unit (review_id, unit_id, case_id) VALUES ($1, $2, $3)',
    [reviewId, school.unit.id, aCase.id],
  );
  await expect(adding).rejects.toThrow('frozen');
});

it('gives the next one what has not been gone through since its evaluation', async () => {
  await held();
  const next = await start();
  expect(next.agenda.map(({ title, due }) => [title, due])).toEqual([
    ['Integration training', false],
    ['A mentor', false],
    ['A work trial', false],
  ]);
});

it('stays the review of the version that it began with, when the next one is agreed meanwhile', async () => {
  const review = await start();
  await api.world.db.query(
    `INSERT INTO app.plan (case_id, number, state, drawn_up_on, valid_from, valid_until, agreed_on, created_at)
     VALUES ($1, 2, 'agreed', '2026-06-15', '2026-06-15', '2027-06-01', '2026-06-15', app.clock())`,
    [aCase.id],
  );
  const written = await write(review, content());
  expect(written).toMatchObject({ planNumber: 1, planId: review.planId });
  expect((await conclude(written)).body.state).toBe('held');
});

it('says each lack at its place when it is not whole', async () => {
  const review = await write(await start(), { unitIds: [], outcomes: [{ measureId: mentor, outcome: 'not' }] });
  expect(faultsOf(await conclude(review))).toEqual([
    '/heldOn review.missing',
    '/personPresent review.missing',
    '/interpreterPresent review.missing',
    '/progress review.missing',
    '/nextOn review.missing',
    '/agenda/0/outcome review.outcome-missing',
  ]);
  const wrong = await api.as(adviser).send(reviews.write, {
    params: { reviewId: review.id },
    version: review.version,
    body: { ...content(), nextOn: '2026-12-16', unitIds: [stranger.unit.id] },
  });
  expect(faultsOf(wrong)).toEqual(['/nextOn review.next-too-late', '/unitIds/0 unit.not-taking-part']);
  expect(wrong.problem.errors![0]!.detail).toContain('681/2023');
});

it('goes on one at a time, of a plan in force, and can be thrown away', async () => {
  const review = await start();
  expect(refusalOf(await api.as(adviser).send(reviews.start, { params: ofCase() }))).toEqual([409, 'review.going-on']);
  const stale = await api.as(adviser).send(reviews.discard, { params: { reviewId: review.id }, version: 9 });
  expect(refusalOf(stale)).toEqual([412, 'stale']);
  await api.as(adviser).do(reviews.discard, { params: { reviewId: review.id }, version: review.version });
  expect((await api.as(adviser).do(reviews.list, { params: ofCase() })).items).toEqual([]);
  const unplanned = await api.world.case(adviser, { status: 'in-planning' });
  const early = await api.as(adviser).send(reviews.start, { params: { caseId: unplanned.id } });
  expect(refusalOf(early)).toEqual([409, 'case.wrong-status']);
});

it('is its writers’ while it goes on, and of whoever reads the whole case once held', async () => {
  const review = await write(await start(), content());
  const params = { reviewId: review.id };
  const seen = async (who: WorldOfficial) => (await api.as(who).send(reviews.read, { params })).status;
  const listed = async (who: WorldOfficial) => (await api.as(who).send(reviews.list, { params: ofCase() })).status;
  const supervisor = await api.world.official(adviser.unit, 'supervisor');
  expect(await seen(county)).toBe(200);
  expect(await seen(supervisor)).toBe(200);
  for (const who of [integration, school, daycare, stranger, colleague]) expect(await seen(who)).toBe(404);
  expect((await api.as(integration).do(reviews.list, { params: ofCase() })).items).toEqual([]);
  await conclude(review);
  for (const who of [county, integration, supervisor]) expect(await seen(who)).toBe(200);
  for (const who of [school, daycare, stranger, colleague]) expect(await seen(who)).toBe(404);
  expect(await Promise.all([school, daycare, stranger].map(listed))).toEqual([403, 403, 404]);
});

it('names to a partner no unit that its basis does not name', async () => {
  const { id: reviewId } = await held();
  const units = async (who: WorldOfficial) =>
    idsOf((await api.as(who).do(reviews.read, { params: { reviewId } })).units);
  expect(await units(adviser)).toEqual([adviser.unit.id, county.unit.id, daycare.unit.id].sort());
  expect(await units(county)).toEqual([adviser.unit.id, county.unit.id].sort());
  expect(JSON.stringify(await api.as(county).do(reviews.read, { params: { reviewId } }))).not.toContain(
    daycare.unit.id,
  );
});

it('is begun, concluded and thrown away by the adviser alone', async () => {
  const review = await write(await start(), content());
  const of = { params: { reviewId: review.id }, version: review.version };
  for (const answer of [
    await api.as(county).send(reviews.conclude, of),
    await api.as(county).send(reviews.discard, of),
    await api.as(county).send(reviews.start, { params: ofCase() }),
    await api.as(integration).send(reviews.start, { params: ofCase() }),
  ])
    expect(refusalOf(answer)).toEqual([403, 'forbidden']);
  const supervisor = await api.world.official(adviser.unit, 'supervisor');
  const writing = await api.as(supervisor).send(reviews.write, { ...of, body: content() });
  expect(refusalOf(writing)).toEqual([403, 'forbidden']);
});

it('is not written into a case that has ended', async () => {
  const review = await write(await start(), content());
  const { version } = await api.as(adviser).do(cases.read, { params: ofCase() });
  await api.as(adviser).do(cases.end, { params: ofCase(), body: { reason: 'moved-away' }, version });
  expect(refusalOf(await conclude(review))).toEqual([409, 'case.ended']);
});

it('stands in the timeline when it has been held, and nowhere for a school', async () => {
  const { id } = await held();
  const kinds = async (who: WorldOfficial) =>
    (await api.as(who).do(timeline.read, { params: ofCase(), query: { about: 'plan' } })).items
      .filter(({ kind }) => kind === 'review.held')
      .map(({ recordId, subject, official }) => [recordId, subject, official?.id]);
  expect(await kinds(integration)).toEqual([[id, '1', adviser.id]]);
  expect(await kinds(school)).toEqual([]);
});

it('moves the clock of the next review when it has been held', async () => {
  const next = async () =>
    (await api.as(adviser).do(clocks.read, { params: ofCase() })).items.find(({ rule }) => rule === 'R15')?.latestOn;
  expect(await next()).toBe('2026-07-10');
  await held();
  expect(await next()).toBe('2026-12-15');
});

it('tells when the plan is to be reviewed next', async () => {
  const due = async () => (await api.as(county).do(reviews.list, { params: ofCase() })).dueOn;
  expect(await due()).toBe('2026-07-10');
  await held();
  expect(await due()).toBe('2026-12-15');
  const unplanned = await api.world.case(adviser, { status: 'in-planning' });
  expect((await api.as(adviser).do(reviews.list, { params: { caseId: unplanned.id } })).dueOn).toBeNull();
});

it('leads to the next version of the plan, and each act leaves its row in the audit', async () => {
  const { id } = await held();
  expect(await lastAudit(api)).toMatchObject({
    outcome: 'done',
    case_id: aCase.id,
    person_ids: [aCase.personId],
    action: 'review.conclude',
    record_ids: [id],
  });
  const draft = await api.as(adviser).do(plans.draft, { params: ofCase() });
  expect(draft).toMatchObject({ number: 2, state: 'draft' });
  expect(draft.goals[0]!.measures.map(({ measureId }) => measureId)).toEqual([course, mentor, later]);
});
