"""Is a name given a second time, or a second person presented? What speaks for the first."""

from __future__ import annotations

import re

from ..reading import BlockReading, Reading
from .lexicon import KIN
from .people import Person

_SPELLING = re.compile(
    r"\b(?:spel(?:t|led)\s(?:\w+\s)?(?:with|it|without|differently|both|in)|how\s(?:it|her|his|the\sname)\s\w+\sspel(?:t|led)|"
    r"spellings?|misspel\w+|syllables?|transliterat\w+|namesakes?|all\sof\sher\snames|pen[\s-]names?|stage\snames?)\b"
)


def of_spelling(block: BlockReading) -> bool:
    """Does a text that tells how names are spelled speak? Then two spellings may be meant."""
    return _SPELLING.search(block.text) is not None


def only_again(reading: Reading, one: Person, other: Person) -> bool:
    """ "A pilot … Jesper Kvist … Jasper Kvist, the pilot": the post goes back to somebody spoken of, and only
    one person of the text holds it.
    """
    claims = [claim for named in other.full for claim in named.claims]
    if not claims or len(other.mentions) > 1 or any(named.name.introduced for named in other.full):
        return False
    first = other.full[0]
    for claim in claims:
        if not claim.post.definite or claim.post.proper or claim.post.name in KIN:
            return False
        word = claim.post.name.split()[-1]
        said = re.compile(rf"\b[Aa]n?\s(?:[a-z-]+\s){{0,2}}{re.escape(word)}\b")
        if not any(said.search(block.text) for block in reading.blocks[: first.block]):
            return False
    return bool(one.full)
