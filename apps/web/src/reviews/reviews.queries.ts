import { reviews, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Review = ResponseOf<typeof reviews.read>;
export type ReviewSummary = ResponseOf<typeof reviews.list>['items'][number];
export type AgendaItem = Review['agenda'][number];

/** The one that goes on, then the latest held; and when the next is due. */
export const reviewsQuery = (caseId: string) =>
  queryOptions({ queryKey: ['reviews', caseId], queryFn: () => call(reviews.list, { params: { caseId } }) });

export const reviewQuery = (reviewId: string) =>
  queryOptions({ queryKey: ['reviews', 'one', reviewId], queryFn: () => call(reviews.read, { params: { reviewId } }) });

const refreshes = ({ data }: { data: { id: string; caseId: string } }) => [
  ['reviews', data.caseId],
  ['reviews', 'one', data.id],
  ...aroundCase(data.caseId),
];

export const useStartReview = () => useChange(reviews.start, { refreshes });
export const useWriteReview = () => useChange(reviews.write, { refreshes });
export const useConcludeReview = () => useChange(reviews.conclude, { refreshes });
