"""Who is on which text, and when it is due, as people see it."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from articles.models import LogEntry, Membership, Revision, User
from articles.permissions import roles_on
from factcheck.forms import AssignForm, CaseForm
from factcheck.models import Assignment, Case, Lease
from factcheck.permissions import ROLES_FOR, Act
from factcheck.statuses import Priority
from factcheck.workflow import due_of, is_overdue
from factcheck.workflow.cases import CHECKING, TO_BE_CHECKED, set_so_far


@dataclass(slots=True)
class Duty:
    """One text as somebody's work. `leases`: of those who are on it now; `people`: who can be given it."""

    text: Revision
    due: datetime | None
    is_overdue: bool
    priority: Priority
    assigned: Assignment | None = None
    leases: list[Lease] = field(default_factory=list)
    people: list[User] = field(default_factory=list)
    may_take: bool = False
    may_assign: bool = False
    mine: Lease | None = None

    @property
    def is_pressing(self) -> bool:
        """Whether its priority is worth a word."""
        return self.priority != Priority.NORMAL

    @property
    def seen(self) -> int:
        """What a form says its sender saw: the assignment in force, 0 for none."""
        return self.assigned.pk if self.assigned else 0

    def concerns(self, user: User) -> bool:
        """Whether the text was given to somebody or they are on it."""
        return self.mine is not None or (self.assigned is not None and self.assigned.user_id == user.pk)


def duties_of(texts: list[Revision], *, by: User, now: datetime | None = None) -> dict[int, Duty]:
    """Return by id of the text whose work it is and when it is due: three queries, however many texts.

    `article__case` and `article__desk__policy` have to be there.
    """
    now = now or timezone.now()
    articles = {text.article_id for text in texts}
    held = Assignment.objects.filter(article__in=articles, ended_at=None).select_related("user")
    assigned = {one.article_id: one for one in held}
    leases = defaultdict(list)
    running = Lease.objects.filter(article__in=articles, expires_at__gt=now).select_related("user")
    for lease in running.order_by("taken_at", "id"):
        leases[lease.article_id].append(lease)
    people = _checkers({text.article.desk_id for text in texts})
    found = {}
    for text in texts:
        roles, article = roles_on(by, text.article.desk), text.article
        case = getattr(article, "case", None) or Case()
        found[text.pk] = Duty(
            text,
            due_of(text),
            is_overdue(text, now),
            Priority(case.priority),
            assigned.get(article.pk),
            leases[article.pk],
            people[article.desk_id],
            may_take=bool(roles & ROLES_FOR[Act.TAKE]) and text.status in TO_BE_CHECKED,
            may_assign=bool(roles & ROLES_FOR[Act.ASSIGN]),
            mine=next((one for one in leases[article.pk] if one.user_id == by.pk), None),
        )
    return found


def _checkers(desks: set[int]) -> dict[int, list[User]]:
    """Return by desk the people a text can be given to, by name, in one query."""
    held = Membership.objects.filter(Q(desk=None) | Q(desk__in=desks), user__is_active=True)
    found: dict[int, dict[int, User]] = {desk: {} for desk in desks}
    for one in held.filter(role__in=CHECKING).select_related("user"):
        for desk in desks if one.desk_id is None else [one.desk_id]:
            found[desk][one.user_id] = one.user
    return {desk: sorted(those.values(), key=lambda u: str(u).casefold()) for desk, those in found.items()}


def people_pane(request, revision, refused):
    """Return what the page of a text shows of its people: a pane for PANES in revision.py."""
    duty = duties_of([revision], by=request.user)[revision.pk]
    forms = {
        "case_form": CaseForm(
            auto_id="case-%s", initial={"due_at": _set_due(revision), "priority": duty.priority.value}
        ),
        "assign_form": assign_form(duty),
    }
    seen = set_so_far(getattr(revision.article, "case", None) or Case())
    forms["case_form"].initial["seen"] = seen
    if refused and refused.place in forms:
        forms[refused.place] = refused.form
        if refused.place == "case_form":
            refused.form.data = refused.form.data.copy()
            refused.form.data["seen"] = seen
    return forms | {"duty": duty, "pulse_seen": last_entry(revision.article)}


def _set_due(text):
    case = getattr(text.article, "case", None)
    return case.due_at if case else None


def last_entry(article):
    """Return the number of the last entry of the record on an article: what a page made now has seen."""
    last = LogEntry.objects.filter(article=article).order_by("-number").values_list("number", flat=True)
    return last.first() or 0


def assign_form(duty: Duty, data=None) -> AssignForm:
    """Return the form for giving a text to somebody who can check it."""
    initial = {"seen": duty.seen, "user": duty.assigned.user_id if duty.assigned else None}
    form = AssignForm(data, auto_id="assign-%s", initial=initial, people=duty.people)
    form.fields["user"].choices = [("", "Nobody"), *((one.pk, str(one)) for one in duty.people)]
    return form
