import type { PersonDetails } from '@samspel/contract';
import { Problem } from '../platform/http/problem.js';
import { checkPerson } from './person.rules.js';

const TODAY = '2026-06-15';
const person = (details: Partial<PersonDetails> = {}): PersonDetails => ({
  names: [{ givenNames: 'Amina' }],
  languages: ['so'],
  interpreterNeeded: true,
  ...details,
});

const check = (details: Partial<PersonDetails>, at = '') => checkPerson(person(details), TODAY, at);
const faults = (details: Partial<PersonDetails>, at = '') => {
  try {
    check(details, at);
  } catch (error) {
    return (error as Problem).errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

it('someone with one name, a language and nothing else can be entered', () => {
  expect(check({})).toMatchObject({ names: [{ givenNames: 'Amina', familyName: null, original: null }] });
  expect(faults({ names: [{ familyName: 'Suu Kyi' }] })).toEqual([]);
});

it('a name is needed, and a language', () => {
  expect(faults({ names: [], languages: [] })).toEqual(['/names required', '/languages required']);
  expect(faults({ names: [{ givenNames: 'A' }, { original: 'سحر' }] })).toEqual(['/names/1/givenNames required']);
});

it('text loses the spaces around it, and blank text is nothing', () => {
  const checked = check({ names: [{ givenNames: ' Amina ', familyName: '  ' }], street: ' \t', postOffice: ' Espoo ' });
  expect(checked).toMatchObject({
    names: [{ givenNames: 'Amina', familyName: null }],
    street: null,
    postOffice: 'Espoo',
  });
  expect(faults({ names: [{ givenNames: '   ' }] })).toEqual(['/names/0/givenNames required']);
});

it('nobody is born, and no permit was given, tomorrow', () => {
  expect(faults({ bornOn: '2026-06-16', firstPermitOn: '2026-06-16', birthYear: 2027 })).toEqual([
    '/bornOn future',
    '/birthYear future',
    '/birthYear birth-differs',
    '/firstPermitOn future',
  ]);
  expect(faults({ bornOn: TODAY, firstPermitOn: TODAY, birthYear: 2026 })).toEqual([]);
});

it('a permit does not end before it begins', () => {
  expect(faults({ permitFrom: '2026-01-02', permitUntil: '2026-01-01' })).toEqual(['/permitUntil before']);
  expect(faults({ permitFrom: '2026-01-01', permitUntil: '2026-01-01' })).toEqual([]);
});

it('year, day and identity code are of one birth', () => {
  expect(faults({ bornOn: '1990-02-28', birthYear: 1991 })).toEqual(['/birthYear birth-differs']);
  expect(faults({ bornOn: '1990-02-27', identityCode: '280290-9020' })).toEqual(['/bornOn birth-differs']);
  expect(faults({ birthYear: 1991, identityCode: '280290-9020' })).toEqual(['/birthYear birth-differs']);
  expect(faults({ bornOn: '1990-02-28', birthYear: 1990, identityCode: '280290-9020' })).toEqual([]);
});

it('an identity code is one', () => {
  expect(faults({ identityCode: '280290-9021' })).toEqual(['/identityCode identity-code']);
});

it('faults are told with their place in the whole request', () => {
  expect(faults({ names: [] }, '/person')).toEqual(['/person/names required']);
});
