"""Which rows of a table rose and which fell, and what a text says of that.

"The sharpest fall was in Verrin", "below average everywhere but at Kilbride", "only two of the five had more
visitors than the year before": said of two columns (two years, two quarters, a figure and its average), or of
a column of changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import Quantity
from ..reading import BlockReading, Sentence
from .tabulated import Column, Grid, Row

_CHANGE = re.compile(r"\b(?:change|growth|difference|rise|fall|increase)\b|\+/[-–]", re.IGNORECASE)
_BASE = re.compile(
    r"\b(?:averages?|normal|usual|last|previous|prior|before|earlier|ago|then|old|now|today|current)\b", re.I
)
_TO = re.compile(r"\b(?:from|new|after|next)\b", re.IGNORECASE)
_QUARTER = re.compile(r"\bQ(?P<n>[1-4])\b|\bH(?P<h>[12])\b|\b(?P<round>first|second)\sround\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moves:
    """How far each plain row moved, in the unit of the column and as a share; `column` shows it."""

    column: Column
    rows: tuple[tuple[Row, Fraction, Fraction], ...]

    def of(self, row: Row) -> Fraction | None:
        return next((moved for one, moved, _ in self.rows if one is row), None)


def moves_of(grid: Grid) -> Moves | None:
    """The moves a table shows: by its one column of changes, else between its two columns of one thing."""
    filled = grid.filled()
    rows = grid.plain()
    changed = [one for one in filled if _CHANGE.search(one.header)]
    if len(changed) == 1 and all(changed[0].index in row.figures for row in rows):
        at = changed[0].index
        return Moves(changed[0], tuple((row, _signed(row, at), _signed(row, at)) for row in rows))
    pair = two_times(filled)
    if pair is None or any(one.index not in row.figures for row in rows for one in pair):
        return None
    first, last = pair
    return Moves(last, tuple(_moved(row, first.index, last.index) for row in rows))


def _signed(row: Row, at: int) -> Fraction:
    value = row.figures[at].value
    return -abs(value) if row.cells[at].strip()[:1] in {"-", "−", "–"} else value


def _moved(row: Row, first: int, last: int) -> tuple[Row, Fraction, Fraction]:
    one, other = row.figures[first].value, row.figures[last].value
    return row, other - one, (other - one) / one if one else other - one


def two_times(filled: list[Column]) -> tuple[Column, Column] | None:
    """(before, after), where just two columns are of one thing at two times, or of a figure and its norm."""
    dated = sorted((one for one in filled if one.years), key=lambda one: min(one.years))
    if len(dated) == 2 and dated[0].unit == dated[1].unit and dated[0].years != dated[1].years:
        return (dated[0], dated[1]) if dated[0].stems == dated[1].stems else None
    if len(filled) != 2 or filled[0].unit != filled[1].unit:
        return None
    numbered = [_QUARTER.search(one.header) for one in filled]
    if all(numbered):
        return filled[0], filled[1]
    based = [bool(_BASE.search(one.header)) for one in filled]
    if based == [False, True] and not _TO.search(filled[1].header):
        return filled[1], filled[0]
    return (filled[0], filled[1]) if based == [True, False] else None


_UP = (
    r"(?P<up>ris(?:e|es|en|ing)|rose|increas\w*|gr[eo]w\w*|growth|gain\w*|jump\w*|climb\w*|went\sup|gone\sup"
    r"|above\s(?:the\s)?(?:average|normal)|(?:had|saw|drew|sold|made|took|carried|reported|recorded|attracted)"
    r"\smore)"
)
_DOWN = (
    r"(?P<down>f[ae]ll(?:s|en|ing)?|dropp?\w*|declin\w*|decreas\w*|shr[aiu]nk\w*|slump\w*|went\sdown"
    r"|gone\sdown|below\s(?:the\s)?(?:average|normal)|(?:had|saw|drew|sold|made|took|carried|reported|recorded"
    r"|attracted)\s(?:fewer|less))"
)
_DIRECTION = re.compile(rf"\b(?:{_UP}|{_DOWN})\b", re.IGNORECASE)
MOST = re.compile(
    r"\b(?P<how>sharpest|steepest|biggest|largest|greatest|fastest|smallest|slowest)\s(?:[a-z]+\s)?"
    r"(?P<what>falls?|drops?|declines?|decreases?|cuts?|slump|rises?|increases?|jumps?|gains?|growth)\b",
    re.IGNORECASE,
)
_FALLS = re.compile(r"(?:fall|drop|decline|decrease|cut|slump)", re.IGNORECASE)
EXCEPT = re.compile(
    r"\b(?:every(?:where)?|all|each)\b[^.;]{0,60}?\b(?:except|but|bar|apart\sfrom|save|other\sthan)"
    r"(?:\s(?:for|in|at|the))*\s\Z",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:only|just)\s\Z", re.IGNORECASE)
_OF_ALL = re.compile(r"\s(?:out\s)?of\s(?:the|its|their|all)?\s?(?P<all>\w+)\b", re.IGNORECASE)


def direction(text: str, start: int, end: int) -> int:
    """1 where the words speak of a rise, -1 of a fall, 0 of neither or both."""
    ways = {1 if one.group("up") else -1 for one in _DIRECTION.finditer(text, start, end)}
    return ways.pop() if len(ways) == 1 else 0


def wrong_most(moves: Moves, found: re.Match[str], row: Row) -> Row | None:
    """The row with the greatest (smallest) move of that kind, where neither measure makes it `row`."""
    way = -1 if _FALLS.match(found.group("what")) else 1
    moved = [(one, delta * way, share * way) for one, delta, share in moves.rows if delta * way > 0]
    if len(moved) < 2:
        return None
    pick = min if found.group("how").casefold() in {"smallest", "slowest"} else max
    best = {pick(moved, key=lambda one, at=at: one[at])[0].name for at in (1, 2)}  # type: ignore[misc]
    if row.name in best:
        return None
    return pick(moved, key=lambda one: one[1])[0]


def wrong_exception(moves: Moves, text: str, sentence: Sentence, named: tuple[int, Row]) -> bool:
    """ "fell everywhere but in Lund", and Lund fell too."""
    start, row = named
    if not EXCEPT.search(text[sentence.start : start]):
        return False
    way, moved = direction(text, sentence.start, sentence.end), moves.of(row)
    return bool(way) and moved is not None and moved * way > 0


def wrong_number(
    grid: Grid, moves: Moves, block: BlockReading, sentence: Sentence, said: Quantity
) -> Row | None:
    """A row among those that moved so, where the text gives another number of them; None where it is right.

    The number is one of all the rows there are ("three of the five"), or stands behind "only".
    """
    text = block.text
    way = direction(text, sentence.start, sentence.end)
    if not way or said.unit or said.ordinal or said.fraction or said.value > len(grid.plain()):
        return None
    whole = _OF_ALL.match(text, said.number_end)
    counted = bool(whole) and _as_number(whole.group("all") if whole else "") == len(grid.plain())
    if not counted and not _ONLY.search(text[sentence.start : said.start]):
        return None
    moved = [row for row, delta, _ in moves.rows if delta * way > 0]
    if not moved or len(moved) == said.value:
        return None
    return moved[-1]


def _as_number(word: str) -> int:
    names = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    return (
        names.index(word.casefold()) + 2 if word.casefold() in names else int(word) if word.isdecimal() else 0
    )
