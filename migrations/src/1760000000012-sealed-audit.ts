import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, closed, run } from './step.js';

/**
 * The audit by months, and sealed: its rows are hashed in batches, each batch with the hash of the one before. The months
 * and the seals stand in the schema that the application's role cannot enter.
 */
export class SealedAudit1760000000012 implements MigrationInterface {
  async up(db: QueryRunner) {
    await run(db, SET_ASIDE);
    await run(db, AUDIT);
    await run(db, MONTHS);
    await closed(db, 'audit');
    await run(db, `SELECT guard.prepare_audit_months(now())`);
    await run(db, MOVE_IN);
    await run(db, REACHED);
    await run(db, SEALS);
    await allow(
      db,
      'SELECT ON app.audit',
      `INSERT (${WRITTEN}) ON app.audit`,
      'EXECUTE ON FUNCTION app.next_audit_id, app.audit_unidentified',
    );
  }

  async down(db: QueryRunner) {
    await run(db, AS_BEFORE);
    await closed(db, 'audit');
    await run(db, REACHED);
    await allow(db, 'SELECT, INSERT ON app.audit', 'EXECUTE ON FUNCTION app.audit_unidentified');
  }
}

/** What a request writes of itself. The number is given by the database alone. */
const WRITTEN = `at, request_id, official_id, membership_id, unit_id, authority_id, role, action, endpoint, outcome, status, code, purpose,
  case_id, person_ids, record_ids, address`;

const SET_ASIDE = `
DROP FUNCTION app.audit_unidentified;
ALTER TABLE app.audit SET SCHEMA guard;
ALTER TABLE guard.audit RENAME TO audit_set_aside;
`;

const COLUMNS = `
  at timestamptz NOT NULL CONSTRAINT audit_at_check CHECK (isfinite(at)),
  request_id text NOT NULL,
  official_id uuid,
  membership_id uuid,
  unit_id uuid,
  authority_id uuid,
  role text,
  action text NOT NULL,
  endpoint text NOT NULL,
  outcome text NOT NULL CONSTRAINT audit_outcome_check CHECK (outcome IN ('done', 'refused', 'failed')),
  status int NOT NULL,
  code text,
  purpose text,
  case_id uuid,
  person_ids uuid[] NOT NULL DEFAULT '{}',
  record_ids uuid[] NOT NULL DEFAULT '{}',
  address text`;

const AUDIT = `
-- Numbers are not given out in the order of commits. A transaction has its own id before it takes a number: so, when all
-- transactions older than a moment have ended, no row can come any more with a number that was given out before that moment.
CREATE SEQUENCE guard.audit_id;
CREATE FUNCTION app.next_audit_id() RETURNS bigint LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN nextval('guard.audit_id');
END $$;

-- One row a request; ids, words and numbers, never free text.
CREATE TABLE app.audit (
  id bigint NOT NULL DEFAULT app.next_audit_id(),${COLUMNS},
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
-- What no month has been made for: it is never refused, and moves when its month is made.
CREATE TABLE guard.audit_rest PARTITION OF app.audit DEFAULT;
ALTER TABLE guard.audit_rest ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.audit_rest FORCE ROW LEVEL SECURITY;
`;

const MONTHS = `
-- The month's own table, from midnight to midnight in Helsinki. Its rows are moved in before it is attached; until then
-- nothing is added to the rest.
CREATE FUNCTION guard.make_audit_month(month date) RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
DECLARE
  name text := 'audit_' || to_char(month, 'YYYY_MM');
  begins timestamptz := month::timestamp AT TIME ZONE 'Europe/Helsinki';
  ends timestamptz := (month + interval '1 month') AT TIME ZONE 'Europe/Helsinki';
BEGIN
  IF to_regclass('guard.' || name) IS NOT NULL THEN RETURN; END IF;
  LOCK TABLE guard.audit_rest IN ACCESS EXCLUSIVE MODE;
  EXECUTE format('CREATE TABLE guard.%I (LIKE app.audit INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
  EXECUTE format('WITH moved AS (DELETE FROM guard.audit_rest WHERE at >= $1 AND at < $2 RETURNING *) INSERT INTO guard.%I SELECT * FROM moved', name)
    USING begins, ends;
  EXECUTE format('ALTER TABLE guard.%I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE guard.%I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE app.audit ATTACH PARTITION guard.%I FOR VALUES FROM (%L) TO (%L)', name, begins, ends);
END $$;

-- This month and the next three, and every one that the rest has rows of. How many there were to make.
CREATE FUNCTION guard.prepare_audit_months(instant timestamptz) RETURNS int LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
DECLARE
  month date;
  made int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(1760000000, 12);
  FOR month IN
    SELECT date_trunc('month', instant AT TIME ZONE 'Europe/Helsinki')::date + make_interval(months => ahead) FROM generate_series(0, 3) ahead
    UNION
    SELECT date_trunc('month', r.at AT TIME ZONE 'Europe/Helsinki') FROM guard.audit_rest r
    ORDER BY 1
  LOOP
    IF to_regclass('guard.audit_' || to_char(month, 'YYYY_MM')) IS NULL THEN made := made + 1; END IF;
    PERFORM guard.make_audit_month(month);
  END LOOP;
  RETURN made;
END $$;
`;

const MOVE_IN = `
SELECT guard.make_audit_month(m.month::date)
FROM (SELECT DISTINCT date_trunc('month', at AT TIME ZONE 'Europe/Helsinki') AS month FROM guard.audit_set_aside) m;
INSERT INTO app.audit (id, ${WRITTEN}) SELECT id, ${WRITTEN} FROM guard.audit_set_aside;
SELECT setval('guard.audit_id', s.last_value, s.is_called) FROM guard.audit_id_seq s;
DROP TABLE guard.audit_set_aside;
`;

/** As the step of the audit's beginning has it: how rows are found, and who may add and read them. */
const REACHED = `
CREATE INDEX audit_person_ids ON app.audit USING gin (person_ids);
CREATE INDEX audit_case_id ON app.audit (case_id, at) WHERE case_id IS NOT NULL;
CREATE INDEX audit_official_id ON app.audit (official_id, at);
CREATE INDEX audit_unit_id ON app.audit (unit_id, at);
CREATE INDEX audit_at ON app.audit (at);
CREATE FUNCTION app.audit_unidentified(request text, for_action text, at_endpoint text, with_status int, with_code text, from_address text)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
  INSERT INTO app.audit (at, request_id, action, endpoint, outcome, status, code, address)
  VALUES (app.clock(), request, for_action, at_endpoint, CASE WHEN with_status < 400 THEN 'done' WHEN with_status < 500 THEN 'refused' ELSE 'failed' END,
    with_status, with_code, from_address);
END;
CREATE POLICY own_row ON app.audit FOR INSERT WITH CHECK (
  official_id = (SELECT app.acting_official()) AND membership_id IS NOT DISTINCT FROM (SELECT app.acting_membership())
  AND at = (SELECT app.now())
);
CREATE POLICY data_protection_officer_reads ON app.audit FOR SELECT USING (
  (SELECT app.acting_role()) = 'data-protection-officer' AND (
    authority_id = (SELECT app.acting_authority())
    OR case_id IN (SELECT app.cases_of_my_authority())
    OR case_id IS NULL AND (SELECT bool_or((p, unit_id) IN (SELECT k.person_id, k.unit_id FROM app.units_in_cases_of_my_authority() k)) FROM unnest(person_ids) p))
);
`;

/**
 * The canonical form, which the verifier (audit-verifier.mjs) makes again by itself from the columns:
 *
 * - A **field** is the number of its octets in UTF-8, ":", its text, ","; null is "~". An instant is its microseconds since
 *   1970 UTC; an array is PostgreSQL's text of it; everything else is PostgreSQL's text too.
 * - A row is its fields in the order of FIELDS. Its **leaf** is its id as eight octets, the greatest first, and the SHA-256
 *   of the row: forty octets.
 * - A **seal** covers rows in the order of their ids, from the first after the seal before to its last; its leaves stand one
 *   after another. Its hash is the SHA-256 of the fields: the word "samspel-audit-seal-1", number, first id, last id, count
 *   of rows, instant of sealing, SHA-256 of the leaves, hash of the seal before; both hashes as lower-case hexadecimal.
 * - Seals are numbered from 1. Before the first stands a hash of 64 zeros.
 */
const FIELDS = [
  'r.id::text',
  'guard.microseconds(r.at)',
  'r.request_id',
  'r.official_id::text',
  'r.membership_id::text',
  'r.unit_id::text',
  'r.authority_id::text',
  'r.role',
  'r.action',
  'r.endpoint',
  'r.outcome',
  'r.status::text',
  'r.code',
  'r.purpose',
  'r.case_id::text',
  'r.person_ids::text',
  'r.record_ids::text',
  'r.address',
];

const field = (text: string) => `coalesce(octet_length(${text}) || ':' || ${text} || ',', '~')`;
const sha256 = (fields: string[]) => `sha256(convert_to(${fields.map(field).join(' || ')}, 'UTF8'))`;

const SEALS = `
CREATE FUNCTION guard.microseconds(instant timestamptz) RETURNS text LANGUAGE sql IMMUTABLE
RETURN trunc(extract(epoch FROM instant) * 1000000)::bigint::text;

CREATE TABLE guard.audit_seal (
  number bigint PRIMARY KEY,
  first_id bigint NOT NULL,
  last_id bigint NOT NULL CONSTRAINT audit_seal_last_id_unique UNIQUE,
  row_count int NOT NULL CHECK (row_count > 0),
  sealed_at timestamptz NOT NULL,
  -- forty octets a row: which row was changed can be told
  leaves bytea NOT NULL CHECK (length(leaves) = row_count * 40),
  previous bytea NOT NULL CHECK (length(previous) = 32),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  CHECK (first_id <= last_id)
);
ALTER TABLE guard.audit_seal ALTER leaves SET STORAGE EXTERNAL;
-- Numbers up to last_id were given out before the transaction until: they are complete when all older ones have ended.
CREATE TABLE guard.audit_mark (last_id bigint PRIMARY KEY, until xid8 NOT NULL);

CREATE FUNCTION guard.audit_leaf(r app.audit) RETURNS bytea LANGUAGE sql STABLE
RETURN int8send(r.id) || ${sha256(FIELDS)};

-- Notes up to where numbers have been given out. First in its transaction: only then is that older than all that follow.
CREATE FUNCTION guard.mark_audit() RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
DECLARE given bigint;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RAISE EXCEPTION 'the transaction has written before it marks the audit' USING errcode = '25001';
  END IF;
  SELECT s.last_value INTO given FROM guard.audit_id s WHERE s.is_called;
  -- A database that was restored on another server has transactions of its own: what was noted there says nothing here.
  IF EXISTS (SELECT FROM guard.audit_mark m WHERE m.until > pg_snapshot_xmax(pg_current_snapshot())) THEN DELETE FROM guard.audit_mark; END IF;
  IF given IS NULL OR given <= coalesce((SELECT max(m.last_id) FROM guard.audit_mark m), 0)
    OR given <= coalesce((SELECT max(s.last_id) FROM guard.audit_seal s), 0) THEN RETURN; END IF;
  INSERT INTO guard.audit_mark (last_id, until) VALUES (given, pg_current_xact_id());
END $$;

-- Seals what is complete, at most so many rows; the number of the new seal, or null. The sealer's own rows are sealed with
-- the next of anybody else's, or it would never come to rest.
CREATE FUNCTION guard.seal_audit(most int, instant timestamptz) RETURNS bigint LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
DECLARE
  complete bigint;
  newest guard.audit_seal;
  sealed guard.audit_seal;
BEGIN
  PERFORM pg_advisory_xact_lock(1760000000, 13);
  SELECT * INTO newest FROM guard.audit_seal s ORDER BY s.number DESC LIMIT 1;
  SELECT max(m.last_id) INTO complete FROM guard.audit_mark m WHERE m.until <= pg_snapshot_xmin(pg_current_snapshot());
  newest.last_id := coalesce(newest.last_id, 0);
  IF complete IS NULL OR NOT EXISTS (
    SELECT FROM app.audit a WHERE a.id > newest.last_id AND a.id <= complete AND NOT (a.action = 'audit.seal' AND a.outcome = 'done')
  ) THEN RETURN NULL; END IF;
  SELECT min(b.id), max(b.id), count(*), string_agg(b.leaf, '' ORDER BY b.id)
  INTO sealed.first_id, sealed.last_id, sealed.row_count, sealed.leaves
  FROM (
    SELECT a.id, guard.audit_leaf(a) AS leaf FROM app.audit a WHERE a.id > newest.last_id AND a.id <= complete ORDER BY a.id LIMIT most
  ) b;
  sealed.number := coalesce(newest.number, 0) + 1;
  sealed.sealed_at := instant;
  sealed.previous := coalesce(newest.hash, decode(repeat('00', 32), 'hex'));
  sealed.hash := ${sha256([
    `'samspel-audit-seal-1'`,
    'sealed.number::text',
    'sealed.first_id::text',
    'sealed.last_id::text',
    'sealed.row_count::text',
    'guard.microseconds(sealed.sealed_at)',
    `encode(sha256(sealed.leaves), 'hex')`,
    `encode(sealed.previous, 'hex')`,
  ])};
  INSERT INTO guard.audit_seal SELECT sealed.*;
  DELETE FROM guard.audit_mark m WHERE m.last_id <= sealed.last_id;
  RETURN sealed.number;
END $$;
`;

const AS_BEFORE = `
DROP FUNCTION app.audit_unidentified;
DROP FUNCTION guard.seal_audit, guard.mark_audit, guard.audit_leaf, guard.microseconds, guard.prepare_audit_months, guard.make_audit_month;
DROP TABLE guard.audit_seal, guard.audit_mark;
ALTER TABLE app.audit SET SCHEMA guard;
ALTER TABLE guard.audit RENAME TO audit_set_aside;
CREATE TABLE app.audit (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_as_before PRIMARY KEY,${COLUMNS.replace(' CONSTRAINT audit_at_check CHECK (isfinite(at))', '')}
);
INSERT INTO app.audit (id, ${WRITTEN}) OVERRIDING SYSTEM VALUE SELECT id, ${WRITTEN} FROM guard.audit_set_aside;
SELECT setval('app.audit_id_seq', s.last_value, s.is_called) FROM guard.audit_id s;
DROP TABLE guard.audit_set_aside;
DROP FUNCTION app.next_audit_id;
DROP SEQUENCE guard.audit_id;
ALTER TABLE app.audit RENAME CONSTRAINT audit_as_before TO audit_pkey;
`;
