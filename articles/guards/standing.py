"""How the guards stand: what is wanted and what is in the database, in a form that can be compared.

Each function takes the SQL of every guard and returns two dicts by the trigger's name: wanted, found. So a
guard that was weakened, or is of an earlier release, is told from the one there should be.
"""

import re

from django.db import connection

# pg_trigger.tgtype, from PostgreSQL's catalog/pg_trigger.h
EVENTS = {"INSERT": 4, "DELETE": 8, "UPDATE": 16, "TRUNCATE": 32}
ROW, BEFORE = 1, 2
TRIGGER = re.compile(
    r"CREATE TRIGGER (\w+) (BEFORE|AFTER) ([A-Z ]+?) ON (\w+)\s+FOR EACH (ROW|STATEMENT)\s*(WHEN \(.*\)\s*)?"
    r"EXECUTE FUNCTION (\w+)\((?:'(.*)')?\)",
    re.DOTALL,
)
FUNCTION = re.compile(r"CREATE OR REPLACE FUNCTION (\w+)\(\).*? AS \$\$(.*)\$\$", re.DOTALL)


def sqlite(statements):
    """Wanted and found as the text of each trigger, white space folded."""
    texts = [statement[statement.index("CREATE TRIGGER") :] for statement in statements]
    wanted = {text.split()[2]: " ".join(text.split()) for text in texts}
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        found = {name: " ".join(text.split()) for name, text in cursor.fetchall()}
    return wanted, found


def postgresql(statements):
    """Wanted and found as (table, kind, whether it has a condition, argument, body of its function).

    A trigger that would not fire is not found: switched off, or all are by this session's replication role.
    """
    bodies = {match[1]: match[2] for text in statements if (match := FUNCTION.search(text))}
    triggers = [match for text in statements if (match := TRIGGER.search(text))]
    wanted = {match[1]: _form(match, bodies) for match in triggers}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname, relname, tgtype, tgqual IS NOT NULL, tgargs, prosrc"
            " FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid"
            " WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace"
            " AND tgenabled IN ('O', 'A') AND proconfig IS NOT NULL"
            " AND (tgenabled = 'A' OR current_setting('session_replication_role') <> 'replica')"
        )
        found = {
            name: (table, kind, condition, bytes(arguments).rstrip(b"\0").decode(), body)
            for name, table, kind, condition, arguments, body in cursor.fetchall()
        }
    return wanted, found


def _form(trigger, bodies):
    _, when, events, table, level, condition, function, argument = trigger.groups()
    kind = sum(EVENTS[event] for event in events.split(" OR "))
    kind += (BEFORE if when == "BEFORE" else 0) + (ROW if level == "ROW" else 0)
    return table, kind, bool(condition), argument or "", bodies[function]
