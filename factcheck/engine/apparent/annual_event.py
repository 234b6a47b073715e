"""Another year's edition: the festival of 2022 opened on 16 September, this year's opens on 27 September."""

from __future__ import annotations

import re

from ..statement import Statement
from ..vocabulary.lexicon import RECURRING, RECURRING_WORDS

_OTHER_YEAR = re.compile(
    r"\b(?:last|next|the\s(?:previous|following|first|very\sfirst)|previous)\s(?:year|season|edition|summer|spring|"
    r"autumn|fall|winter|one|time)(?:[’']s)?\b|\b(?:19|20)\d\d\s(?:edition|event|race|show)\b|\bpredecessor\b"
    r"|\b(?:a|two|three|four|five|ten|\d+)\syears?\s(?:ago|earlier|before|later)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:annual(?:ly)?|yearly|every\s(?:year|summer|spring|autumn|winter)|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)


def applies(one: Statement, other: Statement) -> bool:
    """Do they speak of something held again and again, and of different years of it?"""
    if not (_recurs(one) or _recurs(other)):
        return False
    mine, theirs = _years(one), _years(other)
    if mine and theirs:
        return not mine & theirs
    return bool(_OTHER_YEAR.search(one.sentence.text)) != bool(_OTHER_YEAR.search(other.sentence.text))


def _recurs(statement: Statement) -> bool:
    return bool(_YEARLY.search(statement.sentence.text)) or any(
        token.lemma in RECURRING_WORDS or token.lemma in RECURRING for token in statement.sentence.tokens
    )


def _years(statement: Statement) -> set[int]:
    """The years named in the statement; in its sentence where it names none."""
    dates = [one for one in statement.sentence.dates if one.basis == "explicit" and one.when.start]
    inside = [one for one in dates if statement.start <= one.start < statement.end]
    return {one.when.start.year for one in inside or dates if one.when.start}
