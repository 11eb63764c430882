import {
  Button,
  Checkbox,
  ChevronDownIcon,
  ChevronUpIcon,
  IconButton,
  NothingYet,
  PlusIcon,
  TextArea,
  TrashIcon,
  useUndo,
} from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { MeasureFields } from './measure-fields';
import { MeasureLine } from './measure-line';
import { idOf, type GoalValues, type MeasureValues, type PlanForm } from './plan-form';
import type { Measure } from './plans.queries';
import type { PlanEdits } from './use-plan-edits';
import { nearLimit } from '../platform/form/near-limit';
import type { PlanUnits } from './use-plan-units';

export interface GoalsShared {
  form: PlanForm;
  edits: PlanEdits;
  units: PlanUnits;
  /** How the measures of the version before go, by their lasting ids. */
  standing: ReadonlyMap<string, Measure>;
  /** The row that is being written. */
  opened: string | null;
  onOpen: (key: string | null) => void;
  onAddMeasure: (goal: number) => void;
  /** Which goal aims at upper-secondary education is asked of somebody under 25. */
  asksAim: boolean;
}

/** Goal by goal, with the measures as rows that open. */
export function WriteGoals({ onAddGoal, ...shared }: GoalsShared & { onAddGoal: () => void }) {
  const { t } = useTranslation('plans');
  const { goals } = shared.form.values;
  if (goals.length === 0) {
    return (
      <NothingYet
        title={t('goal.none')}
        action={
          <Button variant="primary" icon={<PlusIcon aria-hidden />} onClick={onAddGoal}>
            {t('goal.add')}
          </Button>
        }
      >
        {t('goal.none-text')}
      </NothingYet>
    );
  }
  return goals.map((goal, index) => <Goal key={goal.key} goal={goal} index={index} {...shared} />);
}

function Goal({ goal, index, ...shared }: GoalsShared & { goal: GoalValues; index: number }) {
  const { t } = useTranslation('plans');
  const { form, edits, onAddMeasure } = shared;
  const undo = useUndo();
  const { goals } = form.values;
  const number = index + 1;
  const remove = () => {
    edits.removeGoal(index);
    undo.offer({ said: t('goal.removed', { number }), onUndo: () => edits.addGoal(goal, index) });
    focusOn('[data-part-title]');
  };
  return (
    <section className="plan-goal" aria-labelledby={`goal-${goal.key}`}>
      <div className="plan-goal__head">
        <h3 id={`goal-${goal.key}`} className="plan-goal__number">
          {t('goal.number', { number })}
        </h3>
        <GoalWords field={form.at(`goals/${index}/description`)} goal={goal} at={index} number={number} edits={edits} />
        <span className="plan-goal__acts">
          <IconButton
            label={t('goal.up', { number })}
            icon={<ChevronUpIcon aria-hidden fontSize={20} />}
            disabled={index === 0}
            onClick={() => edits.moveGoal(index, -1)}
          />
          <IconButton
            label={t('goal.down', { number })}
            icon={<ChevronDownIcon aria-hidden fontSize={20} />}
            disabled={index === goals.length - 1}
            onClick={() => edits.moveGoal(index, 1)}
          />
          <IconButton
            label={t('goal.remove', { number })}
            icon={<TrashIcon aria-hidden fontSize={20} />}
            onClick={remove}
          />
        </span>
      </div>
      <AimsHigher goal={goal} at={index} number={number} {...shared} />
      <ol className="plan-measures">
        {goal.measures.map((measure, at) => (
          <MeasureRow key={measure.key} measure={measure} at={[index, at]} {...shared} />
        ))}
      </ol>
      <div className="plan-goal__foot">
        <Button variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={() => onAddMeasure(index)}>
          {t('measure.add-to', { number })}
        </Button>
      </div>
    </section>
  );
}

/** That the goal aims at upper-secondary education (681/2023 §18). */
export function AimsHigher({
  goal,
  at,
  number,
  edits,
  asksAim,
}: Pick<GoalsShared, 'edits' | 'asksAim'> & { goal: GoalValues; at: number; number: number }) {
  const { t } = useTranslation('plans');
  if (!asksAim && !goal.upperSecondary) return null;
  return (
    <div className="plan-goal__aim">
      <Checkbox
        label={t('upper-secondary.aims', { number })}
        checked={goal.upperSecondary}
        onChange={(upperSecondary) => edits.changeGoal(at, { upperSecondary })}
      />
    </div>
  );
}

export interface GoalWordsProps {
  field: ReturnType<PlanForm['at']>;
  goal: GoalValues;
  at: number;
  number: number;
  edits: PlanEdits;
}

/** What is aimed at, in a line or a few. */
export function GoalWords({ field, goal, at, number, edits }: GoalWordsProps) {
  const { t } = useTranslation('plans');
  return (
    <TextArea
      label={t('goal.description', { number })}
      hideLabel
      rows={1}
      maxRows={4}
      limit={nearLimit(goal.description, 500)}
      className="plan-goal__words"
      {...field}
      value={goal.description}
      onChange={(description) => edits.changeGoal(at, { description: description.replaceAll('\n', ' ') })}
    />
  );
}

export interface MeasureRowProps extends GoalsShared {
  measure: MeasureValues;
  at: readonly [goal: number, measure: number];
}

function MeasureRow({ measure, at, ...shared }: MeasureRowProps) {
  const { t } = useTranslation('plans');
  const { standing, units, opened, onOpen } = shared;
  const open = opened === measure.key || isFaulty(shared.form, at);
  return (
    <li className="plan-measure">
      <MeasureLine
        measure={measure}
        standing={standing.get(idOf(measure))}
        units={units}
        title={
          <button
            type="button"
            id={`measure-${measure.key}`}
            className="plan-measure__title"
            aria-expanded={open}
            onClick={() => onOpen(open ? null : measure.key)}
          >
            {measure.title.trim() || t('measure.untitled')}
          </button>
        }
      />
      {open && <OpenMeasure measure={measure} at={at} {...shared} />}
    </li>
  );
}

/** The fields of an open row, with what closing and removing do beside the row. */
export function OpenMeasure({ measure, at, form, edits, units, opened, onOpen }: MeasureRowProps) {
  const { t } = useTranslation('plans');
  const undo = useUndo();
  const [i, j] = at;
  const remove = () => {
    edits.removeMeasure(i, j);
    onOpen(null);
    undo.offer({ said: t('measure.removed', { title: measure.title }), onUndo: () => edits.addMeasure(i, measure, j) });
    focusOn('[data-part-title]');
  };
  return (
    <MeasureFields
      form={form}
      edits={edits}
      units={units}
      at={at}
      measure={measure}
      focus={opened === measure.key}
      onRemove={remove}
      onDone={() => {
        onOpen(null);
        focusOn(`[id="measure-${measure.key}"]`);
      }}
    />
  );
}

/** A row that a save was refused for stays open until its faults are mended. */
export function isFaulty(form: PlanForm, [i, j]: readonly [number, number]): boolean {
  return FIELDS.some((field) => form.at(`goals/${i}/measures/${j}/${field}`).error !== undefined);
}

const FIELDS = ['kind', 'title', 'unitId', 'startsOn', 'endsOn', 'evaluatedOn', 'justification', 'measureId'];

/** The button that had the focus is gone with its row. */
function focusOn(selector: string) {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
