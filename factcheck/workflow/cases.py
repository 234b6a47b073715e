"""Who is on what: due times, priorities, assignments, and who has taken a text up."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from articles.models import Article, Desk, Revision, User
from articles.permissions import in_words, roles_on
from articles.refusals import MoveRefused
from articles.roles import Role
from articles.statuses import PENDING, Status
from articles.workflow.record import record
from factcheck.models import Assignment, Case, DeskPolicy, Lease
from factcheck.permissions import ROLES_FOR, Act, require
from factcheck.querysets import people_on
from factcheck.statuses import Priority
from factcheck.workflow.notices import notify

# Texts that somebody works on, or will: for others nothing is due.
TO_BE_CHECKED = (*PENDING, Status.DRAFT)
CHECKING = ROLES_FOR[Act.TAKE] - {Role.EDITOR}


def case_of(article: Article) -> Case:
    """Return the article's case; where nothing was set yet, one that is not saved."""
    return Case.objects.filter(article=article).first() or Case(article=article)


def due_of(text: Revision) -> datetime | None:
    """Return when the work on a text is due, None for never.

    On the schedule: its minute. Else the time set for its case, else its planned publication, else so many
    hours after it was handed in as its desk allows. A draft is due only if a time was set; a text that was
    sent back, or that readers have, never is: nobody can work on it, and the time set for its story is that
    of the next one handed in. Bring `article__case` and `article__desk__policy` along.
    """
    if text.status not in TO_BE_CHECKED:
        return None
    if text.status == Status.SCHEDULED:
        return text.planned_for
    case = getattr(text.article, "case", None)
    if case is not None and case.due_at:
        return case.due_at
    if text.status not in PENDING or text.submitted_at is None:
        return None
    policy = getattr(text.article.desk, "policy", None) or DeskPolicy()
    return text.planned_for or text.submitted_at + timedelta(hours=policy.hours_to_check)


def is_overdue(text: Revision, now: datetime | None = None) -> bool:
    """Whether a text should have been done by now."""
    due = due_of(text)
    return due is not None and due < (now or timezone.now())


@transaction.atomic
def set_due(article: Article, *, at: datetime | None, by: User) -> Case:
    """Set when an article has to be checked; None: as the desk's policy has it."""
    article = _lock(article)
    require(by, Act.ASSIGN, desk=article.desk)
    if at is not None and at <= timezone.now():
        raise MoveRefused("That minute has passed; choose one to come.")
    case = case_of(article)
    if case.due_at == at:
        return case
    case.due_at = at
    case.save()
    record("case.due_set", by=by, article=article, about={"due_at": at.isoformat() if at else None})
    return case


@transaction.atomic
def set_priority(article: Article, *, priority: int, by: User) -> Case:
    """Set how pressing an article is."""
    article = _lock(article)
    require(by, Act.ASSIGN, desk=article.desk)
    if priority not in Priority.values:
        raise MoveRefused("Choose how pressing it is.")
    case = case_of(article)
    if case.pk and case.priority == priority:
        return case
    before, case.priority = case.priority, priority
    case.save()
    record("case.priority_set", by=by, article=article, about={"from": before, "to": priority})
    return case


def set_so_far(case: Case) -> str:
    """Return what tells one due time and priority from another: so that a form knows what it showed."""
    return f"{case.due_at.isoformat() if case.due_at else 'never'} {int(case.priority)}"


@transaction.atomic
def set_case(article: Article, *, due_at: datetime | None, priority: int, by: User, seen: str = "") -> Case:
    """Set both, or neither; a due time that stands already may have passed.

    `seen`: the `set_so_far` of what the person had before them; refused where it was set anew since.
    """
    article = _lock(article)
    require(by, Act.ASSIGN, desk=article.desk)
    case = case_of(article)
    if seen and seen != set_so_far(case):
        raise MoveRefused("Its due time or priority was set anew meanwhile; look again before you set it.")
    if case.due_at != due_at:
        set_due(article, at=due_at, by=by)
    return set_priority(article, priority=priority, by=by)


@transaction.atomic
def assign(article: Article, *, user: User, by: User, seen: int | None = None) -> Assignment:
    """Make an article somebody's to check; whoever had it before has it no longer.

    `seen`: the last assignment the person saw, 0 for none; where another was made since, it is refused.
    """
    article = _lock(article)
    require(by, Act.ASSIGN, desk=article.desk)
    held = _current(article)
    reasons = _not_as_seen(held, seen)
    if not roles_on(user, article.desk) & CHECKING:
        reasons.append(f"{user} is not {in_words(CHECKING)} of the desk {article.desk}.")
    if reasons:
        raise MoveRefused(*reasons)
    if held and held.user_id == user.pk:
        return held
    _end(held)
    assignment = Assignment.objects.create(article=article, user=user, by=by)
    text = _newest(article)
    notify(
        [user],
        key=f"assigned:{assignment.pk}",
        text=f"{by} gave you “{text.headline}” to check.",
        url=address_of(text),
        article=article,
        by=by,
    )
    record("case.assigned", by=by, article=article, about={"assignment": assignment.pk, "to": user.pk})
    return assignment


@transaction.atomic
def unassign(article: Article, *, by: User, seen: int | None = None) -> Assignment | None:
    """Make an article nobody's; who has it may give it back themselves."""
    article = _lock(article)
    held = _current(article)
    if held is None or held.user_id != by.pk:
        require(by, Act.ASSIGN, desk=article.desk)
    if reasons := _not_as_seen(held, seen):
        raise MoveRefused(*reasons)
    if held is None:
        return None
    _end(held)
    record("case.unassigned", by=by, article=article, about={"assignment": held.pk, "from": held.user_id})
    return held


def _current(article: Article) -> Assignment | None:
    return Assignment.objects.filter(article=article, ended_at=None).select_related("user").last()


def _not_as_seen(held: Assignment | None, seen: int | None) -> list[str]:
    if seen is None or seen == (held.pk if held else 0):
        return []
    if held is None:
        return ["It was given back meanwhile; look again before you go on."]
    return [f"It was given to {held.user} meanwhile; look again before you go on."]


def _end(held: Assignment | None) -> None:
    if held is not None:
        held.ended_at = timezone.now()
        held.save(update_fields=["ended_at"])


@transaction.atomic
def take_up(article: Article, *, by: User) -> Lease:
    """Note that somebody is on an article now, for a while. It tells others; it locks nobody out."""
    article = _lock(article)
    require(by, Act.TAKE, desk=article.desk)
    now = timezone.now()
    lease = Lease.objects.filter(article=article, user=by).first() or Lease(article=article, user=by)
    is_new = lease.pk is None or lease.expires_at <= now
    if is_new:
        lease.taken_at = now
    lease.expires_at = now + lease_time()
    lease.save()
    if is_new:
        record("case.taken_up", by=by, article=article, about={"lease": lease.pk})
    return lease


@transaction.atomic
def let_go(article: Article, *, by: User) -> Lease | None:
    """Note that somebody is no longer on an article."""
    article = _lock(article)
    lease = Lease.objects.filter(article=article, user=by, expires_at__gt=timezone.now()).first()
    if lease is None:
        return None
    lease.expires_at = timezone.now()
    lease.save(update_fields=["expires_at"])
    record("case.let_go", by=by, article=article, about={"lease": lease.pk})
    return lease


def renew_lease(article: Article, *, by: User) -> bool:
    """Let a lease that is still running run on from now; return whether there is one. Leaves no entry."""
    now = timezone.now()
    running = Lease.objects.filter(article=article, user=by, expires_at__gt=now)
    return bool(running.update(expires_at=now + lease_time()))


def lease_time() -> timedelta:
    """Return how long somebody who took an article up is shown to be on it."""
    return timedelta(minutes=settings.LEASE_MINUTES)


def escalate(now: datetime | None = None) -> list[Revision]:
    """Tell the editors and reviewers of each overdue text, once for each due time; return the texts."""
    now = now or timezone.now()
    texts = Revision.objects.pending().select_related("article__desk__policy", "article__case")
    late = [text for text in texts.defer("content") if is_overdue(text, now)]
    return [text for text in late if _escalate(text, now)]


@transaction.atomic
def _escalate(text: Revision, now: datetime) -> bool:
    article = _lock(text.article)
    text = Revision.objects.select_related("article__desk__policy", "article__case").get(pk=text.pk)
    due = due_of(text)
    if text.status not in PENDING or not is_overdue(text, now) or due is None:
        return False
    case = case_of(article)
    if case.escalated_at and case.escalated_at >= due:
        return False
    case.escalated_at = now
    case.save()
    notify(
        people_on(article.desk_id, {Role.EDITOR, Role.REVIEWER}),
        key=f"overdue:{article.pk}:{due.isoformat()}",
        text=f"“{text.headline}” was due on {date_format(timezone.localtime(due), 'j F, H:i')}.",
        url=address_of(text),
        article=article,
        pressing=True,
    )
    record("case.escalated", by=None, revision=text, about={"due_at": due.isoformat()})
    return True


def close_case(article: Article) -> None:
    """End what was set for an article's work once readers have it, or nobody is to. Its lock is held."""
    now = timezone.now()
    Case.objects.filter(article=article).update(due_at=None, priority=Priority.NORMAL)
    Assignment.objects.filter(article=article, ended_at=None).update(ended_at=now)
    end_leases(article)


def end_leases(article: Article) -> None:
    """End that people are on an article's text, which was sent back. Its lock is held.

    Whose it is stays: they know the story, and hear of it when the next text is handed in.
    """
    now = timezone.now()
    Lease.objects.filter(article=article, expires_at__gt=now).update(expires_at=now)


def checkers_of(desk: Desk) -> list[User]:
    """Return the people an article of the desk can be given to, by name."""
    people = people_on(desk.pk, CHECKING)
    return sorted(people, key=lambda one: (str(one).casefold(), one.pk))


def address_of(revision: Revision) -> str:
    """Return where the review desk shows a text, from the root."""
    return f"/review/{revision.pk}/"


def _newest(article: Article) -> Revision:
    """Return the text the work is about: the one on its way to readers, else the newest."""
    texts = article.revisions.defer("content")
    newest = texts.pending().first() or texts.order_by("-number").first()
    assert newest is not None
    return newest


def _lock(article: Article) -> Article:
    Article.objects.select_for_update().get(pk=article.pk)
    return Article.objects.select_related("desk").get(pk=article.pk)
