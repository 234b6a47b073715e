"""How far a figure's words reach, for a quotation."""

from __future__ import annotations

import re

from ..reading import BlockReading

_NOUN_BEHIND = re.compile(r"\s(?P<noun>[a-z]+)\b")
_EDGES = " ,;:–—-("


def with_noun(block: BlockReading, end: int) -> int:
    """ "18 of the 72" → "18 of the 72 schools": the plain plural right behind a figure is shown with it."""
    match = _NOUN_BEHIND.match(block.text, end)
    if not match:
        return end
    sentence = next((one for one in block.sentences if one.start <= end < one.end), None)
    token = sentence.token_at(match.start("noun")) if sentence else None
    return match.end() if token is not None and token.tag == "NNS" else end


def trimmed(block: BlockReading, start: int, end: int) -> tuple[int, int]:
    """A stretch without the marks and blanks at its edges, and with the noun of its last figure."""
    end = with_noun(block, end)
    while start < end and block.text[start] in _EDGES:
        start += 1
    while end > start and block.text[end - 1] in _EDGES:
        end -= 1
    return start, end
