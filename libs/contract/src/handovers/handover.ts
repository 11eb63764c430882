import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { CONSENT_WAYS, type ConsentWay } from '../consents/consent.words.js';
import { PersonRef } from '../people/person.js';
import { Can, Day, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LANGUAGE, LONGEST_TEXT, type Sector } from '../platform/words.js';
import type { Action } from '../policy.js';

/** Who can be responsible for a case (681/2023 §3): the employment authority, and the municipality. */
export const RESPONSIBLE_SECTORS = ['employment', 'municipal-integration'] as const satisfies readonly Sector[];

/** Why the responsible authority changes, and to which sectors that leads. */
export const HANDOVER_REASONS = {
  'became-jobseeker': ['employment'],
  'left-labour-force': ['municipal-integration'],
  moved: RESPONSIBLE_SECTORS,
} as const satisfies Record<string, readonly Sector[]>;
export type HandoverReason = keyof typeof HANDOVER_REASONS;
export const HANDOVER_STATUSES = ['offered', 'accepted', 'refused', 'withdrawn'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

const REASONS = Object.keys(HANDOVER_REASONS);

export class HandoverParams {
  @Id() handoverId: string;
}

/** To the contact with the new municipality, 681/2023 §85. */
export class HandoverConsent {
  @Text({ max: 200 }) givenBy: string;
  @Word(CONSENT_WAYS) givenHow: ConsentWay;
  /** In which language it was explained and given. */
  @Text({ max: 20, pattern: LANGUAGE }) language: string;
  @Day() givenOn: string;
}

export class HandoverOffer {
  @Id() unitId: string;
  @Word(REASONS) reason: HandoverReason;
  /** Read before the offer is accepted. */
  @Text({ max: LONGEST_TEXT, multiline: true, optional: true, nullable: true }) message?: string | null;
  /** When the person moves to another municipality, and only then. */
  @Nested(() => HandoverConsent, { optional: true, nullable: true }) consent?: HandoverConsent | null;
}

export class HandoverAcceptance {
  /** Whose the case becomes: an adviser's own, or, named by the supervisor, any adviser's of the unit. */
  @Id({ optional: true, nullable: true }) officialId?: string | null;
}

export class HandoverRefusal {
  @Text({ max: LONGEST_TEXT, multiline: true }) reason: string;
}

/** The responsibility for a case offered to another unit. While it waits, that unit sees this and nothing else of the case. */
export class HandoverView {
  @Id() id: string;
  @Id() caseId: string;
  @Text({ max: 20 }) caseNumber: string;
  /** Null for whoever has handed the case over. */
  @Nested(() => PersonRef, { nullable: true }) person: PersonRef | null;
  @Word(REASONS) reason: HandoverReason;
  @Text({ max: LONGEST_TEXT, nullable: true }) message: string | null;
  @Word(HANDOVER_STATUSES) status: HandoverStatus;
  @Nested(() => UnitRef) from: UnitRef;
  @Nested(() => UnitRef) to: UnitRef;
  @Nested(() => OfficialRef) offeredBy: OfficialRef;
  @Instant() offeredAt: string;
  @Nested(() => OfficialRef, { nullable: true }) answeredBy: OfficialRef | null;
  @Instant({ nullable: true }) answeredAt: string | null;
  @Text({ max: LONGEST_TEXT, nullable: true }) refusalReason: string | null;
  @Instant({ nullable: true }) withdrawnAt: string | null;
  /** The responsible unit's. */
  @Nested(() => HandoverConsent, { optional: true, nullable: true }) consent?: HandoverConsent | null;
  @Integer() version: number;
  @Can() can: Action[];
}

export class HandoverList {
  /** The newest first. */
  @Nested(() => HandoverView, { list: 100 }) items: HandoverView[];
}
