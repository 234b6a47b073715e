"""Rows: the figures of one kind that a sentence, a list or a table sets side by side as parts of something.

"Marquees cost £2,300, insurance £1,600, and the rest, from bunting to band, £900": three sums of money in a
row, and words that close it. What is said to be some of a part ("of which eleven", "including two") is left
out; figures under "each", "than" or "from" are no parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ..quantities import EXACT, UNITS, Quantity, is_money
from ..reading import BlockReading, Sentence
from ..structure import Listing, Table
from ..vocabulary.words import words
from .columns import cells_of
from .totals import can_be_summed

FiguresOf = Callable[[int, int], Sequence[Quantity]]

_LEAST = 3
_MOST = 12
_ITEMS = 20


@dataclass(frozen=True, slots=True)
class Row:
    """`parts` of one unit, the last told in `sentence`; `closed`: the words say that there is no more.

    `first`, `last`: the blocks it lies in; `tabled`: a column of a table, which may be of prices, or the sums
    of a paragraph; `listed`: it opens with "There are", "They were".
    """

    block: BlockReading
    sentence: Sentence
    parts: tuple[Quantity, ...]
    closed: bool
    first: int
    last: int
    tabled: bool = False
    listed: bool = False

    @property
    def made(self) -> Fraction:
        return sum((one.value for one in self.parts), Fraction(0))

    @property
    def unit(self) -> str:
        return self.parts[0].unit


_SUBSET = re.compile(
    r"(?:\b(?:of\s(?:which|whom|them|these|those)|includ\w+|among\s(?:them|which|whom)|up\sfrom|down\sfrom|against"
    r"|compared\s(?:with|to)|versus|instead\sof|rather\sthan|after|with\sonly|than|by|every|each|per|at\sleast|up\sto"
    r"|from|between|within|under|over|about|ages?d?|number|no\.|page|route|line|at|for|or)\s"
    r"(?:the\s|just\s|only\s|some\s|an?\s|another\s|its\s|their\s)?|\()\Z",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\s(?:[a-z]+\s)?(?:each|apiece|per|an?\s(?:head|day|week|month|year|night|hour|time|piece|go|ticket|person)|every"
    r"|of\s(?:them|these|those|whom|which)|more\sthan|fewer\sthan|less\sthan|ago|earlier|later|years?\sold)\b"
    r"|-(?:year|day|week|month|hour|minute|strong|seat)",
    re.IGNORECASE,
)
_BREAKS = re.compile(
    r"[.?!:]\s|\b(?:than|whereas|while|compared|because|although|if|unless|but|until|as\smany\sas)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|with|plus)\b|;|\s&\s", re.IGNORECASE)
_MARK = re.compile(r"[,;]|\b(?:and|with|plus)\b|\s&\s", re.IGNORECASE)
_SOME_ONLY = re.compile(
    r"\b(?:among|such\sas|for\s(?:example|instance)|mainly|mostly|notably|especially|at\sleast|average|last\syear"
    r"|previous\w*|earlier|a\syear|annual\w*|would|could|might|range\w*|price[ds]?|respectively|both|overlap\w*"
    r"|so\sfar|largest|biggest|top|best|main|first|second|scored?|beat|won\sby|odds|born|died\saged)\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:the\s(?:rest|remainder|balance|others?|remaining|last)|another|a\sfurther|the\sfinal|finally|(?:and|with|plus)"
    r"\sa\sfurther|lastly|nothing\selse|that\s(?:is|was)\s(?:all|it)|to\sthe\slast|every\s(?:penny|pound|cent|euro|one))\b",
    re.IGNORECASE,
)
_NO_PARTS = words("year month week day hour minute second time o'clock percent per cent page mile age round")
_SOME_OF_ONE = re.compile(r"\b(?:of\s(?:which|whom|them|these|those)|includ\w+|among\s(?:them|which|whom))\b")


def rows_in_text(blocks: Sequence[BlockReading], figures_of: FiguresOf) -> Iterator[Row]:
    """The rows of single sentences."""
    for block in blocks:
        if block.block.kind != "paragraph":
            continue
        for sentence in block.sentences:
            figures = figures_of(block.index, sentence.index)
            if len(figures) >= _LEAST:
                yield from _in_sentence(block, sentence, figures)


def _in_sentence(block: BlockReading, sentence: Sentence, figures: Sequence[Quantity]) -> Iterator[Row]:
    text = _unquoted(block, sentence)
    some = _SOME_OF_ONE.search(text)
    stop = sentence.start + some.start() if some else sentence.end
    figures = [one for one in figures if one.end <= stop and block.in_quotes(one.start, one.end) is False]
    kinds: dict[str, list[Quantity]] = {}
    for one in figures:
        if _is_of_a_kind(one) and _may_be_part(block, sentence, one):
            kinds.setdefault(one.unit, []).append(one)
    for unit, told in kinds.items():
        parts = _last_run(text, sentence, told)
        figures = [one for one in figures if one in parts or one not in told]
        if not _LEAST <= len(parts) <= _MOST or any(
            one.unit == unit and one not in parts and not one.ordinal and one.value != 1 for one in figures
        ):
            continue
        made = sum((one.value for one in parts), Fraction(0))
        gaps = [
            text[one.end - sentence.start : other.start - sentence.start] for one, other in pairwise(parts)
        ]
        if any(one.value * 2 == made for one in parts) or _of_several_times(sentence, parts):
            continue  # a whole and its parts; one thing in several years
        if _SOME_ONLY.search(text[: parts[-1].end + 12 - sentence.start]):
            continue
        if all(_MARK.search(gap) and not _BREAKS.search(gap) for gap in gaps) and _JOINED.search(gaps[-1]):
            after = next((one.text for one in block.sentences if one.index == sentence.index + 1), "")
            closed = bool(_CLOSES.search(text) or _CLOSES.search(after))
            listed = bool(_LISTS.match(text))
            yield Row(block, sentence, tuple(parts), closed, block.index, block.index, listed=listed)


_LISTS = re.compile(
    r"\W*(?:There|They|These|Those|It|This|That)\s(?:are|were|comprises?d?|consists?\sof|consisted\sof|is\smade\sup\sof)\b"
)
_DIMENSIONS = frozenset({"mass", "length", "area", "volume", "energy", "power"})


def _is_of_a_kind(one: Quantity) -> bool:
    """A count, a sum of money or a measure that adds up."""
    unit = UNITS.get(one.unit)
    return not one.unit or is_money(one.unit) or (unit is not None and unit.dimension in _DIMENSIONS)


def rows_of_paragraphs(blocks: Sequence[BlockReading], figures_of: FiguresOf) -> Iterator[Row]:
    """All the sums of money of a paragraph, sentence by sentence."""
    for block in blocks:
        if block.block.kind != "paragraph" or len(block.sentences) < 2:
            continue
        told = [
            (sentence, one)
            for sentence in block.sentences
            for one in figures_of(block.index, sentence.index)
            if is_money(one.unit)
        ]
        parts = tuple(one for _, one in told)
        if not _LEAST <= len(parts) <= _MOST // 2 or len({one.unit for one in parts}) != 1:
            continue
        plain = all(
            _may_be_part(block, sentence, one)
            and not block.in_quotes(one.start, one.end)
            and not _SOME_ONLY.search(sentence.text)
            and not _SOME_OF_ONE.search(sentence.text)
            for sentence, one in told
        )
        if plain and told[0][0] is not told[-1][0]:
            sums = sum((one.value for one in parts), Fraction(0))
            if all(one.value * 2 != sums for one in parts):
                yield Row(block, told[-1][0], parts, False, block.index, block.index, tabled=True)


def _last_run(text: str, sentence: Sentence, told: Sequence[Quantity]) -> list[Quantity]:
    """The figures from the last one on that is not joined to the one before: "41 athletes won seven …"."""
    first = 0
    for number, (one, other) in enumerate(pairwise(told), 1):
        if not _MARK.search(text[one.end - sentence.start : other.start - sentence.start]):
            first = number
    return list(told[first:])


def _of_several_times(sentence: Sentence, parts: Sequence[Quantity]) -> bool:
    dated = [one for one in sentence.dates if parts[0].start - 30 <= one.start <= parts[-1].end + 30]
    return len(dated) >= 2


def _unquoted(block: BlockReading, sentence: Sentence) -> str:
    """The sentence with blanks for what stands in quotation marks."""
    text = sentence.text
    for start, end in block.quoted:
        low, high = max(start, sentence.start) - sentence.start, min(end, sentence.end) - sentence.start
        if low < high:
            text = text[:low] + " " * (high - low) + text[high:]
    return text


def _may_be_part(block: BlockReading, sentence: Sentence, one: Quantity) -> bool:
    if one.hedge != EXACT or not can_be_summed(one) or one.per or one.value <= 0 or one.noun in _NO_PARTS:
        return False
    if not one.unit and (one.value.denominator != 1 or (not one.noun and _is_no_count(block, one))):
        return False
    lead = block.text[max(sentence.start, one.start - 30) : one.start]
    return not _SUBSET.search(lead) and not _RATE.match(block.text, one.number_end)


def _is_no_count(block: BlockReading, one: Quantity) -> bool:
    """A bare "one" is a pronoun as often as not, and 1987 (but not 1,987) a year."""
    printed = block.text[one.number_start : one.number_end]
    return one.value == 1 or (1900 < one.value < 2100 and "," not in printed)


def rows_of_lists(
    blocks: Sequence[BlockReading], lists: Sequence[Listing], figures_of: FiguresOf
) -> Iterator[Row]:
    """Lists each of whose items has one figure of the kind."""
    for listing in lists:
        if listing.headings or not _LEAST <= len(listing.items) <= _ITEMS:
            continue
        parts = [_of_item(blocks[place], figures_of) for place in listing.items]
        found = [one for one in parts if one is not None]
        if len(found) == len(parts) and len({one.unit for one in found}) == 1:
            first = listing.items[0] if listing.lead is None else listing.lead
            last = blocks[listing.items[-1]]
            yield Row(last, last.sentences[found[-1].sentence], tuple(found), True, first, last.index)


def _of_item(item: BlockReading, figures_of: FiguresOf) -> Quantity | None:
    found = [
        one
        for sentence in item.sentences
        for one in figures_of(item.index, sentence.index)
        if _may_be_part(item, sentence, one) and _is_of_a_kind(one)
    ]
    money = [one for one in found if one.unit]
    if _SOME_ONLY.search(item.text):
        return None
    return money[0] if len(money) == 1 else found[0] if len(found) == 1 else None


_NOT_SUMMED = re.compile(
    r"\b(?:average|mean|rate|per|age|year|rank|price|score|index|ratio|share|change|since|founded|date|time|odds|no"
    r"|capacity|points?|last|previous|before|height|length|distance|depth|speed|pos\w*|number)\b|%|°|(?:19|20)\d\d",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\W*(?:grand\s)?(?:totals?|sum|altogether|all|in\sall|combined|average|mean)\b", re.IGNORECASE
)


def rows_of_tables(
    blocks: Sequence[BlockReading], tables: Sequence[Table], figures_of: FiguresOf
) -> Iterator[Row]:
    """The columns of figures of tables that have no last row named Total; with one column of figures only."""
    for table in tables:
        rows = [blocks[place] for place in table.rows]
        if not _LEAST <= len(rows) <= _ITEMS or any(_TOTAL.match(row.text) for row in rows):
            continue
        cells = [
            cells_of(row, [one for line in row.sentences for one in figures_of(row.index, line.index)])
            for row in rows
        ]
        width = min(len(row) for row in cells)
        full = [number for number in range(1, width) if all(row[number] is not None for row in cells)]
        for number in full:
            name = table.columns[number] if number < len(table.columns) else ""
            column = [row[number].figure for row in cells]  # type: ignore[union-attr]
            if _NOT_SUMMED.search(name) or len({one.unit for one in column}) != 1:
                continue
            if _is_of_a_kind(column[0]):
                last = rows[-1]
                yield Row(last, last.sentences[-1], tuple(column), True, rows[0].index, last.index, True)
