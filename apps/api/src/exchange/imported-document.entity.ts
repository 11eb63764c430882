import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('imported_document')
export class ImportedDocumentEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'origin_id' }) originId: string;
  @Column({ type: 'uuid', name: 'assessment_id', nullable: true }) assessmentId: string | null;
  @Column({ type: 'uuid', name: 'plan_id', nullable: true }) planId: string | null;
  @Column({ type: 'uuid', name: 'review_id', nullable: true }) reviewId: string | null;
  @Column({ type: 'text', name: 'authority_fi' }) authorityFi: string;
  @Column({ type: 'text', name: 'authority_sv' }) authoritySv: string;
  @Column({ type: 'text', name: 'unit_fi' }) unitFi: string;
  @Column({ type: 'text', name: 'unit_sv' }) unitSv: string;
  @Column({ type: 'jsonb' }) authors: unknown;
  @Column({ type: 'jsonb' }) units: unknown;
  @Column({ type: 'text', nullable: true }) recorder: string | null;
  @Column({ type: 'timestamptz', name: 'recorded_at', nullable: true }) recordedAt: string | null;
  @Column({ type: 'timestamptz', name: 'imported_at' }) importedAt: string;
  @Column({ type: 'uuid', name: 'imported_by' }) importedBy: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
}
