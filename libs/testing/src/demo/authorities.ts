import type { Sector } from '@samspel/contract';
import type { DemoAuthority, DemoUnit } from './demo.types.js';

/**
 * Authorities of Uusimaa under their real names; Naapuruustalo and the daycare Metsätähti are invented. A city is one
 * authority with one administrator and one data protection officer, and its units belong to their own sectors.
 * Telephone numbers begin with 029 000, which nobody answers.
 */
// prettier-ignore
export const AUTHORITIES: DemoAuthority[] = [
  authority('espoo', 'municipal-integration', 'Espoon kaupunki', 'Esbo stad', 'Espoo', '049', '029 000 0100', [
    ['leppavaara', 'employment', 'Espoon työllisyyspalvelut, Leppävaara', 'Esbo sysselsättningstjänster, Alberga', 'Leppävaara', '029 000 0110'],
    ['matinkyla', 'employment', 'Espoon työllisyyspalvelut, Matinkylä', 'Esbo sysselsättningstjänster, Mattby', 'Matinkylä', '029 000 0120'],
    ['kauniainen', 'employment', 'Espoon työllisyyspalvelut, Kauniainen', 'Esbo sysselsättningstjänster, Grankulla', 'Kauniainen', '029 000 0130', '235'],
    ['kotoutuminen', 'municipal-integration', 'Espoon kotoutumispalvelut', 'Esbo integrationstjänster', 'Kotoutuminen', '029 000 0140'],
    ['neuvonta', 'municipal-integration', 'Espoon monikielinen neuvonta', 'Esbo flerspråkiga rådgivning', 'Neuvonta', '029 000 0150'],
    ['hallinto', 'municipal-integration', 'Espoon kaupunki, hallinto ja tietosuoja', 'Esbo stad, förvaltning och dataskydd', 'Hallinto', '029 000 0160'],
    ['kilonpuisto', 'education', 'Kilonpuiston koulu', 'Kilonpuiston koulu', 'Kilonpuisto', '029 000 0170'],
    ['postipuu', 'education', 'Postipuun koulu', 'Postipuun koulu', 'Postipuu', '029 000 0175'],
    ['mattliden', 'education', 'Mattlidens skola', 'Mattlidens skola', 'Mattliden', '029 000 0180'],
    ['metsatahti', 'early-childhood-education', 'Päiväkoti Metsätähti', 'Daghemmet Metsätähti', 'Metsätähti', '029 000 0190'],
    ['kilo', 'early-childhood-education', 'Kilon päiväkoti', 'Kilo finska daghem', 'Kilon päiväkoti', '029 000 0192'],
    ['alberga', 'early-childhood-education', 'Alberga daghem', 'Alberga daghem', 'Alberga', '029 000 0194'],
  ]),
  authority('vantaa', 'municipal-integration', 'Vantaan kaupunki', 'Vanda stad', 'Vantaa', '092', '029 000 0200', [
    ['tikkurila', 'employment', 'Vantaan työllisyyspalvelut, Tikkurila', 'Vanda sysselsättningstjänster, Dickursby', 'Tikkurila', '029 000 0210'],
  ]),
  authority('helsinki', 'municipal-integration', 'Helsingin kaupunki', 'Helsingfors stad', 'Helsinki', '091', '029 000 0300', [
    ['ita', 'employment', 'Helsingin työllisyyspalvelut, itä', 'Helsingfors sysselsättningstjänster, öst', 'Helsinki itä', '029 000 0310'],
  ]),
  authority('luvn', 'social-services', 'Länsi-Uudenmaan hyvinvointialue', 'Västra Nylands välfärdsområde', 'LUVN', '049', '029 000 0500', [
    ['aikuiset', 'social-services', 'LUVN aikuissosiaalityö', 'LUVN vuxensocialarbete', 'LUVN', '029 000 0510'],
    ['perheet', 'social-services', 'LUVN lapsiperheiden palvelut', 'LUVN tjänster för barnfamiljer', 'LUVN perheet', '029 000 0520'],
    ['hallinto', 'social-services', 'LUVN hallinto', 'LUVN förvaltning', 'LUVN hallinto', '029 000 0530'],
  ]),
  authority('vakehyva', 'social-services', 'Vantaan ja Keravan hyvinvointialue', 'Vanda och Kervo välfärdsområde', 'Vakehyva', '092', '029 000 0600', [
    ['aikuiset', 'social-services', 'Vakehyva aikuissosiaalityö', 'Vakehyva vuxensocialarbete', 'Vakehyva', '029 000 0610'],
  ]),
  authority('omnia', 'education', 'Espoon seudun koulutuskuntayhtymä Omnia', 'Esboregionens utbildningssamkommun Omnia', 'Omnia', '049', '029 000 0700', [
    ['kotoutuminen', 'education', 'Omnian kotoutumiskoulutus', 'Omnias integrationsutbildning', 'Omnia', '029 000 0710'],
    ['ammattiopisto', 'education', 'Omnian ammattiopisto', 'Omnias yrkesinstitut', 'Omnia ammatti', '029 000 0720'],
  ]),
  authority('axxell', 'education', 'Axxell Utbildning Ab', 'Axxell Utbildning Ab', 'Axxell', '091', '029 000 0750', [
    ['integration', 'education', 'Axxell Integration', 'Axxell Integration', 'Axxell', '029 000 0751'],
  ]),
  authority('naapuruustalo', 'third-sector', 'Naapuruustalo ry', 'Naapuruustalo rf', 'Naapuruustalo', '049', '029 000 0950', [
    ['leppavaara', 'third-sector', 'Naapuruustalo ry, Leppävaara', 'Naapuruustalo rf, Alberga', 'Naapuruustalo', '029 000 0951'],
  ]),
  authority('luckan', 'third-sector', 'Luckan Integration', 'Luckan Integration', 'Luckan', '091', '029 000 0960', [
    ['mentor', 'third-sector', 'Luckan, työelämämentorit', 'Luckan, arbetslivsmentorer', 'Luckan', '029 000 0961'],
  ]),
];

export const UNITS: DemoUnit[] = AUTHORITIES.flatMap((each) => each.units);

export function getUnit(key: string): DemoUnit {
  const unit = UNITS.find((each) => each.key === key);
  if (!unit) throw new Error(`no unit ${key}`);
  return unit;
}

type UnitRow = [
  key: string,
  sector: Sector,
  nameFi: string,
  nameSv: string,
  shortName: string,
  telephone: string,
  municipality?: string,
];

function authority(
  key: string,
  sector: Sector,
  nameFi: string,
  nameSv: string,
  shortName: string,
  municipality: string,
  telephone: string,
  rows: UnitRow[],
): DemoAuthority {
  const units = rows.map(([unitKey, unitSector, unitNameFi, unitNameSv, unitShortName, unitTelephone, own]) => ({
    key: `${key}/${unitKey}`,
    authorityKey: key,
    sector: unitSector,
    nameFi: unitNameFi,
    nameSv: unitNameSv,
    shortName: unitShortName,
    municipality: own ?? municipality,
    telephone: unitTelephone,
  }));
  return { key, sector, nameFi, nameSv, shortName, municipality, telephone, units };
}
