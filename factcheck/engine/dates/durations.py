"""Lengths of time as values: "30 hours", "four hours and 25 minutes", "just under three years".

`low` and `high` bound, in `unit`s, what the words allow: a bare "three years" may stand for anything that
rounds to it, a hedge widens that on one side or both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .counts import COUNT, count_of

MINUTE, HOUR, DAY, WEEK, MONTH, YEAR = "minute", "hour", "day", "week", "month", "year"
_UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)"
_HEDGE = (
    r"(?P<hedge>(?:just|a\slittle|slightly|well|not\squite|rather)\s(?:over|under|more\sthan|less\sthan|short\sof)|"
    r"more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost|up\sto|no\smore\sthan|not\squite|nearly|almost|about|around|roughly|"
    r"approximately|some|close\sto|over|under|barely|only|just|exactly|precisely|the\sbest\spart\sof|the\sbetter\spart\sof)\s"
)
_DURATION = re.compile(
    rf"(?<![\w£$€.,-])(?:{_HEDGE})?(?P<n>{COUNT}|half\san?|the)(?:[\s-]and[\s-]a[\s-](?P<half>half)(?=[\s-]))?"
    rf"(?P<dec>\.\d)?[\s-](?:(?:full|whole|long|straight|consecutive|solid|more)\s)?(?P<u>{_UNIT})s?\b"
    rf"(?:\s(?P<half2>and\sa\shalf)|(?:,?\s(?=\d)|\sand\s)(?P<n2>{COUNT})[\s-](?P<u2>minute|hour|day|week|month)s?\b)?"
    r"(?!\s(?:per\scent|percent)|-old|\sold\b)",
    re.IGNORECASE,
)
_ABOUT = frozenset({"about", "around", "roughly", "approximately", "some", "close to", "nearly", "almost"})
_SIZES = {"second": 1 / 60, MINUTE: 1, HOUR: 60, DAY: 1440, WEEK: 10080}
_CALENDAR = {MONTH: 1, YEAR: 12, "decade": 120}


# What a bare number of units hides: nobody says "two weeks" for sixteen days, but for thirteen.
_FINE = {MINUTE: 1.0, HOUR: 0.75, DAY: 1.0, WEEK: 0.6, MONTH: 0.8, YEAR: 1.0}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length in text[start:end]: `value` in `unit` (minute, hour, day, week, month or year).

    `low` and `high` are what its digits and hedge allow, in the same unit; None is no bound. `number_start`
    is where the figure begins behind its hedge. `hedged` where the words leave room.
    """

    start: int
    end: int
    unit: str
    value: float
    low: float | None
    high: float | None
    number_start: int
    hedge: str = ""

    @property
    def hedged(self) -> bool:
        return self.hedge not in {"", "exactly", "precisely", "only", "just"}

    def allows(self, value: float) -> bool:
        """May the length, in the same unit, have been this?"""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)


def durations(text: str) -> list[Duration]:
    """Every length of time a text states, in order."""
    found = [one for match in _DURATION.finditer(text) if (one := _read(match)) is not None]
    parts = [_of_century(match) for match in _PART_OF_CENTURY.finditer(text)]
    return sorted([*found, *parts], key=lambda one: one.start) if parts else found


_PART_OF_CENTURY = re.compile(
    r"\b(?P<hedge>(?:nearly|almost|more\sthan|over|about|some|just\sunder|just\sover)\s)?"
    r"(?P<part>(?:a|the)\squarter(?:\sof\sa\s|-)century|half\sa\scentury|(?:a|the)\shalf-century|"
    r"three\squarters\sof\sa\scentury)\b",
    re.IGNORECASE,
)


def _of_century(match: re.Match[str]) -> Duration:
    """ "a quarter of a century", "half a century": round figures, with some years' room."""
    said = match["part"].casefold()
    number = 75 if said.startswith("three") else 25 if "quarter" in said else 50
    hedge = " ".join((match["hedge"] or "").casefold().split())
    low, high = _bounds(number, max(2.0, 0.1 * number), hedge)
    return Duration(match.start(), match.end(), YEAR, number, low, high, match.start("part"), hedge)


def _read(match: re.Match[str]) -> Duration | None:
    unit = match.group("u").casefold()
    number = _number(match)
    if number is None or (match.group("n").casefold() == "the" and unit != "fortnight"):
        return None
    unit, number = _plain(unit, number)
    if unit == "second" or not number:
        return None
    fine = _FINE[unit]
    if match.group("u").casefold() in {"decade", "century", "centurie"}:
        fine = max(1.0, 0.1 * number)
    if match.group("n2"):
        second = count_of(match.group("n2"))
        other = match.group("u2").casefold()
        if second is None:
            return None
        unit, number, fine = _added(unit, number, other, second)
    elif number != int(number):
        fine = min(fine, 0.5)
    hedge = " ".join((match.group("hedge") or "").casefold().split())
    low, high = _bounds(number, fine, hedge)
    start = match.start("n")
    return Duration(match.start(), match.end(), unit, number, low, high, start, hedge)


def _number(match: re.Match[str]) -> float | None:
    word = " ".join(match.group("n").casefold().split())
    if word.startswith("half"):
        known = count_of(word) if "dozen" in word else None
        return float(known) if known else 0.5
    number = 1 if word == "the" else count_of(word)
    if number is None:
        return None
    if match.group("half") or match.group("half2"):
        return number + 0.5
    return number + float(match.group("dec")) if match.group("dec") else float(number)


def _plain(unit: str, number: float) -> tuple[str, float]:
    """A unit of the six, with the number that goes with it."""
    if unit in {"decade", "century", "centurie"}:
        return YEAR, number * (10 if unit == "decade" else 100)
    if unit == "fortnight":
        return WEEK, number * 2
    return (DAY if unit == "night" else unit), number


def _added(unit: str, number: float, other: str, second: int) -> tuple[str, float, float]:
    """ "four hours and 25 minutes" in minutes, "two years and three months" in months: the finer unit."""
    if unit in _SIZES and other in _SIZES:
        return other, number * _SIZES[unit] / _SIZES[other] + second, 1.0
    if unit in _CALENDAR and other in _CALENDAR:
        return other, number * _CALENDAR[unit] / _CALENDAR[other] + second, 1.0
    return unit, number, 1.0


def _bounds(number: float, fine: float, hedge: str) -> tuple[float | None, float | None]:
    """What rounding and the hedge leave open; a round number hides more than an odd one."""
    slack = fine if number < 20 or number % 10 else max(fine, 0.05 * number)
    if (
        hedge in {"nearly", "almost", "not quite", "close to"}
        or "under" in hedge
        or "short" in hedge
        or ("less" in hedge or "fewer" in hedge or hedge in {"barely"})
    ):
        tight = hedge.startswith(("just", "a little", "slightly"))
        floor = None if hedge in {"less than", "fewer than", "under", "well under"} else number * 0.8 - fine
        return (number * 0.9 - fine if tight else floor), number + (fine if hedge in _ABOUT else 0)
    if "over" in hedge or "more" in hedge or hedge == "at least":
        if hedge == "no more than":
            return None, number
        tight = hedge.startswith(("just", "a little", "slightly"))
        return number - (0.01 * number), number * 1.15 + fine if tight else None
    if hedge in {"at most", "up to"}:
        return None, number
    if hedge in _ABOUT or "part of" in hedge:
        return number * 0.8 - fine, number * 1.2 + fine
    return number - slack, number + slack
