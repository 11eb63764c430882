import { cases, type QueryOf } from '@samspel/contract';
import { keepPreviousData, queryOptions, type QueryKey } from '@tanstack/react-query';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', caseId], queryFn: () => call(cases.read, { params: { caseId } }) });

export type CaseListQuery = QueryOf<typeof cases.list>;

export const caseListQuery = (query: CaseListQuery) =>
  queryOptions({
    queryKey: ['cases', 'list', query],
    queryFn: () => call(cases.list, { query }),
    // The old list stays while a filter's answer is on its way.
    placeholderData: keepPreviousData,
  });

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

export const useOpenCase = () => useChange(cases.open, { refreshes: () => [['cases'], ['my-work'], ['workload']] });

/** The case itself is left to whoever gave it: an adviser reads it no more, a supervisor does. */
export const useReassignCase = () =>
  useChange(cases.reassign, { refreshes: () => [['cases', 'list'], ['my-work'], ['workload']] });

/** Many at once: what one is refused for is named and stops no other. */
export const useReassignCases = () =>
  useChange(cases.reassignMany, {
    refreshes: () => [['cases'], ['my-work'], ['participations'], ['timeline'], ['workload']],
  });

export const useEndCase = () =>
  useChange(cases.end, {
    refreshes: ({ request }) => [...aroundCase(request.params.caseId), ['tasks', request.params.caseId], ['workload']],
  });

export const useReopenCase = () =>
  useChange(cases.reopen, { refreshes: ({ request }) => [...aroundCase(request.params.caseId), ['workload']] });

export const useOpenOnDuty = () =>
  useChange(cases.openOnDuty, { refreshes: ({ request }) => aroundCase(request.params.caseId) });
