"""On PostgreSQL the running processes' role owns no table: it does all the work, and lifts no guard."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from articles import guards
from articles import workflow as stories
from articles.models import Revision
from articles.statuses import Status
from factcheck.models import Inconsistency
from tests.bypass import states
from tests.factories import CONTRADICTION

pytestmark = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has no roles: whoever can write the file owns it"
)
GRANTS = Path(__file__).resolve().parents[2] / "docs" / "sql" / "application_role.sql"


@pytest.fixture
def as_application(house):
    """The rest of the test runs in the role the file makes; the transaction's end undoes both."""
    with connection.cursor() as cursor:
        cursor.execute(GRANTS.read_text())
        cursor.execute("SET LOCAL ROLE newsroom_app")
        cursor.execute("SELECT current_user, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)")
        assert cursor.fetchone() == ("newsroom_app", False)


def denied(sql):
    """Run a statement and return the SQLSTATE of its refusal."""
    with pytest.raises(DatabaseError) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    return refused.value.__cause__.sqlstate


INSUFFICIENT_PRIVILEGE = "42501"
LETS_EVERYTHING_PASS = "RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE articles_revision DISABLE TRIGGER ALL",
        "ALTER TABLE articles_revision DISABLE TRIGGER guard_revision_update",
        "ALTER TABLE articles_revision ENABLE REPLICA TRIGGER guard_revision_update",
        "DROP TRIGGER guard_revision_update ON articles_revision",
        "DROP FUNCTION newsroom_revision_update() CASCADE",
        f"CREATE OR REPLACE FUNCTION newsroom_revision_update() {LETS_EVERYTHING_PASS}",
        "ALTER FUNCTION newsroom_revision_update() RESET search_path",
        "CREATE TRIGGER last BEFORE UPDATE ON articles_revision EXECUTE FUNCTION newsroom_refuse()",
        "CREATE RULE lift AS ON INSERT TO articles_approval DO INSTEAD NOTHING",
        "ALTER TABLE articles_revision DROP CONSTRAINT revision_status_is_known",
        "ALTER TABLE articles_revision RENAME TO elsewhere",
        "DROP TABLE articles_contributor CASCADE",
        "DROP INDEX one_live_revision_per_article",
        "TRUNCATE articles_contributor",
        "TRUNCATE factcheck_inconsistency CASCADE",
        "SET session_replication_role = replica",
        "SET LOCAL session_replication_role = replica",
        "CREATE TABLE articles_shadow (id int)",
        "CREATE TEMP TABLE articles_approval (id int)",
        f"CREATE FUNCTION sneak() {LETS_EVERYTHING_PASS}",
        "UPDATE django_migrations SET name = 'none'",
        "COPY articles_revision TO PROGRAM 'cat'",
        "SELECT pg_read_file('PG_VERSION')",
        "ALTER ROLE newsroom_app SUPERUSER",
        "SELECT setval(pg_get_serial_sequence('articles_revision', 'id'), 1)",
    ],
)
def test_application_role_may_not(sql, as_application):
    assert denied(sql) == INSUFFICIENT_PRIVILEGE


def test_application_role_sees_that_the_guards_stand(as_application):
    assert guards.missing() == []


def test_application_role_takes_a_text_to_its_readers(house, as_application):
    """Every change of the way works with the grants of the file, and nothing more."""
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get(revision=revision))
    revision = stories.approve(revision, revision.content_hash, by=house.reviewer)
    revision = house.check(
        stories.schedule(revision, by=house.editor, at=timezone.now() + timedelta(hours=1))
    )
    revision = stories.unschedule(revision, by=house.editor)
    live = stories.publish(revision, by=house.editor)
    house.write_in_book()
    house.correction_in_review(live)
    stories.retract(live, by=house.editor, note="Made up.")
    assert Revision.objects.get(pk=live.pk).status == Status.RETRACTED


@pytest.mark.parametrize("state", [states.unapproved, states.new_finding, states.stale_check])
def test_application_role_meets_the_guards(state, house, as_application):
    revision = state(house)
    sql = f"UPDATE articles_revision SET status = 'live', published_at = now() WHERE id = {revision.pk}"
    assert denied(sql) == "23514"
