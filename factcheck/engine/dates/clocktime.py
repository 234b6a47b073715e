"""Clock times as minutes of the day: "6.40pm", "18:40", "half past four", "six o'clock", "noon", "midnight".

A time without "am" or "pm" may be either half of the day; `minutes` then holds both readings, and a word
near it ("on Saturday morning", "that evening") settles which.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .counts import count_of

_HOUR_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PAST = r"(?:a\squarter|quarter|half|five|ten|twenty(?:[-\s]five)?|\d\d?)(?:\sminutes?)?"
_HALVES = r"(?P<ap>[AaPp]\.?\s?[Mm](?:\b\.?|\.))"
_CLOCK = re.compile(
    rf"(?<![\w£$€.,:/-])(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?\s?{_HALVES}"
    r"|(?<![\w£$€.,:/-])(?P<h2>[01]?\d|2[0-4]):(?P<m2>[0-5]\d)(?![\d:]|\.\d)(?:\s?h(?:ou)?rs?\b)?"
    r"|(?<=\b[Aa]t\s)(?P<h3>[01]?\d|2[0-4])\.(?P<m3>[0-5]\d)(?![\d%]|\.\d|\s?(?:per|m\b|million|billion|km|metres|miles))"
    rf"|(?i:\b(?P<h4>{_HOUR_WORD}|1?\d)\so[’']clock)"
    rf"|(?i:\b(?P<p>{_PAST})\s(?P<how>past|to|after|before)\s(?P<h5>{_HOUR_WORD}|(?<=past\s)1?\d|(?<=to\s)1?\d)\b)(?!\s(?:years|days|months|people|other))"
    r"|(?i:\b(?P<w>noon|midday|midnight)\b)"
    rf"|(?i:(?<=\b(?:at|by)\s)(?P<h6>{_HOUR_WORD}|1?\d)(?=\s(?:on|in\sthe|this|that|yesterday|tomorrow|every|each)\s))"
)
_HALF_BEHIND = re.compile(
    r"(?:\s(?:local\stime|sharp|precisely|GMT|BST))?\s(?:in\sthe\s|on\s(?:the\s)?|that\s|this\s|the\s(?:next|following|previous)\s|yesterday\s|tomorrow\s)?"
    r"(?:(?:early|late)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)?(?P<t>morning|afternoon|evening|night|tonight)\b",
    re.IGNORECASE,
)
_MORNING = frozenset({"morning"})


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day in text[start:end]; `minutes` after midnight, two readings where the half is open."""

    start: int
    end: int
    minutes: tuple[int, ...]

    @property
    def certain(self) -> bool:
        return len(self.minutes) == 1


def clock_times(text: str) -> list[ClockTime]:
    """Every clock time of a text, in order."""
    found = []
    for match in _CLOCK.finditer(text):
        minutes = _minutes(match)
        if minutes is None:
            continue
        if len(minutes) == 2:
            minutes = _settled(text, match.end(), minutes)
        found.append(ClockTime(match.start(), match.end(), minutes))
    return found


def _minutes(match: re.Match[str]) -> tuple[int, ...] | None:
    if match.group("w"):
        word = match.group("w").casefold()
        return (0, 24 * 60) if word == "midnight" else (12 * 60,)
    if match.group("ap"):
        hour, minute = int(match.group("h")), int(match.group("m") or 0)
        late = match.group("ap")[0] in "pP"
        if not 1 <= hour <= 12:
            return ((hour % 24) * 60 + minute,) if hour > 12 and late else None
        return ((hour % 12 + (12 if late else 0)) * 60 + minute,)
    if match.group("h2") or match.group("h3"):
        spelt = match.group("h2") or match.group("h3")
        minute = int(match.group("m2") or match.group("m3"))
        return _open(int(spelt), minute, exact=int(spelt) > 12 or spelt.startswith("0"))
    if match.group("p"):
        return _past(match)
    hour_number = count_of(match.group("h4") or match.group("h6") or "")
    return _open(hour_number, 0) if hour_number and 1 <= hour_number <= 12 else None


def _past(match: re.Match[str]) -> tuple[int, ...] | None:
    words = match.group("p").casefold().replace(" minutes", "").replace(" minute", "").removeprefix("a ")
    number = {"quarter": 15, "half": 30}.get(words) or count_of(words)
    hour = count_of(match.group("h5"))
    how = match.group("how").casefold()
    if number is None or hour is None or not 1 <= hour <= 12 or (words == "half" and how != "past"):
        return None
    if how in {"after", "before"} and words not in {"quarter", "five", "ten", "twenty", "twenty-five"}:
        return None
    total = hour * 60 + (number if how in {"past", "after"} else -number)
    return _open(total // 60 % 12 or 12, total % 60)


def _open(hour: int, minute: int, *, exact: bool = False) -> tuple[int, ...]:
    if exact:
        return ((hour % 24) * 60 + minute,)
    early = (hour % 12) * 60 + minute
    return (early, early + 12 * 60)


def _settled(text: str, end: int, minutes: tuple[int, ...]) -> tuple[int, ...]:
    """ "at six on Saturday morning": the word for the part of the day behind tells which half is meant."""
    spoken = _HALF_BEHIND.match(text, end)
    if spoken is None or minutes == (0, 24 * 60):
        return minutes
    part = spoken.group("t").casefold()
    early = part == "morning" or (part in {"night", "tonight"} and minutes[0] < 5 * 60)
    return minutes[:1] if early else minutes[1:]
