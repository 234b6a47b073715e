"""The record is only ever added to: no row of it is changed, removed, replaced or emptied away."""

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import ProtectedError

from articles import guards
from articles import workflow as stories
from articles.models import Correction, PreviewUse, Revision
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Check, Inconsistency
from factcheck.workflow import experts as asking
from tests.bypass.forging import execute
from tests.factcheck.experts import ask, claims, text
from tests.factcheck.samples import upload
from tests.factories import CONTRADICTION, person

RECORD = [m for m in apps.get_models() if getattr(m, "append_only", False)] + [Check]
ON_SQLITE = connection.vendor == "sqlite"


@pytest.fixture
def record(house):
    """A newsroom in which every table of the record has a row."""
    house.write_in_book("Stillwater bridge summit")
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get(revision=revision))
    revision = house.approve(revision)
    live = stories.publish(revision, by=house.editor)
    correction = house.correction_in_review(live)
    house.dismiss(correction)
    house.approve(correction)
    stories.publish(Revision.objects.get(pk=correction.pk), by=house.editor)
    checking.sign_hand_check(house.in_review(language="fi"), by=house.checker, note="Called both mayors.")
    _ask_an_expert(house)
    _change_the_ledger(house)
    _hand_in_a_document(house)
    _tick_and_name_a_cause(house)
    _talk(house)
    _take_back_and_object(house)
    _show_a_preview(house)
    checking.dismiss_note(
        house.draft(), by=house.reporter, checker="copy_desk", words="openned", sentence="It openned."
    )
    return house


def _show_a_preview(house):
    link, _ = stories.share(house.draft(), by=house.reporter, name="The council's press office")
    stories.note_preview(link, PreviewUse.OPENED)
    stories.revoke_preview(link, by=house.reporter)


def _talk(house):
    revision = house.in_review(check=False)
    said = checking.comment(revision, by=house.checker, body=f"@{house.editor.username}: who counted?")
    checking.resolve_thread(said, revision=revision, by=house.editor, note="The council did.")


def _tick_and_name_a_cause(house):
    item = checking.add_item(house.desk, by=house.administrator, text="Legal read it")
    checking.tick(item, revision=house.in_review(), by=house.checker)
    checking.name_cause(Correction.objects.first(), by=house.checker, checker="ages")


def _hand_in_a_document(house):
    revision = house.in_review()
    claim = ledger_of(revision).entries[0].claim
    checking.add_evidence(claim, revision=revision, by=house.checker, kind="document", upload=upload())


def _change_the_ledger(house):
    revision = house.in_review()
    first, other = [entry.claim for entry in ledger_of(revision).entries]
    checking.merge(first, into=other, revision=revision, by=house.checker)


def _take_back_and_object(house):
    revision = house.in_review(CONTRADICTION, headline="Another")
    found = Inconsistency.objects.get(revision=revision)
    checking.withdraw_proposal(house.propose(found), by=house.checker)
    ruling = checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    dispute = checking.dispute(by=house.reporter, reason="No.", revision=revision, ruling=ruling)
    checking.rule_on_dispute(dispute, by=person(Role.REVIEWER), upheld=True, reason="Right.")


def _ask_an_expert(house):
    revision = text(house)
    link, _ = ask(house, revision)
    asking.note_use(link, "opened")
    asking.answer(link, {claims(revision)[0].pk: ("right", "")})
    asking.revoke(link, by=house.checker)


def table(model):
    return model._meta.db_table


def rows(model):
    return list(model.objects.order_by("pk").values())


def refused(sql):
    """Whether a guard refused the statement."""
    try:
        execute(sql)
    except IntegrityError as refusal:
        return "newsroom guard" in str(refusal)
    return False


def let_through(attempts, model):
    """The statements no guard refused, and whether the table is another than before."""
    before = rows(model)
    assert before, f"there is no row in {table(model)}"
    passed = [sql for sql in attempts if not refused(sql)]
    return passed if rows(model) == before else [*passed, f"{table(model)} has changed"]


def changes(model):
    yield f"DELETE FROM {table(model)}"
    yield f"UPDATE {table(model)} SET id = id + 5000"
    for field in model._meta.concrete_fields:
        name = connection.ops.quote_name(field.column)
        yield f"UPDATE {table(model)} SET {name} = {name}"


def replacements(model):
    quoted = [connection.ops.quote_name(f.column) for f in model._meta.concrete_fields if f.column != "id"]
    others = ", ".join(quoted)
    yield f"INSERT OR REPLACE INTO {table(model)} SELECT * FROM {table(model)}"
    yield f"UPDATE OR REPLACE {table(model)} SET id = id + 1"
    if len(guards.unique_columns(model)) > 1:  # a key besides the id, which the copy collides with
        yield f"REPLACE INTO {table(model)} (id, {others}) SELECT id + 900, {others} FROM {table(model)}"


def test_rows_of_the_record_stay(record):
    assert [passed for model in RECORD for passed in let_through(changes(model), model)] == []


def deletions(model):
    return (lambda: model.objects.all().delete(), lambda: model.objects.first().delete())


def test_rows_of_the_record_are_not_deleted_by_the_orm(record):
    for model in RECORD:
        before = rows(model)
        for delete in deletions(model):
            with pytest.raises((IntegrityError, ProtectedError)), transaction.atomic():
                delete()
        assert rows(model) == before


def test_rows_of_the_record_are_not_written_over(record):
    for model in RECORD:
        before = rows(model)
        first = [model.objects.order_by("pk").first()]
        names = [f.name for f in model._meta.concrete_fields if not f.primary_key]
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.bulk_create(first, update_conflicts=True, unique_fields=["id"], update_fields=names)
        assert rows(model) == before


@pytest.mark.skipif(not ON_SQLITE, reason="PostgreSQL has no REPLACE")
@pytest.mark.parametrize("recursive_triggers", ["ON", "OFF"])
def test_rows_of_the_record_are_not_replaced(recursive_triggers, record):
    """Whether REPLACE asks the triggers of what it deletes or not; a colliding key is refused beforehand."""
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA recursive_triggers = {recursive_triggers}")
    try:
        found = [passed for model in RECORD for passed in let_through(replacements(model), model)]
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA recursive_triggers = ON")
    assert found == []


@pytest.mark.skipif(ON_SQLITE, reason="SQLite has no TRUNCATE")
def test_tables_of_the_record_are_not_truncated(record):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    tables = ["articles_revision", "articles_section", *(table(model) for model in RECORD)]
    statements = [
        f"TRUNCATE {name} {tail}" for name in tables for tail in ("CASCADE", "RESTART IDENTITY CASCADE")
    ]
    assert [sql for sql in statements if not refused(sql)] == []


@pytest.mark.skipif(ON_SQLITE, reason="SQLite has no TRUNCATE")
@pytest.mark.parametrize("name", ["articles_article", "articles_user", "articles_desk"])
def test_what_the_record_hangs_on_is_not_truncated(name, record):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute(f"TRUNCATE {name} CASCADE")


def test_submitted_text_is_not_deleted(record):
    submitted = Revision.objects.exclude(status=Status.DRAFT)
    texts = submitted.count()
    assert texts
    for revision in submitted.all():
        with pytest.raises(DatabaseError), transaction.atomic():
            Revision.objects.filter(pk=revision.pk)._raw_delete("default")
        with pytest.raises(IntegrityError, match="newsroom guard: what was submitted is never deleted"):
            execute("DELETE FROM articles_revision WHERE id = %s", [revision.pk])
    assert submitted.count() == texts


@pytest.mark.parametrize("name", ["articles_article", "articles_user", "articles_desk"])
def test_what_the_record_hangs_on_is_not_deleted(name, record):
    with pytest.raises(IntegrityError), transaction.atomic():
        delete_and_ask_deferred_constraints(name)


def delete_and_ask_deferred_constraints(name):
    execute(f"DELETE FROM {name}")
    connection.check_constraints()
