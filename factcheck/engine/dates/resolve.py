"""What day an expression means: explicit ones by themselves, the others by the day the text is dated.

News dates "Tuesday" and "6 February" from its own publication; a history dates them from the last date it
named. Which of the two a text is, is told from its explicit years (`Clock.of`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from . import readers, relative
from .clock import Clock, DateExpr
from .grammar import Seen
from .reader import Reader

_READERS = readers.READERS | relative.READERS
# "July–November 1954", "the spring and summer of 1943": the first of two takes its year from the second.
_JOINS = re.compile(r"\s?(?:[-–—/]|\b(?:and|or|to|until|through))\s?")
_COARSER = re.compile(r"(?:early|mid|late|the|later|earlier)")


def read_block(text: str, seen: list[Seen], sentences: list[tuple[int, int]], clock: Clock) -> list[DateExpr]:
    """The expressions of one block with their meaning, in order; those without any are left out."""
    clock.next_block()
    found: list[DateExpr] = []
    index = 0
    for number, one in enumerate(seen):
        while index + 1 < len(sentences) and sentences[index][1] <= one.start:
            index += 1
        begin, finish = sentences[index] if sentences else (0, len(text))
        following = _joined(text, one, seen[number + 1]) if number + 1 < len(seen) else None
        expr = _expression(Reader(one, clock, text[begin:finish], begin, following))
        if expr:
            expr = with_time_of_day(text, expr)
            clock.saw(expr)
            found.append(expr)
    return found


def _joined(text: str, one: Seen, behind: Seen) -> Seen | None:
    if one.name not in {"monthonly", "seasononly"} or behind.name not in {"my", "season"}:
        return None
    return behind if _JOINS.fullmatch(text, one.end, behind.start) else None


def _expression(r: Reader) -> DateExpr | None:
    try:
        result = _READERS[r.seen.name](r)
    except (ValueError, OverflowError, KeyError):  # 31 February, 13/13/2020: words, but no date
        return None
    if result is None:
        return None
    when, basis = result
    about = bool(_COARSER.match(r.part("p").casefold()))
    return DateExpr(r.seen.start, r.seen.end, when, basis, r.seen.name, r.seen.halves, about)


_CODES = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_LED = re.compile(
    r"\b(?P<t>morning|afternoon|evening|night)(?:\shours)?\s(?:of|on)\s(?:the\s)?\Z", re.IGNORECASE
)
_FOLLOWED = re.compile(r"\s(?P<t>morning|afternoon|evening|night)\b", re.IGNORECASE)
_WITHIN = re.compile(r"(?<![-\w])(?P<t>morning|afternoon|evening|night)\Z", re.IGNORECASE)


def with_time_of_day(text: str, expr: DateExpr) -> DateExpr:
    """ "the night of 20 June", "Tuesday morning", "that afternoon": TIMEX3 adds TNI, TMO, TAF to the day."""
    when = expr.when
    if when.granularity != "day" or when.start is None or when.start != when.end:
        return expr
    spoken = (
        _WITHIN.search(text, max(expr.start, expr.end - 12), expr.end)
        or _LED.search(text, max(0, expr.start - 24), expr.start)
        or _FOLLOWED.match(text, expr.end)
    )
    if spoken is None:
        return expr
    return replace(expr, when=replace(when, value=when.value + _CODES[spoken.group("t").casefold()]))
