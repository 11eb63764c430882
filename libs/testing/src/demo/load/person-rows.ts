import { yearOf, type Instant } from '../days.js';
import type { DemoPerson } from '../demo.types.js';
import { idOf } from './ids.js';
import { add, type Rows } from './rows.js';

export function addPerson(rows: Rows, person: DemoPerson, since: Instant): void {
  const id = personId(person.key, since);
  add(rows, 'person', {
    id,
    languages: [person.motherTongue, ...person.otherLanguages],
    interpreter_needed: person.interpreter.needed,
  });
  addNames(rows, person, id, since);
  const { birth, permit } = person;
  const born =
    'date' in birth ? { year: yearOf(birth.date), born_on: birth.date } : { year: birth.year, born_on: null };
  add(rows, 'person_birth', { person_id: id, ...born });
  add(rows, 'person_permit', {
    person_id: id,
    citizenships: person.citizenships,
    kind: permit?.kind ?? null,
    first_permit_on: permit?.firstGrantedOn ?? null,
    valid_from: permit?.validFrom ?? null,
    valid_until: permit?.validUntil ?? null,
    municipality_code: person.municipality,
  });
  add(rows, 'person_contact', { person_id: id, telephone: person.telephone, email: person.email });
  const { street = null, postalCode = null, postOffice = null } = person.address ?? {};
  add(rows, 'person_address', { person_id: id, street, postal_code: postalCode, post_office: postOffice });
  if (person.identityCode) add(rows, 'person_identity_code', { person_id: id, code: person.identityCode });
}

export const personId = (key: string, since: Instant): string => idOf(key, since);

/** The original script stands beside the name in use; other spellings are names of their own. */
function addNames(rows: Rows, { key, names }: DemoPerson, person: string, since: Instant): void {
  const original = names.find(({ kind }) => kind === 'original-script');
  names
    .filter(({ kind }) => kind !== 'original-script')
    .forEach(({ given, family }, position) => {
      const own = position === 0 ? original : undefined;
      add(rows, 'person_name', {
        id: idOf(`${key}/name/${position}`, since),
        person_id: person,
        position,
        given_names: given,
        family_name: family,
        original: own?.display ?? null,
        original_language: own?.language ?? null,
      });
    });
}
