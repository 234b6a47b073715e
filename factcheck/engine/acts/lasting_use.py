"""The last train of a closed line, the first film of a cinema still to open, and what nobody did until later.

"Closed to passengers in 1954" beside "the last passenger train, in September 1964"; "In March 2019, after the
bridge had been inspected" beside "It was not until January 2021 that anyone inspected the bridge".
Only where the text dates one closing (or opening) and tells of no second life.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import EXPLICIT, DateExpr
from ..reading import BlockReading, Reading, Sentence
from ..vocabulary.words import words

_MOST = 12  # such phrases of one text


@dataclass(frozen=True, slots=True)
class Dated:
    """text[start:end] of a block with its date."""

    block: int
    start: int
    end: int
    date: DateExpr


# What is used, and by whom or what it is used to the last day.
_USES = {
    "line": "train service passenger", "railway": "train service passenger", "branch": "train passenger",
    "railroad": "train passenger", "station": "train passenger", "tramway": "tram car", "network": "tram",
    "pit": "coal shift miner cage", "mine": "coal ore shift miner cage", "colliery": "coal shift miner",
    "quarry": "stone slate load", "cinema": "film screening picture show", "theatre": "play show performance",
    "school": "pupil lesson class child", "hospital": "patient operation baby", "asylum": "patient inmate",
    "prison": "prisoner inmate hanging", "jail": "prisoner inmate", "yard": "ship vessel boat",
    "shipyard": "ship vessel boat", "harbour": "ship boat", "dock": "ship vessel",
    "newspaper": "issue edition", "magazine": "issue edition", "paper": "issue edition",
    "airport": "flight plane", "airline": "flight", "brewery": "barrel brew pint cask", "pub": "pint",
    "chapel": "service wedding", "church": "service wedding", "ground": "match game", "stadium": "match game",
    "ferry": "crossing sailing", "works": "shift casting locomotive", "foundry": "casting",
    "factory": "shift car loom", "mill": "shift loom bale", "canal": "barge boat cargo",
}  # fmt: skip
_PLACE = "|".join(sorted(_USES))
_CLOSED = re.compile(
    rf"\b(?P<place>{_PLACE})\s(?:was\s|were\s)?(?:finally\s)?(?:closed|shut|ceased|stopped|folded)\b"
    r"[^.;:!?\d,]{0,40}?\s(?:in|on)\s",
    re.IGNORECASE,
)
_OPENED = re.compile(
    rf"\b(?P<place>{_PLACE})\s(?:was\s)?(?:first\s)?opened\b[^.;:!?\d,]{{0,40}}?\s(?:in|on)\s", re.IGNORECASE
)
_NTH = (
    r"\b(?:[Tt]he|[Ii]ts)\s(?:very\s)?{}\s(?:(?P<kind>[a-z]+)\s)?(?P<use>[a-z]+?)s?\b"
    r"(?:,?\s(?!who\b|that\b|which\b|sold\b|died\b|found\b|left\b|to\b|now\b|at\b)[a-z]+){{0,4}}?,?\s(?:in|on)\s"
)
_LAST, _FIRST = re.compile(_NTH.format("(?:last|final)")), re.compile(_NTH.format("first"))
_SECOND_LIFE = re.compile(
    r"\b(?:re-?open\w*|revi(?:ved|val)|restor\w+|herit\w+|enthusiast\w*|special|excursion|steam\sgala|preserv\w+|volunteers|"
    r"temporar\w+|partly|partially|rebuilt|again|officially|trial|test|replica|freight\sonly|unofficial\w*|illegal\w*|demolition|"
    r"(?:old|new|former)\s(?:school|hospital|station|cinema|theatre|prison|church|chapel|ground|line|works|pit|mine|mill))\b",
    re.IGNORECASE,
)


def used_too_late(reading: Reading) -> Iterator[tuple[Dated, Dated, str]]:
    """(closing, last use after it, "last") and (opening, first use before it, "first")."""
    if any(block.has(_SECOND_LIFE) for block in reading.blocks):
        return
    for bound, nth, word in ((_CLOSED, _LAST, "last"), (_OPENED, _FIRST, "first")):
        bounds = list(_matches(reading, bound))[:_MOST]
        if len(bounds) != 1:
            continue
        one, match = bounds[0]
        uses = words(_USES[match["place"].casefold()])
        for other, said in list(_matches(reading, nth))[:_MOST]:
            if {said["use"], said["kind"]} & uses and (other.block, other.start) != (one.block, one.start):
                if " had " in reading.blocks[other.block].text[other.end : other.end + 40]:
                    continue  # "the first train, in 1928, had passed without stopping"
                early, late = (one, other) if word == "last" else (other, one)
                if _before(early.date, late.date):
                    yield one, other, word


def _matches(reading: Reading, pattern: re.Pattern[str]) -> Iterator[tuple[Dated, re.Match[str]]]:
    for block, sentence in reading.sentences():
        dates = {one.start: one for one in sentence.dates if _fit(one)}
        for match in sentence.matches(pattern) if dates and not sentence.is_question else ():
            expr = dates.get(sentence.start + match.end())
            start = sentence.start + match.start()
            if expr is not None and not block.in_quotes(start, expr.end):
                yield Dated(block.index, start, expr.end, expr), match


def _fit(expr: DateExpr) -> bool:
    return expr.basis == EXPLICIT and expr.when.known and expr.when.granularity in {"day", "month", "year"}


def _before(early: DateExpr, late: DateExpr) -> bool:
    first, second = early.when.end, late.when.start
    return first is not None and second is not None and first < second


_AFTER_DONE = re.compile(
    r"\b(?:after|once|because|since)\s(?:the|its|their|her|his)\s(?:[a-z]+\s)?(?P<what>[a-z]+)\s(?:had|have|has)\s"
    r"(?:already\s|finally\s)?been\s(?P<verb>[a-z]+)\b"
)
_NOT_UNTIL = re.compile(r"\b(?:It\swas\s)?(?:[Nn]ot\s(?:until|till|before)|[Oo]nly\sin)\s")
_DID = re.compile(
    r"\s(?:that\s|did\s)?(?:any(?:one|body|\s[a-z]+)|somebody|someone|the\s[a-z]+|[a-z]+s)\s(?:first\s)?(?P<verb>[a-z]+)\s"
    r"(?:the|its|their)\s(?:[a-z]+\s)?(?P<what>[a-z]+)\b"
)
_WAS_DONE = re.compile(
    r"\s(?:that\s)?(?:the|its|their)\s(?:[a-z]+\s)?(?P<what>[a-z]+)\s(?:was|were)\s(?:first\s|finally\s)?(?P<verb>[a-z]+)\b"
)
_NOBODY = re.compile(
    r"\b(?:[Nn]obody|[Nn]o\sone|[Nn]o-one)\s(?:had\s)?(?P<verb>[a-z]+)\s(?:the|its|their)\s(?:[a-z]+\s)?(?P<what>[a-z]+)\s"
    r"(?:until|till|before)\s|\b[Tt]he\s(?:[a-z]+\s)?(?P<what2>[a-z]+)\s(?:was|were)\s(?:not|never|first|only)\s(?P<verb2>[a-z]+)\s"
    r"(?:until\s|till\s|before\s|in\s)"
)


def done_before_done(reading: Reading) -> Iterator[tuple[Dated, Dated]]:
    """(a date after something had been done, the later date until which nobody had done it)."""
    done: list[tuple[str, str, Dated]] = []
    undone: list[tuple[str, str, Dated]] = []
    for block, sentence in reading.sentences():
        dates = [one for one in sentence.dates if _fit(one)]
        if len(dates) == 1 and not sentence.is_question:
            done.extend(_done(block, sentence, dates[0]))
            undone.extend(_undone(block, sentence, dates[0]))
    for what, verb, one in done[:_MOST]:
        for theirs, act, other in undone[:_MOST]:
            if what == theirs and verb == act and _before(one.date, other.date):
                yield one, other


def _done(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Iterator[tuple[str, str, Dated]]:
    """ "In March 2019, after the bridge had been inspected": the date opens the sentence."""
    match = _AFTER_DONE.search(sentence.text)
    if match is None or expr.start - sentence.start > 12 or block.in_quotes(expr.start, expr.end):
        return
    end = sentence.start + match.end()
    if block.text[expr.end : sentence.start + match.start()].strip() == ",":
        yield match["what"], match["verb"], Dated(block.index, sentence.start, end, expr)


def _undone(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Iterator[tuple[str, str, Dated]]:
    text, base = sentence.text, sentence.start
    if block.in_quotes(expr.start, expr.end):
        return
    for match in _NOBODY.finditer(text):
        if base + match.end() == expr.start:
            what, verb = match["what"] or match["what2"], match["verb"] or match["verb2"]
            yield what, verb, Dated(block.index, base + match.start(), expr.end, expr)
    lead = _NOT_UNTIL.search(text, 0, expr.start - base)
    behind = _DID.match(text, expr.end - base) or _WAS_DONE.match(text, expr.end - base)
    if lead and behind and base + lead.end() == expr.start:
        yield (
            behind["what"],
            behind["verb"],
            Dated(block.index, base + lead.start(), base + behind.end(), expr),
        )
