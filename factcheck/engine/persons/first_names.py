"""A first name alone that nobody of the text bears, and that is nearly somebody's: "Casper Thorn", "Jasper".

Features and portraits go on with first names. One that no full name has, that nobody presents ("his son
Jasper", "called Jasper", "Jasper, 9,") and that is a letter from the name of somebody told of before is that
name misspelt, if it stands where people stand: in front of a verb, or with a possessive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from ..reading import Reading, Token
from .lexicon import KIN, SPEECH, STARTERS
from .likeness import alike_by_sex, is_inflected, near_first_names
from .people import Named, People, Person
from .posts import POST_NOUNS
from .sexes import sex_of

_MOST = 12  # mentions of one name, and people it is compared with
_CALLED = re.compile(
    r"\b(?:called|named|nicknamed|dubbed|christened|with|and|or|for|by|by\sthe\sname|as|of|in|at|from|to|near|[Tt]he|[Aa]n?)\s\Z"
)


def misspelt_alone(reading: Reading, people: People, small: frozenset[str]) -> Iterator[tuple[Person, Named]]:
    """(person, mention) of a first name given alone and otherwise than before."""
    groups: dict[str, list[Named]] = {}
    for one in people.alone:
        if len(one.name.words) == 1:
            groups.setdefault(one.name.surname, []).append(one)
    by_letter: dict[str, list[Person]] = {}
    for person in people.persons:
        if person.sure and len(person.first) > 3 and not person.full[0].name.after_the:
            for key in {person.first[0], person.first[-1] + "…"}:
                by_letter.setdefault(key, []).append(person)
    for word, group in groups.items():
        if len(group) > 2 or len(word) < 4 or word in small or word in STARTERS:
            continue
        if not all(_is_of_person(reading, one) for one in group):
            continue
        some = [*by_letter.get(word[0], [])[:_MOST], *by_letter.get(word[-1] + "…", [])[:_MOST]]
        like = {id(person): person for person in some if _is_like(person, group[0])}
        if len(like) == 1:
            yield next(iter(like.values())), group[0]


def _is_like(person: Person, one: Named) -> bool:
    word, first = one.name.surname, person.first
    if person.full[0].place >= one.place or is_inflected(*sorted((word, first), key=len)):
        return False
    if {sex_of(word), sex_of(first)} >= {"he", "she"} or alike_by_sex(word, first) or one.name.title:
        return False
    close = abs(len(word) - len(first)) <= 1 and (len(word) > 4 or word[0] == first[0])
    return close and near_first_names(word, first) and _few_apart(word, first)


def _few_apart(one: str, other: str) -> bool:
    """A letter or two changed, the rest as it was."""
    return OSA.distance(one, other, score_cutoff=2) <= (1 if min(len(one), len(other)) < 7 else 2)


def _is_of_person(reading: Reading, one: Named) -> bool:
    """Does the name do something, and present nobody?"""
    if one.name.introduced and not _goes_on(reading, one):
        return False
    if one.name.place or one.name.after_the or one.name.title:
        return False
    block = reading.blocks[one.block]
    if block.is_heading or _CALLED.search(block.text, max(0, one.name.start - 20), one.name.start):
        return False
    sentence = block.sentences[one.name.sentence]
    before = [token for token in sentence.tokens if token.end <= one.name.start][-1:]
    if before and (before[0].lemma in KIN or before[0].text.casefold() in POST_NOUNS):
        return False
    token = sentence.token_at(one.name.at)
    if token is None:
        return False
    owns = block.text[one.name.end : one.name.end + 2] in {"’s", "'s"}
    return owns or token.dep in {"nsubj", "nsubjpass"} or _speaks(sentence.tokens, token)


def _goes_on(reading: Reading, one: Named) -> bool:
    """ "Casper, who was late, laughed": an aside about somebody known, not a presentation."""
    text = reading.blocks[one.block].text
    return text.startswith((", who was ", ", who had ", ", who is "), one.name.end)


def _speaks(tokens: tuple[Token, ...] | list[Token], token: Token) -> bool:
    near = [other for other in tokens if abs(other.index - token.index) == 1]
    return any(other.lemma in SPEECH and other.tag in {"VBD", "VBZ"} for other in near)
