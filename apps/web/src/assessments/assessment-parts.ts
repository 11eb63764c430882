import type { AssessmentSection } from '@samspel/contract';
import type { TFunction } from 'i18next';
import type { PagePart } from '../platform/layout/page-parts';
import { levelField, SKILLS, TESTED, textField, type AssessmentValues } from './assessment-form';

type Words = TFunction<'assessments'>;

export const partId = (part: AssessmentSection | 'interview' | 'conclusion') => `part-${part}`;

/** Decree 869/2024 §2(3) and §4: what has to be known of the interview itself. */
export function missingOfInterview(values: AssessmentValues): ('heldOn' | 'language' | 'interpreter' | 'informedOn')[] {
  return (['heldOn', 'language', 'interpreter', 'informedOn'] as const).filter((field) => values[field] === '');
}

/** Parts that are written only when there is reason to. */
const WHEN_NEEDED: readonly AssessmentSection[] = ['social-and-health', 'work-and-functional-ability', 'special-skills'];

export function interviewPart(t: Words, values: AssessmentValues): PagePart {
  const missing = missingOfInterview(values).length;
  const part = { id: partId('interview'), label: t('interview.title') };
  if (missing === 0) return { ...part, status: 'done', words: t('part.done') };
  if (missing === 4) return { ...part, status: 'later', words: t('part.not-started') };
  return { ...part, status: 'under-way', words: t('part.to-fill', { count: missing }) };
}

export function sectionPart(t: Words, section: AssessmentSection, values: AssessmentValues): PagePart {
  const part = { id: partId(section), label: t(`sections.${section}`) };
  if (values[textField(section)].trim() !== '') return { ...part, status: 'done', words: t('part.written') };
  if (factsOf(section, values).some((value) => value !== '')) {
    return { ...part, status: 'under-way', words: t('part.no-text') };
  }
  return {
    ...part,
    status: 'later',
    words: t(WHEN_NEEDED.includes(section) ? 'part.when-needed' : 'part.not-started'),
  };
}

export function conclusionPart(t: Words): PagePart {
  return { id: partId('conclusion'), label: t('conclusion.title'), status: 'planned', words: t('part.after-the-rest') };
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
