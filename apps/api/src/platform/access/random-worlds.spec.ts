import { actorOf, load, Reader, rowsReadBy, type Facts, type Tokens } from '@samspel/testing';
import * as fc from 'fast-check';
import { AgainstModel } from '../../testing/against-model.js';
import { Direct } from '../../testing/in-context.js';
import { NOW, worlds } from '../../testing/random-world.js';
import { startApi, type Api } from '../../testing/start-api.js';
import { Access } from './access.js';

/** Another seed: WORLDS_SEED=… ; more worlds: WORLDS=… (of the database; of the API, which takes longer, a part of it). */
const SEED = Number(process.env.WORLDS_SEED ?? 20260615);
const WORLDS = Number(process.env.WORLDS ?? 24);

/** The first wall away: whatever the policy says, it is let by. */
class OpenAccess extends Access {
  protected override allows(): boolean {
    return true;
  }
}

let api: Api;
let withoutFirst: Api;
let withoutSecond: Api;
let direct: Direct;

beforeAll(async () => {
  api = await startApi();
  const { database } = api;
  withoutFirst = await startApi({
    database,
    change: (builder) => builder.overrideProvider(Access).useClass(OpenAccess),
  });
  withoutSecond = await startApi({ database, unbound: true });
  await api.world.db.query(`UPDATE app.database_mark SET clock_offset = $1::timestamptz - now()`, [NOW]);
  direct = await Direct.connect(database.appUrl);
});
afterAll(async () => {
  await direct?.close();
  await withoutFirst?.close();
  await withoutSecond?.close();
  await api?.close();
});

/** Every world in the same database: a row of another one is as hidden as any. Fails with the seed and what differs. */
async function eachWorld(
  which: { seed: number; part: number },
  check: (facts: Facts, tokens: Tokens) => Promise<string[]>,
): Promise<void> {
  let faults: string[] = [];
  const property = fc.asyncProperty(worlds, async (facts) => {
    faults = await check(facts, await load(facts, api.world.db));
    return faults.length === 0;
  });
  const { failed, seed, counterexamplePath, errorInstance } = await fc.check(property, {
    seed: SEED + which.seed,
    numRuns: Math.ceil(WORLDS * which.part),
    endOnFailure: true,
  });
  if (!failed) return;
  if (faults.length === 0) throw errorInstance;
  throw new Error(
    `WORLDS_SEED=${seed - which.seed}, world ${counterexamplePath}: ${faults.length} differences\n${someOfEachKind(faults)}`,
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
  await eachWorld({ seed: 0, part: 1 }, async (facts, tokens) => {
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

it('the API gives each official just the records, lists and counts that the model says', async () => {
  await eachWorld(
    { seed: 1, part: 0.5 },
    everyone(() => api, true),
  );
}, 600_000);

it('with the policy away the database lets nothing more out', async () => {
  // Whatever is let by and then not found fails loudly: that is what it is to do.
  const loudly = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await eachWorld(
    { seed: 2, part: 0.25 },
    everyone(() => withoutFirst, false),
  ).finally(() => loudly.mockRestore());
}, 600_000);

it('with row-level security away the policy lets nothing more out', async () => {
  await eachWorld(
    { seed: 3, part: 0.25 },
    everyone(() => withoutSecond, true),
  );
}, 600_000);

/** All memberships of the world at once, as on an ordinary day. */
function everyone(asked: () => Api, strict: boolean) {
  return async (facts: Facts, tokens: Tokens): Promise<string[]> => {
    const found = await Promise.all(
      facts.memberships.map(async ({ id, officialId }, turn) => {
        const reader = new Reader(facts, actorOf(facts, id), officialId);
        const client = asked().as({ token: tokens.get(id)! });
        const faults = await new AgainstModel(facts, reader, client, strict, turn).differences();
        return faults.map((fault) => `${who(facts, id)}: ${fault}`);
      }),
    );
    return found.flat();
  };
}

function who(facts: Facts, membershipId: string): string {
  const { officialId, unitId, role, endsAt } = facts.memberships.find(({ id }) => id === membershipId)!;
  const unit = facts.units.find(({ id }) => id === unitId)!;
  return `${facts.officials.find(({ id }) => id === officialId)!.name} (${role} of ${unit.name}${endsAt === null ? '' : `, until ${endsAt}`})`;
}
