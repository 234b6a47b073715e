"""What nobody sees must not hide a statement: soft hyphens, joiners, marks of direction, raised figures.

The engine reads the text without them; quotes are cut from the text as it was printed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from ..document import Block, Claim, DateMention, Document, Examination, Side

Placed = TypeVar("Placed", Side, Claim, DateMention)
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
# A footnote's raised figure is no part of the year it stands at: "2019²".
_RAISED = "\u00b2\u00b3\u00b9\u2070-\u2079"
_ODD = re.compile(f"[{_UNSEEN}]+|(?<=[0-9])[{_RAISED}]+|[\uff10-\uff19]")


class Seen:
    """A document as a reader sees it, and the way back to what was printed."""

    def __init__(self, document: Document):
        """Leave out or replace what is odd; most documents have nothing of it and stay what they are."""
        self._printed = document.blocks
        self._back: dict[int, list[int]] = {}
        blocks = [self._plain(index, block) for index, block in enumerate(document.blocks)]
        self.document = replace(document, blocks=tuple(blocks)) if self._back else document

    def _plain(self, index: int, block: Block) -> Block:
        if not _ODD.search(block.text):
            return block
        kept: list[str] = []
        back: list[int] = []
        cuts = [(0, 0), *(found.span() for found in _ODD.finditer(block.text))]
        for (_, begin), (start, end) in pairwise([*cuts, (len(block.text), len(block.text))]):
            kept.append(block.text[begin:start])
            back.extend(range(begin, start))
            if "\uff10" <= block.text[start:end] <= "\uff19":
                kept.append(chr(ord(block.text[start]) - 0xFF10 + ord("0")))
                back.append(start)
        self._back[index] = [*back, len(block.text)]
        cells = tuple(_ODD.sub(_figure, cell) for cell in block.cells)
        return replace(block, text="".join(kept), cells=cells)

    def as_printed(self, found: Examination) -> Examination:
        """Return the examination with every place and quote as in the printed document."""
        if not self._back:
            return found
        return replace(
            found,
            inconsistencies=tuple(
                replace(one, sides=(self._place(one.sides[0]), self._place(one.sides[1])))
                for one in found.inconsistencies
            ),
            claims=tuple(self._place(claim) for claim in found.claims),
            dates=tuple(self._place(date) for date in found.dates),
        )

    def _place(self, found: Placed) -> Placed:
        if found.block is None or found.start is None or found.end is None or found.block not in self._back:
            return found
        back, printed = self._back[found.block], self._printed[found.block].text
        start, end = (
            back[found.start],
            back[found.end - 1] + 1 if found.end > found.start else back[found.end],
        )
        return replace(found, start=start, end=end, quote=printed[start:end])


def _figure(found: re.Match[str]) -> str:
    return chr(ord(found[0]) - 0xFF10 + ord("0")) if "\uff10" <= found[0] <= "\uff19" else ""
