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
from ..quantities import Figure, Quantity
from ..reading import BlockReading, Sentence
from ..tables.directions import wrong_ends, wrong_way
from ..tables.figure_fit import comparable, is_other_thing, is_slip, of_a_part, years_near
from ..tables.ranks import Clash, Named, claimed_row, comparison, placed, superlative, unequalled
from ..tables.tabulated import Column, Grid, Row, grids_of, same_measure, stems
from ..tables.timed_rows import wrong_time
from ..tables.trends import MOST, Moves, moves_of, two_times, wrong_exception, wrong_most, wrong_number
from .examples.table_prose import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "table_prose"
KIND = "text against its table"

_ALLOWED = ("planned",)


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each statement of the text that a table of the text contradicts."""
    for table in material.structure.tables:
        for grid in grids_of(material.reading, table):
            yield from _against(material, grid)


def _against(material: Material, grid: Grid) -> Iterator[Inconsistency]:
    pattern = _pattern(grid)
    last: tuple[int, Row] | None = None
    for block, sentence in _sentences(material):
        named = _named(grid, pattern, block, sentence)
        if not named and last and last[0] == block.index and _GOES_ON.match(sentence.text):
            named = [(sentence.start, sentence.start, last[1])]
        rows = {row.name for _, _, row in named}
        last = (block.index, named[0][2]) if len(rows) == 1 else None
        yield from _in_sentence(material, grid, block, sentence, named)


def _sentences(material: Material) -> Iterator[tuple[BlockReading, Sentence]]:
    for block in material.reading.blocks:
        if block.block.kind not in {"table row", "table header", "label", "heading"}:
            for sentence in block.sentences:
                yield block, sentence


_GOES_ON = re.compile(r"(?:It|Its|There|They|He|She|His|Her|Their|That|The\s\w+)\b")


def _pattern(grid: Grid) -> re.Pattern[str] | None:
    names = sorted(grid.named, key=lambda name: (-len(name), name))
    if not names or len(names) > 600:
        return None
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in names) + r")(?![\w-])")


def _named(grid: Grid, pattern: re.Pattern[str] | None, block: BlockReading, sentence: Sentence) -> Named:
    """The rows a sentence names, in order."""
    if pattern is None:
        return []
    found = pattern.finditer(block.text, sentence.start, sentence.end)
    return [(one.start(), one.end(), grid.named[one.group()]) for one in found]


def _in_sentence(
    material: Material, grid: Grid, block: BlockReading, sentence: Sentence, named: Named
) -> Iterator[Inconsistency]:
    clash: Clash | None = None
    if named:
        clash = (
            superlative(grid, block, sentence, named)
            or comparison(grid, block, sentence, named)
            or placed(grid, block, sentence, named)
            or unequalled(grid, block, sentence, named)
            or _figures(material, grid, block, sentence, named)
        )
    clash = clash or wrong_time(grid, block, sentence, named)
    clash = (
        clash or _moved(material, grid, block, sentence, named) or _for_all(material, grid, block, sentence)
    )
    if clash and not not_asserted(material.statement(block.index, clash.start, clash.end), but=_ALLOWED):
        yield _found(material, block, clash)


def _moved(
    material: Material, grid: Grid, block: BlockReading, sentence: Sentence, named: Named
) -> Clash | None:
    """What is said of rises and falls, against the two columns that show them."""
    found = MOST.search(block.text, sentence.start, sentence.end)
    moves = moves_of(grid)
    if moves is None:
        return None
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


# Figures


_CHANGES = re.compile(
    r"\b(?:up|down|more|fewer|less|rise|rose|risen|fall|fell|fallen|drop|dropped|gain|gained|increase"
    r"|increased|decrease|decreased|cut|"
    r"extra|another|further|than|short|lead|ahead|behind|margin|by|over|target|forecast|expected|expects?"
    r"|hoped|hopes?|planned|predicted|aims?|aimed|once|used\sto|until|in\sall|ago)\b",
    re.IGNORECASE,
)


def _figures(
    material: Material, grid: Grid, block: BlockReading, sentence: Sentence, named: Named
) -> Clash | None:
    """A figure said of a named row that is not in the row's cell for it."""
    said_here = material.quantities_in(block.index, sentence.index)
    for said in said_here:
        if said.ordinal or said.fraction or said.ranged or block.in_quotes(said.start, said.end):
            continue
        strict = _row_of(block, sentence, said, named)
        row = strict or _row_above(said, said_here, named)
        column = _column_of(grid, block, sentence, said, _taken(said_here, row)) if row else None
        column = column or (_latest(grid, said) if row else None)
        if row is None or column is None or column.index not in row.figures:
            continue
        if said.per and said.per not in column.stems:
            continue
        cell = row.figures[column.index]
        printed = row.cells[column.index]
        slip = is_slip(block.text[said.number_start : said.number_end], printed)
        loose = strict is None or not (column.stems or column.unit) or of_a_part(block, sentence, said, row)
        if not slip and (loose or is_other_thing(said, column)):
            continue
        if _agree(said, cell) or _elsewhere(grid, said, [one for _, _, one in named]):
            continue
        if (
            not comparable(block, said, cell, printed)
            or _other_time(material, grid, block, sentence, said)
            or _CHANGES.search(_before(block, sentence, said))
        ):
            continue
        name = next((start, end) for start, end, one in named if one is row)
        return _of_figure(block, sentence, said, (row, column), name)
    return None


def _taken(said: list[Quantity], row: Row) -> frozenset[int]:
    """The columns whose figure of this row the sentence gives rightly already."""
    return frozenset(at for at, cell in row.figures.items() for one in said if one.unit and _agree(one, cell))


def _row_above(said: Quantity, said_here: list[Quantity], named: Named) -> Row | None:
    """The last row named before a figure, with no other figure in between."""
    front = [(end, row) for _, end, row in named if end <= said.start]
    if not front or any(front[-1][0] <= one.start < said.start for one in said_here):
        return None
    return front[-1][1]


def _latest(grid: Grid, said: Quantity) -> Column | None:
    """ "where 3,912 were sold", of a table with one column for each year: the last one."""
    dated = [one for one in grid.filled() if one.years and same_measure(one.unit, said.unit)]
    if (
        len(dated) < 2
        or len({(one.unit, one.stems) for one in dated}) > 1
        or said.unit != (dated[0].unit or said.unit)
    ):
        return None
    return max(dated, key=lambda one: max(one.years))


def _before(block: BlockReading, sentence: Sentence, said: Quantity) -> str:
    """The three words before a figure: "rose by 12", "12 more"."""
    front = " ".join(block.text[sentence.start : said.number_start].split()[-3:])
    behind = re.match(r"(?:\s[\w-]+){0,2}", block.text[said.end : min(sentence.end, said.end + 40)])
    return front + (behind.group() if behind else "")


def _row_of(block: BlockReading, sentence: Sentence, said: Quantity, named: Named) -> Row | None:
    """The row a figure is said of: the only one, the one right behind "in", else the last one before it."""
    rows = {row.name for _, _, row in named}
    if len(rows) == 1:
        return named[0][2]
    behind = [(start, row) for start, _, row in named if said.end <= start <= said.end + 40]
    if behind and re.fullmatch(
        r"(?:\s\w+){0,4}\s(?:in|at|for|from|on)\s(?:the\s)?", block.text[said.end : behind[0][0]]
    ):
        return behind[0][1]
    front = [(end, row) for _, end, row in named if end <= said.start]
    if (
        not front
        or "," in block.text[front[-1][0] : said.start]
        or " and " in block.text[front[-1][0] : said.start]
    ):
        return None
    return front[-1][1]


def _column_of(
    grid: Grid, block: BlockReading, sentence: Sentence, said: Quantity, taken: frozenset[int] = frozenset()
) -> Column | None:
    """The column a figure belongs to, by its noun, its unit and the words around it."""
    filled = [
        one
        for one in grid.filled()
        if same_measure(one.unit, said.unit) and bool(one.unit) >= bool(said.unit) and one.index not in taken
    ]
    dates = years_near(block, sentence, said)
    years = {one.index for one in filled if one.years & dates}
    if years:
        filled = [one for one in filled if one.index in years]
        if len(filled) == 1 and said.unit == filled[0].unit:
            return filled[0]
    elif dates and any(one.years for one in filled):
        return None
    text = block.text[max(sentence.start, said.start - 70) : min(sentence.end, said.end + 40)]
    around = stems(text) | ({said.noun} if said.noun else set())
    named = stems(said.noun.replace("-", " ")) if said.noun else frozenset()
    fit = [one for one in filled if one.stems & named] or [one for one in filled if one.stems & around]
    fit = fit or ([one for one in filled if one.unit == said.unit] if said.unit else [])
    if len(fit) > 1:
        best = max(len(one.stems & around) for one in fit)
        fit = [one for one in fit if len(one.stems & around) == best]
    if len(fit) > 1 and all(one.years for one in fit) and len({one.stems for one in fit}) == 1:
        return max(fit, key=lambda one: max(one.years))
    return fit[0] if len(fit) == 1 else None


def _agree(said: Quantity, cell: Figure) -> bool:
    return (said.low is None or cell.high is None or said.low <= cell.high) and (
        said.high is None or cell.low is None or cell.low <= said.high
    )


def _elsewhere(grid: Grid, said: Quantity, rows: list[Row]) -> bool:
    """Is the figure another cell of these rows, a difference or a sum of two of them, or the column's"
    " total?"""
    cells = [cell for row in rows for cell in row.figures.values()]
    if any(_agree(said, cell) for cell in cells):
        return True
    values = [cell.value for cell in cells][:24]
    made = {abs(one - other) for one in values for other in values} | {
        one + other for one in values for other in values
    }
    if any(value and said.allows(value) for value in made):
        return True
    totals = [cell for row in grid.rows if row.summary for cell in row.figures.values()]
    return any(_agree(said, cell) for cell in totals)


_OTHERWISE = re.compile(
    r"\b(?:ago|last\s(?:year|season|time)|earlier|previous(?:ly)?|normal(?:ly)?|usual(?:ly)?|typical(?:ly)?"
    r"|average|built\sfor|designed|capacity|room\sfor|used\sto|once|would|could|under-\d+s?|over-\d+s?|aged"
    r"|among|next|best|record)\b",
    re.IGNORECASE,
)


def _other_time(
    material: Material, grid: Grid, block: BlockReading, sentence: Sentence, said: Quantity
) -> bool:
    """Is the sentence about another year, an average, a part, a plan, which the table does not have?"""
    known = " ".join([*(one.header for one in grid.columns), *(row.name for row in grid.rows)])
    if any(found.group().casefold() not in known.casefold() for found in _OTHERWISE.finditer(sentence.text)):
        return True
    published = material.reading.document.published
    near = {str(published.year), str(published.year - 1)} if published else set()
    years = years_near(block, sentence, said)
    return bool(years) and not any(year in known or year in near for year in years)


def _of_figure(
    block: BlockReading, sentence: Sentence, said: Quantity, cell: tuple[Row, Column], name: tuple[int, int]
) -> Clash:
    row, column = cell
    start, end = min(said.start, name[0]), max(said.end, name[1])
    if end - start > 160 or start < sentence.start:
        start, end = said.start, said.end
    start, end = _widened(block, sentence, start, end)
    printed = row.cells[column.index]
    message = f"The text says {block.text[said.start : said.end]}; the table has {printed} for {row.name}."
    return Clash(start, end, row, column, message, (str(said.value), printed))


def _widened(block: BlockReading, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """With the preposition in front and the noun behind."""
    front = re.search(
        r"\b(?:in|at|for|of|from|on)\s(?:the\s)?\Z", block.text[sentence.start : start], re.IGNORECASE
    )
    start = sentence.start + front.start() if front else start
    behind = re.match(r"(?:\s[\w-]+){1,2}", block.text[end : sentence.end])
    return start, end + (behind.end() if behind else 0)


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
    column = _column_of(grid, block, sentence, said[0])
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
        message=f"The text and its table disagree. {clash.message}",
        suggestion="Check the figure at its source, then correct the text or the table.",
        values=(
            (clash.values[0], f"as the text has it, in “{shown.quote}”"),
            (clash.values[1], "as the table has it"),
        ),
    )
