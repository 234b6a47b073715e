"""A share in one sentence, its part and its whole in another: "Four in five teachers … Of the 75, 48 did".

Only where the stretch holds one share and one such pair, and the share is near enough to the pair's to be
meant for it; and shares of one whole that are more than all of it: "52%, 31%, 17% and 10%" of single answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import Quantity
from ..vocabulary.words import words
from .recalled import Line
from .shares import PartOfWhole, comes_out, is_share, part_and_whole

_BLOCKS = 3
_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class FarShare:
    """A share in `line` and its part and whole in `home`."""

    line: Line
    home: Line
    what: PartOfWhole


def far_shares_in(lines: Sequence[Line]) -> Iterator[FarShare]:
    for place, home in enumerate(lines):
        pair = _pair_of(home)
        if pair is None or any(is_share(one) for one in home.figures):
            continue
        window = [
            line
            for line in lines[max(0, place - _SENTENCES) : place + _SENTENCES + 1]
            if abs(line.block.index - home.block.index) < _BLOCKS
        ]
        if sum(_pair_of(line) is not None for line in window) != 1:
            continue
        shares = [(line, one) for line in window for one in line.figures if is_share(one)]
        if len(shares) != 1 or shares[0][0].changes:
            continue
        line, share = shares[0]
        found = PartOfWhole(pair[0], pair[1], share, pair[0].start, pair[1].end, share.start, share.end)
        if comes_out(found) is False and _near(found) and _of_one_thing(line, share, home):
            yield FarShare(line, home, found)


_FULL = re.compile(r"\b(?:full|brim|capacity|holds?|held|seats?|room\sfor)\b", re.IGNORECASE)


def _pair_of(line: Line) -> tuple[Quantity, Quantity] | None:
    found = part_and_whole(line.block.text, line.figures, line.sentence.start)
    if found or not _FULL.search(line.sentence.text) or len(line.figures) != 2:
        return found
    less, more = sorted(line.figures, key=lambda one: one.value)
    alike = less.unit == more.unit or "" in {less.unit, more.unit}
    plain = all(not (one.ordinal or one.fraction or one.per or one.ranged) for one in (less, more))
    return (less, more) if alike and plain and less.value * 20 > more.value > less.value > 10 else None


def _near(found: PartOfWhole) -> bool:
    """A slip, not another share: neither less than two thirds nor more than half as much again."""
    actual = found.part.value / found.whole.value
    said = found.share.value / (100 if found.share.unit == "%" else 1)
    return actual > 0 and Fraction(2, 3) < said / actual < Fraction(3, 2)


_CAPACITY = re.compile(r"\s(?:of\s(?:its\s)?capacity|full|occupied|sold)\b")
_EMPTY = words("""
    year month week day time part way number total end thing people person per cent percent half quarter third
    place rest one
""")


_OF_THE = re.compile(r"\sof\s(?:all\s)?(?:the|its|their|our)\s(?P<noun>[a-z]+s)\b")


def _of_others(line: Line, share: Quantity, home: Line) -> bool:
    """ "Two-thirds of the girls" are no share of the pupils."""
    base = _OF_THE.match(line.block.text, share.end)
    token = line.sentence.token_at(base.start("noun")) if base else None
    if token is None or token.tag != "NNS" or token.lemma in _EMPTY:
        return False
    return token.lemma not in {one.lemma for one in home.sentence.tokens}


def _of_one_thing(line: Line, share: Quantity, home: Line) -> bool:
    """A share of capacity beside what it holds; a noun or verb both sentences have."""
    if _of_others(line, share, home):
        return False
    if _CAPACITY.match(line.block.text, share.end):
        return bool(_FULL.search(home.sentence.text))
    counted = {one.noun for one in home.figures}
    if (_content(line) & _content(home)) - counted:
        return True
    if counted & _content(line):
        return _SAID_ONLY.match(line.block.text, share.end) is not None
    return bool(_ANSWER.search(line.sentence.text) and _ANSWER.search(home.sentence.text))


# "18% of them", "a fifth of the jars!": nothing else is said of them.
_SAID_ONLY = re.compile(r"\s(?:of\s(?:the\s|all\s|those\s|these\s)*[a-z]+[^\w\s]|[a-z]+[^\w\s])")
_ANSWER = re.compile(
    r"\b(?:said|answer|return(?:ed)?|ticked|poll|survey|ballot|vot\w+|question\w*|respon\w+|asked|reply|replied)\b"
)
_AUXILIARIES = words("be have do will would say get make take come go give tell can could more other")


def _content(line: Line) -> set[str]:
    return {
        token.lemma
        for token in line.sentence.tokens
        if token.tag[:2] in {"NN", "VB"} and token.lemma not in _EMPTY | _AUXILIARIES
    }


_ONE_ANSWER = re.compile(
    r"\b(?:one\sanswer|only\sone|single\s(?:answer|choice|option|reason)|main|allowed\sone|pick\sone|choose\sone"
    r"|first\schoice|one\s(?:each|only|choice|option)|who\s(?:won|they\s(?:would|will)\svote)|breakdown|split"
    r"|divided|made\sup|shares?\sof)\b",
    re.IGNORECASE,
)
_MORE_ANSWERS = re.compile(
    r"\b(?:more\sthan\sone|several|multiple|all\sthat\sapply|as\smany|up\sto\s(?:two|three|four)|round|overlap)",
    re.IGNORECASE,
)


def more_than_all(lead: str, around: str, shares: Sequence[Quantity]) -> Fraction | None:
    """What the shares of one whole make where that is more than all of it; None where it may be right."""
    if len(shares) < 3 or not _ONE_ANSWER.search(lead) or _MORE_ANSWERS.search(around):
        return None
    made = sum((one.value for one in shares), Fraction(0))
    slack = sum((max(one.step, Fraction(0)) for one in shares), Fraction(0)) / 2
    if any(one.hedge != "exact" for one in shares) or made - slack <= 100 or made > 160:
        return None
    return made
