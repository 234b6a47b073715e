"""Votes by their numbers: a division ("by 88 votes to 71") and the voters spoken of later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ..quantities import Quantity
from ..reading import Reading

_VOTED = re.compile(r"\b(?:vot(?:e[sd]?|ing)|ballot|division)\b", re.IGNORECASE)
_TO = re.compile(r"(?:\svotes?)?(?:\s(?:in\sfavou?r|for))?\s?(?:to|[-–—]|against)\s?", re.IGNORECASE)
_WHO = re.compile(
    r"(?:\s[\w’'-]+){0,2}\s(?:who|that)\s(?:had\s|have\s)?(?:(?P<ayes>voted\s(?:for|in\sfavou?r|yes|aye|with)"
    r"|back(?:ed)?|support(?:ed)?|said\syes)|(?P<noes>voted\s(?:against|no)|oppos(?:e|ed)|rejected|said\sno))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Division:
    """A vote: the numbers for and against, as printed at `ayes` and `noes`."""

    ayes: Quantity
    noes: Quantity


def divisions(reading: Reading, quantities: list[Quantity]) -> list[Division]:
    """The votes of a text, the larger number first."""
    found = []
    for one, other in pairwise(quantities):
        if one.block != other.block or one.sentence != other.sentence or one.value < 2:
            continue
        text = reading.blocks[one.block].text
        sentence = reading.blocks[one.block].sentences[one.sentence]
        if _TO.fullmatch(text, one.number_end, other.start) and sentence.has(_VOTED):
            found.append(Division(*sorted((one, other), key=lambda each: -each.value)))
    return found


def miscounted(reading: Reading, quantities: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """(the number in the vote, the number of its voters) where the two differ."""
    votes = divisions(reading, quantities)
    known = {one.value for vote in votes for one in (vote.ayes, vote.noes)}
    if not votes or len(known) > 2:
        return  # of several votes it is not known which one is meant
    for one in quantities:
        text = reading.blocks[one.block].text
        who = _WHO.match(text, one.number_end)
        if who is None or one.value in known or not re.search(r"\b(?:the|all)\s\Z", text[: one.start], re.I):
            continue
        carried = _carried(reading, votes[0])
        said = votes[0].ayes if bool(who.group("ayes")) == carried else votes[0].noes
        if _alike(one.value, said.value):
            yield said, one


def _carried(reading: Reading, vote: Division) -> bool:
    sentence = reading.blocks[vote.ayes.block].sentences[vote.ayes.sentence]
    return not re.search(r"\b(?:reject|defeat|fell|fail|lost|turned\sdown|threw\sout|against)", sentence.text)


def _alike(one: Fraction, other: Fraction) -> bool:
    low, high = sorted((one, other))
    return high <= 2 * low
