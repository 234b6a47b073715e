"""A measure named again in another unit, elsewhere: "3,200 hectares of moor … the 5,200 acres".

Two measures are taken for one where the second looks back ("the", "all … of it", "that … of") and is the only
other one of its dimension and size near the first. What is reported is a conversion that fails by more than
rounding, or the same digits ten, a hundred or a thousand times as much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..quantities import UNITS, Quantity
from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .conversions import Conversion, holds

_DIMENSIONS = frozenset({"length", "area", "mass", "volume", "power", "energy", "speed"})
_LOOKS_BACK = re.compile(
    r"\b(?:all|the|those|these|its|the\sloss\sof(?:\sthe)?|that)\s(?:full\s|whole\s|entire\s|mere\s)?\Z",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\s(?:of\s(?:it|them|that|this)\b|from\sth(?:at|is)\b)")
_MERE = re.compile(r"\b(?:an?\s(?:mere|full|whole)|just|only)\s\Z", re.IGNORECASE)
# "the 40ft container", "the 100-metre final", "the last 20 miles": another length, or part of one.
_ANOTHER = re.compile(
    r"\b(?:last|first|final|next|other|remaining|extra|further|additional|more|former)\s\Z", re.IGNORECASE
)
_LIMIT = words("limit race final record dash sprint container mark rule barrier line zone height width depth")
_MOST = 60

Placed = tuple[BlockReading, Sentence, Quantity]


def restated_in(figures: Sequence[Placed]) -> Iterator[tuple[Placed, Placed, Conversion]]:
    """Pairs of measures of one text, the later looking back at the earlier, that do not agree."""
    groups: dict[str, list[Placed]] = {}
    for one in figures[: _MOST * 4]:
        if _is_measure(one[2]):
            groups.setdefault(UNITS[one[2].unit].dimension, []).append(one)
    for group in groups.values():
        for place, later in enumerate(group[:_MOST]):
            found = _earlier(group[:place], later) if _looks_back(later) else None
            if found is not None and _alone(group, found, later):
                pair = Conversion(found[2], later[2], False)
                if not holds(pair):
                    yield found, later, pair


def _is_measure(one: Quantity) -> bool:
    unit = UNITS.get(one.unit)
    plain = not (one.ordinal or one.fraction or one.ranged) and one.per != "age" and one.value > 0
    return plain and unit is not None and unit.dimension in _DIMENSIONS


def _looks_back(one: Placed) -> bool:
    block, sentence, figure = one
    before = block.text[max(sentence.start, figure.start - 24) : figure.start]
    if figure.noun in _LIMIT or _ANOTHER.search(before) or "-" in block.text[figure.number_end : figure.end]:
        return False
    if _OF_IT.match(block.text, figure.end):
        return True
    return bool(_LOOKS_BACK.search(before) or _MERE.search(before))


def _size(one: Quantity) -> Fraction:
    return one.value * UNITS[one.unit].factors[0]


def _earlier(before: Sequence[Placed], later: Placed) -> Placed | None:
    """The nearest measure before, in another unit, in another sentence, that the later one may repeat."""
    for one in reversed(before):
        near = later[0].index - one[0].index <= 9 and one[1] is not later[1]
        if near and one[2].unit != later[2].unit and _may_repeat(one, later):
            return one
    return None


def _may_repeat(one: Placed, later: Placed) -> bool:
    here, there = one[2], later[2]
    if here.per != there.per or here.value == there.value:  # the same digits: `magnitudes`
        return False
    ratio = _size(here) / _size(there)
    of_it = bool(_OF_IT.match(later[0].text, there.end))
    if _digits(here) == _digits(there) and ratio in _POWERS:
        return of_it or bool(_nouns(one) & _nouns(later)) or len(_digits(here)) >= 2
    if ratio in _POWERS or _system(here) == _system(there):
        return False
    if _wrong_way_round(here, there):
        return True
    same = of_it or bool(_nouns(one) & _nouns(later))
    return Fraction(1, 3) < ratio < 3 and same


def _wrong_way_round(one: Quantity, other: Quantity) -> bool:
    """90 kilos as 41 pounds: divided where it should have been multiplied."""
    factor = UNITS[one.unit].factors[0] / UNITS[other.unit].factors[0]
    turned = one.value / factor
    return abs(turned - other.value) <= turned / 40 and other.value >= 10


def _alone(group: Sequence[Placed], one: Placed, later: Placed) -> bool:
    """No third measure of that size in the text that either of the two may be."""
    for other in group:
        if other[2] is one[2] or other[2] is later[2]:
            continue
        agrees = other[2].unit != later[2].unit and holds(Conversion(other[2], later[2], False))
        if agrees or (other[2].unit == later[2].unit and other[2].value == later[2].value):
            return False
    return True


_POWERS = frozenset(factor for power in (10, 100, 1000) for factor in (Fraction(power), Fraction(1, power)))
_METRIC = words("km m cm mm km² m² ha kg g mg t l ml cl m³ km/h W kW MW GW TW kWh MWh GWh TWh")


def _system(one: Quantity) -> bool:
    return one.unit in _METRIC


def _digits(one: Quantity) -> str:
    value = one.value
    while value.denominator != 1 and value < 10**12:
        value *= 10
    return str(int(value)).rstrip("0")


_EMPTY = words("""
    year month week day time part way number total end side thing people person place top rest distance length
    width height size mile metre meter foot hectare acre tonne kilometre
""")


def _nouns(one: Placed) -> set[str]:
    return {
        token.lemma
        for token in one[1].tokens
        if token.tag[:2] == "NN" and len(token.lemma) > 2 and token.lemma not in _EMPTY
    }
