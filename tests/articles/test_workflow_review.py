"""Between writers and readers: what submission fixes, and how a text goes back or on."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from articles import workflow as stories
from articles.content import content_digest, parse_content
from articles.models import Approval, Move, Revision
from articles.refusals import MoveRefused
from articles.statuses import Status
from tests.factories import CLEAN, CONTRADICTION, AuthorFactory, Newsroom


@pytest.fixture
def house(db):
    return Newsroom()


def again(revision):
    return Revision.objects.get(pk=revision.pk)


def test_submission_fixes_content_and_hash(house):
    revision = again(house.in_review(standfirst="It took nine years.", check=False))
    content = parse_content(revision.content)
    assert revision.content_hash == content_digest(revision.content)
    assert (content["headline"], content["standfirst"]) == ("The bridge at Harrow", "It took nine years.")
    assert [s["body"] for s in content["sections"]] == [{"html": CLEAN}]
    assert (content["correction"], content["version"]) == (None, "v1")
    assert (revision.submitted_by, revision.status) == (house.reporter, Status.IN_REVIEW)


def test_byline_is_printed_from_the_authors_unless_written(house):
    authors = [AuthorFactory(name=name) for name in ("Ada Byron", "Ines Sol", "Tom Hart")]
    printed = again(house.in_review(authors=authors, check=False))
    written = again(house.in_review(authors=authors, byline="Our correspondents", check=False))
    assert [r.byline for r in (printed, written)] == [
        "Ada Byron, Ines Sol and Tom Hart",
        "Our correspondents",
    ]
    assert parse_content(printed.content)["byline"] == printed.byline


@pytest.mark.parametrize(
    ("names", "printed"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_byline_of_names(names, printed):
    assert stories.byline_of(names) == printed


def test_correction_note_without_a_type_is_not_printed(house):
    draft = house.draft()
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, correction_note="Left over.")
    revision = again(stories.submit(draft, by=house.reporter))
    assert (revision.correction_note, parse_content(revision.content)["correction"]) == ("", None)


def test_text_is_read_as_of_its_planned_day_else_its_submission(house):
    """In the newsroom's zone: half past eleven at night in London in summer is the day before in UTC."""
    planned = datetime(2027, 7, 1, 23, 30, tzinfo=UTC)
    days = [
        again(house.in_review(check=False, headline=str(more), **more)).reference_date
        for more in ({"planned_for": planned}, {"dated": date(2022, 3, 4)}, {})
    ]
    assert days == [date(2027, 7, 2), date(2022, 3, 4), timezone.localdate()]


def test_submission_without_a_section_is_refused(house):
    draft = house.draft(sections=[])
    with pytest.raises(MoveRefused) as refused:
        stories.submit(draft, by=house.reporter)
    assert refused.value.reasons == ("There is no text under the headline.",)


def test_submission_beside_a_pending_text_is_refused(house):
    live = house.live()
    house.correction_in_review(live)
    second = stories.start_correction(live, by=house.editor, type="update", note="More.")
    with pytest.raises(MoveRefused, match="Revision 2 of this article is in review; withdraw it first"):
        stories.submit(second, by=house.editor)


def test_urgent_correction_goes_first_when_the_other_is_withdrawn(house):
    live = house.live()
    slow = house.correction_in_review(live)
    quick = stories.start_correction(live, by=house.editor, type="correction", note="300 cars, not 200.")
    stories.withdraw(slow, by=house.editor, reason="The other cannot wait.")
    quick = house.check(stories.submit(quick, by=house.editor))
    quick = house.approve(quick)
    assert stories.publish(quick, by=house.editor).status == Status.LIVE


@pytest.mark.parametrize("act", [stories.send_back, stories.withdraw])
def test_setting_aside_needs_a_reason_and_keeps_it(act, house):
    revision = house.in_review(check=False)
    by = house.reviewer if act is stories.send_back else house.reporter
    with pytest.raises(MoveRefused, match="Give a reason; it is kept on the record"):
        act(revision, by=by, reason=" \n ")
    act(revision, by=by, reason=" Who counted? ")
    assert Move.objects.last().reason == "Who counted?"


def test_approval_takes_everything_but_itself(house):
    """All reasons come at once, in the order a reviewer reads them."""
    revision = house.in_review(CONTRADICTION)
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    with pytest.raises(MoveRefused) as refused:
        stories.approve(revision, "0" * 64, by=house.reviewer)
    assert [reason.split(";")[0].split(",")[0] for reason in refused.value.reasons] == [
        "This is not the wording you were shown",
    ]
    with pytest.raises(MoveRefused) as refused:
        stories.approve(revision, revision.content_hash, by=house.reviewer)
    assert [reason.split(",")[0] for reason in refused.value.reasons] == [
        "The check is waiting for a worker.",
        "Two statements disagree",
        "Not signed off: “The Harrow bridge summit in 2019 brought both mayors to one table.”",
    ]
    assert Approval.objects.count() == 0


def test_approval_notes_who_and_what(house):
    revision = house.in_review()
    house.approve(revision, note="Read twice.")
    approval = Approval.objects.get()
    assert (approval.by, approval.content_hash, approval.note) == (
        house.reviewer,
        revision.content_hash,
        "Read twice.",
    )


def test_stale_check_is_asked_for_again_before_anybody_is_refused(house):
    revision = house.approved()
    house.write_in_book()
    with pytest.raises(MoveRefused, match="The check is waiting for a worker"):
        stories.publish(revision, by=house.editor)
    assert revision.checks.count() == 2
    house.check(revision)
    assert stories.publish(revision, by=house.editor).status == Status.LIVE


def test_approved_text_may_still_go_back(house):
    revision = stories.send_back(house.approved(), by=house.reviewer, reason="A reader called.")
    assert (revision.status, Approval.objects.count()) == (Status.RETURNED, 1)
    with pytest.raises(MoveRefused):
        stories.publish(revision, by=house.editor)


def test_buttons_are_what_the_workflow_would_do(house):
    draft = house.draft()
    assert stories.legal_acts(draft, by=house.reporter) == ["write", "submit"]
    revision = house.check(stories.submit(draft, by=house.reporter))
    assert stories.legal_acts(revision, by=house.reviewer) == ["approve", "send_back"]
    assert stories.legal_acts(revision, by=house.reporter) == ["withdraw"]
    assert stories.legal_acts(revision, by=house.administrator) == []
    revision = house.approve(revision)
    assert stories.legal_acts(revision, by=house.editor) == ["publish", "schedule", "withdraw"]
    at = timezone.now() + timedelta(days=1)
    stories.schedule(revision, by=house.editor, at=at)
    assert again(revision).planned_for == at
