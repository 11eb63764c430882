import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('draft')
export class DraftEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'uuid', name: 'case_id', nullable: true }) caseId: string | null;
  @Column({ type: 'text' }) content: string;
  @Column({ type: 'timestamptz', name: 'updated_at' }) updatedAt: string;
}
