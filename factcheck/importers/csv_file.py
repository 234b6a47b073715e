"""Facts in CSV: the header tells which kind; lists in a cell are parted by semicolons."""

import csv
import io

from factcheck.importers.entries import FIELDS, LISTS, BookRefused

# The column that only one kind has.
TELLS = {"name": "events", "person": "offices"}


def entries(name, text):
    """Yield (events or offices, line, entry); in the place of an entry, what is wrong with its row.

    BookRefused for a header that names no facts, and for what is no CSV.
    """
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = [cell.strip().lower() for cell in _next(name, rows) or []]
    kind = _kind(name, header)
    line = rows.line_num + 1
    while (cells := _next(name, rows)) is not None:
        if any(cell.strip() for cell in cells):
            yield kind, line, _entry(header, cells)
        line = rows.line_num + 1


def _kind(name, header):
    kind = next((kind for column, kind in TELLS.items() if column in header), None)
    if kind is None:
        raise BookRefused(
            f"{name}, line 1: this line names the columns, “name” for events or “person” for terms of office."
        )
    if wrong := [cell for cell in header if cell not in FIELDS[kind] or header.count(cell) > 1]:
        known = ", ".join(FIELDS[kind])
        raise BookRefused(f"{name}, line 1: “{wrong[0]}” is unknown or there twice; there are {known}.")
    return kind


def _entry(header, cells):
    if len(cells) != len(header):
        return f"this row has {len(cells)} cells, the header has {len(header)}."
    return {
        column: cell.split(";") if column in LISTS else cell
        for column, cell in zip(header, cells, strict=True)
    }


def _next(name, rows):
    try:
        return next(rows, None)
    except csv.Error as problem:
        raise BookRefused(f"{name}, line {rows.line_num}: this is no CSV: {problem}.") from problem
