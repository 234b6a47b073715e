"""A share of a whole that is counted elsewhere: "Of the 250 farms …, 95 had none … 48% of the farms".

The share names what it is a share of, and that is what another sentence counts, with one part of it or more.
No part of any whole in the text may come to the share, and the part that comes nearest must be near enough to
be the one that was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import EXACT, Quantity
from ..vocabulary.words import words
from .collectives import of_stem
from .recalled import Line
from .recalled_shares import FarShare
from .shares import PartOfWhole, comes_out, is_share

_REACH = 10  # blocks
_MOST = 12  # wholes and shares looked at


@dataclass(frozen=True, slots=True)
class _Counted:
    """A whole with the parts its sentence gives."""

    line: Line
    whole: Quantity
    parts: tuple[Quantity, ...]


_OF_THE = re.compile(
    r"\b[Oo]f\s(?:(?:the|its|their|all|those|these|some|our|his|her|a\stotal\sof)\s){0,2}(?:[a-z-]+\s)?\Z"
)
_BASE = re.compile(
    r"\s(?:out\s)?of\s(?:(?:all|the|those|these|its|their|our)\s){1,2}(?P<base>[^.,;:()]{3,60})"
)
# "18% of the jars were organic": another thing than what was counted.
_IS_SO = re.compile(r"\s(?:are|were|is|was)\s(?:[a-z]+ly\s)?(?P<so>[a-z]{4,})\b")
_OR = re.compile(r",\s(?:or|that\sis)\s\Z")
_OWN = re.compile(r"[^.,;:()]*?\d")
_VOTES = re.compile(r"\b(?:vot\w+|ballots?|polled|polls?)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:asked|answer\w*|repl(?:y|ied|ies)|respon\w+|survey\w*|question\w*|interviewed|polled)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:last|previous\w*|earlier|national\w*|elsewhere|other|another|average|usual\w*|would|could|might|if|expect\w*"
    r"|against|compared|than|target|aim\w*|hop\w+|rest|remaining|under|over|aged|women|men|in\s(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_EMPTY = words(
    "year month week day time part way total thing case half third quarter number who that have be"
)


def shares_of(lines: Sequence[Line]) -> Iterator[FarShare]:
    """Shares that no part of the whole they name comes to."""
    counted = [one for line in lines if (one := _counted(line)) is not None][:_MOST]
    if not counted:
        return
    seen = 0
    for line in lines:
        for share in line.figures:
            if is_share(share) and seen < _MOST and not _is_aside(line, share):
                seen += 1
                found = _misfit(line, share, counted)
                if found is not None:
                    yield found
                    break


def _is_aside(line: Line, share: Quantity) -> bool:
    return share.hedge not in {EXACT, "about"} or any(one.at == share.start for one in line.changes)


def _counted(line: Line) -> _Counted | None:
    """ "Of the 250 households visited, 95 had … and 60 …"; "95 of the 250 households"."""
    plain = [one for one in line.figures if _is_plain(one)]
    text = line.block.text
    for place, whole in enumerate(plain):
        if not _OF_THE.search(text[max(line.sentence.start, whole.start - 40) : whole.start]):
            continue
        first = place and plain[place - 1].value < whole.value and whole.start - plain[place - 1].end < 40
        behind = [one for one in plain[place + 1 : place + 4] if one.value < whole.value]
        parts = ([plain[place - 1]] if first else []) + ([] if first else behind)
        parts = [one for one in parts if one.noun in {"", "people", whole.noun}]
        if parts and whole.value >= 10 and not any(is_share(one) for one in line.figures):
            return _Counted(line, whole, tuple(parts))
    return None


def _is_plain(one: Quantity) -> bool:
    odd = one.fraction or one.ordinal or one.ranged or one.per or one.unit
    return not odd and one.hedge == EXACT and one.value > 0


def _misfit(line: Line, share: Quantity, counted: Sequence[_Counted]) -> FarShare | None:
    text = line.block.text
    base = _BASE.match(text, share.end, line.sentence.end)
    if (
        not base
        or _OWN.match(base["base"])
        or _OTHERS.search(text, line.sentence.start, min(line.sentence.end, base.end("base")))
    ):
        return None
    said = _IS_SO.search(base["base"][:40])
    near = [
        one
        for one in counted
        if one.line is not line
        and not (said and said["so"][:4] not in one.line.sentence.text)
        and abs(one.line.block.index - line.block.index) <= _REACH
        and _names(line, base, one)
    ]
    if len(near) != 1:
        return None
    share = _in_figures(line, share)
    tried = [(one, _laid(one, part, share)) for one in counted for part in one.parts]
    if any(comes_out(laid) is not False for _, laid in tried):
        return None
    own = [laid for one, laid in tried if one is near[0] and _is_near(laid)]
    if not own or any(_plainly_else(other) for other in line.figures):
        return None
    return FarShare(line, near[0].line, min(own, key=_distance))


def _in_figures(line: Line, share: Quantity) -> Quantity:
    """ "Almost half of the farms, or 48%": the share as it is said again, more exactly."""
    again = next((one for one in line.figures if one.start > share.end and is_share(one)), None)
    if again is None or not _OR.search(line.block.text[share.end : again.start]):
        return share
    return again


def _plainly_else(other: Quantity) -> bool:
    """Another number in the sentence of the share: it may be its part."""
    return _is_plain(other) and other.value > 1


def _laid(one: _Counted, part: Quantity, share: Quantity) -> PartOfWhole:
    start, end = min(part.start, one.whole.start), max(part.end, one.whole.end)
    return PartOfWhole(part, one.whole, share, start, end, share.start, share.end)


def _ratio(found: PartOfWhole) -> Fraction:
    said = found.share.value / (100 if found.share.unit == "%" else 1)
    return said * found.whole.value / found.part.value


def _is_near(found: PartOfWhole) -> bool:
    return Fraction(2, 3) < _ratio(found) < Fraction(3, 2)


def _distance(found: PartOfWhole) -> Fraction:
    return abs(_ratio(found) - 1)


def _names(line: Line, base: re.Match[str], one: _Counted) -> bool:
    """Is what the share is of what the other sentence counts?"""
    said = {
        token.lemma.casefold()
        for token in line.sentence.tokens
        if base.start("base") <= token.start < base.end("base") and token.tag[:2] in {"NN", "VB"}
    }
    head = base["base"].split()[0].casefold()
    if head in {"who", "that", "whom"}:
        home = one.line.sentence.text
        return any(cue.search(base["base"]) and cue.search(home) for cue in (_VOTES, _ASKED))
    first = [word for word in said - _EMPTY if base["base"].casefold().startswith(word[:4])]
    return bool(one.whole.noun) and of_stem(first or said - _EMPTY, {one.whole.noun})
