"""A weekday that does not go with its date, or a date that does not exist.

"Wednesday, March 18" in a year in which 18 March is a Tuesday sends half of the readers on the wrong day:
either the weekday or the date is wrong, and nobody can tell which without asking. Printed together each
checks the other, and a calendar settles it. The year is the one printed, else the one in which a text of
this date of publication can mean the day. Dates by the old calendar, before 1753, are left alone, and so is
a day whose year may be one of several.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date

from ..apparent import not_asserted
from ..dates import EXPLICIT, in_words
from ..dates.counts import COUNT, count_of
from ..dates.grammar import WEEKDAYS, month_number
from ..dates.interval import NO_YEAR, day
from ..dates.patterns import MONTH, WEEKDAY, YEAR
from ..dates.told_weekdays import told_weekdays
from ..dates.weekdays import WeekdayClaim, weekday_claims
from ..document import BLOCKING, Inconsistency
from ..material import Material, calendar_side, finding
from ..reading import BlockReading
from ..vocabulary.words import in_order
from .examples.weekdays import SHOULD_FLAG, SHOULD_PASS

CHECKER = "weekdays"
KIND = "weekday against date"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

_OLD_CALENDAR = 1753  # Britain and its colonies changed in September 1752
_CERTAIN = 110  # days from publication within which no other year can be meant
_POSSIBLE = 250  # … and beyond which a year is too far
_OTHER_YEAR = re.compile(
    r"\b(?:(?:last|next|previous|following|that|same)\syear|year[’']s|years?\s(?:ago|earlier))\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?")
_DAY_ALONE = re.compile(r"\bthe\s\d{1,2}(?:st|nd|rd|th)\Z")
_BUT = ("planned", "hypothetical")  # a planned day has a weekday, too


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each weekday its date does not have and each date the calendar does not have."""
    named: list[int] = []
    every = sorted({year for block in material.reading.blocks for year in _years_of(block)})
    for block in material.reading.blocks:
        named = [*named[-6:], *_years_of(block)]
        for claim in weekday_claims(block.text, block.dates):
            # "Mon. 21 July" on the back of a photograph: its year may be told further down
            short = _SHORT.match(block.text, claim.start)
            found = _wrong_day(material, block, claim, every if short else named)
            if found:
                yield found
        yield from _impossible(material, block)
        yield from _counted(material, block)
    for told in told_weekdays(material.reading):
        found = _wrong_day(material, told.block, told.claim, named, told.home)
        if found:
            yield found


def _years_of(block: BlockReading) -> list[int]:
    return [one.when.start.year for one in block.dates if one.basis == EXPLICIT and one.when.start]


def _wrong_day(
    material: Material,
    block: BlockReading,
    claim: WeekdayClaim,
    named: list[int],
    home: BlockReading | None = None,
) -> Inconsistency | None:
    """`home`: the block that names the date, where that is not in the claim itself."""
    if claim.agrees or claim.moment.year == NO_YEAR or claim.moment.year < _OLD_CALENDAR:
        return None
    if not_asserted(material.statement(block.index, claim.start, claim.end), but=_BUT):
        return None
    published = material.reading.document.published
    if claim.expr.basis != EXPLICIT:
        if home is None and _month_is_guessed(block, claim):
            return None
        if published is None and not material.reading.historical:
            return None
        years = _years(claim, published, named)
        if _OTHER_YEAR.search(material.statement(block.index, claim.start, claim.end).sentence.text):
            years |= {claim.moment.year - 1, claim.moment.year + 1}
        if any(_fits(claim, year) for year in years):
            return None
    real = WEEKDAYS[claim.moment.weekday()].capitalize()
    said = in_words(day(claim.moment))
    verb = "is" if published and claim.moment >= published else "was"
    other = (
        material.side(home.index, claim.expr.start, claim.expr.end)
        if home
        else calendar_side(f"{said} {verb} a {real}")
    )
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (material.side(block.index, claim.start, claim.end), other),
        message=f"{said} {verb} a {real}, not a {WEEKDAYS[claim.number].capitalize()}.",
        suggestion="Find out whether the weekday or the date is wrong, and correct it.",
        values=(
            (WEEKDAYS[claim.number], f"the weekday printed with {said}"),
            (real.casefold(), "the calendar"),
        ),
    )


def _month_is_guessed(block: BlockReading, claim: WeekdayClaim) -> bool:
    """ "Saturday the 16th" where no month is named before it, or a later day of that month."""
    if not _DAY_ALONE.search(block.text, claim.start, claim.end):
        return False
    months = [
        one.when
        for one in block.dates
        if one.when.start and one.when.start.month == claim.moment.month and one.end <= claim.start
    ]
    later = any(
        when.granularity == "day" and when.start and when.start.day > claim.moment.day for when in months
    )
    return not months or later


def _fits(claim: WeekdayClaim, year: int) -> bool:
    try:
        return claim.moment.replace(year=year).weekday() == claim.number
    except ValueError:
        return False


def _years(claim: WeekdayClaim, published: date | None, named: list[int]) -> set[int]:
    """Every year the day may be meant in: those the text names near it, and those near publication."""
    moment = claim.moment
    if published is None or abs((moment - published).days) > _POSSIBLE + 120:
        return {moment.year, *named}
    if abs((moment - published).days) <= _CERTAIN:
        return {year for year in named if abs(year - published.year) > 1}
    near = {moment.year - 1, moment.year + 1}
    return {*named, *(year for year in near if abs(_shifted(moment, year, published)) <= _POSSIBLE)}


def _shifted(moment: date, year: int, published: date) -> int:
    return (date(year, moment.month, min(moment.day, 28)) - published).days


# Dates there are none of

_NUMBERED = re.compile(
    rf"(?<![\w.,/-])(?:(?P<d>29|30|31)(?:st|nd|th)?(?:\sof)?\s(?P<m>{MONTH})|(?P<m2>{MONTH})\s(?:the\s)?(?P<d2>29|30|31)(?:st|nd|th)?)"
    rf"(?![\w:])(?:,?\s(?P<y>{YEAR})\b)?"
)
_DENIED = re.compile(
    r"\b(?:no|not|never|cannot|can[’']t|n[’']t|nonexistent|non-existent|impossible|fictional|joke|joked|imaginary|typo|error|"
    r"mistake|wrongly|misprint|exists?|invented|such)\b|n[’']t\b",
    re.IGNORECASE,
)


def _impossible(material: Material, block: BlockReading) -> Iterator[Inconsistency]:
    for match in block.matches(_NUMBERED):
        number = int(match.group("d") or match.group("d2"))
        month = month_number(match.group("m") or match.group("m2"))
        year = int(match.group("y")) if match.group("y") else None
        fact = _no_such_day(number, month, year)
        if not fact:
            continue
        statement = material.statement(block.index, match.start(), match.end())
        if _DENIED.search(statement.sentence.text) or not_asserted(statement, but=_BUT):
            continue
        yield finding(
            CHECKER,
            KIND,
            BLOCKING,
            (material.side(block.index, match.start(), match.end()), calendar_side(fact)),
            message=f"There is no such day: {fact}.",
            suggestion="Look up the date meant.",
            values=((match.group(), "a date as printed"), (fact, "the calendar")),
        )


_NAMES = in_order("January February March April May June July August September October November December")


def _no_such_day(number: int, month: int, year: int | None) -> str:
    if number > monthrange(2024, month)[1]:
        return f"{_NAMES[month - 1]} has {monthrange(year or 2024, month)[1]} days"
    if (number, month) == (29, 2) and year is not None and not isleap(year):
        return f"February {year} has 28 days"
    return ""  # without a year it may be any leap year's


# Weekdays counted from each other

_COUNTED = re.compile(
    rf"\b(?P<a>{WEEKDAY})\b(?:,?\s\d{{1,2}}\s{MONTH}|,?\s{MONTH}\s\d{{1,2}})?(?P<gap>(?:(?!{WEEKDAY})[^.;!?\n]){{0,60}}?)"
    rf"(?:,\s|\s)(?:(?P<next>the\s(?:next|following|very\snext)\sday|the\sday\safter|a\sday\slater)|"
    rf"(?P<n>{COUNT})\sdays\s(?P<how>before|after|later|earlier)),?\s(?:on\s|that\s|the\s|\()?(?P<b>{WEEKDAY})\b"
)
_OTHER_DAYS = re.compile(r"\b(?:days?|nights?|weeks?|weekend|later|then|until|since|\d+)\b", re.IGNORECASE)


def _counted(material: Material, block: BlockReading) -> Iterator[Inconsistency]:
    """ "on Monday and again the next day, Wednesday"; "on Monday, two days before Thursday's vote"."""
    for match in block.matches(_COUNTED):
        steps = _steps(match)
        if steps is None or _OTHER_DAYS.search(match.group("gap")):
            continue
        first, second = (WEEKDAYS.index(match.group(name).casefold()) for name in "ab")
        if (first + steps - second) % 7 == 0 or not_asserted(
            material.statement(block.index, match.start(), match.end()), but=_BUT
        ):
            continue
        real = WEEKDAYS[(first + steps) % 7].capitalize()
        counted = match.group("next") or f"{match.group('n')} days {match.group('how')}"
        behind = material.side(block.index, match.start("next" if match.group("next") else "n"), match.end())
        yield finding(
            CHECKER,
            KIND,
            BLOCKING,
            (material.side(block.index, match.start(), match.end("a")), behind),
            message=f"Counted from {match.group('a')} (“{counted}”), it is {real}, not {match.group('b')}.",
            suggestion="Find out which of the two weekdays is wrong, and correct it.",
            values=((match.group("a"), "a weekday"), (match.group("b"), f"“{counted}”")),
        )


def _steps(match: re.Match[str]) -> int | None:
    """How many days the second weekday lies behind the first."""
    if match.group("next"):
        return 1
    number = count_of(match.group("n"))
    if number is None or number > 13:
        return None
    how = match.group("how")
    return number if how in {"before", "later"} else -number
