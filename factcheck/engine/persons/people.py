"""From names to people: which mentions mean one person, and which name nobody introduced.

A surname alone refers back to the full name that has it; a full name joins the person of that surname
whose first name is the same, its initial or its short form. Two first names are two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..reading import BlockReading, Reading
from .claims import PostClaim, claims_in
from .duties import duties_in
from .given_names import is_short_for
from .lexicon import PARTICLE_WORDS
from .mentions import NameMention, names_in
from .sexes import sex_of


@dataclass(slots=True)
class Named:
    """A name mention in its place; `number` counts the names of the block."""

    block: int
    number: int
    name: NameMention
    claims: list[PostClaim] = field(default_factory=list)

    @property
    def place(self) -> tuple[int, int]:
        return self.block, self.name.start


@dataclass(slots=True)
class Person:
    """One person as the text has them: `first` and `surname` folded; `mentions` in reading order."""

    first: str
    surname: str
    mentions: list[Named] = field(default_factory=list)

    @property
    def sure(self) -> bool:
        return any(one.name.sure or one.claims for one in self.mentions)

    @property
    def sex(self) -> str:
        """ "he" or "she" by a title or the first name; "" where it cannot be told."""
        titles = [found for one in self.mentions if (found := sex_of("", one.name.title))]
        return titles[0] if titles else sex_of(self.first)

    @property
    def full(self) -> list[Named]:
        return [one for one in self.mentions if one.name.first]


@dataclass(slots=True)
class People:
    """Everybody in a text. `alone`: single names that no full name of the text has."""

    persons: list[Person]
    by_surname: dict[str, list[Person]]
    alone: list[Named]
    all: list[Named]

    def of(self, named: Named) -> Person | None:
        """The person a mention means; None for a name nobody has or several have."""
        return self._owners.get((named.block, named.number))

    _owners: dict[tuple[int, int], Person] = field(default_factory=dict)


def people_of(reading: Reading) -> People:
    """Everybody named in running text, in headline and standfirst."""
    everybody = list(_named(reading))
    persons: list[Person] = []
    by_surname: dict[str, list[Person]] = {}
    people = People(persons, by_surname, [], everybody)
    for one in everybody:
        if one.name.first and not one.name.after_the:
            _join(one, persons, by_surname, people)
    for one in _of_headlines(reading, by_surname):
        everybody.append(one)
        if one.name.first:
            _join(one, persons, by_surname, people)
    firsts: dict[str, list[Person]] = {}
    for person in persons:
        firsts.setdefault(person.first, []).append(person)
    for one in everybody:
        if not one.name.first:
            _refer(one, by_surname, firsts, people)
    for person in persons:
        person.mentions.sort(key=lambda one: one.place)
    return people


def _of_headlines(reading: Reading, by_surname: dict[str, list[Person]]) -> list[Named]:
    """The names of a headline, where any word may have a capital: a surname of the text, with the word
    before it, or each word for itself.
    """
    small = small_words(reading)
    firsts = {person.first for known in by_surname.values() for person in known}
    found: list[Named] = []
    for block in reading.blocks:
        if block.block.kind == "headline":
            for name in names_in(block):
                for part in _parts(name, by_surname, firsts, small):
                    found.append(Named(block.index, len(found), part))
    return found


def _parts(
    name: NameMention, by_surname: dict[str, list[Person]], firsts: set[str], small: frozenset[str]
) -> Iterator[NameMention]:
    """A surname of the text with the first name before it, a first name with the word behind it, or each
    word for itself.
    """
    places, at = [], name.at
    for word in name.printed:
        places.append((at, at + len(word)))
        at += len(word) + 1
    for number, word in enumerate(name.words):
        first = number
        while first and name.words[first - 1] in PARTICLE_WORDS:
            first -= 1
        before = name.words[first - 1] if first else ""
        if before and ((word in by_surname and before not in small) or before in firsts):
            first -= 1
        yield replace(
            name,
            start=name.start if first == 0 else places[first][0],
            at=places[first][0],
            end=places[number][1],
            title=name.title if first == 0 else "",
            words=name.words[first : number + 1],
            printed=name.printed[first : number + 1],
            sure=False,
        )


def _named(reading: Reading) -> Iterator[Named]:
    for block in reading.blocks:
        if block.block.kind == "headline":
            continue
        names, claims = _read(block)
        held: dict[int, list[PostClaim]] = {}
        for claim in claims:
            held.setdefault(claim.mention, []).append(claim)
        for number, name in enumerate(names):
            yield Named(block.index, number, name, held.get(number, []))


def _read(block: BlockReading) -> tuple[tuple[NameMention, ...], tuple[PostClaim, ...]]:
    return block.kept("names", lambda: _made(block))


def _made(block: BlockReading) -> tuple[tuple[NameMention, ...], tuple[PostClaim, ...]]:
    names = names_in(block)
    return names, (*claims_in(block, names), *duties_in(block, names))


_MOST = 40  # people of one surname that a name is compared with


def _join(one: Named, persons: list[Person], by_surname: dict[str, list[Person]], people: People) -> None:
    first, surname = one.name.first, one.name.surname
    known = by_surname.setdefault(surname, [])
    fitting = [person for person in known[:_MOST] if same_first(person, one.name)]
    if len(fitting) == 1:
        person = fitting[0]
        if len(first) > len(person.first) == 1:
            person.first = first
    else:
        person = Person(first, surname)
        persons.append(person)
        known.append(person)
    person.mentions.append(one)
    people._owners[one.block, one.number] = person


def same_first(person: Person, name: NameMention) -> bool:
    """May the first name be the person's: the same, an initial of it, a short form, a middle
    name of theirs?
    """
    first = name.first
    if first == person.first or is_short_for(first, person.first):
        return True
    if 1 in {len(first), len(person.first)}:
        return first[0] == person.first[0]
    middles = {word for one in person.mentions for word in one.name.words[:-1]}
    return first in middles or person.first in name.words[:-1]


def _refer(
    one: Named, by_surname: dict[str, list[Person]], firsts: dict[str, list[Person]], people: People
) -> None:
    """A single name: the surname of somebody, or the first name; left open where several have it."""
    known = by_surname.get(one.name.surname, [])
    if not known:
        known = firsts.get(one.name.surname, [])
        if one.name.title:  # "Mr Somchai", who was "Mr Somchai Ketkaew" before
            known = [
                him for him in known[:_MOST] if any(one.name.title == two.name.title for two in him.full)
            ]
    elif len(known) > 1 and (sex := sex_of("", one.name.title)):
        known = [him for him in known[:_MOST] if sex_of(him.first) in {sex, ""}]
    if len(known) > 1 and not one.name.title:  # before the second is brought in, the first is meant
        before = [him for him in known[:_MOST] if him.full and him.full[0].place < one.place]
        known = before if len(before) == 1 and before[0].full[0].block >= 0 else known
    if not known:
        people.alone.append(one)
    elif len(known) == 1:
        known[0].mentions.append(one)
        people._owners[one.block, one.number] = known[0]


def small_words(reading: Reading) -> frozenset[str]:
    """Every word that the text prints in small letters somewhere."""
    found: set[str] = set()
    for block in reading.blocks:
        found |= block.kept("words in small letters", lambda block=block: {*_SMALL.findall(block.text)})  # type: ignore[misc]
    return frozenset(found)


_SMALL = re.compile(r"(?<![\w’'])[^\W\d_A-Z][\w’'-]*")
