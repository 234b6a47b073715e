"""Both quotes of a pair with what stands around them: sentences in the text, entries of the book in full."""

import json
from dataclasses import dataclass, field
from datetime import date

from django.utils.formats import date_format

from factcheck.marking import place_of
from factcheck.models import Side
from factcheck.pairs.shown import Pair, Quote
from factcheck.pairs.text import Text, sentences_in

NAMES = {
    "person": "Person",
    "name": "Event",
    "aliases": "Also called",
    "office": "Office",
    "title": "Title",
    "kind": "Kind",
    "place": "Place",
    "participants": "Taking part",
}


@dataclass(slots=True)
class Column:
    """One side of a pair: its quote, and around it the sentence before, its own, and the one after.

    For a side in the reference book `entry` holds the fact in full, as it was when the text was checked.
    """

    quote: Quote
    before: str = ""
    lead: str = ""
    tail: str = ""
    after: str = ""
    entry: list[tuple[str, str]] = field(default_factory=list)


def columns_of(pair: Pair, text: Text) -> list[Column]:
    """Return both sides with their context, from the text the pair was found in."""
    its_text = text if pair.here else Text(pair.found.revision)
    return [_column(quote, pair, its_text) for quote in pair.quotes]


def _column(quote, pair, text):
    if quote.side.block is None:
        return Column(quote, entry=_entry(quote.side, pair.found.check_run.book.body))
    place = place_of(quote.side, text.blocks)
    if place is None:
        return Column(quote)
    block, start, end = place
    whole = text.blocks[block].text
    first, last = _sentences_around(whole, start, end)
    return Column(
        quote,
        before=_last_before(text, block, whole[:first]),
        lead=whole[first:start],
        tail=whole[end:last],
        after=_first_after(text, block, whole[last:]),
    )


def _sentences_around(whole: str, start: int, end: int) -> tuple[int, int]:
    """Return from where to where the sentences reach in which a stretch of a block stands."""
    first, last, place = 0, len(whole), 0
    for sentence in sentences_in(whole):
        at = whole.index(sentence, place)
        place = at + len(sentence)
        if at <= start:
            first = at
        if place >= end:
            last = place
            break
    return first, last


def _last_before(text, block, same_block):
    """Return the sentence before: in the block, else the last of the block before it in its section."""
    own = list(sentences_in(same_block))
    if own:
        return own[-1].strip()
    if block and text.blocks[block - 1].section == text.blocks[block].section:
        return ([s.strip() for s in sentences_in(text.blocks[block - 1].text)] or [""])[-1]
    return ""


def _first_after(text, block, same_block):
    own = next(sentences_in(same_block), "").strip()
    if own:
        return own
    if block + 1 < len(text.blocks) and text.blocks[block + 1].section == text.blocks[block].section:
        return next(sentences_in(text.blocks[block + 1].text), "").strip()
    return ""


def _entry(side: Side, body: str) -> list[tuple[str, str]]:
    """Return (name, value) of the fact in the version of the book that was read; nothing if it is no fact.

    A person's terms are told together where the quote names several of them: each fact is one term.
    """
    if ":" not in side.ref:
        return []
    book = json.loads(body)
    if side.ref.startswith("event:"):
        facts = [one for one in book["events"] if one["ref"] == side.ref]
    else:
        facts = _terms(side, book["offices"])
    told: dict[str, str] = {}  # what was said last under each name: terms in one office name it once
    rows = []
    for name, value in (row for fact in facts for row in _of_fact(fact)):
        if told.get(name) != value:
            rows.append((name, value))
        told[name] = value
    return rows


def _terms(side, terms):
    fact = next((one for one in terms if one["ref"] == side.ref), None)
    if fact is None:
        return []
    of_person = [one for one in terms if one["person"] == fact["person"]]
    told = [one for one in of_person if one is fact or f"{one['office']}, {_since(one)}" in side.quote]
    return sorted(told, key=lambda one: one["start"])


def _of_fact(fact):
    for key, label in NAMES.items():
        if value := fact.get(key):
            yield label, ", ".join(value) if isinstance(value, list) else str(value)
    yield "Period", _period(fact["start"], fact["end"])


def _since(term):
    """Return how the quote of a term goes on after the office, as far as its first day."""
    first = date_format(date.fromisoformat(term["start"]), "j F Y")
    return f"since {first}" if term["end"] is None else first


def _period(start: str, end: str | None) -> str:
    first = date_format(date.fromisoformat(start), "j F Y")
    if end is None:
        return f"since {first}"
    return first if end == start else f"{first} – {date_format(date.fromisoformat(end), 'j F Y')}"
