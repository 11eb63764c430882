import { clocks, workload } from '@samspel/contract';
import { recomputeClocks } from '@samspel/migrations';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api?.close());

const reckonedCases = async () =>
  (await api.world.db.query<{ n: number }>('SELECT count(*)::int AS n FROM app.clock_state WHERE rules > 0')).rows[0]!
    .n;

it('a recomputation that is broken off goes on where it was, and then finds nothing to do', async () => {
  const adviser = await api.world.official(await api.world.unit());
  const all = [];
  for (let each = 0; each < 7; each++) all.push(await api.world.case(adviser));
  const url = api.database.ownerUrl;
  const broken = recomputeClocks({
    url,
    batch: 3,
    log: () => {
      throw new Error('the power goes');
    },
  });
  await expect(broken).rejects.toThrow('the power goes');
  expect(await reckonedCases()).toBe(3);
  expect(await recomputeClocks({ url, batch: 3 })).toBe(4);
  expect(await recomputeClocks({ url })).toBe(0);

  const params = { caseId: all[0]!.id };
  const { items } = await api.as(adviser).do(clocks.read, { params });
  const { rows } = await api.world.db.query<{ rule: string; latest_on: string }>(
    'SELECT rule, latest_on::text FROM app.clock WHERE case_id = $1 ORDER BY rule',
    [params.caseId],
  );
  expect(rows.map(({ rule, latest_on }) => [rule, latest_on])).toEqual(
    items.filter(({ due }) => due).map(({ rule, latestOn }) => [rule, latestOn]),
  );
});

it('when the rules change every case is reckoned anew', async () => {
  await api.world.db.query('UPDATE app.clock_state SET rules = 0');
  const { rowCount } = await api.world.db.query('SELECT FROM app.case');
  expect(await recomputeClocks({ url: api.database.ownerUrl })).toBe(rowCount);
});

it('the supervisor sees whose limits are late or soon to be; what stands still is neither', async () => {
  const { world } = api;
  const unit = await world.unit();
  const [adviser, other] = [await world.official(unit), await world.official(unit)];
  const supervisor = await world.official(unit, 'supervisor');
  const put = async (whose: typeof adviser, rule: string, days: number, paused = '{}') => {
    const { id } = await world.case(whose);
    await world.db.query(
      `INSERT INTO app.clock (case_id, rule, act, section, kind, starts_on, raw_on, latest_on, paused)
       SELECT $1, $2, '681/2023', '22(1)', 'statutory', t - 400, t + $3::int, t + $3::int, $4::datemultirange
       FROM (SELECT (app.clock() AT TIME ZONE 'Europe/Helsinki')::date AS t)`,
      [id, rule, days, paused],
    );
  };
  await put(adviser, 'R15', -1);
  await put(adviser, 'R14', 0);
  await put(adviser, 'R15', 14);
  await put(adviser, 'R15', 15);
  await put(other, 'R18', -5, '{[2020-01-01,)}');
  const load = await api.as(supervisor).do(workload.read, {});
  expect([load.lateDuties, load.soonDuties]).toEqual([1, 2]);
  const of = (id: string) => load.officials.find(({ official }) => official?.id === id)!;
  expect([of(adviser.id), of(other.id)].map((each) => [each.lateDuties, each.soonDuties])).toEqual([
    [1, 2],
    [0, 0],
  ]);
});

it('an authority’s own target moves what runs by it, in its own cases alone, and is refused when it is no number of days', async () => {
  const { world } = api;
  const [unit, elsewhere] = [await world.unit(), await world.unit()];
  const [adviser, stranger] = [await world.official(unit), await world.official(elsewhere)];
  const administrator = await world.official(unit, 'administrator');
  const [ours, theirs] = [await world.case(adviser), await world.case(stranger)];
  await recomputeClocks({ url: api.database.ownerUrl });
  const limit = async (of: { id: string }) =>
    (
      await world.db.query<{ days: number; latest: string }>(
        `SELECT raw_on - starts_on AS days, latest_on::text AS latest FROM app.clock WHERE case_id = $1 AND rule = 'R03'`,
        [of.id],
      )
    ).rows[0]!;
  const before = await limit(theirs);
  const as = api.as(administrator);
  expect(await as.do(clocks.targets)).toEqual({ assessmentDays: 14, planDays: 14, version: 1 });
  const body = { assessmentDays: 5, planDays: 30 };
  expect(await as.do(clocks.changeTargets, { version: 1, body })).toEqual({ ...body, version: 2 });
  expect((await limit(ours)).days).toBe(5);
  expect(await limit(theirs)).toEqual(before);
  const { items } = await api.as(adviser).do(clocks.read, { params: { caseId: ours.id } });
  expect(items.find(({ rule }) => rule === 'R03')).toMatchObject({
    latestOn: (await limit(ours)).latest,
    kind: 'target',
  });

  expect((await as.send(clocks.changeTargets, { version: 1, body })).status).toBe(412);
  const none = await as.send(clocks.changeTargets, { version: 2, body: { ...body, planDays: 0 } });
  expect(none.problem.errors!.map(({ pointer }) => pointer)).toEqual(['/planDays']);
  expect((await api.as(adviser).send(clocks.changeTargets, { version: 2, body })).status).toBe(403);
});
