"""What expressions mean that name their day, month, season or year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from ..vocabulary.words import in_order
from . import interval
from .clock import EXPLICIT, PARTIAL, RELATIVE, VAGUE
from .grammar import ORDINALS, month_number
from .holidays import holiday
from .interval import NO_YEAR, When
from .reader import Read, Reader


def _iso(r: Reader) -> Read:
    return interval.day(date(r.number("y"), r.number("m"), r.number("d"))), EXPLICIT


def _slashed(r: Reader) -> Read:
    first, second, year = r.number("a"), r.number("b"), r.number("y")
    if first > 12 or r.part("sep") == ".":
        return interval.day(date(year, second, first)), EXPLICIT
    if second > 12 or first == second:
        return interval.day(date(year, first, second)), EXPLICIT
    return interval.year(year), EXPLICIT  # 03/04/2024: day or month first, nobody can tell


def _day_month(r: Reader) -> Read:
    month = month_number(r.part("m"))
    last = r.number("d2")
    first = r.number("d") if r.part("d") else last
    if r.part("m") and r.seen.name == "md" and r.part("d"):
        first, last = last, first
    if r.part("y").strip().endswith(("BC", "B.C.", "BCE")):
        return interval.vague(f"BC{r.number('y'):04d}-{month:02d}-{last:02d}"), EXPLICIT
    if not r.part("y") and _antique(r):
        return interval.vague(f"BC{r.clock.before_christ:04d}-{month:02d}-{last:02d}"), PARTIAL
    basis = EXPLICIT if r.part("y") or r.turned_year() else PARTIAL
    year = r.number("y") if r.part("y") else r.year_for(month, last)
    start, end = date(year, month, first), date(year, month, last)
    return (interval.day(start, end) if start <= end else interval.day(end)), basis


def _antique(r: Reader) -> bool:
    return r.clock.historical and r.clock.before_christ is not None


def _two_months(r: Reader) -> Read:
    first, last = month_number(r.part("m")), month_number(r.part("m2"))
    basis = EXPLICIT if r.part("y") or r.part("y1") else PARTIAL
    year = r.number("y") if r.part("y") else r.year_for(last, r.number("d2"))
    before = r.number("y1") if r.part("y1") else year - (1 if first > last and year != NO_YEAR else 0)
    start, end = date(before, first, r.number("d")), date(max(year, before), last, r.number("d2"))
    return (interval.day(start, end), basis) if start <= end else None


def _month_year(r: Reader) -> Read:
    month = month_number(r.part("m"))
    if r.part("bc"):
        return interval.vague(f"BC{r.number('y'):04d}-{month:02d}"), EXPLICIT
    return interval.month(r.number("y"), month), EXPLICIT


_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


def _season(r: Reader) -> Read:
    name = r.part("s", "s2").casefold()
    if r.part("bc"):
        return interval.vague(f"BC{r.number('y'):04d}-{_CODES[name]}"), EXPLICIT
    turned = r.turned_year()
    if turned is not None:
        return interval.season(turned, name), RELATIVE
    return (interval.season(r.number("y", "y2"), name), EXPLICIT) if r.part("y", "y2") else None


def _quarter(r: Reader) -> Read:
    if r.part("q2", "q3"):
        label, year = r.part("q2", "q3"), r.number("y2", "y3")
        number, halves = int(label[1]), label[0] == "H"
    else:
        word, year = r.part("q").casefold(), r.number("y")
        number, halves = 2 if word == "latter" else ORDINALS[word], r.part("u") == "half"
        number = 2 if halves and word in {"final", "last"} else number
    if halves and number > 2:
        return None
    when = interval.half(year, number) if halves else interval.quarter(year, number)
    if r.part("f", "f2"):  # a fiscal year begins when its company says so
        return When(None, None, when.granularity, when.value), EXPLICIT
    return when, EXPLICIT


def _fiscal(r: Reader) -> Read:
    year = r.number("y", "y2", "y3")
    year = year + 2000 if year < 100 else year
    return When(None, None, "year", f"{year:04d}"), EXPLICIT


_ORDINAL_WORDS = in_order(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)


def _century(r: Reader) -> Read:
    word = r.part("n").casefold()
    number = _ORDINAL_WORDS.index(word) + 1 if word in _ORDINAL_WORDS else int(re.sub(r"\D", "", word))
    if r.part("bc"):
        return interval.vague(f"BC{number - 1:02d}"), EXPLICIT
    return (interval.century(number), EXPLICIT) if 1 <= number <= 30 else None


_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _decade(r: Reader) -> Read:
    if r.part("ybc"):
        return interval.vague(f"BC{r.number('ybc'):03d}"), EXPLICIT
    if r.part("y"):
        return interval.decade(r.number("y")), EXPLICIT
    tens = _TENS.index(r.part("w").casefold()) * 10 + 20 if r.part("w") else r.number("yy")
    anchor = r.clock.anchor()
    age = 1800 if r.clock.historical and anchor and anchor.year < 1900 else 1900
    return interval.decade(age + tens), PARTIAL


def _bc(r: Reader) -> Read:
    return interval.vague(f"BC{r.number('y'):04d}"), EXPLICIT


def _bc_bc(r: Reader) -> Read:
    """ "499–493 BC": told as its first year; both ends are shown as `halves`."""
    return interval.vague(f"BC{r.number('y'):04d}/BC{r.number('y2'):04d}"), EXPLICIT


def _years(r: Reader) -> Read:
    first = r.number("y")
    last = r.number("y2") if len(r.part("y2")) == 4 else first - first % 100 + r.number("y2")
    return (interval.year(first, last), EXPLICIT) if first < last else None


def _year(r: Reader) -> Read:
    return interval.year(r.number("y")), EXPLICIT


def _month_only(r: Reader) -> Read:
    month = month_number(r.part("m"))
    how = r.part("p").casefold()
    anchor = r.clock.anchor()
    if r.following is not None and "y" in r.following.parts:
        year = int(r.following.parts["y"])  # "from July to November 1954"
        later = month_number(r.following.parts["m"]) if "m" in r.following.parts else 12
        return interval.month(year - (1 if month > later else 0), month), EXPLICIT
    if _antique(r):
        return interval.vague(f"BC{r.clock.before_christ:04d}-{month:02d}"), PARTIAL
    if anchor is not None and (how == "last" or (how == "the previous" and r.clock.historical)):
        return interval.month(anchor.year - (1 if month >= anchor.month else 0), month), RELATIVE
    if how == "next" and anchor is not None and not r.clock.historical:
        return interval.month(anchor.year + (1 if month <= anchor.month else 0), month), RELATIVE
    basis = RELATIVE if r.turned_year() else PARTIAL
    return interval.month(r.year_for(month), month), basis


def _day_only(r: Reader) -> Read:
    """ "On the 5th": a day of the month the story is in."""
    last = r.clock.last if r.clock.historical else r.clock.told
    if (
        last is None
        or last.start is None
        or last.granularity not in {"day", "month", "week"}
        or last.yearless
    ):
        return None
    how = r.part("how").casefold()
    moment = interval.add_months(last.start, 1 if how.endswith(("following", "next")) else 0)
    number = r.number("d")
    if not how and last.granularity == "day" and number < last.start.day - 15:
        moment = interval.add_months(last.start, 1)
    if number > monthrange(moment.year, moment.month)[1]:
        return None
    return interval.day(date(moment.year, moment.month, number)), PARTIAL


def _season_only(r: Reader) -> Read:
    name = r.part("s", "s2", "s3", "s4").casefold()
    if r.following is not None and "y" in r.following.parts and "bc" not in r.following.parts:
        return interval.season(int(r.following.parts["y"]), name), EXPLICIT
    if _antique(r):
        return interval.vague(f"BC{r.clock.before_christ:04d}-{_CODES[name]}"), PARTIAL
    if not r.clock.historical or not r.clock.last or not r.clock.last.start:
        return None
    return interval.season(r.year_for(7), name), PARTIAL


def _holiday(r: Reader) -> Read:
    name = r.part("h").casefold().replace("’", "'").replace("st.", "st")
    if r.part("y"):
        year, basis = r.number("y"), EXPLICIT
    elif r.clock.published is None or r.clock.historical:
        return None
    else:
        about = holiday(name, r.clock.published.year)
        year, basis = r.year_for(about.month, about.day), PARTIAL
    moment = holiday(name, year)
    if name == "christmas":
        return When(
            interval.add_days(moment, -6), interval.add_days(moment, 10), "season", moment.isoformat()
        ), basis
    return interval.day(moment), basis


def _now(r: Reader) -> Read:
    past = r.part("w").casefold() in {"recently", "former", "formerly"}
    return interval.vague("PAST_REF" if past else "PRESENT_REF"), VAGUE


def _duration(r: Reader) -> Read:
    """ "three weeks": no place in time, but a length; TIMEX3 writes P3W."""
    number = r.count()
    if number == 1 and r.part("n") != "1":
        return None  # "a day", "one year": mostly no length but a turn of speech
    unit = r.part("u").casefold()
    if unit in {"decade", "fortnight"}:
        return interval.vague(f"P{number * 10}Y" if unit == "decade" else f"P{number * 2}W"), VAGUE
    return interval.vague(f"P{number}{unit[0].upper()}"), VAGUE


READERS: dict[str, Callable[[Reader], Read]] = {
    "iso": _iso,
    "slashed": _slashed,
    "dm": _day_month,
    "md": _day_month,
    "dm_dm": _two_months,
    "md_md": _two_months,
    "my": _month_year,
    "season": _season,
    "quarter": _quarter,
    "fiscal": _fiscal,
    "century": _century,
    "decade": _decade,
    "bc": _bc,
    "bc_bc": _bc_bc,
    "years": _years,
    "year": _year,
    "monthonly": _month_only,
    "dayonly": _day_only,
    "seasononly": _season_only,
    "holiday": _holiday,
    "now": _now,
    "duration": _duration,
}
