import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clockFacts, REVIEWED, SIGNED } from './clock-facts.js';
import { allow, closed, run, takes, takesNoMore } from './step.js';

/** The assessment's interview (decree 869/2024 §2); and the plan's life: its contents (681/2023 §§18–19), how it was agreed, and its reviews (§22, decree 874/2024 §3). */
export class Reviews1760000000007 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, INTERVIEW);
    await closed(db, 'assessment_unit');
    await run(db, INTERVIEW_POLICIES);
    await run(db, CONTENTS);
    await run(db, ENDS);
    await closed(db, 'plan_end');
    await run(db, END_POLICIES);
    await run(db, REVIEWS);
    await closed(db, 'plan_review', 'plan_review_unit', 'plan_review_measure', 'plan_review_author');
    await run(db, REVIEW_POLICIES);
    await run(db, clockFacts(`coalesce(c.signed_on, ${SIGNED})`, `${REVIEWED} UNION ALL ${HELD}`));
    await run(db, PLANS_ENDED);
    await takes(db, 'draft', 'kind', 'review');
    await allow(
      db,
      'UPDATE (told_aims_on, told_plan_on, told_binding_on, told_data_on, county_needed, county_reason) ON app.assessment',
      'SELECT, INSERT, DELETE ON app.assessment_unit',
      'SELECT, INSERT ON app.plan_end',
      `UPDATE (long_term_goal, follow_up, job_search_duty, job_search_reason, rights_told_on, child_opinion, child_opinion_text, upper_secondary_reason,
        signed_on, client_got) ON app.plan_content`,
      `SELECT, INSERT, UPDATE (state, held_on, person_present, interpreter_present, others, progress, obstacles, results, changes, next_on, source,
        recorded_at, recorded_by, version), DELETE ON app.plan_review`,
      'SELECT, INSERT, DELETE ON app.plan_review_unit, app.plan_review_measure',
      'SELECT, INSERT ON app.plan_review_author',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(db, 'DROP FUNCTION app.plans_ended');
    await run(db, clockFacts(SIGNED, REVIEWED));
    await run(db, `DELETE FROM app.draft WHERE kind = 'review'`);
    await takesNoMore(db, 'draft', 'kind', 'review');
    await run(
      db,
      `DROP TABLE app.assessment_unit;
      ALTER TABLE app.assessment ADD COLUMN informed_on date;
      -- Told of all four: on the last of their days.
      UPDATE app.assessment SET informed_on = greatest(told_aims_on, told_plan_on, told_binding_on, told_data_on)
        WHERE num_nulls(told_aims_on, told_plan_on, told_binding_on, told_data_on) = 0;
      ALTER TABLE app.assessment DROP COLUMN told_aims_on, DROP COLUMN told_plan_on, DROP COLUMN told_binding_on, DROP COLUMN told_data_on,
        DROP COLUMN county_needed, DROP COLUMN county_reason`,
    );
    await allow(db, 'UPDATE (informed_on) ON app.assessment');
    await run(
      db,
      `ALTER TABLE app.plan_goal DROP COLUMN upper_secondary;
      ALTER TABLE app.plan_content DROP COLUMN long_term_goal, DROP COLUMN follow_up, DROP COLUMN job_search_duty, DROP COLUMN job_search_reason,
        DROP COLUMN rights_told_on, DROP COLUMN child_opinion, DROP COLUMN child_opinion_text, DROP COLUMN upper_secondary_reason,
        DROP COLUMN signed_on, DROP COLUMN client_got`,
    );
    await run(
      db,
      `DROP TABLE app.plan_end, app.plan_review_unit, app.plan_review_measure, app.plan_review_author, app.plan_review CASCADE;
      DROP FUNCTION app.review_relations, app.reviews_i_write, app.refuse_change_of_held, app.refuse_change_of_held_review`,
    );
  }
}

const INTERVIEW = `
-- Decree 869/2024 §2(3): each of the four things is told on a day of its own. Until now one day said all of them.
ALTER TABLE app.assessment
  ADD COLUMN told_aims_on date,
  ADD COLUMN told_plan_on date,
  ADD COLUMN told_binding_on date,
  ADD COLUMN told_data_on date,
  -- 681/2023 §14(4): whether the wellbeing services county must take part, and why
  ADD COLUMN county_needed boolean,
  ADD COLUMN county_reason text;
UPDATE app.assessment SET told_aims_on = informed_on, told_plan_on = informed_on, told_binding_on = informed_on, told_data_on = informed_on
  WHERE informed_on IS NOT NULL;
ALTER TABLE app.assessment DROP COLUMN informed_on;

-- Which units took part in it. That one did is secret to those whose basis does not name it.
CREATE TABLE app.assessment_unit (
  assessment_id uuid NOT NULL REFERENCES app.assessment,
  unit_id uuid NOT NULL REFERENCES app.unit,
  case_id uuid NOT NULL REFERENCES app.case,
  PRIMARY KEY (assessment_id, unit_id)
);
CREATE INDEX assessment_unit_unit_id ON app.assessment_unit (unit_id);
CREATE INDEX assessment_unit_case_id ON app.assessment_unit (case_id);
`;

const INTERVIEW_POLICIES = `
CREATE POLICY full_reads ON app.assessment_unit FOR SELECT USING (
  case_id IN (SELECT app.my_lead_cases()) OR case_id IN (SELECT app.my_full_cases())
    AND (case_id, unit_id) IN (SELECT n.case_id, n.unit_id FROM app.my_named_units() n)
);
CREATE POLICY full_adds ON app.assessment_unit FOR INSERT
  WITH CHECK (case_id IN (SELECT app.my_full_cases()) AND app.assessment_goes_on(assessment_id, case_id));
CREATE POLICY full_deletes ON app.assessment_unit FOR DELETE
  USING (case_id IN (SELECT app.my_full_cases()) AND app.assessment_goes_on(assessment_id, case_id));
`;

const CONTENTS = `
ALTER TABLE app.plan_goal ADD COLUMN upper_secondary boolean NOT NULL DEFAULT false;
ALTER TABLE app.plan_content
  ADD COLUMN long_term_goal text,
  -- 681/2023 §19(1)
  ADD COLUMN follow_up text,
  -- 681/2023 §19, 380/2023 §44
  ADD COLUMN job_search_duty text CHECK (job_search_duty IN ('full', 'lightened', 'none')),
  ADD COLUMN job_search_reason text,
  -- 681/2023 §24(1)
  ADD COLUMN rights_told_on date,
  -- 681/2023 §4
  ADD COLUMN child_opinion text CHECK (child_opinion IN ('heard', 'not-heard')),
  ADD COLUMN child_opinion_text text,
  -- 681/2023 §18: why no goal of somebody under 25 aims at upper-secondary education
  ADD COLUMN upper_secondary_reason text,
  -- 1386/2010 §12(3) counts the maximum from signing; null: agreed in another way, or not yet
  ADD COLUMN signed_on date,
  -- decree 385/2024 §2
  ADD COLUMN client_got text CHECK (client_got IN ('given', 'shown'));
`;

const ENDS = `
-- A plan in force is ended by an act of its own, with what follows (681/2023 §23(6)). It is not taken back: a new plan follows.
CREATE TABLE app.plan_end (
  plan_id uuid CONSTRAINT plan_end_once PRIMARY KEY REFERENCES app.plan,
  case_id uuid NOT NULL REFERENCES app.case,
  ended_on date NOT NULL,
  reason text NOT NULL CHECK (reason IN ('maximum-reached', 'goals-reached', 'no-longer-needed', 'moved-away', 'withdrew', 'other')),
  follows text NOT NULL CHECK (follows IN ('employment-plan', 'other-service', 'no-service')),
  detail text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES app.official,
  CONSTRAINT plan_end_detail CHECK (reason <> 'other' OR detail IS NOT NULL)
);
CREATE INDEX plan_end_case_id ON app.plan_end (case_id);
CREATE INDEX plan_end_recorded_by ON app.plan_end (recorded_by);
`;

const END_POLICIES = `
CREATE POLICY full_reads ON app.plan_end FOR SELECT USING (case_id IN (SELECT app.my_full_cases()));
CREATE POLICY lead_ends ON app.plan_end FOR INSERT WITH CHECK (
  case_id IN (SELECT app.my_lead_cases()) AND recorded_by = (SELECT app.acting_official())
  AND EXISTS (SELECT 1 FROM app.plan p WHERE p.id = plan_id AND p.case_id = plan_end.case_id AND p.state = 'agreed')
);
`;

const REVIEWS = `
CREATE TABLE app.plan_review (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  -- the version that is reviewed: the one in force when the review began
  plan_id uuid NOT NULL REFERENCES app.plan,
  state text NOT NULL CHECK (state IN ('draft', 'held')),
  started_at timestamptz NOT NULL,
  started_by uuid NOT NULL REFERENCES app.official,
  held_on date,
  person_present boolean,
  interpreter_present boolean,
  others text,
  progress text,
  obstacles text,
  results text,
  -- null: the plan goes on as it is
  changes text,
  next_on date,
  -- 681/2023 §73(2): from where, when not from the person
  source text,
  recorded_at timestamptz,
  recorded_by uuid REFERENCES app.official,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT plan_review_recorded CHECK ((state = 'held') = (recorded_at IS NOT NULL) AND num_nulls(recorded_at, recorded_by) IN (0, 2)),
  CONSTRAINT plan_review_complete CHECK (state = 'draft' OR num_nulls(held_on, person_present, interpreter_present, progress, next_on) = 0),
  CONSTRAINT plan_review_next CHECK (next_on > held_on)
);
CREATE UNIQUE INDEX plan_review_one_draft ON app.plan_review (case_id) WHERE state = 'draft';
CREATE INDEX plan_review_case_id ON app.plan_review (case_id, held_on);
CREATE INDEX plan_review_plan_id ON app.plan_review (plan_id);
CREATE INDEX plan_review_started_by ON app.plan_review (started_by);
CREATE INDEX plan_review_recorded_by ON app.plan_review (recorded_by);

-- Which units took part. That one did is secret to those whose basis does not name it.
CREATE TABLE app.plan_review_unit (
  review_id uuid NOT NULL REFERENCES app.plan_review ON DELETE CASCADE,
  unit_id uuid NOT NULL REFERENCES app.unit,
  case_id uuid NOT NULL REFERENCES app.case,
  PRIMARY KEY (review_id, unit_id)
);
CREATE INDEX plan_review_unit_unit_id ON app.plan_review_unit (unit_id);
CREATE INDEX plan_review_unit_case_id ON app.plan_review_unit (case_id);

-- How the measures that were gone through went.
CREATE TABLE app.plan_review_measure (
  review_id uuid NOT NULL REFERENCES app.plan_review ON DELETE CASCADE,
  measure_id uuid NOT NULL REFERENCES app.measure,
  case_id uuid NOT NULL REFERENCES app.case,
  outcome text NOT NULL CHECK (outcome IN ('as-planned', 'partly', 'not')),
  content text,
  PRIMARY KEY (review_id, measure_id)
);
CREATE INDEX plan_review_measure_measure_id ON app.plan_review_measure (measure_id);
CREATE INDEX plan_review_measure_case_id ON app.plan_review_measure (case_id);

-- Whoever has written in it (decree 874/2024 §3: authors).
CREATE TABLE app.plan_review_author (
  review_id uuid NOT NULL REFERENCES app.plan_review ON DELETE CASCADE,
  official_id uuid NOT NULL REFERENCES app.official,
  case_id uuid NOT NULL REFERENCES app.case,
  PRIMARY KEY (review_id, official_id)
);
CREATE INDEX plan_review_author_official_id ON app.plan_review_author (official_id);
CREATE INDEX plan_review_author_case_id ON app.plan_review_author (case_id);

-- A review that has been held is frozen, as what was agreed is.
CREATE FUNCTION app.refuse_change_of_held_review() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.state = 'held' THEN
    RAISE EXCEPTION 'a review that has been held is frozen' USING errcode = '23514', constraint = 'review_frozen';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON app.plan_review FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_held_review();
CREATE FUNCTION app.refuse_change_of_held() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  the_review uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.review_id ELSE OLD.review_id END;
BEGIN
  IF EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = the_review AND r.state = 'held') THEN
    RAISE EXCEPTION 'a review that has been held is frozen' USING errcode = '23514', constraint = 'review_frozen';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON app.plan_review_unit FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_held();
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON app.plan_review_measure FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_held();
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON app.plan_review_author FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_held();

-- Whoever draws the plan up reviews it: the responsible unit, and the units that made the version with it (681/2023 §22(2)).
CREATE FUNCTION app.reviews_i_write() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
BEGIN ATOMIC
  SELECT r.id FROM app.plan_review r WHERE r.case_id = ANY (ARRAY(SELECT app.my_lead_cases()))
  UNION
  SELECT r.id FROM app.plan_review r JOIN app.plan_maker k ON k.plan_id = r.plan_id
  WHERE k.unit_id = (SELECT app.acting_unit()) AND r.case_id = ANY (ARRAY(SELECT app.my_full_cases()));
END;

-- The policy's relations of the actor to one review.
CREATE FUNCTION app.review_relations(of_review uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
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

const REVIEW_POLICIES = `
-- Held: whoever reads every ordinary datum of the case. Going on: those who write it.
CREATE POLICY full_reads ON app.plan_review FOR SELECT USING (
  state = 'held' AND case_id IN (SELECT app.my_full_cases()) OR id IN (SELECT app.reviews_i_write())
);
CREATE POLICY lead_adds ON app.plan_review FOR INSERT WITH CHECK (
  state = 'draft' AND case_id IN (SELECT app.my_lead_cases()) AND started_by = (SELECT app.acting_official())
  AND EXISTS (SELECT 1 FROM app.plan p WHERE p.id = plan_id AND p.case_id = plan_review.case_id AND p.state = 'agreed')
);
CREATE POLICY writer_changes ON app.plan_review FOR UPDATE USING (id IN (SELECT app.reviews_i_write()))
  WITH CHECK (id IN (SELECT app.reviews_i_write()) AND (recorded_by IS NULL OR recorded_by = (SELECT app.acting_official())));
CREATE POLICY lead_deletes ON app.plan_review FOR DELETE USING (state = 'draft' AND case_id IN (SELECT app.my_lead_cases()));

-- The responsible unit sees them all; an authority taking part the units that it is told of.
CREATE POLICY full_reads ON app.plan_review_unit FOR SELECT USING (
  (case_id IN (SELECT app.my_lead_cases()) OR case_id IN (SELECT app.my_full_cases())
    AND (case_id, unit_id) IN (SELECT n.case_id, n.unit_id FROM app.my_named_units() n))
  AND EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id)
);
CREATE POLICY writer_adds ON app.plan_review_unit FOR INSERT WITH CHECK (
  review_id IN (SELECT app.reviews_i_write())
  AND EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id AND r.case_id = plan_review_unit.case_id)
);
CREATE POLICY writer_deletes ON app.plan_review_unit FOR DELETE USING (review_id IN (SELECT app.reviews_i_write()));

CREATE POLICY full_reads ON app.plan_review_measure FOR SELECT USING (
  case_id IN (SELECT app.my_full_cases()) AND EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id)
);
CREATE POLICY writer_adds ON app.plan_review_measure FOR INSERT WITH CHECK (
  review_id IN (SELECT app.reviews_i_write())
  AND EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id AND r.case_id = plan_review_measure.case_id)
);
CREATE POLICY writer_deletes ON app.plan_review_measure FOR DELETE USING (review_id IN (SELECT app.reviews_i_write()));

CREATE POLICY full_reads ON app.plan_review_author FOR SELECT USING (
  case_id IN (SELECT app.my_full_cases()) AND EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id)
);
CREATE POLICY writer_adds ON app.plan_review_author FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND review_id IN (SELECT app.reviews_i_write())
  AND EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id AND r.case_id = plan_review_author.case_id)
);
`;

// What the law's clocks count from has a record of its own from here on: when a plan was signed, when it was reviewed, when it ended.
const HELD = `SELECT v.held_on FROM app.plan_review v WHERE v.case_id = of_case AND v.state = 'held'`;
const PLANS_ENDED = `
-- Whether the newest plan has been ended although the client relationship goes on: nothing of it is due any more.
CREATE FUNCTION app.plans_ended(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce((SELECT EXISTS (SELECT 1 FROM app.plan_end x WHERE x.plan_id = p.id) FROM app.plan p
  WHERE p.case_id = of_case AND p.state = 'agreed' ORDER BY p.number DESC LIMIT 1), false);
`;
