import { people, type BodyOf, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Person = ResponseOf<typeof people.read>;

/** What is known of the case's person, as far as the reader's part opens it. */
export const personQuery = (caseId: string) =>
  queryOptions({ queryKey: ['people', caseId], queryFn: () => call(people.read, { params: { caseId } }) });

/** Which limits would move with it. Nothing is asked until something that counts has changed. */
export const weighedPersonQuery = (caseId: string, body: BodyOf<typeof people.weigh> | null) =>
  queryOptions({
    queryKey: ['people', caseId, 'weighed', body],
    enabled: body !== null,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => call(people.weigh, { params: { caseId }, body: body!, signal }),
  });

export const useChangePerson = () =>
  useChange(people.change, {
    refreshes: ({ request }) => [['people', request.params.caseId], ...aroundCase(request.params.caseId)],
  });
