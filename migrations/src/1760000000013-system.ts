import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, run } from './step.js';

/**
 * The system as an actor of its own: a job acts in a context that is signed like a request's and names its one action. Only
 * the worker's role may begin one, and it may nothing without one (queues.ts).
 */
export class System1760000000013 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, CONTEXT);
    await run(db, SEALING);
    // The policies of the audit ask it of everybody who adds a row.
    await allow(db, 'EXECUTE ON FUNCTION app.acting_job');
  }

  async down(db: QueryRunner) {
    await run(db, AS_BEFORE);
  }
}

const CONTEXT = `
-- The worker's door: the application's role cannot enter it, whatever it is let do in the schema app.
CREATE SCHEMA system;

-- What the system may begin, as the policy says it; a test compares the two.
CREATE TABLE guard.system_action (action text PRIMARY KEY);
INSERT INTO guard.system_action VALUES ('audit.seal'), ('audit.prepare-month');

ALTER TYPE app.acting ADD ATTRIBUTE job text;
CREATE OR REPLACE FUNCTION app.context() RETURNS app.acting LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  value text := nullif(current_setting('app.context', true), '');
  part text[];
BEGIN
  IF value IS NULL THEN RETURN NULL; END IF;
  IF guard.context_signature(split_part(value, '#', 1)) <> split_part(value, '#', 2) THEN
    RAISE EXCEPTION 'forged context' USING errcode = '28000';
  END IF;
  part := string_to_array(split_part(value, '#', 1), '|');
  RETURN (nullif(part[1], '')::uuid, nullif(part[2], '')::uuid, nullif(part[3], '')::uuid, nullif(part[4], '')::uuid,
    nullif(part[5], ''), nullif(part[6], ''), nullif(part[7], '')::uuid, to_timestamp(part[8]::numeric), part[9])::app.acting;
END $$;
CREATE FUNCTION app.acting_job() RETURNS text LANGUAGE sql STABLE RETURN (app.context()).job;

CREATE OR REPLACE FUNCTION app.my_relations() RETURNS text[] LANGUAGE sql STABLE
RETURN (SELECT CASE
  WHEN me.job IS NOT NULL THEN '{system}'::text[]
  WHEN me.official_id IS NULL THEN '{anyone}'::text[]
  WHEN me.role IS NULL THEN '{anyone,signed-in}'::text[]
  ELSE ARRAY['anyone', 'signed-in', 'role.' || me.role]
END FROM app.context() me);

-- No official, no unit, no role: whatever asks for one of these stays closed to the system.
CREATE FUNCTION system.begin_context(for_action text) RETURNS TABLE (at timestamptz, relations text[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  instant timestamptz := app.clock();
  fields text;
BEGIN
  IF NOT EXISTS (SELECT FROM guard.system_action s WHERE s.action = for_action) THEN
    RAISE EXCEPTION 'no action of the system' USING errcode = '42501';
  END IF;
  fields := concat_ws('|', '', '', '', '', '', '', '', extract(epoch FROM instant), for_action);
  PERFORM set_config('app.context', fields || '#' || guard.context_signature(fields), true);
  RETURN QUERY SELECT instant, app.my_relations();
END $$;

-- For what the system alone does: in the job that is for it, and in no other.
CREATE FUNCTION guard.only_as(job text) RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
  IF app.acting_job() IS DISTINCT FROM job THEN RAISE EXCEPTION 'not for this job' USING errcode = '42501'; END IF;
END $$;

-- Each run leaves its row: the action, and nobody.
CREATE POLICY system_row ON app.audit FOR INSERT WITH CHECK (
  action = (SELECT app.acting_job()) AND at = (SELECT app.now())
  AND official_id IS NULL AND membership_id IS NULL AND unit_id IS NULL AND authority_id IS NULL AND role IS NULL
);
`;

const SEALING = `
-- Seals what is complete, in batches; what is left over is the next run's. True: something was sealed.
CREATE FUNCTION system.seal_audit() RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE sealed int := 0;
BEGIN
  PERFORM guard.only_as('audit.seal');
  PERFORM guard.mark_audit();
  WHILE sealed < 20 AND guard.seal_audit(5000, app.now()) IS NOT NULL LOOP sealed := sealed + 1; END LOOP;
  RETURN sealed > 0;
END $$;

-- For checkpoints: the seal of that number, and the newest.
CREATE FUNCTION system.audit_seals(of_number bigint) RETURNS TABLE (number bigint, hash text, last_id bigint, sealed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 2 AS $$
BEGIN
  PERFORM guard.only_as('audit.seal');
  RETURN QUERY
    SELECT s.number, encode(s.hash, 'hex'), s.last_id, s.sealed_at FROM guard.audit_seal s
    WHERE s.number IN (of_number, (SELECT max(n.number) FROM guard.audit_seal n)) ORDER BY s.number;
END $$;

CREATE FUNCTION system.prepare_audit_months() RETURNS int LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM guard.only_as('audit.prepare-month');
  RETURN guard.prepare_audit_months(app.now());
END $$;
`;

/** The functions as the step of identity has them. */
const AS_BEFORE = `
DROP POLICY system_row ON app.audit;
DROP SCHEMA system CASCADE;
DROP FUNCTION guard.only_as;
CREATE OR REPLACE FUNCTION app.my_relations() RETURNS text[] LANGUAGE sql STABLE
RETURN (SELECT CASE
  WHEN me.official_id IS NULL THEN '{anyone}'::text[]
  WHEN me.role IS NULL THEN '{anyone,signed-in}'::text[]
  ELSE ARRAY['anyone', 'signed-in', 'role.' || me.role]
END FROM app.context() me);
DROP FUNCTION app.acting_job;
CREATE OR REPLACE FUNCTION app.context() RETURNS app.acting LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  value text := nullif(current_setting('app.context', true), '');
  part text[];
BEGIN
  IF value IS NULL THEN RETURN NULL; END IF;
  IF guard.context_signature(split_part(value, '#', 1)) <> split_part(value, '#', 2) THEN
    RAISE EXCEPTION 'forged context' USING errcode = '28000';
  END IF;
  part := string_to_array(split_part(value, '#', 1), '|');
  RETURN (part[1]::uuid, nullif(part[2], '')::uuid, nullif(part[3], '')::uuid, nullif(part[4], '')::uuid,
    nullif(part[5], ''), nullif(part[6], ''), part[7]::uuid, to_timestamp(part[8]::numeric))::app.acting;
END $$;
ALTER TYPE app.acting DROP ATTRIBUTE job;
DROP TABLE guard.system_action;
`;
