import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'bytea', name: 'token_hash' }) tokenHash: Buffer;
  @Column({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'membership_id', nullable: true }) membershipId: string | null;
  @Column({ type: 'timestamptz', name: 'started_at' }) startedAt: string;
  @Column({ type: 'timestamptz', name: 'last_active_at' }) lastActiveAt: string;
}
