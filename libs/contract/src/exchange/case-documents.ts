import {
  ASSESSMENT_SECTIONS,
  LanguageLevel,
  LITERACIES,
  type AssessmentSection,
  type Literacy,
} from '../assessments/assessment.js';
import {
  JOB_SEARCH_DUTIES,
  PLAN_END_REASONS,
  PLAN_FOLLOWS,
  type JobSearchDuty,
  type PlanEndReason,
  type PlanFollows,
} from '../plans/plan.js';
import { MEASURE_KINDS, type MeasureKind } from '../plans/measure.words.js';
import { Day, Flag, Id, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LANGUAGE, LONGEST_TEXT } from '../platform/words.js';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '../reviews/review.js';
import { DocumentAuthor, DocumentOrigin, NameInBoth, RECORDED_AT } from './origin.js';

export const CASE_DOCUMENTS_FORMAT = 'samspel/case-documents/1';

export class AssessmentDates {
  @Day() startedOn: string;
  @Day({ nullable: true }) heldOn: string | null;
  @Day() concludedOn: string;
}

export class AssessedSection {
  @Word(ASSESSMENT_SECTIONS) section: AssessmentSection;
  @Text({ max: 10000, multiline: true }) content: string;
}

export class AssessedBackground {
  @Word(LITERACIES, { nullable: true }) literacy: Literacy | null;
  @Integer({ min: 0, max: 8, nullable: true }) educationLevel: number | null;
  @Text({ max: 500, nullable: true }) education: string | null;
  @Text({ max: 200, nullable: true }) occupation: string | null;
  @Nested(() => LanguageLevel, { list: 8 }) levels: LanguageLevel[];
}

export class AssessmentContent {
  @Nested(() => AssessedSection, { list: 11 }) sections: AssessedSection[];
  @Nested(() => AssessedBackground) background: AssessedBackground;
}

export class FurtherMeasures {
  @Flag() needFound: boolean;
  @Text({ max: LONGEST_TEXT, multiline: true }) reason: string;
  @Flag({ nullable: true }) countyNeeded: boolean | null;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) countyReason: string | null;
}

/** 874/2024 §1. */
export class AssessmentDocument {
  @Id() id: string;
  @Nested(() => AssessmentDates) date: AssessmentDates;
  @Nested(() => AssessmentContent) content: AssessmentContent;
  @Nested(() => FurtherMeasures) furtherMeasures: FurtherMeasures;
  @Day({ nullable: true }) plannedPlanOn: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) otherReferral: string | null;
  @Nested(() => DocumentAuthor, { list: 100 }) authors: DocumentAuthor[];
  @Text({ max: 500, nullable: true }) source: string | null;
  @Nested(() => DocumentOrigin) origin: DocumentOrigin;
}

export class PlanDates {
  @Day() drawnUpOn: string;
  @Day() agreedOn: string;
  /** From this day the old Act counts its maximum (1386/2010 §12(3)). */
  @Day({ nullable: true }) signedOn: string | null;
}

/** That it was ended before its time, by an act of its own. */
export class PlanEnded {
  @Day() on: string;
  @Word(PLAN_END_REASONS) reason: PlanEndReason;
  @Word(PLAN_FOLLOWS) follows: PlanFollows;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) detail: string | null;
  @Text({ max: 200 }) recordedBy: string;
  @Text({ max: 27, pattern: RECORDED_AT }) recordedAt: string;
}

export class PlanDuration {
  @Day() from: string;
  @Day() until: string;
  @Nested(() => PlanEnded, { nullable: true }) ended: PlanEnded | null;
}

export class GoalDocument {
  /** The same goal in the next version has the same id. */
  @Id() id: string;
  @Text({ max: 500 }) description: string;
  @Flag() upperSecondary: boolean;
}

export class PlanGoals {
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) ownWish: string | null;
  @Text({ max: 20, pattern: LANGUAGE, nullable: true }) ownWishLanguage: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) longTermGoal: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) upperSecondaryReason: string | null;
  @Nested(() => GoalDocument, { list: 12 }) items: GoalDocument[];
}

export class PlanMeasures {
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) justification: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) followUp: string | null;
  @Word(JOB_SEARCH_DUTIES, { nullable: true }) jobSearchDuty: JobSearchDuty | null;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) jobSearchReason: string | null;
}

export class ServiceDocument {
  /** The same service in the next version has the same id. */
  @Id() id: string;
  @Id() goalId: string;
  @Word(MEASURE_KINDS) kind: MeasureKind;
  @Text({ max: 200 }) title: string;
  /** Null: the person's own. */
  @Nested(() => NameInBoth, { nullable: true }) unit: NameInBoth | null;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true }) endsOn: string | null;
  @Day({ nullable: true }) evaluatedOn: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) justification: string | null;
}

/** 874/2024 §2. */
export class PlanDocument {
  @Id() id: string;
  @Nested(() => PlanDates) date: PlanDates;
  @Nested(() => PlanDuration) duration: PlanDuration;
  @Nested(() => PlanGoals) goals: PlanGoals;
  @Nested(() => PlanMeasures) measures: PlanMeasures;
  @Nested(() => ServiceDocument, { list: 360 }) services: ServiceDocument[];
  @Nested(() => DocumentAuthor, { list: 100 }) authors: DocumentAuthor[];
  @Day() plannedReviewOn: string;
  @Text({ max: 500, nullable: true }) source: string | null;
  @Nested(() => DocumentOrigin) origin: DocumentOrigin;
}

export class ReviewParticipation {
  @Flag() personPresent: boolean;
  @Flag() interpreterPresent: boolean;
  @Nested(() => NameInBoth, { list: 30 }) units: NameInBoth[];
  @Text({ max: 500, nullable: true }) others: string | null;
}

export class ServiceResult {
  @Id() serviceId: string;
  @Word(REVIEW_OUTCOMES) outcome: ReviewOutcome;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) text: string | null;
}

export class ReviewResults {
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) text: string | null;
  @Nested(() => ServiceResult, { list: 360 }) services: ServiceResult[];
}

/** 874/2024 §3. */
export class ReviewDocument {
  @Id() id: string;
  /** The version that was reviewed. */
  @Id() planId: string;
  @Day() date: string;
  @Nested(() => ReviewParticipation) participation: ReviewParticipation;
  @Text({ max: LONGEST_TEXT, multiline: true }) progress: string;
  @Nested(() => ReviewResults) results: ReviewResults;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) obstacles: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, nullable: true }) changes: string | null;
  @Nested(() => DocumentAuthor, { list: 100 }) authors: DocumentAuthor[];
  @Day() nextReviewOn: string;
  @Text({ max: 500, nullable: true }) source: string | null;
  @Nested(() => DocumentOrigin) origin: DocumentOrigin;
}

/**
 * The documents of a case as they travel, those that are concluded, agreed and held, the earliest first: the fields of decree
 * 874/2024 §§1–3 and nothing else, and of each its lasting id and where it was recorded (681/2023 §73(2)). These classes are
 * the one definition: what leaves is shaped by them, what comes in is checked by them, and the published JSON Schema is made
 * from them. Every field is said; what is not known is null.
 */
export class CaseDocuments {
  @Word([CASE_DOCUMENTS_FORMAT]) format: typeof CASE_DOCUMENTS_FORMAT;
  @Nested(() => AssessmentDocument, { list: 50 }) assessments: AssessmentDocument[];
  /** In the order of their versions. */
  @Nested(() => PlanDocument, { list: 100 }) plans: PlanDocument[];
  @Nested(() => ReviewDocument, { list: 100 }) reviews: ReviewDocument[];
}
