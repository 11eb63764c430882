import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { PARTS, type Part } from '../cases/case.js';
import { PageQuery } from '../platform/page.js';
import { Can, Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import type { Action } from '../policy.js';

export const NOTE_CATEGORIES = [
  'client-meeting',
  'contact',
  'observation',
  'agreement',
  'wellbeing',
  'administrative',
] as const;
export type NoteCategory = (typeof NOTE_CATEGORIES)[number];
/** Own unit; the own sector's units taking part; units chosen; all taking part. Fixed at saving as units by name. */
export const AUDIENCES = ['own-unit', 'own-sector', 'chosen', 'all'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const STRIKE_REASONS = ['wrong-person', 'wrong-audience', 'other'] as const;
export type StrikeReason = (typeof STRIKE_REASONS)[number];

export class NoteParams {
  @Id() noteId: string;
}

export class NoteListQuery extends PageQuery {
  @Word(NOTE_CATEGORIES, { optional: true }) category?: NoteCategory;
}

export class NoteWrite {
  @Word(NOTE_CATEGORIES) category: NoteCategory;
  @Text({ max: 20000, multiline: true }) text: string;
  @Word(AUDIENCES) audience: Audience;
  /** The units that were shown by name; 409 `note.audience-changed` when the choice means others by now. */
  @Id({ list: 50 }) unitIds: string[];
}

export class NoteAmend {
  @Text({ max: 20000, multiline: true }) text: string;
}
export class NoteNarrow {
  /** The units that are left; the author's own stays whatever is said. */
  @Id({ list: 50 }) unitIds: string[];
}
export class NoteOpenTo {
  @Id({ list: 50 }) unitIds: string[];
}
export class NoteStrike {
  @Word(STRIKE_REASONS) reason: StrikeReason;
}

export class NoteText {
  @Integer() number: number;
  @Text({ max: 20000 }) text: string;
  @Instant() at: string;
}

export class NoteView {
  @Id() id: string;
  @Id() caseId: string;
  @Nested(() => OfficialRef) author: OfficialRef;
  @Nested(() => UnitRef) authorUnit: UnitRef;
  @Word(NOTE_CATEGORIES) category: NoteCategory;
  @Word(AUDIENCES) audience: Audience;
  /** Units that see it, as far as the reader is told of them. */
  @Nested(() => UnitRef, { list: 50 }) units: UnitRef[];
  /** Null when struck. */
  @Text({ max: 20000, nullable: true }) text: string | null;
  /** Texts before it was amended, the newest first. */
  @Nested(() => NoteText, { list: 100 }) earlier: NoteText[];
  @Instant() createdAt: string;
  @Instant({ nullable: true }) amendedAt: string | null;
  @Instant({ nullable: true }) struckAt: string | null;
  @Word(STRIKE_REASONS, { nullable: true }) struckReason: StrikeReason | null;
  /** The reader has not opened it before. */
  @Flag() unread: boolean;
  @Integer() version: number;
  @Can() can: Action[];
}

export class NoteList {
  /** The newest first. */
  @Nested(() => NoteView, { list: 100 }) items: NoteView[];
  @Text({ max: 500, nullable: true }) nextCursor: string | null;
}

export class AudienceUnit {
  @Nested(() => UnitRef) unit: UnitRef;
  @Word(PARTS) part: Part;
  @Flag() own: boolean;
  @Flag() ownSector: boolean;
}

/** Whom a note of the actor's can be for: the own unit and the units whose taking part the actor is told of. */
export class AudienceChoice {
  @Nested(() => AudienceUnit, { list: 50 }) units: AudienceUnit[];
  /** The audience that the actor used last on this case. */
  @Word(AUDIENCES, { nullable: true }) lastUsed: Audience | null;
}

export class NoteOpening {
  @Nested(() => OfficialRef) official: OfficialRef;
  @Nested(() => UnitRef) unit: UnitRef;
  @Instant() at: string;
}

export class NoteOpenings {
  @Nested(() => NoteOpening, { list: 500 }) items: NoteOpening[];
}
