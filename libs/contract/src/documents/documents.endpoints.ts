import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type { PlanParams } from '../plans/plan.js';
import type { ReviewParams } from '../reviews/review.js';
import type { DocumentQuery } from './document.js';

export const documents = {
  plan: endpoint<{ params: PlanParams; query: DocumentQuery }>()(
    'documents.plan',
    'plan.print',
    'GET',
    '/plans/:planId/document',
    { answers: 'pdf' },
  ),
  /** Of one that has been held; 409 while it goes on. */
  review: endpoint<{ params: ReviewParams; query: DocumentQuery }>()(
    'documents.review',
    'review.print',
    'GET',
    '/reviews/:reviewId/document',
    { answers: 'pdf' },
  ),
  summary: endpoint<{ params: CaseParams; query: DocumentQuery }>()(
    'documents.summary',
    'case.print-summary',
    'GET',
    '/cases/:caseId/summary',
    { answers: 'pdf' },
  ),
};
