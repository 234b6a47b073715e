"""What a text states, as values that can be compared with other articles: events dated, people in office,
figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .dates import EXPLICIT, When
from .document import Fact, folded
from .material import Material
from .occasions.events import EventMention
from .offices.people import OTHER
from .offices.terms import date_of_person

_FIGURE = re.compile(
    r"(?P<sign>[$€£]\s?)?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|trillion|thousand|m\b|bn\b)?\s?"
    r"(?P<unit>%|per\scent\b|percent\b|[a-z]{3,20}(?:-[a-z]+)?)?"
)


def facts_of(material: Material) -> Iterator[Fact]:
    """The facts of a text in reading order. What is planned, quoted or supposed is no fact."""
    found = [*_events(material), *_offices(material), *_figures(material)]
    yield from sorted(found, key=lambda one: (one.block, one.quote, one.kind, one.key, one.value))


def _iso(when: When | None) -> tuple[str, str]:
    if when is None or not (when.start and when.end) or when.yearless:
        return "", ""
    return when.start.isoformat(), when.end.isoformat()


def event_key(mention: EventMention) -> str:
    """family and names, sorted: "meeting alaska"."""
    identity = mention.identity()
    return " ".join([identity.family, *sorted(identity.names)])


def _events(material: Material) -> Iterator[Fact]:
    for one in material.events:
        identity = one.identity()
        if one.date is None or one.quoted or one.planned or one.link == "loose" or not identity.names:
            continue
        start, end = _iso(one.date.when)
        if start:
            side = material.side(one.block, *one.span_with_date())
            yield Fact("event", event_key(one), one.date.when.value, start, end, one.block, side.quote)


def _offices(material: Material) -> Iterator[Fact]:
    for person in material.people:
        if person.quoted or person.standing == OTHER:
            continue
        dated = date_of_person(material, person)
        start, end = _iso(dated[0]) if dated else ("", "")
        value = " ".join(part for part in (person.standing, person.where, person.title) if part)
        quote = material.side(person.block, person.start, person.end).quote
        yield Fact("office", folded(person.name), value, start, end, person.block, quote)


def _figures(material: Material) -> Iterator[Fact]:
    """A number with its unit, dated by the sentence's one explicit date."""
    for block, sentence in material.reading.sentences():
        dates = [expr for expr in sentence.dates if expr.basis == EXPLICIT and expr.when.known]
        if len(dates) != 1:
            continue
        start, end = _iso(dates[0].when)
        for match in sentence.matches(_FIGURE):
            first, last = sentence.start + match.start(), sentence.start + match.end()
            if not (match.group("unit") or match.group("sign")) or block.in_quotes(first, last):
                continue
            if any(expr.start < last and first < expr.end for expr in sentence.dates):
                continue
            unit = " ".join(filter(None, (match.group("sign"), match.group("scale"), match.group("unit"))))
            value = f"{match.group('number').replace(',', '')} {unit}".strip()
            yield Fact(
                "figure", _subject(sentence.text), value, start, end, block.index, match.group().strip()
            )


def _subject(text: str) -> str:
    """The first capitalised words of the sentence, folded: whom the figure is about."""
    names = re.findall(r"\b[A-Z][\w’'-]+", text)
    return folded(" ".join(names[:3]))
