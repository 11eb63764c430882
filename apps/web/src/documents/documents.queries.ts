import { documents, type QueryOf } from '@samspel/contract';
import { fetchFile } from '../platform/http/call';

export type Printing = QueryOf<typeof documents.plan>;

// Made anew each time, and kept nowhere.
export const fetchPlan = (planId: string, query: Printing) => fetchFile(documents.plan, { params: { planId }, query });
export const fetchReview = (reviewId: string, query: Printing) =>
  fetchFile(documents.review, { params: { reviewId }, query });
export const fetchSummary = (caseId: string, query: Printing) =>
  fetchFile(documents.summary, { params: { caseId }, query });
