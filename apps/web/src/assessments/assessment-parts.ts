import type { AssessmentSection } from '@samspel/contract';
import type { StatusKind } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import type { PagePart } from '../platform/layout/page-parts';
import { levelField, SECTIONS, SKILLS, TESTED, textField, TOLD, type AssessmentValues } from './assessment-form';

type Part = AssessmentSection | 'interview' | 'conclusion';
export const partId = (part: Part) => `part-${part}`;

/** Decree 869/2024 §2(3) and §4: what has to be known of the interview itself. */
const OF_INTERVIEW = ['heldOn', 'language', 'interpreter', ...TOLD] as const;
export function missingOfInterview(values: AssessmentValues): (typeof OF_INTERVIEW)[number][] {
  return OF_INTERVIEW.filter((field) => values[field] === '');
}

/** Parts that are written only when there is reason to. */
const WHEN_NEEDED: readonly AssessmentSection[] = [
  'social-and-health',
  'work-and-functional-ability',
  'special-skills',
];

/** The parts at the left, each with how far it is. */
export function useAssessmentParts(values: AssessmentValues): PagePart[] {
  const { t } = useTranslation('assessments');
  const part = (id: Part, label: string, { status, word, count }: Progress): PagePart => ({
    id: partId(id),
    label,
    status,
    words: t(`part.${word}`, { count }),
  });
  return [
    part('interview', t('interview.title'), interviewProgress(values)),
    ...SECTIONS.map((section) => part(section, t(`sections.${section}`), sectionProgress(section, values))),
    part('conclusion', t('conclusion.title'), { status: 'planned', word: 'after-the-rest' }),
  ];
}

interface Progress {
  status: StatusKind;
  word: 'done' | 'written' | 'not-started' | 'when-needed' | 'no-text' | 'to-fill' | 'after-the-rest';
  count?: number;
}

function interviewProgress(values: AssessmentValues): Progress {
  const missing = missingOfInterview(values).length;
  if (missing === 0) return { status: 'done', word: 'done' };
  if (missing === OF_INTERVIEW.length) return { status: 'later', word: 'not-started' };
  return { status: 'under-way', word: 'to-fill', count: missing };
}

function sectionProgress(section: AssessmentSection, values: AssessmentValues): Progress {
  if (values[textField(section)].trim() !== '') return { status: 'done', word: 'written' };
  if (factsOf(section, values).some((value) => value !== '')) return { status: 'under-way', word: 'no-text' };
  return { status: 'later', word: WHEN_NEEDED.includes(section) ? 'when-needed' : 'not-started' };
}

/** What stands in fields of its own beside the text. */
function factsOf(section: AssessmentSection, values: AssessmentValues): string[] {
  switch (section) {
    case 'literacy':
      return [values.literacy];
    case 'finnish-and-swedish':
      return TESTED.flatMap((language) => SKILLS.map((skill) => values[levelField(language, skill)]));
    case 'education-and-work':
      return [values.educationLevel, values.education, values.occupation];
    default:
      return [];
  }
}
