import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Action } from '@samspel/contract';
import { DataSource } from 'typeorm';
import type { Problem } from '../http/problem.js';
import { requestContext } from '../http/request-context.js';
import { Connection } from './connection.js';
import { beginning, actorOf } from './context.js';

/** What a request leaves behind: ids, words and numbers, never free text. */
export interface Trace {
  outcome: 'done' | 'refused' | 'failed';
  status: number;
  code?: string;
  purpose?: string;
  caseId?: string;
  personIds: Iterable<string>;
  recordIds: Iterable<string>;
}

/**
 * One row for all of it: a draft keeps itself every few seconds while its author writes, an open page asks every half minute
 * whether it may still be open, and a row each time would bury what the audit is for. Nothing else belongs here.
 */
export const AUDITED_ONCE: ReadonlySet<Action> = new Set<Action>(['draft.keep', 'case.watch']);

const INSERT = `
  INSERT INTO app.audit (at, request_id, official_id, membership_id, unit_id, authority_id, role, action, endpoint, outcome, status, code, purpose,
    case_id, person_ids, record_ids, address)
  SELECT me.at, $1, me.official_id, me.membership_id, me.unit_id, me.authority_id, me.role, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM app.context() me`;

@Injectable()
export class Audit {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** The row of a request whose identity stands in the transaction. */
  async write(connection: Connection, trace: Trace): Promise<void> {
    const { requestId, endpoint, address } = requestContext();
    await connection.query(INSERT, [
      requestId,
      endpoint?.action ?? 'none',
      endpoint?.id ?? 'none',
      trace.outcome,
      trace.status,
      trace.code ?? null,
      trace.purpose ?? null,
      trace.caseId ?? null,
      [...new Set(trace.personIds)],
      [...new Set(trace.recordIds)],
      address,
    ]);
  }

  /** The row of a request that was refused before its work began: with its identity when the session has one. */
  async refusal(problem: Problem): Promise<void> {
    const context = requestContext();
    const connection = await Connection.open(this.source);
    try {
      if (context.token && actorOf(await connection.script(beginning(context.token, false)))) {
        const outcome = problem.status >= 500 ? 'failed' : 'refused';
        await this.write(connection, {
          outcome,
          status: problem.status,
          code: problem.code,
          personIds: [],
          recordIds: [],
        });
        await connection.script('COMMIT');
      } else {
        await connection.script('ROLLBACK');
        await this.unidentified(connection, problem.status, problem.code);
      }
      context.audited = true;
    } finally {
      await connection.close();
    }
  }

  /** Address, endpoint and code, never what was typed. */
  async unidentified(connection: Connection, status: number, code: string | undefined): Promise<void> {
    const { requestId, endpoint, address } = requestContext();
    await connection.query('SELECT app.audit_unidentified($1, $2, $3, $4, $5, $6)', [
      requestId,
      endpoint?.action ?? 'none',
      endpoint?.id ?? 'none',
      status,
      code ?? null,
      address,
    ]);
  }
}
