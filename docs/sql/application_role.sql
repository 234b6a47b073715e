-- The role of the running processes: it reads and writes rows, and owns nothing.
--
-- Run as the owner of the tables (who must be allowed to create roles the first time), after each migration:
--     psql "$OWNER_DATABASE_URL" --set ON_ERROR_STOP=1 --single-transaction --file docs/sql/application_role.sql
-- Then give the role a password, once, with psql's \password newsroom_app, and name it in the DATABASE_URL of the
-- server, the worker and the scheduler. Only `manage.py migrate` runs as the owner.

DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'newsroom_app') THEN
    CREATE ROLE newsroom_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION;
  END IF;
END $$;

-- What a fresh database grants to everybody: tables of their own in the session, and in the schema.
DO $$ BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO newsroom_app', current_database());
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO newsroom_app', current_schema());
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO newsroom_app', current_schema());
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO newsroom_app', current_schema());
END $$;

-- Which migrations have run is the owner's word.
REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM newsroom_app;

-- What a guard refuses on every row, the role may not even ask for: rows of the record are added and read.
DO $$ DECLARE kept record; BEGIN
  FOR kept IN
    SELECT tgrelid::regclass AS table_name, concat_ws(', ',
      CASE WHEN bool_or(tgtype::int & 8 > 0) THEN 'DELETE' END, CASE WHEN bool_or(tgtype::int & 16 > 0) THEN 'UPDATE' END) AS acts
    FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid JOIN pg_class ON pg_class.oid = tgrelid
    WHERE proname = 'newsroom_refuse' AND tgname LIKE 'guard\_%' AND tgqual IS NULL AND tgtype::int & 1 > 0
      AND relnamespace = current_schema()::regnamespace
    GROUP BY tgrelid HAVING bool_or(tgtype::int & 24 > 0)
  LOOP
    EXECUTE format('REVOKE %s ON %s FROM newsroom_app', kept.acts, kept.table_name);
  END LOOP;
END $$;

-- A change of the reference book locks the last version of it, which takes this right on one column; the guard stays.
GRANT UPDATE (id) ON factcheck_bookversion TO newsroom_app;
-- What is counted in the book is counted by its triggers, which run as the owner.
REVOKE INSERT ON factcheck_bookedit FROM newsroom_app;
