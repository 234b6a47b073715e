"""Which sentences of a text are read against which of its tables, and which rows each of them means.

A row is meant by its name; by "it", "its", "there" or what the rows are ("the club") while the text goes on
about it; or by what only it is in its table, "the oldest of the four". Tables are found by the words of
their rows, and of many tables with one name only the nearest are read, so that in a text of nothing but
tables a sentence costs no more than in a text with a few.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..reading import BlockReading, Reading, Sentence
from .described import described
from .ranks import Named
from .tabulated import Grid, Row

_NEAR = 5  # tables on each side of a sentence that it may mean
_MOST = 600  # names; a longer table is a register, not one that the text tells
_WORD = re.compile(r"\w+")
_NO_TEXT = frozenset({"table row", "table header", "label", "heading"})
_GOES_ON = re.compile(r"(?:It|Its|There|They|He|She|His|Her|Their|That|The\s\w+)\b")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence and the rows of one table that it names or goes on about."""

    block: BlockReading
    sentence: Sentence
    named: Named


@dataclass(slots=True)
class Read:
    """A table with what the text says near it; `topic` is the one row that the headline names."""

    grid: Grid
    place: int
    pattern: re.Pattern[str] | None
    topic: Row | None = None


def read_of(reading: Reading, grids: list[tuple[int, Grid]]) -> list[Read]:
    """The tables, each at the block where it stands, with the row that the headline is about."""
    heads = [
        (block, one)
        for block in reading.blocks[:2]
        if block.block.kind == "headline"
        for one in block.sentences
    ]
    found = []
    for place, grid in grids:
        pattern = _pattern(grid)
        rows = [row for block, one in heads for _, _, row in _named(grid, pattern, block, one)]
        topic = rows[0] if len({row.name for row in rows}) == 1 else None
        found.append(Read(grid, place, pattern, topic))
    return found


def _pattern(grid: Grid) -> re.Pattern[str] | None:
    names = sorted(grid.named, key=lambda name: (-len(name), name))
    if not names or len(names) > _MOST:
        return None
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in names) + r")(?![\w-])")


def _named(grid: Grid, pattern: re.Pattern[str] | None, block: BlockReading, sentence: Sentence) -> Named:
    """The rows a sentence names, in order."""
    if pattern is None:
        return []
    found = pattern.finditer(block.text, sentence.start, sentence.end)
    return [(one.start(), one.end(), grid.named[one.group()]) for one in found]


def spoken(reading: Reading, tables: list[Read]) -> list[list[Spoken]]:
    """For each table the sentences that name a row of it, go on about one, or stand near it."""
    owners = _owners(tables)
    places = [one.place for one in tables]
    found: list[list[Spoken]] = [[] for _ in tables]
    last: dict[int, _Topic] = {}
    for block, sentence in _sentences(reading):
        for at in [at for at, one in last.items() if not _lasts(one, block, sentence)]:
            del last[at]
        for at in _meant(owners, places, block, sentence, last):
            named = _named(tables[at].grid, tables[at].pattern, block, sentence)
            named = named or _gone_on(tables[at].grid, block, sentence, last.get(at))
            found[at].append(Spoken(block, sentence, named))
            _note(last, at, block, sentence, named)
    return found


@dataclass(slots=True)
class _Topic:
    """The row that the text is at, and the place of the sentence that last spoke of it."""

    row: Row
    block: int
    sentence: int


def _lasts(topic: _Topic, block: BlockReading, sentence: Sentence) -> bool:
    """May "it" still be the row: in the same paragraph, or at the beginning of the next?"""
    return topic.block == block.index or (topic.block == block.index - 1 and sentence.index == 0)


def _note(last: dict[int, _Topic], at: int, block: BlockReading, sentence: Sentence, named: Named) -> None:
    """Keep what the next sentence may go on about."""
    if len({row.name for _, _, row in named}) == 1:
        last[at] = _Topic(named[0][2], block.index, sentence.index)
    elif named or (at in last and _turns_away(block, sentence)):
        last.pop(at, None)
    elif at in last:
        last[at].block = block.index


def _turns_away(block: BlockReading, sentence: Sentence) -> bool:
    """Has the sentence a subject with a name of its own? Somebody who is only quoted turns nothing."""
    if '"' in sentence.text or "“" in sentence.text or block.in_quotes(sentence.start, sentence.end):
        return False
    return any(one.dep in _SUBJECTS and one.tag in {"NNP", "NNPS"} for one in sentence.tokens)


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PRONOUN = re.compile(r"\b(?:its?|there|they|their|here)\b", re.IGNORECASE)
_EARLY = 30  # code points: where a new paragraph still opens with "it"


def _gone_on(grid: Grid, block: BlockReading, sentence: Sentence, topic: _Topic | None) -> Named:
    """The row that a sentence without a name is about, at the word that takes it up."""
    only = described(grid, block, sentence)
    if only:
        return [only]
    if topic is None:
        return []
    near = topic.block == block.index and topic.sentence == sentence.index - 1
    if near and _GOES_ON.match(sentence.text):
        return [(sentence.start, sentence.start, topic.row)]
    noun = grid.head.split()[-1].casefold() if grid.head.strip() else ""
    pattern = re.compile(rf"\b[Tt]he\s(?:\w+\s)?{re.escape(noun)}\b") if len(noun) > 2 else None
    found = _PRONOUN.search(block.text, sentence.start, sentence.end)
    found = found or (pattern.search(block.text, sentence.start, sentence.end) if pattern else None)
    if found is None or block.in_quotes(found.start(), found.end()):
        return []
    if topic.block != block.index and found.start() - sentence.start > _EARLY:
        return []
    return [(found.start(), found.start(), topic.row)]


def _owners(tables: list[Read]) -> dict[str, list[int]]:
    """For each word that a row's name begins with, the tables that have such a row, in order."""
    owners: dict[str, list[int]] = defaultdict(list)
    for at, table in enumerate(tables):
        if table.pattern:
            openings = (_WORD.search(name) for name in table.grid.named)
            for word in sorted({one.group() for one in openings if one}):
                owners[word].append(at)
    return owners


def _meant(
    owners: dict[str, list[int]],
    places: list[int],
    block: BlockReading,
    sentence: Sentence,
    last: dict[int, _Topic],
) -> list[int]:
    """The tables a sentence may be about: the nearest, and the nearest of those whose rows it may name."""
    middle = bisect_left(places, block.index)
    meant = {*range(max(0, middle - _NEAR), min(len(places), middle + _NEAR)), *last}
    for word in set(_WORD.findall(sentence.text)) & owners.keys():
        among = owners[word]
        at = bisect_left(among, middle)
        meant.update(among[max(0, at - _NEAR) : at + _NEAR])
    return sorted(meant)


def _sentences(reading: Reading) -> Iterator[tuple[BlockReading, Sentence]]:
    for block in reading.blocks:
        if block.block.kind not in _NO_TEXT:
            for sentence in block.sentences:
                yield block, sentence
