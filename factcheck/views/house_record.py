"""The record of the whole house, and taking words out of it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime, time, timedelta
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods, require_safe

from articles import workflow as stories
from articles.models import LogDetail, LogEntry, Revision, User
from articles.permissions import roles_held, roles_on
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from articles.workflow.verifying import HeadError, last_head
from factcheck.forms import ErasingForm
from factcheck.reports import SUBJECTS, acts_about, told
from factcheck.views.access import for_members

ENTRIES_ON_A_PAGE = 100
SHOWN_TO_ERASE = 50  # entries told before they are erased; the others are counted
READERS = frozenset({Role.ADMINISTRATOR, Role.REVIEWER})


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person wants to see of the record. `day`: None for every day."""

    about: str
    person: int | None
    article: str
    day: datetime | None

    @property
    def query(self) -> str:
        """The choice as the parameters of an address."""
        day = self.day.date().isoformat() if self.day else ""
        named = {"about": self.about, "person": self.person or "", "article": self.article, "day": day}
        return urlencode({name: value for name, value in named.items() if value})


@for_members
@require_safe
def house_record(request):
    """Show every act of the house the person may read of, a hundred a page."""
    readable = _readable(request.user)
    choice = _choice(request.GET)
    entries = _chosen(readable, choice)
    entries = entries.select_related("by", "revision", "article__desk").prefetch_related("details")
    rows, newer, older = _page(entries.defer("revision__content"), request.GET)
    held = roles_held(request.user)
    everywhere = (None, Role.ADMINISTRATOR) in held
    told_rows = [(row, _may_erase(row, request.user, everywhere)) for row in told(rows)]
    context = {
        "rows": told_rows,
        "choice": choice,
        "newer": newer,
        "older": older,
        "subjects": list(SUBJECTS.items()),
        "people": User.objects.order_by("first_name", "last_name", "username"),
        "last": LogEntry.objects.values_list("number", flat=True).first() or 0,
        "everything": any(desk is None and role in READERS for desk, role in held),
        "erasable": everywhere and choice.person,
        **_exported(),
    }
    return render(request, "factcheck/house_record.html", context)


def _readable(user):
    """Return the entries a person may read: of all desks, or of the stories on theirs."""
    held = {desk for desk, role in roles_held(user) if role in READERS}
    if not held:
        raise PermissionDenied("The record of the house is for administrators and reviewers.")
    entries = LogEntry.objects.all()
    return entries if None in held else entries.filter(article__desk__in=held)


def _choice(query):
    day = None
    with suppress(ValueError):  # such as the 31st of June: every day
        day = parse_date(query.get("day", ""))
    about = query.get("about", "")
    if day and day.year in (MINYEAR, MAXYEAR):  # has no day after, or lies beyond what can be asked for
        day = None
    return Choice(
        about=about if about in SUBJECTS else "",
        person=_number(query.get("person", "")),
        article=query.get("article", "").strip()[:200],
        day=timezone.make_aware(datetime.combine(day, time.min)) if day else None,
    )


def _chosen(entries, choice):
    if choice.about:
        entries = entries.filter(act__in=acts_about(choice.about))
    if choice.person:
        entries = entries.filter(by=choice.person)
    if choice.article:
        named = Revision.objects.filter(headline__icontains=choice.article).values("article")
        entries = entries.filter(Q(article__in=named) | Q(article__slug=choice.article))
    if choice.day:
        end = choice.day.date() + timedelta(days=1)
        entries = entries.filter(
            at__gte=choice.day, at__lt=timezone.make_aware(datetime.combine(end, time.min))
        )
    return entries


def _page(entries, query):
    """Return a page of entries, newest first, and the numbers beyond which newer and older ones follow."""
    after, before = _number(query.get("after", "")), _number(query.get("before", ""))
    if after:
        rows = list(entries.filter(number__gt=after).order_by("number")[: ENTRIES_ON_A_PAGE + 1])
        is_more, rows = len(rows) > ENTRIES_ON_A_PAGE, rows[:ENTRIES_ON_A_PAGE][::-1]
        return rows, rows[0].number if is_more else None, rows[-1].number if rows else None
    if before:
        entries = entries.filter(number__lt=before)
    rows = list(entries.order_by("-number")[: ENTRIES_ON_A_PAGE + 1])
    is_more, rows = len(rows) > ENTRIES_ON_A_PAGE, rows[:ENTRIES_ON_A_PAGE]
    return rows, rows[0].number if before and rows else None, rows[-1].number if is_more else None


def _exported():
    """Return when the end of the record was last exported, or why that cannot be said."""
    try:
        head = last_head()
    except HeadError:
        return {"head_problem": True}
    return {"head": head, "head_at": datetime.fromisoformat(head["at"])} if head else {}


def _may_erase(row, user, everywhere):
    if not any(detail.erased_at is None for detail in row.details):
        return False
    if row.entry.article_id is None:
        return everywhere
    return Role.ADMINISTRATOR in roles_on(user, row.entry.article.desk)


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def erase_entry(request, entry):
    """Say what would be erased beside an entry; erase it when the form is sent."""
    entry = get_object_or_404(_readable(request.user).select_related("article__desk", "by"), number=entry)
    return _erasing(request, entry)


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def erase_person(request, person):
    """Say what would be erased that names a person; erase it when the form is sent."""
    _readable(request.user)
    return _erasing(request, get_object_or_404(User, pk=person))


def _erasing(request, what):
    try:
        details = stories.details_to_erase(what, by=request.user)
    except NotAllowed as refused:
        raise PermissionDenied(str(refused)) from refused
    form = ErasingForm(request.POST or None, initial={"seen": len(details)})
    reasons = ()
    if request.method == "POST":
        form.is_valid()
        try:
            _as_seen(form.cleaned_data.get("seen"), details)
            gone = stories.erase_details(what, by=request.user, reason=form.cleaned_data.get("reason", ""))
        except MoveRefused as refused:
            reasons = refused.reasons
        else:
            messages.success(request, f"Erased: {gone} {'detail' if gone == 1 else 'details'}.")
            return redirect(reverse("factcheck:house_record"))
    entries = {detail.entry_id for detail in details}
    shown = LogEntry.objects.filter(pk__in=sorted(entries)[-SHOWN_TO_ERASE:]).order_by("-number")
    going = Prefetch("details", LogDetail.objects.filter(pk__in=[detail.pk for detail in details]))
    context = {
        "entry": what if isinstance(what, LogEntry) else None,
        "named": what if isinstance(what, User) else None,
        "details": len(details),
        "entries": len(entries),
        "rows": told(shown.select_related("by").prefetch_related(going)),
        "more": max(0, len(entries) - SHOWN_TO_ERASE),
        "form": form,
        "reasons": reasons,
    }
    return render(request, "factcheck/erase.html", context, status=409 if reasons else 200)


def _as_seen(seen, details):
    """Refuse where more or fewer words would go than the person was shown."""
    if details and seen != len(details):
        raise MoveRefused("The record has gone on meanwhile; look again at what would be erased.")


def _number(word):
    return int(word) if word.isascii() and word.isdigit() and len(word) < 18 else None
