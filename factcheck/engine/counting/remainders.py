"""What is left of a whole once a part is taken: "12 of the 40 branches … the remaining 28"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import EXACT, Quantity
from ..reading import Reading
from .counted_words import class_of, is_human

_OF = re.compile(
    r"(?:\s[\w-]+)?\s(?:out\s)?of\s(?:the|its|their|his|her|our|these|those|a\stotal\sof)?\s?(?:[\w-]+\s)?",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:the|its|their|his|her)\s(?:other|remaining)\s\Z|\bthe\srest,?\s\Z", re.IGNORECASE)
_REACH = 3  # blocks in which "the other 28" still goes back to the part
_SUBSETS = 6


@dataclass(frozen=True, slots=True)
class Remainder:
    """`part` of `whole` above, and `rest` said to be left of it, which is not the difference `right`."""

    part: Quantity
    whole: Quantity
    rest: Quantity
    right: Fraction


def wrong_remainders(reading: Reading, quantities: list[Quantity]) -> Iterator[Remainder]:
    """Each "remaining" number that is not what the part before it leaves of its whole."""
    plain = [one for one in quantities if _is_plain(one)]
    last: tuple[int, Quantity, Quantity] | None = None
    for place, one in enumerate(plain):
        following = plain[place + 1] if place + 1 < len(plain) else None
        if following and _is_part_of(reading, one, following):
            last = (place, one, following)
        elif last and _is_rest(reading, one) and one.block - last[1].block <= _REACH:
            between = [each.value for each in plain[last[0] + 2 : place]][-_SUBSETS:]
            right = last[2].value - last[1].value
            if _fits(last[2], one) and _is_slip(one.value, right, between):
                yield Remainder(last[1], last[2], one, right)
            last = None


def _is_plain(one: Quantity) -> bool:
    odd = one.unit or one.ordinal or one.fraction or one.per or one.ranged
    return not odd and one.value.denominator == 1 and one.value >= 1 and one.hedge == EXACT


def _is_part_of(reading: Reading, part: Quantity, whole: Quantity) -> bool:
    if part.block != whole.block or part.value >= whole.value:
        return False
    return bool(_OF.fullmatch(reading.blocks[part.block].text, part.number_end, whole.start))


def _is_rest(reading: Reading, one: Quantity) -> bool:
    return bool(_REST.search(reading.blocks[one.block].text[max(0, one.start - 20) : one.start]))


def _fits(whole: Quantity, rest: Quantity) -> bool:
    """The rest has no noun, or one that may be the whole's: people for people, things for things."""
    if not rest.noun or not whole.noun or class_of(rest.noun) == class_of(whole.noun):
        return True
    return is_human(rest.noun) == is_human(whole.noun)


def _is_slip(rest: Fraction, right: Fraction, between: list[Fraction]) -> bool:
    """Not the difference, nor what is left when other parts named in between go too; but near it."""
    sums = {Fraction(0)}
    for value in between:
        sums |= {one + value for one in sums}
    if any(right - one == rest for one in sums):
        return False
    return abs(rest - right) <= max(Fraction(2), right / 4) or sorted(str(rest)) == sorted(str(right))
