import { cases, type QueryOf } from '@samspel/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../platform/http/call';

export type MyWorkQuery = QueryOf<typeof cases.myWork>;

export const myWorkQuery = (query: MyWorkQuery) =>
  queryOptions({
    queryKey: ['my-work', query],
    queryFn: () => call(cases.myWork, { query }),
    // The old list stays while a filter's answer is on its way.
    placeholderData: keepPreviousData,
  });
