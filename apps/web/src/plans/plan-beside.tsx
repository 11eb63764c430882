import './plan-editor.css';
import { ComparisonLabel, PadlockLockedIcon, PencilIcon } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { fullDay } from '../platform/dates';
import { ComparedRow, GoalAim, MeasureFacts, useCountWords } from './compare-goals';
import { DifferingText } from './differing-text';
import { comparePlans, countsOf, type GoalComparison, type MeasureComparison } from './plan-comparison';
import { idOf, valuesOf } from './plan-form';
import type { Plan } from './plans.queries';
import { usePlanUnits, type PlanUnits } from './use-plan-units';

/** An agreed version at the left, the draft of the next at the right, to be read; only what differs, the rest by number. */
export function PlanBeside({ before, draft, frame }: { before: Plan; draft: Plan; frame: CaseFrame }) {
  const { t } = useTranslation('plans');
  const units = usePlanUnits(frame, draft, before);
  const countWords = useCountWords();
  const goals = comparePlans(valuesOf(before), valuesOf(draft));
  const counts = countsOf(goals);
  return (
    <div className="compare">
      <div className="compare__summary">{countWords(counts) || t('beside.empty')}</div>
      <div className="compare__heads" aria-hidden="true">
        <span>
          <PadlockLockedIcon fontSize={16} />{' '}
          {t('compare.before', { number: before.number, day: before.agreedOn ? fullDay(before.agreedOn) : '' })}
        </span>
        <span>
          <PencilIcon fontSize={16} /> {t('panel.draft', { number: draft.number })}
        </span>
      </div>
      <ul className="compare__rows">
        {goals.map((goal, index) => (
          <GoalBeside
            key={idOf((goal.is ?? goal.was)!)}
            goal={goal}
            number={index + 1}
            before={before.number}
            units={units}
          />
        ))}
        {counts.changed + counts.new + counts.ends === 0 && (
          <li className="compare__folded">
            <ComparisonLabel kind="unchanged">{t('compare.kinds.unchanged')}</ComparisonLabel>
            <span>{t('beside.same', { number: before.number })}</span>
          </li>
        )}
      </ul>
    </div>
  );
}

interface BesideProps {
  before: number;
  units: PlanUnits;
}

function GoalBeside({ goal, number, ...rest }: BesideProps & { goal: GoalComparison; number: number }) {
  const { t } = useTranslation('plans');
  const [was, is] = [goal.was?.description ?? '', goal.is?.description ?? ''];
  const measures = goal.measures.filter(({ kind }) => kind !== 'unchanged');
  if (goal.kind === 'unchanged' && measures.length === 0) return null;
  const title = <b className="plan-goal__number">{t('goal.number', { number })}</b>;
  return (
    <>
      <ComparedRow
        kind={goal.kind}
        goal
        before={rest.before}
        was={
          goal.was && (
            <>
              {title} <DifferingText before={was} after={is} side="before" />
              <GoalAim goal={goal.was} />
            </>
          )
        }
        is={
          goal.is ? (
            <>
              {title} <DifferingText before={was} after={is} side="after" />
              <GoalAim goal={goal.is} />
            </>
          ) : (
            t('compare.goal-ends')
          )
        }
      />
      {measures.map((measure) => (
        <MeasureBeside key={idOf((measure.is ?? measure.was)!)} compared={measure} {...rest} />
      ))}
    </>
  );
}

function MeasureBeside({ compared, before, units }: BesideProps & { compared: MeasureComparison }) {
  const { t } = useTranslation('plans');
  const { kind, was, is, moved } = compared;
  return (
    <ComparedRow
      kind={kind}
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
      is={
        is ? (
          <>
            <b>
              <DifferingText before={was?.title ?? is.title} after={is.title} side="after" />
            </b>
            <MeasureFacts measure={is} other={was} side="after" units={units} moved={moved} />
          </>
        ) : (
          t('beside.ends')
        )
      }
    />
  );
}
