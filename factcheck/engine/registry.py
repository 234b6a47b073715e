"""The checkers, listed by hand, and how their findings are settled against each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from types import ModuleType

from .checkers import (
    ages,
    commitment,
    copy_desk,
    copy_desk_style,
    copy_desk_typing,
    counts,
    durations,
    event_dates,
    event_places,
    list_counts,
    names,
    office_terms,
    order,
    percentages,
    questions,
    quotations,
    reference_events,
    roles,
    source_dates,
    states,
    summary,
    sums,
    table_prose,
    transposed,
    units,
    weekdays,
    yes_no,
)
from .document import COPY_DESK, Inconsistency, Side
from .material import Material

CHECKERS: tuple[ModuleType, ...] = (
    event_dates,
    reference_events,
    office_terms,
    source_dates,
    order,
    event_places,
    names,
    list_counts,
    roles,
    weekdays,
    summary,
    commitment,
    quotations,
    table_prose,
    durations,
    percentages,
    ages,
    sums,
    counts,
    copy_desk,
    copy_desk_typing,
    copy_desk_style,
    states,
    yes_no,
    units,
    questions,
    transposed,
)

_NOTES = 20  # of the copy desk in one document

# When two checkers find one fault, the one with the exact fact speaks: (speaks, is silent).
_INSTEAD = {
    ("summary", "yes_no"),
    ("summary", "states"),
    ("counts", "summary"),
    ("yes_no", "commitment"),
    ("yes_no", "states"),
    ("reference_events", "event_dates"),
    # whoever can say what the figure is of
    *(
        (speaks, "transposed")
        for speaks in ("counts", "table_prose", "summary", "questions", "sums", "percentages", "units")
    ),
}


def check_all(material: Material) -> tuple[Inconsistency, ...]:
    """Every inconsistency of a document, each fault once, in reading order of the first side.

    Notes of the copy desk come last, and no more of them than a person reads.
    """
    every = [one for checker in CHECKERS for one in checker.check(material)]
    found = [one for one in every if one.kind != COPY_DESK]
    notes = sorted((one for one in every if one.kind == COPY_DESK), key=_place)[:_NOTES]
    kept: list[Inconsistency] = []
    said = _Places((one.checker, one.sides[0]) for one in found)
    told: dict[tuple[str, str], _Places] = {}
    for one in found:
        same = told.setdefault((one.checker, one.kind), _Places())
        if not same.hold("", one.sides[0]) and not _somebody_speaks_for(one, said):
            kept.append(one)
            same.add("", one.sides[0])
    return (*sorted(kept, key=_place), *notes)


def _place(one: Inconsistency) -> tuple[int, int, str, str]:
    side = one.sides[0]
    return (side.block if side.block is not None else -1, side.start or 0, one.checker, one.sides[1].quote)


def _somebody_speaks_for(one: Inconsistency, said: _Places) -> bool:
    """Does another checker's finding say the same of one of these quotes with a better ground?"""
    return any(
        said.hold(speaks, side) for speaks, silent in _INSTEAD if silent == one.checker for side in one.sides
    )


class _Places:
    """Stretches of blocks by a name, and whether one overlaps another: asked often, so kept sorted, apart."""

    def __init__(self, sides: Iterable[tuple[str, Side]] = ()) -> None:
        self._by_block: dict[tuple[str, int], list[tuple[int, int]]] = {}
        for name, side in sides:
            self.add(name, side)

    def add(self, name: str, side: Side) -> None:
        """Take a stretch in; what it overlaps becomes one stretch with it."""
        if side.block is None or side.start is None or side.end is None:
            return
        start, end = side.start, side.end
        places = self._by_block.setdefault((name, side.block), [])
        first, last = _touched(places, start, end)
        if first < last:
            start, end = min(start, places[first][0]), max(end, places[last - 1][1])
        places[first:last] = [(start, end)]

    def hold(self, name: str, side: Side) -> bool:
        if side.block is None or side.start is None or side.end is None:
            return False
        first, last = _touched(self._by_block.get((name, side.block), []), side.start, side.end)
        return first < last


def _touched(places: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Which of the sorted, separate stretches overlap [start, end): places[first:last]."""
    first = bisect_right(places, start, key=lambda place: place[1])
    return first, bisect_left(places, end, lo=first, key=lambda place: place[0])
