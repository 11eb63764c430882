import { Injectable } from '@nestjs/common';
import {
  allowed,
  allows,
  type HeldTask,
  type HeldTasks,
  type HeldTasksQuery,
  type OfficialLoad,
  type SectorLoad,
  type UnitLoad,
  type Workload,
  type WorkloadNumbers,
} from '@samspel/contract';
import { Names, type Named } from '../authorities/names.js';
import { cursorOf, nameOf } from '../platform/cursor.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/http/problem.js';
import { possible, type Standing } from '../tasks/task.rules.js';
import { OF_UNIT_SQL, TASKS_SQL } from './workload.sql.js';

type UnitRow = Pick<Workload, 'cases' | 'openTasks' | 'overdueTasks' | 'lateDuties' | 'soonDuties' | 'invitations'> & {
  officials: (Omit<OfficialLoad, 'official'> & { officialId: string | null })[];
};

interface TaskRow extends Standing {
  id: string;
  case_id: string;
  /** In whose hand it is; the task itself may be the unit's as a whole. */
  in_hand_of: string | null;
  due_on: string | null;
  overdue: boolean;
  sort_key: string;
  title: string;
  turn_since: string;
  version: number;
  relations: string[];
  number: string;
  person_id: string;
  languages: string[];
  interpreter_needed: boolean;
  given_names: string | null;
  family_name: string | null;
  original: string | null;
  original_language: string | null;
  child_first_name: string | null;
}

@Injectable()
export class WorkloadRepository {
  constructor(private readonly names: Names) {}

  async read(tx: Tx): Promise<Workload> {
    const { unitId } = tx.actor;
    tx.touched(unitId);
    const { officials, ...ofUnit } = await tx.row<UnitRow>(OF_UNIT_SQL, [unitId, tx.today]);
    const names = await this.names.read(
      tx,
      [unitId],
      officials.map(({ officialId }) => officialId),
    );
    return {
      unit: names.unit(unitId),
      ...ofUnit,
      officials: officials
        .map(({ officialId, ...load }): OfficialLoad => ({ official: names.officialOrNull(officialId), ...load }))
        .sort(byName),
    };
  }

  /** The tasks behind an official's number, or all of the unit's. */
  async tasks(tx: Tx, { officialId, unassigned, cursor, limit = 50 }: HeldTasksQuery): Promise<HeldTasks> {
    const found = await tx.rows<TaskRow>(TASKS_SQL, [
      tx.actor.unitId,
      tx.today,
      officialId ?? null,
      unassigned ?? null,
      ...nameOf(cursor),
      limit + 1,
    ]);
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    tx.touched(...rows.map((row) => row.id));
    tx.saw(...rows.map((row) => row.person_id));
    const names = await this.names.read(
      tx,
      [],
      rows.map((row) => row.in_hand_of),
    );
    return {
      items: rows.map((row) => heldTask(row, names, tx)),
      nextCursor: last ? cursorOf([last.sort_key, last.id]) : null,
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

function heldTask(row: TaskRow, names: Named, tx: Tx): HeldTask {
  // Two walls: what the database gave must be what the policy lets be read.
  if (!allows('task.read', row.relations)) throw new Problem(500, 'unexpected');
  return {
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.number,
    person: {
      id: row.person_id,
      givenNames: row.given_names,
      familyName: row.family_name,
      original: row.original,
      originalLanguage: row.original_language,
      languages: row.languages,
      interpreterNeeded: row.interpreter_needed,
    },
    childFirstName: row.child_first_name,
    title: row.title,
    dueOn: row.due_on,
    overdue: row.overdue,
    state: row.state,
    official: names.officialOrNull(row.in_hand_of),
    turnSince: row.turn_since,
    version: row.version,
    can: allowed(possible(row, tx.actor.officialId, row.relations), row.relations),
  };
}
