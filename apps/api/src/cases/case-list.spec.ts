import { cases } from '@samspel/contract';
import type { WorldOfficial, WorldUnit } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let unit: WorldUnit;
let head: WorldOfficial;
let leena: WorldOfficial;
let antti: WorldOfficial;

beforeAll(async () => {
  api = await startApi();
  unit = await api.world.unit();
  head = await api.world.official(unit, 'supervisor');
  [leena, antti] = [await api.world.official(unit), await api.world.official(unit)];
});
afterAll(() => api?.close());

const numbersOf = async (who: WorldOfficial, query: { officialId?: string; unassigned?: boolean }) =>
  (await api.as(who).do(cases.list, { query })).items.map(({ number }) => number).sort();

describe('the list of whose the cases are', () => {
  it('gives the responsible unit’s supervisor an adviser’s cases, and those that nobody has', async () => {
    const [hers, his, nobodys] = [
      await api.world.case(leena),
      await api.world.case(antti),
      await api.world.case(antti),
    ];
    await api.world.db.query('UPDATE app.case SET adviser_id = NULL WHERE id = $1', [nobodys.id]);
    expect(await numbersOf(head, { officialId: leena.id })).toEqual([hers.number]);
    expect(await numbersOf(head, { officialId: antti.id })).toEqual([his.number]);
    expect(await numbersOf(head, { unassigned: true })).toEqual([nobodys.number]);
    expect(await numbersOf(head, { unassigned: false })).toEqual([hers.number, his.number].sort());
  });

  it('gives the supervisor of a unit taking part the cases of each official there, not of the adviser elsewhere', async () => {
    const county = await api.world.unit({ sector: 'social-services' });
    const boss = await api.world.official(county, 'supervisor');
    const [sari, paavo] = [
      await api.world.official(county, 'practitioner'),
      await api.world.official(county, 'practitioner'),
    ];
    const [shared, left] = [await api.world.case(leena), await api.world.case(leena)];
    await api.world.participation(shared, county, 'partner', { officials: [sari, paavo] });
    await api.world.participation(left, county, 'partner', { officials: [] });
    expect(await numbersOf(boss, { officialId: sari.id })).toEqual([shared.number]);
    expect(await numbersOf(boss, { officialId: paavo.id })).toEqual([shared.number]);
    expect(await numbersOf(boss, { officialId: leena.id })).toEqual([]);
    expect(await numbersOf(boss, { unassigned: true })).toEqual([left.number]);
  });

  it('tells an adviser nothing of a colleague’s cases, and of another unit’s nobody anything', async () => {
    const stranger = await api.world.official(await api.world.unit(), 'supervisor');
    expect(await numbersOf(leena, { officialId: antti.id })).toEqual([]);
    expect(await numbersOf(leena, { unassigned: true })).toEqual([]);
    expect(await numbersOf(stranger, { officialId: leena.id })).toEqual([]);
  });

  it('refuses what is no official', async () => {
    const { status, problem } = await api.as(head).send(cases.list, { query: { officialId: 'x' } });
    expect([status, problem.errors?.[0]?.pointer]).toEqual([422, '?officialId']);
  });
});
