"""A figure the body does not have, where the body has one other of the same things.

A headline takes its figures from the story. One that is neither there nor to be worked out from what is
there is a slip, and the figure it should have been is the only one the story gives of these things.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from ..document import folded
from ..quantities import Quantity
from .content import NUMBER, Content, Word
from .figures import same_figure
from .retelling import Body, Retelling

_FEW = 40  # figures of a body that are looked through
_APART = Fraction(12)  # what differs more is of something else
_TIME = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "century"})


def unborne(retelling: Retelling) -> Iterator[tuple[Word, Content, Word]]:
    """(figure of the lead, sentence of the body, figure there)."""
    told = list(_figures(retelling.body))[:_FEW]
    for word in retelling.lead.words:
        one = word.quantity
        if one is None or not _plain(one) or not one.noun or one.unit:
            continue
        like = [(content, other) for content, other in told if _like(one, other)]
        values = {other.quantity.value for _, other in like if other.quantity is not None}
        if len(values) == 1 and not _borne_out(one, [other for _, other in told]):
            yield word, *like[0]


def _figures(body: Body) -> Iterator[tuple[Content, Word]]:
    for content in body.contents:
        for word in content.words:
            if word.kind == NUMBER and word.quantity is not None:
                yield content, word


def _plain(one: Quantity) -> bool:
    return not (one.ordinal or one.fraction or one.ranged or one.per) and one.value >= 13


def _like(one: Quantity, word: Word) -> bool:
    other = word.quantity
    if other is None or not _plain(other) or other.unit or folded(one.noun) != folded(other.noun):
        return False
    low, high = sorted((one.value, other.value))
    return high / low <= _APART


def _borne_out(one: Quantity, told: list[Word]) -> bool:
    """The body has the figure, of whatever things, or it is the sum or difference of two that it has."""
    others = [word.quantity for word in told if word.quantity is not None]
    if any(same_figure(one, other) or one.agrees_with(other) for other in others):
        return True
    values = [other.value for other in others if other.unit not in _TIME][:12]
    near = one.value / 20
    return any(
        abs(first + second - one.value) <= near or abs(abs(first - second) - one.value) <= near
        for first, second in combinations(values, 2)
    )
