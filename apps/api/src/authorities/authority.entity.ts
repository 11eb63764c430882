import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('authority')
export class AuthorityEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) sector: string;
  @Column({ type: 'text', name: 'name_fi' }) nameFi: string;
  @Column({ type: 'text', name: 'name_sv' }) nameSv: string;
  @Column({ type: 'text', name: 'municipality_code', nullable: true }) municipalityCode: string | null;
  @Column({ type: 'text', name: 'area_code', nullable: true }) areaCode: string | null;
  @Column({ type: 'text', nullable: true }) telephone: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('unit')
export class UnitEntity {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'authority_id' }) authorityId: string;
  @Column({ type: 'text' }) sector: string;
  @Column({ type: 'text', name: 'name_fi' }) nameFi: string;
  @Column({ type: 'text', name: 'name_sv' }) nameSv: string;
  @Column({ type: 'text', name: 'short_name' }) shortName: string;
  @Column({ type: 'text', name: 'municipality_code', nullable: true }) municipalityCode: string | null;
  @Column({ type: 'text', nullable: true }) telephone: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
}

@Entity('municipality')
export class MunicipalityEntity {
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'text', name: 'name_fi' }) nameFi: string;
  @Column({ type: 'text', name: 'name_sv' }) nameSv: string;
  @Column({ type: 'text', name: 'wellbeing_services_county', nullable: true }) wellbeingServicesCounty: string | null;
  @Column({ type: 'text', name: 'employment_area', nullable: true }) employmentArea: string | null;
}

@Entity('area')
export class AreaEntity {
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text', name: 'name_fi' }) nameFi: string;
  @Column({ type: 'text', name: 'name_sv' }) nameSv: string;
}
