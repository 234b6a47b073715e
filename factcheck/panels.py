"""What the fact check shows beside the stories: readers, how a text was checked; writers, what was found."""

from collections import Counter
from datetime import date, datetime

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.models import Revision
from articles.permissions import may
from articles.roles import Act
from articles.statuses import PUBLISHED
from factcheck.models import Inconsistency
from factcheck.pairs import State, Text, accepted_for, pairs_of
from factcheck.reports import edition_for_readers
from factcheck.statuses import ResolutionKind


def article_panel(request: HttpRequest, revision: Revision) -> SafeString | str:
    """Return "How this was checked" for a published text; empty where no check is on record.

    It tells what the public edition of the check report tells: how much was checked, against what, how what
    disagreed was settled, and that a second person approved it.
    """
    if revision.status not in PUBLISHED:
        return ""
    edition = edition_for_readers(revision)
    check = edition["check"]
    if check is None:
        return ""
    settled = [one["settled"]["how"] for one in edition["inconsistencies"] if one["settled"]]
    context = {
        "revision": revision,
        "edition": edition,
        "checked_at": _moment(check),
        "as_of": date.fromisoformat(edition["as_of"]),
        "found": len(settled),
        "settled": _by_kind(settled),
        "notes": _notes(revision),
        "by_hand_at": _moment(edition["checked_by_hand"]),
        "approved_at": _moment(edition["approval"]),
    }
    return render_to_string("factcheck/_how_checked.html", context, request)


def article_notes(request: HttpRequest, revision: Revision) -> SafeString | str:
    """Return the editors' notes of what stands in a published text, for the place before it; else empty.

    A note stays while the text does, also when the override it came with has expired; where that was
    followed by another, the last is told.
    """
    notes = _notes(revision)
    if not notes:
        return ""
    return render_to_string("factcheck/_editors_notes.html", {"notes": notes}, request)


def _notes(revision):
    """Return the overrides of pairs that stand in this very text, each once, in the order found."""
    found = list(Inconsistency.objects.filter(revision=revision).select_related("revision"))
    accepted = accepted_for(found)
    of_this = [accepted[one.pk] for one in found if one.pk in accepted]
    return [one for one in dict.fromkeys(of_this) if one.kind == ResolutionKind.STANDS]


def _moment(told):
    """Return when it was, of what an edition tells of a check or an approval; None for nothing told."""
    if not told:
        return None
    return datetime.fromisoformat(told["finished_at"] if "finished_at" in told else told["at"])


def _by_kind(kinds):
    """Return (kind, how many) of how pairs were settled, in the order the kinds are listed."""
    counts = Counter(kinds)
    return [(kind.value, counts[kind]) for kind in ResolutionKind if counts[kind]]


def draft_panel(request: HttpRequest, revision: Revision) -> SafeString | str:
    """Return what was found in the texts a draft goes on from, beside what stands there now; else empty."""
    if not revision.is_draft or revision.based_on_id is None:
        return ""
    pairs = [pair for pair in pairs_of(Text(revision)) if pair.state != State.SETTLED]
    if not pairs:
        return ""
    return render_to_string("factcheck/_draft_panel.html", {"revision": revision, "pairs": pairs}, request)


def live_panel(request: HttpRequest, revision: Revision) -> SafeString | str:
    """Return the margin in which a draft's form shows what is found while it is written; else empty.

    It needs a script, and is hidden without one: the check of what is handed in says the same.
    """
    if not revision.is_draft or not may(request.user, Act.WRITE, revision):
        return ""
    return render_to_string("factcheck/_live_panel.html", {"revision": revision}, request)
