"""Checks that never ran, or ran on something else, put straight into the tables."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from factcheck import engine
from factcheck.documents import sha256
from factcheck.models import BookVersion, Check, Inconsistency, Sighting
from factcheck.statuses import CHECK_MOVES, CheckStatus
from factcheck.workflow.checks import _take_up, fail
from tests.bypass.forging import change, execute, make
from tests.factories import CLEAN, CONTRADICTION, DATED, DeskFactory

EMPTY = '{"claims":[],"dates":[],"facts":[],"inconsistencies":[],"supported":true}'


def values_of(check, **changes):
    """Return the columns of a check that could be inserted again, with changes."""
    values = {field.attname: getattr(check, field.attname) for field in Check._meta.concrete_fields}
    values |= {"input_hash": "f" * 64} | changes
    del values["id"]
    return values


DONE = {
    "status": "done",
    "result": EMPTY,
    "result_hash": sha256(EMPTY),
    "finished_at": timezone.now(),
}


@pytest.mark.parametrize("status", ["done", "running", "failed"])
def test_check_begins_in_the_queue(status, house):
    check = house.in_review(CONTRADICTION, check=False).checks.get()
    with pytest.raises(IntegrityError, match="newsroom guard: a check begins in the queue"):
        make(Check, **values_of(check, **DONE | {"status": status, "error": "Because."}))


@pytest.mark.parametrize("changes", [{"content_hash": "0" * 64}, {"result": EMPTY}])
def test_check_of_other_content_or_with_a_result_is_refused(changes, house):
    check = house.in_review(check=False).checks.get()
    with pytest.raises(IntegrityError, match="newsroom guard: a check begins in the queue"):
        make(Check, **values_of(check, **changes))


def test_check_of_a_draft_is_refused(house):
    check = house.in_review(check=False).checks.get()
    with pytest.raises(IntegrityError, match="newsroom guard: a check begins in the queue"):
        make(Check, **values_of(check, revision_id=house.draft(headline="Another").pk))


def test_check_of_another_text_is_refused(house):
    """The content of the clean text, filed under the one with the contradiction."""
    check = house.in_review(CLEAN).checks.get()
    other = house.in_review(CONTRADICTION, headline="Another")
    with pytest.raises(IntegrityError, match="newsroom guard: a check begins in the queue"):
        make(Check, **values_of(check, status="queued", result="", result_hash="", revision_id=other.pk))


def test_check_with_an_earlier_book_does_not_open_the_gate(house):
    revision = house.approved(DATED)
    house.write_in_book()
    old = revision.checks.get()
    assert old.status == CheckStatus.DONE
    with pytest.raises(IntegrityError, match="newsroom guard: no completed check of this text"):
        change(revision, status="live", published_at=timezone.now())


PAIRS = [(a, b) for a in CheckStatus for b in CheckStatus if a != b]
BROUGHT_TO = {
    CheckStatus.QUEUED: lambda check: check,
    CheckStatus.RUNNING: lambda check: _take_up(check.pk),
    CheckStatus.FAILED: lambda check: fail(check, "the engine stopped."),
}


@pytest.mark.parametrize(("before", "after"), [p for p in PAIRS if p[0] != CheckStatus.DONE])
def test_check_goes_only_where_its_moves_lead(before, after, house):
    check = BROUGHT_TO[before](house.in_review(CLEAN, check=False).checks.get())
    values = (DONE if after == CheckStatus.DONE else {"status": after}) | {"error": "Because."}
    if after in CHECK_MOVES[before]:
        change(check, **values)
        assert Check.objects.get().status == after
        return
    with pytest.raises(IntegrityError, match="newsroom guard: a check keeps its inputs"):
        change(check, **values)


@pytest.mark.parametrize(
    "lie",
    [
        {"result_hash": "0" * 64},
        {"result": '{"inconsistencies":[]}'},
        {"result": "[]", "result_hash": sha256("[]")},
        {"result": '{"supported":false,"inconsistencies":[]}'},
        {"supported": False},
        {"result": EMPTY.replace("[]", "[0]"), "result_hash": sha256(EMPTY.replace("[]", "[0]"))},
    ],
    ids=["hash", "no language", "a list", "language", "column of the language", "findings without rows"],
)
def test_check_is_not_done_with_a_result_that_does_not_hold_together(lie, house):
    check = _take_up(house.in_review(CONTRADICTION, check=False).checks.get().pk)
    values = DONE | lie
    if "result" in lie and "result_hash" not in lie:
        values["result_hash"] = sha256(lie["result"])
    with pytest.raises(IntegrityError, match="newsroom guard: a check keeps its inputs"):
        change(check, **values)


def test_result_says_as_many_findings_as_are_on_record(house):
    """What the engine found is recorded; only then somebody writes that it found nothing."""
    revision = house.in_review(CONTRADICTION, check=False)
    check = _take_up(revision.checks.get().pk)
    finding = make(
        Inconsistency,
        revision=revision,
        check_run=check,
        fingerprint="a" * 64,
        checker="event_dates",
        rule="1",
        kind="event date",
        severity="blocking",
        message="Two years.",
    )
    make(Sighting, check_run=check, inconsistency=finding)
    with pytest.raises(IntegrityError, match="newsroom guard: a check keeps its inputs"):
        change(check, **DONE)


@pytest.mark.parametrize(
    "field",
    ["content_hash", "language", "reference_date", "engine_version", "input_hash", "book", "revision"],
)
@pytest.mark.parametrize("before", [*BROUGHT_TO, CheckStatus.DONE])
def test_check_keeps_its_inputs(before, field, house):
    revision = house.in_review(check=before == CheckStatus.DONE)
    check = revision.checks.get()
    check = check if before == CheckStatus.DONE else BROUGHT_TO[before](check)
    house.write_in_book()
    other = {
        "id": check.pk + 90,
        "reference_date": "2001-01-01",
        "book": BookVersion.objects.current(),
        "revision": house.in_review(headline="Another", check=False),
    }
    with pytest.raises(IntegrityError, match="newsroom guard: a check keeps its inputs"):
        change(check, **{field: other.get(field, "0" * 12)})


@pytest.mark.parametrize("status", ["queued", "done", "failed"])
def test_finding_is_recorded_by_a_running_check_alone(status, house):
    revision = house.in_review(check=status == "done")
    check = revision.checks.get()
    if status == "failed":
        fail(check, "the engine stopped.")
    values = {"checker": "a", "rule": "1", "kind": "b", "severity": "advisory", "message": "c"}
    with pytest.raises(IntegrityError, match="newsroom guard: findings are recorded by the check"):
        make(Inconsistency, revision=revision, check_run=check, fingerprint="a" * 64, **values)


def test_finding_is_recorded_for_the_text_of_its_check(house):
    """A harmless namesake of a finding in another text, to be dismissed in its place."""
    revision = house.in_review(CONTRADICTION)
    check = _take_up(house.in_review(headline="Another", check=False).checks.get().pk)
    values = {"checker": "a", "rule": "1", "kind": "b", "severity": "advisory", "message": "c"}
    with pytest.raises(IntegrityError, match="newsroom guard: findings are recorded by the check"):
        make(Inconsistency, revision=revision, check_run=check, fingerprint="a" * 64, **values)


@pytest.mark.parametrize(
    "changes", [{"number": 9}, {"digest": "0" * 64}, {"body": "{}"}], ids=lambda changes: next(iter(changes))
)
def test_version_of_the_book_out_of_turn_is_refused(changes, house):
    house.write_in_book()
    last = BookVersion.objects.current()
    values = {"number": last.number + 1, "digest": last.digest, "body": last.body, "reason": "So."}
    with pytest.raises(IntegrityError, match="newsroom guard: a version of the book"):
        make(BookVersion, **values | changes)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no REPLACE")
@pytest.mark.parametrize("key", ["id", "input_hash"])
def test_check_that_is_done_is_not_replaced_by_one_in_the_queue(key, house):
    """Which would take what it found with it, and begin anew."""
    check = house.in_review(CONTRADICTION).checks.get()
    values = values_of(check, status="queued", result="", result_hash="", finished_at=None)
    values |= {"id": check.pk if key == "id" else check.pk + 90}
    values |= {"input_hash": check.input_hash if key == "input_hash" else "f" * 64}
    columns, marks = ", ".join(values), ", ".join(["%s"] * len(values))
    with pytest.raises(IntegrityError, match="newsroom guard: a check begins in the queue"):
        execute(f"REPLACE INTO factcheck_check ({columns}) VALUES ({marks})", list(values.values()))
    assert Check.objects.get().status == CheckStatus.DONE


@pytest.mark.parametrize("name", ["language", "desk", "slug"])
def test_article_with_drafts_alone_may_still_move(house, name):
    article = house.draft().article
    values = {"language": "fi", "desk": DeskFactory(), "slug": "elsewhere"}
    change(article, **{name: values[name]})
    article.refresh_from_db()
    assert getattr(article, name) == values[name]


@pytest.mark.parametrize("change_to", ["language", "desk", "slug"])
def test_article_keeps_what_its_check_and_approval_hang_on(house, change_to):
    """A text is declared to be in a language nobody checks, or another desk's, after it was handed in."""
    article = house.approved().article
    values = {"language": "fi", "desk": DeskFactory(), "slug": "elsewhere"}
    with pytest.raises(IntegrityError, match="keeps its desk, address and language"), transaction.atomic():
        type(article).objects.filter(pk=article.pk).update(**{change_to: values[change_to]})


def test_engine_in_force_is_the_one_last_noted(house):
    revision = house.approved()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO factcheck_engineversion (version, at) VALUES ('99.0', %s)",
            [connection.ops.adapt_datetimefield_value(timezone.now())],
        )
    assert engine.VERSION != "99.0"
    with pytest.raises(IntegrityError, match="newsroom guard: no completed check of this text"):
        change(revision, status="live", published_at=timezone.now())
