import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** People, their cases, who takes part in them, and the relations from which all rights follow. */
export class Cases1760000000001 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, PEOPLE);
    await run(db, CASES);
    await run(db, PARTICIPATIONS);
    await run(db, RELATIONS);
    await closed(
      db,
      'person',
      'person_name',
      'person_birth',
      'person_permit',
      'person_contact',
      'person_address',
      'person_identity_code',
    );
    await closed(
      db,
      'case',
      'case_number',
      'case_progress',
      'case_event',
      'basis',
      'participation',
      'participation_consent',
    );
    await closed(db, 'participation_official', 'participation_event', 'duty_opening');
    await run(db, POLICIES);
    await allow(
      db,
      'SELECT, INSERT, UPDATE ON app.person, app.person_permit, app.person_contact, app.person_address',
      'SELECT, INSERT, UPDATE, DELETE ON app.person_name, app.person_birth, app.person_identity_code',
      'SELECT ON app.basis',
      'SELECT, INSERT, UPDATE (version) ON app.case',
      'SELECT, INSERT, UPDATE ON app.case_progress',
      'SELECT, INSERT ON app.case_event, app.participation_event, app.duty_opening',
      'SELECT, INSERT, UPDATE (status, ends_on, ended_at, child_group, version) ON app.participation',
      'SELECT, INSERT, UPDATE (given_by, given_how, language, valid_from, valid_until) ON app.participation_consent',
      'SELECT, INSERT, UPDATE (added_at, added_by, removed_at) ON app.participation_official',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(
      db,
      `DROP TABLE app.person, app.person_name, app.person_birth, app.person_permit, app.person_contact, app.person_address,
        app.person_identity_code, app.case, app.case_number, app.case_progress, app.case_event, app.basis, app.participation,
        app.participation_consent, app.participation_official, app.participation_event, app.duty_opening CASCADE`,
    );
  }
}

const PEOPLE = `
-- What different readers may see stands in different tables: row-level security hides rows, not columns.
CREATE TABLE app.person (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  -- BCP 47, the mother tongue first
  languages text[] NOT NULL CHECK (cardinality(languages) BETWEEN 1 AND 10),
  interpreter_needed boolean NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE TABLE app.person_name (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES app.person,
  position int NOT NULL CHECK (position >= 0),
  given_names text,
  family_name text,
  original text,
  original_language text,
  CONSTRAINT person_name_some CHECK (coalesce(given_names, family_name) <> ''),
  CONSTRAINT person_name_position_unique UNIQUE (person_id, position) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE app.person_birth (
  person_id uuid PRIMARY KEY REFERENCES app.person,
  year int NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  born_on date,
  CONSTRAINT person_birth_year_of_day CHECK (born_on IS NULL OR extract(year FROM born_on) = year)
);
CREATE TABLE app.person_permit (
  person_id uuid PRIMARY KEY REFERENCES app.person,
  citizenships text[] NOT NULL DEFAULT '{}',
  kind text,
  first_permit_on date,
  valid_from date,
  valid_until date,
  municipality_code text REFERENCES app.municipality,
  CONSTRAINT person_permit_period CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX person_permit_municipality_code ON app.person_permit (municipality_code);
CREATE TABLE app.person_contact (
  person_id uuid PRIMARY KEY REFERENCES app.person,
  telephone text,
  email text
);
CREATE TABLE app.person_address (
  person_id uuid PRIMARY KEY REFERENCES app.person,
  street text,
  postal_code text,
  post_office text
);
CREATE TABLE app.person_identity_code (
  person_id uuid PRIMARY KEY REFERENCES app.person,
  code text NOT NULL CHECK (code ~ '^[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]$')
);
-- Not unique: a code typed wrongly must not tell that another authority knows its owner.
CREATE INDEX person_identity_code_code ON app.person_identity_code (code);
CREATE INDEX person_name_folded ON app.person_name (lower(coalesce(family_name, '')), lower(coalesce(given_names, '')));
`;

const CASES = `
CREATE TABLE app.case (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  number text NOT NULL CONSTRAINT case_number_unique UNIQUE CHECK (number ~ '^[0-9]{4}-[0-9]{5,}$'),
  person_id uuid NOT NULL REFERENCES app.person,
  responsible_unit_id uuid NOT NULL REFERENCES app.unit,
  -- null: nobody yet; the unit's supervisor sees it and gives it to somebody
  adviser_id uuid REFERENCES app.official,
  adviser_since timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX case_person_id ON app.case (person_id);
CREATE INDEX case_responsible_unit_id ON app.case (responsible_unit_id);
CREATE INDEX case_adviser_id ON app.case (adviser_id, responsible_unit_id);

CREATE TABLE app.case_number (year int PRIMARY KEY, latest int NOT NULL);
-- Gaps are allowed, a number used twice is not.
CREATE FUNCTION app.next_case_number() RETURNS text LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
  INSERT INTO app.case_number AS n (year, latest) VALUES (extract(year FROM app.today())::int, 1)
  ON CONFLICT (year) DO UPDATE SET latest = n.latest + 1
  RETURNING n.year || '-' || lpad(n.latest::text, greatest(5, length(n.latest::text)), '0');
END;

-- Where the case stands. Apart from the case, since a daycare, a school or a provider does not see it.
CREATE TABLE app.case_progress (
  case_id uuid PRIMARY KEY REFERENCES app.case,
  status text NOT NULL CHECK (status IN ('opened', 'in-assessment', 'in-planning', 'plan-in-force', 'ended')),
  status_since timestamptz NOT NULL,
  opened_on date NOT NULL,
  ended_on date,
  end_reason text,
  CONSTRAINT case_progress_end CHECK ((status = 'ended') = (ended_on IS NOT NULL))
);
CREATE INDEX case_progress_status ON app.case_progress (status);

CREATE TABLE app.case_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  at timestamptz NOT NULL,
  official_id uuid REFERENCES app.official,
  unit_id uuid REFERENCES app.unit,
  kind text NOT NULL CHECK (kind IN ('opened', 'status-changed', 'adviser-changed', 'opened-on-duty', 'ended', 'reopened')),
  -- the new status, or the new adviser's id, or the purpose of an opening on duty
  detail text
);
CREATE INDEX case_event_case_id ON app.case_event (case_id, at);
CREATE INDEX case_event_official_id ON app.case_event (official_id);
CREATE INDEX case_event_unit_id ON app.case_event (unit_id);

-- A colleague on duty opens the own unit's case for a purpose, until the end of that day.
CREATE TABLE app.duty_opening (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  membership_id uuid NOT NULL REFERENCES app.membership,
  official_id uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  purpose text NOT NULL CHECK (purpose IN ('client-contact', 'urgent-matter', 'adviser-absent', 'meeting-cover')),
  at timestamptz NOT NULL,
  day date NOT NULL
);
CREATE INDEX duty_opening_case_id ON app.duty_opening (case_id);
CREATE INDEX duty_opening_membership_id ON app.duty_opening (membership_id, day);
CREATE INDEX duty_opening_official_id ON app.duty_opening (official_id);
CREATE INDEX duty_opening_unit_id ON app.duty_opening (unit_id);
`;

const PARTICIPATIONS = `
-- On what a participation may rest; the same list as libs/statute's, compared by a test.
CREATE TABLE app.basis (
  id text PRIMARY KEY,
  part text NOT NULL CHECK (part IN ('partner', 'provider', 'contributor')),
  consent boolean NOT NULL,
  -- the parts that the basis names to its holder; 'person' stands for the tasks of the person
  names text[] NOT NULL,
  sectors text[] NOT NULL
);
INSERT INTO app.basis (id, part, consent, names, sectors) VALUES
  ('681/2023-86-2', 'partner', false, '{lead,partner,person}', '{employment,municipal-integration,social-services}'),
  ('681/2023-86-4', 'partner', false, '{lead,partner,provider,person}', '{employment,municipal-integration,social-services}'),
  ('681/2023-94', 'provider', false, '{}', '{education,third-sector,municipal-integration}'),
  ('621/1999-29-1-consent', 'contributor', true, '{}', '{education,early-childhood-education,third-sector}');

CREATE TABLE app.participation (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  unit_id uuid NOT NULL REFERENCES app.unit,
  part text NOT NULL CHECK (part IN ('partner', 'provider', 'contributor')),
  basis_id text NOT NULL REFERENCES app.basis,
  status text NOT NULL CHECK (status IN ('invited', 'accepted', 'declined', 'withdrawn', 'ended')),
  message text,
  child_first_name text,
  child_group text,
  invited_at timestamptz NOT NULL,
  invited_by uuid NOT NULL REFERENCES app.official,
  inviting_unit_id uuid NOT NULL REFERENCES app.unit,
  answered_at timestamptz,
  decline_reason text,
  -- the last day, inclusive; null: until ended
  ends_on date,
  ended_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT participation_child CHECK (part = 'contributor' OR (child_first_name IS NULL AND child_group IS NULL)),
  CONSTRAINT participation_answer CHECK ((status IN ('invited', 'withdrawn')) OR answered_at IS NOT NULL),
  CONSTRAINT participation_end CHECK ((status = 'ended') = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX participation_once_at_a_time ON app.participation (case_id, unit_id) WHERE status IN ('invited', 'accepted');
CREATE INDEX participation_case_id ON app.participation (case_id);
CREATE INDEX participation_unit_id ON app.participation (unit_id, status);
CREATE INDEX participation_basis_id ON app.participation (basis_id);
CREATE INDEX participation_invited_by ON app.participation (invited_by);
CREATE INDEX participation_inviting_unit_id ON app.participation (inviting_unit_id);

CREATE TABLE app.participation_consent (
  participation_id uuid PRIMARY KEY REFERENCES app.participation,
  case_id uuid NOT NULL REFERENCES app.case,
  unit_id uuid NOT NULL REFERENCES app.unit,
  given_by text NOT NULL CHECK (given_by <> ''),
  given_how text NOT NULL CHECK (given_how IN ('in-writing', 'orally', 'electronically')),
  language text NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  CONSTRAINT participation_consent_period CHECK (valid_until >= valid_from)
);
CREATE INDEX participation_consent_case_id ON app.participation_consent (case_id);
CREATE INDEX participation_consent_unit_id ON app.participation_consent (unit_id);

CREATE TABLE app.participation_official (
  participation_id uuid NOT NULL REFERENCES app.participation,
  official_id uuid NOT NULL REFERENCES app.official,
  case_id uuid NOT NULL REFERENCES app.case,
  unit_id uuid NOT NULL REFERENCES app.unit,
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL REFERENCES app.official,
  removed_at timestamptz,
  PRIMARY KEY (participation_id, official_id)
);
CREATE INDEX participation_official_official_id ON app.participation_official (official_id, unit_id);
CREATE INDEX participation_official_case_id ON app.participation_official (case_id);
CREATE INDEX participation_official_unit_id ON app.participation_official (unit_id);
CREATE INDEX participation_official_added_by ON app.participation_official (added_by);

CREATE TABLE app.participation_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  participation_id uuid NOT NULL REFERENCES app.participation,
  case_id uuid NOT NULL REFERENCES app.case,
  at timestamptz NOT NULL,
  official_id uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  kind text NOT NULL CHECK (kind IN ('invited', 'accepted', 'declined', 'withdrawn', 'official-added', 'official-removed', 'ended', 'changed'))
);
CREATE INDEX participation_event_case_id ON app.participation_event (case_id, at);
CREATE INDEX participation_event_participation_id ON app.participation_event (participation_id);
CREATE INDEX participation_event_official_id ON app.participation_event (official_id);
CREATE INDEX participation_event_unit_id ON app.participation_event (unit_id);
`;

const RELATIONS = `
-- A relation is defined here, once. Row-level security, the check of one record and the list of what a reader may do all use it.

-- Every case that the actor has a part in at this moment: which part, and as which hand of the unit
-- (official: named; supervisor: of the unit; duty: opened today for a purpose).
CREATE FUNCTION app.my_case_parts() RETURNS TABLE (case_id uuid, part text, hand text, names text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 100 AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
  today date := (me.at AT TIME ZONE 'Europe/Helsinki')::date;
BEGIN
  IF me.role IN ('adviser', 'practitioner') THEN
    RETURN QUERY
      SELECT c.id, 'lead', 'official', '{lead,partner,provider,contributor,person}'::text[]
      FROM app.case c WHERE c.adviser_id = me.official_id AND c.responsible_unit_id = me.unit_id AND me.role = 'adviser'
      UNION ALL
      SELECT p.case_id, p.part, 'official', b.names
      FROM app.participation_official o
      JOIN app.participation p ON p.id = o.participation_id
      JOIN app.basis b ON b.id = p.basis_id
      WHERE o.official_id = me.official_id AND o.unit_id = me.unit_id AND o.removed_at IS NULL
        AND p.status = 'accepted' AND (p.ends_on IS NULL OR p.ends_on >= today)
        AND (NOT b.consent OR EXISTS (
          SELECT 1 FROM app.participation_consent a WHERE a.participation_id = p.id AND today BETWEEN a.valid_from AND a.valid_until))
      UNION ALL
      SELECT c.id, 'lead', 'duty', '{lead,partner,provider,contributor,person}'::text[]
      FROM app.case c
      WHERE c.id IN (SELECT d.case_id FROM app.duty_opening d WHERE d.membership_id = me.membership_id AND d.day = today)
        AND c.responsible_unit_id = me.unit_id AND (c.adviser_id IS DISTINCT FROM me.official_id OR me.role <> 'adviser')
      UNION ALL
      SELECT p.case_id, p.part, 'duty', b.names
      FROM app.participation p
      JOIN app.basis b ON b.id = p.basis_id
      WHERE p.case_id IN (SELECT d.case_id FROM app.duty_opening d WHERE d.membership_id = me.membership_id AND d.day = today)
        AND p.unit_id = me.unit_id AND p.part = 'partner' AND p.status = 'accepted' AND (p.ends_on IS NULL OR p.ends_on >= today)
        AND NOT EXISTS (SELECT 1 FROM app.participation_official o
          WHERE o.participation_id = p.id AND o.official_id = me.official_id AND o.removed_at IS NULL);
  ELSIF me.role = 'supervisor' THEN
    RETURN QUERY
      SELECT c.id, 'lead', 'supervisor', '{lead,partner,provider,contributor,person}'::text[]
      FROM app.case c WHERE c.responsible_unit_id = me.unit_id
      UNION ALL
      SELECT p.case_id, p.part, 'supervisor', b.names
      FROM app.participation p JOIN app.basis b ON b.id = p.basis_id
      WHERE p.unit_id = me.unit_id AND p.status = 'accepted' AND (p.ends_on IS NULL OR p.ends_on >= today)
        AND (NOT b.consent OR EXISTS (
          SELECT 1 FROM app.participation_consent a WHERE a.participation_id = p.id AND today BETWEEN a.valid_from AND a.valid_until));
  END IF;
END $$;

CREATE FUNCTION app.my_cases() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
  SELECT p.case_id FROM app.my_case_parts() p;
END;

-- Cases whose every ordinary datum the part opens: the responsible unit's, and an authority's with a basis of 681/2023 §86.
CREATE FUNCTION app.my_full_cases() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
  SELECT p.case_id FROM app.my_case_parts() p WHERE p.part IN ('lead', 'partner');
END;

CREATE FUNCTION app.my_lead_cases() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
  SELECT p.case_id FROM app.my_case_parts() p WHERE p.part = 'lead';
END;

-- 681/2023 §94: what an education or service provider needs for carrying out its measure.
CREATE FUNCTION app.my_provided_cases() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
  SELECT p.case_id FROM app.my_case_parts() p WHERE p.part IN ('lead', 'partner', 'provider');
END;

-- Cases in which the actor took part and which the unit has left: it keeps what it wrote, and nothing else.
CREATE FUNCTION app.my_former_cases() RETURNS SETOF uuid
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

-- Participations in which the actor is named, at present or until they ended.
CREATE FUNCTION app.my_participations() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT o.participation_id FROM app.context() me JOIN app.participation_official o ON o.official_id = me.official_id AND o.unit_id = me.unit_id
  WHERE me.role IN ('adviser', 'practitioner') AND o.removed_at IS NULL;
END;

-- (case, part) pairs: which other units' parts the actor is told of.
CREATE FUNCTION app.my_named_parts() RETURNS TABLE (case_id uuid, part text) LANGUAGE sql STABLE ROWS 300
BEGIN ATOMIC
  SELECT p.case_id, unnest(p.names) FROM app.my_case_parts() p;
END;

-- (case, unit) pairs: the responsible unit, the own one, and the units of the parts that the own basis names.
CREATE FUNCTION app.my_named_units() RETURNS TABLE (case_id uuid, unit_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 300
BEGIN ATOMIC
  SELECT c.id, c.responsible_unit_id FROM app.my_case_parts() m JOIN app.case c ON c.id = m.case_id
  UNION
  SELECT p.case_id, p.unit_id FROM app.my_case_parts() m JOIN app.participation p ON p.case_id = m.case_id
  WHERE p.part = ANY (m.names) OR p.unit_id = (SELECT app.acting_unit());
END;

CREATE FUNCTION app.my_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.person_id FROM app.case c WHERE c.id = ANY (ARRAY(SELECT p.case_id FROM app.my_case_parts() p));
END;

CREATE FUNCTION app.my_full_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.person_id FROM app.case c WHERE c.id = ANY (ARRAY(SELECT p.case_id FROM app.my_case_parts() p WHERE p.part IN ('lead', 'partner')));
END;

CREATE FUNCTION app.my_provided_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.person_id FROM app.case c WHERE c.id = ANY (ARRAY(SELECT p.case_id FROM app.my_case_parts() p WHERE p.part IN ('lead', 'partner', 'provider')));
END;

CREATE FUNCTION app.my_lead_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.person_id FROM app.case c WHERE c.id = ANY (ARRAY(SELECT p.case_id FROM app.my_case_parts() p WHERE p.part = 'lead'));
END;

-- The policy's word for a part in a case, and as which hand of the unit one has it.
CREATE FUNCTION app.part_relation(part text, hand text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN 'case.' || part || CASE hand WHEN 'official' THEN '' ELSE '.' || hand END;

-- The policy's relations of the actor to one case.
CREATE FUNCTION app.case_relations(of_case uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  found text[];
BEGIN
  SELECT array_agg(app.part_relation(p.part, p.hand)) INTO found
  FROM app.my_case_parts() p WHERE p.case_id = of_case;
  IF me.role IN ('adviser', 'practitioner') AND (
    EXISTS (SELECT 1 FROM app.case c WHERE c.id = of_case AND c.responsible_unit_id = me.unit_id)
    OR EXISTS (SELECT 1 FROM app.participation p WHERE p.case_id = of_case AND p.unit_id = me.unit_id AND p.part = 'partner'
      AND p.status = 'accepted' AND (p.ends_on IS NULL OR p.ends_on >= app.today()))
  ) THEN
    found := array_append(found, 'case.colleague');
  END IF;
  IF of_case IN (SELECT app.my_former_cases()) THEN found := array_append(found, 'case.former'); END IF;
  RETURN coalesce(found, '{}');
END $$;

-- The policy's relations of the actor to one participation.
CREATE FUNCTION app.participation_relations(of_participation uuid) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  p app.participation;
  found text[] := '{}';
BEGIN
  SELECT * INTO p FROM app.participation x WHERE x.id = of_participation;
  IF p.id IS NULL OR me.role IS NULL THEN RETURN '{}'; END IF;
  found := app.case_relations(p.case_id);
  IF p.unit_id = me.unit_id AND me.role IN ('adviser', 'practitioner', 'supervisor') THEN
    IF p.status = 'invited' THEN found := array_append(found, 'participation.invited'); END IF;
    IF me.role = 'supervisor' OR EXISTS (SELECT 1 FROM app.participation_official o
      WHERE o.participation_id = p.id AND o.official_id = me.official_id AND o.removed_at IS NULL) THEN
      found := array_append(found, 'participation.own');
    END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM app.my_named_parts() n WHERE n.case_id = p.case_id AND n.part = p.part) THEN
    RETURN '{}';
  END IF;
  RETURN found;
END $$;

-- Whether its last day or its consent's has passed: its access has closed, whatever the row says. A yes or no, since
-- whoever is only invited does not see the consent.
CREATE FUNCTION app.participation_lapsed(of_participation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT coalesce(p.ends_on < app.today(), false) OR EXISTS (
    SELECT 1 FROM app.participation_consent a WHERE a.participation_id = p.id AND a.valid_until < app.today())
  FROM app.participation p WHERE p.id = of_participation);

-- Whose case it is, for the audit's row: an id, and nothing that it leads to.
CREATE FUNCTION app.person_of(of_case uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT c.person_id FROM app.case c WHERE c.id = of_case);

CREATE FUNCTION app.is_open(of_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT p.status <> 'ended' FROM app.case_progress p WHERE p.case_id = of_case);
`;

const POLICIES = `
CREATE POLICY part_reads ON app.person FOR SELECT USING (id IN (SELECT app.my_people()));
CREATE POLICY adviser_adds ON app.person FOR INSERT WITH CHECK ((SELECT app.acting_role()) = 'adviser');
CREATE POLICY lead_changes ON app.person FOR UPDATE USING (id IN (SELECT app.my_lead_people()));

CREATE POLICY part_reads ON app.person_name FOR SELECT USING (person_id IN (SELECT app.my_people()));
CREATE POLICY lead_changes ON app.person_name FOR UPDATE USING (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY lead_deletes ON app.person_name FOR DELETE USING (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY full_reads ON app.person_birth FOR SELECT USING (person_id IN (SELECT app.my_full_people()));
CREATE POLICY lead_changes ON app.person_birth FOR UPDATE USING (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY lead_deletes ON app.person_birth FOR DELETE USING (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY lead_deletes ON app.person_identity_code FOR DELETE USING (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY full_reads ON app.person_permit FOR SELECT USING (person_id IN (SELECT app.my_full_people()));
CREATE POLICY lead_changes ON app.person_permit FOR UPDATE USING (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY provided_reads ON app.person_contact FOR SELECT USING (person_id IN (SELECT app.my_provided_people()));
CREATE POLICY lead_changes ON app.person_contact FOR UPDATE USING (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY full_reads ON app.person_address FOR SELECT USING (person_id IN (SELECT app.my_full_people()));
CREATE POLICY lead_changes ON app.person_address FOR UPDATE USING (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY full_reads ON app.person_identity_code FOR SELECT USING (person_id IN (SELECT app.my_full_people()));
CREATE POLICY lead_changes ON app.person_identity_code FOR UPDATE USING (person_id IN (SELECT app.my_lead_people()));

-- A person's data are added by the adviser of a case of theirs. The foreign key alone would let anyone add to a hidden person.
CREATE POLICY lead_adds ON app.person_name FOR INSERT WITH CHECK (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY lead_adds ON app.person_birth FOR INSERT WITH CHECK (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY lead_adds ON app.person_permit FOR INSERT WITH CHECK (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY lead_adds ON app.person_contact FOR INSERT WITH CHECK (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY lead_adds ON app.person_address FOR INSERT WITH CHECK (person_id IN (SELECT app.my_lead_people()));
CREATE POLICY lead_adds ON app.person_identity_code FOR INSERT WITH CHECK (person_id IN (SELECT app.my_lead_people()));

CREATE POLICY part_reads ON app.case FOR SELECT USING (id IN (SELECT app.my_cases()));
-- One opens a case for oneself in the own unit, of a person that no case has yet or of whom one leads a case already.
CREATE FUNCTION app.may_open_case_of(of_person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT NOT EXISTS (SELECT 1 FROM app.case c WHERE c.person_id = of_person) OR of_person IN (SELECT app.my_lead_people()));
CREATE POLICY adviser_opens ON app.case FOR INSERT WITH CHECK (
  (SELECT app.acting_role()) = 'adviser' AND responsible_unit_id = (SELECT app.acting_unit())
  AND adviser_id = (SELECT app.acting_official()) AND app.may_open_case_of(person_id)
);
CREATE POLICY lead_changes ON app.case FOR UPDATE USING (id IN (SELECT app.my_lead_cases()));

CREATE POLICY full_reads ON app.case_progress FOR SELECT USING (case_id IN (SELECT app.my_full_cases()));
CREATE POLICY lead_adds ON app.case_progress FOR INSERT WITH CHECK (case_id IN (SELECT app.my_lead_cases()));
CREATE POLICY lead_changes ON app.case_progress FOR UPDATE USING (case_id IN (SELECT app.my_lead_cases()));

CREATE POLICY full_reads ON app.case_event FOR SELECT USING (case_id IN (SELECT app.my_full_cases()) AND kind <> 'opened-on-duty'
  OR case_id IN (SELECT app.my_lead_cases()) OR unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_full_cases()));
CREATE POLICY part_adds ON app.case_event FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_full_cases())
);

CREATE POLICY unit_reads ON app.duty_opening FOR SELECT USING (unit_id = (SELECT app.acting_unit())
  AND (official_id = (SELECT app.acting_official()) AND (SELECT app.acting_role()) IN ('adviser', 'practitioner')
    OR case_id IN (SELECT app.my_cases())));
CREATE POLICY colleague_opens ON app.duty_opening FOR INSERT WITH CHECK (
  membership_id = (SELECT app.acting_membership()) AND official_id = (SELECT app.acting_official())
  AND unit_id = (SELECT app.acting_unit()) AND day = (SELECT app.today()) AND 'case.colleague' = ANY (app.case_relations(case_id))
);

CREATE POLICY everyone_reads ON app.basis FOR SELECT USING (true);

-- That a unit takes part is itself secret (621/1999 §24(1)(25)): the own unit's part, and those that the own basis names.
CREATE POLICY named_reads ON app.participation FOR SELECT USING (
  (case_id, part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n)
  OR unit_id = (SELECT app.acting_unit()) AND (
    (SELECT app.acting_role()) = 'supervisor'
    OR status = 'invited' AND (SELECT app.acting_role()) IN ('adviser', 'practitioner')
    OR id IN (SELECT app.my_participations())
    OR case_id IN (SELECT app.my_cases()))
);
CREATE POLICY lead_invites ON app.participation FOR INSERT WITH CHECK (
  status = 'invited' AND invited_by = (SELECT app.acting_official()) AND inviting_unit_id = (SELECT app.acting_unit())
  AND case_id IN (SELECT app.my_lead_cases()) AND app.is_open(case_id)
  AND EXISTS (SELECT 1 FROM app.basis b JOIN app.unit u ON u.sector = ANY (b.sectors)
    WHERE b.id = basis_id AND b.part = participation.part AND u.id = participation.unit_id)
);
CREATE POLICY lead_and_own_change ON app.participation FOR UPDATE USING (
  case_id IN (SELECT app.my_lead_cases())
  OR unit_id = (SELECT app.acting_unit()) AND (SELECT app.acting_role()) IN ('adviser', 'practitioner', 'supervisor')
);

-- A unit may leave; for how long and with whom it takes part is not its own to say. A policy does not see what a row was before.
CREATE FUNCTION app.refuse_own_terms() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF row_security_active('app.participation')
    AND ((NEW.ends_on, NEW.child_group) IS DISTINCT FROM (OLD.ends_on, OLD.child_group) OR NEW.status NOT IN (OLD.status, 'ended'))
    AND OLD.case_id NOT IN (SELECT app.my_lead_cases()) THEN
    RAISE EXCEPTION 'the terms of a participation are the responsible unit''s' USING errcode = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER terms BEFORE UPDATE ON app.participation FOR EACH ROW EXECUTE FUNCTION app.refuse_own_terms();

CREATE POLICY lead_and_own_read ON app.participation_consent FOR SELECT USING (
  case_id IN (SELECT app.my_lead_cases()) OR unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_cases())
);
CREATE POLICY lead_adds ON app.participation_consent FOR INSERT WITH CHECK (case_id IN (SELECT app.my_lead_cases()));
CREATE POLICY lead_changes ON app.participation_consent FOR UPDATE USING (case_id IN (SELECT app.my_lead_cases()));

CREATE POLICY named_reads ON app.participation_official FOR SELECT USING (
  unit_id = (SELECT app.acting_unit()) AND (
    official_id = (SELECT app.acting_official()) AND (SELECT app.acting_role()) IN ('adviser', 'practitioner')
    OR case_id IN (SELECT app.my_cases()))
  OR EXISTS (SELECT 1 FROM app.participation p WHERE p.id = participation_id AND p.unit_id <> (SELECT app.acting_unit())
    AND (p.case_id, p.part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n))
);
-- Who accepts is in; whom they add is a colleague of the same unit.
CREATE FUNCTION app.works_in(who uuid, in_unit uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT EXISTS (SELECT 1 FROM app.membership m WHERE m.official_id = who AND m.unit_id = in_unit
  AND m.role IN ('adviser', 'practitioner') AND m.starts_at <= app.now() AND (m.ends_at IS NULL OR m.ends_at > app.now())));
CREATE POLICY own_unit_adds ON app.participation_official FOR INSERT WITH CHECK (
  unit_id = (SELECT app.acting_unit()) AND added_by = (SELECT app.acting_official()) AND app.works_in(official_id, unit_id)
  AND EXISTS (SELECT 1 FROM app.participation p WHERE p.id = participation_id AND p.unit_id = participation_official.unit_id
    AND p.case_id = participation_official.case_id AND p.status = 'accepted')
);
CREATE POLICY own_unit_changes ON app.participation_official FOR UPDATE USING (
  unit_id = (SELECT app.acting_unit()) AND 'participation.own' = ANY (app.participation_relations(participation_id))
);

CREATE POLICY named_reads ON app.participation_event FOR SELECT USING (
  EXISTS (SELECT 1 FROM app.participation p WHERE p.id = participation_id AND (
    p.case_id IN (SELECT app.my_cases())))
);
CREATE POLICY part_adds ON app.participation_event FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit())
  AND EXISTS (SELECT 1 FROM app.participation p WHERE p.id = participation_id AND p.case_id = participation_event.case_id)
);
`;
