"""Sums in lists and tables: a lead-in with a total and its items, a column with its last row "Total"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import Quantity
from ..reading import BlockReading
from .sizes import Bounds
from .totals import added, can_be_summed, in_full

_TOTAL_ROW = re.compile(
    r"\W*(?:grand\s|overall\s|sub-?)?(?:totals?|sum|altogether|all\stogether|in\sall|combined)\b(?!\w)|all\Z"
    r"|\W*(?:all|overall|whole)\s(?:spending|expenditure|costs?|outgoings|income|receipts|takings|sales|votes|items|wards"
    r"|areas|sites|classes|groups|regions|months|sources|staff|pupils|visitors|parties|kinds|sorts)\b",
    re.IGNORECASE,
)
_NOT_SUMMED = re.compile(
    r"\b(?:average|mean|median|rate|per|age|year|rank|price|score|index|ratio|share|change|%|temperature"
    r"|max\w*|min\w*|since|founded|date|time|odds|no)\b|%|°",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure alone in a table's cell: text[start:end] of its block."""

    block: int
    start: int
    end: int
    figure: Quantity


@dataclass(frozen=True, slots=True)
class Column:
    """The cells of a column above its total."""

    name: str
    cells: tuple[Cell, ...]
    total: Cell


def columns_of(
    blocks: Sequence[BlockReading], names: Sequence[str], figures: dict[int, list[Quantity]]
) -> Iterator[Column]:
    """The columns of a table (its rows as blocks) that end in a total."""
    last = next(
        (
            number
            for number, row in enumerate(blocks)
            if row.block.cells and _TOTAL_ROW.match(row.block.cells[0])
        ),
        None,
    )
    if last is None or last < 2:
        return
    rows = [cells_of(row, figures.get(row.index, [])) for row in blocks[: last + 1]]
    width = min(len(row) for row in rows)
    for number in range(1, width):
        column = [row[number] for row in rows]
        if None in column or (number < len(names) and _NOT_SUMMED.search(names[number])):
            continue
        cells = [cell for cell in column if cell is not None]
        if len({cell.figure.unit for cell in cells}) == 1 and cells[0].figure.unit not in {"pp", "°C", "°F"}:
            yield Column(names[number] if number < len(names) else "", tuple(cells[:-1]), cells[-1])


_TOTAL_COLUMN = re.compile(r"(?:grand\s|overall\s)?totals?|all|sum\Z", re.IGNORECASE)


def rows_of(
    blocks: Sequence[BlockReading], names: Sequence[str], figures: dict[int, list[Quantity]]
) -> Iterator[Column]:
    """The rows of a table whose last column is named Total, where most of the other rows add up."""
    if len(names) < 4 or not _TOTAL_COLUMN.fullmatch(names[-1].strip(" *")):
        return
    if any(_NOT_SUMMED.search(name) for name in names[1:-1]):
        return
    right, wrong = 0, []
    for row in blocks:
        cells = cells_of(row, figures.get(row.index, []))[1:]
        if len(cells) != len(names) - 1 or None in cells:
            continue
        full = [cell for cell in cells if cell is not None]
        if len({cell.figure.unit for cell in full}) != 1:
            continue
        made = Column(row.block.cells[0], tuple(full[:-1]), full[-1])
        *parts, whole = in_full([cell.figure for cell in full])
        if added(parts).meets(Bounds(whole.low, whole.high)):
            right += 1
        else:
            wrong.append(made)
    if right > len(wrong):
        yield from wrong


def cells_of(row: BlockReading, figures: Sequence[Quantity]) -> list[Cell | None]:
    """For each cell its one figure, None where it holds other words or none."""
    cells: list[Cell | None] = []
    at = 0
    for text in row.block.cells:
        start = row.text.find(text, at) if text else at
        end = start + len(text)
        inside = [one for one in figures if start <= one.start and one.end <= end]
        rest = len(text) - sum(one.end - one.start for one in inside)
        fits = len(inside) == 1 and can_be_summed(inside[0]) and rest <= 2 + len(inside[0].noun) * 2
        cells.append(Cell(row.index, start, end, inside[0]) if fits else None)
        at = end + 3
    return cells


def column_adds_up(column: Column) -> bool:
    """Do the cells make the total, within rounding; also where the "total" is plainly an average."""
    values = [cell.figure.value for cell in column.cells]
    total = column.total.figure
    if min(values) <= total.value <= max(values) and total.value * 2 <= sum(values, Fraction(0)) + max(
        values
    ):
        return True  # an average, or the greatest of them
    if total.unit == "%" and abs(total.value - 100) > 1:
        return True
    *parts, whole = in_full([*(cell.figure for cell in column.cells), total])
    return added(parts).meets(Bounds(whole.low, whole.high))


_LEAD_CUE = re.compile(
    r"\b(?:between\sthem|together|in\stotal|in\sall|altogether|a\stotal\sof|total(?:s|led|ling|ed|ing)?"
    r"|combined|all\stold|adds?\sup|split|divided|shared|"
    r"broken\sdown|breaks?\sdown|made\sup|comprises?|consists?|as\sfollows|spent\son|goes?\sto|went\sto"
    r"|distributed|allocated|sum)\b",
    re.IGNORECASE,
)
_ONLY_SOME = re.compile(
    r"\b(?:includ\w+|among\s(?:them|others)|such\sas|for\sexample|e\.g\.|some\sof|mainly|largest|biggest|top"
    r"|main|at\sleast)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Items:
    """A lead-in's total and the figure of each item below it."""

    total: Quantity
    parts: tuple[Quantity, ...]


def items_of(
    lead: BlockReading, items: Sequence[BlockReading], figures: dict[int, list[Quantity]]
) -> Items | None:
    """The total a lead-in gives for the list below it, with one figure an item; None where they do not"
    " fit."""
    text = lead.text
    sentence = lead.sentences[-1] if lead.sentences else None
    if sentence is None or sentence.has(_ONLY_SOME) or len(items) < 2:
        return None
    cue = _LEAD_CUE.search(sentence.text)
    candidates = [
        one for one in figures.get(lead.index, []) if one.sentence == sentence.index and can_be_summed(one)
    ]
    for total in candidates:
        parts = [_figure_of(item, figures.get(item.index, []), total) for item in items]
        found = [part for part in parts if part is not None]
        if len(found) != len(items):
            continue
        made = sum((part.value for part in found), Fraction(0))
        reach = Fraction(1, 2) if cue else Fraction(1, 5)
        if abs(made - total.value) <= reach * total.value and (cue or text.rstrip().endswith(":")):
            return Items(total, tuple(found))
    return None


def _figure_of(item: BlockReading, figures: Sequence[Quantity], total: Quantity) -> Quantity | None:
    """The one figure of an item that can be a part of the total: of its unit, and of its noun or none."""
    fitting = [
        one
        for one in figures
        if can_be_summed(one)
        and one.unit == total.unit
        and (one.unit or one.noun in {"", total.noun})
        and not one.per
        and one.value > 0
    ]
    if len(fitting) == 1:
        return fitting[0]
    named = [one for one in fitting if one.noun and one.noun == total.noun]
    return named[0] if len(named) == 1 else None


def items_add_up(items: Items) -> bool:
    *parts, whole = in_full([*items.parts, items.total])
    return added(parts).meets(Bounds(whole.low, whole.high))
