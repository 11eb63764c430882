import { addDays, at } from '../days.js';
import type { DemoMunicipality, DemoOfficial } from '../demo.types.js';
import { idOf } from './ids.js';
import { add, type Rows } from './rows.js';

/** Areas that the demo's authorities stand in; the importer of the whole list finds them there already. */
export const AREAS = [
  ['wsc-03', 'wellbeing-services-county', 'Länsi-Uudenmaan hyvinvointialue', 'Västra Nylands välfärdsområde'],
  ['wsc-04', 'wellbeing-services-county', 'Vantaan ja Keravan hyvinvointialue', 'Vanda och Kervo välfärdsområde'],
  ['wsc-90', 'wellbeing-services-county', 'Helsingin kaupunki', 'Helsingfors stad'],
  ['ea-01', 'employment-area', 'Espoo-Kauniainen', 'Esbo-Grankulla'],
  ['ea-08', 'employment-area', 'Helsinki', 'Helsingfors'],
  ['ea-43', 'employment-area', 'Vantaa', 'Vanda'],
].map(([code, kind, name_fi, name_sv]) => ({ code, kind, name_fi, name_sv }));

export const MUNICIPALITIES = [
  ['049', 'Espoo', 'Esbo', 'wsc-03', 'ea-01'],
  ['235', 'Kauniainen', 'Grankulla', 'wsc-03', 'ea-01'],
  ['091', 'Helsinki', 'Helsingfors', 'wsc-90', 'ea-08'],
  ['092', 'Vantaa', 'Vanda', 'wsc-04', 'ea-43'],
].map(([code, name_fi, name_sv, wellbeing_services_county, employment_area]) => ({
  code,
  name_fi,
  name_sv,
  wellbeing_services_county,
  employment_area,
}));

const COUNTIES: Record<string, string> = { luvn: 'wsc-03', vakehyva: 'wsc-04' };

export function addAuthorities(rows: Rows, { authorities }: DemoMunicipality): void {
  for (const { key, sector, nameFi, nameSv, municipality, telephone, units } of authorities) {
    const area = COUNTIES[key] ?? null;
    add(rows, 'authority', {
      id: idOf(`authority/${key}`),
      sector,
      name_fi: nameFi,
      name_sv: nameSv,
      municipality_code: area ? null : municipality,
      area_code: area,
      telephone,
    });
    for (const unit of units) {
      add(rows, 'unit', {
        id: unitId(unit.key),
        authority_id: idOf(`authority/${key}`),
        sector: unit.sector,
        name_fi: unit.nameFi,
        name_sv: unit.nameSv,
        short_name: unit.shortName,
        municipality_code: unit.municipality,
        telephone: unit.telephone,
      });
    }
  }
}

/** The order of the officials is the order of the sign-in page. No password: they sign in by one click or not at all. */
export function addOfficials(rows: Rows, { officials }: DemoMunicipality): void {
  officials.forEach(({ key, givenName, familyName, telephone, email, locale, memberships }, index) => {
    add(rows, 'official', { id: officialId(key), name: `${givenName} ${familyName}`, telephone });
    add(rows, 'account', { official_id: officialId(key), email, locale, settings: { demo: index + 1 } });
    for (const { unitKey, role, from, until } of memberships) {
      add(rows, 'membership', {
        id: membershipId(key, unitKey, role),
        official_id: officialId(key),
        unit_id: unitId(unitKey),
        role,
        starts_at: at(from, 0, 0),
        ends_at: until && at(addDays(until, 1), 0, 0),
      });
    }
  });
}

export const unitId = (key: string): string => idOf(`unit/${key}`);
export const officialId = (key: string): string => idOf(`official/${key}`);

/** In which membership an official acts for a unit. */
export function actingMembership(official: DemoOfficial, unitKey: string): { id: string; role: string } {
  const found = official.memberships.find(
    (each) => each.unitKey === unitKey && ['adviser', 'practitioner'].includes(each.role),
  );
  if (!found) throw new Error(`${official.key} does not work in ${unitKey}`);
  return { id: membershipId(official.key, unitKey, found.role), role: found.role };
}

const membershipId = (key: string, unitKey: string, role: string): string =>
  idOf(`membership/${key}/${unitKey}/${role}`);
