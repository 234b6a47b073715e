"""Years spent in a place, against the years the text gives for them.

"Lived in Lima from 1951 to 1960. … Her nine years in Lima", "came to the hospital in 2003 and stayed until
2015. … During her 12 years at the hospital".

Only where the text tells one coming and one going, and the length names the same place or is no other's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates.counts import COUNT, count_of
from ..reading import Reading, Sentence
from .careers import Career

_YEAR = r"(?:1[89]|20)\d\d"
_IN = r"(?:in|at|with|on|aboard|to)"
_PLACE = r"(?:the\s|a\s)?(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}|[a-z-]+(?:\s[a-z-]+)?)"
_LIVED = (
    r"(?:lived|worked|taught|stayed|settled|served|studied|ministered|practi[sc]ed|preached|remained|"
    r"spent\stime|played|nursed)"
)
_WHOLE = re.compile(
    rf"\b{_LIVED}\s{_IN}\s{_PLACE},?\s(?:from|between)\s(?P<a>{_YEAR})\s(?:to|until|till|and)\s(?P<b>{_YEAR})\b"
)
_CAME = re.compile(
    rf"\b(?:moved\s(?:to|into)|came\sto|went\sto|arrived\s(?:in|at)|settled\s(?:in|at)|joined|entered|emigrated\sto)\s{_PLACE}\s"
    rf"in\s(?P<a>{_YEAR})\b"
)
_LEFT = re.compile(
    rf"\b(?:left|stayed|remained|departed|moved\s(?:away|on|out)|went\shome|returned\shome)\b"
    rf"(?P<gap>[^.;:!?\d]{{0,30}}?)\s(?:in|until|till)\s(?P<b>{_YEAR})\b"
)
_YEARS_IN = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Tt]hose)\s(?P<n>{COUNT})\syears\s(?:{_IN})\s{_PLACE}"
)
_AGAIN = re.compile(
    r"\b(?:again|returned\sto|came\sback|went\sback|moved\sback|first\s(?:stay|spell|stint)|second\s(?:stay|spell|stint)|"
    r"interrupt\w+|on\sand\soff|apart\sfrom|except\sfor|break)\b"
)

_SAME_PERSON = re.compile(r"\b(?:he|she|they)\s(?:had\s|finally\s)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Stay:
    block: int
    sentence: int
    start: int
    end: int
    place: str
    first: int
    last: int


def sojourns_of(reading: Reading) -> Iterator[Career]:
    """Every length of a stay in a place that the one coming and the one going do not bear out."""
    lengths = list(_lengths(reading))
    if not lengths or any(block.has(_AGAIN) for block in reading.blocks):
        return
    stays = list(_stays(reading))
    for place, sentence, said, number in lengths:
        here = [one for one in stays if _same_place(one.place, place)]
        if len({(one.first, one.last) for one in here}) != 1 or (here[0].block, here[0].sentence) == sentence:
            continue
        real = here[0].last - here[0].first
        if real > 0 and abs(real - number) > (1 if number % 10 else 2):
            yield Career((here[0].block, here[0].start, here[0].end), said, number, real)


def _lengths(reading: Reading) -> Iterator[tuple[str, tuple[int, int], tuple[int, int, int], int]]:
    for block, sentence in reading.sentences():
        for match in () if sentence.is_question else sentence.matches(_YEARS_IN):
            number = count_of(match.group("n"))
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if number is not None and number > 1 and not block.in_quotes(start, end):
                place, end = _trimmed(sentence, match)
                yield place, (block.index, sentence.index), (block.index, start, end), number


def _trimmed(sentence: Sentence, match: re.Match[str]) -> tuple[str, int]:
    """The place without a verb or article that follows it ("the abbey are"), and where it ends."""
    place, end = match.group("place"), sentence.start + match.end()
    last = next((one for one in sentence.tokens if one.end == end), None)
    if place[0].islower() and " " in place and (last is None or last.pos != "NOUN"):
        word = place.split()[0]
        return word, end - len(place) + len(word)
    return place, end


def _stays(reading: Reading) -> Iterator[_Stay]:
    """Comings and goings: in one phrase, in one sentence, or in two that follow each other."""
    came: tuple[int, int, re.Match[str], int] | None = None
    for block, sentence in reading.sentences():
        text, base = sentence.text, sentence.start
        for match in _WHOLE.finditer(text):
            yield _Stay(
                block.index, sentence.index, base + match.start(), base + match.end(),
                match.group("place"), int(match.group("a")), int(match.group("b")),
            )  # fmt: skip
        begun = _CAME.search(text)
        if begun:
            came = (block.index, sentence.index, begun, base)
        left = _LEFT.search(text, begun.end() if begun else 0)
        if came and left and block.index - came[0] <= 1 and _goes_from(left.group("gap"), came[2]["place"]):
            if not begun and not _SAME_PERSON.search(text[: left.start()]):
                continue
            together = came[0] == block.index and begun is not None
            end = base + left.end() if together else came[3] + came[2].end()
            yield _Stay(
                came[0], came[1], came[3] + came[2].start(), end,
                came[2]["place"], int(came[2]["a"]), int(left["b"]),
            )  # fmt: skip


def _goes_from(gap: str, place: str) -> bool:
    """ "left it in", "left Nairobi in", "stayed until", "left in": of the same place, or of none named."""
    words = gap.casefold().split()
    return all(
        word in {"it", "there", "the", "on", "put", ",", "again", *place.casefold().split()} for word in words
    )


def _same_place(one: str, other: str) -> bool:
    first, second = one.casefold().split(), other.casefold().split()
    return first == second or (one[0].islower() and first[0] == second[0] and first[0] not in _VAGUE)


_VAGUE = frozenset({"old", "new", "same", "small", "big", "local", "other"})
