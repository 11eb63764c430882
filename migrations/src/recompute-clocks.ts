import { DUE_RULES, type Due, duesOf, type Facts } from '@samspel/statute';
import { DataSource, type QueryRunner } from 'typeorm';

interface Recomputing {
  /** The owner's address; no request or job ever uses it. */
  url: string;
  /** Cases in one transaction. */
  batch?: number;
  log?: (line: string) => void;
}

/**
 * Reckons anew what is due in every case that was reckoned by other rules than these, or by none. Each batch is committed:
 * when it is broken off it goes on where it was. Returns how many cases it reckoned.
 */
export async function recomputeClocks({ url, batch = 200, log = () => undefined }: Recomputing): Promise<number> {
  const source = await new DataSource({ type: 'postgres', url, poolSize: 1, logging: false }).initialize();
  const db = source.createQueryRunner();
  try {
    let done = 0;
    for (;;) {
      await db.startTransaction();
      const reckoned = await recomputeSome(db, batch);
      await db.commitTransaction();
      if (reckoned === 0) return done;
      done += reckoned;
      log(`${done} cases`);
    }
  } catch (error) {
    if (db.isTransactionActive) await db.rollbackTransaction();
    throw error;
  } finally {
    await db.release();
    await source.destroy();
  }
}

async function recomputeSome(db: QueryRunner, batch: number): Promise<number> {
  // The state's row is written first: whoever else moves the case's clocks waits, or is waited for, before facts are read.
  const cases = (await db.query(
    `INSERT INTO app.clock_state AS s (case_id, rules)
     SELECT c.id, $1 FROM app.case c LEFT JOIN app.clock_state k ON k.case_id = c.id WHERE k.rules IS DISTINCT FROM $1
     ORDER BY c.id LIMIT $2
     ON CONFLICT (case_id) DO UPDATE SET rules = excluded.rules RETURNING s.case_id`,
    [DUE_RULES, batch],
  )) as { case_id: string }[];
  const ids = cases.map(({ case_id }) => case_id);
  if (ids.length === 0) return 0;
  const found = (await db.query(
    `SELECT c.id, app.clock_facts(c.id, (app.clock() AT TIME ZONE 'Europe/Helsinki')::date) AS facts, app.plans_ended(c.id) AS "plansEnded"
     FROM app.case c WHERE c.id = ANY ($1::uuid[])`,
    [ids],
  )) as { id: string; facts: Facts; plansEnded: boolean }[];
  const rows = found.flatMap(({ id, facts, ...ended }) => duesOf(facts, ended).map((due) => clockRow(id, due)));
  await db.query('DELETE FROM app.clock WHERE case_id = ANY ($1::uuid[])', [ids]);
  await db.query(INSERT_CLOCKS, [JSON.stringify(rows)]);
  return ids.length;
}

/** $1 rows as clockRow() makes them, as JSON. */
export const INSERT_CLOCKS = `
  INSERT INTO app.clock (case_id, rule, act, section, kind, starts_on, raw_on, latest_on, paused)
  SELECT case_id, rule, act, section, kind, starts_on, raw_on, latest_on, paused
  FROM jsonb_populate_recordset(NULL::app.clock, $1::jsonb)`;

export function clockRow(caseId: string, { rule, act, section, kind, starts, raw, latest, paused }: Due) {
  const ranges = paused.map(({ from, to }) => `[${from},${to ?? ''}]`);
  return {
    case_id: caseId,
    rule,
    act,
    section,
    kind,
    starts_on: starts,
    raw_on: raw,
    latest_on: latest,
    paused: `{${ranges.join(',')}}`,
  };
}
