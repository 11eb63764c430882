import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('official')
export class OfficialEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', nullable: true }) telephone: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('account')
export class AccountEntity {
  @PrimaryColumn({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'text' }) email: string;
  @Column({ type: 'text', name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column({ type: 'text' }) locale: string;
  @Column({ type: 'jsonb' }) settings: unknown;
  @Column({ type: 'timestamptz', name: 'created_at' }) createdAt: string;
}

@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'official_id' }) officialId: string;
  @Column({ type: 'uuid', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) role: string;
  @Column({ type: 'timestamptz', name: 'starts_at' }) startsAt: string;
  @Column({ type: 'timestamptz', name: 'ends_at', nullable: true }) endsAt: string | null;
}
