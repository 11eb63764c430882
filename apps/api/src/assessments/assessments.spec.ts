import { assessments, cases, type AssessmentWrite, type Endpoint } from '@samspel/contract';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { lastAudit } from '../testing/audit-rows.js';
import { Direct } from '../testing/in-context.js';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let social: WorldOfficial;
let school: WorldOfficial;
let daycare: WorldOfficial;
let stranger: WorldOfficial;
let aCase: WorldCase;

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
  await world.participation(aCase, social.unit, 'partner', { officials: [social] });
  await world.participation(aCase, school.unit, 'provider', { officials: [school] });
  await world.participation(aCase, daycare.unit, 'contributor', { officials: [daycare] });
});
afterAll(() => api?.close());

const ofCase = () => ({ caseId: aCase.id });
const start = (startedOn?: string) =>
  api.as(adviser).do(assessments.start, { params: ofCase(), body: startedOn ? { startedOn } : {} });
const told = async ({ id, version }: { id: string; version: number }) =>
  (await api.as(adviser).do(assessments.write, { params: { assessmentId: id }, version, body: content })).version;
const statusOfCase = async () => (await api.as(adviser).do(cases.read, { params: ofCase() })).status;
const content: AssessmentWrite = {
  heldOn: '2026-01-20',
  heldWith: 'The spouse',
  language: 'so',
  interpreter: 'by-telephone',
  toldAimsOn: '2026-01-20',
  toldPlanOn: '2026-01-20',
  toldBindingOn: '2026-01-21',
  toldDataOn: '2026-01-20',
  sections: [
    { section: 'life-situation', content: 'Two children, the younger in daycare.' },
    { section: 'literacy', content: 'Reads Latin letters slowly.' },
  ],
  background: {
    literacy: 'latin-basic',
    educationLevel: 2,
    education: 'Eight years of school',
    occupation: 'Seamstress',
    levels: [
      { language: 'fi', skill: 'speaking', level: 'A1.2' },
      { language: 'fi', skill: 'listening', level: 'A1.3' },
    ],
  },
};
const conclusion = (needFound: boolean) => ({ needFound, reason: 'Needs Finnish for the work she knows.' });
const refusalOf = ({ status, problem }: { status: number; problem: { code: string } }) => [status, problem.code];
const faultsOf = ({ problem }: { problem: { errors?: { pointer: string; code: string }[] } }) =>
  problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('an assessment', () => {
  it('is started, written and concluded with a need, and the case goes to planning', async () => {
    const started = await start();
    expect(started).toMatchObject({ startedBy: { id: adviser.id }, concludedOn: null, sections: [] });
    expect(started.can).toEqual(['assessment.read', 'assessment.write', 'assessment.conclude']);
    expect(await statusOfCase()).toBe('in-assessment');

    const params = { assessmentId: started.id };
    const written = await api.as(adviser).send(assessments.write, { params, version: started.version, body: content });
    expect(written.etag).toBe(`"${written.body.version}"`);
    expect(written.body).toMatchObject({ heldWith: 'The spouse', interpreter: 'by-telephone' });
    expect(written.body.sections.map(({ section }) => section)).toEqual(['literacy', 'life-situation']);
    expect(written.body.background.levels.map(({ skill }) => skill)).toEqual(['listening', 'speaking']);

    const concluded = await api
      .as(adviser)
      .do(assessments.conclude, { params, version: written.body.version, body: conclusion(true) });
    expect(concluded).toMatchObject({ needFound: true, can: ['assessment.read'] });
    expect(await statusOfCase()).toBe('in-planning');
    expect((await api.as(adviser).do(assessments.read, { params })).reason).toBe(
      'Needs Finnish for the work she knows.',
    );
  });

  it('that finds no need leaves the case open', async () => {
    const { id, version } = await start();
    const params = { assessmentId: id };
    await api.as(adviser).do(assessments.conclude, {
      params,
      version: await told({ id, version }),
      body: conclusion(false),
    });
    expect(await statusOfCase()).toBe('opened');
    await start();
    const { items } = await api.as(adviser).do(assessments.list, { params: ofCase() });
    expect(items.map(({ needFound }) => needFound)).toEqual([null, false]);
  });

  it('goes on one at a time, and none starts tomorrow or in an ended case', async () => {
    await start();
    const second = await api.as(adviser).send(assessments.start, { params: ofCase(), body: {} });
    expect(refusalOf(second)).toEqual([409, 'assessment.going-on']);
    const later = await api
      .as(adviser)
      .send(assessments.start, { params: ofCase(), body: { startedOn: '2199-01-01' } });
    expect(faultsOf(later)).toEqual(['/startedOn future']);
    const ended = await api.world.case(adviser, { status: 'ended' });
    const over = await api.as(adviser).send(assessments.start, { params: { caseId: ended.id }, body: {} });
    expect(refusalOf(over)).toEqual([409, 'case.ended']);
  });

  it('of two that start at once one does', async () => {
    const answers = await Promise.all(
      [0, 1].map(() => api.as(adviser).send(assessments.start, { params: ofCase(), body: {} })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('what is written replaces what was: sections, levels and background left out become empty', async () => {
    const { id, version } = await start();
    const params = { assessmentId: id };
    const first = await api.as(adviser).do(assessments.write, { params, version, body: content });
    const second = await api.as(social).do(assessments.write, {
      params,
      version: first.version,
      body: { sections: [{ section: 'social-and-health', content: 'Waits for a nurse.' }], background: { levels: [] } },
    });
    expect(second.sections).toEqual([{ section: 'social-and-health', content: 'Waits for a nurse.' }]);
    expect(second).toMatchObject({ heldOn: null, interpreter: null });
    expect(second.background).toEqual({
      literacy: null,
      educationLevel: null,
      education: null,
      occupation: null,
      levels: [],
    });
    const stale = await api.as(adviser).send(assessments.write, { params, version: first.version, body: content });
    expect(refusalOf(stale)).toEqual([412, 'stale']);
    const without = await api.as(adviser).send(assessments.write, { params, body: content });
    expect(without.status).toBe(428);
  });

  it('names faults where they are', async () => {
    const { id, version } = await start();
    const params = { assessmentId: id };
    const level = content.background.levels[0]!;
    const answer = await api.as(adviser).send(assessments.write, {
      params,
      version,
      body: {
        heldOn: '2199-01-01',
        sections: [...content.sections, content.sections[0]!],
        background: { levels: [level, level] },
      },
    });
    expect(faultsOf(answer)).toEqual([
      '/heldOn future',
      '/sections/2/section arrayUnique',
      '/background/levels/1/skill arrayUnique',
    ]);
    const early = await api.as(adviser).send(assessments.conclude, {
      params,
      version,
      body: { ...conclusion(true), concludedOn: '2020-01-01' },
    });
    expect(faultsOf(early)).toEqual(['/concludedOn before']);
  });

  it('is not concluded before the four things have been told, each with its day', async () => {
    const { id, version } = await start();
    const params = { assessmentId: id };
    const body = { ...content, toldDataOn: null, countyNeeded: true };
    const written = await api.as(adviser).do(assessments.write, { params, version, body });
    const answer = await api
      .as(adviser)
      .send(assessments.conclude, { params, version: written.version, body: conclusion(true) });
    expect(faultsOf(answer)).toEqual(['/toldDataOn assessment.not-told', '/countyReason assessment.county-reason']);
    expect(answer.problem.errors!.map(({ detail }) => detail).join(' ')).toMatch(
      /869\/2024, 2 § 3 mom\..*681\/2023, 14 § 4 mom\./,
    );
    const tomorrow = await api.as(adviser).send(assessments.write, {
      params,
      version: written.version,
      body: { ...content, toldAimsOn: '2199-01-01' },
    });
    expect(faultsOf(tomorrow)).toEqual(['/toldAimsOn future']);
  });

  it('names the units that took part, to each reader those that it is told of', async () => {
    const { id, version } = await start();
    const params = { assessmentId: id };
    const unitIds = [adviser.unit.id, social.unit.id, daycare.unit.id];
    const body = { ...content, unitIds, countyNeeded: true, countyReason: 'Waits for a nurse.' };
    const first = await api.as(adviser).do(assessments.write, { params, version, body });
    const named = (units: { id: string }[]) => units.map((unit) => unit.id).toSorted();
    expect(named(first.units)).toEqual(unitIds.toSorted());
    const own = [adviser.unit.id, social.unit.id];
    // Who is not told of the daycare cannot take it out.
    const second = await api
      .as(social)
      .do(assessments.write, { params, version: first.version, body: { ...body, unitIds: own } });
    expect(named(second.units)).toEqual(own.toSorted());
    const third = await api.as(adviser).do(assessments.read, { params });
    expect(third).toMatchObject({ countyNeeded: true, countyReason: 'Waits for a nurse.' });
    expect(named(third.units)).toEqual(unitIds.toSorted());
    const wrong = await api
      .as(adviser)
      .send(assessments.write, { params, version: third.version, body: { ...body, unitIds: [stranger.unit.id] } });
    expect(faultsOf(wrong)).toEqual(['/unitIds/0 unit.not-taking-part']);
  });

  it('stays as it was concluded', async () => {
    const { id, version } = await start();
    const params = { assessmentId: id };
    const concluded = await api.as(adviser).do(assessments.conclude, {
      params,
      version: await told({ id, version }),
      body: conclusion(true),
    });
    const call = { params, version: concluded.version };
    const written = await api.as(adviser).send(assessments.write, { ...call, body: content });
    const again = await api.as(adviser).send(assessments.conclude, { ...call, body: conclusion(false) });
    expect([refusalOf(written), refusalOf(again)]).toEqual([
      [409, 'assessment.concluded'],
      [409, 'assessment.concluded'],
    ]);
  });

  it('that was left when the case ended is taken up again where it was left', async () => {
    const started = await start();
    const params = { assessmentId: started.id };
    const written = await api.as(adviser).do(assessments.write, { params, version: started.version, body: content });
    const { version } = await api.as(adviser).do(cases.read, { params: ofCase() });
    const ended = await api.as(adviser).do(cases.end, { params: ofCase(), version, body: { reason: 'moved-away' } });
    const call = { params, version: written.version };
    expect(refusalOf(await api.as(adviser).send(assessments.write, { ...call, body: content }))).toEqual([
      409,
      'case.ended',
    ]);
    expect(refusalOf(await api.as(adviser).send(assessments.conclude, { ...call, body: conclusion(true) }))).toEqual([
      409,
      'case.ended',
    ]);
    expect((await api.as(adviser).do(assessments.read, { params })).can).toEqual(['assessment.read']);

    await api.as(adviser).do(cases.reopen, { params: ofCase(), version: ended.version });
    const early = await api.as(adviser).send(assessments.conclude, { ...call, body: conclusion(true) });
    expect(refusalOf(early)).toEqual([409, 'case.wrong-status']);
    const resumed = await start();
    expect([resumed.id, resumed.sections.length]).toEqual([started.id, 2]);
    expect(await statusOfCase()).toBe('in-assessment');
  });
});

describe('what a provider gets for its measure', () => {
  const background = (official: WorldOfficial) => api.as(official).send(assessments.background, { params: ofCase() });

  it('is the latest level, education and work, and nothing else of the assessment', async () => {
    expect((await background(school)).body).toEqual({ background: null });
    const { id, version } = await start();
    await api.as(adviser).do(assessments.write, { params: { assessmentId: id }, version, body: content });
    const { body } = await background(school);
    expect(body.background).toMatchObject({ occupation: 'Seamstress', educationLevel: 2 });
    expect(JSON.stringify(body)).not.toContain('children');
    expect(await lastAudit(api)).toMatchObject({
      action: 'background.read',
      official_id: school.id,
      case_id: aCase.id,
      person_ids: [aCase.personId],
    });
  });

  it('stays what it was until a new assessment says something', async () => {
    const first = await start();
    const params = { assessmentId: first.id };
    const written = await api.as(adviser).do(assessments.write, { params, version: first.version, body: content });
    await api.as(adviser).do(assessments.conclude, { params, version: written.version, body: conclusion(true) });
    const second = await start();
    expect((await background(school)).body.background?.levels).toHaveLength(2);
    await api.as(adviser).do(assessments.write, {
      params: { assessmentId: second.id },
      version: second.version,
      body: { sections: [], background: { levels: [{ language: 'fi', skill: 'speaking', level: 'A2.1' }] } },
    });
    expect((await background(school)).body.background?.levels).toEqual([
      { language: 'fi', skill: 'speaking', level: 'A2.1' },
    ]);
  });

  it('is not a daycare’s', async () => {
    expect((await background(daycare)).status).toBe(403);
    expect((await background(stranger)).status).toBe(404);
  });
});

describe('who may what', () => {
  const statusesOf = async (official: Pick<WorldOfficial, 'token'>) => {
    const { rows } = await api.world.db.query<{ id: string; version: number }>(
      'SELECT id, version FROM app.assessment WHERE case_id = $1',
      [aCase.id],
    );
    const { id, version } = rows[0]!;
    const calls: [Endpoint, unknown][] = [
      [assessments.list as Endpoint, undefined],
      [assessments.read as Endpoint, undefined],
      [assessments.background as Endpoint, undefined],
      [assessments.start as Endpoint, {}],
      [assessments.conclude as Endpoint, conclusion(true)],
      [assessments.write as Endpoint, content],
    ];
    const statuses: Record<string, number> = {};
    for (const [endpoint, body] of calls) {
      const { status } = await api
        .as(official)
        .send(endpoint, { params: { ...ofCase(), assessmentId: id }, body, version } as never);
      const row = await lastAudit(api);
      expect([row.endpoint, row.status, row.outcome]).toEqual([endpoint.id, status, status < 300 ? 'done' : 'refused']);
      if (status >= 300) expect(row.person_ids).toEqual([]);
      statuses[endpoint.id.replace('assessments.', '')] = status;
    }
    return statuses;
  };
  beforeEach(async () => void (await start()));

  it('a stranger, a colleague and whoever has no cases find none of it', async () => {
    const { world } = api;
    for (const official of [
      stranger,
      await world.official(adviser.unit),
      await world.official(social.unit, 'practitioner'),
      await world.official(adviser.unit, 'administrator'),
      await world.official(adviser.unit, 'data-protection-officer'),
      await world.official(adviser.unit, 'analyst'),
    ]) {
      expect(new Set(Object.values(await statusesOf(official)))).toEqual(new Set([404]));
    }
  });

  it('a partner reads and writes, and neither starts nor concludes', async () => {
    expect(await statusesOf(social)).toEqual({
      list: 200,
      read: 200,
      background: 200,
      start: 403,
      conclude: 403,
      write: 200,
    });
  });

  it.each([
    ['the adviser’s supervisor', () => adviser.unit],
    ['a partner’s supervisor', () => social.unit],
  ])('%s reads', async (_who, unit) => {
    expect(await statusesOf(await api.world.official(unit(), 'supervisor'))).toEqual({
      list: 200,
      read: 200,
      background: 200,
      start: 403,
      conclude: 403,
      write: 403,
    });
  });

  it('a provider has the background, a daycare nothing', async () => {
    const nothing = { list: 403, read: 404, start: 403, conclude: 404, write: 404 };
    expect(await statusesOf(school)).toEqual({ ...nothing, background: 200 });
    expect(await statusesOf(daycare)).toEqual({ ...nothing, background: 403 });
  });

  it('a colleague on duty writes and leaves the conclusion to the adviser', async () => {
    const colleague = await api.world.official(adviser.unit);
    await api.as(colleague).do(cases.openOnDuty, { params: ofCase(), body: { purpose: 'adviser-absent' } });
    expect(await statusesOf(colleague)).toMatchObject({ read: 200, write: 200, conclude: 403, start: 409 });
  });

  it('without a session nobody is answered', async () => {
    expect(new Set(Object.values(await statusesOf({ token: '' })))).toEqual(new Set([401]));
  });

  it('nobody’s name is put to a conclusion but one’s own: the database refuses it', async () => {
    const direct = await Direct.connect(api.database.appUrl);
    const conclude = (by: WorldOfficial) =>
      direct.as(adviser.token, (client) =>
        client.query(
          `UPDATE app.assessment SET concluded_on = app.today(), concluded_by = $2, need_found = true, reason = 'x' WHERE case_id = $1`,
          [aCase.id, by.id],
        ),
      );
    try {
      for (const other of [social, await api.world.official(adviser.unit)])
        await expect(conclude(other)).rejects.toMatchObject({ code: '42501' });
      expect((await conclude(adviser)).rowCount).toBe(1);
    } finally {
      await direct.close();
    }
  });
});
