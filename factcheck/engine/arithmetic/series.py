"""Pairs without "from … to": "40,000 in 2022 and 48,000 in 2023, a rise of 20%", "a fifth more than 400"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from ..quantities import Quantity
from ..reading import Sentence
from .changes import FACTOR, Change
from .movements import Movement, alike

_THAT_IS = re.compile(
    r"\W*(?:(?:and\s)?(?:that|this|it|the\s(?:rise|increase|fall|drop|change|difference|figures?|jump|growth"
    r"|cut|decline|decrease))[’']?s?\s"
    r"(?:\w+\s){0,2}?(?:is|was|represents?|represented|amount(?:s|ed)\sto|mean[st]?|equals?|makes?|made"
    r"|marks?|marked|works\sout\s(?:at|as)|"
    r"comes\sto|came\sto|translates\s(?:in)?to|meant|equates\sto|adds\sup\sto)\b|(?:that|it)[’']s\b|(?:an?"
    r"|up|down)\s)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|n[’']t|never|would|could|might|if|what)\b", re.IGNORECASE)


def follows_on(text: str, sentence: Sentence, change: Change) -> bool:
    """Does a sentence say of the pair before it what it comes to ("That is a rise of 24%.")?"""
    said = _THAT_IS.match(text, sentence.start, sentence.end)
    return (
        bool(said)
        and not _NOT.search(text[sentence.start : change.end])
        and not change.than
        and change.start - sentence.start < 60
    )


def series_in(
    sentence: Sentence, changes: Sequence[Change], figures: Sequence[Quantity]
) -> list[tuple[Change, Movement]]:
    """A size in apposition behind two dated figures of one thing: the earlier and the later."""
    found = []
    for change in changes:
        if (
            change.verbal
            or change.restated
            or not _APPOSED.search(sentence.text[: change.start - sentence.start])
        ):
            continue
        levels = [one for one in figures if one.end <= change.start and _is_level(one)]
        if len(levels) < 2 or change.start - levels[-2].start > 170:
            continue
        one, other = alike(levels[-2], levels[-1])
        if one is None or other is None or not _of_one_thing(one, other):
            continue
        pair = _in_time(sentence, one, other, change.start)
        if pair:
            found.append((change, Movement(sentence.index, levels[-2].start, levels[-1].end, *pair)))
    return found


def than_in(
    text: str, sentence: Sentence, changes: Sequence[Change], figures: Sequence[Quantity]
) -> list[tuple[Change, Movement]]:
    """ "480, a fifth more than the 400 of last year"; the figure behind "than" is the base."""
    found = []
    for change in changes:
        if not change.than:
            continue
        after = next((one for one in reversed(figures) if one.end <= change.start and _is_level(one)), None)
        before = next((one for one in figures if one.start >= change.end and _is_level(one)), None)
        if after is None or before is None or not _of_one_thing(after, before):
            continue
        lead, gap = text[after.end : change.start], text[change.end : before.start]
        if _BESIDE.fullmatch(lead) and _THE.fullmatch(gap):
            found.append((change, Movement(sentence.index, before.start, before.end, before, after)))
    return found


def times_in(text: str, sentence: Sentence, figures: Sequence[Quantity]) -> list[tuple[Change, Movement]]:
    """ "120,000 crowns, twice the 50,000 made on programmes": so many times the figure behind."""
    found = []
    for match in _TIMES_THE.finditer(text, sentence.start, sentence.end):
        before = next((one for one in figures if 0 <= one.start - match.end() <= 1 and _is_level(one)), None)
        after = next((one for one in reversed(figures) if one.end <= match.start() and _is_level(one)), None)
        if before is None or after is None or _HEDGED.search(text, match.start() - 10, match.start()):
            continue
        one, other = alike(before, after)
        if one is None or other is None or not _BESIDE.fullmatch(text[after.end : match.start()]):
            continue
        factor = Fraction(_FACTORS[match["word"].casefold()])
        bounds = factor * Fraction(9, 10), factor * Fraction(11, 10)
        change = Change(sentence.index, match.start(), match.end(), FACTOR, *bounds, 0, False, match.start())
        found.append((change, Movement(sentence.index, before.start, before.end, one, other)))
    return found


_FACTORS: dict[str, int | Fraction] = {
    "twice": 2, "double": 2, "treble": 3, "triple": 3, "three times": 3, "four times": 4, "five times": 5,
    "six times": 6, "seven times": 7, "eight times": 8, "ten times": 10, "half": Fraction(1, 2),
}  # fmt: skip
_TIMES_THE = re.compile(
    r"\b(?P<word>twice|double|treble|triple|half|(?:three|four|five|six|seven|eight|ten)\stimes)\s"
    r"(?:as\s(?:many|much)\sas\s)?(?:the|its|their|his|her|last\s\w+[’']s)\s(?:(?:previous|usual"
    r"|original)\s)?",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:not|nearly|almost|than|about|roughly|over|around|barely)\s\Z")
_APPOSED = re.compile(r"[,–—-]\s(?:or\s)?\Z|\s\(\Z")
_BESIDE = re.compile(
    r",?(?:\s[\w’'-]+){0,6}?(?:,|\s[–—-])?(?:\s(?:or|which\swas|that\sis|some|is|was|were))?\s"
)
_THE = re.compile(
    r"\s(?:(?:the|its|their|last\s\w+[’']s|an?|his|her|our|previous|record|average|total|figure|of"
    r"|year[’']s)\s){0,4}"
)


def _is_level(one: Quantity) -> bool:
    return not (one.ordinal or one.fraction or one.ranged or one.per == "age" or one.unit in {"pp", "%"})


def _of_one_thing(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and (
        one.noun == other.noun or not one.noun or not other.noun or bool(one.unit)
    )


def _in_time(
    sentence: Sentence, one: Quantity, other: Quantity, stop: int
) -> tuple[Quantity, Quantity] | None:
    """The two in order of their dates: "N in 2022 and N in 2023", "in 2022 N and in 2023 N"."""
    dates = [date for date in sentence.dates if date.when.start and date.start < stop]
    if len(dates) != 2 or not (dates[0].when.start and dates[1].when.start):
        return None
    first, second = dates
    behind = one.end <= first.start < other.start and other.end <= second.start
    ahead = first.end <= one.start and one.end <= second.start and second.end <= other.start
    if not (behind or ahead) or first.when.start == second.when.start:
        return None
    return (one, other) if first.when.start < second.when.start else (other, one)  # type: ignore[operator]
