import { endpoint } from '../platform/endpoint.js';
import type {
  MunicipalityList,
  OfficialList,
  UnitAdd,
  UnitList,
  UnitListQuery,
  UnitParams,
  UnitView,
} from './authority.js';

export const authorities = {
  municipalities: endpoint<{ response: MunicipalityList }>()(
    'authorities.municipalities',
    'area.read',
    'GET',
    '/municipalities',
  ),
  units: endpoint<{ query: UnitListQuery; response: UnitList }>()('authorities.units', 'unit.read', 'GET', '/units'),
  unit: endpoint<{ params: UnitParams; response: UnitView }>()(
    'authorities.unit',
    'unit.read',
    'GET',
    '/units/:unitId',
    { etag: true },
  ),
  /** Those who work in the unit now: whom a task or a part in a case can be given to. */
  officials: endpoint<{ params: UnitParams; response: OfficialList }>()(
    'authorities.officials',
    'official.list',
    'GET',
    '/units/:unitId/officials',
  ),
  addUnit: endpoint<{ body: UnitAdd; response: UnitView }>()('authorities.addUnit', 'unit.add', 'POST', '/units', {
    etag: true,
  }),
  changeUnit: endpoint<{ params: UnitParams; body: UnitAdd; response: UnitView }>()(
    'authorities.changeUnit',
    'unit.change',
    'PUT',
    '/units/:unitId',
    { ifMatch: true, etag: true },
  ),
};
