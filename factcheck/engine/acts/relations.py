"""Dates a passage implies by counting: "In a memo of 15 May, written two days after the blackout"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ..dates import DateExpr, When
from ..dates.grammar import NUMBERS
from ..dates.interval import add_days, add_months, day
from ..material import Material
from ..occasions.events import EventMention

_COUNT = re.compile(
    r"(?P<lead>[^.;:!?\n]{0,60}?)\b(?P<n>the|a|one|\w+)\s(?P<unit>day|week|month)s?\s(?P<how>after|before)\s\Z",
    re.IGNORECASE,
)
# What is uncertain in a count of weeks or months, in days.
_SLACK = {"day": 0, "week": 3, "month": 10}


@dataclass(frozen=True, slots=True)
class Implied:
    """An event's date as counted from another: `when`, shown by text[start:end] of the mention's block."""

    mention: EventMention
    when: When
    start: int
    end: int
    read: str


def implied_dates(material: Material) -> list[Implied]:
    """Every event whose date follows from a dated thing a stated number of days before or after it."""
    found = []
    for mention in material.events:
        if mention.quoted or mention.planned or mention.plural:
            continue
        sentence = material.sentence(mention.block, mention.sentence)
        text = material.reading.blocks[mention.block].text
        for expr in sentence.dates:
            if (
                expr.end < mention.start <= expr.end + 120
                and expr.when.granularity == "day"
                and expr.when.start == expr.when.end
            ):
                counted = _COUNT.fullmatch(text, expr.end, mention.start)
                moment = counted and _count(expr, counted)
                if moment and counted and _about_one_thing(counted.group("lead")):
                    slack = _SLACK[counted.group("unit").casefold()]
                    when = day(add_days(moment, -slack), add_days(moment, slack))
                    said = text[expr.end + counted.end("lead") - counted.start() : mention.start].strip()
                    read = f"counted from “{text[expr.start : expr.end]}”, “{said}”"
                    start = _clause_start(text, sentence.start, expr.start)
                    found.append(Implied(mention, when, start, mention.end, read))
    return found


def _count(expr: DateExpr, counted: re.Match[str]) -> date | None:
    word = counted.group("n").casefold()
    number = 1 if word == "the" else int(word) if word.isdigit() and len(word) < 4 else NUMBERS.get(word)
    if number is None or expr.when.start is None:
        return None
    number = -number if counted.group("how").casefold() == "after" else number
    unit = counted.group("unit").casefold()
    if unit == "month":
        return add_months(expr.when.start, number)
    return add_days(expr.when.start, number * (7 if unit == "week" else 1))


_OTHER_CLAUSE = re.compile(
    r"\b(?:and|but|while|when|which had|who had|because|although|though|had)\b", re.IGNORECASE
)


def _about_one_thing(lead: str) -> bool:
    """Between the date and the count only a participle or a comma, no clause with a subject of its own."""
    return not _OTHER_CLAUSE.search(lead) and len(lead.split()) <= 4


def _clause_start(text: str, start: int, at: int) -> int:
    """Where the dated thing begins: after the last comma or bracket before the date."""
    cut = max(text.rfind(mark, start, at) for mark in (", ", "; ", ": ", " ("))
    return cut + 2 if cut > start else start
