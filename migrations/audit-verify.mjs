// `npm run -s audit:verify [-- --database postgres://… --checkpoints FILE]`: was anything in the audit changed after it was
// sealed? Needs Node and pg, and nothing of the application: an auditor may bring this file and audit-verifier.mjs along.
// Ends with 0 when all is as it was sealed, 1 when something is not, 2 when it could not look.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { verifyAudit } from './audit-verifier.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'audit:verify [--database postgres://owner:password@host:5432/database] [--checkpoints FILE]';

class CannotLook extends Error {}

try {
  const { database, checkpoints } = asked(process.argv.slice(2), environment());
  const found = await verify(database, checkpoints);
  if (found.broken) {
    console.error(`audit: broken. ${found.broken}`);
    process.exitCode = 1;
  } else console.log(inWords(found));
} catch (error) {
  const { message } = /** @type {Error} */ (error);
  console.error(error instanceof CannotLook ? message : `audit: could not be read: ${message}`);
  process.exitCode = 2;
}

/** @param {string} database @param {string} checkpoints */
async function verify(database, checkpoints) {
  if (!existsSync(checkpoints)) throw new CannotLook(`There is no file of checkpoints at ${checkpoints}.`);
  // Before the database: what is sealed meanwhile is then seen, and never a checkpoint of what is not.
  const lines = readFileSync(checkpoints, 'utf8');
  const client = new pg.Client({ connectionString: database, application_name: 'samspel audit:verify' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // No function or operator of somebody's making stands in for PostgreSQL's own, and no policy leaves rows out in silence.
    await client.query(
      'SET LOCAL search_path = pg_catalog; SET LOCAL row_security = off; SET LOCAL statement_timeout = 0',
    );
    return await verifyAudit(
      async (text, values = []) => (await client.query({ text, values, rowMode: 'array' })).rows,
      lines,
    );
  } finally {
    await client.end();
  }
}

/** @param {import('./audit-verifier.mjs').Verified} found */
function inWords({ seals, rows, unsealed, oldestUnsealed, checkpoints, behind }) {
  const waiting = unsealed === 0 ? 'none waits' : `${unsealed} not yet sealed, the oldest of ${oldestUnsealed}`;
  const newer = behind === 0 ? '' : `; ${behind} newer than the newest checkpoint`;
  return `audit: ${rows} rows in ${seals} seals are as they were sealed, ${waiting}; ${checkpoints} checkpoints agree${newer}`;
}

/** @param {string[]} words @param {NodeJS.ProcessEnv} env */
function asked(words, env) {
  const given = new Map();
  for (let at = 0; at < words.length; at += 2) {
    const name = /^--(database|checkpoints)$/.exec(words[at] ?? '')?.[1];
    const value = words[at + 1];
    if (!name || !value) throw new CannotLook(USAGE);
    given.set(name, value);
  }
  const folder = resolve(ROOT, env.DATA_DIR || '.data');
  return {
    database: given.get('database') ?? env.MIGRATE_URL ?? ownServerIn(folder),
    checkpoints: resolve(
      ROOT,
      given.get('checkpoints') ?? env.AUDIT_CHECKPOINTS ?? join(folder, 'audit-checkpoints.jsonl'),
    ),
  };
}

/** The server that `npm start` keeps in the data folder, while it runs. @param {string} folder */
function ownServerIn(folder) {
  try {
    const { port } = JSON.parse(readFileSync(join(folder, 'postgres-port.json'), 'utf8'));
    const { samspel_owner: password } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
    return `postgres://samspel_owner:${password}@127.0.0.1:${port}/samspel`;
  } catch {
    throw new CannotLook(`There is no database in ${folder}: give the owner’s address with --database or MIGRATE_URL.`);
  }
}

/** What .env says, where the environment does not say otherwise. */
function environment() {
  const file = join(ROOT, '.env');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').matchAll(/^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/gm) : [];
  return { ...Object.fromEntries([...kept].map(([, name, value]) => [name, value])), ...process.env };
}
