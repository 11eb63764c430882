import type { QueryResult } from 'pg';
import type { Actor } from './tx.js';

/** What the cookie holds: 32 random bytes. Checked before it is written into a statement. */
export const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface Beginning {
  actor: Actor;
  now: string;
  today: string;
  relations: string[];
}

/** Begins the transaction and lets the database resolve who is asking, in one round trip. */
export function beginning(token: string, byPerson: boolean): string {
  if (!TOKEN.test(token)) throw new Error('not a token');
  return `BEGIN; SELECT c.*, app.today() AS today, app.my_relations() AS relations FROM app.begin_context('${token}', ${byPerson}) c; SAVEPOINT work`;
}

/** Undefined: there is no such session any more. */
export function actorOf(results: QueryResult[]): Beginning | undefined {
  const row = results[1]?.rows[0] as (Record<string, string> & { relations: string[] }) | undefined;
  if (!row) return undefined;
  return {
    actor: {
      officialId: row.official_id!,
      membershipId: row.membership_id ?? null,
      unitId: row.unit_id!,
      authorityId: row.authority_id!,
      role: (row.role ?? null) as Actor['role'],
      sector: row.sector as Actor['sector'],
      sessionId: row.session_id!,
    },
    now: row.at!,
    today: row.today!,
    relations: row.relations,
  };
}
