import type { GoalValues, MeasureValues, PlanForm } from './plan-form';

/** The acts on the rows of a draft. What moves or goes takes back the faults said of all rows: their places are others now. */
export function usePlanEdits({ setValues, mended }: Pick<PlanForm, 'setValues' | 'mended'>) {
  const edit = (change: (goals: GoalValues[]) => GoalValues[], mendedAt: string) => {
    setValues((now) => ({ ...now, goals: change(now.goals) }));
    mended(mendedAt);
  };
  const measuresOf = (i: number, change: (measures: MeasureValues[]) => MeasureValues[], mendedAt: string) =>
    edit(
      (goals) => goals.map((goal, at) => (at === i ? { ...goal, measures: change(goal.measures) } : goal)),
      mendedAt,
    );
  return {
    changeGoal: (i: number, change: Partial<GoalValues>) =>
      edit((goals) => goals.map((goal, at) => (at === i ? { ...goal, ...change } : goal)), `goals/${i}/description`),
    changeMeasure: (i: number, j: number, change: Partial<MeasureValues>) => {
      measuresOf(
        i,
        (measures) => measures.map((measure, at) => (at === j ? { ...measure, ...change } : measure)),
        `goals/${i}/measures/${j}/${Object.keys(change)[0]}`,
      );
    },
    addGoal: (goal: GoalValues, at?: number) => edit((goals) => inserted(goals, goal, at), 'goals'),
    addMeasure: (i: number, measure: MeasureValues, at?: number) =>
      measuresOf(i, (measures) => inserted(measures, measure, at), 'goals'),
    removeGoal: (i: number) => edit((goals) => goals.filter((_, at) => at !== i), 'goals'),
    removeMeasure: (i: number, j: number) => measuresOf(i, (measures) => measures.filter((_, at) => at !== j), 'goals'),
    moveGoal: (i: number, step: 1 | -1) => edit((goals) => moved(goals, i, step), 'goals'),
    moveMeasure: (i: number, j: number, step: 1 | -1) => measuresOf(i, (measures) => moved(measures, j, step), 'goals'),
    /** Under another goal, as its last. */
    moveToGoal: (i: number, j: number, to: number) =>
      edit((goals) => {
        const measure = goals[i]?.measures[j];
        if (!measure || !goals[to]) return goals;
        return goals.map((goal, at) => {
          if (at === i) return { ...goal, measures: goal.measures.filter((_, index) => index !== j) };
          return at === to ? { ...goal, measures: [...goal.measures, measure] } : goal;
        });
      }, 'goals'),
  };
}

export type PlanEdits = ReturnType<typeof usePlanEdits>;

function inserted<Row>(rows: readonly Row[], row: Row, at = rows.length): Row[] {
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

function moved<Row>(rows: readonly Row[], from: number, step: 1 | -1): Row[] {
  const row = rows[from];
  if (row === undefined || rows[from + step] === undefined) return [...rows];
  const rest = rows.filter((_, at) => at !== from);
  return inserted(rest, row, from + step);
}
