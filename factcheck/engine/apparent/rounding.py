"""Two figures that only rounding keeps apart: "1,762 loaves" and "some 1,800", 32% and "nearly a third"."""

from __future__ import annotations

from fractions import Fraction

from ..quantities import Figure, find
from ..statement import Statement


def applies(one: Statement, other: Statement) -> bool:
    """Has each statement one figure, in one unit, and do the two meet within their digits and hedges?"""
    first, second = _only_figure(one), _only_figure(other)
    if first is None or second is None:
        return False
    (low, high), (least, most) = _bounds(first), _bounds(second)
    if _kind(first) != _kind(second) or first.value == second.value:
        return False  # what is alike needs no reason
    return (low is None or most is None or low <= most) and (least is None or high is None or least <= high)


def _only_figure(statement: Statement) -> Figure | None:
    found = [one for one in figures_of(statement) if not one.ordinal and one.per != "age"]
    return found[0] if len(found) == 1 else None


def figures_of(statement: Statement) -> list[Figure]:
    """The figures whose numerals stand in a statement; places count in its sentence."""
    begin = statement.sentence.start
    dated = [(one.start - begin, one.end - begin) for one in statement.sentence.dates]
    said = find(statement.block.text[begin : statement.end], dated)
    return [one for one in said if one.number_end > statement.start - begin]


def _kind(figure: Figure) -> str:
    """A share in words and one in per cent are of one kind."""
    return "%" if figure.fraction else figure.unit


def _bounds(figure: Figure) -> tuple[Fraction | None, Fraction | None]:
    scale = 100 if figure.fraction else 1
    return (
        None if figure.low is None else figure.low * scale,
        None if figure.high is None else figure.high * scale,
    )
