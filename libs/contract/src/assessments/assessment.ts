import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { ImportedFrom } from '../exchange/origin.js';
import { Can, Day, Flag, Id, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LANGUAGE, LONGEST_TEXT } from '../platform/words.js';
import type { Action } from '../policy.js';

/** Content by section: decree 869/2024 §2, and 681/2023 §14(2) for work and functional ability. */
export const ASSESSMENT_SECTIONS = [
  'literacy',
  'finnish-and-swedish',
  'study-and-working-life-skills',
  'employment-and-education-services',
  'education-and-work',
  'special-skills',
  'need-of-plan',
  'life-situation',
  'other-services',
  'social-and-health',
  'work-and-functional-ability',
] as const;
export type AssessmentSection = (typeof ASSESSMENT_SECTIONS)[number];
export const INTERPRETATIONS = ['present', 'by-telephone', 'by-video', 'none'] as const;
export type Interpretation = (typeof INTERPRETATIONS)[number];
export const SKILLS = ['listening', 'speaking', 'reading', 'writing'] as const;
export type Skill = (typeof SKILLS)[number];
/** CEFR with the Finnish sublevels; 0: none yet. */
export const LEVELS = [
  '0',
  'A1.1',
  'A1.2',
  'A1.3',
  'A2.1',
  'A2.2',
  'B1.1',
  'B1.2',
  'B2.1',
  'B2.2',
  'C1',
  'C2',
] as const;
export type Level = (typeof LEVELS)[number];
export const LITERACIES = ['none', 'other-script', 'latin-basic', 'latin-fluent'] as const;
export type Literacy = (typeof LITERACIES)[number];

export class AssessmentParams {
  @Id() assessmentId: string;
}

export class LanguageLevel {
  @Word(['fi', 'sv']) language: 'fi' | 'sv';
  @Word(SKILLS) skill: Skill;
  @Word(LEVELS) level: Level;
}

/** What a provider gets too, for its measure (681/2023 §94). */
export class Background {
  @Word(LITERACIES, { optional: true, nullable: true }) literacy?: Literacy | null;
  /** ISCED 2011, 0–8. */
  @Integer({ min: 0, max: 8, optional: true, nullable: true }) educationLevel?: number | null;
  @Text({ max: 500, optional: true, nullable: true }) education?: string | null;
  @Text({ max: 200, optional: true, nullable: true }) occupation?: string | null;
  @Nested(() => LanguageLevel, { list: 8 }) levels: LanguageLevel[];
}

export class SectionContent {
  @Word(ASSESSMENT_SECTIONS) section: AssessmentSection;
  @Text({ max: 10000, min: 0, multiline: true }) content: string;
}

export class AssessmentStart {
  /** Today unless told; not in the future. */
  @Day({ optional: true }) startedOn?: string;
}

/** Everything that is written while it goes on; what is left out becomes empty. */
export class AssessmentWrite {
  @Day({ optional: true, nullable: true }) heldOn?: string | null;
  /** Who was there beside the person. */
  @Text({ max: 500, optional: true, nullable: true }) heldWith?: string | null;
  @Text({ max: 20, pattern: LANGUAGE, optional: true, nullable: true }) language?: string | null;
  @Word(INTERPRETATIONS, { optional: true, nullable: true }) interpreter?: Interpretation | null;
  /** Units that took part; those that the writer is not told of stay as they are. */
  @Id({ list: 30, optional: true }) unitIds?: string[];
  /** What must be told at the interview, each with its day: decree 869/2024 §2(3). The aims of the services. */
  @Day({ optional: true, nullable: true }) toldAimsOn?: string | null;
  /** The plan, and how it comes about. */
  @Day({ optional: true, nullable: true }) toldPlanOn?: string | null;
  /** That the plan is binding; rights and duties. */
  @Day({ optional: true, nullable: true }) toldBindingOn?: string | null;
  /** The processing of personal data. */
  @Day({ optional: true, nullable: true }) toldDataOn?: string | null;
  /** Whether the wellbeing services county must take part, and why: 681/2023 §14(4). */
  @Flag({ optional: true, nullable: true }) countyNeeded?: boolean | null;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) countyReason?: string | null;
  @Nested(() => SectionContent, { list: 11 }) sections: SectionContent[];
  @Nested(() => Background) background: Background;
}

export class AssessmentConclude {
  @Day({ optional: true }) concludedOn?: string;
  @Flag() needFound: boolean;
  @Text({ max: LONGEST_TEXT, multiline: true }) reason: string;
  /** When the plan is to be drawn up, or to what else the person is referred: decree 874/2024 §1. */
  @Day({ optional: true, nullable: true }) plannedPlanOn?: string | null;
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) referral?: string | null;
  /** From where, when not from the person (681/2023 §73(2)). */
  @Text({ max: 500, optional: true, nullable: true }) source?: string | null;
}

export class AssessmentView {
  @Id() id: string;
  @Id() caseId: string;
  @Day() startedOn: string;
  @Nested(() => OfficialRef) startedBy: OfficialRef;
  @Day({ nullable: true }) heldOn: string | null;
  @Text({ max: 500, nullable: true }) heldWith: string | null;
  @Text({ max: 20, nullable: true }) language: string | null;
  @Word(INTERPRETATIONS, { nullable: true }) interpreter: Interpretation | null;
  /** Those that the reader is told of. */
  @Nested(() => UnitRef, { list: 30 }) units: UnitRef[];
  @Day({ nullable: true }) toldAimsOn: string | null;
  @Day({ nullable: true }) toldPlanOn: string | null;
  @Day({ nullable: true }) toldBindingOn: string | null;
  @Day({ nullable: true }) toldDataOn: string | null;
  @Flag({ nullable: true }) countyNeeded: boolean | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) countyReason: string | null;
  @Nested(() => SectionContent, { list: 11 }) sections: SectionContent[];
  @Nested(() => Background) background: Background;
  @Day({ nullable: true }) concludedOn: string | null;
  @Nested(() => OfficialRef, { nullable: true }) concludedBy: OfficialRef | null;
  @Flag({ nullable: true }) needFound: boolean | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) reason: string | null;
  @Day({ nullable: true }) plannedPlanOn: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) referral: string | null;
  @Text({ max: 500, nullable: true }) source: string | null;
  /** Null: made here. */
  @Nested(() => ImportedFrom, { nullable: true }) imported: ImportedFrom | null;
  @Integer() version: number;
  @Can() can: Action[];
}

export class AssessmentList {
  /** The newest first. */
  @Nested(() => AssessmentView, { list: 50 }) items: AssessmentView[];
}

/** The latest language levels, education and work, apart from the assessment. */
export class BackgroundView {
  @Nested(() => Background, { nullable: true }) background: Background | null;
}
