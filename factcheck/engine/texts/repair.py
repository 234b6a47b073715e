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
# A hyphen typed for a dash: behind it stands a whole word that opens a phrase or a clause (an article, a
# pronoun, a conjunction, a preposition, an adverb in -ly), and then a space. No compound is built so: in
# "over-the-counter" and "black-and-white" another hyphen follows; "passer-by", "user-friendly" are listed.
_OPENS = (
    "the|an|his|her|its|their|our|my|this|that|these|those|he|she|it|they|we|which|who|whose|whom|where|when|while|"
    "whereas|although|though|because|and|but|or|nor|yet|by|from|with|without|including|excluding|despite|to|not|"
    "perhaps|maybe|even|especially|[a-z]{3,}ly"
)
_COMPOUNDS = (
    r"-(?:friendly|weekly|monthly|daily|yearly|hourly|nightly|quarterly|early|only|family|lonely|ugly|elderly|"
    r"costly|deadly|likely|lovely|"
    r"holy|ally|belly|jelly|butterfly|assembly|supply|reply|daily|orderly|worldly|kindly|homely|monopoly|anomaly)\b"
)
_HYPHEN = re.compile(rf"(?<=[^\W\d_]{{3}})(?!{_COMPOUNDS})-(?=(?:{_OPENS})\s)")
# The same test with the word in front, which a look-behind cannot hold: "passer-by", "a how-to guide".
_KEPT = re.compile(
    r"\b(?:passers?|stand|lay|fly|drive|close|near|how|set|lean|need|must|face)\Z", re.IGNORECASE
)
# No word is this long; a tokenizer takes quadratic time over such a run.
_ENDLESS = re.compile(r"\S{120,}")


def _is_compound(text: str, hyphen: re.Match[str]) -> bool:
    """ "passer-by", "a how-to guide": the words in front with which "by" and "to" make one word."""
    if not text.startswith(("by", "to"), hyphen.end()):
        return False
    return bool(_KEPT.search(text, max(0, hyphen.start() - 12), hyphen.start()))


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
        + [(m.start(), m.end(), " - ") for m in _HYPHEN.finditer(text) if not _is_compound(text, m)]
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
