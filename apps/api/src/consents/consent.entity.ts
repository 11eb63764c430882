import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'participation_id' }) participationId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', array: true }) reads: string[];
  @Column({ type: 'text', array: true }) tells: string[];
  @Column({ type: 'int', name: 'text_version', nullable: true }) textVersion: number | null;
  @Column({ type: 'text' }) language: string;
  @Column({ type: 'text', name: 'given_by' }) givenBy: string;
  @Column({ type: 'text', nullable: true }) capacity: string | null;
  @Column({ type: 'text', name: 'given_how' }) givenHow: string;
  @Column({ type: 'date', name: 'valid_from' }) validFrom: string;
  @Column({ type: 'date', name: 'valid_until' }) validUntil: string;
  @Column({ type: 'timestamptz', name: 'recorded_at' }) recordedAt: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true }) endedAt: string | null;
  @Column({ type: 'uuid', name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column({ type: 'text', name: 'ended_as', nullable: true }) endedAs: string | null;
  @Column({ type: 'text', name: 'ended_how', nullable: true }) endedHow: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}
