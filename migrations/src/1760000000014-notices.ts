import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** What officials are told of: written by the database in the transaction of its cause, so that none is forgotten and none made up. */
export class Notices1760000000014 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, NOTICES);
    await run(db, TELLING);
    await run(db, CAUSES);
    await run(db, RELATIONS);
    await closed(db, 'notice', 'notice_reading');
    await run(db, POLICIES);
    await allow(
      db,
      'SELECT ON app.notice',
      'SELECT, INSERT ON app.notice_reading',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(
      db,
      `DROP TRIGGER tells ON app.participation_event;
      DROP TRIGGER tells ON app.participation_official;
      DROP TRIGGER tells ON app.case_event;
      DROP TRIGGER tells ON app.task_event;
      DROP FUNCTION guard.tell_of_participation, guard.tell_of_being_named, guard.tell_of_case, guard.tell_of_task, guard.tell_lead, guard.tell;
      DROP FUNCTION app.notice_relations;
      DROP TABLE app.notice_reading, app.notice CASCADE`,
    );
  }
}

const NOTICES = `
-- Ids and codes: what it tells of is read where it stands, by whoever may read it.
CREATE TABLE app.notice (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN (
    'participation.invited', 'participation.named', 'participation.accepted', 'participation.declined', 'participation.left', 'participation.ended',
    'participation.consent-recorded', 'participation.consent-withdrawn',
    'handover.offered', 'handover.accepted', 'handover.refused', 'case.given', 'task.given', 'task.handed-back')),
  -- to one official of a unit, to those of a unit who have one of the roles, or to those of an authority
  unit_id uuid REFERENCES app.unit,
  authority_id uuid REFERENCES app.authority,
  official_id uuid REFERENCES app.official,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  case_id uuid REFERENCES app.case,
  -- a code that stays when the case is the reader's no more
  case_number text,
  -- the participation, the handover, the task
  record_id uuid,
  caused_by uuid REFERENCES app.official,
  caused_in uuid REFERENCES app.unit,
  CONSTRAINT notice_to CHECK (num_nonnulls(unit_id, authority_id) = 1 AND (official_id IS NULL OR unit_id IS NOT NULL)),
  CONSTRAINT notice_case CHECK ((case_id IS NULL) = (case_number IS NULL))
);
CREATE INDEX notice_unit_id ON app.notice (unit_id, official_id, at DESC, id DESC);
CREATE INDEX notice_authority_id ON app.notice (authority_id, at DESC, id DESC);
CREATE INDEX notice_official_id ON app.notice (official_id);
CREATE INDEX notice_case_id ON app.notice (case_id);
CREATE INDEX notice_caused_by ON app.notice (caused_by);
CREATE INDEX notice_caused_in ON app.notice (caused_in);

CREATE TABLE app.notice_reading (
  notice_id uuid NOT NULL REFERENCES app.notice ON DELETE CASCADE,
  official_id uuid NOT NULL REFERENCES app.official,
  at timestamptz NOT NULL,
  PRIMARY KEY (notice_id, official_id)
);
CREATE INDEX notice_reading_official_id ON app.notice_reading (official_id);
`;

const TELLING = `
-- Writes a notice. Out of the application's reach: only what happens in the database tells. Where nobody acts, as when rows are loaded,
-- nobody is told; and nobody is told of his own act. Old ones to the same place go on the way: nobody is shown them any more.
CREATE FUNCTION guard.tell(of_kind text, to_unit uuid, to_authority uuid, to_official uuid, to_roles text[], of_case uuid, of_record uuid)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
BEGIN
  IF me.official_id IS NULL OR to_official = me.official_id THEN RETURN; END IF;
  INSERT INTO app.notice (at, kind, unit_id, authority_id, official_id, roles, case_id, case_number, record_id, caused_by, caused_in)
  SELECT me.at, of_kind, to_unit, to_authority, to_official, to_roles, of_case, (SELECT c.number FROM app.case c WHERE c.id = of_case), of_record,
    me.official_id, me.unit_id;
  DELETE FROM app.notice WHERE id IN (SELECT n.id FROM app.notice n WHERE n.unit_id = to_unit AND n.official_id IS NOT DISTINCT FROM to_official
    AND n.at < me.at - interval '90 days' ORDER BY n.id LIMIT 100 FOR UPDATE SKIP LOCKED);
END $$;

-- To the adviser whose case it is; while it is nobody's, to the unit's supervisor.
CREATE FUNCTION guard.tell_lead(of_kind text, of_case uuid, of_record uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  c app.case;
BEGIN
  SELECT * INTO c FROM app.case x WHERE x.id = of_case;
  PERFORM guard.tell(of_kind, c.responsible_unit_id, NULL, c.adviser_id,
    CASE WHEN c.adviser_id IS NULL THEN '{supervisor}'::text[] ELSE '{adviser,practitioner,supervisor}' END, of_case, of_record);
END $$;
`;

const CAUSES = `
CREATE FUNCTION guard.tell_of_participation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  p app.participation;
BEGIN
  SELECT * INTO p FROM app.participation x WHERE x.id = NEW.participation_id;
  IF NEW.kind = 'invited' THEN
    PERFORM guard.tell('participation.invited', p.unit_id, NULL, NULL, '{adviser,practitioner,supervisor}', p.case_id, p.id);
  ELSIF NEW.kind IN ('accepted', 'declined') THEN
    PERFORM guard.tell_lead('participation.' || NEW.kind, p.case_id, p.id);
  ELSIF NEW.kind = 'ended' AND NOT EXISTS (SELECT 1 FROM app.case c WHERE c.id = p.case_id AND c.responsible_unit_id = p.unit_id) THEN
    IF NEW.unit_id = p.unit_id THEN PERFORM guard.tell_lead('participation.left', p.case_id, p.id); END IF;
    PERFORM guard.tell('participation.ended', p.unit_id, NULL, o.official_id, '{adviser,practitioner,supervisor}', p.case_id, p.id)
    FROM app.participation_official o WHERE o.participation_id = p.id AND o.removed_at IS NULL;
  ELSIF NEW.kind IN ('consent-recorded', 'consent-withdrawn') THEN
    IF NEW.unit_id = p.unit_id THEN PERFORM guard.tell_lead('participation.' || NEW.kind, p.case_id, p.id); END IF;
    PERFORM guard.tell('participation.' || NEW.kind, p.unit_id, NULL, o.official_id, '{adviser,practitioner,supervisor}', p.case_id, p.id)
    FROM app.participation_official o WHERE o.participation_id = p.id AND o.removed_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tells AFTER INSERT ON app.participation_event FOR EACH ROW EXECUTE FUNCTION guard.tell_of_participation();

-- Whom somebody else has named in the own unit's part, or taken out of it.
CREATE FUNCTION guard.tell_of_being_named() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM guard.tell(CASE WHEN NEW.removed_at IS NULL THEN 'participation.named' ELSE 'participation.ended' END, NEW.unit_id, NULL, NEW.official_id,
    '{adviser,practitioner,supervisor}', NEW.case_id, NEW.participation_id);
  RETURN NULL;
END $$;
CREATE TRIGGER tells AFTER INSERT OR UPDATE OF added_at, removed_at ON app.participation_official
  FOR EACH ROW EXECUTE FUNCTION guard.tell_of_being_named();

CREATE FUNCTION guard.tell_of_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  h app.handover;
BEGIN
  IF NEW.kind IN ('adviser-changed', 'handed-over') THEN PERFORM guard.tell_lead('case.given', NEW.case_id, NULL); END IF;
  IF NEW.kind NOT IN ('handover-offered', 'handover-refused', 'handed-over') THEN RETURN NULL; END IF;
  SELECT * INTO h FROM app.handover x WHERE x.case_id = NEW.case_id
    AND CASE NEW.kind WHEN 'handover-offered' THEN x.status = 'offered' ELSE x.answered_at = NEW.at END
    ORDER BY x.id DESC LIMIT 1;
  IF NEW.kind = 'handover-offered' THEN
    PERFORM guard.tell('handover.offered', h.to_unit_id, NULL, NULL, '{adviser,supervisor}', NEW.case_id, h.id);
  ELSIF NEW.kind = 'handover-refused' THEN
    PERFORM guard.tell_lead('handover.refused', NEW.case_id, h.id);
  ELSIF h.former_adviser_id IS NOT NULL THEN
    PERFORM guard.tell('handover.accepted', h.from_unit_id, NULL, h.former_adviser_id, '{adviser,practitioner,supervisor}', NEW.case_id, h.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tells AFTER INSERT ON app.case_event FOR EACH ROW
  WHEN (NEW.kind IN ('adviser-changed', 'handover-offered', 'handover-refused', 'handed-over')) EXECUTE FUNCTION guard.tell_of_case();

CREATE FUNCTION guard.tell_of_task() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  t app.task;
BEGIN
  SELECT * INTO t FROM app.task x WHERE x.id = NEW.task_id;
  IF NEW.kind = 'handed-back' THEN
    PERFORM guard.tell('task.handed-back', t.giver_unit_id, NULL, t.giver_id, '{adviser,practitioner,supervisor}', t.case_id, t.id);
  ELSIF t.unit_id IS NOT NULL AND NOT EXISTS (
    -- What comes along with a case is told with the case.
    SELECT 1 FROM app.notice n WHERE n.unit_id = t.unit_id AND n.official_id = t.official_id AND n.case_id = t.case_id AND n.kind = 'case.given' AND n.at = NEW.at
  ) THEN
    PERFORM guard.tell('task.given', t.unit_id, NULL, t.official_id, '{adviser,practitioner,supervisor}', t.case_id, t.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tells AFTER INSERT ON app.task_event FOR EACH ROW
  WHEN (NEW.kind IN ('given', 'given-again', 'handed-back')) EXECUTE FUNCTION guard.tell_of_task();
`;

const RELATIONS = `
-- The policy's relations of the actor to one notice: whom it is addressed to, and how the addressee stands to what it tells of.
CREATE FUNCTION app.notice_relations(of_notice uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me app.acting := app.context();
  n app.notice;
BEGIN
  SELECT * INTO n FROM app.notice x WHERE x.id = of_notice;
  IF n.id IS NULL OR me.role IS NULL OR NOT me.role = ANY (n.roles) OR n.caused_by = me.official_id OR n.at <= me.at - interval '90 days'
    OR n.official_id <> me.official_id OR me.unit_id IS DISTINCT FROM coalesce(n.unit_id, me.unit_id)
    OR me.authority_id IS DISTINCT FROM coalesce(n.authority_id, me.authority_id)
    OR n.kind = 'handover.offered' AND NOT EXISTS (SELECT 1 FROM app.handover h WHERE h.id = n.record_id AND h.status = 'offered') THEN
    RETURN '{}';
  END IF;
  RETURN array_append(CASE split_part(n.kind, '.', 1)
    WHEN 'participation' THEN app.participation_relations(n.record_id)
    WHEN 'handover' THEN app.handover_relations(n.record_id)
    WHEN 'task' THEN app.task_relations(n.record_id)
    ELSE app.case_relations(n.case_id)
  END, 'notice.recipient');
END $$;
`;

const POLICIES = `
CREATE POLICY recipient_reads ON app.notice FOR SELECT USING (
  (SELECT app.acting_role()) = ANY (roles)
  AND (unit_id = (SELECT app.acting_unit()) AND (official_id IS NULL OR official_id = (SELECT app.acting_official()))
    OR authority_id = (SELECT app.acting_authority()))
  AND caused_by IS DISTINCT FROM (SELECT app.acting_official())
  AND at > (SELECT app.now()) - interval '90 days'
);
-- It goes with the right to what it tells of, an offer also when it has been answered; that one's own part or what a consent opened has ended stays told.
CREATE POLICY with_participation ON app.notice AS RESTRICTIVE FOR SELECT USING (
  kind NOT LIKE 'participation.%' OR kind IN ('participation.ended', 'participation.consent-withdrawn') OR EXISTS (SELECT 1 FROM app.participation p WHERE p.id = record_id)
);
CREATE POLICY with_handover ON app.notice AS RESTRICTIVE FOR SELECT USING (
  kind NOT LIKE 'handover.%' OR EXISTS (SELECT 1 FROM app.handover h WHERE h.id = record_id
    AND (kind <> 'handover.offered' OR h.status = 'offered'))
);
CREATE POLICY with_task ON app.notice AS RESTRICTIVE FOR SELECT USING (
  kind NOT LIKE 'task.%' OR EXISTS (SELECT 1 FROM app.task t WHERE t.id = record_id)
);
CREATE POLICY with_case ON app.notice AS RESTRICTIVE FOR SELECT USING (
  kind NOT LIKE 'case.%' OR case_id IN (SELECT app.my_cases())
);

CREATE POLICY own_reads ON app.notice_reading FOR SELECT USING (official_id = (SELECT app.acting_official()));
CREATE POLICY own_adds ON app.notice_reading FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND EXISTS (SELECT 1 FROM app.notice n WHERE n.id = notice_id)
);
`;
