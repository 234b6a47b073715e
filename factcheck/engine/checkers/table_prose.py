"""The text and its own table disagree: on a figure, a superlative, a rank or a comparison.

A table is the one place where a reader can check the prose at a glance, and does. "Mill Street sold
3,140" above a row that says 3,410, or "the coldest of all was Brill" beside a colder row, tells the reader
that one of the two was typed from memory. The usual causes are transposed digits, a sentence written from
an earlier version of the figures, and a look into the next row. The Chicago Manual of Style makes checking
tables against the text around them a part of editing them.

Figures are compared with the cell that the sentence names by its row and its column (by the words or the
unit of the header); rounded figures, differences and sums of cells, other periods, averages of the column
and rows that are totals pass, and so does a superlative about a smaller group or about time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..apparent import not_asserted
from ..document import BLOCKING, Inconsistency
from ..material import Material, finding
from ..reading import BlockReading, Sentence
from ..tables.cells import column_of, wrong_figure
from ..tables.days import wrong_day
from ..tables.directions import wrong_ends, wrong_way
from ..tables.naming import Spoken, read_of, spoken
from ..tables.outcomes import wrong_outcome
from ..tables.ranks import Clash, claimed_row, comparison, placed, superlative, unequalled
from ..tables.tabulated import Grid, Row, grids_of
from ..tables.timed_rows import wrong_time
from ..tables.trends import MOST, Moves, moves_of, two_times, wrong_exception, wrong_most, wrong_number
from .examples.table_prose import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "table_prose"
KIND = "text against its table"

_ALLOWED = ("planned",)


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each statement of the text that a table of the text contradicts."""
    grids = [
        (table.rows[0], grid)
        for table in material.structure.tables
        for grid in grids_of(material.reading, table)
    ]
    tables = read_of(material.reading, grids) if grids else []
    for table, said in zip(tables, spoken(material.reading, tables) if tables else (), strict=True):
        moves = moves_of(table.grid)
        for one in said:
            yield from _in_sentence(material, table.grid, one, table.topic, moves)


def _in_sentence(
    material: Material, grid: Grid, said: Spoken, topic: Row | None, moves: Moves | None
) -> Iterator[Inconsistency]:
    block, sentence, named = said.block, said.sentence, said.named
    clash: Clash | None = None
    if named:
        clash = (
            superlative(grid, block, sentence, named)
            or comparison(grid, block, sentence, named)
            or placed(grid, block, sentence, named)
            or unequalled(grid, block, sentence, named)
            or wrong_figure(material, grid, block, sentence, named)
        )
    clash = clash or wrong_outcome(grid, block, sentence, named, topic)
    clash = clash or wrong_time(grid, block, sentence, named) or wrong_day(grid, block, sentence, named)
    clash = clash or _moved(material, grid, moves, said) or _for_all(material, grid, block, sentence)
    if clash and not not_asserted(material.statement(block.index, clash.start, clash.end), but=_ALLOWED):
        yield _found(material, block, clash)


def _moved(material: Material, grid: Grid, moves: Moves | None, told: Spoken) -> Clash | None:
    """What is said of rises and falls, against the two columns that show them."""
    if moves is None:
        return None
    block, sentence, named = told.block, told.sentence, told.named
    found = MOST.search(block.text, sentence.start, sentence.end)
    if found and named and not block.in_quotes(found.start(), found.end()):
        claimed = claimed_row(block, sentence, found, named)
        best = wrong_most(moves, found, claimed[2]) if claimed else None
        if claimed and best:
            start, end = min(found.start(), claimed[0]), max(found.end(), claimed[1])
            return _of_moves(start, end, best, moves, f"By the table it is {best.name}.")
    for start, end, row in named:
        if wrong_exception(moves, block.text, sentence, (start, row)):
            return _of_moves(sentence.start, end, row, moves, f"By the table {row.name} is no exception.")
    here = material.quantities_in(block.index, sentence.index)
    went = wrong_ends(grid, two_times(grid.filled()), block, named, here) or wrong_way(
        moves, block, sentence, named
    )
    if went:
        return _of_moves(went.start, went.end, went.row, moves, "The table shows the opposite.")
    for said in here:
        row_moved = wrong_number(grid, moves, block, sentence, said)
        if row_moved and not block.in_quotes(said.start, said.end) and not _NOT_ALL.search(sentence.text):
            comma = block.text.find(",", said.end, sentence.end)
            stop = min(sentence.end - 1 if comma < 0 else comma, said.end + 80)
            return _of_moves(said.start, stop, row_moved, moves, "The table has another number of them.")
    return None


_NOT_ALL = re.compile(
    r"\b(?:more\sthan|at\sleast|of\swhich|another|sharply|steeply|by\smore)\b", re.IGNORECASE
)


def _of_moves(start: int, end: int, row: Row, moves: Moves, message: str) -> Clash:
    return Clash(start, end, row, moves.column, message, ("otherwise", row.cells[moves.column.index]))


# "Every branch sold more than 500"


_EVERY = re.compile(r"(?:Even\s)?(?:all|every|each|both|none|no)\b", re.IGNORECASE)
_BUT = re.compile(
    r"\b(?:but|other|except|apart|bar|save|almost|nearly|not|most|expected|day|week|month|year)\b",
    re.IGNORECASE,
)


def _for_all(material: Material, grid: Grid, block: BlockReading, sentence: Sentence) -> Clash | None:
    """A bound said of every row that one row breaks."""
    said = [
        one
        for one in material.quantities_in(block.index, sentence.index)
        if one.hedge in {"at least", "at most"}
    ]
    opening = _EVERY.match(sentence.text)
    if opening is None or len(said) != 1 or _BUT.search(sentence.text):
        return None
    found = column_of(grid, block, sentence, said[0])
    column = found.column if found else None
    if column is None or block.in_quotes(said[0].start, said[0].end):
        return None
    negated = opening.group().casefold().split()[-1] in {"no", "none"}
    over = (said[0].hedge == "at least") != negated
    bound = said[0].value
    for row in grid.plain():
        cell = row.figures.get(column.index)
        if cell and (cell.value < bound if over else cell.value > bound):
            message = f"{row.name} is an exception in the table."
            return Clash(
                sentence.start, said[0].end, row, column, message, (str(bound), row.cells[column.index])
            )
    return None


def _found(material: Material, block: BlockReading, clash: Clash) -> Inconsistency:
    shown = material.side(block.index, clash.start, clash.end)
    row = clash.row.blocks[clash.column.index]
    text = material.reading.blocks[row].text
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (shown, material.side(row, 0, len(text))),
        message=clash.message,
        suggestion="Check the figure at its source, then correct the text or the table.",
        values=(
            (clash.values[0], f"as the text has it, in “{shown.quote}”"),
            (clash.values[1], "as the table has it"),
        ),
    )
