"""One person in two spellings: Karvani and Kavrani, Marion and Marianne Pell.

A name is the first fact of a story and the one its owner is sure to check. The Associated Press and Reuters
handbooks ask reporters to have every name spelled out by its bearer; the BBC Academy counts a misspelt name
among the commonest causes of complaint. The slip shows in the text itself: news style gives the full name
once and the surname after that, so a surname that no full name of the text has, and that looks like one which
is there, is that one misspelt; and so is a second first name with the same surname that nobody introduces.

Namesakes, relatives, short forms, maiden and stage names and spellings the text explains are left alone.
Names of places, bodies and ships in two spellings are an advice, not a stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..apparent import PAIRS, explained, not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, finding
from ..persons import NOW, SINCE, Named, Person
from ..persons.likeness import is_inflected, like_surnames, near_first_names, near_surnames, near_words
from ..persons.posts import LED, POSTS, one_name
from ..statement import Statement
from .examples.names import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "names"
KIND = "name in two spellings"

_MOST = 12  # mentions of one person, and people with one name, that are looked at
_OTHERS = tuple(name for name in PAIRS if name not in {"namesakes", "another name"})


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each person printed in two spellings."""
    yield from _surnames_nobody_has(material)
    yield from _two_surnames(material)
    yield from _two_first_names(material)
    yield from _one_post(material)
    yield from _two_words(material)


def _surnames_nobody_has(material: Material) -> Iterator[Inconsistency]:
    """A surname alone that no full name of the text has, like one that is there."""
    people = material.persons
    families = {person.surname for person in people.persons}
    near = _Near(people.persons)
    alike: dict[str, list[Named]] = {}
    for one in people.alone:
        alike.setdefault(one.name.surname, []).append(one)
    for word, group in alike.items():
        first = next((one for one in group if _names_a_person(material, one, group)), None)
        if word in families or first is None:
            continue
        like = [person for person in near.to(word) if _like(first, person)]
        if len({person.surname for person in like}) == 1 and not _explained(material, like[0], first):
            yield _found(material, like[0], first, word, like[0].surname, severity=_weight(first))


class _Near:
    """People by the ends of their surnames: a slip leaves the first letter as it was, or else
    all the others.
    """

    def __init__(self, persons: list[Person]) -> None:
        self._by_end: dict[str, list[Person]] = {}
        for person in persons:
            for key in _ends(person.surname):
                self._by_end.setdefault(key, []).append(person)

    def to(self, surname: str) -> list[Person]:
        found = [person for key in _ends(surname) for person in self._by_end.get(key, [])[:_WIDE]]
        return list({id(person): person for person in found}.values())


_WIDE = 60  # people looked at for one surname


def _ends(surname: str) -> tuple[str, ...]:
    return f"{surname[:1]}…", f"…{surname[1:]}", f"…{surname}"


def _weight(one: Named) -> str:
    """A bare capitalised word may be something else after all; with a title it is a surname."""
    return BLOCKING if one.name.title else ADVISORY


def _like(one: Named, person: Person) -> bool:
    titled = bool(one.name.title)
    if not person.sure and not one.name.sure and min(len(one.name.surname), len(person.surname)) < 6:
        return False
    if abs(len(one.name.surname) - len(person.surname)) > 2:
        return False
    return near_surnames(one.name.surname, person.surname, sure=titled or one.name.sure)


def _names_a_person(material: Material, one: Named, same: list[Named]) -> bool:
    """A title or speech shows it; else a lone proper noun that is nowhere a place or a common word."""
    if one.name.title:
        return True
    if len(same) > _MOST or any(other.name.place or other.name.after_the for other in same):
        return False
    block = material.reading.blocks[one.block]
    token = block.sentences[one.name.sentence].token_at(one.name.at)
    return token is not None and token.pos == "PROPN" and not _in_small_letters(material, one)


def _in_small_letters(material: Material, one: Named) -> bool:
    """Does the word occur uncapitalised too? Then a capital that opens a sentence makes no name of it."""
    return one.name.printed[0].lower() in material.small_words


def _two_surnames(material: Material) -> Iterator[Inconsistency]:
    """One first name with two surnames that are like each other: "Ikram Karvani", "Ikram Kavrani"."""
    firsts: dict[str, list[Person]] = {}
    for person in material.persons.persons:
        if len(person.first) > 2:
            firsts.setdefault(person.first, []).append(person)
    for group in firsts.values():
        for one, other in _pairs(group):
            near = near_surnames(one.surname, other.surname, sure=one.sure or other.sure)
            if not (near or like_surnames(one.surname, other.surname)) or _is_place(one) or _is_place(other):
                continue
            if not _is_introduced(material, one, other) and not _apart(material, one, other):
                first, second = _shown(one, other)
                weight = BLOCKING if near and (one.sure or other.sure) else ADVISORY
                yield _found(material, one, second, second.name.surname, one.surname, first, severity=weight)


def _two_first_names(material: Material) -> Iterator[Inconsistency]:
    """One surname with two first names like each other, the second of which nobody introduces."""
    for group in material.persons.by_surname.values():
        for one, other in _pairs(group):
            if not near_first_names(one.first, other.first) or _is_place(one) or _is_place(other):
                continue
            if not _is_introduced(material, one, other) and not _apart(material, one, other):
                first, second = _shown(one, other)
                weight = BLOCKING if one.sure or other.sure else ADVISORY
                yield _found(material, one, second, second.name.first, one.first, first, severity=weight)


def _is_place(person: Person) -> bool:
    """ "at Orme Valley": nothing shows a person, and a preposition of place a place."""
    return not person.sure and any(named.name.place or named.name.after_the for named in person.mentions)


def _pairs(group: list[Person]) -> Iterator[tuple[Person, Person]]:
    some = sorted(group[:_MOST], key=lambda person: person.mentions[0].place)
    for number, one in enumerate(some):
        for other in some[number + 1 :]:
            yield one, other


def _shown(one: Person, other: Person) -> tuple[Named, Named]:
    return one.full[0], other.full[0]


def _is_introduced(material: Material, one: Person, other: Person) -> bool:
    """Is the second presented by an age or a post, and no other holds it? Then they are two people."""
    if _descriptions(one) & _descriptions(other):
        return False
    headed = all(material.reading.blocks[named.block].is_heading for named in one.mentions)
    return _introduced(other) and not headed


def _descriptions(person: Person) -> set[tuple[str, str]]:
    """Every definite post or calling of a person: "the sculptor" is the sculptor again."""
    return {
        (one_name(claim.post.name), claim.post.rank)
        for named in person.mentions
        for claim in named.claims
        if claim.standing in {NOW, SINCE} and (claim.post.definite or claim.by_title)
    }


def _introduced(person: Person) -> bool:
    return any(named.name.introduced or named.claims for named in person.full)


def _posts(person: Person) -> set[tuple[str, str]]:
    """The posts that only one person of a text is likely to hold."""
    return {
        (one_name(claim.post.name), claim.post.rank)
        for named in person.mentions
        for claim in named.claims
        if claim.standing in {NOW, SINCE}
        and (claim.post.definite or claim.by_title)
        and (claim.post.name in POSTS or claim.post.name.split()[-1] in LED)
    }


def _one_post(material: Material) -> Iterator[Inconsistency]:
    """One post, and one half of the name: "the head, Karen Hart", "the head, Susan Hart"."""
    holders: dict[tuple[str, str], list[Person]] = {}
    for person in material.persons.persons:
        for post in sorted(_posts(person)):
            holders.setdefault(post, []).append(person)
    for group in holders.values():
        for one, other in _pairs(group):
            if (one.first == other.first) == (one.surname == other.surname) or _bodies_differ(one, other):
                continue
            near = near_first_names(one.first, other.first) or near_surnames(
                one.surname, other.surname, sure=True
            )
            if not near and not _apart(material, one, other):
                first, second = _shown(one, other)
                yield _found(material, one, second, second.name.words[-1], one.surname, first)


def _bodies_differ(one: Person, other: Person) -> bool:
    """Are two bodies named, which have a post of that name each?"""
    bodies = [
        frozenset().union(*(claim.post.body for named in person.mentions for claim in named.claims))
        for person in (one, other)
        if any(named.claims for named in person.mentions)
    ]
    return len(bodies) == 2 and bool(bodies[0] ^ bodies[1]) and not bodies[0] & bodies[1]


def _apart(material: Material, one: Person, other: Person) -> bool:
    """Does the text tell the two apart, anywhere it names them, or explain the second name?"""
    return any(
        _explains(material, first, second) for first in one.full[:_MOST] for second in other.full[:_MOST]
    )


def _explained(material: Material, person: Person, alone: Named) -> bool:
    named = [*person.full[:_MOST], person.mentions[0]]
    return any(_explains(material, first, alone) for first in named)


def _explains(material: Material, one: Named, other: Named) -> bool:
    first, second = _statement(material, one), _statement(material, other)
    return bool(
        not_asserted(first, but=_BUT_NOTES)
        or not_asserted(second, but=_BUT_NOTES)
        or explained(first, second, but=_OTHERS)
    )


# A name is misspelt in a question, in a quotation and in a plan as well; only a correction note means to.
_BUT_NOTES = ("question", "quoted speech", "hypothetical", "planned")


def _statement(material: Material, one: Named) -> Statement:
    return material.statement(one.block, one.name.start, one.name.end)


def _found(
    material: Material,
    person: Person,
    second: Named,
    said: str,
    known: str,
    first: Named | None = None,
    *,
    severity: str = BLOCKING,
) -> Inconsistency:
    first = first or (person.full or person.mentions)[0]
    sides = tuple(
        material.side(named.block, named.name.start, named.name.end)
        for named in sorted((first, second), key=lambda named: named.place)
    )
    return finding(
        CHECKER,
        KIND,
        severity,
        (sides[0], sides[1]),
        message=f"The same person seems to be “{sides[0].quote}” and “{sides[1].quote}”.",
        suggestion="Check the spelling with the bearer or a record; if they are two people, introduce both.",
        values=((known, "the name as first given"), (said, "the name as given again")),
    )


def _two_words(material: Material) -> Iterator[Inconsistency]:
    """A long name of a place, a body or a ship that is there several times, and once nearly."""
    places: dict[str, list[Named]] = {}
    for one in material.persons.all:
        if not one.name.title and not one.name.sure:
            for word in one.name.words:
                places.setdefault(word, []).append(one)
    by_ends: dict[tuple[str, str], list[str]] = {}
    for word in places:
        if len(word) >= 7:
            by_ends.setdefault((word[0], word[-1]), []).append(word)
    for group in by_ends.values():
        for number, rare in enumerate(group[:_MOST]):
            for other in group[number + 1 : _MOST]:
                yield from _nearly(material, places[rare], places[other], rare, other)


def _nearly(
    material: Material, ones: list[Named], others: list[Named], word: str, other: str
) -> Iterator[Inconsistency]:
    if not near_words(word, other) or is_inflected(*sorted((word, other), key=len)):
        return
    rare, common = sorted(((ones, word), (others, other)), key=lambda pair: len(pair[0]))
    if len(rare[0]) > 1 or len(common[0]) < 2 or not _like_phrases(common[0], rare[0][0]):
        return
    first, second = common[0][0], rare[0][0]
    if any(_in_small_letters(material, one) for one in (first, second)) or _explains(material, first, second):
        return
    sides = [
        material.side(one.block, one.name.start, one.name.end)
        for one in sorted((first, second), key=lambda one: one.place)
    ]
    yield finding(
        CHECKER,
        KIND,
        ADVISORY,
        (sides[0], sides[1]),
        message=f"One name seems to be spelled in two ways: “{sides[0].quote}” and “{sides[1].quote}”.",
        suggestion="Check the spelling and use one.",
        values=((common[1], "as spelled more often"), (rare[1], "as spelled once")),
    )


def _like_phrases(common: list[Named], rare: Named) -> bool:
    """Is the rare name used as the common one is: alone, or with the same other words?"""
    return any(
        len(one.name.words) == len(rare.name.words) and one.name.after_the == rare.name.after_the
        for one in common
    )
