import type { AgreedWay, MeasureKind, MeasureState } from '@samspel/contract';
import { StatusLabel, type StatusKind } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import type { Measure } from './plans.queries';

// The contract's own lists stand beside its validating classes: only their types go to the browser.
export const KINDS = Object.keys({
  'integration-training': true,
  'language-studies': true,
  'literacy-training': true,
  'civic-orientation': true,
  education: true,
  'recognition-of-competence': true,
  'work-trial': true,
  'workplace-reception': true,
  guidance: true,
  health: true,
  wellbeing: true,
  daycare: true,
  'school-cooperation': true,
  housing: true,
  hobby: true,
  mentor: true,
  'own-activity': true,
} satisfies Record<MeasureKind, true>) as MeasureKind[];

export const STATES = Object.keys({
  planned: true,
  'under-way': true,
  paused: true,
  done: true,
  interrupted: true,
} satisfies Record<MeasureState, true>) as MeasureState[];

export const AGREED_WAYS = Object.keys({
  signed: true,
  electronically: true,
  'orally-noted': true,
} satisfies Record<AgreedWay, true>) as AgreedWay[];

const SHAPES: Record<MeasureState, StatusKind> = {
  planned: 'planned',
  'under-way': 'under-way',
  paused: 'paused',
  done: 'done',
  interrupted: 'later',
};

/** "Under way, 78 %" */
export function useMeasureState(): (measure: Pick<Measure, 'state' | 'progress'>) => string {
  const { t } = useTranslation('plans');
  return ({ state, progress }) =>
    progress === null || state === 'done' ? t(`states.${state}`) : `${t(`states.${state}`)}, ${progress} %`;
}

/** How a measure goes, as a shape and words. */
export function MeasureStatus({ measure }: { measure: Pick<Measure, 'state' | 'progress'> }) {
  const stateOf = useMeasureState();
  return <StatusLabel status={SHAPES[measure.state]}>{stateOf(measure)}</StatusLabel>;
}
