"""How a note of the copy desk is made: always advice, against another place or a rule in words."""

from __future__ import annotations

from ..document import ADVISORY, AUTHORITIES, COPY_DESK, Inconsistency, Side
from ..material import Material, finding

DICTIONARY, USAGE, TYPING, STYLE = AUTHORITIES

Place = tuple[int, int, int]  # block, start, end


def by_the_book(fact: str, authority: str) -> Side:
    """A side that stands in no text: what the dictionary, usage, typing or house style has, in words."""
    return Side("calendar", fact, ref=authority)


def note(
    checker: str,
    material: Material,
    place: Place,
    other: Place | Side,
    *,
    message: str,
    suggestion: str,
    read: str,
) -> Inconsistency:
    """One note; `other` is a second place in the text or a side in words, `read` how the first was read."""
    side = other if isinstance(other, Side) else material.side(*other)
    shown = material.side(*place)
    return finding(
        checker,
        COPY_DESK,
        ADVISORY,
        (shown, side),
        message=message,
        suggestion=suggestion,
        values=((shown.quote, read), (side.quote, side.ref or read)),
    )
