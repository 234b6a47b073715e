"""What an age on a day, in a year or at publication says of the day of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..dates import EXPLICIT, DateExpr
from ..dates.interval import add_days, add_months
from ..persons import Person
from .base import AGE, NOW, LifeClaim, Place
from .subjects import gender

_LAG = 60  # days by which a text may be older than its publication
# "from 1980", not "from the Harbour Board in 1982"; "and" but between two who do one thing.
_CLAUSE = re.compile(
    r"[;:]|\bbut\b|(?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s)\band\b|\band\b(?!\s(?:his|her|their)\s)"
    r"|\bwhile\b|\bsince\b|\bfrom\b(?=\s(?:\w+\s){0,2}\d)|\bfrom\Z|\bfrom\s(?:the\s)?\Z|\buntil\b|\bfor\s\w+\syears\b"
)


_AT = re.compile(r"at\b|aged\b")


def time_near(place: Place, start: int, end: int, births: list[LifeClaim]) -> DateExpr | None:
    """The day or year at which somebody was that old: the one date of its clause that is no birth's."""
    known = [
        one
        for one in place.sentence.dates
        if one.when.start is not None
        and one.when.granularity in {"day", "month", "year", "season"}
        and one.pattern not in {"weekday", "ago", "relday", "relunit"}
        and one.basis == EXPLICIT
        and not any(birth.start <= one.start < birth.end for birth in births)
    ]
    beside = next((one for one in known if 0 <= start - one.end <= 2), None)
    if beside is not None and _AT.match(place.text, start):
        return beside  # "in 1993 at 60"
    near = [one for one in known if not _CLAUSE.search(place.text[min(one.end, end) : max(one.start, start)])]
    behind = [one for one in near if one.start >= end]
    ahead = [one for one in near if one.end <= start]
    if len(behind) == 1 and behind[0].start - end <= 90:
        return behind[0]
    if not behind and len(ahead) == 1 and start - ahead[0].end <= 60:
        return ahead[0]
    return None


def then(
    place: Place, number: int, person: Person, expr: DateExpr, span: tuple[int, int], *, turned: bool = False
) -> Iterator[LifeClaim]:
    first, last = expr.when.start, expr.when.end
    if first is None or last is None or not 3 <= number <= 115:
        return
    start, end = min(span[0], expr.start), max(span[1], expr.end)
    if end - start > 130:
        start, end = span
    at = place.text[expr.start : expr.end]
    yield _claim(place, number, person, (start, end), first, last, at=at, turned=turned)


def now(place: Place, number: int, person: Person, span: tuple[int, int]) -> Iterator[LifeClaim]:
    """At publication; where the sentence tells of another year, at any time from that year on."""
    if place.published is None or not 3 <= number <= 115:
        return
    told = [
        one.when.start
        for one in place.sentence.dates
        if one.basis == EXPLICIT and one.when.start and one.end <= span[0]
    ]
    first = min([add_days(place.published, -_LAG), *told])
    yield _claim(place, number, person, span, first, add_days(place.published, 7), at=NOW)


_SLACK = 2  # years a story may have gone on since it last named one


def in_the_story(place: Place, number: int, person: Person, span: tuple[int, int]) -> Iterator[LifeClaim]:
    """ "That was in 1983. She went on at 14": the year of the sentence before, or one soon after."""
    told = place.told
    if place.sentence.dates:
        return
    if told is None or told.when.start is None or told.when.end is None or not 3 <= number <= 115:
        return
    first, last = add_months(told.when.start, -12), add_months(told.when.end, 12 * _SLACK)
    yield _claim(place, number, person, span, first, last, at=str(told.when.start.year), loose=True)


def years_ago(
    place: Place, number: int, person: Person, gone: int, span: tuple[int, int]
) -> Iterator[LifeClaim]:
    """ "Joined at 16, 40 years ago": counted back from publication, a year and a half either way."""
    if place.published is None or not 3 <= number <= 115:
        return
    day = add_months(place.published, -12 * gone)
    slack = 30 if gone % 10 == 0 else 18
    first, last = add_months(day, -slack), add_months(day, slack)
    yield _claim(place, number, person, span, first, last, at=f"{gone} years ago")


def once(
    place: Place, number: int, person: Person, span: tuple[int, int], first: date, last: date
) -> LifeClaim:
    """At a death some time between two days."""
    return _claim(place, number, person, span, first, last, at="at death")


def lately(place: Place, number: int, person: Person, span: tuple[int, int]) -> Iterator[LifeClaim]:
    """ "Turned 50 in June", "last spring": a birthday of the year and a half before publication."""
    if place.published is None or not 3 <= number <= 115:
        return
    first, last = add_months(place.published, -20), add_days(place.published, 7)
    yield _claim(place, number, person, span, first, last, at="lately", turned=True)


def turning(place: Place, number: int, person: Person, span: tuple[int, int]) -> Iterator[LifeClaim]:
    if place.published is None:
        return
    first = date(place.published.year, 1, 1)
    last = date(place.published.year, 12, 31)
    yield _claim(place, number, person, span, first, last, at=str(place.published.year), turned=True)


def _claim(
    place: Place,
    number: int,
    person: Person,
    span: tuple[int, int],
    first: date,
    last: date,
    *,
    at: str,
    turned: bool = False,
    loose: bool = False,
) -> LifeClaim:
    latest = add_months(last, -12 * number)
    earliest = (
        add_months(first, -12 * number) if turned else add_days(add_months(first, -12 * (number + 1)), 1)
    )
    return LifeClaim(
        place.block.index,
        span[0],
        span[1],
        person,
        AGE,
        earliest,
        latest,
        number,
        at,
        gender(place.sentence.text),
        loose,
    )
