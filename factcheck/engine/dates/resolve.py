"""What day an expression means: explicit ones by themselves, the others by the day the text is dated.

News dates "Tuesday" and "6 February" from its own publication; a history dates them from the last date it
named. Which of the two a text is, is told from its explicit years (`Clock.of`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from . import interval
from .clock import EXPLICIT, PARTIAL, RELATIVE, VAGUE, Clock, DateExpr
from .grammar import NUMBERS, ORDINALS, WEEKDAYS, Seen, month_number
from .interval import NO_YEAR, When, add_days, add_months

_FUTURE = re.compile(
    r"\b(?:will|would|due|plans?|planned|expected|expects|scheduled|to be|is to|are to|until|upcoming|aims?|"
    r"hopes?|"
    r"deadline|shall|opens|begins|starts|meets|next)\b"
)


_SAID = re.compile(r"\b(?:said|told|announced|warned|wrote|met|was|were|had|did)\b")


def read_block(text: str, seen: list[Seen], sentences: list[tuple[int, int]], clock: Clock) -> list[DateExpr]:
    """The expressions of one block with their meaning, in order; those without any are left out."""
    clock.block_year = None
    found: list[DateExpr] = []
    index = 0
    for one in seen:
        while index + 1 < len(sentences) and sentences[index][1] <= one.start:
            index += 1
        begin, finish = sentences[index] if sentences else (0, len(text))
        reading = _Reading(one, clock, text[begin:finish], begin)
        expr = reading.expression()
        if expr:
            clock.saw(expr)
            found.append(expr)
    return found


@dataclass(slots=True)
class _Reading:
    """One expression being read: its parts, the clock and the sentence it stands in."""

    seen: Seen
    clock: Clock
    sentence: str
    begin: int

    def expression(self) -> DateExpr | None:
        try:
            result = _READERS[self.seen.name](self)
        except (ValueError, OverflowError, KeyError):  # 31 February, 13/13/2020: words, but no date
            return None
        if result is None:
            return None
        when, basis = result
        about = bool(re.match(r"(?:early|mid|late|the|later|earlier)", self.part("p").casefold()))
        return DateExpr(self.seen.start, self.seen.end, when, basis, self.seen.name, self.seen.halves, about)

    def part(self, name: str) -> str:
        return self.seen.parts.get(name, "")

    def number(self, name: str) -> int:
        return int(re.sub(r"\D", "", self.part(name)))

    def future(self) -> bool:
        return bool(_FUTURE.search(self.sentence))

    def lies_ahead(self) -> bool:
        """Do the few words in front of the expression speak of the future ("will meet on Friday")?"""
        lead = self.sentence[: self.seen.start - self.begin][-60:]
        return bool(_FUTURE.search(lead)) and not _SAID.search(lead)

    # years the text leaves out

    def year_for(self, month: int, day_number: int = 15) -> int:
        """The year of a day or month named without one."""
        clock = self.clock
        if clock.block_year is not None and (clock.historical or clock.published is None):
            return self._narrative_year(month)
        if clock.historical:
            return self._narrative_year(month)
        if clock.published is None:
            return NO_YEAR
        if clock.block_year is not None and clock.block_year < clock.published.year - 1:
            return clock.block_year
        if clock.heading_year is not None and clock.heading_year < clock.published.year:
            return clock.heading_year
        return _nearest_year(clock.published, month, day_number, self.future())

    def _narrative_year(self, month: int) -> int:
        last = self.clock.last
        if not last or not last.start:
            return (
                self.clock.published.year if self.clock.published and not self.clock.historical else NO_YEAR
            )
        year, before = last.start.year, last.start.month
        if last.granularity in {"day", "month", "week"} and before - month >= 5 and not last.yearless:
            return year + 1
        return year


def _nearest_year(published: date, month: int, day_number: int, future: bool) -> int:
    """The year that puts the day nearest to publication: ten months back, two ahead; the other way round
    for plans.
    """
    for year in (published.year, published.year - 1, published.year + 1):
        moment = add_days(date(year, month, 1), day_number - 1)
        distance = (moment - published).days
        if (-60 <= distance <= 300) if future else (-300 <= distance <= 62):
            return year
    return published.year


_Read = tuple[When, str] | None


def _iso(r: _Reading) -> _Read:
    return interval.day(date(r.number("y"), r.number("m"), r.number("d"))), EXPLICIT


def _slashed(r: _Reading) -> _Read:
    first, second, year = r.number("a"), r.number("b"), r.number("y")
    if first > 12:
        return interval.day(date(year, second, first)), EXPLICIT
    if second > 12 or first == second:
        return interval.day(date(year, first, second)), EXPLICIT
    return interval.year(year), EXPLICIT  # 03/04/2024: day or month first, nobody can tell


def _day_month(r: _Reading) -> _Read:
    month = month_number(r.part("m"))
    last = r.number("d2")
    first = r.number("d") if r.part("d") else last
    if r.part("m") and r.seen.name == "md" and r.part("d"):
        first, last = last, first
    if r.part("y").strip().endswith(("BC", "B.C.", "BCE")):
        return interval.vague(f"BC{r.number('y'):04d}-{month:02d}-{last:02d}"), EXPLICIT
    basis = EXPLICIT if r.part("y") else PARTIAL
    year = r.number("y") if r.part("y") else r.year_for(month, last)
    start, end = date(year, month, first), date(year, month, last)
    return (interval.day(start, end) if start <= end else interval.day(end)), basis


def _two_months(r: _Reading) -> _Read:
    first, last = month_number(r.part("m")), month_number(r.part("m2"))
    basis = EXPLICIT if r.part("y") or r.part("y1") else PARTIAL
    year = r.number("y") if r.part("y") else r.year_for(last, r.number("d2"))
    before = r.number("y1") if r.part("y1") else year - (1 if first > last and year != NO_YEAR else 0)
    start, end = date(before, first, r.number("d")), date(max(year, before), last, r.number("d2"))
    return (interval.day(start, end), basis) if start <= end else None


def _month_year(r: _Reading) -> _Read:
    month = month_number(r.part("m"))
    if r.part("bc"):
        return interval.vague(f"BC{r.number('y'):04d}-{month:02d}"), EXPLICIT
    return interval.month(r.number("y"), month), EXPLICIT


def _season(r: _Reading) -> _Read:
    name = r.part("s").casefold()
    if r.part("bc"):
        code = interval.season(2000, name).value[-2:]
        return interval.vague(f"BC{r.number('y'):04d}-{code}"), EXPLICIT
    return interval.season(r.number("y"), name), EXPLICIT


def _quarter(r: _Reading) -> _Read:
    if r.part("q2"):
        make = interval.quarter if r.part("q2")[0] == "Q" else interval.half
        number = int(r.part("q2")[1])
        return (make(r.number("y2"), number), EXPLICIT) if make is interval.quarter or number < 3 else None
    word = r.part("q").casefold()
    number = 2 if word == "latter" else ORDINALS[word]
    if r.part("u") == "half":
        return (interval.half(r.number("y"), number), EXPLICIT) if number < 3 else None
    return interval.quarter(r.number("y"), number), EXPLICIT


_CENTURIES = {
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}


def _century(r: _Reading) -> _Read:
    word = r.part("n").casefold()
    number = _CENTURIES.get(word) or int(re.sub(r"\D", "", word))
    if r.part("bc"):
        return interval.vague(f"BC{number - 1:02d}"), EXPLICIT
    return (interval.century(number), EXPLICIT) if 1 <= number <= 30 else None


def _decade(r: _Reading) -> _Read:
    return interval.decade(r.number("y")), EXPLICIT


def _bc(r: _Reading) -> _Read:
    return interval.vague(f"BC{r.number('y'):04d}"), EXPLICIT


def _years(r: _Reading) -> _Read:
    first = r.number("y")
    last = r.number("y2") if len(r.part("y2")) == 4 else first - first % 100 + r.number("y2")
    return (interval.year(first, last), EXPLICIT) if first < last else None


def _year(r: _Reading) -> _Read:
    return interval.year(r.number("y")), EXPLICIT


def _ago(r: _Reading) -> _Read:
    word = r.part("n").casefold()
    count = int(word) if word.isdigit() else NUMBERS[word.split()[-2] if " of" in word else word]
    how = r.part("how").casefold()
    anchor = r.clock.published if how == "ago" and not r.clock.historical else r.clock.anchor()
    if anchor is None or (how in {"earlier", "before", "later", "previously"} and not r.clock.historical):
        return None if how != "ago" or anchor is None else (_shifted(anchor, -count, r.part("u")), RELATIVE)
    sign = -1 if how in {"ago", "earlier", "before", "previously"} else 1
    return _shifted(anchor, sign * count, r.part("u")), RELATIVE


def _shifted(anchor: date, count: int, unit: str) -> When:
    """The day, week, month, year or decade some units from a day, in the unit's own granularity."""
    if unit == "day":
        return interval.day(add_days(anchor, count))
    if unit in {"week", "fortnight"}:
        return interval.week(add_days(anchor, count * (14 if unit == "fortnight" else 7)))
    if unit == "month":
        moment = add_months(anchor, count)
        return interval.month(moment.year, moment.month)
    moment = add_months(anchor, count * (12 if unit == "year" else 120))
    return interval.year(moment.year) if unit == "year" else interval.decade(moment.year - moment.year % 10)


def _relative_day(r: _Reading) -> _Read:
    anchor = r.clock.published
    word = r.part("w").casefold()
    if r.clock.historical:
        return None
    if anchor is None:
        return None
    shift = {
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "day before yesterday": -2,
        "day after tomorrow": 2,
    }
    return interval.day(add_days(anchor, shift.get(word, 0))), RELATIVE


_SHIFT = {"last": -1, "the previous": -1, "the preceding": -1, "next": 1, "the following": 1, "the next": 1,
          "the coming": 1, "the past": -1}  # fmt: skip


def _relative_unit(r: _Reading) -> _Read:
    how, unit = r.part("how").casefold(), r.part("u").casefold()
    narrative = how.startswith("the ") or "that" in how or r.clock.historical
    anchor = r.clock.last.start if narrative and r.clock.last and r.clock.last.start else r.clock.published
    if anchor is None or (narrative and not r.clock.historical):
        return None
    shift = _SHIFT.get(how, 0)
    if unit in {"spring", "summer", "autumn", "fall", "winter"}:
        return _near_season(anchor, unit, how), RELATIVE
    if unit in {"morning", "afternoon", "evening", "night"}:
        return interval.day(add_days(anchor, shift)), RELATIVE
    if unit == "weekend":
        monday = anchor - timedelta(days=anchor.weekday())
        saturday = add_days(monday, 5 + 7 * (shift if shift >= 0 or anchor.weekday() < 5 else 0))
        saturday = add_days(monday, -2) if shift < 0 else saturday
        return interval.day(saturday, add_days(saturday, 1)), RELATIVE
    if unit == "quarter":
        moment = add_months(anchor, 3 * shift)
        return interval.quarter(moment.year, (moment.month + 2) // 3), RELATIVE
    return _shifted(anchor, shift, unit), RELATIVE


def _near_season(anchor: date, name: str, how: str) -> When:
    options = [interval.season(anchor.year + step, name) for step in (-1, 0, 1)]
    if how == "last":
        return [
            one
            for one in options
            if one.start and one.start < anchor and (one.end or anchor) < add_days(anchor, 31)
        ][-1]
    if how in {"next", "the following", "the coming"}:
        return next(one for one in options if one.start and add_days(one.start, 31) > anchor)
    return options[1]


def _part_of(r: _Reading) -> _Read:
    how, unit = r.part("how"), r.part("u")
    anchor = r.clock.anchor()
    if anchor is None or (how == "the" and not r.clock.historical) or unit in {"season", "century"}:
        return None
    shift = {"last": -1, "next": 1}.get(how, 0)
    if unit in {"summer", "winter", "spring", "autumn"}:
        return interval.season(anchor.year + shift, unit), RELATIVE
    return _shifted(anchor, shift, unit), RELATIVE


def _weekday(r: _Reading) -> _Read:
    anchor = r.clock.anchor()
    if anchor is None or r.clock.historical:
        return None
    number = WEEKDAYS.index(r.part("w").casefold())
    how = r.part("how").casefold()
    back = (anchor.weekday() - number) % 7
    if how == "next" or (how in {"", "this", "early", "late"} and back and r.lies_ahead()):
        return interval.day(add_days(anchor, 7 - back)), RELATIVE
    if how == "last":
        return interval.day(add_days(anchor, -(back or 7))), RELATIVE
    return interval.day(add_days(anchor, -back)), RELATIVE


def _month_only(r: _Reading) -> _Read:
    month = month_number(r.part("m"))
    how = r.part("p").casefold()
    anchor = r.clock.anchor()
    if how in {"last", "next"} and anchor is not None and not r.clock.historical:
        year = anchor.year
        if how == "last":
            year -= 1 if month >= anchor.month else 0
        else:
            year += 1 if month <= anchor.month else 0
        return interval.month(year, month), RELATIVE
    return interval.month(r.year_for(month), month), PARTIAL


def _season_only(r: _Reading) -> _Read:
    anchor = r.clock.last.start if r.clock.historical and r.clock.last else r.clock.published
    if anchor is None or not r.clock.historical:
        return None
    return interval.season(anchor.year, r.part("s").casefold()), PARTIAL


def _now(r: _Reading) -> _Read:
    past = r.part("w").casefold() in {"recently", "former", "formerly"}
    return interval.vague("PAST_REF" if past else "PRESENT_REF"), VAGUE


def _duration(r: _Reading) -> _Read:
    """ "three weeks": no place in time, but a length; TIMEX3 writes P3W."""
    word = r.part("n").casefold()
    number = int(word) if word.isdigit() else NUMBERS["couple" if " of" in word else word]
    if number == 1 and word != "1":
        return None  # "a day", "one year": mostly no length but a turn of speech
    unit = r.part("u")
    return interval.vague(
        f"P{number * (10 if unit == 'decade' else 1)}{unit[0].upper() if unit != 'decade' else 'Y'}"
    ), VAGUE


_READERS: dict[str, Callable[[_Reading], _Read]] = {
    "iso": _iso,
    "slashed": _slashed,
    "dm": _day_month,
    "md": _day_month,
    "dm_dm": _two_months,
    "md_md": _two_months,
    "my": _month_year,
    "season": _season,
    "quarter": _quarter,
    "century": _century,
    "decade": _decade,
    "bc": _bc,
    "years": _years,
    "year": _year,
    "ago": _ago,
    "relday": _relative_day,
    "relunit": _relative_unit,
    "partof": _part_of,
    "weekday": _weekday,
    "monthonly": _month_only,
    "seasononly": _season_only,
    "now": _now,
    "duration": _duration,
}
