"""A change named again after its figures: "… found 84 people. A year earlier it was 120. The 40% drop …".

The size stands in another sentence than the two figures it comes from, and looks back at them: with "the",
"that" or "this", or as what something "amounts to". It is measured only where the stretch before it holds
exactly two figures of one kind, one of which is said to be the earlier or the later, and where the size is
near enough to theirs to be meant for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ..quantities import EXACT, Quantity, is_money
from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .changes import AMOUNT, FACTOR, POINTS, SHARE, Change
from .linking import of_one_unit
from .movements import Movement
from .sizes import agrees, in_points

_BACK = 10  # sentences looked back over
_BLOCKS = 4  # and the blocks they may lie in


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of running text with its figures and the changes it states."""

    block: BlockReading
    sentence: Sentence
    figures: Sequence[Quantity]
    changes: Sequence[Change]
    pairs: Sequence[Movement]


@dataclass(frozen=True, slots=True)
class Recalled:
    """A change and the figures it looks back at; `pair` counts in `line.block` where both stand there."""

    line: Line
    change: Change
    pair: Movement
    one: Line
    other: Line


_DEFINITE = re.compile(r"\b(?:the|that|this|today[’']s|such\san?)\s(?:[a-z-]+\s){0,2}\Z", re.IGNORECASE)
_STARTS_DEFINITE = re.compile(r"(?:the|that|this)\b", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:[a-z-]+\s){1,2}an?\s")
_AMOUNTS_TO = re.compile(
    r"\b(?:what\s(?:they|it|he|she|we)\sgot\swas|(?:that|this|it|which)\s(?:is|was|makes|made|means|meant"
    r"|amounts\sto|amounted\sto|represents|represented|works\sout\s(?:at|as))|amounting\sto|equivalent\sto"
    r"|representing)\s(?:just\s|only\s|nearly\s)?(?:an?\s)?\Z",
    re.IGNORECASE,
)
_COPULA = re.compile(r"(?:is|was|makes|made|means|meant|represents?|represented)\s", re.IGNORECASE)
_WHAT_IT = re.compile(r"\b(?:what\s[a-z]+\s(?:got|saw|did|achieved)|that|this|it|which)\s\Z", re.IGNORECASE)
_THEN_OR_NOW = re.compile(
    r"\b(?:earlier|ago|previous(?:ly)?|last\s(?:year|month|week|season|time|summer|winter|spring|autumn)"
    r"|years?\sbefore|before|at\spresent|currently|now|compared|at\sthe\smoment|until\snow|used\sto|formerly"
    r"|once|then|in\s(?:19|20)\d\d|back\sin|up\sfrom|down\sfrom|against|at\sits\speak"
    r"|in\s(?:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"\s(?:for|among|at|by)\s|\s(?:planned|proposed|promised|predicted|expected)\b")
_NO_LEVEL = words("year month week day hour minute second °C °F ° pp")
_GAUGES = words("peak total figure average high low maximum minimum level reading")
_EMPTY = words("""
    year month week day time number figure people person thing way part per cent percent quarter half
    first second third last previous same other new more less
""")


def recalled_in(lines: Sequence[Line]) -> Iterator[Recalled]:
    """Every change that looks back over the lines before it at one pair of figures it does not fit."""
    for place, line in enumerate(lines):
        if line.pairs:
            continue
        for change in line.changes:
            if change.kind in {SHARE, POINTS, FACTOR} and change.direction and _looks_back(line, change):
                found = _misfit(lines, place, line, change)
                if found:
                    yield found


def _looks_back(line: Line, change: Change) -> bool:
    if change.verbal or change.than:
        return False
    text = line.block.text
    before = text[max(line.sentence.start, change.start - 45) : change.start]
    said = text[change.start : change.end]
    if _COPULA.match(said) and _WHAT_IT.search(before):
        return True
    if _INDEFINITE.match(said):  # "The board had feared a fall of 30%"
        return False
    named = _STARTS_DEFINITE.match(said) or _DEFINITE.search(before) or _AMOUNTS_TO.search(before)
    return bool(named) and not _OF_ANOTHER.match(text, change.end)


def _misfit(lines: Sequence[Line], place: int, line: Line, change: Change) -> Recalled | None:
    window = [
        one
        for one in lines[max(0, place - _BACK) : place + 1]
        if line.block.index - one.block.index < _BLOCKS
    ]
    if any(_says_another(one, change, line) for one in window):
        return None
    told = [(one, pair) for one in window for pair in (_cut_and_left(one) or one.pairs)]
    if told:
        return _of_a_pair(line, change, *told[0]) if len(told) == 1 and place else None
    pair = _only_pair(window, change)
    if pair is None:
        return None
    (one, first), (other, second) = pair
    if not (_THEN_OR_NOW.search(one.sentence.text) or _THEN_OR_NOW.search(other.sentence.text)):
        return None
    less, more = sorted((first, second), key=lambda figure: figure.value)
    before, after = (less, more) if change.direction > 0 else (more, less)
    movement = Movement(line.sentence.index, before.start, before.end, before, after)
    if agrees(change, evenly(movement)) is not False or not meant(change, movement):
        return None
    if not _same_subject(line, change, one, other):
        return None
    return Recalled(line, change, movement, *((one, other) if first is before else (other, one)))


def evenly(pair: Movement) -> Movement:
    """Beside 5.2m, 4m is 4.0m: two figures that are compared are as exact as the finer of them."""
    step = min(pair.before.step, pair.after.step)
    return replace(pair, before=_to(pair.before, step), after=_to(pair.after, step))


def _to(one: Quantity, step: Fraction) -> Quantity:
    if one.hedge != EXACT or one.ranged or one.step <= step:
        return one
    return replace(one, low=one.value - step / 2, high=one.value + step / 2, step=step)


def _of_a_pair(line: Line, change: Change, home: Line, pair: Movement) -> Recalled | None:
    """A change that looks back at a "from … to …" of an earlier sentence."""
    rises = pair.after.value > pair.before.value
    if rises != (change.direction > 0) or pair.after.unit in _NO_LEVEL or not of_one_unit(change, pair):
        return None
    if agrees(change, evenly(pair)) is not False or not meant(change, pair):
        return None
    return Recalled(line, change, pair, home, home) if _same_subject(line, change, home, home) else None


_NOW = re.compile(
    r"\b(?:now\s(?:has|have|employs?|runs?|owns?|operates?|stands?\sat|numbers?)|leaving(?:\sit\swith)?|left\swith)"
    r"\s(?:just\s|only\s|about\s)?\Z"
)


def _cut_and_left(line: Line) -> list[Movement]:
    """ "cut its workforce by 60 and now has 180": what there was before is the two together."""
    cuts = [one for one in line.changes if one.kind == AMOUNT and one.verbal and one.direction < 0]
    text, begin = line.block.text, line.sentence.start
    left = [one for one in line.figures if _NOW.search(text[max(begin, one.start - 30) : one.start])]
    if len(cuts) != 1 or len(left) != 1 or cuts[0].unit != left[0].unit:
        return []
    by = next(one for one in line.figures if one.start == cuts[0].at)
    after = left[0]
    if by is after or None in (by.low, by.high, after.low, after.high):
        return []
    before = replace(
        after,
        value=after.value + by.value,
        low=(after.low or 0) + (by.low or Fraction(0)),
        high=(after.high or 0) + (by.high or Fraction(0)),
    )
    ends = sorted((by.start, by.end, after.start, after.end))
    return [Movement(line.sentence.index, ends[0], ends[-1], before, after)]


def _says_another(one: Line, change: Change, line: Line) -> bool:
    """Another size of change in the stretch: the figures may be its own."""
    return any(other is not change and other.kind == change.kind and one is line for other in one.changes)


def _only_pair(window: Sequence[Line], change: Change) -> tuple[tuple[Line, Quantity], ...] | None:
    """The only two figures of one kind in the stretch; None where no kind, or more than one, has two."""
    groups: dict[tuple[str, str, str], list[tuple[Line, Quantity]]] = {}
    for line in window:
        for one in line.figures:
            if change.start <= one.start < change.end and line.sentence.index == change.sentence:
                continue
            if _is_level(one, change):
                noun = "" if one.unit or one.noun in _GAUGES else one.noun
                groups.setdefault((one.unit, one.per, noun), []).append((line, one))
    bare = groups.pop(("", "", ""), [])
    for loose in bare:
        home = [key for key, group in groups.items() if len(group) == 1 and _of_one_thing(group[0], loose)]
        if len(home) == 1:
            groups[home[0]].append(loose)
    if len(bare) == 2 and not any(one in group for group in groups.values() for one in bare):
        groups["", "", ""] = bare
    pairs = [group for group in groups.values() if len(group) >= 2 and _near(group)]
    return tuple(pairs[0]) if len(pairs) == 1 and len(pairs[0]) == 2 else None


def _is_level(one: Quantity, change: Change) -> bool:
    if one.ordinal or one.fraction or one.ranged or one.per == "age" or one.unit in _NO_LEVEL:
        return False
    if one.unit == "%":
        return change.kind in {SHARE, POINTS}
    return change.kind != POINTS and one.value > (0 if is_money(one.unit) else 1)


def _of_one_thing(one: tuple[Line, Quantity], other: tuple[Line, Quantity]) -> bool:
    """A bare figure and one with a unit: do their sentences share a noun, or the verb they hang on?"""
    return bool(_content(one[0]) & _content(other[0])) and _ratio(one[1], other[1]) < 3


def _content(line: Line) -> set[str]:
    return {
        token.lemma
        for token in line.sentence.tokens
        if token.tag[:2] in {"NN", "VB"} and token.lemma not in _EMPTY and token.lemma not in _AUXILIARIES
    }


_AUXILIARIES = words("be have do will would say go get make take come")


def _ratio(one: Quantity, other: Quantity) -> Fraction:
    less, more = sorted((one.value, other.value))
    return more / less if less > 0 else Fraction(1000)


def _near(group: Sequence[tuple[Line, Quantity]]) -> bool:
    return len(group) > 2 or 1 < _ratio(group[0][1], group[1][1]) < 5


def meant(change: Change, movement: Movement) -> bool:
    """Is the size near enough to that of the two figures to be meant for them?"""
    if in_points(change, movement):
        return True
    before, after = movement.before.value, movement.after.value
    if change.kind == POINTS:
        actual = abs(after - before)
    else:
        actual = after / before if change.kind == FACTOR else abs(after - before) / before
    low = change.high if change.low is None else change.low
    high = change.low if change.high is None else change.high
    if low is None or high is None or not actual:
        return False
    return Fraction(2, 5) <= (low + high) / 2 / actual <= Fraction(5, 2)


_OF_WHAT = re.compile(r"\s(?:in|of)\s(?:the\s|its\s|their\s)?([a-z]+(?:\s[a-z]+)?)")


def _same_subject(line: Line, change: Change, one: Line, other: Line) -> bool:
    """ "the 25% increase in orders": orders must be what the figures are of."""
    said = _OF_WHAT.match(line.block.text, change.end)
    if not said:
        return True
    named = {
        token.lemma
        for token in line.sentence.tokens
        if said.start(1) <= token.start < said.end(1) and token.tag[:2] == "NN"
    }
    near = {token.lemma for near in (one, other) for token in near.sentence.tokens}
    return not named or bool(named & near)
