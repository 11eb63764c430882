import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ClocksMoved } from './clock-moves';
import { weighable, type FactValues } from './fact-form';
import { weighedQuery } from './facts.queries';

export interface FactEffectProps {
  caseId: string;
  values: FactValues;
  /** The event that it corrects. */
  corrects?: string;
}

/** What the event would move, while it is typed. */
export function FactEffect({ caseId, values, corrects }: FactEffectProps) {
  const body = useDeferredValue(weighable(values));
  const { data } = useQuery(weighedQuery(caseId, body && { ...body, corrects }));
  return body && data ? <ClocksMoved moves={data.data.moves} /> : null;
}
