import type { ComparisonKind } from '@samspel/ui';
import {
  idOf,
  MEASURE_FIELDS,
  type GoalValues,
  type MeasureField,
  type MeasureValues,
  type PlanValues,
} from './plan-form';

export interface MeasureComparison {
  kind: ComparisonKind;
  was: MeasureValues | null;
  is: MeasureValues | null;
  /** Where it stands in the draft. */
  at: [goal: number, measure: number] | null;
  /** It stood under another goal. */
  moved: boolean;
  changed: MeasureField[];
}

export interface GoalComparison {
  kind: ComparisonKind;
  was: GoalValues | null;
  is: GoalValues | null;
  at: number | null;
  measures: MeasureComparison[];
}

/** The version before and the draft, side by side: rows belong together by their lasting ids, in the draft's order. */
export function comparePlans(before: PlanValues, draft: PlanValues): GoalComparison[] {
  const oldGoals = new Map(before.goals.map((goal) => [idOf(goal), goal]));
  const oldMeasures = new Map(
    before.goals.flatMap((goal) => goal.measures.map((measure) => [idOf(measure), { measure, goal }] as const)),
  );
  const stays = new Set(draft.goals.flatMap((goal) => goal.measures.map(idOf)));
  const ended = (goal: GoalValues): MeasureComparison[] =>
    goal.measures
      .filter((measure) => !stays.has(idOf(measure)))
      .map((was) => ({ kind: 'ends', was, is: null, at: null, moved: false, changed: [] }));

  const kept = draft.goals.map((is, i): GoalComparison => {
    const was = oldGoals.get(idOf(is)) ?? null;
    const measures = is.measures.map((measure, j): MeasureComparison => {
      const old = oldMeasures.get(idOf(measure));
      const at: [number, number] = [i, j];
      if (!old) return { kind: 'new', was: null, is: measure, at, moved: false, changed: [] };
      const changed = MEASURE_FIELDS.filter((field) => old.measure[field] !== measure[field]);
      const moved = idOf(old.goal) !== idOf(is);
      return {
        kind: changed.length > 0 || moved ? 'changed' : 'unchanged',
        was: old.measure,
        is: measure,
        at,
        moved,
        changed,
      };
    });
    return {
      kind: was ? (sameGoal(was, is) ? 'unchanged' : 'changed') : 'new',
      was,
      is,
      at: i,
      measures: [...measures, ...(was ? ended(was) : [])],
    };
  });
  const keptIds = new Set(draft.goals.map(idOf));
  const gone = before.goals
    .filter((goal) => !keptIds.has(idOf(goal)))
    .map((was): GoalComparison => ({ kind: 'ends', was, is: null, at: null, measures: ended(was) }));
  return [...kept, ...gone];
}

const sameGoal = (one: GoalValues, other: GoalValues) =>
  one.description === other.description && one.upperSecondary === other.upperSecondary;

/** How many of each; of unchanged goals nothing is said, their measures speak for them. */
export function countsOf(goals: readonly GoalComparison[]): Record<ComparisonKind, number> {
  const counts = { changed: 0, new: 0, ends: 0, unchanged: 0 };
  for (const goal of goals) {
    if (goal.kind !== 'unchanged') counts[goal.kind] += 1;
    for (const measure of goal.measures) counts[measure.kind] += 1;
  }
  return counts;
}
