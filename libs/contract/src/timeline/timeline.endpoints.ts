import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type { Timeline, TimelineQuery } from './timeline.js';

export const timeline = {
  read: endpoint<{ params: CaseParams; query: TimelineQuery; response: Timeline }>()(
    'timeline.read',
    'timeline.read',
    'GET',
    '/cases/:caseId/timeline',
  ),
};
