import { Day, Flag, Id, Integer, Nested, Text, Word } from '../platform/shape.js';
import { COUNTRY, EMAIL, IDENTITY_CODE, LANGUAGE, MUNICIPALITY, TELEPHONE } from '../platform/words.js';

/** Kinds of permit as 681/2023 §2 distinguishes them. */
export const PERMIT_KINDS = [
  'international-protection',
  'temporary-protection',
  'quota-refugee',
  'family',
  'work',
  'study',
  'returnee',
  'eu-registration',
  'nordic-registration',
  'other',
] as const;
export type PermitKind = (typeof PERMIT_KINDS)[number];

/** One name: the first is the one used; the rest are other spellings and earlier names. */
export class PersonName {
  /** May be the only name. */
  @Text({ max: 100, optional: true, nullable: true }) givenNames?: string | null;
  @Text({ max: 100, optional: true, nullable: true }) familyName?: string | null;
  /** The whole name in its own script. */
  @Text({ max: 200, optional: true, nullable: true }) original?: string | null;
  @Text({ max: 20, pattern: LANGUAGE, optional: true, nullable: true }) originalLanguage?: string | null;
}

/** What is known of a person. None of what is missing stops anything but the name, the language and the interpreter need. */
export class PersonDetails {
  @Nested(() => PersonName, { list: 10 }) names: PersonName[];
  /** Mother tongue first. */
  @Text({ max: 20, pattern: LANGUAGE, list: 10 }) languages: string[];
  @Flag() interpreterNeeded: boolean;
  @Integer({ min: 1900, max: 2200, optional: true, nullable: true }) birthYear?: number | null;
  @Day({ optional: true, nullable: true }) bornOn?: string | null;
  @Text({ max: 2, pattern: COUNTRY, list: 5, optional: true }) citizenships?: string[];
  @Word(PERMIT_KINDS, { optional: true, nullable: true }) permitKind?: PermitKind | null;
  @Day({ optional: true, nullable: true }) firstPermitOn?: string | null;
  @Day({ optional: true, nullable: true }) permitFrom?: string | null;
  @Day({ optional: true, nullable: true }) permitUntil?: string | null;
  @Text({ max: 3, pattern: MUNICIPALITY, optional: true, nullable: true }) municipalityCode?: string | null;
  @Text({ max: 30, pattern: TELEPHONE, optional: true, nullable: true }) telephone?: string | null;
  @Text({ max: 254, pattern: EMAIL, optional: true, nullable: true }) email?: string | null;
  @Text({ max: 200, optional: true, nullable: true }) street?: string | null;
  @Text({ max: 5, pattern: /^\d{5}$/, optional: true, nullable: true }) postalCode?: string | null;
  @Text({ max: 100, optional: true, nullable: true }) postOffice?: string | null;
  @Text({ max: 11, pattern: IDENTITY_CODE, optional: true, nullable: true }) identityCode?: string | null;
}

/** Of what is known of a person, what the law counts from. */
export class PersonCounted {
  @Day({ optional: true, nullable: true }) bornOn?: string | null;
  @Word(PERMIT_KINDS, { optional: true, nullable: true }) permitKind?: PermitKind | null;
  @Day({ optional: true, nullable: true }) firstPermitOn?: string | null;
}

export class Birth {
  @Integer() year: number;
  @Day({ nullable: true }) bornOn: string | null;
}
export class Permit {
  @Text({ max: 2, list: 5 }) citizenships: string[];
  @Word(PERMIT_KINDS, { nullable: true }) kind: PermitKind | null;
  @Day({ nullable: true }) firstPermitOn: string | null;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validUntil: string | null;
  @Text({ max: 3, nullable: true }) municipalityCode: string | null;
}
export class Contact {
  @Text({ max: 30, nullable: true }) telephone: string | null;
  @Text({ max: 254, nullable: true }) email: string | null;
}
export class Address {
  @Text({ max: 200, nullable: true }) street: string | null;
  @Text({ max: 5, nullable: true }) postalCode: string | null;
  @Text({ max: 100, nullable: true }) postOffice: string | null;
}

/** A part that is absent is one that the reader's part in the case does not open; null means that nothing is known. */
export class PersonView {
  @Id() id: string;
  @Nested(() => PersonName, { list: 10 }) names: PersonName[];
  @Text({ max: 20, list: 10 }) languages: string[];
  @Flag() interpreterNeeded: boolean;
  @Nested(() => Birth, { optional: true, nullable: true }) birth?: Birth | null;
  @Nested(() => Permit, { optional: true, nullable: true }) permit?: Permit | null;
  @Nested(() => Contact, { optional: true, nullable: true }) contact?: Contact | null;
  @Nested(() => Address, { optional: true, nullable: true }) address?: Address | null;
  @Text({ max: 11, optional: true, nullable: true }) identityCode?: string | null;
  @Integer() version: number;
}

/** A person as lists and headers name them. */
export class PersonRef {
  @Id() id: string;
  @Text({ max: 100, nullable: true }) givenNames: string | null;
  @Text({ max: 100, nullable: true }) familyName: string | null;
  @Text({ max: 200, nullable: true }) original: string | null;
  @Text({ max: 20, nullable: true }) originalLanguage: string | null;
  @Text({ max: 20, list: 10 }) languages: string[];
  @Flag() interpreterNeeded: boolean;
}
