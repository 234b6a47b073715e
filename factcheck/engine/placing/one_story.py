"""The one event of a short report, told in one town at the top and in another further down.

A report of one fire, one wedding or one sale says where it was near its top: in its first sentences, in its
dateline or in its headline. Whatever it says later of "the blaze in Osmark", of "Osmark, where the couple
married", or of those who "came to Osmark for the sale", it says of the same event, as long as nothing
speaks of a second one. So the two are tied by there being one event of the kind alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..document import folded
from ..reading import Reading
from .one_scene import speaks_of_others, told_apart
from .places import Map
from .recalled import recalled_in
from .told_first import Telling, told_first
from .unique import Uniqueness

_MOST = 40  # paragraphs: a longer text tells of more than one thing


def moved_story(reading: Reading, town_map: Map) -> Iterator[tuple[Telling, Telling]]:
    """(where the report says its event was, where it says so again in another town)."""
    if len(reading.blocks) > _MOST:
        return
    first = told_first(reading)
    if not first:
        return
    single = Uniqueness(reading)
    for other in recalled_in(reading, first):
        one = next((each for each in first if _contradicts(reading, town_map, single, each, other)), None)
        if one is not None:
            yield one, other
            return


def _contradicts(reading: Reading, town_map: Map, single: Uniqueness, one: Telling, other: Telling) -> bool:
    kinds = one.kinds & other.kinds if other.word else _of_house(one, other)
    if not kinds or (one.block, one.sentence) >= (other.block, other.sentence):
        return False
    if not town_map.are_two_towns(one.place, other.place) or not town_map.names_once(other.place):
        return False
    sentence = reading.blocks[other.block].sentences[other.sentence]
    if folded(one.place.town) in folded(sentence.text):
        return False
    if speaks_of_others(sentence, other.start - 40, other.end + 30) or told_apart(
        sentence, other.start, other.end
    ):
        return False
    return single.allows(one, other, kinds)


def _of_house(one: Telling, other: Telling) -> frozenset[str]:
    return frozenset({f"house:{one.house}"}) if one.house == other.house else frozenset()
