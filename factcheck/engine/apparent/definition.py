"""Counted by another rule: "excluding part-timers", "confirmed" and "suspected", "registered" and "voted"."""

from __future__ import annotations

import re

from ..statement import Statement
from .other_scope import number_token

_WINDOW = 70  # code points around a statement in which a word still says how it was counted
_RULES = {
    "left out": (
        r"exclud(?:es?|ing|ed)|not\s(?:counting|including)|apart\sfrom|except(?:ing)?(?:\sfor)?|other\sthan"
        r"|leaving\sout|minus"
    ),
    "taken in": r"inclusive|counting|together\swith|plus|combined|with\sthe\saddition",
    "confirmed": r"confirmed|verified|officially\srecorded|laboratory-confirmed",
    "suspected": r"suspected|probable|possible|presumed|alleged|unconfirmed|reported",
    "registered": r"registered|eligible|entitled|enrolled\sto\svote"
    r"|(?<!ren\s)(?<!pils\s)(?<!dents\s)on\sthe\sroll",
    "turned out": r"turn(?:ed)?\s?out|turnout|(?:votes?|ballots?)\scast",
    "gross": r"gross|before\stax|pre-tax|before\scosts",
    "net": r"net|after\stax|post-tax|after\scosts|clear\sprofit",
    "adjusted": r"adjusted|underlying|in\sreal\sterms|like-for-like|like\sfor\slike|excluding\sone-offs",
    "posts": r"full-time\sequivalents?|FTEs?|whole-time",
    "average": r"average|mean|median|typical(?:ly)?",
    "peak": (
        r"peak|record|maximum(?!\s(?:of|sentence|penalty|term|fine))|at\smost|capacity|can\s(?:hold|seat|carry|take)|room\sfor"
        r"|(?:holds|seats)(?=\s(?:\w+\s)?\d)"
    ),
}
_PATTERNS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _RULES.items()}


def applies(one: Statement, other: Statement) -> bool:
    """Do the words around one say how it was counted, in a way the words around the other do not?"""
    if number_token(one) is None or number_token(other) is None:
        return False
    return one.kept("rules of counting", _rules) != other.kept("rules of counting", _rules)


def _rules(statement: Statement) -> frozenset[str]:
    sentence = statement.sentence
    text = statement.block.text[
        max(sentence.start, statement.start - _WINDOW) : min(sentence.end, statement.end + _WINDOW)
    ]
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))
