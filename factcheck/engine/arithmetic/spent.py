"""A sum of money and, in the next sentences, all that it went on: "cost £4.1m … £2.3m … £900,000 … £700,000".

Nothing but nearness says that such figures are parts of the sum, so at least three are asked for, in one
paragraph, that come close to it and miss it; and none of them may be said to be only some of the parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ..quantities import EXACT, Quantity, is_money
from ..reading import BlockReading, Sentence
from .accounts import made_of

_NEXT = 3  # sentences in which the parts may stand


@dataclass(frozen=True, slots=True)
class Spent:
    """`parts`, in `home`, of `whole`, in `block`: the same paragraph or the next."""

    block: BlockReading
    whole: Quantity
    home: BlockReading
    parts: tuple[Quantity, ...]


_WHOLE = re.compile(
    r"\b(?:cost|costs|bill|budget|spent|spend|spending|raised|raise|paid|pay|received|receive|won|awarded"
    r"|total|package|grant|fund(?:ing|ed)?|gave|given|collected|owed?|owes|debts?|worth|set\saside|invest\w*)\b"
)
_SOME = re.compile(
    r"\b(?:includ\w+|among|such\sas|for\s(?:example|instance)|mainly|mostly|compared|last\syear|previous\w*"
    r"|earlier|up\sfrom|down\sfrom|instead|rather|than|another|further|extra|additional|also|of\sthat|each"
    r"|every|per|average|separate\w*|a\syear|annual\w*|original\w*|in\s(?:19|20)\d\d|by\s(?:19|20)\d\d|fin(?:e|ed)"
    r"|kept|left|saved|over|spare|would|could|might|worth|price|fare|ticket)\b",
    re.IGNORECASE,
)


def spent_in(
    blocks: Sequence[BlockReading], figures_of: Callable[[int, int], Sequence[Quantity]]
) -> Iterator[Spent]:
    for block in blocks:
        if block.block.kind != "paragraph":
            continue
        for sentence in block.sentences:
            money = [one for one in figures_of(block.index, sentence.index) if is_money(one.unit)]
            if len(money) == 1 and sentence.has(_WHOLE):
                behind = block.sentences[sentence.index + 1 : sentence.index + 1 + _NEXT]
                home, after = block, block.index + 1
                if not behind and after < len(blocks) and blocks[after].block.kind == "paragraph":
                    home, behind = blocks[after], blocks[after].sentences[:_NEXT]
                found = _parts(block, money[0], home, behind, figures_of)
                if found:
                    yield found


def _parts(
    block: BlockReading,
    whole: Quantity,
    home: BlockReading,
    behind: Sequence[Sentence],
    figures_of: Callable[[int, int], Sequence[Quantity]],
) -> Spent | None:
    parts: list[Quantity] = []
    for sentence in behind:
        money = [one for one in figures_of(home.index, sentence.index) if is_money(one.unit)]
        if money and sentence.has(_SOME):
            return None
        parts.extend(money)
    alike = all(_is_part(one, whole) for one in parts)
    if not 3 <= len(parts) <= 6 or not alike or whole.hedge != EXACT:
        return None
    made = sum((one.value for one in parts), Fraction(0))
    if made_of(parts, whole) or not Fraction(17, 20) <= made / whole.value <= Fraction(23, 20):
        return None
    return Spent(block, whole, home, tuple(parts))


def _is_part(one: Quantity, whole: Quantity) -> bool:
    exact = one.hedge == EXACT and not (one.per or one.ranged or one.fraction)
    return exact and one.unit == whole.unit and 0 < one.value < whole.value


_IN_ALL = re.compile(
    r"(?:In\s(?:all|total)|Altogether|All\stold|Together|That\s(?:makes|adds\sup\sto|comes\sto|is)|It\sadds\sup\sto"
    r"|The\stotal|Combined|Between\sthem)\b"
)


def added_up_in(
    blocks: Sequence[BlockReading], figures_of: Callable[[int, int], Sequence[Quantity]]
) -> Iterator[Spent]:
    """ "£200,000 to the lifeboat, £150,000 to a niece and £50,000 to a cat. In all he left £450,000."."""
    for block in blocks:
        for before, sentence in pairwise(block.sentences):
            if not _IN_ALL.match(sentence.text):
                continue
            whole = [one for one in figures_of(block.index, sentence.index) if not one.ordinal]
            parts = [one for one in figures_of(block.index, before.index) if is_money(one.unit)]
            if len(whole) != 1 or not 2 <= len(parts) <= 6 or not is_money(whole[0].unit):
                continue
            said = whole[0]
            made = sum((one.value for one in parts), Fraction(0))
            plain = said.hedge == EXACT and all(_is_part(one, said) for one in parts)
            close = Fraction(7, 10) <= made / said.value <= Fraction(10, 7)
            if plain and close and not made_of(parts, said) and not _SOME.search(before.text):
                yield Spent(block, said, block, tuple(parts))
