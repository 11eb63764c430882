import { Injectable } from '@nestjs/common';
import type { OfficialLoad, SectorLoad, UnitLoad, Workload, WorkloadNumbers } from '@samspel/contract';
import { Names } from '../authorities/names.js';
import type { Tx } from '../platform/database/tx.js';

interface LoadRow {
  official_id: string | null;
  working: boolean;
  cases: number;
  open_tasks: number;
  overdue_tasks: number;
  next_due_on: string | null;
}

/**
 * What each official of the unit has in hand. A case is its adviser's, or each one's who takes part for the unit. A task is
 * whose turn it is: the official's who has it; in an own case the adviser's when it is the unit's as a whole, as My work has
 * it; handed back, the giver's, or the adviser's of an own case. Who has left and has something still stands in the list.
 * $1 unit, $2 today
 */
const HELD = `
  held AS MATERIALIZED (
    SELECT c.id AS case_id, c.adviser_id AS official_id
    FROM app.case c JOIN app.case_progress g ON g.case_id = c.id AND g.status <> 'ended' WHERE c.responsible_unit_id = $1
    UNION ALL
    SELECT p.case_id, o.official_id
    FROM app.participation p LEFT JOIN app.participation_official o ON o.participation_id = p.id AND o.removed_at IS NULL
    WHERE p.unit_id = $1 AND p.status = 'accepted' AND p.case_id = ANY (ARRAY(SELECT app.my_cases()))
  ),
  in_hand AS MATERIALIZED (
    SELECT coalesce(t.official_id, CASE WHEN t.part = 'lead' THEN c.adviser_id END) AS official_id, t.due_on
    FROM app.task t JOIN app.case c ON c.id = t.case_id
    WHERE t.unit_id = $1 AND t.settled_at IS NULL AND t.state <> 'handed-back' AND t.case_id = ANY (ARRAY(SELECT app.my_cases()))
    UNION ALL
    SELECT CASE WHEN t.giver_part = 'lead' THEN c.adviser_id ELSE t.giver_id END, t.due_on
    FROM app.task t JOIN app.case c ON c.id = t.case_id
    WHERE t.giver_unit_id = $1 AND t.state = 'handed-back' AND t.case_id = ANY (ARRAY(SELECT app.my_cases()))
  )`;

const BY_OFFICIAL = `
  WITH ${HELD},
  here AS (
    SELECT m.official_id, bool_or(m.role IN ('adviser', 'practitioner')) AS has_cases FROM app.membership m
    WHERE m.unit_id = $1 AND m.starts_at <= app.now() AND (m.ends_at IS NULL OR m.ends_at > app.now()) GROUP BY m.official_id
  ),
  loads AS (
    SELECT h.official_id, 1 AS cases, 0 AS open_tasks, NULL::date AS due_on FROM held h
    UNION ALL
    SELECT t.official_id, 0, 1, t.due_on FROM in_hand t
    UNION ALL
    SELECT m.official_id, 0, 0, NULL FROM here m WHERE m.has_cases
  )
  SELECT l.official_id, l.official_id IS NULL OR l.official_id IN (SELECT m.official_id FROM here m) AS working,
    sum(l.cases)::int AS cases, sum(l.open_tasks)::int AS open_tasks,
    count(*) FILTER (WHERE l.due_on < $2)::int AS overdue_tasks, min(l.due_on) FILTER (WHERE l.due_on >= $2) AS next_due_on
  FROM loads l GROUP BY l.official_id`;

const OF_UNIT = `
  WITH ${HELD}
  SELECT (SELECT count(DISTINCT h.case_id)::int FROM held h) AS cases, count(*)::int AS open_tasks,
    count(*) FILTER (WHERE t.due_on < $2)::int AS overdue_tasks,
    (SELECT count(*)::int FROM app.participation p WHERE p.unit_id = $1 AND p.status = 'invited') AS invitations
  FROM in_hand t`;

@Injectable()
export class WorkloadRepository {
  constructor(private readonly names: Names) {}

  async read(tx: Tx): Promise<Workload> {
    const { unitId } = tx.actor;
    tx.touched(unitId);
    const rows = await tx.rows<LoadRow>(BY_OFFICIAL, [unitId, tx.today]);
    const ofUnit = await tx.row<
      Pick<Workload, 'cases' | 'invitations'> & { open_tasks: number; overdue_tasks: number }
    >(OF_UNIT, [unitId, tx.today]);
    const names = await this.names.read(
      tx,
      [unitId],
      rows.map((row) => row.official_id),
    );
    const officials = rows.map((row): OfficialLoad => ({
      official: names.officialOrNull(row.official_id),
      cases: row.cases,
      openTasks: row.open_tasks,
      overdueTasks: row.overdue_tasks,
      nextDueOn: row.next_due_on,
      working: row.working,
    }));
    return {
      unit: names.unit(unitId),
      officials: officials.sort(byName),
      cases: ofUnit.cases,
      openTasks: ofUnit.open_tasks,
      overdueTasks: ofUnit.overdue_tasks,
      invitations: ofUnit.invitations,
    };
  }

  /** Other units and sectors as numbers: the functions tell none below five, nor one from which such a one follows. */
  async numbers(tx: Tx): Promise<WorkloadNumbers> {
    const units = await tx.rows<Omit<UnitLoad, 'unit'> & { unitId: string }>(
      `SELECT unit_id AS "unitId", officials, cases, open_tasks AS "openTasks", overdue_tasks AS "overdueTasks" FROM app.unit_numbers() LIMIT 200`,
    );
    const sectors = await tx.rows<SectorLoad>(
      `SELECT sector, units, cases, open_tasks AS "openTasks", overdue_tasks AS "overdueTasks" FROM app.sector_numbers()`,
    );
    const names = await this.names.read(
      tx,
      units.map(({ unitId }) => unitId),
      [],
    );
    return { units: units.map((each) => ({ ...each, unit: names.unit(each.unitId) })), sectors };
  }
}

/** What is nobody's comes first: it waits for somebody. */
function byName(one: OfficialLoad, other: OfficialLoad): number {
  if (one.official === null || other.official === null) return one.official === null ? -1 : 1;
  return one.official.name.localeCompare(other.official.name, 'fi');
}
