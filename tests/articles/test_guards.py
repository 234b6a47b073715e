"""The guards themselves: that they stand, that it shows when they do not, that nothing is published then."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection

from articles import guards
from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from articles.statuses import MOVES, PENDING, PUBLISHED, Status
from factcheck.statuses import CHECK_MOVES
from tests.factories import Newsroom

ON_SQLITE = connection.vendor == "sqlite"
PAIR = re.compile(r"'([a-z_]+)>([a-z_]+)'")


@pytest.fixture
def house(db):
    return Newsroom()


def execute(sql):
    with connection.cursor() as cursor:
        if not ON_SQLITE:  # no table is altered while a deferred constraint on it is still to be asked
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(sql)


def pairs(moves):
    return {(str(before), str(after)) for before, targets in moves.items() for after in targets}


def text_of(app, vendor):
    return (Path(apps.get_app_config(app).path) / "guards" / f"{vendor}.sql").read_text()


def statement_of(trigger, app, vendor):
    """Return the SQL of the trigger, or on PostgreSQL of the function it calls."""
    (found,) = [
        part for part in text_of(app, vendor).split(guards.END_OF_STATEMENT) if re.search(trigger, part)
    ]
    return found


@pytest.mark.parametrize(
    ("vendor", "trigger"),
    [
        ("sqlite", r"CREATE TRIGGER guard_revision_moves"),
        ("postgresql", r"FUNCTION newsroom_revision_update\(\) R"),
    ],
)
def test_moves_of_revisions_are_the_same_in_the_database(vendor, trigger):
    text = statement_of(trigger, "articles", vendor)
    listed = re.search(r"NOT IN \(\s*('draft>.*?)\)", text, re.DOTALL)[1]
    assert {match.groups() for match in PAIR.finditer(listed)} == pairs(MOVES)


@pytest.mark.parametrize(
    ("vendor", "trigger"),
    [
        ("sqlite", r"CREATE TRIGGER guard_check_update"),
        ("postgresql", r"FUNCTION newsroom_check_update\(\) R"),
    ],
)
def test_moves_of_checks_are_the_same_in_the_database(vendor, trigger):
    found = {match.groups() for match in PAIR.finditer(statement_of(trigger, "factcheck", vendor))}
    assert found == pairs(CHECK_MOVES)


@pytest.mark.parametrize("app", ["articles", "factcheck"])
@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_lists_of_statuses_are_the_same_in_the_database(app, vendor):
    lists = re.findall(r"status (?:NOT )?IN \(([^)]*)\)", text_of(app, vendor))
    known = [
        set(PENDING),
        set(PUBLISHED),
        {Status.APPROVED, Status.SCHEDULED, Status.LIVE},  # what an approval is needed for
        {Status.IN_REVIEW, Status.LIVE},  # what a text overtaken by a later one may not become
    ]
    assert [found for found in lists if set(re.findall(r"'(\w+)'", found)) not in known] == []


def test_every_append_only_table_is_guarded_against_change_and_removal(db):
    tables = {m._meta.db_table for m in apps.get_models() if getattr(m, "append_only", False)}
    kinds = ("update", "delete", "replace") if ON_SQLITE else ("keep", "truncate")
    there = guards.present()
    assert {(f"guard_{table}_{kind}", table) for table in tables for kind in kinds} <= set(there.items())
    record = ("contributor", "approval", "move", "correction")
    found = (
        "bookversion",
        "engineversion",
        "handcheck",
        "inconsistency",
        "side",
        "sighting",
        "readfact",
        "claim",
    )
    settled = ("resolution", "ruling")
    assert tables >= {f"articles_{t}" for t in record} | {f"factcheck_{t}" for t in (*found, *settled)}


def test_guards_stand_and_are_silent(db):
    assert guards.missing() == []
    out = StringIO()
    call_command("check", "--database", "default", stdout=out, stderr=out)
    assert out.getvalue() == "System check identified no issues (0 silenced).\n"


def drop_one():
    execute("DROP TRIGGER guard_revision_update ON articles_revision")


def disable_one():
    execute("ALTER TABLE articles_revision DISABLE TRIGGER guard_revision_update")


def make_it_fire_on_replicas_alone():
    execute("ALTER TABLE articles_revision ENABLE REPLICA TRIGGER guard_revision_update")


def hollow_it_out():
    execute(
        "CREATE OR REPLACE FUNCTION newsroom_revision_update() RETURNS trigger LANGUAGE plpgsql"
        " SET search_path = public, pg_temp AS 'BEGIN RETURN NEW; END'"
    )


def let_it_look_elsewhere():
    execute("ALTER FUNCTION newsroom_revision_update() RESET search_path")


def put_another_in_its_place():
    drop_one()
    execute(
        "CREATE TRIGGER guard_revision_update BEFORE UPDATE ON articles_revision FOR EACH ROW"
        " WHEN (NEW.status = 'draft') EXECUTE FUNCTION newsroom_revision_update()"
    )


def let_it_guard_less():
    drop_one()
    execute(
        "CREATE TRIGGER guard_revision_update BEFORE INSERT ON articles_revision FOR EACH ROW"
        " EXECUTE FUNCTION newsroom_revision_update()"
    )


def silence_the_session():
    execute("SET LOCAL session_replication_role = replica")


def drop_one_sqlite():
    execute("DROP TRIGGER guard_revision_moves")


def hollow_one_out_sqlite():
    drop_one_sqlite()
    execute("CREATE TRIGGER guard_revision_moves BEFORE UPDATE ON articles_revision BEGIN SELECT 1; END")


def put_it_on_another_table_sqlite():
    execute("DROP TRIGGER guard_revision_delete")
    execute(
        "CREATE TRIGGER guard_revision_delete BEFORE DELETE ON articles_section WHEN 1 = 2"
        " BEGIN SELECT RAISE(ABORT, 'newsroom guard'); END"
    )


if ON_SQLITE:
    WEAKENED = {
        drop_one_sqlite: "guard_revision_moves",
        hollow_one_out_sqlite: "guard_revision_moves",
        put_it_on_another_table_sqlite: "guard_revision_delete",
    }
else:
    WEAKENED = dict.fromkeys(
        [
            drop_one,
            disable_one,
            make_it_fire_on_replicas_alone,
            hollow_it_out,
            let_it_look_elsewhere,
            put_another_in_its_place,
            let_it_guard_less,
        ],
        "guard_revision_update",
    )


@pytest.mark.parametrize("weaken", WEAKENED, ids=lambda f: f.__name__)
def test_weakened_guard_is_reported_and_closes_the_gate(weaken, house):
    revision = house.approved()
    weaken()
    assert guards.missing() == [WEAKENED[weaken]]
    with pytest.raises(CommandError, match=f"The database guard {WEAKENED[weaken]} is missing"):
        call_command("check", "--database", "default", stderr=StringIO())
    with pytest.raises(MoveRefused) as refused:
        stories.publish(revision, by=house.editor)
    assert refused.value.reasons == (
        "The database’s guards are missing; an operator must run “manage.py migrate” first.",
    )
    assert Revision.objects.live().count() == 0
    guards.install()
    assert guards.missing() == []
    assert stories.publish(revision, by=house.editor).status == Status.LIVE


@pytest.mark.skipif(ON_SQLITE, reason="SQLite has no replication role")
def test_session_in_which_no_trigger_fires_has_no_guards(house):
    silence_the_session()
    assert guards.missing() == sorted(guards.present())
    execute("SET LOCAL session_replication_role = origin")
    assert guards.missing() == []


def test_suspended_guards_come_back_after_an_error(db):
    seen = []

    def fail_half_way():
        seen.extend([guards.present(), guards.are_suspended()])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), guards.suspended():
        fail_half_way()
    assert seen == [{}, True]
    assert guards.missing() == []
    assert not guards.are_suspended()


def test_migrate_puts_back_what_is_missing_though_nothing_is_to_be_migrated(db):
    guards.drop()
    call_command("migrate", verbosity=0)
    assert guards.missing() == []


def test_check_without_a_database_asks_none(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        call_command("check", stdout=StringIO(), stderr=StringIO())
