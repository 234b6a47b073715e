"""Which words of a text are a quantity: one linear pass over a block, a pure function of its text.

A figure is found by its numeral; its sign, currency, magnitude, unit and hedge are read in small windows
around it, ranges and measures in two units are joined afterwards. What is counted is not said here: that
takes the words' parts of speech (`attach`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from .before import with_front
from .behind import with_magnitude, with_tail, with_unit
from .figure import Figure, with_bounds
from .joining import joined_figures
from .notnumbers import is_named, stretches
from .numerals import NUMERAL, SCALES, VULGAR, ordinal_value, part_of, value_of_words, whole_number

_NOT_ONE = re.compile(
    r"\b(?:no|any|every|each|this|that|the|which|some|another|only|last|next|first|not)[\s-]\Z", re.IGNORECASE
)


def find(text: str, dated: Sequence[tuple[int, int]] = ()) -> tuple[Figure, ...]:
    """Every figure of a text in order, none overlapping; `dated`: the stretches that are dates, in order."""
    dates = frozenset(dated)
    closed = sorted([*stretches(text), *dates])
    found: list[Figure] = []
    number = 0
    at = 0
    while match := NUMERAL.search(text, at):
        at = match.end()
        while number < len(closed) and closed[number][1] <= match.start():
            number += 1
        taken = number < len(closed) and closed[number][0] < match.end()
        figure = _figure(text, match, found[-1].end if found else 0)
        if figure is None or (taken and not (closed[number] in dates and _is_plainly_a_quantity(figure))):
            continue
        at = max(at, figure.end)
        found.append(figure)
    return tuple(joined_figures(text, found))


def _is_plainly_a_quantity(figure: Figure) -> bool:
    """ "1934 km", "1.2bn": digits a date reader took, that have a unit or a magnitude of their own."""
    return bool(figure.unit or figure.scale != 1) and figure.unit not in {"year", "month", "day", "week"}


def _figure(text: str, match: re.Match[str], after: int) -> Figure | None:
    """The figure a numeral begins, with its surroundings; `after`: where the figure before it ends."""
    if is_named(text, match.start()) and not match.group("half"):
        return None
    core = _core(text, match)
    if core is None:
        return None
    core = with_unit(text, with_magnitude(text, core, match))
    if core is None:
        return None
    core = with_front(text, core, after)
    return with_bounds(with_tail(text, core))


def _core(text: str, match: re.Match[str]) -> Figure | None:
    """The numeral alone."""
    value, step, fraction, ordinal = _value_of(match)
    if value is None:
        return None
    start, end = match.span()
    word = (match.group("words") or "").casefold()
    if word == "one" and _NOT_ONE.search(text[max(0, start - 10) : start]):
        return None
    if word in SCALES:
        return None  # "several hundred", "the million": no figure
    return Figure(start, end, start, end, value, value, value, fraction=fraction, ordinal=ordinal, step=step)


def _value_of(match: re.Match[str]) -> tuple[Fraction | None, Fraction, bool, bool]:
    """(value, place value of its last digit, is it a share, is it an ordinal)."""
    none = Fraction(0)
    counted = match.group("of_n") or match.group("of_n2")
    if counted:
        above, below = whole_number(counted), whole_number(match.group("of_d") or match.group("of_d2"))
        proper = (
            above is not None and below is not None and 0 < above < below and (below <= 100 or above == 1)
        )
        return (above / below if proper and above and below else None), none, True, False
    if match.group("fr_n"):
        value = part_of(match.group("fr_n"), match.group("fr_d"))
        return value, none, True, False
    if match.group("half"):
        scale = SCALES.get((match.group("half_of") or "").casefold())
        return (
            (Fraction(scale, 2), Fraction(0), False, False) if scale else (Fraction(1, 2), none, True, False)
        )
    if match.group("alone"):
        return VULGAR[match.group("alone")], none, True, False
    if match.group("words"):
        value = value_of_words(match.group("words"))
        if match.group("words_th"):
            return (value + ordinal_value(match.group("words_th")) if value else None), none, False, True
        return value, none, False, False
    if match.group("ordinal"):
        return ordinal_value(match.group("ordinal")), none, False, True
    return _digits(match)


def _digits(match: re.Match[str]) -> tuple[Fraction | None, Fraction, bool, bool]:
    bare = re.sub(r"\D", "", match.group("digits"))
    if len(bare) > 18:
        return None, Fraction(0), False, False
    decimals = match.group("decimals") or ""
    value = Fraction(int(bare))
    step = Fraction(0)
    if decimals:
        tail = decimals[1:19]
        value += Fraction(int(tail), 10 ** len(tail))
        step = Fraction(1, 10 ** len(tail))
    if match.group("vulgar"):
        value += VULGAR[match.group("vulgar")]
    return value, step, False, bool(match.group("th"))
