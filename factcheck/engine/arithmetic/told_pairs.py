"""What a story had and has, read broadly: the pairs of figures that a change told elsewhere can be of.

Two figures of one thing in one sentence or in neighbouring ones, of which the words around them set the one
in an earlier time: "When she came it had 90. On Monday there were 72"; "72, after 90 in spring"; "by autumn
it will have 72; at present it has 90". And what is taken from a whole or put to it: "lost 18 of its 90".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ..quantities import EXACT, Quantity, is_money
from .movements import Movement, alike
from .recalled import Line
from .then_and_now import Told, pairs_over_sentences

_MOST = 60  # lines with figures looked at
_BESIDE = 2  # sentences between the two
_NO_LEVEL = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "second", "°C", "°F", "°", "pp", "%"}
)
_PAST, _PRESENT, _COMING = -1, 0, 1

_MANY = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|a\sdozen|twelve|fifteen|twenty|thirty|\d+)"
_UNITS = r"(?:year|month|week|decade|season|winter|summer|spring|autumn|generation|term|quarter)s?"
_LONG_AGO = re.compile(
    rf"\b(?:used\sto|{_MANY}\s(?:[a-z]+\s)?{_UNITS}\s(?:ago|earlier|before|previously)"
    rf"|the\s{_UNITS}\sbefore"
    rf"|(?:last|the\sprevious)\s(?:time|{_UNITS}|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber)|previously|formerly|until\s(?:then|now|\w+)|back\sin"
    r"|at\s(?:its|their|the)\s(?:peak|height|start|outset|beginning)|before\sthat|originally|once"
    r"|at\sthe\slast\s(?:count|census|survey|election)|had\sbeen|when\s[^.;]{3,60}?\b(?:took\sover"
    r"|started|began|came"
    r"|arrived|opened|joined|was\s(?:elected|appointed|founded|built|opened)))\b|\bbefore\s(?:the"
    r"|it|they|she|he)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(
    rf"\b(?:now|today|this\s{_UNITS}|at\spresent|currently|these\sdays|nowadays|at\sthe\smoment"
    rf"|left|remain(?:s|ed"
    r"|ing)?|still)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|[’']ll|is\sto|are\sto|by\sthe\s(?:autumn|spring|summer|winter|end)|by\s(?:next"
    r"|20\d\d)|next\s(?:year"
    r"|month|season|term|autumn|spring|summer|winter))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:–—]\s|,\s(?:where|whereas|while|but|and|which|though|although|when|after|before|against)\s|,\s"
)
_AFTER = re.compile(
    r",?\s(?:after|following|instead\sof|against|not|down\sfrom|up\sfrom)\s(?:the\s)?\Z", re.IGNORECASE
)
_IN_A_TIME = re.compile(
    r"(?:\s[a-z]+){0,2}?\s(?:in\s(?:the\s)?(?:spring|summer|autumn|winter|January|February|March"
    r"|April|May|June|July"
    r"|August|September|October|November|December|(?:19|20)\d\d)|last\s\w+|a\s\w+\s(?:ago|earlier"
    r"|before)|the\s\w+\sbefore"
    r"|at\s(?:the\s)?\w+)\b"
)
_TAKEN = re.compile(
    r"\b(?:lost|loses?|losing|cut|cuts|cutting|axed?|axing|scrap(?:s|ped|ping)?|clos(?:ed|es?|ing)"
    r"|shed(?:s|ding)?|dismiss(?:ed"
    r"|es)|sack(?:ed|s)|remov(?:ed|es)|withdr(?:ew|awn)|gone|going|to\sgo|disappear(?:ed)?|vanished"
    r"|stopped|abolish(?:ed"
    r"|es)|given\sup|gave\sup|fell(?:ed)?|died|destroyed|sold|left|quit|resigned|shut)\b",
    re.IGNORECASE,
)
_OF_ITS = re.compile(
    r"(?:\s[a-z-]+){0,2}?\s(?:out\s)?of\s(?:its|their|the|his|her|our|all)\s(?:[a-z-]+\s)?\Z"
)
_OF_THE_START = re.compile(r"\bof\s(?:the|its|their|his|her|our)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE)
_ARE_LEFT = re.compile(
    r"(?:\s[a-z]+){0,2}?\s(?:(?:is|are|was|were)\s(?:still\s)?(?:left|there)|remain(?:s|ed)?|survived?)\b"
)
_ADDED = re.compile(
    r"\b(?:add(?:ed|s|ing)?|hired|recruited|opened|built|gained|bought|joined|won)\s(?:another\s"
    r"|a\sfurther\s)?\Z",
    re.IGNORECASE,
)
_TO_THE = re.compile(
    r"(?:\s[a-z-]+){0,3}?\s(?:to|on\stop\sof|besides|beside)\s(?:the|its|their|his|her"
    r"|our)\s(?:[a-z]+\s)?\Z"
)


def told_pairs(lines: Sequence[Line]) -> list[Told]:
    """Every pair, the narrowly told ones first; of two with the same figures the first."""
    found = [Told(line, line, pair) for line in lines for pair in line.pairs if _may_move(pair)]
    found.extend(pairs_over_sentences(lines))
    found.extend(_broadly(lines[:_MOST]))
    kept: dict[tuple[Fraction, Fraction], Told] = {}
    for one in found:
        kept.setdefault((one.pair.before.value, one.pair.after.value), one)
    return list(kept.values())


def _may_move(pair: Movement) -> bool:
    return pair.after.unit not in _NO_LEVEL


def _broadly(lines: Sequence[Line]) -> Iterator[Told]:
    last: tuple[Line, Quantity] | None = None
    for line in lines:
        levels = [one for one in line.figures if is_level(one)]
        if len(levels) == 2 and not line.pairs:
            yield from _taken_or_added(line, *levels) or _timed(line, levels[0], line, levels[1])
        elif len(levels) == 1 and last is not None and _beside(last[0], line):
            yield from _timed(*last, line, levels[0])
        last = (line, levels[0]) if len(levels) == 1 else None if levels else last


def is_level(one: Quantity) -> bool:
    """A count, a sum or a measure that may go up and down, and no year, age, share or length of time."""
    odd = one.ordinal or one.fraction or one.ranged or one.per == "age" or one.unit in _NO_LEVEL
    year = not one.unit and not one.noun and 1500 <= one.value <= 2100
    return not odd and one.value > 1 and one.hedge == EXACT and not year


def _beside(one: Line, other: Line) -> bool:
    if one.block is other.block:
        return other.sentence.index - one.sentence.index <= _BESIDE
    ends = one.sentence.index == len(one.block.sentences) - 1
    return ends and other.block.index - one.block.index == 1 and other.sentence.index == 0


def _taken_or_added(line: Line, one: Quantity, other: Quantity) -> list[Told]:
    """ "lost 18 of its 90 boats", "Of the 90 only 72 are left", "added 60 to the 240"."""
    text, begin, end = line.block.text, line.sentence.start, line.sentence.end
    if one.unit != other.unit:
        return []
    gap = text[one.number_end : other.start]
    lead = text[max(begin, one.start - 50) : one.start]
    if one.value < other.value and _OF_ITS.fullmatch(gap):
        around = text[max(begin, one.start - 25) : one.start] + text[other.end : min(end, other.end + 60)]
        if _TAKEN.search(around):
            return _pair(line, other, _moved(other, one, -1))
    if (
        one.value > other.value
        and _OF_THE_START.search(lead)
        and _ARE_LEFT.match(text, other.number_end, end)
    ):
        return _pair(line, one, other)
    if _ADDED.search(lead) and _TO_THE.fullmatch(gap):
        return _pair(line, other, _moved(other, one, 1))
    return []


def _pair(line: Line, before: Quantity, after: Quantity) -> list[Told]:
    start, end = min(before.start, after.start), max(before.end, after.end)
    return [Told(line, line, Movement(line.sentence.index, start, end, before, after))]


def _moved(whole: Quantity, by: Quantity, sign: int) -> Quantity:
    value = whole.value + sign * by.value
    return replace(whole, value=value, low=value, high=value)


def _timed(first: Line, one: Quantity, second: Line, other: Quantity) -> Iterator[Told]:
    """Two figures whose clauses are of two times."""
    if not _alike(first, one, second, other):
        return
    if first is second and _AFTER.search(first.block.text[one.number_end : other.start]):
        if _IN_A_TIME.match(first.block.text, other.number_end):
            yield from _told(second, first, other, one)
        return
    when, then = _time_of(first, one, other), _time_of(second, other, one)
    if first is second and (when == then or _same_clause(first, one, other)):
        return
    if when < then:
        yield from _told(first, second, one, other)
    elif then < when:
        yield from _told(second, first, other, one)


def _told(first: Line, second: Line, earlier: Quantity, later: Quantity) -> Iterator[Told]:
    before, after = alike(earlier, later)
    if before and after and 1 < max(before.value, after.value) / min(before.value, after.value) < 4:
        yield Told(first, second, Movement(second.sentence.index, before.start, before.end, before, after))


def _same_clause(line: Line, one: Quantity, other: Quantity) -> bool:
    return _CLAUSE.search(line.block.text, one.end, other.start) is None


def _time_of(line: Line, one: Quantity, other: Quantity) -> int:
    """Is the clause of a figure of an earlier time, of today or of a time to come?"""
    text, begin, end = line.block.text, line.sentence.start, line.sentence.end
    if other in line.figures:
        cuts = list(_CLAUSE.finditer(text, min(one.end, other.end), max(one.start, other.start)))
        if cuts and one.start < other.start:
            end = cuts[-1].start()
        elif cuts:
            begin = cuts[-1].end()
    said = text[begin:end]
    if _LONG_AGO.search(said) and not re.search(r"\bnow\b", said):
        return _PAST
    return _COMING if _TO_COME.search(said) and not _TODAY.search(said) else _PRESENT


def _alike(first: Line, one: Quantity, second: Line, other: Quantity) -> bool:
    """Of one unit, and of one noun or the second with none."""
    if one.unit != other.unit or (one.per and other.per and one.per != other.per):
        return False
    if one.unit and not is_money(one.unit):
        return True
    if one.noun and one.noun == other.noun:
        return True
    if is_money(one.unit):
        return first is second or bool(_IT.search(second.sentence.text))
    return not other.noun or not one.noun


_IT = re.compile(
    r"\A\W*(?:(?:[A-Z][a-z]+|[a-z]+)\s){0,3}?(?:it|they|we|that|this|there|he|she)\b", re.IGNORECASE
)
