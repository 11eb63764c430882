import { isDay, StatusLabel } from '@samspel/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonMark, UnitMark } from '../authorities/unit-mark';
import { fullDay, isoWeek, period } from '../platform/dates';
import { MeasureStatus } from './measure-words';
import { PERSON, type MeasureValues } from './plan-form';
import { isIncomplete } from './plan-parts';
import type { Measure } from './plans.queries';
import type { PlanUnits } from './use-plan-units';

/** "11.1.–28.5.2027 (wk 2–21)" */
export function usePeriodWords(): (from: string, to: string) => string {
  const { t } = useTranslation('plans');
  return (from, to) => {
    const [start, end] = [isDay(from) ? from : null, isDay(to) ? to : null];
    if (!start && !end) return t('measure.no-period');
    const weeks = [start, end].map((day) => (day ? String(isoWeek(day)) : '')).join('–');
    return `${period(start, end)} (${t('measure.weeks', { weeks })})`;
  };
}

/** "18.12.2026 (wk 51)" */
export function useEvaluationWords(): (day: string) => string {
  const { t } = useTranslation('plans');
  return (day) =>
    isDay(day) ? `${fullDay(day)} (${t('measure.weeks', { weeks: isoWeek(day) })})` : t('measure.no-evaluation');
}

/** Whose it is: the unit's mark and name, or the person. */
export function MeasureUnit({ unitId, units, words }: { unitId: string; units: PlanUnits; words?: ReactNode }) {
  const { t } = useTranslation('plans');
  const unit = units.unitOf(unitId);
  if (unitId === '') return <span className="ui-second">{t('measure.no-unit')}</span>;
  return (
    <span className="measure-unit">
      {unit ? <UnitMark sector={unit.sector} /> : unitId === PERSON && <PersonMark />}
      <span>{words ?? units.nameOf(unitId)}</span>
    </span>
  );
}

/** What a row still lacks; a missing justification is one's own turn, not a fault. */
export function MeasureLack({ measure }: { measure: MeasureValues }) {
  const { t } = useTranslation('plans');
  if (isIncomplete(measure)) return <StatusLabel status="turn">{t('measure.incomplete')}</StatusLabel>;
  if (measure.justification.trim() === '') {
    return <StatusLabel status="turn">{t('measure.justification-missing')}</StatusLabel>;
  }
  return null;
}

export interface MeasureLineProps {
  measure: MeasureValues;
  /** How it goes, when it was agreed in a version before. */
  standing: Measure | undefined;
  units: PlanUnits;
  /** The title, as what opens the row. */
  title: ReactNode;
}

/** A measure in one row: what, who, when, when looked at, and what lacks. */
export function MeasureLine({ measure, standing, units, title }: MeasureLineProps) {
  const { t } = useTranslation('plans');
  const periodWords = usePeriodWords();
  const evaluationWords = useEvaluationWords();
  return (
    <div className="measure-line">
      <div className="measure-line__what">
        {title}
        <span className="ui-second ui-block">{measure.kind && t(`kinds.${measure.kind}`)}</span>
      </div>
      <div>
        <MeasureUnit unitId={measure.unitId} units={units} />
      </div>
      <div>
        {periodWords(measure.startsOn, measure.endsOn)}
        <span className="ui-second ui-block">
          {t('measure.evaluated', { day: evaluationWords(measure.evaluatedOn) })}
        </span>
      </div>
      <div className="measure-line__state">
        <MeasureLack measure={measure} />
        {standing && standing.state !== 'planned' && <MeasureStatus measure={standing} />}
      </div>
    </div>
  );
}
