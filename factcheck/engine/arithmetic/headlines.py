"""A size of change in the headline or the standfirst, and the two figures of the story it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .changes import FACTOR, SHARE, Change
from .movements import Movement
from .sizes import agrees

TITLES = frozenset({"headline", "standfirst"})
_NO_NAMES = words("""
    year month week day number figure percent cent rate rise fall increase decrease drop time people
    thing third half quarter fifth tenth decade total record level
""")


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence says of changes."""

    block: BlockReading
    sentence: Sentence
    changes: Sequence[Change]
    pairs: Sequence[Movement]


def over_the_text(told: Sequence[Told]) -> Iterator[tuple[Told, Change, Told, Movement]]:
    """Headlines with a size that the one pair of figures of the same thing does not bear out.

    Nothing is compared where the story itself states a size like the headline's, or has several such pairs.
    """
    body = [one for one in told if one.block.block.kind not in TITLES]
    for title in told:
        if title.block.block.kind not in TITLES or title.pairs or len(title.changes) != 1:
            continue
        change = title.changes[0]
        if change.kind not in {SHARE, FACTOR} or not change.direction or change.than:
            continue
        if any(_alike(change, other) for one in body for other in one.changes):
            continue
        names = _names(title.sentence)
        found = [(one, pair) for one in body for pair in one.pairs if names & _names(one.sentence)]
        if len(found) == 1 and agrees(change, found[0][1]) is False and _goes_with(change, found[0][1]):
            yield title, change, *found[0]


def _goes_with(change: Change, pair: Movement) -> bool:
    """The same way: a headline of another direction is another checker's."""
    return (pair.after.value > pair.before.value) == (change.direction > 0)


def _alike(one: Change, other: Change) -> bool:
    """May two stated sizes be one and the same?"""
    if one.kind != other.kind:
        return True  # "doubled" and "120%" are not compared
    low, high = one.low, one.high
    return (low is None or other.high is None or low <= other.high) and (
        high is None or other.low is None or other.low <= high
    )


def _names(sentence: Sentence) -> set[str]:
    """The nouns a sentence names its thing by."""
    return {
        token.lemma
        for token in sentence.tokens
        if token.tag in {"NN", "NNS"}
        and token.lemma not in _NO_NAMES
        and re.fullmatch(r"[a-z]{3,}", token.lemma)
    }
