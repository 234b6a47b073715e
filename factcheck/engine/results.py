"""The JSON door: one document as a dictionary in, one result as a dictionary out."""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import date
from typing import Any

from .book import BookError, ReferenceBook
from .document import Block, Document, DocumentError, Examination, Side, canonical_json, parse_iso_date
from .splitters import FORMATS, Placed, split, whole
from .version import VERSION

_FIELDS = ("id", "title", "standfirst", "text", "format", "language", "published", "factbook")


def examine_json(value: dict[str, Any]) -> dict[str, Any]:
    """Examine {"id", "title", "standfirst", "text", "format", "language", "published", "factbook"}.

    All but `text` may be left out; other keys are not read. Offsets in the answer are code points of the
    field named in `where`, exactly as passed in. Raises DocumentError naming the field that cannot be read.
    """
    checked = _checked(value)
    book = _book(checked["factbook"])
    pieces = _pieces(checked)
    document = Document(
        tuple(placed.block for _, placed in pieces), checked["language"], checked["published"], checked["id"]
    )
    from .examining import examine  # loads the language pass

    return _answer(checked, pieces, examine(document, book))


def _checked(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise DocumentError("document", "must be an object")
    if "text" not in value:
        raise DocumentError("text", "is missing")
    checked: dict[str, Any] = {name: _text(value, name) for name in ("title", "standfirst", "text")}
    checked["id"] = _text({"id": str(value["id"])} if isinstance(value.get("id"), int) else value, "id")
    checked["format"] = _text(value, "format") or "text"
    if checked["format"] not in FORMATS:
        raise DocumentError("format", f"{checked['format']!r} is none of {', '.join(FORMATS)}")
    checked["language"] = _text(value, "language") or "en"
    published = value.get("published")
    checked["published"] = _published(published) if published not in (None, "") else None
    checked["factbook"] = value.get("factbook")
    return checked


def _text(value: dict[str, Any], name: str) -> str:
    text = value.get(name)
    if text is None:
        return ""
    if not isinstance(text, str):
        raise DocumentError(name, "must be text")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise DocumentError(name, f"holds half a surrogate pair at position {error.start}") from None
    return text


def _published(value: object) -> date:
    if isinstance(value, str) and len(value) > 10 and value[10] in "T ":
        value = value[:10]
    return parse_iso_date(value, "published")


def _book(value: object) -> ReferenceBook:
    try:
        return ReferenceBook.from_json(value)  # type: ignore[arg-type]
    except BookError as error:
        raise DocumentError("factbook", str(error)) from None


def _pieces(checked: dict[str, Any]) -> list[tuple[str, Placed]]:
    """(field, block with its place) in reading order."""
    pieces = [("title", one) for one in whole(checked["title"], "headline")]
    pieces += [("standfirst", one) for one in whole(checked["standfirst"], "standfirst")]
    titled = bool(checked["title"].strip())
    pieces += [("text", one) for one in split(checked["text"], checked["format"], titled=titled)]
    return pieces


def _answer(checked: dict[str, Any], pieces: list[tuple[str, Placed]], found: Examination) -> dict[str, Any]:
    fields = {name: checked[name] for name in ("title", "standfirst", "text")}

    def place(block: int, start: int, end: int) -> dict[str, Any]:
        field, placed = pieces[block]
        first, last = placed.in_field(start, end)
        return {"where": field, "quote": fields[field][first:last], "start": first, "end": last}

    def side(one: Side) -> dict[str, Any]:
        if one.block is None or one.start is None or one.end is None:
            return {"where": one.where, "quote": one.quote, "start": None, "end": None, "ref": one.ref}
        return {**place(one.block, one.start, one.end), "ref": one.ref}

    return {
        "id": checked["id"],
        "engine": VERSION,
        "supported": found.supported,
        "input_sha256": input_sha256(checked),
        "inconsistencies": [
            {
                "checker": one.checker,
                "kind": one.kind,
                "severity": one.severity,
                "message": one.message,
                "suggestion": one.suggestion,
                "sides": [side(each) for each in one.sides],
                "why": one.why,
                "rule": one.rule,
            }
            for one in found.inconsistencies
        ],
        "claims": [
            {
                **place(one.block, one.start, one.end),
                "kinds": list(one.kinds),
                "score": one.score,
                "check_worthy": one.check_worthy,
                "reason": one.reason,
            }
            for one in found.claims
        ],
        "dates": [{**place(one.block, one.start, one.end), "value": one.value} for one in found.dates],
    }


def input_sha256(checked: dict[str, Any]) -> str:
    """SHA-256 of everything the answer depends on but the engine itself, in canonical JSON."""
    known = {name: checked[name] for name in _FIELDS}
    known["published"] = checked["published"].isoformat() if checked["published"] else None
    return hashlib.sha256(canonical_json(known).encode()).hexdigest()


def blocks_of_text(text: str, form: str = "text", *, titled: bool = False) -> tuple[Block, ...]:
    """The blocks of a plain, Markdown or HTML text, in NFC."""
    return tuple(one.block for one in split(unicodedata.normalize("NFC", text), form, titled=titled))
