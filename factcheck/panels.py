"""What the fact check shows beside the stories: readers, how a text was checked; writers, what was found."""

from collections import Counter

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.models import Approval, Revision
from factcheck.models import Check, ClaimOccurrence, HandCheck
from factcheck.pairs import State, Text, accepted_for, found_up_to, pairs_of, sources_of
from factcheck.requirements import latest_of_each
from factcheck.statuses import CheckStatus, ResolutionKind


def article_panel(request: HttpRequest, revision: Revision) -> SafeString | str:
    """Return "How this was checked" for a published text; empty where no check is on record.

    It tells what readers may know: how much was checked, against what, how what disagreed was settled, and
    that a second person approved it. No names, and no wording that was never published.
    """
    done = Check.objects.filter(revision=revision, status=CheckStatus.DONE).select_related("book")
    check = done.defer("result", "book__body").first()
    if check is None:
        return ""
    found = latest_of_each(found_up_to(revision))
    settled = accepted_for(found)
    sources = sources_of(side for one in found for side in one.sides.all())
    context = {
        "check": check,
        "claims": ClaimOccurrence.objects.filter(revision=revision, check_worthy=True).count(),
        "found": len(settled),
        "settled": _by_kind(settled),
        "notes": [one for one in settled if one.kind == ResolutionKind.STANDS],
        "sources": sorted({source for source, _ in sources.values() if source}),
        "hand": HandCheck.objects.filter(revision=revision, content_hash=revision.content_hash).first(),
        "approval": Approval.objects.filter(revision=revision).first(),
    }
    return render_to_string("factcheck/_how_checked.html", context, request)


def _by_kind(resolutions):
    """Return (kind, how many) of the resolutions, in the order the kinds are listed."""
    counts = Counter(one.kind for one in resolutions)
    return [(kind.value, counts[kind]) for kind in ResolutionKind if counts[kind]]


def draft_panel(request: HttpRequest, revision: Revision) -> SafeString | str:
    """Return what was found in the texts a draft goes on from, beside what stands there now; else empty."""
    if not revision.is_draft or revision.based_on_id is None:
        return ""
    pairs = [pair for pair in pairs_of(Text(revision)) if pair.state != State.SETTLED]
    if not pairs:
        return ""
    return render_to_string("factcheck/_draft_panel.html", {"revision": revision, "pairs": pairs}, request)
