"""What stands right before a numeral: sign, currency, hedge."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from .figure import Figure
from .units import CURRENCY_SIGNS, MEASURES_IN_TWO, MONEY_BEFORE, is_money

_SIGN = re.compile(r"(?:\b(?P<word>[Mm]inus)\s|(?:(?<=\s)|(?<=\()|\A)(?P<mark>[-−–]))\Z")
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
_AN_HOUR_AND = re.compile(r"\b[Aa]n?\s(?P<unit>hour|minute|year|stone|foot)\sand\s\Z")


def with_front(text: str, core: Figure, after: int) -> Figure:
    """Sign, currency and hedge in front."""
    start = core.start
    money = MONEY_BEFORE.search(text, max(after, start - 5), start)
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
    if led and (led.group("unit"), core.unit) in MEASURES_IN_TWO:
        parts = MEASURES_IN_TWO[led.group("unit"), core.unit]
        start = led.start()
        core = replace(
            core,
            value=1 + core.value / parts,
            unit=led.group("unit"),
            step=Fraction(1, parts),
            number_start=start,
        )
    hedge = None if core.ordinal else _HEDGE.search(text, max(after, start - 48), start)
    if hedge and after and hedge.start() <= after + 1 and "than" in hedge.group():
        hedge = None  # "a fifth more than the 400": the words belong to the fifth
    if hedge and not _is_no_hedge(text, hedge, core):
        kind = next(name for name in ("over", "near", "about", "low", "high") if hedge.group(name))
        core = replace(core, start=hedge.start(), hedge=kind)
    else:
        core = replace(core, start=start, hedge="")
    return core


# "went up to 84" is where it went, "up to 84" a bound.
_GOING = re.compile(
    r"\b(?:went|gone|go|goes|going|came|come|comes|climb\w*|mov\w+|brought|bringing|put|push\w*|tak\w+|took"
    r"|add\w*|jump\w*|"
    r"crept|edged|shot|step\w*|pull\w*|ran|drove|rose|risen|rising)\s\Z",
    re.IGNORECASE,
)


def _is_no_hedge(text: str, hedge: re.Match[str], core: Figure) -> bool:
    """ "as many as" in "twice as many as 40", "within 5 miles" (a distance), "say 40 neighbours"."""
    word = hedge.group().split()[0].casefold()
    if word == "up":
        return bool(_GOING.search(text, max(0, hedge.start() - 14), hedge.start()))
    if word == "say":
        return text[max(0, hedge.start() - 2) : hedge.start()] not in {", ", "– ", "— "}
    if word in {"below", "above"} and core.unit in {"m", "foot", "km"}:
        return False
    if word == "some":
        return core.value <= 1
    if word == "near":
        return not text[max(0, hedge.start() - 3) : hedge.start()].endswith("is ")
    return False
