import {
  Button,
  ComparisonLabel,
  PadlockLockedIcon,
  PencilIcon,
  PlusIcon,
  useShortcuts,
  type ComparisonKind,
} from '@samspel/ui';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unhyphenated } from '../assessments/assessment-text';
import { fullDay } from '../platform/dates';
import { DifferingText } from './differing-text';
import { MeasureLack, MeasureUnit, useEvaluationWords, usePeriodWords } from './measure-line';
import { useMeasureState } from './measure-words';
import { comparePlans, countsOf, type GoalComparison, type MeasureComparison } from './plan-comparison';
import { idOf, type GoalValues, type MeasureValues, type PlanValues } from './plan-form';
import type { Plan } from './plans.queries';
import { AimsHigher, GoalWords, isFaulty, OpenMeasure, type GoalsShared } from './write-goals';

export interface CompareGoalsProps extends GoalsShared {
  before: Plan;
  earlier: PlanValues;
  number: number;
}

/** The version before at the left, the draft at the right, where it is written; rows matched by their lasting ids. */
export function CompareGoals({ before, earlier, number, ...shared }: CompareGoalsProps) {
  const { t } = useTranslation('plans');
  const [onlyChanges, setOnlyChanges] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  const goals = comparePlans(earlier, shared.form.values);
  const countWords = useCountWords();
  const go = (step: 1 | -1) => moveToChange(box.current, step);
  useShortcuts([
    { keys: 'alt+arrowdown', label: t('compare.next'), run: () => go(1) },
    { keys: 'alt+arrowup', label: t('compare.previous'), run: () => go(-1) },
  ]);
  // The page's keys are off in fields; here they are wanted, except where the field has the same keys for itself.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    if (event.defaultPrevented || (event.target as HTMLElement).closest('select, .ui-date, [role="combobox"]')) return;
    event.preventDefault();
    go(event.key === 'ArrowDown' ? 1 : -1);
  };
  const unchanged = goals.flatMap((goal) => goal.measures.filter(({ kind }) => kind === 'unchanged'));
  return (
    // Keys bubble from the rows and fields, which are the interactive ones.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="compare" ref={box} onKeyDown={onKeyDown}>
      <div className="compare__summary">
        <span>{countWords(countsOf(goals))}</span>
        <button
          type="button"
          className="ui-chip"
          aria-pressed={onlyChanges}
          onClick={() => setOnlyChanges(!onlyChanges)}
        >
          {t('compare.only-changes')}
        </button>
      </div>
      <div className="compare__heads" aria-hidden="true">
        <span>
          <PadlockLockedIcon fontSize={16} />{' '}
          {t('compare.before', { number: before.number, day: before.agreedOn ? fullDay(before.agreedOn) : '' })}
        </span>
        <span>
          <PencilIcon fontSize={16} /> {t('compare.draft', { number })}
        </span>
      </div>
      <ul className="compare__rows">
        {goals.map((goal, index) => (
          <GoalRows
            key={idOf((goal.is ?? goal.was)!)}
            goal={goal}
            number={index + 1}
            before={before.number}
            onlyChanges={onlyChanges}
            {...shared}
          />
        ))}
        {onlyChanges && unchanged.length > 0 && (
          <li className="compare__folded">
            <ComparisonLabel kind="unchanged">{t('compare.kinds.unchanged')}</ComparisonLabel>
            <span>
              {t('compare.folded', {
                count: unchanged.length,
                titles: unchanged.map(({ is }) => is!.title).join(', '),
              })}
            </span>
            <button type="button" className="plan-link" onClick={() => setOnlyChanges(false)}>
              {t('compare.show')}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

interface RowsProps extends GoalsShared {
  before: number;
  onlyChanges: boolean;
}

function GoalRows({ goal, number, ...rest }: RowsProps & { goal: GoalComparison; number: number }) {
  const { t } = useTranslation('plans');
  const { before, edits, form, opened, onOpen, onlyChanges, onAddMeasure } = rest;
  const field = form.at(`goals/${goal.at ?? -1}/description`);
  const open = goal.is !== null && (opened === goal.is.key || field.error !== undefined);
  const measures = goal.measures.filter(({ kind }) => !onlyChanges || kind !== 'unchanged');
  if (onlyChanges && goal.kind === 'unchanged' && measures.length === 0 && !open) return null;
  const [was, is] = [goal.was?.description ?? '', goal.is?.description ?? ''];
  const title = t('goal.number', { number });
  return (
    <>
      <ComparedRow
        kind={goal.kind}
        goal
        was={
          goal.was && (
            <>
              <b className="plan-goal__number">{title}</b> <DifferingText before={was} after={is} side="before" />
              <GoalAim goal={goal.was} />
            </>
          )
        }
        before={before}
        is={
          goal.is && goal.at !== null ? (
            <>
              <b className="plan-goal__number">{title}</b>{' '}
              {open ? (
                <>
                  <GoalWords field={field} goal={goal.is} at={goal.at} number={number} edits={edits} />
                  <AimsHigher goal={goal.is} at={goal.at} number={number} {...rest} />
                </>
              ) : (
                <>
                  <DifferingText before={was} after={is} side="after" />
                  <GoalAim goal={goal.is} />
                </>
              )}
            </>
          ) : (
            t('compare.goal-ends')
          )
        }
        acts={
          <>
            {goal.is && (
              <Button variant="tertiary" aria-expanded={open} onClick={() => onOpen(open ? null : goal.is!.key)}>
                {t(open ? 'goal.close' : 'goal.edit')}
              </Button>
            )}
            {goal.kind === 'changed' && goal.at !== null && (
              <Button
                variant="tertiary"
                onClick={() =>
                  edits.changeGoal(goal.at!, { description: was, upperSecondary: goal.was?.upperSecondary ?? false })
                }
              >
                {t('compare.take-back', { number: before })}
              </Button>
            )}
            {goal.kind === 'ends' && goal.was && (
              <Button variant="tertiary" onClick={() => edits.addGoal({ ...goal.was!, measures: [] })}>
                {t('compare.put-back')}
              </Button>
            )}
            {goal.at !== null && (
              <Button variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={() => onAddMeasure(goal.at!)}>
                {t('measure.add')}
              </Button>
            )}
          </>
        }
      />
      {measures.map((measure) => (
        <MeasureRows key={idOf((measure.is ?? measure.was)!)} compared={measure} goalAt={goal.at} {...rest} />
      ))}
    </>
  );
}

function MeasureRows({
  compared,
  goalAt,
  ...rest
}: RowsProps & { compared: MeasureComparison; goalAt: number | null }) {
  const { t } = useTranslation('plans');
  const { before, edits, form, opened, onOpen, units, standing } = rest;
  const { kind, was, is, at } = compared;
  const stateOf = useMeasureState();
  const open = is !== null && at !== null && (opened === is.key || isFaulty(form, at));
  const stands = was && standing.get(idOf(was));

  const now = (): ReactNode => {
    if (!is || !at) {
      return (
        <>
          <b>{was!.title}</b>
          {stands && <div>{stateOf(stands)}</div>}
          {stands?.results && <div className="compare__results">{t('compare.results', { text: stands.results })}</div>}
        </>
      );
    }
    return (
      <>
        <button
          type="button"
          id={`measure-${is.key}`}
          className="plan-measure__title"
          aria-expanded={open}
          onClick={() => onOpen(open ? null : is.key)}
        >
          {was && !open ? (
            <DifferingText before={was.title} after={is.title} side="after" />
          ) : (
            is.title || t('measure.untitled')
          )}
        </button>
        <MeasureLack measure={is} />
        {open ? (
          <OpenMeasure measure={is} at={at} {...rest} />
        ) : (
          <MeasureFacts measure={is} other={was} side="after" units={units} moved={compared.moved} />
        )}
      </>
    );
  };
  return (
    <ComparedRow
      kind={kind}
      open={open}
      before={before}
      was={
        was && (
          <>
            <b>
              <DifferingText before={was.title} after={is?.title ?? was.title} side="before" />
            </b>
            <MeasureFacts measure={was} other={is} side="before" units={units} />
          </>
        )
      }
      is={now()}
      acts={
        <>
          {kind === 'changed' && was && at && (
            <Button variant="tertiary" onClick={() => edits.changeMeasure(at[0], at[1], contentOf(was))}>
              {t('compare.take-back', { number: before })}
            </Button>
          )}
          {kind === 'ends' && was && goalAt !== null && (
            <Button variant="tertiary" onClick={() => edits.addMeasure(goalAt, was)}>
              {t('compare.put-back')}
            </Button>
          )}
        </>
      }
    />
  );
}

/** That the goal aims at upper-secondary education, in words. */
export function GoalAim({ goal }: { goal: GoalValues | null }) {
  const { t } = useTranslation('plans');
  return goal?.upperSecondary ? <span className="ui-second ui-block">{t('upper-secondary.aim')}</span> : null;
}

/** What was agreed of it, without the row's identity. */
function contentOf({ key: _key, measureId: _id, ...content }: MeasureValues): Partial<MeasureValues> {
  return content;
}

interface MeasureFactsProps {
  measure: MeasureValues;
  other: MeasureValues | null;
  side: 'before' | 'after';
  units: GoalsShared['units'];
  moved?: boolean;
}

/** Kind, whose, when and why; where the two versions differ, the words that do. */
export function MeasureFacts({ measure, other, side, units, moved = false }: MeasureFactsProps) {
  const { t } = useTranslation('plans');
  const periodWords = usePeriodWords();
  const evaluationWords = useEvaluationWords();
  const versus = (text: (of: MeasureValues) => string) => {
    const [mine, others] = [text(measure), other ? text(other) : text(measure)];
    return side === 'before' ? (
      <DifferingText before={mine} after={others} side="before" />
    ) : (
      <DifferingText before={others} after={mine} side="after" />
    );
  };
  const kindOf = ({ kind }: MeasureValues) => (kind ? unhyphenated(t(`kinds.${kind}`)) : '');
  return (
    <div className="compare__facts">
      {other && other.kind !== measure.kind && <div>{versus(kindOf)}</div>}
      <div>
        <MeasureUnit unitId={measure.unitId} units={units} words={versus(({ unitId }) => units.nameOf(unitId))} />
      </div>
      <div>{versus(({ startsOn, endsOn }) => periodWords(startsOn, endsOn))}</div>
      <div>{versus(({ evaluatedOn }) => t('measure.evaluated', { day: evaluationWords(evaluatedOn) }))}</div>
      {other && other.justification !== measure.justification && measure.justification !== '' && (
        <div>{versus(({ justification }) => justification)}</div>
      )}
      {moved && <div className="ui-second">{t('compare.moved')}</div>}
    </div>
  );
}

interface ComparedRowProps {
  kind: ComparisonKind;
  goal?: boolean;
  open?: boolean;
  before: number;
  was: ReactNode;
  is: ReactNode;
  acts?: ReactNode;
}

/** One row of the comparison. On narrow screens the sides stand under each other, each under its version's name. */
export function ComparedRow({ kind, goal = false, open = false, before, was, is, acts }: ComparedRowProps) {
  const { t } = useTranslation('plans');
  return (
    <li
      className={`compare__row compare__row--${kind}${goal ? ' compare__row--goal' : ''}${open ? ' compare__row--open' : ''}`}
      data-change={kind === 'unchanged' ? undefined : ''}
      tabIndex={kind === 'unchanged' ? undefined : -1}
    >
      <div className="compare__was">
        <div className="compare__text">
          <span className="compare__version">{t('compare.version', { number: before })}</span>
          {was ?? <span className="ui-second">{t('compare.not-before', { number: before })}</span>}
        </div>
        <ComparisonLabel kind={kind}>{t(`compare.kinds.${kind}`)}</ComparisonLabel>
      </div>
      <div className="compare__is">
        <div className="compare__text">
          <span className="compare__version">{t('compare.your-draft')}</span>
          {is}
        </div>
        {acts && <div className="compare__acts">{acts}</div>}
      </div>
    </li>
  );
}

/** "2 changed, 1 new, 1 ends, 4 unchanged" */
export function useCountWords(): (counts: Record<ComparisonKind, number>) => string {
  const { t } = useTranslation('plans');
  return (counts) =>
    (['changed', 'new', 'ends', 'unchanged'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => t(`compare.counts.${kind}`, { count: counts[kind] }))
      .join(', ');
}

function moveToChange(box: HTMLElement | null, step: 1 | -1) {
  const rows = [...(box?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
  rows[next]!.scrollIntoView({ block: 'nearest' });
  rows[next]!.focus();
}
