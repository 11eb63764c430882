import type { Role, Sector, SystemAction } from '@samspel/contract';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Who acts, as the database resolved it from the session. */
export interface Actor {
  officialId: string;
  /** Null, with what follows: signed in, but the membership acted in has ended. */
  membershipId: string | null;
  unitId: string;
  authorityId: string;
  role: Role | null;
  sector: Sector;
  sessionId: string;
}

/** The transaction of one request: its connection, who acts, the one clock, and what the audit is to know. */
export interface Tx {
  readonly actor: Actor;
  /** RFC 3339, UTC. The policies' clock. */
  readonly now: string;
  /** The day in Helsinki. */
  readonly today: string;
  /** The actor's relations to the record that the request is about, and to the system. */
  readonly relations: readonly string[];
  /** The version in If-Match; where the endpoint demands one it is there. */
  readonly expected: number;
  readonly manager: EntityManager;

  /** A named prepared statement. */
  rows<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  /** The one row; none: not found. */
  row<T>(sql: string, parameters?: unknown[]): Promise<T>;
  find<T>(sql: string, parameters?: unknown[]): Promise<T | undefined>;
  /** How many rows the change met. */
  change(sql: string, parameters?: unknown[]): Promise<number>;
  /** The change meets exactly one row in the version that was read: else 412. */
  changeExpected(sql: string, parameters?: unknown[]): Promise<void>;
  insert<E extends ObjectLiteral>(entity: EntityTarget<E>, values: Partial<E> | Partial<E>[]): Promise<void>;

  /**
   * Leaves a job for the worker, in this transaction: it is done when this is committed, and never when not. Of what it is
   * about it holds the ids; it reads the rest when it runs.
   */
  enqueue(action: SystemAction, ids: Record<string, string>): Promise<void>;

  /** People whose data leave with the answer. */
  saw(...personIds: string[]): void;
  /** Records that are read or changed. */
  touched(...recordIds: string[]): void;
  /** The case that it is about. */
  about(caseId: string): void;
  /** Purpose of an opening on duty. */
  purpose(word: string): void;
  /**
   * The request goes on with what has its row in the audit already, so its success leaves no further one (a refusal still
   * does). For the actions of `AUDITED_ONCE` alone: anywhere else it is an error.
   */
  goesOn(): void;
}
