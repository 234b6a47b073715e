"""An announced number does not fit the list: "six measures" and seven bullets, "four countries", three names.

Readers count. A list one item longer or shorter than its lead-in says is a common slip of the last edit,
when a point is added or cut below and the sentence above is forgotten, and it leaves open which of the two
is wrong: a reader of "five warning signs" who finds four cannot know what is missing. The Associated Press
Stylebook has every list introduced by a short phrase or sentence; counting the items against that sentence
is part of any read-through.

A lead-in that only gives examples ("including", "among them"), a choice out of more ("nine rules;
these two matter most"), items of items, and a last item that says it is extra all pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..apparent import not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency, Side
from ..lists.announced import promised, sizes_of_headings
from ..lists.enumerations import listed_behind
from ..lists.leading import OF_WHICH, PLANS, points
from ..lists.lettered import lettered
from ..lists.listed import Listed, listed_apart
from ..lists.listed_words import LISTED, PARTIAL
from ..lists.ordinals import ordinals_apart
from ..lists.sequences import sequences
from ..lists.sizes import sizes_of
from ..lists.taken_up import taken_up
from ..material import Material, finding
from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Sentence
from ..structure import Listing
from ..tables.tabulated import stem, stems
from .examples.list_counts import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "list_counts"
KIND = "announced number against listed items"

_MOST = 60
_EXTRA = re.compile(
    r"\W*(?:plus|also|and\sfinally|bonus|extra|one\smore|p\.?s\.?|and\s(?:one|a)\b|others?\b|more\b|…)",
    re.IGNORECASE,
)
_PAIR = re.compile(r"\b[A-Z][\w’'-]+\s(?:and|&)\s[A-Z]")


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each list that has more or fewer items than the text says."""
    numbers = _numbers(material)
    used: set[tuple[int, int]] = set()
    for listing in (*material.structure.lists, *sequences(material.reading)):
        if len(listing.items) > 1:
            found = _of_list(material, listing, numbers)
            if found and _fresh(found, used):
                yield found
    apart = _told_apart(material, numbers)
    for found in (
        *_of_questions(material, numbers),
        *_in_sentences(material, numbers),
        *apart,
        *_promised(material, numbers, bool(used)),
    ):
        if _fresh(found, used):
            yield found


def _fresh(found: Inconsistency, used: set[tuple[int, int]]) -> bool:
    """Report what one announcement is at odds with once."""
    place = (found.sides[0].block or 0, found.sides[0].start or 0)
    if place in used:
        return False
    used.add(place)
    return True


def _numbers(material: Material) -> dict[int, list[Quantity]]:
    """The small whole numbers that may announce a list, by block."""
    found: dict[int, list[Quantity]] = {}
    for one in material.quantities:
        if (
            not (one.unit or one.ordinal or one.fraction or one.per)
            and one.value.denominator == 1
            and 1 < one.value <= _MOST
        ):
            found.setdefault(one.block, []).append(one)
    return found


def _of_list(
    material: Material, listing: Listing, numbers: dict[int, list[Quantity]]
) -> Inconsistency | None:
    """A list of lines against the number before it."""
    sizes = sizes_of([material.reading.blocks[index] for index in listing.items])
    if listing.headings:
        sizes |= sizes_of_headings(material.reading)
    said = _announced(material, listing, numbers, sizes)
    if said is None or said.value in sizes or _explains_itself(material, listing, said):
        return None
    if _are_questions(material, listing) and said.noun not in _ASKED:
        return None
    size = min(sizes)
    if listing.headings and not listing.numbered and not _heads(material, listing, said, sizes):
        return None
    sure = abs(said.value - size) <= 2 and not listing.headings
    if not sure and abs(said.value - size) > max(2, size // 2):
        return None
    item = listing.items[min(int(said.value), len(listing.items) - 1)]
    block = material.reading.blocks[item]
    text = next((one for one in block.sentences if one.end > len("10. ")), None)  # not the number alone
    start, end = (text.start, text.end) if text else (0, len(block.text))
    side = material.side(item, start, end)
    return _found(material, said, side, size, BLOCKING if sure else ADVISORY)


def _heads(material: Material, listing: Listing, said: Quantity, sizes: frozenset[int]) -> bool:
    """Do plain headings follow right on the number, one more or fewer of them?"""
    lead = material.reading.blocks[said.block]
    last = said.block != listing.lead or said.sentence == len(lead.sentences) - 1
    return last and min(abs(said.value - size) for size in sizes) == 1


_ASKED = frozenset({"question", "query", "point", "thing", "issue", "doubt", "puzzle", "riddle", "worry"})


def _are_questions(material: Material, listing: Listing) -> bool:
    return all(material.reading.blocks[index].block.kind == "question" for index in listing.items)


def _announced(
    material: Material, listing: Listing, numbers: dict[int, list[Quantity]], sizes: frozenset[int]
) -> Quantity | None:
    """The number that announces a list: in its lead-in, or in the headline for a numbered list."""
    blocks = material.reading.blocks
    if listing.lead is not None:
        lead = blocks[listing.lead]
        last = lead.sentences[-2:]
        near = [one for one in numbers.get(lead.index, ()) if last and one.start >= last[0].start]
        if any(one.value in sizes for one in near) or sum(one.value for one in near) in sizes:
            return None
        if _is_partial(near, last):
            return None
        pointing = [one for one in near if points(material, lead, one, listing, len(near) == 1)]
        if pointing:
            return pointing[-1] if len({one.value for one in pointing}) == 1 else None
        if near and not lead.is_heading:
            return None
    return _of_the_items(material, listing, numbers) or _from_above(material, listing, numbers, sizes)


def _is_partial(near: list[Quantity], last: list[Sentence]) -> bool:
    """Only examples, or a part, unless the part itself is counted: "seven of which it sets out:"."""
    text = " ".join(one.text for one in last)
    counted = any(
        sentence.start <= one.start < sentence.end and OF_WHICH.match(sentence.text, one.end - sentence.start)
        for one in near
        for sentence in last
    )
    return bool(PARTIAL.search(text)) and not counted


def _of_the_items(
    material: Material, listing: Listing, numbers: dict[int, list[Quantity]]
) -> Quantity | None:
    """ "every home will have five bins", some lines above "a brown bin": each item has the noun."""
    if listing.lead is None or len(listing.items) < 3:
        return None
    items = [stems(material.reading.blocks[index].text) for index in listing.items]
    common = frozenset.intersection(*items)
    above = [
        one for block in range(max(0, listing.lead - 2), listing.lead + 1) for one in numbers.get(block, ())
    ]
    fit = [one for one in above if one.noun and stem(one.noun) in common and one.hedge == EXACT]
    asserted = [
        one for one in fit if not not_asserted(material.statement(one.block, one.start, one.end), but=PLANS)
    ]
    if len({one.value for one in fit}) != 1 or not asserted:
        return None
    leads = " ".join(material.reading.blocks[block].text for block in {listing.lead, asserted[-1].block})
    return None if PARTIAL.search(leads) else asserted[-1]


def _from_above(
    material: Material, listing: Listing, numbers: dict[int, list[Quantity]], sizes: frozenset[int]
) -> Quantity | None:
    """ "Five things to know" in the headline, the standfirst or the heading, over a numbered list."""
    blocks = material.reading.blocks
    heads = [block.index for block in blocks[:3] if block.block.kind in {"headline", "standfirst"}]
    if listing.heading is not None:
        heads.insert(0, listing.heading)
    if listing.lead is not None and blocks[listing.lead].is_heading:
        heads.insert(0, listing.lead)
    said = [one for head in dict.fromkeys(heads) for one in numbers.get(head, ())]
    if any(one.value in sizes for one in said) or any(PARTIAL.search(blocks[one.block].text) for one in said):
        return None
    near = [one for one in said if one.block in {listing.heading, listing.lead}]
    if not near and not (listing.numbered and _only_numbered(material, listing)):
        return None
    fit = [one for one in near or said if _heads_a_list(blocks[one.block], one)]
    return fit[0] if fit else None


def _only_numbered(material: Material, listing: Listing) -> bool:
    return [one for one in material.structure.lists if one.numbered] == [listing]


def _heads_a_list(block: BlockReading, said: Quantity) -> bool:
    """ "Five things …", "The seven …": the words of a heading may not be parsed; the noun is among the next"
    " three."""
    behind = re.findall(r"[a-z-]+", block.text[said.end : said.end + 40].casefold())[:3]
    return any(word in LISTED or word.rstrip("s") in LISTED for word in behind)


def _explains_itself(material: Material, listing: Listing, said: Quantity) -> bool:
    """An item that says it is extra, two in one line, or lines with numbers that add up to the one"
    " announced."""
    blocks = material.reading.blocks
    texts = [blocks[index].text for index in listing.items]
    if said.value < len(texts):
        return any(_EXTRA.match(text) for text in texts[int(said.value) :])
    if any(_EXTRA.match(text) or _PAIR.search(_label(text)) for text in texts):
        return True
    firsts = [re.search(r"\b\d{1,3}\b", text) for text in texts]
    return all(firsts) and sum(int(one.group()) for one in firsts if one) == said.value


def _label(text: str) -> str:
    """What an item names before it says more of it: "Ann Bee and Cal Dee, of Leeds"."""
    return re.split(r"(?<=\w\w)[.:;?!]\s|\s[–—-]\s", text, maxsplit=1)[0]


def _of_questions(material: Material, numbers: dict[int, list[Quantity]]) -> Iterator[Inconsistency]:
    """ "There are two points to weigh": the headings right below that ask one."""
    blocks = material.reading.blocks
    titles = [block for block in blocks if block.block.kind == "heading"]
    for place, title in enumerate(titles):
        if (
            not title.text.endswith("?")
            or not title.index
            or (place and titles[place - 1].text.endswith("?"))
        ):
            continue
        lead = blocks[title.index - 1]
        said = [one for one in numbers.get(lead.index, ()) if one.noun == "question" and one.hedge == EXACT]
        asked = []
        for one in titles[place:]:
            if not one.text.endswith("?"):
                break
            asked.append(one)
        if lead.is_heading or len(said) != 1 or len(asked) < 2 or said[0].value == len(asked):
            continue
        item = asked[int(said[0].value)] if said[0].value < len(asked) else asked[-1]
        yield _found(material, said[0], material.side(item.index, 0, len(item.text)), len(asked), BLOCKING)


def _told_apart(material: Material, numbers: dict[int, list[Quantity]]) -> Iterator[Inconsistency]:
    """A number in one sentence, its list in another."""
    for one in (
        *listed_apart(material.reading, numbers),
        *ordinals_apart(material.reading, numbers),
        *taken_up(material.reading, material.structure, numbers),
        *lettered(material.reading, numbers),
    ):
        said = one.said
        if said.hedge != EXACT or said.value in one.sizes or min(abs(said.value - n) for n in one.sizes) > 2:
            continue
        texts = (material.sentence(said.block, said.sentence).text, _text_before(material, one))
        asserted = not not_asserted(material.statement(said.block, said.start, said.end), but=PLANS)
        if asserted and not any(PARTIAL.search(text) for text in texts):
            yield _found(
                material, said, material.side(one.block, one.start, one.end), max(one.sizes), BLOCKING
            )


def _promised(
    material: Material, numbers: dict[int, list[Quantity]], reported: bool
) -> Iterator[Inconsistency]:
    """What the headline promises, against the one list that could be it; not beside another finding."""
    for one in () if reported else promised(material.reading, material.structure, numbers):
        size, said = max(one.sizes), one.said
        text = material.sentence(said.block, said.sentence).text
        asserted = not not_asserted(material.statement(said.block, said.start, said.end), but=PLANS)
        if asserted and abs(said.value - size) <= 2 and not PARTIAL.search(text):
            side = material.side(one.block, one.start, one.end)
            yield _found(material, said, side, size, ADVISORY)


def _text_before(material: Material, one: Listed) -> str:
    """What leads to a list in its own sentence."""
    block = material.reading.blocks[one.block]
    start = max(each.start for each in block.sentences if each.start <= one.start)
    return block.text[start : one.start]


def _in_sentences(material: Material, numbers: dict[int, list[Quantity]]) -> Iterator[Inconsistency]:
    """A number and a list in one sentence."""
    for block, sentence in material.reading.sentences():
        if not sentence.tokens or block.block.kind in {"table row", "quote"}:
            continue
        for said in numbers.get(block.index, ()):
            if said.sentence == sentence.index and said.hedge == EXACT and said.value <= 15:
                found = _inline(material, block, sentence, said)
                if found:
                    yield found


def _inline(
    material: Material, block: BlockReading, sentence: Sentence, said: Quantity
) -> Inconsistency | None:
    listed = listed_behind(block, sentence, said)
    if listed is None or said.value in listed.sizes or min(abs(said.value - one) for one in listed.sizes) > 2:
        return None
    statement = material.statement(block.index, said.start, said.end)
    if not_asserted(statement, but=PLANS) or PARTIAL.search(
        sentence.text[max(0, said.start - sentence.start - 30) : listed.start - sentence.start]
    ):
        return None
    side = material.side(block.index, listed.start, listed.end)
    return _found(material, said, side, max(listed.sizes), BLOCKING)


def _found(material: Material, said: Quantity, side: Side, size: int, severity: str) -> Inconsistency:
    block = material.reading.blocks[said.block]
    start, end = _phrase(block, said)
    if side.block == said.block and side.start is not None and start < side.start < end:
        end = start + len(block.text[start : side.start].rstrip(" ,:(–—-"))
    shown = material.side(said.block, start, end)
    return finding(
        CHECKER,
        KIND,
        severity,
        (shown, side),
        message=f"The text announces {int(said.value)} and lists {size}.",
        suggestion="Count the items again: correct the number, or add or cut what does not belong.",
        values=(
            (str(Fraction(said.value)), f"the number announced, read from “{shown.quote}”"),
            (str(size), "the number of items listed"),
        ),
    )


def _phrase(block: BlockReading, said: Quantity) -> tuple[int, int]:
    """From the number to the end of its clause, twelve words at most."""
    sentence = block.sentences[said.sentence] if said.sentence < len(block.sentences) else None
    stop = sentence.end if sentence else len(block.text)
    text = block.text[said.start : stop]
    cut = re.search(r"[,:;.?!–—(]|\s(?:and|but|who|which)\s", text[said.end - said.start :])
    end = said.end + cut.start() if cut else stop
    tail = block.text[said.start : end].split(" ")
    if len(tail) > 12:
        end = said.start + len(" ".join(tail[:12]))
    return said.start, said.start + len(block.text[said.start : end].rstrip())
