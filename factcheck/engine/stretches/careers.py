"""How long somebody held a post, against the years told elsewhere.

"Chair from 2001 to 2011 … led it for 15 years", "is stepping down after 19 seasons. … took over in 2002".

Only of a person known by name or by a pronoun that can mean nobody else, and with one such term or beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates.counts import COUNT, count_of
from ..lives.subjects import Topic
from ..persons import Named, People, Person
from ..reading import BlockReading, Reading, Sentence

_TERM, _START, _HELD, _LEAVES = "term", "start", "held", "leaves"

_POST = (
    r"(?:chair(?:man|woman|person)?|director|head(?:master|mistress|teacher)?|manager|mayor|"
    r"leader|captain|coach|editor|principal|"
    r"conductor|president|minister|chief|governor|secretary|bishop|curator|organist|treasurer|"
    r"boss|vicar|rector|warden|provost|"
    r"chancellor|commissioner|superintendent|led|ran|chaired|headed|managed|coached|captained|"
    r"edited|governed|ruled|served|presided)"
)
_YEARS_OF = re.compile(
    rf"\b{_POST}\b[^.;:!?\d]{{0,70}}?\s\(?(?:from\s|between\s)?(?P<a>(?:19|20)\d\d)(?:\s(?:to|"
    rf"until|and)\s|\s?[-–—]\s?)(?P<b>(?:19|20)\d\d)"
)
_TOOK = re.compile(
    r"\b(?:took\s(?:over|charge|the\s(?:job|post|helm|reins|chair))|was\s(?:appointed|elected|"
    r"named|hired|made|promoted)|became|joined|"
    r"arrived|succeeded|started|began|came)\b[^.;:!?\d]{0,70}?\s(?:in|since)\s(?:(?:early|"
    r"late|mid)[-\s])?(?P<a>(?:19|20)\d\d)\b"
)
_HELD_FOR = re.compile(
    rf"\b(?P<verb>led|run|ran|chaired|headed|managed|coached|captained|edited|governed|ruled|"
    rf"presided\sover|held|been\sin\scharge)\b"
    rf"[^.;:!?\d]{{0,50}}?\sfor\s(?P<n>{COUNT})\s(?:years|seasons)\b"
    rf"|\b(?P<n2>{COUNT})\s(?:years|seasons)\s(?:in\s(?:charge|the\s(?:post|job|chair|role|"
    rf"dugout|pulpit))|at\sthe\s(?:helm|top|wheel))\b"
    rf"|\b(?:his|her)\s(?P<n3>{COUNT})-year\s(?:tenure|reign|stint|leadership|chairmanship|rule|spell|term)\b"
    rf"|\b(?:his|her)\s(?P<n4>{COUNT})\syears\s(?:in\s(?:office|power|charge|the\s(?:post|job|"
    rf"role))|as\s(?:the\s)?{_POST})\b"
)
_LEAVING = re.compile(
    r"\b(?:step(?:s|ped|ping)?\s(?:down|aside)|retir(?:es?|ed|ing)|leav(?:es?|ing)|left|"
    r"quits?|quitting|stand(?:s|ing)?\sdown|"
    rf"stood\sdown|bow(?:s|ed|ing)?\sout|resign(?:s|ed|ing)?|hang(?:s|ing)?\sup|call(?:s|"
    rf"ing)?\sit\sa\sday)\b[^.;:!?\d]{{0,60}}?"
    rf"\bafter\s(?P<n>{COUNT})\s(?:years|seasons)(?:\s(?:in\scharge|in\sthe\s\w+|at\sthe\s\w+|as\s[a-z ]+))?"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MAY = re.compile(r"\b(?:years?|seasons)\b|\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Word:
    """text[start:end] of a block: a term, its beginning, a length in a post or a leave-taking of a person."""

    kind: str
    block: int
    start: int
    end: int
    first: int = 0
    last: int = 0
    number: int = 0
    nouns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Career:
    """The `number` of years stated in `said`, and the years really between the ends told in `ends`.

    Both are (block, start, end).
    """

    ends: tuple[int, int, int]
    said: tuple[int, int, int]
    number: int
    real: int


def careers_of(reading: Reading, people: People) -> Iterator[Career]:
    """Every length of somebody's time in a post that the text's own years do not bear out."""
    told: dict[int, list[_Word]] = {}
    topic = Topic(people)
    for block, sentence in reading.sentences():
        names = topic.names(block, sentence)
        if sentence.has(_MAY) and not sentence.is_question:
            for one in _in_sentence(block, sentence):
                owner = _owner(block, sentence, names, topic.person, one)
                if owner is not None and not block.in_quotes(one.start, one.end):
                    told.setdefault(id(owner), []).append(one)
        topic.went_on(sentence, names)
    published = reading.document.published
    for words in told.values():
        yield from _of_person(words, published.year if published else None)


def _in_sentence(block: BlockReading, sentence: Sentence) -> Iterator[_Word]:
    text, base = sentence.text, sentence.start
    nouns = frozenset(one.lemma.casefold() for one in sentence.tokens if one.pos in {"NOUN", "PROPN"})
    for match in _YEARS_OF.finditer(text):
        first, last = int(match.group("a")), int(match.group("b"))
        yield _Word(_TERM, block.index, base + match.start(), base + match.end(), first, last, 0, nouns)
    for match in _TOOK.finditer(text):
        yield _Word(_START, block.index, base + match.start(), base + match.end(), int(match.group("a")))
    dated = _YEAR.search(text) is not None
    for kind, pattern in ((_HELD, _HELD_FOR), (_LEAVES, _LEAVING)):
        for match in () if dated else pattern.finditer(text):
            groups = match.groupdict()
            number = count_of(
                groups.get("n") or groups.get("n2") or groups.get("n3") or groups.get("n4") or ""
            )
            if number is not None and number > 2:
                start, end = base + match.start(), base + match.end()
                named = nouns if groups.get("n") else frozenset()
                yield _Word(kind, block.index, start, end, 0, 0, number, named)


_HERE = re.compile(r"\b(?:he|she|his|her|who)\b", re.IGNORECASE)


def _owner(
    block: BlockReading,
    sentence: Sentence,
    names: list[tuple[Named, Person]],
    topic: Person | None,
    one: _Word,
) -> Person | None:
    """Of whom it is said: the name before it, else whoever "she" goes back to."""
    before = [owner for named, owner in names if named.name.end <= one.start]
    if before:
        return before[-1] if len({id(owner) for owner in before[-2:]}) == 1 else _nearest(block, names, one)
    return topic if _HERE.search(block.text, sentence.start, one.end) else None


def _nearest(block: BlockReading, names: list[tuple[Named, Person]], one: _Word) -> Person | None:
    """The name right before the words, with no more than an auxiliary or an aside between."""
    named, owner = [each for each in names if each[0].name.end <= one.start][-1]
    gap = block.text[named.name.end : one.start]
    return owner if len(gap) <= 12 or gap.startswith(",") else None


def _of_person(words: list[_Word], published: int | None) -> Iterator[Career]:
    terms = [one for one in words if one.kind == _TERM]
    starts = [one for one in words if one.kind == _START]
    if len({(one.first, one.last) for one in terms}) == 1:
        for one in words:
            if one.kind == _HELD and _one_post(one, terms[0]):
                yield from _compared(terms[0], one, terms[0].last - terms[0].first)
    elif not terms and len({one.first for one in starts}) == 1 and published is not None:
        for one in words:
            if one.kind == _LEAVES:
                yield from _compared(starts[0], one, published - starts[0].first)


def _one_post(one: _Word, term: _Word) -> bool:
    """Does the length speak of what the term was in, by a noun of both sentences, or by none?"""
    return not one.nouns or bool(one.nouns & term.nouns)


def _compared(ends: _Word, said: _Word, real: int) -> Iterator[Career]:
    slack = 1 if said.number % 10 else 2
    if real > 0 and abs(real - said.number) > slack:
        yield Career(
            (ends.block, ends.start, ends.end), (said.block, said.start, said.end), said.number, real
        )
