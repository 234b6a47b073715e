"""Measures that do not agree with themselves: conversions, and one figure in two magnitudes.

"It runs for 50 miles (31km)" was converted the wrong way round; a "7.3-billion-franc fund" that holds "7.3
million francs" lost a thousandfold on the way. Conversions in brackets are written in haste for the readers
of the other system, and a slip between million and billion is the most frequent gross error in business
copy. The factors are the definitions (BIPM's SI Brochure; the international yard and pound agreement of
1959; the nautical mile of 1,852 metres). A temperature is read as a reading (32 degrees apart) or, beside
words such as "warmer" or "a rise of", as a difference (nine Fahrenheit are five Celsius). Rounding is
allowed for: the digits printed, the "about", and a twentieth besides. Money is never converted, for
exchange rates move.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ..apparent import PAIRS, explained, not_asserted
from ..arithmetic.columns import cells_of
from ..arithmetic.conversions import Conversion, conversion_after, conversions_in, converted, holds
from ..arithmetic.magnitudes import Slip, slips_in
from ..arithmetic.measured import told_twice_in
from ..arithmetic.restated import restated_in
from ..arithmetic.spans import trimmed
from ..dates.clock import EXPLICIT
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, finding
from ..quantities import UNITS, Quantity
from ..quantities.attach import unit_of_header
from ..reading import BlockReading, Sentence
from .examples.units import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "units"
KIND = "measure that contradicts itself"

_NO_PROSE = frozenset({"table header", "label"})
_NO_RUNNING_TEXT = frozenset({"table header", "table row", "label", "question"})


def check(material: Material) -> Iterator[Inconsistency]:
    """Conversions in sentences, rows and columns; the same digits in two magnitudes."""
    for block in material.reading.blocks:
        if block.block.kind in _NO_PROSE:
            continue
        warm = False
        before: Sequence[Quantity] = ()
        for sentence in block.sentences:
            figures = material.quantities_in(block.index, sentence.index)
            warm = warm or any(one.unit in {"°", "°C", "°F"} for one in figures)
            if len(figures) > 1:
                yield from _conversions(material, block, sentence, figures, warm)
            said = conversion_after(block.text, before, figures, sentence.start)
            if said is not None and not holds(said):
                yield _conversion_finding(material, block, said)
            before = figures
    yield from _columns(material)
    yield from _restated(material)
    yield from _slips(material)


def _columns(material: Material) -> Iterator[Inconsistency]:
    """A table with one distance in miles and in kilometres: the row that is converted wrongly."""
    for table in material.structure.tables:
        units = [unit_of_header(name)[0] for name in table.columns]
        pairs = [
            (one, other)
            for one in range(len(units))
            for other in range(one + 1, min(len(units), one + 4))
            if units[one] in UNITS and units[other] in UNITS and units[one] != units[other]
        ]
        for one, other in pairs:
            yield from _rows(material, table.rows, (one, units[one]), (other, units[other]))


def _rows(
    material: Material, rows: Sequence[int], one: tuple[int, str], other: tuple[int, str]
) -> Iterator[Inconsistency]:
    """The rows in which two columns disagree, where most of the others agree."""
    wrong, right = [], 0
    for row in rows:
        block = material.reading.blocks[row]
        figures = [
            figure for sentence in block.sentences for figure in material.quantities_in(row, sentence.index)
        ]
        cells = cells_of(block, figures)
        first, second = (cells[place] if place < len(cells) else None for place in (one[0], other[0]))
        if first is None or second is None or UNITS[one[1]].dimension != UNITS[other[1]].dimension:
            continue
        pair = Conversion(_in_unit(first.figure, one[1]), _in_unit(second.figure, other[1]), False)
        if holds(pair):
            right += 1
        else:
            wrong.append((block, pair))
    if len(wrong) <= right / 2:
        for block, pair in wrong:
            yield _conversion_finding(material, block, pair)


def _in_unit(figure: Quantity, unit: str) -> Quantity:
    return figure if figure.unit else replace(figure, unit=unit, step=figure.step or Fraction(1))


def _conversions(
    material: Material, block: BlockReading, sentence: Sentence, figures: Sequence[Quantity], warm: bool
) -> Iterator[Inconsistency]:
    for one in conversions_in(block.text, figures, sentence.start, sentence.end, warm):
        if not holds(one):
            yield _conversion_finding(material, block, one)


def _conversion_finding(material: Material, block: BlockReading, one: Conversion) -> Inconsistency:
    first = block.text[one.one.start : one.one.end]
    second = block.text[one.other.start : one.other.end]
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            material.side(block.index, one.one.start, one.one.end),
            material.side(block.index, one.other.start, one.other.end),
        ),
        message=f"{first} is {converted(one)}; the text says {second}.",
        suggestion="Convert it again, and check which of the two figures the source gives.",
        values=((first, "the measure as printed"), (second, "the same measure in the other unit")),
    )


# The same digits a thousandfold are a slip, whoever says them; only another thing of the same name is none.
_EXCUSES = frozenset({"other scope", "subset"})


def _told_apart(material: Material, slip: Slip) -> bool:
    """Another scope, or another year named in both sentences: the thing has the same name and is another."""
    one, other = (
        material.statement(figure.block, figure.start, figure.end) for figure in (slip.one, slip.other)
    )
    dated = all(any(date.basis == EXPLICIT for date in said.sentence.dates) for said in (one, other))
    excuses = _EXCUSES | {"other period"} if dated else _EXCUSES
    return bool(explained(one, other, but=tuple(name for name in PAIRS if name not in excuses)))


def _slips(material: Material) -> Iterator[Inconsistency]:
    blocks = material.reading.blocks
    for slip in slips_in(blocks, material.quantities):
        sides = []
        for one in (slip.one, slip.other):
            statement = material.statement(one.block, one.start, one.end)
            if not_asserted(statement, but=("planned", "hypothetical", "quoted speech")):
                break
            sides.append(material.side(one.block, *trimmed(blocks[one.block], one.start, one.end)))
        if len(sides) == 2 and not _told_apart(material, slip):
            yield finding(
                CHECKER,
                KIND,
                BLOCKING,
                (sides[0], sides[1]),
                message=f"The same digits in two sizes: {sides[0].quote} and {sides[1].quote} ({slip.noun}).",
                suggestion="Check which magnitude or unit the source gives.",
                values=((sides[0].quote, "the first mention"), (sides[1].quote, "the other mention")),
            )


def _restated(material: Material) -> Iterator[Inconsistency]:
    """A measure named again in another unit, paragraphs away."""
    placed = [
        (block, sentence, figure)
        for block in material.reading.blocks
        if block.block.kind not in _NO_RUNNING_TEXT and not block.is_heading
        for sentence in block.sentences
        for figure in material.quantities_in(block.index, sentence.index)
    ]
    found = list(restated_in(placed))
    known = {later[2] for _, later, _ in found}
    found.extend(one for one in told_twice_in(placed) if one[1][2] not in known)
    for one, later, pair in found:
        statements = [material.statement(block.index, fig.start, fig.end) for block, _, fig in (one, later)]
        if any(not_asserted(said, but=("planned", "hypothetical")) for said in statements):
            continue
        first, second = (block.text[fig.start : fig.end] for block, _, fig in (one, later))
        sides = [
            material.side(block.index, *trimmed(block, sentence.start, sentence.end))
            for block, sentence, _ in (one, later)
        ]
        yield finding(
            CHECKER,
            KIND,
            ADVISORY,
            (sides[0], sides[1]),
            message=f"{_once(first, pair)}; further on the text says {second}.",
            suggestion="Check which of the two figures the source gives, and convert it again if need be.",
            values=((first, "the measure as first given"), (second, "the same measure named again")),
        )


def _once(first: str, pair: Conversion) -> str:
    """ "3,200 hectares is about 7,900 acres"; in one unit, the measure alone."""
    return f"It is first {first}" if pair.one.unit == pair.other.unit else f"{first} is {converted(pair)}"
