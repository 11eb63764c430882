import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { Can, Day, Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LONGEST_TEXT } from '../platform/words.js';
import type { Action } from '../policy.js';
import { TASK_STATES, type TaskState } from './task.flow.js';

export const TASK_EVENT_KINDS = [
  'given',
  'seen',
  'claimed',
  'handed-back',
  'given-again',
  'completed',
  'commented',
  'cancelled',
  'case-ended',
  'handed-over',
] as const;
export type TaskEventKind = (typeof TASK_EVENT_KINDS)[number];
export const TASK_HOLDERS = ['unit', 'official', 'person'] as const;
export type TaskHolder = (typeof TASK_HOLDERS)[number];
export const TASK_SCOPES = ['shared', 'own-unit'] as const;
export type TaskScope = (typeof TASK_SCOPES)[number];

export class TaskParams {
  @Id() taskId: string;
}

export class TaskGive {
  @Text({ max: 200 }) title: string;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) description?: string | null;
  @Word(TASK_HOLDERS) to: TaskHolder;
  /** For a unit and for an official (who works in it). */
  @Id({ optional: true, nullable: true }) unitId?: string | null;
  @Id({ optional: true, nullable: true }) officialId?: string | null;
  @Day({ optional: true, nullable: true }) dueOn?: string | null;
  @Id({ optional: true, nullable: true }) measureId?: string | null;
  /** `own-unit`: nobody outside the own unit sees it. Only for the own unit. */
  @Word(TASK_SCOPES, { optional: true }) scope?: TaskScope;
}

/** In words, unless the unit that has the task may not tell the one that gave it. */
export class TaskHandBack {
  @Text({ max: 1000, multiline: true, optional: true, nullable: true }) reason?: string | null;
}
/** In words, unless the unit that has the task may not tell the one that gave it. */
export class TaskComplete {
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) outcome?: string | null;
}
export class TaskComment {
  @Text({ max: LONGEST_TEXT, multiline: true }) comment: string;
}
export class TaskGiveAgain {
  @Word(TASK_HOLDERS) to: TaskHolder;
  @Id({ optional: true, nullable: true }) unitId?: string | null;
  @Id({ optional: true, nullable: true }) officialId?: string | null;
  @Day({ optional: true, nullable: true }) dueOn?: string | null;
  @Text({ max: 1000, multiline: true, optional: true, nullable: true }) comment?: string | null;
}
/** To a colleague in the unit that has it; null: to the unit as a whole. */
export class TaskReassign {
  @Id({ nullable: true }) officialId: string | null;
}
export class TaskToReassign {
  @Id() taskId: string;
  @Integer({ min: 1 }) version: number;
}
export class TasksReassign {
  @Nested(() => TaskToReassign, { list: 100 }) tasks: TaskToReassign[];
  @Id({ nullable: true }) officialId: string | null;
}

export class TaskEvent {
  @Id() id: string;
  @Instant() at: string;
  @Word(TASK_EVENT_KINDS) kind: TaskEventKind;
  @Nested(() => OfficialRef) official: OfficialRef;
  @Nested(() => UnitRef) unit: UnitRef;
  @Text({ max: LONGEST_TEXT, nullable: true }) comment: string | null;
}

export class TaskView {
  @Id() id: string;
  @Id() caseId: string;
  @Text({ max: 200 }) title: string;
  @Text({ max: LONGEST_TEXT, nullable: true }) description: string | null;
  @Word(TASK_HOLDERS) to: TaskHolder;
  @Nested(() => UnitRef, { nullable: true }) unit: UnitRef | null;
  @Nested(() => OfficialRef, { nullable: true }) official: OfficialRef | null;
  @Nested(() => OfficialRef) giver: OfficialRef;
  @Nested(() => UnitRef) giverUnit: UnitRef;
  @Word(TASK_SCOPES) scope: TaskScope;
  @Id({ nullable: true }) measureId: string | null;
  @Text({ max: 200, nullable: true }) measureTitle: string | null;
  @Day({ nullable: true }) dueOn: string | null;
  @Word(TASK_STATES) state: TaskState;
  @Flag() overdue: boolean;
  /** It is the actor's turn: to act on it, or (handed back) to give it again. */
  @Flag() mine: boolean;
  @Instant() givenAt: string;
  @Instant() turnSince: string;
  @Instant({ nullable: true }) seenAt: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) outcome: string | null;
  @Instant({ nullable: true }) settledAt: string | null;
  @Integer() version: number;
  @Can() can: Action[];
}

export class TaskWithEvents extends TaskView {
  @Nested(() => TaskEvent, { list: 500 }) events: TaskEvent[];
}

export class TaskList {
  /** Open ones first, by due date; then settled ones, the newest first. */
  @Nested(() => TaskView, { list: 500 }) items: TaskView[];
}
