"""The public edition is kept when its text goes live; readers get that one for as long as there is one.

What is said at the desk afterwards is about a text to come: readers hear of it when that text, or a note,
reaches them. Of texts published before editions were kept, readers are told how they stand today.
"""

import json
from typing import Any

from articles.models import Move, Revision
from articles.statuses import Status
from factcheck.models import PublicEdition
from factcheck.reports.checking import report_of
from factcheck.reports.public import public_edition
from factcheck.reports.sealing import canonical, digest_of
from factcheck.workflow.exports import keep_public_edition


def at_publication(move: Move) -> dict[str, str]:
    """Keep the public edition of a text that has just gone live; return what the record tells of it."""
    if move.to_status != Status.LIVE:
        return {}
    edition = public_edition(report_of(move.revision), kept=True)
    digest = digest_of(edition)
    body = canonical({name: value for name, value in edition.items() if name != "content"})
    keep_public_edition(move.revision, body=body, digest=digest)
    return {"public_edition": digest}


def edition_for_readers(revision: Revision) -> dict[str, Any]:
    """Return what readers are told of a published text: as kept, else of today."""
    kept = PublicEdition.objects.filter(revision=revision).first()
    if kept is None:
        return public_edition(report_of(revision))
    return json.loads(kept.body) | {"content": revision.content}
