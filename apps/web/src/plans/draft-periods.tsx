import { isDay, LanesToggle, Panel, PeriodLanes, type Lane, type LanePeriod } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonMark, UnitMark } from '../authorities/unit-mark';
import { daysBetween, today } from '../platform/dates';
import { prefer, preference } from '../platform/preferences';
import { useMeasureState } from './measure-words';
import { idOf, PERSON, type MeasureValues, type PlanValues } from './plan-form';
import type { Measure } from './plans.queries';
import type { PlanUnits } from './use-plan-units';

export interface DraftPeriodsProps {
  values: PlanValues;
  earlier: PlanValues | undefined;
  numbers: { draft: number; before: number | undefined };
  standing: ReadonlyMap<string, Measure>;
  units: PlanUnits;
  onEnd?: (goal: number, measure: number, endsOn: string) => void;
}

/** The measures' periods as they are written, the version before under them; ends are moved by arrows or dragging. */
export function DraftPeriods({ values, earlier, numbers, standing, units, onEnd }: DraftPeriodsProps) {
  const { t } = useTranslation('plans');
  const stateOf = useMeasureState();
  const [view, setView] = useState<'chart' | 'table'>(preference('lanes') === 'table' ? 'table' : 'chart');
  const before = new Map((earlier?.goals ?? []).flatMap((goal) => goal.measures.map((m) => [idOf(m), m] as const)));
  const rows = values.goals.flatMap((goal, i) => goal.measures.map((measure, j) => ({ measure, i, j })));
  const dated = rows.filter(({ measure }) => isDay(measure.startsOn));
  if (dated.length === 0) return null;

  const lane = ({ measure, i, j }: (typeof rows)[number]): Lane => {
    const was = before.get(idOf(measure));
    const stands = standing.get(idOf(measure));
    const unit = units.unitOf(measure.unitId);
    const moved = was && differs(was, measure);
    const period: LanePeriod = {
      id: measure.key,
      label: moved ? withShift(t, was, measure) : measure.title || t('measure.untitled'),
      from: measure.startsOn,
      to: isDay(measure.endsOn) ? measure.endsOn : null,
      state: !was || moved ? 'draft' : barOf(stands),
      stateWords: stands ? stateOf(stands) : t('states.planned'),
      earlier:
        was && moved && isDay(was.startsOn)
          ? { from: was.startsOn, to: isDay(was.endsOn) ? was.endsOn : null }
          : undefined,
      onEndChange: onEnd && ((endsOn) => onEnd(i, j, endsOn)),
    };
    return {
      id: measure.key,
      name: [measure.title, unit?.shortName ?? (measure.unitId === PERSON ? units.nameOf(PERSON) : '')]
        .filter(Boolean)
        .join(', '),
      icon: unit ? <UnitMark sector={unit.sector} /> : <PersonMark />,
      periods: [period],
    };
  };
  const undated = rows.length - dated.length;
  return (
    <Panel
      title={t('periods.title')}
      note={
        <span className="plan-legend">
          <span className="plan-legend__draft">{t('periods.version', { number: numbers.draft })}</span>
          {numbers.before !== undefined && (
            <span className="plan-legend__before">{t('periods.version', { number: numbers.before })}</span>
          )}
          {onEnd && <span>{t('periods.hint')}</span>}
        </span>
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
      flush
      className="plan-periods"
    >
      <PeriodLanes
        label={t('periods.title')}
        view={view}
        lanes={dated.map(lane)}
        today={today()}
        limits={isDay(values.validUntil) ? [{ date: values.validUntil, label: t('periods.plan-ends') }] : []}
      />
      {undated > 0 && <p className="plan-undated ui-second">{t('periods.undated', { count: undated })}</p>}
    </Panel>
  );
}

function differs(was: MeasureValues, is: MeasureValues): boolean {
  return was.startsOn !== is.startsOn || was.endsOn !== is.endsOn;
}

/** "B1.1, +2 weeks" */
function withShift(
  t: (key: string, params: Record<string, unknown>) => string,
  was: MeasureValues,
  { title, endsOn }: MeasureValues,
): string {
  if (!isDay(was.endsOn) || !isDay(endsOn) || was.endsOn === endsOn) return title;
  const days = daysBetween(was.endsOn, endsOn);
  const sign = days > 0 ? '+' : '−';
  const many = Math.abs(days);
  return `${title}, ${sign}${many % 7 === 0 ? t('periods.weeks', { count: many / 7 }) : t('periods.days', { count: many })}`;
}

function barOf(stands: Measure | undefined): LanePeriod['state'] {
  if (stands?.state === 'done') return 'done';
  return stands?.state === 'under-way' || stands?.state === 'paused' ? 'under-way' : 'planned';
}
