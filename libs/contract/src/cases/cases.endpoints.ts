import { endpoint } from '../platform/endpoint.js';
import type {
  CaseEnd,
  CaseList,
  CaseListQuery,
  CaseOpen,
  CaseParams,
  CaseReassign,
  CasesReassign,
  CaseStanding,
  CaseView,
  DuplicateAnswer,
  DuplicateQuestion,
  DutyOpening,
  FindQuery,
  FoundCases,
  MyWork,
  Outcomes,
} from './case.js';

export const cases = {
  myWork: endpoint<{ query: CaseListQuery; response: MyWork }>()('cases.myWork', 'my-work.read', 'GET', '/my-work'),
  list: endpoint<{ query: CaseListQuery; response: CaseList }>()('cases.list', 'case.list', 'GET', '/cases'),
  find: endpoint<{ query: FindQuery; response: FoundCases }>()('cases.find', 'case.find', 'GET', '/cases/find'),
  /** Cases of the own unit that one has no part in: to be opened on duty. */
  findInUnit: endpoint<{ query: FindQuery; response: FoundCases }>()(
    'cases.findInUnit',
    'case.find-in-unit',
    'GET',
    '/cases/find-in-unit',
  ),
  checkDuplicate: endpoint<{ body: DuplicateQuestion; response: DuplicateAnswer }>()(
    'cases.checkDuplicate',
    'case.check-duplicate',
    'POST',
    '/cases/check-duplicate',
  ),
  open: endpoint<{ body: CaseOpen; response: CaseView }>()('cases.open', 'case.open', 'POST', '/cases', { etag: true }),
  read: endpoint<{ params: CaseParams; response: CaseView }>()('cases.read', 'case.read', 'GET', '/cases/:caseId', {
    etag: true,
  }),
  /** What an open page asks every half minute: 404 when the access has ended. */
  standing: endpoint<{ params: CaseParams; response: CaseStanding }>()(
    'cases.standing',
    'case.watch',
    'GET',
    '/cases/:caseId/standing',
  ),
  openOnDuty: endpoint<{ params: CaseParams; body: DutyOpening; response: CaseView }>()(
    'cases.openOnDuty',
    'case.open-on-duty',
    'POST',
    '/cases/:caseId/duty-openings',
  ),
  reassign: endpoint<{ params: CaseParams; body: CaseReassign }>()(
    'cases.reassign',
    'case.reassign',
    'POST',
    '/cases/:caseId/reassign',
    { ifMatch: true },
  ),
  /** Each on its own: what fails is named and stops no other. */
  reassignMany: endpoint<{ body: CasesReassign; response: Outcomes }>()(
    'cases.reassignMany',
    'case.reassign-many',
    'POST',
    '/cases/reassign',
  ),
  end: endpoint<{ params: CaseParams; body: CaseEnd; response: CaseView }>()(
    'cases.end',
    'case.end',
    'POST',
    '/cases/:caseId/end',
    { ifMatch: true, etag: true },
  ),
  reopen: endpoint<{ params: CaseParams; response: CaseView }>()(
    'cases.reopen',
    'case.reopen',
    'POST',
    '/cases/:caseId/reopen',
    { ifMatch: true, etag: true },
  ),
};
