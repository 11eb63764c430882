import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { Can, Day, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import type { Action } from '../policy.js';
import { PARTS, type Part } from '../cases/case.js';
import { Consent, ConsentView } from '../consents/consent.js';
import { ITEMS, type Item } from './item.js';

export const PARTICIPATION_STATUSES = ['invited', 'accepted', 'declined', 'withdrawn', 'ended'] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];
/** On what a participation rests: sections of law, or the person's consent; what each gives is in libs/statute. */
export const BASES = ['681/2023-86-2', '681/2023-86-4', '681/2023-94', '621/1999-29-1-consent'] as const;
export type Basis = (typeof BASES)[number];

export class ParticipationParams {
  @Id() participationId: string;
}
export class ParticipationOfficialParams extends ParticipationParams {
  @Id() officialId: string;
}

export class Invitation {
  @Id() unitId: string;
  /** No default: the inviter says on what it rests. */
  @Word(BASES) basis: Basis;
  /** What the unit is to read and may tell, within the basis; with a consent, what the consent names. */
  @Word(ITEMS, { list: 40 }) reads: Item[];
  @Word(ITEMS, { list: 40 }) tells: Item[];
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
  /** Within a basis that is law; of one that is a consent the consents say it. */
  @Word(ITEMS, { list: 40, optional: true }) reads?: Item[];
  @Word(ITEMS, { list: 40, optional: true }) tells?: Item[];
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
  /** What the unit reads and may tell today: for the responsible unit and the one that takes part. */
  @Word(ITEMS, { list: 40, optional: true }) reads?: Item[];
  @Word(ITEMS, { list: 40, optional: true }) tells?: Item[];
  /** The newest first, those that have ended among them: for the same two. */
  @Nested(() => ConsentView, { list: 50, optional: true }) consents?: ConsentView[];
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
