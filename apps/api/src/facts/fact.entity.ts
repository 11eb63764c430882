import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('case_fact')
export class FactEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'date', name: 'starts_on' }) startsOn: string;
  @Column({ type: 'date', name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column({ type: 'date', name: 'signed_on', nullable: true }) signedOn: string | null;
  @Column({ type: 'int', nullable: true }) months: number | null;
  @Column({ type: 'text', nullable: true }) ground: string | null;
  @Column({ type: 'boolean', name: 'need_found', nullable: true }) needFound: boolean | null;
  @Column({ type: 'text', name: 'municipality_code', nullable: true }) municipalityCode: string | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'text' }) source: string;
  @Column({ type: 'timestamptz', name: 'recorded_at' }) recordedAt: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'uuid', nullable: true }) corrects: string | null;
  @Column({ type: 'timestamptz', name: 'gone_at', nullable: true }) goneAt: string | null;
  @Column({ type: 'uuid', name: 'gone_by', nullable: true }) goneBy: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}
