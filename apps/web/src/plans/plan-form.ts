import type { ChildOpinion, JobSearchDuty, MeasureKind, PlanWrite, NameInBoth } from '@samspel/contract';
import { isDay } from '@samspel/ui';
import type { useForm } from '../platform/form/use-form';
import type { Plan } from './plans.queries';

/** In the place of a unit: the person carries the measure out. */
export const PERSON = 'person';
/** A unit elsewhere, by the name that came in with the measure. */
export const elsewhereId = ({ fi, sv }: NameInBoth) => `${ELSEWHERE}${fi}\n${sv}`;
export const isElsewhere = (unitId: string) => unitId.startsWith(ELSEWHERE);
const ELSEWHERE = 'elsewhere:';

export interface MeasureValues {
  /** Of the row on the screen: the lasting id, or one of its own until it is saved. */
  key: string;
  measureId: string | null;
  kind: MeasureKind | '';
  title: string;
  /** A unit's id, `PERSON`, or nothing chosen yet: no default is ever chosen for the official. */
  unitId: string;
  startsOn: string;
  endsOn: string;
  evaluatedOn: string;
  justification: string;
}

export interface GoalValues {
  key: string;
  goalId: string | null;
  description: string;
  /** It aims at upper-secondary education. */
  upperSecondary: boolean;
  measures: MeasureValues[];
}

export interface PlanValues {
  ownWish: string;
  ownWishLanguage: string;
  childOpinion: ChildOpinion | '';
  childOpinionText: string;
  longTermGoal: string;
  upperSecondaryReason: string;
  followUp: string;
  jobSearchDuty: JobSearchDuty | '';
  jobSearchReason: string;
  rightsToldOn: string;
  justification: string;
  validFrom: string;
  validUntil: string;
  goals: GoalValues[];
}

// The contract's own lists stand beside its validating classes: only their types go to the browser.
export const JOB_SEARCH_DUTIES: readonly JobSearchDuty[] = ['full', 'lightened', 'none'];
export const CHILD_OPINIONS: readonly ChildOpinion[] = ['heard', 'not-heard'];

export type PlanForm = Pick<
  ReturnType<typeof useForm<PlanValues, unknown>>,
  'values' | 'field' | 'at' | 'set' | 'setValues' | 'mended'
>;

export const MEASURE_FIELDS = [
  'title',
  'kind',
  'unitId',
  'startsOn',
  'endsOn',
  'evaluatedOn',
  'justification',
] as const satisfies (keyof MeasureValues)[];
export type MeasureField = (typeof MEASURE_FIELDS)[number];

export function valuesOf(plan: Plan): PlanValues {
  return {
    ownWish: plan.ownWish ?? '',
    ownWishLanguage: plan.ownWishLanguage ?? '',
    childOpinion: plan.childOpinion ?? '',
    childOpinionText: plan.childOpinionText ?? '',
    longTermGoal: plan.longTermGoal ?? '',
    upperSecondaryReason: plan.upperSecondaryReason ?? '',
    followUp: plan.followUp ?? '',
    jobSearchDuty: plan.jobSearchDuty ?? '',
    jobSearchReason: plan.jobSearchReason ?? '',
    rightsToldOn: plan.rightsToldOn ?? '',
    justification: plan.justification ?? '',
    validFrom: plan.validFrom ?? '',
    validUntil: plan.validUntil ?? '',
    goals: plan.goals.map((goal) => ({
      key: goal.goalId,
      goalId: goal.goalId,
      description: goal.description,
      upperSecondary: goal.upperSecondary,
      measures: goal.measures.map((measure) => ({
        key: measure.measureId,
        measureId: measure.measureId,
        kind: measure.kind,
        title: measure.title,
        unitId: measure.unit?.id ?? (measure.unitElsewhere ? elsewhereId(measure.unitElsewhere) : PERSON),
        startsOn: measure.startsOn ?? '',
        endsOn: measure.endsOn ?? '',
        evaluatedOn: measure.evaluatedOn ?? '',
        justification: measure.justification ?? '',
      })),
    })),
  };
}

/**
 * The whole draft; only what has passed {@link checkPlan}. A row whose id nobody knows any more (taken out, saved, and put
 * back) goes as a new one.
 */
export function writeOf(values: PlanValues, known: ReadonlySet<string>): PlanWrite {
  const lasting = (id: string | null) => (id !== null && known.has(id) ? id : null);
  return {
    ownWish: orNull(values.ownWish),
    ownWishLanguage: values.ownWish.trim() ? orNull(values.ownWishLanguage) : null,
    childOpinion: values.childOpinion || null,
    childOpinionText: orNull(values.childOpinionText),
    longTermGoal: orNull(values.longTermGoal),
    upperSecondaryReason: orNull(values.upperSecondaryReason),
    followUp: orNull(values.followUp),
    jobSearchDuty: values.jobSearchDuty || null,
    jobSearchReason: orNull(values.jobSearchReason),
    rightsToldOn: orNull(values.rightsToldOn),
    justification: orNull(values.justification),
    validFrom: orNull(values.validFrom),
    validUntil: orNull(values.validUntil),
    goals: values.goals.map((goal) => ({
      goalId: lasting(goal.goalId),
      description: goal.description.trim(),
      upperSecondary: goal.upperSecondary,
      measures: goal.measures.map((measure) => ({
        measureId: lasting(measure.measureId),
        kind: measure.kind as MeasureKind,
        title: measure.title.trim(),
        unitId: measure.unitId === PERSON || isElsewhere(measure.unitId) ? null : measure.unitId,
        ...(isElsewhere(measure.unitId) && { elsewhere: true }),
        startsOn: orNull(measure.startsOn),
        endsOn: orNull(measure.endsOn),
        evaluatedOn: orNull(measure.evaluatedOn),
        justification: orNull(measure.justification),
      })),
    })),
  };
}

/** What a draft needs to be saved for its makers. What it needs to be agreed comes later, and is no fault. */
export function checkPlan(values: PlanValues): Record<string, string | undefined> {
  const faults: Record<string, string | undefined> = {
    ...periodFaults('', values.validFrom, values.validUntil, VALID),
  };
  // Unlike a measure's, the plan's own period cannot be one day.
  if (isDay(values.validFrom) && values.validFrom === values.validUntil) faults.validUntil = 'ends-before';
  if (unreadable(values.rightsToldOn)) faults.rightsToldOn = 'date-unreadable';
  values.goals.forEach((goal, i) => {
    if (goal.description.trim() === '') faults[`goals/${i}/description`] = 'goal-missing';
    goal.measures.forEach((measure, j) => {
      const at = `goals/${i}/measures/${j}`;
      if (measure.kind === '') faults[`${at}/kind`] = 'choose-kind';
      if (measure.title.trim() === '') faults[`${at}/title`] = 'title-missing';
      if (measure.unitId === '') faults[`${at}/unitId`] = 'choose-who';
      Object.assign(faults, periodFaults(`${at}/`, measure.startsOn, measure.endsOn, ['startsOn', 'endsOn']));
      if (unreadable(measure.evaluatedOn)) faults[`${at}/evaluatedOn`] = 'date-unreadable';
      else if (isDay(measure.startsOn) && measure.evaluatedOn !== '' && measure.evaluatedOn < measure.startsOn)
        faults[`${at}/evaluatedOn`] = 'evaluated-before';
    });
  });
  return faults;
}

/** The rows that were new have got their lasting ids: puts them into what is on the screen now, whatever was typed meanwhile. */
export function withIds(now: PlanValues, sent: PlanValues, saved: Plan): PlanValues {
  const goalIds = new Map<string, string>();
  const measureIds = new Map<string, string>();
  sent.goals.forEach((goal, i) => {
    const savedGoal = saved.goals[i];
    if (savedGoal) goalIds.set(goal.key, savedGoal.goalId);
    goal.measures.forEach((measure, j) => {
      const savedMeasure = savedGoal?.measures[j];
      if (savedMeasure) measureIds.set(measure.key, savedMeasure.measureId);
    });
  });
  return {
    ...now,
    goals: now.goals.map((goal) => ({
      ...goal,
      goalId: goalIds.get(goal.key) ?? goal.goalId,
      measures: goal.measures.map((measure) => ({
        ...measure,
        measureId: measureIds.get(measure.key) ?? measure.measureId,
      })),
    })),
  };
}

export function newGoal(): GoalValues {
  return { key: crypto.randomUUID(), goalId: null, description: '', upperSecondary: false, measures: [] };
}

export function newMeasure(): MeasureValues {
  return {
    key: crypto.randomUUID(),
    measureId: null,
    kind: '',
    title: '',
    unitId: '',
    startsOn: '',
    endsOn: '',
    evaluatedOn: '',
    justification: '',
  };
}

/** The lasting ids of all rows. */
export function idsIn(...versions: readonly PlanValues[]): Set<string> {
  const rows = versions.flatMap(({ goals }) => goals.flatMap((goal) => [goal, ...goal.measures]));
  return new Set(rows.map(idOf));
}

/** By the lasting id once there is one. */
export const idOf = (row: GoalValues | MeasureValues): string =>
  ('measureId' in row ? row.measureId : row.goalId) ?? row.key;

const VALID = ['validFrom', 'validUntil'] as const;
const unreadable = (day: string) => day !== '' && !isDay(day);
const orNull = (text: string) => text.trim() || null;

function periodFaults(at: string, from: string, to: string, [first, last]: readonly [string, string]) {
  const faults: Record<string, string> = {};
  if (unreadable(from)) faults[`${at}${first}`] = 'date-unreadable';
  if (unreadable(to)) faults[`${at}${last}`] = 'date-unreadable';
  if (isDay(from) && isDay(to) && to < from) faults[`${at}${last}`] = 'ends-before';
  return faults;
}
