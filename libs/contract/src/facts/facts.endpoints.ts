import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type { FactList, FactParams, FactToWeigh, FactWrite, RecordedFact, WeighedFact } from './fact.js';

export const facts = {
  list: endpoint<{ params: CaseParams; response: FactList }>()(
    'facts.list',
    'fact.read',
    'GET',
    '/cases/:caseId/facts',
  ),
  /** What recording it, or correcting an earlier one by it, would move and make late; nothing is kept. */
  weigh: endpoint<{ params: CaseParams; body: FactToWeigh; response: WeighedFact }>()(
    'facts.weigh',
    'fact.record',
    'POST',
    '/cases/:caseId/facts/weigh',
  ),
  record: endpoint<{ params: CaseParams; body: FactWrite; response: RecordedFact }>()(
    'facts.record',
    'fact.record',
    'POST',
    '/cases/:caseId/facts',
  ),
  /** The fact as it should have been recorded; the earlier one stays as history. */
  correct: endpoint<{ params: FactParams; body: FactWrite; response: RecordedFact }>()(
    'facts.correct',
    'fact.correct',
    'POST',
    '/facts/:factId/correct',
    { ifMatch: true },
  ),
  /** It never was: it counts no more, and stays as history. */
  takeBack: endpoint<{ params: FactParams; response: WeighedFact }>()(
    'facts.takeBack',
    'fact.take-back',
    'POST',
    '/facts/:factId/take-back',
    { ifMatch: true },
  ),
};
