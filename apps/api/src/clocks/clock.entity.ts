import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('clock')
export class ClockEntity {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' }) caseId: string;
  @PrimaryColumn({ type: 'text' }) rule: string;
  @Column({ type: 'text' }) act: string;
  @Column({ type: 'text' }) section: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'date', name: 'starts_on' }) startsOn: string;
  @Column({ type: 'date', name: 'raw_on' }) rawOn: string;
  @Column({ type: 'date', name: 'latest_on' }) latestOn: string;
  @Column({ type: 'datemultirange', default: '{}' }) paused: string;
}

@Entity('authority_target')
export class AuthorityTargetEntity {
  @PrimaryColumn({ type: 'uuid', name: 'authority_id' }) authorityId: string;
  @Column({ type: 'int', name: 'assessment_days' }) assessmentDays: number;
  @Column({ type: 'int', name: 'plan_days' }) planDays: number;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('clock_state')
export class ClockStateEntity {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'int' }) rules: number;
}
