"""What a text says of somebody's age: when born, how old when. Each claim bounds the day of birth.

"Born in 1984" bounds it to that year; "was 19 … in 1998" to the years in which somebody is born who is 19 on
a day of 1998; "Jane Roe, 58," counts from publication.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..persons import People, Person
from ..persons.again import borne_by_several
from ..reading import Reading, Sentence
from .ages import ages_in, birthdays_in
from .base import LifeClaim, Place
from .births import births_in
from .narrated import Hero, Told, brings_in_another, hero_of, spoken_of
from .presently import at_present, lately_dead
from .subjects import KIN, Topic


def life_claims(reading: Reading, people: People) -> list[LifeClaim]:
    """Every claim of age or birth whose person is known, in reading order."""
    topic = Topic(people)
    found: list[LifeClaim] = []
    leap = any(block.has(_LEAP) for block in reading.blocks)
    doubled = _two_of_one_name(reading, people)
    hero, told = hero_of(reading, people), Told()
    gone = lately_dead(reading, people)
    lately: tuple[Person, ...] = ()
    for block, sentence in reading.sentences():
        names = [one for one in topic.names(block, sentence) if id(one[1]) not in doubled]
        place = Place(
            block,
            sentence,
            names,
            spoken_of(topic, block.index, hero),
            reading.document.published,
            told.before(block),
            hero.person if hero is not None and id(hero.person) not in doubled else None,
            gone,
            told.last if told.is_in(block) else None,
            lately if told.is_in(block) else (),
        )
        if sentence.has(_MAY_SPEAK_OF_AGE):
            claims = _read(place, leap=leap)
            if not claims and hero is not None and id(hero.person) not in doubled:
                claims = _of_hero(place, hero, told.last, leap=leap)
            found.extend(claims)
        lately = tuple(owner for _, owner in names)
        topic.went_on(sentence, names)
        told.went_on(block, sentence)
    return found


def _read(place: Place, *, leap: bool) -> list[LifeClaim]:
    births = list(births_in(place))
    ages = list(ages_in(place, births))
    known = {(one.start, one.age) for one in ages}
    ages += [one for one in at_present(place) if (one.start, one.age) not in known]
    return [*births, *ages, *(() if leap else birthdays_in(place, births))]


def _of_hero(place: Place, hero: Hero, before: Sentence | None, *, leap: bool) -> list[LifeClaim]:
    """What a sentence says of "her", if it names nobody and only whom the text is about can be meant."""
    if not hero.may_be_meant(place.sentence, before) or place.names:
        return []
    return [
        replace(one, loose=True)
        for one in _read(replace(place, topic=hero.person), leap=leap)
        if not brings_in_another(place.sentence, one.start)
    ]


_LEAP = re.compile(r"\b29(?:th)?(?:\sof)?\sFeb|\bFeb\w*\.?\s29|\b[Ll]eap(?:ling|\s(?:day|year))")
_MAY_SPEAK_OF_AGE = re.compile(
    r"\d|-year-old|birthday|\baged?\b|\b(?:was|is|at|turned|turns|only|just|then|be)\s(?:[a-z]+teen|[a-z]+ty|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)


_GENERATION = re.compile(
    r",?\s(?:senior|junior|Sr\b|Jr\b|Snr\b|Jnr\b|I{1,3}\b|IV\b|"
    r"the\s(?:elder|younger|first|second|third|fourth|fifth|sixth)\b)"
)
_KIN_BEFORE = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]|whose)\s(?:\w+\s)?{KIN},?\s(?:also\s)?(?:called\s|named\s)?\Z"
)


def _two_of_one_name(reading: Reading, people: People) -> set[int]:
    """The ids of persons whose name a relative bears, too: which is meant cannot be told."""
    found: set[int] = set()
    shared = borne_by_several(reading)
    for one in people.all:
        owner = people.of(one)
        if owner is None:
            continue
        text = reading.blocks[one.block].text
        if _GENERATION.match(text, one.name.end) or {owner.first, owner.surname} & shared:
            found.add(id(owner))
        related = _KIN_BEFORE.search(text, max(0, one.name.start - 40), one.name.start)
        if related and owner.mentions and owner.mentions[0].place < one.place:
            found.add(id(owner))
        titled = one.name.title in _COURTESY and not one.name.first
        if (
            titled
            and _KIN_NEAR["mr" if one.name.title == "mr" else "mrs"].search(text)
            and not any(other.name.title == one.name.title for other in owner.full)
        ):
            found.add(id(owner))
    return found


_COURTESY = frozenset({"mr", "mrs", "ms", "miss"})
# Mr Roe's wife is no Mr Roe: only a relative who bears the title, too, makes it doubtful who is meant.
_NEITHER = r"twin|cousin|parents|partner|siblings?|famil(?:y|ies)"
_KIN_NEAR = {
    "mr": re.compile(
        rf"\b(?:{_NEITHER}|husband|father|(?:grand)?sons?|brothers?|grandfather|uncle|nephews?|widower)\b"
    ),
    "mrs": re.compile(
        rf"\b(?:{_NEITHER}|wife|mother|(?:grand)?daughters?|sisters?|grandmother|aunt|nieces?|widow)\b"
    ),
}
