import { tasks, workload, type HeldTasksQuery } from '@samspel/contract';
import type { WorldCase, WorldOfficial, WorldUnit } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.world.db.query(`
    INSERT INTO app.area (code, kind, name_fi, name_sv) VALUES
      ('wsc-02', 'wellbeing-services-county', 'Länsi-Uusimaa', 'Västra Nyland'), ('ea-05', 'employment-area', 'Espoo', 'Esbo');
    INSERT INTO app.municipality (code, name_fi, name_sv, wellbeing_services_county, employment_area) VALUES
      ('049', 'Espoo', 'Esbo', 'wsc-02', 'ea-05'), ('092', 'Vantaa', 'Vanda', NULL, NULL)
    ON CONFLICT DO NOTHING`);
});
afterAll(() => api?.close());

const own = (official: WorldOfficial) => ({ official, part: 'lead' as const });
const held = (unit: WorldUnit) => ({ unit, part: 'lead' as const });
const casesOf = async (adviser: WorldOfficial, count: number): Promise<WorldCase[]> => {
  const made: WorldCase[] = [];
  for (let index = 0; index < count; index++) made.push(await api.world.case(adviser, { details: false }));
  return made;
};

describe('the workload of a supervisor’s unit', () => {
  let unit: WorldUnit;
  let head: WorldOfficial;
  let leena: WorldOfficial;

  beforeAll(async () => {
    unit = await api.world.unit({ name: 'Leppävaara' });
    head = await api.world.official(unit, 'supervisor');
    leena = await api.world.official(unit, 'adviser', { name: 'Leena Korhonen' });
  });

  it('says of each official how many cases, open and overdue tasks, and what is due next', async () => {
    const [first, second] = await casesOf(leena, 2);
    await api.world.case(leena, { status: 'ended' });
    const idle = await api.world.official(unit, 'adviser', { name: 'Aino Aalto' });
    await api.world.task(first!, own(leena), held(unit), { dueOn: '2020-01-01', officialId: leena.id });
    await api.world.task(first!, own(leena), held(unit), { dueOn: '2199-05-01' });
    await api.world.task(second!, own(leena), held(unit), {
      dueOn: '2199-04-01',
      state: 'claimed',
      officialId: leena.id,
    });
    await api.world.task(second!, own(leena), held(unit), { state: 'done', officialId: leena.id });
    await api.world.task(second!, own(leena), 'person', { dueOn: '2020-01-01' });
    const view = await api.as(head).do(workload.read);
    expect(view.unit.id).toBe(unit.id);
    const none = { lateDuties: 0, soonDuties: 0 };
    expect(view.officials.map(({ official, ...load }) => [official?.name, load])).toEqual([
      [idle.name, { ...none, cases: 0, openTasks: 0, overdueTasks: 0, nextDueOn: null, working: true }],
      [leena.name, { ...none, cases: 2, openTasks: 3, overdueTasks: 1, nextDueOn: '2199-04-01', working: true }],
    ]);
    expect(view).toMatchObject({ cases: 2, openTasks: 3, overdueTasks: 1, invitations: 0 });
  });

  it('shows what nobody has, and who has left and still has cases', async () => {
    const leaver = await api.world.official(unit, 'adviser', { name: 'Zacharias Östman' });
    await casesOf(leaver, 1);
    const [nobodys] = await casesOf(leaver, 1);
    await api.world.db.query('UPDATE app.case SET adviser_id = NULL WHERE id = $1', [nobodys!.id]);
    await api.world.db.query('UPDATE app.membership SET ends_at = app.clock() WHERE id = $1', [leaver.membershipId]);
    const { officials, cases } = await api.as(head).do(workload.read);
    expect(officials[0]).toMatchObject({ official: null, cases: 1 });
    expect(officials.at(-1)).toMatchObject({ official: { id: leaver.id }, cases: 1, working: false });
    expect(cases).toBe(4);
  });

  it('counts a case that the unit takes part in for each of its officials there, and once for the unit', async () => {
    const county = await api.world.unit({ sector: 'social-services' });
    const [sari, paavo] = [
      await api.world.official(county, 'practitioner', { name: 'Sari' }),
      await api.world.official(county, 'practitioner', { name: 'Paavo' }),
    ];
    const boss = await api.world.official(county, 'supervisor');
    const [shared, ended, asked] = await casesOf(leena, 3);
    await api.world.participation(shared!, county, 'partner', { officials: [sari, paavo] });
    await api.world.participation(ended!, county, 'partner', { officials: [sari], status: 'ended' });
    await api.world.participation(asked!, county, 'partner', { status: 'invited' });
    const toCounty = { unit: county, part: 'partner' as const };
    await api.world.task(shared!, own(leena), toCounty, { officialId: sari.id });
    await api.world.task(shared!, own(leena), toCounty);
    await api.world.task(shared!, own(leena), toCounty, { state: 'handed-back', officialId: paavo.id });
    const byPaavo = { official: paavo, part: 'partner' as const };
    await api.world.task(shared!, byPaavo, held(unit), { state: 'handed-back' });
    const view = await api.as(boss).do(workload.read);
    expect(view.officials.map(({ official, cases, openTasks }) => [official?.name ?? null, cases, openTasks])).toEqual([
      [null, 0, 1],
      ['Paavo', 1, 1],
      ['Sari', 1, 1],
    ]);
    expect(view).toMatchObject({ cases: 1, openTasks: 3, invitations: 1 });
  });

  it('shows the tasks behind an official’s number, of whatever case, to be moved', async () => {
    const county = await api.world.unit({ sector: 'social-services' });
    const [sari, paavo] = [
      await api.world.official(county, 'practitioner', { name: 'Sari' }),
      await api.world.official(county, 'practitioner', { name: 'Paavo' }),
    ];
    const boss = await api.world.official(county, 'supervisor');
    const [first, second] = await casesOf(leena, 2);
    for (const each of [first!, second!])
      await api.world.participation(each, county, 'partner', { officials: [sari, paavo] });
    const toCounty = { unit: county, part: 'partner' as const };
    const late = await api.world.task(first!, own(leena), toCounty, { officialId: sari.id, dueOn: '2020-01-01' });
    const none = await api.world.task(second!, own(leena), toCounty, { officialId: sari.id });
    const soon = await api.world.task(second!, own(leena), toCounty, { officialId: sari.id, dueOn: '2199-01-01' });
    const units = await api.world.task(second!, own(leena), toCounty, { dueOn: '2199-02-01' });
    const back = await api.world.task(first!, { official: paavo, part: 'partner' }, held(unit), {
      state: 'handed-back',
    });
    await api.world.task(first!, own(leena), toCounty, { officialId: sari.id, state: 'done' });
    await api.world.task(first!, own(leena), held(unit));
    const idsOf = async (query: Partial<HeldTasksQuery>) =>
      (await api.as(boss).do(workload.tasks, { query: query as HeldTasksQuery })).items.map(({ id }) => id);
    expect(await idsOf({ officialId: sari.id })).toEqual([late, soon, none]);
    expect(await idsOf({ officialId: paavo.id })).toEqual([back]);
    expect(await idsOf({ unassigned: true })).toEqual([units]);
    const all = await idsOf({});
    expect(all.slice(0, 3)).toEqual([late, soon, units]);
    expect(new Set(all)).toEqual(new Set([late, soon, units, none, back]));
    const page = await api.as(boss).do(workload.tasks, { query: { limit: 2 } as HeldTasksQuery });
    const next = await api.as(boss).do(workload.tasks, { query: { cursor: page.nextCursor! } as HeldTasksQuery });
    expect([...page.items, ...next.items].map(({ id }) => id)).toEqual(all);
    expect(page.items[0]).toMatchObject({
      caseId: first!.id,
      caseNumber: first!.number,
      person: { id: first!.personId, familyName: 'Yusuf' },
      overdue: true,
      official: { id: sari.id },
      version: 1,
      can: expect.arrayContaining(['task.reassign']),
    });
    await api.as(boss).do(tasks.reassign, { params: { taskId: late }, version: 1, body: { officialId: paavo.id } });
    expect(await idsOf({ officialId: paavo.id })).toEqual([late, back]);
    const { rows } = await api.world.db.query<{ person_ids: string[] }>(
      `SELECT person_ids FROM app.audit WHERE endpoint = 'workload.tasks' AND official_id = $1 ORDER BY id LIMIT 1`,
      [boss.id],
    );
    expect(new Set(rows[0]!.person_ids)).toEqual(new Set([first!.personId, second!.personId]));
  });

  it('is read by nobody but a supervisor, and leaves its row', async () => {
    for (const role of ['adviser', 'practitioner', 'administrator', 'data-protection-officer', 'analyst'] as const) {
      const other = await api.world.official(unit, role);
      expect((await api.as(other).send(workload.read)).status).toBe(403);
      expect((await api.as(other).send(workload.tasks)).status).toBe(403);
      if (role !== 'analyst') expect((await api.as(other).send(workload.numbers)).status).toBe(403);
    }
    const elsewhere = await api.world.official(await api.world.unit(), 'supervisor');
    expect((await api.as(elsewhere).do(workload.read)).officials).toEqual([]);
    const { rows } = await api.world.db.query(
      `SELECT outcome, record_ids FROM app.audit WHERE endpoint = 'workload.read' AND official_id = $1`,
      [elsewhere.id],
    );
    expect(rows).toEqual([{ outcome: 'done', record_ids: [elsewhere.unit.id] }]);
  });
});

describe('other units and sectors', () => {
  it('are numbers, and nothing below five is one', async () => {
    const head = await api.world.official(await api.world.unit({ municipality: '049' }), 'supervisor');
    const { authorityId } = head.unit;
    const [busy, quiet] = [
      await api.world.unit({ municipality: '049', authorityId }),
      await api.world.unit({ municipality: '049', authorityId }),
    ];
    const [one, other] = [await api.world.official(busy), await api.world.official(quiet)];
    const [aCase] = await casesOf(one, 5);
    await casesOf(other, 4);
    for (let index = 0; index < 6; index++)
      await api.world.task(aCase!, own(one), held(busy), { dueOn: index < 4 ? '2020-01-01' : null });
    const { units } = await api.as(head).do(workload.numbers);
    const of = (unit: WorldUnit) => units.find((each) => each.unit.id === unit.id);
    expect(of(busy)).toMatchObject({ officials: 1, cases: 5, openTasks: 6, overdueTasks: null });
    expect(of(quiet)).toMatchObject({ officials: 1, cases: null, openTasks: null, overdueTasks: null });
    expect(units.map(({ unit }) => unit.id)).not.toContain(head.unit.id);
  });

  it('of a sector say nothing when one unit’s people would know the rest', async () => {
    const head = await api.world.official(await api.world.unit({ municipality: '049' }), 'supervisor');
    const sectorOf = async () =>
      (await api.as(head).do(workload.numbers)).sectors.find(({ sector }) => sector === 'third-sector');
    const big = await api.world.official(await api.world.unit({ sector: 'third-sector', municipality: '049' }));
    await casesOf(big, 6);
    expect(await sectorOf()).toEqual({
      sector: 'third-sector',
      units: 1,
      cases: 6,
      openTasks: null,
      overdueTasks: null,
    });
    const small = await api.world.official(await api.world.unit({ sector: 'third-sector', municipality: '049' }));
    await casesOf(small, 3);
    // 9 in all: the big unit's supervisor would know that the small one has three.
    expect(await sectorOf()).toMatchObject({ units: 2, cases: null });
    await casesOf(small, 2);
    expect(await sectorOf()).toMatchObject({ units: 2, cases: 11 });
  });

  it('leave the own sector out for a supervisor, whose other units would follow by difference; an analyst reads it', async () => {
    const unit = await api.world.unit({ sector: 'education', municipality: '092' });
    const [head, analyst] = [await api.world.official(unit, 'supervisor'), await api.world.official(unit, 'analyst')];
    await casesOf(await api.world.official(unit), 5);
    expect((await api.as(head).do(workload.numbers)).sectors).toEqual([]);
    expect(await api.as(analyst).do(workload.numbers)).toEqual({
      units: [],
      sectors: [{ sector: 'education', units: 1, cases: 5, openTasks: null, overdueTasks: null }],
    });
  });

  it('are those of the municipality and of the county around it, not of another municipality', async () => {
    const county = await api.world.unit({ sector: 'social-services' });
    await api.world.db.query(`UPDATE app.authority SET area_code = 'wsc-02' WHERE id = $1`, [county.authorityId]);
    await casesOf(await api.world.official(county), 5);
    const sectorsFor = async (official: WorldOfficial) =>
      (await api.as(official).do(workload.numbers)).sectors.map(({ sector }) => sector);
    const inEspoo = await api.world.official(await api.world.unit({ municipality: '049' }), 'supervisor');
    const inVantaa = await api.world.official(await api.world.unit({ municipality: '092' }), 'supervisor');
    const inCounty = await api.world.official(county, 'supervisor');
    expect(await sectorsFor(inEspoo)).toContain('social-services');
    expect(await sectorsFor(inVantaa)).not.toContain('social-services');
    expect(await sectorsFor(inCounty)).toContain('employment');
  });
});
