"""What a text says of the way one row of a table went, "Ashwick grew", "from 212 to 340".

Only the plain form is read: the row's name, or a number of it, as the subject of a verb of rising or falling.
A sentence about another period, a plan or a comparison with another row is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ..quantities import Quantity
from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .tabulated import Column, Grid, Row, stem
from .trends import Moves

_UP = (
    r"(?:grew|grown|grows|growing|rose|risen|rises|rising|increased|gained|climbed|soared|surged|jumped|swelled"
    r"|expanded|doubled|(?:went|gone|edged|was|were|is|are)\sup)"
)
_DOWN = (
    r"(?:shrank|shrunk|shrinks|fell|fallen|falls|falling|dropped|declined|decreased|dipped|slipped|slumped|plunged"
    r"|tumbled|contracted|dwindled|halved|lost|(?:went|gone|edged|was|were|is|are)\sdown)"
)
_SOFT = r"(?:\s(?:also|has|have|both|again|slightly|sharply|steadily|even|itself|alone|only|in\sfact))*"
_GOES = re.compile(
    rf"(?:['’]s)?(?:\s(?P<noun>[a-z]+))?(?:\s(?:in|at|on|along|across)\s(?:the\s)?[\w-]+)?{_SOFT}"
    rf"\s(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?!\s(?:out|behind|short|ill|to\sthe|from\sfavour|against|than\b))"
)
_GENERAL = words("numbers figures total count population counts totals figure level levels")
_OTHERWISE = re.compile(
    r"\b(?:expected|would|could|may|might|until|before|had|previous(?:ly)?|first|then|months?|weeks?|half|quarter"
    r"|initially|although|not|never|no|n[’']t|if|share|rate|proportion|since|per\shead|by\s\w+\sthan)\b|n[’']t\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d,.])(?:1[89]|20)\d\d(?![\d,.])")
_FROM = re.compile(r"\bfrom\s(?:about\s|just\s|only\s|some\s)?\Z", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:[Oo]nly|[Jj]ust|alone)\s(?:in\s|at\s)?(?:the\s)?\Z")


@dataclass(frozen=True, slots=True)
class Went:
    """text[start:end] says which way a row went; `row` is the one that shows it did not."""

    start: int
    end: int
    row: Row


def wrong_way(
    moves: Moves, block: BlockReading, sentence: Sentence, named: list[tuple[int, int, Row]]
) -> Went | None:
    """ "Ashwick shrank", and its figures grew; "only Ashwick grew", and another did too."""
    years = set(_YEAR.findall(sentence.text))
    if years and not years & moves.column.years:
        return None
    for start, end, row in named:
        found = _GOES.match(block.text, end, sentence.end)
        moved = moves.of(row)
        if found is None or moved is None or block.in_quotes(start, end):
            continue
        clause = re.compile(r"[^,;:–—]*").match(block.text, found.end(), sentence.end)
        if _OTHERWISE.search(block.text[sentence.start : clause.end() if clause else found.end()]):
            continue
        noun = found.group("noun") or ""
        if noun and not _is_measure(noun, moves.column):
            continue
        if not noun and not _may_go(block.text[sentence.start : start], moves.column):
            continue
        way = 1 if found.group("up") else -1
        only = _ONLY.search(block.text[sentence.start : start])
        begin = sentence.start + only.start() if only else start
        if moved * way < 0:
            return Went(begin, found.end(), row)
        others = [one for one, delta, _ in moves.rows if one is not row and delta * way > 0]
        if only and others:
            return Went(begin, found.end(), others[0])
    return None


def _is_measure(noun: str, column: Column) -> bool:
    adverb = noun.endswith("ly") or noun in {"has", "have", "also", "both", "again", "alone", "itself"}
    return adverb or noun in _GENERAL or stem(noun) in column.stems


def _may_go(before: str, column: Column) -> bool:
    """ "Ashwick grew", "members at Ashwick fell"; not "prices in Ashwick fell" of a table of members."""
    front = re.search(r"([A-Za-z]+)\s(?:in|at|of|for|on|from|to)\s(?:the\s)?\Z", before)
    return front is None or _is_measure(front.group(1).casefold(), column)


def wrong_ends(
    grid: Grid,
    pair: tuple[Column, Column] | None,
    block: BlockReading,
    named: list[tuple[int, int, Row]],
    said: list[Quantity],
) -> Went | None:
    """ "went from 212 to 340", where the table goes from 340 to 212."""
    if pair is None:
        return None
    plain = [one for one in said if not one.ordinal and not one.fraction]
    for one, other in pairwise(plain):
        between = block.text[one.end : other.start]
        upright = _FROM.search(block.text[: one.start]) and re.search(r"(?:\A|\s)to\s", between)
        turned = re.search(r"\bto\s\Z", block.text[: one.start]) and re.search(r"(?:\A|\s)from\s", between)
        rows = [(start, row) for start, _, row in named if start < one.start]
        if not (upright or turned) or len(between) > 40 or not rows or block.in_quotes(one.start, other.end):
            continue
        start, row = rows[-1]
        first, last = (one, other) if upright else (other, one)
        cells = [row.figures.get(column.index) for column in pair]
        if cells[0] is None or cells[1] is None or cells[0].value == cells[1].value:
            continue
        if first.value == cells[1].value and last.value == cells[0].value:
            return Went(start, other.end, row)
    return None
