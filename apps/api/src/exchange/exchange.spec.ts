import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assessments,
  cases,
  clocks,
  exchange,
  facts,
  plans,
  reviews,
  type AssessmentDocument,
  type CaseDocuments,
  type ImportResult,
  type PlanDocument,
  type ReviewDocument,
} from '@samspel/contract';
import { duesOf, type Facts } from '@samspel/statute';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { documentSchema, documentSchemaText } from '../platform/openapi/document-schema.js';
import { lastAudit } from '../testing/audit-rows.js';
import { caseDocuments } from '../testing/random-documents.js';
import { startApi, type Api } from '../testing/start-api.js';

interface Place {
  api: Api;
  adviser: WorldOfficial;
}

/** Two services that know nothing of each other. */
let here: Place;
let there: Place;
let colleague: WorldOfficial;
let supervisor: WorldOfficial;
let social: WorldOfficial;
let school: WorldOfficial;
let stranger: WorldOfficial;

beforeAll(async () => {
  [here, there] = [await place(), await place()];
  const { api, adviser } = here;
  colleague = await api.world.official(adviser.unit);
  supervisor = await api.world.official(adviser.unit, 'supervisor');
  social = await api.world.official(await api.world.unit({ sector: 'social-services' }), 'practitioner');
  school = await api.world.official(await api.world.unit({ sector: 'education' }), 'practitioner');
  stranger = await api.world.official(await api.world.unit());
});
afterAll(async () => {
  await here?.api.close();
  await there?.api.close();
});

async function place(): Promise<Place> {
  const api = await startApi();
  const { rows } = await api.world.db.query(`SELECT ('2026-06-15T09:00:00Z'::timestamptz - now())::text AS offset`);
  await api.world.setClock((rows[0] as { offset: string }).offset);
  return { api, adviser: await api.world.official(await api.world.unit()) };
}

const newCase = ({ api, adviser }: Place) => api.world.case(adviser);
const sent = ({ api, adviser }: Place, { id: caseId }: WorldCase, body: CaseDocuments, check?: boolean, as = adviser) =>
  api.as(as).send(exchange.import, { params: { caseId }, body, query: check === undefined ? {} : { check } });
const imported = async (at: Place, into: WorldCase, body: CaseDocuments): Promise<ImportResult> => {
  const { status, body: result, problem } = await sent(at, into, body);
  if (status !== 200) throw new Error(JSON.stringify(problem));
  return result;
};
const exported = async ({ api, adviser }: Place, { id: caseId }: WorldCase): Promise<string> => {
  const answer = await api.as(adviser).send(exchange.export, { params: { caseId } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  return answer.bytes.toString('utf8');
};
const refusal = async (body: CaseDocuments, into?: WorldCase) => {
  const { status, problem } = await sent(here, into ?? (await newCase(here)), body);
  return [status, problem.code, ...(problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
};

/** Every row of every table but the audit's and the kept answers'. */
async function everything({ api }: Place): Promise<string> {
  const { db } = api.world;
  const { rows } = await db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'app' AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('audit', 'session', 'idempotency') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: all } = await db.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM app."${name}" t ORDER BY 1`,
    );
    found.push(name, ...all.map(({ row }) => row));
  }
  return found.join('\n');
}

const origin = {
  authority: { fi: 'Vantaan kaupunki', sv: 'Vanda stad' },
  unit: { fi: 'Tikkurilan toimipiste', sv: 'Dickursby' },
  recordedBy: 'Aino Salo',
  recordedAt: '2026-02-03T08:15:00.250000Z',
};
const authors = [{ name: 'Aino Salo', unit: null }];
const assessment: AssessmentDocument = {
  id: '0190a000-0000-7000-8000-000000000001',
  date: { startedOn: '2026-01-12', heldOn: '2026-01-20', concludedOn: '2026-02-02' },
  content: {
    sections: [{ section: 'literacy', content: 'Lukee latinalaisin kirjaimin.' }],
    background: {
      literacy: 'latin-fluent',
      educationLevel: 3,
      education: 'Lukio',
      occupation: null,
      levels: [{ language: 'fi', skill: 'speaking', level: 'A1.2' }],
    },
  },
  furtherMeasures: { needFound: true, reason: 'Suomea työtä varten.', countyNeeded: null, countyReason: null },
  plannedPlanOn: '2026-02-10',
  otherReferral: null,
  authors,
  source: 'Migri',
  origin,
};
const SERVICE = '0190a000-0000-7000-8000-000000000021';
const plan: PlanDocument = {
  id: '0190a000-0000-7000-8000-000000000002',
  date: { drawnUpOn: '2026-02-10', agreedOn: '2026-02-10', signedOn: '2026-02-12' },
  duration: { from: '2026-02-10', until: '2027-02-09', ended: null },
  goals: {
    ownWish: 'Waxaan rabaa shaqo.',
    ownWishLanguage: 'so',
    longTermGoal: 'Lähihoitaja',
    upperSecondaryReason: null,
    items: [{ id: '0190a000-0000-7000-8000-000000000011', description: 'Suomea työhön', upperSecondary: false }],
  },
  measures: { justification: null, followUp: 'Kuukausittain', jobSearchDuty: 'full', jobSearchReason: null },
  services: [
    {
      id: SERVICE,
      goalId: '0190a000-0000-7000-8000-000000000011',
      kind: 'integration-training',
      title: 'Iltaryhmä',
      unit: { fi: 'Varia', sv: 'Varia' },
      startsOn: '2026-03-01',
      endsOn: '2026-12-01',
      evaluatedOn: '2026-05-01',
      justification: 'Lähellä kotia.',
    },
  ],
  authors,
  plannedReviewOn: '2026-06-10',
  source: null,
  origin,
};
const review: ReviewDocument = {
  id: '0190a000-0000-7000-8000-000000000003',
  planId: plan.id,
  date: '2026-05-05',
  participation: { personPresent: true, interpreterPresent: true, units: [{ fi: 'Varia', sv: 'Varia' }], others: null },
  progress: 'Hyvin',
  results: { text: null, services: [{ serviceId: SERVICE, outcome: 'as-planned', text: null }] },
  obstacles: null,
  changes: null,
  authors,
  nextReviewOn: '2026-11-01',
  source: null,
  origin,
};
const file: CaseDocuments = {
  format: 'samspel/case-documents/1',
  assessments: [assessment],
  plans: [plan],
  reviews: [review],
};
const changed = (change: (copy: CaseDocuments) => void): CaseDocuments => {
  const copy = JSON.parse(JSON.stringify(file)) as CaseDocuments;
  change(copy);
  return copy;
};

describe('what is exported and imported elsewhere is exported there the same', () => {
  const validate = addFormats.default(new Ajv2020({ strictTuples: false, allErrors: true })).compile(documentSchema());

  it('whatever the documents say, also those that were made here', async () => {
    await fc.assert(
      fc.asyncProperty(caseDocuments, async (documents) => {
        const aCase = await newCase(here);
        await imported(here, aCase, documents);
        await madeHere(aCase);
        const text = await exported(here, aCase);
        validate(JSON.parse(text));
        expect(validate.errors ?? []).toEqual([]);
        const away = await newCase(there);
        await imported(there, away, JSON.parse(text) as CaseDocuments);
        expect(await exported(there, away)).toBe(text);
        const further = await newCase(here);
        await imported(here, further, JSON.parse(text) as CaseDocuments);
        expect(await exported(here, further)).toBe(text);
      }),
      { numRuns: 15, seed: Number(process.env.EXCHANGE_SEED ?? 874) },
    );
  }, 300_000);

  /** What came in is from now on this service's own work, its measures with units that are known here. */
  async function madeHere({ id }: WorldCase): Promise<void> {
    const { db } = here.api.world;
    await db.query(`ALTER TABLE app.plan_measure DISABLE TRIGGER frozen; ALTER TABLE app.plan_content DISABLE TRIGGER frozen;
      ALTER TABLE app.plan_review_unit DISABLE TRIGGER frozen; ALTER TABLE app.plan_review_author DISABLE TRIGGER frozen`);
    await db.query('DELETE FROM app.imported_document WHERE case_id = $1', [id]);
    await db.query('UPDATE app.plan_end SET recorder = NULL WHERE case_id = $1', [id]);
    await db.query('UPDATE app.measure SET origin_id = NULL WHERE case_id = $1', [id]);
    await db.query(
      'UPDATE app.plan_measure SET unit_id = CASE WHEN unit_fi IS NULL THEN $2::uuid END, unit_fi = NULL, unit_sv = NULL WHERE case_id = $1',
      [id, school.unit.id],
    );
    await db.query(`UPDATE app.plan_content SET agreed_by = $2, agreed_way = 'electronically' WHERE case_id = $1`, [
      id,
      here.adviser.id,
    ]);
    await db.query(
      'INSERT INTO app.plan_maker (plan_id, case_id, unit_id) SELECT id, case_id, u FROM app.plan, unnest($2::uuid[]) u WHERE case_id = $1',
      [id, [here.adviser.unit.id, social.unit.id]],
    );
    await db.query(
      'INSERT INTO app.plan_review_unit (review_id, case_id, unit_id) SELECT id, case_id, u FROM app.plan_review, unnest($2::uuid[]) u WHERE case_id = $1',
      [id, [here.adviser.unit.id, social.unit.id]],
    );
    await db.query(
      'INSERT INTO app.plan_review_author (review_id, case_id, official_id) SELECT id, case_id, o FROM app.plan_review, unnest($2::uuid[]) o WHERE case_id = $1',
      [id, [here.adviser.id, social.id]],
    );
    await db.query(`ALTER TABLE app.plan_measure ENABLE TRIGGER frozen; ALTER TABLE app.plan_content ENABLE TRIGGER frozen;
      ALTER TABLE app.plan_review_unit ENABLE TRIGGER frozen; ALTER TABLE app.plan_review_author ENABLE TRIGGER frozen`);
  }

  it('the published schema is the one that is committed, and is served as it is', async () => {
    const committed = readFileSync(join(__dirname, '../../case-documents.schema.json'), 'utf8');
    expect(committed).toBe(documentSchemaText());
    const answer = await here.api.anyone.raw('GET', '/api/docs/case-documents.schema.json');
    expect([answer.status, answer.bytes.toString('utf8')]).toEqual([200, committed]);
  });
});

describe('an export', () => {
  it('is a file whose name and contents name neither the person nor the case', async () => {
    const aCase = await newCase(here);
    await imported(here, aCase, file);
    const answer = await here.api.as(here.adviser).send(exchange.export, { params: { caseId: aCase.id } });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="case-documents.json"');
    const text = answer.bytes.toString('utf8');
    for (const secret of [aCase.id, aCase.number, aCase.personId, aCase.personName]) expect(text).not.toContain(secret);
    expect(await lastAudit(here.api)).toMatchObject({
      action: 'case.export',
      status: 200,
      official_id: here.adviser.id,
      case_id: aCase.id,
      person_ids: [aCase.personId],
    });
  });

  it('has what is concluded, agreed and held, and nothing that is being written', async () => {
    const aCase = await newCase(here);
    await here.api.as(here.adviser).do(assessments.start, { params: { caseId: aCase.id }, body: {} });
    expect(JSON.parse(await exported(here, aCase))).toEqual({ ...file, assessments: [], plans: [], reviews: [] });
  });
});

describe('who may', () => {
  let aCase: WorldCase;
  beforeAll(async () => {
    aCase = await newCase(here);
    await here.api.world.participation(aCase, social.unit, 'partner', { officials: [social] });
    await here.api.world.participation(aCase, school.unit, 'provider', { officials: [school] });
  });

  it.each([
    ['a partner', () => social, 403],
    ['a provider', () => school, 403],
    ['the supervisor', () => supervisor, 403],
    ['a colleague without a part in it', () => colleague, 404],
    ['a stranger', () => stranger, 404],
  ] as const)('%s takes nothing out and puts nothing in', async (_, who, status) => {
    const before = await everything(here);
    const out = await here.api.as(who()).send(exchange.export, { params: { caseId: aCase.id } });
    const into = await sent(here, aCase, file, undefined, who());
    expect([out.status, into.status]).toEqual([status, status]);
    expect(await everything(here)).toBe(before);
  });
});

describe('an import', () => {
  it('brings documents that whoever reads the case reads, marked with where they were made', async () => {
    const aCase = await newCase(here);
    const { api } = here;
    await api.world.participation(aCase, social.unit, 'partner', { officials: [social] });
    const params = { caseId: aCase.id };
    expect(await imported(here, aCase, file)).toMatchObject({ assessments: 1, plans: 1, reviews: 1, known: 0 });
    const from = { origin, authors, importedBy: { id: here.adviser.id } };
    const as = api.as(social);
    const [read] = (await as.do(assessments.list, { params })).items;
    expect(read).toMatchObject({
      concludedOn: '2026-02-02',
      source: 'Migri',
      plannedPlanOn: '2026-02-10',
      imported: from,
    });
    const [version] = (await as.do(plans.list, { params })).items;
    const { goals, makers, ...rest } = await as.do(plans.read, { params: { planId: version!.id } });
    expect(rest).toMatchObject({ number: 1, state: 'agreed', signedOn: '2026-02-12', imported: from });
    expect(makers).toEqual([]);
    expect(goals[0]!.measures[0]).toMatchObject({ unit: null, unitElsewhere: { fi: 'Varia', sv: 'Varia' } });
    const [held] = (await as.do(reviews.list, { params })).items;
    expect(await as.do(reviews.read, { params: { reviewId: held!.id } })).toMatchObject({
      heldOn: '2026-05-05',
      unitsElsewhere: [{ fi: 'Varia', sv: 'Varia' }],
      imported: from,
      agenda: [{ outcome: 'as-planned', unit: null, unitElsewhere: { fi: 'Varia', sv: 'Varia' } }],
    });
  });

  it('moves the law’s limits and the case with it, and leaves its row in the audit', async () => {
    const aCase = await newCase(here);
    const params = { caseId: aCase.id };
    const { moves } = await imported(here, aCase, file);
    expect(moves.map(({ rule }) => rule)).toContain('R15');
    expect((await here.api.as(here.adviser).do(cases.read, { params })).status).toBe('plan-in-force');
    const { rows } = await here.api.world.db.query<{ rule: string; due: string }>(
      'SELECT rule, latest_on::text AS due FROM app.clock WHERE case_id = $1',
      [aCase.id],
    );
    expect(rows).toContainEqual({ rule: 'R15', due: '2026-11-05' });
    expect((await here.api.as(here.adviser).do(clocks.read, { params })).items.length).toBeGreaterThan(0);
    await imported(here, await newCase(here), file);
    expect(await lastAudit(here.api)).toMatchObject({ action: 'case.import', outcome: 'done', status: 200 });
  });

  it('of a plan that was told as an event is reckoned once, and what is stored is what is reckoned', async () => {
    const { api, adviser } = here;
    const [told, untold] = [await newCase(here), await newCase(here)];
    const params = { caseId: told.id };
    const as = api.as(adviser);
    for (const [kind, startsOn] of [
      ['plan', plan.date.drawnUpOn],
      ['review', review.date],
      ['referral', '2026-02-20'],
    ] as const)
      await as.do(facts.record, { params, body: { kind, startsOn, source: 'document' } });
    await as.do(facts.record, {
      params: { caseId: untold.id },
      body: { kind: 'assessment', startsOn: '2026-01-12', endsOn: '2026-02-02', needFound: true, source: 'document' },
    });
    await imported(here, told, file);
    await imported(here, untold, file);
    await as.do(facts.record, {
      params: { caseId: untold.id },
      body: { kind: 'referral', startsOn: '2026-02-20', source: 'document' },
    });

    const factsOf = async ({ id }: WorldCase) =>
      (
        await api.world.db.query<{ facts: Facts; ended: boolean }>(
          `SELECT app.clock_facts($1, '2026-06-15') AS facts, app.plans_ended($1) AS ended`,
          [id],
        )
      ).rows[0]!;
    const { facts: known, ended } = await factsOf(told);
    expect(known.plans).toEqual([
      { drawnUpOn: '2026-02-10', signedOn: '2026-02-12', validTo: '2027-02-09', referredOn: '2026-02-20' },
    ]);
    expect(known.reviews).toEqual([review.date]);
    const withoutOpening = ({ caseOpenedOn: _, ...others }: Facts) => others;
    expect(withoutOpening((await factsOf(untold)).facts)).toEqual(withoutOpening(known));

    const { rows } = await api.world.db.query<{ rule: string; latest: string }>(
      'SELECT rule, latest_on::text AS latest FROM app.clock WHERE case_id = $1 ORDER BY rule',
      [told.id],
    );
    const due = duesOf(known, { plansEnded: ended }).map(({ rule, latest }) => ({ rule, latest }));
    expect(rows).toEqual(due.toSorted((one, other) => (one.rule < other.rule ? -1 : 1)));
    expect(rows.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['R15', 'R18']));
  });

  it('twice changes nothing the second time', async () => {
    const aCase = await newCase(here);
    await imported(here, aCase, file);
    const before = await everything(here);
    expect(await imported(here, aCase, file)).toEqual({ assessments: 0, plans: 0, reviews: 0, known: 3, moves: [] });
    expect(await everything(here)).toBe(before);
  });

  it('only looked at tells what would come in, and changes nothing', async () => {
    const aCase = await newCase(here);
    const before = await everything(here);
    const { status, body } = await sent(here, aCase, file, true);
    expect([status, body]).toEqual([200, expect.objectContaining({ assessments: 1, plans: 1, reviews: 1, known: 0 })]);
    expect(body.moves.length).toBeGreaterThan(0);
    expect(await everything(here)).toBe(before);
  });

  it('of a later file brings what is new: a further version with the same services, and that the first was ended', async () => {
    const aCase = await newCase(here);
    await imported(here, aCase, file);
    const ended = {
      on: '2026-05-20',
      reason: 'moved-away',
      follows: 'no-service',
      detail: null,
      recordedBy: 'A',
      recordedAt: '2026-05-20T09:00:00.000000Z',
    } as const;
    const second = {
      ...plan,
      id: '0190a000-0000-7000-8000-000000000004',
      date: { ...plan.date, drawnUpOn: '2026-05-06', agreedOn: '2026-05-06', signedOn: null },
    };
    const later = changed(({ plans: all }) => {
      all[0]!.duration.ended = ended;
      all.push(second);
    });
    expect(await imported(here, aCase, later)).toMatchObject({ plans: 1, assessments: 0, reviews: 0 });
    expect(JSON.parse(await exported(here, aCase))).toEqual(later);
  });

  it('of a plan that has been ended leaves the case open, without a plan in force', async () => {
    const aCase = await newCase(here);
    const ended = {
      on: '2026-05-20',
      reason: 'moved-away',
      follows: 'no-service',
      detail: null,
      recordedBy: 'A',
      recordedAt: '2026-05-20T09:00:00.000000Z',
    } as const;
    await imported(
      here,
      aCase,
      changed(({ plans: [first] }) => (first!.duration.ended = ended)),
    );
    expect((await here.api.as(here.adviser).do(cases.read, { params: { caseId: aCase.id } })).status).toBe(
      'in-planning',
    );
  });

  it('is continued by the next version here: its measures keep the name of their unit until one of ours has them', async () => {
    const aCase = await newCase(here);
    await imported(here, aCase, file);
    const as = here.api.as(here.adviser);
    const draft = await as.do(plans.draft, { params: { caseId: aCase.id } });
    const [goal] = draft.goals;
    const [measure] = goal!.measures;
    expect(measure!.unitElsewhere).toEqual({ fi: 'Varia', sv: 'Varia' });
    const write = (version: number, unitId: string | null, elsewhere?: boolean) =>
      as.do(plans.write, {
        params: { planId: draft.id },
        version,
        body: {
          goals: [
            {
              goalId: goal!.goalId,
              description: goal!.description,
              measures: [
                { measureId: measure!.measureId, kind: measure!.kind, title: measure!.title, unitId, elsewhere },
              ],
            },
          ],
        },
      });
    const kept = await write(draft.version, null, true);
    expect(kept.goals[0]!.measures[0]).toMatchObject({ unit: null, unitElsewhere: { fi: 'Varia', sv: 'Varia' } });
    const named = await write(kept.version, here.adviser.unit.id, true);
    expect(named.goals[0]!.measures[0]).toMatchObject({ unit: { id: here.adviser.unit.id }, unitElsewhere: null });
    const own = await write(named.version, null);
    expect(own.goals[0]!.measures[0]).toMatchObject({ unit: null, unitElsewhere: null });
    expect(
      await refusal(
        changed(({ plans: all }) => all.push({ ...plan, id: assessment.id.replace('1', '9') })),
        aCase,
      ),
    ).toEqual([409, 'plan.draft-exists']);
  });
});

describe('a file that cannot come in says where, and changes nothing', () => {
  const faults: [what: string, change: (copy: CaseDocuments) => void, expected: string[]][] = [
    ['another format', (copy) => (copy.format = 'other' as never), ['/format isIn']],
    [
      'a field left out',
      ({ plans: [one] }) => delete (one!.date as Partial<PlanDocument['date']>).signedOn,
      ['/plans/0/date/signedOn required'],
    ],
    [
      'a field nobody knows',
      ({ reviews: [one] }) => ((one as unknown as Record<string, unknown>).mood = 'x'),
      ['/reviews/0/mood unknown-field'],
    ],
    [
      'a day that is none',
      ({ plans: [one] }) => (one!.duration.until = '2026-02-30'),
      ['/plans/0/duration/until realDay'],
    ],
    [
      'a word that is none',
      ({ assessments: [one] }) => (one!.content.sections[0]!.section = 'mood' as never),
      ['/assessments/0/content/sections/0/section isIn'],
    ],
    [
      'text that cannot be kept',
      ({ reviews: [one] }) => (one!.progress = 'a\u0000b'),
      ['/reviews/0/progress storableText'],
    ],
    ['half of a sign', ({ reviews: [one] }) => (one!.progress = '\ud800'), ['/reviews/0/progress storableText']],
    [
      'an instant in another form',
      ({ plans: [one] }) => (one!.origin.recordedAt = '2026-02-03T08:15Z'),
      ['/plans/0/origin/recordedAt matches'],
    ],
    [
      'an instant that is none',
      ({ plans: [one] }) => (one!.origin.recordedAt = '2026-02-30T08:15:00.000000Z'),
      ['/plans/0/origin/recordedAt realDay'],
    ],
    [
      'an assessment concluded before it began',
      ({ assessments: [one] }) => (one!.date.concludedOn = '2026-01-01'),
      ['/assessments/0/date/concludedOn before'],
    ],
    [
      'an assessment of tomorrow',
      ({ assessments: [one] }) => (one!.date.concludedOn = '2026-06-16'),
      ['/assessments/0/date/concludedOn future'],
    ],
    [
      'a section twice',
      ({ assessments: [one] }) => one!.content.sections.push(one!.content.sections[0]!),
      ['/assessments/0/content/sections/1/section arrayUnique'],
    ],
    [
      'a plan that ends before it begins',
      ({ plans: [one] }) => (one!.duration.until = '2026-02-10'),
      ['/plans/0/duration/until before'],
    ],
    [
      'a service of no goal',
      ({ plans: [one] }) => (one!.services[0]!.goalId = assessment.id),
      ['/plans/0/services/0/goalId unknown'],
    ],
    [
      'a service that ends before it begins',
      ({ plans: [one] }) => (one!.services[0]!.endsOn = '2026-02-28'),
      ['/plans/0/services/0/endsOn before'],
    ],
    ['a review of no plan', ({ reviews: [one] }) => (one!.planId = assessment.id), ['/reviews/0/planId unknown']],
    [
      'a review before its plan',
      ({ reviews: [one] }) => (one!.date = '2026-02-09'),
      ['/reviews/0/date review.before-plan'],
    ],
    [
      'a result of no service',
      ({ reviews: [one] }) => (one!.results.services[0]!.serviceId = assessment.id),
      ['/reviews/0/results/services/0/serviceId unknown'],
    ],
    [
      'two documents of one id',
      ({ reviews: [one] }) => (one!.id = plan.id.toUpperCase()),
      ['/reviews/0/id arrayUnique'],
    ],
    [
      'two faults at once',
      ({ plans: [one], reviews: [other] }) => {
        one!.services[0]!.goalId = assessment.id;
        other!.nextReviewOn = '2026-05-05';
      },
      ['/plans/0/services/0/goalId unknown', '/reviews/0/nextReviewOn before'],
    ],
  ];

  it.each(faults)('%s', async (_, change, expected) => {
    const aCase = await newCase(here);
    const before = await everything(here);
    expect(await refusal(changed(change), aCase)).toEqual([422, 'validation', ...expected]);
    expect(await everything(here)).toBe(before);
  });

  it('each fault in the reader’s language', async () => {
    const aCase = await newCase(here);
    const body = changed(({ reviews: [one] }) => (one!.date = '2026-02-09'));
    const said = async (language: string) => {
      const { api, adviser } = here;
      const headers = { 'accept-language': language };
      const { problem } = await api.as(adviser).send(exchange.import, { params: { caseId: aCase.id }, body, headers });
      return problem.errors![0]!.detail;
    };
    const [fi, sv, en] = [await said('fi'), await said('sv'), await said('en')];
    expect(new Set([fi, sv, en]).size).toBe(3);
    expect(en).toMatch(/plan/);
  });

  it('a document that is in the case with other contents', async () => {
    const aCase = await newCase(here);
    await imported(here, aCase, file);
    const before = await everything(here);
    const other = changed(({ assessments: [one] }) => (one!.furtherMeasures.reason = 'Toisin.'));
    expect(await refusal(other, aCase)).toEqual([422, 'validation', '/assessments/0 import.differs']);
    const asAnother = changed((copy) => (copy.assessments = [{ ...assessment, id: review.id }]));
    asAnother.reviews = [];
    expect(await refusal(asAnother, aCase)).toEqual([422, 'validation', '/assessments/0 import.differs']);
    expect(await everything(here)).toBe(before);
  });

  it('a version before one that the case has, or beside one of its own', async () => {
    const aCase = await newCase(here);
    await imported(here, aCase, file);
    const earlier = { ...plan, id: '0190a000-0000-7000-8000-000000000005' };
    expect(
      await refusal(
        changed((copy) => copy.plans.unshift(earlier)),
        aCase,
      ),
    ).toEqual([422, 'validation', '/plans/1 import.out-of-order']);
    expect(await refusal({ ...file, plans: [earlier], reviews: [] }, aCase)).toEqual([409, 'import.own-plan']);
  });

  it('a plan that cannot have been by what is known of the case: it was lengthened before it was drawn up', async () => {
    const aCase = await newCase(here);
    await here.api.world.db.query(
      `INSERT INTO app.case_fact (case_id, kind, starts_on, months, ground, reason, source, recorded_at, recorded_by, unit_id)
       VALUES ($1, 'extension', '2025-02-02', 12, 'low-education', 'x', 'person', app.clock(), $2, $3)`,
      [aCase.id, here.adviser.id, here.adviser.unit.id],
    );
    const before = await everything(here);
    expect(await refusal(file, aCase)).toEqual([422, 'validation', '/plans/0/date import.impossible']);
    expect(await everything(here)).toBe(before);
  });

  it('a case that has ended takes nothing in', async () => {
    expect(await refusal(file, await here.api.world.case(here.adviser, { status: 'ended' }))).toEqual([
      409,
      'case.ended',
    ]);
  });

  it('what is nested too deep or too large ends as such', async () => {
    const { id } = await newCase(here);
    const send = (body: string) => here.api.as(here.adviser).raw('POST', `/api/cases/${id}/import`, body);
    const deep = await send(`{"format":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    expect([deep.status, deep.problem.errors?.[0]?.code]).toEqual([422, 'too-deep']);
    expect((await send(`{"format":"${'x'.repeat(8 * 1024 * 1024)}"}`)).status).toBe(413);
    expect((await send(`{"format":"${'x'.repeat(2 * 1024 * 1024)}"}`)).status).toBe(422);
    expect((await send('{"format":')).status).toBe(400);
  });
});
