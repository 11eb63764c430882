import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plan_review')
export class ReviewEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'plan_id' }) planId: string;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'timestamptz', name: 'started_at' }) startedAt: string;
  @Column({ type: 'uuid', name: 'started_by' }) startedBy: string;
  @Column({ type: 'date', name: 'held_on', nullable: true }) heldOn: string | null;
  @Column({ type: 'boolean', name: 'person_present', nullable: true }) personPresent: boolean | null;
  @Column({ type: 'boolean', name: 'interpreter_present', nullable: true }) interpreterPresent: boolean | null;
  @Column({ type: 'text', nullable: true }) others: string | null;
  @Column({ type: 'text', nullable: true }) progress: string | null;
  @Column({ type: 'text', nullable: true }) obstacles: string | null;
  @Column({ type: 'text', nullable: true }) results: string | null;
  @Column({ type: 'text', nullable: true }) changes: string | null;
  @Column({ type: 'date', name: 'next_on', nullable: true }) nextOn: string | null;
  @Column({ type: 'text', nullable: true }) source: string | null;
  @Column({ type: 'timestamptz', name: 'recorded_at', nullable: true }) recordedAt: string | null;
  @Column({ type: 'uuid', name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('plan_review_unit')
export class ReviewUnitEntity {
  @PrimaryColumn({ type: 'uuid', name: 'review_id' }) reviewId: string;
  @PrimaryColumn({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
}

@Entity('plan_review_measure')
export class ReviewMeasureEntity {
  @PrimaryColumn({ type: 'uuid', name: 'review_id' }) reviewId: string;
  @PrimaryColumn({ type: 'uuid', name: 'measure_id' }) measureId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text' }) outcome: string;
  @Column({ type: 'text', nullable: true }) content: string | null;
}

@Entity('plan_review_author')
export class ReviewAuthorEntity {
  @PrimaryColumn({ type: 'uuid', name: 'review_id' }) reviewId: string;
  @PrimaryColumn({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
}
