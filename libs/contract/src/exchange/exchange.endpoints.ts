import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type { CaseDocuments } from './case-documents.js';
import type { ImportQuery, ImportResult } from './exchange.js';

export const exchange = {
  /** The same bytes as long as the documents are the same. */
  export: endpoint<{ params: CaseParams; response: CaseDocuments }>()(
    'exchange.export',
    'case.export',
    'GET',
    '/cases/:caseId/export',
    { download: 'case-documents.json' },
  ),
  /** All of it or nothing. Documents that the case has are left as they are: the same file a second time changes nothing. */
  import: endpoint<{ params: CaseParams; query: ImportQuery; body: CaseDocuments; response: ImportResult }>()(
    'exchange.import',
    'case.import',
    'POST',
    '/cases/:caseId/import',
    { bodyLimit: 8 * 1024 * 1024 },
  ),
};
