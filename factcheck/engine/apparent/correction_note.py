"""A correction note repeats what was wrong: "An earlier version of this article said 421; it is 412"."""

from __future__ import annotations

import re

from ..statement import Statement

_NOTE = re.compile(
    r"\W*(?:(?:editor[’']?s?[’']?\s+)?(?:correction|clarification|note|amendment|amended|corrected|update|updated)\b[^.!?]{0,40}?[:—–-]"
    r"|this\s+(?:article|story|piece|report|page|headline|text)\s+(?:was|has\s+been)\s+(?:amended|corrected|updated|changed|edited))"
    r"|.{0,60}\b(?:an?|the|in\s+an)\s+(?:earlier|previous|original|first)\s+version\s+of\s+(?:this|the|our)\s+"
    r"(?:article|story|piece|report|page|headline|text)\b",
    re.IGNORECASE | re.DOTALL,
)


def applies(statement: Statement) -> bool:
    """Does the block, or the sentence, tell what an earlier version said?"""
    return bool(_NOTE.match(statement.block.text) or _NOTE.match(statement.sentence.text))
