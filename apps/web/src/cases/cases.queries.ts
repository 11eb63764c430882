import { cases } from '@samspel/contract';
import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', caseId], queryFn: () => call(cases.read, { params: { caseId } }) });

/** Cases of the own unit that one has no part in. */
export const unitCasesQuery = (q: string) =>
  queryOptions({
    queryKey: ['cases', 'find-in-unit', q],
    enabled: q.length >= 2,
    gcTime: 0,
    queryFn: ({ signal }) => call(cases.findInUnit, { query: { q }, signal }),
  });

/** What shows a case, its next step and its turn, wherever it is shown; and what happened. */
export function aroundCase(caseId: string): QueryKey[] {
  return [['cases'], ['my-work'], ['timeline', caseId]];
}

export const useReassignCase = () =>
  useChange(cases.reassign, {
    refreshes: ({ request }) => [
      ...aroundCase(request.params.caseId),
      ['participations', request.params.caseId],
      ['workload'],
    ],
  });

export const useEndCase = () =>
  useChange(cases.end, {
    refreshes: ({ request }) => [...aroundCase(request.params.caseId), ['tasks', request.params.caseId], ['workload']],
  });

export const useReopenCase = () =>
  useChange(cases.reopen, { refreshes: ({ request }) => [...aroundCase(request.params.caseId), ['workload']] });

export const useOpenOnDuty = () =>
  useChange(cases.openOnDuty, { refreshes: ({ request }) => aroundCase(request.params.caseId) });
