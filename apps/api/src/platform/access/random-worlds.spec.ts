import { actorOf, load, Reader, rowsReadBy, type Facts, type Tokens } from '@samspel/testing';
import * as fc from 'fast-check';
import { Direct } from '../../testing/in-context.js';
import { NOW, worlds } from '../../testing/random-world.js';
import { startApi, type Api } from '../../testing/start-api.js';

/** Another seed: WORLDS_SEED=… ; more worlds: WORLDS=… */
const SEED = Number(process.env.WORLDS_SEED ?? 20260615);
const RUNS = Number(process.env.WORLDS ?? 24);

let api: Api;
let direct: Direct;

beforeAll(async () => {
  api = await startApi();
  await api.world.db.query(`UPDATE app.database_mark SET clock_offset = $1::timestamptz - now()`, [NOW]);
  direct = await Direct.connect(api.database.appUrl);
});
afterAll(async () => {
  await direct?.close();
  await api?.close();
});

/** Every world in the same database: a row of another one is as hidden as any. Fails with the seed and what differs. */
async function eachWorld(check: (facts: Facts, tokens: Tokens) => Promise<string[]>): Promise<void> {
  let faults: string[] = [];
  const property = fc.asyncProperty(worlds, async (facts) => {
    faults = await check(facts, await load(facts, api.world.db));
    return faults.length === 0;
  });
  const { failed, seed, counterexamplePath, errorInstance } = await fc.check(property, {
    seed: SEED,
    numRuns: RUNS,
    endOnFailure: true,
  });
  if (!failed) return;
  if (faults.length === 0) throw errorInstance;
  throw new Error(
    `WORLDS_SEED=${seed}, world ${counterexamplePath}: ${faults.length} differences\n${someOfEachKind(faults)}`,
  );
}

/** Three of each kind: they tell the rule that differs better than a hundred of one. */
function someOfEachKind(faults: string[]): string {
  const kinds = Map.groupBy(faults, (fault) =>
    fault.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/^Official \d+ /, ''),
  );
  return [...kinds.values()]
    .flatMap((kind) => [...kind.slice(0, 2), ...(kind.length > 2 ? [`  … ${kind.length} like this`] : [])])
    .slice(0, 80)
    .join('\n');
}

it('the database alone gives each official just the rows that the model says', async () => {
  await eachWorld(async (facts, tokens) => {
    const faults: string[] = [];
    for (const { id, officialId } of facts.memberships) {
      const expected = rowsReadBy(facts, new Reader(facts, actorOf(facts, id), officialId));
      const given = await direct.rowsReadBy(tokens.get(id)!);
      for (const row of expected) if (!given.has(row)) faults.push(`${who(facts, id)} is not given ${row}`);
      for (const row of given) if (!expected.has(row)) faults.push(`${who(facts, id)} is given ${row}`);
    }
    return faults;
  });
}, 300_000);

function who(facts: Facts, membershipId: string): string {
  const { officialId, unitId, role, endsAt } = facts.memberships.find(({ id }) => id === membershipId)!;
  const unit = facts.units.find(({ id }) => id === unitId)!;
  return `${facts.officials.find(({ id }) => id === officialId)!.name} (${role} of ${unit.name}${endsAt === null ? '' : `, until ${endsAt}`})`;
}
