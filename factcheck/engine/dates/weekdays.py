"""A weekday printed with a date: "Wednesday, March 18", "18 March 2025 was a Tuesday", "Fri 3 and Sat 4 May".

Read from the words of one block alone; whether the two agree is the calendar's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .clock import DateExpr
from .grammar import WEEKDAYS
from .patterns import DAY, WEEKDAY

_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_NAME = rf"(?P<w>{WEEKDAY}|{_SHORT})"
_PLAIN_NAME = rf"(?:{WEEKDAY}|{_SHORT})"
_PART = r"(?:\s(?:morning|afternoon|evening|night|lunchtime))?"
# between a weekday and the date behind it
_AHEAD = re.compile(
    rf"(?<!\w){_NAME}{_PART}"
    r"(?:\s(?:at|from)\s[\w.:]{1,7}(?:\s?[ap]\.?m\.?)?|\s(?:of\s)?(?:this|next|last)\sweek)?"
    r"(?:,?\s?(?:\(|–|—)?|,?\s(?:on|of|the)\s|,?\son\sthe\s|[’']s\s[\w-]+(?:\s[\w-]+)?,\son\s(?:the\s)?)\s?\Z"
)
_AT_START = re.compile(rf"{_NAME},?\s")
_BEFORE_IT = re.compile(
    rf"(?P<w0>{_PLAIN_NAME})(?:\s(?:and|to|or|until|till|through|into|night)\s|\s?[-–—/]\s?|,\s)\Z"
)
# between a date and the weekday behind it
_BEHIND = re.compile(
    r"(?:,?\s?\(|,\s|\s|,?\s(?:which\s)?(?:was|is|falls?(?:\son)?|fell\son|will\s(?:be|fall\son)|being|"
    r"happen(?:s|ed)\sto\sbe|landed\son|lands\son)\s)(?:also\s|both\s|indeed\s)?(?:a\s|the\s)?"
    rf"{_NAME}(?![-–/]\w)(?!\s(?:and|to)\s{_PLAIN_NAME})(?!\s\d)"
)
_LAST = re.compile(rf"(?<!\w){_NAME},?\s(?=(?:the\s)?\d|[A-Z])")
_SAYS = re.compile(
    r"(?:\(|\b(?:was|is|falls?|fell|being|be|happen(?:s|ed)\sto\sbe|land(?:s|ed)\son)\b|\ba\s)"
)
_GROUP = re.compile(
    rf"(?<!\w){_NAME},?\s(?:the\s)?(?P<d>{DAY})(?:\s?[-–—&]\s?|\s(?:and|to|until|till|or|through)\s|,\s)"
    rf"(?:{_PLAIN_NAME},?\s)?(?:the\s)?\Z"
)


@dataclass(frozen=True, slots=True)
class WeekdayClaim:
    """text[start:end] says that a date is the weekday `number` (Monday 0).

    `moment` is the day as read; `expr` the expression that told it, whose basis says how sure its year is.
    """

    start: int
    end: int
    number: int
    moment: date
    expr: DateExpr

    @property
    def agrees(self) -> bool:
        return self.moment.weekday() == self.number


def weekday_claims(text: str, dates: list[DateExpr]) -> list[WeekdayClaim]:
    """Every weekday printed with a single day of the calendar."""
    found: list[WeekdayClaim] = []
    for expr in dates:
        when = expr.when
        if when.granularity != "day" or when.start is None or when.end is None or expr.pattern not in _DATES:
            continue
        found.extend(_of(text, expr, when.start, when.end))
    return found


_DATES = frozenset({"dm", "md", "dm_dm", "md_md", "iso", "slashed"})


def _of(text: str, expr: DateExpr, start: date, end: date) -> list[WeekdayClaim]:
    inside = _AT_START.match(text, expr.start, expr.end)
    base = 0 if inside else max(0, expr.start - 48)
    ahead = inside or _AHEAD.search(text[base : expr.start])
    found = _grouped(text, expr, start)
    if ahead:
        at = base + ahead.start("w")
        joined = _BEFORE_IT.search(text[max(0, at - 16) : at])
        if joined and expr.halves and start != end:  # "Monday to Wednesday, 3–5 March"
            first = max(0, at - 16) + joined.start("w0")
            found.append(_claim(first, expr.halves[0][1], joined.group("w0"), start, expr))
            found.append(_claim(at, expr.end, ahead.group("w"), end, expr))
        elif not joined:  # "Monday 3 to Friday 8 March": the weekday goes with the first day
            stop = expr.halves[0][1] if expr.halves and start != end else expr.end
            found.append(_claim(at, stop, ahead.group("w"), start, expr))
    if expr.halves and start != end:
        base = max(0, expr.halves[1][0] - 16)
        last = _LAST.search(text, base, expr.halves[1][1])
        if last:
            found.append(_claim(last.start("w"), expr.halves[1][1], last.group("w"), end, expr))
    elif not ahead:
        behind = _BEHIND.match(text, expr.end)
        if behind and _tied(text, behind):
            found.append(_claim(expr.start, behind.end("w"), behind.group("w"), start, expr))
    return found


def _tied(text: str, behind: re.Match[str]) -> bool:
    """ "on 18 March, Tuesday's papers" speaks of another day: a verb, a bracket or commas tie the two."""
    if _SAYS.search(behind.group()):
        return True
    return text[behind.end() : behind.end() + 1] in {",", ")", ".", ";", ""} and behind.group().startswith(
        ", "
    )


def _grouped(text: str, expr: DateExpr, moment: date) -> list[WeekdayClaim]:
    """ "Friday 3 and Saturday 4 May": the first day takes its month from the second."""
    base = max(0, expr.start - 40)
    group = _GROUP.search(text[base : expr.start])
    if group is None:
        return []
    number = int(re.sub(r"\D", "", group.group("d")))
    if number >= moment.day:
        return []
    first = moment.replace(day=number)
    return [_claim(base + group.start("w"), base + group.end("d"), group.group("w"), first, expr)]


def _claim(start: int, end: int, name: str, moment: date, expr: DateExpr) -> WeekdayClaim:
    number = next(index for index, one in enumerate(WEEKDAYS) if one.startswith(name[:3].casefold()))
    return WeekdayClaim(start, end, number, moment, expr)
