import type { PermitKind } from '@samspel/contract';
import { addDays, addMonths, yearOf, type Day } from './days.js';
import type { DemoAddress, DemoBirth, DemoPermit, DemoPerson, DemoPersonName } from './demo.types.js';
import { temporaryIdentityCode } from './identity-code.js';
import type { NamePart, NameStock } from './names/name-stock.js';
import { spellingsOf } from './names/spellings.js';
import type { Profile } from './profile.js';
import type { Random } from './random.js';

interface PersonSetting {
  key: string;
  today: Day;
  openedOn: Day;
  municipality: string;
  /** The running number of the person, from which telephone and identity code come. */
  index: number;
}

export function drawPerson(random: Random, profile: Profile, setting: PersonSetting): DemoPerson {
  const { group } = profile;
  const names = drawNames(random.fork('name'), group.names, profile.woman);
  const born = drawBirthDay(random, profile.age, setting.openedOn);
  const country = random.pickWeighted(group.origins);
  const permit = drawPermit(random, group.permits, country, setting);
  // In some countries births are recorded by the year; the population register then has the year alone.
  const yearOnly = ['AF', 'SO', 'ER', 'SD', 'YE', 'CD', 'MM'].includes(country) && random.chance(22);
  const birth: DemoBirth = yearOnly ? { year: yearOf(born) } : { date: born };
  const interpreterNeeded = random.chance(
    profile.levels.speaking >= 'B1' ? 4 : profile.english ? group.interpreter / 2 : group.interpreter,
  );
  const hasCode =
    !yearOnly && random.chance(permit && permit.firstGrantedOn > addDays(setting.openedOn, -40) ? 64 : 93);
  return {
    key: setting.key,
    names,
    birth,
    motherTongue: group.code,
    otherLanguages: [
      ...(profile.english && group.code !== 'en' ? ['en'] : []),
      ...group.others.filter(([, percent]) => random.chance(percent)).map(([code]) => code),
    ],
    interpreter: { needed: interpreterNeeded, language: interpreterNeeded ? group.code : null },
    citizenships: [country],
    permit,
    municipality: setting.municipality,
    telephone: random.chance(96) ? `029 000 ${String(5000 + setting.index * 7).padStart(4, '0')}` : null,
    email: random.chance(68) ? emailOf(names, setting.index) : null,
    address: random.chance(90) ? drawAddress(random, setting.municipality) : null,
    identityCode: hasCode ? temporaryIdentityCode(born, 900 + (setting.index % 100)) : null,
    children: profile.children,
  };
}

/** The name in Latin letters, then in the bearer's own writing, then other spellings met in papers. */
function drawNames(random: Random, stock: NameStock, woman: boolean): DemoPersonName[] {
  const given = random.pick(woman ? stock.women : stock.men);
  if (random.chance(stock.mononyms)) return asNames(stock, [given], null);
  if (stock.shape === 'given-father') return asNames(stock, [given, other(random, stock.men, given)], null);
  if (stock.shape === 'given-father-grandfather') {
    const father = other(random, stock.men, given);
    return asNames(stock, [given, father, other(random, stock.men, given, father)], null);
  }
  const families = woman ? stock.family.women : stock.family.men;
  const family = random.pick(families);
  const second = stock.twoFamilyNames ? other(random, families, family) : null;
  return asNames(stock, [given], second ? joined([family, second]) : family, random);
}

export function asNames(
  stock: NameStock,
  given: NamePart[],
  family: NamePart | null,
  random?: Random,
): DemoPersonName[] {
  const latin: DemoPersonName = {
    kind: 'latin',
    display: inOrder(
      stock,
      given.map((part) => part.latin),
      family?.latin ?? null,
    ),
    given: given.length > 1 ? (given[0]?.latin ?? '') : given.map((part) => part.latin).join(' '),
    family: family?.latin ?? null,
    script: 'Latn',
    language: stock.language,
  };
  if (given.length > 1)
    latin.family = given
      .slice(1)
      .map((part) => part.latin)
      .join(' ');
  const names = [latin];
  if (stock.script && given.every((part) => part.original) && (family === null || family.original)) {
    const own = given.map((part) => part.original ?? '');
    names.push({
      kind: 'original-script',
      display: inOrder(stock, own, family?.original ?? null),
      given: own[0] ?? '',
      family: own.length > 1 ? own.slice(1).join(' ') : (family?.original ?? null),
      script: stock.script,
      language: stock.language,
    });
  }
  const spelling = random?.chance(45) ? spellingsOf(latin)[0] : undefined;
  if (spelling) names.push(spelling);
  return names;
}

function inOrder(stock: NameStock, given: string[], family: string | null): string {
  if (family === null) return given.join(' ');
  if (stock.shape === 'family-given')
    return [family, ...given].join(stock.script === 'Hans' && isOwnScript(family) ? '' : ' ');
  return [...given, family].join(' ');
}

function isOwnScript(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function other(random: Random, list: NamePart[], ...taken: NamePart[]): NamePart {
  return random.pick(list.filter((each) => !taken.some((one) => one.latin === each.latin)));
}

function joined(names: NamePart[]): NamePart {
  return { latin: names.map((each) => each.latin).join(' '), original: null };
}

function drawBirthDay(random: Random, age: number, on: Day): Day {
  return addDays(addMonths(on, -12 * age), -random.int(0, 364));
}

function drawPermit(
  random: Random,
  permits: Profile['group']['permits'],
  country: string,
  setting: PersonSetting,
): DemoPermit | null {
  if (random.chance(3)) return null;
  const kind = kindFor(random, permits, country);
  // 681/2023 §14(1): an assessment is due within three years of the first permit.
  const days = random.pickWeighted([
    [random.int(4, 60), 4],
    [random.int(61, 330), 4],
    [random.int(331, 900), 2],
  ]);
  const firstGrantedOn = addDays(setting.openedOn, -days);
  return { kind, firstGrantedOn, ...termOf(kind, firstGrantedOn, setting.today) };
}

function kindFor(random: Random, permits: Profile['group']['permits'], country: string): PermitKind {
  if (['LV', 'EE', 'ES'].includes(country)) return 'eu-registration';
  return country === 'UA' ? 'temporary-protection' : random.pickWeighted(permits);
}

function termOf(kind: PermitKind, first: Day, today: Day): { validFrom: Day; validUntil: Day | null } {
  if (kind === 'eu-registration') return { validFrom: first, validUntil: null };
  // The Council of the EU extends it for everyone at once, to the beginning of March.
  if (kind === 'temporary-protection') return { validFrom: first, validUntil: `${yearOf(addMonths(today, 5))}-03-04` };
  if (kind === 'study') return lastTerm(first, 24, today);
  if (kind === 'work' || kind === 'family') return lastTerm(first, 12, today);
  return lastTerm(first, 48, today);
}

/** Renewed until today: the running term. */
function lastTerm(first: Day, months: number, today: Day): { validFrom: Day; validUntil: Day } {
  let validFrom = first;
  while (addMonths(validFrom, months) <= today) validFrom = addMonths(validFrom, months);
  return { validFrom, validUntil: addDays(addMonths(validFrom, months), -1) };
}

function drawAddress(random: Random, municipality: string): DemoAddress {
  const [postalCode, postOffice, streets] = random.pick(PLACES[municipality] ?? PLACES['049'] ?? []);
  const flat = random.chance(82) ? ` ${random.pick(['A', 'B', 'C', 'D', 'E'])} ${random.int(1, 68)}` : '';
  return { street: `${random.pick(streets.split(' '))} ${random.int(1, 48)}${flat}`, postalCode, postOffice };
}

type Place = [postalCode: string, postOffice: string, streets: string];

const PLACES: Record<string, Place[]> = {
  '049': [
    ['02600', 'ESPOO', 'Lehtimajantie Konstaapelinkatu Säterinkatu Ruusutorpankuja'],
    ['02610', 'ESPOO', 'Kilonkallio Vanharaide Kilonrinne Lansankuja'],
    ['02650', 'ESPOO', 'Perkkaantie Upseerinkatu Majurinkulma'],
    ['02630', 'ESPOO', 'Nihtisillantie Karapellontie Sokinvuorentie'],
    ['02230', 'ESPOO', 'Tiistiläntie Akselinkuja Matinraitti'],
    ['02320', 'ESPOO', 'Espoonlahdenkatu Soukantie Kipparinkatu'],
    ['02770', 'ESPOO', 'Suvelantie Kirstinharju Sunankalliontie'],
  ],
  '091': [
    ['00900', 'HELSINKI', 'Turunlinnantie Kauppakartanonkatu Asiakkaankatu'],
    ['00940', 'HELSINKI', 'Kivikonkaari Kontulankaari Ostostie'],
    ['00980', 'HELSINKI', 'Mosaiikkitori Vuotie Koukkusaarentie'],
  ],
  '092': [
    ['01300', 'VANTAA', 'Kielotie Unikkotie Peltolantie'],
    ['01360', 'VANTAA', 'Hakopolku Karsikkotie Leppäkorventie'],
  ],
  '235': [['02700', 'KAUNIAINEN', 'Tunnelitie Kauniaistentie Asematie']],
};

/** By the name in use; the number keeps it apart from namesakes. */
export function emailOf([name]: DemoPersonName[], index: number): string {
  const plain = (name?.given ?? 'asiakas')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return `${plain}.${index + 100}@posti.example`;
}
