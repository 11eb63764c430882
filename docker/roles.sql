-- Run once by the database's image, as its superuser. apps/local/src/roles.ts makes the same for other servers, and
-- a test compares the two.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv worker_password WORKER_PASSWORD

-- Owns the schema and goes past row-level security: for migrations and loading alone.
CREATE ROLE samspel_owner LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS
  PASSWORD :'owner_password';

-- The application's: owns nothing, inherits nothing.
CREATE ROLE samspel_app LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  PASSWORD :'app_password';
ALTER ROLE samspel_app SET search_path = 'pg_catalog';
ALTER ROLE samspel_app SET statement_timeout = '15s';
ALTER ROLE samspel_app SET lock_timeout = '5s';
ALTER ROLE samspel_app SET idle_in_transaction_session_timeout = '15s';

-- The worker's, which runs the jobs: owns nothing and inherits nothing either.
CREATE ROLE samspel_worker LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  PASSWORD :'worker_password';
ALTER ROLE samspel_worker SET search_path = 'pg_catalog';
ALTER ROLE samspel_worker SET statement_timeout = '15s';
ALTER ROLE samspel_worker SET lock_timeout = '5s';
ALTER ROLE samspel_worker SET idle_in_transaction_session_timeout = '15s';

CREATE DATABASE samspel OWNER samspel_owner TEMPLATE template0 ENCODING 'UTF8'
  LOCALE_PROVIDER icu ICU_LOCALE 'fi-FI' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE samspel FROM PUBLIC;
GRANT CONNECT ON DATABASE samspel TO samspel_app, samspel_worker;
