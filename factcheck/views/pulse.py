"""What others did to a story while somebody has its page open: asked for by the page, told in words."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import LogEntry, Revision
from factcheck import workflow as checking
from factcheck.models import Lease
from factcheck.templatetags.desk import in_words
from factcheck.templatetags.people import until
from factcheck.views.access import for_members
from factcheck.workflow.cases import lease_time

AT_MOST = 100  # entries looked at; who comes back after more has a page to read anew
# By act, what its doer did: once, and several times ("{}": how often). Acts that change nothing others see
# on the page are left out; any other has the words for an act nobody put into words here.
SAID = {
    "case.assigned": ("gave the text to somebody", "gave the text to somebody"),
    "case.due_set": ("set its due time", "set its due time"),
    "case.let_go": ("let it go", "let it go"),
    "case.priority_set": ("set its priority", "set its priority"),
    "case.taken_up": ("took it up", "took it up"),
    "case.unassigned": ("gave the text back", "gave the text back"),
    "check.by_hand": ("signed for a check by hand", "signed for a check by hand"),
    "check.done": ("finished the check", "finished {} checks"),
    "check.failed": ("could not finish the check", "could not finish {} checks"),
    "check.retried": ("had it checked again", "had it checked again"),
    "checklist.tick_taken_back": ("took a tick back", "took {} ticks back"),
    "checklist.ticked": ("ticked the checklist", "ticked {} things on the checklist"),
    "claim.added": ("added a claim", "added {} claims"),
    "claim.merged": ("put claims together", "put claims together {} times"),
    "claim.reopened": ("opened a claim again", "opened {} claims again"),
    "claim.restored": ("restored a claim", "restored {} claims"),
    "claim.retyped": ("changed the kind of a claim", "changed the kinds of {} claims"),
    "claim.signed_off": ("signed off a claim", "signed off {} claims"),
    "claim.split": ("split a claim", "split {} claims"),
    "comment.made": ("commented", "made {} comments"),
    "comment.reopened": ("opened a thread again", "opened {} threads again"),
    "comment.resolved": ("settled a thread", "settled {} threads"),
    "dispute.opened": ("objected", "objected {} times"),
    "dispute.ruled": ("ruled on an objection", "ruled on {} objections"),
    "evidence.added": ("added evidence", "added {} pieces of evidence"),
    "evidence.withdrawn": ("withdrew evidence", "withdrew {} pieces of evidence"),
    "expert_link.answered": ("had an answer from an expert", "had {} answers from experts"),
    "expert_link.made": ("asked an expert", "asked {} experts"),
    "resolution.proposed": ("proposed a resolution", "proposed {} resolutions"),
    "resolution.ruled": ("ruled on a resolution", "ruled on {} resolutions"),
    "resolution.withdrawn": ("took a resolution back", "took {} resolutions back"),
    "text.moved": ("moved the text on", "moved the text on"),
}
OTHERWISE = ("changed something", "changed {} things")
# Of these one entry tells of many.
MANY = {"claims.signed_off": ("claim.signed_off", "claims")}
# What shows nowhere on the page, or happens whenever it is looked at.
SILENT = frozenset(
    {"case.escalated", "check.requested", "draft.saved", "expert_link.opened", "expert_link.refused"}
)


@dataclass(slots=True)
class News:
    """What one person did, all of one kind: how often, and when last. Nobody: the house itself."""

    who: str
    act: str
    count: int
    at: datetime

    def in_words(self, now: datetime) -> str:
        """Return it as a sentence: "Ada Reed signed off 2 claims, a minute ago"."""
        once, often = SAID.get(self.act, OTHERWISE)
        did = once if self.count == 1 else often.format(self.count)
        return f"{self.who} {did}, {in_words(self.at, now)}"


@for_members
@require_safe
def pulse(request, number):
    """Tell what others did since the entry `seen` of the record, 204 for nothing; keep the person's lease."""
    texts = Revision.objects.on_desks_of(request.user).select_related("article")
    article = get_object_or_404(texts.only("article"), pk=number).article
    seen = request.GET.get("seen", "")
    since = int(seen) if seen.isdecimal() and len(seen) < 18 else 0
    now = timezone.now()
    entries = LogEntry.objects.filter(article=article, number__gt=since)
    entries = list(entries.select_related("by").order_by("-number")[:AT_MOST])
    leases = list(Lease.objects.filter(article=article, expires_at__gt=now).select_related("user"))
    _keep(leases, request.user, article, now)
    news = news_of(entries, request.user)
    if not news:
        return HttpResponse(status=204)
    others = [one for one in leases if one.user_id != request.user.pk]
    return JsonResponse(
        {
            "seen": entries[0].number,
            "news": [one.in_words(now) for one in news],
            "on_it": [f"{one.user} is on it, {until(one.expires_at)}" for one in others],
        }
    )


def _keep(leases, user, article, now):
    """Let the person's lease run on, writing only now and then: a page asks every few seconds."""
    mine = next((one for one in leases if one.user_id == user.pk), None)
    if mine is not None and mine.expires_at - now < lease_time() * 0.75:
        checking.renew_lease(article, by=user)


def news_of(entries, user):
    """Return what others than `user` did, the latest first, each kind of act of each person once."""
    found = {}
    for entry in entries:
        if entry.act in SILENT or entry.by_id == user.pk:
            continue
        act, count = _counted(entry)
        who = str(entry.by) if entry.by else "The newsroom"
        one = found.setdefault((entry.by_id, act), News(who, act, 0, entry.at))
        one.count += count
    return list(found.values())


def _counted(entry):
    if entry.act not in MANY:
        return entry.act, 1
    act, name = MANY[entry.act]
    return act, len(json.loads(entry.body)["about"].get(name, ())) or 1
