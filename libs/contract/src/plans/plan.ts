import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { Can, Day, Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LANGUAGE } from '../platform/words.js';
import type { Action } from '../policy.js';

/** The receiving side has measures too: workplace, hobby, mentor, school. */
export const MEASURE_KINDS = [
  'integration-training',
  'language-studies',
  'literacy-training',
  'work-trial',
  'education',
  'recognition-of-competence',
  'guidance',
  'health',
  'wellbeing',
  'daycare',
  'housing',
  'hobby',
  'mentor',
  'workplace-reception',
  'school-cooperation',
  'civic-orientation',
  'own-activity',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];
export const MEASURE_STATES = ['planned', 'under-way', 'paused', 'done', 'interrupted'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];
/** How the plan was agreed: 380/2023 §38(3), decree 385/2024 §2. */
export const AGREED_WAYS = ['signed', 'electronically', 'orally-noted'] as const;
export type AgreedWay = (typeof AGREED_WAYS)[number];
export const PLAN_STATES = ['draft', 'agreed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export class PlanParams {
  @Id() planId: string;
}
export class MeasureParams {
  @Id() measureId: string;
}

export class MeasureWrite {
  /** The lasting id when the measure stood in the version before or was saved already; absent: new. */
  @Id({ optional: true, nullable: true }) measureId?: string | null;
  @Word(MEASURE_KINDS) kind: MeasureKind;
  @Text({ max: 200 }) title: string;
  /** The responsible unit; null: the person. */
  @Id({ optional: true, nullable: true }) unitId?: string | null;
  @Day({ optional: true, nullable: true }) startsOn?: string | null;
  @Day({ optional: true, nullable: true }) endsOn?: string | null;
  @Day({ optional: true, nullable: true }) evaluatedOn?: string | null;
  /** Why the service suits the goal: 681/2023 §19(3). Needed for agreeing, not for a draft. */
  @Text({ max: 4000, multiline: true, optional: true, nullable: true }) justification?: string | null;
}

export class GoalWrite {
  @Id({ optional: true, nullable: true }) goalId?: string | null;
  @Text({ max: 500 }) description: string;
  @Nested(() => MeasureWrite, { list: 30 }) measures: MeasureWrite[];
}

/** The whole draft; what is left out is taken out. */
export class PlanWrite {
  /** In the person's own words. */
  @Text({ max: 4000, multiline: true, optional: true, nullable: true }) ownWish?: string | null;
  @Text({ max: 20, pattern: LANGUAGE, optional: true, nullable: true }) ownWishLanguage?: string | null;
  @Text({ max: 4000, multiline: true, optional: true, nullable: true }) justification?: string | null;
  @Day({ optional: true, nullable: true }) validFrom?: string | null;
  @Day({ optional: true, nullable: true }) validUntil?: string | null;
  @Nested(() => GoalWrite, { list: 12 }) goals: GoalWrite[];
}

export class PlanMakers {
  /** Units of partners that draw the plan up with the responsible one: 681/2023 §20(2). */
  @Id({ list: 10 }) unitIds: string[];
}

export class PlanAgree {
  @Day() agreedOn: string;
  @Word(AGREED_WAYS) way: AgreedWay;
  @Flag() interpreterPresent: boolean;
}

export class MeasureFollow {
  @Word(MEASURE_STATES) state: MeasureState;
  @Integer({ min: 0, max: 100, optional: true, nullable: true }) progress?: number | null;
  /** The responsible person in the responsible unit. */
  @Id({ optional: true, nullable: true }) officialId?: string | null;
  @Text({ max: 4000, multiline: true, optional: true, nullable: true }) results?: string | null;
}

export class MeasureView {
  @Id() measureId: string;
  @Id() goalId: string;
  @Word(MEASURE_KINDS) kind: MeasureKind;
  @Text({ max: 200 }) title: string;
  @Nested(() => UnitRef, { nullable: true }) unit: UnitRef | null;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true }) endsOn: string | null;
  @Day({ nullable: true }) evaluatedOn: string | null;
  @Text({ max: 4000, nullable: true }) justification: string | null;
  /** How it goes now, whatever the version looked at. */
  @Word(MEASURE_STATES) state: MeasureState;
  @Integer({ nullable: true }) progress: number | null;
  @Nested(() => OfficialRef, { nullable: true }) official: OfficialRef | null;
  @Text({ max: 4000, nullable: true }) results: string | null;
  /** Of state, progress and results: for `If-Match` when following. */
  @Integer() version: number;
  @Can() can: Action[];
}

export class GoalView {
  @Id() goalId: string;
  @Text({ max: 500 }) description: string;
  @Nested(() => MeasureView, { list: 30 }) measures: MeasureView[];
}

export class PlanView {
  @Id() id: string;
  @Id() caseId: string;
  /** Version 1, 2 … */
  @Integer() number: number;
  @Word(PLAN_STATES) state: PlanState;
  @Day({ nullable: true }) drawnUpOn: string | null;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validUntil: string | null;
  @Day({ nullable: true }) agreedOn: string | null;
  @Instant() createdAt: string;
  /** Absent for a provider. */
  @Text({ max: 4000, optional: true, nullable: true }) ownWish?: string | null;
  @Text({ max: 20, optional: true, nullable: true }) ownWishLanguage?: string | null;
  @Text({ max: 4000, optional: true, nullable: true }) justification?: string | null;
  @Word(AGREED_WAYS, { optional: true, nullable: true }) agreedWay?: AgreedWay | null;
  @Nested(() => OfficialRef, { optional: true, nullable: true }) agreedBy?: OfficialRef | null;
  @Flag({ optional: true, nullable: true }) interpreterPresent?: boolean | null;
  @Nested(() => UnitRef, { list: 11 }) makers: UnitRef[];
  @Nested(() => GoalView, { list: 12 }) goals: GoalView[];
  @Integer() version: number;
  @Can() can: Action[];
}

export class PlanSummary {
  @Id() id: string;
  @Integer() number: number;
  @Word(PLAN_STATES) state: PlanState;
  @Day({ nullable: true }) agreedOn: string | null;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validUntil: string | null;
  @Can() can: Action[];
}

export class PlanList {
  /** The newest first. */
  @Nested(() => PlanSummary, { list: 100 }) items: PlanSummary[];
}
