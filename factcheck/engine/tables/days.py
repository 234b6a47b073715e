"""The day a sentence gives for a row of a table, where the row's own cell has another day of that month."""

from __future__ import annotations

import re

from ..reading import BlockReading, Sentence
from ..vocabulary.header_words import fields_of_header, fields_of_text
from .ranks import Clash, Named
from .tabulated import Column, Grid, Row, stems

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s(?P<month>{_MONTH})|(?P<month2>{_MONTH})\.?\s(?:the\s)?"
    r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?)\b(?!,?\s(?:1[89]|20)\d\d)"
)
_WHEN = frozenset({"date", "day", "when", "open", "start", "begin", "on"})
_ELSE = re.compile(
    r"\b(?:postponed|moved|rescheduled|brought\sforward|was\sto\s(?:have|be)|originally|instead|until|till|since|before"
    r"|after|by|deadline|tickets?|booking|entries|last\syear|not|never|rain(?:ed)?\soff|from|earlier|later|between|again"
    r"|return(?:s|ed)?|second|replay)\b",
    re.IGNORECASE,
)


def wrong_day(grid: Grid, block: BlockReading, sentence: Sentence, named: Named) -> Clash | None:
    """ "Brill opens on 21 May", beside a row that says 19 May."""
    if len({row.name for _, _, row in named}) != 1 or _ELSE.search(sentence.text):
        return None
    said = list(_DAY.finditer(block.text, sentence.start, sentence.end))
    start, end, row = named[0]
    cells = [(column, day) for column in grid.columns for day in _day_of(row, column)]
    if len(said) != 1 or len(cells) != 1 or block.in_quotes(said[0].start(), said[0].end()):
        return None
    (column, printed), told = cells[0], _parts(said[0])
    meant = bool(stems(column.header) & (_WHEN | stems(sentence.text)))
    meant = meant or bool(fields_of_header(column.header) & fields_of_text(sentence.text))
    if not meant or told[1] != printed[1] or told[0] == printed[0]:
        return None
    begin, stop = min(start, said[0].start()), max(end, said[0].end())
    cell = f"{printed[0]} {printed[1]}"
    return Clash(begin, stop, row, column, f"The table has {cell}.", (said[0].group(), cell))


def _day_of(row: Row, column: Column) -> list[tuple[int, str]]:
    cell = row.cells.get(column.index) or row.words.get(column.index) or ""
    found = _DAY.search(cell)
    return [_parts(found)] if found and len(cell) <= 30 else []


def _parts(found: re.Match[str]) -> tuple[int, str]:
    return int(found.group("day") or found.group("day2")), (found.group("month") or found.group("month2"))[:3]
