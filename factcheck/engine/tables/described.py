"""A row told by what only it is in its table: "the oldest of the four", "the dearest bakery"."""

from __future__ import annotations

import re

from ..reading import BlockReading, Sentence
from ..vocabulary.superlatives import ADJECTIVES, base_of, is_of_beginnings
from .ranks import SUPERLATIVE, at_rank, is_narrow, meant_by
from .tabulated import Grid, Row, stem

_ALONE = re.compile(
    r"(?:['’]s?\b|\s(?:one\s)?of\s(?:the|them|all|these|those|our)\b|,|\.|\s[–—-]\s|\s(?:is|was|has|had|will|would|does|did)\b"
    r"|\s(?P<word>[a-z]+)\b)"
)
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|as|not|of)\s(?:also\s|by\sfar\s|still\s)?\Z", re.IGNORECASE
)


def described(grid: Grid, block: BlockReading, sentence: Sentence) -> tuple[int, int, Row] | None:
    """The one row that stands at the end of a column by which a sentence calls it."""
    for found in SUPERLATIVE.finditer(block.text, sentence.start, sentence.end):
        if block.in_quotes(found.start(), found.end()) or found.group("rank"):
            continue
        behind = _ALONE.match(block.text, found.end(), sentence.end)
        if behind is None or not _is_head(grid, sentence, found.end(), behind.group("word") or ""):
            continue
        if _PREDICATE.search(block.text[sentence.start : found.start()]):
            continue
        meant = meant_by(grid, found.group("most"), "")
        rows = at_rank(grid, meant[0], meant[1], 1) if meant else _by_all(grid, found.group("most"))
        if len(rows) == 1 and not is_narrow(grid, block, sentence, found):
            return found.start(), found.start(), rows[0]
    return None


def _by_all(grid: Grid, said: str) -> list[Row]:
    """ "The smallest": the one row that is so by every column."""
    base = base_of(said)
    if base not in {"big", "large", "small"}:
        return []
    ends = [at_rank(grid, one, ADJECTIVES[base][0], 1) for one in grid.filled() if not is_of_beginnings(one)]
    names = {row.name for rows in ends for row in rows}
    return ends[0] if len(names) == 1 and all(len(rows) == 1 for rows in ends) else []


def _is_head(grid: Grid, sentence: Sentence, at: int, word: str) -> bool:
    """Is what follows the superlative no other thing: nothing, a verb, or what the rows are called?"""
    if not word:
        return True
    if grid.head.strip() and stem(word) == stem(grid.head.split()[-1]):
        return True
    token = sentence.token_at(at + 1)
    return token is not None and token.tag in {"VBD", "VBZ", "VBP", "MD"}
