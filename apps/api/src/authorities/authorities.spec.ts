import { randomUUID } from 'node:crypto';
import { authorities, type UnitAdd, type UnitListQuery } from '@samspel/contract';
import type { WorldOfficial, WorldUnit } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let unit: WorldUnit;
let administrator: WorldOfficial;
let leena: WorldOfficial;

beforeAll(async () => {
  api = await startApi();
  unit = await api.world.unit({ name: 'Leppävaaran työllisyyspalvelut' });
  administrator = await api.world.official(unit, 'administrator');
  leena = await api.world.official(unit, 'adviser', { name: 'Leena Korhonen' });
  await api.world.db.query(
    `INSERT INTO app.municipality (code, name_fi, name_sv) VALUES ('049', 'Espoo', 'Esbo'), ('005', 'Alajärvi', 'Alajärvi'), ('980', 'Ylöjärvi', 'Ylöjärvi') ON CONFLICT DO NOTHING`,
  );
});
afterAll(() => api?.close());

const metsatahti: UnitAdd = {
  sector: 'early-childhood-education',
  nameFi: 'Päiväkoti Metsätähti',
  nameSv: 'Daghemmet Metsätähti',
  shortName: 'Metsätähti',
  municipalityCode: '049',
  telephone: '029 000 0190',
};
const auditOf = async (endpoint: string, who: WorldOfficial) =>
  (
    await api.world.db.query(
      'SELECT action, outcome, record_ids FROM app.audit WHERE endpoint = $1 AND official_id = $2 ORDER BY id DESC LIMIT 1',
      [endpoint, who.id],
    )
  ).rows[0] as Record<string, unknown>;

it('an administrator adds a unit to the own authority and changes it', async () => {
  const added = await api.as(administrator).do(authorities.addUnit, { body: metsatahti });
  expect(added).toMatchObject({
    ...metsatahti,
    authorityId: unit.authorityId,
    version: 1,
    can: ['unit.read', 'unit.change'],
  });
  const changed = await api.as(administrator).send(authorities.changeUnit, {
    params: { unitId: added.id },
    version: 1,
    body: { ...metsatahti, nameFi: 'Metsätähden päiväkoti', telephone: null },
  });
  expect(changed.body).toMatchObject({ nameFi: 'Metsätähden päiväkoti', telephone: null, version: 2 });
  expect(changed.etag).toBe('"2"');
  expect(await auditOf('authorities.changeUnit', administrator)).toEqual({
    action: 'unit.change',
    outcome: 'done',
    record_ids: [added.id],
  });
  const stale = await api
    .as(administrator)
    .send(authorities.changeUnit, { params: { unitId: added.id }, version: 1, body: metsatahti });
  const without = await api
    .as(administrator)
    .send(authorities.changeUnit, { params: { unitId: added.id }, body: metsatahti });
  expect([stale.status, without.status]).toEqual([412, 428]);
});

it('an administrator of another authority reads it and may not change it, and nobody else adds one', async () => {
  const other = await api.world.official(await api.world.unit(), 'administrator');
  const params = { unitId: unit.id };
  expect((await api.as(other).do(authorities.unit, { params })).can).toEqual(['unit.read']);
  const refused = await api.as(other).send(authorities.changeUnit, { params, version: 1, body: metsatahti });
  expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden']);
  expect(await auditOf('authorities.changeUnit', other)).toMatchObject({ outcome: 'refused', record_ids: [unit.id] });
  for (const role of ['adviser', 'supervisor', 'data-protection-officer', 'analyst'] as const) {
    const client = api.as(await api.world.official(unit, role));
    const answers = [
      await client.send(authorities.addUnit, { body: metsatahti }),
      await client.send(authorities.changeUnit, { params, version: 1, body: metsatahti }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  }
});

it('everybody who is signed in finds units by a part of their name, by sector and by authority, page by page', async () => {
  const school = await api.world.unit({
    sector: 'education',
    name: 'Kilonpuiston koulu',
    authorityId: unit.authorityId,
  });
  const names = async (query: Partial<UnitListQuery>) =>
    (await api.as(leena).do(authorities.units, { query: query as UnitListQuery })).items.map(({ nameFi }) => nameFi);
  expect(await names({ q: 'kilonPUISTO' })).toEqual(['Kilonpuiston koulu']);
  expect(await names({ q: '%' })).toEqual([]);
  expect(await names({ sector: 'education', authorityId: unit.authorityId })).toEqual(['Kilonpuiston koulu']);
  const query = { authorityId: unit.authorityId, limit: 1 } as UnitListQuery;
  const first = await api.as(leena).do(authorities.units, { query });
  const rest = await api
    .as(leena)
    .do(authorities.units, { query: { ...query, limit: 100, cursor: first.nextCursor! } });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toContain(school.id);
  expect(rest.items.map(({ id }) => id)).not.toContain(first.items[0]!.id);
  expect(rest.nextCursor).toBeNull();
});

it('names those who work in a unit now, and not who has left, who is yet to come, or who only oversees', async () => {
  const at = await api.world.unit();
  const works = await api.world.official(at, 'practitioner', { name: 'Sari' });
  await api.world.official(at, 'supervisor');
  await api.world.official(at, 'administrator');
  const left = await api.world.official(at);
  await api.world.db.query('UPDATE app.membership SET ends_at = app.clock() WHERE id = $1', [left.membershipId]);
  const coming = await api.world.official(unit);
  await api.world.membership(coming.id, at, 'adviser', '2199-01-01T00:00:00Z');
  const { items } = await api.as(leena).do(authorities.officials, { params: { unitId: at.id } });
  expect(items).toEqual([{ id: works.id, name: 'Sari', telephone: '029 000 0142' }]);
  const analyst = await api.world.official(unit, 'analyst');
  const answers = [
    await api.as(analyst).send(authorities.officials, { params: { unitId: at.id } }),
    await api.as(leena).send(authorities.officials, { params: { unitId: randomUUID() } }),
    await api.as(leena).send(authorities.unit, { params: { unitId: randomUUID() } }),
    await api.anyone.send(authorities.units),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 404, 404, 401]);
});

it('lists the municipalities in the Finnish order', async () => {
  const { items } = await api.as(leena).do(authorities.municipalities);
  expect(items.map(({ nameFi }) => nameFi)).toEqual(['Alajärvi', 'Espoo', 'Ylöjärvi']);
});

it('says which field is wrong', async () => {
  const fault = async (body: object) =>
    (await api.as(administrator).send(authorities.addUnit, { body: body as UnitAdd })).problem.errors?.map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
  expect(await fault({ ...metsatahti, municipalityCode: '999' })).toEqual(['/municipalityCode unknown']);
  expect(await fault({ ...metsatahti, municipalityCode: 'Espoo' })).toEqual(['/municipalityCode isLength']);
  expect(await fault({ ...metsatahti, sector: 'defence', nameFi: ' ' })).toEqual(['/sector isIn', '/nameFi notBlank']);
  expect(await fault({ ...metsatahti, authorityId: unit.authorityId })).toEqual(['/authorityId unknown-field']);
});
