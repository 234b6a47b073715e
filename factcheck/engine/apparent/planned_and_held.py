"""Planned for one day or place, held on or in another: "booked the cathedral", "played at an ice rink".

A plan that was changed is told with both its dates or places; neither of the two statements is wrong.
"""

from __future__ import annotations

import re

from ..statement import Statement

_CHANGED = re.compile(
    r"\b(?:moved|shifted|switched|relocated|transferred|postponed|delayed|put\s(?:off|back)|brought\sforward"
    r"|rescheduled|called\soff|cancelled|canceled|rearranged|diverted|originally|initially|at\sfirst|scheduled\sfor"
    r"|planned\sfor|had\sbeen\s(?:due|planned|scheduled|booked|meant|set|expected|billed)"
    r"|(?:was|were)\s(?:due|to\s(?:have|be)|meant\sto|supposed\sto|scheduled|billed)"
    r"|had\s(?:booked|hoped|planned|intended)|not\s(?:in|at|on)\b.{1,40}\bbut\b"
    r"|video\s?-?link|by\s(?:video|telephone|phone)|remotely|on\s(?:a\s)?(?:big\s)?screens?|livestream\w*)\b",
    re.IGNORECASE | re.DOTALL,
)


def applies(one: Statement, other: Statement) -> bool:
    """Does either sentence tell of a plan, of a change of it, or of being there from afar?"""
    return any(_CHANGED.search(statement.sentence.text) for statement in (one, other))
