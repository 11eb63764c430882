import {
  allows,
  ASSESSMENT_SECTIONS,
  leadsTo,
  type Action,
  type AssessmentSection,
  type AssessmentView,
  type AssessmentWrite,
  type Background,
  type CaseStatus,
  type SectionContent,
} from '@samspel/contract';
import { Conflict, Invalid, Problem } from '../platform/http/problem.js';

type Fault = { pointer: string; code: string };

/**
 * Whether starting moves the case, or (resumed) finds it in assessment already. An assessment may start in an opened case,
 * and again when a plan is drawn up or in force (681/2023 §14). Throws 409 when the case's status forbids it.
 */
export function startMoves(status: CaseStatus): boolean {
  if (status === 'ended') throw new Conflict('case.ended');
  if (status === 'in-assessment') return false;
  if (!leadsTo(status, 'in-assessment')) throw new Conflict('case.wrong-status');
  return true;
}

/** The day it started: today unless told. Throws 422 for a day to come. */
export function startedOn(told: string | undefined, today: string): string {
  if (told && told > today) throw new Invalid('/startedOn', 'future');
  return told ?? today;
}

/** What must be told at the first interview: decree 869/2024 §2(3). */
const TOLD = ['toldAimsOn', 'toldPlanOn', 'toldBindingOn', 'toldDataOn'] as const;

/** What of an assessment has to be there before it is concluded. */
export type Told = Pick<AssessmentView, (typeof TOLD)[number] | 'countyNeeded' | 'countyReason'>;

/** The same with text trimmed and blank text made null. Throws 422 with every fault: a day to come, a unit that is not in, a section or a skill twice. */
export function checkWritten(written: AssessmentWrite, today: string, unitIds: ReadonlySet<string>): AssessmentWrite {
  const faults: Fault[] = [];
  for (const field of ['heldOn', ...TOLD] as const) {
    if ((written[field] ?? '') > today) faults.push({ pointer: `/${field}`, code: 'future' });
  }
  (written.unitIds ?? []).forEach((id, at) => {
    if (!unitIds.has(id)) faults.push({ pointer: `/unitIds/${at}`, code: 'unit.not-taking-part' });
  });
  const sections = written.sections.map(({ section }) => section);
  faults.push(...twice(sections, (index) => `/sections/${index}/section`));
  const skills = written.background.levels.map(({ language, skill }) => `${language} ${skill}`);
  faults.push(...twice(skills, (index) => `/background/levels/${index}/skill`));
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
  return {
    ...written,
    heldWith: textOf(written.heldWith),
    countyReason: textOf(written.countyReason),
    background: {
      ...written.background,
      education: textOf(written.background.education),
      occupation: textOf(written.background.occupation),
    },
  };
}

/**
 * Whether it can be concluded: each of the four things has been told (decree 869/2024 §2(3)), and why the wellbeing services
 * county must take part where it must (681/2023 §14(4)). Throws 422 with every fault at its field.
 */
export function checkTold(told: Told): void {
  const faults: Fault[] = TOLD.filter((field) => told[field] === null).map((field) => ({
    pointer: `/${field}`,
    code: 'assessment.not-told',
  }));
  if (told.countyNeeded && !told.countyReason)
    faults.push({ pointer: '/countyReason', code: 'assessment.county-reason' });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
}

/**
 * The day it was concluded: today unless told. Throws 422 for a day to come, and for one before it started.
 */
export function concludedOn(told: string | undefined, started: string, today: string): string {
  const day = told ?? today;
  if (day > today) throw new Invalid('/concludedOn', 'future');
  if (day < started) throw new Invalid('/concludedOn', 'before');
  return day;
}

/**
 * Where a conclusion leads the case. With a need: to planning (681/2023 §16). Without one the case stands open as before
 * the assessment, since guidance may go on, and the adviser ends it by an act of their own, with its reason.
 */
export function conclusionLeadsTo(status: CaseStatus, needFound: boolean): CaseStatus {
  if (status === 'ended') throw new Conflict('case.ended');
  const next: CaseStatus = needFound ? 'in-planning' : 'opened';
  // Not in assessment although one goes on: the case ended meanwhile and was opened anew. Starting takes it up again.
  if (status !== 'in-assessment' || !leadsTo(status, next)) throw new Conflict('case.wrong-status');
  return next;
}

/** What can be done with an assessment as it stands, whoever asks. */
export function possible(concluded: boolean, caseOpen: boolean): readonly Action[] {
  return concluded || !caseOpen ? READ : GOING_ON;
}

/** Sections that say something, in the decree's order. */
export function inOrder(sections: SectionContent[]): SectionContent[] {
  return ASSESSMENT_SECTIONS.flatMap((section) =>
    sections.filter((each) => each.section === section && each.content !== ''),
  );
}

/** Levels by language and skill, in the order in which they are asked. */
export function levelsInOrder(levels: Background['levels']): Background['levels'] {
  const place = ({ language, skill }: Background['levels'][number]) => `${language}${SKILL_ORDER.indexOf(skill)}`;
  return levels.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

const READ: Action[] = ['assessment.read'];
const GOING_ON: Action[] = ['assessment.read', 'assessment.write', 'assessment.conclude'];
const SKILL_ORDER = ['listening', 'speaking', 'reading', 'writing'];

function twice(words: string[], pointer: (index: number) => string): Fault[] {
  return words.flatMap((word, index) =>
    words.indexOf(word) < index ? [{ pointer: pointer(index), code: 'arrayUnique' }] : [],
  );
}

const textOf = (text: string | null | undefined) => text?.trim() || null;

/** Sections that belong to another item beside the assessment: 681/2023 §73(1)(8), 703/2023. */
const APART: Partial<Record<AssessmentSection, Action>> = {
  'social-and-health': 'assessment.read-health',
  'work-and-functional-ability': 'assessment.read-health',
  'life-situation': 'assessment.read-family',
  'other-services': 'assessment.read-social-services',
};

export function readsSection(section: AssessmentSection, relations: readonly string[]): boolean {
  const action = APART[section];
  return action === undefined || allows(action, relations);
}
