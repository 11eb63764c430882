/**
 * The function of which the clocks are reckoned, for steps 06 and 07: with what has no record of its own yet in the one, it
 * has in the other. A later step that changes it brings a text of its own.
 */
export const clockFacts = (signed: string, reviews: string) => `
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
  ), planned AS (
    SELECT p.drawn_up_on, ${signed} AS signed_on, p.valid_until
    FROM app.plan p LEFT JOIN app.plan_content c ON c.plan_id = p.id WHERE p.case_id = of_case AND p.state = 'agreed'
    UNION ALL
    SELECT f.starts_on, f.signed_on, f.ends_on FROM f WHERE f.kind = 'plan'
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
      UNION SELECT 'unemployed-jobseeker' FROM f WHERE f.kind = 'jobseeker' AND (f.ends_on IS NULL OR f.ends_on >= on_day)) g),
    'jobseeker', (SELECT bool_or(f.ends_on IS NULL OR f.ends_on >= on_day) FROM f WHERE f.kind = 'jobseeker'),
    'caseOpenedOn', coalesce((SELECT min(f.starts_on) FROM f WHERE f.kind = 'opening'), g.opened_on),
    'requestedOn', (SELECT min(f.starts_on) FROM f WHERE f.kind IN ('request', 'contact')),
    'assessmentStartedOn', (SELECT a.started_on FROM assessed a),
    'assessmentConcludedOn', (SELECT a.concluded_on FROM assessed a),
    'needFound', (SELECT a.need_found FROM assessed a),
    'plans', (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('drawnUpOn', p.drawn_up_on, 'signedOn', p.signed_on, 'validTo', p.valid_until,
      'referredOn', (SELECT min(f.starts_on) FROM f WHERE f.kind = 'referral' AND f.starts_on >= p.drawn_up_on
        AND (p.next_on IS NULL OR f.starts_on < p.next_on)))) ORDER BY p.drawn_up_on) FROM followed p),
    'reviews', (SELECT jsonb_agg(r.held_on ORDER BY r.held_on) FROM (${reviews}) r),
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

/** A plan that was agreed in writing was signed when it was agreed. */
export const SIGNED = `CASE WHEN c.agreed_way <> 'orally-noted' THEN p.agreed_on END`;
/** Reviews held elsewhere. */
export const REVIEWED = `SELECT f.starts_on AS held_on FROM f WHERE f.kind = 'review'`;
