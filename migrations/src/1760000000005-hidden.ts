import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** What must hold over rows that the actor may not see: narrow functions that check the right themselves and tell no more than they must. */
export class Hidden1760000000005 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, DUPLICATES);
    await run(db, HAND_OVER);
    await run(db, END_CASE);
    await run(db, NUMBERS);
    await closed(db, 'duplicate_check');
    await allow(db, 'EXECUTE ON ALL FUNCTIONS IN SCHEMA app');
  }

  async down(db: QueryRunner) {
    await run(
      db,
      `DROP FUNCTION app.possible_duplicates, app.reassign_case, app.end_case, app.unit_cases_like, app.sector_numbers, app.unit_numbers;
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
  changed int;
BEGIN
  IF NOT held && '{case.lead,case.lead.supervisor}' THEN RETURN 'not-found'; END IF;
  IF NOT EXISTS (SELECT 1 FROM app.membership m WHERE m.official_id = to_official AND m.unit_id = me.unit_id AND m.role = 'adviser'
    AND m.starts_at <= me.at AND (m.ends_at IS NULL OR m.ends_at > me.at)) THEN
    RETURN 'not-an-adviser-here';
  END IF;
  IF EXISTS (SELECT 1 FROM app.case c WHERE c.id = of_case AND c.adviser_id = to_official) THEN RETURN 'has-it-already'; END IF;
  IF NOT app.is_open(of_case) THEN RETURN 'ended'; END IF;
  UPDATE app.case SET adviser_id = to_official, adviser_since = me.at, version = version + 1 WHERE id = of_case AND version = seen_version;
  GET DIAGNOSTICS changed = ROW_COUNT;
  IF changed = 0 THEN RETURN 'stale'; END IF;
  INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind, detail)
  VALUES (of_case, me.at, me.official_id, me.unit_id, 'adviser-changed', to_official);
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

const END_CASE = `
-- Ends a case whose visible tasks are settled. What the adviser cannot see does not stop it and is not told of:
-- hidden open tasks are closed and their holders read why; every part in the case ends.
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
-- Other sectors as numbers, in the supervisor's or analyst's municipality: open cases and tasks of the sector's units there.
-- Fewer than five is told as null ("< 5"), and no figure is given from which one could be derived.
CREATE FUNCTION app.sector_numbers()
RETURNS TABLE (sector text, units int, cases int, open_tasks int, overdue_tasks int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
  today date := (me.at AT TIME ZONE 'Europe/Helsinki')::date;
BEGIN
  IF me.role NOT IN ('supervisor', 'analyst') THEN RETURN; END IF;
  RETURN QUERY
    WITH here AS (
      SELECT u.id, u.sector FROM app.unit u
      WHERE u.municipality_code = (SELECT o.municipality_code FROM app.unit o WHERE o.id = me.unit_id)
    ), held AS (
      SELECT h.sector, c.id AS case_id FROM here h JOIN app.case c ON c.responsible_unit_id = h.id
      JOIN app.case_progress g ON g.case_id = c.id AND g.status <> 'ended'
      UNION
      SELECT h.sector, p.case_id FROM here h JOIN app.participation p ON p.unit_id = h.id AND p.status = 'accepted'
    ), tasks AS (
      SELECT h.sector, t.id, t.due_on FROM here h JOIN app.task t ON t.unit_id = h.id AND t.settled_at IS NULL
    ), counted AS (
      SELECT s.sector, s.units,
        (SELECT count(DISTINCT x.case_id)::int FROM held x WHERE x.sector = s.sector) AS cases,
        (SELECT count(*)::int FROM tasks x WHERE x.sector = s.sector) AS open_tasks,
        (SELECT count(*)::int FROM tasks x WHERE x.sector = s.sector AND x.due_on < today) AS overdue_tasks
      FROM (SELECT h.sector, count(*)::int AS units FROM here h GROUP BY h.sector) s
    )
    SELECT c.sector, c.units,
      CASE WHEN c.cases >= 5 THEN c.cases END,
      CASE WHEN c.open_tasks >= 5 THEN c.open_tasks END,
      CASE WHEN c.overdue_tasks >= 5 THEN c.overdue_tasks END
    FROM counted c ORDER BY c.sector;
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
    WITH counted AS (
      SELECT u.id,
        (SELECT count(DISTINCT m.official_id)::int FROM app.membership m WHERE m.unit_id = u.id AND m.role IN ('adviser', 'practitioner')
          AND m.starts_at <= me.at AND (m.ends_at IS NULL OR m.ends_at > me.at)) AS officials,
        (SELECT count(*)::int FROM app.case c JOIN app.case_progress g ON g.case_id = c.id AND g.status <> 'ended' WHERE c.responsible_unit_id = u.id)
          + (SELECT count(*)::int FROM app.participation p WHERE p.unit_id = u.id AND p.status = 'accepted') AS cases,
        (SELECT count(*)::int FROM app.task t WHERE t.unit_id = u.id AND t.settled_at IS NULL) AS open_tasks,
        (SELECT count(*)::int FROM app.task t WHERE t.unit_id = u.id AND t.settled_at IS NULL AND t.due_on < today) AS overdue_tasks
      FROM app.unit u WHERE u.authority_id = me.authority_id AND u.id <> me.unit_id AND u.sector = me.sector
    )
    SELECT c.id, c.officials,
      CASE WHEN c.cases >= 5 THEN c.cases END,
      CASE WHEN c.open_tasks >= 5 THEN c.open_tasks END,
      CASE WHEN c.overdue_tasks >= 5 THEN c.overdue_tasks END
    FROM counted c ORDER BY c.id;
END $$;
`;
