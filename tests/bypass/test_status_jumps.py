"""Every pair of statuses: what is no move is refused, what is one passes when all else is in place."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import workflow as stories
from articles.models import Approval, Revision
from articles.refusals import MoveRefused
from articles.statuses import MOVES, Status
from tests.bypass import states
from tests.bypass.forging import execute, forged, update


class Undone(Exception):
    """Ends a savepoint whose statement was let through."""


def approved_in_review(house):
    """In review with the approval already written down, as between the two steps of approving."""
    revision = house.in_review()
    Approval.objects.create(revision=revision, content_hash=revision.content_hash, by=house.reviewer)
    return revision


AT = {
    Status.DRAFT: states.draft,
    Status.IN_REVIEW: approved_in_review,
    Status.RETURNED: states.returned,
    Status.WITHDRAWN: states.withdrawn,
    Status.APPROVED: states.ready,
    Status.SCHEDULED: lambda house: house.scheduled(),
    Status.LIVE: lambda house: house.live(),
    Status.SUPERSEDED: states.superseded,
    Status.RETRACTED: states.retracted,
}


def changes_for(revision, status):
    """Return what a row needs to be of that status, besides what the guards ask."""
    values = forged(revision) | {"status": status.value}
    if status == Status.DRAFT:
        return values | dict.fromkeys(("content", "content_hash", "submitted_at", "submitted_by_id"))
    if status == Status.SCHEDULED:
        values["planned_for"] = revision.planned_for or timezone.now()
    if status != Status.LIVE:
        values["published_at"] = revision.published_at
    return values


def let_through(revision, status):
    try:
        with transaction.atomic():
            execute(*update(revision.pk, changes_for(revision, status)))
            raise Undone
    except IntegrityError:
        return False
    except Undone:
        return True


@pytest.mark.parametrize("status", Status)
def test_status_leads_only_where_its_moves_lead(status, house):
    revision = AT[status](house)
    assert revision.status == status
    others = [other for other in Status if other != status]
    passed = {other for other in others if let_through(revision, other)}
    assert passed == set(MOVES[status])


@pytest.mark.parametrize("status", [s for s in Status if s != Status.DRAFT])
def test_no_text_becomes_a_draft_again(status, house):
    revision = AT[status](house)
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute(*update(revision.pk, {"status": "draft"}))


@pytest.mark.parametrize("status", ["LIVE", "live ", "", "published", b"live", 5])
def test_status_nobody_knows_is_refused(status, house):
    revision = states.ready(house)
    before = Revision.objects.filter(pk=revision.pk).values().get()
    with pytest.raises(IntegrityError):
        execute(*update(revision.pk, {"status": status}))
    assert Revision.objects.filter(pk=revision.pk).values().get() == before


CALLS = {
    Status.IN_REVIEW: lambda revision, house: stories.submit(revision, by=house.reporter),
    Status.APPROVED: lambda revision, house: house.approve(revision),
    Status.RETURNED: lambda revision, house: stories.send_back(revision, by=house.reviewer, reason="No."),
    Status.WITHDRAWN: lambda revision, house: stories.withdraw(revision, by=house.reporter, reason="No."),
    Status.SCHEDULED: lambda revision, house: stories.schedule(revision, by=house.editor, at=tomorrow()),
    Status.LIVE: lambda revision, house: stories.publish(revision, by=house.editor),
    Status.RETRACTED: lambda revision, house: stories.retract(revision, by=house.editor, note="No."),
}


def tomorrow():
    return timezone.now() + timedelta(days=1)


@pytest.mark.parametrize("target", CALLS)
@pytest.mark.parametrize("status", Status)
def test_workflow_refuses_what_is_no_move(status, target, house):
    revision = (AT | {Status.IN_REVIEW: states.unapproved})[status](house)
    is_approval_anew = (status, target) == (Status.SCHEDULED, Status.APPROVED)  # that is unscheduling's
    if target in MOVES[status] and not is_approval_anew:
        assert CALLS[target](revision, house).status == target
        return
    with pytest.raises(MoveRefused):
        CALLS[target](revision, house)
    assert Revision.objects.get(pk=revision.pk).status == status


@pytest.mark.parametrize("status", [s for s in Status if s != Status.SCHEDULED])
def test_only_what_is_scheduled_comes_off_the_schedule(status, house):
    """From review the same move leads to "approved": it takes an approval, not an editor."""
    revision = (AT | {Status.IN_REVIEW: states.unapproved})[status](house)
    with pytest.raises(MoveRefused):
        stories.unschedule(revision, by=house.editor)
    assert Revision.objects.get(pk=revision.pk).status == status
