"""What a text says a row has none of, "unbeaten", "without a win", "not a single card", against its cells.

League tables head their columns with letters or words (L, Lost, Defeats); other tables are read by the noun
of the header. A denial for a time, at home or in some of the matches is left alone.
"""

from __future__ import annotations

import re

from ..reading import BlockReading, Sentence
from .ranks import Clash, Named
from .tabulated import Column, Grid, Row, stem

_LOSSES = frozenset({"l", "lost", "loss", "losses", "defeats", "defeat"})
_WINS = frozenset({"w", "won", "win", "wins", "victories"})
_NO_LOSS = re.compile(
    r"\b(?:unbeaten|undefeated|(?:never|not|n[’']t)\s(?:once\s|yet\s)?(?:lost|lose|been\sbeaten)"
    r"|without\s(?:a\s(?:single\s)?)?(?:defeat|loss|losing)|lost\s(?:none|no\s(?:games?|match(?:es)?))"
    r"|(?:nobody|no[\s-]one|no\s(?:other\s)?(?:side|team|club|opponent))\s(?:has\s|had\s|could\s)?(?:beaten|beat"
    r"|defeated|defeat)\s(?:them|him|her|it))\b",
    re.IGNORECASE,
)
_NO_WIN = re.compile(
    r"\b(?:winless|without\sa\s(?:single\s)?(?:win|victory)|(?:have|has|had)\syet\sto\swin"
    r"|(?:never|not|n[’']t)\s(?:once\s)?won?\sa\s(?:single\s)?(?:game|match)|won\s(?:none|no\s(?:games?|match(?:es)?)))\b",
    re.IGNORECASE,
)
_NONE_DID = re.compile(
    r"\b(?:nobody|no[\s-]one|none|no\s(?:other\s)?(?:side|team|club))\s(?:did|has|have|had|managed\sit)(?=[,.;!]|\s(?:so|it)\b)",
    re.IGNORECASE,
)
_BEAT = re.compile(r"\b(?:beat|beaten|beats|defeated)\s(?:them|him|her|it|[A-Z])")
_NO_THING = re.compile(
    r"\b(?:without\s(?:a\s(?:single\s)?|an\s|any\s|one\s)|not\s(?:a\ssingle|one)\s|(?:had|has|have|took|got|made|scored"
    r"|sold|won|conceded|recorded|reported)\sno\s)(?P<what>[a-z]+)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:at\shome|away|since|until|till|before|after|first|last|opening|second|half|months?|weeks?|days?|in\s(?:January"
    r"|February|March|April|May|June|July|August|September|October|November|December)|previous|once|almost|nearly"
    r"|would|could|if|except|but\sfor|other|more|further|against|run|streak|record|longer)\b",
    re.IGNORECASE,
)


def wrong_outcome(
    grid: Grid, block: BlockReading, sentence: Sentence, named: Named, topic: Row | None
) -> Clash | None:
    """A row that is said to have none of what its cell counts."""
    rows = {row.name: row for _, _, row in named}
    row = next(iter(rows.values())) if len(rows) == 1 else None if rows else topic
    text = sentence.text.replace("home or away", "")
    if row is None or _SOME.search(text):
        return None
    found, column = _denied(grid, block, sentence)
    if found is None or column is None or block.in_quotes(found.start(), found.end()):
        return None
    cell = row.figures.get(column.index)
    if cell is None or cell.value <= 0:
        return None
    if not rows and not _THEY.search(sentence.text[: found.end() - sentence.start]):
        return None
    start = min([found.start(), *(begin for begin, end, _ in named if end > begin)])
    stop = max([found.end(), *(end for begin, end, _ in named if end > begin)])
    printed = row.cells[column.index]
    return Clash(start, stop, row, column, f"The table gives {row.name} {printed}.", ("0", printed))


_THEY = re.compile(r"\b(?:they|them|their|she|he|her|him|this\stime|we|us)\b", re.IGNORECASE)


def _denied(
    grid: Grid, block: BlockReading, sentence: Sentence
) -> tuple[re.Match[str] | None, Column | None]:
    """What a sentence denies, and the column that counts it."""
    text, start, end = block.text, sentence.start, sentence.end
    found = _NO_LOSS.search(text, start, end)
    if found:
        return found, _headed(grid, _LOSSES)
    before = block.sentences[sentence.index - 1].text if sentence.index else ""
    found = _NONE_DID.search(text, start, end) if _BEAT.search(before) else None
    if found:
        return found, _headed(grid, _LOSSES)
    found = _NO_WIN.search(text, start, end)
    if found:
        return found, _headed(grid, _WINS)
    found = _NO_THING.search(text, start, end)
    if found is None:
        return None, None
    what = stem(found.group("what"))
    fit = [one for one in grid.filled() if one.stems == {what}]
    return found, fit[0] if len(fit) == 1 and not fit[0].unit else None


def _headed(grid: Grid, names: frozenset[str]) -> Column | None:
    fit = [one for one in grid.filled() if one.header.strip(" .*").casefold() in names]
    return fit[0] if len(fit) == 1 else None
