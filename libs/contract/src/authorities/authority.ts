import { PageQuery } from '../platform/page.js';
import { Can, Id, Integer, Nested, Text, Word } from '../platform/shape.js';
import { MUNICIPALITY, SECTORS, TELEPHONE, type Sector } from '../platform/words.js';
import type { Action } from '../policy.js';

export class UnitParams {
  @Id() unitId: string;
}

export class UnitAdd {
  @Word(SECTORS) sector: Sector;
  @Text({ max: 200 }) nameFi: string;
  @Text({ max: 200 }) nameSv: string;
  /** For lists: LUVN, Metsätähti. */
  @Text({ max: 60 }) shortName: string;
  @Text({ max: 3, pattern: MUNICIPALITY, optional: true, nullable: true }) municipalityCode?: string | null;
  @Text({ max: 30, pattern: TELEPHONE, optional: true, nullable: true }) telephone?: string | null;
}

export class UnitListQuery extends PageQuery {
  @Text({ max: 100, optional: true }) q?: string;
  @Word(SECTORS, { optional: true }) sector?: Sector;
  @Id({ optional: true }) authorityId?: string;
}

export class UnitView {
  @Id() id: string;
  @Id() authorityId: string;
  @Text({ max: 200 }) authorityNameFi: string;
  @Text({ max: 200 }) authorityNameSv: string;
  @Word(SECTORS) sector: Sector;
  @Text({ max: 200 }) nameFi: string;
  @Text({ max: 200 }) nameSv: string;
  @Text({ max: 60 }) shortName: string;
  @Text({ max: 3, nullable: true }) municipalityCode: string | null;
  @Text({ max: 30, nullable: true }) telephone: string | null;
  @Integer() version: number;
  @Can() can: Action[];
}

export class UnitList {
  @Nested(() => UnitView, { list: 100 }) items: UnitView[];
  @Text({ max: 500, nullable: true }) nextCursor: string | null;
}

/** A unit as other records name it. */
export class UnitRef {
  @Id() id: string;
  @Text({ max: 200 }) nameFi: string;
  @Text({ max: 200 }) nameSv: string;
  @Text({ max: 60 }) shortName: string;
  @Word(SECTORS) sector: Sector;
  @Text({ max: 30, nullable: true }) telephone: string | null;
}

/** An official as other records name them. */
export class OfficialRef {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @Text({ max: 30, nullable: true }) telephone: string | null;
}

export class OfficialList {
  @Nested(() => OfficialRef, { list: 500 }) items: OfficialRef[];
}

export class Municipality {
  @Text({ max: 3 }) code: string;
  @Text({ max: 100 }) nameFi: string;
  @Text({ max: 100 }) nameSv: string;
}

export class MunicipalityList {
  @Nested(() => Municipality, { list: 400 }) items: Municipality[];
}
