"""Before readers: what publishing, scheduling, correcting and retracting do and leave on record."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow as stories
from articles.models import Article, Correction, Move, Revision
from articles.refusals import MoveRefused
from articles.statuses import Status
from tests.factories import CLEAN, Newsroom


@pytest.fixture
def house(db):
    return Newsroom()


def again(revision):
    return Revision.objects.get(pk=revision.pk)


def steps(revision):
    return [(move.from_status, move.to_status, move.by) for move in Move.objects.filter(revision=revision)]


def test_way_to_readers_leaves_a_record_of_every_step(house):
    revision = house.live()
    assert steps(revision) == [
        ("draft", "in_review", house.reporter),
        ("in_review", "approved", house.reviewer),
        ("approved", "live", house.editor),
    ]


def test_first_publication_is_dated_once(house):
    first = house.live()
    second = house.correction_in_review(first)
    second = house.approve(second)
    second = stories.publish(second, by=house.editor)
    article = Article.objects.get(pk=first.article_id)
    assert article.first_published_at == first.published_at
    assert second.published_at > first.published_at


def test_correction_takes_the_place_of_the_live_text(house):
    first = house.live()
    second = house.correction_in_review(first, CLEAN.replace("200", "300"), note="300 cars, not 200.")
    assert again(first).status == Status.LIVE
    second = house.approve(second)
    second = stories.publish(second, by=house.editor)
    assert [again(r).status for r in (first, second)] == [Status.SUPERSEDED, Status.LIVE]
    correction = Correction.objects.get()
    assert (correction.revision, correction.type, correction.note) == (
        second,
        "correction",
        "300 cars, not 200.",
    )


def test_correction_begun_from_an_earlier_text_is_refused(house):
    """Two corrections begun side by side: the slower one would undo the quicker one unseen."""
    first = house.live()
    slow = stories.start_correction(first, by=house.editor, type="update", note="More cars.")
    quick = house.correction_in_review(first)
    quick = house.approve(quick)
    stories.publish(quick, by=house.editor)
    with pytest.raises(MoveRefused) as refused:
        stories.submit(slow, by=house.editor)
    assert refused.value.reasons == (
        "Readers have got revision 3 since this draft was begun; begin a new one from that text.",
    )


def test_scheduled_correction_does_not_bring_a_retracted_article_back(house):
    """The minute comes after the article was taken from its readers for good reasons."""
    first = house.live()
    correction = house.correction_in_review(first)
    correction = house.approve(correction)
    minute = timezone.now() + timedelta(minutes=5)
    correction = house.check(stories.schedule(correction, by=house.editor, at=minute))
    stories.retract(again(first), by=house.editor, note="The quotes were made up.")
    ((refused, reasons),) = stories.publish_due(minute)
    assert refused == correction
    assert len(reasons) == 1
    assert reasons[0].startswith("Revision 1 was retracted after this text was handed in;")
    assert Revision.objects.live().count() == 0


def test_retracted_article_comes_back_through_the_gate(house):
    first = house.live()
    stories.retract(first, by=house.editor, note="The count was wrong.")
    draft = stories.resume(again(first), by=house.reporter)
    revision = house.check(stories.submit(draft, by=house.reporter))
    with pytest.raises(MoveRefused):
        stories.publish(revision, by=house.editor)
    revision = house.approve(revision)
    assert stories.publish(revision, by=house.editor).status == Status.LIVE


def test_retraction_keeps_the_note_for_readers(house):
    revision = stories.retract(house.live(), by=house.editor, note="  The quotes were made up. ")
    correction = Correction.objects.get()
    assert (correction.revision, correction.type, correction.note) == (
        revision,
        "retraction",
        "The quotes were made up.",
    )


def test_retraction_needs_a_note(house):
    revision = house.live()
    with pytest.raises(MoveRefused):
        stories.retract(revision, by=house.editor, note=" ")
    assert again(revision).status == Status.LIVE


def test_refused_publication_changes_nothing(house):
    live = house.live()
    correction = house.correction_in_review(live)
    with pytest.raises(MoveRefused):
        stories.publish(correction, by=house.editor)
    assert again(live).status == Status.LIVE
    assert steps(live)[-1] == ("approved", "live", house.editor)


@pytest.mark.parametrize(
    ("type", "note"), [("retraction", "Gone."), ("rumour", "Heard."), ("correction", "")]
)
def test_submission_refuses_a_note_that_readers_could_not_be_shown(house, type, note):
    live = house.live()
    draft = stories.start_correction(live, by=house.editor, type="correction", note="200 cars.")

    def save_and_submit():
        changes = {"correction_type": type, "correction_note": note}
        saved = stories.revise(draft, by=house.editor, seen=draft.edition, **changes)
        stories.submit(saved, by=house.editor)

    with pytest.raises(MoveRefused):
        save_and_submit()
    assert again(draft).status == Status.DRAFT


def test_scheduling_for_the_past_is_refused(house):
    revision = house.approved()
    with pytest.raises(MoveRefused) as refused:
        stories.schedule(revision, by=house.editor, at=timezone.now() - timedelta(seconds=1))
    assert refused.value.reasons == ("That minute has passed; choose one to come, or publish now.",)


def test_unscheduling_reads_the_text_as_of_its_submission_again(house):
    revision = house.approved()
    day = revision.reference_date
    revision = stories.schedule(revision, by=house.editor, at=timezone.now() + timedelta(days=40))
    assert revision.reference_date == day + timedelta(days=40)
    revision = stories.unschedule(revision, by=house.editor)
    assert (again(revision).status, again(revision).reference_date) == (Status.APPROVED, day)
    assert stories.publish(revision, by=house.editor).status == Status.LIVE


def test_correction_is_read_as_of_the_day_of_the_text_it_corrects(house):
    live = house.live()
    draft = stories.start_correction(live, by=house.editor, type="correction", note="The year was wrong.")
    assert draft.dated == live.reference_date
    assert house.check(stories.submit(draft, by=house.editor)).reference_date == live.reference_date
