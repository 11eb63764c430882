import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type {
  AssessmentConclude,
  AssessmentList,
  AssessmentParams,
  AssessmentStart,
  AssessmentView,
  AssessmentWrite,
  BackgroundView,
} from './assessment.js';

export const assessments = {
  list: endpoint<{ params: CaseParams; response: AssessmentList }>()(
    'assessments.list',
    'assessment.read',
    'GET',
    '/cases/:caseId/assessments',
  ),
  read: endpoint<{ params: AssessmentParams; response: AssessmentView }>()(
    'assessments.read',
    'assessment.read',
    'GET',
    '/assessments/:assessmentId',
    { etag: true },
  ),
  background: endpoint<{ params: CaseParams; response: BackgroundView }>()(
    'assessments.background',
    'background.read',
    'GET',
    '/cases/:caseId/background',
  ),
  start: endpoint<{ params: CaseParams; body: AssessmentStart; response: AssessmentView }>()(
    'assessments.start',
    'assessment.start',
    'POST',
    '/cases/:caseId/assessments',
    { etag: true },
  ),
  write: endpoint<{ params: AssessmentParams; body: AssessmentWrite; response: AssessmentView }>()(
    'assessments.write',
    'assessment.write',
    'PUT',
    '/assessments/:assessmentId',
    { ifMatch: true, etag: true },
  ),
  conclude: endpoint<{ params: AssessmentParams; body: AssessmentConclude; response: AssessmentView }>()(
    'assessments.conclude',
    'assessment.conclude',
    'POST',
    '/assessments/:assessmentId/conclude',
    { ifMatch: true, etag: true },
  ),
};
