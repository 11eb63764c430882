import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run, takes, takesNoMore } from './step.js';

/**
 * What a unit reads and tells is said item by item: within its basis, or by the consents that hold. Until now the part alone
 * decided; the parts that there are keep what they had.
 */
export class Items1760000000011 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, ITEMS);
    await run(db, CONSENTS);
    await run(db, PARTS);
    await run(db, READERS);
    await run(db, RELATIONS);
    await closed(db, 'consent');
    await run(db, POLICIES);
    await run(db, TELLING);
    await takes(db, 'participation_event', 'kind', ...EVENTS);
    await allow(
      db,
      'UPDATE (reads, tells) ON app.participation',
      'SELECT, INSERT, UPDATE (ended_at, ended_by, ended_as, ended_how, version) ON app.consent',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(db, AS_BEFORE);
    await run(db, `DELETE FROM app.participation_event WHERE kind IN ('${EVENTS.join(`', '`)}')`);
    await takesNoMore(db, 'participation_event', 'kind', ...EVENTS);
    await closed(db, 'participation_consent');
    await run(db, POLICIES_AS_BEFORE);
    await allow(
      db,
      'SELECT, INSERT, UPDATE (given_by, given_how, language, valid_from, valid_until) ON app.participation_consent',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }
}

const EVENTS = ['consent-recorded', 'consent-withdrawn'];

const ALL = `ARRAY['identity','contacts','address','permit','education-and-work','language-level','assessment','goals','plan','schedule',
  'final-test','health','family','daycare-and-school','social-services','measure.integration-training','measure.language-studies',
  'measure.literacy-training','measure.work-trial','measure.education','measure.recognition-of-competence','measure.guidance','measure.health',
  'measure.wellbeing','measure.daycare','measure.housing','measure.hobby','measure.mentor','measure.workplace-reception',
  'measure.school-cooperation','measure.civic-orientation','measure.own-activity']`;
const BY_CONSENT = `array_remove(array_remove(${ALL}, 'identity'), 'social-services')`;

const ITEMS = `
-- The items that the data of a case are divided into; the same list as libs/statute's, compared by a test.
CREATE FUNCTION app.items() RETURNS text[] LANGUAGE sql IMMUTABLE RETURN ${ALL};

-- Which items a unit may be given to read, and of which it may tell, on the basis; and which it usually is.
ALTER TABLE app.basis
  ADD COLUMN reads text[] NOT NULL DEFAULT '{}',
  ADD COLUMN usually_reads text[] NOT NULL DEFAULT '{}',
  ADD COLUMN tells text[] NOT NULL DEFAULT '{}',
  ADD COLUMN usually_tells text[] NOT NULL DEFAULT '{}';
UPDATE app.basis SET reads = app.items(), usually_reads = app.items(), tells = app.items(), usually_tells = app.items() WHERE part = 'partner';
UPDATE app.basis SET
  reads = '{identity,contacts,education-and-work,language-level,goals,schedule,final-test}',
  usually_reads = '{contacts,education-and-work,language-level,goals}',
  tells = '{education-and-work,language-level,schedule,final-test,goals}',
  usually_tells = '{education-and-work,language-level,schedule,final-test}'
  WHERE part = 'provider';
UPDATE app.basis SET reads = ${BY_CONSENT}, tells = ${BY_CONSENT} WHERE part = 'contributor';

-- Of a basis that is a consent nothing stands here: the consents say it.
ALTER TABLE app.participation ADD COLUMN reads text[], ADD COLUMN tells text[];
UPDATE app.participation p SET reads = b.usually_reads, tells = b.usually_tells FROM app.basis b WHERE b.id = p.basis_id;
ALTER TABLE app.participation ALTER COLUMN reads SET NOT NULL, ALTER COLUMN tells SET NOT NULL;

-- No more than the basis gives, whoever writes it.
CREATE FUNCTION app.refuse_beyond_basis() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE b app.basis;
BEGIN
  SELECT x.* INTO b FROM app.basis x WHERE x.id = CASE TG_TABLE_NAME WHEN 'participation' THEN to_jsonb(NEW) ->> 'basis_id'
    ELSE (SELECT p.basis_id FROM app.participation p WHERE p.id = (to_jsonb(NEW) ->> 'participation_id')::uuid) END;
  -- A measure stands under a goal, and the plan's content beside its goals.
  IF NOT (NEW.reads <@ b.reads AND NEW.tells <@ b.tells)
    OR NOT 'goals' = ANY (NEW.reads) AND EXISTS (SELECT 1 FROM unnest(NEW.reads) x WHERE x = 'plan' OR starts_with(x, 'measure.'))
    OR b.consent = (TG_TABLE_NAME = 'participation') AND NEW.reads || NEW.tells <> '{}' THEN
    RAISE EXCEPTION 'more than the basis gives' USING errcode = '23514', constraint = 'within_basis';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER within_basis BEFORE INSERT OR UPDATE OF reads, tells ON app.participation FOR EACH ROW EXECUTE FUNCTION app.refuse_beyond_basis();

-- For how long, with whom and to what a unit takes part is not its own to say.
CREATE OR REPLACE FUNCTION app.refuse_own_terms() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF row_security_active('app.participation')
    AND ((NEW.ends_on, NEW.child_group, NEW.reads, NEW.tells) IS DISTINCT FROM (OLD.ends_on, OLD.child_group, OLD.reads, OLD.tells)
      OR NEW.status NOT IN (OLD.status, 'ended'))
    AND OLD.case_id NOT IN (SELECT app.my_lead_cases()) THEN
    RAISE EXCEPTION 'the terms of a participation are the responsible unit''s' USING errcode = '42501';
  END IF;
  RETURN NEW;
END $$;
`;

const CONSENTS = `
-- What the person has let the responsible unit give to one unit, and that unit tell, and until when. It is not changed: it is
-- withdrawn, or replaced by another, and stays as history.
CREATE TABLE app.consent (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  participation_id uuid NOT NULL REFERENCES app.participation,
  case_id uuid NOT NULL REFERENCES app.case,
  unit_id uuid NOT NULL REFERENCES app.unit,
  reads text[] NOT NULL,
  tells text[] NOT NULL,
  -- which text was read to the person; null: before texts had versions
  text_version int CHECK (text_version >= 1),
  -- in which language it was explained and given
  language text NOT NULL,
  given_by text NOT NULL CHECK (given_by <> ''),
  -- as whom; null: before this was kept
  capacity text CHECK (capacity IN ('self', 'guardian', 'representative', 'young-person')),
  given_how text NOT NULL CHECK (given_how IN ('in-writing', 'orally', 'electronically')),
  valid_from date NOT NULL,
  -- the last day, inclusive
  valid_until date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES app.official,
  -- from this instant it gives nothing
  ended_at timestamptz,
  ended_by uuid REFERENCES app.official,
  ended_as text CHECK (ended_as IN ('withdrawn', 'replaced')),
  ended_how text CHECK (ended_how IN ('in-writing', 'orally', 'electronically')),
  version int NOT NULL DEFAULT 1,
  CONSTRAINT consent_period CHECK (valid_until >= valid_from),
  CONSTRAINT consent_end CHECK (num_nulls(ended_at, ended_by, ended_as) IN (0, 3) AND (ended_how IS NOT NULL) = (coalesce(ended_as, '') = 'withdrawn'))
);
CREATE INDEX consent_participation_id ON app.consent (participation_id, valid_until);
CREATE INDEX consent_case_id ON app.consent (case_id);
CREATE INDEX consent_unit_id ON app.consent (unit_id);
CREATE INDEX consent_recorded_by ON app.consent (recorded_by);
CREATE INDEX consent_ended_by ON app.consent (ended_by);
-- What was given before named no items and no direction: it opened the name, the child and what is the unit's own.
INSERT INTO app.consent (participation_id, case_id, unit_id, reads, tells, language, given_by, given_how, valid_from, valid_until, recorded_at, recorded_by)
SELECT c.participation_id, c.case_id, c.unit_id, '{}', '{}', c.language, c.given_by, c.given_how, c.valid_from, c.valid_until, p.invited_at, p.invited_by
FROM app.participation_consent c JOIN app.participation p ON p.id = c.participation_id;
CREATE TRIGGER within_basis BEFORE INSERT ON app.consent FOR EACH ROW EXECUTE FUNCTION app.refuse_beyond_basis();
`;

/** By which table a consent is looked up is all that differs from before. */
const parts = (inForce: string) => `
CREATE OR REPLACE FUNCTION app.my_case_parts() RETURNS TABLE (case_id uuid, part text, hand text, names text[])
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
        AND (NOT b.consent OR EXISTS (${inForce}))
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
        AND (NOT b.consent OR EXISTS (${inForce}));
  END IF;
END $$;`;

const BY_CONSENTS = `
          SELECT 1 FROM app.consent a WHERE a.participation_id = p.id AND a.ended_at IS NULL AND today BETWEEN a.valid_from AND a.valid_until`;

const PARTS = `
-- Every case that the actor has a part in at this moment: which part, and as which hand of the unit
-- (official: named; supervisor: of the unit; duty: opened today for a purpose).
${parts(BY_CONSENTS)}

-- Whether its last day, or that of every consent, has passed: its access has closed, whatever the row says. A yes or no, since
-- whoever is only invited does not see the consents.
CREATE OR REPLACE FUNCTION app.participation_lapsed(of_participation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT coalesce(p.ends_on < app.today(), false) OR b.consent AND NOT EXISTS (
    SELECT 1 FROM app.consent a WHERE a.participation_id = p.id AND a.ended_at IS NULL AND a.valid_until >= app.today())
  FROM app.participation p JOIN app.basis b ON b.id = p.basis_id WHERE p.id = of_participation);

CREATE OR REPLACE FUNCTION guard.carried_cases(of_units uuid[]) RETURNS TABLE (unit_id uuid, case_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT c.responsible_unit_id, c.id FROM app.case c JOIN app.case_progress g ON g.case_id = c.id AND g.status <> 'ended'
  WHERE c.responsible_unit_id = ANY (of_units)
  UNION
  SELECT p.unit_id, p.case_id FROM app.participation p JOIN app.basis b ON b.id = p.basis_id
  WHERE p.unit_id = ANY (of_units) AND p.status = 'accepted' AND (p.ends_on IS NULL OR p.ends_on >= app.today())
    AND (NOT b.consent OR EXISTS (SELECT 1 FROM app.consent a
      WHERE a.participation_id = p.id AND a.ended_at IS NULL AND app.today() BETWEEN a.valid_from AND a.valid_until));
END;
DROP TABLE app.participation_consent;

-- (case, part): which items the actor reads there and of which it tells. Null: all, for the unit that answers for the case.
CREATE FUNCTION app.my_case_items() RETURNS TABLE (case_id uuid, part text, reads text[], tells text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 100 AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
  today date := (me.at AT TIME ZONE 'Europe/Helsinki')::date;
BEGIN
  RETURN QUERY
    WITH mine AS MATERIALIZED (SELECT DISTINCT m.case_id, m.part FROM app.my_case_parts() m)
    SELECT m.case_id, m.part, NULL::text[], NULL::text[] FROM mine m WHERE m.part = 'lead'
    UNION ALL
    SELECT m.case_id, m.part, p.reads || coalesce(given.reads, '{}'), p.tells || coalesce(given.tells, '{}')
    FROM mine m
    JOIN app.participation p ON p.case_id = m.case_id AND p.unit_id = me.unit_id AND p.part = m.part AND p.status = 'accepted'
    LEFT JOIN LATERAL (
      SELECT array_agg(i.item) FILTER (WHERE i.direction = 'read') AS reads, array_agg(i.item) FILTER (WHERE i.direction = 'tell') AS tells
      FROM app.consent a CROSS JOIN LATERAL (
        SELECT 'read' AS direction, unnest(a.reads) AS item UNION SELECT 'tell', unnest(a.tells)) i
      WHERE m.part = 'contributor' AND a.participation_id = p.id AND a.ended_at IS NULL AND today BETWEEN a.valid_from AND a.valid_until
    ) given ON true
    WHERE m.part <> 'lead';
END $$;
`;

const READERS = `
-- The cases in which the actor reads the item.
CREATE FUNCTION app.my_cases_reading(item text) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
  SELECT i.case_id FROM app.my_case_items() i WHERE i.reads IS NULL OR item = ANY (i.reads);
END;
-- The people in whose case the actor reads the item.
CREATE FUNCTION app.my_people_reading(item text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.person_id FROM app.case c WHERE c.id = ANY (ARRAY(SELECT i.case_id FROM app.my_case_items() i WHERE i.reads IS NULL OR item = ANY (i.reads)));
END;
-- A limit tells of permit, illness or pregnancy, and child: it is for an authority that reads all three, and nobody else.
CREATE FUNCTION app.my_cases_with_limits() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
  SELECT i.case_id FROM app.my_case_items() i
  WHERE i.part IN ('lead', 'partner') AND (i.reads IS NULL OR i.reads @> '{permit,health,family}');
END;
-- The cases of which the actor may tell another unit that takes part.
CREATE FUNCTION app.my_telling_cases() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
  SELECT i.case_id FROM app.my_case_items() i WHERE i.tells IS NULL OR cardinality(i.tells) > 0;
END;
-- (case, kind): the kinds of measures that the actor reads of every unit, in cases that its unit does not answer for.
CREATE FUNCTION app.my_measure_kinds() RETURNS TABLE (case_id uuid, kind text) LANGUAGE sql STABLE ROWS 1000
BEGIN ATOMIC
  SELECT i.case_id, substr(x, 9) FROM app.my_case_items() i, unnest(i.reads) x WHERE starts_with(x, 'measure.');
END;
-- The item that a section of an assessment belongs to beside the assessment itself.
CREATE FUNCTION app.item_of_section(section text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN section IN ('social-and-health', 'work-and-functional-ability') THEN 'health' WHEN section = 'life-situation' THEN 'family'
  WHEN section = 'other-services' THEN 'social-services' ELSE 'assessment' END;

-- Units that draw up the plan read it.
CREATE OR REPLACE FUNCTION app.plans_i_make() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT p.id FROM app.plan p WHERE p.case_id IN (SELECT app.my_lead_cases())
  UNION
  SELECT k.plan_id FROM app.plan_maker k
  WHERE k.unit_id = (SELECT app.acting_unit()) AND k.case_id IN (SELECT app.my_full_cases()) AND k.case_id IN (SELECT app.my_cases_reading('plan'));
END;
CREATE OR REPLACE FUNCTION app.reviews_i_write() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT r.id FROM app.plan_review r WHERE r.case_id = ANY (ARRAY(SELECT app.my_lead_cases()))
  UNION
  SELECT r.id FROM app.plan_review r JOIN app.plan_maker k ON k.plan_id = r.plan_id
  WHERE k.unit_id = (SELECT app.acting_unit()) AND r.case_id = ANY (ARRAY(SELECT app.my_full_cases()))
    AND r.case_id IN (SELECT app.my_cases_reading('plan'));
END;
`;

const RELATIONS = `
-- The policy's words for the items that are read; for whether limits are among them, and whether anything may be told. Null: all.
CREATE FUNCTION app.item_words(part text, reads text[], tells text[]) RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN (SELECT array_agg(DISTINCT w) FROM (
  SELECT 'item.' || x AS w FROM unnest(coalesce(reads, app.items())) x WHERE NOT starts_with(x, 'measure.') AND x NOT IN ('schedule', 'final-test', 'daycare-and-school')
  UNION ALL SELECT 'item.limits' WHERE part IN ('lead', 'partner') AND (reads IS NULL OR reads @> '{permit,health,family}')
  UNION ALL SELECT 'case.telling' WHERE tells IS NULL OR cardinality(tells) > 0) each);
CREATE FUNCTION app.item_relations(of_case uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT array_agg(DISTINCT w) FROM app.my_case_items() i CROSS JOIN LATERAL unnest(app.item_words(i.part, i.reads, i.tells)) w
  WHERE i.case_id = of_case);

CREATE OR REPLACE FUNCTION app.case_relations(of_case uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  found text[];
BEGIN
  SELECT array_agg(app.part_relation(p.part, p.hand)) INTO found
  FROM app.my_case_parts() p WHERE p.case_id = of_case;
  IF found IS NOT NULL THEN found := found || app.item_relations(of_case); END IF;
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

-- The policy's relations of the actor to one assessment: those to its case, if it is read there.
CREATE OR REPLACE FUNCTION app.assessment_relations(of_assessment uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT CASE WHEN 'item.assessment' = ANY (r) THEN r ELSE '{}' END
  FROM app.assessment a CROSS JOIN LATERAL app.case_relations(a.case_id) r WHERE a.id = of_assessment);
CREATE OR REPLACE FUNCTION app.fact_relations(of_fact uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT CASE WHEN 'item.limits' = ANY (r) THEN r ELSE '{}' END
  FROM app.case_fact f CROSS JOIN LATERAL app.case_relations(f.case_id) r WHERE f.id = of_fact);

CREATE OR REPLACE FUNCTION app.plan_relations(of_plan uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  p app.plan;
  found text[];
BEGIN
  SELECT * INTO p FROM app.plan x WHERE x.id = of_plan;
  IF p.id IS NULL THEN RETURN '{}'; END IF;
  found := app.case_relations(p.case_id);
  IF p.id IN (SELECT app.plans_i_make()) THEN
    IF found && '{case.lead,case.lead.duty,case.partner}' THEN found := array_append(found, 'plan.maker'); END IF;
    RETURN found;
  END IF;
  RETURN CASE WHEN p.state = 'draft' OR NOT 'item.goals' = ANY (found) THEN '{}' ELSE found END;
END $$;

-- A measure is read by its unit, and by whoever reads its kind.
CREATE OR REPLACE FUNCTION app.measure_relations(of_measure uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  m app.measure;
  found text[];
BEGIN
  SELECT * INTO m FROM app.measure x WHERE x.id = of_measure AND x.agreed;
  IF m.id IS NULL THEN RETURN '{}'; END IF;
  found := app.case_relations(m.case_id);
  IF NOT 'item.goals' = ANY (found) THEN RETURN '{}'; END IF;
  IF m.unit_id = me.unit_id THEN RETURN array_append(found, 'measure.own'); END IF;
  IF found && '{case.lead,case.lead.supervisor,case.lead.duty}' OR EXISTS (SELECT 1 FROM app.plan_measure w JOIN app.plan p ON p.id = w.plan_id AND p.state = 'agreed'
    WHERE w.measure_id = m.id AND (p.id IN (SELECT app.plans_i_make()) OR (w.case_id, w.kind) IN (SELECT k.case_id, k.kind FROM app.my_measure_kinds() k))) THEN
    RETURN array_append(found, 'measure.open');
  END IF;
  RETURN '{}';
END $$;

CREATE OR REPLACE FUNCTION app.review_relations(of_review uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  r app.plan_review;
  found text[];
BEGIN
  SELECT * INTO r FROM app.plan_review x WHERE x.id = of_review;
  IF r.id IS NULL THEN RETURN '{}'; END IF;
  found := app.case_relations(r.case_id);
  IF r.id IN (SELECT app.reviews_i_write()) THEN
    IF found && '{case.lead,case.lead.duty,case.partner}' THEN found := array_append(found, 'review.writer'); END IF;
    RETURN found;
  END IF;
  RETURN CASE WHEN r.state = 'draft' OR NOT 'item.plan' = ANY (found) THEN '{}' ELSE found END;
END $$;

-- The policy's relations of the actor to one consent: those to its participation.
CREATE FUNCTION app.consent_relations(of_consent uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT CASE WHEN r && '{case.lead,case.lead.supervisor,case.lead.duty}'
    OR c.unit_id = (SELECT app.acting_unit()) AND c.case_id IN (SELECT app.my_cases()) THEN r ELSE '{}' END
  FROM app.consent c CROSS JOIN LATERAL app.participation_relations(c.participation_id) r WHERE c.id = of_consent);
`;

/** Policies that go by an item: table, name, command, condition now and condition before. */
const BY_ITEM: [table: string, name: string, now: string, before: string][] = [
  ['person_birth', 'full_reads', people('identity'), `person_id IN (SELECT app.my_full_people())`],
  ['person_permit', 'full_reads', people('permit'), `person_id IN (SELECT app.my_full_people())`],
  ['person_contact', 'provided_reads', people('contacts'), `person_id IN (SELECT app.my_provided_people())`],
  ['person_address', 'full_reads', people('address'), `person_id IN (SELECT app.my_full_people())`],
  ['person_identity_code', 'full_reads', people('identity'), `person_id IN (SELECT app.my_full_people())`],
  ['assessment', 'full_reads', cases('assessment'), FULL()],
  [
    'assessment_unit',
    'full_reads',
    `${cases('assessment')} AND (${LEAD()} OR ${FULL()} AND ${NAMED()})`,
    `${LEAD()} OR ${FULL()} AND ${NAMED()}`,
  ],
  ['assessment_section', 'full_reads', `${cases('assessment')} AND ${OPEN_SECTION()}`, FULL()],
  ['language_level', 'provided_reads', cases('language-level'), PROVIDED()],
  ['background', 'provided_reads', cases('education-and-work'), PROVIDED()],
  [
    'plan',
    'provided_reads',
    `state = 'agreed' AND ${cases('goals')} OR id IN (SELECT app.plans_i_make())`,
    `state = 'agreed' AND ${PROVIDED()} OR id IN (SELECT app.plans_i_make())`,
  ],
  [
    'plan_maker',
    'full_reads',
    `${cases('plan')} AND (${LEAD()} OR ${FULL()} AND ${NAMED()})`,
    `${LEAD()} OR ${FULL()} AND ${NAMED()}`,
  ],
  ['plan_content', 'full_reads', `${cases('plan')} AND ${THE_PLAN()}`, `${FULL()} AND ${THE_PLAN()}`],
  ['plan_end', 'full_reads', cases('plan'), FULL()],
  [
    'plan_measure',
    'own_or_full_reads',
    `(${LEAD()} OR ${KIND()} OR unit_id = (SELECT app.acting_unit()) AND ${cases('goals')} OR plan_id IN (SELECT app.plans_i_make())) AND ${THE_PLAN()}`,
    `(${FULL()} OR unit_id = (SELECT app.acting_unit()) AND ${PROVIDED()}) AND ${THE_PLAN()}`,
  ],
  [
    'measure',
    'own_or_full_reads',
    `agreed AND (${LEAD()} OR unit_id = (SELECT app.acting_unit()) AND ${cases('goals')}
        OR ${cases('goals')} AND EXISTS (SELECT 1 FROM app.plan_measure w WHERE w.measure_id = measure.id
          AND (w.plan_id IN (SELECT app.plans_i_make()) OR (w.case_id, w.kind) IN (SELECT k.case_id, k.kind FROM app.my_measure_kinds() k))))
      OR case_id IN (SELECT app.cases_i_plan())`,
    `agreed AND (${FULL()} OR unit_id = (SELECT app.acting_unit()) AND ${PROVIDED()}) OR case_id IN (SELECT app.cases_i_plan())`,
  ],
  [
    'plan_review',
    'full_reads',
    `state = 'held' AND ${cases('plan')} OR id IN (SELECT app.reviews_i_write())`,
    `state = 'held' AND ${FULL()} OR id IN (SELECT app.reviews_i_write())`,
  ],
  [
    'plan_review_unit',
    'full_reads',
    `${cases('plan')} AND (${LEAD()} OR ${FULL()} AND ${NAMED()}) AND ${THE_REVIEW()}`,
    `(${LEAD()} OR ${FULL()} AND ${NAMED()}) AND ${THE_REVIEW()}`,
  ],
  [
    'plan_review_measure',
    'full_reads',
    `${cases('plan')} AND ${THE_REVIEW()} AND EXISTS (SELECT 1 FROM app.measure m WHERE m.id = measure_id)`,
    `${FULL()} AND ${THE_REVIEW()}`,
  ],
  ['plan_review_author', 'full_reads', `${cases('plan')} AND ${THE_REVIEW()}`, `${FULL()} AND ${THE_REVIEW()}`],
  [
    'imported_document',
    'full_reads',
    `${FULL()} AND CASE WHEN assessment_id IS NULL THEN ${cases('plan')} ELSE ${cases('assessment')} END`,
    FULL(),
  ],
  ['case_fact', 'full_reads', LIMITS(), FULL()],
  ['clock', 'full_reads', LIMITS(), FULL()],
  ['clock_state', 'full_reads', LIMITS(), FULL()],
];

/** What units did while they were responsible is told with what they took part in. */
const FORMER: [table: string, item: string, more: string][] = [
  ['plan_maker', 'plan', ''],
  ['assessment_unit', 'assessment', ''],
  ['plan_review_unit', 'plan', 'AND EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id)'],
];
const formerReads = (withItem: boolean) =>
  FORMER.map(
    ([table, item, more]) => `
DROP POLICY former_lead_reads ON app.${table};
CREATE POLICY former_lead_reads ON app.${table} FOR SELECT USING (
  case_id IN (SELECT app.my_full_cases()) AND (case_id, unit_id) IN (SELECT f.case_id, f.unit_id FROM app.my_former_leads() f) ${more}
  ${withItem ? `AND ${cases(item)}` : ''}
);`,
  ).join('');

/** Policies of writing: as before, and of no item that one does not read. */
const WRITES: [table: string, name: string, command: string, now: string, before: string][] = [
  ['assessment_section', 'full_adds', 'INSERT', `${SECTION()} AND ${GOES_ON()}`, `${FULL()} AND ${GOES_ON()}`],
  ['assessment_section', 'full_changes', 'UPDATE', `${SECTION()} AND ${GOES_ON()}`, `${FULL()} AND ${GOES_ON()}`],
  ['assessment_unit', 'full_adds', 'INSERT', `${OF('assessment')} AND ${GOES_ON()}`, `${FULL()} AND ${GOES_ON()}`],
  ['assessment_unit', 'full_deletes', 'DELETE', `${OF('assessment')} AND ${GOES_ON()}`, `${FULL()} AND ${GOES_ON()}`],
  ['language_level', 'full_adds', 'INSERT', `${OF('language-level')} AND ${GOES_ON()}`, `${FULL()} AND ${GOES_ON()}`],
  [
    'language_level',
    'full_deletes',
    'DELETE',
    `${OF('language-level')} AND ${GOES_ON()}`,
    `${FULL()} AND ${GOES_ON()}`,
  ],
  ['background', 'full_adds', 'INSERT', `${OF('education-and-work')} AND ${GOES_ON()}`, `${FULL()} AND ${GOES_ON()}`],
  [
    'background',
    'full_changes',
    'UPDATE',
    `${OF('education-and-work')} AND ${GOES_ON()}`,
    `${FULL()} AND ${GOES_ON()}`,
  ],
  [
    'measure',
    'lead_and_own_change',
    'UPDATE',
    `${LEAD()} OR case_id IN (SELECT app.cases_i_plan()) OR agreed AND unit_id = (SELECT app.acting_unit()) AND ${cases('goals')}`,
    `${LEAD()} OR case_id IN (SELECT app.cases_i_plan()) OR agreed AND unit_id = (SELECT app.acting_unit()) AND ${PROVIDED()}`,
  ],
];

const policy = (table: string, name: string, command: string, condition: string) => `
DROP POLICY ${name} ON app.${table};
CREATE POLICY ${name} ON app.${table} FOR ${command} ${command === 'INSERT' ? 'WITH CHECK' : 'USING'} (${condition});`;

const POLICIES = `
${formerReads(true)}
${BY_ITEM.map(([table, name, now]) => policy(table, name, 'SELECT', now)).join('')}
${WRITES.map(([table, name, command, now]) => policy(table, name, command, now)).join('')}

-- By whom and how it was given is the responsible unit's and the receiving unit's, from acceptance on.
CREATE POLICY lead_and_own_read ON app.consent FOR SELECT USING (
  case_id IN (SELECT app.my_lead_cases()) OR unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_cases())
);
CREATE POLICY lead_adds ON app.consent FOR INSERT WITH CHECK (
  case_id IN (SELECT app.my_lead_cases()) AND recorded_by = (SELECT app.acting_official()) AND ended_at IS NULL
  AND EXISTS (SELECT 1 FROM app.participation p WHERE p.id = participation_id AND p.case_id = consent.case_id AND p.unit_id = consent.unit_id)
);
-- The person may take it back with whoever they talk to. It can be ended, not brought back, and what it said stays.
CREATE POLICY lead_and_own_end ON app.consent FOR UPDATE
  USING (ended_at IS NULL AND (case_id IN (SELECT app.my_lead_cases()) OR unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_cases())))
  WITH CHECK (ended_by = (SELECT app.acting_official())
    AND (case_id IN (SELECT app.my_lead_cases()) OR unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_cases())));
`;

/** Whether something may be told of its case is all that differs from before. */
const tasksIn = (telling: string) => `
CREATE OR REPLACE FUNCTION app.tasks_in(of_cases uuid[]) RETURNS TABLE (task_id uuid, relations text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 20 AS $$
#variable_conflict use_column
DECLARE
  me app.acting := app.context();
BEGIN
  RETURN QUERY
    WITH mine AS MATERIALIZED (
      SELECT p.case_id, p.names, app.part_relation(p.part, p.hand) AS relation FROM app.my_case_parts() p WHERE p.case_id = ANY (of_cases)
    ), in_case AS (
      SELECT m.case_id, array_agg(m.relation)${telling} AS relations FROM mine m GROUP BY m.case_id
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
END $$;`;

const TELLING = `
DROP FUNCTION app.my_provided_people, app.my_provided_cases;
${tasksIn(` || CASE WHEN m.case_id IN (SELECT app.my_telling_cases()) THEN '{case.telling}'::text[] ELSE '{}' END`)}

-- What a unit knows stays in it unless its basis lets it tell (540/2018 §40, 628/1998 §40).
CREATE POLICY tellers_address_others ON app.note_audience AS RESTRICTIVE FOR INSERT
  WITH CHECK (unit_id = author_unit_id OR case_id IN (SELECT app.my_telling_cases()));
CREATE POLICY tellers_ask_others ON app.task AS RESTRICTIVE FOR INSERT
  WITH CHECK (unit_id = giver_unit_id OR case_id IN (SELECT app.my_telling_cases()));
CREATE POLICY tellers_answer_others ON app.task AS RESTRICTIVE FOR UPDATE USING (case_id = ANY (ARRAY(SELECT app.my_cases())))
  WITH CHECK (outcome IS NULL OR unit_id = giver_unit_id OR case_id IN (SELECT app.my_telling_cases()));
CREATE POLICY tellers_comment_to_others ON app.task_event AS RESTRICTIVE FOR INSERT
  WITH CHECK (comment IS NULL OR case_id IN (SELECT app.my_telling_cases())
    OR EXISTS (SELECT 1 FROM app.task t WHERE t.id = task_id AND t.unit_id = t.giver_unit_id));
`;

const BY_CONSENT_BEFORE = `
          SELECT 1 FROM app.participation_consent a WHERE a.participation_id = p.id AND today BETWEEN a.valid_from AND a.valid_until`;

const AS_BEFORE = `
CREATE FUNCTION app.my_provided_cases() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
  SELECT p.case_id FROM app.my_case_parts() p WHERE p.part IN ('lead', 'partner', 'provider');
END;
CREATE FUNCTION app.my_provided_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT c.person_id FROM app.case c WHERE c.id = ANY (ARRAY(SELECT p.case_id FROM app.my_case_parts() p WHERE p.part IN ('lead', 'partner', 'provider')));
END;
${tasksIn('')}
DROP POLICY tellers_address_others ON app.note_audience;
DROP POLICY tellers_ask_others ON app.task;
DROP POLICY tellers_answer_others ON app.task;
DROP POLICY tellers_comment_to_others ON app.task_event;
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
-- The one that holds longest; a withdrawn one until the day before it was.
INSERT INTO app.participation_consent
SELECT DISTINCT ON (c.participation_id) c.participation_id, c.case_id, c.unit_id, c.given_by, c.given_how, c.language,
  least(c.valid_from, c.last_day), c.last_day
FROM (SELECT x.*, CASE WHEN x.ended_at IS NULL THEN x.valid_until ELSE least(x.valid_until, (x.ended_at AT TIME ZONE 'Europe/Helsinki')::date - 1) END AS last_day
  FROM app.consent x) c
ORDER BY c.participation_id, c.last_day DESC, c.recorded_at DESC;
${parts(BY_CONSENT_BEFORE)}
CREATE OR REPLACE FUNCTION app.participation_lapsed(of_participation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT coalesce(p.ends_on < app.today(), false) OR EXISTS (
    SELECT 1 FROM app.participation_consent a WHERE a.participation_id = p.id AND a.valid_until < app.today())
  FROM app.participation p WHERE p.id = of_participation);
CREATE OR REPLACE FUNCTION guard.carried_cases(of_units uuid[]) RETURNS TABLE (unit_id uuid, case_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT c.responsible_unit_id, c.id FROM app.case c JOIN app.case_progress g ON g.case_id = c.id AND g.status <> 'ended'
  WHERE c.responsible_unit_id = ANY (of_units)
  UNION
  SELECT p.unit_id, p.case_id FROM app.participation p JOIN app.basis b ON b.id = p.basis_id
  WHERE p.unit_id = ANY (of_units) AND p.status = 'accepted' AND (p.ends_on IS NULL OR p.ends_on >= app.today())
    AND (NOT b.consent OR EXISTS (SELECT 1 FROM app.participation_consent a WHERE a.participation_id = p.id AND app.today() BETWEEN a.valid_from AND a.valid_until));
END;
CREATE OR REPLACE FUNCTION app.refuse_own_terms() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF row_security_active('app.participation')
    AND ((NEW.ends_on, NEW.child_group) IS DISTINCT FROM (OLD.ends_on, OLD.child_group) OR NEW.status NOT IN (OLD.status, 'ended'))
    AND OLD.case_id NOT IN (SELECT app.my_lead_cases()) THEN
    RAISE EXCEPTION 'the terms of a participation are the responsible unit''s' USING errcode = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION app.plans_i_make() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT p.id FROM app.plan p WHERE p.case_id IN (SELECT app.my_lead_cases())
  UNION
  SELECT k.plan_id FROM app.plan_maker k
  WHERE k.unit_id = (SELECT app.acting_unit()) AND k.case_id IN (SELECT app.my_full_cases());
END;
CREATE OR REPLACE FUNCTION app.reviews_i_write() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT r.id FROM app.plan_review r WHERE r.case_id = ANY (ARRAY(SELECT app.my_lead_cases()))
  UNION
  SELECT r.id FROM app.plan_review r JOIN app.plan_maker k ON k.plan_id = r.plan_id
  WHERE k.unit_id = (SELECT app.acting_unit()) AND r.case_id = ANY (ARRAY(SELECT app.my_full_cases()));
END;
CREATE OR REPLACE FUNCTION app.case_relations(of_case uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
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
CREATE OR REPLACE FUNCTION app.assessment_relations(of_assessment uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT app.case_relations(a.case_id) FROM app.assessment a WHERE a.id = of_assessment);
CREATE OR REPLACE FUNCTION app.fact_relations(of_fact uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT app.case_relations(f.case_id) FROM app.case_fact f WHERE f.id = of_fact);
CREATE OR REPLACE FUNCTION app.plan_relations(of_plan uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  p app.plan;
  found text[];
BEGIN
  SELECT * INTO p FROM app.plan x WHERE x.id = of_plan;
  IF p.id IS NULL THEN RETURN '{}'; END IF;
  found := app.case_relations(p.case_id);
  IF p.id IN (SELECT app.plans_i_make()) THEN
    IF found && '{case.lead,case.lead.duty,case.partner}' THEN found := array_append(found, 'plan.maker'); END IF;
    RETURN found;
  END IF;
  RETURN CASE WHEN p.state = 'draft' THEN '{}' ELSE found END;
END $$;
CREATE OR REPLACE FUNCTION app.measure_relations(of_measure uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  m app.measure;
  found text[];
BEGIN
  SELECT * INTO m FROM app.measure x WHERE x.id = of_measure AND x.agreed;
  IF m.id IS NULL THEN RETURN '{}'; END IF;
  found := app.case_relations(m.case_id);
  IF m.unit_id = me.unit_id AND m.case_id IN (SELECT app.my_provided_cases()) THEN RETURN array_append(found, 'measure.own'); END IF;
  IF m.case_id IN (SELECT app.my_full_cases()) THEN RETURN found; END IF;
  RETURN '{}';
END $$;
CREATE OR REPLACE FUNCTION app.review_relations(of_review uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  r app.plan_review;
  found text[];
BEGIN
  SELECT * INTO r FROM app.plan_review x WHERE x.id = of_review;
  IF r.id IS NULL THEN RETURN '{}'; END IF;
  found := app.case_relations(r.case_id);
  IF r.id IN (SELECT app.reviews_i_write()) THEN
    IF found && '{case.lead,case.lead.duty,case.partner}' THEN found := array_append(found, 'review.writer'); END IF;
    RETURN found;
  END IF;
  RETURN CASE WHEN r.state = 'draft' THEN '{}' ELSE found END;
END $$;
`;

const POLICIES_AS_BEFORE = `
${formerReads(false)}
${BY_ITEM.map(([table, name, , before]) => policy(table, name, 'SELECT', before)).join('')}
${WRITES.map(([table, name, command, , before]) => policy(table, name, command, before)).join('')}
CREATE POLICY lead_and_own_read ON app.participation_consent FOR SELECT USING (
  case_id IN (SELECT app.my_lead_cases()) OR unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_cases())
);
CREATE POLICY lead_adds ON app.participation_consent FOR INSERT WITH CHECK (case_id IN (SELECT app.my_lead_cases()));
CREATE POLICY lead_changes ON app.participation_consent FOR UPDATE USING (case_id IN (SELECT app.my_lead_cases()));
DROP FUNCTION app.consent_relations, app.item_relations, app.item_words, app.item_of_section, app.my_measure_kinds, app.my_telling_cases, app.my_cases_with_limits,
  app.my_people_reading, app.my_cases_reading, app.my_case_items;
DROP TABLE app.consent CASCADE;
DROP TRIGGER within_basis ON app.participation;
DROP FUNCTION app.refuse_beyond_basis;
ALTER TABLE app.participation DROP COLUMN reads, DROP COLUMN tells;
ALTER TABLE app.basis DROP COLUMN reads, DROP COLUMN usually_reads, DROP COLUMN tells, DROP COLUMN usually_tells;
DROP FUNCTION app.items;
`;

function cases(item: string) {
  return `case_id IN (SELECT app.my_cases_reading('${item}'))`;
}
function people(item: string) {
  return `person_id IN (SELECT app.my_people_reading('${item}'))`;
}
function OF(item: string) {
  return `${FULL()} AND ${cases(item)}`;
}
function SECTION() {
  return `${OF('assessment')} AND ${OPEN_SECTION()}`;
}
function OPEN_SECTION() {
  const apart = ['health', 'family', 'social-services'];
  return `(app.item_of_section(section) = 'assessment' ${apart.map((item) => `OR app.item_of_section(section) = '${item}' AND ${cases(item)}`).join(' ')})`;
}
function FULL() {
  return 'case_id IN (SELECT app.my_full_cases())';
}
function LEAD() {
  return 'case_id IN (SELECT app.my_lead_cases())';
}
function PROVIDED() {
  return 'case_id IN (SELECT app.my_provided_cases())';
}
function LIMITS() {
  return 'case_id IN (SELECT app.my_cases_with_limits())';
}
function NAMED() {
  return '(case_id, unit_id) IN (SELECT n.case_id, n.unit_id FROM app.my_named_units() n)';
}
function KIND() {
  return `${cases('goals')} AND (case_id, kind) IN (SELECT k.case_id, k.kind FROM app.my_measure_kinds() k)`;
}
function THE_PLAN() {
  return 'EXISTS (SELECT 1 FROM app.plan p WHERE p.id = plan_id)';
}
function THE_REVIEW() {
  return 'EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id)';
}
function GOES_ON() {
  return 'app.assessment_goes_on(assessment_id, case_id)';
}
