import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('task')
export class TaskEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text', nullable: true }) description: string | null;
  @Column({ type: 'uuid', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'uuid', name: 'official_id', nullable: true }) officialId: string | null;
  @Column({ type: 'text' }) part: string;
  @Column({ type: 'text', name: 'giver_part' }) giverPart: string;
  @Column({ type: 'uuid', name: 'giver_id' }) giverId: string;
  @Column({ type: 'uuid', name: 'giver_unit_id' }) giverUnitId: string;
  @Column({ type: 'text' }) scope: string;
  @Column({ type: 'uuid', name: 'measure_id', nullable: true }) measureId: string | null;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'timestamptz', name: 'given_at' }) givenAt: string;
  @Column({ type: 'timestamptz', name: 'turn_since' }) turnSince: string;
  @Column({ type: 'timestamptz', name: 'seen_at', nullable: true }) seenAt: string | null;
  @Column({ type: 'text', nullable: true }) outcome: string | null;
  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true }) settledAt: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('task_event')
export class TaskEventEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'task_id' }) taskId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'timestamptz' }) at: string;
  @Column({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text', nullable: true }) comment: string | null;
}
