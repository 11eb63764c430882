import type { PersonCounted, PersonDetails, PersonName } from '@samspel/contract';
import { Problem } from '../platform/http/problem.js';
import { bornOnOfCode, isIdentityCode } from './identity-code.js';

type Fault = { pointer: string; code: string };

/**
 * The details with text trimmed and empty text made null. Throws 422 with every fault: no name at all, a day in the future,
 * a period backwards, a code that is not one, a birth date that does not fit the year or the code.
 */
export function checkPerson(details: PersonDetails, today: string, at: string): PersonDetails {
  const faults: Fault[] = [];
  const person = trimmed(details);
  const fault = (field: string, code: string) => faults.push({ pointer: `${at}/${field}`, code });

  if (person.names.length === 0) fault('names', 'required');
  person.names.forEach((name, index) => {
    if (!name.givenNames && !name.familyName) fault(`names/${index}/givenNames`, 'required');
  });
  if (person.languages.length === 0) fault('languages', 'required');
  const { bornOn, birthYear, identityCode, permitFrom, permitUntil, firstPermitOn } = person;
  if (bornOn && bornOn > today) fault('bornOn', 'future');
  if (birthYear && birthYear > Number(today.slice(0, 4))) fault('birthYear', 'future');
  if (bornOn && birthYear && Number(bornOn.slice(0, 4)) !== birthYear) fault('birthYear', 'birth-differs');
  if (firstPermitOn && firstPermitOn > today) fault('firstPermitOn', 'future');
  if (permitFrom && permitUntil && permitUntil < permitFrom) fault('permitUntil', 'before');
  if (identityCode && !isIdentityCode(identityCode)) fault('identityCode', 'identity-code');
  else if (identityCode && bornOn && bornOnOfCode(identityCode) !== bornOn) fault('bornOn', 'birth-differs');
  else if (identityCode && birthYear && Number(bornOnOfCode(identityCode)?.slice(0, 4)) !== birthYear)
    fault('birthYear', 'birth-differs');

  if (faults.length > 0) throw new Problem(422, 'validation', faults);
  return person;
}

/** The same of what the law counts from alone. */
export function checkCounted({ bornOn, firstPermitOn }: PersonCounted, today: string): void {
  const faults: Fault[] = [];
  if (bornOn && bornOn > today) faults.push({ pointer: '/bornOn', code: 'future' });
  if (firstPermitOn && firstPermitOn > today) faults.push({ pointer: '/firstPermitOn', code: 'future' });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
}

function trimmed(details: PersonDetails): PersonDetails {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(details))
    out[key] = typeof value === 'string' ? value.trim() || null : value;
  return { ...(out as unknown as PersonDetails), names: details.names.map(trimmedName) };
}

function trimmedName(name: PersonName): PersonName {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    givenNames: text(name.givenNames),
    familyName: text(name.familyName),
    original: text(name.original),
    originalLanguage: text(name.originalLanguage),
  };
}
