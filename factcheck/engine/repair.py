"""Small faults of typing mended before the text is parsed, with the way back to what was printed.

A missing space after a comma or a full stop ("evening,after", "harbour.The") joins two words into one
that no tagger knows. The mended text is for reading only; quotes are always cut from the original.
"""

from __future__ import annotations

import re
from array import array

_GLUED = re.compile(
    r"(?<=[^\W\d_]{2})(?:[,;](?=[^\W\d_]{2})|[.!?](?=[A-Z][a-z]))|(?<=[a-z]{4})\.(?=[a-z]{5,}[ ,])"
)
# A hyphen typed for a dash after a place or before an adverb: "in Lindholm-possibly the last".
_HYPHEN = re.compile(r"(?<=[^\W\d_]{3})-(?=(?:by|potentially|possibly|including|and|but|or|the|which|who)\b)")
# No word is this long; a tokenizer takes quadratic time over such a run.
_ENDLESS = re.compile(r"\S{120,}")


def mend(text: str) -> tuple[str, array[int]]:
    """(mended text, map): map[i] is the offset in `text` of the mended text's code point i; one more for
    its end.
    """
    pieces: list[str] = []
    offsets = array("l")
    done = 0
    endless = [
        (at, at, " ") for run in _ENDLESS.finditer(text) for at in range(run.start() + 100, run.end(), 100)
    ]
    marks = sorted(
        endless
        + [(m.end(), m.end(), " ") for m in _GLUED.finditer(text)]
        + [(m.start(), m.end(), " - ") for m in _HYPHEN.finditer(text)]
    )
    for start, end, instead in marks:
        if start < done:
            continue
        pieces.append(text[done:start])
        offsets.extend(range(done, start))
        pieces.append(instead)
        offsets.extend([min(start, len(text) - 1)] * len(instead))
        done = end
    pieces.append(text[done:])
    offsets.extend(range(done, len(text) + 1))
    return "".join(pieces), offsets
