import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** What every request leaves behind (audit), what is half done (drafts), and what must not happen twice (idempotency). */
export class Trace1760000000004 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, AUDIT);
    await run(db, DRAFTS);
    await closed(db, 'audit', 'draft', 'idempotency');
    await run(db, POLICIES);
    await allow(
      db,
      'SELECT, INSERT ON app.audit',
      'SELECT, INSERT, UPDATE, DELETE ON app.draft',
      'SELECT, INSERT, UPDATE, DELETE ON app.idempotency',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(db, 'DROP TABLE app.audit, app.draft, app.idempotency CASCADE');
  }
}

const AUDIT = `
-- One row a request; ids, words and numbers, never free text.
CREATE TABLE app.audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  request_id text NOT NULL,
  official_id uuid,
  membership_id uuid,
  unit_id uuid,
  authority_id uuid,
  role text,
  action text NOT NULL,
  endpoint text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  status int NOT NULL,
  code text,
  -- the purpose that an opening on duty was given
  purpose text,
  case_id uuid,
  -- every person whose data left
  person_ids uuid[] NOT NULL DEFAULT '{}',
  -- the records that were read or changed
  record_ids uuid[] NOT NULL DEFAULT '{}',
  address text
);
-- "Who saw Amina" is an index look-up.
CREATE INDEX audit_person_ids ON app.audit USING gin (person_ids);
CREATE INDEX audit_case_id ON app.audit (case_id, at) WHERE case_id IS NOT NULL;
CREATE INDEX audit_official_id ON app.audit (official_id, at);
CREATE INDEX audit_unit_id ON app.audit (unit_id, at);
CREATE INDEX audit_at ON app.audit (at);

-- For what never got an identity: address, endpoint and code, never what was typed.
CREATE FUNCTION app.audit_unidentified(request text, for_action text, at_endpoint text, with_status int, with_code text, from_address text)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
  INSERT INTO app.audit (at, request_id, action, endpoint, outcome, status, code, address)
  VALUES (app.clock(), request, for_action, at_endpoint, CASE WHEN with_status < 400 THEN 'done' WHEN with_status < 500 THEN 'refused' ELSE 'failed' END,
    with_status, with_code, from_address);
END;
`;

const DRAFTS = `
CREATE TABLE app.draft (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  official_id uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  kind text NOT NULL CHECK (kind IN ('note', 'task', 'task-outcome', 'case', 'assessment', 'plan', 'invitation')),
  -- the record that is written about; for what has none yet, the unit
  subject_id uuid NOT NULL,
  case_id uuid REFERENCES app.case,
  -- the form's values as JSON, exactly as they were sent
  content text NOT NULL CHECK (length(content) BETWEEN 2 AND 100000),
  updated_at timestamptz NOT NULL,
  CONSTRAINT draft_once UNIQUE (official_id, unit_id, kind, subject_id)
);
CREATE INDEX draft_unit_id ON app.draft (unit_id);
CREATE INDEX draft_case_id ON app.draft (case_id);
CREATE INDEX draft_updated_at ON app.draft (updated_at);

CREATE TABLE app.idempotency (
  official_id uuid NOT NULL REFERENCES app.official,
  endpoint text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  -- of the request and of the membership acted in: an answer got in one role is none for another
  request_hash bytea NOT NULL,
  -- as it was sent; null: nothing was
  response json,
  -- whom and what the answer is about, for the audit of its being sent again
  case_id uuid REFERENCES app.case,
  person_ids uuid[] NOT NULL DEFAULT '{}',
  record_ids uuid[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  PRIMARY KEY (official_id, endpoint, key)
);
CREATE INDEX idempotency_at ON app.idempotency (at);
CREATE INDEX idempotency_case_id ON app.idempotency (case_id);
`;

const POLICIES = `
CREATE POLICY own_row ON app.audit FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND membership_id IS NOT DISTINCT FROM (SELECT app.acting_membership())
  AND at = (SELECT app.now())
);
-- A data protection officer sees what the own authority's officials did, and what anybody did with the cases it answers for:
-- in the case itself, or in a list in which its person stood for a unit taking part. That somebody else has a case of the same
-- person is not the authority's to know.
CREATE FUNCTION app.cases_of_my_authority() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT c.id FROM app.context() me JOIN app.unit u ON u.authority_id = me.authority_id JOIN app.case c ON c.responsible_unit_id = u.id
  WHERE me.role = 'data-protection-officer';
END;
CREATE FUNCTION app.units_in_cases_of_my_authority() RETURNS TABLE (person_id uuid, unit_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT c.person_id, p.unit_id FROM app.context() me JOIN app.unit u ON u.authority_id = me.authority_id
  JOIN app.case c ON c.responsible_unit_id = u.id JOIN app.participation p ON p.case_id = c.id
  WHERE me.role = 'data-protection-officer';
END;
-- The pairs are looked up in a hash: as a condition of their own they would be gone through for every row.
CREATE POLICY data_protection_officer_reads ON app.audit FOR SELECT USING (
  (SELECT app.acting_role()) = 'data-protection-officer' AND (
    authority_id = (SELECT app.acting_authority())
    OR case_id IN (SELECT app.cases_of_my_authority())
    OR case_id IS NULL AND (SELECT bool_or((p, unit_id) IN (SELECT k.person_id, k.unit_id FROM app.units_in_cases_of_my_authority() k)) FROM unnest(person_ids) p))
);
-- The case that a number of the own authority names, and whose it is.
CREATE FUNCTION app.audited_case(of_number text) RETURNS TABLE (case_id uuid, person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
BEGIN ATOMIC
  SELECT c.id, c.person_id FROM app.case c JOIN app.unit u ON u.id = c.responsible_unit_id JOIN app.context() me ON me.authority_id = u.authority_id
  WHERE c.number = of_number AND me.role = 'data-protection-officer';
END;
-- The rows about a case of the own authority or about its person, by index: under a policy no array is looked up so.
CREATE FUNCTION app.audit_about(of_case uuid) RETURNS SETOF bigint
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
-- The numbers of cases that the own authority answers for.
CREATE FUNCTION app.audited_numbers(of_cases uuid[]) RETURNS TABLE (case_id uuid, number text) LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.id, c.number FROM app.case c JOIN app.unit u ON u.id = c.responsible_unit_id JOIN app.context() me ON me.authority_id = u.authority_id
  WHERE c.id = ANY (of_cases) AND me.role = 'data-protection-officer';
END;

-- Under the author's identity alone; gone after 14 days, or with the right to the case.
CREATE POLICY author ON app.draft FOR ALL USING (
  official_id = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit())
  AND (case_id IS NULL OR case_id IN (SELECT app.my_cases()))
  AND updated_at > (SELECT app.now()) - interval '14 days'
);
CREATE FUNCTION app.forget_old_drafts() RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
  DELETE FROM app.draft d WHERE d.updated_at <= app.now() - interval '14 days'
    OR d.official_id = app.acting_official() AND d.unit_id = app.acting_unit() AND d.case_id IS NOT NULL
      AND d.case_id NOT IN (SELECT app.my_cases());
END;

CREATE POLICY own ON app.idempotency FOR ALL USING (official_id = (SELECT app.acting_official()));
`;
