"""Words of time that have no place in the calendar: lengths, habits, past and future as such, clock times.

They are listed as dates with their TIMEX3 value (PXM "several months", XXXX-XX-XX "daily", FUTURE_REF,
1979-12-27T19:15), and no checker counts with them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator

from .clock import DateExpr
from .clocktime import clock_times
from .counts import COUNT, count_of

_LENGTH = r"(?P<u>hour|day|week|month|year)"
_VAGUE = re.compile(
    r"\b(?:"
    r"(?P<future>(?:the\s)?[Ff]uture)|"
    r"(?P<present>[Cc]urrent|[Pp]resent[-\s]day|[Mm]odern[-\s]day|[Tt]hese\sdays|the\stime\sbeing|(?<=[Tt]o\s)date)|"
    r"(?P<recent>[Rr]ecent|the\spast(?=[,.;]|\sand\b))|"
    r"(?P<later>(?:[Aa]\sfew|[Ss]everal|[Ss]ome)\s(?:days|weeks|months|years)\s(?:later|afterwards?))|"
    r"(?P<earlier>(?:[Oo]nly\s)?(?:[Aa]\sfew|[Ss]everal|[Mm]any|[Ss]ome|[Ww]eeks|[Mm]onths|[Yy]ears)(?:\s(?:days|weeks|months|years))?\s"
    r"(?:earlier|before(?=[,.;]))(?!\sthan))|"
    r"(?P<daily>[Dd]aily|[Ee]very\s?day)|(?P<yearly>[Aa]nnually|[Ee]very\syear)|(?P<weekly>[Ww]eekly)|"
    r"(?P<night>(?<=[Aa]t\s)night|[Nn]ight-?\s?time|[Nn]ights?(?=\s(?:attacks?|raids?|battles?|fighting|marches|march)\b))|(?P<daytime>[Dd]aytime)|"
    rf"(?P<age>(?P<an>{COUNT})[-\s]years?[-\s]old)|"
    rf"(?P<per>(?:per|[Aa]|[Oo]ne|[Ss]ingle)[-\s](?P<pu>day|week|month|year)(?![-\s](?:old|ago|earlier|later|before|after)\b))|"
    r"(?P<long>(?P<lu>day|week|month|year)-long)|"
    r"(?P<some>(?:[Aa]\sfew|[Ss]everal|[Mm]any|[Ss]ome|[Tt]he\s(?:next|following|coming)(?:\sfew)?|[Tt]he\s(?:past|last)\s(?:few|several))\s"
    r"(?P<su>hours|days|weeks|months|years)(?!\s(?:later|earlier|ago|before|after)\b))|"
    rf"(?P<length>(?P<n>{COUNT})[-\s](?P<hu>hour|minute)s?)"
    r")\b(?![-’'])"
)
_FIXED = {
    "future": "FUTURE_REF", "later": "FUTURE_REF", "present": "PRESENT_REF", "recent": "PAST_REF",
    "earlier": "PAST_REF", "daily": "XXXX-XX-XX", "yearly": "XXXX", "weekly": "XXXX-WXX",
    "night": "XXXX-XX-XXTNI", "daytime": "XXXX-XX-XXTDT",
}  # fmt: skip


def vague_mentions(text: str, dates: list[DateExpr]) -> Iterator[tuple[int, int, str]]:
    """(start, end, TIMEX3 value) of the words of time in a block that are no dates."""
    found = [(match.start(), match.end(), _value(match)) for match in _VAGUE.finditer(text)]
    days = [one for one in dates if one.when.granularity == "day"]
    starts = [one.start for one in days]
    for clock in clock_times(text):
        place = bisect_left(starts, clock.start)
        near = days[max(0, place - 1) : place + 1]
        found.append((clock.start, clock.end, _time_value(clock.minutes, clock.start, near)))
    taken = deque(sorted((one.start, one.end) for one in dates))
    last = 0
    for start, end, value in sorted(found):
        while taken and taken[0][1] <= start:
            taken.popleft()
        if value and start >= last and not (taken and taken[0][0] < end):
            last = end
            yield start, end, value


def _value(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    kind = next(
        (name for name in (*_FIXED, "age", "per", "long", "some", "length") if match.group(name)), kind
    )
    if kind in _FIXED:
        return _FIXED[kind]
    if kind == "age":
        return f"P{count_of(match.group('an'))}Y"
    if kind in {"per", "long"}:
        return f"P1{(match.group('pu') or match.group('lu'))[0].upper()}"
    if kind == "some":
        unit = match.group("su")[0].upper()
        return f"PTX{unit}" if unit == "H" else f"PX{unit}"
    return f"PT{count_of(match.group('n'))}{match.group('hu')[0].upper()}"


def _time_value(minutes: tuple[int, ...], at: int, near: list[DateExpr]) -> str:
    """The nearest day of the sentence with the time; the time alone where no day is near."""
    if len(minutes) > 1 and minutes != (0, 24 * 60):
        return ""
    days = [one for one in near if abs(one.start - at) < 150]
    day = min(days, key=lambda one: abs(one.start - at)).when.value[:10] if days else "XXXX-XX-XX"
    return f"{day}T{minutes[0] // 60:02d}:{minutes[0] % 60:02d}"
