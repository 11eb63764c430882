import { utc } from './imported.js';

const names = (prefix: string) => `jsonb_build_object('fi', ${prefix}_fi, 'sv', ${prefix}_sv)`;

/** What is kept of a document that came in with a file: null of one that was made here. */
const ORIGIN = `d.authors, CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('authority', ${names('d.authority')}, 'unit', ${names('d.unit')},
    'recordedBy', d.recorder, 'recordedAt', ${utc('d.recorded_at')}) END AS origin`;

/** Those that answered for the case, the first first, and at last the one that does. $1 case */
export const LEADS_SQL = `
  SELECT ${utc('l.until')} AS until, (l.until AT TIME ZONE 'Europe/Helsinki')::date AS until_day, ${names('u.name')} AS unit, ${names('a.name')} AS authority
  FROM (
    SELECT f.unit_id, f.until FROM app.my_former_leads() f WHERE f.case_id = $1
    UNION ALL
    SELECT c.responsible_unit_id, NULL FROM app.case c WHERE c.id = $1
  ) l JOIN app.unit u ON u.id = l.unit_id JOIN app.authority a ON a.id = u.authority_id ORDER BY l.until NULLS LAST`;

/** $1 case */
export const ASSESSMENTS_SQL = `
  SELECT coalesce(d.origin_id, a.id) AS document_id, a.concluded_on AS day, ${utc('a.recorded_at')} AS recorded_at, a.source, ${ORIGIN},
    jsonb_build_object('startedOn', a.started_on, 'heldOn', a.held_on, 'concludedOn', a.concluded_on) AS date,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('section', s.section, 'content', s.content)), '[]') FROM app.assessment_section s
      WHERE s.assessment_id = a.id) AS sections,
    jsonb_build_object('literacy', b.literacy, 'educationLevel', b.education_level, 'education', b.education, 'occupation', b.occupation) AS background,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'skill', l.skill, 'level', l.level)), '[]') FROM app.language_level l
      WHERE l.assessment_id = a.id) AS levels,
    jsonb_build_object('needFound', a.need_found, 'reason', a.reason, 'countyNeeded', a.county_needed, 'countyReason', a.county_reason) AS measures,
    a.planned_plan_on, a.referral, a.started_by, a.concluded_by
  FROM app.assessment a LEFT JOIN app.imported_document d ON d.assessment_id = a.id LEFT JOIN app.background b ON b.assessment_id = a.id
  WHERE a.case_id = $1 AND a.concluded_on IS NOT NULL`;

/** Signed as the law's limits count it. $1 case */
export const PLANS_SQL = `
  SELECT coalesce(d.origin_id, p.id) AS document_id, p.agreed_on AS day, ${utc('c.recorded_at')} AS recorded_at, c.source, ${ORIGIN},
    jsonb_build_object('drawnUpOn', p.drawn_up_on, 'agreedOn', p.agreed_on,
      'signedOn', coalesce(c.signed_on, CASE WHEN c.agreed_way <> 'orally-noted' THEN p.agreed_on END)) AS date,
    p.valid_from, p.valid_until,
    (SELECT jsonb_build_object('on', x.ended_on, 'reason', x.reason, 'follows', x.follows, 'detail', x.detail, 'recorder', x.recorder,
       'by', x.recorded_by, 'recordedAt', ${utc('x.recorded_at')}) FROM app.plan_end x WHERE x.plan_id = p.id) AS ended,
    jsonb_build_object('ownWish', c.own_wish, 'ownWishLanguage', c.own_wish_language, 'longTermGoal', c.long_term_goal,
      'upperSecondaryReason', c.upper_secondary_reason, 'justification', c.justification, 'followUp', c.follow_up,
      'jobSearchDuty', c.job_search_duty, 'jobSearchReason', c.job_search_reason) AS content,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.goal_id, 'description', g.description, 'upperSecondary', g.upper_secondary)
       ORDER BY g.position), '[]') FROM app.plan_goal g WHERE g.plan_id = p.id) AS goals,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', coalesce(m.origin_id, m.id), 'goalId', w.goal_id, 'kind', w.kind, 'title', w.title,
       'unitId', w.unit_id, 'unit', CASE WHEN w.unit_fi IS NOT NULL THEN ${names('w.unit')} END, 'startsOn', w.starts_on, 'endsOn', w.ends_on,
       'evaluatedOn', w.evaluated_on, 'justification', w.justification) ORDER BY w.position), '[]')
     FROM app.plan_measure w JOIN app.measure m ON m.id = w.measure_id WHERE w.plan_id = p.id) AS services,
    c.planned_review_on, c.agreed_by,
    (SELECT coalesce(array_agg(k.unit_id), '{}') FROM app.plan_maker k WHERE k.plan_id = p.id) AS maker_ids
  FROM app.plan p JOIN app.plan_content c ON c.plan_id = p.id LEFT JOIN app.imported_document d ON d.plan_id = p.id
  WHERE p.case_id = $1 AND p.state = 'agreed' ORDER BY p.number`;

/** $1 case */
export const REVIEWS_SQL = `
  SELECT coalesce(d.origin_id, r.id) AS document_id, r.held_on AS day, ${utc('r.recorded_at')} AS recorded_at, r.source, ${ORIGIN},
    CASE WHEN d.id IS NOT NULL THEN d.units END AS units,
    (SELECT coalesce(o.origin_id, r.plan_id) FROM (VALUES (1)) one LEFT JOIN app.imported_document o ON o.plan_id = r.plan_id) AS plan_id,
    jsonb_build_object('personPresent', r.person_present, 'interpreterPresent', r.interpreter_present, 'others', r.others) AS participation,
    (SELECT coalesce(array_agg(u.unit_id), '{}') FROM app.plan_review_unit u WHERE u.review_id = r.id) AS unit_ids,
    r.progress, r.results, r.obstacles, r.changes, r.next_on, r.recorded_by,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('serviceId', coalesce(m.origin_id, m.id), 'outcome', x.outcome, 'text', x.content)), '[]')
     FROM app.plan_review_measure x JOIN app.measure m ON m.id = x.measure_id WHERE x.review_id = r.id) AS services,
    (SELECT coalesce(array_agg(a.official_id), '{}') FROM app.plan_review_author a WHERE a.review_id = r.id) AS author_ids
  FROM app.plan_review r LEFT JOIN app.imported_document d ON d.review_id = r.id
  WHERE r.case_id = $1 AND r.state = 'held'`;
