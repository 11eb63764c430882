import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('case')
export class CaseEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) number: string;
  @Column({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'uuid', name: 'responsible_unit_id' }) responsibleUnitId: string;
  @Column({ type: 'uuid', name: 'adviser_id', nullable: true }) adviserId: string | null;
  @Column({ type: 'timestamptz', name: 'adviser_since' }) adviserSince: string;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('case_progress')
export class CaseProgressEntity {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text' }) status: string;
  @Column({ type: 'timestamptz', name: 'status_since' }) statusSince: string;
  @Column({ type: 'date', name: 'opened_on' }) openedOn: string;
  @Column({ type: 'date', name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
}

@Entity('case_event')
export class CaseEventEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'timestamptz' }) at: string;
  @Column({ type: 'uuid', name: 'official_id', nullable: true }) officialId: string | null;
  @Column({ type: 'uuid', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text', nullable: true }) detail: string | null;
}

@Entity('duty_opening')
export class DutyOpeningEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'membership_id' }) membershipId: string;
  @Column({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) purpose: string;
  @Column({ type: 'timestamptz' }) at: string;
  @Column({ type: 'date' }) day: string;
}
