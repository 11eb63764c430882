import type { SystemAction } from '@samspel/contract';
import type { Tx } from '../database/tx.js';

/** One run of a job: its id stands in the queue and in the audit. */
export interface JobRun {
  id: string;
  action: SystemAction;
  /** Of the records that it is about: a job holds ids, and reads the rest when it runs. */
  ids: Readonly<Record<string, string>>;
  /** The worker is about to stop. */
  signal: AbortSignal;
}

/** A job by the action that it does. What it does twice must be as if it had been done once: a worker may be killed after it. */
export interface Job {
  action: SystemAction;
  /** So often by itself, and when the worker starts; otherwise only when it is enqueued. */
  everySeconds?: number;
  run(run: JobRun): Promise<void>;
}

/** The transaction of a job: as a request's, but nobody acts in it. */
export type JobTx = Pick<Tx, 'now' | 'relations' | 'rows' | 'row' | 'find' | 'change' | 'saw' | 'touched' | 'about'> & {
  /** There was nothing to do: this run leaves no row. For the actions of `IDLE_WITHOUT_ROW` alone. */
  wasIdle(): void;
};

/** Why a job could not be done, as a word: neither the queue nor the log learns more than that. */
export class JobFailed extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
