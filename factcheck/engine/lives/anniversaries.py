"""How old things are said to be: an anniversary, and the year from which it counts.

"The 50th anniversary of the 1969 landing", "Founded in 1925, the club marks its 90th anniversary this year",
"golden jubilee". The year of the feast is the one the sentence names, else the one it is published in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..dates import EXPLICIT, DateExpr
from ..dates.counts import ordinal_of
from ..reading import BlockReading, Reading, Sentence

_JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300,
    "sesquicentennial": 150, "silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70,
}  # fmt: skip


_MOST = 60  # foundings an anniversary is looked up among; no article has more


@dataclass(frozen=True, slots=True)
class Founding:
    """text[start:end] of a block: a thing of this head noun began in a year."""

    block: int
    sentence: int
    start: int
    end: int
    year: int
    noun: str


@dataclass(frozen=True, slots=True)
class Feast:
    """text[start:end]: the thing is `number` years old in `year`; `founding` is where it began."""

    block: int
    start: int
    end: int
    number: int
    year: int
    founding: Founding


def feasts_of(reading: Reading) -> Iterator[Feast]:
    """Every anniversary whose beginning the text dates, too, in reading order."""
    begun = [one for block, sentence in reading.sentences() for one in _foundings(block, sentence)][:_MOST]
    for block, sentence in reading.sentences():
        if sentence.has(_MAY_BE_FEAST) and not sentence.is_question:
            yield from _feasts(block, sentence, begun, reading.document.published)


_MAY_BE_FEAST = re.compile(
    r"anniversar|birthday|cent(?:enary|ennial)|jubilee|wedding|years?[-\s]old|\bturn", re.IGNORECASE
)
_FOUNDED = re.compile(
    r"\b(?:founded|established|opened|built|launched|created|set\sup|formed|incorporated|inaugurated|erected|laid\sout|first\sheld|"
    r"first\sopened|first\spublished|married|wed|dates\s(?:back\sto|from)|dating\s(?:back\sto|from)|started\sout|began|begun|started|came\sinto\sbeing)\b"
    r"(?P<gap>(?:\s(?!and\b|but\b|when\b|until\b|who\b|which\b)[\w’'-]+){0,6}?\s(?:in|on|of)\s(?:the\s)?(?:(?:early|late|mid)[-\s])?|\s)",
    re.IGNORECASE,
)


def _foundings(block: BlockReading, sentence: Sentence) -> Iterator[Founding]:
    years = {one.start: one for one in sentence.dates if names_year(one)}
    if not years:
        return
    for match in sentence.matches(_FOUNDED):
        expr = years.get(sentence.start + match.end())
        if expr is None or expr.when.start is None or block.in_quotes(expr.start, expr.end):
            continue
        start = sentence.start + match.start()
        yield Founding(
            block.index,
            sentence.index,
            start,
            expr.end,
            expr.when.start.year,
            _thing(sentence, start, expr.end),
        )


def names_year(one: DateExpr) -> bool:
    return one.basis == EXPLICIT and one.when.granularity in {"year", "month", "day"} and one.halves is None


def _thing(sentence: Sentence, start: int, end: int) -> str:
    """The lemma of the noun that was founded: the nearest before the verb, else the subject behind."""
    before = [one for one in sentence.tokens if one.end <= start and one.pos in {"NOUN", "PROPN"}]
    if before:
        subject = [one for one in before if one.dep in {"nsubj", "nsubjpass"}]
        return (subject or before)[-1].lemma
    behind = [one for one in sentence.tokens if one.start >= end and one.pos in {"NOUN", "PROPN"}]
    subject = [one for one in behind if one.dep in {"nsubj", "nsubjpass"}]
    return (subject or behind)[0].lemma if behind else ""


_ORDINAL = r"(?P<n>\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+-)?[a-z]+(?:st|nd|rd|th))"
_ANNIVERSARY = re.compile(
    rf"(?:\b(?P<of>its|their|the|his|her|this|a|[\w’]+[’']s?)\s)?(?:{_ORDINAL}\s(?:\w+\s)?(?:anniversary|birthday|jubilee)\b"
    r"|(?P<j>(?:bi|ter)?cent(?:enary|ennial)|sesquicentennial)\b|(?P<g>silver|ruby|golden|diamond|platinum)\s(?:jubilee|wedding)(?:\sanniversary)?\b)"
    r"(?P<on>\sof\s)?",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?P<w>turns|turned|is|was|the|a|now)\s(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?:[-\s]years?[-\s]old\b|(?=\s(?:this|next|last)\syear))",
    re.IGNORECASE,
)


def _feasts(
    block: BlockReading,
    sentence: Sentence,
    begun: list[Founding],
    published: date | None,
) -> Iterator[Feast]:
    here = [one for one in begun if (one.block, one.sentence) == (block.index, sentence.index)]
    for match in sentence.matches(_ANNIVERSARY):
        number = _number(match)
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if number is None or number < 2 or block.in_quotes(start, end):
            continue
        founding = None
        if match.group("on"):
            founding = _kept(block, sentence, end)
            end -= len(match.group("on"))
        if founding is None:
            founding = _counted_from(sentence, match.group("of") or "", here, begun, block.index)
        if founding is None:
            continue
        year = _year_of(sentence, founding, published)
        if year is not None:
            yield Feast(block.index, start, end, number, year, founding)


def _number(match: re.Match[str]) -> int | None:
    if match.group("j"):
        return _JUBILEES.get(match.group("j").casefold())
    if match.group("g"):
        return _JUBILEES.get(match.group("g").casefold())
    return ordinal_of(match.group("n"))


_KEPT_GAP = re.compile(r"[.;:!?—–]|\b(?:and|but|who|which|when|since|in\shis|in\sher)\b")


def _kept(block: BlockReading, sentence: Sentence, end: int) -> Founding | None:
    """ "the 50th anniversary of the 1969 landing": the year stands in what is kept."""
    expr = next((one for one in sentence.dates if one.start >= end and names_year(one)), None)
    if expr is None or expr.start - end > 80 or expr.when.start is None:
        return None
    inner = block.text[end : expr.start]
    if _KEPT_GAP.search(inner) or re.search(r",\s(?:on|in)\s\Z", inner):
        return None
    return Founding(block.index, sentence.index, end, expr.end, expr.when.start.year, "")


def _counted_from(
    sentence: Sentence, of: str, here: list[Founding], begun: list[Founding], block: int
) -> Founding | None:
    """The founding in the sentence; "its": in one just before; "the club's": of a thing of that name."""
    if here:
        return here[0] if len(here) == 1 else None
    near = [one for one in begun if one.block == block and abs(sentence.index - one.sentence) <= 2]
    owner = re.sub(r"[’']s?\Z", "", of.casefold())
    if owner in {"its", "their"}:
        return near[-1] if len(near) == 1 else _only_one(sentence, begun)
    if owner and owner != of.casefold():
        same = [one for one in begun if one.noun == owner]
        return same[0] if len(same) == 1 else None
    return None


def _only_one(sentence: Sentence, begun: list[Founding]) -> Founding | None:
    """The one founding of the whole text, if this sentence speaks of the thing founded."""
    if len(begun) != 1 or not begun[0].noun:
        return None
    return begun[0] if any(one.lemma == begun[0].noun for one in sentence.tokens) else None


_OTHER_TIME = re.compile(
    r"\b(?:would\shave|had\sbeen\sdue|postponed|belated|delayed|planned|a\syear\s(?:late|early))\b"
)
_PAST = re.compile(r"\b(?:last\syear)\b")
_NEXT = re.compile(r"\b(?:next\syear)\b")
_NOW = re.compile(
    r"\b(?:this\s(?:year|month|week|weekend|spring|summer|autumn|winter|season)|today|tonight|marks|celebrates|turns|is\s(?:marking|celebrating|turning)|"
    r"are\s(?:marking|celebrating)|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|next\s(?:week|month)|will\s(?:mark|celebrate|be\s\w+\s)|celebrate|mark)\b"
)


def _year_of(sentence: Sentence, founding: Founding, published: date | None) -> int | None:
    """The year of the feast; None where the sentence leaves it open."""
    if sentence.has(_OTHER_TIME):
        return None
    others = {
        one.when.start.year
        for one in sentence.dates
        if one.when.start is not None
        and names_year(one)
        and not (founding.sentence == sentence.index and founding.start <= one.start < founding.end)
    }
    if len(others) == 1:
        return others.pop()
    if others or published is None:
        return None
    if sentence.has(_PAST):
        return published.year - 1
    if sentence.has(_NEXT):
        return published.year + 1
    return published.year if sentence.has(_NOW) else None
