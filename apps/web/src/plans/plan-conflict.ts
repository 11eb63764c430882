import type { ConflictSide } from '@samspel/ui';
import { idOf, MEASURE_FIELDS, type GoalValues, type MeasureValues, type PlanValues } from './plan-form';

const WHOLE = [
  'ownWish',
  'ownWishLanguage',
  'childOpinion',
  'childOpinionText',
  'longTermGoal',
  'upperSecondaryReason',
  'followUp',
  'jobSearchDuty',
  'jobSearchReason',
  'rightsToldOn',
  'justification',
  'validFrom',
  'validUntil',
] as const;
export type WholeField = (typeof WHOLE)[number];

/** Two versions of a draft on one level: `goal/<id>`, `measure/<id>/title` …, so that each can be chosen by itself. */
export type FlatPlan = Record<string, string>;

/** `measure/<id>` alone says that it is there. */
export const THERE = 'there';
/** `goal/<id>/upperSecondary` of a goal that aims at it. */
export const AIMS = 'aims';

export function flattened(values: PlanValues): FlatPlan {
  const flat: FlatPlan = Object.fromEntries(WHOLE.map((field) => [field, values[field]]));
  for (const goal of values.goals) {
    flat[`goal/${idOf(goal)}`] = goal.description;
    flat[`goal/${idOf(goal)}/upperSecondary`] = goal.upperSecondary ? AIMS : '';
    for (const measure of goal.measures) {
      const at = `measure/${idOf(measure)}`;
      flat[at] = THERE;
      for (const field of MEASURE_FIELDS) flat[`${at}/${field}`] = measure[field];
    }
  }
  return flat;
}

/** What can be chosen between two versions: of a row that only one has, only whether it stays. */
export function choices(theirs: PlanValues, yours: PlanValues): string[] {
  const [one, other] = [flattened(theirs), flattened(yours)];
  const names = [...new Set([...Object.keys(other), ...Object.keys(one)])];
  return names.filter((name) => {
    const goal = /^(goal\/[^/]+)\/.+$/.exec(name);
    if (goal) return goal[1]! in one && goal[1]! in other;
    const measure = /^(measure\/[^/]+)(\/.+)?$/.exec(name);
    if (!measure) return true;
    const both = measure[1]! in one && measure[1]! in other;
    return measure[2] ? both : !both;
  });
}

/** Your version with what was chosen of the other's. The order of the rows is yours. */
export function merged(
  { yours, theirs }: { yours: PlanValues; theirs: PlanValues },
  choice: Readonly<Record<string, ConflictSide>>,
): PlanValues {
  const takes = (name: string) => choice[name] === 'theirs';
  const theirGoals = new Map(theirs.goals.map((goal) => [idOf(goal), goal]));
  const theirMeasures = new Map(theirs.goals.flatMap((goal) => goal.measures.map((m) => [idOf(m), m] as const)));
  const yourGoals = new Set(yours.goals.map(idOf));
  const yourMeasures = new Set(yours.goals.flatMap((goal) => goal.measures.map(idOf)));

  const measure = (mine: MeasureValues): MeasureValues[] => {
    const at = `measure/${idOf(mine)}`;
    const other = theirMeasures.get(idOf(mine));
    if (!other) return takes(at) ? [] : [mine];
    const taken = MEASURE_FIELDS.filter((field) => takes(`${at}/${field}`));
    return [{ ...mine, ...Object.fromEntries(taken.map((field) => [field, other[field]])) }];
  };
  const added = (goal: GoalValues | undefined): MeasureValues[] =>
    (goal?.measures ?? []).filter((m) => !yourMeasures.has(idOf(m)) && takes(`measure/${idOf(m)}`));

  const kept = yours.goals.flatMap((mine): GoalValues[] => {
    const at = `goal/${idOf(mine)}`;
    const other = theirGoals.get(idOf(mine));
    if (!other && takes(at)) return [];
    return [
      {
        ...mine,
        description: other && takes(at) ? other.description : mine.description,
        upperSecondary: other && takes(`${at}/upperSecondary`) ? other.upperSecondary : mine.upperSecondary,
        measures: [...mine.measures.flatMap(measure), ...added(other)],
      },
    ];
  });
  const come = theirs.goals
    .filter((goal) => !yourGoals.has(idOf(goal)) && takes(`goal/${idOf(goal)}`))
    .map((goal) => ({ ...goal, measures: added(goal) }));
  const whole = WHOLE.filter(takes).map((field) => [field, theirs[field]]);
  return { ...yours, ...Object.fromEntries(whole), goals: [...kept, ...come] };
}
