"""Two figures that are one: ranges ("640 to 900", "between 8 and 10"), measures in two units ("5ft 11in")."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from .figure import Figure
from .quantity import ABOUT, AT_LEAST, AT_MOST, EXACT
from .units import MEASURES_IN_TWO, is_money

_RANGE = re.compile(
    r"\s?[-–—]\s?(?:[£$€¥])?\Z|\s(?P<word>to|and|or)\s(?:(?:about|around|nearly|almost)\s)?(?:[£$€¥])?\Z"
)
_MOVED = re.compile(
    r"\b(?:from|by|up|down|rose|rises?|fell|falls?|grew|grows?|climbed|dropped|jumped|slipped|slid|gained"
    r"|lost|won|beat|added|increased|"
    r"decreased|declined|edged|surged|soared|plunged|tumbled|dipped|ticked|rising|falling|cut"
    r"|raised)\s(?:by\s)?(?:about\s|around\s|nearly\s|almost\s|just\s)?\Z",
    re.IGNORECASE,
)


def joined_figures(text: str, found: list[Figure]) -> list[Figure]:
    """Ranges ("640 to 900", "between 8 and 10") and measures in two units ("5ft 11in") become one figure."""
    joined: list[Figure] = []
    for figure in found:
        before = joined[-1] if joined else None
        whole = None
        if before and not before.ordinal and not figure.ordinal and 0 < figure.start - before.end <= 12:
            whole = _measure(text, before, figure) or _range(text, before, figure)
        elif before and figure.start == before.end:
            whole = _measure(text, before, figure)
        if whole:
            joined[-1] = whole
        else:
            joined.append(figure)
    return joined


def _measure(text: str, one: Figure, other: Figure) -> Figure | None:
    parts = MEASURES_IN_TWO.get((one.unit, other.unit))
    if (
        not parts
        or other.value >= parts
        or text[one.end : other.start].strip() not in {"", "and", ","}
        or one.per
        or one.step < 0
    ):
        return None
    step = Fraction(1, parts)
    value = one.value + other.value / parts
    whole = replace(one, end=other.end, number_end=other.end, value=value, step=step, per=other.per)
    return replace(
        whole,
        low=value - step / 2 if one.hedge == EXACT else one.low,
        high=value + step / 2 if one.hedge == EXACT else one.high,
    )


def _range(text: str, one: Figure, other: Figure) -> Figure | None:
    """One figure for two ends, the greater one behind; None where it is a change, a score or two things."""
    between = _RANGE.match(text[one.end : other.number_start] or " ")
    if not between or one.ranged or one.fraction != other.fraction or other.hedge in {AT_LEAST, AT_MOST}:
        return None
    front = text[max(0, one.start - 24) : one.start]
    word = between.group("word")
    if word == "and" and not re.search(r"\b(?:between|betwixt)\s\Z", front, re.IGNORECASE):
        return None
    if word == "or" and (other.value - one.value > 1 or other.value.denominator > 1 or one.unit):
        return None
    if word == "to" and _MOVED.search(front):
        return None
    if one.unit and other.unit and one.unit != other.unit:
        return None
    unit = other.unit or one.unit
    if not other.unit and one.unit and not is_money(one.unit):
        return None
    scale = other.scale if one.scale == 1 and one.value < other.value / other.scale else Fraction(1)
    first = one.value * scale
    if not first < other.value or other.per == "age":
        return None
    start = one.start
    led = re.search(r"\b(?:between|from|anywhere\sbetween)\s\Z", front, re.IGNORECASE)
    if led:
        start -= len(led.group())
    low = first - one.step * scale / 2
    return replace(
        one, start=start, end=other.end, number_end=other.number_end, value=(first + other.value) / 2,
        low=low, high=other.high if other.high is not None else other.value, unit=unit, hedge=ABOUT,
        ranged=True, per=other.per, step=other.value - first, scale=other.scale,
    )  # fmt: skip
