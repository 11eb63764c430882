import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { ImportedFrom, NameInBoth } from '../exchange/origin.js';
import { Can, Day, Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LANGUAGE, LONGEST_TEXT } from '../platform/words.js';
import type { Action } from '../policy.js';
import { MEASURE_KINDS, type MeasureKind } from './measure.words.js';

/** The receiving side has measures too: workplace, hobby, mentor, school. */
export const MEASURE_STATES = ['planned', 'under-way', 'paused', 'done', 'interrupted'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];
/** How the plan was agreed: 380/2023 §38(3), decree 385/2024 §2. */
export const AGREED_WAYS = ['signed', 'electronically', 'orally-noted'] as const;
export type AgreedWay = (typeof AGREED_WAYS)[number];
/** How far the client has to look for work: 681/2023 §19, 380/2023 §44. */
export const JOB_SEARCH_DUTIES = ['full', 'lightened', 'none'] as const;
export type JobSearchDuty = (typeof JOB_SEARCH_DUTIES)[number];
/** Whether a child or young person was heard: 681/2023 §4. */
export const CHILD_OPINIONS = ['heard', 'not-heard'] as const;
export type ChildOpinion = (typeof CHILD_OPINIONS)[number];
/** How the client got the agreed plan: decree 385/2024 §2. */
export const CLIENT_GOT = ['given', 'shown'] as const;
export type ClientGot = (typeof CLIENT_GOT)[number];
/** Why a plan in force was ended. */
export const PLAN_END_REASONS = [
  'maximum-reached',
  'goals-reached',
  'no-longer-needed',
  'moved-away',
  'withdrew',
  'other',
] as const;
export type PlanEndReason = (typeof PLAN_END_REASONS)[number];
/** What follows: an employment plan (681/2023 §23(6)), a service of another kind, or none. */
export const PLAN_FOLLOWS = ['employment-plan', 'other-service', 'no-service'] as const;
export type PlanFollows = (typeof PLAN_FOLLOWS)[number];
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
  /** It stays with the unit elsewhere that it came in with, by name; `unitId` is null then. */
  @Flag({ optional: true }) elsewhere?: boolean;
  @Day({ optional: true, nullable: true }) startsOn?: string | null;
  @Day({ optional: true, nullable: true }) endsOn?: string | null;
  @Day({ optional: true, nullable: true }) evaluatedOn?: string | null;
  /** Why the service suits the goal: 681/2023 §19(3). Needed for agreeing, not for a draft. */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) justification?: string | null;
}

export class GoalWrite {
  @Id({ optional: true, nullable: true }) goalId?: string | null;
  @Text({ max: 500 }) description: string;
  /** It aims at upper-secondary education: 681/2023 §18. */
  @Flag({ optional: true }) upperSecondary?: boolean;
  @Nested(() => MeasureWrite, { list: 30 }) measures: MeasureWrite[];
}

/** What is asked before agreeing, and may be empty until then: 681/2023 §§4, 18, 19 and 24. */
class PlanParts {
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) longTermGoal?: string | null;
  /** How it is followed that the services are carried out: §19(1). */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) followUp?: string | null;
  @Word(JOB_SEARCH_DUTIES, { optional: true, nullable: true }) jobSearchDuty?: JobSearchDuty | null;
  /** Why there is none. */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) jobSearchReason?: string | null;
  /** When the client was told of rights and duties: §24(1). */
  @Day({ optional: true, nullable: true }) rightsToldOn?: string | null;
  @Word(CHILD_OPINIONS, { optional: true, nullable: true }) childOpinion?: ChildOpinion | null;
  /** What the child thinks and how that was found out, or why the child was not heard. */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) childOpinionText?: string | null;
  /** Why no goal of somebody under 25 aims at upper-secondary education: §18. */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) upperSecondaryReason?: string | null;
}

/** The whole draft; what is left out is taken out. */
export class PlanWrite extends PlanParts {
  /** In the person's own words. */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) ownWish?: string | null;
  @Text({ max: 20, pattern: LANGUAGE, optional: true, nullable: true }) ownWishLanguage?: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) justification?: string | null;
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
  /** For one that is signed: from this day the old Act counts its maximum (1386/2010 §12(3)). */
  @Day({ optional: true, nullable: true }) signedOn?: string | null;
  @Word(CLIENT_GOT) clientGot: ClientGot;
  @Flag() interpreterPresent: boolean;
}

export class PlanEnd {
  @Day() endedOn: string;
  @Word(PLAN_END_REASONS) reason: PlanEndReason;
  @Word(PLAN_FOLLOWS) follows: PlanFollows;
  /** In words; needed when the reason is another one. */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) detail?: string | null;
}

export class MeasureFollow {
  @Word(MEASURE_STATES) state: MeasureState;
  @Integer({ min: 0, max: 100, optional: true, nullable: true }) progress?: number | null;
  /** The responsible person in the responsible unit. */
  @Id({ optional: true, nullable: true }) officialId?: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) results?: string | null;
}

export class MeasureView {
  @Id() measureId: string;
  @Id() goalId: string;
  @Word(MEASURE_KINDS) kind: MeasureKind;
  @Text({ max: 200 }) title: string;
  @Nested(() => UnitRef, { nullable: true }) unit: UnitRef | null;
  /** The unit by name, of a measure that came in with a file; such a unit has no part in the case. */
  @Nested(() => NameInBoth, { nullable: true }) unitElsewhere: NameInBoth | null;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true }) endsOn: string | null;
  @Day({ nullable: true }) evaluatedOn: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) justification: string | null;
  /** How it goes now, whatever the version looked at. */
  @Word(MEASURE_STATES) state: MeasureState;
  @Integer({ nullable: true }) progress: number | null;
  @Nested(() => OfficialRef, { nullable: true }) official: OfficialRef | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) results: string | null;
  /** Of state, progress and results: for `If-Match` when following. */
  @Integer() version: number;
  @Can() can: Action[];
}

export class GoalView {
  @Id() goalId: string;
  @Text({ max: 500 }) description: string;
  @Flag() upperSecondary: boolean;
  @Nested(() => MeasureView, { list: 30 }) measures: MeasureView[];
}

export class PlanEndView {
  @Day() endedOn: string;
  @Word(PLAN_END_REASONS) reason: PlanEndReason;
  @Word(PLAN_FOLLOWS) follows: PlanFollows;
  @Text({ max: LONGEST_TEXT, nullable: true }) detail: string | null;
  @Nested(() => OfficialRef) endedBy: OfficialRef;
  /** By name, where it was ended elsewhere; `endedBy` is then whoever brought it in. */
  @Text({ max: 200, nullable: true }) endedElsewhereBy: string | null;
}

/** The last day to which a draft's validity may reach, by the maximum of the case's plans. */
export class PlanMaximum {
  @Day() latest: string;
  /** Under which Act: 681/2023, or 1386/2010 for plans that began before 2025. */
  @Text({ max: 20 }) act: string;
}

/** What the age of the person asks of the plan. Where only the year of birth is known, the person is taken to be as young as can be. */
export class PlanAsks {
  /** Under 18: the child is heard (681/2023 §4). */
  @Flag() childOpinion: boolean;
  /** Under 25: as a rule a goal aims at upper-secondary education (§18). */
  @Flag() upperSecondary: boolean;
}

export class PlanView extends PlanParts {
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
  @Text({ max: LONGEST_TEXT, optional: true, nullable: true }) ownWish?: string | null;
  @Text({ max: 20, optional: true, nullable: true }) ownWishLanguage?: string | null;
  @Text({ max: LONGEST_TEXT, optional: true, nullable: true }) justification?: string | null;
  @Word(AGREED_WAYS, { optional: true, nullable: true }) agreedWay?: AgreedWay | null;
  @Day({ optional: true, nullable: true }) signedOn?: string | null;
  @Word(CLIENT_GOT, { optional: true, nullable: true }) clientGot?: ClientGot | null;
  @Nested(() => PlanAsks, { optional: true }) asks?: PlanAsks;
  /** Null: not ended by an act of its own. Absent for a provider. */
  @Nested(() => PlanEndView, { optional: true, nullable: true }) ended?: PlanEndView | null;
  /** Null: agreed already. Absent for a provider. */
  @Nested(() => PlanMaximum, { optional: true, nullable: true }) maximum?: PlanMaximum | null;
  @Nested(() => OfficialRef, { optional: true, nullable: true }) agreedBy?: OfficialRef | null;
  @Flag({ optional: true, nullable: true }) interpreterPresent?: boolean | null;
  @Nested(() => UnitRef, { list: 11 }) makers: UnitRef[];
  /** Null: made here. Absent for a provider. */
  @Nested(() => ImportedFrom, { optional: true, nullable: true }) imported?: ImportedFrom | null;
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
  /** Null: not ended by an act of its own. Absent for a provider. */
  @Day({ optional: true, nullable: true }) endedOn?: string | null;
  @Can() can: Action[];
}

export class PlanList {
  /** The newest first. */
  @Nested(() => PlanSummary, { list: 100 }) items: PlanSummary[];
}
