"""What stands right behind a numeral: magnitude, unit, the base of a rate, "or so"; and a person's age."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from .figure import Figure
from .numerals import AND_A_PART, SCALES, part_behind
from .units import MONEY_BEFORE, UNIT, unit_of_match

_MAGNITUDES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9,
    "tn": 10**12,
    "trn": 10**12, "t": 10**12,
} | {word: value for word, value in SCALES.items() if word != "score"}  # fmt: skip
_MAGNITUDE = re.compile(
    r"[\s\xa0-]?(?P<word>(?i:hundred|thousand|million|billion|trillion|dozen|lakh|crore))\b"
    r"|\s?(?P<short>bn|mn|mln|mio|tn|trn|bln)\b(?!/)|(?P<letter>[kKmMbBtT])\b(?![/²³’'])"
    r"|\s(?P<spaced>[mM])\b(?![/²³’'])"
)
_METRES = re.compile(
    r"\s?(?:\(|\b(?:high|wide|long|deep|tall|thick|above|below|away|apart|from|across|of|up|down|off|by|x"
    r"|in|and|or|to|pool|wall|"
    r"sprint|hurdles|race|final|freestyle|dash|relay|tower|mast|statue|stretch|strip|exclusion|radius)\b"
    r"|[.,;:)×-]|\Z)"
)
_HEDGE_AFTER = re.compile(
    r"(?P<about>\sor\sso\b|-odd\b|\s?-ish\b|\sor\sthereabouts|\sor\smore\sor\sless)|(?P<low>\sor\smore\b"
    r"|-plus\b|\+(?!\d)|\sand\scounting|\sor\s(?:over|above|older|higher))"
    r"|(?P<high>\sor\s(?:less|fewer|under|below|younger|lower)\b)"
)
PER = re.compile(
    r"(?:/|\s(?:per|an?|each|every)\s)(?P<base>second|minute|hour|day|night|week|fortnight|month|quarter"
    r"|year|annum|decade|head|capita|person|"
    r"household|home|child|pupil|student|passenger|worker|employee|member|family|visitor|customer|resident"
    r"|adult|car|vehicle|unit|ticket|"
    r"mile|kilometre|kilometer|km|metre|meter|hectare|ha|acre|square\s(?:metre|meter|mile|kilometre"
    r"|kilometer|foot)|kg|kilo|kilogram|"
    r"kilogramme|tonne|ton|pound|lb|ounce|litre|liter|gallon|pint|barrel|bushel|hundred|thousand|100,000"
    r"|10,000|1,000|million|share|"
    r"kWh|MWh|game|match|trip|piece|item|copy|bottle|loaf|plate|shift|s|h|min|cent\sof)\b"
    r"(?!\s(?:ago|earlier|before|later|previously)\b)"
    r"|\s(?P<adverb>hourly|daily|weekly|monthly|yearly|annually|apiece|each)\b"
)
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
_AGE_BEFORE = re.compile(r"(?:\b[A-Z][\w’'.-]{1,24}[)’”\"]?,\s|\b[Aa]ged?\s)\Z")
_AGE_AFTER = re.compile(r"(?:[,;)]|\.\s|\.\Z)")
_OF_A_SCALE = re.compile(r"\sof\san?\s(?P<scale>million|billion|trillion|hundred|thousand)\b")
_OF_A_UNIT = re.compile(
    r"(?:[\s-]an?[\s-]|\sof\san?\s|-)(?P<unit>hour|mile|kilo|kilometre|kilometer|litre|liter|pint|pound"
    r"|century|decade|tonne|ton|metre|acre|day|inch)s?\b"
)
_SPEEDS = {
    ("mile", "hour"): "mph",
    ("km", "hour"): "km/h",
    ("km", "h"): "km/h",
    ("m", "second"): "m/s",
    ("m", "s"): "m/s",
    ("nautical mile", "hour"): "knot",
}


def with_magnitude(text: str, core: Figure, match: re.Match[str]) -> Figure:
    """ "1.2m", "three million", "two and a half billion"."""
    if core.ordinal or match.group("of_n") or match.group("of_n2") or match.group("half_of"):
        return core
    end = core.end
    if core.fraction:
        of = _OF_A_SCALE.match(text, end)
        if not of:
            return core
        scale = Fraction(SCALES[of.group("scale")])
        return replace(
            core,
            end=of.end(),
            number_end=of.end(),
            value=core.value * scale,
            step=scale / 20,
            scale=scale,
            fraction=False,
        )
    part = AND_A_PART.match(text, end)
    if part:
        core = replace(
            core,
            end=part.end(),
            number_end=part.end(),
            value=core.value + part_behind(part),
            step=Fraction(1, 2),
        )
        end = part.end()
    said = _MAGNITUDE.match(text, end)
    if not said or not _means_magnitude(text, core, said):
        return core
    form = said.group().strip(" \xa0-\t\n").casefold()
    scale = Fraction(_MAGNITUDES[form])
    core = replace(
        core,
        end=said.end(),
        number_end=said.end(),
        value=core.value * scale,
        step=(core.step or 1) * scale,
        scale=scale,
    )
    part = AND_A_PART.match(text, core.end)  # "a million and a half"
    if part:
        more = part_behind(part) * scale
        core = replace(core, end=part.end(), number_end=part.end(), value=core.value + more, step=more)
    again = _MAGNITUDE.match(text, core.end)
    if again and again.group("word") and scale < _MAGNITUDES[again.group("word").casefold()]:
        more = Fraction(_MAGNITUDES[again.group("word").casefold()])  # "5 hundred thousand"
        core = replace(
            core, end=again.end(), number_end=again.end(), value=core.value * more, step=core.step * more
        )
    return core


def _means_magnitude(text: str, core: Figure, said: re.Match[str]) -> bool:
    """ "1.2m people" and "£3 m" are millions, "a 30m pool" and "3 m high" are metres; "40t" is tonnes."""
    letter = said.group("letter") or said.group("spaced")
    if not letter:
        return True
    money = bool(MONEY_BEFORE.search(text[max(0, core.start - 5) : core.start]))
    if letter in "kK":
        return money or core.value < 10**4
    if money:
        return True
    if said.group("spaced") or letter in "tT":
        return False
    if letter in "bB":
        return letter == "B" or bool(core.step)
    if letter == "M":
        return True
    before = text[max(0, core.start - 3) : core.start]
    if _METRES.match(text, said.end()) and not re.match(
        r"\s(?:in|and|to|of|from|or)\s(?:sales|revenue|profit|people|the|its|total"
        r"|\d+(?:\.\d+)?m\s[a-z]+s\b)",
        text[said.end() : said.end() + 30],
    ):
        return False
    return not (before.endswith((" a ", "A ", "-")) and text[said.end() : said.end() + 1] != "-")


def with_unit(text: str, core: Figure) -> Figure | None:
    """The unit behind the figure; None where letters glued to the digits make it no figure ("3D", "747s")."""
    if core.ordinal:
        return core
    if core.fraction and core.value < 1:
        of = _OF_A_UNIT.match(text, core.end)
        if of and not (of.group().startswith("-") and of.group().endswith("s")):
            said = UNIT.match(" " + of.group("unit"))
            assert said
            unit, factor = unit_of_match(said, "", "")
            return replace(
                core,
                end=of.end(),
                value=core.value * factor,
                unit="lb" if unit == "GBP" else unit,
                fraction=False,
                step=core.value / 10,
            )
    said = UNIT.match(text, core.end)
    if said and not (core.fraction and said.group("cf")):
        unit, factor = unit_of_match(
            said, text[max(0, core.start - 60) : core.start], text[said.end() : said.end() + 40]
        )
        if unit and not _is_no_unit(text, core, said, unit):
            return replace(
                core, end=said.end(), value=core.value * factor, step=core.step * factor, unit=unit
            )
    if (
        core.end < len(text)
        and text[core.number_end - 1].isdigit()
        and (text[core.end].isalpha() or text[core.end] in "_")
    ):
        return None
    return core


_WHOLE_DAY = re.compile(r"\s(?:day|week|month|year|hour|minute)\Z")
_OF_A_DAY = re.compile(r"\s(?!and\b|or\b|to\b|in\b|of\b|after\b|before\b|from\b|at\b|for\b|on\b)[a-z]+s\b")


def _is_no_unit(text: str, core: Figure, said: re.Match[str], unit: str) -> bool:
    """Words that look like units: "three second homes", "seven stone steps", "5 C" in a list of letters."""
    if _WHOLE_DAY.match(said.group()) and core.value != 1 and _OF_A_DAY.match(text, said.end()):
        return True
    if (
        unit == "second"
        and re.match(
            r"\s(?!or|and|to|in|after|before|later|of|from|on|at|per|a\b)[a-z]",
            text[said.end() : said.end() + 3],
        )
        and said.group().endswith("second")
    ):
        return True
    if (
        unit == "stone"
        and re.match(r"\s(?:[a-z]+s\b|wall|house|bridge)", text[said.end() : said.end() + 14])
        and said.group().strip(" -").casefold() == "stone"
    ):
        return not re.match(r"\s(?:was|is|has|lbs)\b", text[said.end() : said.end() + 6])
    if unit in {"foot", "yard"} and re.match(
        r"\s(?:patrol|soldier|passenger|path|bridge)", text[said.end() : said.end() + 12]
    ):
        return True
    if (
        said.group("short") in {"t", "l", "g", "h", "L", "m", "W"}
        and said.group().startswith((" ", "-"))
        and not text[core.number_end - 1].isdigit()
    ):
        return True
    return bool(said.group("cf")) and not text[core.number_end - 1].isdigit()


def with_tail(text: str, core: Figure) -> Figure:
    """What stands behind: "or so", "a year", "km/h"; an age behind a name."""
    after = _HEDGE_AFTER.match(text, core.end) or (
        _HEDGE_AFTER.match(text, core.number_end) if core.end > core.number_end else None
    )
    if after and not core.hedge and not core.ordinal:
        kind = next(name for name in ("about", "low", "high") if after.group(name))
        core = replace(core, hedge=kind, end=max(core.end, after.end()))
        if not core.unit and after.group().startswith(("-", "+")):
            unit = with_unit(text, core)
            core = unit or core
    per = PER.match(text, core.end)
    if per and not core.ordinal and not core.fraction:
        core = _per(core, per_of(per), per.end())
    if not core.unit and not core.hedge and 0 < core.value < 110 and text[core.number_end - 1].isdigit():
        before = text[max(0, core.start - 30) : core.start]
        if _AGE_BEFORE.search(before) and (
            _AGE_AFTER.match(text, core.end) or core.end == len(text) or "ged" in before
        ):
            core = replace(core, unit="year", per="age")
    return core


def per_of(match: re.Match[str]) -> str:
    """The base of a rate: "day" for " a day", "daily", "/day"."""
    base: str = match.group("base") or _ADVERBS.get(match.group("adverb") or "", "each")
    return base


def _per(core: Figure, base: str, end: int) -> Figure:
    speed = _SPEEDS.get((core.unit, base))
    if speed:
        return replace(core, unit=speed, end=end)
    return replace(core, per=base, end=end)
