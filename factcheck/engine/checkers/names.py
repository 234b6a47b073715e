"""One person in two spellings: Karvani and Kavrani, Marion and Marianne Pell.

A name is the first fact of a story and the one its owner is sure to check. Steve Buttry’s accuracy
checklist for reporters (MediaShift, 2015) has the bearer spell it, and the printed name compared with the
notes and with one more source. The slip shows in the text itself: news style gives the full name once and
the surname after that, so a surname that no full name of the text has, and that looks like one which is
there, is that one misspelt; and so is a second first name with the same surname that nobody introduces.

Namesakes, relatives, short forms, maiden and stage names and spellings the text explains are left alone.
Names of places, bodies and ships in two spellings are an advice, not a stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..apparent import explained, not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency, folded
from ..material import Material, finding
from ..persons import NOW, SINCE, Named, Person
from ..persons.again import borne_by_several, of_spelling
from ..persons.first_names import misspelt_alone
from ..persons.likeness import (
    alike_by_sex,
    are_a_couple,
    is_inflected,
    like_surnames,
    near_first_names,
    near_surnames,
)
from ..persons.posts import LED, POSTS, one_name
from ..persons.sexes import sex_of
from ..persons.spellings import two_spellings
from ..persons.two_people import (
    BUT_NOTES,
    OTHERS,
    descriptions,
    explained_by_words,
    introduced,
    is_one_again,
    of_two_times,
    told_apart,
)
from .examples.names import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "names"
KIND = "name in two spellings"

_MOST = 12  # mentions of one person, and people with one name, that are looked at


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each person printed in two spellings."""
    people = [
        *_surnames_nobody_has(material),
        *_two_surnames(material),
        *_two_first_names(material),
        *_first_name_alone(material),
        *_one_post(material),
    ]
    if any(block.kept("of spelling", partial(of_spelling, block)) for block in material.reading.blocks):
        people = [one for one in people if one.severity == BLOCKING]
    several = borne_by_several(material.reading)
    people = [one for one in people if not any(several & _words(side.quote) for side in one.sides)]
    yield from people
    told = frozenset(word for one in people for side in one.sides for word in folded(side.quote).split())
    yield from _two_words(material, told)


def _words(quote: str) -> set[str]:
    said = {re.sub(r"[’']s?\Z", "", word) for word in folded(quote).split()}
    return said | {word.removesuffix("s") for word in said}


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
        if word in families or first is None or _of_many(material, first, families):
            continue
        like = [person for person in near.to(word) if _like(first, person)]
        if len({person.surname for person in like}) == 1 and not explained_by_words(material, like[0], first):
            yield _found(material, like[0], first, word, like[0].surname, severity=_weight(first, like[0]))


_SEVERAL = re.compile(r"\b(?:two|both|three|four|the|all|these|those|other|many|several)\s\Z", re.IGNORECASE)


def _of_many(material: Material, one: Named, families: set[str]) -> bool:
    """ "the two Dr Molls": several of one name."""
    if not one.name.surname.endswith("s") or one.name.surname[:-1] not in families:
        return False
    text = material.reading.blocks[one.block].text
    return bool(_SEVERAL.search(text, max(0, one.name.start - 12), one.name.start))


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


def _weight(one: Named, person: Person) -> str:
    """A bare capitalised word may be something else after all; with a title it is a surname."""
    heard = not near_surnames(one.name.surname, person.surname, sure=True)
    return BLOCKING if one.name.title and (_titled_alike(one, person) or not heard) else ADVISORY


def _fits(one: Named, person: Person) -> bool:
    """May the title be the person's: "Ms Whitmore" for Miriam Whitcombe, who teaches, and for no man?"""
    return _titled_alike(one, person) or sex_of("", one.name.title) in {person.sex, sex_of(person.first)} - {
        ""
    }


def _like(one: Named, person: Person) -> bool:
    titled = bool(one.name.title)
    if not person.sure and not one.name.sure and min(len(one.name.surname), len(person.surname)) < 6:
        return False
    if abs(len(one.name.surname) - len(person.surname)) > 2:
        return False
    heard = titled and like_surnames(one.name.surname, person.surname) and _fits(one, person)
    return (
        heard
        or _begins_alike(one, person)
        or near_surnames(one.name.surname, person.surname, sure=titled or one.name.sure)
    )


def _begins_alike(one: Named, person: Person) -> bool:
    """ "Ilse Mollberg, 84," and "Mrs Mollner" whom nobody presents: who is called by a title alone was named
    in full before.
    """
    said, known = one.name.surname, person.surname
    alike = said[:3] == known[:3] and abs(len(said) - len(known)) <= 1 and said != known
    sexed = person.sex in {"", sex_of("", one.name.title)}
    known_first = person.full and person.full[0].place < one.place and person.sure
    return bool(
        one.name.title in _EVERYBODYS - {"dr"}
        and alike
        and sexed
        and known_first
        and min(len(said), len(known)) > 5
        and not one.name.introduced
        and not one.claims
        and not are_a_couple(said, known)
        and not is_inflected(*sorted((said, known), key=len))
    )


_EVERYBODYS = frozenset({"mr", "mrs", "ms", "miss", "dr"})


def _titled_alike(one: Named, person: Person) -> bool:
    """The same title, and one that few have: "Canon Drayton", "Canon Philip Draycott"."""
    return one.name.title not in _EVERYBODYS and any(
        one.name.title == named.name.title for named in person.full
    )


def _names_a_person(material: Material, one: Named, same: list[Named]) -> bool:
    """A title or speech shows it; else a lone proper noun that is nowhere a place or a common word."""
    if one.name.title:
        return True
    if len(same) > _MOST or any(
        (other.name.place and not _owns(material, other)) or other.name.after_the for other in same
    ):
        return False
    block = material.reading.blocks[one.block]
    token = block.sentences[one.name.sentence].token_at(one.name.at)
    if token is None or _in_small_letters(material, one):
        return False
    return token.pos == "PROPN" or token.start > block.sentences[one.name.sentence].start


def _owns(material: Material, one: Named) -> bool:
    """ "in Moll's work": the preposition goes with the work, not with a place."""
    text = material.reading.blocks[one.block].text
    return text[one.name.end : one.name.end + 2] in {"’s", "'s"}


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
            if (
                not (near or like_surnames(one.surname, other.surname) or _a_letter_apart(one, other))
                or _is_place(one)
                or _is_place(other)
            ):
                continue
            if is_one_again(material, one, other):
                first, second = _shown(one, other)
                weight = BLOCKING if near and (one.sure or other.sure) else ADVISORY
                yield _found(material, one, second, second.name.surname, one.surname, first, severity=weight)


def _a_letter_apart(one: Person, other: Person) -> bool:
    """ "Brennan Vaux", "Brennan Faux"."""
    first, second = one.surname, other.surname
    alike = len(first) == len(second) > 3
    return alike and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _two_first_names(material: Material) -> Iterator[Inconsistency]:
    """One surname with two first names like each other, the second of which nobody introduces."""
    for group in material.persons.by_surname.values():
        for one, other in _pairs(group):
            near = near_first_names(one.first, other.first)
            if not (near or _second_thought(one, other)) or _is_place(one) or _is_place(other):
                continue
            if is_one_again(material, one, other):
                first, second = _shown(one, other)
                weight = BLOCKING if near and (one.sure or other.sure) else ADVISORY
                yield _found(material, one, second, second.name.first, one.first, first, severity=weight)


def _first_name_alone(material: Material) -> Iterator[Inconsistency]:
    """A first name alone that nobody has, like that of somebody of the text."""
    for person, one in misspelt_alone(material.reading, material.persons, material.small_words):
        if not explained_by_words(material, person, one):
            yield _found(material, person, one, one.name.surname, person.first, severity=ADVISORY)


def _second_thought(one: Person, other: Person) -> bool:
    """ "Larisa Orlova, 67", and once "Lyudmila Orlova": a first name that begins alike and comes once."""
    return (
        one.first[:1] == other.first[:1]
        and min(len(one.first), len(other.first)) > 3
        and len(other.mentions) == 1
        and any(named.name.introduced or named.claims for named in one.mentions)
        and (not introduced(other) or bool(descriptions(one) & descriptions(other)))
        and len({sex_of(one.first), sex_of(other.first)} - {""}) < 2
        and not alike_by_sex(one.first, other.first)
    )


def _is_place(person: Person) -> bool:
    """ "at Orme Valley": nothing shows a person, and a preposition of place a place."""
    return not person.sure and any(named.name.place or named.name.after_the for named in person.mentions)


def _pairs(group: list[Person]) -> Iterator[tuple[Person, Person]]:
    some = sorted(group[:_MOST], key=lambda person: person.mentions[0].place)
    for number, one in enumerate(some):
        for other in some[number + 1 :]:
            yield one, other


def _shown(one: Person, other: Person) -> tuple[Named, Named]:
    first, second = (
        next((named for named in person.full if len(named.name.first) > 1), person.full[0])
        for person in (one, other)
    )
    return first, second


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
            if one.surname != other.surname or one.first == other.first or _bodies_differ(one, other):
                continue
            near = near_first_names(one.first, other.first) or near_surnames(
                one.surname, other.surname, sure=True
            )
            if not near and not of_two_times(material, one, other) and not told_apart(material, one, other):
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


def _two_words(material: Material, told: frozenset[str]) -> Iterator[Inconsistency]:
    """A place, a body, a ship or a beast in two spellings; `told`: names already found fault with."""
    people = material.persons
    known = frozenset(
        word for person in people.persons if person.sure for word in (person.first, person.surname)
    )
    for first, second in two_spellings(material.reading, material.small_words, known | told):
        statements = [material.statement(one.block, one.start, one.end) for one in (first, second)]
        if any(not_asserted(one, but=BUT_NOTES) for one in statements):
            continue
        if explained(statements[0], statements[1], but=OTHERS):
            continue
        ones = sorted((first, second), key=lambda one: one.place)
        sides = [material.side(one.block, one.start, one.end) for one in ones]
        yield finding(
            CHECKER,
            KIND,
            ADVISORY,
            (sides[0], sides[1]),
            message=f"One name seems to be spelled in two ways: “{sides[0].quote}” and “{sides[1].quote}”.",
            suggestion="Check the spelling and use one.",
            values=(
                (" ".join(ones[0].words), "as spelled first"),
                (" ".join(ones[1].words), "as spelled again"),
            ),
        )
