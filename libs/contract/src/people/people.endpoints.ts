import type { CaseParams } from '../cases/case.js';
import type { WeighedFact } from '../facts/fact.js';
import { endpoint } from '../platform/endpoint.js';
import type { PersonCounted, PersonDetails, PersonView } from './person.js';

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
  /** Which limits a change of these would move, and make late; nothing is kept. */
  weigh: endpoint<{ params: CaseParams; body: PersonCounted; response: WeighedFact }>()(
    'people.weigh',
    'person.change',
    'POST',
    '/cases/:caseId/person/weigh',
  ),
};
