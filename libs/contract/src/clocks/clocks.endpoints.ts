import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type { CaseClocks, TargetsView, TargetsWrite } from './clock.js';

export const clocks = {
  read: endpoint<{ params: CaseParams; response: CaseClocks }>()(
    'clocks.read',
    'clock.read',
    'GET',
    '/cases/:caseId/clocks',
  ),
  targets: endpoint<{ response: TargetsView }>()('clocks.targets', 'target.read', 'GET', '/targets', { etag: true }),
  changeTargets: endpoint<{ body: TargetsWrite; response: TargetsView }>()(
    'clocks.changeTargets',
    'target.change',
    'PUT',
    '/targets',
    { ifMatch: true, etag: true },
  ),
};
