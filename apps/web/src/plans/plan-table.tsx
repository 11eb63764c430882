import './plan-table.css';
import { StatusLabel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { PersonMark, UnitMark } from '../authorities/unit-mark';
import { useNameInBoth, useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { plainName } from '../people/person-title';
import { daysBetween, fullDay, period, today } from '../platform/dates';
import { MeasureStatus } from './measure-words';
import type { Goal, Measure, Plan } from './plans.queries';

export interface PlanTableProps {
  plan: Plan;
  frame: CaseFrame;
  /** With period, justification, results and the responsible official. */
  detailed?: boolean;
  /** Present: a measure that the reader may follow has a button for it. */
  onFollow?: (measure: Measure) => void;
}

/** Goals, and under each its measures: who answers for it, when it is looked at, how it goes. */
export function PlanTable({ plan, detailed = false, ...rest }: PlanTableProps) {
  const { t } = useTranslation('plans');
  return (
    <table className={detailed ? 'ui-plain-table plan-table plan-table--detailed' : 'ui-plain-table plan-table'}>
      <caption className="ui-hidden">{t('table.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.measure')}</th>
          <th scope="col">{t('table.responsible')}</th>
          {detailed && <th scope="col">{t('table.period')}</th>}
          <th scope="col">{t('table.evaluated')}</th>
          <th scope="col">{t('table.state')}</th>
        </tr>
      </thead>
      {plan.goals.map((goal, index) => (
        <GoalRows key={goal.goalId} goal={goal} number={index + 1} plan={plan} detailed={detailed} {...rest} />
      ))}
    </table>
  );
}

function GoalRows({
  goal,
  number,
  detailed = false,
  frame,
  onFollow,
}: PlanTableProps & { goal: Goal; number: number }) {
  const { t } = useTranslation('plans');
  return (
    <tbody>
      <tr className="plan-table__goal">
        <th scope="rowgroup" colSpan={detailed ? 5 : 4}>
          <span className="plan-table__goal-number">{t('table.goal', { number })}</span>{' '}
          <span dir="auto">{goal.description}</span>
          {goal.upperSecondary && <span className="ui-second"> {t('upper-secondary.aim')}</span>}
        </th>
      </tr>
      {goal.measures.map((measure) => (
        <tr key={measure.measureId}>
          <th scope="row" data-label={t('table.measure')}>
            <span dir="auto">{measure.title}</span>
            {detailed && <MeasureDetails measure={measure} />}
          </th>
          <td data-label={t('table.responsible')}>
            <Responsible measure={measure} frame={frame} detailed={detailed} />
          </td>
          {detailed && <td data-label={t('table.period')}>{period(measure.startsOn, measure.endsOn)}</td>}
          <td data-label={t('table.evaluated')}>
            <Evaluated measure={measure} />
          </td>
          <td data-label={t('table.state')}>
            <MeasureStatus measure={measure} />
            {onFollow && frame.open && measure.can.includes('measure.follow') && (
              <button type="button" className="link-button plan-table__follow" onClick={() => onFollow(measure)}>
                {t('table.follow')}
                <span className="ui-hidden">: {measure.title}</span>
              </button>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function MeasureDetails({ measure }: { measure: Measure }) {
  const { t } = useTranslation('plans');
  return (
    <>
      <span className="ui-second ui-block">{t(`kinds.${measure.kind}`)}</span>
      {measure.justification && (
        <span className="plan-table__said" dir="auto">
          <span className="ui-second ui-block">{t('table.justification')}</span>
          {measure.justification}
        </span>
      )}
      {measure.results && (
        <span className="plan-table__said" dir="auto">
          <span className="ui-second ui-block">{t('table.results')}</span>
          {measure.results}
        </span>
      )}
    </>
  );
}

function Responsible({ measure, frame, detailed }: { measure: Measure; frame: CaseFrame; detailed: boolean }) {
  const unitName = useUnitName();
  const nameInBoth = useNameInBoth();
  const { unit, unitElsewhere, official } = measure;
  if (unitElsewhere) return <bdi>{nameInBoth(unitElsewhere)}</bdi>;
  if (!unit) {
    return (
      <span className="unit-line">
        <PersonMark /> <bdi>{plainName(frame.view.person)}</bdi>
      </span>
    );
  }
  return (
    <span className="unit-line">
      <UnitMark
        sector={unit.sector}
        state={unit.id === frame.view.responsibleUnit.id ? 'responsible' : 'taking-part'}
      />
      <span>
        {unitName(unit)}
        {detailed && official && <span className="ui-second ui-block">{official.name}</span>}
      </span>
    </span>
  );
}

/** Red only when the day has passed and nobody has said how it went. */
function Evaluated({ measure: { evaluatedOn, state } }: { measure: Measure }) {
  const { t } = useTranslation('platform');
  if (!evaluatedOn) return null;
  const late = daysBetween(evaluatedOn, today());
  if (late <= 0 || state === 'done' || state === 'interrupted') return fullDay(evaluatedOn);
  return (
    <StatusLabel status="late" second={fullDay(evaluatedOn)}>
      {t('due.late', { count: late })}
    </StatusLabel>
  );
}
