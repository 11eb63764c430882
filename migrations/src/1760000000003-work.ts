import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** Shared tasks and notes with their audience. */
export class Work1760000000003 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, TASKS);
    await run(db, NOTES);
    await closed(db, 'task', 'task_event', 'note', 'note_text', 'note_audience', 'note_opening', 'note_event');
    await run(db, POLICIES);
    await allow(
      db,
      'SELECT, INSERT, UPDATE (unit_id, official_id, part, giver_id, giver_part, due_on, state, turn_since, seen_at, outcome, settled_at, version) ON app.task',
      'SELECT, INSERT ON app.task_event, app.note_text, app.note_opening, app.note_event',
      'SELECT, INSERT, UPDATE ON app.note',
      'SELECT, INSERT, UPDATE ON app.note_audience',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(
      db,
      'DROP TABLE app.task, app.task_event, app.note, app.note_text, app.note_audience, app.note_opening, app.note_event CASCADE',
    );
  }
}

const TASKS = `
CREATE TABLE app.task (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  title text NOT NULL CHECK (title <> ''),
  description text,
  -- who has it: a unit, one official of the unit, or (both null) the person
  unit_id uuid REFERENCES app.unit,
  official_id uuid REFERENCES app.official,
  -- the parts of holder and giver in the case, as they were when it was given
  part text NOT NULL CHECK (part IN ('lead', 'partner', 'provider', 'contributor', 'person')),
  giver_part text NOT NULL CHECK (giver_part IN ('lead', 'partner', 'provider', 'contributor')),
  giver_id uuid NOT NULL REFERENCES app.official,
  giver_unit_id uuid NOT NULL REFERENCES app.unit,
  scope text NOT NULL CHECK (scope IN ('shared', 'own-unit')),
  measure_id uuid REFERENCES app.measure,
  due_on date,
  state text NOT NULL CHECK (state IN ('open', 'claimed', 'handed-back', 'done', 'cancelled')),
  given_at timestamptz NOT NULL,
  -- since when the one whose turn it is has had it
  turn_since timestamptz NOT NULL,
  seen_at timestamptz,
  outcome text,
  settled_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT task_holder CHECK ((part = 'person') = (unit_id IS NULL) AND (official_id IS NULL OR unit_id IS NOT NULL)),
  CONSTRAINT task_own_unit CHECK (scope = 'shared' OR unit_id = giver_unit_id),
  CONSTRAINT task_settled CHECK ((state IN ('done', 'cancelled')) = (settled_at IS NOT NULL))
);
CREATE INDEX task_case_id ON app.task (case_id);
CREATE INDEX task_case_open ON app.task (case_id, due_on) WHERE settled_at IS NULL;
CREATE INDEX task_unit_open ON app.task (unit_id, due_on) WHERE settled_at IS NULL;
CREATE INDEX task_unit_id ON app.task (unit_id);
CREATE INDEX task_official_id ON app.task (official_id);
CREATE INDEX task_giver_unit_id ON app.task (giver_unit_id);
CREATE INDEX task_giver_id ON app.task (giver_id);
CREATE INDEX task_measure_id ON app.task (measure_id);

CREATE TABLE app.task_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  task_id uuid NOT NULL REFERENCES app.task,
  case_id uuid NOT NULL REFERENCES app.case,
  at timestamptz NOT NULL,
  official_id uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  kind text NOT NULL CHECK (kind IN ('given', 'seen', 'claimed', 'handed-back', 'given-again', 'completed', 'commented', 'cancelled', 'case-ended')),
  comment text
);
CREATE INDEX task_event_task_id ON app.task_event (task_id, at);
CREATE INDEX task_event_case_id ON app.task_event (case_id, at);
CREATE INDEX task_event_official_id ON app.task_event (official_id);
CREATE INDEX task_event_unit_id ON app.task_event (unit_id);

-- The tasks of these cases that the actor may see, each with the policy's relations to it. To read a task one must be of the unit
-- that has it or gave it, or be told of both; the person's own tasks are settled by whoever leads the case.
CREATE FUNCTION app.tasks_in(of_cases uuid[]) RETURNS TABLE (task_id uuid, relations text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 20 AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
BEGIN
  RETURN QUERY
    WITH mine AS MATERIALIZED (
      SELECT p.case_id, p.names, app.part_relation(p.part, p.hand) AS relation FROM app.my_case_parts() p WHERE p.case_id = ANY (of_cases)
    ), in_case AS (
      SELECT m.case_id, array_agg(m.relation) AS relations FROM mine m GROUP BY m.case_id
    ), named AS MATERIALIZED (
      SELECT m.case_id, unnest(m.names) AS part FROM mine m
    )
    SELECT t.id, i.relations || array_remove(ARRAY[
      CASE WHEN t.unit_id = me.unit_id THEN 'task.holder' END,
      CASE WHEN t.giver_unit_id = me.unit_id THEN 'task.giver' END,
      CASE WHEN t.unit_id IS DISTINCT FROM me.unit_id AND t.giver_unit_id <> me.unit_id THEN 'task.reader' END,
      CASE WHEN t.part = 'person' AND 'case.lead' = ANY (i.relations) THEN 'task.lead' END
    ], NULL)
    FROM in_case i JOIN app.task t ON t.case_id = i.case_id
    WHERE t.unit_id = me.unit_id OR t.giver_unit_id = me.unit_id
      OR t.scope = 'shared' AND (t.case_id, t.part) IN (SELECT n.case_id, n.part FROM named n)
        AND (t.case_id, t.giver_part) IN (SELECT n.case_id, n.part FROM named n);
END $$;

CREATE FUNCTION app.task_relations(of_task uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN coalesce((SELECT r.relations FROM app.tasks_in(ARRAY(SELECT t.case_id FROM app.task t WHERE t.id = of_task)) r
    WHERE r.task_id = of_task), '{}');
END $$;
`;

const NOTES = `
CREATE TABLE app.note (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  author_id uuid NOT NULL REFERENCES app.official,
  author_unit_id uuid NOT NULL REFERENCES app.unit,
  category text NOT NULL CHECK (category IN ('client-meeting', 'contact', 'observation', 'agreement', 'wellbeing', 'administrative')),
  -- how the audience was chosen; whom that meant stands in note_audience
  audience text NOT NULL CHECK (audience IN ('own-unit', 'own-sector', 'chosen', 'all')),
  created_at timestamptz NOT NULL,
  amended_at timestamptz,
  struck_at timestamptz,
  struck_reason text CHECK (struck_reason IN ('wrong-person', 'wrong-audience', 'other')),
  version int NOT NULL DEFAULT 1,
  CONSTRAINT note_struck CHECK ((struck_at IS NULL) = (struck_reason IS NULL))
);
CREATE INDEX note_case_id ON app.note (case_id, created_at);
CREATE INDEX note_author_id ON app.note (author_id);
CREATE INDEX note_author_unit_id ON app.note (author_unit_id);

-- The text and every earlier text: never edited in place. Apart, since a struck note's text is left to few.
CREATE TABLE app.note_text (
  note_id uuid NOT NULL REFERENCES app.note,
  number int NOT NULL CHECK (number >= 1),
  case_id uuid NOT NULL REFERENCES app.case,
  content text NOT NULL CHECK (content <> ''),
  at timestamptz NOT NULL,
  PRIMARY KEY (note_id, number)
);
CREATE INDEX note_text_case_id ON app.note_text (case_id);

CREATE TABLE app.note_audience (
  note_id uuid NOT NULL REFERENCES app.note,
  unit_id uuid NOT NULL REFERENCES app.unit,
  case_id uuid NOT NULL REFERENCES app.case,
  author_unit_id uuid NOT NULL REFERENCES app.unit,
  part text NOT NULL CHECK (part IN ('lead', 'partner', 'provider', 'contributor')),
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL REFERENCES app.official,
  removed_at timestamptz,
  PRIMARY KEY (note_id, unit_id)
);
CREATE INDEX note_audience_unit_id ON app.note_audience (unit_id);
CREATE INDEX note_audience_case_id ON app.note_audience (case_id, unit_id);
CREATE INDEX note_audience_author_unit_id ON app.note_audience (author_unit_id);
CREATE INDEX note_audience_added_by ON app.note_audience (added_by);

-- Who has opened a note, the first time.
CREATE TABLE app.note_opening (
  note_id uuid NOT NULL REFERENCES app.note,
  official_id uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  case_id uuid NOT NULL REFERENCES app.case,
  at timestamptz NOT NULL,
  PRIMARY KEY (note_id, official_id, unit_id)
);
CREATE INDEX note_opening_official_id ON app.note_opening (official_id);
CREATE INDEX note_opening_unit_id ON app.note_opening (unit_id);
CREATE INDEX note_opening_case_id ON app.note_opening (case_id);

CREATE TABLE app.note_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  note_id uuid NOT NULL REFERENCES app.note,
  case_id uuid NOT NULL REFERENCES app.case,
  at timestamptz NOT NULL,
  official_id uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  kind text NOT NULL CHECK (kind IN ('amended', 'narrowed', 'opened-to', 'struck')),
  about_unit_id uuid REFERENCES app.unit
);
CREATE INDEX note_event_note_id ON app.note_event (note_id);
CREATE INDEX note_event_case_id ON app.note_event (case_id, at);
CREATE INDEX note_event_official_id ON app.note_event (official_id);
CREATE INDEX note_event_unit_id ON app.note_event (unit_id);
CREATE INDEX note_event_about_unit_id ON app.note_event (about_unit_id);

-- The policy's relations of the actor to one note.
CREATE FUNCTION app.note_relations(of_note uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  n app.note;
  in_case boolean;
  found text[] := '{}';
BEGIN
  SELECT * INTO n FROM app.note x WHERE x.id = of_note;
  IF n.id IS NULL OR me.role IS NULL THEN RETURN '{}'; END IF;
  in_case := n.case_id IN (SELECT app.my_cases());
  IF n.author_unit_id = me.unit_id THEN
    IF me.role = 'supervisor' THEN found := array_append(found, 'note.author-supervisor'); END IF;
    IF n.author_id = me.official_id AND (in_case OR n.case_id IN (SELECT app.my_former_cases())) THEN
      found := array_append(found, 'note.author');
    END IF;
    IF n.struck_at IS NULL AND me.role IN ('adviser', 'practitioner') AND (in_case OR n.case_id IN (SELECT app.my_former_cases())) THEN
      found := array_append(found, 'note.author-unit');
    END IF;
  ELSIF n.struck_at IS NULL AND in_case AND EXISTS (
    SELECT 1 FROM app.note_audience a WHERE a.note_id = n.id AND a.unit_id = me.unit_id AND a.removed_at IS NULL
  ) THEN
    found := array_append(found, 'note.audience');
  END IF;
  IF me.role = 'data-protection-officer' AND n.struck_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM app.unit u WHERE u.id = n.author_unit_id AND u.authority_id = me.authority_id) THEN
    found := array_append(found, 'note.data-protection-officer');
  END IF;
  RETURN found;
END $$;
`;

const POLICIES = `
CREATE POLICY named_reads ON app.task FOR SELECT USING (
  case_id = ANY (ARRAY(SELECT app.my_cases())) AND (
    unit_id = (SELECT app.acting_unit()) OR giver_unit_id = (SELECT app.acting_unit())
    OR scope = 'shared' AND (case_id, part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n)
      AND (case_id, giver_part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n))
);
-- Whom one may give a task: the person, the own unit, and a unit whose taking part one is told of.
CREATE FUNCTION app.part_of(of_unit uuid, in_case uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT coalesce(
  (SELECT 'lead' FROM app.case c WHERE c.id = in_case AND c.responsible_unit_id = of_unit),
  (SELECT p.part FROM app.participation p WHERE p.case_id = in_case AND p.unit_id = of_unit AND p.status IN ('accepted', 'invited')
    AND (p.ends_on IS NULL OR p.ends_on >= app.today()))
));
CREATE POLICY part_gives ON app.task FOR INSERT WITH CHECK (
  giver_id = (SELECT app.acting_official()) AND giver_unit_id = (SELECT app.acting_unit())
  AND case_id IN (SELECT app.my_cases()) AND app.is_open(case_id)
  AND giver_part = app.part_of(giver_unit_id, case_id)
  AND (part = 'person' AND case_id IN (SELECT app.my_full_cases())
    OR part = app.part_of(unit_id, case_id) AND (unit_id = giver_unit_id
      OR (case_id, part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n) OR part = 'lead'))
);
-- Whether the task stays with whom it is: a policy sees the new row, and this the row as it stands.
CREATE FUNCTION app.task_stays(of_task uuid, with_unit uuid, as_part text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT EXISTS (SELECT 1 FROM app.task t WHERE t.id = of_task AND t.unit_id IS NOT DISTINCT FROM with_unit AND t.part = as_part));
-- The unit that has it and the one that gave it, and of the person's own the lead; to somebody else it is moved by its giver alone.
CREATE POLICY holder_and_giver_change ON app.task FOR UPDATE USING (
  case_id = ANY (ARRAY(SELECT app.my_cases())) AND (
    unit_id = (SELECT app.acting_unit()) OR giver_unit_id = (SELECT app.acting_unit())
    OR part = 'person' AND case_id IN (SELECT app.my_lead_cases()))
) WITH CHECK (
  case_id = ANY (ARRAY(SELECT app.my_cases())) AND (
    app.task_stays(id, unit_id, part)
    OR giver_unit_id = (SELECT app.acting_unit()) AND giver_id = (SELECT app.acting_official()) AND app.is_open(case_id)
      AND (part = 'person' AND case_id IN (SELECT app.my_full_cases())
        OR part = app.part_of(unit_id, case_id) AND (unit_id = giver_unit_id
          OR (case_id, part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n) OR part = 'lead')))
);
-- What a unit did with a task shows that it takes part: to a reader of the task who is told of that unit, or when it has or gave the task.
CREATE POLICY named_reads ON app.task_event FOR SELECT USING (
  EXISTS (SELECT 1 FROM app.task t WHERE t.id = task_id AND task_event.unit_id IN (t.unit_id, t.giver_unit_id))
  OR (case_id, unit_id) IN (SELECT n.case_id, n.unit_id FROM app.my_named_units() n)
    AND EXISTS (SELECT 1 FROM app.task t WHERE t.id = task_id)
);
CREATE POLICY task_readers_add ON app.task_event FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit())
  AND EXISTS (SELECT 1 FROM app.task t WHERE t.id = task_id AND t.case_id = task_event.case_id)
);

-- A note is its author's unit's and its audience's. A struck one is its author's alone, and his supervisor's; its text only the latter's.
-- A function, since the audience's own policy reads the note.
CREATE FUNCTION app.in_audience(of_note uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT EXISTS (SELECT 1 FROM app.note_audience a
  WHERE a.note_id = of_note AND a.unit_id = app.acting_unit() AND a.removed_at IS NULL));
CREATE POLICY audience_reads ON app.note FOR SELECT USING (
  author_unit_id = (SELECT app.acting_unit()) AND (
    (SELECT app.acting_role()) = 'supervisor'
    OR (struck_at IS NULL OR author_id = (SELECT app.acting_official()))
      AND (case_id IN (SELECT app.my_cases()) OR case_id IN (SELECT app.my_former_cases())))
  OR struck_at IS NULL AND case_id IN (SELECT app.my_cases()) AND app.in_audience(id)
  OR struck_at IS NOT NULL AND (SELECT app.acting_role()) = 'data-protection-officer'
    AND author_unit_id IN (SELECT u.id FROM app.unit u WHERE u.authority_id = (SELECT app.acting_authority()))
);
CREATE POLICY part_writes ON app.note FOR INSERT WITH CHECK (
  author_id = (SELECT app.acting_official()) AND author_unit_id = (SELECT app.acting_unit())
  AND case_id IN (SELECT app.my_cases()) AND app.is_open(case_id)
);
CREATE POLICY author_changes ON app.note FOR UPDATE USING (
  author_unit_id = (SELECT app.acting_unit())
  AND (case_id IN (SELECT app.my_cases()) OR case_id IN (SELECT app.my_former_cases()))
);

CREATE FUNCTION app.note_author_unit(of_note uuid, of_case uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT n.author_unit_id FROM app.note n WHERE n.id = of_note AND n.case_id = of_case);
CREATE POLICY audience_reads ON app.note_text FOR SELECT USING (
  EXISTS (SELECT 1 FROM app.note n WHERE n.id = note_id AND (n.struck_at IS NULL
    OR (SELECT app.acting_role()) IN ('supervisor', 'data-protection-officer')))
);
CREATE POLICY author_adds ON app.note_text FOR INSERT WITH CHECK (
  app.note_author_unit(note_id, case_id) = (SELECT app.acting_unit())
);
-- With the note its audience: its author's unit sees the whole of it; others see themselves and the units they are told of.
CREATE POLICY named_reads ON app.note_audience FOR SELECT USING (
  EXISTS (SELECT 1 FROM app.note n WHERE n.id = note_id) AND (SELECT app.acting_role()) <> 'data-protection-officer' AND (
    author_unit_id = (SELECT app.acting_unit())
    OR removed_at IS NULL AND (unit_id = (SELECT app.acting_unit())
      OR (case_id, part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n)))
);
CREATE POLICY author_adds ON app.note_audience FOR INSERT WITH CHECK (
  author_unit_id = (SELECT app.acting_unit()) AND app.note_author_unit(note_id, case_id) = (SELECT app.acting_unit())
  AND added_by = (SELECT app.acting_official()) AND part = app.part_of(unit_id, case_id)
  AND (unit_id = author_unit_id OR part = 'lead' OR (case_id, part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n))
);
CREATE POLICY author_narrows ON app.note_audience FOR UPDATE USING (author_unit_id = (SELECT app.acting_unit()));

-- Who has opened it: for its author, for his supervisor, and each for himself.
CREATE POLICY author_and_self_read ON app.note_opening FOR SELECT USING (
  official_id = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit())
    AND (SELECT app.acting_role()) IN ('adviser', 'practitioner', 'supervisor')
  OR EXISTS (SELECT 1 FROM app.note n WHERE n.id = note_id AND n.author_unit_id = (SELECT app.acting_unit())
    AND (n.author_id = (SELECT app.acting_official()) AND (SELECT app.acting_role()) <> 'data-protection-officer'
      OR (SELECT app.acting_role()) = 'supervisor'))
);
CREATE POLICY reader_adds ON app.note_opening FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit())
  AND EXISTS (SELECT 1 FROM app.note n WHERE n.id = note_id AND n.case_id = note_opening.case_id)
);
CREATE POLICY author_unit_reads ON app.note_event FOR SELECT USING (
  (SELECT app.acting_role()) <> 'data-protection-officer'
  AND EXISTS (SELECT 1 FROM app.note n WHERE n.id = note_id AND n.author_unit_id = (SELECT app.acting_unit()))
);
CREATE POLICY author_unit_adds ON app.note_event FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit())
  AND app.note_author_unit(note_id, case_id) = (SELECT app.acting_unit())
);
`;
