import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type {
  MeasureFollow,
  MeasureParams,
  MeasureView,
  PlanAgree,
  PlanEnd,
  PlanList,
  PlanMakers,
  PlanParams,
  PlanView,
  PlanWrite,
} from './plan.js';

type One = { params: PlanParams; response: PlanView };

export const plans = {
  list: endpoint<{ params: CaseParams; response: PlanList }>()(
    'plans.list',
    'plan.read',
    'GET',
    '/cases/:caseId/plans',
  ),
  read: endpoint<One>()('plans.read', 'plan.read', 'GET', '/plans/:planId', { etag: true }),
  /** A draft of the next version, from the latest one; 409 when there is a draft already. */
  draft: endpoint<{ params: CaseParams; response: PlanView }>()(
    'plans.draft',
    'plan.draft',
    'POST',
    '/cases/:caseId/plans',
    { etag: true },
  ),
  write: endpoint<One & { body: PlanWrite }>()('plans.write', 'plan.write', 'PUT', '/plans/:planId', {
    ifMatch: true,
    etag: true,
  }),
  nameMakers: endpoint<One & { body: PlanMakers }>()(
    'plans.nameMakers',
    'plan.name-makers',
    'PUT',
    '/plans/:planId/makers',
    { ifMatch: true, etag: true },
  ),
  discard: endpoint<{ params: PlanParams }>()('plans.discard', 'plan.discard', 'DELETE', '/plans/:planId', {
    ifMatch: true,
  }),
  agree: endpoint<One & { body: PlanAgree }>()('plans.agree', 'plan.agree', 'POST', '/plans/:planId/agree', {
    ifMatch: true,
    etag: true,
  }),
  /** The one in force; the case goes back to being open. */
  end: endpoint<One & { body: PlanEnd }>()('plans.end', 'plan.end', 'POST', '/plans/:planId/end', {
    ifMatch: true,
    etag: true,
  }),
};

export const measures = {
  follow: endpoint<{ params: MeasureParams; body: MeasureFollow; response: MeasureView }>()(
    'measures.follow',
    'measure.follow',
    'PUT',
    '/measures/:measureId',
    { ifMatch: true, etag: true },
  ),
};
