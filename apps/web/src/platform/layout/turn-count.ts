import { cases } from '@samspel/contract';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { call } from '../http/call';

/** Below `['my-work']`, so that whatever refreshes My work refreshes the header's number. */
export const TURN_COUNT_KEY = ['my-work', 'count'] as const;

/** How much waits for the person: My work itself tells it (`setQueryData`); elsewhere it is asked once and then. */
export function useTurnCount(enabled: boolean): number | undefined {
  const { pathname } = useLocation();
  const { data } = useQuery({
    queryKey: TURN_COUNT_KEY,
    enabled: enabled && pathname !== '/',
    staleTime: 120_000,
    queryFn: async () => (await call(cases.myWork, { query: { limit: 1 }, background: true })).data.needsMyAction.count,
  });
  return data;
}
