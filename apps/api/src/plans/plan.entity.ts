import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plan')
export class PlanEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'date', name: 'drawn_up_on', nullable: true }) drawnUpOn: string | null;
  @Column({ type: 'date', name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column({ type: 'date', name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column({ type: 'date', name: 'agreed_on', nullable: true }) agreedOn: string | null;
  @Column({ type: 'timestamptz', name: 'created_at' }) createdAt: string;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('plan_maker')
export class PlanMakerEntity {
  @PrimaryColumn({ type: 'uuid', name: 'plan_id' }) planId: string;
  @PrimaryColumn({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
}

@Entity('plan_content')
export class PlanContentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'plan_id' }) planId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'own_wish', nullable: true }) ownWish: string | null;
  @Column({ type: 'text', name: 'own_wish_language', nullable: true }) ownWishLanguage: string | null;
  @Column({ type: 'text', nullable: true }) justification: string | null;
  @Column({ type: 'text', name: 'long_term_goal', nullable: true }) longTermGoal: string | null;
  @Column({ type: 'text', name: 'follow_up', nullable: true }) followUp: string | null;
  @Column({ type: 'text', name: 'job_search_duty', nullable: true }) jobSearchDuty: string | null;
  @Column({ type: 'text', name: 'job_search_reason', nullable: true }) jobSearchReason: string | null;
  @Column({ type: 'date', name: 'rights_told_on', nullable: true }) rightsToldOn: string | null;
  @Column({ type: 'text', name: 'child_opinion', nullable: true }) childOpinion: string | null;
  @Column({ type: 'text', name: 'child_opinion_text', nullable: true }) childOpinionText: string | null;
  @Column({ type: 'text', name: 'upper_secondary_reason', nullable: true }) upperSecondaryReason: string | null;
  @Column({ type: 'date', name: 'signed_on', nullable: true }) signedOn: string | null;
  @Column({ type: 'text', name: 'client_got', nullable: true }) clientGot: string | null;
  @Column({ type: 'text', name: 'agreed_way', nullable: true }) agreedWay: string | null;
  @Column({ type: 'uuid', name: 'agreed_by', nullable: true }) agreedBy: string | null;
  @Column({ type: 'boolean', name: 'interpreter_present', nullable: true }) interpreterPresent: boolean | null;
  @Column({ type: 'date', name: 'planned_review_on', nullable: true }) plannedReviewOn: string | null;
  @Column({ type: 'text', nullable: true }) source: string | null;
  @Column({ type: 'timestamptz', name: 'recorded_at', nullable: true }) recordedAt: string | null;
}

@Entity('plan_end')
export class PlanEndEntity {
  @PrimaryColumn({ type: 'uuid', name: 'plan_id' }) planId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'date', name: 'ended_on' }) endedOn: string;
  @Column({ type: 'text' }) reason: string;
  @Column({ type: 'text' }) follows: string;
  @Column({ type: 'text', nullable: true }) detail: string | null;
  @Column({ type: 'timestamptz', name: 'recorded_at' }) recordedAt: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'text', nullable: true }) recorder: string | null;
}

@Entity('plan_goal')
export class PlanGoalEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'plan_id' }) planId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'goal_id' }) goalId: string;
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'text' }) description: string;
  @Column({ type: 'boolean', name: 'upper_secondary' }) upperSecondary: boolean;
}

@Entity('measure')
export class MeasureEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'int', nullable: true }) progress: number | null;
  @Column({ type: 'uuid', name: 'official_id', nullable: true }) officialId: string | null;
  @Column({ type: 'text', nullable: true }) results: string | null;
  @Column({ type: 'boolean' }) agreed: boolean;
  @Column({ type: 'uuid', name: 'origin_id', nullable: true }) originId: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('plan_measure')
export class PlanMeasureEntity {
  @PrimaryColumn({ type: 'uuid', name: 'plan_id' }) planId: string;
  @PrimaryColumn({ type: 'uuid', name: 'measure_id' }) measureId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'goal_id' }) goalId: string;
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'uuid', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text', name: 'unit_fi', nullable: true }) unitFi: string | null;
  @Column({ type: 'text', name: 'unit_sv', nullable: true }) unitSv: string | null;
  @Column({ type: 'date', name: 'starts_on', nullable: true }) startsOn: string | null;
  @Column({ type: 'date', name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column({ type: 'date', name: 'evaluated_on', nullable: true }) evaluatedOn: string | null;
  @Column({ type: 'text', nullable: true }) justification: string | null;
}
