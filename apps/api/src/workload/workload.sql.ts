/**
 * What each official of the unit has in hand. A case is its adviser's, or each one's who takes part for the unit. A task is
 * whose turn it is: the official's who has it; in an own case the adviser's when it is the unit's as a whole, as My work has
 * it; handed back, the giver's, or the adviser's of an own case. Who has left and has something still stands in the list.
 * $1 unit, $2 today
 */
const HELD = `
  led AS MATERIALIZED (SELECT c.id, c.adviser_id FROM app.case c WHERE c.responsible_unit_id = $1),
  held AS MATERIALIZED (
    SELECT l.id AS case_id, l.adviser_id AS official_id
    FROM led l JOIN app.case_progress g ON g.case_id = l.id AND g.case_id = ANY (ARRAY(SELECT x.id FROM led x)) AND g.status <> 'ended'
    UNION ALL
    SELECT p.case_id, o.official_id
    FROM app.participation p LEFT JOIN app.participation_official o ON o.participation_id = p.id AND o.removed_at IS NULL
    WHERE p.unit_id = $1 AND p.status = 'accepted' AND p.case_id = ANY (ARRAY(SELECT app.my_cases()))
  ),
  in_hand AS MATERIALIZED (
    SELECT t.id, t.case_id, coalesce(t.official_id, CASE WHEN t.part = 'lead' THEN c.adviser_id END) AS official_id, t.due_on
    FROM app.task t JOIN app.case c ON c.id = t.case_id
    WHERE t.unit_id = $1 AND t.settled_at IS NULL AND t.state <> 'handed-back' AND t.case_id = ANY (ARRAY(SELECT app.my_cases()))
    UNION ALL
    SELECT t.id, t.case_id, CASE WHEN t.giver_part = 'lead' THEN c.adviser_id ELSE t.giver_id END, t.due_on
    FROM app.task t JOIN app.case c ON c.id = t.case_id
    WHERE t.giver_unit_id = $1 AND t.state = 'handed-back' AND t.case_id = ANY (ARRAY(SELECT app.my_cases()))
  )`;

/** Limits of the unit's own cases that are late, or soon to be: whose case it is keeps them. What stands still is neither. */
const DUTIES = `
  duties AS MATERIALIZED (
    SELECT l.adviser_id AS official_id, (k.latest_on < $2::date)::int AS late, (k.latest_on >= $2::date)::int AS soon
    FROM led l JOIN app.clock k ON k.case_id = l.id AND k.case_id = ANY (ARRAY(SELECT x.id FROM led x))
    WHERE k.latest_on <= $2::date + 14 AND NOT k.paused @> $2::date
  )`;

/** The unit as a whole, and in it each official, in one row: what they have in hand is reckoned once. */
export const OF_UNIT_SQL = `
  WITH ${HELD},
  ${DUTIES},
  here AS (
    SELECT m.official_id, bool_or(m.role IN ('adviser', 'practitioner')) AS has_cases FROM app.membership m
    WHERE m.unit_id = $1 AND m.starts_at <= app.now() AND (m.ends_at IS NULL OR m.ends_at > app.now()) GROUP BY m.official_id
  ),
  loads AS (
    SELECT h.official_id, 1 AS cases, 0 AS open_tasks, NULL::date AS due_on, 0 AS late, 0 AS soon FROM held h
    UNION ALL
    SELECT t.official_id, 0, 1, t.due_on, 0, 0 FROM in_hand t
    UNION ALL
    SELECT d.official_id, 0, 0, NULL, d.late, d.soon FROM duties d
    UNION ALL
    SELECT m.official_id, 0, 0, NULL, 0, 0 FROM here m WHERE m.has_cases
  ),
  by_official AS (
    SELECT l.official_id AS "officialId", l.official_id IS NULL OR l.official_id IN (SELECT m.official_id FROM here m) AS working,
      sum(l.cases)::int AS cases, sum(l.open_tasks)::int AS "openTasks",
      count(*) FILTER (WHERE l.due_on < $2)::int AS "overdueTasks", min(l.due_on) FILTER (WHERE l.due_on >= $2) AS "nextDueOn",
      sum(l.late)::int AS "lateDuties", sum(l.soon)::int AS "soonDuties"
    FROM loads l GROUP BY l.official_id
  )
  SELECT (SELECT count(DISTINCT h.case_id)::int FROM held h) AS cases,
    (SELECT count(*)::int FROM in_hand t) AS "openTasks",
    (SELECT count(*)::int FROM in_hand t WHERE t.due_on < $2) AS "overdueTasks",
    (SELECT coalesce(sum(d.late), 0)::int FROM duties d) AS "lateDuties",
    (SELECT coalesce(sum(d.soon), 0)::int FROM duties d) AS "soonDuties",
    (SELECT count(*)::int FROM app.participation p WHERE p.unit_id = $1 AND p.status = 'invited') AS invitations,
    (SELECT coalesce(jsonb_agg(b), '[]') FROM by_official b) AS officials`;

/** One page of what is in hand, by due date; persons and names are joined after the limit. $3 official, $4 nobody's, $5 and $6 after which it begins, $7 limit */
export const TASKS_SQL = `
  WITH ${HELD},
  page AS MATERIALIZED (
    SELECT k.* FROM (SELECT t.*, coalesce(t.due_on::text, '9999') AS sort_key FROM in_hand t) k
    WHERE ($3::uuid IS NULL OR k.official_id = $3) AND ($4::boolean IS NULL OR (k.official_id IS NULL) = $4)
      AND ($5::text IS NULL OR (k.sort_key, k.id) > ($5, $6::uuid))
    ORDER BY k.sort_key, k.id LIMIT $7
  )
  SELECT page.id, page.case_id, page.official_id AS in_hand_of, page.due_on, coalesce(page.due_on < $2::date, false) AS overdue, page.sort_key, t.unit_id, t.official_id, t.giver_id, t.giver_unit_id,
    t.title, t.state, t.turn_since, t.version, r.relations,
    c.number, c.person_id, p.languages, p.interpreter_needed, n.given_names, n.family_name, n.original, n.original_language, o.child_first_name
  FROM page
  JOIN app.tasks_in(ARRAY(SELECT x.case_id FROM page x)) r ON r.task_id = page.id
  JOIN app.task t ON t.id = page.id AND t.id = ANY (ARRAY(SELECT x.id FROM page x))
  JOIN app.case c ON c.id = page.case_id AND c.id = ANY (ARRAY(SELECT x.case_id FROM page x))
  JOIN app.person p ON p.id = c.person_id
  JOIN app.person_name n ON n.person_id = c.person_id AND n.position = 0
  LEFT JOIN app.participation o ON o.case_id = page.case_id AND o.unit_id = $1 AND o.status = 'accepted'
  ORDER BY page.sort_key, page.id`;
