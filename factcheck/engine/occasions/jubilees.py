"""Anniversaries of reference events: "in April 2025, on the 40th anniversary of the Varn disaster".

The number and the date give the year of the event. Only a date right beside the words counts, for what else
the sentence dates may have come before or after the feast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ..book import BookEvent
from ..dates import DateExpr
from ..dates.counts import count_of, ordinal_of
from ..dates.interval import year as year_of
from ..reading import BlockReading, Reading, Sentence
from .events import BARE, EventMention, is_part_of_compound
from .portraits import NAME, Portraits, plain_words, stands

_FEAST = re.compile(
    r"\b(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)[\s-]anniversary\sof\s(?:the\s)?", re.IGNORECASE
)
_BEFORE = re.compile(
    r",?\s(?:(?:was|is|marks?|marked|saw|brought|will\s(?:be|mark))\s)?(?:(?:on|for|at|during|(?:to|will)\smark|marking|celebrating)\s)?"
    r"(?:the|its|their)\s\Z"
)
_BEHIND = re.compile(
    r",?\s(?:(?:was|is|will\sbe|fell|falls)\s)?(?:(?:marked|celebrated|observed|held|kept)\s)?"
    r"(?:(?:in|on)\s(?:the\s\w+\sof\s)?\Z|(?<=falls\s)\Z|(?<=is\s)\Z|(?<=fell\s)\Z)"
)
# "25 years this week since the Varn disaster", "Forty years ago this month, the Varn disaster …"
_YEARS = re.compile(
    r"\b(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)\syears\s(?P<ago>ago\s)?"
    r"(?P<when>(?:this|last|next)\s\w+|today|tomorrow|yesterday|on\s\w+day)(?(ago),?|\s(?:since|after))\s(?:the\s)?",
    re.IGNORECASE,
)
# "Today marks 20 years since the Varn disaster"
_MARKED = re.compile(
    r"\b(?P<when>this\s(?:week|month|year)|today|tomorrow|\w+day)\s(?:marks|marked|is|will\sbe|will\smark)\s"
    r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)\syears\s(?:since|after)\s(?:the\s)?",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(
    r"\b(?:about|around|almost|nearly|over|than|some|roughly|barely|hardly|least|most)\s\Z", re.IGNORECASE
)
_FINE = frozenset({"day", "week", "month", "season", "year"})


def jubilees_of(reading: Reading, portraits: Portraits) -> Iterator[tuple[EventMention, BookEvent]]:
    """(mention dated to the year the feast counts from, reference event) for each dated anniversary."""
    if not portraits:
        return
    for block, sentence in reading.sentences():
        if sentence.is_question or not sentence.dates:
            continue
        if " years " in sentence.text:
            yield from _years_since(block, sentence, portraits)
        if "anniversary" not in sentence.text:
            continue
        for match in _FEAST.finditer(sentence.text):
            number = ordinal_of(match["n"].casefold())
            expr = _beside(block, sentence, match)
            if number and expr:
                yield from _event(block, sentence, match, number, expr, portraits)


def _years_since(
    block: BlockReading, sentence: Sentence, portraits: Portraits
) -> Iterator[tuple[EventMention, BookEvent]]:
    """The round number of years that ends this week, this month, today."""
    for match in (*_YEARS.finditer(sentence.text), *_MARKED.finditer(sentence.text)):
        number = count_of(match["n"])
        if not number or _ROUGHLY.search(sentence.text, 0, match.start("n")):
            continue
        start, end = sentence.start + match.start("when"), sentence.start + match.end("when")
        expr = next(
            (one for one in sentence.dates if one.start < end and start < one.end and one.when.start), None
        )
        if expr is not None and expr.when.granularity in _FINE:
            yield from _event(block, sentence, match, number, expr, portraits)


def _beside(block: BlockReading, sentence: Sentence, match: re.Match[str]) -> DateExpr | None:
    """The date right in front of the words, or the first one behind the name."""
    start, end = sentence.start + match.start(), sentence.start + match.end()
    for expr in sentence.dates:
        if not expr.when.known or expr.when.start is None or expr.when.granularity not in _FINE:
            continue
        if expr.end <= start and _BEFORE.fullmatch(block.text, expr.end, start):
            return expr
        if 0 <= expr.start - end < 80 and _BEHIND.search(block.text[end : expr.start]):
            return expr
    return None


def _event(
    block: BlockReading,
    sentence: Sentence,
    match: re.Match[str],
    number: int,
    expr: DateExpr,
    portraits: Portraits,
) -> Iterator[tuple[EventMention, BookEvent]]:
    assert expr.when.start
    start, end = sentence.start + match.start(), sentence.start + match.end()
    said = sentence.kept("plain words", partial(plain_words, sentence))
    for word in sorted(said & portraits.keys()):
        for strength, sign, portrait in portraits[word]:
            where = stands(sentence, sign) if strength == NAME and sign <= said else None
            if where is None or not 0 <= sentence.tokens[where[0]].start - end <= 12:
                continue
            event, last = portrait.key.event, sentence.tokens[where[1]]
            if is_part_of_compound(sentence, last):
                return  # "since the Varn disaster museum opened"
            years = {event.start.year, event.end.year}
            if expr.when.start.year in years or expr.when.start.year - number in years:
                return  # the event's own date, or the right sum
            counted = replace(expr, when=year_of(expr.when.start.year - number), pattern="year")
            yield (
                EventMention(
                    block=block.index, sentence=sentence.index, start=start, end=last.end, head=last,
                    family="event", determiner=BARE, names=frozenset(), places=frozenset(),
                    words=frozenset(), date=counted, link="verb", quoted=block.in_quotes(start, end),
                ),
                event,
            )  # fmt: skip
            return
