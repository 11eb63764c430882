import {
  cases,
  consents,
  notes,
  notices,
  participations,
  people,
  tasks,
  type ConsentRecord,
  type Item,
} from '@samspel/contract';
import type { WorldCase, WorldOfficial, WorldParticipation } from '@samspel/testing';
import { lastAudit } from '../testing/audit-rows.js';
import { Direct } from '../testing/in-context.js';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let teacher: WorldOfficial;
let social: WorldOfficial;
let aCase: WorldCase;
let part: WorldParticipation;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  adviser = await world.official(await world.unit());
  teacher = await world.official(await world.unit({ sector: 'early-childhood-education' }), 'practitioner');
  social = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
});
beforeEach(async () => {
  aCase = await api.world.case(adviser);
  part = await api.world.participation(aCase, teacher.unit, 'contributor', {
    officials: [teacher],
    reads: ['contacts'],
    tells: [],
  });
});
afterAll(() => api?.close());

const given = (change: Partial<ConsentRecord> = {}): ConsentRecord => ({
  givenBy: 'Amina Yusuf',
  capacity: 'guardian',
  givenHow: 'in-writing',
  language: 'so',
  validFrom: '2020-01-01',
  validUntil: '2199-08-31',
  reads: ['contacts'],
  tells: [],
  ...change,
});
const taking = async (who = adviser) => api.as(who).do(participations.read, { params: { participationId: part.id } });
const record = (change: Partial<ConsentRecord> = {}) =>
  api.as(adviser).do(consents.record, { params: { participationId: part.id }, body: given(change) });
const theFirst = async () => (await taking()).consents!.at(-1)!;
const partsOf = async (who: WorldOfficial) => {
  const person = await api.as(who).do(people.read, { params: { caseId: aCase.id } });
  return Object.keys(person).filter((each) => ['birth', 'permit', 'contact', 'address', 'identityCode'].includes(each));
};

describe('a consent', () => {
  it('opens the items that it names, and no other', async () => {
    expect(await partsOf(teacher)).toEqual(['contact']);
    await record({ reads: ['address'] });
    expect((await partsOf(teacher)).toSorted()).toEqual(['address', 'contact']);
    expect((await taking(teacher)).reads!.toSorted()).toEqual(['address', 'contacts']);
  });

  it('is recorded with who recorded it, and told in the history', async () => {
    const consent = await record();
    expect(consent).toMatchObject({ textVersion: 1, recordedBy: { id: adviser.id }, endedAt: null });
    expect(await lastAudit(api)).toMatchObject({
      action: 'consent.record',
      outcome: 'done',
      case_id: aCase.id,
      person_ids: [aCase.personId],
    });
  });

  it('stands in the place of the one that it replaces, which stays as history', async () => {
    const first = await theFirst();
    const second = await record({ replaces: first.id, reads: ['address'] });
    expect(await partsOf(teacher)).toEqual(['address']);
    expect((await taking()).consents!.map(({ id, endedAs }) => [id, endedAs])).toEqual([
      [second.id, null],
      [first.id, 'replaced'],
    ]);
    const again = await api.as(adviser).send(consents.record, {
      params: { participationId: part.id },
      body: given({ replaces: first.id }),
    });
    expect(again.problem.errors).toMatchObject([{ pointer: '/replaces', code: 'unknown' }]);
  });

  it('closes what it opened in the very moment that it is withdrawn', async () => {
    const consent = await record({ reads: ['address'] });
    await api
      .as(adviser)
      .do(consents.withdraw, { params: { consentId: consent.id }, version: 1, body: { how: 'orally' } });
    expect(await partsOf(teacher)).toEqual(['contact']);
    const first = await theFirst();
    const gone = await api
      .as(teacher)
      .do(consents.withdraw, { params: { consentId: first.id }, version: 1, body: { how: 'in-writing' } });
    expect(gone).toMatchObject({ endedAs: 'withdrawn', endedBy: { id: teacher.id }, can: [] });
    const after = await api.as(teacher).send(people.read, { params: { caseId: aCase.id } });
    expect(after.status).toBe(404);
    expect((await taking()).status).toBe('ended');
  });

  it('withdrawn cannot be withdrawn again, or brought back by the database alone', async () => {
    const consent = await record({ reads: ['address'] });
    const withdraw = () =>
      api
        .as(adviser)
        .send(consents.withdraw, { params: { consentId: consent.id }, version: 2, body: { how: 'orally' } });
    await api
      .as(adviser)
      .do(consents.withdraw, { params: { consentId: consent.id }, version: 1, body: { how: 'orally' } });
    expect((await withdraw()).problem.code).toBe('consent.ended');
    const direct = await Direct.connect(api.database.appUrl);
    const change = (set: string, of = consent.id) =>
      direct.as(adviser.token, (db) => db.query(`UPDATE app.consent SET ${set} WHERE id = $1 RETURNING id`, [of]));
    const { rows } = await change('ended_at = NULL, ended_by = NULL, ended_as = NULL, ended_how = NULL');
    expect(rows).toEqual([]);
    await expect(change(`reads = '{permit}'`, (await theFirst()).id)).rejects.toThrow('permission denied');
    await direct.close();
  });

  it('closes the page that is open on it: what the page asks by itself leaves a row when it is refused, and none before', async () => {
    const rows = async () =>
      (
        await api.world.db.query<{ outcome: string }>(
          `SELECT outcome FROM app.audit WHERE action = 'case.watch' AND official_id = $1 AND $2 = ANY (record_ids) ORDER BY id`,
          [teacher.id, aCase.id],
        )
      ).rows.map(({ outcome }) => outcome);
    const watch = () =>
      api.as(teacher).send(cases.standing, { params: { caseId: aCase.id }, headers: { 'x-activity': 'background' } });
    expect((await watch()).body).toMatchObject({ reads: ['contacts'] });
    expect(await rows()).toEqual([]);
    const first = await theFirst();
    await api
      .as(adviser)
      .do(consents.withdraw, { params: { consentId: first.id }, version: 1, body: { how: 'orally' } });
    expect((await watch()).status).toBe(404);
    expect(await rows()).toEqual(['refused']);
  });

  it('is told of to the other side when it is withdrawn, also when the case is out of its sight by that', async () => {
    const first = await theFirst();
    await api
      .as(adviser)
      .do(consents.withdraw, { params: { consentId: first.id }, version: 1, body: { how: 'orally' } });
    const told = async (who: WorldOfficial) =>
      (await api.as(who).do(notices.list, { query: {} })).items
        .filter(({ caseNumber }) => caseNumber === aCase.number)
        .map(({ kind, caseId }) => [kind, caseId]);
    expect(await told(teacher)).toContainEqual(['participation.consent-withdrawn', null]);
    const second = await record();
    expect(await told(teacher)).toContainEqual(['participation.consent-recorded', aCase.id]);
    await api
      .as(teacher)
      .do(consents.withdraw, { params: { consentId: second.id }, version: 1, body: { how: 'orally' } });
    expect(await told(adviser)).toEqual([['participation.consent-withdrawn', aCase.id]]);
  });

  it('gives again to a part whose last one was withdrawn', async () => {
    const first = await theFirst();
    await api
      .as(adviser)
      .do(consents.withdraw, { params: { consentId: first.id }, version: 1, body: { how: 'orally' } });
    expect((await taking()).can).toContain('consent.record');
    await record();
    expect(await partsOf(teacher)).toEqual(['contact']);
  });

  it('is refused with every fault at its place', async () => {
    const answer = await api.as(adviser).send(consents.record, {
      params: { participationId: part.id },
      body: given({ validUntil: '2020-01-02', reads: ['identity', 'measure.hobby'], tells: ['social-services'] }),
    });
    expect(answer.problem.errors!.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/reads/0', 'participation.item-not-given'],
      ['/tells/0', 'participation.item-not-given'],
      ['/reads', 'participation.needs-goals'],
      ['/validUntil', 'before'],
    ]);
  });

  it('is not asked for what the law gives', async () => {
    const partner = await api.world.participation(aCase, social.unit, 'partner', { officials: [social] });
    const answer = await api
      .as(adviser)
      .send(consents.record, { params: { participationId: partner.id }, body: given() });
    expect([answer.status, answer.problem.code]).toEqual([409, 'participation.consent-not-needed']);
  });

  it('is nobody’s to record or see but the responsible unit’s and, to see and to end, the unit’s own', async () => {
    const first = await theFirst();
    await api.world.participation(aCase, social.unit, 'partner', { officials: [social] });
    const byTeacher = await api
      .as(teacher)
      .send(consents.record, { params: { participationId: part.id }, body: given() });
    expect(byTeacher.status).toBe(403);
    const bySocial = await api
      .as(social)
      .send(consents.withdraw, { params: { consentId: first.id }, version: 1, body: { how: 'orally' } });
    expect(bySocial.status).toBe(404);
    const nobody = await api
      .as(social)
      .send(consents.withdraw, { params: { consentId: crypto.randomUUID() }, version: 1, body: { how: 'orally' } });
    expect({ ...bySocial.problem, instance: '', requestId: '' }).toEqual({
      ...nobody.problem,
      instance: '',
      requestId: '',
    });
  });
});

describe('a unit whose consent lets it read only', () => {
  const audience = async () =>
    (await api.as(teacher).do(notes.audience, { params: { caseId: aCase.id } })).units.map(({ unit }) => unit.id);
  const telling = async (...tells: Item[]) => record({ tells });

  it('writes for itself; to the responsible unit too once the consent lets it tell', async () => {
    expect(await audience()).toEqual([teacher.unit.id]);
    await telling('daycare-and-school');
    expect((await audience()).toSorted()).toEqual([adviser.unit.id, teacher.unit.id].toSorted());
  });

  it('cannot address the responsible unit by the database alone either', async () => {
    const note = await api.world.note(aCase, teacher, [{ unit: teacher.unit, part: 'contributor' }]);
    const direct = await Direct.connect(api.database.appUrl);
    const address = () =>
      direct.as(teacher.token, (db) =>
        db.query(
          `INSERT INTO app.note_audience (note_id, unit_id, case_id, author_unit_id, part, added_at, added_by)
           VALUES ($1, $2, $3, $4, 'lead', app.now(), $5)`,
          [note, adviser.unit.id, aCase.id, teacher.unit.id, teacher.id],
        ),
      );
    await expect(address()).rejects.toThrow('row-level security');
    await telling('daycare-and-school');
    await address();
    await direct.close();
  });

  it('does what it is asked, and says nothing of it', async () => {
    const task = await api.world.task(
      aCase,
      { official: adviser, part: 'lead' },
      { unit: teacher.unit, part: 'contributor' },
    );
    const params = { taskId: task };
    const seen = await api.as(teacher).do(tasks.read, { params });
    expect(seen.can).not.toContain('task.comment');
    const said = await api
      .as(teacher)
      .send(tasks.complete, { params, version: seen.version, body: { outcome: 'Ayaan is fine.' } });
    expect(said.problem.errors).toMatchObject([{ pointer: '/outcome', code: 'task.may-not-tell' }]);
    const done = await api.as(teacher).do(tasks.complete, { params, version: seen.version, body: {} });
    expect(done).toMatchObject({ state: 'done', outcome: null });
    const comment = await api.as(teacher).send(tasks.comment, { params, body: { comment: 'Really.' } });
    expect(comment.problem.errors).toMatchObject([{ pointer: '/comment', code: 'task.may-not-tell' }]);
  });

  it('gives tasks to itself alone', async () => {
    const give = (unitId: string) =>
      api.as(teacher).send(tasks.give, {
        params: { caseId: aCase.id },
        body: { title: 'Ask for the hours', to: 'unit', unitId },
      });
    expect((await give(adviser.unit.id)).problem.errors).toMatchObject([{ pointer: '/unitId' }]);
    expect((await give(teacher.unit.id)).status).toBe(200);
    await telling('daycare-and-school');
    expect((await give(adviser.unit.id)).status).toBe(200);
  });
});
