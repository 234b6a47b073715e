"""Whether a figure of the text may be one of a table at all: a slip of the keys, another thing, a part."""

from __future__ import annotations

import re
from fractions import Fraction

from ..quantities import Figure, Quantity, is_money
from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .tabulated import Column, Grid, Row, stem, stems


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


_FOR = re.compile(
    r"\s(?:(?:is\sasked\s|was\sasked\s)?for\s(?:an?|the|its|their|one)|an?|per|the)\s"
    r"(?P<what>(?:[a-z]+\s){0,2}?[a-z]+)\b"
)
_COSTING = re.compile(
    r"\b[Aa]n?\s(?P<what>[a-z-]+(?:\s[a-z-]+){0,3})\s(?:(?:now|still|there|here)\s)?(?:costs?|sells?|goes|comes|fetches|is)"
    r"\s(?:(?:only|just|about|now|for|at|to|in|you)\s){0,2}\Z"
)
_AT_FIRST = frozenset({"nsubj", "nsubjpass"})
_NO_WARE = words("""
    price cost fare fee charge rate rent bill total sum figure amount value entry admission ticket one year
    month week day night hour person head time place house seat average rise increase budget profit loss
    income revenue turnover sale wage salary pay
""")


def is_of_another_ware(
    grid: Grid, block: BlockReading, sentence: Sentence, said: Quantity, column: Column
) -> bool:
    """ "A coffee costs 2.70", beside the price of a loaf: money for what nothing near the table names."""
    if not is_money(said.unit):
        return False
    named = stems(" ".join((grid.about, grid.topic, grid.head, *(one.header for one in grid.columns))))
    named |= stems(" ".join(row.name for row in grid.rows))
    wares = {stem(one) for one in _wares(block, sentence, said)} - _NO_WARE
    return bool(wares) and not wares & named


def _wares(block: BlockReading, sentence: Sentence, said: Quantity) -> list[str]:
    """What a price is asked for: the subject of its verb, or the noun behind "for a"."""
    behind = _FOR.match(block.text, said.end, sentence.end)
    if behind:
        return behind.group("what").split()[-1:]
    front = _COSTING.search(block.text[sentence.start : said.start])
    if front:
        return [one for one in front.group("what").split() if one != "of"]
    token = sentence.token_at(said.number_start)
    by_index = {one.index: one for one in sentence.tokens}
    for _ in range(6):
        if token is None or token.pos == "VERB" or token.head == token.index:
            break
        token = by_index.get(token.head)
    if token is None or token.lemma not in {"cost", "come", "sell", "go", "fetch", "be"}:
        return []
    subjects = [one for one in sentence.tokens if one.head == token.index and one.dep in _AT_FIRST]
    return [one.text.casefold() for one in subjects if one.tag in {"NN", "NNS"}]
