import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';

/** The schema of the queue. It is the library's own, and holds ids only. */
export const JOBS_SCHEMA = 'jobs';

/** Where a job is set aside whose tries are used up, until somebody has looked at it. */
export const DEAD = 'dead';

/**
 * The queues, one an action of the system. Of what comes again by itself one that waits or runs is enough (`exclusive`); of
 * what is about a record each is run (`standard`).
 */
export const QUEUES: Record<string, 'exclusive' | 'standard'> = {
  'audit.seal': 'exclusive',
  'audit.prepare-month': 'exclusive',
};

const TRIES = {
  retryLimit: 3,
  retryDelay: 5,
  retryBackoff: true,
  // A worker that was killed leaves its job to the next after this time.
  expireInSeconds: 30,
  deleteAfterSeconds: 24 * 60 * 60,
  deadLetter: DEAD,
} as const;

/** What the worker may beside the queue. A later step that gives the system something to do adds it here. */
const WORKER_RIGHTS = [
  'USAGE ON SCHEMA app, system',
  'EXECUTE ON ALL FUNCTIONS IN SCHEMA system',
  'INSERT (at, request_id, action, endpoint, outcome, status, code, case_id, person_ids, record_ids) ON app.audit',
  'EXECUTE ON FUNCTION app.now, app.today, app.acting_job, app.acting_official, app.acting_membership',
  'EXECUTE ON FUNCTION app.context, app.next_audit_id',
  'SELECT ON public.migration',
];

/** Brings the queue's schema to the library's version by the library's own steps, as its owner, and opens it to the two roles. */
export async function bringQueues(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 1,
  });
  // Whatever goes wrong here is thrown by the calls themselves; without a listener the event would end the process.
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await boss.createQueue(DEAD, { retentionSeconds: 10 * 365 * 24 * 60 * 60 });
    for (const [queue, policy] of Object.entries(QUEUES)) {
      await boss.createQueue(queue, { ...TRIES, policy });
      await boss.updateQueue(queue, TRIES);
    }
  } finally {
    await boss.stop();
  }
}

/** The application adds jobs. It sees none, ends none, and what it adds holds ids alone. */
export async function openQueues(source: DataSource, appRole: string, workerRole: string | undefined): Promise<void> {
  await source.query(IDS_ONLY);
  await grant(source, appRole, [
    `USAGE ON SCHEMA ${JOBS_SCHEMA}`,
    `SELECT ON ${JOBS_SCHEMA}.queue, ${JOBS_SCHEMA}.version`,
    `INSERT, SELECT (id) ON ${JOBS_SCHEMA}.job_common`,
    `EXECUTE ON FUNCTION ${JOBS_SCHEMA}.job_now`,
  ]);
  if (!workerRole) return;
  await grant(source, workerRole, [
    ...WORKER_RIGHTS,
    `USAGE ON SCHEMA ${JOBS_SCHEMA}`,
    `SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA}`,
    `EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA}`,
  ]);
}

const IDS_ONLY = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'job_ids_only') THEN
    ALTER TABLE ${JOBS_SCHEMA}.job_common ADD CONSTRAINT job_ids_only CHECK (
      NOT jsonb_path_exists(data, 'strict $.** ? (@.type() == "number" || @.type() == "boolean"
        || @.type() == "string" && !(@ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"))')
    );
  END IF;
END $$`;

async function grant(source: DataSource, role: string, privileges: string[]): Promise<void> {
  for (const privilege of privileges) {
    await source.query(`DO $do$ BEGIN EXECUTE format('GRANT ${privilege} TO %I', ${literal(role)}); END $do$`);
  }
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
