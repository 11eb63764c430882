import {
  actorOf,
  createTestDatabase,
  KEYS,
  load,
  Reader,
  rowsReadBy,
  World,
  type TestDatabase,
} from '@samspel/testing';
import { Direct } from '../../testing/in-context.js';
import { fullWorld } from '../../testing/full-world.js';
import { NOW } from '../../testing/random-world.js';

/** Whether the random worlds would notice: one policy after another is opened by hand, and each time they must. */

let database: TestDatabase;
let world: World;
let direct: Direct;

beforeAll(async () => {
  database = await createTestDatabase(process.env.TEST_DATABASE_ADMIN_URL!, `bites_${process.pid}`);
  world = World.open(database.ownerUrl);
  await world.db.query(`UPDATE app.database_mark SET clock_offset = $1::timestamptz - now()`, [NOW]);
  direct = await Direct.connect(database.appUrl);
});
afterAll(async () => {
  await direct?.close();
  await world?.close();
  await database?.drop();
});

interface Policy {
  table: string;
  name: string;
  qual: string;
}

it('a policy of reading that lets everything by is noticed, whichever it is', async () => {
  const facts = fullWorld(12);
  const tokens = await load(facts, world.db);
  const isNoticed = async () => {
    for (const { id, officialId } of facts.memberships) {
      const expected = rowsReadBy(facts, new Reader(facts, actorOf(facts, id), officialId));
      for (const row of await direct.rowsReadBy(tokens.get(id)!)) if (!expected.has(row)) return true;
    }
    return false;
  };
  expect(await isNoticed()).toBe(false);

  const { rows } = await world.db.query<Policy>(
    `SELECT tablename AS table, policyname AS name, qual FROM pg_policies WHERE schemaname = 'app' AND cmd IN ('SELECT', 'ALL') AND tablename = ANY ($1)`,
    [Object.keys(KEYS)],
  );
  const unnoticed: string[] = [];
  for (const { table, name, qual } of rows) {
    await world.db.query(`ALTER POLICY "${name}" ON app."${table}" USING (true)`);
    if (!(await isNoticed())) unnoticed.push(`${name} on ${table}`);
    await world.db.query(`ALTER POLICY "${name}" ON app."${table}" USING (${qual})`);
  }
  expect(unnoticed).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(Object.keys(KEYS).length);
  expect(await isNoticed()).toBe(false);
}, 120_000);
