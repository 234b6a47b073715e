"""Moments a text names, to the year, the day or the minute, and how long it is from one to another.

A moment is a date of the grammar, or a clock time with the weekday or date it stands with ("at six on Sunday
evening", "22.15 on Saturday"). Lengths are given as the shortest and the longest the two can be apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..dates import DateExpr, When
from ..dates.clocktime import ClockTime, clock_times
from ..dates.grammar import WEEKDAYS
from ..dates.interval import add_months, day, year
from ..reading import BlockReading, Sentence

# Days in each unit, as lengths are spoken of.
DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_COARSE = frozenset({"decade", "century", "vague", "season", "quarter", "half", "week"})
_UNPLACED = frozenset({"now", "duration", "ago", "relunit", "dayafter", "partof"})


@dataclass(frozen=True, slots=True)
class Moment:
    """text[start:end] of a block names a moment. `when` its date, if known to the calendar; `weekday`
    (Monday 0) if that is all; `minutes` the readings of its clock time, () for none.
    """

    start: int
    end: int
    when: When | None
    weekday: int | None = None
    minutes: tuple[int, ...] = ()
    explicit: bool = False

    @property
    def granularity(self) -> str:
        return "clock" if self.minutes else self.when.granularity if self.when else "weekday"


def moments_in(block: BlockReading, sentence: Sentence) -> list[Moment]:
    """The moments of a sentence, in order; of a range both ends."""
    clocks = clock_times(sentence.text) if sentence.has(_MAY_HAVE_CLOCK) else []
    placed, found = set[int](), []
    for clock in clocks:
        moment, used = _at_clock(block, sentence, clock)
        placed |= used
        found.append(moment)
    for expr in sentence.dates:
        if expr.start not in placed and expr.pattern not in _UNPLACED:
            found.extend(_of_date(expr))
    return sorted(found, key=lambda one: one.start)


_MAY_HAVE_CLOCK = re.compile(
    r"\d[.:]\d\d|\d\s?[ap]\.?m|o[’']clock|noon|midnight|midday|\b(?:past|to|at)\s\w", re.IGNORECASE
)
_TIES = re.compile(
    r",?\s(?:(?:on|that|the|this|local\stime|sharp|GMT|BST)\s){0,3}(?:(?:the\s)?(?:morning|afternoon|evening|night)\sof\s(?:the\s)?)?",
    re.IGNORECASE,
)
_TIES_BEHIND = re.compile(
    r",?\s(?:(?:morning|afternoon|evening|night)\s)?(?:,\s)?(?:at|from|until|till|by)\s(?:about\s|around\s)?",
    re.IGNORECASE,
)


def _at_clock(block: BlockReading, sentence: Sentence, clock: ClockTime) -> tuple[Moment, set[int]]:
    """A clock time with the day beside it."""
    start, end = sentence.start + clock.start, sentence.start + clock.end
    days = [
        one
        for one in sentence.dates
        if one.when.granularity == "day" and one.when.start == one.when.end and one.pattern not in _UNPLACED
    ]
    behind = [one for one in days if one.start >= end and _TIES.fullmatch(block.text, end, one.start)]
    # "4pm on Friday until 2pm on Saturday": its own day stands behind, and Friday is the other's
    for expr in behind or days:
        if behind or (expr.end <= start and _TIES_BEHIND.fullmatch(block.text, expr.end, start)):
            weekday = _weekday(block.text[expr.start : expr.end])
            when = None if expr.pattern == "weekday" else expr.when
            return Moment(
                min(start, expr.start), max(end, expr.end), when, weekday, _half(block, expr, clock)
            ), {expr.start}
    named = _NEAR_WEEKDAY.match(block.text, end)
    if named:  # a history reads no weekdays; the word is there all the same
        return Moment(start, named.end(), None, _weekday(named.group("w")), clock.minutes), set()
    return Moment(start, end, None, None, clock.minutes), set()


_NEAR_WEEKDAY = re.compile(
    r",?\s(?:on\s)?(?:the\s)?(?P<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s(?:morning|afternoon|evening|night))?\b"
)
_EARLY = re.compile(r"\bmorning\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:afternoon|evening)\b", re.IGNORECASE)


def _half(block: BlockReading, expr: DateExpr, clock: ClockTime) -> tuple[int, ...]:
    """ "on Saturday evening at six": the day's own words settle the half."""
    if clock.certain:
        return clock.minutes
    said = block.text[expr.start : expr.end + 12]
    if _EARLY.search(said):
        return clock.minutes[:1]
    return clock.minutes[1:] if _LATE.search(said) else clock.minutes


def _weekday(text: str) -> int | None:
    folded = text.casefold()
    return next((number for number, name in enumerate(WEEKDAYS) if name in folded), None)


def _of_date(expr: DateExpr) -> list[Moment]:
    when = expr.when
    explicit = expr.basis == "explicit"
    if when.start is None or when.end is None or when.granularity in _COARSE:
        return []
    if expr.pattern == "weekday":
        return [Moment(expr.start, expr.end, when, when.start.weekday(), (), explicit)]
    if expr.halves and when.start != when.end:
        if when.granularity == "year":
            from_year, to_year = year(when.start.year), year(when.end.year)
        else:
            from_year, to_year = day(when.start), day(when.end)
        (first, second) = expr.halves
        return [
            Moment(*first, from_year, None, (), explicit),
            Moment(*second, to_year, None, (), explicit),
        ]
    return [Moment(expr.start, expr.end, when, None, (), explicit)]


def apart(one: Moment, other: Moment) -> list[tuple[float, float]]:
    """The shortest and longest time from one moment to a later one, in days, for each way to read the two.

    Empty where they do not compare or stand the other way round. Two clock times without a day are within one
    day of each other; two weekdays within a week.
    """
    if one.minutes and other.minutes:
        return _clocks_apart(one, other)
    if one.when is None or other.when is None or one.when.yearless != other.when.yearless:
        return []
    first, last = one.when, other.when
    if not (one.explicit or other.explicit) and first.start and last.end and last.end < first.start:
        first = year_before(first)  # both years were guessed: "from October", "until May"
    if not (first.start and first.end and last.start and last.end) or last.end < first.start:
        return []
    return [(float((last.start - first.end).days), float((last.end - first.start).days))]


def year_before(when: When) -> When:
    """The same days a year earlier."""
    if when.start is None or when.end is None:
        return when
    return When(add_months(when.start, -12), add_months(when.end, -12), when.granularity, when.value)


def _clocks_apart(one: Moment, other: Moment) -> list[tuple[float, float]]:
    days = _days_apart(one, other)
    dated = one.when is not None and other.when is not None
    found = []
    for first in one.minutes:
        for last in other.minutes:
            length = days * 1440 + last - first
            if length < 0 and not dated:
                length += 1440 if one.weekday is None else 7 * 1440
            if length >= 0:
                found.append((length / 1440, length / 1440))
    return found


def _days_apart(one: Moment, other: Moment) -> int:
    if one.when and other.when and one.when.start and other.when.start:
        return (other.when.start - one.when.start).days
    if one.weekday is not None and other.weekday is not None:
        return (other.weekday - one.weekday) % 7
    return 0
