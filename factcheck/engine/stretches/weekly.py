"""Days of the week that do not make up the number of days: "three days of talks, from Monday to Thursday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates.counts import COUNT, count_of
from ..dates.grammar import WEEKDAYS
from ..dates.patterns import WEEKDAY
from ..reading import BlockReading

_DAY = r"\s(?:the\s)?(?P<d>[12]?\d|3[01])(?:st|nd|rd|th)?"
_RANGE = (
    rf"(?P<a>{WEEKDAY})(?:{_DAY})?(?:\s(?:to|until|till|through)\s|\s?[-–—]\s?)(?:the\sfollowing\s)?"
    rf"(?P<b>{WEEKDAY})(?:{_DAY.replace('?P<d>', '?P<e>')}(?!\d))?"
)
_AHEAD = re.compile(
    rf"(?P<said>\b(?P<n>{COUNT})(?P<join>[-\s])(?:full\s|consecutive\s|"
    rf"straight\s)?days?(?:[-\s]long)?(?P<gap>(?:\s[\w’'-]+){{0,5}}?)),?\s\(?"
    rf"(?:(?:which\s)?(?:runs?|ran|is\sheld|was\sheld|held|lasts?|"
    rf"takes\splace)\s)?(?P<ends>(?:from|between)?\s?{_RANGE})"
)
_BEHIND = re.compile(
    rf"(?P<ends>\b(?:from\s)?{_RANGE}),?\s\(?(?P<said>(?:a\stotal\sof\s|in\sall\s|"
    rf"for\s)?(?P<n>{COUNT})(?P<join>[-\s])days?"
    r"(?P<gap>\sof\s[\w’'-]+|\s(?:in\sall|in\stotal|altogether))?)(?=[.,;)—–])"
)
_OTHER = re.compile(
    r"\b(?:week|weeks|a|an|per|each|every|before|after|ahead|ago|later|notice|out|with|than|"
    r"but|and|or|old|late|early)\b|\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WeekRange:
    """text[said] states `number` days, text[ends] two weekdays that hold `days` of them, both included."""

    said: tuple[int, int]
    ends: tuple[int, int]
    number: int
    days: int


def week_ranges(block: BlockReading) -> Iterator[WeekRange]:
    """Every number of days beside a first and a last day of the week."""
    if not block.has(_MAY):
        return
    for pattern in (_AHEAD, _BEHIND):
        for match in block.matches(pattern):
            number = count_of(match.group("n"))
            if number is None or not 2 <= number <= 7 or _OTHER.search(match.group("gap") or ""):
                continue
            first, last = (WEEKDAYS.index(match.group(one).casefold()) for one in "ab")
            days = (last - first) % 7 + 1
            if match.group("d") and match.group("e"):
                days = int(match.group("e")) - int(match.group("d")) + 1
            loose = not match.group("gap") and "," not in match.group() and number == days - 1
            if days < 2 or loose or bool(match.group("d")) != bool(match.group("e")):
                continue
            start = match.start("ends") + (match.group("ends")[0] == " ")
            yield WeekRange(match.span("said"), (start, match.end("ends")), number, days)


_MAY = re.compile(rf"\bdays?\b[\s\S]*{WEEKDAY}|{WEEKDAY}[\s\S]*\bdays?\b")
