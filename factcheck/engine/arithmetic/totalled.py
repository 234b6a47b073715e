"""Totals told apart from their parts by a paragraph or a list.

"… £12m on roads and £5m on bridges", and a paragraph on "the total of £22m"; "14 dogs and nine cats", and
later "the 25 animals in all"; a list with "That makes 280 trees" behind it; "64 birds. They were, by kind:".
Every figure of the kind between the two must be a part, and none of them may be said to be only some.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from ..quantities import EXACT, Quantity, is_money
from ..reading import BlockReading, Sentence
from ..structure import Listing
from ..vocabulary.words import words
from .accounts import made_of
from .spent import Spent
from .totals import can_be_summed

FiguresOf = Callable[[int, int], Sequence[Quantity]]

_BACK = 3  # paragraphs looked back over
_MOST = 6  # parts in running text
_ITEMS = 20  # and in a list
_LONGEST = 200  # letters of a sentence that opens a list
_WHOLES = 3  # totals looked at in one paragraph
_LED = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Aa])\s(?:grand\s|combined\s|overall\s|full\s)?(?:total|sum)\s(?:of|is|was|comes\sto"
    r"|came\sto)\s(?:just\s)?\Z"
)
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll)\s\Z")
_IN_ALL = re.compile(
    r"\s(?:[a-z]+\s)?(?:in\sall|altogether|all\stold|in\stotal|combined)\b(?!\s(?:who|that|which|of|for))"
)
_SUMS_UP = re.compile(
    r"(?:In\s(?:all|total)|Altogether|All\stold|(?:Together|Combined|Between\sthem),?\s(?:they|these|the\s(?:two|three"
    r"|four|five|six|seven|eight))|Added\sup"
    r"|(?:That|This|It\sall|It|They|These|The\s(?:items|figures|numbers|list))\s"
    r"(?:makes?|made|adds?\sup\sto|added\sup\sto|comes?\sto|came\sto|totals?|totalled|brings?\sthe\stotal\sto)"
    r"|The\s(?:grand\s)?total\s(?:is|was|comes\sto|came\sto)|Total:)\b"
)
_LISTS = re.compile(
    r"(?:(?:They|These|Those|The\s\w+|It|This)\s(?:are|were|is|was|break|breaks|broke|come|came|comprise|comprised"
    r"|divide|divided|went|go|consist|consisted|split)\b[^.;]*|By\s[a-z ]+(?:,\s[a-z ]+)?"
    r"|(?:The|A|Their|Its)\s(?:breakdown|split|count|tally|figures?)\b[^.;]*|(?:Here|In\sdetail)\b[^.;]*):\W*\Z"
)
_SOME = re.compile(
    r"\b(?:[Ii]nclud\w+|[Aa]mong|such\sas|[Ff]or\s(?:example|instance)|[Mm]ainly|[Mm]ostly|[Cc]ompared"
    r"|[Ll]ast\syear|[Pp]revious\w*|[Ee]arlier|up\sfrom|down\sfrom|[Ii]nstead|[Rr]ather|than"
    r"|of\s(?:them|these|those|which|whom|that)|[Ee]ach|[Ee]very|per|average|a\syear|annual\w*|[Aa]t\sleast|[Uu]p\sto"
    r"|largest|biggest|top|best|main|[Ss]ome\sof|would|could|might|price|fare|ticket|[Oo]thers?|rest|remaining"
    r"|[Aa]gainst|[Bb]oth|overlap\w*)\b"
)
_NOT_ONLY_THESE = re.compile(
    r"\b(?:includ\w+|among|at\sleast|last\syear|previous\w*|earlier|compared|against|a\syear\sago)\b"
)
_ANYTHING = words("""
    people person animal creature bird beast object item work piece vehicle unit thing resident
    member tree plant building property home player worker job staff patient passenger casualty fish
    book
""")


def recounted_in(blocks: Sequence[BlockReading], figures_of: FiguresOf) -> Iterator[Spent]:
    """ "The total of £22m", "the 25 animals in all", paragraphs behind the parts."""
    for block in blocks:
        if block.block.kind != "paragraph" or not block.index:
            continue
        wholes = [
            whole
            for sentence in block.sentences
            for whole in figures_of(block.index, sentence.index)
            if _is_whole(block, sentence, whole)
        ]
        for whole in wholes[:_WHOLES]:
            found = _spread(blocks, block, whole, figures_of)
            if found:
                yield found


def _is_whole(block: BlockReading, sentence: Sentence, one: Quantity) -> bool:
    if one.hedge != EXACT or not can_be_summed(one) or one.per or (one.unit and not is_money(one.unit)):
        return False
    if sentence.has(_NOT_ONLY_THESE):
        return False
    before = block.text[max(sentence.start, one.start - 40) : one.start]
    if _LED.search(before):
        return True
    return bool(_DEFINITE.search(before) and _IN_ALL.match(block.text, one.number_end))


def _spread(
    blocks: Sequence[BlockReading], block: BlockReading, whole: Quantity, figures_of: FiguresOf
) -> Spent | None:
    """All figures of the kind in the paragraphs before, where these are the parts and no more."""
    first = max(0, block.index - _BACK)
    told: list[tuple[BlockReading, Sentence, list[Quantity]]] = []
    for home in blocks[first : block.index]:
        if home.block.kind != "paragraph":
            continue
        for sentence in home.sentences:
            parts = [one for one in figures_of(home.index, sentence.index) if _is_part(one, whole)]
            if (
                len(parts) > _MOST
                or any(one.value >= whole.value for one in parts)
                or (parts and sentence.has(_SOME))
            ):
                return None
            if parts:
                told.append((home, sentence, parts))
    parts = [one for _, _, row in told for one in row]
    if not told or len(parts) > _MOST or not _misses(parts, whole):
        return None
    home, _, row = max(told, key=lambda one: len(one[2]))
    if len(row) < 2 or " and " not in home.text[row[0].end : row[-1].start]:
        return None
    if not whole.unit and not _of_kinds(parts, whole):
        return None
    return Spent(block, whole, home, (*(one for one in parts if one not in row), *row))


def _is_part(one: Quantity, whole: Quantity) -> bool:
    plain = one.hedge == EXACT and can_be_summed(one) and not one.per and one.value > 0
    return plain and one.unit == whole.unit and (bool(one.unit) or one.value.denominator == 1)


def _of_kinds(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """ "14 dogs and nine cats" are animals: each part of another kind, the whole of a wide one or of none."""
    nouns = [one.noun for one in parts if one.noun]
    if whole.noun and all(noun == whole.noun for noun in nouns) and nouns:
        return True
    return len(nouns) == len(parts) == len(set(nouns)) and whole.noun in _ANYTHING


def _misses(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Near the whole, yet neither all of the parts nor any some of them make it."""
    made = sum((one.value for one in parts), Fraction(0))
    if len(parts) < 2 or not Fraction(3, 4) <= made / whole.value <= Fraction(4, 3):
        return False
    if len(parts) <= _MOST and whole.value in _sums(parts):
        return False
    return not made_of(parts, whole)


def _sums(parts: Sequence[Quantity]) -> set[Fraction]:
    found = {Fraction(0)}
    for one in parts:
        found |= {one.value + value for value in found}
    return found


def listed_in(
    blocks: Sequence[BlockReading], lists: Sequence[Listing], figures_of: FiguresOf
) -> Iterator[Spent]:
    """A total behind a list, or in the sentence before the one that opens it."""
    for listing in lists:
        if listing.headings or not 2 <= len(listing.items) <= _ITEMS:
            continue
        items = [blocks[place] for place in listing.items]
        lead = None if listing.lead is None else blocks[listing.lead]
        if lead is not None and lead.sentences and _SOME.search(lead.sentences[-1].text):
            continue
        for block, whole in (*_before(blocks, lead, figures_of), *_behind(blocks, items[-1], figures_of)):
            parts = [_figure_of(item, whole, figures_of) for item in items]
            found = [one for one in parts if one is not None]
            kinds = whole.unit or not any(one.noun for one in found) or _of_kinds(found, whole)
            if len(found) == len(items) and kinds and _misses(found, whole):
                yield Spent(block, whole, items[-1], tuple(found))
                break


def _before(
    blocks: Sequence[BlockReading], lead: BlockReading | None, figures_of: FiguresOf
) -> Iterator[tuple[BlockReading, Quantity]]:
    """ "64 birds were seen. They were, by kind:"."""
    if lead is None or not lead.sentences:
        return
    last = lead.sentences[-1]
    if len(last.text) > _LONGEST or not _LISTS.match(last.text.strip()):
        return
    if figures_of(lead.index, last.index):
        return
    home, before = lead, lead.sentences[:-1]
    if not before and lead.index:
        home = blocks[lead.index - 1]
        before = home.sentences if home.block.kind == "paragraph" else []
    if before and not _SOME.search(before[-1].text):
        plain = [one for one in figures_of(home.index, before[-1].index) if _may_be_whole(one)]
        if len(plain) == 1:
            yield home, plain[0]


def _behind(
    blocks: Sequence[BlockReading], last: BlockReading, figures_of: FiguresOf
) -> Iterator[tuple[BlockReading, Quantity]]:
    """ "In total, £4,500 was handed out", right behind the last item."""
    if last.index + 1 >= len(blocks) or blocks[last.index + 1].block.kind != "paragraph":
        return
    block = blocks[last.index + 1]
    if not block.sentences or not _SUMS_UP.match(block.sentences[0].text):
        return
    plain = [one for one in figures_of(block.index, 0) if _may_be_whole(one)]
    if plain:
        yield block, plain[0]


def _may_be_whole(one: Quantity) -> bool:
    return one.hedge == EXACT and can_be_summed(one) and not one.per and one.value > 1 and one.unit != "%"


def _figure_of(item: BlockReading, whole: Quantity, figures_of: FiguresOf) -> Quantity | None:
    """The only figure of the kind in an item, at its beginning or behind the name of the thing."""
    if _SOME.search(item.text):
        return None
    found = [one for row in item.sentences for one in figures_of(item.index, row.index)]
    fitting = [one for one in found if _is_part(one, whole)]
    if len(fitting) != 1 or any(one.unit == whole.unit and one not in fitting for one in found):
        return None
    one = fitting[0]
    named = re.search(r"[:–—-]\s?\Z|\A\W*\Z", item.text[: one.start])
    return one if named or (whole.noun and one.noun == whole.noun) else None
