"""Figures as a text tells them, brought to the measure of a column.

A cell says 212 cm, 35% or 90 minutes; the sentence says "two metres nineteen", "barely a fifth" or "two
hours". What is told in two breaths is one figure, and a share in words is a percentage.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ..quantities import Figure, Quantity
from ..quantities.units import UNITS
from .tabulated import Column, Grid, same_measure

# "two metres nineteen", "six foot two", "three pounds fifty": parts in the first unit.
_TAILS = {
    "m": (100, 100),
    "foot": (12, 12),
    "hour": (60, 60),
    "minute": (60, 60),
    "stone": (14, 14),
    "GBP": (100, 100),
    "EUR": (100, 100),
    "USD": (100, 100),
}
_PERCENT = re.compile(r"%|\b(?:per\s?cent|share|proportion|percentage)\b", re.IGNORECASE)


def told_figures(text: str, said: list[Quantity]) -> list[Quantity]:
    """The figures of a sentence, "two metres nineteen" as one."""
    found: list[Quantity] = []
    for one in said:
        last = found[-1] if found else None
        whole = _joined(text, last, one) if last else None
        if whole:
            found[-1] = whole
        else:
            found.append(one)
    return found


def _joined(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Two numbers with nothing between them, the second without a unit or a noun of its own."""
    tail = _TAILS.get(first.unit)
    if (
        tail is None
        or second.unit
        or second.ordinal
        or second.fraction
        or text[first.end : second.start] != " "
        or first.value.denominator != 1
        or not 1 <= second.value < tail[1]
        or re.match(r"\s(?!and\b|but\b|or\b|to\b|at\b|in\b|on\b|when\b|by\b)[a-z]{3,}s\b", text[second.end :])
    ):
        return None
    value = first.value + second.value / tail[0]
    half = Fraction(1, 2 * tail[0])
    return replace(
        first, end=second.end, number_end=second.end, value=value, low=value - half, high=value + half
    )


def in_measure(said: Quantity, column: Column, grid: Grid) -> Quantity | None:
    """The figure in the column's own measure; None where it cannot be a figure of this column."""
    unit = column.unit or (grid.unit if said.unit and grid.unit else "")
    if said.fraction:
        share = unit == "%" or bool(_PERCENT.search(column.header))
        return _scaled(said, Fraction(100), "%") if share and not said.unit and said.value < 1 else None
    if same_measure(unit, said.unit) and bool(unit) >= bool(said.unit):
        return said
    if not unit or not said.unit:
        return None
    factor = _factor(said.unit, unit)
    return _scaled(said, factor, unit) if factor else None


def _factor(unit: str, other: str) -> Fraction | None:
    one, two = UNITS.get(unit), UNITS.get(other)
    if one is None or two is None or one.dimension != two.dimension or one.offset or two.offset:
        return None
    if len(one.factors) > 1 or len(two.factors) > 1:
        return None
    return one.factors[0] / two.factors[0]


def _scaled(said: Quantity, factor: Fraction, unit: str) -> Quantity:
    low, high = (None if edge is None else edge * factor for edge in (said.low, said.high))
    return replace(
        said,
        value=said.value * factor,
        low=low,
        high=high,
        unit=unit,
        fraction=False,
        step=said.step * factor,
    )


def agree(said: Quantity, cell: Figure) -> bool:
    """Do the two stretches of possible values meet?"""
    return (said.low is None or cell.high is None or said.low <= cell.high) and (
        said.high is None or cell.low is None or cell.low <= said.high
    )


def digits_of(text: str, said: Quantity) -> str:
    """The figure in digits: as printed; of a number in words or brought to another measure, by its value."""
    printed = text[said.number_start : said.number_end]
    if re.search(r"\d", printed) and not re.search(r"\d\D+\s\D*\d|[a-z]{4,}", printed):
        return printed
    return str(said.value) if said.value.denominator == 1 else printed
