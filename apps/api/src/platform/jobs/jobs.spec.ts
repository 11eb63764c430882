import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { drafts, type SystemAction } from '@samspel/contract';
import { verifyAudit } from '@samspel/migrations/audit-verifier';
import type { WorldOfficial } from '@samspel/testing';
import pg from 'pg';
import { Work } from '../database/work.js';
import { runInContext } from '../http/request-context.js';
import { startApi, type Api } from '../../testing/start-api.js';
import { startWorker } from '../../worker-app.js';
import { Worker } from './worker.js';

let api: Api;
let leena: WorldOfficial;
const folder = mkdtempSync(join(tmpdir(), 'samspel-'));
const auditCheckpoints = join(folder, 'checkpoints.jsonl');
let worker: INestApplicationContext | undefined;

beforeAll(async () => {
  api = await startApi();
  leena = await api.world.official(await api.world.unit());
});
afterEach(async () => {
  await worker?.close();
  worker = undefined;
});
afterAll(async () => {
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

const work = async () => (worker = await startWorker({ databaseUrl: api.database.workerUrl, auditCheckpoints }));
const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
  (await api.world.db.query<T>(sql, values)).rows;
const jobs = (state: string) =>
  rows<{ name: string; data: unknown }>(
    `SELECT name, data FROM jobs.job_common WHERE state = $1::jobs.job_state ORDER BY created_on`,
    [state],
  );
const runs = (action: SystemAction) =>
  rows<Record<string, unknown>>(
    `SELECT outcome, code, official_id, membership_id, unit_id, authority_id, role, endpoint FROM app.audit WHERE action = $1 ORDER BY id`,
    [action],
  );

/** As the worker, in a transaction that comes to nothing. */
async function asWorker<T>(use: (client: pg.Client) => Promise<T>, url = api.database.workerUrl): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('BEGIN');
    return await use(client);
  } finally {
    await client.end();
  }
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it did not come to that within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What a use case does, in a transaction as of one of Leena's requests. */
function request(use: Parameters<Work['on']>[1]) {
  const context = {
    requestId: 'request-of-a-job',
    address: '127.0.0.1',
    locale: 'fi' as const,
    token: leena.token,
    endpoint: drafts.discard,
    expected: undefined,
    idempotencyKey: undefined,
    fingerprint: undefined,
    background: false,
    audited: false,
  };
  return runInContext(context, () => api.app.get(Work).on({}, use));
}

describe('a job', () => {
  afterEach(() => api.world.db.query('DELETE FROM jobs.job_common'));

  it('is there when its cause is committed, and never was when not', async () => {
    await request(async (tx) => {
      await tx.enqueue('audit.prepare-month', { unitId: leena.unit.id });
      expect(await jobs('created')).toEqual([]);
    });
    expect(await jobs('created')).toEqual([{ name: 'audit.prepare-month', data: { unitId: leena.unit.id } }]);
    await api.world.db.query('DELETE FROM jobs.job_common');
    await expect(
      request(async (tx) => {
        await tx.enqueue('audit.prepare-month', {});
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await jobs('created')).toEqual([]);
  });

  it('holds ids and nothing else', async () => {
    for (const data of [
      { name: 'Amina' },
      { code: 10190 },
      { of: { a: ['x'] } },
      { yes: true },
      { id: `${leena.id} ` },
    ])
      expect([data, await codeOf(request((tx) => tx.enqueue('audit.prepare-month', data as never)))]).toEqual([
        data,
        '23514',
      ]);
    expect(
      await codeOf(request((tx) => tx.enqueue('audit.prepare-month', { id: leena.id, other: leena.unit.id }))),
    ).toBe('done');
  });

  it('waits once, however often it is asked for', async () => {
    for (let n = 0; n < 3; n++) await request((tx) => tx.enqueue('audit.seal', {}));
    expect(await jobs('created')).toHaveLength(1);
  });

  it('is seen by nobody who acts for an official', async () => {
    for (const sql of [
      'SELECT data FROM jobs.job_common',
      'DELETE FROM jobs.job_common',
      `UPDATE jobs.job_common SET data = NULL`,
    ])
      expect(await codeOf(asWorker((client) => client.query(sql), api.database.appUrl))).toBe('42501');
  });
});

describe('the worker', () => {
  it('seals what was written and notes it outside the database, and each run that did something has its row', async () => {
    await work();
    await until(async () => (await runs('audit.prepare-month')).length > 0);
    await api.as(leena).do(drafts.discard, { params: { kind: 'case', subjectId: leena.unit.id } });
    const unsealed = async () =>
      (
        await rows<{ count: number }>(
          `SELECT count(*)::int AS count FROM app.audit WHERE id > (SELECT coalesce(max(last_id), 0) FROM guard.audit_seal) AND action <> 'audit.seal'`,
        )
      )[0]!.count;
    await until(async () => {
      await worker!.get(Worker).hurry('audit.seal');
      return (await unsealed()) === 0;
    });
    await until(
      async () =>
        readFileSync(auditCheckpoints, 'utf8').trim().split('\n').length === (await runs('audit.seal')).length,
    );
    const client = new pg.Client(api.database.ownerUrl);
    await client.connect();
    const found = await verifyAudit(
      async (text, values) => (await client.query({ text, values, rowMode: 'array' })).rows,
      readFileSync(auditCheckpoints, 'utf8'),
    );
    await client.end();
    expect(found.broken).toBeUndefined();
    expect(found).toMatchObject({ behind: 0, unsealed: 1 });
    const nobody = { official_id: null, membership_id: null, unit_id: null, authority_id: null, role: null };
    for (const row of [...(await runs('audit.seal')), ...(await runs('audit.prepare-month'))])
      expect(row).toEqual({ outcome: 'done', code: null, endpoint: 'job', ...nobody });
  });

  it('comes to rest when there is nothing to do: no row and no seal a round', async () => {
    await work();
    await until(async () => (await jobs('active')).length === 0 && (await jobs('created')).length === 0);
    const rests = () =>
      rows(`SELECT (SELECT count(*) FROM app.audit) AS audit, (SELECT count(*) FROM guard.audit_seal) AS seals`);
    // What the start itself has left, the month prepared, is sealed first.
    for (let n = 0; n < 2; n++)
      await worker!
        .get(Worker)
        .hurry('audit.seal')
        .then(() => new Promise((go) => setTimeout(go, 2500)));
    const before = await rests();
    await worker!.get(Worker).hurry('audit.seal');
    await until(async () => (await jobs('created')).length === 0 && (await jobs('active')).length === 0);
    expect(await rests()).toEqual(before);
  });

  it('does not go on with a chain that is another than it noted: the job is tried, failed and set aside', async () => {
    const kept = readFileSync(auditCheckpoints, 'utf8');
    const last = JSON.parse(kept.trim().split('\n').at(-1)!) as { seal: number };
    writeFileSync(auditCheckpoints, `${kept}${JSON.stringify({ ...last, hash: '0'.repeat(64) })}\n`);
    await api.world.db.query('DELETE FROM jobs.job_common');
    await api.world.db.query(
      `UPDATE jobs.queue SET retry_limit = 1, retry_delay = 1, retry_backoff = false WHERE name = 'audit.seal'`,
    );
    await work();
    await until(async () => (await jobs('created')).some(({ name }) => name === 'dead'));
    expect(await runs('audit.seal')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ outcome: 'failed', code: 'audit.not-as-noted', official_id: null }),
      ]),
    );
    const [{ output }] = (await rows<{ output: object }>(
      `SELECT output FROM jobs.job_common WHERE name = 'audit.seal' AND state = 'failed'`,
    )) as [{ output: object }];
    expect(output).toMatchObject({ message: 'audit.not-as-noted' });
    writeFileSync(auditCheckpoints, kept);
  });

  it('takes up a job that a killed one has left', async () => {
    await api.world.db.query('DELETE FROM jobs.job_common');
    await api.world.db.query(
      `INSERT INTO jobs.job_common (id, name, state, policy, started_on, expire_seconds, retry_limit, retry_count)
       VALUES (gen_random_uuid(), 'audit.seal', 'active', 'exclusive', now() - interval '31 seconds', 30, 3, 0)`,
    );
    await work();
    await until(async () => (await jobs('completed')).some(({ name }) => name === 'audit.seal'));
  }, 60_000);

  it('refuses to run as any other role than its own', async () => {
    for (const [databaseUrl, words] of [
      [api.database.appUrl, /is not the worker's/],
      [api.database.ownerUrl, /has BYPASSRLS, owns a table/],
    ] as const)
      await expect(startWorker({ databaseUrl, auditCheckpoints })).rejects.toThrow(words);
  });
});

describe('the system', () => {
  it('acts only in what the policy gives it, one action a transaction', async () => {
    for (const action of ['case.read', 'audit.read', '', `audit.seal' OR true`])
      expect(await codeOf(asWorker((client) => client.query('SELECT system.begin_context($1)', [action])))).toBe(
        '42501',
      );
    const inAction = (action: string, sql: string) =>
      codeOf(
        asWorker(async (client) => {
          await client.query('SELECT system.begin_context($1)', [action]);
          await client.query(sql);
        }),
      );
    expect(await inAction('audit.seal', 'SELECT system.seal_audit()')).toBe('done');
    expect(await inAction('audit.prepare-month', 'SELECT system.seal_audit()')).toBe('42501');
    expect(await inAction('audit.prepare-month', 'SELECT * FROM system.audit_seals(1)')).toBe('42501');
    expect(await inAction('audit.seal', 'SELECT system.prepare_audit_months()')).toBe('42501');
    expect(await codeOf(asWorker((client) => client.query('SELECT system.seal_audit()')))).toBe('42501');
  });

  it('leaves rows in its own name and of the present alone', async () => {
    const row = (values: string, columns = '') =>
      codeOf(
        asWorker(async (client) => {
          await client.query(`SELECT system.begin_context('audit.seal')`);
          await client.query(
            `INSERT INTO app.audit (at, request_id, action, endpoint, outcome, status${columns}) VALUES (${values})`,
          );
        }),
      );
    expect(await row(`app.now(), 'x', 'audit.seal', 'job', 'done', 200`)).toBe('done');
    expect(await row(`app.now(), 'x', 'case.read', 'job', 'done', 200`)).toBe('42501');
    expect(await row(`app.now() - interval '1 s', 'x', 'audit.seal', 'job', 'done', 200`)).toBe('42501');
    expect(await row(`app.now(), 'x', 'audit.seal', 'job', 'done', 200, '${leena.id}'`, ', official_id')).toBe('42501');
  });

  it('can be put on by no one but the worker, and cannot be made up', async () => {
    expect(
      await codeOf(
        asWorker((client) => client.query(`SELECT system.begin_context('audit.seal')`), api.database.appUrl),
      ),
    ).toBe('42501');
    expect(
      await codeOf(
        asWorker(async (client) => {
          await client.query(
            `SELECT set_config('app.context', '|||||||1764000000|audit.seal#' || repeat('0', 64), true)`,
          );
          await client.query('SELECT system.seal_audit()');
        }),
      ),
    ).toBe('28000');
    const kept = await asWorker(async (client) => {
      await client.query(`SELECT system.begin_context('audit.prepare-month')`);
      return (await client.query<{ value: string }>(`SELECT current_setting('app.context') AS value`)).rows[0]!.value;
    });
    for (const value of [kept, kept.replace('audit.prepare-month', 'audit.seal')])
      expect(
        await codeOf(
          asWorker(async (client) => {
            await client.query(`SELECT set_config('app.context', $1, true)`, [value]);
            await client.query('SELECT app.acting_job()');
          }),
        ),
      ).toBe('28000');
  });

  it('is nobody: no official, no unit, no role, and no relation but its own', async () => {
    const { rows: found } = await asWorker(async (client) => {
      const { rows } = await client.query(
        `SELECT at IS NOT NULL AS now, relations FROM system.begin_context('audit.seal')`,
      );
      expect(rows).toEqual([{ now: true, relations: ['system'] }]);
      return client.query(
        'SELECT app.acting_official() AS official, app.acting_membership() AS membership, app.acting_job() AS job',
      );
    });
    expect(found).toEqual([{ official: null, membership: null, job: 'audit.seal' }]);
  });
});
