"""Proposals, rulings and signatures by whoever liked to, put straight into the tables."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from articles import workflow as stories
from articles.models import Membership, Revision
from articles.roles import Role
from factcheck.models import HandCheck, Inconsistency, Resolution, Ruling
from factcheck.statuses import Key, ResolutionKind
from tests.bypass.forging import change, make
from tests.factories import CLEAN, CONTRADICTION, DATED, DeskFactory, person

CORRECTED, DISMISSED, STANDS = ResolutionKind


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


def test_ruling_by_a_writer_of_the_draft_to_come_is_refused(house):
    found = finding(house)
    resolution = house.propose(found)
    stories.send_back(found.revision, by=house.reviewer, reason="Look at the years.")
    both = person(Role.EDITOR, Role.REVIEWER)
    stories.resume(Revision.objects.get(pk=found.revision_id), by=both)
    values = {"resolution": resolution, "accepted": True, "revision": found.revision}
    with pytest.raises(IntegrityError, match="newsroom guard: a ruling is for a reviewer of the desk"):
        make(Ruling, by=both, **values)
    make(Ruling, by=house.reviewer, **values)
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
    if lacking != "the reviewer's yes":
        make(Ruling, accepted=True, by=house.reviewer, **yes)
    if lacking != "second key":
        make(Ruling, accepted=True, key=Key.ADMINISTRATOR, by=house.administrator, **yes)
    with pytest.raises(IntegrityError, match="newsroom guard: a blocking inconsistency has no accepted"):
        change(revision, status="live", published_at=timezone.now())


@pytest.mark.parametrize(
    ("who", "desk"),
    [("editor", None), ("reviewer", None), ("inactive", None), ("elsewhere", None), ("writer", None)],
)
def test_hand_check_by_somebody_not_entitled_is_refused(who, desk, house):
    revision = house.in_review(language="fi")
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
    revision = house.in_review(language="fi")
    with pytest.raises(IntegrityError, match="newsroom guard: a check by hand"):
        make(HandCheck, revision=revision, content_hash="0" * 64, note="So.", by=house.checker)
