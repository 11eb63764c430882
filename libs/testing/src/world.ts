import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Basis, CaseStatus, HandoverReason, Item, NoteCategory, Part, Role, Sector } from '@samspel/contract';
import pg from 'pg';

export interface WorldUnit {
  id: string;
  authorityId: string;
  sector: Sector;
  name: string;
}
export interface WorldOfficial {
  id: string;
  membershipId: string;
  unit: WorldUnit;
  role: Role;
  name: string;
  email: string;
  /** Of a session that acts in the membership. */
  token: string;
}
export interface WorldCase {
  id: string;
  number: string;
  personId: string;
  adviser: WorldOfficial;
  personName: string;
}
export interface WorldParticipation {
  id: string;
  case: WorldCase;
  unit: WorldUnit;
  part: Exclude<Part, 'lead'>;
}

const BASIS: Record<Exclude<Part, 'lead'>, Basis> = {
  partner: '681/2023-86-4',
  provider: '681/2023-94',
  contributor: '621/1999-29-1-consent',
};

/** Puts people, cases and what belongs to them into a test database, as the owner: what the API itself would not let stand so. */
export class World {
  private counter = 0;

  private constructor(readonly db: pg.Pool) {}

  static open(ownerUrl: string): World {
    const db = new pg.Pool({ connectionString: ownerUrl, max: 4, options: '-c TimeZone=UTC' });
    // A connection that is still saying goodbye when its database is dropped is no fault of the test.
    db.on('error', () => undefined);
    return new World(db);
  }

  close(): Promise<void> {
    return this.db.end();
  }

  /** Moves the clock of this database. */
  async setClock(offset: string): Promise<void> {
    await this.db.query(`UPDATE app.database_mark SET clock_offset = $1::interval WHERE kind = 'test'`, [offset]);
  }

  async unit({
    sector = 'employment' as Sector,
    name = this.word('Unit'),
    authorityId = '',
    municipality = null as string | null,
  } = {}): Promise<WorldUnit> {
    if (authorityId === '') {
      authorityId = randomUUID();
      await this.db.query('INSERT INTO app.authority (id, sector, name_fi, name_sv) VALUES ($1, $2, $3, $3)', [
        authorityId,
        sector,
        `${name} authority`,
      ]);
    }
    const id = randomUUID();
    await this.db.query(
      'INSERT INTO app.unit (id, authority_id, sector, name_fi, name_sv, short_name, municipality_code, telephone) VALUES ($1, $2, $3, $4, $5, $4, $6, $7)',
      [id, authorityId, sector, name, `${name} sv`, municipality, '029 000 0000'],
    );
    return { id, authorityId, sector, name };
  }

  async official(
    unit: WorldUnit,
    role: Role = 'adviser',
    { name = this.word('Official'), passwordHash = null as string | null } = {},
  ): Promise<WorldOfficial> {
    const id = randomUUID();
    const email = `${name.toLowerCase().replaceAll(' ', '.')}.${id.slice(0, 8)}@samspel.example`;
    await this.db.query('INSERT INTO app.official (id, name, telephone) VALUES ($1, $2, $3)', [
      id,
      name,
      '029 000 0142',
    ]);
    await this.db.query('INSERT INTO app.account (official_id, email, password_hash) VALUES ($1, $2, $3)', [
      id,
      email,
      passwordHash,
    ]);
    const membershipId = await this.membership(id, unit, role);
    return { id, membershipId, unit, role, name, email, token: await this.session(id, membershipId) };
  }

  async membership(
    officialId: string,
    unit: WorldUnit,
    role: Role,
    startsAt = '2020-01-01T00:00:00Z',
    endsAt: string | null = null,
  ): Promise<string> {
    const id = randomUUID();
    await this.db.query(
      'INSERT INTO app.membership (id, official_id, unit_id, role, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, officialId, unit.id, role, startsAt, endsAt],
    );
    return id;
  }

  async session(officialId: string, membershipId: string | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.db.query(
      'INSERT INTO app.session (token_hash, official_id, membership_id, started_at, last_active_at) VALUES ($1, $2, $3, app.clock(), app.clock())',
      [createHash('sha256').update(token).digest(), officialId, membershipId],
    );
    return token;
  }

  async case(
    adviser: WorldOfficial,
    { status = 'opened' as CaseStatus, given = this.word('Amina'), family = 'Yusuf', details = true } = {},
  ): Promise<WorldCase> {
    const [id, personId] = [randomUUID(), randomUUID()];
    const number = `${2000 + (this.counter % 5)}-${String(10_000 + ++this.counter)}`;
    await this.db.query('INSERT INTO app.person (id, languages, interpreter_needed) VALUES ($1, $2, true)', [
      personId,
      ['so', 'en'],
    ]);
    await this.db.query(
      'INSERT INTO app.person_name (person_id, position, given_names, family_name) VALUES ($1, 0, $2, $3)',
      [personId, given, family],
    );
    await this.db.query(
      'INSERT INTO app.case (id, number, person_id, responsible_unit_id, adviser_id, adviser_since) VALUES ($1, $2, $3, $4, $5, app.clock())',
      [id, number, personId, adviser.unit.id, adviser.id],
    );
    await this.db.query(
      `INSERT INTO app.case_progress (case_id, status, status_since, opened_on, ended_on)
       VALUES ($1, $2, app.clock(), app.clock()::date, CASE WHEN $2 = 'ended' THEN app.clock()::date END)`,
      [id, status],
    );
    await this.db.query(
      `INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind) VALUES ($1, app.clock(), $2, $3, 'opened')`,
      [id, adviser.id, adviser.unit.id],
    );
    if (details) await this.personDetails(personId);
    return { id, number, personId, adviser, personName: `${given} ${family}` };
  }

  async participation(
    aCase: WorldCase,
    unit: WorldUnit,
    part: WorldParticipation['part'],
    {
      officials = [] as WorldOfficial[],
      status = 'accepted' as 'invited' | 'accepted' | 'declined' | 'withdrawn' | 'ended',
      basis = BASIS[part],
      endsOn = null as string | null,
      consentUntil = '2199-12-31',
      child = part === 'contributor' ? 'Ayaan' : null,
      /** Null: what the basis usually gives; of a consent nothing to read, and the child's hours to tell. */
      reads = null as Item[] | null,
      tells = null as Item[] | null,
    } = {},
  ): Promise<WorldParticipation> {
    const id = randomUUID();
    await this.db.query(
      `INSERT INTO app.participation (id, case_id, unit_id, part, basis_id, reads, tells, status, child_first_name, child_group, invited_at, invited_by, inviting_unit_id,
         answered_at, ends_on, ended_at)
       SELECT $1, $2, $3, $4, b.id, coalesce($11, b.usually_reads), coalesce($12, b.usually_tells), $6, $7, CASE WHEN $7::text IS NOT NULL THEN 'Menninkäiset' END, app.clock(), $8, $9,
         CASE WHEN $6 IN ('accepted', 'declined', 'ended') THEN app.clock() END, $10, CASE WHEN $6 = 'ended' THEN app.clock() END
       FROM app.basis b WHERE b.id = $5`,
      [
        id,
        aCase.id,
        unit.id,
        part,
        basis,
        status,
        child,
        aCase.adviser.id,
        aCase.adviser.unit.id,
        endsOn,
        ...(part === 'contributor' ? [null, null] : [reads, tells]),
      ],
    );
    if (part === 'contributor') {
      await this.db.query(
        `INSERT INTO app.consent (participation_id, case_id, unit_id, reads, tells, text_version, given_by, capacity, given_how, language,
           valid_from, valid_until, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $5, $6, 1, 'Amina Yusuf', 'guardian', 'orally', 'so', '2020-01-01', $4, app.clock(), $7)`,
        [id, aCase.id, unit.id, consentUntil, reads ?? [], tells ?? ['daycare-and-school'], aCase.adviser.id],
      );
    }
    for (const official of officials) {
      await this.db.query(
        'INSERT INTO app.participation_official (participation_id, official_id, case_id, unit_id, added_at, added_by) VALUES ($1, $2, $3, $4, app.clock(), $2)',
        [id, official.id, aCase.id, unit.id],
      );
    }
    return { id, case: aCase, unit, part };
  }

  async handover(
    aCase: WorldCase,
    to: WorldUnit,
    {
      from = aCase.adviser,
      status = 'offered' as 'offered' | 'accepted',
      reason = 'left-labour-force' as HandoverReason,
      message = null as string | null,
    } = {},
  ): Promise<string> {
    const id = randomUUID();
    await this.db.query(
      `INSERT INTO app.handover (id, case_id, from_unit_id, to_unit_id, reason, message, status, offered_at, offered_by, answered_at, answered_by, former_adviser_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, app.clock(), $8, CASE $7 WHEN 'accepted' THEN app.clock() END,
         CASE $7 WHEN 'accepted' THEN $8::uuid END, CASE $7 WHEN 'accepted' THEN $8::uuid END)`,
      [id, aCase.id, from.unit.id, to.id, reason, message, status, from.id],
    );
    return id;
  }

  async note(
    aCase: WorldCase,
    author: WorldOfficial,
    audience: { unit: WorldUnit; part: Part }[],
    { text = this.word('Note text'), category = 'contact' as NoteCategory, struck = false } = {},
  ): Promise<string> {
    const id = randomUUID();
    await this.db.query(
      `INSERT INTO app.note (id, case_id, author_id, author_unit_id, category, audience, created_at, struck_at, struck_reason)
       VALUES ($1, $2, $3, $4, $5, 'chosen', app.clock(), CASE WHEN $6 THEN app.clock() END, CASE WHEN $6 THEN 'other' END)`,
      [id, aCase.id, author.id, author.unit.id, category, struck],
    );
    await this.db.query(
      'INSERT INTO app.note_text (note_id, number, case_id, content, at) VALUES ($1, 1, $2, $3, app.clock())',
      [id, aCase.id, text],
    );
    for (const { unit, part } of audience) {
      await this.db.query(
        'INSERT INTO app.note_audience (note_id, unit_id, case_id, author_unit_id, part, added_at, added_by) VALUES ($1, $2, $3, $4, $5, app.clock(), $6)',
        [id, unit.id, aCase.id, author.unit.id, part, author.id],
      );
    }
    return id;
  }

  async task(
    aCase: WorldCase,
    giver: { official: WorldOfficial; part: Part },
    holder: { unit: WorldUnit; part: Part } | 'person',
    {
      title = this.word('Task'),
      scope = 'shared' as 'shared' | 'own-unit',
      dueOn = null as string | null,
      state = 'open' as 'open' | 'claimed' | 'handed-back' | 'done' | 'cancelled',
      officialId = null as string | null,
    } = {},
  ): Promise<string> {
    const id = randomUUID();
    const [unitId, part] = holder === 'person' ? [null, 'person'] : [holder.unit.id, holder.part];
    await this.db.query(
      `INSERT INTO app.task (id, case_id, title, unit_id, official_id, part, giver_part, giver_id, giver_unit_id, scope, due_on, state, given_at, turn_since, settled_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, app.clock(), app.clock(), CASE WHEN $12 IN ('done', 'cancelled') THEN app.clock() END)`,
      [
        id,
        aCase.id,
        title,
        unitId,
        officialId,
        part,
        giver.part,
        giver.official.id,
        giver.official.unit.id,
        scope,
        dueOn,
        state,
      ],
    );
    await this.db.query(
      `INSERT INTO app.task_event (task_id, case_id, at, official_id, unit_id, kind) VALUES ($1, $2, app.clock(), $3, $4, 'given')`,
      [id, aCase.id, giver.official.id, giver.official.unit.id],
    );
    return id;
  }

  private async personDetails(personId: string): Promise<void> {
    await this.db.query(`INSERT INTO app.person_birth (person_id, year, born_on) VALUES ($1, 1991, '1991-04-03')`, [
      personId,
    ]);
    await this.db.query(
      `INSERT INTO app.person_permit (person_id, citizenships, kind, first_permit_on) VALUES ($1, '{SO}', 'international-protection', '2026-01-15')`,
      [personId],
    );
    await this.db.query(`INSERT INTO app.person_contact (person_id, telephone) VALUES ($1, '040 000 0000')`, [
      personId,
    ]);
    await this.db.query(
      `INSERT INTO app.person_address (person_id, street, postal_code, post_office) VALUES ($1, 'Kivenlahdentie 1', '02320', 'Espoo')`,
      [personId],
    );
    await this.db.query(`INSERT INTO app.person_identity_code (person_id, code) VALUES ($1, '030491-901P')`, [
      personId,
    ]);
  }

  private word(stem: string): string {
    return `${stem} ${++this.counter}`;
  }
}
