import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { Day, Flag, Integer, Nested, Text, Word } from '../platform/shape.js';

export const CLOCK_STATES = ['not-started', 'running', 'paused', 'met', 'overdue', 'not-applicable'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
/** A target is what an authority has set itself where the law says "without delay": it is never shown as law. */
export const CLOCK_KINDS = ['statutory', 'target'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** One step by which a date came about: a word of libs/statute and what belongs to it. */
export class ClockReason {
  @Text({ max: 40 }) because: string;
  @Text({ max: 40, nullable: true }) event: string | null;
  @Day({ nullable: true }) on: string | null;
  @Day({ nullable: true }) gives: string | null;
  @Integer({ nullable: true }) count: number | null;
  @Word(['days', 'weeks', 'months', 'years'], { nullable: true }) unit: 'days' | 'weeks' | 'months' | 'years' | null;
  @Text({ max: 40, nullable: true }) ground: string | null;
  @Text({ max: 10, nullable: true }) section: string | null;
}

/** One limit of a case: by which section, from which event, until when, and why. */
export class ClockView {
  /** R02 … of libs/statute. */
  @Text({ max: 3 }) rule: string;
  @Text({ max: 20 }) act: string;
  @Text({ max: 20 }) section: string;
  @Word(CLOCK_KINDS) kind: ClockKind;
  /** The triggering event's day. */
  @Day({ nullable: true }) startsOn: string | null;
  /** The limit as first reckoned, and after rolling or lawful lengthening. */
  @Day({ nullable: true }) rawOn: string | null;
  @Day({ nullable: true }) latestOn: string | null;
  @Flag() rolls: boolean;
  @Word(CLOCK_STATES) state: ClockState;
  /** Somebody still has to keep it: it counts in lists. */
  @Flag() due: boolean;
  @Nested(() => ClockReason, { list: 12 }) reasons: ClockReason[];
}

export class CaseClocks {
  @Day() today: string;
  /** In the order of the rules; those that do not apply are among them, with the reason. */
  @Nested(() => ClockView, { list: 80 }) items: ClockView[];
  /** Who holds them: the responsible unit, and its adviser. */
  @Nested(() => UnitRef) heldBy: UnitRef;
  @Nested(() => OfficialRef, { nullable: true }) adviser: OfficialRef | null;
}

/** What the own authority has set itself where the law says "without delay", in days (681/2023 §§14(2), 20(1)). */
export class TargetsWrite {
  @Integer({ min: 1, max: 365 }) assessmentDays: number;
  @Integer({ min: 1, max: 365 }) planDays: number;
}

export class TargetsView {
  @Integer() assessmentDays: number;
  @Integer() planDays: number;
  @Integer() version: number;
}

/** What is due next in a case, for lists. Null days: it stands still. */
export class ClockMark {
  @Text({ max: 3 }) rule: string;
  @Text({ max: 20 }) act: string;
  @Text({ max: 20 }) section: string;
  @Word(CLOCK_KINDS) kind: ClockKind;
  @Day({ nullable: true }) latestOn: string | null;
  /** Until when it stands still, when that is known. */
  @Day({ nullable: true }) pausedUntil: string | null;
}
