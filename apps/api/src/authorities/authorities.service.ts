import { Injectable } from '@nestjs/common';
import type { UnitAdd, UnitListQuery } from '@samspel/contract';
import { Work } from '../platform/database/work.js';
import { Forbidden } from '../platform/http/problem.js';
import { AuthoritiesRepository } from './authorities.repository.js';

@Injectable()
export class AuthoritiesService {
  constructor(
    private readonly work: Work,
    private readonly authorities: AuthoritiesRepository,
  ) {}

  municipalities() {
    return this.work.on({}, (tx) => this.authorities.municipalities(tx));
  }

  units(query: UnitListQuery) {
    return this.work.on({}, (tx) => this.authorities.units(tx, query));
  }

  unit(unitId: string) {
    return this.work.on({}, (tx) => this.authorities.unit(tx, unitId));
  }

  officials(unitId: string) {
    return this.work.on({}, (tx) => this.authorities.officials(tx, unitId));
  }

  /** Into the own authority. */
  addUnit(unit: UnitAdd) {
    return this.work.on({}, async (tx) => this.authorities.unit(tx, await this.authorities.add(tx, unit)));
  }

  changeUnit(unitId: string, unit: UnitAdd) {
    return this.work.on({}, async (tx) => {
      const { can } = await this.authorities.unit(tx, unitId);
      if (!can.includes('unit.change')) throw new Forbidden();
      await this.authorities.change(tx, unitId, unit);
      return this.authorities.unit(tx, unitId);
    });
  }
}
