import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type {
  Acceptance,
  Decline,
  Invitation,
  OfficialAdd,
  ParticipationChange,
  ParticipationList,
  ParticipationOfficialParams,
  ParticipationParams,
  ParticipationView,
} from './participation.js';

type One = { params: ParticipationParams; response: ParticipationView };

export const participations = {
  list: endpoint<{ params: CaseParams; response: ParticipationList }>()(
    'participations.list',
    'participation.list',
    'GET',
    '/cases/:caseId/participations',
  ),
  /** Invitations that wait for the own unit. */
  invitations: endpoint<{ response: ParticipationList }>()(
    'participations.invitations',
    'participation.list-own',
    'GET',
    '/invitations',
  ),
  read: endpoint<One>()('participations.read', 'participation.read', 'GET', '/participations/:participationId', {
    etag: true,
  }),
  invite: endpoint<{ params: CaseParams; body: Invitation; response: ParticipationView }>()(
    'participations.invite',
    'participation.invite',
    'POST',
    '/cases/:caseId/participations',
  ),
  withdraw: endpoint<One>()(
    'participations.withdraw',
    'participation.withdraw',
    'POST',
    '/participations/:participationId/withdraw',
    { ifMatch: true },
  ),
  accept: endpoint<One & { body: Acceptance }>()(
    'participations.accept',
    'participation.accept',
    'POST',
    '/participations/:participationId/accept',
    { ifMatch: true },
  ),
  decline: endpoint<One & { body: Decline }>()(
    'participations.decline',
    'participation.decline',
    'POST',
    '/participations/:participationId/decline',
    { ifMatch: true },
  ),
  end: endpoint<One>()('participations.end', 'participation.end', 'POST', '/participations/:participationId/end', {
    ifMatch: true,
  }),
  change: endpoint<One & { body: ParticipationChange }>()(
    'participations.change',
    'participation.change',
    'PUT',
    '/participations/:participationId',
    { ifMatch: true, etag: true },
  ),
  addOfficial: endpoint<One & { body: OfficialAdd }>()(
    'participations.addOfficial',
    'participation.add-official',
    'POST',
    '/participations/:participationId/officials',
  ),
  removeOfficial: endpoint<{ params: ParticipationOfficialParams; response: ParticipationView }>()(
    'participations.removeOfficial',
    'participation.remove-official',
    'DELETE',
    '/participations/:participationId/officials/:officialId',
  ),
};
