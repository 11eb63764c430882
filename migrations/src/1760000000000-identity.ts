import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/** Authorities, units, officials, memberships, sessions, and how the database itself resolves who is asking. */
export class Identity1760000000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, MARKS);
    await run(db, AUTHORITIES);
    await run(db, OFFICIALS);
    await run(db, SESSIONS);
    await run(db, CONTEXT);
    await run(db, SIGN_IN);
    await closed(db, 'database_mark', 'municipality', 'area', 'authority', 'unit');
    await closed(db, 'official', 'account', 'membership', 'session', 'sign_in_failure');
    await run(db, POLICIES);
    await allow(
      db,
      'USAGE ON SCHEMA app',
      'SELECT ON app.municipality, app.area',
      'SELECT ON app.authority',
      'SELECT, INSERT, UPDATE (sector, name_fi, name_sv, short_name, municipality_code, telephone, version) ON app.unit',
      'SELECT, INSERT, UPDATE (name, telephone, version) ON app.official',
      'SELECT, INSERT, UPDATE (ends_at) ON app.membership',
      'SELECT (official_id, email, locale, settings, created_at), INSERT, UPDATE (locale, settings) ON app.account',
      'SELECT (id, official_id, membership_id, started_at, last_active_at), UPDATE (membership_id), DELETE ON app.session',
      'EXECUTE ON ALL FUNCTIONS IN SCHEMA app',
    );
  }

  async down(db: QueryRunner) {
    await run(db, 'DROP SCHEMA app, guard CASCADE; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC');
  }
}

const MARKS = `
CREATE SCHEMA app;
CREATE EXTENSION IF NOT EXISTS btree_gist;
-- For every schema: a schema's own default privileges can only add to PostgreSQL's, and by those everybody may call a function.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- What this database is for. Demo sign-in works only in one marked 'demo'; a clock offset only in one marked 'test'.
CREATE TABLE app.database_mark (
  kind text PRIMARY KEY CHECK (kind IN ('demo', 'test')),
  marked_at timestamptz NOT NULL DEFAULT now(),
  clock_offset interval NOT NULL DEFAULT '0'
);

-- The secret that signs contexts, in a schema that the application's role cannot enter.
CREATE SCHEMA guard;
CREATE TABLE guard.context_key (key bytea NOT NULL);
INSERT INTO guard.context_key SELECT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
`;

const AUTHORITIES = `
CREATE TABLE app.area (
  code text PRIMARY KEY CHECK (code ~ '^(wsc|ea)-[0-9A-Za-z-]+$'),
  kind text NOT NULL CHECK (kind IN ('wellbeing-services-county', 'employment-area')),
  name_fi text NOT NULL,
  name_sv text NOT NULL
);
CREATE TABLE app.municipality (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{3}$'),
  name_fi text NOT NULL,
  name_sv text NOT NULL,
  wellbeing_services_county text REFERENCES app.area,
  employment_area text REFERENCES app.area
);
CREATE INDEX municipality_wellbeing_services_county ON app.municipality (wellbeing_services_county);
CREATE INDEX municipality_employment_area ON app.municipality (employment_area);

CREATE TABLE app.authority (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  sector text NOT NULL CHECK (sector IN ('employment', 'municipal-integration', 'education', 'early-childhood-education', 'social-services', 'third-sector')),
  name_fi text NOT NULL CHECK (name_fi <> ''),
  name_sv text NOT NULL CHECK (name_sv <> ''),
  municipality_code text REFERENCES app.municipality,
  area_code text REFERENCES app.area,
  telephone text,
  version int NOT NULL DEFAULT 1
);
CREATE TABLE app.unit (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  authority_id uuid NOT NULL REFERENCES app.authority,
  sector text NOT NULL CHECK (sector IN ('employment', 'municipal-integration', 'education', 'early-childhood-education', 'social-services', 'third-sector')),
  name_fi text NOT NULL CHECK (name_fi <> ''),
  name_sv text NOT NULL CHECK (name_sv <> ''),
  short_name text NOT NULL CHECK (short_name <> ''),
  municipality_code text REFERENCES app.municipality,
  telephone text,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX authority_municipality_code ON app.authority (municipality_code);
CREATE INDEX authority_area_code ON app.authority (area_code);
CREATE INDEX unit_authority_id ON app.unit (authority_id);
CREATE INDEX unit_municipality_code ON app.unit (municipality_code);
`;

const OFFICIALS = `
CREATE TABLE app.official (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (name <> ''),
  telephone text,
  version int NOT NULL DEFAULT 1
);
CREATE TABLE app.account (
  official_id uuid PRIMARY KEY REFERENCES app.official,
  email text NOT NULL CONSTRAINT account_email_unique UNIQUE CHECK (email = lower(email)),
  password_hash text,
  locale text NOT NULL DEFAULT 'fi' CHECK (locale IN ('fi', 'sv', 'en')),
  settings jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE app.membership (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  official_id uuid NOT NULL REFERENCES app.official,
  unit_id uuid NOT NULL REFERENCES app.unit,
  role text NOT NULL CHECK (role IN ('adviser', 'practitioner', 'supervisor', 'administrator', 'data-protection-officer', 'analyst')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz,
  CONSTRAINT membership_period CHECK (ends_at IS NULL OR ends_at >= starts_at),
  CONSTRAINT membership_once EXCLUDE USING gist (
    official_id WITH =, unit_id WITH =, role WITH =, tstzrange(starts_at, ends_at) WITH &&
  )
);
CREATE INDEX membership_official_id ON app.membership (official_id);
CREATE INDEX membership_unit_id ON app.membership (unit_id);
`;

const SESSIONS = `
CREATE TABLE app.session (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  token_hash bytea NOT NULL CONSTRAINT session_token_hash_unique UNIQUE,
  official_id uuid NOT NULL REFERENCES app.official,
  membership_id uuid REFERENCES app.membership,
  started_at timestamptz NOT NULL,
  last_active_at timestamptz NOT NULL
);
CREATE INDEX session_official_id ON app.session (official_id);
CREATE INDEX session_membership_id ON app.session (membership_id);

-- Failed sign-ins, by a hash of what was typed as e-mail: what was typed is not kept.
CREATE TABLE app.sign_in_failure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_hash bytea NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_account ON app.sign_in_failure (account_hash, at);
CREATE INDEX sign_in_failure_address ON app.sign_in_failure (address, at);
`;

const CONTEXT = `
CREATE TYPE app.acting AS (
  official_id uuid, membership_id uuid, unit_id uuid, authority_id uuid, role text, sector text, session_id uuid, at timestamptz
);

-- The database's clock with the offset of a test database. Used before there is a context.
CREATE FUNCTION app.clock() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT now() + coalesce((SELECT m.clock_offset FROM app.database_mark m WHERE m.kind = 'test'), '0'::interval);
END;

-- Bound to backend and transaction, so that a context cannot be carried into another one.
CREATE FUNCTION guard.context_signature(fields text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE secret bytea := (SELECT k.key FROM guard.context_key k);
BEGIN
  RETURN encode(sha256(secret || sha256(secret || convert_to(fields || '|' || pg_backend_pid() || '|' || extract(epoch FROM now()), 'UTF8'))), 'hex');
END $$;

-- Resolves a session to who is acting. No row: there is no such session any more.
CREATE FUNCTION app.begin_context(token text, by_person boolean)
RETURNS TABLE (official_id uuid, membership_id uuid, unit_id uuid, authority_id uuid, role text, sector text, session_id uuid, at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  instant timestamptz := app.clock();
  found app.session;
  acting app.membership;
  own app.unit;
  fields text;
BEGIN
  SELECT * INTO found FROM app.session s
  WHERE s.token_hash = sha256(convert_to(token, 'UTF8'))
    AND s.started_at > instant - interval '10 hours' AND s.last_active_at > instant - interval '30 minutes';
  IF found.id IS NULL THEN RETURN; END IF;

  -- At most once a minute, and never waiting for another request of the same session.
  IF by_person AND found.last_active_at < instant - interval '1 minute' THEN
    UPDATE app.session SET last_active_at = instant
    WHERE id = (SELECT s.id FROM app.session s WHERE s.id = found.id FOR UPDATE SKIP LOCKED);
  END IF;

  -- A membership that has ended gives nothing from that instant.
  SELECT * INTO acting FROM app.membership m
  WHERE m.id = found.membership_id AND m.starts_at <= instant AND (m.ends_at IS NULL OR m.ends_at > instant);
  SELECT * INTO own FROM app.unit u WHERE u.id = acting.unit_id;

  fields := concat_ws('|', found.official_id, coalesce(acting.id::text, ''), coalesce(own.id::text, ''), coalesce(own.authority_id::text, ''),
    coalesce(acting.role, ''), coalesce(own.sector, ''), found.id, extract(epoch FROM instant));
  PERFORM set_config('app.context', fields || '#' || guard.context_signature(fields), true);
  RETURN QUERY SELECT found.official_id, acting.id, own.id, own.authority_id, acting.role, own.sector, found.id, instant;
END $$;

-- Who is acting in this transaction; all null without a context. A context that was not signed here is an error.
CREATE FUNCTION app.context() RETURNS app.acting LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
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

CREATE FUNCTION app.acting_official() RETURNS uuid LANGUAGE sql STABLE RETURN (app.context()).official_id;
CREATE FUNCTION app.acting_membership() RETURNS uuid LANGUAGE sql STABLE RETURN (app.context()).membership_id;
CREATE FUNCTION app.acting_unit() RETURNS uuid LANGUAGE sql STABLE RETURN (app.context()).unit_id;
CREATE FUNCTION app.acting_authority() RETURNS uuid LANGUAGE sql STABLE RETURN (app.context()).authority_id;
CREATE FUNCTION app.acting_role() RETURNS text LANGUAGE sql STABLE RETURN (app.context()).role;
CREATE FUNCTION app.now() RETURNS timestamptz LANGUAGE sql STABLE RETURN (app.context()).at;
-- A day is Europe/Helsinki's.
CREATE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE RETURN ((app.context()).at AT TIME ZONE 'Europe/Helsinki')::date;

-- Relations of the actor to the system as a whole, as the policy names them.
CREATE FUNCTION app.my_relations() RETURNS text[] LANGUAGE sql STABLE
RETURN (SELECT CASE
  WHEN me.official_id IS NULL THEN '{anyone}'::text[]
  WHEN me.role IS NULL THEN '{anyone,signed-in}'::text[]
  ELSE ARRAY['anyone', 'signed-in', 'role.' || me.role]
END FROM app.context() me);
`;

const SIGN_IN = `
-- Before identity: the slow-down counts first, per account and then per address, and every attempt counts as failed until a session starts.
CREATE FUNCTION app.find_credentials(typed_email text, from_address text)
RETURNS TABLE (official_id uuid, password_hash text, retry_after_seconds int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  instant timestamptz := app.clock();
  hash bytea := sha256(convert_to(lower(typed_email), 'UTF8'));
  failed int; latest timestamptz; from_there int; wait int;
BEGIN
  -- One attempt at a time for one account: parallel guesses must not pass the count together.
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(hash, 'hex'), 7));
  DELETE FROM app.sign_in_failure WHERE at < instant - interval '1 day' AND account_hash = hash;
  SELECT count(*), max(at) INTO failed, latest FROM app.sign_in_failure WHERE account_hash = hash AND at > instant - interval '15 minutes';
  SELECT count(*) INTO from_there FROM app.sign_in_failure WHERE address = from_address AND at > instant - interval '15 minutes';
  IF failed >= 5 THEN
    wait := ceil(extract(epoch FROM latest + make_interval(secs => least(2 ^ (failed - 3), 900)) - instant));
  ELSIF from_there >= 300 THEN
    wait := 60;
  END IF;
  IF wait > 0 THEN
    RETURN QUERY SELECT NULL::uuid, NULL::text, wait;
    RETURN;
  END IF;
  INSERT INTO app.sign_in_failure (account_hash, address, at) VALUES (hash, from_address, instant);
  RETURN QUERY SELECT a.official_id, a.password_hash, 0 FROM app.account a WHERE a.email = lower(typed_email);
END $$;

-- Begins a session for an account whose stored hash (or, in a demo database, whose demo sign-in) the caller shows. The one
-- that the browser had before, whose token it shows, ends: one that somebody else has planted or left is of no use.
CREATE FUNCTION app.start_session(typed_email text, stored_hash text, token_hash bytea, token_before bytea DEFAULT NULL)
RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  instant timestamptz := app.clock();
  who uuid; session_id uuid;
BEGIN
  SELECT a.official_id INTO who FROM app.account a
  WHERE a.email = lower(typed_email)
    AND (a.password_hash = stored_hash
      OR (stored_hash IS NULL AND EXISTS (SELECT 1 FROM app.database_mark m WHERE m.kind = 'demo') AND a.settings ? 'demo'));
  IF who IS NULL THEN RETURN NULL; END IF;
  DELETE FROM app.sign_in_failure f WHERE f.account_hash = sha256(convert_to(lower(typed_email), 'UTF8'));
  DELETE FROM app.session s WHERE s.official_id = who AND s.started_at < instant - interval '10 hours' OR s.token_hash = token_before;
  -- answers kept for a retry hold what they were about, and no longer than they are good for
  DELETE FROM app.idempotency i WHERE i.at < instant - interval '24 hours';
  INSERT INTO app.session (token_hash, official_id, membership_id, started_at, last_active_at)
  VALUES (token_hash, who, (
    SELECT m.id FROM app.membership m
    WHERE m.official_id = who AND m.starts_at <= instant AND (m.ends_at IS NULL OR m.ends_at > instant)
    ORDER BY m.starts_at, m.id LIMIT 1
  ), instant, instant) RETURNING id INTO session_id;
  RETURN session_id;
END $$;

-- Empty unless the demo loader created and marked this database.
CREATE FUNCTION app.demo_people()
RETURNS TABLE (email text, name text, role text, unit_name_fi text, unit_name_sv text, sector text)
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT a.email, o.name, m.role, u.name_fi, u.name_sv, u.sector
  FROM app.account a
  JOIN app.official o ON o.id = a.official_id
  JOIN LATERAL (
    SELECT m.* FROM app.membership m
    WHERE m.official_id = o.id AND m.starts_at <= app.clock() AND (m.ends_at IS NULL OR m.ends_at > app.clock())
    ORDER BY m.starts_at, m.id LIMIT 1
  ) m ON true
  JOIN app.unit u ON u.id = m.unit_id
  WHERE a.settings ? 'demo' AND EXISTS (SELECT 1 FROM app.database_mark d WHERE d.kind = 'demo')
  ORDER BY (a.settings ->> 'demo')::int;
END;
`;

const POLICIES = `
CREATE POLICY everyone_reads ON app.area FOR SELECT USING (true);
CREATE POLICY everyone_reads ON app.municipality FOR SELECT USING (true);

-- Authorities, units and the names of officials are public (621/1999 §16: officials act under their names); which case they work in is not.
CREATE POLICY officials_read ON app.authority FOR SELECT USING ((SELECT app.acting_official()) IS NOT NULL);
CREATE POLICY officials_read ON app.unit FOR SELECT USING ((SELECT app.acting_official()) IS NOT NULL);
CREATE POLICY administrator_adds ON app.unit FOR INSERT
  WITH CHECK ((SELECT app.acting_role()) = 'administrator' AND authority_id = (SELECT app.acting_authority()));
CREATE POLICY administrator_changes ON app.unit FOR UPDATE
  USING ((SELECT app.acting_role()) = 'administrator' AND authority_id = (SELECT app.acting_authority()));

CREATE POLICY officials_read ON app.official FOR SELECT USING ((SELECT app.acting_official()) IS NOT NULL);
CREATE POLICY administrator_adds ON app.official FOR INSERT WITH CHECK ((SELECT app.acting_role()) = 'administrator');
-- Whom an administrator finds: who works or has worked in the own authority, and who has never worked anywhere.
CREATE FUNCTION app.officials_i_know() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 200
BEGIN ATOMIC
  SELECT m.official_id FROM app.context() me
  JOIN app.unit u ON u.authority_id = me.authority_id
  JOIN app.membership m ON m.unit_id = u.id
  WHERE me.role = 'administrator'
  UNION
  SELECT o.id FROM app.context() me, app.official o
  WHERE me.role = 'administrator' AND NOT EXISTS (SELECT 1 FROM app.membership m WHERE m.official_id = o.id);
END;
-- Of these, whom the administrator may change: not somebody who has left and works elsewhere by now.
CREATE FUNCTION app.officials_i_administer() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 200
BEGIN ATOMIC
  SELECT k.id FROM app.officials_i_know() k (id)
  WHERE NOT EXISTS (SELECT 1 FROM app.membership m WHERE m.official_id = k.id AND (m.ends_at IS NULL OR m.ends_at > app.now()))
    OR EXISTS (SELECT 1 FROM app.membership m JOIN app.unit u ON u.id = m.unit_id
      WHERE m.official_id = k.id AND u.authority_id = app.acting_authority() AND (m.ends_at IS NULL OR m.ends_at > app.now()));
END;
CREATE POLICY administrator_changes ON app.official FOR UPDATE USING (id IN (SELECT app.officials_i_administer()));

CREATE POLICY own_and_administrator_read ON app.account FOR SELECT
  USING (official_id = (SELECT app.acting_official()) OR official_id IN (SELECT app.officials_i_know()));
CREATE POLICY administrator_adds ON app.account FOR INSERT WITH CHECK (official_id IN (SELECT app.officials_i_administer()));
CREATE POLICY own_changes ON app.account FOR UPDATE USING (official_id = (SELECT app.acting_official()));

CREATE POLICY officials_read ON app.membership FOR SELECT USING ((SELECT app.acting_official()) IS NOT NULL);
-- Nobody changes own memberships.
CREATE POLICY administrator_adds ON app.membership FOR INSERT WITH CHECK (
  (SELECT app.acting_role()) = 'administrator' AND official_id <> (SELECT app.acting_official())
  AND official_id IN (SELECT app.officials_i_know())
  AND unit_id IN (SELECT u.id FROM app.unit u WHERE u.authority_id = (SELECT app.acting_authority()))
);
CREATE POLICY administrator_changes ON app.membership FOR UPDATE USING (
  (SELECT app.acting_role()) = 'administrator' AND official_id <> (SELECT app.acting_official())
  AND unit_id IN (SELECT u.id FROM app.unit u WHERE u.authority_id = (SELECT app.acting_authority()))
);

CREATE POLICY own ON app.session FOR ALL USING (official_id = (SELECT app.acting_official()));
`;
