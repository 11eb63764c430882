import { isAbsolute } from 'node:path';

/** What the worker takes from its environment, checked at the start with all faults at once. */
export interface WorkerConfig {
  databaseUrl: string;
  /** The file outside the database in which the newest seal of the audit is noted. */
  auditCheckpoints: string;
}

export function readWorkerConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const faults: string[] = [];
  const { WORKER_DATABASE_URL = '', AUDIT_CHECKPOINTS = '' } = env;
  if (!WORKER_DATABASE_URL)
    faults.push('WORKER_DATABASE_URL is missing: the address of the database as the worker’s role.');
  if (!isAbsolute(AUDIT_CHECKPOINTS))
    faults.push('AUDIT_CHECKPOINTS must be a whole path: of the file in which the seals of the audit are noted.');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { databaseUrl: WORKER_DATABASE_URL, auditCheckpoints: AUDIT_CHECKPOINTS };
}
