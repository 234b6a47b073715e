"""A change told far from its two figures, by another noun, a pronoun or none.

"The co-op landed 480 kilos, against 600 the winter before", and four paragraphs on "the catch having dropped
by 30%"; "a fare of £3.30 … It had been £2.75 … An increase of 15%". The figures must be the only ones in
reach that the change can be of, no other pair may make it true, and no other stated change may be theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..quantities import EXACT, Quantity
from ..reading import Token
from ..vocabulary.words import words
from .changes import FACTOR, POINTS, SHARE, Change
from .collectives import names_same, of_stem
from .foretold import narrowed_by, one_time
from .linking import of_one_unit
from .movements import Movement, alike
from .recalled import Line, Recalled, evenly, meant
from .sizes import agrees
from .then_and_now import Told, pairs_over_sentences
from .what_changed import BACK, NAMED, Changed, what_changed

_REACH = 12  # blocks between a change and its figures
_BEHIND = 4  # blocks a change that only looks back may stand behind them
_MOST = 40  # pairs looked at in one text
_TRIED = 6  # figures of one sentence tried against each other around a change
_BESIDE = 2  # sentences with figures that stand side by side


def renamed_in(lines: Sequence[Line]) -> Iterator[Recalled]:
    """Changes that the only two figures they can be of do not bear out."""
    told = [Told(line, line, pair) for line in lines for pair in line.pairs if _is_level(pair)][:_MOST]
    told.extend(pairs_over_sentences(lines))
    if not told or len(told) > _MOST:
        return
    changes = [(line, one) for line in lines for one in line.changes if one.kind in {SHARE, POINTS, FACTOR}]
    for line, change in changes[:_MOST]:
        if change.than or change.restated or any(_own(one, line) for one in told):
            continue
        found = _only_one(lines, told, line, change, changes)
        if found is not None:
            pair = found.pair
            yield Recalled(line, change, pair, found.first, found.second)


def _own(one: Told, line: Line) -> bool:
    """Figures of the sentence itself: what it says of them is measured there."""
    return one.first is line and one.second is line


def _is_level(pair: Movement) -> bool:
    return pair.after.unit not in {"year", "month", "week", "day", "hour", "minute", "second", "°C", "°F"}


def _only_one(
    lines: Sequence[Line],
    told: Sequence[Told],
    line: Line,
    change: Change,
    changes: Sequence[tuple[Line, Change]],
) -> Told | None:
    """The one pair a change can be of, where it does not make the change."""
    what = what_changed(line.sentence, change)
    if what.how not in {BACK, NAMED} or not (change.direction or what.how == BACK):
        return None
    near = [one for one in told if _fits(one, line, change, what)]
    if len(near) != 1 or any(agrees(change, evenly(one.pair)) for one in told if one.pair.after.unit != "%"):
        return None
    one = near[0]
    pair = evenly(one.pair)
    if agrees(change, pair) is not False or not meant(change, pair):
        return None
    if any(other is not change and _explains(other, pair) for _, other in changes):
        return None
    return None if made_by_others(lines, line, change) else one


def stands_apart(lines: Sequence[Line], found: Recalled) -> bool:
    """Is the change of a longer time than its figures, or do others near by make it?"""
    text = found.one.sentence.text + " " + found.other.sentence.text
    if found.line.sentence.text not in text and of_a_longer_time(found.line, found.change, text):
        return True
    return made_by_others(lines, found.line, found.change)


def made_by_others(lines: Sequence[Line], line: Line, change: Change) -> bool:
    """Do two figures of one kind that stand side by side make it, said to be a pair or not?"""
    near = [one for one in lines if abs(one.block.index - line.block.index) <= _BEHIND]
    told: list[Quantity] = []
    last = 0
    for number, home in enumerate(near):
        levels = [one for one in home.figures if _is_count(one) and one.start != change.at]
        if levels:
            beside = told if number - last <= _BESIDE else []
            for place, one in enumerate(levels[:_TRIED]):
                if any(makes(change, line, other, one) for other in [*beside, *levels[:place]]):
                    return True
            told, last = levels[:_TRIED], number
    return False


def _is_count(one: Quantity) -> bool:
    plain = not (one.ordinal or one.fraction or one.ranged or one.unit in {"%", "pp"})
    return plain and one.value > 1 and one.hedge == EXACT


def makes(change: Change, line: Line, one: Quantity, other: Quantity) -> bool:
    first, second = alike(one, other)
    if first is None or second is None or first.value == second.value:
        return False
    less, more = sorted((first, second), key=lambda figure: figure.value)
    before, after = (more, less) if change.direction < 0 else (less, more)
    pair = Movement(line.sentence.index, before.start, before.end, before, after)
    return agrees(change, evenly(pair)) is True and _as_said(change, pair)


def _as_said(change: Change, pair: Movement) -> bool:
    """ "More than a third" is not said of a half and more."""
    if change.low is not None and change.high is not None:
        return True
    bound = change.high if change.low is None else change.low
    apart = abs(pair.after.value - pair.before.value)
    actual = pair.after.value / pair.before.value if change.kind == FACTOR else apart / pair.before.value
    if change.kind == POINTS:
        actual = apart
    return bool(bound) and Fraction(7, 10) < actual / bound < Fraction(7, 5)  # type: ignore[operator]


def _explains(change: Change, pair: Movement) -> bool:
    return of_one_unit(change, pair) and agrees(change, pair) is True and bool(change.direction)


def _fits(one: Told, line: Line, change: Change, what: Changed) -> bool:
    pair = one.pair
    rises = 1 if pair.after.value > pair.before.value else -1
    if rises == -change.direction or not of_one_unit(change, pair):
        return False
    if (change.kind == POINTS) != (pair.after.unit == "%"):
        return False
    gap = line.block.index - one.second.block.index
    if what.how == BACK:
        if line is one.first:
            return True
        after = gap > 0 or (gap == 0 and line.sentence.index >= one.second.sentence.index)
        return after and gap <= _BEHIND
    if (
        abs(gap) > _REACH
        or not one_time(line.sentence.text, one.text)
        or of_a_longer_time(line, change, one.text)
    ):
        return False
    if not names_same(what.nouns, one.nouns, (pair.before, pair.after), things=one.things, alone=gap <= 1):
        return False
    if not what.narrowed <= one.nouns:
        return False
    return not of_stem(what.nouns, one.nouns) or not (elsewhere(line, one) or narrower(line, what, one))


_PLAIN = words("paid up full registered active regular existing current total overall annual yearly such")


def narrower(line: Line, what: Changed, one: Told) -> bool:
    """Do the figures' words name a kind of the thing that the change's sentence does not: "diesel" cars?"""
    here = {token.lemma.casefold() for token in line.sentence.tokens}
    return any(
        word not in here
        for home, _ in one.homes
        for token in home.sentence.tokens
        if token.tag in {"NN", "NNS"} and of_stem({token.lemma}, what.nouns)
        for word in narrowed_by(home.sentence, token)
        if word not in _PLAIN
    )


_LONGER = re.compile(
    r"\b(?:over|during|within|in)\s(?:the\s)?(?:last\s|past\s)?(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|\d+|a)\s(?P<unit>years|decades?|months|weeks|seasons)\b|\bsince\s(?P<since>(?:19|20)\d\d)\b(?!,)",
    re.IGNORECASE,
)


_RECORD = re.compile(r"\b(?:first|[a-z]{3,}est|most|worst|best|record|only)\b")


def of_a_longer_time(line: Line, change: Change, text: str) -> bool:
    """ "over the five years" beside two figures of one year."""
    begin, end = line.sentence.start, line.sentence.end
    said = _LONGER.search(line.block.text, max(begin, change.start - 50), min(end, change.end + 40))
    if said is None or _RECORD.search(line.block.text, max(begin, said.start() - 40), said.start()):
        return False  # "the steepest since 1976"
    return (said["unit"] or said["since"]).rstrip("s") not in text


_NARROWS = frozenset({"in", "at", "among", "for", "across", "on", "of", "within"})
_NAMING = frozenset({"NOUN", "PROPN"})
_TIMES = words(
    "year month week day winter summer spring autumn season decade time total quarter start end half"
)


def elsewhere(line: Line, one: Told) -> bool:
    """Does the clause of the figures name a part or a place that the change's sentence does not?"""
    here = {token.lemma.casefold() for token in line.sentence.tokens}
    counted = {one.pair.before.noun, one.pair.after.noun}
    return any(
        noun.lemma.casefold() not in here and noun.lemma not in counted
        for home, figures in one.homes
        for noun in _narrowing(home, figures)
    )


def _narrowing(home: Line, figures: Sequence[Quantity]) -> Iterator[Token]:
    """The nouns behind "in", "of" or "for" near the figures, but for times."""
    start, end = min(one.start for one in figures) - 50, max(one.end for one in figures)
    comma = home.block.text.find(",", end, end + 30)
    end = comma if comma >= 0 else end + 30
    tokens = home.sentence.tokens
    for token in tokens:
        if token.text.casefold() not in _NARROWS or not start <= token.start <= end:
            continue
        phrase = [one for one in tokens[token.index + 1 : token.index + 4] if one.pos in _NAMING]
        dated = phrase and any(date.start <= phrase[0].start < date.end for date in home.sentence.dates)
        if phrase and not dated and phrase[0].lemma not in _TIMES:
            yield phrase[0]


def how_far(one: Line, line: Line) -> tuple[int, int]:
    """How far a sentence is from another; of two figures the reader is shown the one farther off."""
    blocks = one.block.index - line.block.index
    return abs(blocks), one.sentence.index if blocks > 0 else -one.sentence.index
