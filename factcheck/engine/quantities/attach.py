"""What a figure counts or measures, found from the words around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction

from ..reading import BlockReading, Reading, Token
from ..vocabulary.words import words
from .behind import PER, per_of
from .figure import Figure
from .grammar import find
from .quantity import Quantity
from .units import UNIT, is_money, unit_of_match


def quantities_of(reading: Reading) -> list[Quantity]:
    """Every quantity of a document, in reading order; headings and tables included."""
    return [one for block in reading.blocks for one in quantities_of_block(block)]


def quantities_of_block(block: BlockReading) -> list[Quantity]:
    """The quantities of one block; kept with the block, for they follow from its text and its dates alone."""
    dated = tuple((one.start, one.end) for one in block.dates if one.pattern not in _NO_DATES)
    return block.kept("quantities", lambda: _made(block, dated), key=(block.index, dated))


_NO_DATES = frozenset({"ago", "duration"})  # "three weeks ago" is a length of time, too


def _made(block: BlockReading, dated: Sequence[tuple[int, int]]) -> list[Quantity]:
    made: list[Quantity] = []
    number = 0
    for figure in find(block.text, dated):
        while number + 1 < len(block.sentences) and block.sentences[number].end <= figure.start:
            number += 1
        tokens = block.sentences[number].tokens if block.sentences else []
        noun, per = _noun(block.text, tokens, figure)
        if not noun and figure.value == 1 and not figure.unit and _is_pronoun(tokens, figure):
            continue
        made.append(quantity_of(block.index, number, figure, noun, per))
    return made


def quantity_of(block: int, sentence: int, one: Figure, noun: str, per: str) -> Quantity:
    return Quantity(
        block, sentence, one.start, one.end, one.value, one.low, one.high, one.unit, one.hedge, noun,
        one.number_start, one.number_end, one.ordinal, one.fraction, one.per or per, one.ranged, one.step,
        one.scale,
    )  # fmt: skip


def _is_pronoun(tokens: list[Token], figure: Figure) -> bool:
    token = next((one for one in tokens if one.start <= figure.number_start < one.end), None)
    return (
        token is not None
        and token.text.casefold() == "one"
        and (token.tag != "CD" or token.dep in {"nsubj", "dobj", "pobj"})
    )


_BETWEEN = words("DT PRP$ JJ JJR JJS VBN VBG POS RB RBR RBS HYPH CD PDT AFX NNP")
_NOT_COUNTED = words("""
    ago later earlier before after afterwards time percent per cent number total half rest other today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
""")
_NO_LINK = words(
    "this that last next each every a an the my your his her its our their no some"
)  # "12,000 this winter"
_LOOK = 7


def _noun(text: str, tokens: list[Token], figure: Figure) -> tuple[str, str]:
    """(lemma of what is counted, base of a rate behind it)."""
    if figure.ordinal and not tokens:
        return "", ""
    at = bisect_left(tokens, figure.end, key=lambda token: token.start)
    measured = bool(figure.unit) and text[figure.number_end : figure.number_end + 1] != "-"
    if at < len(tokens) and tokens[at].text.casefold() == "of" and tokens[at].start <= figure.end + 1:
        at += 1
    elif measured or figure.fraction or (at < len(tokens) and tokens[at].text.casefold() in _NO_LINK):
        return _before(tokens, figure), ""
    last = _phrase_end(tokens, at)
    if last is None:
        return _before(tokens, figure), ""
    per = PER.match(text, tokens[last].end)
    return tokens[last].lemma, per_of(per) if per else ""


def _phrase_end(tokens: list[Token], at: int) -> int | None:
    """The place of the head of the noun phrase that begins at `at`; None where no noun follows closely."""
    place = at
    while place < len(tokens) and place < at + _LOOK:
        token = tokens[place]
        if token.tag in {"NN", "NNS"} or (token.tag in {"NNP", "NNPS"} and not _leads(tokens, place)):
            while (
                place + 1 < len(tokens)
                and tokens[place + 1].tag in {"NN", "NNS", "NNPS"}
                and _touch(tokens, place)
            ):
                place += 1
            if (
                place + 2 < len(tokens)
                and tokens[place + 1].text == "-"
                and tokens[place + 2].tag in {"NN", "NNS"}
            ):
                place += 2
            return place if tokens[place].lemma not in _NOT_COUNTED else None
        if token.tag not in _BETWEEN and token.text not in {"-", "–", "“", '"', "‘"}:
            return None
        if token.tag == "CD" and place > at:
            return None
        place += 1
    return None


def _leads(tokens: list[Token], place: int) -> bool:
    return (
        place + 1 < len(tokens)
        and tokens[place + 1].tag in {"NN", "NNS", "NNP", "NNPS"}
        and _touch(tokens, place)
    )


def _touch(tokens: list[Token], place: int) -> bool:
    return tokens[place + 1].start <= tokens[place].end + 1


def _before(tokens: list[Token], figure: Figure) -> str:
    """ "a population of 4,000", "a turnout of 68%": the noun in front."""
    at = bisect_left(tokens, figure.start, key=lambda token: token.start)
    if at >= 2 and tokens[at - 1].text.casefold() == "of" and tokens[at - 2].tag in {"NN", "NNS"}:
        lemma = tokens[at - 2].lemma
        return "" if lemma in _NOT_COUNTED else lemma
    return ""


def unit_of_header(header: str) -> tuple[str, Fraction]:
    """The unit a table header gives its column, and the magnitude: "Cost (£m)" is ("GBP", 1000000).

    ("", 1) where it names none. A header that is a unit itself counts too: "Kilometres", "Nautical miles".
    """
    inner = header.strip()
    for mark in ("(", ", ", " in "):
        if mark in inner:
            inner = inner[inner.rfind(mark) + len(mark) :].strip().rstrip(")").strip()
            break
    inner = inner.removeprefix("in ").strip()
    if not inner or any(char.isdigit() for char in inner.rstrip("0s").rstrip("23")):
        return "", Fraction(1)
    for form in (f"1{inner}", f"1 {inner}"):
        figures = find(form)
        if len(figures) == 1 and figures[0].start == 0 and figures[0].end == len(form) and figures[0].value:
            return figures[0].unit, figures[0].value
    return _sign_alone(inner)


def _sign_alone(inner: str) -> tuple[str, Fraction]:
    """ "£m", "US$ bn", "m euros", "000s"."""
    for form in (f"{inner}1", inner.replace(" ", "")):
        figures = find(form)
        if len(figures) == 1 and is_money(figures[0].unit) and figures[0].end == len(form):
            return figures[0].unit, Fraction(1)
    sign = inner.replace(" ", "")
    for cut in range(len(sign), 0, -1):
        figures = find(f"{sign[:cut]}1{sign[cut:]}")
        if (
            len(figures) == 1
            and figures[0].start == 0
            and figures[0].end == len(sign) + 1
            and is_money(figures[0].unit)
        ):
            return figures[0].unit, figures[0].value
    said = UNIT.fullmatch(" " + inner)
    if said:
        return unit_of_match(said, "", "")
    thousands = {"000": 1000, "000s": 1000, "thousands": 1000, "millions": 10**6, "billions": 10**9}.get(
        inner.casefold(), 1
    )
    return "", Fraction(thousands)
