import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Action, SystemAction } from '@samspel/contract';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Access, type RecordRef } from '../access/access.js';
import { responseClassOf, successStatusOf } from '../http/endpoint.decorator.js';
import { Forbidden, Problem, Stale } from '../http/problem.js';
import { requestContext, type RequestContext } from '../http/request-context.js';
import { shaped } from '../http/shaping.js';
import { Queue } from '../jobs/queue.js';
import { Audit, AUDITED_ONCE } from './audit.js';
import { Connection } from './connection.js';
import { problemOfDatabase } from './constraints.js';
import { actorOf, beginning, type Beginning } from './context.js';
import { ReplayStore } from './replay-store.js';
import { emptyTrace, Statements, type Trace } from './statements.js';
import type { Tx } from './tx.js';

/**
 * The only door to the database. One connection and one transaction a request: the database resolves who asks, the
 * policy is checked, the use case runs, one audit row is written, and all of it is committed or none.
 */
@Injectable()
export class Work {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly queue: Queue,
  ) {}

  /** Runs the use case of the mounted endpoint on the record. Its result leaves as the endpoint's response class declares it. */
  async on<T extends object | void>(record: RecordRef, use: (tx: Tx) => Promise<T>): Promise<T> {
    const context = requestContext();
    const connection = await Connection.open(this.source);
    try {
      const begun = context.token
        ? actorOf(await connection.script(beginning(context.token, !context.background)))
        : undefined;
      if (!begun) {
        await connection.script('ROLLBACK');
        throw new Problem(401, 'no-session');
      }
      const tx = new OpenTx(connection, begun, context, this.queue);
      try {
        const result = await this.within(tx, record, use, context);
        if (!tx.trace.goesOn)
          await this.audit.write(connection, {
            outcome: 'done',
            status: successStatusOf(context.endpoint!),
            ...tx.trace,
          });
        context.audited = true;
        await connection.script('COMMIT');
        return result;
      } catch (error) {
        await this.refused(connection, tx, error, context);
        throw error;
      }
    } finally {
      await connection.close();
    }
  }

  /** For what has no identity yet: sign-in, demo people. Where no work with an identity follows, the row goes through the insert-only function. */
  async unidentified<T>(use: (connection: Connection) => Promise<T>, { identityFollows = false } = {}): Promise<T> {
    const context = requestContext();
    const connection = await Connection.open(this.source);
    try {
      const result = await use(connection);
      if (identityFollows) return result;
      await this.audit.unidentified(connection, 200, undefined);
      context.audited = true;
      return result;
    } finally {
      await connection.close();
    }
  }

  private async within<T extends object | void>(
    tx: OpenTx,
    record: RecordRef,
    use: (tx: Tx) => Promise<T>,
    context: RequestContext,
  ): Promise<T> {
    const endpoint = context.endpoint!;
    const replays = new ReplayStore(tx, context);
    const replayed = (await this.refusedButDone(tx, record, endpoint.action, replays)) ?? (await replays.find());
    if (replayed) return replayed.body as T;
    const result = await use(tx);
    // A file is made of what its noun's words say and has no fields to be declared.
    if (endpoint.answers === 'pdf') return result;
    const type = responseClassOf(endpoint.id);
    const body = (type ? shaped(type, result as object) : undefined) as T;
    await replays.keep(body, tx.trace);
    return body;
  }

  /**
   * Checks the policy. The act may have ended the right to itself (an invitation is accepted once): whoever still sees the
   * record and sends the same again under the same key gets the answer that was lost on the way.
   */
  private async refusedButDone(tx: OpenTx, record: RecordRef, action: Action, replays: ReplayStore) {
    try {
      await this.access.check(tx, action, record);
      return undefined;
    } catch (refusal) {
      const replayed = refusal instanceof Forbidden ? await replays.earlier() : undefined;
      if (!replayed) throw refusal;
      return replayed;
    }
  }

  /** The work is undone; that it was tried stays. */
  private async refused(connection: Connection, tx: OpenTx, error: unknown, context: RequestContext): Promise<void> {
    const problem = error instanceof Problem ? error : (problemOfDatabase(error) ?? new Problem(500, 'unexpected'));
    try {
      await connection.script('ROLLBACK TO SAVEPOINT work');
      const outcome = problem.status >= 500 ? 'failed' : 'refused';
      // Nothing left, so nobody's data did; which record was asked for stays.
      await this.audit.write(connection, {
        ...tx.trace,
        outcome,
        status: problem.status,
        code: problem.code,
        personIds: [],
      });
      await connection.script('COMMIT');
      context.audited = true;
    } catch {
      // The connection is lost or the transaction with it: the filter writes the row on another one.
      await connection.script('ROLLBACK').catch(() => undefined);
    }
  }
}

/** The transaction as the use case sees it. */
class OpenTx extends Statements<Trace & { purpose: string | undefined; goesOn: boolean }> implements Tx {
  readonly actor;
  readonly now;
  readonly today;
  readonly expected;
  relations: readonly string[];
  readonly trace = { ...emptyTrace(), purpose: undefined as string | undefined, goesOn: false };

  constructor(
    connection: Connection,
    begun: Beginning,
    context: RequestContext,
    private readonly queue: Queue,
  ) {
    super(connection);
    ({ actor: this.actor, now: this.now, today: this.today, relations: this.relations } = begun);
    this.expected = context.expected ?? -1;
  }

  get manager() {
    return this.connection.runner.manager;
  }

  async changeExpected(sql: string, parameters?: unknown[]): Promise<void> {
    if ((await this.change(sql, parameters)) !== 1) throw new Stale();
  }

  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, values: Partial<E> | Partial<E>[]): Promise<void> {
    const rows = (Array.isArray(values) ? values : [values]).map((row) => this.withExactNow(entity, row));
    if (rows.length === 0) return;
    // Without RETURNING: a new row need not be one that its writer may read.
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows as never)
      .updateEntity(false)
      .execute();
  }

  /** TypeORM would make a Date of an instant and lose its microseconds, and with them what came first: now is named instead. */
  private withExactNow<E extends ObjectLiteral>(entity: EntityTarget<E>, row: Partial<E>): object {
    const exact: Record<string, unknown> = { ...row };
    for (const { propertyName, type } of this.manager.dataSource.getMetadata(entity).columns)
      if (type === 'timestamptz' && exact[propertyName] === this.now) exact[propertyName] = () => 'app.now()';
    return exact;
  }

  enqueue(action: SystemAction, ids: Record<string, string>): Promise<void> {
    return this.queue.enqueue(this.connection, action, ids);
  }

  purpose(word: string): void {
    this.trace.purpose = word;
  }
  goesOn(): void {
    const { action } = requestContext().endpoint!;
    if (!AUDITED_ONCE.has(action)) throw new Error(`each ${action} leaves a row of its own`);
    this.trace.goesOn = true;
  }
}
