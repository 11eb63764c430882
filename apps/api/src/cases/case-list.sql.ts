import type { CaseSort } from '@samspel/contract';

/**
 * Every case that the actor has a part in, with its next step. The task whose turn is the actor's comes first, the soonest
 * due; then what the case's stage asks of its adviser; then the soonest task of somebody else.
 * The keys are given once more as an array: the policies' hashed sets filter, but only an array drives an index, and
 * without it the cost would grow with other people's cases.
 * $1 official, $2 unit, $3 today
 */
const casesOf = (only: string) => `
  mine AS MATERIALIZED (
    SELECT DISTINCT ON (p.case_id) p.case_id, p.part, p.hand, p.names FROM app.my_case_parts() p ${only} ORDER BY p.case_id, p.hand = 'official' DESC
  ),
  turn AS MATERIALIZED (
    SELECT t.case_id, t.id, t.title, t.due_on, t.unit_id, t.part, t.turn_since, t.giver_unit_id, t.state,
      CASE WHEN t.state = 'handed-back' THEN t.giver_unit_id = $2 AND (t.giver_id = $1 OR m.hand = 'official' AND m.part = 'lead')
        ELSE t.unit_id IS NOT DISTINCT FROM $2 AND (t.official_id IS NULL OR t.official_id = $1) END AS is_mine
    FROM app.task t JOIN mine m ON m.case_id = t.case_id
    WHERE t.settled_at IS NULL AND t.case_id = ANY (ARRAY(SELECT x.case_id FROM mine x))
      AND (t.unit_id = $2 OR t.giver_unit_id = $2 OR t.scope = 'shared' AND t.part = ANY (m.names) AND t.giver_part = ANY (m.names))
  ),
  next_task AS MATERIALIZED (
    SELECT DISTINCT ON (case_id) * FROM turn ORDER BY case_id, is_mine DESC, due_on NULLS LAST, turn_since, id
  ),
  -- What is due next by law or own target, for those who may read of what a limit is counted from; what stands still comes last.
  ticking AS MATERIALIZED (
    SELECT DISTINCT ON (k.case_id) k.case_id, k.rule, k.act, k.section, k.kind AS clock_kind,
      CASE WHEN NOT k.paused @> $3::date THEN k.latest_on END AS clock_on,
      (SELECT upper(r) - 1 FROM unnest(k.paused) r WHERE r @> $3::date) AS paused_until
    FROM app.clock k JOIN mine m ON m.case_id = k.case_id
    WHERE k.case_id = ANY (ARRAY(SELECT x.case_id FROM mine x)) AND k.case_id IN (SELECT app.my_cases_with_limits())
    ORDER BY k.case_id, k.paused @> $3::date, k.latest_on, k.rule
  ),
  stood AS (
    SELECT m.case_id, m.part, m.hand, c.number, c.person_id, c.responsible_unit_id, c.adviser_id, c.adviser_since, c.version,
      g.status, g.opened_on, n.id AS task_id, n.title, n.due_on, n.unit_id AS holder_id, n.part AS holder_part, n.state AS task_state, n.giver_unit_id,
      n.is_mine, n.turn_since, k.rule, k.act, k.section, k.clock_kind, k.clock_on, k.paused_until,
      CASE WHEN n.is_mine THEN 'task'
        WHEN m.part = 'lead' AND g.status = 'opened' THEN 'start-assessment'
        WHEN m.part = 'lead' AND g.status = 'in-assessment' THEN 'conclude-assessment'
        WHEN m.part = 'lead' AND g.status = 'in-planning' THEN 'draw-up-plan'
        WHEN m.part = 'lead' AND g.status = 'plan-in-force' AND k.rule = 'R14' THEN 'refer'
        WHEN m.part = 'lead' AND g.status = 'plan-in-force' AND k.rule IN ('R15', 'R16') AND k.clock_on <= $3::date + 30 THEN 'review-plan'
        WHEN n.id IS NOT NULL THEN 'task' ELSE 'none' END AS kind,
      greatest(g.status_since, c.adviser_since) AS stage_since
    FROM mine m
    JOIN app.case c ON c.id = m.case_id AND c.id = ANY (ARRAY(SELECT x.case_id FROM mine x))
    LEFT JOIN app.case_progress g ON m.part IN ('lead', 'partner') AND g.case_id = m.case_id AND g.case_id = ANY (ARRAY(SELECT x.case_id FROM mine x))
    LEFT JOIN next_task n ON n.case_id = m.case_id
    LEFT JOIN ticking k ON k.case_id = m.case_id
  ),
  listed AS MATERIALIZED (
    SELECT s.*,
      CASE s.kind WHEN 'none' THEN 'nobody'
        WHEN 'task' THEN CASE WHEN s.is_mine THEN 'mine' ELSE 'others' END
        ELSE CASE WHEN s.hand = 'official' OR s.adviser_id IS NULL THEN 'mine' ELSE 'others' END END AS turn,
      CASE s.kind WHEN 'task' THEN s.due_on END AS next_due,
      least(CASE s.kind WHEN 'task' THEN s.due_on END, s.clock_on) AS soonest,
      coalesce(least(CASE s.kind WHEN 'task' THEN s.due_on END, s.clock_on) < $3::date, false) AS overdue,
      CASE s.kind WHEN 'task' THEN s.turn_since WHEN 'none' THEN NULL ELSE s.stage_since END AS since,
      s.part = 'lead' AND s.hand = 'official' AND s.adviser_since > app.now() - interval '14 days' AS fresh
    FROM stood s WHERE s.status IS DISTINCT FROM 'ended' OR $4::boolean OR $5::text = 'ended'
  )`;
/**
 * Of the rows shown: after an assessment that found no need, or a plan that has ended, what comes next is the end of the case, or a
 * new assessment if the situation has changed. Nothing that the list is filtered or sorted by.
 */
const settledIn = (shown: string) => `
  settled AS MATERIALIZED (
    SELECT a.case_id FROM app.assessment a WHERE a.concluded_on IS NOT NULL AND a.case_id = ANY (ARRAY(SELECT x.case_id FROM ${shown} x WHERE x.kind = 'start-assessment'))
    UNION SELECT e.case_id FROM app.plan_end e WHERE e.case_id = ANY (ARRAY(SELECT x.case_id FROM ${shown} x WHERE x.kind = 'start-assessment'))
  )`;
const kindOf = (row: string) =>
  `CASE WHEN ${row}.case_id IN (SELECT s.case_id FROM settled s) THEN 'decide-what-follows' ELSE ${row}.kind END AS kind`;
const MINE = casesOf('');
/** The same of one case alone: its page does not pay for the others. $6 case */
const THIS_ONE = casesOf('WHERE p.case_id = $6');

/** Who has the case for the own unit: its adviser, or those who take part. */
const HAS_IT = `
  SELECT l.adviser_id AS official_id WHERE l.part = 'lead' AND l.adviser_id IS NOT NULL
  UNION ALL
  SELECT o.official_id FROM app.participation p JOIN app.participation_official o ON o.participation_id = p.id AND o.removed_at IS NULL
  WHERE l.part <> 'lead' AND p.case_id = l.case_id AND p.unit_id = $2 AND p.status = 'accepted'`;

/**
 * $6 language, $7 interpreter, $8 adviser, $9 turn, $10 overdue, $11 soon, $12 fresh, $13 part, $14 name or number (LIKE pattern),
 * $18 official of the own unit who has it, $19 whether nobody there has it, $20 rules of which one is due
 */
const FILTER = `
  ($5::text IS NULL OR l.status = $5)
  AND ($6::text IS NULL OR EXISTS (SELECT 1 FROM app.person p WHERE p.id = l.person_id AND $6 = ANY (p.languages)))
  AND ($7::boolean IS NULL OR EXISTS (SELECT 1 FROM app.person p WHERE p.id = l.person_id AND p.interpreter_needed = $7))
  AND ($8::uuid IS NULL OR l.adviser_id = $8)
  AND ($9::text IS NULL OR l.turn = $9)
  AND ($10::boolean IS NULL OR l.overdue = $10)
  AND ($11::boolean IS NULL OR coalesce(l.soonest BETWEEN $3 AND $3 + 14, false) = $11)
  AND ($12::boolean IS NULL OR l.fresh = $12)
  AND ($13::text IS NULL OR l.part = $13)
  AND ($18::uuid IS NULL OR $18 IN (${HAS_IT}))
  AND ($19::boolean IS NULL OR $19 = NOT EXISTS (${HAS_IT}))
  AND ($20::text[] IS NULL OR l.case_id IN (SELECT app.my_cases_with_limits()) AND EXISTS (SELECT 1 FROM app.clock k WHERE k.case_id = l.case_id AND k.rule = ANY ($20)))
  AND ($14::text IS NULL OR l.number LIKE $14 OR EXISTS (SELECT 1 FROM app.person_name n WHERE n.person_id = l.person_id
    AND (lower(concat_ws(' ', n.given_names, n.family_name)) LIKE $14 OR lower(n.original) LIKE $14)))`;

const SORT_KEYS: Record<CaseSort, string> = {
  due: `coalesce(l.soonest::text, '9999') || coalesce(l.since::text, '9999')`,
  name: `(SELECT lower(concat_ws(' ', n.family_name, n.given_names)) FROM app.person_name n WHERE n.person_id = l.person_id AND n.position = 0) COLLATE "fi-x-icu"`,
  number: 'l.number',
  turn: `CASE l.turn WHEN 'mine' THEN '0' WHEN 'others' THEN '1' ELSE '2' END || coalesce(l.since::text, '9999')`,
  opened: `coalesce(l.opened_on::text, '9999')`,
};

/** The policy's words for what the actor reads and may tell in the cases. */
const worded = (cases: string) => `worded AS MATERIALIZED (
    SELECT i.case_id, array_agg(w) AS words FROM app.my_case_items() i CROSS JOIN LATERAL unnest(app.item_words(i.part, i.reads, i.tells)) w
    WHERE i.case_id IN (SELECT x.case_id FROM ${cases} x) GROUP BY i.case_id
  )`;

/** A page of the list, and of how many. $15 limit + 1, $16 sort key and $17 id after which it begins. Names are joined after the limit. */
export function pageSql(sort: CaseSort, direction: 'asc' | 'desc'): string {
  const [order, after] = direction === 'asc' ? ['ASC', '>'] : ['DESC', '<'];
  const collate = sort === 'name' ? ' COLLATE "fi-x-icu"' : '';
  return `
  WITH ${MINE},
  kept AS MATERIALIZED (SELECT l.*, ${SORT_KEYS[sort]} AS sort_key FROM listed l WHERE ${FILTER}),
  page AS MATERIALIZED (
    SELECT k.* FROM kept k WHERE $16::text IS NULL OR (k.sort_key${collate}, k.case_id) ${after} ($16${collate}, $17::uuid)
    ORDER BY k.sort_key${collate} ${order}, k.case_id ${order} LIMIT $15
  ),
  ${settledIn('page')},
  ${worded('page')}
  SELECT page.*, i.words, ${kindOf('page')}, p.languages, p.interpreter_needed, n.given_names, n.family_name, n.original, n.original_language,
    o.child_first_name, o.child_group, (SELECT count(*)::int FROM kept) AS total, (SELECT count(*)::int FROM listed) AS every
  FROM page
  LEFT JOIN worded i ON i.case_id = page.case_id
  JOIN app.person p ON p.id = page.person_id AND p.id = ANY (ARRAY(SELECT x.person_id FROM page x))
  JOIN app.person_name n ON n.person_id = page.person_id AND n.position = 0 AND n.person_id = ANY (ARRAY(SELECT x.person_id FROM page x))
  LEFT JOIN app.participation o ON page.part <> 'lead' AND o.case_id = page.case_id AND o.unit_id = $2 AND o.status = 'accepted'
  ORDER BY page.sort_key${collate} ${order}, page.case_id ${order}`;
}

/** The counts of My work: each with its worst. Over all the actor's cases, whatever the filter. */
export const COUNTS_SQL = `
  WITH ${MINE}
  SELECT
    count(*) FILTER (WHERE turn = 'mine')::int AS mine, min(since) FILTER (WHERE turn = 'mine') AS mine_since,
    count(*) FILTER (WHERE overdue)::int AS overdue, min(soonest) FILTER (WHERE overdue) AS overdue_on,
    count(*) FILTER (WHERE clock_on < $3 AND clock_kind = 'statutory')::int AS overdue_by_law,
    count(*) FILTER (WHERE soonest BETWEEN $3 AND $3 + 14)::int AS soon, min(soonest) FILTER (WHERE soonest BETWEEN $3 AND $3 + 14) AS soon_on,
    count(*) FILTER (WHERE turn = 'others')::int AS others, min(since) FILTER (WHERE turn = 'others') AS others_since,
    (array_agg(holder_id ORDER BY since) FILTER (WHERE turn = 'others' AND kind = 'task'))[1] AS others_unit,
    count(*) FILTER (WHERE fresh)::int AS fresh, max(adviser_since) FILTER (WHERE fresh) AS fresh_since,
    (SELECT count(*)::int FROM app.participation i WHERE i.unit_id = $2 AND i.status = 'invited') AS invitations,
    (SELECT count(*)::int FROM app.handover h WHERE h.to_unit_id = $2 AND h.status = 'offered'
      AND (SELECT app.acting_role()) IN ('adviser', 'supervisor')) AS handovers
  FROM listed`;

/** Not over by itself. */
const GOES_ON = `NOT app.participation_lapsed(p.id)`;

/** Other units taking part, as far as the actor is told of them. $1 cases, $2 own unit */
export const OTHERS_SQL = `
  SELECT p.case_id, p.unit_id, p.part, p.status = 'invited' AS waiting
  FROM app.participation p JOIN app.my_named_parts() n ON n.case_id = p.case_id AND n.part = p.part
  WHERE p.case_id = ANY ($1::uuid[]) AND p.unit_id <> $2 AND p.status IN ('invited', 'accepted')
    AND ${GOES_ON}
  ORDER BY p.case_id, p.invited_at`;

/** One case as it stands in the list, with its counts of what the actor may see. $6 case */
export const ONE_SQL = `
  WITH ${THIS_ONE},
  ${settledIn('listed')},
  ${worded('listed')}
  SELECT l.*, i.words, ${kindOf('l')}, '' AS sort_key, 1 AS total, 1 AS every, p.languages, p.interpreter_needed, n.given_names, n.family_name, n.original, n.original_language,
    o.child_first_name, o.child_group, g.ended_on, g.end_reason,
    (SELECT count(*)::int FROM turn t WHERE t.case_id = l.case_id) AS open_tasks,
    (SELECT count(*)::int FROM app.note t WHERE t.case_id = l.case_id AND t.struck_at IS NULL AND (t.author_unit_id = $2
      OR EXISTS (SELECT 1 FROM app.note_audience a WHERE a.note_id = t.id AND a.unit_id = $2 AND a.removed_at IS NULL))) AS notes,
    (SELECT count(*)::int FROM app.participation p WHERE p.case_id = l.case_id AND p.status IN ('invited', 'accepted')
      AND (p.unit_id = $2 OR p.part = ANY (SELECT n.part FROM app.my_named_parts() n WHERE n.case_id = l.case_id)) AND ${GOES_ON}) + 1 AS participants
  FROM listed l
  LEFT JOIN worded i ON i.case_id = l.case_id
  JOIN app.person p ON p.id = l.person_id
  JOIN app.person_name n ON n.person_id = l.person_id AND n.position = 0
  LEFT JOIN app.case_progress g ON g.case_id = l.case_id
  LEFT JOIN app.participation o ON l.part <> 'lead' AND o.case_id = l.case_id AND o.unit_id = $2 AND o.status = 'accepted'`;

/** All that waits on one case: the stage's step and every open task, the actor's first. $6 case */
export const STEPS_SQL = `
  WITH ${THIS_ONE}
  SELECT l.case_id, l.part, l.hand, l.number, l.person_id, l.responsible_unit_id, l.adviser_id, l.version, l.status, l.opened_on, l.fresh,
    t.id AS task_id, t.title, t.unit_id AS holder_id, t.part AS holder_part, t.state AS task_state, t.giver_unit_id, 'task' AS kind,
    CASE WHEN t.is_mine THEN 'mine' ELSE 'others' END AS turn, t.due_on AS next_due, t.turn_since AS since,
    NULL AS rule, NULL AS act, NULL AS section, NULL AS clock_kind, NULL AS clock_on, NULL AS paused_until,
    '{}'::text[] AS words, '' AS sort_key, 1 AS total, 1 AS every, '{}'::text[] AS languages, false AS interpreter_needed,
    NULL AS given_names, NULL AS family_name, NULL AS original, NULL AS original_language, NULL AS child_first_name, NULL AS child_group
  FROM listed l JOIN turn t ON t.case_id = l.case_id
  ORDER BY t.is_mine DESC, t.due_on NULLS LAST, t.turn_since, t.id
  LIMIT 50`;
