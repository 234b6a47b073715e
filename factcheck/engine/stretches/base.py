"""What a stretch is, and the words that show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from ..acts.moments import Moment
from ..dates.durations import Duration, durations
from ..reading import Sentence, Token


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length said to lie between two moments; `last` None: up to publication (`how` ago or since).

    `ends` is (start, end) of the words that name the moments, `said` of those that state the length.
    `event` where the length is an adjective of an event ("three-day summit"), whose days all count.
    """

    how: str
    length: Duration
    first: Moment
    last: Moment | None
    ends: tuple[int, int]
    said: tuple[int, int]
    event: bool = False


_UNIT = re.compile(r"(?:minute|hour|day|night|week|fortnight|month|year|decade|centur)", re.IGNORECASE)


def lengths_in(sentence: Sentence) -> list[Duration]:
    """The lengths of a sentence, with places of the block; the list is kept, and must not be changed."""
    return sentence.kept("lengths", partial(_lengths, sentence)) if sentence.has(_UNIT) else []


def _lengths(sentence: Sentence) -> list[Duration]:
    return [
        Duration(
            one.start + sentence.start,
            one.end + sentence.start,
            one.unit,
            one.value,
            one.low,
            one.high,
            one.number_start + sentence.start,
            one.hedge,
        )
        for one in durations(sentence.text)
    ]


def clause(
    sentence: Sentence, start: int, end: int, away_from: tuple[int, int] | None = None
) -> tuple[int, int]:
    """From the verb a moment hangs on to the moment; from its preposition where no verb is near."""
    best = start
    for token in reversed([one for one in sentence.tokens if one.end <= start][-8:]):
        if token.text in {",", ";", ":", "—", "–", "(", ")"} or token.tag == "CC":
            break
        if away_from and away_from[0] <= token.start < away_from[1]:
            break
        best = token.start
        if token.pos == "VERB" and token.dep != "amod":
            break
    else:
        best = max(best, start - 60)
    return best, end


def said_words(sentence: Sentence, length: Duration, stop: int) -> tuple[int, int]:
    """The length with the noun it describes: "a five-year term"."""
    start, end = length.start, length.end
    before = [one for one in sentence.tokens if one.end <= start][-1:]
    if before and before[0].tag in {"DT", "PRP$"}:
        start = before[0].start
    for token in sentence.tokens:
        if end <= token.start < stop and token.pos in {"NOUN", "ADJ", "PROPN"} and token.start <= end + 2:
            end = token.end
    return start, end


def new_subject(sentence: Sentence, start: int, verb: Token) -> bool:
    return any(
        start <= one.start < verb.start and one.dep in {"nsubj", "nsubjpass"} and one.pos in {"NOUN", "PROPN"}
        for one in sentence.tokens
    )
