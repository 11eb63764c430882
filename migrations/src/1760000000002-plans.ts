import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** Assessment (681/2023 §14, decree 869/2024) and integration plan (681/2023 §§16–20). */
export class Plans1760000000002 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, ASSESSMENTS);
    await run(db, PLANS);
    await closed(db, 'assessment', 'assessment_section', 'language_level', 'background');
    await closed(db, 'plan', 'plan_maker', 'plan_content', 'plan_goal', 'measure', 'plan_measure');
    await run(db, POLICIES);
    await allow(
      db,
      'SELECT, INSERT, UPDATE (held_on, held_with, language, interpreter, informed_on, concluded_on, concluded_by, need_found, reason, version) ON app.assessment',
      'SELECT, INSERT, UPDATE (content) ON app.assessment_section',
      'SELECT, INSERT, UPDATE (literacy, education_level, education, occupation) ON app.background',
      'SELECT, INSERT, DELETE ON app.language_level',
      'SELECT, INSERT, UPDATE (state, drawn_up_on, valid_from, valid_until, agreed_on, version), DELETE ON app.plan',
      'SELECT, INSERT, UPDATE (own_wish, own_wish_language, justification, agreed_way, agreed_by, interpreter_present) ON app.plan_content',
      'SELECT, INSERT, UPDATE (unit_id, state, progress, official_id, results, agreed, version), DELETE ON app.measure',
      'SELECT, INSERT, DELETE ON app.plan_goal, app.plan_maker',
      'SELECT, INSERT ON app.plan_measure',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(
      db,
      `DROP TABLE app.assessment, app.assessment_section, app.language_level, app.background, app.plan, app.plan_maker,
        app.plan_content, app.plan_goal, app.measure, app.plan_measure CASCADE`,
    );
  }
}

const ASSESSMENTS = `
CREATE TABLE app.assessment (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  started_on date NOT NULL,
  started_by uuid NOT NULL REFERENCES app.official,
  held_on date,
  held_with text,
  language text,
  interpreter text CHECK (interpreter IN ('present', 'by-telephone', 'by-video', 'none')),
  -- decree 869/2024 §2(3): aims, process, binding nature, processing of personal data
  informed_on date,
  concluded_on date,
  concluded_by uuid REFERENCES app.official,
  need_found boolean,
  reason text,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT assessment_conclusion CHECK (num_nulls(concluded_on, concluded_by, need_found, reason) IN (0, 4)),
  CONSTRAINT assessment_order CHECK (concluded_on >= started_on)
);
CREATE UNIQUE INDEX assessment_one_going_on ON app.assessment (case_id) WHERE concluded_on IS NULL;
CREATE INDEX assessment_case_id ON app.assessment (case_id, started_on);
CREATE INDEX assessment_started_by ON app.assessment (started_by);
CREATE INDEX assessment_concluded_by ON app.assessment (concluded_by);

CREATE TABLE app.assessment_section (
  assessment_id uuid NOT NULL REFERENCES app.assessment,
  case_id uuid NOT NULL REFERENCES app.case,
  section text NOT NULL CHECK (section IN ('literacy', 'finnish-and-swedish', 'study-and-working-life-skills', 'employment-and-education-services',
    'education-and-work', 'special-skills', 'need-of-plan', 'life-situation', 'other-services', 'social-and-health', 'work-and-functional-ability')),
  content text NOT NULL,
  PRIMARY KEY (assessment_id, section)
);
CREATE INDEX assessment_section_case_id ON app.assessment_section (case_id);

-- Apart from the assessment: a provider needs these for its measure (681/2023 §94), and nothing else of it.
CREATE TABLE app.language_level (
  assessment_id uuid NOT NULL REFERENCES app.assessment,
  case_id uuid NOT NULL REFERENCES app.case,
  language text NOT NULL CHECK (language IN ('fi', 'sv')),
  skill text NOT NULL CHECK (skill IN ('listening', 'speaking', 'reading', 'writing')),
  level text NOT NULL CHECK (level IN ('0', 'A1.1', 'A1.2', 'A1.3', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'B2.1', 'B2.2', 'C1', 'C2')),
  PRIMARY KEY (assessment_id, language, skill)
);
CREATE INDEX language_level_case_id ON app.language_level (case_id);
CREATE TABLE app.background (
  assessment_id uuid PRIMARY KEY REFERENCES app.assessment,
  case_id uuid NOT NULL REFERENCES app.case,
  literacy text CHECK (literacy IN ('none', 'other-script', 'latin-basic', 'latin-fluent')),
  -- ISCED 2011 level
  education_level int CHECK (education_level BETWEEN 0 AND 8),
  education text,
  occupation text
);
CREATE INDEX background_case_id ON app.background (case_id);
`;

const PLANS = `
-- The policy's relations of the actor to one assessment: those to its case.
CREATE FUNCTION app.assessment_relations(of_assessment uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT app.case_relations(a.case_id) FROM app.assessment a WHERE a.id = of_assessment);

CREATE TABLE app.plan (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  number int NOT NULL CHECK (number >= 1),
  state text NOT NULL CHECK (state IN ('draft', 'agreed')),
  drawn_up_on date,
  valid_from date,
  valid_until date,
  agreed_on date,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT plan_number_unique UNIQUE (case_id, number),
  CONSTRAINT plan_agreement CHECK (state = 'draft' OR (agreed_on IS NOT NULL AND drawn_up_on IS NOT NULL AND valid_from IS NOT NULL AND valid_until IS NOT NULL)),
  CONSTRAINT plan_period CHECK (valid_until > valid_from)
);
CREATE UNIQUE INDEX plan_one_draft ON app.plan (case_id) WHERE state = 'draft';

-- Who draws the plan up: the responsible unit and the units it makes it with (681/2023 §20(2)). A draft is theirs alone.
CREATE TABLE app.plan_maker (
  plan_id uuid NOT NULL REFERENCES app.plan ON DELETE CASCADE,
  case_id uuid NOT NULL REFERENCES app.case,
  unit_id uuid NOT NULL REFERENCES app.unit,
  PRIMARY KEY (plan_id, unit_id)
);
CREATE INDEX plan_maker_case_id ON app.plan_maker (case_id);
CREATE INDEX plan_maker_unit_id ON app.plan_maker (unit_id);

-- What a provider does not get: the person's own words, and how the plan was agreed.
CREATE TABLE app.plan_content (
  plan_id uuid PRIMARY KEY REFERENCES app.plan ON DELETE CASCADE,
  case_id uuid NOT NULL REFERENCES app.case,
  own_wish text,
  own_wish_language text,
  justification text,
  agreed_way text CHECK (agreed_way IN ('signed', 'electronically', 'orally-noted')),
  agreed_by uuid REFERENCES app.official,
  interpreter_present boolean
);
CREATE INDEX plan_content_case_id ON app.plan_content (case_id);
CREATE INDEX plan_content_agreed_by ON app.plan_content (agreed_by);

CREATE TABLE app.plan_goal (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  plan_id uuid NOT NULL REFERENCES app.plan ON DELETE CASCADE,
  case_id uuid NOT NULL REFERENCES app.case,
  -- the same goal in the next version keeps its lasting id
  goal_id uuid NOT NULL,
  position int NOT NULL,
  description text NOT NULL CHECK (description <> ''),
  CONSTRAINT plan_goal_once UNIQUE (plan_id, goal_id)
);
CREATE INDEX plan_goal_case_id ON app.plan_goal (case_id);

-- The measure itself lasts over the versions: how it goes stands here, what was agreed of it stands in plan_measure.
CREATE TABLE app.measure (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  -- null: the person's own
  unit_id uuid REFERENCES app.unit,
  state text NOT NULL CHECK (state IN ('planned', 'under-way', 'paused', 'done', 'interrupted')),
  progress int CHECK (progress BETWEEN 0 AND 100),
  official_id uuid REFERENCES app.official,
  results text,
  -- in an agreed plan; until then its makers alone know of it
  agreed boolean NOT NULL DEFAULT false,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX measure_case_id ON app.measure (case_id);
CREATE INDEX measure_unit_id ON app.measure (unit_id);
CREATE INDEX measure_official_id ON app.measure (official_id);

CREATE TABLE app.plan_measure (
  plan_id uuid NOT NULL REFERENCES app.plan ON DELETE CASCADE,
  measure_id uuid NOT NULL REFERENCES app.measure,
  case_id uuid NOT NULL REFERENCES app.case,
  goal_id uuid NOT NULL,
  position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('integration-training', 'language-studies', 'literacy-training', 'work-trial', 'education',
    'recognition-of-competence', 'guidance', 'health', 'wellbeing', 'daycare', 'housing', 'hobby', 'mentor', 'workplace-reception',
    'school-cooperation', 'civic-orientation', 'own-activity')),
  title text NOT NULL CHECK (title <> ''),
  unit_id uuid REFERENCES app.unit,
  starts_on date,
  ends_on date,
  evaluated_on date,
  -- 681/2023 §19(3): why the service suits the goal
  justification text,
  PRIMARY KEY (plan_id, measure_id),
  FOREIGN KEY (plan_id, goal_id) REFERENCES app.plan_goal (plan_id, goal_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT plan_measure_period CHECK (ends_on >= starts_on)
);
CREATE INDEX plan_measure_case_id ON app.plan_measure (case_id);
CREATE INDEX plan_measure_measure_id ON app.plan_measure (measure_id);
CREATE INDEX plan_measure_unit_id ON app.plan_measure (unit_id);
CREATE INDEX plan_measure_plan_goal ON app.plan_measure (plan_id, goal_id);

-- What was agreed with the person is frozen: a change is a new version.
CREATE FUNCTION app.refuse_change_of_agreed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  the_plan uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.plan_id ELSE OLD.plan_id END;
BEGIN
  IF EXISTS (SELECT 1 FROM app.plan p WHERE p.id = the_plan AND p.state = 'agreed') THEN
    RAISE EXCEPTION 'an agreed plan is frozen' USING errcode = '23514', constraint = 'plan_frozen';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON app.plan_content FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_agreed();
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON app.plan_goal FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_agreed();
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON app.plan_measure FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_agreed();
CREATE FUNCTION app.refuse_change_of_agreed_plan() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.state = 'agreed' THEN
    RAISE EXCEPTION 'an agreed plan is frozen' USING errcode = '23514', constraint = 'plan_frozen';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON app.plan FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_agreed_plan();

-- The responsible unit always draws the plan up; with it the units it has named.
CREATE FUNCTION app.plans_i_make() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT p.id FROM app.plan p WHERE p.case_id IN (SELECT app.my_lead_cases())
  UNION
  SELECT k.plan_id FROM app.plan_maker k
  WHERE k.unit_id = (SELECT app.acting_unit()) AND k.case_id IN (SELECT app.my_full_cases());
END;
CREATE FUNCTION app.cases_i_plan() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT p.case_id FROM app.plan p WHERE p.state = 'draft' AND p.id IN (SELECT app.plans_i_make());
END;

-- The policy's relations of the actor to one plan.
CREATE FUNCTION app.plan_relations(of_plan uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
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

-- The policy's relations of the actor to one measure.
CREATE FUNCTION app.measure_relations(of_measure uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
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
`;

const POLICIES = `
CREATE POLICY full_reads ON app.assessment FOR SELECT USING (case_id IN (SELECT app.my_full_cases()));
CREATE POLICY lead_adds ON app.assessment FOR INSERT WITH CHECK (case_id IN (SELECT app.my_lead_cases()) AND started_by = (SELECT app.acting_official()));
CREATE POLICY full_changes ON app.assessment FOR UPDATE USING (case_id IN (SELECT app.my_full_cases()))
  WITH CHECK (case_id IN (SELECT app.my_full_cases()) AND (concluded_by IS NULL OR concluded_by = (SELECT app.acting_official())));
CREATE POLICY full_reads ON app.assessment_section FOR SELECT USING (case_id IN (SELECT app.my_full_cases()));
-- A concluded assessment stays as it was concluded.
CREATE FUNCTION app.assessment_goes_on(of_assessment uuid, of_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT EXISTS (SELECT 1 FROM app.assessment a WHERE a.id = of_assessment AND a.case_id = of_case AND a.concluded_on IS NULL));
CREATE POLICY full_adds ON app.assessment_section FOR INSERT
  WITH CHECK (case_id IN (SELECT app.my_full_cases()) AND app.assessment_goes_on(assessment_id, case_id));
CREATE POLICY full_changes ON app.assessment_section FOR UPDATE
  USING (case_id IN (SELECT app.my_full_cases()) AND app.assessment_goes_on(assessment_id, case_id));
CREATE POLICY provided_reads ON app.language_level FOR SELECT USING (case_id IN (SELECT app.my_provided_cases()));
CREATE POLICY full_adds ON app.language_level FOR INSERT
  WITH CHECK (case_id IN (SELECT app.my_full_cases()) AND app.assessment_goes_on(assessment_id, case_id));
CREATE POLICY full_deletes ON app.language_level FOR DELETE
  USING (case_id IN (SELECT app.my_full_cases()) AND app.assessment_goes_on(assessment_id, case_id));
CREATE POLICY provided_reads ON app.background FOR SELECT USING (case_id IN (SELECT app.my_provided_cases()));
CREATE POLICY full_adds ON app.background FOR INSERT
  WITH CHECK (case_id IN (SELECT app.my_full_cases()) AND app.assessment_goes_on(assessment_id, case_id));
CREATE POLICY full_changes ON app.background FOR UPDATE
  USING (case_id IN (SELECT app.my_full_cases()) AND app.assessment_goes_on(assessment_id, case_id));

-- Agreed: whoever has a part that the plan belongs to. Draft: its makers.
CREATE POLICY provided_reads ON app.plan FOR SELECT USING (
  state = 'agreed' AND case_id IN (SELECT app.my_provided_cases()) OR id IN (SELECT app.plans_i_make())
);
CREATE POLICY lead_adds ON app.plan FOR INSERT WITH CHECK (state = 'draft' AND case_id IN (SELECT app.my_lead_cases()));
CREATE POLICY maker_changes ON app.plan FOR UPDATE USING (id IN (SELECT app.plans_i_make()));
CREATE POLICY maker_deletes ON app.plan FOR DELETE USING (state = 'draft' AND id IN (SELECT app.plans_i_make()));

-- The responsible unit sees them all; an authority taking part the units that it is told of.
CREATE POLICY full_reads ON app.plan_maker FOR SELECT USING (
  case_id IN (SELECT app.my_lead_cases()) OR case_id IN (SELECT app.my_full_cases())
    AND (case_id, unit_id) IN (SELECT n.case_id, n.unit_id FROM app.my_named_units() n)
);
CREATE POLICY lead_adds ON app.plan_maker FOR INSERT WITH CHECK (case_id IN (SELECT app.my_lead_cases())
  AND EXISTS (SELECT 1 FROM app.plan p WHERE p.id = plan_id AND p.case_id = plan_maker.case_id AND p.state = 'draft'));
CREATE POLICY lead_deletes ON app.plan_maker FOR DELETE USING (case_id IN (SELECT app.my_lead_cases()) AND unit_id <> (SELECT app.acting_unit()));

CREATE POLICY full_reads ON app.plan_content FOR SELECT USING (
  case_id IN (SELECT app.my_full_cases()) AND EXISTS (SELECT 1 FROM app.plan p WHERE p.id = plan_id)
);
CREATE POLICY maker_adds ON app.plan_content FOR INSERT WITH CHECK (plan_id IN (SELECT app.plans_i_make()));
CREATE POLICY maker_changes ON app.plan_content FOR UPDATE USING (plan_id IN (SELECT app.plans_i_make()));

CREATE POLICY provided_reads ON app.plan_goal FOR SELECT USING (EXISTS (SELECT 1 FROM app.plan p WHERE p.id = plan_id));
CREATE POLICY maker_adds ON app.plan_goal FOR INSERT WITH CHECK (plan_id IN (SELECT app.plans_i_make()));
CREATE POLICY maker_deletes ON app.plan_goal FOR DELETE USING (plan_id IN (SELECT app.plans_i_make()));

-- A provider sees its own measures of the plan, an authority taking part sees all of them.
CREATE POLICY own_or_full_reads ON app.plan_measure FOR SELECT USING (
  (case_id IN (SELECT app.my_full_cases()) OR unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_provided_cases()))
  AND EXISTS (SELECT 1 FROM app.plan p WHERE p.id = plan_id)
);
CREATE POLICY maker_adds ON app.plan_measure FOR INSERT WITH CHECK (plan_id IN (SELECT app.plans_i_make()));

CREATE POLICY own_or_full_reads ON app.measure FOR SELECT USING (
  agreed AND (case_id IN (SELECT app.my_full_cases()) OR unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_provided_cases()))
  OR case_id IN (SELECT app.cases_i_plan())
);
CREATE POLICY maker_adds ON app.measure FOR INSERT WITH CHECK (case_id IN (SELECT app.cases_i_plan()));
CREATE POLICY lead_and_own_change ON app.measure FOR UPDATE USING (
  case_id IN (SELECT app.my_lead_cases()) OR case_id IN (SELECT app.cases_i_plan())
  OR agreed AND unit_id = (SELECT app.acting_unit()) AND case_id IN (SELECT app.my_provided_cases())
);
CREATE POLICY maker_deletes ON app.measure FOR DELETE USING (NOT agreed AND case_id IN (SELECT app.cases_i_plan()));
`;
