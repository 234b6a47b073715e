"""Checks that never ran, findings gone missing, rulings by whoever liked to: put straight into the tables."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles import workflow as stories
from articles.models import Membership, Revision
from articles.roles import Role
from factcheck import engine
from factcheck.documents import sha256
from factcheck.models import BookVersion, Check, HandCheck, Inconsistency, Resolution, Ruling, Sighting
from factcheck.statuses import CHECK_MOVES, CheckStatus, Key, ResolutionKind
from factcheck.workflow.checks import _take_up, fail
from tests.factories import CLEAN, CONTRADICTION, DATED, DeskFactory, person

EMPTY = '{"claims":[],"dates":[],"facts":[],"inconsistencies":[],"supported":true}'
CORRECTED, DISMISSED, STANDS = ResolutionKind


def make(model, **values):
    """Insert a row, past every function of ours."""
    with transaction.atomic():
        return model.objects.create(**values)


def change(thing, **values):
    """Update a row, past every function of ours."""
    with transaction.atomic():
        type(thing).objects.filter(pk=thing.pk).update(**values)


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
    found = Inconsistency.objects.get(revision=revision)
    values = {"checker": "a", "rule": "1", "kind": "b", "severity": "advisory", "message": "c"}
    with pytest.raises(IntegrityError, match="newsroom guard: findings are recorded by the check"):
        make(Inconsistency, revision=revision, check_run=check, fingerprint=found.fingerprint, **values)


def finding(house, **more):
    return Inconsistency.objects.get(revision=house.in_review(CONTRADICTION, **more))


@pytest.mark.parametrize(
    "who",
    [
        lambda house: house.reporter,
        lambda house: house.reviewer,
        lambda house: house.administrator,
        lambda house: person(is_superuser=True),
        lambda house: person(Role.FACT_CHECKER, is_active=False),
        lambda house: person(Role.FACT_CHECKER, desk=DeskFactory()),
    ],
    ids=["reporter", "reviewer", "administrator", "superuser", "inactive", "another desk"],
)
def test_proposal_by_somebody_not_entitled_is_refused(who, house):
    found, by = finding(house), who(house)
    with pytest.raises(IntegrityError, match="newsroom guard: only a fact-checker of the desk proposes"):
        make(Resolution, inconsistency=found, kind=DISMISSED, reason="No.", proposed_by=by)


def test_writer_does_not_propose_that_it_stands(house):
    found = finding(house)
    Membership.objects.create(user=house.reporter, role=Role.FACT_CHECKER)
    until = timezone.now() + timedelta(days=3)
    values = {"reason": "No.", "public_note": "So be it.", "expires_at": until}
    with pytest.raises(IntegrityError, match="newsroom guard: only a fact-checker of the desk proposes"):
        make(Resolution, inconsistency=found, kind=STANDS, proposed_by=house.reporter, **values)


@pytest.mark.parametrize("lacking", [{"public_note": ""}, {"expires_at": None}])
def test_override_without_note_or_end_is_refused(lacking, house):
    found = finding(house)
    until = timezone.now() + timedelta(days=3)
    values = {"reason": "No.", "public_note": "So be it.", "expires_at": until} | lacking
    with pytest.raises(IntegrityError, match="resolution_that_stands_is_public_and_expires"):
        make(Resolution, inconsistency=found, kind=STANDS, proposed_by=house.checker, **values)


def proposer(house):
    Membership.objects.create(user=house.checker, role=Role.REVIEWER)
    return house.checker


def writer(house):
    Membership.objects.create(user=house.reporter, role=Role.REVIEWER)
    return house.reporter


NO_JUDGES = {
    "proposer": proposer,
    "writer": writer,
    "editor": lambda house: house.editor,
    "superuser": lambda house: person(is_superuser=True),
    "inactive": lambda house: person(Role.REVIEWER, is_active=False),
    "another desk": lambda house: person(Role.REVIEWER, desk=DeskFactory()),
    "administrator with the reviewer's key": lambda house: house.administrator,
}


@pytest.mark.parametrize("accepted", [True, False])
@pytest.mark.parametrize("who", NO_JUDGES)
def test_ruling_by_somebody_not_entitled_is_refused(who, accepted, house):
    resolution = house.propose(finding(house))
    by, revision = NO_JUDGES[who](house), resolution.inconsistency.revision
    with pytest.raises(IntegrityError, match="newsroom guard: a ruling is for a reviewer of the desk"):
        make(Ruling, resolution=resolution, accepted=accepted, reason="So.", revision=revision, by=by)


def test_ruling_by_a_co_writer_of_the_later_text_is_refused(house):
    """Did not write the text the finding is in, but the one that is said to put it right."""
    found = finding(house)
    resolution = house.propose(found, CORRECTED)
    stories.send_back(found.revision, by=house.reviewer, reason="Look at the years.")
    both = person(Role.EDITOR, Role.REVIEWER)
    draft = stories.resume(Revision.objects.get(pk=found.revision_id), by=both)
    body = {"uid": draft.sections.get().uid, "kind": "text", "heading": "", "body": {"html": CLEAN}}
    draft = stories.revise(draft, by=both, seen=draft.edition, sections=[body])
    later = house.check(stories.submit(draft, by=both))
    with pytest.raises(IntegrityError, match="newsroom guard: a ruling is for a reviewer of the desk"):
        make(Ruling, resolution=resolution, accepted=True, revision=later, by=both)
    make(Ruling, resolution=resolution, accepted=True, revision=later, by=house.reviewer)
    assert Inconsistency.objects.unsettled().count() == 0


def test_both_keys_by_one_person_are_refused(house):
    both = person(Role.REVIEWER, Role.ADMINISTRATOR)
    resolution = house.propose(finding(house), STANDS)
    values = {
        "resolution": resolution,
        "accepted": True,
        "revision": resolution.inconsistency.revision,
        "by": both,
    }
    make(Ruling, key=Key.REVIEWER, **values)
    with pytest.raises(IntegrityError, match="newsroom guard: a ruling is for a reviewer of the desk"):
        make(Ruling, key=Key.ADMINISTRATOR, **values)


def test_second_key_on_anything_but_an_override_is_refused(house):
    resolution = house.propose(finding(house))
    values = {"accepted": True, "revision": resolution.inconsistency.revision, "by": house.administrator}
    with pytest.raises(IntegrityError, match="newsroom guard: a ruling is for a reviewer of the desk"):
        make(Ruling, resolution=resolution, key=Key.ADMINISTRATOR, **values)


def test_corrected_is_not_accepted_on_the_same_text(house):
    resolution = house.propose(finding(house), CORRECTED)
    values = {"accepted": True, "revision": resolution.inconsistency.revision, "by": house.reviewer}
    with pytest.raises(IntegrityError, match="on a text that bears it out"):
        make(Ruling, resolution=resolution, **values)


@pytest.mark.parametrize(("html", "check"), [(CONTRADICTION + CLEAN, True), (CLEAN, False)])
def test_corrected_is_not_accepted_on_a_text_that_does_not_bear_it_out(html, check, house):
    found = finding(house)
    resolution = house.propose(found, CORRECTED)
    stories.send_back(found.revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=found.revision_id), by=house.reporter)
    body = {"uid": draft.sections.get().uid, "kind": "text", "heading": "", "body": {"html": html}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    later = stories.submit(draft, by=house.reporter)
    later = house.check(later) if check else later
    with pytest.raises(IntegrityError, match="on a text that bears it out"):
        make(Ruling, resolution=resolution, accepted=True, revision=later, by=house.reviewer)


def test_ruling_seen_on_another_article_is_refused(house):
    resolution = house.propose(finding(house), CORRECTED)
    other = house.in_review(headline="Another")
    with pytest.raises(IntegrityError, match="newsroom guard: a ruling is for a reviewer of the desk"):
        make(Ruling, resolution=resolution, accepted=True, revision=other, by=house.reviewer)


@pytest.mark.parametrize("lacking", ["second key", "time", "the reviewer's yes"])
def test_override_that_lacks_something_does_not_open_the_gate(lacking, house):
    revision = house.approved(DATED)
    house.write_in_book()
    house.check(revision)
    found = Inconsistency.objects.get(revision=revision)
    until = timezone.now() + timedelta(days=3 if lacking != "time" else -3)
    resolution = make(
        Resolution,
        inconsistency=found,
        kind=STANDS,
        reason="So.",
        public_note="So be it.",
        expires_at=until,
        proposed_by=house.checker,
    )
    yes = {"resolution": resolution, "revision": revision, "reason": "So."}
    make(Ruling, accepted=lacking != "the reviewer's yes", by=house.reviewer, **yes)
    if lacking != "second key":
        make(Ruling, accepted=True, key=Key.ADMINISTRATOR, by=house.administrator, **yes)
    with pytest.raises(IntegrityError, match="newsroom guard: a blocking inconsistency has no accepted"):
        change(revision, status="live", published_at=timezone.now())


@pytest.mark.parametrize(
    ("who", "desk"),
    [("editor", None), ("reviewer", None), ("inactive", None), ("elsewhere", None), ("writer", None)],
)
def test_hand_check_by_somebody_not_entitled_is_refused(who, desk, house):
    revision = house.in_review(language="xx")
    people = {
        "editor": lambda: house.editor,
        "reviewer": lambda: house.reviewer,
        "inactive": lambda: person(Role.FACT_CHECKER, is_active=False),
        "elsewhere": lambda: person(Role.FACT_CHECKER, desk=DeskFactory()),
        "writer": lambda: Membership.objects.create(user=house.reporter, role=Role.FACT_CHECKER).user,
    }
    with pytest.raises(IntegrityError, match="newsroom guard: a check by hand"):
        make(HandCheck, revision=revision, content_hash=revision.content_hash, note="So.", by=people[who]())


def test_hand_check_of_another_wording_is_refused(house):
    revision = house.in_review(language="xx")
    with pytest.raises(IntegrityError, match="newsroom guard: a check by hand"):
        make(HandCheck, revision=revision, content_hash="0" * 64, note="So.", by=house.checker)


@pytest.mark.parametrize(
    "changes", [{"number": 9}, {"digest": "0" * 64}, {"body": "{}"}], ids=lambda changes: next(iter(changes))
)
def test_version_of_the_book_out_of_turn_is_refused(changes, house):
    house.write_in_book()
    last = BookVersion.objects.current()
    values = {"number": last.number + 1, "digest": last.digest, "body": last.body, "reason": "So."}
    with pytest.raises(IntegrityError, match="newsroom guard: a version of the book"):
        make(BookVersion, **values | changes)


def test_other_language_of_the_article_makes_the_check_another(house):
    """A text is declared to be in a language nobody checks, after it was checked in its own."""
    revision = house.approved()
    with transaction.atomic():
        type(revision.article).objects.filter(pk=revision.article_id).update(language="xx")
    with pytest.raises(IntegrityError, match="newsroom guard: no completed check of this text"):
        change(revision, status="live", published_at=timezone.now())


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
