import { UnitMark } from '../authorities/unit-mark';
import type { Participation } from './participations.queries';

/** The mark of a unit that takes part: filled for the responsible one, dashed for one that is invited. */
export function ParticipationMark({ one: { id, status, unit } }: { one: Participation }) {
  const state = id === null ? 'responsible' : status === 'invited' ? 'invited' : 'taking-part';
  return <UnitMark sector={unit.sector} state={state} />;
}
