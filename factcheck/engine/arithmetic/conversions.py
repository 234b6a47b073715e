"""One measure in two units: "50 miles (80km)", "113F, or 45C", two columns of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ..quantities import EXACT, UNITS, Quantity
from .sizes import Bounds

# Who converts may round: a twentieth of the value, and a degree.
_ROUNDING = Fraction(1, 20)
_DEGREE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Conversion:
    """`one` is said to be `other`, in another unit of the same kind; text[start:end] is the first of the"
    " two."""

    one: Quantity
    other: Quantity
    difference: bool


_BRACKET = re.compile(
    r"(?:\s[\w’'-]+){0,3}?\s?[(\[](?:or\s|that\sis\s|i\.e\.\s|equivalent\sto\s|=\s)?(?:just\s)?"
)
_OR = re.compile(
    r"(?:\s[a-z]+){0,2}?(?:,\s(?:or|that\sis|i\.e\.|equivalent\sto|equal\sto|which\s(?:[a-z’']+\s){0,5}?(?:is|was|equals"
    r"|comes\sto|came\sto|makes|made))\s|\s[–—-]\s(?:or\s|that\sis\s)?|—(?:or\s)?|\s(?:is|equals|=|≈)\s|/|\s/\s)"
    r"(?:just\s|only\s|a\s)?"
)
_OR_ABOUT = re.compile(r"(?:\s[a-z]+){0,2}?\sor\s")
_IS = re.compile(r"\sis\s")
_SIDE_OF_IT = re.compile(r"\s(?:wide|long|high|tall|deep|thick|across|broad|in\s[a-z]+)\b")
_SAID_OTHERWISE = re.compile(
    r"\s(?:of\s|per\s|an?\s|more|less|longer|shorter|wider|deeper|away|from|above|below)"
)
# Words that make degrees a difference and not a reading.
_DIFFERENCE = re.compile(
    r"\b(?:warmer|cooler|colder|hotter|milder|higher|lower|rise|rises|rose|risen|rising|fall|fell|fallen"
    r"|drop|dropped|dropping|increase[sd]?|"
    r"decrease[sd]?|difference|swing|range|spread|warming|warmed|cooling|cooled|above\s(?:the\s)?(?:average"
    r"|normal|usual|seasonal)|"
    r"below\s(?:the\s)?(?:average|normal|usual)|by|within|margin|gap|up|down|anomaly|jump(?:ed)?|than)\b",
    re.IGNORECASE,
)


def conversions_in(
    text: str, figures: Sequence[Quantity], begin: int, end: int, warm: bool
) -> Iterator[Conversion]:
    """Every measure of one sentence, text[begin:end], that is repeated in another unit.

    `warm`: temperatures have been given in degrees, so a bare number before "(31 C)" is one, too.
    """
    for place in range(len(figures) - 1):
        one, other = figures[place], _on_its_scale(text, figures[place + 1])
        pair = _same_kind(text, one, other, warm)
        if pair is None or not _is_repeated(text, one, other):
            continue
        around = text[max(begin, one.start - 40) : min(end, other.end + 40)]
        yield Conversion(*pair, bool(_DIFFERENCE.search(around)))


_THAT_IS = re.compile(
    r"\W*(?:In\s[a-z][^,.]{2,24},\s)?(?:[Tt]hat|[Tt]his|[Ww]hich)(?:[’']s|\s(?:is|was|makes|comes\sto|equals|works\sout\sat))\s"
    r"(?:just\s|only\s)?\Z"
)


def conversion_after(
    text: str, before: Sequence[Quantity], figures: Sequence[Quantity], begin: int
) -> Conversion | None:
    """ "It is 60 metres high. That is about 320 feet": the only such measure of the sentence before."""
    if not figures or not _THAT_IS.match(text[begin : figures[0].start]):
        return None
    pairs = [pair for one in before if (pair := _same_kind(text, one, figures[0], False)) is not None]
    lasting = pairs and UNITS[pairs[0][0].unit].dimension in {"time", "months"}
    alone = len(pairs) == 1 and not lasting and not _SIDE_OF_IT.match(text, figures[0].end)
    return Conversion(*pairs[0], False) if alone else None


_SCALE = re.compile(
    r"\s(?:degrees?\s)?(?:in|on\sthe|by)\s(?:the\s)?(?:old\s)?(?:(?P<f>Fahrenheit)|Celsius|centigrade)\b"
)
_APPOSED = re.compile(r"(?:\s[a-z]+){0,3},\s(?:an?\s)?(?:[a-z]+\s){0,2}")


def _on_its_scale(text: str, one: Quantity) -> Quantity:
    """ "12 Celsius, a mild 54 in Fahrenheit": a bare figure with its scale named behind it."""
    said = _SCALE.match(text, one.end) if one.unit in {"", "°"} else None
    return replace(one, unit="°F" if said["f"] else "°C", end=said.end()) if said else one


def _same_kind(text: str, one: Quantity, other: Quantity, warm: bool) -> tuple[Quantity, Quantity] | None:
    """The two with their units, where they measure the same kind of thing in different units."""
    if any(figure.ordinal or figure.fraction or figure.per == "age" for figure in (one, other)):
        return None
    one, other = _as_mass(one, other), _as_mass(other, one)
    if other.unit in {"°C", "°F"} and (one.unit == "°" or (warm and not one.unit and not one.noun)):
        one = replace(one, unit="°F" if other.unit == "°C" else "°C")
    elif one.unit in {"°C", "°F"} and other.unit == "°":
        other = replace(other, unit="°F" if one.unit == "°C" else "°C")
    first, second = UNITS.get(one.unit), UNITS.get(other.unit)
    if first is None or second is None or first is second or first.dimension != second.dimension:
        return None
    if one.per != other.per and one.per and other.per:
        return None
    return one, other


def _as_mass(one: Quantity, other: Quantity) -> Quantity:
    """ "12 pounds (5.4kg)": beside a mass, pounds are no money."""
    known = UNITS.get(other.unit)
    return replace(one, unit="lb") if one.unit == "GBP" and known and known.dimension == "mass" else one


def _is_repeated(text: str, one: Quantity, other: Quantity) -> bool:
    """A bracket, an "or" behind a comma, an "or about": the words that repeat a measure."""
    gap = text[one.end : other.start]
    if len(gap) > 60:
        return False
    lasting = other.unit in UNITS and UNITS[other.unit].dimension in {"time", "months"}
    if _BRACKET.fullmatch(gap):
        if lasting and text[other.end : other.end + 1] not in {")", "]"}:
            return False  # "a 20-minute ride (two hours on foot)"
        return bool(re.match(r"\s?(?:[a-z]+\s?){0,2}[)\],;/]", text[other.end : other.end + 24]))
    if lasting:
        return bool(re.fullmatch(r"(?:\s[a-z]+)?,\sor\s(?:just\s|only\s|about\s|some\s)?", gap))
    if re.match(r"\s(?:with|if|when|once|including|counting)\b", text[other.end : other.end + 12]):
        return False  # "4 acres, or 4 hectares with the wood"
    if _IS.search(gap) and _SIDE_OF_IT.match(text, other.end):
        return False  # "the 57km tunnel is 8m wide"
    if _OR.fullmatch(gap):
        return True
    if " in " in text[other.number_end : other.end] and _APPOSED.fullmatch(gap):
        return True
    return other.hedge != EXACT and bool(_OR_ABOUT.fullmatch(gap))


def holds(one: Conversion) -> bool:
    """May the two be the same measure, by the digits printed, the hedges and ordinary rounding?"""
    first, second = UNITS[one.one.unit], UNITS[one.other.unit]
    if first.dimension == "temperature":
        return _same_heat(one)
    return any(
        _widened(one.one, factor).meets(_widened(one.other, against))
        for factor in first.factors
        for against in second.factors
    )


def _widened(one: Quantity, factor: Fraction) -> Bounds:
    """The measure in the base unit, with its bounds and a twentieth of it either way at least."""
    slack = abs(one.value) * _ROUNDING / 2
    low = one.value - one.step / 2 if one.low is None else one.low
    high = one.value + one.step / 2 if one.high is None else one.high
    return Bounds(min(low, one.value - slack) * factor, max(high, one.value + slack) * factor)


def _same_heat(one: Conversion) -> bool:
    first, second = UNITS[one.one.unit], UNITS[one.other.unit]
    readings = [
        Bounds(*((bound - slack) * unit.factors[0] + unit.offset for bound, slack in _ends(figure)))
        for figure, unit in ((one.one, first), (one.other, second))
    ]
    if readings[0].meets(readings[1]):
        return True
    if not one.difference:
        return False
    steps = [
        Bounds(*((bound - slack) * unit.factors[0] for bound, slack in _ends(figure)))
        for figure, unit in ((one.one, first), (one.other, second))
    ]
    return steps[0].meets(steps[1])


def _ends(figure: Quantity) -> tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]]:
    """Both ends of a temperature with a degree's half of rounding outward."""
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    return (low, _DEGREE / 2), (high, -_DEGREE / 2)


def converted(one: Conversion) -> str:
    """What the first measure is in the other's unit, for a message: "about 99.8 km"."""
    first, second = UNITS[one.one.unit], UNITS[one.other.unit]
    if first.dimension == "temperature" and not one.difference:
        value = (one.one.value * first.factors[0] + first.offset - second.offset) / second.factors[0]
    else:
        value = one.one.value * first.factors[0] / second.factors[0]
    digits = 0 if abs(value) >= 100 or first.dimension == "temperature" else 1 if abs(value) >= 1 else 2
    shown = f"{float(round(value, digits)):,.{digits}f}"
    return f"about {shown} {second.symbol}"
