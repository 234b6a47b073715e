"""A weekday whose date other words tell: "yesterday (Tuesday)", "Wednesday the 18th", "it falls on a Sunday".

The date goes without its month, without its number or stands in a sentence before. Each claim names the one
day that can be meant; where several can, none is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..reading import BlockReading, Reading, Sentence
from .clock import DateExpr
from .grammar import WEEKDAYS
from .interval import NO_YEAR, add_months, day
from .patterns import MONTH, WEEKDAY
from .weekdays import WeekdayClaim

_RELATIVE = re.compile(
    r"\b(?P<r>(?i:yesterday|today|tomorrow))(?:\s(?:morning|afternoon|evening|night|lunchtime))?"
    rf"(?:,?\s\((?P<w>{WEEKDAY})(?:\s(?:morning|afternoon|evening|night))?[),]|,\s(?P<w2>{WEEKDAY})(?=[,.;]))"
)
_BRACKETED = re.compile(
    rf"\b(?P<w>{WEEKDAY})(?:\s(?:morning|afternoon|evening|night))?\s\((?P<r>yesterday|today|tomorrow)\)"
)
_NUMBERED = re.compile(
    rf"\b(?P<w>{WEEKDAY}),?\s(?:the\s)?(?P<d>[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:of\s)?(?-i:[A-Z])|\s(?:of|round|anniversary|edition|time|birthday|minute))"
)
_FALLS = re.compile(
    r"\b(?P<lead>(?:[Ii]t|[Tt]hat|[Ww]hich|[Tt]h(?:is|at|e)\s(?:day|date))\s(?:(?:also|duly|happily|conveniently|this\syear)\s)?"
    r"(?:falls?|falling|fell|will\sfall|landing|is|was|happen(?:s|ed)\sto\sbe)|[Tt]hat\s(?:day|date),?)\s(?:on\s)?a\s"
    rf"(?P<w>{WEEKDAY})\b(?!\s(?!and\b|but\b|this\b|when\b)[a-z])"
)
_SUDDEN = (
    r"(?:disaster|accident|crash|collision|sinking|collapse|explosion|blast|fire|blaze|murder|killings?|attack|shooting|robbery|"
    r"raid|earthquake|derailment|wreck|avalanche|landslide|bombing|stabbing|wedding|funeral|vote|election|referendum|poll|launch|"
    r"eclipse|coronation|drowning|assassination|burglary|theft|heist|outage)"
)
_OF_EVENT = re.compile(rf"\b(?P<w>{WEEKDAY})\sof\sthe\s(?:[a-z]+\s)?{_SUDDEN}\b")
_MAY = re.compile(rf"\b{WEEKDAY}\b")
_STEPS = {"yesterday": -1, "today": 0, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class ToldWeekday:
    """A weekday of `block`; `home` is the block that tells its date, None where the claim does so itself."""

    block: BlockReading
    claim: WeekdayClaim
    home: BlockReading | None = None


def told_weekdays(reading: Reading) -> Iterator[ToldWeekday]:
    """Every weekday of a day that other words than a whole date tell, in reading order."""
    for block in reading.blocks:
        if not block.has(_MAY):
            continue
        for reader in (_relative, _numbered, _datelined):
            yield from (ToldWeekday(block, one) for one in reader(reading, block))
        yield from _falling(reading, block)
        yield from _of_events(reading, block)


def _number(name: str) -> int:
    return WEEKDAYS.index(name.casefold())


def _relative(reading: Reading, block: BlockReading) -> Iterator[WeekdayClaim]:
    published = reading.document.published
    if published is None or reading.historical:
        return
    for pattern in (_RELATIVE, _BRACKETED):
        for match in block.matches(pattern):
            if block.in_quotes(match.start(), match.end()):
                continue  # a speaker's yesterday is another day
            name = match.group("w") or match.groupdict().get("w2") or ""
            moment = date.fromordinal(published.toordinal() + _STEPS[match.group("r").casefold()])
            if (_number(name) + 1) % 7 == moment.weekday():
                continue  # written the evening before
            end = match.end() - (match.group()[-1] == ",")
            yield _claim(match.start(), end, _number(name), moment)


def _claim(start: int, end: int, number: int, moment: date) -> WeekdayClaim:
    return WeekdayClaim(start, end, number, moment, DateExpr(start, end, day(moment), "relative", "told"))


def _numbered(reading: Reading, block: BlockReading) -> Iterator[WeekdayClaim]:
    """ "opens in June … on Wednesday the 18th": the month is the last one named before it in the block."""
    for match in block.matches(_NUMBERED):
        months = _months_before(reading, block, match.start())
        if (
            not months
            or _is_unlucky(match)
            or any(
                one.start < match.end() and match.start() < one.end
                for one in block.dates
                if one.pattern in _WHOLE
            )
        ):
            continue
        days = [one for month in months if (one := _placed(month, int(match.group("d")))) is not None]
        number = _number(match.group("w"))
        if days and all(one.weekday() != number for one in days):
            yield _claim(match.start(), match.end(), number, days[0])


def _is_unlucky(match: re.Match[str]) -> bool:
    """ "Friday the 13th", "Tuesday the 13th": the unlucky day of a people, and no day of this month."""
    return match.group("d") == "13" and match.group("w").casefold() in {"friday", "tuesday"}


_WHOLE = frozenset({"dm", "md", "dm_dm", "md_md", "iso", "slashed", "dmy"})


def _months_before(reading: Reading, block: BlockReading, at: int) -> list[date]:
    """The first days of the months that may be meant: the last named, and the one after it."""
    published = reading.document.published
    for one in (block, *([reading.blocks[block.index - 1]] if block.index else [])):
        named = [
            expr.when.start
            for expr in one.dates
            if expr.when.start is not None
            and expr.when.start.year != NO_YEAR
            and expr.when.granularity in {"day", "month"}
            and expr.pattern not in {"weekday", "relday", "ago", "now", "relunit"}
            and (one is not block or expr.end <= at)
        ]
        if named:
            return [
                named[-1].replace(day=1),
                *_same_month(named[-1], published.year if published else named[-1].year),
            ]
    if published is None:
        return []
    return [add_months(published.replace(day=1), step) for step in (0, 1, -1)]


def _same_month(moment: date, year: int) -> list[date]:
    """The month in the year of publication, where the text has spoken of another's."""
    return [moment.replace(day=1, year=year)] if moment.year != year else []


def _placed(month: date, number: int) -> date | None:
    try:
        return month.replace(day=number)
    except ValueError:
        return None


def _falling(reading: Reading, block: BlockReading) -> Iterator[ToldWeekday]:
    """ "begins on 29 March. As it falls on a Sunday, …": the one day told just before."""
    for sentence in block.sentences:
        for match in sentence.matches(_FALLS):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            home, expr = _day_told(reading, block, sentence, start)
            if expr is not None and expr.when.start is not None:
                claim = WeekdayClaim(start, end, _number(match.group("w")), expr.when.start, expr)
                yield ToldWeekday(block, claim, home)


def _day_told(
    reading: Reading, block: BlockReading, sentence: Sentence, at: int
) -> tuple[BlockReading, DateExpr | None]:
    """The one day named shortly before a place, and where."""
    floor = block.sentences[max(0, sentence.index - 2)].start
    days = [(block, one) for one in block.dates if floor <= one.start and one.end <= at and _single(one)]
    if not days and sentence.index == 0:
        above = reading.blocks[max(0, block.index - 2) : block.index]
        days = [(each, one) for each in above for one in each.dates if _single(one)]
    return days[-1] if len({one.when.start for _, one in days}) == 1 else (block, None)


def _single(one: DateExpr) -> bool:
    when = one.when
    return (
        when.granularity == "day"
        and when.start == when.end
        and when.start is not None
        and when.start.year != NO_YEAR
        and one.pattern in _WHOLE
    )


def _of_events(reading: Reading, block: BlockReading) -> Iterator[ToldWeekday]:
    """ "the Sunday of the disaster", where the text dates one day of that year and no other."""
    for match in block.matches(_OF_EVENT):
        days = {
            expr.when.start: (each, expr)
            for each in reading.blocks
            for expr in each.dates
            if _single(expr) and expr.basis == "explicit"
        }
        if len(days) != 1 or block.in_quotes(match.start(), match.end()):
            continue
        moment, (home, expr) = next(iter(days.items()))
        if moment is not None:
            claim = WeekdayClaim(match.start(), match.end(), _number(match.group("w")), moment, expr)
            yield ToldWeekday(block, claim, home)


_DATELINE = re.compile(
    rf"[A-Z][A-Z.’' -]+,\s(?:[A-Z][\w.]+,?\s)?(?P<d>(?:{MONTH})\s\d{{1,2}})\s(?:\([A-Z][\w ]+\)\s)?[-–—]+"
    r"\s[^.!?\n]{1,160}?"
    rf"\b(?P<v>said|told|announced|reported|ruled|declared|filed|unveiled|agreed|confirmed)\b[^.,;!?\n]{{0,24}}?"
    rf"\son\s(?P<w>{WEEKDAY})\b"
)


def _datelined(reading: Reading, block: BlockReading) -> Iterator[WeekdayClaim]:
    """ "SYDNEY, April 3 (Newswire) - Kestrel said on Friday": of the morrow nothing can have been said."""
    match = _DATELINE.match(block.text)
    published = reading.document.published
    if match is None or published is None:
        return
    dated = next((one for one in block.dates if one.start == match.start("d")), None)
    if dated is None or dated.when.start != published:
        return
    if (published.weekday() + 1) % 7 == _number(match.group("w")):
        yield _claim(match.start("v"), match.end(), _number(match.group("w")), published)
