import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { Refusal } from '../preamble/terminal.mjs';

export type Role = { name: string; password: string };
export type Roles = { owner: Role; app: Role; worker: Role; database: string };

// What API and worker may do never depends on a session's mood: no search path to hide a function in, no endless statement.
const SETTINGS = {
  search_path: 'pg_catalog',
  statement_timeout: '15s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '15s',
};

/**
 * Creates from an administrator's connection what is missing: the owner of the schema (past row-level security, for
 * migrations and loading alone), the roles of application and worker (own nothing, inherit nothing), and the database.
 * Passwords of roles that exist are left as they are.
 */
export async function ensureRoles(adminUrl: string, { owner, app, worker, database }: Roles): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await ensureRole(admin, owner, 'BYPASSRLS');
    for (const role of [app, worker]) {
      await ensureRole(admin, role, 'NOBYPASSRLS');
      for (const [name, value] of Object.entries(SETTINGS))
        await admin.query(`ALTER ROLE ${id(role.name)} SET ${name} = ${pg.escapeLiteral(value)}`);
    }
    await ensureDatabase(admin, owner, database);
  });
  await withClient(addressOf(adminUrl, owner, database), async (client) => {
    await client.query(`REVOKE ALL ON DATABASE ${id(database)} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${id(database)} TO ${id(app.name)}, ${id(worker.name)}`);
  });
}

/** The same server, as another role and in another database. */
export function addressOf(url: string, { name, password }: Role, database: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(name);
  address.password = encodeURIComponent(password);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

export async function roleExists(adminUrl: string, name: string): Promise<boolean> {
  return withClient(adminUrl, async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_catalog.pg_roles WHERE rolname = $1', [name]);
    return rowCount === 1;
  });
}

/** May this role create roles and databases, and grant what the owner needs? */
export async function isAdministrator(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ yes: boolean }>(
      `SELECT rolsuper OR (rolcreaterole AND rolcreatedb AND rolbypassrls) AS yes FROM pg_catalog.pg_roles WHERE rolname = current_user`,
    );
    return rows[0]?.yes ?? false;
  });
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'samspel start' });
  try {
    await client.connect();
  } catch (error) {
    const { host, user, database } = client;
    const reason = error instanceof AggregateError ? error.errors[0]?.message : (error as Error).message;
    throw new Refusal(`No connection as ${user} to database ${database} on ${host}:${client.port}: ${reason}.`);
  }
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(
  admin: pg.Client,
  { name, password }: Role,
  bypass: 'BYPASSRLS' | 'NOBYPASSRLS',
): Promise<void> {
  const { rows } = await admin.query<{ right: boolean }>(
    `SELECT rolcanlogin AND NOT rolsuper AND NOT rolinherit AND NOT rolcreaterole AND NOT rolcreatedb
            AND NOT rolreplication AND rolbypassrls = $2 AS right
       FROM pg_catalog.pg_roles WHERE rolname = $1`,
    [name, bypass === 'BYPASSRLS'],
  );
  if (rows[0]?.right) return;
  if (rows[0]) {
    throw new Refusal(
      `The role ${name} exists on the server with other rights than LOGIN NOINHERIT ${bypass} alone: mend it, or name another one.`,
    );
  }
  await admin.query(
    `CREATE ROLE ${id(name)} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION ${bypass}
       PASSWORD ${pg.escapeLiteral(scramOf(password))}`,
  );
}

async function ensureDatabase(admin: pg.Client, owner: Role, database: string): Promise<void> {
  const { rows } = await admin.query<{ owner: string }>(
    'SELECT pg_catalog.pg_get_userbyid(datdba) AS owner FROM pg_catalog.pg_database WHERE datname = $1',
    [database],
  );
  if (rows[0]?.owner === owner.name) return;
  if (rows[0]) {
    throw new Refusal(
      `The database ${database} belongs to ${rows[0].owner}, not to ${owner.name}: give it to ${owner.name}, or name another one.`,
    );
  }
  await asMemberOf(admin, owner, () =>
    admin.query(
      `CREATE DATABASE ${id(database)} OWNER ${id(owner.name)} TEMPLATE template0 ENCODING 'UTF8'
         LOCALE_PROVIDER icu ICU_LOCALE 'fi-FI' LOCALE 'C.UTF-8'`,
    ),
  );
}

/** An administrator who is no superuser may give a database only to a role it may become; for this one statement. */
async function asMemberOf(admin: pg.Client, owner: Role, create: () => Promise<unknown>): Promise<void> {
  const { rows } = await admin.query<{ superuser: boolean }>(
    'SELECT rolsuper AS superuser FROM pg_catalog.pg_roles WHERE rolname = current_user',
  );
  if (rows[0]?.superuser) return void (await create());
  await admin.query(`GRANT ${id(owner.name)} TO CURRENT_USER WITH SET TRUE`);
  await create();
  await admin.query(`REVOKE ${id(owner.name)} FROM CURRENT_USER GRANTED BY CURRENT_USER`);
}

const id = (name: string) => pg.escapeIdentifier(name);

/** RFC 5803: the server gets what proves the password, so that the password stands in no statement and no log. */
function scramOf(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`;
}
