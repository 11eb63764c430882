import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyPlace, endAll, launch, READY, type Place } from '../test/launch.js';
import { startCluster, type Cluster } from './cluster.js';
import { claimDataFolder } from './data-folder.js';
import { addressOf, ensureRoles, withClient } from './roles.js';

// One's own server: here another cluster, which the product is given the address of.
const folder = join(mkdtempSync(join(tmpdir(), 'samspel-')), 'data');
let cluster: Cluster;
let place: Place;

beforeAll(async () => {
  claimDataFolder(folder);
  cluster = await startCluster(folder, { throwaway: true });
});
afterAll(async () => {
  await cluster.stop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});
beforeEach(async () => (place = await emptyPlace()));
afterEach(async () => {
  await endAll();
  place.remove();
});

describe('a server of one’s own', () => {
  it('gets roles and database from an administrator’s address, and is then used as the application', async () => {
    const env = { ...place.env, ADMIN_DATABASE_URL: cluster.adminUrl };
    const first = launch({ env });
    const output = await first.says(READY);
    expect(output).toMatch(/· roles samspel_owner, samspel_app and samspel_worker, database samspel: there/);
    expect(output).toMatch(/· demo municipality: loaded/);
    expect(output).toMatch(/· jobs: run by a worker/);
    expect(await usersOf('samspel')).toEqual(['samspel_app', 'samspel_worker']);
    first.kill('SIGINT');
    expect(await first.ends).toBe(0);

    const again = launch({ env });
    expect(await again.says(READY)).toMatch(/· schema: up to date\n.*demo municipality: there/);
  });

  it('is used with the roles that DATABASE_URL, MIGRATE_URL and WORKER_DATABASE_URL name, under any name', async () => {
    const roles = {
      owner: { name: 'plan_owner', password: 'ow/ns' },
      app: { name: 'plan app', password: "it's" },
      worker: { name: 'plan-worker', password: 'w' },
      database: 'plans',
    };
    await ensureRoles(cluster.adminUrl, roles);
    const own = {
      DATABASE_URL: addressOf(cluster.adminUrl, roles.app, 'plans'),
      MIGRATE_URL: addressOf(cluster.adminUrl, roles.owner, 'plans'),
    };
    const first = launch({ env: { ...place.env, ...own, DEMO: 'no' } });
    const output = await first.says(READY);
    expect(output).not.toMatch(/demo/i);
    expect(output).toMatch(/· jobs: none are run and the audit is not sealed, for there is no WORKER_DATABASE_URL/);
    expect(await usersOf('plans')).toEqual(['plan app']);
    first.kill('SIGINT');
    expect(await first.ends).toBe(0);

    // By now it may hold real people: the demo is not put among them.
    const WORKER_DATABASE_URL = addressOf(cluster.adminUrl, roles.worker, 'plans');
    const again = launch({ env: { ...place.env, ...own, WORKER_DATABASE_URL } });
    expect(await again.says(READY)).toMatch(/· demo municipality: left out, for this database was in use before/);
    expect(await usersOf('plans')).toEqual(['plan app', 'plan-worker']);
    again.kill('SIGINT');
    await again.ends;

    const alone = launch({ env: { ...place.env, DATABASE_URL: own.DATABASE_URL } });
    expect(await alone.says(READY)).toMatch(/· schema: taken as it stands/);
  });

  it('refuses to run the application as the server’s superuser', async () => {
    const database = 'as_superuser';
    const roles = {
      owner: { name: 'other_owner', password: 'o' },
      app: { name: 'other_app', password: 'a' },
      worker: { name: 'other_worker', password: 'w' },
      database,
    };
    await ensureRoles(cluster.adminUrl, roles);
    const superuser = new URL(cluster.adminUrl);
    superuser.pathname = `/${database}`;
    const MIGRATE_URL = addressOf(cluster.adminUrl, roles.owner, database);
    const started = launch({ env: { ...place.env, DATABASE_URL: superuser.href, MIGRATE_URL, DEMO: 'no' } });
    expect(await started.ends).toBe(1);
    expect(started.errors()).toMatch(/superuser/);
    expect(started.errors().trim().split('\n')).toHaveLength(1);
  });

  it('says in one sentence that it cannot be reached, without the password', async () => {
    const started = launch({
      env: { ...place.env, ADMIN_DATABASE_URL: 'postgres://boss:s3cret@127.0.0.1:9/postgres' },
    });
    expect(await started.ends).toBe(1);
    expect(started.errors()).toMatch(
      /^No connection as boss to database postgres on 127\.0\.0\.1:9: .*ECONNREFUSED.*\n$/,
    );
    expect(started.errors()).not.toContain('s3cret');
  });

  it('says in one sentence that an address is none', async () => {
    const started = launch({ env: { ...place.env, DATABASE_URL: 'localhost' } });
    expect(await started.ends).toBe(1);
    expect(started.errors()).toMatch(/^DATABASE_URL must be an address such as .*\n$/);
  });
});

/** Who is connected to it, beside ourselves. */
async function usersOf(database: string): Promise<string[]> {
  return withClient(cluster.adminUrl, async (client) => {
    const { rows } = await client.query<{ usename: string }>(
      'SELECT DISTINCT usename::text FROM pg_stat_activity WHERE datname = $1 ORDER BY 1',
      [database],
    );
    return rows.map(({ usename }) => usename);
  });
}
