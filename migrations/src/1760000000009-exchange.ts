import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** What decree 874/2024 lists of a document and was not kept yet, and where documents that came in with a file were made. */
export class Exchange1760000000009 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, FIELDS);
    await run(db, IMPORTED);
    await closed(db, 'imported_document');
    await run(db, POLICIES);
    await allow(
      db,
      'SELECT, INSERT ON app.imported_document',
      'UPDATE (planned_plan_on, referral, source, recorded_at) ON app.assessment',
      'UPDATE (recorded_at) ON app.plan_content',
    );
  }

  async down(db: QueryRunner) {
    await run(
      db,
      `DROP POLICY lead_imports ON app.assessment_section;
      DROP POLICY lead_imports ON app.language_level;
      DROP POLICY lead_imports ON app.background;
      DROP TABLE app.imported_document;
      ALTER TABLE app.assessment DROP COLUMN planned_plan_on, DROP COLUMN referral, DROP COLUMN source, DROP COLUMN recorded_at;
      ALTER TABLE app.plan_content DROP COLUMN planned_review_on, DROP COLUMN source, DROP COLUMN recorded_at;
      ALTER TABLE app.plan_end DROP COLUMN recorder;
      ALTER TABLE app.measure DROP COLUMN origin_id;
      ALTER TABLE app.plan_measure DROP COLUMN unit_fi, DROP COLUMN unit_sv`,
    );
  }
}

const FIELDS = `
ALTER TABLE app.assessment
  -- decree 874/2024 §1: when the plan is to be drawn up, or to what else the person was referred
  ADD COLUMN planned_plan_on date,
  ADD COLUMN referral text,
  -- 681/2023 §73(2): from where, when not from the person
  ADD COLUMN source text,
  -- when it was concluded here; null: before this was kept, or elsewhere
  ADD COLUMN recorded_at timestamptz;
ALTER TABLE app.plan_content
  -- as it was planned elsewhere; null: by 681/2023 §22(1)
  ADD COLUMN planned_review_on date,
  ADD COLUMN source text,
  ADD COLUMN recorded_at timestamptz;
-- By name who recorded an end elsewhere.
ALTER TABLE app.plan_end ADD COLUMN recorder text;
-- The lasting id under which a measure came in.
ALTER TABLE app.measure ADD COLUMN origin_id uuid;
ALTER TABLE app.measure ADD CONSTRAINT measure_imported_once UNIQUE (case_id, origin_id);
-- The unit that has the measure, by name where it came in with a file: an import opens a case to no unit.
ALTER TABLE app.plan_measure
  ADD COLUMN unit_fi text,
  ADD COLUMN unit_sv text,
  ADD CONSTRAINT plan_measure_unit_name CHECK (num_nulls(unit_fi, unit_sv) IN (0, 2) AND num_nonnulls(unit_fi, unit_id) < 2);
`;

const IMPORTED = `
-- Where a document of the case was made that came in with a file, by whom and when: it was not this authority's work.
CREATE TABLE app.imported_document (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id uuid NOT NULL REFERENCES app.case,
  -- the document's lasting id, wherever it goes
  origin_id uuid NOT NULL,
  assessment_id uuid UNIQUE REFERENCES app.assessment DEFERRABLE INITIALLY DEFERRED,
  plan_id uuid UNIQUE REFERENCES app.plan DEFERRABLE INITIALLY DEFERRED,
  review_id uuid UNIQUE REFERENCES app.plan_review DEFERRABLE INITIALLY DEFERRED,
  authority_fi text NOT NULL CHECK (authority_fi <> ''),
  authority_sv text NOT NULL CHECK (authority_sv <> ''),
  unit_fi text NOT NULL CHECK (unit_fi <> ''),
  unit_sv text NOT NULL CHECK (unit_sv <> ''),
  -- names, since the people and units are none of ours: [{ name, unit: { fi, sv } }]
  authors jsonb NOT NULL,
  -- of a review, the units that took part: [{ fi, sv }]
  units jsonb NOT NULL,
  recorder text,
  recorded_at timestamptz,
  imported_at timestamptz NOT NULL,
  imported_by uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  CONSTRAINT imported_document_of_one CHECK (num_nonnulls(assessment_id, plan_id, review_id) = 1),
  CONSTRAINT imported_document_once UNIQUE (case_id, origin_id)
);
CREATE INDEX imported_document_imported_by ON app.imported_document (imported_by);
CREATE INDEX imported_document_unit_id ON app.imported_document (unit_id);
`;

/** What a concluded assessment says comes in with it, in the transaction that imports it, and never afterwards. */
const comesIn = (table: string) => `
CREATE POLICY lead_imports ON app.${table} FOR INSERT WITH CHECK (
  case_id IN (SELECT app.my_lead_cases()) AND EXISTS (SELECT 1 FROM app.imported_document d WHERE d.assessment_id = ${table}.assessment_id
    AND d.case_id = ${table}.case_id AND d.imported_by = (SELECT app.acting_official()) AND d.imported_at = (SELECT app.now()))
);`;

const POLICIES = `
CREATE POLICY full_reads ON app.imported_document FOR SELECT USING (case_id IN (SELECT app.my_full_cases()));
-- Said before the document is there: what is ours already cannot be made out to be somebody else's.
CREATE POLICY lead_imports ON app.imported_document FOR INSERT WITH CHECK (
  case_id IN (SELECT app.my_lead_cases()) AND imported_by = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit())
  AND imported_at = (SELECT app.now()) AND app.is_open(case_id)
  AND NOT EXISTS (SELECT 1 FROM app.assessment a WHERE a.id = assessment_id)
  AND NOT EXISTS (SELECT 1 FROM app.plan p WHERE p.id = plan_id)
  AND NOT EXISTS (SELECT 1 FROM app.plan_review r WHERE r.id = review_id)
);
${['assessment_section', 'language_level', 'background'].map(comesIn).join('')}
`;
