import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type {
  HandoverAcceptance,
  HandoverList,
  HandoverOffer,
  HandoverParams,
  HandoverRefusal,
  HandoverView,
} from './handover.js';

type One = { params: HandoverParams; response: HandoverView };

export const handovers = {
  list: endpoint<{ params: CaseParams; response: HandoverList }>()(
    'handovers.list',
    'handover.list',
    'GET',
    '/cases/:caseId/handovers',
  ),
  /** Offers that wait for the own unit. */
  waiting: endpoint<{ response: HandoverList }>()('handovers.waiting', 'handover.list-own', 'GET', '/handovers'),
  read: endpoint<One>()('handovers.read', 'handover.read', 'GET', '/handovers/:handoverId', { etag: true }),
  offer: endpoint<{ params: CaseParams; body: HandoverOffer; response: HandoverView }>()(
    'handovers.offer',
    'handover.offer',
    'POST',
    '/cases/:caseId/handovers',
  ),
  withdraw: endpoint<One>()('handovers.withdraw', 'handover.withdraw', 'POST', '/handovers/:handoverId/withdraw', {
    ifMatch: true,
  }),
  accept: endpoint<One & { body: HandoverAcceptance }>()(
    'handovers.accept',
    'handover.accept',
    'POST',
    '/handovers/:handoverId/accept',
    { ifMatch: true },
  ),
  refuse: endpoint<One & { body: HandoverRefusal }>()(
    'handovers.refuse',
    'handover.refuse',
    'POST',
    '/handovers/:handoverId/refuse',
    { ifMatch: true },
  ),
};
