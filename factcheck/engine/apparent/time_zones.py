"""Local times of two places: a flight that leaves at 22.15 and lands at 05.40 need not have taken 7h25.

Clock times of places in different zones cannot be subtracted, nor need one moment be one weekday: it is
Friday in Los Angeles and Saturday in Seoul. Said outright ("local time", "three hours ahead", GMT), or to be
taken for granted of whoever flies.
"""

from __future__ import annotations

import re

from ..dates.clocktime import clock_times
from ..statement import Statement

_ZONES = re.compile(
    r"\blocal(?:\stimes?)?\b|\btime\szones?\b|\btime\sdifference\b|\bhours?\s(?:ahead|behind)\b|\bclocks?\s(?:here|there|are|were|went|go)\b|"
    r"\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|PST|PDT|JST|IST|AEST|ET|PT)\b|\b(?:Eastern|Pacific|Central|Mountain|Greenwich|"
    r"London|New\sYork|Moscow|Beijing|Tokyo|Paris|Kyiv)\stime\b|\bdate\sline\b|\bjet\s?lag|\btheir\sclocks\b",
    re.IGNORECASE,
)
_FLIES = re.compile(
    r"\b(?:fl(?:y|ew|ies|own|ying)|flights?|took\soff|take-?off|touch(?:ed|es)?\sdown|landed|airport|airline|plane|jet|aircraft|"
    r"airborne|boarded|ocean\sliner|crossed\sthe\s(?:Atlantic|Pacific))\b",
    re.IGNORECASE,
)


def applies(one: Statement, other: Statement) -> bool:
    """Do both tell the time, or the day, where the clocks of two places may be meant?"""
    clocks = bool(clock_times(one.text)) and bool(clock_times(other.text))
    if not clocks and not (_has_day(one) and _has_day(other)):
        return False
    if any(_ZONES.search(_around(statement)) for statement in (one, other)):
        return True
    return clocks and any(_FLIES.search(statement.sentence.text) for statement in (one, other))


def _has_day(statement: Statement) -> bool:
    return any(
        expr.when.granularity == "day" and statement.start <= expr.start < statement.end
        for expr in statement.sentence.dates
    )


def _around(statement: Statement) -> str:
    """The sentence with its neighbours in the block: who says "local time" says it once."""
    index = statement.sentence.index
    near = statement.block.sentences[max(0, index - 1) : index + 3]
    return " ".join(one.text for one in near)
