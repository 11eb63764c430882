import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { CaseStatus, Part } from '@samspel/contract';
import type { WorldCase, WorldOfficial, WorldParticipation, WorldUnit } from '@samspel/testing';
import { ARGON2 } from '../session/session.service.js';
import type { Api } from './start-api.js';

export const PASSWORD = 'a long and harmless sentence';

export interface StagePlan {
  id: string;
  caseId: string;
  goalId: string;
  measureId: string;
}

/** One official of each kind, and the records that a good request needs: made anew by SQL, so that one act does not spend what the next needs. */
export class Stage {
  private readonly spent: string[] = [];

  private constructor(
    readonly api: Api,
    readonly units: Record<'office' | 'integration' | 'social' | 'school' | 'daycare', WorldUnit>,
    readonly adviser: WorldOfficial,
    readonly colleague: WorldOfficial,
    readonly supervisor: WorldOfficial,
    readonly administrator: WorldOfficial,
    readonly officer: WorldOfficial,
    readonly analyst: WorldOfficial,
    /** An adviser of the unit that cases are offered to. */
    readonly successor: WorldOfficial,
    readonly socialWorker: WorldOfficial,
    readonly trainer: WorldOfficial,
    readonly teacher: WorldOfficial,
    readonly aide: WorldOfficial,
    /** A case that is not spent: in planning, with every part taken. */
    readonly aCase: WorldCase,
    readonly daycarePart: WorldParticipation,
  ) {}

  static async set(api: Api): Promise<Stage> {
    const { world } = api;
    await atNoon(api);
    const office = await world.unit({ municipality: await municipality(api) });
    const integration = await world.unit({ sector: 'municipal-integration' });
    const social = await world.unit({ sector: 'social-services' });
    const school = await world.unit({ sector: 'education' });
    const daycare = await world.unit({ sector: 'early-childhood-education' });
    const passwordHash = await hash(PASSWORD, ARGON2);
    const adviser = await world.official(office, 'adviser', { passwordHash });
    const [socialWorker, trainer, teacher] = [
      await world.official(social, 'practitioner'),
      await world.official(school, 'practitioner'),
      await world.official(daycare, 'practitioner'),
    ];
    const aCase = await world.case(adviser, { status: 'in-planning' });
    await world.participation(aCase, social, 'partner', { officials: [socialWorker] });
    await world.participation(aCase, school, 'provider', { officials: [trainer] });
    const daycarePart = await world.participation(aCase, daycare, 'contributor', { officials: [teacher] });
    // Demo people are listed only in a database that is marked as theirs.
    await world.db.query(`INSERT INTO app.database_mark (kind) VALUES ('demo') ON CONFLICT DO NOTHING`);
    await world.db.query(`UPDATE app.account SET settings = '{"demo": 1}' WHERE official_id = $1`, [teacher.id]);
    const stage = new Stage(
      api,
      { office, integration, social, school, daycare },
      adviser,
      await world.official(office),
      await world.official(office, 'supervisor'),
      await world.official(office, 'administrator'),
      await world.official(office, 'data-protection-officer'),
      await world.official(office, 'analyst'),
      await world.official(integration),
      socialWorker,
      trainer,
      teacher,
      await world.official(daycare, 'practitioner'),
      aCase,
      daycarePart,
    );
    await stage.assessment(aCase, { needFound: true });
    return stage;
  }

  /** A case of the adviser's that may be spent. */
  async case(status: CaseStatus = 'opened'): Promise<WorldCase> {
    const made = await this.api.world.case(this.adviser, { status });
    this.spent.push(made.id);
    // Nobody works with thousands of cases: those spent long ago are given up.
    if (this.spent.length >= 80)
      await this.sql('UPDATE app.case SET adviser_id = NULL WHERE id = ANY ($1::uuid[])', [this.spent.splice(0, 40)]);
    return made;
  }

  /** A unit that is in no case. */
  newUnit(sector: WorldUnit['sector'] = 'early-childhood-education'): Promise<WorldUnit> {
    return this.api.world.unit({ sector });
  }

  /** The daycare invited into a case of its own. */
  async invitation(): Promise<WorldParticipation> {
    return this.api.world.participation(await this.case(), this.units.daycare, 'contributor', { status: 'invited' });
  }

  /** The daycare's part, taken by teacher and aide, in a case of its own. */
  async takenPart(): Promise<WorldParticipation> {
    return this.api.world.participation(await this.case(), this.units.daycare, 'contributor', {
      officials: [this.teacher, this.aide],
    });
  }

  /** The consent that the part rests on. */
  async consentOf(part: WorldParticipation): Promise<string> {
    const { rows } = await this.api.world.db.query<{ id: string }>(
      'SELECT id FROM app.consent WHERE participation_id = $1',
      [part.id],
    );
    return rows[0]!.id;
  }

  /** A case of its own whose responsibility is offered to the municipality's unit. */
  async handover(): Promise<string> {
    return this.api.world.handover(await this.case(), this.units.integration);
  }

  /** The adviser is told that the case is his. */
  async notice(): Promise<string> {
    const id = randomUUID();
    await this.sql(
      `INSERT INTO app.notice (id, at, kind, unit_id, official_id, roles, case_id, case_number)
       VALUES ($1, app.clock(), 'case.given', $2, $3, '{adviser}', $4, $5)`,
      [id, this.units.office.id, this.adviser.id, this.aCase.id, this.aCase.number],
    );
    return id;
  }

  async assessment(aCase: WorldCase, { needFound = undefined as boolean | undefined } = {}): Promise<string> {
    const id = randomUUID();
    await this.sql(
      `INSERT INTO app.assessment (id, case_id, started_on, started_by, told_aims_on, told_plan_on, told_binding_on, told_data_on, concluded_on,
         concluded_by, need_found, reason)
       VALUES ($1, $2, app.clock()::date, $3, app.clock()::date, app.clock()::date, app.clock()::date, app.clock()::date, CASE WHEN $4::boolean IS NOT NULL THEN app.clock()::date END, CASE WHEN $4 IS NOT NULL THEN $3::uuid END, $4,
         CASE WHEN $4::boolean IS NOT NULL THEN 'As assessed' END)`,
      [id, aCase.id, this.adviser.id, needFound ?? null],
    );
    return id;
  }

  /** A fact of a case of its own. */
  async fact(): Promise<string> {
    const id = randomUUID();
    await this.sql(
      `INSERT INTO app.case_fact (id, case_id, kind, starts_on, source, recorded_at, recorded_by, unit_id)
       VALUES ($1, $2, 'request', '2025-02-03', 'person', app.clock(), $3, $4)`,
      [id, (await this.case()).id, this.adviser.id, this.units.office.id],
    );
    return id;
  }

  /** A plan with one goal and one measure of the office, in a case of its own. */
  async plan(state: 'draft' | 'agreed' = 'draft'): Promise<StagePlan> {
    const aCase = await this.case('in-planning');
    await this.assessment(aCase, { needFound: true });
    const [id, goalId, measureId] = [randomUUID(), randomUUID(), randomUUID()];
    // One message with all of it: the ids are our own, so they can stand in the text.
    await this.sql(`
      INSERT INTO app.plan (id, case_id, number, state, drawn_up_on, valid_from, valid_until, created_at)
      VALUES ('${id}', '${aCase.id}', 1, 'draft', app.clock()::date - 30, app.clock()::date, app.clock()::date + 200, app.clock());
      INSERT INTO app.plan_maker (plan_id, case_id, unit_id) VALUES ('${id}', '${aCase.id}', '${this.units.office.id}');
      INSERT INTO app.plan_content (plan_id, case_id, long_term_goal, follow_up, job_search_duty, rights_told_on)
      VALUES ('${id}', '${aCase.id}', 'Work as a nurse', 'Monthly', 'full', app.clock()::date - 30);
      INSERT INTO app.plan_goal (plan_id, case_id, goal_id, position, description)
      VALUES ('${id}', '${aCase.id}', '${goalId}', 0, 'Finnish for work');
      INSERT INTO app.measure (id, case_id, unit_id, state, agreed)
      VALUES ('${measureId}', '${aCase.id}', '${this.units.office.id}', 'planned', ${state === 'agreed'});
      INSERT INTO app.plan_measure (plan_id, measure_id, case_id, goal_id, position, kind, title, unit_id, justification)
      VALUES ('${id}', '${measureId}', '${aCase.id}', '${goalId}', 0, 'language-studies', 'Evening course',
        '${this.units.office.id}', 'It is where the work is.');
      ${state === 'agreed' ? `UPDATE app.plan SET state = 'agreed', agreed_on = app.clock()::date WHERE id = '${id}';` : ''}`);
    return { id, caseId: aCase.id, goalId, measureId };
  }

  /** A review that goes on with everything said in it, in a case of its own. */
  async review(): Promise<{ id: string; measureId: string }> {
    const { id: planId, caseId, measureId } = await this.plan('agreed');
    await this.sql(`UPDATE app.case_progress SET status = 'plan-in-force' WHERE case_id = $1`, [caseId]);
    const id = randomUUID();
    await this.sql(
      `INSERT INTO app.plan_review (id, case_id, plan_id, state, started_at, started_by, held_on, person_present, interpreter_present, progress, next_on)
       VALUES ($1, $2, $3, 'draft', app.clock(), $4, app.clock()::date, true, false, 'As it goes', app.clock()::date + 150)`,
      [id, caseId, planId, this.adviser.id],
    );
    return { id, measureId };
  }

  /** The same once it has been held. */
  async heldReview(): Promise<string> {
    const { id } = await this.review();
    await this.sql(
      `UPDATE app.plan_review SET state = 'held', recorded_at = app.clock(), recorded_by = started_by WHERE id = $1`,
      [id],
    );
    return id;
  }

  /** The adviser's note for everybody, with its version 1. */
  note(author = this.adviser): Promise<string> {
    const { office, social, school, daycare } = this.units;
    const audience: { unit: WorldUnit; part: Part }[] = [
      { unit: office, part: 'lead' },
      { unit: social, part: 'partner' },
      { unit: school, part: 'provider' },
      { unit: daycare, part: 'contributor' },
    ];
    return this.api.world.note(this.aCase, author, audience, { text: 'As it was' });
  }

  /** A task of the adviser's own unit, given by the adviser. */
  task(options: Parameters<Api['world']['task']>[3] = {}): Promise<string> {
    return this.api.world.task(
      this.aCase,
      { official: this.adviser, part: 'lead' },
      { unit: this.units.office, part: 'lead' },
      options,
    );
  }

  /** Nobody is signed out for sitting still while others are tested. */
  async stayAwake(): Promise<void> {
    await this.sql('UPDATE app.session SET started_at = app.clock(), last_active_at = app.clock()');
  }

  sql(text: string, values?: unknown[]) {
    return this.api.world.db.query(text, values);
  }
}

async function municipality(api: Api): Promise<string> {
  await api.world.db.query(
    `INSERT INTO app.municipality (code, name_fi, name_sv) VALUES ('049', 'Espoo', 'Esbo'), ('091', 'Helsinki', 'Helsingfors') ON CONFLICT DO NOTHING`,
  );
  return '049';
}

/** It is noon of an ordinary day, whatever the machine's clock says. */
async function atNoon({ world }: Api): Promise<void> {
  const { rows } = await world.db.query(`SELECT ('2026-06-15T09:00:00Z'::timestamptz - now())::text AS offset`);
  await world.setClock((rows[0] as { offset: string }).offset);
}
