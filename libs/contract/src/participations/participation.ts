import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { Can, Day, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LANGUAGE } from '../platform/words.js';
import type { Action } from '../policy.js';
import { PARTS, type Part } from '../cases/case.js';

export const PARTICIPATION_STATUSES = ['invited', 'accepted', 'declined', 'withdrawn', 'ended'] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];
/** On what a participation rests: sections of law, or the person's consent; what each gives is in libs/statute. */
export const BASES = ['681/2023-86-2', '681/2023-86-4', '681/2023-94', '621/1999-29-1-consent'] as const;
export type Basis = (typeof BASES)[number];
export const CONSENT_WAYS = ['in-writing', 'orally', 'electronically'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

export class ParticipationParams {
  @Id() participationId: string;
}
export class ParticipationOfficialParams extends ParticipationParams {
  @Id() officialId: string;
}

/** Given by the person, or for a child by the guardian (621/1999 §29(1)(2)). */
export class Consent {
  @Text({ max: 200 }) givenBy: string;
  @Word(CONSENT_WAYS) givenHow: ConsentWay;
  /** In which language it was explained and given. */
  @Text({ max: 20, pattern: LANGUAGE }) language: string;
  @Day() validFrom: string;
  @Day() validUntil: string;
}

export class Invitation {
  @Id() unitId: string;
  /** No default: the inviter says on what it rests. */
  @Word(BASES) basis: Basis;
  /** With the basis that is a consent, and only with it. */
  @Nested(() => Consent, { optional: true, nullable: true }) consent?: Consent | null;
  @Text({ max: 2000, multiline: true, optional: true, nullable: true }) message?: string | null;
  /** A school, daycare or organisation knows the child by this. */
  @Text({ max: 100, optional: true, nullable: true }) childFirstName?: string | null;
  @Text({ max: 100, optional: true, nullable: true }) childGroup?: string | null;
  @Day({ optional: true, nullable: true }) endsOn?: string | null;
}

export class Acceptance {
  /** Colleagues of the unit who take part from the start (a daycare: the group). */
  @Id({ list: 20, optional: true }) officialIds?: string[];
}
export class Decline {
  @Text({ max: 1000, multiline: true }) reason: string;
}
export class OfficialAdd {
  @Id() officialId: string;
}
export class ParticipationChange {
  @Day({ nullable: true }) endsOn: string | null;
  @Nested(() => Consent, { optional: true, nullable: true }) consent?: Consent | null;
  @Text({ max: 100, optional: true, nullable: true }) childGroup?: string | null;
}

export class ParticipationView {
  /** Null for the responsible unit, which takes part by being it. */
  @Id({ nullable: true }) id: string | null;
  @Id() caseId: string;
  @Nested(() => UnitRef) unit: UnitRef;
  @Word(PARTS) part: Part;
  @Word(PARTICIPATION_STATUSES) status: ParticipationStatus;
  @Word(BASES, { nullable: true }) basis: Basis | null;
  /** The responsible unit and the one that takes part see it. */
  @Nested(() => Consent, { optional: true, nullable: true }) consent?: Consent | null;
  @Text({ max: 2000, nullable: true }) message: string | null;
  @Text({ max: 100, nullable: true }) childFirstName: string | null;
  @Text({ max: 100, nullable: true }) childGroup: string | null;
  /** While an invitation waits: no person. */
  @Nested(() => OfficialRef, { list: 50 }) officials: OfficialRef[];
  @Nested(() => UnitRef, { nullable: true }) invitedFrom: UnitRef | null;
  @Nested(() => OfficialRef, { nullable: true }) invitedBy: OfficialRef | null;
  @Instant({ nullable: true }) invitedAt: string | null;
  @Instant({ nullable: true }) answeredAt: string | null;
  @Text({ max: 1000, nullable: true }) declineReason: string | null;
  @Day({ nullable: true }) endsOn: string | null;
  @Instant({ nullable: true }) endedAt: string | null;
  @Integer() version: number;
  @Can() can: Action[];
}

export class ParticipationList {
  @Nested(() => ParticipationView, { list: 100 }) items: ParticipationView[];
}
