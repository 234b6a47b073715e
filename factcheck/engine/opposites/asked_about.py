"""What an answer is about, with its question, and whether a sentence of the story is about the same."""

from __future__ import annotations

import re

from ..acts.particulars import topics
from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .answers import Told

Story = list[tuple[BlockReading, Sentence]]

# One thing under several names; a topic is the first of its line.
_NAMES: dict[str, str] = {}
for _line in """
    connect connected connection connections join joined joining link linked hook hooked
    lodging lodgings board bed beds food meals meal accommodation room rooms keep breakfast dinner catering
    admission entry entrance ticket tickets door gate get-in
    park parking car cars vehicle
    delivery delivered deliver post postage shipping
    fare fares ride rides trip trips journey travel bus tram train crossing
    class classes course courses lesson lessons tuition training workshop
    card cards permit permits licence license pass passes sticker
    test tests testing check checks check-up screening examination scan
    jab jabs vaccine vaccination vaccinated shot
    bag bags luggage suitcase
    bicycle bicycles bike bikes cycle
    dog dogs pet pets
    registration register registering registered enrol enrolment sign-up
    identification passport id-card photo-id id
    booking book reserve reservation appointment
    collection collected pick-up pickup
    repair repairs mending fix
    loan loans borrow borrowing hire rental rent
    membership member join-up
    visit visiting visitors see tour
""".strip().splitlines():
    for _word in _line.split():
        _NAMES.setdefault(_word, _line.split()[0])

_VAGUE = words("""
    much many long still need have does will would could about from with that this there they them their
    what when where which your you're people anyone anybody someone nobody everyone going come comes take
    takes make makes want wants know tell says said told after before during only just also each every some
    year years month months week weeks days time times first last next than then more most less cost costs pay
    paid pays price prices fee fees charge charges free money euros pounds dollars nothing anything
""")


def about(text: str) -> frozenset[str]:
    """The topics of a text, things of several names under one."""
    told = re.findall(r"[^\W\d_][\w’'-]*", text.casefold())
    named = {_NAMES[word] for word in told if word in _NAMES}
    other = topics(" ".join(word for word in told if word not in _NAMES and word not in _VAGUE))
    return frozenset(named | other)


# Groups of which one may be told another thing than the next.
_GROUPS = words("""
    member adult child kid pensioner senior student pupil driver cyclist walker baby parent local foreigner
    teenager toddler veteran carer staff nurse farmer family group newcomer non-member under-five under-16
    over-65 tenant owner business company school
""")


def one_group(mine: str, theirs: str) -> bool:
    """Are no groups named, or the same?"""
    groups = [
        {one for word in re.findall(r"[a-z0-9-]+", text.casefold()) if (one := _singular(word)) in _GROUPS}
        for text in (mine, theirs)
    ]
    return (
        not groups[0]
        or (not groups[1] and not (groups[0] - {"child", "parent"}))
        or bool(groups[0] & groups[1])
    )


def _singular(word: str) -> str:
    return {"children": "child", "families": "family", "companies": "company"}.get(
        word, word.removesuffix("s")
    )


def told(answer: BlockReading, mine: Sentence, block: BlockReading, other: Sentence, read: str) -> Told:
    return Told(answer.index, mine.start, mine.end, block.index, other.start, other.end, read)


def one_name(word: str) -> str:
    """The one name of a thing that has several: "passports" are an identification."""
    return _NAMES.get(word, _NAMES.get(word.removesuffix("s"), word.removesuffix("s")))
