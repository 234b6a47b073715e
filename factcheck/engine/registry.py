"""The checkers, listed by hand, and how their findings are settled against each other."""

from __future__ import annotations

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
    for one in found:
        if not any(_same_fault(one, other) for other in kept) and not any(
            _speaks_for(other, one) for other in found
        ):
            kept.append(one)
    return (*sorted(kept, key=_place), *notes)


def _place(one: Inconsistency) -> tuple[int, int, str, str]:
    side = one.sides[0]
    return (side.block if side.block is not None else -1, side.start or 0, one.checker, one.sides[1].quote)


def _same_fault(one: Inconsistency, other: Inconsistency) -> bool:
    return one.checker == other.checker and one.kind == other.kind and _overlap(one.sides[0], other.sides[0])


def _speaks_for(other: Inconsistency, one: Inconsistency) -> bool:
    """Does another checker's finding say the same of one of these quotes with a better ground?"""
    if (other.checker, one.checker) not in _INSTEAD:
        return False
    return any(_overlap(other.sides[0], side) for side in one.sides)


def _overlap(one: Side, other: Side) -> bool:
    if one.block is None or one.block != other.block:
        return False
    assert one.start is not None
    assert one.end is not None
    assert other.start is not None
    assert other.end is not None
    return one.start < other.end and other.start < one.end
