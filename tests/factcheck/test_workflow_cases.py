"""Who is on what: due times, priorities, assignments, leases, and what is overdue."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from articles import workflow as stories
from articles.models import LogEntry, Revision
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Assignment, Case, DeskPolicy, Lease, Notification
from factcheck.statuses import Priority
from tests.factories import DeskFactory, Newsroom, person

HOUR = timedelta(hours=1)


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def at(monkeypatch):
    """Move the clock on by so much."""
    start = timezone.now()

    def move(by):
        monkeypatch.setattr(timezone, "now", lambda: start + by)
        return start + by

    return move


def told(user):
    return list(Notification.objects.filter(user=user).order_by("id").values_list("text", flat=True))


def acts():
    return list(LogEntry.objects.order_by("number").values_list("act", flat=True))


# ---- Due times and priorities ----


def due_now(revision):
    texts = Revision.objects.select_related("article__case", "article__desk__policy")
    return checking.due_of(texts.get(pk=revision.pk))


def test_text_is_due_as_its_desk_has_it_unless_planned_or_set(house):
    revision = house.in_review(check=False)
    assert due_now(revision) == revision.submitted_at + timedelta(hours=24)
    DeskPolicy.objects.create(desk=house.desk, hours_to_check=3)
    assert due_now(revision) == revision.submitted_at + timedelta(hours=3)
    planned = timezone.now() + 5 * HOUR
    planned_one = house.in_review(check=False, planned_for=planned)
    assert due_now(planned_one) == planned
    checking.set_due(planned_one.article, at=planned - HOUR, by=house.reviewer)
    assert due_now(planned_one) == planned - HOUR
    assert due_now(house.draft()) is None


def test_due_time_is_set_and_cleared_with_a_record(house):
    revision = house.in_review(check=False)
    moment = timezone.now() + HOUR
    checking.set_due(revision.article, at=moment, by=house.editor)
    checking.set_due(revision.article, at=moment, by=house.editor)
    checking.set_due(revision.article, at=None, by=house.editor)
    assert acts().count("case.due_set") == 2
    assert checking.case_of(revision.article).due_at is None


def test_due_time_in_the_past_is_refused(house):
    revision = house.in_review(check=False)
    with pytest.raises(MoveRefused, match="That minute has passed"):
        checking.set_due(revision.article, at=timezone.now(), by=house.editor)
    assert not Case.objects.exists()


def test_case_is_set_as_a_whole_or_not_at_all(house):
    revision = house.in_review(check=False)
    with pytest.raises(MoveRefused, match="Choose how pressing it is"):
        checking.set_case(revision.article, due_at=timezone.now() + HOUR, priority=9, by=house.editor)
    assert not Case.objects.exists()
    assert "case.due_set" not in acts()


@pytest.mark.parametrize("role", Role)
def test_case_is_set_by_editors_and_reviewers_alone(house, role):
    article, by = house.in_review(check=False).article, person(role)
    calls = [
        lambda: checking.set_due(article, at=timezone.now() + HOUR, by=by),
        lambda: checking.set_priority(article, priority=Priority.HIGH, by=by),
        lambda: checking.assign(article, user=house.checker, by=by),
        lambda: checking.unassign(article, by=by),
    ]
    for call in calls:
        if role in (Role.EDITOR, Role.REVIEWER):
            call()
        else:
            with pytest.raises(NotAllowed):
                call()


# ---- Assignments ----


def test_article_is_one_persons_until_it_is_anothers(house):
    article, other = house.in_review(check=False).article, person(Role.REVIEWER)
    first = checking.assign(article, user=house.checker, by=house.editor, seen=0)
    assert checking.assign(article, user=house.checker, by=house.editor, seen=first.pk) == first
    checking.assign(article, user=other, by=house.editor, seen=first.pk)
    held = Assignment.objects.filter(ended_at=None)
    assert [one.user for one in held] == [other]
    assert acts().count("case.assigned") == 2


def test_assignment_made_meanwhile_is_not_overwritten(house):
    article, other = house.in_review(check=False).article, person(Role.FACT_CHECKER)
    checking.assign(article, user=house.checker, by=house.editor, seen=0)
    with pytest.raises(MoveRefused, match=f"It was given to {house.checker} meanwhile"):
        checking.assign(article, user=other, by=house.reviewer, seen=0)
    assert Assignment.objects.get().user == house.checker


@pytest.mark.parametrize("who", ["reporter", "elsewhere", "gone"])
def test_article_is_given_only_to_those_who_can_check_it(house, who):
    article = house.in_review(check=False).article
    people = {
        "reporter": house.reporter,
        "elsewhere": person(Role.FACT_CHECKER, desk=DeskFactory()),
        "gone": person(Role.FACT_CHECKER, is_active=False),
    }
    with pytest.raises(MoveRefused, match="is not a fact-checker or a reviewer of the desk"):
        checking.assign(article, user=people[who], by=house.editor)
    assert not Assignment.objects.exists()


def test_whoever_has_an_article_may_give_it_back(house):
    article = house.in_review(check=False).article
    held = checking.assign(article, user=house.checker, by=house.editor)
    with pytest.raises(NotAllowed):
        checking.unassign(article, by=person(Role.FACT_CHECKER))
    checking.unassign(article, by=house.checker, seen=held.pk)
    assert not Assignment.objects.filter(ended_at=None).exists()


def test_published_article_is_nobodys_any_more(house):
    revision = house.in_review()
    article = revision.article
    checking.assign(article, user=house.checker, by=house.editor)
    checking.take_up(article, by=house.checker)
    checking.set_due(article, at=timezone.now() + HOUR, by=house.editor)
    stories.withdraw(revision, by=house.reporter, reason="Not now.")
    assert not Assignment.objects.filter(ended_at=None).exists()
    assert not Lease.objects.filter(expires_at__gt=timezone.now()).exists()
    assert Case.objects.get().due_at is None


# ---- Leases ----


def test_lease_runs_out_unless_it_is_renewed(house, at):
    article = house.in_review(check=False).article
    first = checking.take_up(article, by=house.checker)
    assert first.expires_at - first.taken_at == timedelta(minutes=30)
    at(timedelta(minutes=20))
    assert checking.renew_lease(article, by=house.checker)
    at(timedelta(minutes=45))
    assert checking.renew_lease(article, by=house.checker)
    at(timedelta(minutes=76))
    assert not checking.renew_lease(article, by=house.checker)
    assert not checking.renew_lease(article, by=house.reviewer)
    assert checking.take_up(article, by=house.checker).pk == first.pk
    assert acts().count("case.taken_up") == 2


def test_lease_locks_nobody_out(house):
    article = house.in_review(check=False).article
    checking.take_up(article, by=house.checker)
    checking.take_up(article, by=house.reviewer)
    assert Lease.objects.filter(expires_at__gt=timezone.now()).count() == 2


def test_lease_let_go_is_over(house):
    article = house.in_review(check=False).article
    checking.take_up(article, by=house.checker)
    checking.let_go(article, by=house.checker)
    assert checking.let_go(article, by=house.checker) is None
    assert not checking.renew_lease(article, by=house.checker)
    assert acts()[-2:] == ["case.taken_up", "case.let_go"]


# ---- Overdue ----


def test_overdue_text_is_told_once_for_each_due_time(house, at):
    revision = house.in_review(check=False)
    assert checking.escalate() == []
    at(25 * HOUR)
    assert checking.escalate() == [revision]
    assert checking.escalate() == []
    for user in (house.editor, house.reviewer):
        assert [text for text in told(user) if "was due on" in text] != []
        assert Notification.objects.filter(user=user, is_pressing=True).count() == 1
    assert not Notification.objects.filter(
        user__in=[house.checker, house.reporter], is_pressing=True
    ).exists()
    checking.set_due(revision.article, at=timezone.now() + HOUR, by=house.editor)
    at(27 * HOUR)
    assert checking.escalate() == [revision]
    assert acts().count("case.escalated") == 2
    assert LogEntry.objects.filter(act="case.escalated", by=None).count() == 2


def test_text_that_is_done_is_not_overdue(house, at):
    stories.withdraw(house.in_review(check=False), by=house.reporter, reason="Not now.")
    house.draft()
    at(48 * HOUR)
    assert checking.escalate() == []


def test_nothing_is_due_of_a_text_that_was_sent_back(house, at):
    revision = house.in_review(check=False)
    checking.assign(revision.article, user=house.checker, by=house.editor)
    checking.take_up(revision.article, by=house.checker)
    checking.set_due(revision.article, at=timezone.now() + HOUR, by=house.editor)
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    at(2 * HOUR)
    revision = Revision.objects.select_related("article__case", "article__desk__policy").get(pk=revision.pk)
    assert (checking.due_of(revision), checking.is_overdue(revision)) == (None, False)
    assert not Lease.objects.filter(expires_at__gt=timezone.now()).exists()


def test_next_text_is_still_the_checkers_and_due_when_its_story_is(house):
    revision = house.in_review(check=False)
    due = timezone.now() + HOUR
    checking.assign(revision.article, user=house.checker, by=house.editor)
    checking.set_due(revision.article, at=due, by=house.editor)
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    draft = stories.resume(revision, by=house.reporter)
    following = stories.submit(draft, by=house.reporter)
    assert due_now(following) == due
    assert [one.user for one in Assignment.objects.filter(ended_at=None)] == [house.checker]
    assert told(house.checker)[-1] == f"“{following.headline}” was handed in."


def test_act_that_is_undone_tells_nobody(house):
    article = house.in_review(check=False).article
    before = Notification.objects.count()

    def assign_and_fail():
        with transaction.atomic():
            checking.assign(article, user=house.checker, by=house.editor)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        assign_and_fail()
    assert (Notification.objects.count(), Assignment.objects.count()) == (before, 0)
