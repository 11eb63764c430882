import { DataSource } from 'typeorm';
import { bringQueues, openQueues } from './queues.js';
import { Identity1760000000000 } from './1760000000000-identity.js';
import { Cases1760000000001 } from './1760000000001-cases.js';
import { Plans1760000000002 } from './1760000000002-plans.js';
import { Work1760000000003 } from './1760000000003-work.js';
import { Trace1760000000004 } from './1760000000004-trace.js';
import { Hidden1760000000005 } from './1760000000005-hidden.js';
import { Clocks1760000000006 } from './1760000000006-clocks.js';
import { Reviews1760000000007 } from './1760000000007-reviews.js';
import { Handovers1760000000008 } from './1760000000008-handovers.js';
import { Exchange1760000000009 } from './1760000000009-exchange.js';
import { Events1760000000010 } from './1760000000010-events.js';
import { Items1760000000011 } from './1760000000011-items.js';
import { SealedAudit1760000000012 } from './1760000000012-sealed-audit.js';
import { System1760000000013 } from './1760000000013-system.js';
import { Notices1760000000014 } from './1760000000014-notices.js';
import { Corrections1760000000016 } from './1760000000016-corrections.js';

export { DEAD, JOBS_SCHEMA, QUEUES } from './queues.js';
export { clockRow, INSERT_CLOCKS, recomputeClocks } from './recompute-clocks.js';

/** The steps in order. Two additions conflict here, in git, and not in production. */
export const MIGRATIONS = [
  Identity1760000000000,
  Cases1760000000001,
  Plans1760000000002,
  Work1760000000003,
  Trace1760000000004,
  Hidden1760000000005,
  Clocks1760000000006,
  Reviews1760000000007,
  Handovers1760000000008,
  Exchange1760000000009,
  Events1760000000010,
  Items1760000000011,
  SealedAudit1760000000012,
  System1760000000013,
  Notices1760000000014,
  Corrections1760000000016,
];

interface Migrating {
  /** The owner's address; no request or job ever uses it. */
  url: string;
  /** The name of the application's role, which must exist: the steps grant it what it needs. */
  appRole: string;
  /** The name of the worker's role, when it is to have one: without it no jobs run. */
  workerRole?: string | undefined;
  log?: (line: string) => void;
}

/** Brings the database up to the newest step. Returns the names of the steps that were run; throws what PostgreSQL says. */
export async function migrate({ url, appRole, workerRole, log = () => undefined }: Migrating): Promise<string[]> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    schema: 'public',
    poolSize: 1,
    logging: false,
  }).initialize();
  try {
    // Two that start at once must not both begin the same step; the lock goes with the connection.
    await source.query('SELECT pg_advisory_lock(1760000000)');
    await source.query(`SELECT set_config('samspel.app_role', $1, false)`, [appRole]);
    const steps = await source.runMigrations({ transaction: 'each' });
    await source.query(
      `DO $$ BEGIN EXECUTE format('GRANT SELECT ON public.migration TO %I', current_setting('samspel.app_role')); END $$`,
    );
    await bringQueues(url);
    await openQueues(source, appRole, workerRole);
    for (const step of steps) log(step.name);
    return steps.map((step) => step.name);
  } finally {
    await source.destroy();
  }
}

/** Whether the database has every step; for readiness. */
export async function pendingSteps(query: (sql: string) => Promise<{ name: string }[]>): Promise<string[]> {
  const done = new Set((await query('SELECT name FROM public.migration')).map((row) => row.name));
  return MIGRATIONS.map((step) => step.name).filter((name) => !done.has(name));
}
