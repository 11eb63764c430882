import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type { ReviewList, ReviewParams, ReviewView, ReviewWrite } from './review.js';

type One = { params: ReviewParams; response: ReviewView };

export const reviews = {
  list: endpoint<{ params: CaseParams; response: ReviewList }>()(
    'reviews.list',
    'review.read',
    'GET',
    '/cases/:caseId/reviews',
  ),
  read: endpoint<One>()('reviews.read', 'review.read', 'GET', '/reviews/:reviewId', { etag: true }),
  /** Of the plan in force; 409 when one goes on already. */
  start: endpoint<{ params: CaseParams; response: ReviewView }>()(
    'reviews.start',
    'review.start',
    'POST',
    '/cases/:caseId/reviews',
    { etag: true },
  ),
  write: endpoint<One & { body: ReviewWrite }>()('reviews.write', 'review.write', 'PUT', '/reviews/:reviewId', {
    ifMatch: true,
    etag: true,
  }),
  discard: endpoint<{ params: ReviewParams }>()('reviews.discard', 'review.discard', 'DELETE', '/reviews/:reviewId', {
    ifMatch: true,
  }),
  /** As it is written; from here on it is frozen. */
  conclude: endpoint<One>()('reviews.conclude', 'review.conclude', 'POST', '/reviews/:reviewId/conclude', {
    ifMatch: true,
    etag: true,
  }),
};
