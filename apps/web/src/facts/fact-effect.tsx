import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ClocksMoved } from './clock-moves';
import { weighable, type FactValues } from './fact-form';
import { weighedQuery } from './facts.queries';

/** What the event would move, while it is typed. */
export function FactEffect({ caseId, values }: { caseId: string; values: FactValues }) {
  const body = useDeferredValue(weighable(values));
  const { data } = useQuery(weighedQuery(caseId, body));
  return body && data ? <ClocksMoved moves={data.data.moves} /> : null;
}
