import type { CaseParams } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type {
  AudienceChoice,
  NoteAmend,
  NoteList,
  NoteListQuery,
  NoteNarrow,
  NoteOpenings,
  NoteOpenTo,
  NoteParams,
  NoteStrike,
  NoteView,
  NoteWrite,
} from './note.js';

type One = { params: NoteParams; response: NoteView };
const changes = { ifMatch: true, etag: true };

export const notes = {
  list: endpoint<{ params: CaseParams; query: NoteListQuery; response: NoteList }>()(
    'notes.list',
    'note.list',
    'GET',
    '/cases/:caseId/notes',
  ),
  read: endpoint<One>()('notes.read', 'note.read', 'GET', '/notes/:noteId', { etag: true }),
  audience: endpoint<{ params: CaseParams; response: AudienceChoice }>()(
    'notes.audience',
    'note.write',
    'GET',
    '/cases/:caseId/audience',
  ),
  write: endpoint<{ params: CaseParams; body: NoteWrite; response: NoteView }>()(
    'notes.write',
    'note.write',
    'POST',
    '/cases/:caseId/notes',
    { etag: true },
  ),
  amend: endpoint<One & { body: NoteAmend }>()('notes.amend', 'note.amend', 'POST', '/notes/:noteId/amend', changes),
  narrow: endpoint<One & { body: NoteNarrow }>()(
    'notes.narrow',
    'note.narrow',
    'POST',
    '/notes/:noteId/narrow',
    changes,
  ),
  openTo: endpoint<One & { body: NoteOpenTo }>()(
    'notes.openTo',
    'note.open-to',
    'POST',
    '/notes/:noteId/open-to',
    changes,
  ),
  strike: endpoint<One & { body: NoteStrike }>()(
    'notes.strike',
    'note.strike',
    'POST',
    '/notes/:noteId/strike',
    changes,
  ),
  openings: endpoint<{ params: NoteParams; response: NoteOpenings }>()(
    'notes.openings',
    'note.read-openings',
    'GET',
    '/notes/:noteId/openings',
  ),
  /** Struck notes with their text: of the own unit for its supervisor, of the own authority for its data protection officer. */
  struck: endpoint<{ query: NoteListQuery; response: NoteList }>()(
    'notes.struck',
    'note.list-struck',
    'GET',
    '/notes/struck',
  ),
};
