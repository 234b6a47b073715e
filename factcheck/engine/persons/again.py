"""Is a name given a second time, or a second person presented? What speaks for the one and the other."""

from __future__ import annotations

import re
from functools import partial

from ..document import folded
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


# "Four Olafs", "the two Nina Bells", "both Mr Hallams": a number stands before a name in the plural.
_SEVERAL = re.compile(
    r"\b(?:[Tt]wo|[Bb]oth|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Mm]any|[Ss]everal|[Ss]ome|"
    r"[Oo]ther|[Tt]hese|[Tt]hose|[Aa]ll|\d{1,2})\s(?:the\s)?(?:of\sthe\s)?(?:(?:Mr|Mrs|Ms|Dr)\s)?"
    r"(?P<name>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)s\b"
)


def borne_by_several(reading: Reading) -> frozenset[str]:
    """The folded names that the text says several people bear."""
    found: set[str] = set()
    for block in reading.blocks:
        found |= block.kept("names of several", partial(_of_several, block))
    return frozenset(found)


def _of_several(block: BlockReading) -> frozenset[str]:
    names = [match.group("name") for match in _SEVERAL.finditer(block.text)]
    return frozenset(folded(word) for name in names for word in name.split())


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
        said = re.compile(rf"\b(?:[Aa]n?|[Tt]he)\s(?:[a-z-]+\s){{0,2}}{re.escape(word)}\b")
        if not any(said.search(block.text) for block in reading.blocks[: first.block]):
            return False
    return bool(one.full)
