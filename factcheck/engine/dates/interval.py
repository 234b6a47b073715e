"""Stretches of time: what a date means once it is read."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from ..vocabulary.words import in_order

# The year a date is given when the text names none and nothing tells it (a leap year, for 29 February).
NO_YEAR = 4


@dataclass(frozen=True, slots=True)
class When:
    """An interval of whole days, both ends included, with the granularity it was stated in.

    `granularity` is day, week, month, season, quarter, half, year, decade or century; `value` is the
    TIMEX3/EDTF value. `start` and `end` are None where the calendar of Python does not reach (before year
    1) or where only a direction is known ("now", "recently").
    """

    start: date | None
    end: date | None
    granularity: str
    value: str
    yearless: bool = False

    @property
    def known(self) -> bool:
        return self.start is not None and self.end is not None


def day(moment: date, end: date | None = None) -> When:
    """One day, or a run of days given by its last one (the value is then EDTF's start/end)."""
    if end and end != moment:
        return When(moment, end, "day", f"{_iso(moment)}/{_iso(end)}", moment.year == NO_YEAR)
    return When(moment, moment, "day", _iso(moment), moment.year == NO_YEAR)


def week(moment: date) -> When:
    """The calendar week (Monday to Sunday) of a day, ISO numbered."""
    monday = moment - timedelta(days=moment.weekday())
    iso = moment.isocalendar()
    return When(monday, monday + timedelta(days=6), "week", f"{iso.year:04d}-W{iso.week:02d}")


def month(year: int, number: int) -> When:
    last = monthrange(year, number)[1]
    value = f"XXXX-{number:02d}" if year == NO_YEAR else f"{year:04d}-{number:02d}"
    return When(date(year, number, 1), date(year, number, last), "month", value, year == NO_YEAR)


_SEASONS = {
    "spring": ("SP", 3),
    "summer": ("SU", 6),
    "autumn": ("FA", 9),
    "fall": ("FA", 9),
    "winter": ("WI", 12),
}


def season(year: int, name: str) -> When:
    """A season of the north, read widely: it begins a month early and ends a month late."""
    code, first = _SEASONS[name]
    start = add_months(date(year, first, 1), -1 if name != "winter" else -12)
    end = add_months(date(year, first, 1), 4) - timedelta(days=1)
    return When(start, end, "season", f"{year:04d}-{code}")


def quarter(year: int, number: int) -> When:
    start = date(year, 3 * number - 2, 1)
    return When(start, add_months(start, 3) - timedelta(days=1), "quarter", f"{year:04d}-Q{number}")


def half(year: int, number: int) -> When:
    start = date(year, 6 * number - 5, 1)
    return When(start, add_months(start, 6) - timedelta(days=1), "half", f"{year:04d}-H{number}")


def year(number: int, last: int | None = None) -> When:
    last = last or number
    value = f"{number:04d}" if last == number else f"{number:04d}/{last:04d}"
    return When(date(number, 1, 1), date(last, 12, 31), "year", value)


def decade(first: int) -> When:
    return When(date(first, 1, 1), date(first + 9, 12, 31), "decade", f"{first // 10:03d}")


def century(number: int) -> When:
    first = 100 * (number - 1) + 1
    return When(date(first, 1, 1), date(first + 99, 12, 31), "century", f"{number - 1:02d}")


def vague(value: str) -> When:
    return When(None, None, "vague", value)


def add_months(moment: date, months: int) -> date:
    """The same day some months on (the month's last day where there is no such day); clamped to years
    1–9999.
    """
    index = moment.year * 12 + moment.month - 1 + months
    number, index = divmod(index, 12)
    number = min(max(number, 1), 9999)
    return date(number, index + 1, min(moment.day, monthrange(number, index + 1)[1]))


def add_days(moment: date, days: int) -> date:
    """A day some days on, clamped to the calendar."""
    ordinal = min(max(moment.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def disjoint(one: When, other: When) -> bool:
    """Can the two not be the same time? A date without a year is compared within the other's year."""
    one, other = _same_year(one, other), _same_year(other, one)
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.end < other.start or other.end < one.start


def days_between(one: When, other: When) -> int:
    """The days from the nearer ends of two intervals; 0 where they touch or either is unknown."""
    one, other = _same_year(one, other), _same_year(other, one)
    if not (one.start and one.end and other.start and other.end) or not disjoint(one, other):
        return 0
    return (other.start - one.end).days if one.end < other.start else (one.start - other.end).days


def _same_year(moment: When, other: When) -> When:
    if not moment.yearless or other.yearless or not (moment.start and moment.end and other.start):
        return moment
    span = (moment.end - moment.start).days
    start = add_months(moment.start, 12 * (other.start.year - NO_YEAR))
    return When(start, add_days(start, span), moment.granularity, moment.value)


def in_words(moment: When) -> str:
    """The interval as an editor would write it: 6 February 2025, July 2023, 2023."""
    if not (moment.start and moment.end):
        return moment.value
    start, end = moment.start, moment.end
    if moment.granularity == "year" or (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if moment.granularity == "month":
        return _MONTHS[start.month] if moment.yearless else f"{_MONTHS[start.month]} {start.year}"
    return span_in_words(start, end)


def span_in_words(start: date, end: date | None) -> str:
    """11–12 July 2023, 30 June to 2 July 2022, since 20 January 2025."""
    if end is None:
        return f"since {_words(start)}"
    if start == end:
        return _words(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_words(end)}"
    return f"{_words(start)} to {_words(end)}"


_MONTHS = (
    "",
    *(in_order("January February March April May June July August September October November December")),
)


def _words(moment: date) -> str:
    year_part = "" if moment.year == NO_YEAR else f" {moment.year}"
    return f"{moment.day} {_MONTHS[moment.month]}{year_part}"


def _iso(moment: date) -> str:
    return f"XXXX-{moment.month:02d}-{moment.day:02d}" if moment.year == NO_YEAR else moment.isoformat()
