"""The one scene of a report placed twice: "opened talks in Varn … left the talks in Osmark".

A report that tells of one meeting, one round of arrests, one bakery or one slope, and later says "the talks
in Osmark", has moved it. What was told by a verb ("they met in Varn", "was dug up near Varn") may come back
as a noun ("the talks in Osmark", "the dig"), or in a clause that only recalls it ("as they put their names
to the paper in Osmark"). The second place must be new to the text, and nothing may speak of a second scene:
no plural, no other article than "the", no other year, no word that compares or counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import EXPLICIT
from ..document import folded
from ..reading import Reading, Sentence, Token
from ..syntax.phrases import left_edge
from ..syntax.tree import SUBJECTS
from ..vocabulary.happening_words import table
from ..vocabulary.words import words
from .places import Map, Place, places_in

_SCENES = words("""
    talk talks summit arrest match slope bakery hotel farm school church restaurant pub market hostel
       stadium theatre cinema house flat shop supermarket chapel museum prison clinic hospital quarry bridge
    tunnel junction crossing marina harbour campsite nursery meeting negotiation conference
""")
# What is told by a verb first and by a noun later, and by other nouns of its kind.
_TELLERS = table("""
talk: meet talk negotiate confer
arrest: arrest detain handcuff
dig: dig unearth excavate
sale: sell auction fetch bid bidding
concert: perform sing conduct
match: play beat draw
race: run race gallop
crash: crash collide overturn derail
explosion: explode detonate
stabbing: stab
wedding: marry wed
funeral: bury
speech: speak address
trial: try sentence jail
signing: sign initial
rally: march rally demonstrate
""")
_KINDS = table("""
talk: talk talks summit meeting negotiation negotiations conference
arrest: arrest arrests
dig: dig excavation
sale: sale auction
concert: concert gig recital
match: match game fixture
race: race
crash: crash collision
explosion: explosion blast
stabbing: stabbing
wedding: wedding
funeral: funeral burial
speech: speech address
trial: trial hearing
signing: signing
rally: rally march demonstration protest
""")
_EVENTS = frozenset(_KINDS.values())
_NAMES_TO = words("name names signature signatures initials")
_RECALLS = words("as when while")
_LED_BY_PAST = words("after during left following of")
_HOME = 6  # blocks from the top in which a report says where its scene is
_TOP = 3  # … and a house or a slope, of which there may be many
_FAR = 16  # words between what was done and where
_PLURAL = words("talk talks arrest arrests negotiation negotiations")
_OTHERS = words("""
    another second third previous earlier next later other new further like unlike than similar also
    first-ever neighbouring nearby sister again former annual would will could before ago yearly resume moved
    move relocated transferred rival remembered recalled compared should
    off away kilometre kilometer mile precaution too elsewhere planned due scheduled will
""")
_BEFORE = _OTHERS | words("last first both two three several many no any every each")
_NO_TELLING = frozenset({"question", "quote", "label", "table row", "list item"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene word with its place in text[start:end] of a block; `the`: is it led by "the"? `core` is where
    the word that tells it begins; `told`: told as something that has been.
    """

    block: int
    sentence: int
    start: int
    end: int
    kind: str
    the: bool
    place: Place
    core: int
    told: bool = False


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
    home = _dateline(reading)
    for kind in sorted(found):
        if home and len(found[kind]) == 1:
            found[kind] = [*_at_home(reading, kind, home), *found[kind]]
        pair = _moved(reading, town_map, kind, found[kind])
        if pair is not None:
            yield pair


_DATELINE = re.compile(r"(?P<town>[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+){0,2}),?\s(?:[A-Z][\w.]+\s)?[—–]\s")


def _dateline(reading: Reading) -> str:
    """The folded town from which the report is filed; "" where none is given."""
    first = next((one for one in reading.blocks if one.block.kind == "paragraph"), None)
    found = _DATELINE.match(first.text) if first is not None else None
    return folded(found["town"]) if found else ""


def _at_home(reading: Reading, kind: str, town: str) -> Iterator[Scene]:
    """ "The bidding, under the roof of the Osmark stockyards": a thing told with the town of the dateline."""
    for block in reading.blocks[:_HOME]:
        if block.is_heading or block.block.kind in _NO_TELLING:
            continue
        for sentence in block.sentences[1 if block.text[: len(town)].isupper() else 0 :]:
            teller = next((one for one in sentence.tokens if _tells(one, kind)), None)
            at = folded(sentence.text).find(town)
            head = sentence.token_at(sentence.start + at) if at >= 0 else None
            if teller is None or head is None or len(folded(sentence.text)) != len(sentence.text):
                continue
            end = sentence.start + at + len(town)
            place = Place(block.index, sentence.index, head.start, end, town, (), head)
            start, stop = min(teller.start, head.start), max(teller.end, end)
            yield Scene(block.index, sentence.index, start, stop, kind, False, place, start, True)
            return


def _tells(token: Token, kind: str) -> bool:
    told = token.pos == "VERB" and token.tag in {"VBD", "VBN"}
    return _TELLERS.get(token.text.casefold() if token.pos == "NOUN" else token.lemma) == kind and (
        told or token.pos == "NOUN"
    )


def _scene(sentence: Sentence, place: Place) -> Scene | None:
    """The scene word right in front of a place, or the verb whose clause ends in it."""
    if place.is_venue or place.is_wide:
        return None
    head = sentence.tokens[place.head.index - 1] if place.head.index else None
    if head is None or head.pos != "NOUN" or head.lemma not in _SCENES | _KINDS.keys():
        return _told_by_verb(sentence, place)
    if head.tag == "NNS" and head.lemma not in _PLURAL:
        return None
    first = sentence.tokens[left_edge(sentence, head)]
    the = first.text.casefold() == "the"
    lead = [one.text.casefold() for one in sentence.tokens[max(0, first.index - 3) : first.index]]
    told = not _LED_BY_PAST.isdisjoint(lead)
    return Scene(
        place.block, place.sentence, first.start, place.end, _kind(head), the, place, first.start, told
    )


def _told_by_verb(sentence: Sentence, place: Place) -> Scene | None:
    """ "met for three hours in the old hotel in Varn", "was dug up near Varn"."""
    for verb in reversed(sentence.tokens[max(0, place.head.index - _FAR) : place.head.index]):
        if verb.text in {";", ":", "—"} or verb.tag in {"WDT", "WP", "WRB", "MD", "VBZ", "VBP"}:
            return None
        if verb.tag not in {"VBD", "VBN"} or verb.pos != "VERB" or verb.dep == "amod":
            continue
        kind = _TELLERS.get(verb.lemma, "")
        behind = sentence.tokens[verb.index + 1 : verb.index + 4]
        if verb.lemma == "put" and any(one.text.casefold() in _NAMES_TO for one in behind):
            kind = "signing"
        if not kind:
            return None
        own = [one for one in sentence.tokens if one.head == verb.index and one.dep in SUBJECTS]
        first = sentence.tokens[left_edge(sentence, own[0])] if own and own[0].index < verb.index else verb
        lead = sentence.tokens[first.index - 1] if first.index else None
        recalls = lead is not None and lead.text.casefold() in _RECALLS and first.text.casefold() == "the"
        return Scene(
            place.block, place.sentence, first.start, place.end, kind, recalls, place, verb.start, True
        )
    return None


def _moved(reading: Reading, town_map: Map, kind: str, scenes: list[Scene]) -> tuple[Scene, Scene] | None:
    first, other = scenes[0], scenes[-1]
    if (
        len({one.place.name for one in scenes}) != 2
        or first.block >= (_HOME if kind in _EVENTS else _TOP)
        or not other.the
    ):
        return None
    if (first.block, first.sentence) == (other.block, other.sentence):
        return None
    opens = reading.blocks[other.block].sentences[other.sentence].start == other.start
    if opens and kind not in _EVENTS:
        return None  # "The slope at Osmark was shut too": a second one, told for itself
    if not town_map.apart(first.place, other.place) or not town_map.names_once(other.place):
        return None
    if _speaks_of_others(reading, first, near=True) or _speaks_of_others(reading, other):
        return None
    if told_apart(reading.blocks[other.block].sentences[other.sentence], other.start, other.place.end):
        return None
    if _year(reading, other) or any(_is_another(sentence, kind) for _, sentence in reading.sentences()):
        return None
    return first, other


def _speaks_of_others(reading: Reading, scene: Scene, near: bool = False) -> bool:
    """Do the words around the scene (`near`: its own alone) compare, count or put off?"""
    sentence = reading.blocks[scene.block].sentences[scene.sentence]
    low, high = (scene.core, scene.end + 20) if near else (scene.start - 40, scene.end + 30)
    return speaks_of_others(sentence, low, high)


def speaks_of_others(sentence: Sentence, low: int, high: int) -> bool:
    """Do the words between two places of the block compare, count or put off?"""
    return any(
        one.text.casefold() in _OTHERS or one.lemma in _OTHERS
        for one in sentence.tokens
        if low <= one.start < high
    )


def told_apart(sentence: Sentence, start: int, end: int) -> bool:
    """ "the crash in Varn that killed nine", "the sale in Varn of the Aldane estate", "also won the race in
    Varn": words right beside a scene that tell it from the one the report is about.
    """
    behind = [one for one in sentence.tokens if one.start >= end][:2]
    if behind and behind[0].text.casefold() in {"that", "which", "of", "who"}:
        return True
    before = [one for one in sentence.tokens if start - 30 <= one.start < start]
    after = [one for one in sentence.tokens if end <= one.start < end + 18]
    return any(one.text.casefold() in _APART for one in before) or any(
        one.text.casefold() in _AFTER for one in after
    )


_APART = words("also later earlier another previous since next again second before")
_AFTER = words("later earlier too again")


def _year(reading: Reading, one: Scene) -> bool:
    """Does its sentence give a date of its own that is more than a day of this week?"""
    block = reading.blocks[one.block]
    return any(
        (expr.basis == EXPLICIT or expr.when.granularity != "day")
        and expr.pattern != "now"
        and not block.text[: expr.start].endswith(("since ", "until "))
        for expr in block.sentences[one.sentence].dates
    )


def _is_another(sentence: Sentence, kind: str) -> bool:
    """ "another bakery", "the hotels", "a second summit": more than one of the kind is told of."""
    return any(
        one.pos == "NOUN" and _kind(one) == kind and _told_of_more(sentence, one, kind)
        for one in sentence.tokens
    )


def _kind(noun: Token) -> str:
    """What the scene is: "summit" and "meeting" are talks."""
    return _KINDS.get(noun.lemma, noun.lemma)


def _told_of_more(sentence: Sentence, noun: Token, kind: str) -> bool:
    before = sentence.tokens[max(0, noun.index - 3) : noun.index]
    cut = max((number for number, one in enumerate(before) if one.text == "of"), default=-1)
    before = before[cut + 1 :]  # "two days of talks" are no two talks
    own = any(one.tag == "PRP$" for one in before)  # "her last concert" is one concert
    return (noun.tag == "NNS" and noun.lemma not in _PLURAL) or any(
        one.text.casefold() in _BEFORE and not (own and one.text.casefold() in {"last", "first"})
        for one in before
    )
