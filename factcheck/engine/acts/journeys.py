"""Stays told over several sentences: "went in at five on Friday. … came out at nine, after 20 hours".

The beginning is a verb that begins with its moment, the end a later sentence that ends it, dates it and says
how long it was. The two belong together by the kind of verb, as near to each other as the text tells them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates.durations import Duration
from ..reading import BlockReading, Reading, Sentence, Token
from ..stretches import lengths_in
from .moments import Moment, moments_in
from .stays import begins, ends

_MOST = 12  # beginnings an end is looked up among
_FAR = 8  # blocks over which a story still means the same stay


@dataclass(frozen=True, slots=True)
class Beginning:
    """A verb that begins something and its moment, shown by text[start:end] of a block."""

    block: int
    sentence: Sentence
    start: int
    end: int
    moment: Moment
    kinds: frozenset[str]
    subject: str


@dataclass(frozen=True, slots=True)
class Journey:
    """A beginning, an end (text[start:end] of `block`) and the length the end states."""

    beginning: Beginning
    block: int
    start: int
    end: int
    moment: Moment
    length: Duration
    rivals: tuple[Moment, ...] = ()  # other moments in which it may have begun


_LED = re.compile(
    r"\b(?:for|after|after\san?|took|taken|lasted|in|of|spent|some|total\sof)\s(?:a\stotal\sof\s)?\Z",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\s(?:later|after\b|on,|without|non-?stop|straight|in\sall|in\stotal|at\ssea|away)", re.IGNORECASE
)


# "six days from Porto", "14 years as head" are counted from somewhere else.
_SPREAD = re.compile(
    r"\s(?:of\s\w+\s)?(?:over|across|spread|in\stwo|in\sthree|from|as|since)\b", re.IGNORECASE
)


def journeys_of(reading: Reading) -> Iterator[Journey]:
    """Every stay whose beginning and end are told in different sentences, in reading order of the end."""
    begun: list[Beginning] = []
    ended: tuple[BlockReading, Sentence, list[Moment]] | None = None
    for block, sentence in reading.sentences():
        if sentence.is_question or not _worth(sentence):
            continue
        moments = moments_in(block, sentence)
        if not moments:
            continue
        found = list(_ended(block, sentence, moments, begun))
        yield from found
        here = list(_beginnings(block, sentence, moments))
        if ended and here and sentence.has(_LOOKS_BACK) and ended[0] is block:
            yield from _ended(*ended, here)
        ended = None if found else (block, sentence, moments)
        begun.extend(here)


_LOOKS_BACK = re.compile(r"\bhad\s\w+")
_NEXT_CLAUSE = re.compile(r"[;:]|\b(?:and|but|when|while)\b")
_DIGIT_OR_DAY = re.compile(r"\d|day\b|noon|midnight|o[’']clock|\bat\s")


def _worth(sentence: Sentence) -> bool:
    return sentence.has(_DIGIT_OR_DAY)


def _beginnings(block: BlockReading, sentence: Sentence, moments: list[Moment]) -> Iterator[Beginning]:
    """The first moment of a sentence after, or opening the clause of, a verb that begins."""
    for verb in sentence.tokens:
        kinds = begins(sentence, verb)
        if not kinds or verb.tag not in {"VBD", "VBN", "VBZ"}:
            continue
        moment = next((one for one in moments if 0 <= one.start - verb.end <= 70), None)
        opens = moments[0].end <= verb.start <= moments[0].end + 70
        if moment is None and opens and not _NEXT_CLAUSE.search(block.text, moments[0].end, verb.start):
            moment = moments[0]
        if moment is None or block.in_quotes(verb.start, verb.end):
            continue
        start, end = min(verb.start, moment.start), max(verb.end, moment.end)
        yield Beginning(block.index, sentence, start, end, moment, kinds, _subject(sentence, verb))
        return


def _ended(
    block: BlockReading, sentence: Sentence, moments: list[Moment], begun: list[Beginning]
) -> Iterator[Journey]:
    lengths = [
        one
        for one in lengths_in(sentence)
        if (_LED.search(block.text, max(0, one.start - 24), one.start) or _SAID.match(block.text, one.end))
        and not _SPREAD.match(block.text, one.end)
    ]
    clocks = [one for one in moments if one.minutes]
    moments = clocks if len(clocks) == 1 else moments
    if len(lengths) != 1 or len(moments) != 1 or not begun:
        return
    length, moment = lengths[0], moments[0]
    verb = _ending_verb(sentence, moment)
    if verb is None or block.in_quotes(verb.start, verb.end):
        return
    kinds, subject = ends(sentence, verb), _subject(sentence, verb)
    likely = [
        one
        for one in begun[-_MOST:]
        if block.index - one.block <= _FAR
        and one.kinds & kinds
        and _alike(one.moment, moment)
        and _same(one.subject, subject)
    ]
    if likely and not any(_PAUSED.search(one.text) for one in block.sentences):
        start, end = _shown(sentence, length, moment, verb)
        rivals = tuple(one.moment for one in likely[:-1])
        yield Journey(likely[-1], block.index, start, end, moment, length, rivals)


# A pause makes the days of a sitting fewer than the days between.
_PAUSED = re.compile(
    r"\b(?:adjourned|interrupted|paused|broken\soff|days?\soff|sitting\sdays|resumed\son)\b", re.IGNORECASE
)


def _ending_verb(sentence: Sentence, moment: Moment) -> Token | None:
    """The verb that ends, nearest to the moment."""
    verbs = [
        one
        for one in sentence.tokens
        if ends(sentence, one)
        and one.tag in {"VBD", "VBN", "VBZ"}
        and one.start - moment.end >= -70
        and moment.start - one.end <= 70
    ]
    return min(verbs, key=lambda one: abs(one.start - moment.start), default=None)


def _alike(one: Moment, other: Moment) -> bool:
    if bool(one.minutes) != bool(other.minutes):
        return False
    if one.minutes:
        return (one.weekday is None) == (other.weekday is None) or (
            one.when is not None and other.when is not None
        )
    return one.granularity == other.granularity


def _subject(sentence: Sentence, verb: Token) -> str:
    """The lemma of what the verb is said of; "" for a pronoun or none."""
    for token in sentence.tokens:
        if token.head == verb.index and token.dep in {"nsubj", "nsubjpass"}:
            return "" if token.pos == "PRON" else token.lemma
    return ""


def _same(one: str, other: str) -> bool:
    return not other or not one or one == other


_COUNTED_FROM = re.compile(
    r"\s(?:later|after(?:wards)?(?:\s(?:they|he|she|it|we)\s\w+|\s\w+ing)(?:\s(?:out|off))?)\b"
)


def _shown(sentence: Sentence, length: Duration, moment: Moment, verb: Token) -> tuple[int, int]:
    """From the verb or preposition before the first of length and moment to the last of them."""
    start = min(length.start, moment.start, verb.start)
    end = max(length.end, moment.end, verb.end)
    counted = _COUNTED_FROM.match(sentence.text, length.end - sentence.start)
    if counted:
        end = max(end, sentence.start + counted.end())
    before = [one for one in sentence.tokens if one.end <= start][-3:]
    for token in reversed(before):
        if token.pos not in {"ADP", "SCONJ", "AUX", "VERB", "PRON", "DET"}:
            break
        start = token.start
        if token.pos in {"VERB", "PRON"}:
            break
    return start, end
