import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { allows, type SystemAction } from '@samspel/contract';
import { DataSource } from 'typeorm';
import { Connection } from '../database/connection.js';
import { emptyTrace, Statements, type Trace } from '../database/statements.js';
import { Problem } from '../http/problem.js';
import { JobFailed, type JobRun, type JobTx } from './job.js';

/** What looks several times a minute whether there is something to do, and mostly finds nothing. */
const IDLE_WITHOUT_ROW: ReadonlySet<SystemAction> = new Set<SystemAction>(['audit.seal']);

const INSERT = `
  INSERT INTO app.audit (at, request_id, action, endpoint, outcome, status, code, case_id, person_ids, record_ids)
  VALUES (app.now(), $1, $2, 'job', $3, $4, $5, $6, $7, $8)`;

/** The only door to the database for a job: as Work is for a request, in a context of the system instead of a session's. */
@Injectable()
export class JobWork {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** One transaction and one row of the audit. Throws JobFailed with a word when it was not done. */
  async run<T>(run: JobRun, use: (tx: JobTx) => Promise<T>): Promise<T> {
    const connection = await Connection.open(this.source);
    try {
      const tx = await this.begin(connection, run);
      try {
        if (!allows(run.action, tx.relations)) throw new Problem(403, 'forbidden');
        const result = await use(tx);
        if (!tx.trace.idle) await this.write(connection, run, 'done', tx);
        await connection.script('COMMIT');
        return result;
      } catch (error) {
        throw await this.failed(connection, run, tx, error);
      }
    } finally {
      await connection.close();
    }
  }

  private async begin(connection: Connection, { action }: JobRun): Promise<OpenJobTx> {
    if (!/^[a-z.-]+$/.test(action)) throw new JobFailed('no-action');
    const [, begun] = await connection.script(
      `BEGIN; SELECT at, relations FROM system.begin_context('${action}'); SAVEPOINT work`,
    );
    return new OpenJobTx(connection, action, begun!.rows[0] as { at: string; relations: string[] });
  }

  /** The work is undone; that it was tried stays. */
  private async failed(connection: Connection, run: JobRun, tx: OpenJobTx, error: unknown): Promise<JobFailed> {
    const failure = new JobFailed(codeOf(error));
    try {
      await connection.script('ROLLBACK TO SAVEPOINT work');
      await this.write(connection, run, 'failed', tx, failure.code);
      await connection.script('COMMIT');
    } catch {
      // The connection is lost or the transaction with it; the queue keeps the word.
      await connection.script('ROLLBACK').catch(() => undefined);
    }
    return failure;
  }

  private async write(connection: Connection, run: JobRun, outcome: 'done' | 'failed', tx: OpenJobTx, code?: string) {
    const { caseId, personIds, recordIds } = tx.trace;
    const [status, people] = outcome === 'done' ? [200, [...personIds]] : [500, []];
    await connection.query(INSERT, [
      run.id,
      run.action,
      outcome,
      status,
      code ?? null,
      caseId ?? null,
      people,
      [...recordIds],
    ]);
  }
}

/** A word for what went wrong: ours, or PostgreSQL's. What it says beside that may hold somebody's data. */
export function codeOf(error: unknown): string {
  if (error instanceof JobFailed || error instanceof Problem) return error.code;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{1,20}$/.test(code) ? code : 'unexpected';
}

class OpenJobTx extends Statements<Trace & { idle: boolean }> implements JobTx {
  readonly now;
  readonly relations;
  readonly trace = { ...emptyTrace(), idle: false };

  constructor(
    connection: Connection,
    private readonly action: SystemAction,
    begun: { at: string; relations: string[] },
  ) {
    super(connection);
    this.now = begun.at;
    this.relations = begun.relations;
  }

  wasIdle(): void {
    if (!IDLE_WITHOUT_ROW.has(this.action)) throw new Error(`each ${this.action} leaves a row of its own`);
    this.trace.idle = true;
  }
}
