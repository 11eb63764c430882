import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('handover')
export class HandoverEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'from_unit_id' }) fromUnitId: string;
  @Column({ type: 'uuid', name: 'to_unit_id' }) toUnitId: string;
  @Column({ type: 'text' }) reason: string;
  @Column({ type: 'text', nullable: true }) message: string | null;
  @Column({ type: 'text' }) status: string;
  @Column({ type: 'timestamptz', name: 'offered_at' }) offeredAt: string;
  @Column({ type: 'uuid', name: 'offered_by' }) offeredBy: string;
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true }) answeredAt: string | null;
  @Column({ type: 'uuid', name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column({ type: 'text', name: 'refusal_reason', nullable: true }) refusalReason: string | null;
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true }) withdrawnAt: string | null;
  @Column({ type: 'uuid', name: 'former_adviser_id', nullable: true }) formerAdviserId: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('handover_consent')
export class HandoverConsentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'handover_id' }) handoverId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'given_by' }) givenBy: string;
  @Column({ type: 'text', name: 'given_how' }) givenHow: string;
  @Column({ type: 'text' }) language: string;
  @Column({ type: 'date', name: 'given_on' }) givenOn: string;
}
