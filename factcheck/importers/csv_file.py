"""Facts in CSV: the header tells which kind; lists in a cell are parted by semicolons.

A header with “position” is the one of a list of office holders.
"""

import csv
import io

from factcheck.importers import holders, holders_csv
from factcheck.importers.entries import FIELDS, LISTS, BookRefused

# The column that only one kind has.
TELLS = {"name": "events", "person": "offices"}


def entries(name, text):
    """Yield (events or offices, line, entry); in the place of an entry, what is wrong with its row.

    BookRefused for a header that names no facts, and for what is no CSV.
    """
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = [cell.strip().lower() for cell in _next(name, rows) or []]
    if holders_csv.is_header(header):
        if fault := holders_csv.faults(header):
            raise BookRefused(f"{name}, line 1: {fault}")
        land = holders.land_of(name)
        listed = ((line, _held(header, cells, land)) for line, cells in _filled(name, rows))
        yield from (("offices", line, entry) for line, entry in holders.merged(listed))
        return
    kind = _kind(name, header)
    for line, cells in _filled(name, rows):
        yield kind, line, _entry(header, cells)


def _filled(name, rows):
    """Yield (line it begins on, cells) of every row that is not empty."""
    line = rows.line_num + 1
    while (cells := _next(name, rows)) is not None:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = rows.line_num + 1


def _held(header, cells, land):
    wrong = _miscounted(header, cells)
    return wrong or holders_csv.entry(header, cells, land)


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
    if wrong := _miscounted(header, cells):
        return wrong
    return {
        column: cell.split(";") if column in LISTS else cell
        for column, cell in zip(header, cells, strict=True)
    }


def _miscounted(header, cells):
    if len(cells) != len(header):
        return f"this row has {len(cells)} cells, the header has {len(header)}."
    return ""


def _next(name, rows):
    try:
        return next(rows, None)
    except csv.Error as problem:
        raise BookRefused(f"{name}, line {rows.line_num}: this is no CSV: {problem}.") from problem
