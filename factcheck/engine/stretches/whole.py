"""Lengths that take up a whole stay by other words than its name: "those twelve hours on her feet", "the nine
days that she spent aboard", "after six hours between floors", "four months without pay".

The stay is the text's one beginning and its one end, or the only two clock times it tells, of which the first
begins something.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..acts.moments import Moment, moments_in
from ..dates.durations import Duration
from ..reading import BlockReading, Reading, Sentence

_THOSE = re.compile(r"\b(?:those|these)\s\Z", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|his|her|their|its)\s\Z", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:after|for|spent|through|by\sthe\send\sof|during)\s(?:some\s|all\s)?\Z", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\s(?:ago|later|before|after|old|from|since|a\s(?:day|week|month|year)|of\s(?:the|last|this|that)|to|until|in\s\d)\b",
    re.IGNORECASE,
)
_PLACE = (
    r"(?:floor|floors|lift|lifts|elevator|water|air|dark|cave|tree|trees|chair|saddle|box|cell|tunnel|roof|ledge|"
    r"gate|wheel|microphone|lectern|picket\sline|pole|cage|hole|shaft|well|mud|snow|sea|ice|rocks?|raft|boat|"
    r"car|cab|van|truck|train|plane|cockpit|capsule|bath|cellar|basement|attic|cupboard|vault|tank|chamber|"
    r"kitchen|tent|pulpit|stage|ring|rink|pool|dock|stand|bench|office|cab|crane|balloon|basket|rope|wall|"
    r"mountain|hill|road|rails|platform|queue|line|door|window|desk|counter)"
)
_SPENT = re.compile(
    rf"\s(?:(?:that\s|which\s)?(?:he|she|they|it|we)(?:\shad|[’']d)?\s(?:spent|passed|was\saway|were\saway|sat|stood)\b"
    rf"|(?:on|in|at|aboard|inside|behind|under|between|beneath|up|down)\s(?:(?:the|a|an|his|her|their|its|that|this)\s)?"
    rf"(?:[a-z]+\s)?{_PLACE}\b|on\s(?:his|her|their|its)\s(?:feet|back|knees|own)|on\sboard\b|aboard\b|underground\b|"
    r"adrift\b|airborne\b|aloft\b|afloat\b|upside\sdown\b|in\s(?:the\s)?captivity\b|"
    r"without\s(?:a\s|any\s|his\s|her\s|their\s)?(?:break|sleep|rest|food|water|power|light|heat|word|stop|pause|drink)\b)",
    re.IGNORECASE,
)
_STAYED = re.compile(
    r"\b(?:he|she|they|it|we)(?:\shad|[’']d)\s(?:been|sat|stood|lain|hung|stayed|waited)\s[^.;:,]{3,36}\sfor\s\Z",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.,;:)!?]|\sand\b|\Z")
_UNPAID = re.compile(
    r"\swithout\s(?:a\s|any\s|their\s)?(?:pay|paychecks?|pay\spackets?|wages?|work)\b", re.IGNORECASE
)
_STRUCK = re.compile(
    r"\b(?:walk\w*\sout|walkout|struck|(?:on|a|the|went\son|called)\sstrike|downed\stools|locked\sout)\b",
    re.IGNORECASE,
)

Span = tuple[int, int]


def takes_up(block: BlockReading, sentence: Sentence, length: Duration) -> tuple[Span, str] | None:
    """The words that state a length of the whole stay, and how they lean on it: "those", "the" or "after"."""
    lead = block.text[max(sentence.start, length.start - 24) : length.start]
    if _COUNTED.match(block.text, length.end):
        return None
    spent = _SPENT.match(block.text, length.end)
    end = spent.end() if spent else length.end
    those, the, after = _THOSE.search(lead), _THE.search(lead), _AFTER.search(lead)
    if those:
        return (length.start - len(those.group()), end), "those"
    if the and spent:
        return (length.start - len(the.group()), end), "the"
    if after and spent:
        return (length.start - len(after.group()), end), "after"
    stayed = _STAYED.search(block.text, max(sentence.start, length.start - 60), length.start)
    if stayed and _CLOSED.match(block.text, length.end):
        return (stayed.start(), length.end), "after"
    unpaid = _UNPAID.match(block.text, length.end)
    return ((length.start, unpaid.end()), "unpaid") if unpaid else None


def is_strike(text: str) -> bool:
    """Is a strike what began?"""
    return _STRUCK.search(text) is not None


_BEGUN = re.compile(
    r"\b(?:(?:got|get|went|climbed|stepped|crawled|walked|squeezed|dived|dropped|slipped)\s(?:in|into|on\sto|onto|up|down)|"
    r"(?:took|taken|takes)\s(?:the\s(?:floor|wheel|stage|stand|chair)|off|to)|sat\sdown|stood\sup|set\s(?:off|out|sail)|"
    r"came\s(?:in|up|aboard)|arrived|filed\sin|turned\sup|began|begun|begins|started|starts|opened|left|boarded|entered|pushed\soff|cast\soff|(?:was|were|been|became|got)\s"
    r"(?:trapped|stuck|stranded|locked\sin|shut\sin)|went\s(?:on|missing|under)|vanished|fell|stuck|stopped|jammed)\b",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(r"\bhad\b|[’']d\s")
Clock = tuple[BlockReading, Sentence, Moment]


def two_clocks(reading: Reading) -> tuple[Clock, Clock] | None:
    """The only two clock times of a text, the beginning first, where the first begins something."""
    found: list[Clock] = []
    for block, sentence in reading.sentences():
        if sentence.is_question:
            continue
        for one in moments_in(block, sentence):
            if one.minutes:
                found.append((block, sentence, one))
        if len(found) > _MOST:
            return None
    found = [one for one in found if not _NAMED_HOUR.search(one[0].text, one[2].start, one[2].end)]
    if len(found) != _PAIR or any(block.in_quotes(one.start, one.end) for block, _, one in found):
        return None
    first, last = found
    if _LOOKS_BACK.search(last[1].text) and not _LOOKS_BACK.search(first[1].text):
        first, last = last, first
    if not _BEGUN.search(first[1].text) or not _one_day(first[2], last[2]):
        return None
    return (first[0], first[1], _bare(first[2], last[2])), (last[0], last[1], _bare(last[2], first[2]))


_PAIR, _MOST = 2, 4
_NAMED_HOUR = re.compile(r"noon|midday|midnight", re.IGNORECASE)  # mostly a limit, not what happened then


def _one_day(one: Moment, other: Moment) -> bool:
    """Is the day told alike for both, or for one of them alone?"""
    if one.when is not None and other.when is not None:
        return True
    both = one.weekday is not None and other.weekday is not None
    return not both or (other.weekday - one.weekday) % 7 <= 1  # type: ignore[operator]


def _bare(one: Moment, other: Moment) -> Moment:
    """Without the day that only one of the two has."""
    if (one.when is None) == (other.when is None) and (one.weekday is None) == (other.weekday is None):
        return one
    return replace(one, when=None, weekday=None)
