"""Approved, scheduled, and then something came up: the gate is asked again at the minute, by everybody."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone

from articles import workflow as stories
from articles.models import Membership, Revision
from articles.refusals import MoveRefused
from articles.roles import Role
from articles.statuses import Status
from factcheck.models import Check, Inconsistency
from factcheck.statuses import CheckStatus
from factcheck.workflow import retry, run
from factcheck.workflow.checks import fail
from tests.bypass.forging import execute, update
from tests.factories import DATED


def minute_of(revision):
    return revision.planned_for + timedelta(seconds=1)


def at_the_minute(revision):
    """Let the scheduler look; return the reasons it gives for the one text that is due."""
    ((due, reasons),) = stories.publish_due(minute_of(revision))
    assert due == revision
    return reasons


def status_of(revision):
    return Status(Revision.objects.get(pk=revision.pk).status)


def raw_update_is_refused(revision, match):
    with pytest.raises(IntegrityError, match=match):
        execute(*update(revision.pk, {"status": "live", "published_at": timezone.now()}))


def test_scheduled_text_goes_live_at_its_minute(house):
    revision = house.scheduled()
    assert stories.publish_due(revision.planned_for - timedelta(seconds=1)) == []
    assert at_the_minute(revision) == ()
    assert status_of(revision) == Status.LIVE
    assert revision.moves.last().by == house.editor


def test_command_publishes_what_is_due(house):
    revision = house.scheduled()
    out, err = StringIO(), StringIO()
    with time_machine.travel(minute_of(revision)):
        call_command("publish_due", stdout=out, stderr=err)
    assert (out.getvalue(), err.getvalue()) == (f"Published: {revision}\n", "")
    assert status_of(revision) == Status.LIVE


def test_command_says_why_something_due_is_refused(house):
    revision = house.scheduled(DATED)
    house.write_in_book()
    house.check(revision)
    err = StringIO()
    with time_machine.travel(minute_of(revision)):
        call_command("publish_due", stdout=StringIO(), stderr=err)
    assert err.getvalue().startswith(f"Due but refused: {revision}\n  Two statements disagree, ")
    assert status_of(revision) == Status.SCHEDULED


def test_changed_fact_stops_it_until_it_is_checked_and_ruled_on(house):
    revision = house.scheduled(DATED)
    house.write_in_book(day="2021-05-04")
    assert at_the_minute(revision) == ("The check is waiting for a worker.",)
    raw_update_is_refused(revision, "no completed check of this text whose input is still current")
    house.check(revision)
    (reason,) = at_the_minute(revision)
    assert reason.endswith("no resolution has been proposed.")
    raw_update_is_refused(revision, "a blocking inconsistency has no accepted resolution")
    house.dismiss(revision)
    assert at_the_minute(revision) == ()
    assert status_of(revision) == Status.LIVE


def test_changed_fact_that_says_nothing_of_the_text_takes_a_check_alone(house):
    revision = house.scheduled(DATED)
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    assert at_the_minute(revision) == ("The check is waiting for a worker.",)
    house.check(revision)
    assert at_the_minute(revision) == ()


def test_changed_fact_that_is_changed_back_takes_another_check(house):
    """The book's version counts, not its words: what was looked up in between is on nobody's desk."""
    house.write_in_book(day="2019-05-04")
    revision = house.scheduled(DATED)
    house.write_in_book(day="2021-05-04")
    house.write_in_book(day="2019-05-04")
    assert at_the_minute(revision) == ("The check is waiting for a worker.",)
    house.check(revision)
    assert at_the_minute(revision) == ()


def test_failed_check_stops_it_until_it_is_tried_again(house):
    revision = house.scheduled(DATED)
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    at_the_minute(revision)
    check = fail(Check.objects.get(status=CheckStatus.QUEUED), "the engine stopped.")
    assert at_the_minute(revision) == ("The check failed: the engine stopped. It can be tried again.",)
    run(retry(check, by=house.editor).pk)
    assert at_the_minute(revision) == ()


def resting_on_an_override(house, seconds):
    """Schedule a text for a moment so many seconds to come, at which the override it rests on expires.

    The database looks at its own clock, so the moment is a real one; MoveRefused where it was too near.
    """
    revision = house.in_review(DATED, headline=f"The bridge, {seconds}")
    found = Inconsistency.objects.get(revision=revision)
    soon = timezone.now() + timedelta(seconds=seconds)
    house.let_stand(found, expires_at=soon)
    revision = house.approve(revision)
    return house.check(stories.schedule(revision, by=house.editor, at=soon)), found


def test_override_that_expires_before_the_minute_stops_it(house):
    house.write_in_book()
    for seconds in (0.4, 2, 10, 50):  # a busy machine needs longer to get there
        try:
            revision, found = resting_on_an_override(house, seconds)
            break
        except MoveRefused:
            continue
    while timezone.now() <= revision.planned_for:
        pass
    (reason,) = at_the_minute(revision)
    assert reason.endswith("the override has expired.")
    raw_update_is_refused(revision, "a blocking inconsistency has no accepted resolution")
    house.let_stand(found)
    assert at_the_minute(revision) == ()


def deactivated(house):
    house.editor.is_active = False
    house.editor.save()


def no_longer_an_editor(house):
    Membership.objects.filter(user=house.editor).delete()


def made_a_superuser_instead(house):
    Membership.objects.filter(user=house.editor).delete()
    house.editor.is_superuser = True
    house.editor.save()


@pytest.mark.parametrize("became", [deactivated, no_longer_an_editor, made_a_superuser_instead])
def test_who_scheduled_it_must_still_be_an_editor(became, house):
    revision = house.scheduled()
    became(house)
    assert at_the_minute(revision) == (f"Only an editor of the desk {house.desk} may publish a text.",)
    assert status_of(revision) == Status.SCHEDULED


def test_reviewer_who_has_left_since_has_approved_all_the_same(house):
    """The approval was given by somebody entitled, and stays given."""
    revision = house.scheduled()
    Membership.objects.filter(user=house.reviewer, role=Role.REVIEWER).delete()
    assert at_the_minute(revision) == ()


def test_refused_text_holds_up_nobody_else(house):
    first = house.scheduled(DATED)
    house.write_in_book()
    house.check(first)
    second = house.scheduled(headline="Another story", at=first.planned_for + timedelta(minutes=1))
    outcome = dict(stories.publish_due(minute_of(second)))
    assert (len(outcome[first]), outcome[second]) == (1, ())
    assert [status_of(r) for r in (first, second)] == [Status.SCHEDULED, Status.LIVE]


def test_withdrawn_or_unscheduled_texts_do_not_go_out(house):
    first, second = house.scheduled(), house.scheduled(headline="Another story")
    stories.withdraw(first, by=house.reporter, reason="The bridge is closed again.")
    stories.unschedule(second, by=house.editor)
    assert stories.publish_due(minute_of(second)) == []
    assert Revision.objects.live().count() == 0


def test_day_of_publication_is_the_day_it_is_checked_for(house):
    """A text checked as of today may contradict itself as of next year."""
    revision = house.approved()
    at = timezone.now() + timedelta(days=400)
    revision = stories.schedule(revision, by=house.editor, at=at)
    assert at_the_minute(revision) == ("The check is waiting for a worker.",)
    raw_update_is_refused(revision, "no completed check of this text whose input is still current")
    house.check(revision)
    assert at_the_minute(revision) == ()
