"""Slips of the keyboard: words typed twice, spaces missing or too many. One block's text in, places out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..vocabulary.words import words

DOUBLED, GLUED, LOOSE, WIDE = "doubled", "glued", "loose", "wide"


@dataclass(frozen=True, slots=True)
class Typo:
    """text[start:end] of a block is typed wrong; of a doubled word `again` is the place of the second one."""

    sort: str
    start: int
    end: int
    again: tuple[int, int] | None = None


_TWICE = re.compile(r"(?<![\w'’-])([a-zA-Z]+)\s+(\1)(?![\w'’-])", re.IGNORECASE)
_MAY_REPEAT = words(
    """had that very many much so no yes ha bye long far never again more really way ever go knock there now
    well never hear tut hush chop boo cha blah etc enough dum log wait please too old
    big ho la na do who can will"""
)
_THAT_IS = re.compile(r"\b(?:it|this|that|what|there)\s$", re.IGNORECASE)
_PARTICLES = words("in on over up out off through by")
# A letter right behind the end of a sentence, a comma or a semicolon; not "U.S.A", "node.js", "a.m.".
_GLUED = re.compile(
    r"(?<![\w./@:#-])[A-Za-z’']*[a-z]{2}(?:[.!?][”\"]?[A-Z][a-z’']+|[,;][A-Za-z][a-z’']+|[.!?][”][A-Z][a-z’']*)"
    r"(?![\w./@-])"
)
# Each begins where its run of letters begins: from every letter of a long word it would take forever.
_LOOSE = re.compile(
    r"(?<![\w”\"’)])[\w”\"’)]+ +[,;](?=\s|$)|(?<![a-z”\"’)])[a-z”\"’)]{2,} +\.(?=\s+[A-Z]|\s*$)"
)
_WIDE = re.compile(r"(?<![\w’'])[\w’']*[a-z][,;]? {2,}[a-z]+")


def typos_of(text: str) -> Iterator[Typo]:
    """Every slip of typing in a block's text, sort by sort, each sort in reading order."""
    yield from _doubled(text)
    for sort, pattern in ((GLUED, _GLUED), (LOOSE, _LOOSE), (WIDE, _WIDE)):
        for match in pattern.finditer(text):
            yield Typo(sort, match.start(), match.end())


def _doubled(text: str) -> Iterator[Typo]:
    for match in _TWICE.finditer(text):
        first, second = match.group(1), match.group(2)
        if second[0].isupper() or first.casefold() in _MAY_REPEAT or (len(first) == 1 and first != "a"):
            continue
        if first == "is" and _THAT_IS.search(text, 0, match.start()):
            continue  # "what it is is"
        if first in _PARTICLES and re.match(
            r"\s+(?:[A-Z0-9]|the\b|a\b|an\b|his\b|her\b|their\b|our\b)", text[match.end() :]
        ):
            continue  # "moved in in March", "carry on on the way"
        yield Typo(DOUBLED, match.start(1), match.end(1), match.span(2))
