import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { Day, Flag, Integer, Nested, Word } from '../platform/shape.js';
import { SECTORS, type Sector } from '../platform/words.js';

/** What one official of the own unit carries. */
export class OfficialLoad {
  /** Null: nobody's yet, the unit's own. */
  @Nested(() => OfficialRef, { nullable: true }) official: OfficialRef | null;
  @Integer() cases: number;
  @Integer() openTasks: number;
  @Integer() overdueTasks: number;
  @Day({ nullable: true }) nextDueOn: string | null;
  /** Works in the unit now. */
  @Flag() working: boolean;
}

export class Workload {
  @Nested(() => UnitRef) unit: UnitRef;
  @Nested(() => OfficialLoad, { list: 500 }) officials: OfficialLoad[];
  @Integer() cases: number;
  @Integer() openTasks: number;
  @Integer() overdueTasks: number;
  @Integer() invitations: number;
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
