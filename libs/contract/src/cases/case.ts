import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { ClockMark } from '../clocks/clock.js';
import { PageQuery } from '../platform/page.js';
import { Can, Day, Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LANGUAGE } from '../platform/words.js';
import { PersonDetails, PersonRef } from '../people/person.js';
import type { Action } from '../policy.js';
import { CASE_STATUSES, type CaseStatus } from './case.flow.js';
import { ITEMS, type Item } from '../participations/item.js';

export const DUTY_PURPOSES = ['client-contact', 'urgent-matter', 'adviser-absent', 'meeting-cover'] as const;
export type DutyPurpose = (typeof DUTY_PURPOSES)[number];
export const END_REASONS = [
  'no-need',
  'plan-completed',
  'employed-or-studying',
  'moved-away',
  'withdrew',
  'other',
] as const;
export type EndReason = (typeof END_REASONS)[number];
export const PARTS = ['lead', 'partner', 'provider', 'contributor'] as const;
export type Part = (typeof PARTS)[number];

export class CaseParams {
  @Id() caseId: string;
}

export class CaseOpen {
  @Nested(() => PersonDetails) person: PersonDetails;
}

export class DuplicateQuestion {
  @Text({ max: 100, optional: true, nullable: true }) givenNames?: string | null;
  @Text({ max: 100, optional: true, nullable: true }) familyName?: string | null;
  @Day({ optional: true, nullable: true }) bornOn?: string | null;
  @Text({ max: 11, optional: true, nullable: true }) identityCode?: string | null;
}

export class KnownCase {
  @Id() caseId: string;
  @Text({ max: 20 }) number: string;
  @Nested(() => PersonRef) person: PersonRef;
}

export class DuplicateAnswer {
  /** Cases that the asker may read. */
  @Nested(() => KnownCase, { list: 50 }) known: KnownCase[];
  /** "May be known to another authority": nothing more is told. */
  @Flag() maybeElsewhere: boolean;
}

export class DutyOpening {
  @Word(DUTY_PURPOSES) purpose: DutyPurpose;
}

export class CaseReassign {
  @Id() officialId: string;
}

export class CaseToReassign {
  @Id() caseId: string;
  @Integer({ min: 1 }) version: number;
}

export class CasesReassign {
  @Nested(() => CaseToReassign, { list: 100 }) cases: CaseToReassign[];
  @Id() officialId: string;
}

/** How it went with one of many. */
export class Outcome {
  @Id() id: string;
  @Flag() done: boolean;
  /** The problem's code when it was not done. */
  @Text({ max: 60, nullable: true }) code: string | null;
}

export class Outcomes {
  @Nested(() => Outcome, { list: 100 }) items: Outcome[];
}

export class CaseEnd {
  @Word(END_REASONS) reason: EndReason;
}

export const CASE_SORTS = ['due', 'name', 'number', 'turn', 'opened'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];
export const TURNS = ['mine', 'others', 'nobody'] as const;

/** What a list is asked for by: the duties whose limits are reckoned, under whichever Act. */
export const DUTIES = [
  'assessment',
  'plan',
  'referral',
  'review',
  'first-plan-end',
  'plan-time-end',
  'deletion',
] as const;
export type Duty = (typeof DUTIES)[number];

export class CaseListQuery extends PageQuery {
  @Text({ max: 100, optional: true }) q?: string;
  @Word(CASE_STATUSES, { optional: true }) status?: CaseStatus;
  /** Ended cases are left out unless asked for. */
  @Flag({ optional: true }) ended?: boolean;
  @Text({ max: 20, pattern: LANGUAGE, optional: true }) language?: string;
  @Flag({ optional: true }) interpreter?: boolean;
  @Id({ optional: true }) adviserId?: string;
  /** Whose the case is in the own unit: its adviser's, or who takes part for the unit. */
  @Id({ optional: true }) officialId?: string;
  /** Nobody's in the own unit yet. */
  @Flag({ optional: true }) unassigned?: boolean;
  @Word(['mine', 'others', 'nobody'], { optional: true }) turn?: (typeof TURNS)[number];
  @Flag({ optional: true }) overdue?: boolean;
  /** Due within 14 days. */
  @Flag({ optional: true }) soon?: boolean;
  /** With a duty of this kind still to be done. */
  @Word(DUTIES, { optional: true }) duty?: Duty;
  /** Came to the actor within 14 days. */
  @Flag({ optional: true }) fresh?: boolean;
  @Word(PARTS, { optional: true }) part?: Part;
  @Word(CASE_SORTS, { optional: true }) sort?: CaseSort;
  @Word(['asc', 'desc'], { optional: true }) direction?: 'asc' | 'desc';
}

export const STEP_KINDS = [
  'task',
  'start-assessment',
  'conclude-assessment',
  'draw-up-plan',
  'agree-plan',
  'refer',
  'review-plan',
  'decide-what-follows',
  'answer-invitation',
  'none',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** The next step, and in whose court the ball is. */
export class NextStep {
  @Word(STEP_KINDS) kind: StepKind;
  /** A task's title. */
  @Text({ max: 200, nullable: true }) title: string | null;
  @Id({ nullable: true }) taskId: string | null;
  @Day({ nullable: true }) dueOn: string | null;
  @Word(TURNS) turn: (typeof TURNS)[number];
  /** Whom it waits for, when not for the actor. */
  @Nested(() => UnitRef, { nullable: true }) waitsFor: UnitRef | null;
  /** It waits for the person. */
  @Flag() waitsForPerson: boolean;
  @Instant({ nullable: true }) since: string | null;
}

export class CaseParticipantMark {
  @Nested(() => UnitRef) unit: UnitRef;
  @Word(PARTS) part: Part;
  /** Invited and not yet in. */
  @Flag() waiting: boolean;
}

export class CaseRow {
  @Id() id: string;
  @Text({ max: 20 }) number: string;
  @Nested(() => PersonRef) person: PersonRef;
  /** By what the case is found at a school or daycare. */
  @Text({ max: 100, nullable: true }) childFirstName: string | null;
  @Text({ max: 100, nullable: true }) childGroup: string | null;
  /** The actor's own unit's part. */
  @Word(PARTS) part: Part;
  /** Absent for those whose part does not open it. */
  @Word(CASE_STATUSES, { optional: true }) status?: CaseStatus;
  @Day({ optional: true }) openedOn?: string;
  @Nested(() => OfficialRef, { nullable: true }) adviser: OfficialRef | null;
  @Nested(() => UnitRef) responsibleUnit: UnitRef;
  @Nested(() => NextStep) next: NextStep;
  /** What is due next by law or own target; null: nothing is. Absent for those whose part does not open it. */
  @Nested(() => ClockMark, { optional: true, nullable: true }) clock?: ClockMark | null;
  /** Other units whose taking part the actor is told of. */
  @Nested(() => CaseParticipantMark, { list: 50 }) others: CaseParticipantMark[];
  @Flag() fresh: boolean;
  @Integer() version: number;
  @Can() can: Action[];
}

export class CaseList {
  @Nested(() => CaseRow, { list: 100 }) items: CaseRow[];
  @Text({ max: 500, nullable: true }) nextCursor: string | null;
  /** Of the filter, and of all that the actor has. */
  @Integer() total: number;
  @Integer() all: number;
}

export class Count {
  @Integer() count: number;
  /** The worst one's date: oldest turn, most overdue, next due, longest waiting. */
  @Day({ nullable: true }) worstOn: string | null;
  /** The unit that the longest wait is for. */
  @Text({ max: 60, nullable: true }) worstUnit: string | null;
}

export class MyWork {
  @Nested(() => Count) needsMyAction: Count;
  @Nested(() => Count) overdue: Count;
  /** Of these, by a limit of the law. */
  @Integer() overdueByLaw: number;
  @Nested(() => Count) soon: Count;
  @Nested(() => Count) waitingForOthers: Count;
  @Nested(() => Count) newToMe: Count;
  /** Invitations that wait for the own unit. */
  @Integer() invitations: number;
  /** Cases whose responsibility is offered to the own unit. */
  @Integer() handovers: number;
  @Nested(() => CaseList) cases: CaseList;
  @Day() today: string;
}

export class CaseCounts {
  @Integer() openTasks: number;
  @Integer() notes: number;
  @Integer() participants: number;
}

/** What the reader may do and read in the case at this moment; when it changes, what is shown of the case is read again. */
export class CaseStanding {
  @Word(ITEMS, { list: 40 }) reads: Item[];
  @Can() can: Action[];
}

/** The case page's frame: who, language and interpreter, who is responsible and whom to ring, what is next. */
export class CaseView extends CaseRow {
  @Nested(() => CaseCounts) counts: CaseCounts;
  @Text({ max: 40, optional: true, nullable: true }) endReason?: EndReason | null;
  @Day({ optional: true, nullable: true }) endedOn?: string | null;
  /** The actor's hand in it. */
  @Word(['official', 'supervisor', 'duty']) hand: 'official' | 'supervisor' | 'duty';
  /** Waits for the actor: tasks held, in order of due date. */
  @Nested(() => NextStep, { list: 50 }) steps: NextStep[];
}

export class FindQuery {
  @Text({ max: 100 }) q: string;
}

export class FoundCase {
  @Id() caseId: string;
  @Text({ max: 20 }) number: string;
  @Text({ max: 100, nullable: true }) givenNames: string | null;
  @Text({ max: 100, nullable: true }) familyName: string | null;
  @Text({ max: 200, nullable: true }) original: string | null;
  @Text({ max: 20, nullable: true }) originalLanguage: string | null;
  @Text({ max: 100, nullable: true }) childFirstName: string | null;
  @Text({ max: 100, nullable: true }) childGroup: string | null;
  @Text({ max: 200, nullable: true }) adviser: string | null;
}

export class FoundCases {
  @Nested(() => FoundCase, { list: 20 }) items: FoundCase[];
}
