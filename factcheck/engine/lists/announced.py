"""What a headline, a standfirst or an opening promises ("seven ways to …", "why it fails: four reasons") and
the one sequence of the text that can keep the promise: its bullets, its numbered items or its sub-headings.

The number is matched by elimination: where any list of the text has as many items, or where two could be
meant, the promise counts as kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Reading
from ..structure import Structure
from ..vocabulary.words import words
from .listed import Listed
from .listed_words import LISTED
from .sizes import sizes_of

_Numbers = dict[int, list[Quantity]]
_HEADS = frozenset({"headline", "standfirst"})
_LEADING = re.compile(
    r"\b(?:[Hh]ere(?:[’']s|\sare)|[Bb]elow|[Ff]ollowing|[Tt]hese\sare|[Ww]e\s(?:list|set\sout|look\sat|explain)|[Oo]ur)\b"
)
_OUT_OF = re.compile(
    r"\b(?:one|two|first|last|latest|other|of\s(?:the|its|their|his|her|our))\s\Z|\b(?:all\sbut|than|least|most)\s\Z",
    re.IGNORECASE,
)
# Headings that are no item: what comes before or after the list.
_FRAME = re.compile(
    r"(?:conclusion|introduction|summary|background|what\s(?:next|now|else|happens|is|are|was|comes)|how\swe|methodology|sources?"
    r"|further|more\b|related|read|about|also|contact|where\sto|the\s(?:bottom|verdict|upshot|last\sword|background"
    r"|context)|before\s|key\s|faq|in\s(?:short|brief|summary)|notes?\b|bonus|and\s(?:one|finally)|finally|why\b"
    r"|practical|who\s|how\s|what\s|where\s|when\s|getting\s|need\sto|dates?\b|details?\b|at\sa\sglance|correction)",
    re.IGNORECASE,
)
_LEAST = 3  # items below this are hardly a list


def promised(reading: Reading, structure: Structure, numbers: _Numbers) -> Iterator[Listed]:
    """The sequence with more or fewer items than promised, if the text has just one that could be meant."""
    said = [one for block in reading.blocks[:6] for one in _promises(block, numbers.get(block.index, []))]
    if not said or len({one.value for one in said}) != 1:
        return
    groups = _groups(reading, structure)
    if not groups and said[0].noun == "question" and len(_questions(reading)) >= _LEAST:
        groups = [tuple(_questions(reading))]
    sizes = {size for group in _all(reading, structure) for size in _sizes(reading, group)}
    beside = {one.value for one in numbers.get(said[0].block, ()) if not one.unit}
    if not groups or said[0].value in sizes or beside & sizes:
        return
    if len(groups) == 1:
        group = groups[0]
        size = len(group)
        lines = {one.items for one in structure.lists}
        asked = reading.blocks[group[0]].block.kind == "question"
        if group not in lines and not asked and not _goes_by_headings(reading, said[0], size):
            return
        at = group[min(int(said[0].value), size - 1)]
        block = reading.blocks[at]
        yield Listed(said[0], at, 0, min(len(block.text), _end_of_item(block)), frozenset({size}))


# What an article goes through heading by heading; "three kinds of mile" may all stand under one.
_HEADED = re.compile(
    r"\b(?:things?|ways?|reasons?|lessons?|tips?|questions?|mistakes?|myths?|steps?|rules?|signs?|facts?|ideas?"
    r"|takeaways?|grounds|objections|candidates|finalists|nominees|contenders|options|proposals|recommendations|measures"
    r"|warnings?|options|points?|tricks?|causes|arguments|answers|habits|problems|changes)\b"
)


def _goes_by_headings(reading: Reading, said: Quantity, size: int) -> bool:
    behind = reading.blocks[said.block].text[said.number_end : said.number_end + 60].split()[:3]
    return bool(_HEADED.search(" ".join(behind))) and abs(size - said.value) == 1


def _end_of_item(block: BlockReading) -> int:
    """The first sentence that says something: not "3."."""
    return next((one.end for one in block.sentences if one.end > 4), len(block.text))


def _promises(block: BlockReading, numbers: list[Quantity]) -> list[Quantity]:
    """ "Five things …": the numbers of a block that may announce what follows it."""
    head = block.block.kind in _HEADS
    if not head and (block.block.kind != "paragraph" or not block.has(_LEADING)):
        return []
    return [
        one
        for one in numbers
        if one.hedge == EXACT
        and one.value > 2
        and not _OUT_OF.search(block.text[: one.start])
        and not block.in_quotes(one.start, one.end)
        and _is_of_a_list(block.text[one.end if one.noun == "" else one.number_end :])
    ]


def _is_of_a_list(behind: str) -> bool:
    """The noun may stand two adjectives behind; what follows it is not a verb in the past."""
    found = re.match(r"(?:\s[a-z-]+){1,3}", behind.casefold())
    for word in re.finditer(r"[a-z-]+", found.group()) if found else ():
        name = word.group()
        if name in _LINKS:
            return False
        if name in LISTED or name.removesuffix("s") in LISTED or name.removesuffix("ies") + "y" in LISTED:
            return not re.match(r"\s(?:was|were|has|had|have|did)\b", behind[word.end() :])
    return False


_LINKS = words("of to in for on at by and or from with as after before")


def _all(reading: Reading, structure: Structure) -> list[tuple[int, ...]]:
    """Every sequence, with the sub-headings that frame the rest too."""
    return [
        *(one.items for one in structure.lists),
        tuple(_headings(reading)),
        tuple(_items_of_headings(reading)),
        tuple(_questions(reading)),
    ]


def _sizes(reading: Reading, group: tuple[int, ...]) -> set[int]:
    """How many items a sequence may be said to have: the last one may be an extra."""
    if not group:
        return set()
    extra = any(_FRAME.match(reading.blocks[index].text) for index in group)
    sizes = set(sizes_of([reading.blocks[index] for index in group]))
    return {*sizes, len(group) - 1} if extra else sizes


def is_frame(block: BlockReading) -> bool:
    """A heading that is no item of a list: what comes before it or after."""
    return bool(_FRAME.match(block.text))


def _headings(reading: Reading) -> list[int]:
    return [block.index for block in reading.blocks if block.block.kind == "heading"]


def _items_of_headings(reading: Reading) -> list[int]:
    """The headings without those that frame the rest; where most are questions, only these."""
    headings = _headings(reading)
    asked = [index for index in headings if reading.blocks[index].text.endswith("?")]
    if 2 * len(asked) > len(headings):
        return asked
    return [index for index in headings if not is_frame(reading.blocks[index])]


def sizes_of_headings(reading: Reading) -> frozenset[int]:
    """How many items the headings may be said to be: with those that may only frame the rest, or without."""
    return frozenset(range(len(_items_of_headings(reading)), len(_headings(reading)) + 1))


def _questions(reading: Reading) -> list[int]:
    return [block.index for block in reading.blocks if block.block.kind == "question"]


def _groups(reading: Reading, structure: Structure) -> list[tuple[int, ...]]:
    """The sequences that could be meant: numbered ones before bullets, bullets before headings."""
    lists = [one for one in structure.lists if len(one.items) >= _LEAST]
    numbered = [one.items for one in lists if one.numbered]
    if numbered:
        return numbered
    headings = _items_of_headings(reading)
    if lists and len(headings) >= _LEAST:
        return []  # bullets under headings: either may be what was counted
    return [one.items for one in lists] or ([tuple(headings)] if len(headings) >= _LEAST else [])
