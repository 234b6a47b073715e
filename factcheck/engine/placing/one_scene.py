"""The one scene of a report placed twice: "opened talks in Varn … left the talks in Osmark".

A report that tells of one meeting, one round of arrests, one bakery or one slope, and later says "the talks
in Osmark", has moved it. The second place must be new to the text, and nothing may speak of a second scene:
no plural, no other article than "the", no other year, no word that compares or counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import EXPLICIT
from ..reading import Reading, Sentence, Token
from ..syntax.phrases import left_edge
from ..vocabulary.words import words
from .places import Map, Place, places_in

_SCENES = words("""
    talk talks summit arrest match slope bakery hotel farm school church restaurant pub market hostel
       stadium theatre cinema house flat shop supermarket chapel museum prison clinic hospital quarry bridge
    tunnel junction crossing marina harbour campsite nursery meeting negotiation conference
""")
_EVENTS = words("talk summit arrest match meeting negotiation conference")
_PLURAL = words("talk talks arrest negotiation")
_OTHERS = words("""
    another second third previous earlier next later other new further like unlike than similar also
    first-ever neighbouring nearby sister again former annual would will could before ago yearly resume moved
    move relocated transferred rival remembered recalled compared should
    off away kilometre kilometer mile precaution too elsewhere
""")
_BEFORE = _OTHERS | words("last first both two three several many no any every each")
_NO_TELLING = frozenset({"question", "quote", "label", "table row", "list item"})
_TOP = 3  # blocks in which a report says where its scene is


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene word with its place in text[start:end] of a block; `the`: is it led by "the"?"""

    block: int
    sentence: int
    start: int
    end: int
    kind: str
    the: bool
    place: Place


def moved_scenes(reading: Reading, town_map: Map) -> Iterator[tuple[Scene, Scene]]:
    """(first telling, the same scene elsewhere), at most one for each kind of scene."""
    found: dict[str, list[Scene]] = {}
    for block, sentence in reading.sentences():
        if sentence.is_question or block.block.kind in _NO_TELLING:
            continue
        for place in places_in(block, sentence):
            one = _scene(sentence, place)
            if one is not None and not block.in_quotes(one.start, one.end):
                found.setdefault(one.kind, []).append(one)
    for kind in sorted(found):
        pair = _moved(reading, town_map, kind, found[kind])
        if pair is not None:
            yield pair


def _scene(sentence: Sentence, place: Place) -> Scene | None:
    """The scene word right in front of a place, or the verb of arrest whose clause ends in it."""
    head = sentence.tokens[place.head.index - 1] if place.head.index else None
    if head is None or place.is_venue or place.is_wide:
        return None
    if head.lemma == "arrest" and head.tag == "VBN":
        own = [one for one in sentence.tokens if one.head == head.index and one.dep == "nsubjpass"]
        first = sentence.tokens[left_edge(sentence, own[0])].start if own else head.start
        return Scene(place.block, place.sentence, first, place.end, "arrest", False, place)
    if head.lemma not in _SCENES or head.pos != "NOUN":
        return None
    if head.tag == "NNS" and head.lemma not in _PLURAL:
        return None
    first_token = sentence.tokens[left_edge(sentence, head)]
    kind = "talk" if head.lemma == "talks" else head.lemma
    the = first_token.text.casefold() == "the"
    return Scene(place.block, place.sentence, first_token.start, place.end, kind, the, place)


def _moved(reading: Reading, town_map: Map, kind: str, scenes: list[Scene]) -> tuple[Scene, Scene] | None:
    first, other = scenes[0], scenes[-1]
    if len({one.place.name for one in scenes}) != 2 or first.block >= _TOP or not other.the:
        return None
    if (first.block, first.sentence) == (other.block, other.sentence):
        return None
    opens = reading.blocks[other.block].sentences[other.sentence].start == other.start
    if opens and kind not in _EVENTS:
        return None  # "The slope at Osmark was shut too": a second one, told for itself
    if not town_map.apart(first.place, other.place) or not town_map.names_once(other.place):
        return None
    if any(_speaks_of_others(reading.blocks[one.block].sentences[one.sentence]) for one in (first, other)):
        return None
    if _year(reading, other) or any(_is_another(sentence, kind) for _, sentence in reading.sentences()):
        return None
    return first, other


def _speaks_of_others(sentence: Sentence) -> bool:
    return any(one.text.casefold() in _OTHERS or one.lemma in _OTHERS for one in sentence.tokens)


def _year(reading: Reading, one: Scene) -> bool:
    """Does its sentence give a date of its own that is more than a day of this week?"""
    dates = reading.blocks[one.block].sentences[one.sentence].dates
    return any(expr.basis == EXPLICIT or expr.when.granularity != "day" for expr in dates)


def _is_another(sentence: Sentence, kind: str) -> bool:
    """ "another bakery", "the hotels", "a second summit": more than one of the kind is told of."""
    return any(_lemma(one) == kind and _told_of_more(sentence, one, kind) for one in sentence.tokens)


def _lemma(token: Token) -> str:
    return "talk" if token.lemma == "talks" else token.lemma


def _told_of_more(sentence: Sentence, noun: Token, kind: str) -> bool:
    before = sentence.tokens[max(0, noun.index - 3) : noun.index]
    return noun.pos == "NOUN" and (
        (noun.tag == "NNS" and kind not in _PLURAL) or any(one.text.casefold() in _BEFORE for one in before)
    )
