import { endpoint } from '../platform/endpoint.js';
import type { DraftKeep, DraftParams, DraftView } from './draft.js';

/** What is half written, kept under its author's identity for 14 days or until the right ends. */
export const drafts = {
  read: endpoint<{ params: DraftParams; response: DraftView }>()(
    'drafts.read',
    'draft.read',
    'GET',
    '/drafts/:kind/:subjectId',
  ),
  keep: endpoint<{ params: DraftParams; body: DraftKeep; response: DraftView }>()(
    'drafts.keep',
    'draft.keep',
    'PUT',
    '/drafts/:kind/:subjectId',
  ),
  discard: endpoint<{ params: DraftParams }>()('drafts.discard', 'draft.discard', 'DELETE', '/drafts/:kind/:subjectId'),
};
