"""Names of ships, firms, places, beasts and medicines in two spellings: "Amelia Dawn" and "Aurelia Dawn".

A proper name is taken as a run of capitalised words that the text prints nowhere in small letters. Two runs
are one name misspelt when all their words but one agree and that one nearly does, or when two single words
nearly do and stand alike. Names that both come again and again, stand in one sentence, or are told apart in
words, are two names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from rapidfuzz.distance import OSA

from ..document import folded
from ..reading import BlockReading, Reading
from ..vocabulary.words import words
from .lexicon import HONORIFICS, NOT_PERSONS, STARTERS, UPPER
from .likeness import is_inflected

_RUN = re.compile(rf"(?<![\w’'@#/.-])[{UPPER}][\w-]{{2,30}}(?:\s[{UPPER}][\w-]{{1,30}}){{0,4}}(?![\w-])")
_APART = re.compile(
    r"\b(?:both|sisters?|twins?|another|neighbou?r\w*|respectively|two|pair|unlike|versus|v|vs|not\sto\sbe|rival\w*|"
    r"confus\w*|next\s(?:stop|door|village)|former\w*|renam\w*|once\scalled|previous\w*|old\sname|misprint\w*|named\safter|called\sit)\b",
    re.IGNORECASE,
)
# Pairs of well-known names that are like each other and are two.
_TWO = frozenset(
    frozenset(pair.split("/"))
    for pair in words("""
        north/south east/west eastern/western northern/southern upper/lower austria/australia
        slovakia/slovenia niger/nigeria gambia/zambia
        georgia/georgian democrat/democratic conservative/conservation
        international/national labour/labor marine/marina baltic/balkan colombia/columbia senate/senator
        university/universities commission/commissioner minister/ministry president/presidency
        chelsea/chester dallas/dulles mali/malawi monday/sunday sunday/sundays street/streets
    """)
)
_MOST = 24  # runs compared within one group


@dataclass(frozen=True, slots=True)
class Proper:
    """A run of capitalised words: text[start:end] of a block, `words` folded."""

    block: int
    sentence: int
    start: int
    end: int
    words: tuple[str, ...]

    @property
    def place(self) -> tuple[int, int]:
        return self.block, self.start


def runs_in(block: BlockReading) -> tuple[Proper, ...]:
    """The proper names of one block, the words that merely open a sentence left out (block-relative)."""
    if block.is_heading and block.block.kind != "headline":
        return ()
    return tuple(
        one
        for sentence in block.sentences
        for one in _in_sentence(sentence.index, sentence.start, sentence.text)
    )


def _in_sentence(number: int, offset: int, text: str) -> Iterator[Proper]:
    for match in _RUN.finditer(text):
        printed = [(match.start() + one.start(), one.group()) for one in re.finditer(r"\S+", match.group())]
        while printed and (folded(printed[0][1]) in STARTERS or folded(printed[0][1]) in HONORIFICS):
            printed = printed[1:]
        if printed:
            start, end = printed[0][0], match.end()
            yield Proper(0, number, offset + start, offset + end, tuple(folded(word) for _, word in printed))


def two_spellings(
    reading: Reading, small: frozenset[str], people: frozenset[str]
) -> Iterator[tuple[Proper, Proper]]:
    """Pairs (as spelled first, as spelled otherwise) of what seems to be one name.

    small: what the text prints in small letters; people: folded names that belong to persons, who are looked
    at elsewhere.
    """
    where: dict[tuple[str, ...], list[Proper]] = {}
    for block in reading.blocks:
        for one in block.kept("proper names", partial(runs_in, block)):
            if any(word in small for word in one.words) and not _is_body(one.words, small):
                continue
            placed = Proper(block.index, one.sentence, one.start, one.end, one.words)
            where.setdefault(one.words, []).append(placed)
    done: set[tuple[str, ...]] = set()
    for first, second in _pairs(where):
        if second in done or first in done or (set(first) ^ set(second)) & people:
            continue
        if _one_name(reading, where[first], where[second]):
            done.add(second)
            yield min(where[first], key=_place), min(where[second], key=_place)


def _is_body(name: tuple[str, ...], small: frozenset[str]) -> bool:
    """ "Hartwell Soap Works": a name of a body, whose other words may be common ones."""
    return len(name) > 2 and name[-1] in NOT_PERSONS and name[0] not in small


def _place(one: Proper) -> tuple[int, int]:
    return one.place


def _pairs(where: dict[tuple[str, ...], list[Proper]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Names that agree but for one word, by an index of the rest; single words by their ends."""
    groups: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for name in where:
        if len(name) == 1:
            word = name[0]
            if len(word) >= 6:
                groups.setdefault((word[0], word[-1]), []).append(name)
            continue
        for at in range(len(name)):
            groups.setdefault((*name[:at], f"{at}…", *name[at + 1 :]), []).append(name)
    for group in groups.values():
        some = group[:_MOST]
        for number, one in enumerate(some):
            for other in some[number + 1 :]:
                if _near(one, other):
                    yield one, other


def _near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    unlike = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(unlike) != 1:
        return False
    a, b = unlike[0]
    if frozenset((a, b)) in _TWO or is_inflected(*sorted((a, b), key=len)) or a.isdigit() or b.isdigit():
        return False
    if len(one) > 2 and one[-1] in NOT_PERSONS and a == one[0]:
        halves = a.split("-"), b.split("-")
        if len(halves[0]) == len(halves[1]) == 2:
            return halves[0][0] == halves[1][0]
    apart = OSA.distance(a, b, score_cutoff=2)
    if len(one) > 1:
        return apart == 1 or (apart == 2 and min(len(a), len(b)) >= 6 and a[0] == b[0])
    return apart == 1 or (apart == 2 and min(len(a), len(b)) >= 7 and a[:3] == b[:3])


def _one_name(reading: Reading, ones: list[Proper], others: list[Proper]) -> bool:
    """Does one of the two come once, in another sentence, and does no word near tell two things apart?"""
    if min(len(ones), len(others)) > 1:
        return False
    places = {(one.block, one.sentence) for one in ones}
    if any((other.block, other.sentence) in places for other in others):
        return False
    return not any(_told_apart(reading, one) for one in (*ones[:4], *others[:4]))


def _told_apart(reading: Reading, one: Proper) -> bool:
    sentences = reading.blocks[one.block].sentences
    at = next((number for number, sentence in enumerate(sentences) if sentence.index == one.sentence), 0)
    near = sentences[max(0, at - 1) : at + 2]
    if at + 1 == len(sentences) and one.block + 1 < len(reading.blocks):
        near = [*near, *reading.blocks[one.block + 1].sentences[:1]]
    said = [found.group().casefold() for sentence in near for found in _APART.finditer(sentence.text)]
    if len(one.words) > 2 and one.words[-1] in NOT_PERSONS:  # "two supermarkets" are no two soap works
        said = [word for word in said if word not in {"two", "another"}]
    return bool(said)
