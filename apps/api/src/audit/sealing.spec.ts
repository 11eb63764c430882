import { createTestDatabase, type TestDatabase } from '@samspel/testing';
import { MIGRATIONS } from '@samspel/migrations';
import { verifyAudit, type Verified } from '@samspel/migrations/audit-verifier';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** Deterministic: the same attacks in the same order each time. */
let seed = 20261124;
const random = (below: number) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const oneOf = <T>(all: readonly T[]): T => all[random(all.length)]!;

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase(process.env.TEST_DATABASE_ADMIN_URL!, `sealed_${process.pid}`);
  owner = await connected();
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

async function connected(): Promise<pg.Client> {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  return client;
}

/** So many rows, each of its own request and spread over five months. */
const write = (client: pg.Client, rows: number, action = 'case.read') =>
  client.query(
    `INSERT INTO app.audit (at, request_id, official_id, unit_id, authority_id, role, action, endpoint, outcome, status, code, case_id, person_ids, record_ids, address)
     SELECT now() - make_interval(days => i * 37 % 150), 'request ä' || i, uuidv7(), uuidv7(), uuidv7(), 'adviser', $2, 'cases.read', 'done', 200,
       CASE WHEN i % 3 = 0 THEN 'not-found' END, CASE WHEN i % 2 = 0 THEN uuidv7() END, ARRAY[uuidv7(), uuidv7()], '{}', '127.0.0.1'
     FROM generate_series(1, $1) i`,
    [rows, action],
  );
const mark = () => owner.query('SELECT guard.mark_audit()');
const seal = async (most = 7) =>
  (await owner.query<{ number: string | null }>('SELECT guard.seal_audit($1, clock_timestamp()) AS number', [most]))
    .rows[0]!.number;
/** The horizon is the whole server's: what other tests have open in other databases is waited for. */
const horizonHasPassed = async () => {
  for (let tries = 0; tries < 1200; tries++) {
    const { rows } = await owner.query<{ passed: boolean }>(
      'SELECT coalesce(bool_and(m.until <= pg_snapshot_xmin(pg_current_snapshot())), true) AS passed FROM guard.audit_mark m',
    );
    if (rows[0]!.passed) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const sealAll = async (most = 7) => {
  await mark();
  await horizonHasPassed();
  while (await seal(most));
};
const checkpointLines = async () =>
  (
    await owner.query<{ line: string }>(
      `SELECT json_build_object('seal', number, 'hash', encode(hash, 'hex'))::text AS line FROM guard.audit_seal ORDER BY number`,
    )
  ).rows
    .map(({ line }) => `${line}\n`)
    .join('');
const verify = (lines: string, client = owner): Promise<Verified> =>
  verifyAudit(async (text, values) => (await client.query({ text, values, rowMode: 'array' })).rows, lines);
const sealedIds = async () =>
  (await owner.query<{ leaves: Buffer }>('SELECT leaves FROM guard.audit_seal ORDER BY number')).rows.flatMap(
    ({ leaves }) => Array.from({ length: leaves.length / 40 }, (_, at) => leaves.readBigInt64BE(at * 40)),
  );

describe('rows that are sealed', () => {
  it('wait until every transaction has ended that might still add a smaller number', async () => {
    const other = await connected();
    await other.query('BEGIN');
    await write(other, 1);
    await write(owner, 2);
    await mark();
    expect(await seal()).toBeNull();
    await other.query('COMMIT');
    await other.end();
    await horizonHasPassed();
    expect(await seal()).toBe('1');
    expect(await sealedIds()).toEqual([1n, 2n, 3n]);
  });

  it('wait for one that has been given a number and has not written its row yet', async () => {
    const other = await connected();
    await other.query('BEGIN');
    await other.query('SELECT app.next_audit_id()');
    await write(owner, 1);
    await mark();
    expect(await seal()).toBeNull();
    await other.query('ROLLBACK');
    await other.end();
    await horizonHasPassed();
    expect(await seal()).toBe('2');
  });

  it('leave out none and hold none twice while many write at once, some for long and some in vain', async () => {
    const writers = await Promise.all(Array.from({ length: 8 }, connected));
    let writing = true;
    const sealing = (async () => {
      while (writing) {
        await mark();
        await seal(50);
      }
    })();
    await Promise.all(
      writers.map(async (client, at) => {
        for (let n = 0; n < 40; n++) {
          await client.query('BEGIN');
          await write(client, 1 + ((n + at) % 3));
          if ((n + at) % 10 === 0) await client.query('SELECT pg_sleep(0.05)');
          await client.query((n + at) % 7 === 0 ? 'ROLLBACK' : 'COMMIT');
        }
        await client.end();
      }),
    );
    writing = false;
    await sealing;
    await sealAll(50);
    const ids = await sealedIds();
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM app.audit ORDER BY id');
    expect(ids).toEqual(rows.map(({ id }) => BigInt(id)));
    expect(ids.length).toBeGreaterThan(400);
    expect(await verify(await checkpointLines())).toMatchObject({ rows: ids.length, unsealed: 0, behind: 0 });
  });

  it('come to rest: what the sealer itself leaves is sealed with the next of anybody else', async () => {
    await write(owner, 2, 'audit.seal');
    await sealAll();
    expect((await verify(await checkpointLines())).unsealed).toBe(2);
    await write(owner, 1);
    await sealAll();
    expect((await verify(await checkpointLines())).unsealed).toBe(0);
  });

  it('are marked by a transaction that has not written yet, or not at all', async () => {
    await owner.query('BEGIN');
    await write(owner, 1);
    await expect(mark()).rejects.toMatchObject({ code: '25001' });
    await owner.query('ROLLBACK');
  });

  it('are still sealed when the database was moved to a server whose transactions are younger', async () => {
    await write(owner, 1);
    await owner.query(`INSERT INTO guard.audit_mark VALUES (9000000, '9000000000')`);
    await sealAll();
    expect((await verify(await checkpointLines())).unsealed).toBe(0);
  });
});

describe('months', () => {
  it('are made ahead, and take in what was written before they were', async () => {
    await owner.query(
      `INSERT INTO app.audit (at, request_id, action, endpoint, outcome, status) VALUES ('2031-03-31T21:30:00Z', 'r', 'x', 'x', 'done', 200), ('2031-03-31T20:30:00Z', 'r', 'x', 'x', 'done', 200)`,
    );
    await sealAll();
    const lines = await checkpointLines();
    const kept = async () =>
      (
        await owner.query<{ month: string }>(
          `SELECT DISTINCT tableoid::regclass::text AS month FROM app.audit WHERE at >= '2031-01-01' ORDER BY 1`,
        )
      ).rows.map(({ month }) => month);
    expect(await kept()).toEqual(['guard.audit_rest']);
    await owner.query('SELECT guard.prepare_audit_months(now())');
    expect(await kept()).toEqual(['guard.audit_2031_03', 'guard.audit_2031_04']);
    expect((await owner.query('SELECT FROM ONLY guard.audit_rest')).rowCount).toBe(0);
    expect((await owner.query('SELECT guard.prepare_audit_months(now()) AS made')).rows).toEqual([{ made: 0 }]);
    expect((await verify(lines)).broken).toBeUndefined();
  });
});

describe('whoever owns the database, and not the checkpoints,', () => {
  let lines: string;
  let ids: bigint[];
  beforeAll(async () => {
    await owner.query('TRUNCATE app.audit; TRUNCATE guard.audit_seal, guard.audit_mark');
    await write(owner, 90);
    await sealAll();
    await write(owner, 5);
    lines = await checkpointLines();
    ids = await sealedIds();
  });

  /** The chain from the first seal on, made again over the rows as they are now: with all that the database knows. */
  const rehash = async () => {
    const { rows } = await owner.query<{ last_id: string }>('SELECT last_id FROM guard.audit_seal ORDER BY number');
    await owner.query('DELETE FROM guard.audit_seal');
    for (const { last_id } of rows) {
      await owner.query('DELETE FROM guard.audit_mark');
      await owner.query(`INSERT INTO guard.audit_mark VALUES ($1, '1')`, [last_id]);
      await owner.query('SELECT guard.seal_audit(1000, now())');
    }
  };
  const CHANGES = [
    `official_id = uuidv7()`,
    `official_id = NULL`,
    `unit_id = uuidv7()`,
    `request_id = request_id || ' '`,
    `at = at + interval '1 microsecond'`,
    `at = at - interval '40 days'`,
    `action = 'case.list'`,
    `outcome = 'refused'`,
    `status = 404`,
    `code = ''`,
    `case_id = uuidv7()`,
    `person_ids = person_ids[1:1]`,
    `person_ids = ARRAY[person_ids[2], person_ids[1]]`,
    `record_ids = ARRAY[uuidv7()]`,
    `record_ids = ARRAY[NULL::uuid]`,
    `address = NULL`,
    `purpose = 'duty'`,
    `role = ''`,
    `authority_id = unit_id, unit_id = authority_id`,
  ];
  const COLUMNS = `at, request_id, official_id, membership_id, unit_id, authority_id, role, action, endpoint, outcome, status, code, purpose, case_id, person_ids, record_ids, address`;
  const edit = () => owner.query(`UPDATE app.audit SET ${oneOf(CHANGES)} WHERE id = $1`, [oneOf(ids)]);
  const remove = () => owner.query('DELETE FROM app.audit WHERE id = $1', [oneOf(ids)]);
  const swap = async () => {
    const one = random(ids.length - 1);
    const other = one + 1 + random(ids.length - one - 1);
    await owner.query(
      `UPDATE app.audit a SET (${COLUMNS}) = (SELECT ${COLUMNS} FROM app.audit o WHERE o.id = CASE a.id WHEN $1 THEN $2::bigint ELSE $1::bigint END)
       WHERE a.id IN ($1, $2)`,
      [ids[one], ids[other]],
    );
  };
  /** Beside one of the same number, or at the number of one that was never there. */
  const insert = () =>
    owner.query(
      `INSERT INTO app.audit (id, ${COLUMNS}) SELECT CASE WHEN $2 THEN id ELSE id - 1000 END, at + interval '1 second', ${COLUMNS.slice(4)} FROM app.audit WHERE id = $1`,
      [oneOf(ids), random(2) === 0],
    );
  const cut = async () => {
    const seals = ids.length / 7;
    const from = 1 + random(Math.floor(seals));
    await owner.query('DELETE FROM app.audit WHERE id >= (SELECT first_id FROM guard.audit_seal WHERE number = $1)', [
      from,
    ]);
    await owner.query('DELETE FROM guard.audit_seal WHERE number >= $1', [from]);
  };
  const forgeSeal = () =>
    owner.query(
      `UPDATE guard.audit_seal SET ${oneOf(['sealed_at = sealed_at - interval ' + "'1 hour'", `hash = sha256(hash)`, `previous = sha256(previous)`, `number = -number`, `leaves = set_byte(leaves, 9, (get_byte(leaves, 9) + 1) % 256)`])} WHERE number = $1`,
      [1 + random(13)],
    );
  const ATTACKS: Record<string, () => Promise<unknown>> = {
    'edits a row': edit,
    'deletes a row': remove,
    'swaps two rows': swap,
    'inserts a row': insert,
    'cuts the end off': cut,
    'changes a seal': forgeSeal,
    'edits a row and makes the chain again': () => edit().then(rehash),
    'deletes a row and makes the chain again': () => remove().then(rehash),
    'swaps two rows and makes the chain again': () => swap().then(rehash),
    'inserts a row and makes the chain again': () => insert().then(rehash),
    'cuts the end off and goes on in another way': () =>
      cut()
        .then(() => write(owner, 60))
        .then(() => sealUnseen()),
  };
  const sealUnseen = async () => {
    await owner.query('DELETE FROM guard.audit_mark');
    await owner.query(`INSERT INTO guard.audit_mark SELECT max(id), '1' FROM app.audit`);
    while (await seal());
  };

  it('has changed nothing: all is as it was sealed, and what is not sealed yet is told', async () => {
    expect(await verify(lines)).toEqual({
      seals: 13,
      rows: 90,
      unsealed: 5,
      oldestUnsealed: expect.stringMatching(/^20\d\d-/),
      checkpoints: 13,
      behind: 0,
    });
  });

  it('is found out a thousand times of a thousand', async () => {
    const names = Object.keys(ATTACKS);
    const found = new Map<string, number>();
    const unseen: string[] = [];
    for (let n = 0; n < 1000; n++) {
      const name = names[n % names.length]!;
      await owner.query('BEGIN');
      await ATTACKS[name]!();
      const { broken } = await verify(lines);
      if (broken) found.set(name, (found.get(name) ?? 0) + 1);
      else unseen.push(`${n} ${name}`);
      await owner.query('ROLLBACK');
    }
    expect(unseen).toEqual([]);
    expect([...found.values()].reduce((sum, each) => sum + each)).toBe(1000);
    expect((await verify(lines)).broken).toBeUndefined();
  }, 120_000);

  it.each([
    [`UPDATE app.audit SET status = 404 WHERE id = $1`, /^Row (\d+) of seal 5 is not what was sealed\.$/],
    [`DELETE FROM app.audit WHERE id = $1`, /^Row (\d+) of seal 5 is missing\.$/],
    [`DELETE FROM guard.audit_seal WHERE first_id <= $1 AND last_id >= $1`, /^Seal 5 is missing: seal 6 follows\.$/],
    [`DELETE FROM guard.audit_seal WHERE last_id >= $1`, /^Seal 5 is missing: the checkpoints go on to seal 13\.$/],
    [
      `UPDATE guard.audit_seal SET hash = previous WHERE first_id <= $1 AND last_id >= $1`,
      /^Seal 5 is not what was sealed/,
    ],
  ])('leaves what can be named: %s', async (sql, words) => {
    const id = ids[4 * 7 + 3]!;
    await owner.query('BEGIN');
    await owner.query(sql, [id]);
    const { broken } = await verify(lines);
    await owner.query('ROLLBACK');
    expect(broken).toMatch(words);
    if (words.source.includes('(')) expect(words.exec(broken!)?.[1] ?? String(id)).toBe(String(id));
  });

  it('would be believed by whoever had no checkpoints, and is not', async () => {
    expect((await verify('')).broken).toMatch(/no checkpoint/);
    const all = lines.split('\n');
    expect((await verify(`${all[0]}\nnonsense\n`)).broken).toMatch(/^Line 2/);
    // Cut off while it was written, and written again.
    expect((await verify(`${all[0]}\n${all[1]!.slice(0, 30)}\n${all[1]}\n`)).broken).toBeUndefined();
    expect(await verify(`${all[0]}\n${all[1]!.slice(0, 30)}`)).toMatchObject({ checkpoints: 1, behind: 12 });
  });
});

it('the step goes back and forth with the rows that there are', async () => {
  const source = await new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    schema: 'public',
    poolSize: 1,
  }).initialize();
  try {
    await source.query(`SELECT set_config('samspel.app_role', $1, false)`, [new URL(database.appUrl).username]);
    const rows = () => source.query('SELECT * FROM app.audit ORDER BY id, at') as Promise<Record<string, unknown>[]>;
    const before = await rows();
    expect(before.length).toBeGreaterThan(90);
    let undone = 0;
    for (; (await source.query(`SELECT FROM public.migration WHERE name LIKE 'SealedAudit%'`)).length > 0; undone++)
      await source.undoLastMigration();
    expect(await rows()).toEqual(before);
    await write(owner, 1);
    expect(await source.runMigrations()).toHaveLength(undone);
    const after = await rows();
    expect(after.slice(0, -1)).toEqual(before);
    expect(BigInt(after.at(-1)!.id as string)).toBeGreaterThan(BigInt(before.at(-1)!.id as string));
    await sealAll(1000);
    expect(await verify(await checkpointLines())).toMatchObject({ rows: after.length, unsealed: 0 });
  } finally {
    await source.destroy();
  }
});
