"""Stretches of time as a sentence tells them: two ends and a stated length that belong together.

"From 1980 to 2009 … for 34 years", "a five-year term from 2019 to 2026", "twelve years later, in 2004",
"in 1988, forty years ago". Read from one block's words alone; comparing is the checker's business.
"""

from __future__ import annotations

import re

from ..acts.moments import moments_in
from ..dates.durations import Duration
from ..reading import BlockReading, Sentence
from .apart import Apart, told_apart
from .base import Stretch, lengths_in
from .counts import after, ago, later, since
from .ranges import closing, framed, journeyed, range_, until
from .weekly import WeekRange, week_ranges

__all__ = ["Apart", "Stretch", "WeekRange", "lengths_in", "stretches_in", "told_apart", "week_ranges"]


_READERS = (range_, until, later, after, framed, journeyed, closing, ago, since)


def stretches_in(block: BlockReading, sentence: Sentence) -> list[Stretch]:
    """Every stretch a sentence tells by itself (for "twelve years later" with the sentence before it)."""
    lengths = [one for one in lengths_in(sentence) if _is_length(block.text, one)]
    if not lengths:
        return []
    moments = moments_in(block, sentence)
    found: list[Stretch] = []
    for length in lengths:
        for reader in _READERS:
            stretch = next(reader(block, sentence, length, moments), None)
            if stretch is not None:
                found.append(stretch)
                break
    return found


_NO_LENGTH_BEFORE = re.compile(
    r"\b(?:every|each|per|within|by|on|than|aged?|times|last|past|next|first|final|previous|another|other|extra|further|"
    r"additional|of\sthe|only\sother)\s\Z",
    re.IGNORECASE,
)
_NO_LENGTH_BEHIND = re.compile(
    r"\s(?:in|during)\s(?:1[5-9]|20)\d\d\b|\s(?:a|an|per|each|every)\s(?:minute|hour|day|week|month|year)\b|[-\s](?:average|mean|high|low|record|forecast|old|peak|plan|bond|notice|warning)\b|[’']\s",
    re.IGNORECASE,
)


def _is_length(text: str, length: Duration) -> bool:
    """ "every two weeks", "24 hours a day", "the 30-year average" are no lengths of what is told."""
    before = text[max(0, length.start - 16) : length.start]
    return not _NO_LENGTH_BEFORE.search(before) and not _NO_LENGTH_BEHIND.match(text, length.end)
