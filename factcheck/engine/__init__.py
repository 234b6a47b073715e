"""The engine: text in, values out. This is its only door.

Importing it is cheap; the language is loaded with the first examination. Nothing here knows a database, a
clock, a network or chance: the same input gives the same bytes.
"""

from __future__ import annotations

from typing import Any

from .book import BookError, BookEvent, BookOffice, ReferenceBook
from .document import (
    ADVISORY,
    AUTHORITIES,
    BLOCKING,
    COPY_DESK,
    SUPPORTED_LANGUAGES,
    Block,
    Claim,
    DateMention,
    Document,
    DocumentError,
    Examination,
    Fact,
    Inconsistency,
    Side,
    canonical_json,
)
from .results import examine_json
from .texts.sentences import sentence_of, sentence_spans
from .version import VERSION


def examine(document: Document, book: ReferenceBook | None = None) -> Examination:
    """Everything the engine finds in a document; see `Examination`. The first call loads the language (0.5
    s).
    """
    from .examining import examine as run

    return run(document, book)


def list_checkers() -> tuple[dict[str, Any], ...]:
    """The checkers, for people: each {"name", "kind", "doc"}."""
    from .registry import CHECKERS

    return tuple({"name": one.CHECKER, "kind": one.KIND, "doc": one.__doc__ or ""} for one in CHECKERS)


__all__ = [
    "ADVISORY",
    "AUTHORITIES",
    "BLOCKING",
    "COPY_DESK",
    "SUPPORTED_LANGUAGES",
    "VERSION",
    "Block",
    "BookError",
    "BookEvent",
    "BookOffice",
    "Claim",
    "DateMention",
    "Document",
    "DocumentError",
    "Examination",
    "Fact",
    "Inconsistency",
    "ReferenceBook",
    "Side",
    "canonical_json",
    "examine",
    "examine_json",
    "list_checkers",
    "sentence_of",
    "sentence_spans",
]
