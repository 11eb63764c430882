import type { PermitKind, PersonDetails } from '@samspel/contract';
import { isDay } from '@samspel/ui';
import type { useForm } from '../platform/form/use-form';
import type { Person } from './people.queries';

/** The contract's own list stands beside its validating classes: only its type goes to the browser. */
export const PERMIT_KINDS = Object.keys({
  'international-protection': true,
  'temporary-protection': true,
  'quota-refugee': true,
  family: true,
  work: true,
  study: true,
  returnee: true,
  'eu-registration': true,
  'nordic-registration': true,
  other: true,
} satisfies Record<PermitKind, true>) as PermitKind[];

export interface NameValues {
  givenNames: string;
  familyName: string;
  original: string;
  originalLanguage: string;
}

/** A person's details as they stand in fields: what is not known is empty. */
export interface PersonValues {
  names: NameValues[];
  languages: string[];
  interpreterNeeded: 'yes' | 'no' | '';
  bornOn: string;
  birthYear: string;
  identityCode: string;
  citizenships: string[];
  permitKind: PermitKind | '';
  firstPermitOn: string;
  permitFrom: string;
  permitUntil: string;
  municipalityCode: string;
  telephone: string;
  email: string;
  street: string;
  postalCode: string;
  postOffice: string;
}

export type PersonForm = Pick<
  ReturnType<typeof useForm<PersonValues, unknown>>,
  'values' | 'field' | 'at' | 'set' | 'setValues' | 'mended'
>;

export const NO_NAME: NameValues = { givenNames: '', familyName: '', original: '', originalLanguage: '' };

export const NOBODY: PersonValues = {
  names: [NO_NAME],
  languages: [],
  interpreterNeeded: '',
  bornOn: '',
  birthYear: '',
  identityCode: '',
  citizenships: [],
  permitKind: '',
  firstPermitOn: '',
  permitFrom: '',
  permitUntil: '',
  municipalityCode: '',
  telephone: '',
  email: '',
  street: '',
  postalCode: '',
  postOffice: '',
};

export function valuesOf({ names, birth, permit, contact, address, ...person }: Person): PersonValues {
  return {
    names: names.map((name) => ({
      givenNames: name.givenNames ?? '',
      familyName: name.familyName ?? '',
      original: name.original ?? '',
      originalLanguage: name.originalLanguage ?? '',
    })),
    languages: person.languages,
    interpreterNeeded: person.interpreterNeeded ? 'yes' : 'no',
    bornOn: birth?.bornOn ?? '',
    birthYear: birth && !birth.bornOn ? String(birth.year) : '',
    identityCode: person.identityCode ?? '',
    citizenships: permit?.citizenships ?? [],
    permitKind: permit?.kind ?? '',
    firstPermitOn: permit?.firstPermitOn ?? '',
    permitFrom: permit?.validFrom ?? '',
    permitUntil: permit?.validUntil ?? '',
    municipalityCode: permit?.municipalityCode ?? '',
    telephone: contact?.telephone ?? '',
    email: contact?.email ?? '',
    street: address?.street ?? '',
    postalCode: address?.postalCode ?? '',
    postOffice: address?.postOffice ?? '',
  };
}

export function detailsOf(values: PersonValues): PersonDetails {
  return {
    names: values.names
      .filter((name, index) => index === 0 || Object.values(name).some((text) => text.trim() !== ''))
      .map((name) => ({
        givenNames: orNull(name.givenNames),
        familyName: orNull(name.familyName),
        original: orNull(name.original),
        originalLanguage: name.original.trim() ? orNull(name.originalLanguage) : null,
      })),
    languages: values.languages,
    interpreterNeeded: values.interpreterNeeded === 'yes',
    bornOn: orNull(values.bornOn),
    birthYear: values.bornOn || !values.birthYear.trim() ? null : Number(values.birthYear),
    identityCode: orNull(values.identityCode.toUpperCase()),
    citizenships: values.citizenships,
    permitKind: values.permitKind || null,
    firstPermitOn: orNull(values.firstPermitOn),
    permitFrom: orNull(values.permitFrom),
    permitUntil: orNull(values.permitUntil),
    municipalityCode: orNull(values.municipalityCode),
    telephone: orNull(values.telephone),
    email: orNull(values.email),
    street: orNull(values.street),
    postalCode: orNull(values.postalCode),
    postOffice: orNull(values.postOffice),
  };
}

/** A name (one is enough), a language and whether an interpreter is needed; of the rest only that it can be read. */
export function checkPerson(values: PersonValues): Record<string, string | undefined> {
  const named = ({ givenNames, familyName }: NameValues) => givenNames.trim() !== '' || familyName.trim() !== '';
  const nameless = values.names.flatMap((name, index) =>
    !named(name) && (index === 0 || name.original.trim() !== '')
      ? [[`names/${index}/givenNames`, 'name-missing'] as const]
      : [],
  );
  const unreadable = DAYS.filter((field) => values[field] !== '' && !isDay(values[field]));
  return {
    ...Object.fromEntries(nameless),
    languages: values.languages.length > 0 ? undefined : 'language-missing',
    interpreterNeeded: values.interpreterNeeded ? undefined : 'interpreter-missing',
    ...Object.fromEntries(unreadable.map((field) => [field, 'date-unreadable'])),
    birthYear: values.bornOn || /^\s*(\d{4})?\s*$/.test(values.birthYear) ? undefined : 'year-unreadable',
  };
}

/** Whether the text looks like a whole personal identity code (661/2009 §11). */
export function isWholeCode(text: string): boolean {
  return /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/.test(text.trim().toUpperCase());
}

/** The birth date that a whole code carries; undefined when it carries none. */
export function bornOnOfCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (!isWholeCode(code)) return undefined;
  const century = code[6] === '+' ? '18' : '-UVWXY'.includes(code[6]!) ? '19' : '20';
  const day = `${century}${code.slice(4, 6)}-${code.slice(2, 4)}-${code.slice(0, 2)}`;
  return isDay(day) ? day : undefined;
}

const DAYS = ['bornOn', 'firstPermitOn', 'permitFrom', 'permitUntil'] as const;
const orNull = (text: string) => text.trim() || null;
