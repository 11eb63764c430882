import { createHash } from 'node:crypto';
import { recomputeClocks } from '@samspel/testing';
import pg from 'pg';

/** Who sends the requests of the measurement: advisers with some 50 cases each, and supervisors of their units. */
export interface BenchPeople {
  advisers: { token: string; caseIds: string[]; unitId: string }[];
  supervisors: { token: string }[];
}

const ADVISERS_PER_UNIT = 10;
const CASES_PER_ADVISER = 50;

/** Fills a migrated database with the given number of cases and what belongs to them: set by set, the same each time. */
export async function build(ownerUrl: string, cases: number): Promise<BenchPeople> {
  const db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  const advisers = Math.ceil(cases / CASES_PER_ADVISER);
  const units = Math.ceil(advisers / ADVISERS_PER_UNIT);
  await db.query('BEGIN');
  await db.query(`SET LOCAL synchronous_commit = off`);
  await db.query(FUNCTIONS);
  for (const step of steps(cases, advisers, units)) await db.query(step);
  await db.query('COMMIT');
  await recomputeClocks({ url: ownerUrl, batch: 1000 });
  await db.query('VACUUM (ANALYZE)');
  const people = await sessions(db, Math.min(advisers, 40), Math.min(units, 8));
  await db.end();
  return people;
}

const FUNCTIONS = `
CREATE FUNCTION pg_temp.u(word text) RETURNS uuid LANGUAGE sql IMMUTABLE
AS $$ SELECT overlay(overlay(md5(word) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid $$;
CREATE FUNCTION pg_temp.k(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT pg_temp.u(kind || n) $$;
`;

function steps(cases: number, advisers: number, units: number): string[] {
  const c = `generate_series(1, ${cases}) i`;
  const adviser = `pg_temp.k('adviser', (i - 1) / ${CASES_PER_ADVISER} + 1)`;
  const leadUnit = `pg_temp.k('employment', (i - 1) / ${CASES_PER_ADVISER * ADVISERS_PER_UNIT} + 1)`;
  const social = `(i % ${units}) + 1`;
  const daycare = `(i % ${units * 3}) + 1`;
  return [
    `INSERT INTO app.authority (id, sector, name_fi, name_sv)
     SELECT pg_temp.k('authority' || s.sector, 1), s.sector, s.sector, s.sector FROM (VALUES ('employment'), ('social-services'), ('early-childhood-education')) s (sector)`,
    ...[
      ['employment', 'employment', units],
      ['social-services', 'social', units],
      ['early-childhood-education', 'daycare', units * 3],
    ].map(
      ([
        sector,
        kind,
        count,
      ]) => `INSERT INTO app.unit (id, authority_id, sector, name_fi, name_sv, short_name, telephone)
       SELECT pg_temp.k('${kind}', i), pg_temp.k('authority${sector}', 1), '${sector}', '${kind} ' || i, '${kind} ' || i, '${kind}' || i, '029 000 0000'
       FROM generate_series(1, ${count}) i`,
    ),
    ...[
      ['adviser', 'employment', 'adviser', advisers, `(i - 1) / ${ADVISERS_PER_UNIT} + 1`],
      ['supervisor', 'employment', 'supervisor', units, 'i'],
      ['worker', 'social', 'practitioner', units, 'i'],
      ['teacher', 'daycare', 'practitioner', units * 3, 'i'],
    ].flatMap(([kind, unit, role, count, of]) => [
      `INSERT INTO app.official (id, name, telephone) SELECT pg_temp.k('${kind}', i), '${kind} ' || i, '029 000 0142' FROM generate_series(1, ${count}) i`,
      `INSERT INTO app.account (official_id, email) SELECT pg_temp.k('${kind}', i), '${kind}.' || i || '@samspel.example' FROM generate_series(1, ${count}) i`,
      `INSERT INTO app.membership (id, official_id, unit_id, role, starts_at)
       SELECT pg_temp.k('m-${kind}', i), pg_temp.k('${kind}', i), pg_temp.k('${unit}', ${of}), '${role}', '2020-01-01' FROM generate_series(1, ${count}) i`,
    ]),
    `INSERT INTO app.person (id, languages, interpreter_needed) SELECT pg_temp.k('person', i), ARRAY[(ARRAY['so','ar','uk','ru','fa'])[i % 5 + 1]], i % 3 > 0 FROM ${c}`,
    `INSERT INTO app.person_name (person_id, position, given_names, family_name, original, original_language)
     SELECT pg_temp.k('person', i), 0, 'Given' || i % 997, 'Family' || i % 1009, CASE WHEN i % 5 = 1 THEN 'اسم' || i END, CASE WHEN i % 5 = 1 THEN 'ar' END FROM ${c}`,
    `INSERT INTO app.person_birth (person_id, year) SELECT pg_temp.k('person', i), 1960 + i % 45 FROM ${c}`,
    `INSERT INTO app.person_permit (person_id, citizenships, first_permit_on) SELECT pg_temp.k('person', i), '{SO}', '2026-01-01'::date - i % 700 FROM ${c}`,
    `INSERT INTO app.person_contact (person_id, telephone) SELECT pg_temp.k('person', i), '040 000 0000' FROM ${c}`,
    `INSERT INTO app.case (id, number, person_id, responsible_unit_id, adviser_id, adviser_since)
     SELECT pg_temp.k('case', i), '2026-' || lpad(i::text, 5, '0'), pg_temp.k('person', i), ${leadUnit}, ${adviser}, now() - make_interval(days => i % 400) FROM ${c}`,
    `INSERT INTO app.case_progress (case_id, status, status_since, opened_on)
     SELECT pg_temp.k('case', i), (ARRAY['opened','in-assessment','in-planning','plan-in-force','plan-in-force'])[i % 5 + 1], now() - make_interval(days => i % 300),
       current_date - i % 400 FROM ${c}`,
    `INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind) SELECT pg_temp.k('case', i), now() - make_interval(days => i % 400), ${adviser}, ${leadUnit}, 'opened' FROM ${c}`,
    `INSERT INTO app.participation (id, case_id, unit_id, part, basis_id, reads, tells, status, invited_at, invited_by, inviting_unit_id, answered_at)
     SELECT pg_temp.k('partner', i), pg_temp.k('case', i), pg_temp.k('social', ${social}), 'partner', '681/2023-86-2', app.items(), app.items(), 'accepted', now(), ${adviser}, ${leadUnit}, now() FROM ${c} WHERE i % 2 = 0`,
    `INSERT INTO app.participation (id, case_id, unit_id, part, basis_id, reads, tells, status, child_first_name, child_group, invited_at, invited_by, inviting_unit_id, answered_at)
     SELECT pg_temp.k('contributor', i), pg_temp.k('case', i), pg_temp.k('daycare', ${daycare}), 'contributor', '621/1999-29-1-consent', '{}', '{}', 'accepted', 'Child', 'Group', now(), ${adviser}, ${leadUnit}, now()
     FROM ${c} WHERE i % 3 = 0`,
    `INSERT INTO app.consent (participation_id, case_id, unit_id, reads, tells, given_by, given_how, language, valid_from, valid_until, recorded_at, recorded_by)
     SELECT id, case_id, unit_id, '{schedule,language-level}', '{daycare-and-school}', 'Parent', 'orally', 'so', '2026-01-01', '2199-12-31', now(), invited_by FROM app.participation WHERE part = 'contributor'`,
    `INSERT INTO app.participation_official (participation_id, official_id, case_id, unit_id, added_at, added_by)
     SELECT p.id, m.official_id, p.case_id, p.unit_id, now(), m.official_id FROM app.participation p JOIN app.membership m ON m.unit_id = p.unit_id`,
    `INSERT INTO app.assessment (id, case_id, started_on, started_by, concluded_on, concluded_by, need_found, reason)
     SELECT pg_temp.k('assessment', i), pg_temp.k('case', i), current_date - i % 300 - 20, ${adviser}, current_date - i % 300, ${adviser}, true, 'Need' FROM ${c} WHERE i % 5 > 1`,
    `INSERT INTO app.plan (id, case_id, number, state, created_at) SELECT pg_temp.k('plan', i), pg_temp.k('case', i), 1, 'draft', now() FROM ${c} WHERE i % 5 > 2`,
    `INSERT INTO app.plan_content (plan_id, case_id, own_wish) SELECT id, case_id, 'I want to work.' FROM app.plan`,
    `INSERT INTO app.plan_goal (plan_id, case_id, goal_id, position, description)
     SELECT p.id, p.case_id, pg_temp.u(p.id::text || g), g, 'Goal ' || g FROM app.plan p, generate_series(1, 2) g`,
    `INSERT INTO app.measure (id, case_id, unit_id, state, agreed)
     SELECT pg_temp.u(p.id::text || 'measure' || m), p.case_id, c.responsible_unit_id, 'under-way', true FROM app.plan p JOIN app.case c ON c.id = p.case_id, generate_series(1, 5) m`,
    `INSERT INTO app.plan_measure (plan_id, measure_id, case_id, goal_id, position, kind, title, unit_id, starts_on, ends_on, evaluated_on, justification)
     SELECT p.id, pg_temp.u(p.id::text || 'measure' || m), p.case_id, pg_temp.u(p.id::text || (m % 2 + 1)), m, 'integration-training', 'Measure ' || m, c.responsible_unit_id,
       current_date - 30, current_date + 150, current_date + 150, 'Suits the goal' FROM app.plan p JOIN app.case c ON c.id = p.case_id, generate_series(1, 5) m`,
    `UPDATE app.plan SET state = 'agreed', drawn_up_on = current_date - 40, agreed_on = current_date - 40, valid_from = current_date - 40, valid_until = current_date + 300`,
    `INSERT INTO app.case_fact (case_id, kind, starts_on, source, recorded_at, recorded_by, unit_id)
     SELECT p.case_id, 'referral', p.drawn_up_on + 20, 'person', now(), c.adviser_id, c.responsible_unit_id
     FROM app.plan p JOIN app.case c ON c.id = p.case_id WHERE get_byte(uuid_send(p.id), 15) % 8 > 0`,
    `INSERT INTO app.task (id, case_id, title, unit_id, part, giver_part, giver_id, giver_unit_id, scope, due_on, state, given_at, turn_since, settled_at)
     SELECT pg_temp.u('task' || i || '-' || t), pg_temp.k('case', i), 'Task ' || t,
       CASE WHEN t = 1 AND i % 2 = 0 THEN pg_temp.k('social', ${social}) ELSE ${leadUnit} END, CASE WHEN t = 1 AND i % 2 = 0 THEN 'partner' ELSE 'lead' END, 'lead',
       ${adviser}, ${leadUnit}, 'shared', current_date + (i % 60) - 20, CASE WHEN t < 3 THEN 'open' ELSE 'done' END, now() - make_interval(days => i % 90),
       now() - make_interval(days => i % 30), CASE WHEN t >= 3 THEN now() END
     FROM ${c}, generate_series(1, 5) t`,
    `INSERT INTO app.task_event (task_id, case_id, at, official_id, unit_id, kind) SELECT id, case_id, given_at, giver_id, giver_unit_id, 'given' FROM app.task`,
    `INSERT INTO app.note (id, case_id, author_id, author_unit_id, category, audience, created_at)
     SELECT pg_temp.u('note' || i || '-' || n), pg_temp.k('case', i), ${adviser}, ${leadUnit}, 'contact', 'chosen', now() - make_interval(days => n * 10 + i % 10) FROM ${c}, generate_series(1, 6) n`,
    `INSERT INTO app.note_text (note_id, number, case_id, content, at)
     SELECT id, 1, case_id, 'Called with an interpreter; the person wants to start the next course without a break and asks about daycare hours.', created_at FROM app.note`,
    `INSERT INTO app.note_audience (note_id, unit_id, case_id, author_unit_id, part, added_at, added_by)
     SELECT id, author_unit_id, case_id, author_unit_id, 'lead', created_at, author_id FROM app.note`,
    `INSERT INTO app.note_audience (note_id, unit_id, case_id, author_unit_id, part, added_at, added_by)
     SELECT n.id, p.unit_id, n.case_id, n.author_unit_id, 'partner', n.created_at, n.author_id FROM app.note n JOIN app.participation p ON p.case_id = n.case_id AND p.part = 'partner'`,
    `INSERT INTO app.note_opening (note_id, official_id, unit_id, case_id, at) SELECT id, author_id, author_unit_id, case_id, created_at FROM app.note`,
  ];
}

/** Sessions that outlive the measurement: they start late, and this database's clock is its own. */
async function sessions(db: pg.Client, advisers: number, supervisors: number): Promise<BenchPeople> {
  const begin = async (kind: string, n: number) => {
    const token = createHash('sha256').update(`${kind} ${n}`).digest('base64url');
    await db.query(
      `INSERT INTO app.session (token_hash, official_id, membership_id, started_at, last_active_at)
       SELECT sha256(convert_to($1, 'UTF8')), pg_temp.u($2), pg_temp.u('m-' || $2), now() + interval '8 hours', now() + interval '8 hours'`,
      [token, `${kind}${n}`],
    );
    return token;
  };
  const people: BenchPeople = { advisers: [], supervisors: [] };
  for (let n = 1; n <= advisers; n++) {
    const cases = await db.query<{ id: string; unit: string }>(
      'SELECT id, responsible_unit_id AS unit FROM app.case WHERE adviser_id = pg_temp.u($1)',
      [`adviser${n}`],
    );
    people.advisers.push({
      token: await begin('adviser', n),
      caseIds: cases.rows.map((row) => row.id),
      unitId: cases.rows[0]!.unit,
    });
  }
  for (let n = 1; n <= supervisors; n++) people.supervisors.push({ token: await begin('supervisor', n) });
  return people;
}
