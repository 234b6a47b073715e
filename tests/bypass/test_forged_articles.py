"""Approvals, writers, steps and notes that nobody gave, wrote, took or made, put straight into the tables."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import workflow as stories
from articles.content import content_digest
from articles.models import Approval, Contributor, Correction, Membership, Move, Revision
from articles.roles import Role
from tests.bypass import states
from tests.bypass.forging import execute, forged, make, update, whole_row
from tests.factories import DeskFactory, person


def contributor(house, revision):
    """Somebody who wrote in the text and is a reviewer as well."""
    Membership.objects.create(user=house.reporter, role=Role.REVIEWER)
    return house.reporter


def no_reviewer(house, revision):
    return house.editor


def administrator(house, revision):
    return house.administrator


def superuser(house, revision):
    return person(is_superuser=True)


def inactive_reviewer(house, revision):
    return person(Role.REVIEWER, is_active=False)


def reviewer_of_another_desk(house, revision):
    return person(Role.REVIEWER, desk=DeskFactory())


NOT_ENTITLED = (
    contributor,
    no_reviewer,
    administrator,
    superuser,
    inactive_reviewer,
    reviewer_of_another_desk,
)


@pytest.mark.parametrize("who", NOT_ENTITLED, ids=lambda who: who.__name__)
def test_approval_by_somebody_not_entitled_is_refused(who, house):
    revision = house.in_review()
    by = who(house, revision)
    with pytest.raises(IntegrityError, match="newsroom guard: only a reviewer of the desk"):
        make(Approval, revision=revision, content_hash=revision.content_hash, by=by)


def test_approval_by_a_reviewer_of_the_desk_is_let_in(house):
    """Otherwise the test above would prove nothing."""
    revision = house.in_review()
    by = person(Role.REVIEWER, desk=house.desk)
    make(Approval, revision=revision, content_hash=revision.content_hash, by=by)
    assert Approval.objects.get().by == by


def test_approval_of_another_wording_is_refused(house):
    revision = house.in_review()
    with pytest.raises(IntegrityError, match="newsroom guard: only a reviewer"):
        make(Approval, revision=revision, content_hash="0" * 64, by=house.reviewer)


@pytest.mark.parametrize("state", [states.draft, states.returned, states.withdrawn, states.retracted])
def test_approval_of_what_is_not_in_review_is_refused(state, house):
    revision = state(house)
    content_hash = forged(revision)["content_hash"]
    with pytest.raises(IntegrityError, match="newsroom guard"):
        make(Approval, revision=revision, content_hash=content_hash, by=house.reviewer)


def test_second_approval_is_refused(house):
    revision = house.approved()
    with pytest.raises(IntegrityError):
        make(Approval, revision=revision, content_hash=revision.content_hash, by=person(Role.REVIEWER))


@pytest.mark.parametrize("state", [s for s in states.EVERYWHERE if s is not states.draft])
def test_nobody_is_made_a_writer_of_a_submitted_text(state, house):
    revision = state(house)
    with pytest.raises(IntegrityError, match="newsroom guard: nobody writes in a submitted text"):
        make(Contributor, revision=revision, user=person())


def submission(draft):
    values = forged(draft) | {"status": "in_review"}
    del values["published_at"]
    return values


def test_submission_without_its_last_writer_is_refused(house):
    """Somebody saved over the draft in SQL and left themselves off the list of writers."""
    draft = house.draft()
    stranger = person(Role.REPORTER)
    execute(*update(draft.pk, {"saved_by_id": stranger.pk}))
    with pytest.raises(IntegrityError, match="newsroom guard: a submitted text needs"):
        execute(*update(draft.pk, submission(draft)))


def test_submission_without_its_maker_is_refused(house):
    returned = states.returned(house)
    columns = {"based_on_id": returned.pk, "created_by_id": person().pk, "saved_by_id": house.reporter.pk}
    draft = new_draft(returned, **columns)
    make(Contributor, revision=draft, user=house.reporter)
    with pytest.raises(IntegrityError, match="newsroom guard: a submitted text needs"):
        execute(*update(draft.pk, submission(draft)))


def test_submission_without_an_inherited_writer_is_refused(house):
    returned = states.returned(house)
    columns = {"based_on_id": returned.pk, "created_by_id": house.editor.pk, "saved_by_id": house.editor.pk}
    draft = new_draft(returned, **columns)
    make(Contributor, revision=draft, user=house.editor)
    with pytest.raises(IntegrityError, match="newsroom guard: a submitted text needs"):
        execute(*update(draft.pk, submission(draft)))
    make(Contributor, revision=draft, user=house.reporter)
    execute(*update(draft.pk, submission(draft)))
    assert Revision.objects.get(pk=draft.pk).status == "in_review"


def new_draft(revision, **changes):
    """Insert a draft beside a revision, with its text."""
    values = {field.attname: getattr(revision, field.attname) for field in Revision._meta.concrete_fields}
    values |= {
        "number": revision.article.revisions.all().next_number(),
        "status": "draft",
        "based_on_id": None,
    }
    values |= dict.fromkeys(
        ("content", "content_hash", "submitted_at", "submitted_by_id", "published_at", "reference_date")
    )
    values |= changes
    del values["id"]
    draft = Revision(**values)
    with transaction.atomic():
        draft.save(force_insert=True)
    return draft


def test_draft_from_nowhere_in_the_middle_of_a_story_is_refused(house):
    """Who wrote the returned text would not be among the writers of the new one."""
    with pytest.raises(IntegrityError, match="newsroom guard: a revision is based on a submitted text"):
        new_draft(states.returned(house))


def test_draft_based_on_another_story_is_refused(house):
    other = house.live(headline="Another story")
    with pytest.raises(IntegrityError, match="newsroom guard: a revision is based on a submitted text"):
        new_draft(states.returned(house), based_on_id=other.pk)


def test_draft_based_on_a_draft_is_refused(house):
    """The other may still get writers that this one would not inherit."""
    draft = house.draft()
    with pytest.raises(IntegrityError, match="newsroom guard: a revision is based on a submitted text"):
        new_draft(draft, based_on_id=draft.pk)


@pytest.mark.parametrize("number", [0, 1])
def test_draft_numbered_before_the_others_is_refused(number, house):
    """Findings are counted upwards from the last text readers got."""
    returned = states.returned(house)
    with pytest.raises(IntegrityError, match="newsroom guard: a revision begins as a draft"):
        new_draft(returned, based_on_id=returned.pk, number=number)


def test_draft_with_a_day_of_publication_is_refused(house):
    """It would keep that day for ever: what was published yesterday would be a year old."""
    returned = states.returned(house)
    with pytest.raises(IntegrityError, match="newsroom guard: a revision begins as a draft"):
        new_draft(returned, based_on_id=returned.pk, published_at=timezone.now())


@pytest.mark.parametrize(
    "change",
    [
        {"headline": "The bridge is closed"},
        {"byline": "Somebody else"},
        {"standfirst": "It fell."},
        {"content_hash": "0" * 64},
        {"content": "{}"},
        {"correction_type": "update"},
        {"correction_note": "Nothing."},
        {"reference_date": "2001-01-01"},
        {"published_at": "2001-01-01 00:00:00+00:00"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_submission_of_something_else_than_the_draft_says_is_refused(change, house):
    draft = house.draft()
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute(*update(draft.pk, submission(draft) | change))
    execute(*update(draft.pk, submission(draft)))
    assert Revision.objects.get(pk=draft.pk).status == "in_review"


def test_submission_of_content_in_another_form_is_refused(house):
    """With a hash that is right: another version of the form, in which a reader may see other things."""
    draft = house.draft()
    content = forged(draft)["content"].replace('"version":"v1"', '"version":"v2"')
    values = submission(draft) | {"content": content, "content_hash": content_digest(content)}
    with pytest.raises(IntegrityError, match="newsroom guard: a submitted text needs its content"):
        execute(*update(draft.pk, values))


def test_step_that_was_not_taken_is_not_recorded(house):
    revision = house.in_review()
    with pytest.raises(IntegrityError, match="newsroom guard: the record of moves says what happened"):
        make(Move, revision=revision, from_status="approved", to_status="live", by=house.editor)


@pytest.mark.parametrize(
    ("state", "type", "note"),
    [
        (states.ready, "correction", "The year was wrong."),
        (lambda house: house.live(), "correction", "The year was wrong."),
        (lambda house: house.live(), "retraction", "Made up."),
        (states.retracted, "correction", "The year was wrong."),
    ],
)
def test_note_that_no_text_went_live_with_is_refused(state, type, note, house):
    revision = state(house)
    with pytest.raises(IntegrityError):
        make(Correction, article=revision.article, revision=revision, type=type, note=note, by=house.editor)


def test_note_on_another_article_is_refused(house):
    live = house.live()
    other = house.live(headline="Another story")
    correction = house.correction_in_review(live)
    correction = house.approve(correction)
    execute(*update(live.pk, {"status": "superseded"}))
    execute(*update(correction.pk, {"status": "live", "published_at": timezone.now()}))
    values = {"type": "correction", "note": correction.correction_note, "by": house.editor}
    with pytest.raises(IntegrityError, match="newsroom guard: a correction belongs to the text"):
        make(Correction, article=other.article, revision=correction, **values)


@pytest.mark.parametrize("days", [-400, -2, 2, 400])
def test_day_a_text_is_read_as_of_is_not_chosen(days, house):
    """A report of yesterday, read as of another year, would agree with everything."""
    draft = house.draft()
    day = timezone.now().date() + timedelta(days=days)
    with pytest.raises(IntegrityError, match="newsroom guard: the dates of a submitted text"):
        execute(*update(draft.pk, submission(draft) | {"reference_date": day}))
    revision = house.approved()
    minute = timezone.now() + timedelta(days=9)
    with pytest.raises(IntegrityError, match="newsroom guard: the dates of a submitted text"):
        execute(*update(revision.pk, {"status": "scheduled", "planned_for": minute, "reference_date": day}))


def test_check_of_an_earlier_day_is_not_dug_out(house):
    """Scheduled for another day and not checked for it: the day it was checked for does not come back."""
    revision = house.approved()
    day = revision.reference_date
    minute = timezone.now() + timedelta(days=9)
    revision = stories.schedule(revision, by=house.editor, at=minute)
    assert whole_row(revision)["status"] == "scheduled"
    for change in ({"reference_date": day}, {"reference_date": day, "planned_for": None}):
        with pytest.raises(IntegrityError, match="newsroom guard: the dates of a submitted text"):
            execute(*update(revision.pk, change))
        live = change | {"status": "live", "published_at": timezone.now()}
        with pytest.raises(IntegrityError, match="newsroom guard"):
            execute(*update(revision.pk, live))
