import { Button, PencilIcon, PlusIcon, Segmented, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CaseFrame } from '../cases/case-frame';
import { CompareGoals } from './compare-goals';
import { nearLimit } from '../platform/form/near-limit';
import { DraftPeriods } from './draft-periods';
import { PartHead } from './part-head';
import { newGoal, newMeasure, valuesOf, type PlanForm } from './plan-form';
import type { Plan } from './plans.queries';
import { usePlanEdits } from './use-plan-edits';
import type { PlanUnits } from './use-plan-units';
import { WriteGoals } from './write-goals';

export interface GoalsPartProps {
  frame: CaseFrame;
  plan: Plan;
  before: Plan | undefined;
  form: PlanForm;
  units: PlanUnits;
  /** The row that is being written. */
  opened: string | null;
  onOpen: (key: string | null) => void;
}

/** Goals and what is done for them, written alone or beside the version before; below it who does what, when. */
export function GoalsPart({ plan, before, form, units, opened, onOpen }: GoalsPartProps) {
  const { t } = useTranslation('plans');
  const [search, setSearch] = useSearchParams();
  const edits = usePlanEdits(form);
  const comparing = before !== undefined && search.get('view') === 'compare';
  const { goals } = form.values;
  const earlier = before && valuesOf(before);
  // What the draft has taken out still says how it went.
  const standing = new Map(
    [...(before?.goals ?? []), ...plan.goals].flatMap((goal) => goal.measures.map((m) => [m.measureId, m] as const)),
  );

  const addMeasure = (goal: number) => {
    const measure = newMeasure();
    edits.addMeasure(goal, measure);
    onOpen(measure.key);
  };
  const addGoal = () => {
    const goal = newGoal();
    edits.addGoal(goal);
    onOpen(goal.key);
    requestAnimationFrame(() => {
      const fields = document.querySelectorAll<HTMLElement>('.plan-goal__words textarea');
      fields[fields.length - 1]?.focus();
    });
  };
  const show = (view: 'write' | 'compare') =>
    setSearch(
      (now) => {
        if (view === 'compare') now.set('view', view);
        else now.delete('view');
        return now;
      },
      { replace: true },
    );
  // Under 25 a goal aims at upper-secondary education, or it is said why none does (681/2023 §18).
  const aims = goals.some(({ upperSecondary }) => upperSecondary);
  const showsReason = form.values.upperSecondaryReason !== '' || (plan.asks?.upperSecondary === true && !aims);
  const shared = {
    asksAim: plan.asks?.upperSecondary === true,
    form,
    edits,
    units,
    standing,
    opened,
    onOpen,
    onAddMeasure: addMeasure,
  };
  return (
    <>
      <PartHead
        title={t('parts.goals')}
        actions={
          <>
            <Button icon={<PlusIcon aria-hidden />} onClick={addGoal}>
              {t('goal.add')}
            </Button>
            {goals.length > 0 && (
              <Button icon={<PlusIcon aria-hidden />} onClick={() => addMeasure(goals.length - 1)}>
                {t('measure.add')}
              </Button>
            )}
          </>
        }
      >
        {before && (
          <Segmented
            label={t('compare.view')}
            value={comparing ? 'compare' : 'write'}
            onChange={show}
            options={[
              { value: 'write', label: t('compare.write'), icon: <PencilIcon aria-hidden /> },
              { value: 'compare', label: t('compare.with', { number: before.number }) },
            ]}
          />
        )}
      </PartHead>
      <div className="plan-card ui-stack">
        <TextArea
          label={t('fields.longTermGoal')}
          hint={t('long-term.hint')}
          rows={2}
          maxRows={12}
          limit={nearLimit(form.values.longTermGoal)}
          {...form.field('longTermGoal')}
        />
        {showsReason && (
          <TextArea
            label={t('fields.upperSecondaryReason')}
            hint={t('upper-secondary.hint')}
            rows={2}
            maxRows={12}
            limit={nearLimit(form.values.upperSecondaryReason)}
            {...form.field('upperSecondaryReason')}
          />
        )}
      </div>
      {comparing && earlier ? (
        <CompareGoals {...shared} before={before} earlier={earlier} number={plan.number} />
      ) : (
        <WriteGoals {...shared} onAddGoal={addGoal} />
      )}
      <DraftPeriods
        values={form.values}
        earlier={earlier}
        numbers={{ draft: plan.number, before: before?.number }}
        standing={standing}
        units={units}
        onEnd={(i, j, endsOn) => edits.changeMeasure(i, j, { endsOn })}
      />
    </>
  );
}
