import { Injectable } from '@nestjs/common';
import { allows, type PersonCounted, type PersonDetails, type PersonName, type PersonView } from '@samspel/contract';
import type { Tx } from '../platform/database/tx.js';
import { Invalid } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { PersonEntity } from './person.entity.js';

interface Row {
  id: string;
  version: number;
  languages: string[];
  interpreter_needed: boolean;
  names: PersonName[];
  birth: PersonView['birth'];
  permit: PersonView['permit'];
  contact: PersonView['contact'];
  address: PersonView['address'];
  identity_code: string | null;
}

/** Of a person, what the law counts from; null: not known. */
export type Counted = Record<'birth' | 'first-permit' | 'permit-kind', string | null>;

@Injectable()
export class PeopleRepository {
  async idOfCase(tx: Tx, caseId: string): Promise<string> {
    return (await tx.row<{ person_id: string }>('SELECT person_id FROM app.case WHERE id = $1', [caseId])).person_id;
  }

  /** The person of a case: the parts that the reader's relations to it open, by the policy and by the tables' own rules. */
  async ofCase(tx: Tx, caseId: string): Promise<PersonView> {
    const row = await tx.row<Row>(
      `SELECT p.id, p.version, p.languages, p.interpreter_needed,
         (SELECT jsonb_agg(jsonb_build_object('givenNames', n.given_names, 'familyName', n.family_name, 'original', n.original,
           'originalLanguage', n.original_language) ORDER BY n.position) FROM app.person_name n WHERE n.person_id = p.id) AS names,
         (SELECT jsonb_build_object('year', b.year, 'bornOn', b.born_on) FROM app.person_birth b WHERE b.person_id = p.id) AS birth,
         (SELECT jsonb_build_object('citizenships', m.citizenships, 'kind', m.kind, 'firstPermitOn', m.first_permit_on, 'validFrom', m.valid_from,
           'validUntil', m.valid_until, 'municipalityCode', m.municipality_code) FROM app.person_permit m WHERE m.person_id = p.id) AS permit,
         (SELECT jsonb_build_object('telephone', c.telephone, 'email', c.email) FROM app.person_contact c WHERE c.person_id = p.id) AS contact,
         (SELECT jsonb_build_object('street', a.street, 'postalCode', a.postal_code, 'postOffice', a.post_office)
           FROM app.person_address a WHERE a.person_id = p.id) AS address,
         (SELECT i.code FROM app.person_identity_code i WHERE i.person_id = p.id) AS identity_code
       FROM app.case c JOIN app.person p ON p.id = c.person_id WHERE c.id = $1`,
      [caseId],
    );
    tx.saw(row.id);
    const { relations } = tx;
    return {
      id: row.id,
      names: row.names,
      languages: row.languages,
      interpreterNeeded: row.interpreter_needed,
      birth: allows('person.read-birth', relations) ? row.birth : undefined,
      permit: allows('person.read-permit', relations) ? row.permit : undefined,
      contact: allows('person.read-contact', relations) ? row.contact : undefined,
      address: allows('person.read-address', relations) ? row.address : undefined,
      identityCode: allows('person.read-identity-code', relations) ? row.identity_code : undefined,
      version: row.version,
    };
  }

  /** A person without details: those come after the case is open, when the tables know whose they are. */
  async add(tx: Tx, { languages, interpreterNeeded }: PersonDetails): Promise<string> {
    const id = newId();
    await tx.insert(PersonEntity, { id, languages, interpreterNeeded });
    return id;
  }

  async change(tx: Tx, personId: string, person: PersonDetails): Promise<void> {
    await tx.changeExpected(
      'UPDATE app.person SET languages = $2, interpreter_needed = $3, version = version + 1 WHERE id = $1 AND version = $4',
      [personId, person.languages, person.interpreterNeeded, tx.expected],
    );
    await this.keepDetails(tx, personId, person);
  }

  /** What the law counts from. */
  counted(tx: Tx, personId: string): Promise<Counted> {
    return tx.row<Counted>(
      `SELECT coalesce(b.born_on::text, b.year::text) AS birth, m.first_permit_on AS "first-permit", m.kind AS "permit-kind"
       FROM app.person p LEFT JOIN app.person_birth b ON b.person_id = p.id LEFT JOIN app.person_permit m ON m.person_id = p.id WHERE p.id = $1`,
      [personId],
    );
  }

  async keepCounted(tx: Tx, personId: string, { bornOn, permitKind, firstPermitOn }: PersonCounted): Promise<void> {
    const birth = { year: bornOn ? Number(bornOn.slice(0, 4)) : undefined, born_on: bornOn };
    await this.keep(tx, 'birth', personId, birth, Boolean(bornOn));
    await this.keep(tx, 'permit', personId, { citizenships: [], kind: permitKind, first_permit_on: firstPermitOn });
  }

  /** The earlier values of what was corrected, in the history of the case in which it was. */
  async remember(tx: Tx, caseId: string, before: Counted, after: Counted): Promise<void> {
    const corrected = (Object.keys(before) as (keyof Counted)[]).filter(
      (what) => before[what] !== null && before[what] !== after[what],
    );
    for (const what of corrected)
      await tx.change(
        `INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind, detail)
         VALUES ($1, app.now(), app.acting_official(), app.acting_unit(), $2, $3)`,
        [caseId, `${what}-corrected`, before[what]],
      );
  }

  /** Names and every datum that is known; what is left out becomes unknown. */
  async keepDetails(tx: Tx, personId: string, person: PersonDetails, at = ''): Promise<void> {
    await tx.change('DELETE FROM app.person_name WHERE person_id = $1', [personId]);
    await tx.change(
      `INSERT INTO app.person_name (person_id, position, given_names, family_name, original, original_language)
       SELECT $1, n.position - 1, n.name ->> 'givenNames', n.name ->> 'familyName', n.name ->> 'original', n.name ->> 'originalLanguage'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS n (name, position)`,
      [personId, JSON.stringify(person.names)],
    );
    const year = person.birthYear ?? (person.bornOn ? Number(person.bornOn.slice(0, 4)) : null);
    await this.keep(tx, 'birth', personId, { year: year ?? undefined, born_on: person.bornOn }, year !== null);
    await this.keep(tx, 'permit', personId, {
      citizenships: person.citizenships ?? [],
      kind: person.permitKind,
      first_permit_on: person.firstPermitOn,
      valid_from: person.permitFrom,
      valid_until: person.permitUntil,
      municipality_code: await this.known(tx, person.municipalityCode, at),
    });
    await this.keep(tx, 'contact', personId, { telephone: person.telephone, email: person.email });
    await this.keep(tx, 'address', personId, {
      street: person.street,
      postal_code: person.postalCode,
      post_office: person.postOffice,
    });
    await this.keep(tx, 'identity_code', personId, { code: person.identityCode }, Boolean(person.identityCode));
  }

  private async known(tx: Tx, code: string | null | undefined, at: string): Promise<string | null> {
    if (!code) return null;
    const found = await tx.find('SELECT 1 FROM app.municipality WHERE code = $1', [code]);
    if (!found) throw new Invalid(`${at}/municipalityCode`, 'unknown');
    return code;
  }

  /** Table and columns are this file's own words, never input. */
  private async keep(
    tx: Tx,
    table: string,
    personId: string,
    values: Record<string, unknown>,
    known = true,
  ): Promise<void> {
    if (!known) {
      await tx.change(`DELETE FROM app.person_${table} WHERE person_id = $1`, [personId]);
      return;
    }
    const columns = Object.keys(values);
    await tx.change(
      `INSERT INTO app.person_${table} (person_id, ${columns.join(', ')}) VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')})
       ON CONFLICT (person_id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [personId, ...Object.values(values).map((value) => value ?? null)],
    );
  }
}
