"""Checks: asked once, run once, kept as they were; and what happens to those that fail."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from factcheck import engine
from factcheck import workflow as checking
from factcheck.documents import sha256
from factcheck.models import (
    BookVersion,
    Check,
    Claim,
    ClaimOccurrence,
    EngineVersion,
    HandCheck,
    Inconsistency,
    ReadFact,
    Side,
    Sighting,
)
from factcheck.requirements import check_is_done_and_current as unchecked
from factcheck.statuses import CheckStatus
from factcheck.tasks import run_check
from factcheck.workflow import findings
from factcheck.workflow.checks import fail
from tests.factories import CLEAN, CONTRADICTION, DATED, Newsroom


@pytest.fixture
def house(db):
    return Newsroom()


def queued(house, html=CLEAN, **more):
    return house.in_review(html, check=False, **more).checks.get()


def rows():
    counted = (Check, Claim, ClaimOccurrence, Inconsistency, Side, Sighting, ReadFact)
    return {model.__name__: model.objects.count() for model in counted}


def test_submission_asks_for_a_check(house):
    check = queued(house)
    assert (check.status, check.engine_version) == (CheckStatus.QUEUED, engine.VERSION)
    assert unchecked(check.revision) == ["The check is waiting for a worker."]


def test_check_asked_for_twice_is_one(house):
    check = queued(house)
    assert checking.request_check(check.revision) == check
    assert Check.objects.count() == 1


def test_check_runs_once(house):
    check = queued(house, CONTRADICTION)
    assert checking.run(check.pk).status == CheckStatus.DONE
    before = rows()
    assert checking.run(check.pk) is None
    assert rows() == before


def test_same_content_checked_again_gives_the_same_bytes_and_no_second_rows(house):
    """Another version of the book that says nothing of this text: another input, the same findings."""
    revision = house.in_review(CONTRADICTION)
    before = rows()
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    house.check(revision)
    first, second = Check.objects.order_by("pk")
    assert first.input_hash != second.input_hash
    assert (first.result, first.result_hash) == (second.result, second.result_hash)
    again = {"Check": 2, "Sighting": 2 * before["Sighting"], "ReadFact": 2 * before["ReadFact"]}
    assert rows() == before | again


def test_same_text_in_another_revision_keeps_its_claims(house):
    first = house.live()
    claims = list(Claim.objects.values_list("pk", flat=True))
    house.correction_in_review(first)
    assert list(Claim.objects.values_list("pk", flat=True)) == claims
    assert ClaimOccurrence.objects.count() == 2 * len(claims)


def test_check_is_stale_when_the_book_changes(house):
    revision = house.in_review()
    assert unchecked(revision) == []
    house.write_in_book()
    assert unchecked(revision) == [
        "This text has not been checked with what is in force now; a new check has to run first."
    ]


def test_check_is_stale_when_the_day_changes(house):
    revision = house.approved()
    revision = stories.schedule(revision, by=house.editor, at=timezone.now() + timedelta(days=30))
    assert unchecked(revision) == ["The check is waiting for a worker."]


def test_new_source_of_a_fact_makes_no_check_stale(house):
    house.write_in_book()
    revision = house.in_review()
    house.write_in_book(source="The minutes of the council", note="Page 4")
    assert unchecked(revision) == []


def test_pending_texts_are_checked_again_when_the_book_changes(house, django_capture_on_commit_callbacks):
    revision = house.in_review(DATED)
    returned = stories.send_back(house.in_review(), by=house.reviewer, reason="No.")
    with django_capture_on_commit_callbacks(execute=True):
        house.write_in_book()
    assert revision.checks.count() == 2
    assert returned.checks.count() == 1


def broken_book():
    """A version of the book that the engine cannot read, as no form of ours would make it."""
    body = '{"events":[{"name":"Half an entry"}],"offices":[]}'
    last = BookVersion.objects.current()
    number = last.number + 1 if last else 1
    return BookVersion.objects.create(number=number, digest=sha256(body), body=body, reason="By hand")


def test_failed_check_blocks_and_says_why(house):
    broken_book()
    check = checking.run(queued(house).pk)
    assert check.status == CheckStatus.FAILED
    number = check.book.number
    said = f"version {number} of the reference book cannot be read. Tell the operator: check {check.pk}."
    assert check.error == said
    (reason,) = unchecked(check.revision)
    assert reason == f"The check failed: {check.error} It can be tried again."
    with pytest.raises(MoveRefused, match="of the reference book cannot be read"):
        stories.approve(check.revision, check.revision.content_hash, by=house.reviewer)


def test_failed_check_keeps_the_technical_part_for_the_operator(house, caplog):
    broken_book()
    check = checking.run(queued(house).pk)
    assert "BookError" not in check.error
    (line,) = [one for one in caplog.records if one.name == "factcheck.workflow.checks"]
    assert line.getMessage() == f"Check {check.pk} of revision {check.revision_id} stopped"
    assert line.exc_info is not None
    assert line.exc_info[0].__name__ == "BookError"


# the alarm may ring while hypothesis' callback of the garbage collector runs: pytest warns of that
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_failed_check_leaves_no_findings(house, settings):
    settings.CHECK_TIMEOUT = 0.5  # enough to take it up, far too little to read it
    check = queued(house, CONTRADICTION * 4000)
    run_check.call(check.pk)
    check.refresh_from_db()
    assert (check.status, check.error) == (CheckStatus.FAILED, "it took longer than 0.5 seconds.")
    assert rows() == dict.fromkeys(rows(), 0) | {"Check": 1}


def test_failed_check_is_tried_again(house):
    check = fail(queued(house, CONTRADICTION), "the worker stopped before it was done.")
    check = checking.retry(check, by=house.reporter)
    assert (check.status, check.attempts) == (CheckStatus.QUEUED, 0)
    check = checking.run(check.pk)
    assert (check.status, check.attempts, check.error) == (CheckStatus.DONE, 1, "")
    assert Inconsistency.objects.count() == 1


@pytest.mark.parametrize("status", ["queued", "done"])
def test_only_a_failed_check_is_tried_again(house, status):
    check = queued(house)
    if status == "done":
        checking.run(check.pk)
    with pytest.raises(MoveRefused, match="Only a failed check is tried again"):
        checking.retry(check, by=house.reporter)


def test_check_left_by_a_killed_worker_is_failed_by_the_sweep(house, settings):
    check = queued(house, CONTRADICTION)
    findings_before = rows()
    assert checking.checks._take_up(check.pk).status == CheckStatus.RUNNING  # and there the worker died
    limit = timedelta(seconds=settings.CHECK_TIMEOUT * 2)
    assert checking.sweep(timezone.now()) == (0, 0)
    assert checking.sweep(timezone.now() + limit + timedelta(seconds=1)) == (1, 0)
    check.refresh_from_db()
    assert (check.status, check.error) == (CheckStatus.FAILED, "the worker stopped before it was done.")
    assert rows() == findings_before


def test_late_worker_adds_nothing_to_a_check_that_was_given_up(house):
    check = queued(house, CONTRADICTION)
    running = checking.checks._take_up(check.pk)
    examination = checking.checks._examine(running)
    fail(check, "the worker stopped before it was done.")
    assert checking.checks._finish(running, examination).status == CheckStatus.FAILED
    assert Inconsistency.objects.count() == 0


def test_check_whose_task_was_lost_is_queued_again(house, settings, django_capture_on_commit_callbacks):
    check = queued(house)
    later = timezone.now() + timedelta(seconds=settings.CHECK_TIMEOUT * 2 + 1)
    with django_capture_on_commit_callbacks() as callbacks:
        assert checking.sweep(later) == (0, 1)
    assert len(callbacks) == 1
    assert Check.objects.get(pk=check.pk).queued_at == later


def test_worker_of_another_version_runs_no_check(house):
    """Its result would stand under the name of an engine that did not read the text."""
    revision = house.in_review(check=False)
    other = revision.checks.get()
    other.pk, other.engine_version, other.input_hash = None, "0.0.1", "0" * 64
    other.save(force_insert=True)
    check = checking.run(other.pk)
    assert check.status == CheckStatus.FAILED
    assert f"this worker runs version {engine.VERSION}, asked for is 0.0.1" in check.error


def test_engine_versions_are_noted_when_they_change(house):
    queued(house)
    queued(house)
    assert [row.version for row in EngineVersion.objects.all()] == [engine.VERSION]


def test_text_the_engine_does_not_read_waits_for_a_person(house):
    revision = house.in_review(language="fi")
    reason = "Not checked by the engine, which does not read the language “fi”;"
    assert unchecked(revision) == [f"{reason} a fact-checker has to check it by hand and sign for it."]
    checking.sign_hand_check(revision, by=house.checker, note="Called both mayors.")
    assert unchecked(Revision.objects.get(pk=revision.pk)) == []


@pytest.mark.parametrize("language", ["en", "fi"])
def test_hand_check_is_for_an_unread_text_and_is_signed_once(house, language):
    revision = house.in_review(language=language)
    if language == "fi":
        checking.sign_hand_check(revision, by=house.checker, note="Called both mayors.")
    signed = HandCheck.objects.count()
    with pytest.raises(MoveRefused):
        checking.sign_hand_check(revision, by=house.checker, note="Called them again.")
    assert HandCheck.objects.count() == signed


def examined(revision, **changes):
    """Run the engine over a text and return its examination with its findings changed."""
    check = checking.checks._take_up(checking.request_check(revision).pk)
    examination = checking.checks._examine(check)
    (found,) = examination.inconsistencies
    return check, replace(examination, inconsistencies=(replace(found, **changes),))


def test_finding_that_grew_graver_is_a_finding_of_its_own(house):
    """What was advice under the old rules and dismissed as such blocks under the new ones."""
    revision = house.in_review(CONTRADICTION, check=False)
    check, examination = examined(revision, severity="advisory")
    checking.checks._finish(check, examination)
    advice = Inconsistency.objects.get()
    checking.rule(house.propose(advice), by=house.reviewer, accepted=True)
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    house.check(revision)
    assert [i.severity for i in Inconsistency.objects.unsettled()] == ["blocking"]


def test_other_fault_of_the_same_two_sentences_is_a_finding_of_its_own(house):
    revision = house.in_review(CONTRADICTION, check=False)
    check, examination = examined(revision)
    (found,) = examination.inconsistencies
    first = replace(found.sides[0], quote="Harrow", start=4, end=10)
    other = replace(found, sides=(first, found.sides[1]))
    checking.checks._finish(check, replace(examination, inconsistencies=(other,)))
    house.dismiss(revision)
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    house.check(revision)
    assert Inconsistency.objects.unsettled().count() == 1


def test_equal_findings_are_told_apart(house):
    """A sentence that stands twice disagrees twice."""
    revision = house.in_review(CONTRADICTION, check=False)
    check, examination = examined(revision)
    (found,) = examination.inconsistencies
    findings.record(check, replace(examination, inconsistencies=(found, found)))
    assert Inconsistency.objects.values("fingerprint").distinct().count() == 2


def test_sides_are_anchored_by_quote(house):
    revision = house.in_review(CONTRADICTION)
    first, second = Side.objects.all()
    section = revision.sections.get().uid
    assert (first.quote, first.prefix, first.suffix) == (
        "The Harrow bridge summit in 2019",
        "",
        " brought both mayors to one tabl",
    )
    assert (second.quote, second.prefix) == (
        "The Harrow bridge summit was held on 4 May 2021",
        "Nobody had expected them. ",
    )
    assert (second.sentence, second.section) == ("The Harrow bridge summit was held on 4 May 2021.", section)


def test_text_is_read_as_of_its_own_date(house):
    revision = house.in_review(dated=date(2022, 3, 4))
    assert revision.checks.get().reference_date == date(2022, 3, 4)
