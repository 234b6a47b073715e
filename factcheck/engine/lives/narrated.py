"""Of whom a whole text tells, and in which year its story is.

A portrait or an obituary names its subject, lets others speak and goes back to "she" without a name. Where
one person is named first and most, and nearly every pronoun of the text is of one sex, that pronoun means
this person also where somebody else was named between. And a story told in the past stays in the year it
named last, a sentence or two long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..dates import EXPLICIT, DateExpr
from ..persons import People, Person
from ..reading import BlockReading, Reading, Sentence
from .subjects import APPOSED_SELF, KIN, STRANGER, Topic

_PRONOUNS = re.compile(r"\b(?:(?P<she>she|her|hers|herself)|(?P<he>he|his|him|himself))\b", re.IGNORECASE)
_I = re.compile(r"[“\"](?:[^”\"]*\s)?I\s")
_MOST_OF = 0.75  # of the pronouns of a text that are of one sex
_LEAST = 2  # pronouns that show whom a text is about
_KIN = re.compile(rf"\b(?:{KIN}s?|parents|wom[ae]n|boy|girl|child|baby)\b(?<!driver)", re.IGNORECASE)
_RELATIVE = re.compile(rf"\b(?:{KIN}s?|parents|man|woman|boy|girl|child|baby|who)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hero:
    """The person a text is about and the sex of its pronouns: "she" or "he"."""

    person: Person
    sex: str

    def may_be_meant(self, sentence: Sentence, before: Sentence | None) -> bool:
        """Has the sentence pronouns of this sex alone, and does the one before bring in nobody else?"""
        said = {match.lastgroup for match in _PRONOUNS.finditer(sentence.text)}
        if not said and _I.search(sentence.text):
            return True
        return said == {self.sex} and (
            before is None or not (before.has(_KIN) or STRANGER.match(before.text))
        )


def brings_in_another(sentence: Sentence, at: int) -> bool:
    """Does a relative or a stranger stand in the sentence before a place of the block?"""
    lead = sentence.text[: at - sentence.start]
    return _RELATIVE.search(lead) is not None and not APPOSED_SELF.match(sentence.text)


def hero_of(reading: Reading, people: People) -> Hero | None:
    """The person a text is about: the first one named in full, or the one named most, whom its "she" or "he"
    goes back to and beside whom nobody else of that sex is told of as much.
    """
    opening = [block.index for block in reading.blocks if block.block.kind != "headline"][:_OPENING]
    known = [one for one in people.persons if any(named.block in opening for named in one.full)]
    if not known:
        return None
    first = min(known, key=lambda one: next(named for named in one.full if named.block in opening).place)
    most = max(known, key=lambda one: len(one.mentions))
    for one in (most, first) if len(most.mentions) > len(first.mentions) + 3 else (first, most):
        sex = _sex_in(reading, people, one)
        if sex and not any(_rivals(one, other, sex) for other in people.persons if other is not one):
            return Hero(one, sex)
    return None


def _rivals(hero: Person, other: Person, sex: str) -> bool:
    """May "she" be the other as well? Not who comes up in one paragraph only, after the first."""
    if other.sex not in {"", sex} or not other.sure:
        return False
    passing = is_passing(other) and other.mentions[0].place > hero.mentions[0].place
    return not passing and (len(other.mentions) >= len(hero.mentions) or len(other.mentions) > 2)


def is_passing(person: Person) -> bool:
    """Is it somebody who has a say in one paragraph, and is not heard of again?"""
    return len({named.block for named in person.mentions}) == 1


def _sex_in(reading: Reading, people: People, one: Person) -> str:
    """ "she" or "he", from the paragraphs that name nobody else; "" where they tell neither."""
    others = {
        named.block for other in people.persons if other is not one and other.sure for named in other.mentions
    }
    said = {"she": 0, "he": 0}
    for block in reading.blocks:
        if block.index not in others:
            for sex, number in block.kept("pronouns of persons", lambda block=block: _count(block)):  # type: ignore[misc]
                said[sex] += number
    sex = max(said, key=lambda one: said[one])
    enough = said[sex] >= max(_LEAST, _MOST_OF * sum(said.values()))
    return sex if enough and one.sex in {"", sex} else ""


def spoken_of(topic: Topic, block: int, hero: Hero | None) -> Person | None:
    """Whom a pronoun of a block goes back to. A new paragraph does not go on about who had a say in the last
    one, where the text is about somebody else.
    """
    person = topic.person
    if person is None or hero is None or person is hero.person or topic.since == block:
        return person
    return None


_OPENING = 6  # blocks in which a text names whom it is about


def _count(block: BlockReading) -> tuple[tuple[str, int], ...]:
    found = [match.lastgroup for match in _PRONOUNS.finditer(block.text)]
    return tuple((sex, found.count(sex)) for sex in ("she", "he"))


class Told:
    """The year a story is in: named in one of the two sentences before, in the same paragraph."""

    def __init__(self) -> None:
        self._block = -1
        self._left = 0
        self._expr: DateExpr | None = None
        self.last: Sentence | None = None

    def before(self, block: BlockReading) -> DateExpr | None:
        return self._expr if self._left and block.index == self._block else None

    def is_in(self, block: BlockReading) -> bool:
        return block.index == self._block

    def went_on(self, block: BlockReading, sentence: Sentence) -> None:
        if block.index != self._block:
            self._block, self._left, self._expr = block.index, 0, None
        self.last = sentence
        named = [one for one in sentence.dates if one.when.start is not None and _names_time(one)]
        if len(named) == 1 and not sentence.has(_BORN):
            self._expr, self._left = named[0], _SENTENCES
        elif named or sentence.has(_GOES_ON):
            self._left = 0
        else:
            self._left = max(0, self._left - 1)


_SENTENCES = 3  # sentences a story stays in a year
_GOES_ON = re.compile(
    r"\b(?:later|afterwards|eventually|since\sthen|these\sdays|now|today|by\sthen|next)\b", re.IGNORECASE
)


# A birth, a death, a foundation: the story does not stay in their year.
_BORN = re.compile(r"\b(?:born|birth|died|death|founded|built|until|since|published|cited|by\s\d{4})\b")


def _names_time(one: DateExpr) -> bool:
    return one.basis == EXPLICIT and one.when.granularity in {"day", "month", "year", "season"}
