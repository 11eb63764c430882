import type { MeasureState } from '@samspel/contract';
import { addMonths, LanesToggle, Legend, Panel, PeriodLanes, type Lane, type LanePeriod } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonMark, UnitMark } from '../authorities/unit-mark';
import { useNameInBoth } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { plainName } from '../people/person-title';
import { today } from '../platform/dates';
import { prefer, preference } from '../platform/preferences';
import { useMeasureState } from './measure-words';
import { planQuery, plansQuery, type Measure, type Plan } from './plans.queries';

/** Who does what, when: of the plan in force. Nothing where no measure has a period. */
export function PlanPeriodsPanel({ frame }: { frame: CaseFrame }) {
  const versions = useQuery(plansQuery(frame.view.id));
  const agreed = versions.data?.data.items.find(({ state }) => state === 'agreed');
  const plan = useQuery({ ...planQuery(agreed?.id ?? ''), enabled: agreed !== undefined });
  return plan.data ? <PlanPeriods plan={plan.data.data} frame={frame} /> : null;
}

export function PlanPeriods({ plan, frame }: { plan: Plan; frame: CaseFrame }) {
  const { t } = useTranslation('plans');
  const [view, setView] = useState<'chart' | 'table'>(preference('lanes') === 'table' ? 'table' : 'chart');
  const lanes = useLanes(plan, frame, view);
  if (!lanes.some(({ periods }) => periods && periods.length > 0)) return null;
  return (
    <Panel
      flush
      title={t('panel.periods')}
      note={
        <Legend
          items={[
            { kind: 'done', label: t('periods.done') },
            { kind: 'under-way', label: t('periods.under-way') },
            { kind: 'planned', label: t('periods.planned') },
          ]}
        />
      }
      action={
        <LanesToggle
          view={view}
          onChange={(next) => {
            prefer('lanes', next);
            setView(next);
          }}
        />
      }
    >
      <PeriodLanes
        label={t('panel.periods')}
        lanes={lanes}
        today={today()}
        view={view}
        // A month more than the plan holds, so that the words at its end have room.
        to={lastOf(plan)}
      />
    </Panel>
  );
}

const DRAWN: Record<MeasureState, LanePeriod['state']> = {
  planned: 'planned',
  'under-way': 'under-way',
  paused: 'under-way',
  done: 'done',
  interrupted: 'done',
};

/** One lane a party; what overlaps in time goes on a lane below it, so that no bar covers another. */
function useLanes(plan: Plan, frame: CaseFrame, view: 'chart' | 'table'): Lane[] {
  const { t } = useTranslation('plans');
  const stateOf = useMeasureState();
  const measures = plan.goals.flatMap((goal) => goal.measures);
  const nameInBoth = useNameInBoth();
  const partyOf = ({ unit, unitElsewhere }: Measure) => unit?.id ?? (unitElsewhere && nameInBoth(unitElsewhere));
  const parties = [...new Set(measures.map(partyOf))];
  const period = (measure: Measure): LanePeriod => ({
    id: measure.measureId,
    label: measure.title,
    from: measure.startsOn!,
    to: measure.endsOn,
    state: plan.state === 'draft' ? 'draft' : DRAWN[measure.state],
    stateWords: stateOf(measure),
  });
  const lanes = parties.flatMap((party): Lane[] => {
    const own = measures.filter((measure) => partyOf(measure) === party && measure.startsOn !== null);
    const unit = own[0]?.unit;
    const name = unit ? unit.shortName : (party ?? plainName(frame.view.person));
    return packed(own).map((row, index) => ({
      id: `${party}-${index}`,
      // In the picture the name stands once; in the table each row says whose it is.
      name: index === 0 || view === 'table' ? name : '',
      icon: index > 0 ? undefined : unit ? <UnitMark sector={unit.sector} /> : party === null && <PersonMark />,
      periods: row.map(period),
    }));
  });
  if (!plan.agreedOn) return lanes;
  return [
    {
      id: 'plan',
      name: t('periods.plan'),
      points: [
        { id: 'agreed', date: plan.agreedOn, label: t('periods.agreed'), status: 'done' },
        ...(plan.validUntil
          ? [{ id: 'ends', date: plan.validUntil, label: t('periods.ends'), status: 'later' as const }]
          : []),
      ],
    },
    ...lanes,
  ];
}

function lastOf({ validUntil, goals }: Plan): string | undefined {
  const ends = goals.flatMap((goal) => goal.measures.flatMap(({ endsOn }) => endsOn ?? []));
  const last = [...ends, ...(validUntil ? [validUntil] : []), today()].sort().at(-1)!;
  return addMonths(last, 1);
}

/** As few rows as it takes for no two of a row to overlap. */
function packed(measures: readonly Measure[]): Measure[][] {
  const rows: Measure[][] = [];
  for (const measure of [...measures].sort((one, other) => one.startsOn!.localeCompare(other.startsOn!))) {
    const free = rows.find((row) => {
      const end = row.at(-1)!.endsOn;
      return end !== null && end < measure.startsOn!;
    });
    if (free) free.push(measure);
    else rows.push([measure]);
  }
  return rows;
}
