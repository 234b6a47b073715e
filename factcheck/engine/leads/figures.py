"""Whether two figures in one place may be one figure; whether the body has a figure of the lead at all."""

from __future__ import annotations

from ..quantities import ABOUT, Quantity, is_money
from .content import Content, Word
from .retelling import Retelling
from .slots import Alignment, Slot


def same_figure(one: Quantity, other: Quantity) -> bool:
    """May both be one figure? Bounds that only touch ("6.85", "6.86") are two figures;
    "below 25" and "below 30" are two limits.
    """
    if one.value == other.value:
        return True
    if one.hedge == other.hedge != ABOUT and not (one.ranged or other.ranged):
        return one.step != other.step and abs(one.value - other.value) < max(one.step, other.step) / 2
    near = abs(one.value - other.value) * 2 <= max(abs(one.value), abs(other.value))
    return near and one.agrees_with(other)


def _part_of_word(content: Content, word: Word) -> bool:
    """ "A four-way race": no count of anything."""
    assert word.quantity is not None
    return content.block.text[word.quantity.number_end : word.quantity.number_end + 1] in {"-", "‑"}


def magnitude_slip(one: Quantity, other: Quantity) -> bool:
    """ "$3.1 million" and "$3.1 billion", "41 years" and "14 years": the same digits, misplaced."""
    if one.unit and one.unit == other.unit and one.value.denominator == other.value.denominator == 1:
        mine, theirs = str(one.value), str(other.value)
        if (
            mine != theirs
            and len(mine) == len(theirs)
            and sorted(mine.rstrip("0")) == sorted(theirs.rstrip("0"))
        ):
            return True
    if not one.unit or one.unit != other.unit or one.scale == other.scale or one.ranged or other.ranged:
        return False
    big = min(one.scale, other.scale) >= 1000 and one.step and other.step
    return bool(big) and one.value / one.scale == other.value / other.scale


def same_measure(alignment: Alignment, one: Quantity, other: Quantity, slot: Slot) -> bool:
    if one.ordinal != other.ordinal or one.fraction != other.fraction:
        return False
    if not one.unit and not one.ordinal and _part_of_word(alignment.here, slot.here):
        return False
    if one.unit != other.unit and not (is_money(one.unit) and is_money(other.unit)):
        return False
    if one.unit or one.ordinal:
        return True
    return not one.noun or not other.noun or one.noun == other.noun or slot.ties >= 6


def figure_known(retelling: Retelling, here: Word) -> bool:
    """Does a sentence of the body give the same figure, near a word it stands with in the lead?"""
    one = here.quantity
    assert one is not None
    near = {word.key for word in retelling.lead.around(here, 4)}
    for content in retelling.body.contents:
        for word in content.words:
            other = word.quantity
            same = other is not None and other.unit == one.unit and same_figure(one, other)
            if same and ((one.unit and not _round(one)) or near & content.keys):
                return True
    return False


def _round(one: Quantity) -> bool:
    """A figure any text may hold twice: a small whole number, an ordinal."""
    return one.ordinal or (one.value.denominator == 1 and one.value < 13)
