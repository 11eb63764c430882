import { CasesModule } from './cases/cases.module.js';
import { NotesModule } from './notes/notes.module.js';
import { SessionModule } from './session/session.module.js';

/** The nouns of the API; one folder each. */
export const NOUNS = [SessionModule, CasesModule, NotesModule];
