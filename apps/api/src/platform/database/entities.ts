import { ConsentEntity } from '../../consents/consent.entity.js';
import { AuthorityEntity, UnitEntity, MunicipalityEntity, AreaEntity } from '../../authorities/authority.entity.js';
import { OfficialEntity, AccountEntity, MembershipEntity } from '../../users/user.entity.js';
import { SessionEntity } from '../../session/session.entity.js';
import {
  PersonEntity,
  PersonNameEntity,
  PersonBirthEntity,
  PersonPermitEntity,
  PersonContactEntity,
  PersonAddressEntity,
  PersonIdentityCodeEntity,
} from '../../people/person.entity.js';
import { CaseEntity, CaseProgressEntity, CaseEventEntity, DutyOpeningEntity } from '../../cases/case.entity.js';
import {
  ParticipationEntity,
  ParticipationOfficialEntity,
  ParticipationEventEntity,
} from '../../participations/participation.entity.js';
import { HandoverEntity, HandoverConsentEntity } from '../../handovers/handover.entity.js';
import {
  AssessmentEntity,
  AssessmentUnitEntity,
  AssessmentSectionEntity,
  LanguageLevelEntity,
  BackgroundEntity,
} from '../../assessments/assessment.entity.js';
import {
  PlanEntity,
  PlanMakerEntity,
  PlanContentEntity,
  PlanEndEntity,
  PlanGoalEntity,
  MeasureEntity,
  PlanMeasureEntity,
} from '../../plans/plan.entity.js';
import {
  ReviewEntity,
  ReviewUnitEntity,
  ReviewMeasureEntity,
  ReviewAuthorEntity,
} from '../../reviews/review.entity.js';
import { TaskEntity, TaskEventEntity } from '../../tasks/task.entity.js';
import {
  NoteEntity,
  NoteTextEntity,
  NoteAudienceEntity,
  NoteOpeningEntity,
  NoteEventEntity,
} from '../../notes/note.entity.js';
import { NoticeEntity, NoticeReadingEntity } from '../../notices/notice.entity.js';
import { AuthorityTargetEntity, ClockEntity, ClockStateEntity } from '../../clocks/clock.entity.js';
import { ImportedDocumentEntity } from '../../exchange/imported-document.entity.js';
import { FactEntity } from '../../facts/fact.entity.js';
import { DraftEntity } from '../../drafts/draft.entity.js';

/** Every table that the application writes, as a class; a test compares them with the migrated database. */
export const ENTITIES = [
  AuthorityEntity,
  UnitEntity,
  MunicipalityEntity,
  AreaEntity,
  OfficialEntity,
  AccountEntity,
  MembershipEntity,
  SessionEntity,
  PersonEntity,
  PersonNameEntity,
  PersonBirthEntity,
  PersonPermitEntity,
  PersonContactEntity,
  PersonAddressEntity,
  PersonIdentityCodeEntity,
  CaseEntity,
  CaseProgressEntity,
  CaseEventEntity,
  DutyOpeningEntity,
  ParticipationEntity,
  ParticipationOfficialEntity,
  ParticipationEventEntity,
  ConsentEntity,
  HandoverEntity,
  HandoverConsentEntity,
  AssessmentEntity,
  AssessmentUnitEntity,
  AssessmentSectionEntity,
  LanguageLevelEntity,
  BackgroundEntity,
  PlanEntity,
  PlanMakerEntity,
  PlanContentEntity,
  PlanEndEntity,
  PlanGoalEntity,
  MeasureEntity,
  PlanMeasureEntity,
  ReviewEntity,
  ReviewUnitEntity,
  ReviewMeasureEntity,
  ReviewAuthorEntity,
  TaskEntity,
  TaskEventEntity,
  NoteEntity,
  NoteTextEntity,
  NoteAudienceEntity,
  NoteOpeningEntity,
  NoteEventEntity,
  NoticeEntity,
  NoticeReadingEntity,
  DraftEntity,
  AuthorityTargetEntity,
  ClockEntity,
  ClockStateEntity,
  FactEntity,
  ImportedDocumentEntity,
];
