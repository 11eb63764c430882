import { endpoint } from '../platform/endpoint.js';
import type { ParticipationParams } from '../participations/participation.js';
import type { ConsentParams, ConsentRecord, ConsentView, ConsentWithdrawal } from './consent.js';

export const consents = {
  record: endpoint<{ params: ParticipationParams; body: ConsentRecord; response: ConsentView }>()(
    'consents.record',
    'consent.record',
    'POST',
    '/participations/:participationId/consents',
  ),
  withdraw: endpoint<{ params: ConsentParams; body: ConsentWithdrawal; response: ConsentView }>()(
    'consents.withdraw',
    'consent.withdraw',
    'POST',
    '/consents/:consentId/withdraw',
    { ifMatch: true },
  ),
};
