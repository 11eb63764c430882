import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** What must hold over rows that the actor may not see: narrow functions that check the right themselves and tell no more than they must. */
export class Hidden1760000000005 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, DUPLICATES);
    await run(db, HAND_OVER);
    await run(db, INVITATIONS);
    await run(db, END_CASE);
    await run(db, NUMBERS);
    await closed(db, 'duplicate_check');
    await allow(db, 'EXECUTE ON ALL FUNCTIONS IN SCHEMA app');
  }

  async down(db: QueryRunner) {
    await run(
      db,
      `DROP FUNCTION app.possible_duplicates, app.reassign_case, app.answer_invitation, app.end_case, app.unit_cases_like, app.sector_numbers, app.unit_numbers,
        guard.carried_cases, guard.carried_tasks, guard.told;
      DROP TABLE app.duplicate_check`,
    );
  }
}

const DUPLICATES = `
CREATE TABLE app.duplicate_check (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  official_id uuid NOT NULL REFERENCES app.official,
  at timestamptz NOT NULL
);
CREATE INDEX duplicate_check_official_id ON app.duplicate_check (official_id, at);

-- People with exactly this code, or exactly this name and birth date. Of those the adviser may not see: one yes or no.
-- After 20 checks a day a minute must pass between two, which keeps it from being used as a search.
CREATE FUNCTION app.possible_duplicates(of_code text, of_given text, of_family text, of_born_on date)
RETURNS TABLE (person_id uuid, case_id uuid, elsewhere boolean, retry_after_seconds int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
  today_so_far int; latest timestamptz; found uuid[];
BEGIN
  IF me.role IS DISTINCT FROM 'adviser' THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(me.official_id::text, 11));
  SELECT count(*), max(d.at) INTO today_so_far, latest FROM app.duplicate_check d
  WHERE d.official_id = me.official_id AND (d.at AT TIME ZONE 'Europe/Helsinki')::date = (me.at AT TIME ZONE 'Europe/Helsinki')::date;
  IF today_so_far >= 20 AND latest > me.at - interval '1 minute' THEN
    RETURN QUERY SELECT NULL::uuid, NULL::uuid, NULL::boolean, greatest(1, ceil(extract(epoch FROM latest + interval '1 minute' - me.at))::int);
    RETURN;
  END IF;
  INSERT INTO app.duplicate_check (official_id, at) VALUES (me.official_id, me.at);
  SELECT array_agg(DISTINCT hit.person_id) INTO found FROM (
    SELECT i.person_id FROM app.person_identity_code i WHERE i.code = of_code
    UNION ALL
    SELECT n.person_id FROM app.person_name n JOIN app.person_birth b ON b.person_id = n.person_id
    WHERE of_born_on IS NOT NULL AND b.born_on = of_born_on
      AND lower(coalesce(n.family_name, '')) = lower(coalesce(of_family, ''))
      AND lower(coalesce(n.given_names, '')) = lower(coalesce(of_given, ''))
  ) hit;
  RETURN QUERY
    SELECT c.person_id, c.id, false, 0 FROM app.case c
    WHERE c.person_id = ANY (found) AND c.id IN (SELECT app.my_full_cases());
  IF EXISTS (SELECT 1 FROM unnest(found) f WHERE f NOT IN (SELECT app.my_full_people())) THEN
    RETURN QUERY SELECT NULL::uuid, NULL::uuid, true, 0;
  END IF;
END $$;
`;

const HAND_OVER = `
-- Gives a case to another adviser of the responsible unit. By the unit's supervisor, or by the adviser who has it:
-- for the latter the row leaves sight, which an ordinary UPDATE under row-level security cannot do.
CREATE FUNCTION app.reassign_case(of_case uuid, to_official uuid, seen_version int)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  held text[] := app.case_relations(of_case);
  before uuid;
  changed int;
BEGIN
  IF NOT held && '{case.lead,case.lead.supervisor}' THEN RETURN 'not-found'; END IF;
  IF NOT EXISTS (SELECT 1 FROM app.membership m WHERE m.official_id = to_official AND m.unit_id = me.unit_id AND m.role = 'adviser'
    AND m.starts_at <= me.at AND (m.ends_at IS NULL OR m.ends_at > me.at)) THEN
    RETURN 'not-an-adviser-here';
  END IF;
  SELECT c.adviser_id INTO before FROM app.case c WHERE c.id = of_case;
  IF before = to_official THEN RETURN 'has-it-already'; END IF;
  IF NOT app.is_open(of_case) THEN RETURN 'ended'; END IF;
  UPDATE app.case SET adviser_id = to_official, adviser_since = me.at, version = version + 1 WHERE id = of_case AND version = seen_version;
  GET DIAGNOSTICS changed = ROW_COUNT;
  IF changed = 0 THEN RETURN 'stale'; END IF;
  INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind, detail)
  VALUES (of_case, me.at, me.official_id, me.unit_id, 'adviser-changed', to_official);
  -- What the former adviser had in hand goes along: in a case that one has no part in, one cannot work.
  WITH moved AS (
    UPDATE app.task SET official_id = to_official, state = 'open', seen_at = NULL, turn_since = me.at, version = version + 1
    WHERE case_id = of_case AND unit_id = me.unit_id AND official_id = before AND state IN ('open', 'claimed') RETURNING id
  )
  INSERT INTO app.task_event (task_id, case_id, at, official_id, unit_id, kind)
  SELECT id, of_case, me.at, me.official_id, me.unit_id, 'given-again' FROM moved;
  RETURN 'done';
END $$;

-- Cases of the own unit that the actor has no part in, by name or number: for opening one on duty. Names and numbers, nothing else.
CREATE FUNCTION app.unit_cases_like(part_of_name text)
RETURNS TABLE (case_id uuid, number text, person_id uuid, given_names text, family_name text, original text, original_language text, adviser text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
  wanted text := '%' || replace(replace(replace(lower(part_of_name), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%';
BEGIN
  IF me.role NOT IN ('adviser', 'practitioner') THEN RETURN; END IF;
  RETURN QUERY
    SELECT c.id, c.number, c.person_id, n.given_names, n.family_name, n.original, n.original_language, o.name
    FROM app.case c
    JOIN app.person_name n ON n.person_id = c.person_id AND n.position = 0
    LEFT JOIN app.official o ON o.id = c.adviser_id
    WHERE (c.responsible_unit_id = me.unit_id OR EXISTS (SELECT 1 FROM app.participation p
        WHERE p.case_id = c.id AND p.unit_id = me.unit_id AND p.part = 'partner' AND p.status = 'accepted'
          AND (p.ends_on IS NULL OR p.ends_on >= app.today())))
      AND c.id NOT IN (SELECT app.my_cases())
      AND (c.number LIKE wanted OR EXISTS (SELECT 1 FROM app.person_name x WHERE x.person_id = c.person_id
        AND (lower(concat_ws(' ', x.given_names, x.family_name)) LIKE wanted OR lower(x.original) LIKE wanted)))
    ORDER BY c.number LIMIT 10;
END $$;
`;

const INVITATIONS = `
-- An official of the invited unit accepts or declines. By accepting, who accepts and whom they name are in from that moment;
-- by declining, the row leaves their sight. An ordinary UPDATE under row-level security can do neither.
CREATE FUNCTION app.answer_invitation(of_participation uuid, accepts boolean, why text, with_officials uuid[], seen_version int)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  p app.participation;
BEGIN
  SELECT * INTO p FROM app.participation x WHERE x.id = of_participation FOR UPDATE;
  IF p.id IS NULL OR p.unit_id IS DISTINCT FROM me.unit_id OR me.role NOT IN ('adviser', 'practitioner', 'supervisor') THEN RETURN 'not-found'; END IF;
  IF p.status <> 'invited' THEN RETURN 'wrong-status'; END IF;
  IF p.version <> seen_version THEN RETURN 'stale'; END IF;
  IF accepts AND (app.participation_lapsed(p.id) OR NOT app.is_open(p.case_id)) THEN RETURN 'lapsed'; END IF;
  IF accepts AND (cardinality(with_officials) = 0 OR EXISTS (
    SELECT 1 FROM unnest(with_officials) w WHERE NOT app.works_in(w, me.unit_id))) THEN RETURN 'not-in-unit'; END IF;
  UPDATE app.participation x SET status = CASE WHEN accepts THEN 'accepted' ELSE 'declined' END, answered_at = me.at,
    decline_reason = CASE WHEN NOT accepts THEN why END, version = version + 1
  WHERE x.id = p.id;
  IF accepts THEN
    INSERT INTO app.participation_official (participation_id, official_id, case_id, unit_id, added_at, added_by)
    SELECT DISTINCT p.id, w, p.case_id, p.unit_id, me.at, me.official_id FROM unnest(with_officials) w;
  END IF;
  INSERT INTO app.participation_event (participation_id, case_id, at, official_id, unit_id, kind)
  VALUES (p.id, p.case_id, me.at, me.official_id, me.unit_id, CASE WHEN accepts THEN 'accepted' ELSE 'declined' END);
  RETURN 'done';
END $$;
`;

const END_CASE = `
-- Ends a case whose visible tasks are settled. What the adviser cannot see does not stop it and is not told of:
-- open tasks that are hidden from the adviser are closed in their own history; every part in the case ends.
CREATE FUNCTION app.end_case(of_case uuid, why text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  today date := (me.at AT TIME ZONE 'Europe/Helsinki')::date;
BEGIN
  IF NOT app.case_relations(of_case) && '{case.lead}' THEN RETURN 'not-found'; END IF;
  IF NOT app.is_open(of_case) THEN RETURN 'ended'; END IF;
  IF EXISTS (SELECT 1 FROM app.task t WHERE t.case_id = of_case AND t.settled_at IS NULL
    AND (t.scope = 'shared' OR t.giver_unit_id = me.unit_id)) THEN
    RETURN 'has-open-tasks';
  END IF;
  WITH closed AS (
    UPDATE app.task SET state = 'cancelled', settled_at = me.at, version = version + 1
    WHERE case_id = of_case AND settled_at IS NULL RETURNING id
  )
  INSERT INTO app.task_event (task_id, case_id, at, official_id, unit_id, kind)
  SELECT id, of_case, me.at, me.official_id, me.unit_id, 'case-ended' FROM closed;
  WITH gone AS (
    UPDATE app.participation SET
      status = CASE status WHEN 'invited' THEN 'withdrawn' ELSE 'ended' END,
      ended_at = CASE status WHEN 'invited' THEN NULL ELSE me.at END,
      version = version + 1
    WHERE case_id = of_case AND status IN ('invited', 'accepted') RETURNING id, status
  )
  INSERT INTO app.participation_event (participation_id, case_id, at, official_id, unit_id, kind)
  SELECT id, of_case, me.at, me.official_id, me.unit_id, status FROM gone;
  UPDATE app.case_progress SET status = 'ended', status_since = me.at, ended_on = today, end_reason = why WHERE case_id = of_case;
  UPDATE app.case SET version = version + 1 WHERE id = of_case;
  INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind) VALUES (of_case, me.at, me.official_id, me.unit_id, 'ended');
  RETURN 'done';
END $$;
`;

const NUMBERS = `
-- What a unit carries: open cases that it answers for or takes part in at this moment, and tasks whose turn is its own.
-- In the schema that the application's role cannot enter: these name what is counted.
CREATE FUNCTION guard.carried_cases(of_units uuid[]) RETURNS TABLE (unit_id uuid, case_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT c.responsible_unit_id, c.id FROM app.case c JOIN app.case_progress g ON g.case_id = c.id AND g.status <> 'ended'
  WHERE c.responsible_unit_id = ANY (of_units)
  UNION
  SELECT p.unit_id, p.case_id FROM app.participation p JOIN app.basis b ON b.id = p.basis_id
  WHERE p.unit_id = ANY (of_units) AND p.status = 'accepted' AND (p.ends_on IS NULL OR p.ends_on >= app.today())
    AND (NOT b.consent OR EXISTS (SELECT 1 FROM app.participation_consent a WHERE a.participation_id = p.id AND app.today() BETWEEN a.valid_from AND a.valid_until));
END;
CREATE FUNCTION guard.carried_tasks(of_units uuid[]) RETURNS TABLE (unit_id uuid, task_id uuid, due_on date) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT t.unit_id, t.id, t.due_on FROM app.task t
  WHERE t.unit_id = ANY (of_units) AND t.settled_at IS NULL AND t.state <> 'handed-back'
  UNION ALL
  SELECT t.giver_unit_id, t.id, t.due_on FROM app.task t WHERE t.giver_unit_id = ANY (of_units) AND t.state = 'handed-back';
END;

-- A number below five is told as null ("< 5").
CREATE FUNCTION guard.told(number int) RETURNS int LANGUAGE sql IMMUTABLE RETURN CASE WHEN number >= 5 THEN number END;

-- Sectors as numbers, in the area of the supervisor's or analyst's unit: its municipality, or the municipalities of the authority's area.
-- The own sector is left out for a supervisor, who knows a part of it exactly and the other units' numbers by app.unit_numbers():
-- a difference of the two would tell a number below five. For the same reason a sector's number is not told when what is left
-- of it beside any single unit is below five: that unit's people would know the rest. What is overdue is open, so it is told
-- only where the open ones are.
CREATE FUNCTION app.sector_numbers()
RETURNS TABLE (sector text, units int, cases int, open_tasks int, overdue_tasks int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
  today date := (me.at AT TIME ZONE 'Europe/Helsinki')::date;
  here uuid[];
BEGIN
  IF me.role IS NULL OR me.role NOT IN ('supervisor', 'analyst') THEN RETURN; END IF;
  WITH placed AS (
    SELECT u.id, u.sector, coalesce(u.municipality_code, a.municipality_code) AS municipality_code,
      CASE WHEN coalesce(u.municipality_code, a.municipality_code) IS NULL THEN a.area_code END AS area_code
    FROM app.unit u JOIN app.authority a ON a.id = u.authority_id
  ), mine AS (
    SELECT m.code, m.wellbeing_services_county, m.employment_area FROM app.municipality m JOIN placed o ON o.id = me.unit_id
    WHERE m.code = o.municipality_code OR o.area_code IN (m.wellbeing_services_county, m.employment_area)
  )
  SELECT array_agg(p.id) INTO here FROM placed p
  WHERE (p.municipality_code IN (SELECT m.code FROM mine m)
      OR p.area_code IN (SELECT unnest(ARRAY[m.wellbeing_services_county, m.employment_area]) FROM mine m))
    AND (me.role = 'analyst' OR p.sector <> me.sector);
  RETURN QUERY
    WITH unit_here AS (
      SELECT u.id, u.sector FROM app.unit u WHERE u.id = ANY (here)
    ), held AS MATERIALIZED (
      SELECT x.unit_id, x.case_id FROM guard.carried_cases(here) x
    ), of_unit AS (
      SELECT h.unit_id, count(*)::int AS cases FROM held h GROUP BY h.unit_id
    ), in_hand AS (
      SELECT x.unit_id, count(*)::int AS open_tasks, count(*) FILTER (WHERE x.due_on < today)::int AS overdue_tasks
      FROM guard.carried_tasks(here) x GROUP BY x.unit_id
    ), one AS (
      SELECT u.id, u.sector, coalesce(c.cases, 0) AS cases, coalesce(t.open_tasks, 0) AS open_tasks, coalesce(t.overdue_tasks, 0) AS overdue_tasks
      FROM unit_here u LEFT JOIN of_unit c ON c.unit_id = u.id LEFT JOIN in_hand t ON t.unit_id = u.id
    ), whole AS (
      SELECT o.sector, count(*)::int AS units, sum(o.open_tasks)::int AS open_tasks, sum(o.overdue_tasks)::int AS overdue_tasks,
        (SELECT count(DISTINCT h.case_id)::int FROM held h JOIN unit_here u ON u.id = h.unit_id WHERE u.sector = o.sector) AS cases
      FROM one o GROUP BY o.sector
    )
    SELECT w.sector, w.units,
      CASE WHEN NOT EXISTS (SELECT 1 FROM one o WHERE o.sector = w.sector AND w.cases - o.cases BETWEEN 1 AND 4) THEN guard.told(w.cases) END,
      CASE WHEN NOT EXISTS (SELECT 1 FROM one o WHERE o.sector = w.sector AND w.open_tasks - o.open_tasks BETWEEN 1 AND 4) THEN guard.told(w.open_tasks) END,
      CASE WHEN NOT EXISTS (SELECT 1 FROM one o WHERE o.sector = w.sector AND (w.open_tasks - o.open_tasks BETWEEN 1 AND 4 OR w.overdue_tasks - o.overdue_tasks BETWEEN 1 AND 4)) THEN guard.told(w.overdue_tasks) END
    FROM whole w ORDER BY w.sector;
END $$;

-- The other units of the own authority and sector, as numbers.
CREATE FUNCTION app.unit_numbers()
RETURNS TABLE (unit_id uuid, officials int, cases int, open_tasks int, overdue_tasks int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
  today date := (me.at AT TIME ZONE 'Europe/Helsinki')::date;
BEGIN
  IF me.role IS DISTINCT FROM 'supervisor' THEN RETURN; END IF;
  RETURN QUERY
    SELECT u.id,
      (SELECT count(DISTINCT m.official_id)::int FROM app.membership m WHERE m.unit_id = u.id AND m.role IN ('adviser', 'practitioner')
        AND m.starts_at <= me.at AND (m.ends_at IS NULL OR m.ends_at > me.at)),
      guard.told((SELECT count(*)::int FROM guard.carried_cases(ARRAY[u.id]))),
      guard.told((SELECT count(*)::int FROM guard.carried_tasks(ARRAY[u.id]))),
      guard.told((SELECT count(*)::int FROM guard.carried_tasks(ARRAY[u.id]) x WHERE x.due_on < today))
    FROM app.unit u WHERE u.authority_id = me.authority_id AND u.id <> me.unit_id AND u.sector = me.sector
    ORDER BY u.id;
END $$;
`;
