"""What a person is told: the list, opening one, marking them read, and how they are written to."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from factcheck import workflow as checking
from factcheck.forms import MailingForm
from factcheck.models import MailPreference, Notification
from factcheck.statuses import Mailing
from factcheck.views.access import for_members

A_PAGE = 50


@for_members
@require_safe
def notices(request):
    """List what the person is told, what they have not read first."""
    return _page(request)


def _page(request, form=None):
    told = Notification.objects.shown_to(request.user).select_related("article__desk")
    told = told.order_by(F("read_at").desc(nulls_first=True), "-id")
    on_page = Paginator(told, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": on_page,
        "unread": [one for one in on_page if one.read_at is None],
        "read": [one for one in on_page if one.read_at is not None],
        "newest": max((one.pk for one in on_page), default=0),
        "form": form or MailingForm(initial={"mailing": _mailing(request.user)}),
    }
    return render(request, "factcheck/notices.html", context, status=409 if form else 200)


def _mailing(user):
    preference = MailPreference.objects.filter(user=user).first()
    return preference.mailing if preference else Mailing.DIGEST


@for_members
@require_safe
def open_notice(request, notice):
    """Go where a notice leads; whoever opens it has read it."""
    told = get_object_or_404(Notification.objects.shown_to(request.user), pk=notice)
    checking.mark_read(told, by=request.user)
    if not told.url.startswith("/") or not url_has_allowed_host_and_scheme(told.url, allowed_hosts=None):
        return redirect("factcheck:notices")
    return redirect(told.url)


@for_members
@require_POST
def read_notice(request, notice):
    """Mark one notice as read."""
    checking.mark_read(
        get_object_or_404(Notification.objects.shown_to(request.user), pk=notice), by=request.user
    )
    return redirect("factcheck:notices")


@for_members
@require_POST
def read_notices(request):
    """Mark all as read that were there when the page was made; later ones stay."""
    up_to = request.POST.get("up_to", "")
    checking.mark_all_read(by=request.user, up_to=int(up_to) if up_to.isdecimal() and len(up_to) < 18 else 0)
    return redirect("factcheck:notices")


@for_members
@require_POST
def set_mailing(request):
    """Set how the person wants to be written to."""
    form = MailingForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    checking.set_mailing(form.cleaned_data["mailing"], by=request.user)
    messages.success(request, "Set.")
    return redirect("factcheck:notices")
