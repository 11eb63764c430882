import { OfficialRef } from '../authorities/authority.js';
import { ITEMS, type Item } from '../participations/item.js';
import { Can, Day, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LANGUAGE } from '../platform/words.js';
import type { Action } from '../policy.js';
import { CONSENT_CAPACITIES, CONSENT_WAYS, type ConsentCapacity, type ConsentWay } from './consent.words.js';

export class ConsentParams {
  @Id() consentId: string;
}

/**
 * That the person lets the responsible unit give items to one unit, and that unit tell of items (621/1999 §§26(1)(2) and
 * 29(1)(2)): who gave it, as whom, how, explained in which language, from and until. It always has an end.
 */
export class Consent {
  @Text({ max: 200 }) givenBy: string;
  @Word(CONSENT_CAPACITIES) capacity: ConsentCapacity;
  @Word(CONSENT_WAYS) givenHow: ConsentWay;
  @Text({ max: 20, pattern: LANGUAGE }) language: string;
  @Day() validFrom: string;
  @Day() validUntil: string;
}

/** A further consent of a part that rests on consent. */
export class ConsentRecord extends Consent {
  @Word(ITEMS, { list: 40 }) reads: Item[];
  @Word(ITEMS, { list: 40 }) tells: Item[];
  /** The consent in whose place this one stands from now on. */
  @Id({ optional: true, nullable: true }) replaces?: string | null;
}

export class ConsentWithdrawal {
  @Word(CONSENT_WAYS) how: ConsentWay;
}

export class ConsentView {
  @Id() id: string;
  @Id() participationId: string;
  @Word(ITEMS, { list: 40 }) reads: Item[];
  @Word(ITEMS, { list: 40 }) tells: Item[];
  /** Of the text that the person was read or read; null: from before texts had versions. */
  @Integer({ nullable: true }) textVersion: number | null;
  @Text({ max: 20 }) language: string;
  @Text({ max: 200 }) givenBy: string;
  /** Null: from before this was kept. */
  @Word(CONSENT_CAPACITIES, { nullable: true }) capacity: ConsentCapacity | null;
  @Word(CONSENT_WAYS) givenHow: ConsentWay;
  @Day() validFrom: string;
  @Day() validUntil: string;
  @Instant() recordedAt: string;
  @Nested(() => OfficialRef) recordedBy: OfficialRef;
  /** From this instant it gives nothing. */
  @Instant({ nullable: true }) endedAt: string | null;
  @Word(['withdrawn', 'replaced'], { nullable: true }) endedAs: 'withdrawn' | 'replaced' | null;
  @Word(CONSENT_WAYS, { nullable: true }) endedHow: ConsentWay | null;
  @Nested(() => OfficialRef, { nullable: true }) endedBy: OfficialRef | null;
  @Integer() version: number;
  @Can() can: Action[];
}
