import { facts, type BodyOf, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Fact = ResponseOf<typeof facts.list>['items'][number];
export type FactBody = BodyOf<typeof facts.record>;
export type MovedClock = ResponseOf<typeof facts.weigh>['moves'][number];

export const factsQuery = (caseId: string) =>
  queryOptions({ queryKey: ['facts', caseId], queryFn: () => call(facts.list, { params: { caseId } }) });

/** What recording it, or correcting another by it, would move. Nothing is asked until the fact is whole. */
export const weighedQuery = (caseId: string, body: BodyOf<typeof facts.weigh> | null) =>
  queryOptions({
    queryKey: ['facts', caseId, 'weighed', body],
    enabled: body !== null,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => call(facts.weigh, { params: { caseId }, body: body!, signal }),
  });

const refreshes = (caseId: string) => () => [['facts', caseId], ...aroundCase(caseId), ['workload']];

export const useRecordFact = (caseId: string) => useChange(facts.record, { refreshes: refreshes(caseId) });
export const useCorrectFact = (caseId: string) => useChange(facts.correct, { refreshes: refreshes(caseId) });
export const useTakeBackFact = (caseId: string) => useChange(facts.takeBack, { refreshes: refreshes(caseId) });
