"""Where a figure came from, where it went and how far are three things: "rose by 72, from 240 to 312"."""

from __future__ import annotations

import re

from ..arithmetic.words_of_change import NOUN, VERB
from ..quantities import Figure
from ..statement import Statement
from .rounding import figures_of

_FILLER = (
    r"(?:(?:an?|the|its|their|just|only|some|about|around|nearly|almost|record|high|low|peak|of)\s){0,4}"
)
_ROLES = (
    ("from", re.compile(rf"\b(?:from|compared\s(?:with|to)|against|versus|instead\sof)\s{_FILLER}\Z", re.I)),
    ("by", re.compile(rf"\b(?:by|{NOUN}\sof|another|extra|additional|further)\s{_FILLER}\Z", re.I)),
    ("by", re.compile(rf"\b(?:up|down|{VERB})\s{_FILLER}\Z", re.I)),
)
_ROLE_BEHIND = re.compile(rf"\s(?:[\w-]+\s){{0,2}}?(?:more|fewer|less|higher|lower)\b|[\s-]{NOUN}\b", re.I)


def applies(one: Statement, other: Statement) -> bool:
    """Is one figure the start of a change, or its size, and the other not?"""
    first, second = role(one), role(other)
    return first != second and bool({first, second} & {"from", "by"}) and "none" not in {first, second}


def role(statement: Statement) -> str:
    """ "from", "by" (the size of the change) or "" (where it ended, or stands); "none" without a figure."""
    figure = next((one for one in figures_of(statement) if not one.ordinal), None)
    if figure is None:
        return "none"
    text = statement.sentence.text
    before = text[max(0, figure.start - 60) : figure.start]
    return next((name for name, pattern in _ROLES if pattern.search(before)), _behind(text, figure))


def _behind(text: str, figure: Figure) -> str:
    """ "40 more", "a 40-point rise"."""
    return "by" if _ROLE_BEHIND.match(text, figure.end) else ""
