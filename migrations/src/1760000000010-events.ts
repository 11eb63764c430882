import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clockFacts, REVIEWED, SIGNED } from './clock-facts.js';
import { run, takes, takesNoMore } from './step.js';

/** That somebody is a jobseeker no more is an event of its own; and what is recorded twice, as an event and as a document, is reckoned once. */
export class Events1760000000010 implements MigrationInterface {
  async up(db: QueryRunner) {
    await takes(db, 'case_fact', 'kind', ENDED);
    await run(db, CLOCK_FACTS);
  }

  async down(db: QueryRunner) {
    await run(db, clockFacts(`coalesce(c.signed_on, ${SIGNED})`, `${REVIEWED} UNION ALL ${HELD}`));
    await run(
      db,
      `UPDATE app.case_fact SET corrects = NULL WHERE corrects IN (SELECT f.id FROM app.case_fact f WHERE f.kind = '${ENDED}');
      DELETE FROM app.case_fact WHERE kind = '${ENDED}'`,
    );
    await takesNoMore(db, 'case_fact', 'kind', ENDED);
  }
}

const ENDED = 'jobseeking-ended';

const HELD = `SELECT v.held_on FROM app.plan_review v WHERE v.case_id = of_case AND v.state = 'held'`;

const CLOCK_FACTS = `
-- The facts of a case as libs/statute takes them, of what the caller may read.
CREATE OR REPLACE FUNCTION app.clock_facts(of_case uuid, on_day date) RETURNS jsonb LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH f AS MATERIALIZED (
    SELECT * FROM app.case_fact x WHERE x.case_id = of_case AND x.gone_at IS NULL
  ), assessed AS (
    SELECT a.started_on, a.concluded_on, a.need_found FROM app.assessment a WHERE a.case_id = of_case
    UNION ALL
    SELECT f.starts_on, f.ends_on, f.need_found FROM f WHERE f.kind = 'assessment'
    ORDER BY 1 DESC, 2 DESC LIMIT 1
  ), jobseeking AS (
    -- From its day on somebody is a jobseeker, until its last day, or the day from which that is no more so; of one day, as it was recorded.
    SELECT (f.ends_on IS NULL OR f.ends_on >= on_day) AND NOT EXISTS (SELECT 1 FROM f e
      WHERE e.kind = '${ENDED}' AND (e.starts_on, e.recorded_at) >= (f.starts_on, f.recorded_at)) AS goes_on
    FROM f WHERE f.kind = 'jobseeker'
    UNION ALL
    SELECT false FROM f WHERE f.kind = '${ENDED}'
  ), elsewhere AS (
    SELECT DISTINCT ON (f.starts_on) f.starts_on, f.signed_on, f.ends_on FROM f WHERE f.kind = 'plan' ORDER BY f.starts_on, f.recorded_at DESC, f.id DESC
  ), planned AS (
    -- A plan made elsewhere that has come in as a document too is the one that was drawn up on that day.
    SELECT p.drawn_up_on, coalesce(c.signed_on, ${SIGNED}, x.signed_on) AS signed_on, p.valid_until
    FROM app.plan p LEFT JOIN app.plan_content c ON c.plan_id = p.id LEFT JOIN elsewhere x ON x.starts_on = p.drawn_up_on
    WHERE p.case_id = of_case AND p.state = 'agreed'
    UNION ALL
    SELECT x.starts_on, x.signed_on, x.ends_on FROM elsewhere x WHERE NOT EXISTS (SELECT 1 FROM app.plan p
      WHERE p.case_id = of_case AND p.state = 'agreed' AND p.drawn_up_on = x.starts_on)
  ), followed AS (
    -- A referral is of the plan that was in force on its day.
    SELECT p.*, lead(p.drawn_up_on) OVER (ORDER BY p.drawn_up_on) AS next_on FROM planned p
  )
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'today', on_day,
    'birthDate', (SELECT b.born_on FROM app.person_birth b WHERE b.person_id = c.person_id),
    'firstPermitOn', m.first_permit_on,
    'grounds', (SELECT jsonb_agg(DISTINCT g.ground) FROM (
      SELECT f.ground FROM f WHERE f.kind = 'ground' AND (f.ends_on IS NULL OR f.ends_on >= on_day)
      UNION SELECT 'international-protection' WHERE m.kind IN ('international-protection', 'quota-refugee')
      UNION SELECT 'unemployed-jobseeker' FROM jobseeking j WHERE j.goes_on) g),
    'jobseeker', (SELECT bool_or(j.goes_on) FROM jobseeking j),
    'caseOpenedOn', coalesce((SELECT min(f.starts_on) FROM f WHERE f.kind = 'opening'), g.opened_on),
    'requestedOn', (SELECT min(f.starts_on) FROM f WHERE f.kind IN ('request', 'contact')),
    'assessmentStartedOn', (SELECT a.started_on FROM assessed a),
    'assessmentConcludedOn', (SELECT a.concluded_on FROM assessed a),
    'needFound', (SELECT a.need_found FROM assessed a),
    'plans', (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('drawnUpOn', p.drawn_up_on, 'signedOn', p.signed_on, 'validTo', p.valid_until,
      'referredOn', (SELECT min(f.starts_on) FROM f WHERE f.kind = 'referral' AND f.starts_on >= p.drawn_up_on
        AND (p.next_on IS NULL OR f.starts_on < p.next_on)))) ORDER BY p.drawn_up_on) FROM followed p),
    'reviews', (SELECT jsonb_agg(DISTINCT r.held_on ORDER BY r.held_on) FROM (${REVIEWED} UNION ALL ${HELD}) r),
    'suspensions', (SELECT jsonb_agg(jsonb_build_object('from', f.starts_on, 'to', f.ends_on, 'ground', f.ground) ORDER BY f.starts_on)
      FROM f WHERE f.kind = 'suspension'),
    'extensions', (SELECT jsonb_agg(jsonb_build_object('from', f.starts_on, 'months', f.months, 'ground', f.ground) ORDER BY f.starts_on)
      FROM f WHERE f.kind = 'extension'),
    'studies', (SELECT jsonb_agg(jsonb_build_object('from', f.starts_on, 'to', f.ends_on) ORDER BY f.starts_on) FROM f WHERE f.kind = 'studies'),
    'targets', (SELECT jsonb_build_object('R03', t.assessment_days, 'R10', t.plan_days) FROM app.authority_target t
      JOIN app.unit u ON u.authority_id = t.authority_id WHERE u.id = c.responsible_unit_id),
    'clientRelationshipEndedOn', g.ended_on
  ))
  FROM app.case c JOIN app.case_progress g ON g.case_id = c.id LEFT JOIN app.person_permit m ON m.person_id = c.person_id
  WHERE c.id = of_case;
END;
`;
