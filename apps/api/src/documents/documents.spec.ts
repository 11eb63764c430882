import { randomUUID } from 'node:crypto';
import {
  assessments,
  documents,
  LONGEST_TEXT,
  plans,
  reviews,
  type DocumentQuery,
  type PlanView,
  type ReviewView,
} from '@samspel/contract';
import { addDays } from '@samspel/statute';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { lastAudit } from '../testing/audit-rows.js';
import { readPdf } from '../testing/read-pdf.js';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let colleague: WorldOfficial;
let social: WorldOfficial;
let school: WorldOfficial;
let daycare: WorldOfficial;
let stranger: WorldOfficial;
let aCase: WorldCase;
let plan: PlanView;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  adviser = await world.official(await world.unit());
  colleague = await world.official(adviser.unit);
  social = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
  school = await world.official(await world.unit({ sector: 'education' }), 'practitioner');
  daycare = await world.official(await world.unit({ sector: 'early-childhood-education' }), 'practitioner');
  stranger = await world.official(await world.unit());
  aCase = await world.case(adviser);
  await world.participation(aCase, social.unit, 'partner', { officials: [social] });
  await world.participation(aCase, school.unit, 'provider', { officials: [school] });
  await world.participation(aCase, daycare.unit, 'contributor', { officials: [daycare] });
  plan = await agreedPlan();
});
afterAll(() => api?.close());

/** As long as a text may be, in lines that a paper need not break. */
const longText = (line: (n: number) => string) =>
  `${Array.from({ length: 200 }, (_, n) => line(n))
    .join('\n')
    .slice(0, LONGEST_TEXT - 6)}\nLOPPU`;
const LONG = longText((n) => `Perustelu ${n} (pitkä [${n}/200]) 12.3.2027, 100 % jatkuu.`);

async function agreedPlan(): Promise<PlanView> {
  const as = api.as(adviser);
  const { id: assessmentId, version: begun } = await as.do(assessments.start, {
    params: { caseId: aCase.id },
    body: {},
  });
  const day = '2026-01-20';
  const told = { toldAimsOn: day, toldPlanOn: day, toldBindingOn: day, toldDataOn: day };
  const { version: concludable } = await as.do(assessments.write, {
    params: { assessmentId },
    version: begun,
    body: { ...told, sections: [], background: { levels: [] } },
  });
  const body = { needFound: true, reason: 'Finnish for work.' };
  await as.do(assessments.conclude, { params: { assessmentId }, version: concludable, body });
  const draft = await as.do(plans.draft, { params: { caseId: aCase.id } });
  const params = { planId: draft.id };
  const written = await as.do(plans.write, {
    params,
    version: draft.version,
    body: {
      ownWish: 'Waxaan rabaa inaan toldo dharka.',
      ownWishLanguage: 'so',
      justification: 'Yhdessä valittu.',
      longTermGoal: 'Oma ompelimo.',
      followUp: 'Soitto joka kuukausi.',
      jobSearchDuty: 'lightened',
      rightsToldOn: day,
      validFrom: '2026-04-01',
      validUntil: '2027-03-31',
      goals: [
        {
          description: 'Suomea arkeen (taso A2.2)',
          measures: [
            { kind: 'integration-training', title: 'Iltaryhmä [A2]', unitId: school.unit.id, justification: LONG },
            { kind: 'daycare', title: 'Hoitopaikka', unitId: daycare.unit.id, justification: 'Opiskelu vaatii sen.' },
          ],
        },
      ],
    },
  });
  const today = await theDay();
  return as.do(plans.agree, {
    params,
    version: written.version,
    body: {
      agreedOn: today,
      way: 'signed',
      signedOn: today,
      clientGot: 'given',
      interpreterPresent: true,
    },
  });
}

async function theDay(): Promise<string> {
  const { rows } = await api.world.db.query<{ day: string }>(
    `SELECT (app.clock() AT TIME ZONE 'Europe/Helsinki')::date::text AS day`,
  );
  return rows[0]!.day;
}

/** Of the plan, held on the day of the test with the social services and the daycare. */
async function aReview(): Promise<ReviewView> {
  const as = api.as(adviser);
  const begun = await as.do(reviews.start, { params: { caseId: aCase.id } });
  const today = await theDay();
  return as.do(reviews.write, {
    params: { reviewId: begun.id },
    version: begun.version,
    body: {
      heldOn: today,
      personPresent: true,
      interpreterPresent: true,
      unitIds: [adviser.unit.id, social.unit.id, daycare.unit.id],
      others: 'Puoliso (puhelimitse)',
      progress: 'Puhuu jo töissä [A2].',
      obstacles: 'Illat ilman hoitoa.',
      results: 'Taso A1.3.',
      changes: 'Kurssi siirtyy päivälle.',
      nextOn: addDays(today, 150),
      outcomes: [{ measureId: begun.agenda[0]!.measureId, outcome: 'partly', text: 'Puolet illoista.' }],
    },
  });
}
const holds = ({ id: reviewId, version }: ReviewView) =>
  api.as(adviser).do(reviews.conclude, { params: { reviewId }, version });

const printReview = (official: WorldOfficial, reviewId: string, query: DocumentQuery = { language: 'fi' }) =>
  api.as(official).send(documents.review, { params: { reviewId }, query });
const printPlan = (official: WorldOfficial, query: DocumentQuery = { language: 'fi' }, planId = plan.id) =>
  api.as(official).send(documents.plan, { params: { planId }, query });
const printSummary = (official: WorldOfficial, query: DocumentQuery = { language: 'fi' }) =>
  api.as(official).send(documents.summary, { params: { caseId: aCase.id }, query });
const flat = (text: string) => text.replace(/\s+/g, ' ');

it('the adviser prints the whole plan, as a file that names nobody and that nobody keeps', async () => {
  const answer = await printPlan(adviser, { language: 'fi', beside: 'so' });
  expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ]);
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="${aCase.number}-plan-1.pdf"`);
  const read = await readPdf(answer.bytes);
  expect(read).toMatchObject({ universalAccess: '1', marked: true, language: 'fi' });
  const text = flat(read.text);
  for (const part of [
    aCase.personName,
    aCase.number,
    adviser.name,
    'Waxaan rabaa inaan toldo dharka.',
    'somali · Soomaali',
    'Yhdessä valittu.',
    'Oma ompelimo.',
    'Soitto joka kuukausi.',
    'Suomea arkeen (taso A2.2)',
    'Iltaryhmä [A2]',
    'Hoitopaikka',
    '1.4.2026–31.3.2027',
    'Allekirjoitettu Saxiix',
  ])
    expect(text).toContain(part);
  expect(text.replace(/[- ]/g, '')).toContain('LOPPU');
});

it('it leaves one row in the audit, with the case, the plan and the person whose data left', async () => {
  await printPlan(social);
  expect(await lastAudit(api)).toMatchObject({
    action: 'plan.print',
    endpoint: 'documents.plan',
    outcome: 'done',
    status: 200,
    official_id: social.id,
    case_id: aCase.id,
    person_ids: [aCase.personId],
    record_ids: expect.arrayContaining([plan.id]),
  });
  await printSummary(adviser);
  expect(await lastAudit(api)).toMatchObject({
    action: 'case.print-summary',
    status: 200,
    case_id: aCase.id,
    person_ids: [aCase.personId],
  });
});

it('a provider prints its own measures and nothing of the rest', async () => {
  const text = flat((await readPdf((await printPlan(school)).bytes)).text);
  expect(text).toContain('Iltaryhmä [A2]');
  expect(text).toContain('Suomea arkeen (taso A2.2)');
  expect(text).toContain('Tässä on vain se');
  expect(text).not.toMatch(/Hoitopaikka|toldo|Yhdessä valittu|Allekirjoitettu|Synty/);
  expect(text).not.toContain(daycare.unit.name);
  expect(text).not.toContain(social.unit.name);
});

it('what is printed is what the screen shows: a partner reads the same plan', async () => {
  const text = flat((await readPdf((await printPlan(social)).bytes)).text);
  expect(text).toContain('Hoitopaikka');
  expect(text).toContain('toldo');
});

it('neither paper has the identity code, the address or the person’s telephone', async () => {
  const hidden = await secrets();
  expect(hidden.every(Boolean)).toBe(true);
  for (const answer of [await printPlan(adviser), await printSummary(adviser)]) {
    const { text } = await readPdf(answer.bytes);
    expect(hidden.filter((secret) => text.includes(secret))).toEqual([]);
  }
});

async function secrets(): Promise<string[]> {
  const { rows } = await api.world.db.query<Record<string, string>>(
    `SELECT i.code, a.street, a.postal_code, c.telephone FROM app.person_identity_code i
     JOIN app.person_address a USING (person_id) JOIN app.person_contact c USING (person_id) WHERE person_id = $1`,
    [aCase.personId],
  );
  return Object.values(rows[0]!);
}

it.each([
  ['a daycare', () => daycare],
  ['a colleague without a part in it', () => colleague],
  ['an official of another unit', () => stranger],
])('to %s there is no such plan', async (_, who) => {
  const answer = await printPlan(who());
  const unknown = await printPlan(who(), { language: 'fi' }, randomUUID());
  expect([answer.status, answer.problem.code]).toEqual([404, 'not-found']);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect([unknown.status, unknown.problem.code]).toEqual([404, 'not-found']);
});

it('a summary is for those who read the whole case: whoever sees a part of it is told no, a stranger nothing', async () => {
  expect((await printSummary(social)).status).toBe(200);
  for (const partial of [school, daycare])
    expect([(await printSummary(partial)).status, (await lastAudit(api)).person_ids]).toEqual([403, []]);
  for (const other of [colleague, stranger]) expect((await printSummary(other)).status).toBe(404);
});

it('the summary has what is open and due, as far as its reader is told, on two pages', async () => {
  const lead = { official: adviser, part: 'lead' as const };
  const { world } = api;
  await world.task(
    aCase,
    lead,
    { unit: social.unit, part: 'partner' },
    { title: 'Asumisen selvitys', dueOn: '2026-02-01' },
  );
  await world.task(aCase, lead, { unit: adviser.unit, part: 'lead' }, { title: 'Oma muistettava', scope: 'own-unit' });
  await world.task(aCase, lead, 'person', { title: 'Tehty jo', state: 'done' });
  const own = await readPdf((await printSummary(adviser, { language: 'sv', beside: 'ar' })).bytes);
  expect(own.pages).toBeLessThanOrEqual(2);
  expect(flat(own.text)).toContain('Asumisen selvitys');
  expect(flat(own.text)).toContain('1.2.2026');
  expect(flat(own.text)).toContain('Oma muistettava');
  expect(flat(own.text)).not.toContain('Tehty jo');
  expect(flat(own.text)).toContain('Vad som ska beslutas');
  const partners = flat((await readPdf((await printSummary(social)).bytes)).text);
  expect(partners).toContain('Asumisen selvitys');
  expect(partners).not.toContain('Oma muistettava');
});

describe('a review', () => {
  let review: ReviewView;
  beforeAll(async () => {
    review = await aReview();
  });

  it('that goes on is printed by nobody: its writers are told why, to others there is none', async () => {
    for (const writer of [adviser, await api.world.official(adviser.unit, 'supervisor')]) {
      const answer = await printReview(writer, review.id);
      expect([answer.status, answer.problem.code]).toEqual([409, 'review.not-held']);
      expect(answer.headers['content-disposition']).toBeUndefined();
    }
    for (const other of [social, school, daycare, colleague, stranger])
      expect((await printReview(other, review.id)).problem.code).toBe('not-found');
    review = await holds(review);
    expect(review.can).toContain('review.print');
  });

  it('that has been held is printed with what was found, and leaves one row in the audit', async () => {
    const answer = await printReview(adviser, review.id, { language: 'sv', beside: 'so' });
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="${aCase.number}-review-${review.heldOn}.pdf"`,
    );
    expect(await lastAudit(api)).toMatchObject({
      action: 'review.print',
      endpoint: 'documents.review',
      outcome: 'done',
      official_id: adviser.id,
      case_id: aCase.id,
      person_ids: [aCase.personId],
      record_ids: expect.arrayContaining([review.id]),
    });
    const read = await readPdf(answer.bytes);
    expect(read).toMatchObject({ universalAccess: '1', marked: true, language: 'sv' });
    for (const part of [
      aCase.personName,
      aCase.number,
      adviser.name,
      'Översyn av integrationsplanen',
      'Puoliso (puhelimitse)',
      'Iltaryhmä [A2]',
      'Delvis Qayb ahaan',
      'Puolet illoista.',
      'Puhuu jo töissä [A2].',
      'Illat ilman hoitoa.',
      'Taso A1.3.',
      'Kurssi siirtyy päivälle.',
      review.nextOn!.split('-').reverse().map(Number).join('.'),
      '681/2023, 22 § 1 mom.',
    ])
      expect(flat(read.text)).toContain(part);
  });

  it('is printed by whoever reads the whole case, without the units that are not named to the reader', async () => {
    const own = flat((await readPdf((await printReview(adviser, review.id)).bytes)).text);
    expect(own).toContain(daycare.unit.name);
    const partners = flat((await readPdf((await printReview(social, review.id)).bytes)).text);
    expect(partners).toContain('Puhuu jo töissä [A2].');
    expect(partners).not.toContain(daycare.unit.name);
    for (const other of [school, daycare, colleague, stranger])
      expect([(await printReview(other, review.id)).status, (await lastAudit(api)).person_ids]).toEqual([404, []]);
    expect((await printReview(adviser, randomUUID())).problem.code).toBe('not-found');
  });

  it('has neither the identity code, the address nor the person’s telephone', async () => {
    const { text } = await readPdf((await printReview(adviser, review.id)).bytes);
    expect((await secrets()).filter((secret) => text.includes(secret))).toEqual([]);
  });
});

it('a draft is printed by its makers, marked as one', async () => {
  const draft = await api.as(adviser).do(plans.draft, { params: { caseId: aCase.id } });
  const answer = await printPlan(adviser, { language: 'sv' }, draft.id);
  expect(flat((await readPdf(answer.bytes)).text)).toContain('Utkast som man ännu inte kommit överens om');
  expect(answer.headers['content-disposition']).toContain('plan-2.pdf');
  expect((await printPlan(social, { language: 'sv' }, draft.id)).status).toBe(404);
});

it('texts of 5,000 characters come out right from what was sent to what is on the paper, in both directions', async () => {
  const as = api.as(adviser);
  const { items } = await as.do(plans.list, { params: { caseId: aCase.id } });
  const draft =
    items.find(({ state }) => state === 'draft') ?? (await as.do(plans.draft, { params: { caseId: aCase.id } }));
  const params = { planId: draft.id };
  const { version } = await as.do(plans.read, { params });
  // Every other line is in the other direction.
  const both = (mark: string) =>
    longText((n) =>
      n % 2 ? `أريد أن أعمل ${n} (سنتان) {B${n}}` : `${mark} ${n} (sulut [${n}/200]) 12.3.2027, 100 % "x"`,
    );
  const body = {
    ownWish: longText((n) => `أريد أن أعمل ${n} (سنتان) [A2.${n}] في Espoo`),
    ownWishLanguage: 'ar',
    justification: both('Perustelu'),
    longTermGoal: both('Tavoite'),
    followUp: both('Seuranta'),
    jobSearchDuty: 'none' as const,
    jobSearchReason: both('Peruste'),
    goals: [
      {
        description: 'Kieli',
        measures: [{ kind: 'language-studies' as const, title: 'Kurssi', justification: both('Toimi') }],
      },
    ],
  };
  const measureOf = (view: { goals: PlanView['goals'] }) => view.goals[0]!.measures[0]!.justification;
  const written = await as.do(plans.write, { params, version, body });
  expect([written.ownWish, written.longTermGoal, measureOf(written)]).toEqual([
    body.ownWish,
    body.longTermGoal,
    both('Toimi'),
  ]);

  const { text } = await readPdf((await printPlan(adviser, { language: 'fi', beside: 'ar' }, draft.id)).bytes);
  const read = text.replace(/[\s\u200b]+/g, '');
  const long = [body.justification, body.longTermGoal, body.followUp, body.jobSearchReason, both('Toimi')];
  const whole = long.flatMap((each) => each.split('\n').slice(0, -2));
  const shown = whole.map((line) => (line.includes('سنتان') ? /B\d+/.exec(line)![0] : line.replaceAll(' ', '')));
  expect(shown.filter((line) => !read.includes(line))).toEqual([]);
  const said = (of: string, word: string) => of.split(word).length - 1;
  for (const word of ['سنتان', 'LOPPU'])
    expect(said(read, word)).toBe([...long, body.ownWish].reduce((sum, each) => sum + said(each, word), 0));
  const tooLong = { ...body, justification: `${body.justification}.`, longTermGoal: `${body.longTermGoal}.` };
  const refused = await as.send(plans.write, { params, version: written.version, body: tooLong });
  expect([refused.status, refused.problem.errors?.map(({ pointer }) => pointer).toSorted()]).toEqual([
    422,
    ['/justification', '/longTermGoal'],
  ]);
});

it.each([
  [{}, '?language'],
  [{ language: 'en' }, '?language'],
  [{ language: 'fi', beside: 'sv' }, '?beside'],
  [{ language: 'fi', template: '/etc/passwd' }, '?template'],
])('a language that is none is refused by its place: %j', async (query, pointer) => {
  const answer = await printPlan(adviser, query as DocumentQuery);
  expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
  expect(answer.headers['content-disposition']).toBeUndefined();
});

it('asked for by HEAD it says what it would be, and sends nothing', async () => {
  const answer = await api.as(adviser).raw('HEAD', `/api/plans/${plan.id}/document?language=fi`);
  expect([answer.status, answer.headers['content-type'], answer.bytes.length]).toEqual([200, 'application/pdf', 0]);
});
