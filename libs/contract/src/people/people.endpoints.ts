import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type { PersonDetails, PersonView } from './person.js';

export const people = {
  read: endpoint<{ params: CaseParams; response: PersonView }>()(
    'people.read',
    'person.read',
    'GET',
    '/cases/:caseId/person',
    { etag: true },
  ),
  change: endpoint<{ params: CaseParams; body: PersonDetails; response: PersonView }>()(
    'people.change',
    'person.change',
    'PUT',
    '/cases/:caseId/person',
    { ifMatch: true, etag: true },
  ),
};
