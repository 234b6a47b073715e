"""A figure of the text against the one cell it is said of: row by name, column by words, unit or year.

Rounded figures, differences and sums of cells, other periods, averages and totals of the column pass. Where
nothing names the column, only a figure with the digits of a cell in another order is a slip.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..material import Material
from ..quantities import EXACT, Figure, Quantity, is_money
from ..quantities.units import UNITS
from ..reading import BlockReading, Sentence
from ..vocabulary.header_words import fields_of_header, fields_of_text
from .figure_fit import comparable, is_of_another_ware, is_other_thing, is_slip, of_a_part, years_near
from .ranks import Clash, Named
from .tabulated import Column, Grid, Row, same_measure, stems
from .told import agree, digits_of, in_measure, told_figures

_CHANGES = re.compile(
    r"\b(?:up(?!\sto\b)|down|more|fewer|less|rise|rose|risen|fall|fell|fallen|drop|dropped|gain|gained|increase"
    r"|increased|decrease|decreased|cut|"
    r"extra|another|further|than|short|lead|ahead|behind|margin|by|over|target|forecast|expected|expects?"
    r"|hoped|hopes?|planned|predicted|aims?|aimed|once|used\sto|until|in\sall|ago)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fit:
    """A column and the figure in its measure; `named`: words of the sentence name the column."""

    column: Column
    said: Quantity
    named: bool


def wrong_figure(
    material: Material, grid: Grid, block: BlockReading, sentence: Sentence, named: Named
) -> Clash | None:
    """A figure said of a named row that is not in the row's cell for it."""
    said_here = told_figures(block.text, material.quantities_in(block.index, sentence.index))
    for said in said_here:
        if said.ordinal or said.ranged or block.in_quotes(said.start, said.end):
            continue
        strict = _row_of(block, sentence, said, named)
        row = strict or _row_above(said, said_here, named)
        if row is None:
            continue
        fit = column_of(grid, block, sentence, said, _taken(said_here, row)) or _latest(grid, said)
        fit = fit if fit and fit.column.index in row.figures else None
        fit = fit or (_turned(grid, block, sentence, said, strict) if strict else None)
        if fit is None or _passes(
            material, grid, block, sentence, (said, fit), (row, strict is not None, named)
        ):
            continue
        name = next((start, end) for start, end, one in named if one is row)
        if name[0] == name[1] and not fit.named:
            continue  # gone on about with a pronoun: the column at least must be named
        return _of_figure(block, sentence, said, (row, fit.column), name)
    return None


def _passes(
    material: Material,
    grid: Grid,
    block: BlockReading,
    sentence: Sentence,
    told: tuple[Quantity, Fit],
    of: tuple[Row, bool, Named],
) -> bool:
    """Is there nothing wrong with a figure said of a row and its column?"""
    (said, fit), (row, strict, named) = told, of
    column, cell, printed = fit.column, row.figures[fit.column.index], row.cells[fit.column.index]
    if said.per and said.per not in column.stems:
        return True
    converted = fit.said.unit != said.unit
    if said.fraction and not (fit.named and strict):
        return True
    if _of_another_kind(block, said, column) or is_of_another_ware(grid, block, sentence, said, column):
        return True
    digits = digits_of(block.text, fit.said)
    slip = is_slip(digits, printed) and (fit.named or not converted or len(digits) > 2)
    loose = (
        not strict
        or not (column.stems or column.unit)
        or (converted and not fit.named)
        or of_a_part(block, sentence, said, row, grid)
    )
    if not slip and (loose or (is_other_thing(said, column) and not said.fraction)):
        return True
    exact = bool(said.noun) and bool(stems(said.noun) & column.stems)
    if agree(fit.said, cell) or _cell_is_told(material, block, sentence, said, cell):
        return True
    rows = [one for _, _, one in named]
    bounded = fit.said.low is not None and fit.said.high is not None
    if bounded and _elsewhere(grid, fit.said, rows, column if exact else None):
        return True
    return (
        not comparable(block, fit.said, cell, printed)
        or _other_time(material, grid, block, sentence, said, column)
        or bool(_CHANGES.search(_before(block, sentence, said)))
    )


def _cell_is_told(
    material: Material, block: BlockReading, sentence: Sentence, said: Quantity, cell: Figure
) -> bool:
    """ "took 22 of the 48 seats, three short of a majority of 25": the row's own figure stands there too."""
    return any(
        one is not said and one.unit == said.unit and agree(one, cell)
        for one in material.quantities_in(block.index, sentence.index)
    )


def _of_another_kind(block: BlockReading, said: Quantity, column: Column) -> bool:
    """ "half an hour's walk": a length of something that the column is not about."""
    found = re.match(r"['’]s?\s(?:[a-z]+ing\s)?(?P<what>[a-z]+)", block.text[said.end : said.end + 40])
    if found is None:
        return False
    what = found.group("what")
    fields = fields_of_header(column.header) & fields_of_text(what)
    return not fields and not stems(what) & column.stems


def _turned(grid: Grid, block: BlockReading, sentence: Sentence, said: Quantity, row: Row) -> Fit | None:
    """The one cell of a row with the figure's digits in another order, in a measure the table has."""
    if said.fraction:
        return None
    known = said.unit in {grid.unit, ""} or said.unit in {one.unit for one in grid.columns}
    about = stems(" ".join((grid.about, *(one.header for one in grid.columns))))
    if not known or not (said.unit or (said.noun and stems(said.noun) & about)):
        return None
    digits = digits_of(block.text, said)
    fit = [
        one
        for one in grid.filled()
        if one.index in row.figures
        and same_measure(one.unit, said.unit)
        and _swapped(digits, row.cells[one.index])
    ]
    return Fit(fit[0], said, True) if len(fit) == 1 else None


def _swapped(said: str, printed: str) -> bool:
    """The same digits in another order, two of them at least, with as many decimals."""
    one, other = (re.sub(r"\D", "", text) for text in (said, printed))
    decimals = [re.search(r"\.(\d+)", text) for text in (said, printed)]
    places = {len(found.group(1)) if found else 0 for found in decimals}
    return len(one) > 1 and one != other and sorted(one) == sorted(other) and len(places) == 1


def _taken(said: list[Quantity], row: Row) -> frozenset[int]:
    """The columns whose figure of this row the sentence gives rightly already."""
    return frozenset(at for at, cell in row.figures.items() for one in said if one.unit and agree(one, cell))


def _row_above(said: Quantity, said_here: list[Quantity], named: Named) -> Row | None:
    """The last row named before a figure, with no other figure in between."""
    front = [(end, row) for _, end, row in named if end <= said.start]
    if not front or any(front[-1][0] <= one.start < said.start for one in said_here):
        return None
    return front[-1][1]


def _latest(grid: Grid, said: Quantity) -> Fit | None:
    """ "where 3,912 were sold", of a table with one column for each year: the last one."""
    dated = [one for one in grid.filled() if one.years and same_measure(one.unit, said.unit)]
    if (
        len(dated) < 2
        or len({(one.unit, one.stems) for one in dated}) > 1
        or said.unit != (dated[0].unit or said.unit)
    ):
        return None
    return Fit(max(dated, key=lambda one: max(one.years)), said, False)


def _before(block: BlockReading, sentence: Sentence, said: Quantity) -> str:
    """The three words before a figure: "rose by 12", "12 more"."""
    begin = said.number_start if said.hedge == EXACT or not said.fraction else said.start
    front = " ".join(block.text[sentence.start : begin].split()[-3:])
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


def column_of(
    grid: Grid, block: BlockReading, sentence: Sentence, said: Quantity, taken: frozenset[int] = frozenset()
) -> Fit | None:
    """The column a figure belongs to, by its noun, its unit and the words around it."""
    measured = [(one, in_measure(said, one, grid)) for one in grid.filled() if one.index not in taken]
    filled = {one.index: (one, told) for one, told in measured if told is not None}
    dates = years_near(block, sentence, said)
    years = {at for at, (one, _) in filled.items() if one.years & dates}
    if years:
        filled = {at: pair for at, pair in filled.items() if at in years}
        if len(filled) == 1 and said.unit == next(iter(filled.values()))[0].unit:
            column, told = next(iter(filled.values()))
            return Fit(column, told, True)
    elif dates and any(one.years for one, _ in filled.values()):
        return None
    columns = [one for one, _ in filled.values()]
    text = block.text[max(sentence.start, said.start - 70) : min(sentence.end, said.end + 40)]
    around = stems(text) | ({said.noun} if said.noun else set())
    named = stems(said.noun.replace("-", " ")) if said.noun else frozenset()
    fit = [one for one in columns if one.stems & named] or [one for one in columns if one.stems & around]
    by_words = bool(fit)
    if not fit:
        fields = fields_of_text(text)
        fit = (
            [one for one in columns if fields_of_header(one.header) & fields] if len(columns) > 1 else columns
        )
        by_words = bool(fit) and all(fields_of_header(one.header) & fields for one in fit)
        fit = fit if by_words and (said.unit or not said.noun) else []
    if not fit and said.unit:
        fit = [one for one in columns if one.unit == said.unit]
        by_words = len(fit) == 1 and _names_its_column(said.unit)
        fit = fit or [one for one in columns if filled[one.index][1].unit == one.unit]
    if len(fit) > 1:
        best = max(len(one.stems & around) for one in fit)
        fit = [one for one in fit if len(one.stems & around) == best]
    if len(fit) > 1 and all(one.years for one in fit) and len({one.stems for one in fit}) == 1:
        fit = [max(fit, key=lambda one: max(one.years))]
    return Fit(fit[0], filled[fit[0].index][1], by_words) if len(fit) == 1 else None


def _names_its_column(unit: str) -> bool:
    """A unit that few things are told in, megawatts or hectares; money, shares and times are of anything."""
    known = UNITS.get(unit)
    return known is not None and not is_money(unit) and unit != "%" and known.dimension != "time"


def _elsewhere(grid: Grid, said: Quantity, rows: list[Row], column: Column | None) -> bool:
    """Is the figure another cell of these rows, a difference or a sum of two of them, or a column's total?

    `column`: the one the figure's own noun names; then only cells of the same measure are set off.
    """
    if any(agree(said, cell) for row in rows for cell in row.figures.values()):
        return True
    alike = [one for one in grid.columns if column is None or one is column or one.stems & column.stems]
    places = {one.index for one in alike}
    values = [cell.value for row in rows for at, cell in row.figures.items() if at in places][:24]
    made = {abs(one - other) for one in values for other in values} | {
        one + other for one in values for other in values
    }
    if any(value and said.allows(value) for value in made):
        return True
    totals = [cell for row in grid.rows if row.summary for cell in row.figures.values()]
    return any(agree(said, cell) for cell in totals)


_BEFORE = (
    r"(?:year|season|time|month|week|day|night|summer|winter|spring|autumn|term|quarter|decade|round|race)"
)
_OTHERWISE = re.compile(
    rf"\b(?:ago|last\s(?:year|season|time)|the\s{_BEFORE}\s(?:before|after)|the\sfollowing\s{_BEFORE}"
    r"|in\spast\s[a-z]+s|back\sthen|in\stheir\sday|earlier|previous(?:ly)?|normal(?:ly)?|usual(?:ly)?|typical(?:ly)?"
    r"|average|built\sfor|designed|capacity|room\sfor|used\sto|once|under-\d+s?|over-\d+s?|aged"
    r"|among|next|best|record|(?:in|on)\san?\s(?:very\s)?(?:good|bad|busy|quiet|poor|normal|typical|wet|dry|cold"
    r"|hot|fine|slow|lean|bumper)\s[a-z]+)\b",
    re.IGNORECASE,
)


_SUPPOSED = frozenset({"would", "could", "might", "'d", "’d"})


def _is_supposed(sentence: Sentence, said: Quantity) -> bool:
    """Is the verb that a figure hangs on one of what would be, or of a plan?"""
    token = sentence.token_at(said.number_start)
    for _ in range(12):
        if token is None or token.head == token.index:
            break
        if token.pos in {"VERB", "AUX"} and token.tag.startswith("V"):
            break
        token = next((one for one in sentence.tokens if one.index == token.head), None)
    if token is None or token.pos not in {"VERB", "AUX"}:
        return any(one.tag == "MD" and one.text.casefold() in _SUPPOSED for one in sentence.tokens)
    return any(
        one.head == token.index and one.tag == "MD" and one.text.casefold() in _SUPPOSED
        for one in sentence.tokens
    )


_HEARSAY = re.compile(
    r"\b(?:it\s(?:is|was|has\sbeen)\s(?:often\s|once\s|widely\s)?(?:said|rumoured|whispered|claimed|believed|thought)"
    r"|rumou?rs?|legends?|myths?|hearsay|gossip|(?:is|are|was|were)\s(?:said|thought|believed|rumoured|supposed)\sto"
    r"|supposedly|allegedly|reputedly)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"(?:It|That|This|They)\s(?:is|was|were|had|did|does)(?:n[’']t|\snot)?\s?(?:so|true|wrong|false|untrue|nonsense"
    r"|a\smistake)?[.,;]|Not\sso\b|In\s(?:fact|truth|reality)\b|Wrong\b|Nonsense\b"
)
_ERA = re.compile(r"(?:Until|Till|Before|Formerly|Originally|Initially|At\sfirst|In\sits\sheyday)\b")


def _is_hearsay(block: BlockReading, sentence: Sentence) -> bool:
    """What is only said to be so, or is denied in the next sentence; what was before something."""
    after = block.sentences[sentence.index + 1 :][:1]
    return bool(
        sentence.has(_HEARSAY) or _ERA.match(sentence.text) or (after and _NOT_SO.match(after[0].text))
    )


def _other_time(
    material: Material,
    grid: Grid,
    block: BlockReading,
    sentence: Sentence,
    said: Quantity,
    column: Column,
) -> bool:
    """Is the sentence about another year, an average, a part, a plan, which the table does not have?"""
    if _is_hearsay(block, sentence):
        return True
    known = " ".join([column.header, grid.about, *(row.name for row in grid.rows)])
    published = material.reading.document.published
    if grid.is_of_last_year:
        known += " last year"
    if any(found.group().casefold() not in known.casefold() for found in _OTHERWISE.finditer(sentence.text)):
        return True
    if _is_supposed(sentence, said):
        return True
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
