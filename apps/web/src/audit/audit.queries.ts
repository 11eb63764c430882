import { audit, notes, type QueryOf, type ResponseOf } from '@samspel/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../platform/http/call';

export type AuditQuery = QueryOf<typeof audit.search>;
export type AuditRow = ResponseOf<typeof audit.search>['items'][number];

/** Each search is itself audited: it is not repeated behind the reader's back. */
export const auditQuery = (query: AuditQuery) =>
  queryOptions({
    queryKey: ['audit', query],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: () => call(audit.search, { query }),
  });

/** Struck notes with their text. Under the notes' key, so that a change of a note reads them anew. */
export const struckNotesQuery = (cursor?: string) =>
  queryOptions({
    queryKey: ['notes', 'struck', cursor],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () => call(notes.struck, { query: { cursor, limit: 20 } }),
  });
