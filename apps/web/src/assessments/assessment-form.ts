import type {
  AssessmentSection,
  AssessmentWrite,
  Interpretation,
  LanguageLevel,
  Level,
  Literacy,
  Skill,
} from '@samspel/contract';
import { isDay } from '@samspel/ui';
import { isProblem, Problem } from '../platform/http/problem';
import type { Assessment } from './assessments.queries';

// The contract's own lists stand beside its validating classes: only their types go to the browser.
export const SECTIONS = Object.keys({
  literacy: true,
  'finnish-and-swedish': true,
  'study-and-working-life-skills': true,
  'employment-and-education-services': true,
  'education-and-work': true,
  'special-skills': true,
  'need-of-plan': true,
  'life-situation': true,
  'other-services': true,
  'social-and-health': true,
  'work-and-functional-ability': true,
} satisfies Record<AssessmentSection, true>) as AssessmentSection[];

export const INTERPRETATIONS: readonly Interpretation[] = ['present', 'by-telephone', 'by-video', 'none'];
export const SKILLS: readonly Skill[] = ['listening', 'speaking', 'reading', 'writing'];
export const TESTED = ['fi', 'sv'] as const;
export const LITERACIES: readonly Literacy[] = ['none', 'other-script', 'latin-basic', 'latin-fluent'];
/** ISCED 2011. */
export const EDUCATION_LEVELS = ['0', '1', '2', '3', '4', '5', '6', '7', '8'] as const;
export const LEVELS: readonly Level[] = [
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
];

/** What must be told at the first interview: decree 869/2024 §2(3). */
export const TOLD = ['toldAimsOn', 'toldPlanOn', 'toldBindingOn', 'toldDataOn'] as const;

type Tested = (typeof TESTED)[number];
export type TextField = `text-${AssessmentSection}`;
export type LevelField = `level-${Tested}-${Skill}`;
export const textField = (section: AssessmentSection): TextField => `text-${section}`;
export const levelField = (language: Tested, skill: Skill): LevelField => `level-${language}-${skill}`;

interface Facts {
  heldOn: string;
  heldWith: string;
  language: string;
  interpreter: Interpretation | '';
  unitIds: readonly string[];
  toldAimsOn: string;
  toldPlanOn: string;
  toldBindingOn: string;
  toldDataOn: string;
  countyNeeded: 'yes' | 'no' | '';
  countyReason: string;
  literacy: Literacy | '';
  educationLevel: (typeof EDUCATION_LEVELS)[number] | '';
  education: string;
  occupation: string;
}

/** All on one level, so that two versions can be compared field by field. */
export type AssessmentValues = Facts & Record<TextField, string> & Record<LevelField, Level | ''>;

export function valuesOf({ background, sections, ...view }: Assessment): AssessmentValues {
  const contentOf = (section: AssessmentSection) => sections.find((each) => each.section === section)?.content ?? '';
  const levelOf = (language: Tested, skill: Skill) =>
    background.levels.find((each) => each.language === language && each.skill === skill)?.level ?? '';
  return {
    heldOn: view.heldOn ?? '',
    heldWith: view.heldWith ?? '',
    language: view.language ?? '',
    interpreter: view.interpreter ?? '',
    unitIds: view.units.map(({ id }) => id),
    toldAimsOn: view.toldAimsOn ?? '',
    toldPlanOn: view.toldPlanOn ?? '',
    toldBindingOn: view.toldBindingOn ?? '',
    toldDataOn: view.toldDataOn ?? '',
    countyNeeded: view.countyNeeded === null ? '' : view.countyNeeded ? 'yes' : 'no',
    countyReason: view.countyReason ?? '',
    literacy: background.literacy ?? '',
    educationLevel: (background.educationLevel?.toString() ?? '') as Facts['educationLevel'],
    education: background.education ?? '',
    occupation: background.occupation ?? '',
    ...(Object.fromEntries(SECTIONS.map((each) => [textField(each), contentOf(each)])) as Record<TextField, string>),
    ...(Object.fromEntries(
      TESTED.flatMap((language) => SKILLS.map((skill) => [levelField(language, skill), levelOf(language, skill)])),
    ) as Record<LevelField, Level | ''>),
  };
}

/** The whole of it, all sections in their order: what is left out would be emptied. */
export function writeOf(values: AssessmentValues): AssessmentWrite {
  return {
    heldOn: orNull(values.heldOn),
    heldWith: orNull(values.heldWith),
    language: orNull(values.language),
    interpreter: values.interpreter || null,
    unitIds: [...values.unitIds],
    toldAimsOn: orNull(values.toldAimsOn),
    toldPlanOn: orNull(values.toldPlanOn),
    toldBindingOn: orNull(values.toldBindingOn),
    toldDataOn: orNull(values.toldDataOn),
    countyNeeded: values.countyNeeded === '' ? null : values.countyNeeded === 'yes',
    countyReason: orNull(values.countyReason),
    sections: SECTIONS.map((section) => ({ section, content: values[textField(section)] })),
    background: {
      literacy: values.literacy || null,
      educationLevel: values.educationLevel === '' ? null : Number(values.educationLevel),
      education: orNull(values.education),
      occupation: orNull(values.occupation),
      levels: levelsOf(values),
    },
  };
}

/** Only that days can be read; everything may be empty while it goes on. */
export function checkAssessment(values: AssessmentValues): Record<string, string | undefined> {
  const unreadable = (['heldOn', ...TOLD] as const).filter((field) => values[field] !== '' && !isDay(values[field]));
  return Object.fromEntries(unreadable.map((field) => [field, 'date-unreadable']));
}

/** The refusal with its faults at the form's fields instead of the request's. */
export function atFields(values: AssessmentValues): (error: unknown) => never {
  return (error) => {
    if (!isProblem(error)) throw error;
    const levels = levelsOf(values);
    const errors = error.errors.map((fault) => ({ ...fault, pointer: fieldPointer(fault.pointer, levels) }));
    throw new Problem(error.status, error.code, errors, error.requestId, error.detail, error.retryAfter);
  };
}

/** What is kept of unsaved text: only what differs, and under which version it was typed. */
export interface AssessmentDraft {
  etag: string;
  typed: Partial<AssessmentValues>;
}

export function differences(from: AssessmentValues, to: AssessmentValues): Partial<AssessmentValues> {
  return Object.fromEntries(
    Object.entries(to).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(from[name as keyof AssessmentValues]),
    ),
  );
}

function levelsOf(values: AssessmentValues): LanguageLevel[] {
  return TESTED.flatMap((language) =>
    SKILLS.flatMap((skill) => {
      const level = values[levelField(language, skill)];
      return level ? [{ language, skill, level }] : [];
    }),
  );
}

function fieldPointer(pointer: string, levels: LanguageLevel[]): string {
  const section = /^\/sections\/(\d+)/.exec(pointer);
  if (section) return `/${textField(SECTIONS[Number(section[1])]!)}`;
  const level = /^\/background\/levels\/(\d+)/.exec(pointer);
  const at = level && levels[Number(level[1])];
  if (at) return `/${levelField(at.language, at.skill)}`;
  return pointer.replace(/^\/background(?=\/)/, '').replace(/^(\/unitIds)\/\d+$/, '$1');
}

const orNull = (text: string) => text.trim() || null;
