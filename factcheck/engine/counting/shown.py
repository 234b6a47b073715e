"""The words around a count that show what it is said of: a number with its clause, up to a mark."""

from __future__ import annotations

import re

from ..quantities import Quantity
from ..reading import BlockReading
from .counted import Count


def around(block: BlockReading, said: Quantity) -> tuple[int, int]:
    """A number with the word before it and its clause behind, up to a mark."""
    text, sentence = block.text, block.sentences[said.sentence]
    front = re.search(r"(?:\S+\s){1,3}\Z", text[sentence.start : said.start])
    start = sentence.start + front.start() if front else said.start
    behind = re.search(r"[,;:—–()]|\s(?:and|but|while)\s|\.(?:\s|\Z)", text[said.end : sentence.end])
    end = said.end + behind.start() if behind else sentence.end
    return start, min(end, said.end + 60) if end - said.end <= 60 else said.end


_MARKS = frozenset({",", ";", ":", "—", "–", "(", ")", ".", '"', "“", "”", "-"})
_UNFINISHED = frozenset({"DT", "IN", "POS", "PRP$", "JJ", "TO", "HYPH", "CD", "MD", "RB"})


def clause(block: BlockReading, count: Count) -> tuple[int, int]:
    """The words before the number back to a mark, and a few behind: "which enrolled 212 adults aged 48"."""
    sentence = block.sentences[count.said.sentence]
    start, end = count.start, count.end
    for token in reversed([token for token in sentence.tokens if token.end <= start]):
        if token.text in _MARKS or count.start - token.start > 60:
            break
        start = token.start
    behind = [token for token in sentence.tokens if token.start >= end]
    for place, token in enumerate(behind):
        if token.text in _MARKS or token.tag == "CC":
            break
        if place >= 5 and behind[place - 1].tag not in _UNFINISHED:
            break
        end = token.end
    return start, end
