"""Do a sentence of the lead and one of the body tell one act of the same people and things?

Asked before two words are held against each other. A headline shares a name and a noun with half the story;
only what repeats most of it can be its retelling, and only then is another word in the same slot a slip.
"""

from __future__ import annotations

from .content import NUMBER, Content
from .slots import Alignment

_ENOUGH = 4  # words that both share: fewer are only the topic
_MOST = 1 / 2  # of a lead of few words
_TOPIC = 3 / 8  # of a longer headline
_OPENING = 2 / 5  # of the lead in the opening of the story, which as a rule tells it once more


def tells_the_same(alignment: Alignment, opening: Content | None = None) -> bool:
    """Do both share most of who, what and how? `opening` is the first sentence of the story."""
    shared, size = len(alignment.partners), len(alignment.here.words)
    if shared >= _ENOUGH:
        headline = alignment.here.block.block.kind == "headline"
        return not headline or (shared >= _TOPIC * size and _beyond_names(alignment))
    if not _beyond_names(alignment):
        return False
    if alignment.there is opening:
        return shared >= 2 and shared >= _OPENING * size
    return shared == _ENOUGH - 1 and shared >= _MOST * size


def _beyond_names(alignment: Alignment) -> bool:
    """More than a name in full and its number, which any sentence about the person repeats."""
    words = [alignment.here.words[place] for place in alignment.partners]
    return any(one.kind != NUMBER and one.token.pos != "PROPN" for one in words)
