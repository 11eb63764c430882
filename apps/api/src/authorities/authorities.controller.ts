import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  authorities as api,
  MunicipalityList,
  OfficialList,
  UnitAdd,
  UnitList,
  UnitListQuery,
  UnitParams,
  UnitView,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { AuthoritiesService } from './authorities.service.js';

@Controller()
export class AuthoritiesController {
  constructor(private readonly authorities: AuthoritiesService) {}

  @Endpoint(api.municipalities, MunicipalityList)
  municipalities() {
    return this.authorities.municipalities();
  }

  @Endpoint(api.units, UnitList)
  units(@Query() query: UnitListQuery) {
    return this.authorities.units(query);
  }

  @Endpoint(api.unit, UnitView)
  unit(@Param() { unitId }: UnitParams) {
    return this.authorities.unit(unitId);
  }

  @Endpoint(api.officials, OfficialList)
  officials(@Param() { unitId }: UnitParams) {
    return this.authorities.officials(unitId);
  }

  @Endpoint(api.addUnit, UnitView)
  addUnit(@Body() unit: UnitAdd) {
    return this.authorities.addUnit(unit);
  }

  @Endpoint(api.changeUnit, UnitView)
  changeUnit(@Param() { unitId }: UnitParams, @Body() unit: UnitAdd) {
    return this.authorities.changeUnit(unitId, unit);
  }
}
