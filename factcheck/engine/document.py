"""What goes into the engine and what comes out of it, as values.

Everything here is a frozen dataclass or a plain function and imports nothing outside the standard
library, so that a process that only shows findings can use these names without loading a language.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

BLOCKING = "blocking"
ADVISORY = "advisory"

# The kind of findings about spelling, usage, typing and house style: always advisory.
COPY_DESK = "copy desk"
# Whose word their second side is, where it stands in no text: the `ref` of a side in the calendar.
AUTHORITIES = ("dictionary", "usage", "typing", "house style")

SUPPORTED_LANGUAGES = ("en",)

# Blocks that name what follows instead of stating something.
HEADING_KINDS = frozenset({"headline", "heading", "label", "table header"})


class DocumentError(ValueError):
    """A document that cannot be read: `field` names the part at fault, `message` says what is wrong."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest piece of an article with text of its own.

    `kind` is one of headline, standfirst, heading, paragraph, list item, table row, table header, quote,
    question, answer, caption, label. `section` is the uid of its section. A table row and a table header
    bring their `cells`; `text` is then the cells joined with " | ". A list item may bring its `level` (0 for
    the outer list) and the `number` printed in front of it (0 for a bullet). `opens`: how many code points of
    a paragraph's beginning are set in bold, as a label for the rest.
    """

    text: str
    kind: str = "paragraph"
    section: str = ""
    section_kind: str = "text"
    cells: tuple[str, ...] = ()
    level: int = 0
    number: int = 0
    opens: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A text as the engine reads it: blocks in reading order and the day it is (to be) published."""

    blocks: tuple[Block, ...]
    language: str = "en"
    published: date | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two statements of an inconsistency.

    `where` is title, standfirst, text, factbook, archive or calendar. For the first three `block` is an index
    into the document's blocks, `start` and `end` are code points of that block's text and `quote` is exactly
    that slice; for the others they are None and `quote` is the fact in words. `ref` is the key of the fact;
    on a side in the calendar (what is so for everybody) it may name another authority, see AUTHORITIES.
    """

    where: str
    quote: str
    block: int | None = None
    start: int | None = None
    end: int | None = None
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """Two statements that cannot both be true, with the reason.

    `why` has the keys "a" and "b", one for each side, each {"value": ..., "read": how it was read}.
    `rule` names the checker and the version of the rules that found it.
    """

    checker: str
    kind: str
    severity: str
    message: str
    suggestion: str
    sides: tuple[Side, Side]
    why: dict[str, dict[str, str]] = field(hash=False)
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence that states something checkable. `score` runs from 0 to 1; `reason` says what gave it."""

    quote: str
    block: int
    start: int
    end: int
    kinds: tuple[str, ...]
    score: float
    check_worthy: bool
    reason: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression and its TIMEX3/EDTF value, such as 2025-08-15, 2025-08, 2025 or 2024-W07."""

    quote: str
    block: int
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement as a value, for comparing articles with each other.

    `kind` is event, office or figure; `key` is casefolded and without diacritics; `start` and `end` are ISO
    dates or "" where the text gives none.
    """

    kind: str
    key: str
    value: str
    start: str
    end: str
    block: int
    quote: str


@dataclass(frozen=True, slots=True)
class Examination:
    """All the engine found in one document. Not `supported`: the language is not one it reads."""

    supported: bool
    inconsistencies: tuple[Inconsistency, ...] = ()
    claims: tuple[Claim, ...] = ()
    dates: tuple[DateMention, ...] = ()
    facts: tuple[Fact, ...] = ()


def canonical_json(value: Any) -> str:
    """The one JSON form hashes are made of: sorted keys, no spaces, text as it is."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """Casefolded, without diacritics, single spaces, straight apostrophes: the form names are compared in."""
    decomposed = unicodedata.normalize("NFD", text.replace("’", "'").replace("‘", "'"))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())


def parse_iso_date(value: object, where: str) -> date:
    """A date written YYYY-MM-DD; anything else is a DocumentError of the field `where`."""
    if isinstance(value, str) and len(value) == 10:
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise DocumentError(where, f"{value!r} is not a date of the form YYYY-MM-DD")
