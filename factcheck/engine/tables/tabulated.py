"""A table as names, columns and figures, for reading the running text against it.

A row is named by its first cell, or by the first cell with words where the first is a rank or a number; a
column by the words, the unit and the years of its header. What a whole table is about ("rainfall in 2024,
mm") stands in the line above it. Rows that add up or average the others are told from the rest. What is not
a single plain figure has no value here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ..quantities import Figure, find, is_money
from ..reading import BlockReading, Reading
from ..structure import Table
from ..vocabulary.demonyms import also_called
from ..vocabulary.words import words
from .timed import time_of

SUMMARY = words(
    "total totals all overall sum average mean combined altogether together everyone everywhere subtotal"
)
_EMPTY = words("""
    of the a an and or in on at by per for to from no number name rank place position share figure year
    value total all each with than as is was were are be been has had have it its this that
""")
_SCALES = (
    (re.compile(r"\b(?:thousands?|000s?|’000|'000|k)\b", re.I), 1000),
    (re.compile(r"\b(?:millions?|mn?|mln)\b|[£$€]m\b", re.I), 10**6),
    (re.compile(r"\b(?:billions?|bn)\b|[£$€]bn\b", re.I), 10**9),
)
_UNIT = re.compile(r"\(([^()]{1,24})\)|,\s([^,()]{1,12})\Z|\A([£$€%])|([£$€%])\Z|\bin\s([\w²³°/%]+)\Z")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place, the stems of its header's words, its unit, the years it is about."""

    index: int
    header: str
    stems: frozenset[str]
    unit: str
    years: frozenset[str]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, and for each column that has one its figure, cell and block; `times` are the cells
    that give a time, `words` those that give neither.

    Of a table read by its columns a "row" is a column; its figures then stand in different blocks.
    """

    name: str
    figures: dict[int, Figure] = field(hash=False)
    cells: dict[int, str] = field(hash=False)
    blocks: dict[int, int] = field(hash=False)
    summary: bool = False
    times: dict[int, str] = field(default_factory=dict, hash=False)
    words: dict[int, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table read; `named` maps a name, or a part of one that no other row shares, to its row.

    `about` are the lines that say what the table shows: the title above it and a note below; `unit` and
    `years` are those they give; `head` is what the rows are by the header: "Month". `is_of_last_year`: those
    years go up to the one before publication. `topic`: the headline and the text right above the table.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    named: dict[str, Row] = field(hash=False)
    about: str = ""
    unit: str = ""
    years: frozenset[str] = frozenset()
    is_of_last_year: bool = False
    head: str = ""
    topic: str = ""

    def plain(self) -> list[Row]:
        """The rows that are not sums or averages of the others."""
        return [row for row in self.rows if not row.summary]

    def filled(self) -> list[Column]:
        """The columns with a figure in at least half of the rows."""
        return [
            one
            for one in self.columns
            if 2 * sum(one.index in row.figures for row in self.rows) >= len(self.rows)
        ]


def stem(word: str) -> str:
    """A word without its common endings, to match "sold" with "sold" and "passengers" with "passenger"."""
    bare = word.casefold().replace("’", "'").removesuffix("'s")
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("s", "")):
        if bare.endswith(ending) and len(bare) > len(ending) + 1 and not bare.endswith("ss"):
            return bare[: -len(ending)] + instead
    return bare


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that mean something."""
    found = {stem(word) for word in re.findall(r"[^\W\d_][\w'’-]*", text)}
    return frozenset(found - _EMPTY)


def grids_of(reading: Reading, table: Table) -> list[Grid]:
    """The table as figures, by its rows and, where its columns bear names, by its columns."""
    if len(table.columns) < 2 or len(table.rows) < 2:
        return []
    lines = [(index, reading.blocks[index].block.cells) for index in table.rows]
    grid = _grid(table.columns, lines)
    if grid is None:
        return []
    grid = _with_title(grid, reading, table)
    turned = None
    if all(_NAMING.fullmatch(header) for header in table.columns[1:]):
        width = len(table.columns)
        turned = _grid(
            (table.columns[0], *(cells[0] if cells else "" for _, cells in lines)),
            [
                (
                    0,
                    (
                        table.columns[place],
                        *(cells[place] if place < len(cells) else "" for _, cells in lines),
                    ),
                )
                for place in range(1, width)
            ],
            [index for index, _ in lines],
        )
    return [grid, turned] if turned else [grid]


_TITLE_UNIT = re.compile(r"\(([^()]{1,24})\)\W*\Z|,\s(?:in\s)?([^,()]{1,16}?)\W*\Z|\bin\s([\w²³°/%]+)\W*\Z")


def _with_title(grid: Grid, reading: Reading, table: Table) -> Grid:
    """What the line above the table says of all of it: "Rainfall at Denby in 2024 (mm)"."""
    first = (table.header if table.header is not None else table.rows[0]) - 1
    above = reading.blocks[first] if first >= 0 else None
    title = above.text if above and _entitles(above) else ""
    below = table.rows[-1] + 1
    note = reading.blocks[below].text if below < len(reading.blocks) else ""
    found = _TITLE_UNIT.search(title)
    unit = _unit(next(part for part in found.groups() if part)) if found else ""
    years = frozenset(_YEAR.findall(title)).union(*(one.years for one in grid.columns))
    about = f"{title} {note}" if len(note) <= 160 and _NOTE.match(note) else title
    published = reading.document.published
    last = bool(published and max(years, default="") == str(published.year - 1))
    head = table.columns[_key(table.columns, [(at, reading.blocks[at].block.cells) for at in table.rows])]
    return replace(
        grid,
        about=about,
        unit=unit,
        years=years,
        is_of_last_year=last,
        head=head,
        topic=_topic(reading, first),
    )


_NOTE = re.compile(
    r"\W*(?:sources?|notes?|n\.?b|figures|data|amounts|prices|percentages|totals|averages?|in\s(?:thousands|millions)"
    r"|based|as\sof|to\s\d|excludes|excluding|includes|including|rounded|measured|counted|per)\b|\s*[*†‡¹]",
    re.IGNORECASE,
)


def _topic(reading: Reading, first: int) -> str:
    """The headline, the standfirst and the two blocks that lead to a table."""
    heads = [block for block in reading.blocks[:3] if block.block.kind in {"headline", "standfirst"}]
    above = reading.blocks[max(0, first - 1) : first + 1]
    lead = [block for block in above if _entitles(block) or block.text.endswith(":")]
    return " ".join(block.text[:1000] for block in (*heads, *lead) if block.block.kind != "table row")


def _entitles(block: BlockReading) -> bool:
    """A line that says what a table shows: no sentence with a verb of its own."""
    if block.is_heading or len(block.text) > 120 or block.text[-1:] not in ".!?":
        return block.is_heading or len(block.text) <= 120
    return not any(one.tag in _FINITE for each in block.sentences for one in each.tokens)


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


_NAMING = re.compile(r"[A-Z][\w’'-]*(?:\s(?:of\s|the\s)?[A-Z][\w’'-]*){0,3}|(?:1[89]|20)\d\d")


def _grid(
    headers: tuple[str, ...], lines: list[tuple[int, tuple[str, ...]]], blocks: list[int] | None = None
) -> Grid | None:
    scales = [_scale(header) for header in headers]
    key = _key(headers, lines)
    rows = tuple(_row(cells, scales, blocks or [index] * len(headers), key) for index, cells in lines)
    columns = tuple(_column(index, header, rows) for index, header in enumerate(headers) if index)
    return (
        Grid(columns, rows, _names(rows, blocks is None))
        if any(row.figures or row.times for row in rows)
        else None
    )


_RANK = re.compile(r"(?:no\.?\s?)?\d{1,3}(?:st|nd|rd|th)?[.)=]?|=\s?\d{1,3}|", re.IGNORECASE)


def _key(headers: tuple[str, ...], lines: list[tuple[int, tuple[str, ...]]]) -> int:
    """The column that names the rows: the first, or the next one with words where the first only numbers."""
    if not all(_RANK.fullmatch(cells[0].strip()) for _, cells in lines if cells):
        return 0
    for place in range(1, min(len(headers), 4)):
        names = [cells[place].strip() for _, cells in lines if place < len(cells)]
        worded = all(name[:1].isalpha() and not find(name) for name in names)
        if worded and len(names) == len(lines) and len(set(names)) == len(names):
            return place
    return 0


def _scale(header: str) -> int:
    inside = " ".join(part for found in _UNIT.findall(header) for part in found)
    return next((value for pattern, value in _SCALES if pattern.search(inside)), 1)


def _row(cells: tuple[str, ...], scales: list[int], blocks: list[int], key: int) -> Row:
    figures, texts, places, times, said = {}, {}, {}, {}, {}
    for place, cell in enumerate(cells[1 : len(scales)], start=1):
        figure = _figure(cell, scales[place])
        if time_of(cell):
            times[place] = cell.strip()
            places[place] = blocks[min(place - 1, len(blocks) - 1)]
        if figure:
            figures[place], texts[place] = figure, cell
            places[place] = blocks[min(place - 1, len(blocks) - 1)]
        elif place != key and not time_of(cell) and cell.strip()[:1].isalpha():
            said[place] = cell.strip()
            places[place] = blocks[min(place - 1, len(blocks) - 1)]
    name = cells[key].strip() if key < len(cells) else ""
    summary = bool(frozenset(name.casefold().split()[:2]) & SUMMARY)
    return Row(name, figures, texts, places, summary, times, said)


def _figure(cell: str, scale: int) -> Figure | None:
    """The one plain figure of a cell."""
    found = find(cell) if len(cell) <= 40 else ()
    if len(found) != 1 or found[0].ranged or found[0].fraction or found[0].ordinal:
        return None
    one = found[0]
    rest = cell[: one.start] + cell[one.end :]
    if re.search(r"\d|[:/]", rest) or len(rest.split()) > 3:
        return None
    if scale == 1 or one.scale != 1:
        return one
    low, high = (None if edge is None else edge * scale for edge in (one.low, one.high))
    return Figure(
        one.start, one.end, one.number_start, one.number_end, one.value * scale, low, high, one.unit
    )


def _column(index: int, header: str, rows: tuple[Row, ...]) -> Column:
    units = {row.figures[index].unit for row in rows if index in row.figures} - {""}
    unit = next(iter(units)) if len(units) == 1 else ""
    if not unit:
        found = _UNIT.search(header)
        said = next((part for part in found.groups() if part), "") if found else ""
        unit = _unit(said) or _unit(re.split(r",\s(?=\d{4})", header)[0] if "," in header else "")
    return Column(index, header, stems(header), unit, frozenset(_YEAR.findall(header)))


def _unit(said: str) -> str:
    """The unit a header gives: "(mm)", "£", "%", "($m)"."""
    sign = re.match(r"[£$€]", said)
    found = find(
        f"{sign.group()}1" if sign else f"1 {said}" if said[:1].isalpha() or said[:1] in "%°" else ""
    )
    return found[0].unit if found else ""


def _names(rows: tuple[Row, ...], small: bool) -> dict[str, Row]:
    """Full names, names without what stands in brackets, and capitalised words that only one row has.

    `small`: also with a small letter, for rows such as "Gas" and "Zone 3".
    """
    named: dict[str, Row] = {}
    parts: dict[str, list[Row]] = {}
    for row in rows:
        if row.summary or not row.name or not row.name[0].isalnum():
            continue
        for name in {row.name, re.sub(r"\s*\([^()]*\)", "", row.name), *also_called(row.name)}:
            named.setdefault(name, row)
        if (small and row.name[-1].isdigit()) or (
            small and row.name.isalpha() and len(row.name) > 2 and row.name[1:].islower()
        ):
            named.setdefault(row.name[0].lower() + row.name[1:], row)
        for word in re.findall(r"\b[A-Z][\w’'-]{2,}", row.name):
            parts.setdefault(word, []).append(row)
    for word, owners in parts.items():
        if len(owners) == 1 and word not in _COMMON:
            named.setdefault(word, owners[0])
    return named


_COMMON = words("""
    The And For Les Los Las Der Die Das San New Old Sun Sea Bay End Way May
    North South East West Northern Southern Eastern Western Upper Lower Saint Port Lake Mount River
    Street Road Lane Place House Park Hall Hill Green Town City County Council School College University
    Hospital Station Bridge Under Over Aged Great Little Other Others Free First Second Third January
    February March April June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday People Adults Children Women Head High Long Social Liberal Democrats
    National United Royal Central Inner Outer
""")


def same_measure(one: str, other: str) -> bool:
    """May two units be of one column: the same, or one not given?"""
    return one == other or not one or not other or (is_money(one) and is_money(other))
