"""The only two counts of a noun in a text: they are of one group, unless the text tells two groups apart.

A noun that is counted just twice is mostly counted of the same things: "The press takes on 28 women",
"38 women in all". Something must tie the two: a word for the whole ("in all", "there are"), a label of a
box ("Women: 38"), the same words around both, or the same digits in another order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..material import Material
from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Reading, Sentence
from ..tables.tabulated import stem
from ..vocabulary.words import words
from .apart import alike, has_slipped
from .counted import Count
from .counted_words import PEOPLE
from .narrowed import content, is_narrowed

_TOO_WIDE = (PEOPLE - words("adult passenger participant patient volunteer")) | words("""
    time thing place part case way point lot group year day side percent goal run try vote seat game match
    point win mark metre kilometre mile euro pound dollar number hour minute degree class page line title
    stage season kind type sort member question word step
""")
_IN_ALL = re.compile(
    r"\b(?:in\sall|all\stold|altogether|in\stotal|a\stotal\sof|there\s(?:are|were)|number(?:s|ed)?|totall?(?:ed|ing|s)?"
    r"|the\s(?:full|whole|complete)\s(?:list|set|number|lot)|not\sone\smore|no\s(?:more|fewer)\sand\sno\s(?:less|more|fewer))\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?:(?:Number|No\.?|Total)(?:\s(?:number\s)?of)?\s)?(?P<noun>[^\W\d_]{3,}s|Men|Women|Children|People)\W{0,2}\s?[:–—-]\s?"
    r"(?P<number>\d[\d,.]*|[a-z-]+)\W*",
    re.IGNORECASE,
)


def labelled(material: Material) -> Iterator[Count]:
    """The counts of a box or a list: "Singers: 23"."""
    for block in material.reading.blocks:
        if block.block.kind in {"list item", "paragraph"} and len(block.text) < 60:
            found = _LABEL.fullmatch(block.text)
            if found:
                for said in _said(material, block, found.start("number")):
                    noun = stem(found.group("noun").casefold())
                    kind = "people" if noun in PEOPLE else noun
                    yield Count(said, said.start, said.end, kind, noun, frozenset(), True, False)


def _said(material: Material, block: BlockReading, start: int) -> list[Quantity]:
    for sentence in block.sentences:
        for one in material.quantities_in(block.index, sentence.index):
            odd = one.unit or one.ordinal or one.fraction or one.per or one.ranged or one.hedge != EXACT
            if one.number_start == start and not odd and one.value > 1 and one.value.denominator == 1:
                return [one]
    return []


def sole_pairs(reading: Reading, counts: list[Count]) -> Iterator[tuple[Count, Count, bool]]:
    """(first, second, whether it is sure) for each noun that is counted with just two numbers."""
    by_noun: dict[str, list[Count]] = {}
    for count in counts:
        if count.noun and count.noun not in _TOO_WIDE and not count.compound and not _is_name(reading, count):
            by_noun.setdefault(count.noun, []).append(count)
    for held in by_noun.values():
        values = {count.said.value for count in held}
        if len(values) != 2 or len(held) > 6:
            continue
        ordered = sorted(held, key=lambda count: (count.said.block, count.start))
        first = ordered[0]
        second = next(count for count in ordered if count.said.value != first.said.value)
        label = any(_is_label(reading, each) for each in (first, second))
        if sum(_is_label(reading, each) for each in held) > 1 or not alike(first, second):
            continue
        if first.said.agrees_with(second.said) or (
            first.said.block == second.said.block and first.said.sentence == second.said.sentence
        ):
            continue
        if label or _are_tied(reading, first, second):
            yield first, second, label or has_slipped(first, second)


def _is_name(reading: Reading, count: Count) -> bool:
    """ "Nos. 1 and 2 Squadrons": a name, not a number of them."""
    text = reading.blocks[count.said.block].text
    return text[: count.start].endswith(("No. ", "Nos. ", " and ")) or (
        text[count.start : count.end].split()[-1][:1].isupper() and not _is_label(reading, count)
    )


def _is_label(reading: Reading, count: Count) -> bool:
    text = reading.blocks[count.said.block].text
    return len(text) < 60 and bool(_LABEL.fullmatch(text))


def _are_tied(reading: Reading, first: Count, second: Count) -> bool:
    """Is the one a whole, or do both stand among the same words?"""
    shared = content(reading, first) & content(reading, second)
    if _whole(reading, second):
        return True
    if is_narrowed(reading, first, second) or is_narrowed(reading, second, first):
        return len(shared) > 2
    if any(_IN_ALL.search(_clause(reading, each)) for each in (first, second)):
        return bool(shared)
    return len(shared) > 1 or (has_slipped(first, second) and bool(shared))


_WHOLE = re.compile(
    r"\b(?:in\sall|all\stold|altogether|in\stotal|a\stotal\sof|not\sone\smore)\b", re.IGNORECASE
)


def _whole(reading: Reading, count: Count) -> bool:
    return bool(_WHOLE.search(_clause(reading, count)))


def _clause(reading: Reading, count: Count) -> str:
    text = reading.blocks[count.said.block].text
    sentence: Sentence = reading.blocks[count.said.block].sentences[count.said.sentence]
    return text[max(sentence.start, count.start - 50) : min(sentence.end, count.end + 30)]
