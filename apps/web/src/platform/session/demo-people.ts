import { session, type ResponseOf } from '@samspel/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../http/call';
import { isProblem } from '../http/problem';

export type DemoPerson = ResponseOf<typeof session.demoPeople>['items'][number];

/** The invented officials of a demo database; null elsewhere, undefined while it is asked. */
export function useDemoPeople(): readonly DemoPerson[] | null | undefined {
  const { data } = useQuery({
    queryKey: ['demo-people'],
    staleTime: Infinity,
    retry: false,
    queryFn: async () => {
      try {
        return (await call(session.demoPeople, { withoutGate: true, background: true })).data.items;
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null;
        throw error;
      }
    },
  });
  return data;
}
