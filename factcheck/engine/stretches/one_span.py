"""The one span of a story: what began, what ended, and a length told of it anywhere in the text.

"The ship left on 8 January. … She was home on 29 April. … Twelve weeks at sea", "opened her shop in 1952. …
On Saturday the blinds came down. … So 82 years of dealing came to an end". A story of one voyage, one shop,
one trial needs no word that repeats its name: there is one beginning of that kind and one end. A length that
lies between any two of the text's moments is left alone, whatever it measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..acts.moments import DAYS, Moment, apart, moments_in
from ..dates.durations import Duration
from ..dates.interval import day
from ..reading import BlockReading, Reading, Sentence
from ..vocabulary.span_words import BEGINS, ENDS, KINDS, LINKS, UNITS_OF
from .apart import BEGIN, END, Apart, Side
from .base import lengths_in

_MOST = 24  # moments of one text: more is a chronicle
_NEAR = 70  # letters between a word that begins or ends and its moment
_CUT = re.compile(r"[.;:!?]|\s[–—]\s|\b(?:but|while|who|whose|which|where)\b")
_SINCE = re.compile(r"\bsince\s(?:the\s)?(?:(?:early|late)\s)?\Z", re.IGNORECASE)
_NOT_ONCE = re.compile(r"\b(?:not|never|no|none|nobody|nothing|only)\b|n[’']t\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had|[’']s|[’']ve|[’']d)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:will|would|due|planned|hopes?|hoped|expected|scheduled|intended?|intends|meant|supposed|could|might|(?-i:may)|"
    r"should|aims?|not|never|n[’']t)\b",
    re.IGNORECASE,
)
# What makes the days worked, sat or sailed fewer than the days between.
_PAUSED = re.compile(
    r"\b(?:adjourn\w*|interrupt\w*|paus\w+|broken\soff|days?\soff|on\sand\soff|sitting\sdays|apart\sfrom|except\sfor|"
    r"time\szones?|local\stime|a\sbreak\sof|second\s(?:stay|spell|stint)|re-?joined|moved\spremises|out\sof\stown)\b",
    re.IGNORECASE,
)


def spans_told(reading: Reading) -> Iterator[Apart]:
    """Every length told of a story's one span, to be measured against its beginning and its end."""
    every = list(_all_moments(reading))
    if not 0 < len(every) <= _MOST or any(block.has(_PAUSED) for block in reading.blocks):
        return
    lengths = [one for block, sentence in _stated(reading) for one in _lengths(block, sentence)]
    if not lengths:
        return
    sides = [side for block, sentence in reading.sentences() for side in _sides(block, sentence)]
    today = _today(reading)
    moments = [one for _, _, one in every]
    for kind in KINDS:
        pair = _pair(sides, kind, today)
        for block, sentence, span, length, links in lengths:
            if pair is None and kind in links and sentence.has(_CLOSES):
                pair = _until_now(sides, kind, today)
            if pair is None:
                continue
            if kind in links and length.unit in UNITS_OF[pair[0].moment.granularity]:
                together = (pair[0].block, pair[0].sentence) == (block.index, sentence.index)
                anchored = _FROM_ITS_START.match(block.text, length.end)
                between = [pair[0].moment, pair[1].moment] if anchored else moments
                dated = bool(moments_in(block, sentence)) and not _shares(pair[1], block, sentence)
                if together or dated or not _of_its_size(length, *pair):
                    continue
                if not _fits_any(length, between, today):
                    yield Apart(pair[0], pair[1], block.index, *span, length, event=False)


_CLOSES = re.compile(
    r"\b(?:c[ao]mes?\sto\san\s(?:end|close)|ended|ends|is\sover|was\sover|drew\sto\sa\sclose|goodbye|farewell|retires?|"
    r"clos(?:es|ed)|last\stime|hangs?\sup|bows?\sout)\b",
    re.IGNORECASE,
)
_FROM_ITS_START = re.compile(
    r"\s(?:from|since|after)\s(?:the|its|her|his|their)\s(?:(?:very\s)?first|start|beginning|opening|outset|foundation|founding|"
    r"launch|arrival|departure)\b"
)


def _shares(side: Side, block: BlockReading, sentence: Sentence) -> bool:
    return (side.block, side.sentence) == (block.index, sentence.index)


_PART, _TWICE = 0.62, 2.1  # what is shorter is a part of the span, what is longer another span


def _of_its_size(length: Duration, first: Side, last: Side) -> bool:
    """Is the length near enough to the whole span to be meant for it, and not for a part of it?"""
    stated = length.value * DAYS[length.unit]
    return any(
        _PART * max(longest, 0.02) <= stated <= _TWICE * max(longest, 0.02)
        for _, longest in apart(first.moment, last.moment)
    )


def _until_now(
    sides: list[tuple[Side, frozenset[str]]], kind: str, today: Moment | None
) -> tuple[Side, Side] | None:
    """ "So 82 years of dealing came to an end": the length itself says that it has just ended."""
    begun = {_key(one): one for one, kinds in reversed(sides) if one.role == BEGIN and kind in kinds}
    if len(begun) != 1 or today is None:
        return None
    first = next(iter(begun.values()))
    return (first, replace(first, role=END, moment=today)) if _long(first.moment) else None


def _all_moments(reading: Reading) -> Iterator[tuple[BlockReading, Sentence, Moment]]:
    for block, sentence in reading.sentences():
        for one in moments_in(block, sentence):
            yield block, sentence, one


def _stated(reading: Reading) -> Iterator[tuple[BlockReading, Sentence]]:
    """The headline, which tells a length as the text does, and the text."""
    for block in reading.blocks:
        if block.block.kind == "headline":
            yield from ((block, sentence) for sentence in block.sentences)
    yield from reading.sentences()


def _today(reading: Reading) -> Moment | None:
    published = reading.document.published
    return Moment(0, 0, day(published)) if published else None


def _fits_any(length: Duration, moments: list[Moment], today: Moment | None) -> bool:
    """Does the length lie between any two moments of the text, or one of them and publication?"""
    from ..checkers.durations import fits, ways_apart  # what fits is the checker's to say

    known = [*moments, today] if today is not None else moments
    return any(
        fits(length, way, one, other)
        for one in known
        for other in known
        if one is not other
        for way in ways_apart(length, one, other)
    )


# ---- beginnings and ends


def _sides(block: BlockReading, sentence: Sentence) -> Iterator[tuple[Side, frozenset[str]]]:
    """Beginnings and ends with the kinds of span each may bound."""
    if sentence.is_question:
        return
    moments = moments_in(block, sentence)
    for moment in moments:
        if block.in_quotes(moment.start, moment.end):
            continue
        clause_start, clause_end = _clause(block.text, sentence, moment, moments)
        clause = block.text[clause_start:clause_end]
        if _SINCE.search(block.text, sentence.start, moment.start) and _PERFECT.search(clause):
            if _NOT_ONCE.search(clause):
                continue
            yield _side(BEGIN, block, sentence, clause_start, moment), frozenset(KINDS)
            continue
        for role, words in ((BEGIN, BEGINS), (END, ENDS)):
            kinds = _kinds(words, clause, moment, clause_start)
            if kinds:
                yield _side(role, block, sentence, clause_start, moment), kinds
    if not moments:
        yield from _undated_end(block, sentence)


def _side(role: str, block: BlockReading, sentence: Sentence, start: int, moment: Moment) -> Side:
    start += len(block.text[start : moment.start]) - len(block.text[start : moment.start].lstrip(" ,"))
    return Side(role, block.index, sentence.index, min(start, moment.start), moment.end, moment, "")


def _clause(text: str, sentence: Sentence, moment: Moment, moments: list[Moment]) -> tuple[int, int]:
    """The words around a moment up to the next mark or moment."""
    before = max((one.end for one in moments if one.end <= moment.start), default=sentence.start)
    after = min((one.start for one in moments if one.start >= moment.end), default=sentence.end)
    cuts = [one.end() for one in _CUT.finditer(text, before, moment.start)]
    behind = _CUT.search(text, moment.end, after)
    return (cuts[-1] if cuts else before), (behind.start() if behind else after)


def _kinds(words: dict[str, re.Pattern[str]], clause: str, moment: Moment, base: int) -> frozenset[str]:
    """The kinds of which a word near the moment tells."""
    found = []
    for kind, pattern in words.items():
        for match in pattern.finditer(clause):
            start, end = base + match.start(), base + match.end()
            if not (-_NEAR <= start - moment.end <= _NEAR or -_NEAR <= moment.start - end <= _NEAR):
                continue
            if not _PLANNED.search(clause, max(0, match.start() - 20), max(match.end(), moment.end - base)):
                found.append(kind)
                break
    return frozenset(found)


_RECENT = re.compile(
    r"\b(?:last|this)\s(?:week|month|weekend|year)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:yesterday|today|tonight)\b"
)


def _undated_end(block: BlockReading, sentence: Sentence) -> Iterator[tuple[Side, frozenset[str]]]:
    """ "The shop shut for good last week", "she leaves this week": an end as of publication."""
    recent = _RECENT.search(sentence.text)
    if recent is None or block.in_quotes(sentence.start, sentence.end):
        return
    kinds = frozenset(kind for kind, pattern in ENDS.items() if pattern.search(sentence.text))
    if kinds:
        moment = Moment(sentence.start + recent.start(), sentence.start + recent.end(), None)
        yield _side(END, block, sentence, sentence.start, moment), kinds


def _pair(
    sides: list[tuple[Side, frozenset[str]]], kind: str, today: Moment | None
) -> tuple[Side, Side] | None:
    """The one beginning and the one end of a kind; an end just before publication may stand for today."""
    begun = {_key(one): one for one, kinds in reversed(sides) if one.role == BEGIN and kind in kinds}
    ended = {_key(one): one for one, kinds in reversed(sides) if one.role == END and kind in kinds}
    if len(begun) != 1:
        return None
    first = next(iter(begun.values()))
    ended.pop(_key(first), None)
    if _long(first.moment) and today is not None:
        recent = [one for one in ended.values() if _is_recent(one.moment, today)]
        if recent and len(recent) == len(ended):
            return first, replace(recent[0], moment=today)
    if len(ended) != 1:
        return None
    last = next(iter(ended.values()))
    grains = {first.moment.granularity, last.moment.granularity}
    if "weekday" in grains or not (len(grains) == 1 or grains <= {"day", "month", "year"}):
        return None
    return first, last


def _long(moment: Moment) -> bool:
    return moment.granularity in {"year", "month"}


def _is_recent(moment: Moment, today: Moment) -> bool:
    if moment.when is None:
        return not moment.minutes
    assert today.when
    assert today.when.start
    return bool(moment.when.end and abs((today.when.start - moment.when.end).days) <= _SOON)


_SOON = 120


def _key(side: Side) -> tuple[object, ...]:
    moment = side.moment
    return (moment.when.start if moment.when else None, moment.weekday, moment.minutes)


# ---- lengths

_Said = tuple[BlockReading, Sentence, tuple[int, int], Duration, frozenset[str]]
_NOT_BEFORE = re.compile(
    r"\b(?:every|each|per|within|by|than|aged?|times|last|past|next|first|final|previous|another|other|extra|further|"
    r"additional|around|least|most|recent|more|early|coming|following|some|remaining|a\sday|nearly|almost|about|over|of\sthe)\s\Z",
    re.IGNORECASE,
)
_NOT_BEHIND = re.compile(
    r"\s(?!from\sthe\s(?:first|start|opening))(?:ago|later|earlier|before|after|old|away\sfrom|from\snow|since|in\s(?:a\s)?(?:row|prison|jail|every)|a\s(?:day|week|month|"
    r"year)|per\b|each|every|running|to\s(?:live|go|come|spare)|of\s(?:the|his|her|their)\s(?:life|lives)|ahead|"
    r"as\s(?!well)|on\saverage|younger|older|senior|apart)\b|[’'](?!\s?\w)|[-\s](?:contract|lease|sentence|deal|ban|plan|"
    r"warranty|guarantee|mortgage|loan|notice|low|high|average|forecast|record|bond|term)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:if|would(?!\snot\b)|will|could|might|(?-i:may)|expected|planned|should|promis\w+)\b", re.IGNORECASE
)


def _lengths(block: BlockReading, sentence: Sentence) -> Iterator[_Said]:
    if sentence.is_question or block.block.kind in {"quote", "label", "question"}:
        return
    for length in lengths_in(sentence):
        if length.hedged or length.value <= 1 or block.in_quotes(length.start, length.end):
            continue
        lead = block.text[max(sentence.start, length.start - 24) : length.start]
        if _NOT_BEFORE.search(lead) or _NOT_BEHIND.match(block.text, length.end):
            continue
        links = _links(block, sentence, length)
        anchored = _FROM_ITS_START.match(block.text, length.end)
        if links and (anchored or not _UNSURE.search(sentence.text)):
            yield block, sentence, _shown(block, sentence, length), length, links


def _links(block: BlockReading, sentence: Sentence, length: Duration) -> frozenset[str]:
    """The kinds of span a length may measure, by the words on either side."""
    lead = block.text[max(sentence.start, length.start - 90) : length.start]
    tail = block.text[length.end : min(sentence.end, length.end + 90)]
    ends_so = tail.startswith(" of ") and sentence.has(_CLOSES)
    if ends_so or _FROM_ITS_START.match(tail) or _is_whole(block, sentence, length):
        return frozenset(KINDS)
    return frozenset(
        kind
        for kind, (before, behind) in LINKS.items()
        if (before is not None and before.search(lead)) or (behind is not None and behind.match(tail))
    )


_OPENS = re.compile(
    r"(?:So\s|And\s|But\s|Now,?\s)?(?:after|for|in|during)\s(?:the\s|those\s|these\s)?", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:after|for)\s\Z", re.IGNORECASE)
_ASIDE = re.compile(r",\s(?:after|for)\s\Z")
_IN_THE = re.compile(r"\bin\s(?:the|those|these|all\sthose|all\sthe|his|her|their|its)\s\Z", re.IGNORECASE)
_SPENT = re.compile(
    r"\s(?:at|in|on|without|among|behind|under|inside|aboard|between|underground|away|adrift)\b"
)
_OTHER_STAY = re.compile(
    r"\s(?:as\s(?:an?|the)|with\s(?:an?|the|another)|in\s(?:the\s)?(?:[A-Z]|navy|army|air\sforce|merchant)|"
    r"of\s(?:marriage|research|work|negotiation|talks|planning|debate|study|training|drought|rain|war|peace|legal|campaigning|preparation|waiting))"
)


def _is_whole(block: BlockReading, sentence: Sentence, length: Duration) -> bool:
    """ "After 38 years, she knows …", "For twelve weeks nobody …": a length of the whole span."""
    if moments_in(block, sentence) or _OTHER_STAY.match(block.text, length.end):
        return False
    lead = block.text[sentence.start : length.start]
    if _IN_THE.search(lead) and block.text[length.end : length.end + 1] in ",.;)":
        return True
    if block.is_heading and _AFTER.search(lead) and not block.text[length.end :].strip(" .!"):
        return True
    if _OPENS.fullmatch(lead) or (not lead and _SPENT.match(block.text, length.end)):
        return True
    aside = _ASIDE.search(lead)
    closed = block.text.find(",", length.end, length.end + 30)
    return aside is not None and 0 < closed < sentence.end


def _shown(block: BlockReading, sentence: Sentence, length: Duration) -> tuple[int, int]:
    """The clause with the length."""
    text = block.text
    cut = max(text.rfind(mark, sentence.start, length.start) for mark in (", ", "; ", ": "))
    start = cut + 2 if cut >= 0 else sentence.start
    stops = [text.find(mark, length.end, sentence.end) for mark in (", ", "; ", ": ")]
    end = min((one for one in stops if one >= 0), default=sentence.end)
    return start, start + len(text[start:end].rstrip(' .!?”"’*'))
