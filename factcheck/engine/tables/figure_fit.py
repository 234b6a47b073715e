"""Whether a figure of the text may be one of a table at all: a slip of the keys, another thing, a part."""

from __future__ import annotations

import re
from fractions import Fraction

from ..quantities import Figure, Quantity
from ..reading import BlockReading, Sentence
from .tabulated import Column, Grid, Row, stems


def is_slip(said: str, printed: str) -> bool:
    """Two figures that somebody could type for each other: digits swapped, or one of them another."""
    one, other = (re.sub(r"\D", "", text) for text in (said, printed))
    if len(one) != len(other) or len(one) < 2 or one == other:
        return False
    return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1


def is_other_thing(said: Quantity, column: Column) -> bool:
    """A count of something, against a column of money or lengths."""
    return bool(column.unit and not said.unit and said.noun) and not stems(said.noun) & column.stems


_PART_OF = re.compile(
    r"\b(?:first|second|third|final)\sround\b|\b(?:aim|goal|target|turn\sof|half-?way"
    r"|at\sone\s(?:point|time)|single|online"
    r"|last\s(?:week|month|night)|cup|record|some\sof)\b|\b[Aa]n?\s[a-z-]+\s(?:in|at|on)\s",
    re.IGNORECASE,
)


_OF_PLAIN = re.compile(r"\sof\s(?:the\stime\b|(?!the|its|his|her|their|our|all|those|these|any)[a-z]+s\b)")


def of_a_part(block: BlockReading, sentence: Sentence, said: Quantity, row: Row, grid: Grid) -> bool:
    """Of another moment, of one thing among many, or of some of the row's: "1,400 of Castle's voters"."""
    headed = " ".join(one.header for one in grid.columns).casefold()
    if any(found.group().casefold() not in headed for found in _PART_OF.finditer(sentence.text)):
        return True
    behind = block.text[said.end : said.end + len(row.name) + 12]
    if said.fraction and _OF_PLAIN.match(behind):
        return False
    return bool(re.match(r"(?:\s[\w-]+)?\sof\s", behind)) and not said.unit


def years_near(block: BlockReading, sentence: Sentence, said: Quantity) -> set[str]:
    """The years given in the figure's own clause, or in front of it."""
    stop = re.search(
        r";|,\s(?:an?|when|which|who|where|compared|against|after|before|more|less|fewer|well|still|far|and|but)\b",
        block.text[said.end : sentence.end],
    )
    end = said.end + stop.start() if stop else sentence.end
    return {
        expr.when.value[:4]
        for expr in sentence.dates
        if expr.when.known and not expr.when.yearless and expr.start < end
    }


def comparable(block: BlockReading, said: Quantity, cell: Figure, printed: str) -> bool:
    """Of one order of magnitude, or the same digits: else it is likely a figure of something else."""
    one, other = abs(said.value), abs(cell.value)
    if not one or not other:
        return False
    digits = [
        sorted(re.findall(r"\d", text)) for text in (block.text[said.number_start : said.number_end], printed)
    ]
    return Fraction(1, 3) <= one / other <= 3 or (digits[0] == digits[1] and len(digits[0]) > 1)
