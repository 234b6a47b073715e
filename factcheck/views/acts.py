"""Every act at the review desk: look up with permission, call the workflow, go back to where it was asked.

What is refused is shown where it was typed, with every reason and the words still there.
"""

import re
from functools import wraps

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from articles import workflow as stories
from articles.refusals import MoveRefused
from factcheck import workflow as checking
from factcheck.forms import (
    ApproveForm,
    HandCheckForm,
    NothingForm,
    ProposeForm,
    ReasonForm,
    RuleForm,
    ScheduleForm,
)
from factcheck.models import Inconsistency, Resolution
from factcheck.permissions import Act, require
from factcheck.querysets import current_check
from factcheck.statuses import CheckStatus, Key, ResolutionKind
from factcheck.views.access import for_members, revision_for
from factcheck.views.claims import claims_page
from factcheck.views.pair import pair_page
from factcheck.views.revision import Refused, page

# The cards of claims, and the forms for many of them and for a new one.
_ON_CLAIMS = re.compile(r"c\d+|many|add")


def act(view):
    """Turn a function of (request, revision, …) into an act.

    The function returns (form, its place, what to do, what to say when it is done). The place is the name of
    a pair's card or of a form of the page; those in `_ON_CLAIMS` stand on the claims page. What to do takes
    the form's data and may return another revision to go to, or an address. A GET, as after a log-in on the
    way, goes to the text.
    """

    @for_members
    @wraps(view)
    def answered(request, number, **places):
        revision = revision_for(request.user, number)
        if request.method != "POST":
            return redirect("factcheck:revision", revision.pk)
        form, place, do, done = view(request, revision, **places)
        if not form.is_valid():
            return _page_of(place, request)(request, revision, Refused(place, form, _said(form)))
        try:
            went_to = do(form.cleaned_data)
        except MoveRefused as refused:
            # read anew: what was refused may be because somebody else moved the text meanwhile
            revision = revision_for(request.user, number)
            return _page_of(place, request)(request, revision, Refused(place, form, refused.reasons))
        checking.renew_lease(revision.article, by=request.user)
        messages.success(request, done, extra_tags=place)
        if isinstance(went_to, str):
            return redirect(went_to)
        answering = _page_of(place, request)
        if answering is pair_page:
            return redirect("factcheck:pair", revision.pk, place[1:])
        if answering is claims_page:
            address = reverse("factcheck:claims", args=[revision.pk])
            return redirect(f"{address}?claim={place[1:]}#{place}" if place[1:].isdigit() else address)
        to = went_to if went_to is not None else revision
        fragment = "now" if place.endswith("form") else place
        return redirect(f"{reverse('factcheck:revision', args=[to.pk])}#{fragment}")

    return answered


def _page_of(place, request):
    """Return the page an act is answered on: the claims, a pair on its own, or the text."""
    if _ON_CLAIMS.fullmatch(place):
        return claims_page
    on_its_own = request.POST.get("page") == "pair" and re.fullmatch(r"i\d+", place)
    return pair_page if on_its_own else page


def _said(form):
    return tuple(message for errors in form.errors.values() for message in errors)


@act
def propose(request, revision, found):
    """Propose a resolution for an inconsistency of this article."""
    inconsistency = get_object_or_404(_inconsistencies(revision), pk=found)
    form = ProposeForm(request.POST, auto_id=f"i{found}-%s")

    def do(data):
        checking.propose(inconsistency, by=request.user, **data)

    return form, f"i{found}", do, "Proposed. Somebody else rules on it."


@act
def rule(request, revision, resolution):
    """Accept a resolution or return it, with the key of the role it is done in."""
    resolution = get_object_or_404(
        Resolution.objects.select_related("inconsistency__revision__article").filter(
            inconsistency__revision__article=revision.article
        ),
        pk=resolution,
    )
    latest = checking.latest_submitted(resolution.inconsistency)
    card = card_of(resolution, revision)
    form = RuleForm(request.POST, auto_id=f"{card}-%s")

    def do(data):
        if data.pop("seen") != latest.pk:
            raise MoveRefused(
                f"Revision {latest.number} was handed in meanwhile; look at that text before you rule."
            )
        checking.rule(resolution, by=request.user, **data)

    return form, card, do, _ruled(resolution, request.POST)


def _ruled(resolution, given):
    if given.get("accepted") != "yes":
        return "Returned to whoever proposed it."
    if resolution.kind == ResolutionKind.STANDS and given.get("key") == Key.REVIEWER:
        return "Accepted. It waits for an administrator’s key now."
    return "Accepted."


def card_of(resolution, revision):
    """Return the name of the card a resolution is shown on: that of its pair in the last text up to this."""
    same = _inconsistencies(revision).filter(fingerprint=resolution.inconsistency.fingerprint)
    last = same.filter(revision__number__lte=revision.number).order_by("-pk").first()
    return f"i{(last or resolution.inconsistency).pk}"


def _inconsistencies(revision):
    return Inconsistency.objects.filter(revision__article=revision.article).select_related(
        "revision__article"
    )


@act
def check_again(request, revision):
    """Try a failed check again, or have a text checked with what is in force now."""

    def do(data):
        require(request.user, Act.RETRY, desk=revision.article.desk)
        check = current_check(revision)
        if check is not None and check.status == CheckStatus.FAILED:
            checking.retry(check, by=request.user)
        else:
            checking.recheck_if_stale(revision)

    return NothingForm(request.POST), "now_form", do, "The check is on its way."


@act
def check_by_hand(request, revision):
    """Sign for a text the engine does not read."""

    def do(data):
        checking.sign_hand_check(revision, by=request.user, **data)

    return HandCheckForm(request.POST, auto_id="by-hand-%s"), "hand_form", do, "Signed for."


@act
def approve(request, revision):
    """Say yes to exactly the text that was shown."""

    def do(data):
        stories.approve(revision, data["content_hash"], by=request.user, note=data["note"])

    return ApproveForm(request.POST), "now_form", do, "Approved. An editor can publish or schedule it."


@act
def send_back(request, revision):
    """Return the text to its writers."""

    def do(data):
        stories.send_back(revision, by=request.user, **data)

    return ReasonForm(request.POST, auto_id="send-back-%s"), "send_back_form", do, "Sent back."


@act
def withdraw(request, revision):
    """Set the text aside."""

    def do(data):
        stories.withdraw(revision, by=request.user, **data)

    return ReasonForm(request.POST, auto_id="withdraw-%s"), "withdraw_form", do, "Set aside."


@act
def publish(request, revision):
    """Put the text before its readers."""

    def do(data):
        stories.publish(revision, by=request.user)

    return NothingForm(request.POST), "now_form", do, "Published. Readers see it now."


@act
def schedule(request, revision):
    """Have the text published at a minute to come."""

    def do(data):
        stories.schedule(revision, by=request.user, **data)

    form = ScheduleForm(request.POST, auto_id="schedule-%s")
    return form, "schedule_form", do, "Scheduled. The gate is asked again at that minute."


@act
def unschedule(request, revision):
    """Take the text off the schedule."""

    def do(data):
        stories.unschedule(revision, by=request.user)

    return NothingForm(request.POST), "now_form", do, "Taken off the schedule. It stays approved."


@act
def resume(request, revision):
    """Go on from a text that can no longer change, in a new draft."""

    def do(data):
        return stories.resume(revision, by=request.user)

    return NothingForm(request.POST), "now_form", do, "A new draft was begun from that text."
