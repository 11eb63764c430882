import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('note')
export class NoteEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'uuid', name: 'author_unit_id' }) authorUnitId: string;
  @Column({ type: 'text' }) category: string;
  @Column({ type: 'text' }) audience: string;
  @Column({ type: 'timestamptz', name: 'created_at' }) createdAt: string;
  @Column({ type: 'timestamptz', name: 'amended_at', nullable: true }) amendedAt: string | null;
  @Column({ type: 'timestamptz', name: 'struck_at', nullable: true }) struckAt: string | null;
  @Column({ type: 'text', name: 'struck_reason', nullable: true }) struckReason: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('note_text')
export class NoteTextEntity {
  @PrimaryColumn({ type: 'uuid', name: 'note_id' }) noteId: string;
  @PrimaryColumn({ type: 'int' }) number: number;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text' }) content: string;
  @Column({ type: 'timestamptz' }) at: string;
}

@Entity('note_audience')
export class NoteAudienceEntity {
  @PrimaryColumn({ type: 'uuid', name: 'note_id' }) noteId: string;
  @PrimaryColumn({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'author_unit_id' }) authorUnitId: string;
  @Column({ type: 'text' }) part: string;
  @Column({ type: 'timestamptz', name: 'added_at' }) addedAt: string;
  @Column({ type: 'uuid', name: 'added_by' }) addedBy: string;
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true }) removedAt: string | null;
}

@Entity('note_opening')
export class NoteOpeningEntity {
  @PrimaryColumn({ type: 'uuid', name: 'note_id' }) noteId: string;
  @PrimaryColumn({ type: 'uuid', name: 'official_id' }) officialId: string;
  @PrimaryColumn({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'timestamptz' }) at: string;
}

@Entity('note_event')
export class NoteEventEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'note_id' }) noteId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'timestamptz' }) at: string;
  @Column({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'uuid', name: 'about_unit_id', nullable: true }) aboutUnitId: string | null;
}
