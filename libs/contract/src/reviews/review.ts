import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { ImportedFrom, NameInBoth } from '../exchange/origin.js';
import { MEASURE_KINDS, type MeasureKind } from '../plans/measure.words.js';
import { Can, Day, Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LONGEST_TEXT } from '../platform/words.js';
import type { Action } from '../policy.js';

/** How an agreed measure went, as it was found in the review. */
export const REVIEW_OUTCOMES = ['as-planned', 'partly', 'not'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
export const REVIEW_STATES = ['draft', 'held'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export class ReviewParams {
  @Id() reviewId: string;
}

export class MeasureOutcome {
  @Id() measureId: string;
  @Word(REVIEW_OUTCOMES) outcome: ReviewOutcome;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) text?: string | null;
}

/** Everything that is written while it goes on (decree 874/2024 §3); what is left out becomes empty. */
export class ReviewWrite {
  @Day({ optional: true, nullable: true }) heldOn?: string | null;
  @Flag({ optional: true, nullable: true }) personPresent?: boolean | null;
  @Flag({ optional: true, nullable: true }) interpreterPresent?: boolean | null;
  /** Units that took part; those that the writer is not told of stay as they are. */
  @Id({ list: 30 }) unitIds: string[];
  /** Who else was there. */
  @Text({ max: 500, optional: true, nullable: true }) others?: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) progress?: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) obstacles?: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) results?: string | null;
  /** What is changed in the plan; empty: it goes on as it is. */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) changes?: string | null;
  @Day({ optional: true, nullable: true }) nextOn?: string | null;
  /** From where, when not from the person (681/2023 §73(2)). */
  @Text({ max: 500, optional: true, nullable: true }) source?: string | null;
  @Nested(() => MeasureOutcome, { list: 360 }) outcomes: MeasureOutcome[];
}

/** A measure of the plan that is reviewed, as it was agreed, and how it went. */
export class AgendaItem {
  @Id() measureId: string;
  @Id() goalId: string;
  @Text({ max: 500 }) goal: string;
  @Word(MEASURE_KINDS) kind: MeasureKind;
  @Text({ max: 200 }) title: string;
  @Nested(() => UnitRef, { nullable: true }) unit: UnitRef | null;
  @Nested(() => NameInBoth, { nullable: true }) unitElsewhere: NameInBoth | null;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true }) endsOn: string | null;
  @Day({ nullable: true }) evaluatedOn: string | null;
  /** When a review held before has gone through it last. */
  @Day({ nullable: true }) reviewedOn: string | null;
  /** Its day of evaluation has come, and no review since has gone through it. */
  @Flag() due: boolean;
  @Word(REVIEW_OUTCOMES, { nullable: true }) outcome: ReviewOutcome | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) text: string | null;
}

export class ReviewView {
  @Id() id: string;
  @Id() caseId: string;
  @Word(REVIEW_STATES) state: ReviewState;
  /** The version of the plan that is reviewed. */
  @Id() planId: string;
  @Integer() planNumber: number;
  @Day() planDrawnUpOn: string;
  @Day({ nullable: true }) heldOn: string | null;
  /** The last day for the next review, once the day of this one is known: 681/2023 §22(1). */
  @Day({ nullable: true }) nextBy: string | null;
  @Flag({ nullable: true }) personPresent: boolean | null;
  @Flag({ nullable: true }) interpreterPresent: boolean | null;
  /** Those that the reader is told of. */
  @Nested(() => UnitRef, { list: 30 }) units: UnitRef[];
  /** By name, of a review that came in with a file. */
  @Nested(() => NameInBoth, { list: 30 }) unitsElsewhere: NameInBoth[];
  @Text({ max: 500, nullable: true }) others: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) progress: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) obstacles: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) results: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) changes: string | null;
  @Day({ nullable: true }) nextOn: string | null;
  @Text({ max: 500, nullable: true }) source: string | null;
  /** While it goes on every measure of the plan; afterwards those that were gone through. In the plan's order. */
  @Nested(() => AgendaItem, { list: 360 }) agenda: AgendaItem[];
  /** Whoever has written in it. */
  @Nested(() => OfficialRef, { list: 100 }) authors: OfficialRef[];
  @Nested(() => OfficialRef, { nullable: true }) recordedBy: OfficialRef | null;
  @Instant({ nullable: true }) recordedAt: string | null;
  /** Null: made here. */
  @Nested(() => ImportedFrom, { nullable: true }) imported: ImportedFrom | null;
  @Integer() version: number;
  @Can() can: Action[];
}

export class ReviewSummary {
  @Id() id: string;
  @Word(REVIEW_STATES) state: ReviewState;
  @Integer() planNumber: number;
  @Day({ nullable: true }) heldOn: string | null;
  @Day({ nullable: true }) nextOn: string | null;
  @Flag() changesPlan: boolean;
  @Can() can: Action[];
}

export class ReviewList {
  /** When the plan is to be reviewed next; null: no plan is in force. */
  @Day({ nullable: true }) dueOn: string | null;
  /** The newest first. */
  @Nested(() => ReviewSummary, { list: 100 }) items: ReviewSummary[];
}
