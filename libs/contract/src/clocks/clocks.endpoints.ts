import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type { CaseClocks } from './clock.js';

export const clocks = {
  read: endpoint<{ params: CaseParams; response: CaseClocks }>()(
    'clocks.read',
    'clock.read',
    'GET',
    '/cases/:caseId/clocks',
  ),
};
