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

@Entity('clock_state')
export class ClockStateEntity {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'int' }) rules: number;
}
