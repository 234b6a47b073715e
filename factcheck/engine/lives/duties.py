"""Posts told behind a pronoun: "She is the club's treasurer", "and he has chaired the trust since 2012".

Whom the pronoun means is told as for ages: whoever the last sentence was about, and nobody where a relative
or a stranger comes in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..persons import People, Person
from ..persons.claims import PostClaim, parse_post, split_words
from ..persons.duties import told_behind
from ..persons.posts import POSTS
from ..reading import BlockReading, Reading, Sentence
from .base import Place, meant_by_pronoun
from .subjects import Topic

_SUBJECT = re.compile(
    r"(?:\A[“\"']?|[,;:–—]\s|\b(?:and|but|that|because|where|so|yet|while|though)\s)(?P<p>[Hh]e|[Ss]he)(?=[\s’'])"
)
_MOST = 3  # pronouns of one sentence that are looked behind


@dataclass(frozen=True, slots=True)
class Duty:
    """A post claimed of a person by a pronoun, in a sentence (its number) of a block; `loose`: by the post
    alone ("The goalkeeper"), which is likely and not certain.
    """

    person: Person
    block: int
    sentence: int
    claim: PostClaim
    loose: bool = False


def duties_of(reading: Reading, people: People) -> list[Duty]:
    """Every post told behind a pronoun whose person is known, in reading order."""
    topic = Topic(people)
    found: list[Duty] = []
    told = {id(person) for person in people.persons if any(one.claims for one in person.full)}
    for block, sentence in reading.sentences():
        names = topic.names(block, sentence)
        place = Place(block, sentence, names, topic.person, reading.document.published)
        if sentence.has(_SUBJECT):
            found += _told(place)
        elif sentence.text.startswith("The "):
            found += _by_post(place, told)
        topic.went_on(sentence, names)
    return found


def _by_post(place: Place, told: set[int]) -> Iterator[Duty]:
    """ "Ilse Moll, 19, was the reason. The Rovers' goalkeeper saved …": who was named bare is called by
    a post in the next sentence. `told`: the ids of people whose post the text has given.
    """
    person, text = place.topic, place.text
    if person is None or id(person) in told or place.names or len(person.mentions) < 2:
        return
    last = place.block.sentences[0].index if place.block.sentences else 0
    before = [one for one in person.full if one.block == place.block.index]
    if place.sentence.index == last or not before or before[-1].name.sentence != place.sentence.index - 1:
        return
    if not before[-1].name.introduced:
        return
    found = split_words(text, place.sentence.start, min(place.sentence.end, place.sentence.start + 70))
    parsed = parse_post(found, 0, goes_on=True) if found and found[0].text == "The" else None
    if parsed and parsed[0].name in POSTS and not place.block.in_quotes(found[0].start, found[0].end):
        claim = PostClaim(-1, parsed[0], parsed[1], found[0].start, found[parsed[2] - 1].end, by_verb=True)
        yield Duty(person, place.block.index, place.sentence.index, claim, loose=True)


def _told(place: Place) -> Iterator[Duty]:
    block, sentence = place.block, place.sentence
    for start, claim in sentence.kept(
        "posts of pronouns", lambda: _read(block, sentence), key=sentence.start
    ):
        if block.in_quotes(start, claim.end):
            continue
        person = meant_by_pronoun(place, start)
        if person is not None:
            yield Duty(person, block.index, sentence.index, claim)


def _read(block: BlockReading, sentence: Sentence) -> list[tuple[int, PostClaim]]:
    found = []
    for match in list(_SUBJECT.finditer(sentence.text))[:_MOST]:
        start, end = sentence.start + match.start("p"), sentence.start + match.end("p")
        found += [(start, claim) for claim in told_behind(block.text, -1, start, end, sentence.end)]
    return found
