"""How old somebody is as the text is written, and how old who has just died was.

"At 61 she has", "Now 61, he", "still at work at 61": what is told in the present counts from publication.
"He died on 4 May, aged 83", "lived to be 83": of somebody of whom the text says that he has died of late, or
on a day without a year, it counts from there as well. In a story that is made up people have any age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dates import EXPLICIT
from ..dates.counts import count_of
from ..dates.interval import add_months
from ..persons import People, Person
from ..reading import Reading
from .base import LifeClaim, Place, meant_by_pronoun
from .bounds import now, once

_N = r"(?P<n>\d{2,3}|[a-z]+ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
_AGED = r"(?:at\s(?:the\s(?:ripe\s(?:old\s)?)?age\sof\s|age\s)?|aged\s)"
_HAS = r"(?:has|is|[’']s|still|remains|can|may|does|doesn[’']t|hasn[’']t|isn[’']t)"
_PRESENT = re.compile(
    rf"(?:\A[“\"]?(?:Now|Today)(?:,\s{_AGED}|\s{_AGED}|\s|,\s){_N}(?=,\s(?:(?:he|she)\b|[A-Z])|\sand\s)"
    rf"|\A[“\"]?(?:Even\s|Yet\s|But\s)?[Aa]t\s(?:the\sage\sof\s|age\s)?{_N.replace('?P<n>', '?P<n1>')},?\s"
    rf"(?=(?:[Hh]e|[Ss]he|(?:[A-Z][\w’'-]+\s?){{1,3}})\s?{_HAS}\b)"
    rf"|\b[Ss]till(?:\s[\w’'-]+){{0,5}}?\s{_AGED}{_N.replace('?P<n>', '?P<n2>')}(?=,)"
    rf"|\b(?:has|is),\s(?:now\s)?{_AGED}{_N.replace('?P<n>', '?P<n3>')}(?=,))"
)
_DIED = re.compile(
    r"\b(?:died|dies|has\sdied|passed\saway|(?:[Hh]is|[Hh]er)\sdeath|(?:was|were)\s(?:found\sdead|killed))\b"
)
_AT_DEATH = re.compile(rf"\b{_AGED}{_N}(?=[,.;:)]|\s(?:on|in|after|from|of|at|last|and)\b|\Z)")
_LIVED_TO = re.compile(rf"\blived\sto\s(?:be\s|the\sage\sof\s|see\s(?:his|her)\s)?{_N}(?=[,.;:]|\sand\b|\Z)")
_WAS_THAT_OLD = re.compile(rf"\A(?:He|She)\swas\s{_N}(?=[,.;:]|\Z)")
_HAS_DIED = re.compile(
    r"\b(?:who\s)?has\sdied\b|\bdied\s(?:on\s(?:\w+day)|yesterday|last\sweek|this\s(?:week|month))\b"
)
_MADE_UP = re.compile(
    r"\b(?:novels?|films?|movie|opera|play|plot|fiction\w*|heroines?|hero|character|story|stories|"
    r"episode|sitcom|series|tale|ballad|if|would|imagin\w+|supposed)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")


def lately_dead(reading: Reading, people: People) -> Person | None:
    """The person of whom the text says by name that he or she has died of late."""
    died = {
        (block.index, sentence.index) for block, sentence in reading.sentences() if sentence.has(_HAS_DIED)
    }
    if not died:
        return None
    for one in people.all:
        if (one.block, one.name.sentence) in died:
            return people.of(one)
    return None


def at_present(place: Place) -> Iterator[LifeClaim]:
    """What a sentence says of an age in the present, or at a death just told."""
    if place.sentence.has(_MADE_UP):
        return
    yield from _present(place)
    yield from _at_death(place)


def _present(place: Place) -> Iterator[LifeClaim]:
    match = _PRESENT.search(place.sentence.text)
    if match is None or _past(place, match.end()):
        return
    number = count_of(next(one for one in match.groups() if one))
    person = _of_whom(place, match)
    start = place.sentence.start + match.start()
    if person is None or any(other is not person for other in place.lately_named):
        return  # "played by Ana Roe, 33. At 33 she has"
    if number is not None and number > _GROWN:
        end = start + len(match.group().rstrip())
        yield from now(place, number, person, (start, end))


_GROWN = 15


def in_present(place: Place) -> bool:
    """Does the sentence tell of now, or of a death in the sentence before, so that no year before counts?"""
    if place.before is not None and place.before.has(_DIED):
        return True
    tags = [one.tag for one in place.sentence.tokens]
    return "VBD" not in tags and any(tag in {"VBZ", "VBP", "MD"} for tag in tags)


def _past(place: Place, end: int) -> bool:
    """Does the sentence, told in the past, belong to another time?"""
    verbs = [one.tag for one in place.sentence.tokens if one.start >= place.sentence.start + end]
    first = next((tag for tag in verbs if tag in {"VBD", "VBZ", "VBP", "MD"}), "")
    return first == "VBD"


def _of_whom(place: Place, match: re.Match[str]) -> Person | None:
    named = {id(owner): owner for _, owner in place.names}
    if len(named) == 1:
        return next(iter(named.values()))
    said = _PRONOUN.search(place.sentence.text)
    return None if named or said is None else meant_by_pronoun(place, place.sentence.start + said.start())


def _at_death(place: Place) -> Iterator[LifeClaim]:
    """An age at a death that the sentence, or the one before, tells without a year."""
    text, dates = place.sentence.text, place.sentence.dates
    if any(one.basis == EXPLICIT for one in dates):
        return
    died = _DIED.search(text)
    match = _AT_DEATH.search(text) if died else _LIVED_TO.search(text)
    if match is None and place.before is not None and place.before.has(_DIED):
        match = _WAS_THAT_OLD.search(text)
        dates = place.before.dates
    if match is None or any(one.basis == EXPLICIT for one in dates):
        return
    person, number = _of_whom(place, match), count_of(match.group("n"))
    if person is None or number is None or place.published is None:
        return
    if person is place.gone:
        start, end = place.sentence.start + match.start(), place.sentence.start + match.end()
        if died:
            start = min(start, place.sentence.start + died.start())
        first = add_months(place.published, -_SINCE)
        yield once(place, number, person, (start, end), first, place.published)


_SINCE = 14  # months in which somebody has died of late
