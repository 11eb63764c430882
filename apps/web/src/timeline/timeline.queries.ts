import { timeline, type QueryOf, type ResponseOf } from '@samspel/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../platform/http/call';

export type TimelineEntry = ResponseOf<typeof timeline.read>['items'][number];
export type TimelineQuery = QueryOf<typeof timeline.read>;

export const timelineQuery = (caseId: string, query: TimelineQuery) =>
  queryOptions({
    queryKey: ['timeline', caseId, query],
    queryFn: () => call(timeline.read, { params: { caseId }, query }),
    placeholderData: keepPreviousData,
  });
