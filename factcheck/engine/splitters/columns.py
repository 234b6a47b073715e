"""The cells of a table's line: between upright strokes, behind tabs, or set in columns with spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_LEAST = 3  # lines: two below each other may be anything
_WIDEST = 60  # code points of a cell: a longer one is running text
_GAP = re.compile(r"\t+|[ \t]{2,}")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"\s*(?:[-*•‣·>#|–—]|\d{1,3}[.)]\s|\(?[a-z]\)\s)")

_NAMING = re.compile(r"[A-Za-z]{3}|\A\s*(?:1[89]|20)\d\d\s*\Z")


def between_strokes(text: str) -> list[tuple[int, int]]:
    """Where the cells of a line with "|" stand, white space cut."""
    inner = text.strip().strip("|")
    offset = text.index(inner) if inner else 0
    found = []
    for cell in inner.split("|"):
        left = offset + len(cell) - len(cell.lstrip())
        found.append((left, left + len(cell.strip())))
        offset += len(cell) + 1
    return found


def in_columns(text: str) -> list[tuple[int, int]]:
    """Where the cells of a line set with tabs or wide gaps stand."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    found = []
    for gap in _GAP.finditer(text, start, end):
        found.append((start, gap.start()))
        start = gap.end()
    return [*found, (start, end)]


def columned(lines: Iterable[str]) -> tuple[int, bool]:
    """How many of these lines, from the first on, are set in columns, and whether they are a table.

    All have as many cells, short ones that end no sentence, and in some column all lines below the first
    have a figure.
    """
    rows: list[list[str]] = []
    for text in lines:
        cells = [text[start:end] for start, end in in_columns(text)]
        if len(cells) < 2 or _MARK.match(text) or (rows and len(cells) != len(rows[0])):
            break
        if any(len(cell) > _WIDEST for cell in cells) or any(cell[-1:] in ".!?,;:" for cell in cells[:-1]):
            break
        rows.append(cells)
    if len(rows) < _LEAST:
        return len(rows), False
    places = range(1, len(rows[0]))
    return len(rows), any(all(_DIGIT.search(row[place]) for row in rows[1:]) for place in places)


def has_figures(cells: Sequence[str]) -> bool:
    """Does a line give figures, and not the names of the columns? A year may head a column."""
    return any(
        _DIGIT.search(cell) and not re.search(r"[A-Za-z]{3}|\A\s*(?:1[89]|20)\d\d\s*\Z", cell)
        for cell in cells
    )
