"""Counted from one moment to another: "twelve years later, in 2004", "in 1988, forty years ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..acts.moments import Moment, moments_in
from ..dates.durations import Duration
from ..reading import BlockReading, Sentence
from .base import Stretch, clause

_LATER = re.compile(
    r"\s(?P<how>later|afterwards?|after\sthat|on|earlier|before\sthat|previously)\b(?!\sthan)", re.IGNORECASE
)
_IN = re.compile(
    r",?\s(?:\(|still\s)?(?:(?:on|in|by|at)\s)?(?:the\s)?(?:(?:early|late|mid)[-\s])?", re.IGNORECASE
)
_OPENS = re.compile(
    r"(?:(?:and|but|then|just|only|some|about|almost|nearly|exactly|a\sfull|it\swas)[\s,]+){0,3}",
    re.IGNORECASE,
)


def later(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """ "… in 1992. Twelve years later, in 2004, …": counted from the moment told just before."""
    said = _LATER.match(block.text, length.end)
    if said is None or (
        said.group("how") == "on" and not re.match(r"\s*[,.;]", block.text[said.end() : said.end() + 2])
    ):
        return
    behind = next((one for one in moments if one.start >= said.end()), None)
    before = [one for one in moments if one.end <= length.start]
    if behind is not None and _IN.fullmatch(block.text, said.end(), behind.start):
        told, start, end = behind, length.start, behind.end
    elif before and block.text[before[-1].end : length.start].strip(" ,(") == "":
        told, start, end = before.pop(), moments[0].start, said.end()
        start = clause(sentence, told.start, told.end)[0]
    else:
        return
    anchor = before[-1] if before else _told_before(block, sentence, length)
    if anchor is None or (
        anchor.granularity != told.granularity and "clock" in {anchor.granularity, told.granularity}
    ):
        return
    if len(before) > 1 and before[-2].granularity == anchor.granularity and length.start - anchor.end > 60:
        return
    back = said.group("how").casefold() in {"earlier", "before that", "previously"}
    first, last = (told, anchor) if back else (anchor, told)
    home = sentence if before else block.sentences[sentence.index - 1]
    ends = clause(home, anchor.start, anchor.end)
    if ends[1] > start:
        ends = (anchor.start, anchor.end)
    yield Stretch("later", length, first, last, ends, (start, end))


_LOOKS_BACK = re.compile(r"[\w\s]{3,30}\s(?:earlier|before\sthat|previously)\b", re.IGNORECASE)


def _told_before(block: BlockReading, sentence: Sentence, length: Duration) -> Moment | None:
    """The one moment of the sentence before, where "years later" opens its own."""
    if sentence.index == 0 or not _OPENS.fullmatch(block.text, sentence.start, length.start):
        return None
    before = block.sentences[sentence.index - 1]
    if _LOOKS_BACK.match(before.text):
        return None  # counted from the story's day, not from the look back
    found = moments_in(block, before)
    return found[0] if len(found) == 1 else None


_AFTER = re.compile(r"\s(?P<how>after|on\sfrom|before)\s", re.IGNORECASE)


def after(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """ "In 2012, ten years after the crash of 2001", "Ten years after it opened in 1999, it shut in 2012"."""
    said = _AFTER.match(block.text, length.end)
    if said is None or len(moments) != 2:
        return
    one, other = moments
    if one.end <= length.start and other.start - said.end() <= 50:
        gap = block.text[one.end : length.start]
        if len(gap) > 12 or sentence.finite_verb_between(one.end, length.start):
            return
        told, base = one, other
    elif one.start >= said.end() and one.start - said.end() <= 50 and other.start - one.end <= 80:
        told, base = other, one
        if not re.match(r"\s?,", block.text[one.end : one.end + 2]):
            return
    else:
        return
    inner = block.text[said.end() : base.start]
    if re.search(r"[;:,.]|\b(?:and|but|while)\b", inner):
        return
    back = said.group("how").casefold() == "before"
    first, last = (told, base) if back else (base, told)
    counted = (length.start, base.end)
    yield Stretch(
        "after", length, first, last, clause(sentence, told.start, told.end, away_from=counted), counted
    )


_AGO = re.compile(r"\sago\b", re.IGNORECASE)


def ago(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """ "in 1988, forty years ago": counted back from publication."""
    said = _AGO.match(block.text, length.end)
    if said is None or length.unit not in {"year", "month"}:
        return
    for one in moments:
        if not one.explicit or one.when is None:
            continue
        ahead = one.end <= length.start and re.fullmatch(
            r",?\s(?:\(|[-–—]\s)?(?:now\s)?", block.text[one.end : length.start]
        )
        behind = one.start >= said.end() and _IN.fullmatch(block.text, said.end(), one.start)
        if ahead or behind:
            yield Stretch("ago", length, one, None, (one.start, one.end), (length.start, said.end()))
            return


_SINCE = re.compile(
    r",?\s(?:ever\s)?since\s(?:(?:the\s)?\w+\s(?:of|in)\s|(?:early|late|mid)[-\s])?", re.IGNORECASE
)
_SINCE_BEFORE = re.compile(r"\bsince\s(?:(?:early|late|mid)[-\s])?\Z", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have)\b[^.;,]{0,40}\bfor\s\Z|,\sfor\s\Z")
_GOING_ON = re.compile(r"\b(?:has|have|is|are)\b|[’'](?:s|ve)\b")
_REIGN = re.compile(r",\sa\s(?:reign|stint|tenure|run|spell|career|span|period|stretch)\sof\s\Z")
_FOR = re.compile(r"\b(?:for|the|these|those|all)\s\Z", re.IGNORECASE)


def since(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """ "has worked there for 34 years, since 1980": up to publication."""
    if length.unit != "year" or not sentence.has(_GOING_ON):
        return
    if len(moments) != 1 or not moments[0].explicit:
        return
    one = moments[0]
    start = _since_behind(block.text, length, one) or _since_ahead(block, sentence, length, one)
    if start is not None:
        yield Stretch("since", length, one, None, (start, one.end), (length.start, length.end))


def _since_behind(text: str, length: Duration, one: Moment) -> int | None:
    """ "for 34 years, since 1980": where "since" stands."""
    led = _FOR.search(text, max(0, length.start - 8), length.start)
    if not led or one.start < length.end or not _SINCE.fullmatch(text, length.end, one.start):
        return None
    return text.index("since", length.end)


def _since_ahead(block: BlockReading, sentence: Sentence, length: Duration, one: Moment) -> int | None:
    """ "shut since 2014, … has been dark for ten years", "since 2019, a reign of nine years"."""
    led = _SINCE_BEFORE.search(block.text, sentence.start, one.start)
    if led is None or one.end > length.start:
        return None
    gap = block.text[one.end : length.start]
    return led.start() if _REIGN.fullmatch(gap) or _PERFECT.search(gap) else None
