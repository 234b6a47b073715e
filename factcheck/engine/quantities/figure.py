"""A quantity before it is known what it counts, and how exactly its words give it.

Rounding: a figure printed with a magnitude word or with decimals is known to half of its last digit ("1.2m":
±50,000). Of a plain whole number from 1,000 on, and of any measure but money, at least two digits are taken
as meant ("18,000": ±500; "9,000": ±50); a smaller plain number is a count, exact. A share in words is known
to a tenth of itself. "About" is within a tenth, "nearly" a tenth below at most, "just over" as much above.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from .quantity import ABOUT, AT_LEAST, AT_MOST, EXACT
from .units import is_money

# Lengths of time that are counted in whole ones rather than measured.
_COUNTED = frozenset({"year", "month", "week", "day"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity before it is known what it counts; the fields are those of Quantity, in places of the text.

    `step` is the place value of the last digit meant (half of it is the rounding either way); 0: exact.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Fraction
    low: Fraction | None
    high: Fraction | None
    unit: str = ""
    hedge: str = EXACT
    ordinal: bool = False
    fraction: bool = False
    per: str = ""
    ranged: bool = False
    step: Fraction = Fraction(0)
    scale: Fraction = Fraction(1)


def with_bounds(core: Figure) -> Figure:
    """low and high from the digits, then from the hedge; the hedge's name becomes one of the four kinds."""
    value, size = core.value, abs(core.value)
    if core.ordinal:
        return replace(core, low=value, high=value, hedge=EXACT)
    if core.fraction:
        step = max(min(size, 1 - size) / 5, Fraction(1, 100)) if size < 1 else Fraction(1, 5)
    else:
        step = _last_digit(core)
    low: Fraction | None = value - step / 2
    high: Fraction | None = value + step / 2
    wide = max(size / 10, step)
    if core.unit in {"°C", "°F", "°"}:
        wide = max(step, Fraction(2))
    kind = EXACT
    if core.hedge == "about":
        kind, low, high = ABOUT, value - wide, value + wide
    elif core.hedge == "near":
        kind, low, high = ABOUT, value - wide - step / 2, value + (step / 2 if core.fraction else 0)
    elif core.hedge == "over":
        kind, low, high = ABOUT, value - (step / 2 if core.fraction else 0), value + wide + step / 2
    elif core.hedge == "low":
        kind, low, high = AT_LEAST, value, None
    elif core.hedge == "high":
        kind, low, high = AT_MOST, None, value
    return replace(core, low=low, high=high, hedge=kind, step=step)


def _last_digit(core: Figure) -> Fraction:
    """The place value down to which the figure is meant."""
    if core.step:
        return core.step
    size = abs(core.value)
    if size.denominator != 1 or size == 0:
        return Fraction(0)
    place = 1
    while size % (place * 10) == 0 and place * 100 <= size:
        place *= 10
    measured = bool(core.unit) and core.unit not in _COUNTED and not is_money(core.unit)
    return Fraction(place) if measured or (place > 1 and size >= 1000) else Fraction(0)
