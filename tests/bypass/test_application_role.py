"""On PostgreSQL the running processes' role owns no table: it does all the work, and lifts no guard."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from articles import guards
from articles import workflow as stories
from articles.models import Revision
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import BookEdit, Inconsistency
from factcheck.workflow import experts as asking
from tests.bypass import states
from tests.factcheck.experts import ask
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
        "UPDATE factcheck_bookversion SET body = '{}'",
        "INSERT INTO factcheck_bookedit (fact, at) VALUES ('event', now())",
        "DELETE FROM articles_logdetail",
        "DELETE FROM factcheck_protectedsource",
        "DELETE FROM factcheck_check",
        "DELETE FROM factcheck_checklistitem",
        "DELETE FROM factcheck_deskpolicy",
    ],
)
def test_application_role_may_not(sql, as_application):
    assert denied(sql) == INSUFFICIENT_PRIVILEGE


APPEND_ONLY = [model for model in apps.get_models() if getattr(model, "append_only", False)]


@pytest.mark.parametrize("model", APPEND_ONLY, ids=lambda model: model.__name__)
def test_application_role_adds_to_the_record_and_reads_it_alone(model, as_application):
    """Also where every trigger were lifted: the right itself is not there."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT one FROM unnest(%s::text[]) AS one WHERE has_table_privilege(%s::text, one)",
            [["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"], table],
        )
        rights = {right for (right,) in cursor.fetchall()}
    assert rights == ({"SELECT"} if model is BookEdit else {"SELECT", "INSERT"})
    assert denied(f"DELETE FROM {table}") == INSUFFICIENT_PRIVILEGE
    assert denied(f"UPDATE {table} SET id = id, {_other(model)} = NULL") == INSUFFICIENT_PRIVILEGE


def _other(model):
    return next(field.column for field in model._meta.concrete_fields if field.column != "id")


def test_application_role_does_the_work_of_the_desk(house, as_application):
    """Evidence, ledger, comments, checklist, experts, objections: with the grants of the file."""
    house.write_in_book()
    revision = house.in_review()
    first, other = [entry.claim for entry in ledger_of(revision).entries]
    source = checking.add_evidence(
        first,
        revision=revision,
        by=house.checker,
        kind="interview",
        source="Somebody at the council",
        quoted="It opened in May.",
        is_protected=True,
        protected_name="Ada",
    )
    checking.erase_protected(source, by=house.administrator)
    checking.withdraw_evidence(source, by=house.checker, reason="She took it back.")
    signed = house.sign_off(first, revision)
    dispute = checking.dispute(by=house.reporter, reason="No.", revision=revision, sign_off=signed)
    checking.rule_on_dispute(dispute, by=house.reviewer, upheld=False, reason="Read it.")
    checking.merge(other, into=first, revision=revision, by=house.checker)
    said = checking.comment(revision, by=house.checker, body=f"@{house.editor.username}: who counted?")
    checking.resolve_thread(said, revision=revision, by=house.editor)
    checking.assign(revision.article, user=house.checker, by=house.editor)
    checking.take_up(revision.article, by=house.checker)
    item = checking.add_item(house.desk, by=house.administrator, text="Legal read it", is_required=True)
    checking.tick(item, revision=revision, by=house.checker)
    checking.retire_item(item, by=house.administrator)
    link, _ = ask(house, revision)
    asking.note_use(link, "opened")
    asking.revoke(link, by=house.checker)
    revision = house.approve(revision)
    assert stories.publish(revision, by=house.editor).status == Status.LIVE


def test_application_role_sees_that_the_guards_stand(as_application):
    assert guards.missing() == []


def test_application_role_takes_a_text_to_its_readers(house, as_application):
    """Every change of the way works with the grants of the file, and nothing more."""
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get(revision=revision))
    revision = house.approve(revision)
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
