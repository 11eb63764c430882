import type {
  Audience,
  Basis,
  CaseStatus,
  Item,
  MeasureKind,
  NoticeKind,
  Part,
  Role,
  Sector,
  TaskEventKind,
  TaskState,
} from '@samspel/contract';

/** What is the case in a small world, as plain values: the ground of the model, and of the rows that a test database gets. */
export interface Facts {
  /** The clock of the world, RFC 3339 in UTC, and its day in Helsinki. */
  now: string;
  today: string;
  units: UnitFact[];
  officials: OfficialFact[];
  memberships: MembershipFact[];
  people: PersonFact[];
  cases: CaseFact[];
  dutyOpenings: DutyOpeningFact[];
  participations: ParticipationFact[];
  handovers: HandoverFact[];
  assessments: AssessmentFact[];
  happenings: HappeningFact[];
  /** Rules of which something is stored as due. */
  clocks: { caseId: string; rule: string }[];
  plans: PlanFact[];
  measures: MeasureFact[];
  reviews: ReviewFact[];
  imported: ImportedFact[];
  tasks: TaskFact[];
  notes: NoteFact[];
  notices: NoticeFact[];
  drafts: DraftFact[];
  audit: AuditFact[];
}

export interface UnitFact {
  id: string;
  authorityId: string;
  sector: Sector;
  name: string;
}
export interface OfficialFact {
  id: string;
  name: string;
}
export interface MembershipFact {
  id: string;
  officialId: string;
  unitId: string;
  role: Role;
  startsAt: string;
  endsAt: string | null;
}
/** Of everyone everything is known, so that whatever is missing in an answer has been kept back. */
export interface PersonFact {
  id: string;
  name: string;
}
export interface CaseFact {
  id: string;
  number: string;
  personId: string;
  responsibleUnitId: string;
  adviserId: string | null;
  status: CaseStatus;
  events: CaseEventFact[];
}
export interface CaseEventFact {
  id: string;
  kind:
    | 'opened'
    | 'status-changed'
    | 'adviser-changed'
    | 'opened-on-duty'
    | 'ended'
    | 'handover-offered'
    | 'handover-withdrawn'
    | 'handover-refused'
    | 'handed-over';
  officialId: string;
  unitId: string;
}
export interface DutyOpeningFact {
  id: string;
  caseId: string;
  membershipId: string;
  officialId: string;
  unitId: string;
  day: string;
}
export interface ParticipationFact {
  id: string;
  caseId: string;
  unitId: string;
  part: Exclude<Part, 'lead'>;
  basis: Basis;
  status: 'invited' | 'accepted' | 'declined' | 'withdrawn' | 'ended';
  /** The last day, inclusive. */
  endsOn: string | null;
  /** What it reads and tells by law; nothing where it rests on consents. */
  reads: readonly Item[];
  tells: readonly Item[];
  /** Of a part that rests on consent, those that were given. */
  consents: ConsentFact[];
  officials: { officialId: string; removed: boolean }[];
  events: { id: string; kind: 'invited' | 'accepted' | 'ended'; officialId: string; unitId: string }[];
}
/** What the person let a unit read and tell, from and until (inclusive); ended: withdrawn, whatever its days. */
export interface ConsentFact {
  id: string;
  from: string;
  until: string;
  reads: readonly Item[];
  tells: readonly Item[];
  ended: boolean;
}
/** The responsibility for a case, offered by the unit that has it or had it. */
export interface HandoverFact {
  id: string;
  caseId: string;
  fromUnitId: string;
  toUnitId: string;
  status: 'offered' | 'accepted' | 'refused' | 'withdrawn';
  offeredBy: string;
  answeredBy: string | null;
  /** Whose the case was when it was handed over. */
  formerAdviserId: string | null;
  /** The person moves: with a consent. */
  moved: boolean;
}
export interface AssessmentFact {
  id: string;
  caseId: string;
  startedBy: string;
  concluded: boolean;
  sections: string[];
  /** That took part. */
  units: string[];
  levels: { language: 'fi' | 'sv'; skill: string }[];
}
/** What the law counts from: `app.case_fact`. */
export interface HappeningFact {
  id: string;
  caseId: string;
  recordedBy: string;
  unitId: string;
  /** Corrected or taken back. */
  gone: boolean;
}
export interface PlanFact {
  id: string;
  caseId: string;
  number: number;
  state: 'draft' | 'agreed';
  /** Units; the responsible one draws the plan up whether it is named or not. */
  makers: string[];
  goals: { id: string; goalId: string }[];
  /** Ended by an act of its own, of an official. */
  endedBy: string | null;
  measures: { measureId: string; goalId: string; unitId: string | null; kind: MeasureKind }[];
}
export interface MeasureFact {
  id: string;
  caseId: string;
  unitId: string | null;
  /** In an agreed plan. */
  agreed: boolean;
}
export interface ReviewFact {
  id: string;
  caseId: string;
  /** The version that is reviewed. */
  planId: string;
  state: 'draft' | 'held';
  /** That took part. */
  units: string[];
  /** That were gone through. */
  measures: string[];
  authors: string[];
}
/** That a document of the case was made elsewhere. */
export interface ImportedFact {
  id: string;
  caseId: string;
  of: 'assessment' | 'plan' | 'review';
  documentId: string;
}
export interface TaskFact {
  id: string;
  caseId: string;
  title: string;
  /** Null: the person's. */
  unitId: string | null;
  officialId: string | null;
  part: Part | 'person';
  giverId: string;
  giverUnitId: string;
  giverPart: Part;
  scope: 'shared' | 'own-unit';
  state: TaskState;
  dueOn: string | null;
  events: { id: string; kind: TaskEventKind; officialId: string; unitId: string }[];
}
export interface NoteFact {
  id: string;
  caseId: string;
  authorId: string;
  authorUnitId: string;
  chosen: Audience;
  text: string;
  /** How many texts it has had. */
  texts: number;
  struck: boolean;
  audience: { unitId: string; part: Part; removed: boolean }[];
  openings: { officialId: string; unitId: string }[];
  events: { id: string; kind: 'amended' | 'narrowed' | 'struck'; officialId: string; unitId: string }[];
}
/** What somebody was told of: one official of a unit, those of a unit in some roles, or those of an authority. */
export interface NoticeFact {
  id: string;
  kind: NoticeKind;
  unitId: string | null;
  authorityId: string | null;
  officialId: string | null;
  roles: Role[];
  caseId: string;
  recordId: string | null;
  causedBy: string;
  causedIn: string;
  daysOld: number;
  readBy: string[];
}
export interface DraftFact {
  id: string;
  officialId: string;
  unitId: string;
  caseId: string | null;
  daysOld: number;
}
/** A row of the audit: what an official did once in a membership, and whose data left. */
export interface AuditFact {
  id: number;
  membershipId: string;
  caseId: string | null;
  personIds: string[];
}
