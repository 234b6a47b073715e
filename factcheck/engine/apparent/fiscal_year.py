"""A financial year is no calendar year: "in the year to March" and "in 2023" have each their own total."""

from __future__ import annotations

import re

from ..statement import Statement
from .rounding import figures_of

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November)"
_FISCAL = re.compile(
    r"\b(?:(?:financial|fiscal|tax|academic|school|budget|marketing|crop|water|football|Hebrew"
    r"|liturgical)[\s-]years?"
    rf"|(?:year|twelve\smonths|12\smonths)\s(?:to|ending|ended|that\sended(?:\sin)?)\s(?:the\send\sof\s"
    rf"|\d{{1,2}}\s)?{_MONTH}"
    r"|FY\s?['’]?\d{2,4}|(?:19|20)\d\d[-–/]\d\d\b(?!\d)|seasons?)",
    re.IGNORECASE,
)


def applies(one: Statement, other: Statement) -> bool:
    """Does one figure belong to a financial or school year or a season, and the other not?"""
    first, second = _said(one), _said(other)
    return bool(first) != bool(second) and bool(figures_of(one)) and bool(figures_of(other))


def _said(statement: Statement) -> str:
    found = _FISCAL.search(statement.sentence.text)
    return found.group() if found else ""
