import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Written by the database alone. */
@Entity('notice')
export class NoticeEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'timestamptz' }) at: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'uuid', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'uuid', name: 'authority_id', nullable: true }) authorityId: string | null;
  @Column({ type: 'uuid', name: 'official_id', nullable: true }) officialId: string | null;
  @Column({ type: 'text', array: true }) roles: string[];
  @Column({ type: 'uuid', name: 'case_id', nullable: true }) caseId: string | null;
  @Column({ type: 'text', name: 'case_number', nullable: true }) caseNumber: string | null;
  @Column({ type: 'uuid', name: 'record_id', nullable: true }) recordId: string | null;
  @Column({ type: 'uuid', name: 'caused_by', nullable: true }) causedBy: string | null;
  @Column({ type: 'uuid', name: 'caused_in', nullable: true }) causedIn: string | null;
}

@Entity('notice_reading')
export class NoticeReadingEntity {
  @PrimaryColumn({ type: 'uuid', name: 'notice_id' }) noticeId: string;
  @PrimaryColumn({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'timestamptz' }) at: string;
}
