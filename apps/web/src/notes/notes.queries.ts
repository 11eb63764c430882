import { notes, type NoteCategory, type ResponseOf } from '@samspel/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Note = ResponseOf<typeof notes.read>;
export type AudienceChoice = ResponseOf<typeof notes.audience>;
export type ChoiceUnit = AudienceChoice['units'][number];

export const notesQuery = (caseId: string, query: { category?: NoteCategory; cursor?: string; limit?: number } = {}) =>
  queryOptions({
    queryKey: ['notes', caseId, 'list', query],
    queryFn: () => call(notes.list, { params: { caseId }, query }),
    placeholderData: keepPreviousData,
  });

/** Whom a note can be for: the own unit and the units that one is told of. Read anew each time: who takes part changes. */
export const audienceQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['notes', caseId, 'audience'],
    gcTime: 0,
    staleTime: 0,
    queryFn: () => call(notes.audience, { params: { caseId } }),
  });

/** Who has opened it, beside its author. */
export const openingsQuery = (noteId: string) =>
  queryOptions({
    queryKey: ['notes', 'openings', noteId],
    staleTime: 0,
    queryFn: () => call(notes.openings, { params: { noteId } }),
  });

const refreshes = ({ data }: { data: { id: string; caseId: string } }) => [
  ['notes', data.caseId],
  ['notes', 'openings', data.id],
  ...aroundCase(data.caseId),
];

export const useWriteNote = () => useChange(notes.write, { refreshes });
export const useAmendNote = () => useChange(notes.amend, { refreshes });
export const useNarrowNote = () => useChange(notes.narrow, { refreshes });
export const useOpenNoteTo = () => useChange(notes.openTo, { refreshes });
export const useStrikeNote = () => useChange(notes.strike, { refreshes });
