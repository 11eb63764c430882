import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participation')
export class ParticipationEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) part: string;
  @Column({ type: 'text', name: 'basis_id' }) basisId: string;
  @Column({ type: 'text', array: true }) reads: string[];
  @Column({ type: 'text', array: true }) tells: string[];
  @Column({ type: 'text' }) status: string;
  @Column({ type: 'text', nullable: true }) message: string | null;
  @Column({ type: 'text', name: 'child_first_name', nullable: true }) childFirstName: string | null;
  @Column({ type: 'text', name: 'child_group', nullable: true }) childGroup: string | null;
  @Column({ type: 'timestamptz', name: 'invited_at' }) invitedAt: string;
  @Column({ type: 'uuid', name: 'invited_by' }) invitedBy: string;
  @Column({ type: 'uuid', name: 'inviting_unit_id' }) invitingUnitId: string;
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true }) answeredAt: string | null;
  @Column({ type: 'text', name: 'decline_reason', nullable: true }) declineReason: string | null;
  @Column({ type: 'date', name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true }) endedAt: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('participation_official')
export class ParticipationOfficialEntity {
  @PrimaryColumn({ type: 'uuid', name: 'participation_id' }) participationId: string;
  @PrimaryColumn({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'timestamptz', name: 'added_at' }) addedAt: string;
  @Column({ type: 'uuid', name: 'added_by' }) addedBy: string;
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true }) removedAt: string | null;
}

@Entity('participation_event')
export class ParticipationEventEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'participation_id' }) participationId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'timestamptz' }) at: string;
  @Column({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) kind: string;
}
