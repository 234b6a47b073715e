"""Times taken or told, "6:25" in a cell and "6min 52sec" in the text, set against each other.

A time is compared by its parts, so that 6:25 stays six minutes 25 seconds or twenty-five past six alike.
"""

from __future__ import annotations

import re

_CELL = re.compile(r"\s*(\d{1,2}):(\d\d)(?::(\d\d))?\s*")
_TOLD = re.compile(
    r"(?<![\w:.])(?:(?P<a>\d{1,2}):(?P<b>\d\d)(?::(?P<c>\d\d))?(?![\d:])"
    r"|(?P<h>\d{1,2})\s?(?:h|hrs?|hours?),?\s(?:and\s)?(?P<hm>\d{1,2})\s?(?:m|mins?|minutes?)\b"
    r"|(?P<m>\d{1,2})\s?(?:m|mins?|minutes?),?\s(?:and\s)?(?P<s>\d{1,2})\s?(?:s|secs?|seconds?)\b)"
)
_OTHER = re.compile(
    r"\b(?:ahead|behind|slower|faster|quicker|earlier|later|record|previous|best|lead|until|target|instead|once"
    r"|last\syear|average|usual(?:ly)?|normal(?:ly)?|former|old|than|was\sto|should)\b",
    re.IGNORECASE,
)


_CLAUSE = re.compile(r"[^,;:–—]*")


def time_of(cell: str) -> tuple[int, ...] | None:
    """The parts of a cell that is nothing but a time."""
    found = _CELL.fullmatch(cell)
    return tuple(int(part) for part in found.groups() if part) if found else None


def times_in(text: str, start: int, end: int) -> list[tuple[int, int, tuple[int, ...]]]:
    """(start, end, parts) of every time of a sentence; none whose clause is about another time."""
    found = []
    for one in _TOLD.finditer(text, start, end):
        clause = _CLAUSE.match(text, one.end(), end)
        if not _OTHER.search(text, start, clause.end() if clause else one.end()):
            found.append((one.start(), one.end(), tuple(int(part) for part in one.groups() if part)))
    return found


def is_slip_of_time(said: tuple[int, ...], cell: tuple[int, ...]) -> bool:
    """The same digits in another order, or one other digit."""
    if len(said) != len(cell) or said == cell:
        return False
    one, other = (f"{parts[0]}" + "".join(f"{part:02}" for part in parts[1:]) for parts in (said, cell))
    same = len(one) == len(other)
    return same and (
        sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1
    )
