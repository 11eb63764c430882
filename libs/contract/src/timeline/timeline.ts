import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { PageQuery } from '../platform/page.js';
import { Id, Instant, Nested, Text, Word } from '../platform/shape.js';
import { SECTORS, type Sector } from '../platform/words.js';

export const TIMELINE_KINDS = [
  'case.opened',
  'case.status-changed',
  'case.adviser-changed',
  'case.opened-on-duty',
  'case.ended',
  'case.reopened',
  'case.handover-offered',
  'case.handover-withdrawn',
  'case.handover-refused',
  'case.handed-over',
  'case.birth-corrected',
  'case.first-permit-corrected',
  'case.permit-kind-corrected',
  'participation.invited',
  'participation.accepted',
  'participation.declined',
  'participation.withdrawn',
  'participation.official-added',
  'participation.official-removed',
  'participation.consent-recorded',
  'participation.consent-withdrawn',
  'participation.ended',
  'participation.changed',
  'assessment.started',
  'assessment.concluded',
  'assessment.imported',
  'plan.agreed',
  'plan.ended',
  'plan.imported',
  'review.held',
  'review.imported',
  'task.given',
  'task.claimed',
  'task.handed-back',
  'task.given-again',
  'task.completed',
  'task.commented',
  'task.cancelled',
  'task.case-ended',
  'task.handed-over',
  'note.written',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export class TimelineQuery extends PageQuery {
  @Word(SECTORS, { optional: true }) sector?: Sector;
  @Word(['case', 'participation', 'assessment', 'plan', 'task', 'note'], { optional: true }) about?:
    'case' | 'participation' | 'assessment' | 'plan' | 'task' | 'note';
}

/** One thing that happened and that the reader may know of. */
export class TimelineEntry {
  @Id() id: string;
  @Instant() at: string;
  @Word(TIMELINE_KINDS) kind: TimelineKind;
  @Nested(() => OfficialRef, { nullable: true }) official: OfficialRef | null;
  @Nested(() => UnitRef, { nullable: true }) unit: UnitRef | null;
  /** The record that it is about: task, note, plan, assessment, participation. */
  @Id({ nullable: true }) recordId: string | null;
  /** A task's title, a note's beginning, the new status, the unit invited … */
  @Text({ max: 500, nullable: true }) subject: string | null;
}

export class Timeline {
  /** The newest first. */
  @Nested(() => TimelineEntry, { list: 100 }) items: TimelineEntry[];
  @Text({ max: 500, nullable: true }) nextCursor: string | null;
}
