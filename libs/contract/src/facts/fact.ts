import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { ClockMark } from '../clocks/clock.js';
import { Can, Day, Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LONGEST_TEXT, MUNICIPALITY } from '../platform/words.js';
import type { Action } from '../policy.js';
import {
  FACT_GROUNDS,
  FACT_KINDS,
  FACT_SOURCES,
  type FactGround,
  type FactKind,
  type FactSource,
} from './fact.words.js';

const GROUNDS = Object.values(FACT_GROUNDS).flat();

export class FactParams {
  @Id() factId: string;
}

export class FactWrite {
  @Word(FACT_KINDS) kind: FactKind;
  /** The day, or the first one: of a plan its drawing up, of an assessment its start. */
  @Day() startsOn: string;
  /** The last day, inclusive: of a plan its validity, of an assessment its conclusion. */
  @Day({ optional: true, nullable: true }) endsOn?: string | null;
  /** Of a plan made elsewhere: the maximum of 1386/2010 §12(3) counts from it. */
  @Day({ optional: true, nullable: true }) signedOn?: string | null;
  /** Of an extension: 681/2023 §23(3), at most 24 in all. */
  @Integer({ min: 1, max: 24, optional: true, nullable: true }) months?: number | null;
  @Word(GROUNDS, { optional: true, nullable: true }) ground?: FactGround | null;
  /** Of an assessment made elsewhere. */
  @Flag({ optional: true, nullable: true }) needFound?: boolean | null;
  /** Of a move: whereto. */
  @Text({ max: 3, pattern: MUNICIPALITY, optional: true, nullable: true }) municipalityCode?: string | null;
  /** An extension has its reason on file: 681/2023 §23(3). */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) reason?: string | null;
  @Word(FACT_SOURCES) source: FactSource;
}

export class FactView {
  @Id() id: string;
  @Word(FACT_KINDS) kind: FactKind;
  @Day() startsOn: string;
  @Day({ nullable: true }) endsOn: string | null;
  @Day({ nullable: true }) signedOn: string | null;
  @Integer({ nullable: true }) months: number | null;
  @Word(GROUNDS, { nullable: true }) ground: FactGround | null;
  @Flag({ nullable: true }) needFound: boolean | null;
  @Text({ max: 3, nullable: true }) municipalityCode: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) reason: string | null;
  @Word(FACT_SOURCES) source: FactSource;
  @Instant() recordedAt: string;
  @Nested(() => OfficialRef) recordedBy: OfficialRef;
  @Nested(() => UnitRef) unit: UnitRef;
  /** The fact that it corrects. */
  @Id({ nullable: true }) corrects: string | null;
  /** Corrected or taken back: it counts no more, and stays as history. */
  @Instant({ nullable: true }) goneAt: string | null;
  @Nested(() => OfficialRef, { nullable: true }) goneBy: OfficialRef | null;
  @Integer() version: number;
  @Can() can: Action[];
}

export class FactList {
  /** By day, the latest first; what counts no more among them. */
  @Nested(() => FactView, { list: 500 }) items: FactView[];
}

/** A limit that an event moves. */
export class MovedClock {
  @Text({ max: 3 }) rule: string;
  /** Null: there was none. */
  @Nested(() => ClockMark, { nullable: true }) before: ClockMark | null;
  /** Null: there is none any more. */
  @Nested(() => ClockMark, { nullable: true }) after: ClockMark | null;
  /** It is late because of the event, and was not before. */
  @Flag() late: boolean;
}

/** An event as it would be recorded, or would stand in the place of one that it corrects. */
export class FactToWeigh extends FactWrite {
  @Id({ optional: true, nullable: true }) corrects?: string | null;
}

export class WeighedFact {
  @Nested(() => MovedClock, { list: 30 }) moves: MovedClock[];
}

export class RecordedFact extends WeighedFact {
  @Nested(() => FactView) fact: FactView;
}
