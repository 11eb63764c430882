import { randomBytes } from 'node:crypto';
import { JOBS_SCHEMA, migrate } from '@samspel/migrations';
import pg from 'pg';

/** A database of the tests' own, migrated and marked. */
export interface TestDatabase {
  name: string;
  /** As the application. */
  appUrl: string;
  /** As the worker that runs the jobs. */
  workerUrl: string;
  /** As the owner: for building worlds. No request uses it. */
  ownerUrl: string;
  /** As an application whose role row-level security does not hold: for proving what the first wall holds alone. */
  unboundUrl: string;
  drop(): Promise<void>;
}

const ROLES = {
  owner: 'samspel_test_owner',
  app: 'samspel_test_app',
  worker: 'samspel_test_worker',
  unbound: 'samspel_test_unbound',
};

/**
 * Creates the database `samspel_test_<name>`. One of that name is dropped only when its own mark says that it is a test's:
 * a database that somebody lives in is never reset.
 */
export async function createTestDatabase(adminUrl: string, name: string): Promise<TestDatabase> {
  const database = `samspel_test_${name}`;
  const password = randomBytes(18).toString('base64url');
  const urlOf = (role: string) => withUrl(adminUrl, { username: role, password, database });
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock(7331)');
    for (const [key, role] of Object.entries(ROLES)) {
      const bypass = key === 'app' || key === 'worker' ? 'NOBYPASSRLS' : 'BYPASSRLS';
      const own = `${role}_${name}`;
      const [found] = (await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [own])).rows;
      await admin.query(
        `${found ? 'ALTER' : 'CREATE'} ROLE "${own}" LOGIN NOSUPERUSER NOINHERIT ${bypass} PASSWORD '${password}'`,
      );
    }
    await refuseForeign(admin, adminUrl, database);
    await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    await admin.query(`CREATE DATABASE "${database}" OWNER "${ROLES.owner}_${name}"`);
  });
  const [appUrl, workerUrl, ownerUrl, unboundUrl] = [
    urlOf(`${ROLES.app}_${name}`),
    urlOf(`${ROLES.worker}_${name}`),
    urlOf(`${ROLES.owner}_${name}`),
    urlOf(`${ROLES.unbound}_${name}`),
  ];
  await migrate({ url: ownerUrl, appRole: `${ROLES.app}_${name}`, workerRole: `${ROLES.worker}_${name}` });
  await asAdmin(withUrl(adminUrl, { database }), async (admin) => {
    await admin.query(`INSERT INTO app.database_mark (kind) VALUES ('test')`);
    await admin.query(`GRANT USAGE ON SCHEMA app TO "${ROLES.unbound}_${name}"`);
    await admin.query(`GRANT ALL ON ALL TABLES IN SCHEMA app TO "${ROLES.unbound}_${name}"`);
    await admin.query(`GRANT ALL ON ALL FUNCTIONS IN SCHEMA app TO "${ROLES.unbound}_${name}"`);
    await admin.query(`GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO "${ROLES.unbound}_${name}"`);
    await admin.query(`GRANT ALL ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO "${ROLES.unbound}_${name}"`);
    await admin.query(`GRANT ALL ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA} TO "${ROLES.unbound}_${name}"`);
  });
  const drop = () =>
    asAdmin(adminUrl, async (admin) => {
      await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      for (const role of Object.values(ROLES)) await admin.query(`DROP ROLE IF EXISTS "${role}_${name}"`);
    });
  return { name: database, appUrl, workerUrl, ownerUrl, unboundUrl, drop };
}

async function refuseForeign(admin: pg.Client, adminUrl: string, database: string): Promise<void> {
  const there = (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).rowCount;
  if (!there) return;
  const marked = await asAdmin(withUrl(adminUrl, { database }), async (client) =>
    client.query(`SELECT 1 FROM app.database_mark WHERE kind = 'test'`).then(
      (found) => found.rowCount === 1,
      () => false,
    ),
  );
  const empty = await asAdmin(withUrl(adminUrl, { database }), async (client) =>
    client
      .query(
        `SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') LIMIT 1`,
      )
      .then((found) => found.rowCount === 0),
  );
  if (!marked && !empty)
    throw new Error(`The database ${database} is not a test's: it has no mark. It is left as it is.`);
}

async function asAdmin<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function withUrl(url: string, parts: { username?: string; password?: string; database?: string }): string {
  const changed = new URL(url);
  if (parts.username) changed.username = parts.username;
  if (parts.password) changed.password = parts.password;
  if (parts.database) changed.pathname = `/${parts.database}`;
  return changed.href;
}
