import type {
  AgreedWay,
  ClientGot,
  JobSearchDuty,
  AssessmentSection,
  Audience,
  Basis,
  CaseStatus,
  ConsentCapacity,
  ConsentWay,
  Item,
  EndReason,
  HandoverReason,
  Interpretation,
  Level,
  Literacy,
  Locale,
  MeasureKind,
  MeasureState,
  NoteCategory,
  Part,
  ParticipationStatus,
  PermitKind,
  PlanState,
  ReviewOutcome,
  Role,
  Sector,
  Skill,
  StrikeReason,
  TaskScope,
  TaskState,
} from '@samspel/contract';
import type { Day, Instant } from './days.js';

/** The demo municipality as plain values. Things refer to each other by `key`, which is stable from run to run. */
export interface DemoMunicipality {
  today: Day;
  authorities: DemoAuthority[];
  officials: DemoOfficial[];
  persons: DemoPerson[];
  cases: DemoCase[];
}

export interface DemoAuthority {
  key: string;
  sector: Sector;
  nameFi: string;
  nameSv: string;
  shortName: string;
  /** Statistics Finland's code: 049 is Espoo. A county or a joint authority stands under its seat. */
  municipality: string;
  telephone: string;
  units: DemoUnit[];
}

export interface DemoUnit extends Omit<DemoAuthority, 'units'> {
  authorityKey: string;
}

export interface DemoOfficial {
  key: string;
  givenName: string;
  familyName: string;
  /** Always @samspel.example, a domain that can never receive mail. There is no password: the demo signs in by one click. */
  email: string;
  telephone: string;
  title: string;
  locale: Locale;
  /** ISO 639 codes of what the official can hold a conversation in, Finnish or Swedish first. */
  languages: string[];
  memberships: DemoMembership[];
  /** Leave that has begun or is at the door; the colleague's cases want moving. */
  absence: { from: Day; until: Day } | null;
}

export interface DemoMembership {
  unitKey: string;
  role: Role;
  from: Day;
  /** The last day of the membership; null while it goes on. */
  until: Day | null;
}

export interface DemoPerson {
  key: string;
  /** The first is the name in use. */
  names: DemoPersonName[];
  birth: DemoBirth;
  motherTongue: string;
  /** Other languages that the person manages with, ISO 639. */
  otherLanguages: string[];
  interpreter: { needed: boolean; language: string | null };
  /** ISO 3166-1 alpha-2; XX for stateless. */
  citizenships: string[];
  permit: DemoPermit | null;
  municipality: string;
  telephone: string | null;
  email: string | null;
  address: DemoAddress | null;
  identityCode: string | null;
  children: DemoChild[];
}

export interface DemoPersonName {
  kind: 'latin' | 'original-script' | 'other-spelling';
  /** The whole name in the order its bearer writes it. */
  display: string;
  given: string;
  /** Null for a mononym and where names are the father's and the grandfather's instead. */
  family: string | null;
  /** ISO 15924. */
  script: string;
  language: string;
}

export type DemoBirth = { date: Day } | { year: number };

export interface DemoChild {
  firstName: string;
  age: number;
}

export interface DemoPermit {
  kind: PermitKind;
  /** First permit, card or registration: the three years of 681/2023 §14(1) run from here. */
  firstGrantedOn: Day;
  validFrom: Day;
  /** Null for what has no end (a registration, a permanent permit). */
  validUntil: Day | null;
}

export interface DemoAddress {
  street: string;
  postalCode: string;
  postOffice: string;
}

export type DemoSituation = 'jobseeker' | 'home-care' | 'student' | 'outside-labour-force' | 'employed';

export interface DemoCase {
  key: string;
  /** year-number, running with the day of opening. */
  number: string;
  personKey: string;
  /** The responsible unit and its adviser. */
  unitKey: string;
  /** Null: nobody yet; the unit's supervisor gives it to somebody. */
  adviserKey: string | null;
  handedOver: { at: Instant; fromKey: string } | null;
  /** In what language the officials write. */
  language: 'fi' | 'sv';
  status: CaseStatus;
  situation: DemoSituation;
  openedAt: Instant;
  openedBy: string;
  ended: { at: Instant; by: string; reason: EndReason } | null;
  assessment: DemoAssessment | null;
  /** Oldest first; all but the last are agreed. */
  planVersions: DemoPlanVersion[];
  /** Those that have been held, oldest first. */
  reviews: DemoReview[];
  /** The responsibility offered to another unit, or come from one. */
  handover: DemoHandover | null;
  /** What moves on beside the frozen plan, under the measure's lasting key. */
  measures: DemoMeasure[];
  participations: DemoParticipation[];
  tasks: DemoTask[];
  notes: DemoNote[];
  /** Who has opened the case, for the data protection officer to find. */
  reads: DemoRead[];
}

export interface DemoAssessment {
  key: string;
  startedOn: Day;
  startedBy: string;
  /** The interview; null while it is still to be held. */
  heldOn: Day | null;
  heldWith: string | null;
  language: string;
  interpreter: Interpretation;
  /** When the person was told of aims, plan, binding nature and processing of data, in one talk: decree 869/2024 §2(3). */
  informedOn: Day | null;
  sections: { section: AssessmentSection; text: string }[];
  levels: { language: 'fi' | 'sv'; skill: Skill; level: Level }[];
  literacy: Literacy | null;
  /** ISCED 2011. */
  educationLevel: number | null;
  education: string | null;
  occupation: string | null;
  concluded: { on: Day; by: string; need: boolean; reason: string } | null;
}

export interface DemoPlanVersion {
  key: string;
  number: number;
  state: PlanState;
  draftedAt: Instant;
  draftedBy: string;
  /** The units that draw it up: they alone see the draft. */
  makerUnitKeys: string[];
  ownWish: string;
  ownWishLanguage: string;
  /** Why these services suit these goals: 681/2023 §19(3). */
  justification: string;
  /** What the person is going towards after this plan: 681/2023 §18. */
  longTermGoal: string;
  /** How the services are followed up: §19(1). */
  followUp: string;
  jobSearchDuty: JobSearchDuty;
  jobSearchReason: string | null;
  /** Null in a draft that has not been gone through yet: §24(1). */
  rightsToldOn: Day | null;
  goals: DemoGoal[];
  validFrom: Day;
  validUntil: Day;
  agreed: {
    on: Day;
    by: string;
    way: AgreedWay;
    clientGot: ClientGot;
    interpreterPresent: boolean;
  } | null;
}

export interface DemoReview {
  key: string;
  /** The version that was reviewed. */
  planNumber: number;
  startedAt: Instant;
  heldOn: Day;
  by: string;
  interpreterPresent: boolean;
  unitKeys: string[];
  others: string | null;
  progress: string;
  results: string | null;
  obstacles: string | null;
  changes: string | null;
  nextOn: Day;
  recordedAt: Instant;
  outcomes: { measureKey: string; outcome: ReviewOutcome; text: string | null }[];
}

export interface DemoHandover {
  key: string;
  fromUnitKey: string;
  toUnitKey: string;
  reason: Exclude<HandoverReason, 'moved'>;
  message: string;
  offeredAt: Instant;
  offeredBy: string;
  /** Null: it waits. */
  accepted: { at: Instant; by: string } | null;
}

/** The same goal in the next version keeps its key. */
export interface DemoGoal {
  key: string;
  text: string;
  measures: DemoPlannedMeasure[];
}

/** What a version froze about a measure. */
export interface DemoPlannedMeasure {
  measureKey: string;
  kind: MeasureKind;
  title: string;
  responsible: DemoResponsible;
  from: Day;
  until: Day;
  evaluateOn: Day;
  /** Null in a draft that is still being written. */
  justification: string | null;
}

export type DemoResponsible = { unitKey: string } | { person: true };

export interface DemoMeasure {
  key: string;
  state: MeasureState;
  responsible: DemoResponsible;
  /** Per cent; null where it is not counted. */
  progress: number | null;
  responsibleOfficialKey: string | null;
  result: string | null;
}

export interface DemoConsent {
  /** Name and in which capacity. */
  givenBy: string;
  capacity: ConsentCapacity;
  givenHow: ConsentWay;
  /** What the unit may read and of what it may tell. */
  reads: Item[];
  tells: Item[];
  /** In which language it was explained and given. */
  language: string;
  validFrom: Day;
  validUntil: Day;
}

export interface DemoParticipation {
  key: string;
  unitKey: string;
  part: Exclude<Part, 'lead'>;
  basis: Basis;
  /** With the basis that is a consent. */
  consent: DemoConsent | null;
  /** What a daycare or school is told of: first name and group or class. */
  child: { firstName: string; group: string } | null;
  status: ParticipationStatus;
  invitedAt: Instant;
  invitedBy: string;
  message: string;
  answered: { at: Instant; by: string; declineReason: string | null } | null;
  /** The named officials: who accepted, and whom they added. */
  officials: { officialKey: string; at: Instant; addedBy: string }[];
  /** The last day of access that was set beforehand. */
  endsOn: Day | null;
  endedAt: Instant | null;
}

export type DemoTaskRecipient = { unitKey: string } | { officialKey: string; unitKey: string } | { person: true };

export interface DemoTask {
  key: string;
  title: string;
  description: string;
  recipient: DemoTaskRecipient;
  createdAt: Instant;
  createdBy: string;
  createdByUnit: string;
  dueOn: Day | null;
  measureKey: string | null;
  state: TaskState;
  /** Given to others, or a unit's own among itself. */
  scope: TaskScope;
  seen: { at: Instant; by: string } | null;
  claimed: { at: Instant; by: string } | null;
  done: { at: Instant; by: string; outcome: string } | null;
  handedBack: { at: Instant; by: string; reason: string } | null;
  comments: { at: Instant; by: string; unitKey: string; text: string }[];
}

export interface DemoNote {
  key: string;
  authorKey: string;
  unitKey: string;
  category: NoteCategory;
  happenedOn: Day;
  writtenAt: Instant;
  text: string;
  audience: Audience;
  /** The units that it was fixed to at saving, the author's own among them. */
  audienceUnitKeys: string[];
  amended: { at: Instant; text: string } | null;
  struck: { at: Instant; reason: StrikeReason } | null;
  /** Who has opened it, the first time. */
  openedBy: { officialKey: string; unitKey: string; at: Instant }[];
}

export interface DemoRead {
  at: Instant;
  officialKey: string;
  unitKey: string;
  what: 'case' | 'notes' | 'tasks' | 'plan' | 'assessment';
}
