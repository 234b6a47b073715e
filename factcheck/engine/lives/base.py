"""A claim about somebody's age or birth, and the sentence in which it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ..dates import DateExpr
from ..persons import Named, Person
from ..reading import BlockReading, Sentence
from .subjects import APPOSED_SELF, KIN, STRANGER

BIRTH, AGE = "birth", "age"
NOW = "at publication"


@dataclass(frozen=True, slots=True)
class LifeClaim:
    """text[start:end] of a block bounds a birth to the days from `earliest` to `latest`.

    `age` is the age stated (None for a birth) and `at` says when, in words. `person` is whose life it is.
    `loose`: person or time are told by what goes before, which is likely and not certain.
    """

    block: int
    start: int
    end: int
    person: Person
    kind: str
    earliest: date
    latest: date
    age: int | None = None
    at: str = ""
    gender: str = ""
    loose: bool = False


@dataclass(slots=True)
class Place:
    """One sentence being read, with who is named in it and who is spoken of."""

    block: BlockReading
    sentence: Sentence
    names: list[tuple[Named, Person]]
    topic: Person | None
    published: date | None
    told: DateExpr | None = None  # the year the story is in, told just before
    hero: Person | None = None  # whom the whole text is about
    gone: Person | None = None  # who has died, says the text, of late
    before: Sentence | None = None  # the sentence before, of the same block
    lately_named: tuple[Person, ...] = ()  # people named in it

    @property
    def text(self) -> str:
        return self.block.text


NAME, NOUN, OPEN = "name", "noun", "open"


def grammatical_subject(place: Place, start: int, end: int) -> tuple[str, Person | None]:
    """What the parse has as subject of a verb in text[start:end]: a person by name, another noun, or nothing
    that tells (a pronoun, no subject at all).
    """
    verbs = {one.index for one in place.sentence.tokens if start <= one.start < end}
    for token in place.sentence.tokens:
        if token.head in verbs and token.index not in verbs and token.dep in {"nsubj", "nsubjpass"}:
            if token.pos not in {"NOUN", "PROPN"}:
                return OPEN, None
            for one, owner in place.names:
                if one.name.start <= token.start < one.name.end:
                    return NAME, owner
            apposed = next((owner for one, owner in place.names if one.name.start == token.end + 2), None)
            if apposed is not None and place.text[token.end : token.end + 2] == ", ":
                return NAME, apposed  # "The baker, Otto Blum, turned 65"
            return (NOUN, None) if token.pos == "NOUN" else (OPEN, None)
    return OPEN, None


_ASIDE = re.compile(r"\s*|,\s?|\s\(|,[^.;:]{1,80},\s?|\s\([^()]{1,40}\),?\s?")


def apposition(between: str) -> bool:
    """Does nothing, or an aside between commas or brackets, part a name from its verb?"""
    return bool(_ASIDE.fullmatch(between))


def subject_behind(place: Place, end: int) -> Person | None:
    """The subject after the opening phrase: a name, or a pronoun for whoever is spoken of."""
    behind = re.compile(
        r"[^.;]{0,160}?,\s(?:(?P<p>he|she)\b|(?:(?:the|a)\s(?:[a-z][\w-]*\s){1,4})?(?P<n>(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.?\s)?[A-Z]))"
    )
    match = behind.match(place.text, end, place.sentence.end)
    if match is None:
        return None
    if match.group("p"):
        return _of_sex(place.topic, match.group("p"))
    at = match.start("n")
    return next((owner for one, owner in place.names if one.name.start <= at <= one.name.end), None)


_OTHERS = re.compile(
    rf"\b(?:his|her|their|the|an?|[A-Z]\w+[’']s)\s(?:\w+\s){{0,2}}(?:{KIN}|man|woman|boy|girl|child|baby|dog|horse)\b"
)


_PRONOUN = re.compile(r"\b(?:he|his|him|she|her|hers)\b", re.IGNORECASE)


def meant_by_pronoun(place: Place, at: int) -> Person | None:
    """Whom "she" means: the one person named before it in the sentence, else whoever is spoken of.

    Nobody for sure where somebody without a name stands before it ("her father").
    """
    if _OTHERS.search(place.text, place.sentence.start, at) and not APPOSED_SELF.match(place.sentence.text):
        return None
    if STRANGER.match(place.sentence.text) and not APPOSED_SELF.match(place.sentence.text):
        return None
    said = [one.group().casefold() for one in _PRONOUN.finditer(place.text, place.sentence.start, at + 3)]
    sex = "" if not said else "he" if said[-1] in {"he", "his", "him"} else "she"
    named = {id(owner): owner for one, owner in place.names if one.name.end <= at}
    if len(named) > 1 and sex:
        named = {key: owner for key, owner in named.items() if owner.sex in {"", sex}}
    if len(named) == 1:
        return _of_sex(next(iter(named.values())), sex)
    return _of_sex(place.topic, sex) if not named else None


def _of_sex(person: Person | None, sex: str) -> Person | None:
    """Nobody, where the pronoun is one for the other sex."""
    return None if person is None or (sex and {person.sex, sex} == {"he", "she"}) else person
