"""A list taken up again below it by its number: "They can live with all four conditions", under five.

The sentence that takes it up says "all four", "these four", "none of the four" and has the noun of the
lead-in. A number with a clause that picks some ("the two that matter") is no number of the whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Reading
from ..structure import Listing, Structure
from ..tables.tabulated import stem
from .listed import Listed
from .listed_words import LISTED, PARTIAL
from .sizes import sizes_of

_Numbers = dict[int, list[Quantity]]
_BELOW = 6  # blocks
_WHOLE = re.compile(
    r"\b(?:all(?:\sof)?(?:\s(?:the|these|those|its|his|her|their|our))?|these|those|the|both"
    r"|(?:each|every\sone|none|any|one|two|three|four|half|most|last|first|some)\sof\s(?:the|these|those|its|his|her"
    r"|their|our))\s\Z",
    re.IGNORECASE,
)
_PICKED = re.compile(r"\s(?:that|which|who|whom|where|to|with|without|about|on|in|from|for)\b")
_BEHIND = re.compile(r"(?:\sof\s(?:the|its|his|her|their|these|our)\b)?(?P<said>(?:\s[\w’'-]+){1,5})")
_NOT_WHOLE = re.compile(
    r"\b(?:other|others|remaining|first|last|previous|old|new|extra|more|further|original)\b"
)


@dataclass(frozen=True, slots=True)
class _Headed:
    """A list and the stems of the plural nouns that name what it lists."""

    listing: Listing
    nouns: frozenset[str]


def taken_up(reading: Reading, structure: Structure, numbers: _Numbers) -> Iterator[Listed]:
    """Every list with a later number of its items that is another one."""
    headed = [one for one in (_headed(reading, each) for each in structure.lists) if one]
    starts = {listing.items[0] for listing in structure.lists}
    lists_of = Counter(noun for one in headed for noun in one.nouns)
    for one in headed:
        if all(lists_of[noun] == 1 for noun in one.nouns):
            yield from _below(reading, one, numbers, starts)


def _headed(reading: Reading, listing: Listing) -> _Headed | None:
    if listing.lead is None or len(listing.items) < 2:
        return None
    lead = reading.blocks[listing.lead]
    text = lead.sentences[-1].text if lead.sentences else lead.text
    if lead.is_heading and listing.lead:
        text = lead.text
    if PARTIAL.search(text):
        return None
    words = re.findall(r"[a-z]{3,}s\b", text.casefold())
    nouns = frozenset(stem(word) for word in words if stem(word) in LISTED)
    return _Headed(listing, nouns) if nouns else None


def _below(reading: Reading, headed: _Headed, numbers: _Numbers, starts: set[int]) -> Iterator[Listed]:
    items = [reading.blocks[index] for index in headed.listing.items]
    sizes = sizes_of(items)
    for block in reading.blocks[headed.listing.items[-1] + 1 :][:_BELOW]:
        if block.is_heading or block.index in starts:
            return
        for said in numbers.get(block.index, ()):
            if said.value not in sizes and _takes_up(block, said, headed.nouns):
                at = items[min(int(said.value), len(items) - 1)]
                end = next((one.end for one in at.sentences if one.end > 4), len(at.text))
                yield Listed(said, at.index, 0, end, sizes)
                return


def _takes_up(block: BlockReading, said: Quantity, nouns: frozenset[str]) -> bool:
    before = _WHOLE.search(block.text[max(0, said.start - 40) : said.start])
    behind = _BEHIND.match(block.text, said.end if not said.noun else said.number_end)
    if before is None or behind is None or said.hedge != EXACT:
        return False
    words = behind.group("said").split()
    place = next((at for at, word in enumerate(words) if stem(word) in nouns), None)
    if place is None or _NOT_WHOLE.search(" ".join(words[: place + 1])):
        return False
    stop = behind.start("said") + sum(len(word) + 1 for word in words[: place + 1])
    whole = before.group().casefold().strip() != "the"
    return whole or not _PICKED.match(block.text, stop)
