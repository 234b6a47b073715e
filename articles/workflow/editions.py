"""What a draft said before it was saved again: two people's changes are put together by it
(articles.merging).
"""

import unicodedata
from datetime import UTC, date, datetime
from typing import Any

from articles.models import EarlierEdition, Revision

EDITABLE = (
    "headline",
    "standfirst",
    "byline",
    "correction_type",
    "correction_note",
    "planned_for",
    "dated",
)


def text_as_saved(revision: Revision) -> dict[str, Any]:
    """Return what a draft says, as `articles.merging` takes it; days and times in ISO 8601."""
    sections = [
        {"uid": str(section.uid), "kind": section.kind, "heading": section.heading, "body": section.body}
        for section in revision.sections.all()
    ]
    return {"fields": as_words({name: getattr(revision, name) for name in EDITABLE}), "sections": sections}


def as_words(values: dict[str, Any]) -> dict[str, str]:
    """Return the values of fields as text, as they are saved; days in ISO 8601, minutes too, in UTC."""
    return {name: _words(value) for name, value in values.items()}


def _words(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return unicodedata.normalize("NFC", str(value or "").strip())


def text_of_edition(revision: Revision, edition: int) -> dict[str, Any] | None:
    """Return what a draft said in an edition; None where that is not kept."""
    if edition == revision.edition:
        return text_as_saved(revision)
    found = EarlierEdition.objects.filter(revision=revision, edition=edition).first()
    return found.text if found else None


def keep_edition(revision: Revision) -> None:
    """Keep what a draft says, before it is saved again."""
    EarlierEdition.objects.create(revision=revision, edition=revision.edition, text=text_as_saved(revision))


def forget_editions(revision: Revision) -> None:
    """Nobody writes in the text any more; what readers and checkers may see of it is its content."""
    EarlierEdition.objects.filter(revision=revision).delete()
