"""Which words of a text are a quantity: one linear pass over a block, a pure function of its text.

A figure is found by its numeral; its sign, currency, magnitude, unit and hedge are read in small windows around
it, ranges and compound measures are joined afterwards. What is counted is not said here: that takes the words'
parts of speech (`attach`).

Rounding: a figure printed with a magnitude word or with decimals is known to half of its last digit ("1.2m":
±50,000). Of a plain whole number at least two digits are taken as meant ("18,000": ±500; "9,000": ±50), and a
plain number without trailing zeros is a count, exact. A share in words is known to a tenth of itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from .notnumbers import is_named, stretches
from .numerals import (
    AND_A_PART,
    NUMERAL,
    SCALES,
    VULGAR,
    ordinal_value,
    part_behind,
    part_of,
    value_of_words,
    whole_number,
)
from .quantity import ABOUT, AT_LEAST, AT_MOST, EXACT
from .units import CURRENCY_CODES, CURRENCY_SIGNS, UNIT, is_money, unit_of_match


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity before it is known what it counts; the fields are those of Quantity, in places of the text.

    `step` is the place value of the last digit meant (half of it is the rounding either way); 0: exact.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Fraction
    low: Fraction | None
    high: Fraction | None
    unit: str = ""
    hedge: str = EXACT
    ordinal: bool = False
    fraction: bool = False
    per: str = ""
    ranged: bool = False
    step: Fraction = Fraction(0)
    scale: Fraction = Fraction(1)


_MAGNITUDES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9, "tn": 10**12,
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
_SIGN = re.compile(r"(?:\b(?P<word>[Mm]inus)\s|(?:(?<=\s)|(?<=\()|\A)(?P<mark>[-−–]))\Z")
_MONEY_BEFORE = re.compile(
    "(?:"
    + "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=lambda sign: (-len(sign), sign)))
    + r"|\b(?:"
    + "|".join(sorted(CURRENCY_CODES))
    + r"))[\s\xa0]?\Z"
)
_HEDGE = re.compile(
    r"(?:(?P<low>\b(?:at\sleast|no\s(?:fewer|less)\sthan|not\s(?:fewer|less)\sthan|a\sminimum\sof"
    r"|more\sthan|greater\sthan|"
    r"higher\sthan|in\sexcess\sof|upwards\sof|well\sover|over|above|exceeding|exceeds|exceeded|topped"
    r"|topping|north\sof|as\s(?:few|little)\sas|beyond|passed)|[>≥])"
    r"|(?P<high>\b(?:at\smost|no\s(?:more|greater)\sthan|not\smore\sthan|a\smaximum\sof|up\sto|as\s(?:many"
    r"|much|high)\sas|fewer\sthan|"
    r"less\sthan|lower\sthan|well\sunder|under|below|within)|[<≤])"
    r"|(?P<over>\b(?:just|slightly|a\slittle|a\sshade|marginally|a\sbit|barely|narrowly|fractionally|little"
    r"|not\smuch)\s(?:over|above|more\sthan|in\sexcess\sof))"
    r"|(?P<near>\b(?:nearly|almost|approaching|close\sto|close\son|just\s(?:under|below|short\sof|shy\sof)"
    r"|(?:slightly|a\slittle|a\sshade|a\sbit)\s"
    r"(?:under|below|less\sthan|fewer\sthan)|virtually|not\squite|getting\son\sfor|nigh\son))"
    r"|(?P<about>\b(?:about|around|roughly|approximately|approx\.?|circa|ca\.|some|an?\sestimated|estimated"
    r"|something\slike|"
    r"in\sthe\sregion\sof|of\sthe\sorder\sof|near|say|perhaps|maybe|broadly)|\bc\.\s?|[~≈])"
    r")\s?(?:the\s|an?\s(?=extra|additional|further|total)|its\s|their\s)?(?:(?:extra|additional|further"
    r"|total|other|another|whole|full|as\smany\sas)\s(?:of\s)?)?(?P<minus>minus\s)?\Z",
    re.IGNORECASE,
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
_AGE_AFTER = re.compile(r"(?:[,;)]|\.\s|\.\Z|\s(?:and|of|who|from)\b)")
_OF_A_SCALE = re.compile(r"\sof\san?\s(?P<scale>million|billion|trillion|hundred|thousand)\b")
_OF_A_UNIT = re.compile(
    r"(?:[\s-]an?[\s-]|\sof\san?\s|-)(?P<unit>hour|mile|kilo|kilometre|kilometer|litre|liter|pint|pound"
    r"|century|decade|tonne|ton|metre|acre|day|inch)s?\b"
)
_NOT_ONE = re.compile(
    r"\b(?:no|any|every|each|this|that|the|which|some|another|only|last|next|first|not)[\s-]\Z", re.IGNORECASE
)


def find(text: str, dated: Sequence[tuple[int, int]] = ()) -> tuple[Figure, ...]:
    """Every figure of a text in order, none overlapping; `dated`: the stretches that are dates, in order."""
    closed = sorted([*stretches(text), *dated])
    found: list[Figure] = []
    number = 0
    at = 0
    while match := NUMERAL.search(text, at):
        at = match.end()
        while number < len(closed) and closed[number][1] <= match.start():
            number += 1
        taken = number < len(closed) and closed[number][0] < match.end()
        figure = _figure(text, match, taken and closed[number] in dated, found[-1].end if found else 0)
        if figure is None or (taken and not _is_plainly_a_quantity(figure, closed[number] in dated)):
            continue
        at = max(at, figure.end)
        found.append(figure)
    return tuple(_joined(text, found))


def _is_plainly_a_quantity(figure: Figure, is_date: bool) -> bool:
    """ "2,019 km", "£1934", "some 1500 people": digits a date reader took, with a unit or a hedge of their own."""
    return (
        is_date
        and bool(figure.unit or figure.scale != 1)
        and figure.unit not in {"year", "month", "day", "week"}
    )


def _figure(text: str, match: re.Match[str], dated: bool, after: int) -> Figure | None:
    """The figure a numeral begins, with its surroundings; `after`: where the figure before it ends."""
    if match.lastgroup is None or is_named(text, match.start()) and not match.group("half"):
        return None
    core = _core(text, match)
    if core is None:
        return None
    core = _with_unit(text, _with_magnitude(text, core, match))
    if core is None:
        return None
    core = _with_front(text, core, after)
    return _with_bounds(_with_tail(text, core))


def _core(text: str, match: re.Match[str]) -> Figure | None:
    """The numeral alone."""
    value, step, fraction, ordinal = _value_of(match)
    if value is None:
        return None
    start, end = match.span()
    if (
        match.group("words")
        and match.group("words").casefold() == "one"
        and _NOT_ONE.search(text[max(0, start - 10) : start])
    ):
        return None
    if match.group("words") and match.group("words").casefold() in SCALES:
        if match.group("words").casefold() != "dozen" or text[max(0, start - 8) : start].casefold().endswith(
            ("several ", "few ")
        ):
            return None  # "several hundred", "the million": no figure
    return Figure(start, end, start, end, value, value, value, fraction=fraction, ordinal=ordinal, step=step)


def _value_of(match: re.Match[str]) -> tuple[Fraction | None, Fraction, bool, bool]:
    """(value, place value of its last digit, is it a share, is it an ordinal)."""
    none = Fraction(0)
    if match.group("of_n"):
        above, below = whole_number(match.group("of_n")), whole_number(match.group("of_d"))
        proper = (
            above is not None and below is not None and 0 < above < below and (below <= 100 or above == 1)
        )
        return (above / below if proper and above and below else None), none, True, False
    if match.group("fr_n"):
        value = part_of(match.group("fr_n"), match.group("fr_d"))
        return value, none, True, False
    if match.group("half"):
        scale = SCALES.get((match.group("half_of") or "").casefold())
        return (
            (Fraction(scale, 2), Fraction(0), False, False) if scale else (Fraction(1, 2), none, True, False)
        )
    if match.group("alone"):
        return VULGAR[match.group("alone")], none, True, False
    if match.group("words"):
        value = value_of_words(match.group("words"))
        if match.group("words_th"):
            return (value + ordinal_value(match.group("words_th")) if value else None), none, False, True
        return value, none, False, False
    if match.group("ordinal"):
        return ordinal_value(match.group("ordinal")), none, False, True
    return _digits(match)


def _digits(match: re.Match[str]) -> tuple[Fraction | None, Fraction, bool, bool]:
    bare = re.sub(r"\D", "", match.group("digits"))
    if len(bare) > 18:
        return None, Fraction(0), False, False
    decimals = match.group("decimals") or ""
    value = Fraction(int(bare))
    step = Fraction(0)
    if decimals:
        tail = decimals[1:19]
        value += Fraction(int(tail), 10 ** len(tail))
        step = Fraction(1, 10 ** len(tail))
    if match.group("vulgar"):
        value += VULGAR[match.group("vulgar")]
    return value, step, False, bool(match.group("th"))


def _with_magnitude(text: str, core: Figure, match: re.Match[str]) -> Figure:
    """ "1.2m", "three million", "two and a half billion"."""
    if core.ordinal or match.group("of_n") or match.group("half_of"):
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
    money = bool(_MONEY_BEFORE.search(text[max(0, core.start - 5) : core.start]))
    if letter in "kK":
        return money or core.value < 10**4
    if money:
        return True
    if said.group("spaced"):
        return False
    if letter in "tT":
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
    return not (before.endswith((" a ", "A ", "-")) and not text[said.end() : said.end() + 1] == "-")


def _with_unit(text: str, core: Figure) -> Figure | None:
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


_A_PLACE_TO_LIVE = re.compile(r"\s(?:floor|quarter|half|hand|rate|thought|time|place|year|year’s)\b")


def _is_no_unit(text: str, core: Figure, said: re.Match[str], unit: str) -> bool:
    """Words that look like units: "three second homes", "seven stone steps", "5 C" in a list of letters."""
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


def _with_front(text: str, core: Figure, after: int) -> Figure:
    """Sign, currency and hedge in front."""
    start = core.start
    money = _MONEY_BEFORE.search(text, max(after, start - 5), start)
    if money and not core.ordinal:
        form = money.group().strip(" \xa0")
        unit = CURRENCY_SIGNS.get(form, form)
        if not core.unit or not is_money(core.unit):
            end = core.end if not core.unit else core.number_end
            core = replace(core, unit=unit, end=end)
        start = money.start()
        core = replace(core, number_start=start)
    sign = _SIGN.search(text, max(after, start - 6), start)
    if sign and not core.ordinal and not core.fraction:
        start = sign.start()
        core = replace(core, value=-core.value, number_start=start)
    led = _AN_HOUR_AND.search(text, max(after, start - 18), start)
    if led and (led.group("unit"), core.unit) in _PARTS_OF:
        parts = _PARTS_OF[led.group("unit"), core.unit]
        start = led.start()
        core = replace(
            core,
            value=1 + core.value / parts,
            unit=led.group("unit"),
            step=Fraction(1, parts),
            number_start=start,
        )
    hedge = None if core.ordinal else _HEDGE.search(text, max(after, start - 48), start)
    if hedge and not _is_no_hedge(text, hedge, core):
        kind = next(name for name in ("over", "near", "about", "low", "high") if hedge.group(name))
        core = replace(core, start=hedge.start(), hedge=kind)
    else:
        core = replace(core, start=start, hedge="")
    return core


def _is_no_hedge(text: str, hedge: re.Match[str], core: Figure) -> bool:
    """ "as many as" in "twice as many as 40", "within 5 miles" (a distance), "say 40 neighbours"."""
    word = hedge.group().split()[0].casefold()
    if word == "say":
        return text[max(0, hedge.start() - 2) : hedge.start()] not in {", ", "– ", "— "}
    if word in {"below", "above"} and core.unit in {"m", "foot", "km"}:
        return False
    if word == "some":
        return core.value <= 1
    if word == "near":
        return not text[max(0, hedge.start() - 3) : hedge.start()].endswith("is ")
    return False


def _with_tail(text: str, core: Figure) -> Figure:
    """What stands behind: "or so", "a year", "km/h"; an age behind a name."""
    after = _HEDGE_AFTER.match(text, core.end) or (
        _HEDGE_AFTER.match(text, core.number_end) if core.end > core.number_end else None
    )
    if after and not core.hedge and not core.ordinal:
        kind = next(name for name in ("about", "low", "high") if after.group(name))
        core = replace(core, hedge=kind, end=max(core.end, after.end()))
        if not core.unit and after.group().startswith(("-", "+")):
            unit = _with_unit(text, core)
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


_SPEEDS = {
    ("mile", "hour"): "mph",
    ("km", "hour"): "km/h",
    ("km", "h"): "km/h",
    ("m", "second"): "m/s",
    ("m", "s"): "m/s",
    ("nautical mile", "hour"): "knot",
}


def per_of(match: re.Match[str]) -> str:
    """The base of a rate: "day" for " a day", "daily", "/day"."""
    base: str = match.group("base") or _ADVERBS.get(match.group("adverb") or "", "each")
    return base


def _per(core: Figure, base: str, end: int) -> Figure:
    speed = _SPEEDS.get((core.unit, base))
    if speed:
        return replace(core, unit=speed, end=end)
    return replace(core, per=base, end=end)


# bounds


def _last_digit(core: Figure) -> Fraction:
    """The place value down to which the figure is meant."""
    if core.step:
        return core.step
    size = abs(core.value)
    if size.denominator != 1 or size == 0:
        return Fraction(0)
    place = 1
    while size % (place * 10) == 0 and place * 100 <= size:
        place *= 10
    measured = bool(core.unit) and core.unit not in {"year", "month", "week", "day"}
    return Fraction(place) if measured or (place > 1 and size >= 1000) else Fraction(0)


def _with_bounds(core: Figure) -> Figure:
    """low and high from the digits, then from the hedge; the hedge's name becomes one of the four kinds."""
    value, size = core.value, abs(core.value)
    if core.ordinal:
        return replace(core, low=value, high=value, hedge=EXACT)
    if core.fraction:
        step = max(min(size, 1 - size) / 5, Fraction(1, 100)) if size < 1 else Fraction(1, 5)
    else:
        step = _last_digit(core)
    low: Fraction | None = value - step / 2
    high: Fraction | None = value + step / 2
    wide = max(size / 10, step)
    if core.unit in {"°C", "°F", "°"}:
        wide = max(step, Fraction(2))
    kind = EXACT
    if core.hedge == "about":
        kind, low, high = ABOUT, value - wide, value + wide
    elif core.hedge == "near":
        kind, low, high = ABOUT, value - wide - step / 2, value + (step / 2 if core.fraction else 0)
    elif core.hedge == "over":
        kind, low, high = ABOUT, value - (step / 2 if core.fraction else 0), value + wide + step / 2
    elif core.hedge == "low":
        kind, low, high = AT_LEAST, value, None
    elif core.hedge == "high":
        kind, low, high = AT_MOST, None, value
    return replace(core, low=low, high=high, hedge=kind, step=step)


# ranges and compound measures

_RANGE = re.compile(
    r"\s?[-–—]\s?(?:[£$€¥])?\Z|\s(?P<word>to|and|or)\s(?:(?:about|around|nearly|almost)\s)?(?:[£$€¥])?\Z"
)
_MOVED = re.compile(
    r"\b(?:from|by|up|down|rose|rises?|fell|falls?|grew|grows?|climbed|dropped|jumped|slipped|slid|gained"
    r"|lost|won|beat|added|increased|"
    r"decreased|declined|edged|surged|soared|plunged|tumbled|dipped|ticked|rising|falling|cut"
    r"|raised)\s(?:by\s)?(?:about\s|around\s|nearly\s|almost\s|just\s)?\Z",
    re.IGNORECASE,
)
_AN_HOUR_AND = re.compile(r"\b[Aa]n?\s(?P<unit>hour|minute|year|stone|foot)\sand\s\Z")
_PARTS_OF = {
    ("foot", "inch"): 12,
    ("stone", "lb"): 14,
    ("lb", "oz"): 16,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("year", "month"): 12,
}


def _joined(text: str, found: list[Figure]) -> list[Figure]:
    """Ranges ("640 to 900", "between 8 and 10") and measures in two units ("5ft 11in") become one figure."""
    joined: list[Figure] = []
    for figure in found:
        before = joined[-1] if joined else None
        whole = None
        if before and not before.ordinal and not figure.ordinal and 0 < figure.start - before.end <= 12:
            whole = _measure(text, before, figure) or _range(text, before, figure)
        elif before and figure.start == before.end:
            whole = _measure(text, before, figure)
        if whole:
            joined[-1] = whole
        else:
            joined.append(figure)
    return joined


def _measure(text: str, one: Figure, other: Figure) -> Figure | None:
    parts = _PARTS_OF.get((one.unit, other.unit))
    if (
        not parts
        or other.value >= parts
        or text[one.end : other.start].strip() not in {"", "and", ","}
        or one.per
        or one.step < 0
    ):
        return None
    step = Fraction(1, parts)
    value = one.value + other.value / parts
    whole = replace(one, end=other.end, number_end=other.end, value=value, step=step, per=other.per)
    return replace(
        whole,
        low=value - step / 2 if one.hedge == EXACT else one.low,
        high=value + step / 2 if one.hedge == EXACT else one.high,
    )


def _range(text: str, one: Figure, other: Figure) -> Figure | None:
    """One figure for two ends, the greater one behind; None where it is a change, a score or two things."""
    between = _RANGE.match(text[one.end : other.number_start] or " ")
    if not between or one.ranged or one.fraction != other.fraction or other.hedge in {AT_LEAST, AT_MOST}:
        return None
    front = text[max(0, one.start - 24) : one.start]
    word = between.group("word")
    if word == "and" and not re.search(r"\b(?:between|betwixt)\s\Z", front, re.IGNORECASE):
        return None
    if word == "or" and (other.value - one.value > 1 or other.value.denominator > 1 or one.unit):
        return None
    if word == "to" and _MOVED.search(front):
        return None
    if one.unit and other.unit and one.unit != other.unit:
        return None
    unit = other.unit or one.unit
    if not other.unit and one.unit and not is_money(one.unit):
        return None
    scale = other.scale if one.scale == 1 and one.value < other.value / other.scale else Fraction(1)
    first = one.value * scale
    if not first < other.value or other.per == "age":
        return None
    start = one.start
    led = re.search(r"\b(?:between|from|anywhere\sbetween)\s\Z", front, re.IGNORECASE)
    if led:
        start -= len(led.group())
    low = first - one.step * scale / 2
    return replace(
        one, start=start, end=other.end, number_end=other.number_end, value=(first + other.value) / 2, low=low,
        high=other.high if other.high is not None else other.value, unit=unit, hedge=ABOUT, ranged=True, per=other.per,
        step=other.value - first, scale=other.scale,
    )  # fmt: skip
