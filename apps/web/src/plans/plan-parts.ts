import { isDay, type StatusKind } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { addYears } from '@samspel/statute';
import type { PagePart } from '../platform/layout/page-parts';
import type { MeasureValues, PlanValues } from './plan-form';
import type { Plan } from './plans.queries';

export const PLAN_PARTS = ['wish', 'goals', 'duties', 'whole', 'makers', 'agree'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

export function isPlanPart(word: string | null): word is PlanPart {
  return PLAN_PARTS.includes(word as PlanPart);
}

/** What keeps the plan from being agreed: where it lacks and what. */
export interface Lack {
  part: PlanPart;
  code:
    | 'no-goals'
    | 'no-measures'
    | 'justification'
    | 'period'
    | 'too-long'
    | 'over-maximum'
    | 'incomplete'
    | 'long-term-goal'
    | 'upper-secondary'
    | 'child-opinion'
    | 'follow-up'
    | 'job-search'
    | 'job-search-reason'
    | 'rights';
  /** The goal's number, from 1. */
  goal?: number;
  measure?: string;
  key?: string;
}

/**
 * What the law and the API ask before agreeing: the contents of 681/2023 §§4, 18, 19 and 24, a goal with measures, why each
 * serves it (§19(3)), and a period, the first one of a year at most and none beyond the maximum (§23(2)).
 */
export function lacksOf(
  values: PlanValues,
  { number, asks, maximum }: Pick<Plan, 'number' | 'asks' | 'maximum'>,
): Lack[] {
  const lacks: Lack[] = contentLacks(values, asks);
  if (values.goals.length === 0) lacks.push({ part: 'goals', code: 'no-goals' });
  values.goals.forEach((goal, i) => {
    if (goal.measures.length === 0) lacks.push({ part: 'goals', code: 'no-measures', goal: i + 1, key: goal.key });
    for (const measure of goal.measures) {
      const at = { part: 'goals', goal: i + 1, measure: measure.title, key: measure.key } as const;
      if (isIncomplete(measure)) lacks.push({ ...at, code: 'incomplete' });
      if (measure.justification.trim() === '') lacks.push({ ...at, code: 'justification' });
    }
  });
  const { validFrom, validUntil } = values;
  if (!isDay(validFrom) || !isDay(validUntil)) lacks.push({ part: 'whole', code: 'period' });
  else if (number === 1 && validUntil > addYears(validFrom, 1)) lacks.push({ part: 'whole', code: 'too-long' });
  else if (number > 1 && maximum && validUntil > maximum.latest) lacks.push({ part: 'whole', code: 'over-maximum' });
  return lacks;
}

function contentLacks(values: PlanValues, asks: Plan['asks']): Lack[] {
  const empty = (text: string) => text.trim() === '';
  const unheard = values.childOpinion === '' || empty(values.childOpinionText);
  const aims = values.goals.some(({ upperSecondary }) => upperSecondary) || !empty(values.upperSecondaryReason);
  const lacks: [lacking: boolean, lack: Lack][] = [
    [asks?.childOpinion === true && unheard, { part: 'wish', code: 'child-opinion' }],
    [empty(values.longTermGoal), { part: 'goals', code: 'long-term-goal' }],
    [asks?.upperSecondary === true && !aims, { part: 'goals', code: 'upper-secondary' }],
    [empty(values.followUp), { part: 'duties', code: 'follow-up' }],
    [values.jobSearchDuty === '', { part: 'duties', code: 'job-search' }],
    [values.jobSearchDuty === 'none' && empty(values.jobSearchReason), { part: 'duties', code: 'job-search-reason' }],
    [!isDay(values.rightsToldOn), { part: 'duties', code: 'rights' }],
  ];
  return lacks.filter(([lacking]) => lacking).map(([, lack]) => lack);
}

/** A row that cannot be saved for the other makers yet. */
export function isIncomplete({ kind, title, unitId }: MeasureValues): boolean {
  return kind === '' || title.trim() === '' || unitId === '';
}

/** The parts at the left, each with how far it is. */
export function usePlanParts(values: PlanValues, lacks: readonly Lack[], makers: number): PagePart[] {
  const { t } = useTranslation('plans');
  const part = (id: PlanPart, status: StatusKind, words: string): PagePart => ({
    id,
    label: t(`parts.${id}`),
    status,
    words,
  });
  const toFinish = new Set(lacks.filter((lack) => lack.part === 'goals').map(({ key, code }) => key ?? code)).size;
  const started = values.goals.length > 0 || values.longTermGoal.trim() !== '';
  const unheard = lacks.some((lack) => lack.part === 'wish');
  const dutiesLack = lacks.filter((lack) => lack.part === 'duties').length;
  const dutiesBegun = values.followUp.trim() !== '' || values.jobSearchDuty !== '' || values.rightsToldOn !== '';
  const wholeLacks = lacks.some((lack) => lack.part === 'whole');
  const dated = values.validFrom !== '' || values.validUntil !== '';
  return [
    unheard
      ? part('wish', 'under-way', t('part.to-finish', { count: 1 }))
      : values.ownWish.trim()
        ? part('wish', 'done', t('part.written'))
        : part('wish', 'later', t('part.not-started')),
    !started
      ? part('goals', 'later', t('part.not-started'))
      : toFinish > 0
        ? part('goals', 'under-way', t('part.to-finish', { count: toFinish }))
        : part('goals', 'done', t('part.done')),
    dutiesLack === 0
      ? part('duties', 'done', t('part.done'))
      : dutiesBegun
        ? part('duties', 'under-way', t('part.to-finish', { count: dutiesLack }))
        : part('duties', 'later', t('part.not-started')),
    !wholeLacks
      ? part('whole', 'done', t('part.done'))
      : part('whole', dated ? 'under-way' : 'later', t(dated ? 'part.period-unfit' : 'part.not-started')),
    part('makers', 'done', t('part.makers', { count: makers })),
    lacks.length === 0 ? part('agree', 'turn', t('part.ready')) : part('agree', 'planned', t('part.after-the-rest')),
  ];
}
