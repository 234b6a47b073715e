"""Asking somebody outside the newsroom: the desk's side. Their own page is in expert_page.py."""

from datetime import datetime, time, timedelta

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.refusals import MoveRefused
from articles.statuses import PENDING, Status
from factcheck.forms.experts import ALL, AskExpertForm
from factcheck.ledger import ledger_of
from factcheck.models import ExpertLink
from factcheck.permissions import Act, refusal
from factcheck.views.access import for_members, revision_for
from factcheck.workflow import experts as asking

USUAL = timedelta(days=2)  # what a link is open for unless somebody chooses


def pane(request, revision, refused):
    """Return what the text's page shows of the links to it."""
    return {
        "expert_links": _links(revision),
        "may_ask_expert": _why_not(request.user, revision) is None,
    }


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def experts(request, number):
    """Show whom this text was shown to, and the form to ask somebody; make a link.

    The address of a new link stands in the answer to the form and nowhere else. Sent again, as by loading
    that answer anew, the same form makes no second link.
    """
    revision = revision_for(request.user, number)
    entries = ledger_of(revision).entries
    if request.method != "POST":
        form = AskExpertForm(auto_id="ask-%s", entries=entries, initial={"deadline": _usual_deadline()})
        return _page(request, revision, form)
    form = AskExpertForm(request.POST, auto_id="ask-%s", entries=entries)
    if not form.is_valid():
        said = [message for errors in form.errors.values() for message in errors]
        return _page(request, revision, form, reasons=said)
    try:
        link, token = _ask(revision, entries, form.cleaned_data, by=request.user)
    except MoveRefused as refused:
        return _page(request, revision_for(request.user, number), form, reasons=refused.reasons)
    new = AskExpertForm(auto_id="ask-%s", entries=entries, initial={"deadline": _usual_deadline()})
    address = request.build_absolute_uri(reverse("expert", args=[token]))
    return _page(request, revision, new, made=link, address=address)


def _ask(revision, entries, data, *, by):
    chosen = None
    if data["which"] != ALL:
        wanted = set(data["claims"])
        chosen = [entry.claim for entry in entries if str(entry.claim.pk) in wanted]
    return asking.ask_expert(
        revision,
        by=by,
        name=data["name"],
        standing=data["standing"],
        message=data["message"],
        claims=chosen,
        shows_whole_text=data["shows"] == "text",
        deadline=data["deadline"],
        nonce=data["nonce"],
    )


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def revoke_expert(request, number, link):
    """Take a link back."""
    revision = revision_for(request.user, number)
    if request.method == "POST":
        link = get_object_or_404(ExpertLink.objects.select_related("revision"), revision=revision, pk=link)
        try:
            asking.revoke(link, by=request.user)
        except MoveRefused as refused:
            form = AskExpertForm(
                auto_id="ask-%s",
                entries=ledger_of(revision).entries,
                initial={"deadline": _usual_deadline()},
            )
            return _page(request, revision, form, reasons=refused.reasons)
        messages.success(request, "Taken back. Nobody gets in by that link any more.")
    return redirect("factcheck:experts", revision.pk)


def _page(request, revision, form, *, reasons=(), made=None, address=""):
    context = {
        "revision": revision,
        "article": revision.article,
        "form": form,
        "reasons": reasons,
        "made": made,
        "address": address,
        "expert_links": _links(revision),
        "why_not": _why_not(request.user, revision),
        "may_revoke": refusal(request.user, Act.ASK_EXPERT, desk=revision.article.desk) is None,
    }
    return render(request, "factcheck/experts.html", context, status=409 if reasons else 200)


def _links(revision):
    links = list(ExpertLink.objects.filter(revision=revision).for_desk().order_by("-pk"))
    askers = {}
    for link in links:
        link.by = askers.setdefault(link.by_id, link.by)  # one person's roles are read once
        link.asked = list(link.questions.all())
        link.answered = sum(hasattr(question, "answer") for question in link.asked)
        link.closed_with_text = bool(link.closed_because())
        link.closed = asking.why_closed(link)
    return links


def _why_not(user, revision):
    """Return why this person cannot ask anybody about this text, in words; None if they can."""
    if reason := refusal(user, Act.ASK_EXPERT, desk=revision.article.desk):
        return reason
    if revision.status not in (*PENDING, Status.LIVE):
        return "Only a text that is being checked or is before readers is shown to somebody outside."
    return None


def _usual_deadline():
    """Return the end of the working day after next."""
    day = timezone.localdate() + USUAL
    return timezone.make_aware(datetime.combine(day, time(18)))
