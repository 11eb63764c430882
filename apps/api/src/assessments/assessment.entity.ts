import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('assessment')
export class AssessmentEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'date', name: 'started_on' }) startedOn: string;
  @Column({ type: 'uuid', name: 'started_by' }) startedBy: string;
  @Column({ type: 'date', name: 'held_on', nullable: true }) heldOn: string | null;
  @Column({ type: 'text', name: 'held_with', nullable: true }) heldWith: string | null;
  @Column({ type: 'text', nullable: true }) language: string | null;
  @Column({ type: 'text', nullable: true }) interpreter: string | null;
  @Column({ type: 'date', name: 'told_aims_on', nullable: true }) toldAimsOn: string | null;
  @Column({ type: 'date', name: 'told_plan_on', nullable: true }) toldPlanOn: string | null;
  @Column({ type: 'date', name: 'told_binding_on', nullable: true }) toldBindingOn: string | null;
  @Column({ type: 'date', name: 'told_data_on', nullable: true }) toldDataOn: string | null;
  @Column({ type: 'boolean', name: 'county_needed', nullable: true }) countyNeeded: boolean | null;
  @Column({ type: 'text', name: 'county_reason', nullable: true }) countyReason: string | null;
  @Column({ type: 'date', name: 'concluded_on', nullable: true }) concludedOn: string | null;
  @Column({ type: 'uuid', name: 'concluded_by', nullable: true }) concludedBy: string | null;
  @Column({ type: 'boolean', name: 'need_found', nullable: true }) needFound: boolean | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'date', name: 'planned_plan_on', nullable: true }) plannedPlanOn: string | null;
  @Column({ type: 'text', nullable: true }) referral: string | null;
  @Column({ type: 'text', nullable: true }) source: string | null;
  @Column({ type: 'timestamptz', name: 'recorded_at', nullable: true }) recordedAt: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('assessment_unit')
export class AssessmentUnitEntity {
  @PrimaryColumn({ type: 'uuid', name: 'assessment_id' }) assessmentId: string;
  @PrimaryColumn({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
}

@Entity('assessment_section')
export class AssessmentSectionEntity {
  @PrimaryColumn({ type: 'uuid', name: 'assessment_id' }) assessmentId: string;
  @PrimaryColumn({ type: 'text' }) section: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text' }) content: string;
}

@Entity('language_level')
export class LanguageLevelEntity {
  @PrimaryColumn({ type: 'uuid', name: 'assessment_id' }) assessmentId: string;
  @PrimaryColumn({ type: 'text' }) language: string;
  @PrimaryColumn({ type: 'text' }) skill: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text' }) level: string;
}

@Entity('background')
export class BackgroundEntity {
  @PrimaryColumn({ type: 'uuid', name: 'assessment_id' }) assessmentId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', nullable: true }) literacy: string | null;
  @Column({ type: 'int', name: 'education_level', nullable: true }) educationLevel: number | null;
  @Column({ type: 'text', nullable: true }) education: string | null;
  @Column({ type: 'text', nullable: true }) occupation: string | null;
}
