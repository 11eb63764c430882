import { NotFound } from '../http/problem.js';
import type { Connection } from './connection.js';

/** What the audit is to know of a transaction. */
export interface Trace {
  readonly personIds: Set<string>;
  readonly recordIds: Set<string>;
  caseId: string | undefined;
}

/** What every transaction can do, a request's and a job's: ask, change, and say what it was about. */
export abstract class Statements<T extends Trace> {
  abstract readonly trace: T;

  constructor(protected readonly connection: Connection) {}

  async rows<R>(sql: string, parameters?: unknown[]): Promise<R[]> {
    return (await this.connection.query(sql, parameters)).rows as R[];
  }

  async find<R>(sql: string, parameters?: unknown[]): Promise<R | undefined> {
    return (await this.rows<R>(sql, parameters))[0];
  }

  async row<R>(sql: string, parameters?: unknown[]): Promise<R> {
    const found = await this.find<R>(sql, parameters);
    if (!found) throw new NotFound();
    return found;
  }

  async change(sql: string, parameters?: unknown[]): Promise<number> {
    return (await this.connection.query(sql, parameters)).rowCount ?? 0;
  }

  saw(...personIds: string[]): void {
    for (const id of personIds) this.trace.personIds.add(id);
  }
  touched(...recordIds: string[]): void {
    for (const id of recordIds) this.trace.recordIds.add(id);
  }
  about(caseId: string): void {
    this.trace.caseId = caseId;
  }
}

/** Nothing seen or touched yet. */
export const emptyTrace = (): Trace => ({ personIds: new Set(), recordIds: new Set(), caseId: undefined });
