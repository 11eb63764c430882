import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { PersonRef } from '../people/person.js';
import { PageQuery } from '../platform/page.js';
import { Can, Day, Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { SECTORS, type Sector } from '../platform/words.js';
import type { Action } from '../policy.js';
import { TASK_STATES, type TaskState } from '../tasks/task.flow.js';

/** What one official of the own unit carries. */
export class OfficialLoad {
  /** Null: nobody's yet, the unit's own. */
  @Nested(() => OfficialRef, { nullable: true }) official: OfficialRef | null;
  @Integer() cases: number;
  @Integer() openTasks: number;
  @Integer() overdueTasks: number;
  @Day({ nullable: true }) nextDueOn: string | null;
  /** Limits of the law and own targets in one's cases that are late, and due within 14 days. */
  @Integer() lateDuties: number;
  @Integer() soonDuties: number;
  /** Works in the unit now. */
  @Flag() working: boolean;
}

export class Workload {
  @Nested(() => UnitRef) unit: UnitRef;
  @Nested(() => OfficialLoad, { list: 500 }) officials: OfficialLoad[];
  @Integer() cases: number;
  @Integer() openTasks: number;
  @Integer() overdueTasks: number;
  @Integer() lateDuties: number;
  @Integer() soonDuties: number;
  @Integer() invitations: number;
}

export class HeldTasksQuery extends PageQuery {
  /** In whose hand they are, as the official's load counts them. */
  @Id({ optional: true }) officialId?: string;
  /** Nobody's yet: the unit's as a whole. */
  @Flag({ optional: true }) unassigned?: boolean;
}

/** An open task in the own unit's hand, of whatever case. */
export class HeldTask {
  @Id() id: string;
  @Id() caseId: string;
  @Text({ max: 20 }) caseNumber: string;
  @Nested(() => PersonRef) person: PersonRef;
  /** By what the case is found at a school or daycare. */
  @Text({ max: 100, nullable: true }) childFirstName: string | null;
  @Text({ max: 200 }) title: string;
  @Day({ nullable: true }) dueOn: string | null;
  @Flag() overdue: boolean;
  @Word(TASK_STATES) state: TaskState;
  @Nested(() => OfficialRef, { nullable: true }) official: OfficialRef | null;
  @Instant() turnSince: string;
  @Integer() version: number;
  @Can() can: Action[];
}

export class HeldTasks {
  /** By due date. */
  @Nested(() => HeldTask, { list: 100 }) items: HeldTask[];
  @Text({ max: 500, nullable: true }) nextCursor: string | null;
}

/** Numbers below five are null: "< 5". */
export class SectorLoad {
  @Word(SECTORS) sector: Sector;
  @Integer() units: number;
  @Integer({ nullable: true }) cases: number | null;
  @Integer({ nullable: true }) openTasks: number | null;
  @Integer({ nullable: true }) overdueTasks: number | null;
}
export class UnitLoad {
  @Nested(() => UnitRef) unit: UnitRef;
  @Integer() officials: number;
  @Integer({ nullable: true }) cases: number | null;
  @Integer({ nullable: true }) openTasks: number | null;
  @Integer({ nullable: true }) overdueTasks: number | null;
}
export class WorkloadNumbers {
  @Nested(() => UnitLoad, { list: 200 }) units: UnitLoad[];
  @Nested(() => SectorLoad, { list: 10 }) sectors: SectorLoad[];
}
