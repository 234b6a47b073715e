"""The same digits in two sizes: "the 7.3-billion-franc fund", "7.3 million francs"; 50 miles, 50km."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..quantities import UNITS, Quantity, is_money
from ..reading import BlockReading, Token
from ..vocabulary.words import words


@dataclass(frozen=True, slots=True)
class Slip:
    """Two figures with the same digits that are said of one thing and differ in magnitude or unit."""

    one: Quantity
    other: Quantity
    noun: str


_EMPTY = words("""
    year month week day hour minute time people thing part way one other kind number total figure sum
    amount cost price value money deal more much half end lot bit case place country world government
    company firm group percent cent minister man woman person today yesterday rest
""")
_NEAR = 9  # words on either side in which the thing must be named
_MOST = 400  # figures compared in one text


def slips_in(blocks: Sequence[BlockReading], figures: Sequence[Quantity]) -> Iterator[Slip]:
    """Pairs of figures of one text that differ in nothing but their magnitude, or their unit."""
    groups: dict[tuple[str, str], list[Quantity]] = {}
    for one in figures[:_MOST]:
        digits = _digits(one)
        if digits and (is_money(one.unit) or one.unit in UNITS):
            kind = one.unit if is_money(one.unit) else UNITS[one.unit].dimension
            groups.setdefault((digits, kind), []).append(one)
    for group in groups.values():
        yield from _in_group(blocks, group)


def _in_group(blocks: Sequence[BlockReading], group: Sequence[Quantity]) -> Iterator[Slip]:
    first = group[0]
    for other in group[1:]:
        if not (_magnitude_differs(first, other) or _unit_differs(first, other)):
            continue
        here, there = _things(blocks, first), _things(blocks, other)
        shared = here.keys() & there.keys()
        if (first.block, first.sentence) == (other.block, other.sentence):
            shared = {noun for noun in shared if here[noun] != there[noun]}  # one word cannot name both
        if shared:
            yield Slip(first, other, min(shared))
            return


def _digits(one: Quantity) -> str:
    """The digits without noughts at the ends ("4.2", "42"); "" for a single digit, which tells nothing."""
    if one.ordinal or one.fraction or one.ranged or one.value <= 0 or one.per == "age":
        return ""
    value = one.value
    while value.denominator != 1:
        value *= 10
        if value > 10**30:
            return ""
    bare = str(int(value)).rstrip("0")
    return bare if len(bare) >= 2 else ""


def _magnitude_differs(one: Quantity, other: Quantity) -> bool:
    """A thousand or a million times the other: million for billion."""
    if one.unit != other.unit or one.per != other.per:
        return False
    big, small = max(one.value, other.value), min(one.value, other.value)
    return big / small in {10**3, 10**6} and max(one.scale, other.scale) >= 10**6


def _unit_differs(one: Quantity, other: Quantity) -> bool:
    """The same figure in another unit of the same kind: "the 62-mile fence", "62km of fence"."""
    if one.unit == other.unit or one.value != other.value or is_money(one.unit) or is_money(other.unit):
        return False
    return UNITS[one.unit].dimension in {"length", "area", "mass", "volume", "speed", "power", "energy"}


def _things(blocks: Sequence[BlockReading], one: Quantity) -> dict[str, set[int]]:
    """The nouns close by that may name what a figure is said of, with their places in the block."""
    sentences = blocks[one.block].sentences
    tokens = sentences[one.sentence].tokens if sentences else []
    place = next((token.index for token in tokens if token.start >= one.number_start), len(tokens))
    found: dict[str, set[int]] = {}
    for token in tokens[max(0, place - _NEAR) : place + _NEAR]:
        if _names(token, one):
            found.setdefault(token.lemma, set()).add(token.start)
    return found


def _names(token: Token, one: Quantity) -> bool:
    if one.start <= token.start < one.end:
        return False
    return (
        token.tag in {"NN", "NNS"}
        and token.lemma not in _EMPTY
        and bool(re.fullmatch(r"[a-z]{3,}", token.lemma))
    )
