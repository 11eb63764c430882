import { cases } from '@samspel/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../platform/http/call';
import { isProblem } from '../platform/http/problem';
import type { CaseView } from './case-frame';

const HALF_A_MINUTE = 30_000;

/**
 * An open page asks whether it may still be open: on coming to the front, and every half minute. When the access has ended,
 * everything that was read is dropped from the browser and the page is told; when it has changed, the case is read again.
 * Asking keeps no session alive.
 */
export function useWatch(view: CaseView, onEnded: (last: CaseView) => void): void {
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['standing', view.id],
    queryFn: async () => (await call(cases.standing, { params: { caseId: view.id }, background: true })).data,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchInterval: HALF_A_MINUTE,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
  });
  // A window can come to the front without having been out of sight.
  useEffect(() => {
    const ask = () => void refetch();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [refetch]);

  const ended = isProblem(error) && (error.status === 404 || error.status === 403);
  useEffect(() => {
    if (!ended) return;
    onEnded(view);
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [ended, view, onEnded, cache]);

  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!data) return;
    const now = JSON.stringify(data);
    if (before.current !== undefined && before.current !== now)
      void cache.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'standing',
      });
    before.current = now;
  }, [data, cache]);
}
