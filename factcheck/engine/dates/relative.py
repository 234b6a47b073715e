"""What expressions mean that count from another day: "yesterday", "two years ago", "the following week"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from . import interval
from .clock import RELATIVE
from .grammar import WEEKDAYS
from .interval import When, add_days, add_months
from .reader import Read, Reader

_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
_TIMES = frozenset({"morning", "afternoon", "evening", "night"})
_SHIFT = {"last": -1, "the previous": -1, "the preceding": -1, "next": 1, "the following": 1, "the next": 1,
          "the coming": 1, "the past": -1}  # fmt: skip


def _ago(r: Reader) -> Read:
    count, how, unit = r.count(), r.part("how").casefold(), r.part("u").casefold()
    sign = -1 if how in {"ago", "earlier", "before", "previously"} else 1
    if r.clock.historical and r.clock.before_christ is not None and unit in {"year", "decade"}:
        year = r.clock.before_christ - sign * count * (10 if unit == "decade" else 1)
        return (interval.vague(f"BC{year:04d}"), RELATIVE) if year > 0 else None
    if how in {"ago", "hence"} or how.startswith("from"):
        anchor = r.clock.anchor()
    else:
        anchor = r.told() if r.clock.historical or unit == "day" else None
    return (_shifted(anchor, sign * count, unit), RELATIVE) if anchor else None


def _shifted(anchor: date, count: int, unit: str) -> When:
    """The day, week, month, year or decade some units from a day, in the unit's own granularity."""
    if unit == "day":
        return interval.day(add_days(anchor, count))
    if unit in {"week", "fortnight"}:
        return interval.week(add_days(anchor, count * (14 if unit == "fortnight" else 7)))
    if unit == "month":
        moment = add_months(anchor, count)
        return interval.month(moment.year, moment.month)
    if unit == "century":
        return interval.century((anchor.year - 1) // 100 + 1 + count)
    moment = add_months(anchor, count * (12 if unit == "year" else 120))
    return interval.year(moment.year) if unit == "year" else interval.decade(moment.year - moment.year % 10)


def _relative_day(r: Reader) -> Read:
    anchor = r.clock.published
    if r.clock.historical or anchor is None:
        return None
    shift = {
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "day before yesterday": -2,
        "day after tomorrow": 2,
    }
    return interval.day(add_days(anchor, shift.get(r.part("w").casefold(), 0))), RELATIVE


def _relative_unit(r: Reader) -> Read:
    how, unit = " ".join(r.part("how").casefold().replace("very ", "").split()), r.part("u").casefold()
    narrative = (
        how.startswith("the ") or how.endswith((" the", "same")) or "that" in how or r.clock.historical
    )
    if r.clock.historical and r.clock.before_christ is not None:
        return _antique(r.clock.before_christ + -_SHIFT.get(how, 0), unit)
    anchor = _narrative_anchor(r, unit) if narrative else r.clock.published
    if anchor is None:
        return None
    shift = _SHIFT.get(how, 0)
    if unit in _SEASONS:
        return _near_season(anchor, unit, how), RELATIVE
    if unit in _TIMES:
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


def _narrative_anchor(r: Reader, unit: str) -> date | None:
    """ "the following day" in news counts from the day the same paragraph has just named."""
    if r.clock.historical:
        return r.clock.last.start if r.clock.last else None
    return r.told() if unit == "day" or unit in _TIMES else None


def _antique(year: int, unit: str) -> Read:
    if unit == "year" and year > 0:
        return interval.vague(f"BC{year:04d}"), RELATIVE
    if unit in _SEASONS:
        return interval.vague(f"BC{year:04d}-{interval.season(2000, unit).value[-2:]}"), RELATIVE
    return None


def _near_season(anchor: date, name: str, how: str) -> When:
    # two years back: in February "last winter" began the winter before the one that is on
    years = range(max(1, anchor.year - 2), min(9998, anchor.year + 2) + 1)
    options = [interval.season(year, name) for year in years]
    if how == "last":
        past = [
            one
            for one in options
            if one.start and one.start < anchor and (one.end or anchor) < add_days(anchor, 31)
        ]
        return past[-1] if past else options[0]
    if how in {"next", "the following", "the coming", "the next"}:
        return next((one for one in options if one.start and add_days(one.start, 31) > anchor), options[-1])
    return interval.season(anchor.year, name)


def _day_after(r: Reader) -> Read:
    """ "The day before, …": the noun it hangs on stands in the sentence before."""
    anchor = r.told()
    shift = -1 if r.part("how") == "before" else 1
    return (interval.day(add_days(anchor, shift)), RELATIVE) if anchor else None


def _part_of(r: Reader) -> Read:
    how, unit = r.part("how") or "the", r.part("u", "u2")
    anchor = r.clock.anchor()
    if anchor is None or (how.startswith("the") and not r.clock.historical) or unit in {"season", "century"}:
        return None
    shift = _SHIFT.get(how, 0)
    if unit in _SEASONS:
        return interval.season(anchor.year + shift, unit), RELATIVE
    return _shifted(anchor, shift, unit), RELATIVE


def _weekday(r: Reader) -> Read:
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


READERS: dict[str, Callable[[Reader], Read]] = {
    "ago": _ago,
    "relday": _relative_day,
    "relunit": _relative_unit,
    "dayafter": _day_after,
    "partof": _part_of,
    "weekday": _weekday,
}
