import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run, takes, takesNoMore } from './step.js';

/** The responsible authority changes (681/2023 §§3 and 85): offered by its holder, and done when the successor accepts. */
export class Handovers1760000000008 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, HANDOVERS);
    await takes(db, 'case_event', 'kind', ...CASE_EVENTS);
    await takes(db, 'task_event', 'kind', 'handed-over');
    await takes(db, 'draft', 'kind', 'handover');
    await run(db, FORMER);
    await run(db, RELATIONS);
    await closed(db, 'handover', 'handover_consent');
    await run(db, POLICIES);
    await run(db, ANSWER);
    await run(db, AUDIT);
    await allow(
      db,
      'SELECT, INSERT, UPDATE (status, withdrawn_at, version) ON app.handover',
      'SELECT, INSERT ON app.handover_consent',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(db, AS_BEFORE);
    await run(
      db,
      `DELETE FROM app.case_event WHERE kind IN (${CASE_EVENTS.map((kind) => `'${kind}'`).join(', ')});
      DELETE FROM app.task_event WHERE kind = 'handed-over';
      DELETE FROM app.draft WHERE kind = 'handover'`,
    );
    await takesNoMore(db, 'case_event', 'kind', ...CASE_EVENTS);
    await takesNoMore(db, 'task_event', 'kind', 'handed-over');
    await takesNoMore(db, 'draft', 'kind', 'handover');
  }
}

const CASE_EVENTS = ['handover-offered', 'handover-withdrawn', 'handover-refused', 'handed-over'];

const HANDOVERS = `
CREATE TABLE app.handover (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  from_unit_id uuid NOT NULL REFERENCES app.unit,
  to_unit_id uuid NOT NULL REFERENCES app.unit,
  reason text NOT NULL CHECK (reason IN ('became-jobseeker', 'left-labour-force', 'moved')),
  message text,
  status text NOT NULL CHECK (status IN ('offered', 'accepted', 'refused', 'withdrawn')),
  offered_at timestamptz NOT NULL,
  offered_by uuid NOT NULL REFERENCES app.official,
  answered_at timestamptz,
  answered_by uuid REFERENCES app.official,
  refusal_reason text,
  withdrawn_at timestamptz,
  -- whose the case was when it was handed over: of what that one wrote, reading stays
  former_adviser_id uuid REFERENCES app.official,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT handover_to_another CHECK (from_unit_id <> to_unit_id),
  CONSTRAINT handover_answer CHECK ((status IN ('accepted', 'refused')) = (answered_at IS NOT NULL) AND num_nulls(answered_at, answered_by) IN (0, 2)),
  CONSTRAINT handover_refusal CHECK ((status = 'refused') = (refusal_reason IS NOT NULL)),
  CONSTRAINT handover_withdrawal CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CONSTRAINT handover_former_adviser CHECK (former_adviser_id IS NULL OR status = 'accepted')
);
CREATE UNIQUE INDEX handover_one_at_a_time ON app.handover (case_id) WHERE status = 'offered';
CREATE INDEX handover_case_id ON app.handover (case_id);
CREATE INDEX handover_from_unit_id ON app.handover (from_unit_id);
CREATE INDEX handover_to_unit_id ON app.handover (to_unit_id, status);
CREATE INDEX handover_offered_by ON app.handover (offered_by);
CREATE INDEX handover_answered_by ON app.handover (answered_by);
CREATE INDEX handover_former_adviser_id ON app.handover (former_adviser_id, from_unit_id);

-- 681/2023 §85: a move is told to the new municipality with the person's consent. Apart, since the offer is read before acceptance.
CREATE TABLE app.handover_consent (
  handover_id uuid PRIMARY KEY REFERENCES app.handover,
  case_id uuid NOT NULL REFERENCES app.case,
  given_by text NOT NULL CHECK (given_by <> ''),
  given_how text NOT NULL CHECK (given_how IN ('in-writing', 'orally', 'electronically')),
  language text NOT NULL,
  given_on date NOT NULL
);
CREATE INDEX handover_consent_case_id ON app.handover_consent (case_id);
`;

const FORMER = `
-- Cases in which the actor took part, or which the actor had or supervised until they were handed over: what the unit wrote stays
-- readable to it, and nothing else. A unit that has the case again goes by the part that it has.
CREATE OR REPLACE FUNCTION app.my_former_cases() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 20 AS $$
DECLARE me app.acting := app.context();
BEGIN
  IF me.role IN ('adviser', 'practitioner') THEN
    RETURN QUERY SELECT p.case_id FROM app.participation_official o JOIN app.participation p ON p.id = o.participation_id
      WHERE o.official_id = me.official_id AND o.unit_id = me.unit_id AND o.removed_at IS NULL AND p.status IN ('accepted', 'ended');
    RETURN QUERY SELECT h.case_id FROM app.handover h JOIN app.case c ON c.id = h.case_id
      WHERE h.former_adviser_id = me.official_id AND h.from_unit_id = me.unit_id AND h.status = 'accepted' AND c.responsible_unit_id <> me.unit_id;
  ELSIF me.role = 'supervisor' THEN
    RETURN QUERY SELECT p.case_id FROM app.participation p WHERE p.unit_id = me.unit_id AND p.status IN ('accepted', 'ended');
    RETURN QUERY SELECT h.case_id FROM app.handover h JOIN app.case c ON c.id = h.case_id
      WHERE h.from_unit_id = me.unit_id AND h.status = 'accepted' AND c.responsible_unit_id <> me.unit_id;
  END IF;
END $$;

-- Of the cases that the actor has a part in: the units that were responsible before, and until when.
CREATE FUNCTION app.my_former_leads() RETURNS TABLE (case_id uuid, unit_id uuid, until timestamptz) LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
BEGIN ATOMIC
  SELECT h.case_id, h.from_unit_id, h.answered_at FROM app.handover h
  WHERE h.status = 'accepted' AND h.case_id = ANY (ARRAY(SELECT p.case_id FROM app.my_case_parts() p));
END;
`;

const RELATIONS = `
-- The policy's relations of the actor to one handover.
CREATE FUNCTION app.handover_relations(of_handover uuid) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  h app.handover;
  found text[];
BEGIN
  SELECT * INTO h FROM app.handover x WHERE x.id = of_handover;
  IF h.id IS NULL OR me.role IS NULL THEN RETURN '{}'; END IF;
  found := app.case_relations(h.case_id);
  -- Once accepted it is nobody's to accept; whoever leads the case now is told so.
  IF h.to_unit_id = me.unit_id AND me.role IN ('adviser', 'supervisor')
    AND (h.status = 'offered' OR h.status = 'accepted' AND found && '{case.lead,case.lead.supervisor,case.lead.duty}') THEN
    found := array_append(found, 'handover.offered');
  END IF;
  IF h.from_unit_id = me.unit_id AND h.status = 'accepted' AND 'case.former' = ANY (found)
    AND (me.role = 'supervisor' OR h.former_adviser_id = me.official_id) THEN
    found := array_append(found, 'handover.former');
  END IF;
  RETURN found;
END $$;

-- What an offer tells of its case: the number, and whose it is by name and language. Whoever has handed it over is left the number.
CREATE FUNCTION app.handover_cases(of_handovers uuid[])
RETURNS TABLE (handover_id uuid, number text, person_id uuid, languages text[], interpreter_needed boolean,
  given_names text, family_name text, original text, original_language text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 10 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT h.id, c.number, p.id, p.languages, p.interpreter_needed, n.given_names, n.family_name, n.original, n.original_language
    FROM unnest(of_handovers) WITH ORDINALITY AS o (id, position)
    JOIN app.handover h ON h.id = o.id
    CROSS JOIN LATERAL app.handover_relations(h.id) AS r (relations)
    JOIN app.case c ON c.id = h.case_id
    LEFT JOIN app.person p ON p.id = c.person_id AND r.relations && '{case.lead,case.lead.supervisor,case.lead.duty,handover.offered}'
    LEFT JOIN app.person_name n ON n.person_id = p.id AND n.position = 0
    WHERE r.relations && '{case.lead,case.lead.supervisor,case.lead.duty,handover.offered,handover.former}'
    ORDER BY o.position;
END $$;
`;

const POLICIES = `
-- The responsible unit; while an offer waits, the advisers and the supervisor of the unit that it is made to; and who handed the case over.
CREATE POLICY lead_and_offered_read ON app.handover FOR SELECT USING (
  case_id IN (SELECT app.my_lead_cases())
  OR status = 'offered' AND to_unit_id = (SELECT app.acting_unit()) AND (SELECT app.acting_role()) IN ('adviser', 'supervisor')
  OR status = 'accepted' AND from_unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_former_cases())
    AND ((SELECT app.acting_role()) = 'supervisor' OR former_adviser_id = (SELECT app.acting_official()))
);
CREATE POLICY lead_offers ON app.handover FOR INSERT WITH CHECK (
  status = 'offered' AND offered_by = (SELECT app.acting_official()) AND from_unit_id = (SELECT app.acting_unit())
  AND 'case.lead' = ANY (app.case_relations(case_id)) AND app.is_open(case_id)
  AND EXISTS (SELECT 1 FROM app.unit u WHERE u.id = to_unit_id AND u.sector IN ('employment', 'municipal-integration'))
);
CREATE POLICY lead_withdraws ON app.handover FOR UPDATE USING (status = 'offered' AND case_id IN (SELECT app.my_lead_cases()))
  WITH CHECK (status = 'withdrawn' AND case_id IN (SELECT app.my_lead_cases()));

CREATE POLICY lead_reads ON app.handover_consent FOR SELECT USING (case_id IN (SELECT app.my_lead_cases()));
CREATE POLICY lead_adds ON app.handover_consent FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM app.handover h WHERE h.id = handover_id AND h.case_id = handover_consent.case_id
    AND h.status = 'offered' AND h.offered_by = (SELECT app.acting_official()))
);

-- That a case was offered is the responsible unit's; that it was handed over concerns every authority taking part.
CREATE POLICY offers_are_the_leads ON app.case_event AS RESTRICTIVE FOR SELECT USING (
  kind NOT IN ('handover-offered', 'handover-withdrawn', 'handover-refused') OR case_id IN (SELECT app.my_lead_cases())
);

-- What a unit did while it was responsible stays in the history of what is the responsible unit's to give or to do; and to whoever is
-- told of the responsible unit, in every task that one sees.
CREATE POLICY former_lead_reads ON app.task_event FOR SELECT USING (
  (case_id, unit_id) IN (SELECT f.case_id, f.unit_id FROM app.my_former_leads() f)
  AND EXISTS (SELECT 1 FROM app.task t WHERE t.id = task_id AND ('lead' IN (t.part, t.giver_part)
    OR (t.case_id, 'lead') IN (SELECT n.case_id, n.part FROM app.my_named_parts() n)))
);
CREATE POLICY former_lead_reads ON app.plan_maker FOR SELECT USING (
  case_id IN (SELECT app.my_full_cases()) AND (case_id, unit_id) IN (SELECT f.case_id, f.unit_id FROM app.my_former_leads() f)
);
CREATE POLICY former_lead_reads ON app.assessment_unit FOR SELECT USING (
  case_id IN (SELECT app.my_full_cases()) AND (case_id, unit_id) IN (SELECT f.case_id, f.unit_id FROM app.my_former_leads() f)
);
CREATE POLICY former_lead_reads ON app.plan_review_unit FOR SELECT USING (
  case_id IN (SELECT app.my_full_cases()) AND (case_id, unit_id) IN (SELECT f.case_id, f.unit_id FROM app.my_former_leads() f)
  AND EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id)
);

-- A case that ends is nobody's to take over any more.
CREATE FUNCTION app.withdraw_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE app.handover SET status = 'withdrawn', withdrawn_at = coalesce(app.now(), app.clock()), version = version + 1
  WHERE case_id = NEW.case_id AND status = 'offered';
  RETURN NULL;
END $$;
CREATE TRIGGER ended AFTER UPDATE OF status ON app.case_progress FOR EACH ROW WHEN (NEW.status = 'ended') EXECUTE FUNCTION app.withdraw_offers();
`;

const ANSWER = `
-- The unit that the case is offered to takes it over, naming its adviser, or refuses. Rows leave and enter the actor's sight,
-- and tasks move that neither side sees all of: an ordinary UPDATE under row-level security can do neither.
CREATE FUNCTION app.answer_handover(of_handover uuid, accepts boolean, why text, to_official uuid, seen_version int)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  c app.case;
  h app.handover;
BEGIN
  -- The case first, as whoever ends it or gives it to a colleague does: two that wait for each other would both fail.
  SELECT x.* INTO c FROM app.case x WHERE x.id = (SELECT y.case_id FROM app.handover y WHERE y.id = of_handover) FOR UPDATE;
  SELECT * INTO h FROM app.handover x WHERE x.id = of_handover FOR UPDATE;
  IF h.id IS NULL OR h.to_unit_id IS DISTINCT FROM me.unit_id OR me.role NOT IN ('adviser', 'supervisor') THEN RETURN 'not-found'; END IF;
  IF h.status <> 'offered' OR c.responsible_unit_id <> h.from_unit_id THEN RETURN 'wrong-status'; END IF;
  IF h.version <> seen_version THEN RETURN 'stale'; END IF;
  IF NOT accepts THEN
    UPDATE app.handover SET status = 'refused', refusal_reason = why, answered_at = me.at, answered_by = me.official_id, version = version + 1 WHERE id = h.id;
    INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind, detail)
    VALUES (c.id, me.at, me.official_id, me.unit_id, 'handover-refused', h.from_unit_id);
    RETURN 'done';
  END IF;
  IF NOT app.is_open(c.id) THEN RETURN 'ended'; END IF;
  IF me.role = 'adviser' AND to_official IS DISTINCT FROM me.official_id THEN RETURN 'oneself'; END IF;
  IF NOT EXISTS (SELECT 1 FROM app.membership m WHERE m.official_id = to_official AND m.unit_id = me.unit_id AND m.role = 'adviser'
    AND m.starts_at <= me.at AND (m.ends_at IS NULL OR m.ends_at > me.at)) THEN
    RETURN 'not-an-adviser-here';
  END IF;

  UPDATE app.handover SET status = 'accepted', answered_at = me.at, answered_by = me.official_id, former_adviser_id = c.adviser_id, version = version + 1
  WHERE id = h.id;
  UPDATE app.case SET responsible_unit_id = h.to_unit_id, adviser_id = to_official, adviser_since = me.at, version = version + 1 WHERE id = c.id;
  INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind, detail)
  VALUES (c.id, me.at, me.official_id, me.unit_id, 'handed-over', h.from_unit_id);

  -- The successor takes part by being responsible, the former holder not at all.
  WITH gone AS (
    UPDATE app.participation SET
      status = CASE status WHEN 'invited' THEN 'withdrawn' ELSE 'ended' END,
      ended_at = CASE status WHEN 'invited' THEN NULL ELSE me.at END,
      version = version + 1
    WHERE case_id = c.id AND unit_id IN (h.from_unit_id, h.to_unit_id) AND status IN ('invited', 'accepted') RETURNING id, status
  )
  INSERT INTO app.participation_event (participation_id, case_id, at, official_id, unit_id, kind)
  SELECT id, c.id, me.at, me.official_id, me.unit_id, status FROM gone;

  -- A draft goes on under its new holder.
  INSERT INTO app.plan_maker (plan_id, case_id, unit_id)
  SELECT p.id, c.id, h.to_unit_id FROM app.plan p WHERE p.case_id = c.id AND p.state = 'draft' ON CONFLICT DO NOTHING;
  DELETE FROM app.plan_maker k USING app.plan p
  WHERE p.id = k.plan_id AND p.case_id = c.id AND p.state = 'draft' AND k.unit_id = h.from_unit_id;

  -- What was the former holder's alone is not for others: closed in its own history.
  WITH closed AS (
    UPDATE app.task SET state = 'cancelled', settled_at = me.at, version = version + 1
    WHERE case_id = c.id AND settled_at IS NULL AND scope = 'own-unit' AND unit_id = h.from_unit_id RETURNING id
  )
  INSERT INTO app.task_event (task_id, case_id, at, official_id, unit_id, kind)
  SELECT id, c.id, me.at, me.official_id, me.unit_id, 'handed-over' FROM closed;
  -- What it had in hand, and what it gave to others and waits for: the successor stands in its place.
  WITH moved AS (
    UPDATE app.task SET
      unit_id = CASE unit_id WHEN h.from_unit_id THEN h.to_unit_id ELSE unit_id END,
      official_id = CASE unit_id WHEN h.from_unit_id THEN to_official ELSE official_id END,
      part = CASE unit_id WHEN h.from_unit_id THEN 'lead' ELSE part END,
      state = CASE WHEN unit_id = h.from_unit_id AND state = 'claimed' THEN 'open' ELSE state END,
      seen_at = CASE unit_id WHEN h.from_unit_id THEN NULL ELSE seen_at END,
      turn_since = CASE WHEN CASE state WHEN 'handed-back' THEN giver_unit_id ELSE unit_id END = h.from_unit_id THEN me.at ELSE turn_since END,
      giver_id = CASE giver_unit_id WHEN h.from_unit_id THEN to_official ELSE giver_id END,
      giver_part = CASE giver_unit_id WHEN h.from_unit_id THEN 'lead' ELSE giver_part END,
      giver_unit_id = CASE giver_unit_id WHEN h.from_unit_id THEN h.to_unit_id ELSE giver_unit_id END,
      version = version + 1
    WHERE case_id = c.id AND settled_at IS NULL AND scope = 'shared' AND h.from_unit_id IN (unit_id, giver_unit_id) RETURNING id
  )
  INSERT INTO app.task_event (task_id, case_id, at, official_id, unit_id, kind)
  SELECT id, c.id, me.at, me.official_id, me.unit_id, 'handed-over' FROM moved;
  RETURN 'done';
END $$;
`;

const AUDIT = `
-- In lists, a case's person stands also for the unit that had it before, and for one that it was offered to.
CREATE OR REPLACE FUNCTION app.units_in_cases_of_my_authority() RETURNS TABLE (person_id uuid, unit_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT c.person_id, p.unit_id FROM app.context() me JOIN app.unit u ON u.authority_id = me.authority_id
  JOIN app.case c ON c.responsible_unit_id = u.id JOIN app.participation p ON p.case_id = c.id
  WHERE me.role = 'data-protection-officer'
  UNION ALL
  SELECT c.person_id, x.unit_id FROM app.context() me JOIN app.unit u ON u.authority_id = me.authority_id
  JOIN app.case c ON c.responsible_unit_id = u.id JOIN app.handover h ON h.case_id = c.id
  CROSS JOIN LATERAL (VALUES (h.from_unit_id), (h.to_unit_id)) x (unit_id)
  WHERE me.role = 'data-protection-officer';
END;
-- The cases that the own authority answers for, and those that it has handed over. Of the latter its officer goes on reading what its
-- own officials did, as the policy of the rows says, and needs the number to find it by.
CREATE FUNCTION app.cases_my_authority_had() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT c.id FROM app.context() me JOIN app.unit u ON u.authority_id = me.authority_id JOIN app.case c ON c.responsible_unit_id = u.id
  WHERE me.role = 'data-protection-officer'
  UNION
  SELECT h.case_id FROM app.context() me JOIN app.unit u ON u.authority_id = me.authority_id
  JOIN app.handover h ON h.from_unit_id = u.id AND h.status = 'accepted'
  WHERE me.role = 'data-protection-officer';
END;
CREATE OR REPLACE FUNCTION app.audited_case(of_number text) RETURNS TABLE (case_id uuid, person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
BEGIN ATOMIC
  SELECT c.id, c.person_id FROM app.case c WHERE c.number = of_number AND c.id IN (SELECT app.cases_my_authority_had());
END;
CREATE OR REPLACE FUNCTION app.audit_about(of_case uuid) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 500 AS $$
DECLARE of_person uuid;
BEGIN
  SELECT c.person_id INTO of_person FROM app.case c WHERE c.id = of_case AND c.id IN (SELECT app.cases_my_authority_had());
  IF of_person IS NULL THEN RETURN; END IF;
  RETURN QUERY
    SELECT a.id FROM app.audit a WHERE a.case_id = of_case
    UNION
    SELECT a.id FROM app.audit a WHERE a.person_ids @> ARRAY[of_person];
END $$;
CREATE OR REPLACE FUNCTION app.audited_numbers(of_cases uuid[]) RETURNS TABLE (case_id uuid, number text) LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.id, c.number FROM app.case c WHERE c.id = ANY (of_cases) AND c.id IN (SELECT app.cases_my_authority_had());
END;
`;

/** Functions of earlier steps as those have them, and everything of this one gone. */
const AS_BEFORE = `
CREATE OR REPLACE FUNCTION app.my_former_cases() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 20 AS $$
DECLARE me app.acting := app.context();
BEGIN
  IF me.role IN ('adviser', 'practitioner') THEN
    RETURN QUERY SELECT p.case_id FROM app.participation_official o JOIN app.participation p ON p.id = o.participation_id
      WHERE o.official_id = me.official_id AND o.unit_id = me.unit_id AND o.removed_at IS NULL AND p.status IN ('accepted', 'ended');
  ELSIF me.role = 'supervisor' THEN
    RETURN QUERY SELECT p.case_id FROM app.participation p WHERE p.unit_id = me.unit_id AND p.status IN ('accepted', 'ended');
  END IF;
END $$;
CREATE OR REPLACE FUNCTION app.units_in_cases_of_my_authority() RETURNS TABLE (person_id uuid, unit_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT c.person_id, p.unit_id FROM app.context() me JOIN app.unit u ON u.authority_id = me.authority_id
  JOIN app.case c ON c.responsible_unit_id = u.id JOIN app.participation p ON p.case_id = c.id
  WHERE me.role = 'data-protection-officer';
END;
CREATE OR REPLACE FUNCTION app.audited_case(of_number text) RETURNS TABLE (case_id uuid, person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
BEGIN ATOMIC
  SELECT c.id, c.person_id FROM app.case c JOIN app.unit u ON u.id = c.responsible_unit_id JOIN app.context() me ON me.authority_id = u.authority_id
  WHERE c.number = of_number AND me.role = 'data-protection-officer';
END;
CREATE OR REPLACE FUNCTION app.audit_about(of_case uuid) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 500 AS $$
DECLARE of_person uuid;
BEGIN
  SELECT c.person_id INTO of_person FROM app.case c JOIN app.unit u ON u.id = c.responsible_unit_id JOIN app.context() me ON me.authority_id = u.authority_id
  WHERE c.id = of_case AND me.role = 'data-protection-officer';
  IF of_person IS NULL THEN RETURN; END IF;
  RETURN QUERY
    SELECT a.id FROM app.audit a WHERE a.case_id = of_case
    UNION
    SELECT a.id FROM app.audit a WHERE a.person_ids @> ARRAY[of_person];
END $$;
CREATE OR REPLACE FUNCTION app.audited_numbers(of_cases uuid[]) RETURNS TABLE (case_id uuid, number text) LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.id, c.number FROM app.case c JOIN app.unit u ON u.id = c.responsible_unit_id JOIN app.context() me ON me.authority_id = u.authority_id
  WHERE c.id = ANY (of_cases) AND me.role = 'data-protection-officer';
END;
DROP TRIGGER ended ON app.case_progress;
DROP POLICY offers_are_the_leads ON app.case_event;
DROP POLICY former_lead_reads ON app.task_event;
DROP POLICY former_lead_reads ON app.plan_maker;
DROP POLICY former_lead_reads ON app.assessment_unit;
DROP POLICY former_lead_reads ON app.plan_review_unit;
DROP FUNCTION app.withdraw_offers, app.answer_handover, app.handover_cases, app.cases_my_authority_had, app.my_former_leads CASCADE;
DROP TABLE app.handover_consent;
DROP TABLE app.handover CASCADE;
DROP FUNCTION app.handover_relations;
`;
