import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class PersonEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text', array: true }) languages: string[];
  @Column({ type: 'boolean', name: 'interpreter_needed' }) interpreterNeeded: boolean;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('person_name')
export class PersonNameEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'text', name: 'given_names', nullable: true }) givenNames: string | null;
  @Column({ type: 'text', name: 'family_name', nullable: true }) familyName: string | null;
  @Column({ type: 'text', nullable: true }) original: string | null;
  @Column({ type: 'text', name: 'original_language', nullable: true }) originalLanguage: string | null;
}

@Entity('person_birth')
export class PersonBirthEntity {
  @PrimaryColumn({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'date', name: 'born_on', nullable: true }) bornOn: string | null;
}

@Entity('person_permit')
export class PersonPermitEntity {
  @PrimaryColumn({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'text', array: true }) citizenships: string[];
  @Column({ type: 'text', nullable: true }) kind: string | null;
  @Column({ type: 'date', name: 'first_permit_on', nullable: true }) firstPermitOn: string | null;
  @Column({ type: 'date', name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column({ type: 'date', name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column({ type: 'text', name: 'municipality_code', nullable: true }) municipalityCode: string | null;
}

@Entity('person_contact')
export class PersonContactEntity {
  @PrimaryColumn({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'text', nullable: true }) telephone: string | null;
  @Column({ type: 'text', nullable: true }) email: string | null;
}

@Entity('person_address')
export class PersonAddressEntity {
  @PrimaryColumn({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'text', nullable: true }) street: string | null;
  @Column({ type: 'text', name: 'postal_code', nullable: true }) postalCode: string | null;
  @Column({ type: 'text', name: 'post_office', nullable: true }) postOffice: string | null;
}

@Entity('person_identity_code')
export class PersonIdentityCodeEntity {
  @PrimaryColumn({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'text' }) code: string;
}
