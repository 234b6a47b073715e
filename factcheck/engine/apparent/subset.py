"""A part is not its whole: "twelve of the 40 aircraft", "five of the dozen", "of whom 18 dropped out"."""

from __future__ import annotations

import re

from ..statement import Statement
from ..vocabulary.words import words
from .other_scope import number_token

_NUM = r"(?:\d[\d,.]*|[a-z]+(?:-[a-z]+)?)"
_OF = (
    r"(?:(?<!\bout\s)of\s(?:the|them|these|those|whom|which|its|his|her|their|our|all|every|some|about|around"
    r"|more\sthan|\d)"
    # "ordered 40 people out of their homes" is no part of anything
    r"|out\sof\s(?:(?:the|its|his|her|their|our|some|about|around|more\sthan|a\stotal\sof)\s)?"
    r"(?:\d|them|these|those|whom|which|all|every|(?:t(?:wo|hree|en|welve|wenty)|f(?:our|ive|orty|ifty)|six|seven"
    r"|eight|nine|eleven|thirty|a\sdozen|a\shundred)))"
)
# "12 of the 40", "three more of them", "nine rules, of which …" is the whole, not a part.
_PART = re.compile(rf"\b{_NUM}\s(?:[\w-]+\s){{0,3}}?{_OF}\b", re.IGNORECASE)
_AHEAD = re.compile(
    rf"(?:\b(?:of|among|from)\s(?:whom|which|them|these|those|this\stotal|that\stotal"
    rf"|this\snumber)\b[^.;:]{{0,30}}"
    r"|\b(?:including|include|includes|included|among\sthem|in\sparticular|namely)\s(?:[\w-]+\s){0,3}"
    rf"|\b(?:out\s)?of\s(?:the|its|his|her|their|our|all|some|those|these"
    rf"|about)\s(?:[\w-]+\s)?{_NUM}\b[^.;:]{{0,70}}[,—–]\s(?:[\w-]+\s){{0,3}}"
    rf"|\bof\s\d[\d,]*\s[^.;:,]{{2,60}},\s(?:[\w-]+\s){{0,3}})\Z",
    re.IGNORECASE,
)
# "all 83 of those arrested" is the whole
_ALL = re.compile(r"\b(?:all|the\sfull|the\sentire|every\sone\sof\sthe)\s\Z", re.IGNORECASE)
_LEFT = re.compile(
    r"\s(?:[\w-]+\s)?(?:left(?=\s(?:are|were|is|was|have|had|will)\b|[.,;]|\Z)|remaining|still|alone)",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|most|majority|minority|one\sin|per\s?cent)\b|%", re.I
)


def is_part(statement: Statement) -> bool:
    """Do the words say that this number is of a larger one?"""
    text, start = statement.block.text, statement.start
    before = text[max(statement.sentence.start, start - 110) : start]
    if _ALL.search(before):
        return False
    if _AHEAD.search(before) or _LEFT.match(text, statement.end, statement.sentence.end):
        return True
    after = text[start : min(statement.sentence.end, statement.end + 30)]
    found = _PART.match(after) or _PART.search(statement.text)
    return bool(found and found.group().casefold().split()[0] not in _NO_NUMBERS)


_NO_NUMBERS = words("""
    the a an all each every because front top end out part side member members number total
""")


def applies(one: Statement, other: Statement) -> bool:
    """Is one said to be a part, or a share, and the other not?"""
    if number_token(one) is None or number_token(other) is None:
        return False
    if is_part(one) != is_part(other):
        return True
    return bool(_FRACTION.search(one.text)) != bool(_FRACTION.search(other.text))
