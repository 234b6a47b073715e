"""The examination itself: read once, check, list claims, dates and facts."""

from __future__ import annotations

from collections.abc import Iterator

from .book import ReferenceBook
from .claims import claims_of
from .dates import DateExpr
from .dates.interval import day
from .dates.vague import vague_mentions
from .document import SUPPORTED_LANGUAGES, DateMention, Document, Examination
from .facts import facts_of
from .material import Material
from .reading import BlockReading, Reading, read
from .registry import check_all
from .texts.unseen import Seen


def examine(document: Document, book: ReferenceBook | None = None) -> Examination:
    """All that is found in a document, measured against a reference book.

    A document in a language the engine does not read comes back as not supported, with nothing found.
    """
    if document.language.split("-")[0].casefold() not in SUPPORTED_LANGUAGES:
        return Examination(supported=False)
    seen = Seen(document)
    reading = read(seen.document)
    material = Material(reading, book or ReferenceBook.empty())
    found = Examination(
        supported=True,
        inconsistencies=check_all(material),
        claims=tuple(claims_of(reading, material.events, material.people)),
        dates=tuple(_dates(reading)),
        facts=tuple(facts_of(material)),
    )
    return seen.as_printed(found)


def _dates(reading: Reading) -> Iterator[DateMention]:
    for block in reading.blocks:
        found = [one for expr in block.dates for one in _mentions(block.index, block.text, expr)]
        for start, end, value in _vague(block):
            found.append(DateMention(block.text[start:end], block.index, start, end, value))
        yield from sorted(found, key=lambda one: one.start)


def _mentions(block: int, text: str, expr: DateExpr) -> Iterator[DateMention]:
    """One mention; of a range ("14–24 August 1914") one for each end, as TIMEX3 has it."""
    when = expr.when
    if expr.halves and expr.pattern == "bc_bc":
        for (start, end), value in zip(expr.halves, when.value.split("/"), strict=True):
            yield DateMention(text[start:end], block, start, end, value)
        return
    if expr.halves is None or not (when.start and when.end) or when.start == when.end:
        yield DateMention(text[expr.start : expr.end], block, expr.start, expr.end, when.value)
        return
    for (start, end), moment in zip(expr.halves, (when.start, when.end), strict=True):
        value = f"{moment.year:04d}" if when.granularity == "year" else day(moment).value
        yield DateMention(text[start:end], block, start, end, value)


def _vague(block: BlockReading) -> list[tuple[int, int, str]]:
    return block.kept(
        "vague times", lambda: list(vague_mentions(block.text, block.dates)), key=tuple(block.dates)
    )
