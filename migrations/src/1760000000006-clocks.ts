import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clockFacts, REVIEWED, SIGNED } from './clock-facts.js';
import { allow, closed, run } from './step.js';

/** What happened in a case as far as the law counts from it, and what is due because of it (libs/statute). */
export class Clocks1760000000006 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, FACTS);
    await run(db, CLOCKS);
    await run(db, clockFacts(SIGNED, REVIEWED));
    await closed(db, 'authority_target', 'case_fact', 'clock', 'clock_state');
    await run(db, POLICIES);
    await run(db, draftKinds("'invitation', 'fact'"));
    await allow(
      db,
      'SELECT, INSERT, UPDATE (gone_at, gone_by, version) ON app.case_fact',
      'SELECT, INSERT, UPDATE (assessment_days, plan_days, version) ON app.authority_target',
      'SELECT, INSERT, DELETE ON app.clock',
      'SELECT, INSERT, UPDATE ON app.clock_state',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(db, `DELETE FROM app.draft WHERE kind = 'fact'`);
    await run(db, draftKinds("'invitation'"));
    await run(
      db,
      `DROP FUNCTION app.clock_facts, app.fact_relations, app.outdate_clocks, app.targeted_clocks, app.move_targeted_clocks;
      DROP TABLE app.authority_target, app.case_fact, app.clock, app.clock_state CASCADE`,
    );
  }
}

/** A half-written event is kept like any other. */
const draftKinds = (last: string) => `
ALTER TABLE app.draft DROP CONSTRAINT draft_kind_check;
ALTER TABLE app.draft ADD CONSTRAINT draft_kind_check
  CHECK (kind IN ('note', 'task', 'task-outcome', 'case', 'assessment', 'plan', ${last}));`;

const FACTS = `
-- Recorded, corrected and taken back, never changed: the earlier value stays as history.
CREATE TABLE app.case_fact (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  kind text NOT NULL CHECK (kind IN ('opening', 'contact', 'request', 'ground', 'jobseeker', 'assessment', 'plan', 'referral', 'review',
    'suspension', 'extension', 'studies', 'move')),
  -- the day itself, or the first one; of a plan its drawing up, of an assessment its start
  starts_on date NOT NULL,
  -- the last day, inclusive; of a plan that of its validity, of an assessment its conclusion
  ends_on date,
  signed_on date,
  months int CHECK (months BETWEEN 1 AND 24),
  ground text CHECK (ground IN ('unemployed-jobseeker', 'international-protection', 'home-care-allowance', 'own-request', 'contact-by-authority',
    'social-assistance', 'unaccompanied-young', 'trafficking-victim', 'illness-or-injury', 'pregnancy-or-parental-leave', 'comparable',
    'low-education', 'multi-sector-need', 'home-care-part-time')),
  need_found boolean,
  municipality_code text REFERENCES app.municipality,
  -- 681/2023 §23(3): an extension has its reason on file
  reason text,
  -- 681/2023 §73(2): where it was got from, and who recorded it
  source text NOT NULL CHECK (source IN ('person', 'representative', 'authority', 'service-provider', 'register', 'document')),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  -- the fact that this one corrects
  corrects uuid REFERENCES app.case_fact,
  gone_at timestamptz,
  gone_by uuid REFERENCES app.official,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT case_fact_period CHECK (ends_on >= starts_on),
  CONSTRAINT case_fact_signing CHECK (signed_on IS NULL OR signed_on >= starts_on AND kind = 'plan'),
  CONSTRAINT case_fact_ground CHECK ((ground IS NOT NULL) = (kind IN ('ground', 'suspension', 'extension'))),
  CONSTRAINT case_fact_months CHECK ((months IS NOT NULL) = (kind = 'extension')),
  CONSTRAINT case_fact_conclusion CHECK ((need_found IS NOT NULL) = (kind = 'assessment' AND ends_on IS NOT NULL)),
  CONSTRAINT case_fact_gone CHECK ((gone_at IS NULL) = (gone_by IS NULL))
);
CREATE INDEX case_fact_case_id ON app.case_fact (case_id, starts_on);
CREATE INDEX case_fact_recorded_by ON app.case_fact (recorded_by);
CREATE INDEX case_fact_gone_by ON app.case_fact (gone_by);
CREATE INDEX case_fact_unit_id ON app.case_fact (unit_id);
CREATE INDEX case_fact_corrects ON app.case_fact (corrects);
CREATE INDEX case_fact_municipality_code ON app.case_fact (municipality_code);

-- The policy's relations of the actor to one fact: those to its case.
CREATE FUNCTION app.fact_relations(of_fact uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT app.case_relations(f.case_id) FROM app.case_fact f WHERE f.id = of_fact);
`;

const CLOCKS = `
-- What an authority has set itself where the law says "without delay" (681/2023 §§14(2), 20(1)): never a limit of the law.
CREATE TABLE app.authority_target (
  authority_id uuid PRIMARY KEY REFERENCES app.authority,
  assessment_days int NOT NULL CHECK (assessment_days BETWEEN 1 AND 365),
  plan_days int NOT NULL CHECK (plan_days BETWEEN 1 AND 365),
  version int NOT NULL DEFAULT 1
);
-- What is due in a case, as libs/statute reckons it, moved in the transaction of the event that moves it. Whether it is soon,
-- late or paused is said of a day.
CREATE TABLE app.clock (
  case_id uuid NOT NULL REFERENCES app.case,
  rule text NOT NULL CHECK (rule ~ '^R[0-9]{2}$'),
  act text NOT NULL,
  section text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('statutory', 'target')),
  starts_on date NOT NULL,
  raw_on date NOT NULL,
  latest_on date NOT NULL,
  paused datemultirange NOT NULL DEFAULT '{}',
  PRIMARY KEY (case_id, rule),
  CONSTRAINT clock_order CHECK (latest_on >= raw_on AND raw_on >= starts_on)
);
-- By which version of the rules a case was reckoned; 0: a fact has changed that its reckoner could not see.
CREATE TABLE app.clock_state (
  case_id uuid PRIMARY KEY REFERENCES app.case,
  rules int NOT NULL
);
CREATE INDEX clock_state_rules ON app.clock_state (rules);

-- The own targets that run in the cases of an administrator's authority, to be moved when a target changes: ids and days for
-- the application, of which nothing is told to the administrator.
CREATE FUNCTION app.targeted_clocks() RETURNS TABLE (case_id uuid, rule text, starts_on date) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
BEGIN ATOMIC
  SELECT k.case_id, k.rule, k.starts_on FROM app.context() me JOIN app.unit u ON u.authority_id = me.authority_id
  JOIN app.case c ON c.responsible_unit_id = u.id JOIN app.clock k ON k.case_id = c.id AND k.kind = 'target'
  WHERE me.role = 'administrator';
END;
CREATE FUNCTION app.move_targeted_clocks(moved jsonb) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
  UPDATE app.clock k SET raw_on = m.raw_on, latest_on = m.latest_on
  FROM jsonb_to_recordset(moved) AS m (case_id uuid, rule text, raw_on date, latest_on date)
  WHERE k.case_id = m.case_id AND k.rule = m.rule AND (k.case_id, k.rule) IN (SELECT t.case_id, t.rule FROM app.targeted_clocks() t);
END;

-- A person's birth or permit has changed: their other cases, which the actor need not see, are reckoned anew.
CREATE FUNCTION app.outdate_clocks(of_person uuid, but_case uuid) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
  UPDATE app.clock_state SET rules = 0 WHERE of_person IN (SELECT app.my_lead_people())
    AND case_id IN (SELECT c.id FROM app.case c WHERE c.person_id = of_person AND c.id <> but_case);
END;
`;

const POLICIES = `
CREATE POLICY full_reads ON app.case_fact FOR SELECT USING (case_id IN (SELECT app.my_full_cases()));
CREATE POLICY lead_records ON app.case_fact FOR INSERT WITH CHECK (
  case_id IN (SELECT app.my_lead_cases()) AND recorded_by = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit())
  AND gone_at IS NULL AND app.is_open(case_id)
);
-- It can be taken back, not brought again, and what it said stays: no other column may be written.
CREATE POLICY lead_takes_back ON app.case_fact FOR UPDATE USING (case_id IN (SELECT app.my_lead_cases()) AND gone_at IS NULL)
  WITH CHECK (case_id IN (SELECT app.my_lead_cases()) AND gone_by = (SELECT app.acting_official()) AND app.is_open(case_id));

CREATE POLICY everyone_reads ON app.authority_target FOR SELECT USING (true);
CREATE POLICY administrator_adds ON app.authority_target FOR INSERT
  WITH CHECK ((SELECT app.acting_role()) = 'administrator' AND authority_id = (SELECT app.acting_authority()));
CREATE POLICY administrator_changes ON app.authority_target FOR UPDATE
  USING ((SELECT app.acting_role()) = 'administrator' AND authority_id = (SELECT app.acting_authority()));

-- A limit tells of permit, protection and illness: it is for those who may read these.
CREATE POLICY full_reads ON app.clock FOR SELECT USING (case_id IN (SELECT app.my_full_cases()));
CREATE POLICY lead_adds ON app.clock FOR INSERT WITH CHECK (case_id IN (SELECT app.my_lead_cases()));
CREATE POLICY lead_deletes ON app.clock FOR DELETE USING (case_id IN (SELECT app.my_lead_cases()));
CREATE POLICY full_reads ON app.clock_state FOR SELECT USING (case_id IN (SELECT app.my_full_cases()));
CREATE POLICY lead_adds ON app.clock_state FOR INSERT WITH CHECK (case_id IN (SELECT app.my_lead_cases()));
CREATE POLICY lead_changes ON app.clock_state FOR UPDATE USING (case_id IN (SELECT app.my_lead_cases()));
`;
