"""The last line of defence: triggers in the database itself, on SQLite and on PostgreSQL.

Each app keeps its own in `guards/sqlite.sql` and `guards/postgresql.sql`, and by subject in the folders
`guards/sqlite/` and `guards/postgresql/`; models that say
`append_only = True` get theirs from here. Django's table rebuilds on SQLite lose triggers or trip over
them, so `migrate` takes them all down first and puts them back afterwards (see
management/commands/migrate.py), and a system check fails when one is missing.

Every trigger is called `guard_…` and raises an integrity error whose text begins "newsroom guard:".
"""

import re
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.db import connection, models, transaction

from articles.guards import standing

# More than one statement may stand in a file; each ends with this line.
END_OF_STATEMENT = "\n--;\n"
# A guard reads the newsroom's tables and no others: without this a temporary table of the same name, which
# any session may make for itself, would be read in their place.
PIN_SEARCH_PATH = r"""
DO $$ DECLARE guard regprocedure; BEGIN
  FOR guard IN SELECT oid FROM pg_proc WHERE proname LIKE 'newsroom\_%' AND prorettype = 'trigger'::regtype
               AND pronamespace = current_schema()::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
  END LOOP;
END $$"""
_suspended = 0


def statements():
    """Return the SQL of every guard of the connected database, in order."""
    vendor = connection.vendor
    found = []
    for app in apps.get_app_configs():
        folder = Path(app.path) / "guards"
        for path in [folder / f"{vendor}.sql", *sorted((folder / vendor).glob("*.sql"))]:
            if not path.exists():
                continue
            found += [part.strip() for part in path.read_text().split(END_OF_STATEMENT) if part.strip()]
    for model in apps.get_models():
        if getattr(model, "append_only", False):
            found += _append_only(vendor, model)
    return found


def _append_only(vendor, model):
    table = model._meta.db_table
    refuse = f"newsroom guard: {model._meta.verbose_name_plural} are added, never changed or removed"
    if vendor == "postgresql":
        execute = f"EXECUTE FUNCTION newsroom_refuse('{refuse}')"
        return [
            f"CREATE TRIGGER guard_{table}_keep BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW {execute}",
            f"CREATE TRIGGER guard_{table}_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {execute}",
        ]
    # INSERT OR REPLACE deletes what is in its way without asking the delete triggers. As in a unique index,
    # what is NULL is in nobody's way: hence "=", not "IS".
    in_the_way = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE {' AND '.join(f'{c} = NEW.{c}' for c in columns)})"  # noqa: S608 - our names
        for columns in unique_columns(model)
    )
    body = f"BEGIN SELECT RAISE(ABORT, '{refuse}'); END"
    return [
        f"CREATE TRIGGER guard_{table}_update BEFORE UPDATE ON {table} {body}",
        f"CREATE TRIGGER guard_{table}_delete BEFORE DELETE ON {table} {body}",
        f"CREATE TRIGGER guard_{table}_replace BEFORE INSERT ON {table} WHEN {in_the_way} {body}",
    ]


def unique_columns(model):
    """Return the column names of every key of `model` that one row alone may hold."""
    meta = model._meta
    keys = [[f.column] for f in meta.local_concrete_fields if f.primary_key or f.unique]
    for constraint in meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and constraint.condition is None:
            keys.append([meta.get_field(name).column for name in constraint.fields])
    return keys


def present():
    """Return the guards in the database: name → table."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT name, tbl_name FROM sqlite_master"
                " WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'"
            )
        else:
            cursor.execute(
                "SELECT tgname, tgrelid::regclass::text FROM pg_trigger"
                " WHERE NOT tgisinternal AND tgname LIKE 'guard\\_%'"
            )
        return dict(cursor.fetchall())


def missing():
    """Return the names of the guards that are not there, are switched off, or say something else."""
    read = standing.sqlite if connection.vendor == "sqlite" else standing.postgresql
    wanted, found = read(statements())
    return sorted(name for name, form in wanted.items() if found.get(name) != form)


def install():
    """Put every guard in place, anew."""
    with transaction.atomic():
        drop()
        with connection.cursor() as cursor:
            for statement in statements():
                cursor.execute(statement)
            if connection.vendor == "postgresql":
                cursor.execute(PIN_SEARCH_PATH)


def drop():
    """Take every guard down. For migrations and for tests that flush tables; never for a change of data."""
    with transaction.atomic(), connection.cursor() as cursor:
        for name, table in present().items():
            cursor.execute(f"DROP TRIGGER {name}" + ("" if connection.vendor == "sqlite" else f" ON {table}"))


@contextmanager
def suspended():
    """Let a migration rebuild tables: guards down inside, up again afterwards, whatever happens."""
    global _suspended
    drop()
    _suspended += 1
    try:
        yield
    finally:
        _suspended -= 1
        if set(connection.introspection.table_names()) >= guarded_tables():
            install()


def guarded_tables():
    """Return the names of the tables that carry guards."""
    return set(re.findall(r"\b(?:ON|FROM|INTO) ((?:articles|factcheck)_\w+)", "\n".join(statements())))


def are_suspended():
    """Whether a migration is under way in this process."""
    return _suspended > 0
