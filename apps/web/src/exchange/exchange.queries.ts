import { exchange, type BodyOf, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call, fetchFile } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Documents = BodyOf<typeof exchange.import>;
export type Imported = ResponseOf<typeof exchange.import>;

/** Made anew each time, and kept nowhere. */
export const fetchDocuments = (caseId: string) => fetchFile(exchange.export, { params: { caseId } });

/** What would come in with the file, or what is wrong with it. Each choice of a file is looked at anew. */
export const checkedQuery = (caseId: string, chosen: { at: number; documents: Documents } | null) =>
  queryOptions({
    queryKey: ['exchange', caseId, chosen?.at ?? null],
    enabled: chosen !== null,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) =>
      call(exchange.import, { params: { caseId }, query: { check: true }, body: chosen!.documents, signal }),
  });

export const useImportDocuments = (caseId: string) =>
  useChange(exchange.import, {
    refreshes: () => [
      ...aroundCase(caseId),
      ...['assessments', 'plans', 'reviews', 'facts', 'clocks', 'background', 'workload'].map((noun) => [noun]),
    ],
  });
