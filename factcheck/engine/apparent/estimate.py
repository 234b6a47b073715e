"""A first estimate and a later figure, a toll that rises: both were right when they were said."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..statement import Statement
from .other_period import refers_back
from .other_scope import number_token

_LATER = re.compile(
    r"\b(?:(?:risen|rose|rises|climbed|grown|grew|increased|fallen|fell|dropped|jumped|gone\sup|went\sup"
    r"|come\sdown|dwindled|shrunk|swelled)\s(?:\w+\s){0,2}?(?:to|from|by|above|past|as)"
    r"|(?:lowered|raised|revised|corrected|reduced|put\sup|upgraded|downgraded|updated|amended|brought)\s"
    r"(?:(?:the|its|his|her|their|that|figure|number|total|toll|estimate|count)\s){0,3}(?:to|from|up"
    r"|down)(?=\s\d|\s\w+\s)"
    r"|revised|recount(?:ed)?|on\scloser\sinspection|turned\sout\sto\sbe|in\sfact|by\sthen"
    r"|now\s(?:known|confirmed|stands?|numbers?|put)|so\sfar|as\sof|to\sdate|at\s(?:the\slatest|last)\scount"
    r"|up\sto\snow|still|more\sthan\sdoubled)\b",
    re.IGNORECASE,
)
_BY_TIME = re.compile(
    r"\bby\s(?:\w+\s)?(?:\w+day|morning|noon|midday|lunchtime|afternoon|evening|nightfall|midnight|dawn"
    r"|dusk)\b",
    re.IGNORECASE,
)
_TALLIED = re.compile(
    r"\b(?:known|confirmed|dead|died|killed|toll|reported|counted|injured|wounded|missing|arrested|signed"
    r"|raised|total|number|registered|treated|cases?)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:at\sfirst|initial(?:ly)?|originally|first\s(?:reports?|reported|put|said|thought|estimates?"
    r"|announced)"
    r"|early\s(?:reports?|estimates?|figures?)|earlier\s(?:reports?|estimates?|figures?|said|had)"
    r"|previous(?:ly)?|preliminary|provisional(?:ly)?|estimat\w+|projected|projections?|forecast\w*"
    r"|predict\w+"
    r"|expect\w*|feared|believed|thought\sto|reckon\w*|guess\w*|unofficial(?:ly)?|hoped?|targets?|aims?"
    r"|planned"
    r"|budgeted|was\sto\shave|had\sbeen\sdue|capacity\sof|up\sfrom|down\sfrom|compared\swith|instead\sof"
    r"|rather\sthan)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|finally|eventually|in\sthe\send|later|ultimately|currently|at\spresent)\b[^.;]{0,25}\Z",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\W{0,4}(?:[01]?\d|2[0-3])[:.h][0-5]\d\b|\W{0,4}(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b",
    re.IGNORECASE,
)


def is_first(statement: Statement) -> bool:
    """Do the words say that this is an estimate, a plan or a first count?"""
    if refers_back(statement):  # "expects to house all 46 residents": the housing is expected
        text = statement.block.text
        return bool(_FIRST.search(text, max(statement.sentence.start, statement.start - 14), statement.end))
    return bool(_FIRST.search(_clause(statement)))


def is_later(statement: Statement) -> bool:
    """Do the words say that this is how the number stands at one moment, or after a change?"""
    clause = _clause(statement)
    if _LATER.search(clause):
        return True
    # "By Monday all 32 of the injured had been seen": the hour is that of the seeing
    return bool(not refers_back(statement) and _BY_TIME.search(clause) and _TALLIED.search(clause))


class _Counted(NamedTuple):
    first: bool
    later: bool
    now: bool


def _counted(statement: Statement) -> _Counted:
    return _Counted(is_first(statement), is_later(statement), _is_now(statement))


def applies(one: Statement, other: Statement) -> bool:
    """Is one a first figure or one of a moment, and the other not? Or do both stand under times?"""
    if number_token(one) is None or number_token(other) is None:
        return False
    mine, theirs = one.kept("counted when", _counted), other.kept("counted when", _counted)
    if mine.first != theirs.first or mine.later or theirs.later or mine.now != theirs.now:
        return True
    stamps = [_STAMP.match(each.block.text) for each in (one, other)]
    return all(stamps) and one.block.index != other.block.index


def _is_now(statement: Statement) -> bool:
    """ "now 17", "later put it at 17": a word right before the number."""
    begin = max(statement.sentence.start, statement.start - 40)
    return bool(_NOW.search(statement.block.text[begin : statement.start]))


def _clause(statement: Statement) -> str:
    """The words around a statement up to a semicolon or colon, at most a line or so on either side."""
    text, sentence = statement.block.text, statement.sentence
    before = text[max(sentence.start, statement.start - 90) : statement.start]
    cut = max(before.rfind(mark) for mark in ";:—–")
    after = text[statement.end : min(sentence.end, statement.end + 60)]
    stops = [place for mark in ";—–" if (place := after.find(mark)) >= 0]
    return before[cut + 1 :] + statement.text + after[: min(stops, default=len(after))]
