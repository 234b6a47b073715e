"""Sums that do not add up: a total and its parts, a majority and its votes, a column and its last row.

"£900,000 for the hull, £250,000 for the mast and £120,000 for the sails, £1.72m in all" makes £1.27m, and
every reader with a pencil can say so. To add up whatever can be added up is on every newsroom’s accuracy
checklist (“do the numbers add up?”): a total is copied from one release and its parts from another, two
digits change places, a part is left out. Only what the text itself gives as whole and parts is added:
figures in one unit, in one row or list or column, with words that say so ("in all", "between them", a
colon, a row named Total). Where more parts may exist ("including", "among them") nothing is added, and what
rounding of the printed digits or an "about" explains is no fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from ..apparent import not_asserted
from ..arithmetic.accounts import accounts_in
from ..arithmetic.apart import Apart, Said, apart_in, countable
from ..arithmetic.columns import Column, column_adds_up, columns_of, items_add_up, items_of, rows_of
from ..arithmetic.divided import divided_in
from ..arithmetic.margins import margin_holds, margins_in, product_holds, products_in
from ..arithmetic.spans import trimmed
from ..arithmetic.spent import Spent, added_up_in, spent_in
from ..arithmetic.totalled import listed_in, recounted_in
from ..arithmetic.totals import WITHIN, added, comes_out, near, totals_in
from ..arithmetic.wholes import wholes_in
from ..document import ADVISORY, BLOCKING, Inconsistency, Side
from ..material import Material, finding
from ..quantities import Quantity
from ..reading import BlockReading, Sentence
from .examples.sums import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "sums"
KIND = "sum that does not add up"

_NO_PROSE = frozenset({"table row", "table header", "question", "label", "quote"})
_SUMS_HOLD_THERE_TOO = ("planned", "hypothetical")
_SAID_OF_IT = (*_SUMS_HOLD_THERE_TOO, "quoted speech")  # a total is checked by whoever gives the parts


def check(material: Material) -> Iterator[Inconsistency]:
    """Totals in sentences, in lists and in tables; margins and products."""
    lines: list[Said] = []
    for block in material.reading.blocks:
        if block.block.kind in _NO_PROSE:
            continue
        for sentence in block.sentences:
            figures = material.quantities_in(block.index, sentence.index)
            if not block.is_heading:
                lines.append(Said(block, sentence, [one for one in figures if countable(one)]))
            if len(figures) > 2:
                yield from _in_sentence(material, block, sentence, figures)
    blocks = material.reading.blocks
    figures_of = material.quantities_in
    told: set[tuple[int, int]] = set()
    apart_from_parts = (
        *spent_in(blocks, figures_of),
        *added_up_in(blocks, figures_of),
        *recounted_in(blocks, figures_of),
        *listed_in(blocks, material.structure.lists, figures_of),
    )
    divided = divided_in(blocks, material.structure.lists, figures_of)
    wholes = wholes_in(blocks, material.structure.lists, material.structure.tables, figures_of)
    yield from _wholes(material, apart_from_parts, told)
    yield from _wholes(material, divided, told, (*_SAID_OF_IT, "question"))
    for apart in apart_in(lines):
        yield from _apart(material, apart)
    yield from _lists(material)
    yield from _wholes(material, wholes, told, _SAID_OF_IT)
    yield from _tables(material)


def _wholes(
    material: Material,
    found: Iterable[Spent],
    told: set[tuple[int, int]],
    but: tuple[str, ...] = _SUMS_HOLD_THERE_TOO,
) -> Iterator[Inconsistency]:
    """Wholes and their parts, each whole once."""
    for spent in found:
        place = spent.block.index, spent.whole.start
        if place not in told:
            told.add(place)
            yield from _spent(material, spent, but)


def _in_sentence(
    material: Material, block: BlockReading, sentence: Sentence, figures: Sequence[Quantity]
) -> Iterator[Inconsistency]:
    room = (block.text, figures, sentence.start, sentence.end)
    for product in products_in(*room):
        if not product_holds(product):
            made = product.count.value * product.each.value
            sides = (product.start, product.end), (product.total_start, product.total_end)
            yield from _found(
                material,
                block,
                sides,
                f"{_shown(block, product.count)} times {_shown(block, product.each)}",
                made,
                product.total,
            )
            return
    for margin in margins_in(*room):
        if not margin_holds(margin):
            made = margin.more.value - margin.fewer.value
            sides = (margin.start, margin.end), (margin.margin_start, margin.margin_end)
            yield from _found(
                material,
                block,
                sides,
                f"{_shown(block, margin.more)} less {_shown(block, margin.fewer)}",
                made,
                margin.margin,
            )
            return
    for sums in accounts_in(*room):
        yield from _found(material, block, (sums.shown, sums.said_at), sums.how, sums.made, sums.said)
        return
    for total in totals_in(*room):
        if not comes_out(total) and near(total):
            made = sum((part.value for part in total.parts), Fraction(0))
            sides = (total.start, total.end), (total.total_start, total.total_end)
            yield from _found(material, block, sides, "The parts", made, total.total, total.relation)
            return


def _found(
    material: Material,
    block: BlockReading,
    spans: tuple[tuple[int, int], tuple[int, int]],
    what: str,
    made: Fraction,
    total: Quantity,
    relation: str = "",
) -> Iterator[Inconsistency]:
    first, second = (_side(material, block, *span) for span in spans)
    if not_asserted(material.statement(block.index, *spans[0]), but=_SUMS_HOLD_THERE_TOO):
        return
    yield _finding((first, second), what, made, _shown(block, total), relation)


def _apart(material: Material, found: Apart) -> Iterator[Inconsistency]:
    """Whole and parts of two sentences."""
    sides = []
    for place, start, end in (found.one, found.other):
        if not_asserted(material.statement(place, start, end), but=_SUMS_HOLD_THERE_TOO):
            return
        sides.append(_side(material, material.reading.blocks[place], start, end))
    said = _shown(found.said_in, found.said)
    yield _finding((sides[0], sides[1]), found.how, Fraction(found.made), said, severity=ADVISORY)


def _spent(
    material: Material, found: Spent, but: tuple[str, ...] = _SUMS_HOLD_THERE_TOO
) -> Iterator[Inconsistency]:
    """A sum of money and what the next sentences say it went on."""
    block, home = found.block, found.home
    first, last = block.sentences[found.whole.sentence], home.sentences[found.parts[-1].sentence]
    if not_asserted(material.statement(block.index, found.whole.start, found.whole.end), but=but):
        return
    made = sum((part.value for part in found.parts), Fraction(0))
    sides = (
        _side(material, block, first.start, first.end),
        _side(material, home, last.start, last.end),
    )
    yield _finding(sides, "The parts", made, _shown(block, found.whole), severity=ADVISORY)


def _finding(
    sides: tuple[Side, Side],
    what: str,
    made: Fraction,
    said: str,
    relation: str = "",
    severity: str = BLOCKING,
) -> Inconsistency:
    verb = "make" if what.endswith("s") or what.startswith("The cells") else "is"
    if relation == WITHIN:
        verb = "are more than the whole:"
    return finding(
        CHECKER,
        KIND,
        severity,
        sides,
        message=f"{what} {verb} {in_figures(made)}; the text says {said}.",
        suggestion="Add it up again from the source: one of the figures is wrong, or one is missing.",
        values=((in_figures(made), "worked out from the figures"), (said, "as the text gives it")),
    )


def in_figures(value: Fraction) -> str:
    """A number for people: "2,480,000", "1.5"."""
    if value.denominator == 1:
        return f"{int(value):,}"
    return f"{float(round(value, 2)):,}"


def _shown(block: BlockReading, one: Quantity) -> str:
    return block.text[one.number_start : max(one.number_end, one.end)]


def _side(material: Material, block: BlockReading, start: int, end: int) -> Side:
    return material.side(block.index, *trimmed(block, start, end))


def _lists(material: Material) -> Iterator[Inconsistency]:
    """ "Between them the four can offer 1,540 MW:" over a list with a figure an item."""
    blocks = material.reading.blocks
    for listing in material.structure.lists:
        if listing.lead is None or listing.headings or blocks[listing.lead].is_heading:
            continue
        items = items_of(
            blocks[listing.lead],
            [blocks[place] for place in listing.items],
            _by_block(material, (listing.lead, *listing.items)),
        )
        if items is None or items_add_up(items):
            continue
        lead = blocks[listing.lead]
        made = sum((part.value for part in items.parts), Fraction(0))
        item = blocks[listing.items[-1]]
        sentence = item.sentences[items.parts[-1].sentence]
        start, end = _clause(lead, items.total)
        sides = _side(material, lead, start, end), _side(material, item, sentence.start, sentence.end)
        yield _finding(sides, "The items", made, _shown(lead, items.total))


def _clause(block: BlockReading, total: Quantity) -> tuple[int, int]:
    """The smallest stretch of the lead-in with the total: from the comma before it to the one behind."""
    sentence = block.sentences[total.sentence]
    start = block.text.rfind(", ", sentence.start, total.start)
    end = block.text.find(",", total.end, sentence.end)
    return (start + 2 if start >= 0 else sentence.start), (end if end >= 0 else sentence.end)


def _by_block(material: Material, places: Sequence[int]) -> dict[int, list[Quantity]]:
    return {
        place: [
            one
            for sentence in material.reading.blocks[place].sentences
            for one in material.quantities_in(place, sentence.index)
        ]
        for place in places
    }


def _tables(material: Material) -> Iterator[Inconsistency]:
    blocks = material.reading.blocks
    for table in material.structure.tables:
        rows = [blocks[place] for place in table.rows]
        figures = _by_block(material, table.rows)
        for row in rows_of(rows, table.columns, figures):
            yield _row_finding(material, row)
        for column in columns_of(rows, table.columns, figures):
            if not column_adds_up(column):
                yield _column_finding(material, column)


def _row_finding(material: Material, row: Column) -> Inconsistency:
    """A row against its last cell, the column named Total."""
    total = row.total
    made = sum((cell.figure.value for cell in row.cells), Fraction(0))
    return _finding(
        (
            material.side(total.block, row.cells[0].start, row.cells[-1].end),
            material.side(total.block, total.start, total.end),
        ),
        f"The cells of the row “{row.name}”",
        made,
        material.reading.blocks[total.block].text[total.start : total.end],
    )


def _column_finding(material: Material, column: Column) -> Inconsistency:
    made = added([cell.figure for cell in column.cells])
    total = column.total
    greatest = max(column.cells, key=lambda cell: cell.figure.value)
    blocks = material.reading.blocks
    value = sum((cell.figure.value for cell in column.cells), Fraction(0))
    assert made
    return _finding(
        (
            material.side(greatest.block, 0, len(blocks[greatest.block].text)),
            material.side(total.block, 0, len(blocks[total.block].text)),
        ),
        f"The rows of “{column.name}”" if column.name else "The rows",
        value,
        blocks[total.block].text[total.start : total.end],
    )
