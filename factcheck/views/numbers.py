"""The numbers of the desks, for those who answer for them; and naming what should have caught a mistake."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.models import Correction, Desk
from articles.refusals import MoveRefused
from factcheck import engine
from factcheck import workflow as checking
from factcheck.forms.checklist import CauseForm
from factcheck.numbers import PERIODS, numbers_of
from factcheck.permissions import SEES_NUMBERS, Act, refusal
from factcheck.views.access import for_members

_DAYS = 30


@for_members
@require_safe
def numbers(request):
    """Show the numbers of the person's desks, or of one, for the last so many days."""
    return _page(request, request.GET)


@for_members
@require_POST
def name_cause(request, correction):
    """Say which rule should have caught what was corrected."""
    desks = _desks(request)
    correction = get_object_or_404(Correction, pk=correction, article__desk__in=desks)
    form = CauseForm(request.POST, auto_id=f"m{correction.pk}-%s")
    if not form.is_valid():
        reasons = [message for errors in form.errors.values() for message in errors]
        return _page(request, request.POST, refused=(correction.pk, form, reasons))
    try:
        checking.name_cause(correction, by=request.user, **form.cleaned_data)
    except MoveRefused as refused:
        return _page(request, request.POST, refused=(correction.pk, form, refused.reasons))
    messages.success(request, "Named.")
    chosen = {name: request.POST[name] for name in ("desk", "days") if request.POST.get(name)}
    return redirect(f"{reverse('factcheck:numbers')}?{urlencode(chosen)}#m{correction.pk}")


def _desks(request):
    """Return the desks whose numbers the person may see; 403 where there are none."""
    desks = list(Desk.objects.of_person(request.user, SEES_NUMBERS))
    if not desks:
        raise PermissionDenied
    return desks


def _page(request, chosen, refused=None):
    desks = _desks(request)
    desk = next((one for one in desks if one.slug == chosen.get("desk")), None)
    days = next((days for days in PERIODS if str(days) == chosen.get("days")), _DAYS)
    numbers = numbers_of([desk] if desk else desks, days=days)
    context = {
        "desks": desks,
        "desk": desk,
        "days": days,
        "periods": PERIODS,
        "numbers": numbers,
        "rows": [
            ("Handed in", "proposed", _columns(numbers.columns, "handed_in")),
            ("Approved", "verified", _columns(numbers.columns, "approved")),
            ("Sent back", "advisory", _columns(numbers.columns, "returned")),
        ],
        "mistakes": [_mistake(one, request.user, refused) for one in numbers.mistakes],
    }
    return render(request, "factcheck/numbers.html", context, status=409 if refused else 200)


def _columns(columns, name):
    """Return one row of the chart: (how many in all, [(from the left, from above, height)]) in its units."""
    most = max((n for one in columns for n in (one.handed_in, one.approved, one.returned)), default=0)
    counts = [getattr(one, name) for one in columns]
    heights = [round(100 * count / most) if most else 0 for count in counts]
    return sum(counts), [(10 * place + 1, 100 - high, high) for place, high in enumerate(heights)]


def _mistake(mistake, user, refused):
    """Return a mistake with the form that names its cause, where the person may, and what was refused."""
    correction, cause = mistake.correction, mistake.cause
    shown = {"mistake": mistake, "form": None, "refused": (), "cause_words": ""}
    if cause and cause.checker:
        kinds = {one["name"]: one["kind"] for one in engine.list_checkers()}
        shown["cause_words"] = kinds.get(cause.checker, cause.checker)
    if refusal(user, Act.NAME_CAUSE, desk=correction.article.desk) is None:
        seen = {"seen": cause.pk if cause else 0}
        shown["form"] = CauseForm(auto_id=f"m{correction.pk}-%s", initial=seen)
    if refused and refused[0] == correction.pk:
        shown["refused"] = refused[2]
        if shown["form"]:
            shown["form"].initial |= {name: refused[1].data.get(name, "") for name in ("checker", "note")}
    return shown
