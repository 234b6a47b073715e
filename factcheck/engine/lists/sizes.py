"""How many items a list may be said to have.

Each line is one; but a list that begins at "2." has told its first item in the text above, and a line that
is shared ("a tie", "jointly won") may count for one or for two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..reading import BlockReading

_SHARED = re.compile(
    r"\b(?:shared|tied?|joint(?:ly)?|dead\sheat|ex\saequo|equal\s(?:first|second|third))\b", re.I
)


def sizes_of(items: Sequence[BlockReading]) -> frozenset[int]:
    """The numbers of items that these blocks may be read to have."""
    last = items[-1].block.number
    size = (
        last if items[0].block.number > 1 and last - items[0].block.number == len(items) - 1 else len(items)
    )
    shared = sum(bool(_SHARED.search(block.text)) for block in items)
    return frozenset(range(size, size + min(shared, 3) + 1))
