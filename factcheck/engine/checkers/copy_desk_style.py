"""One text in two styles: a word spelled both ways, a heading unlike the rest, two sorts of quotation marks.

"Organise" in the second paragraph and "organize" in the ninth, one heading in Title Case among six that are
sentences, straight marks around one quotation and curly ones around the next: each is right by some style
book and none is right twice in one text. Consistency is what house styles are for: the Associated Press
capitalises the first word of a headline and names, others every word of weight, and both together look like
two papers.

The rarer form is shown beside the other. Quoted words keep their spelling, and so do names: an American
department stays one of defense in a British text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..copydesk.notes import Place, note
from ..copydesk.variants import american_twin
from ..document import COPY_DESK, HEADING_KINDS, Inconsistency
from ..material import Material
from ..reading import BlockReading
from ..vocabulary.words import words
from .examples.copy_desk_style import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "copy_desk_style"
KIND = COPY_DESK

_WORD = re.compile(r"\bper cent\b|(?<![\w'’-])[a-z]+(?:-[a-z]+)?(?![\w-])")
_HEADINGS = 4  # below that many there is no style to differ from
_SMALL = words(
    """a about above after along amid among an and around as at be before behind below beneath beside between
    beyond but by down during for from how if in inside into is it its like near nor not of off on onto or out
    over past per since so than that the through till to toward towards under until up upon via was were what
    when where while who why with within without yet are"""
)
_STRAIGHT, _CURLY = re.compile(r"(?<!\d)\"(?=\w)|(?<=[a-z.,!?])\""), re.compile("[“”]")


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one note for each word in two spellings, for an odd heading, for mixed quotation marks."""
    yield from _two_spellings(material)
    yield from _odd_headings(material)
    yield from _mixed_marks(material)


def _own_words(block: BlockReading) -> list[tuple[str, int, int]]:
    """The words of a block that stand in no quotation, with their places."""
    return [
        (match.group(), match.start(), match.end())
        for match in _WORD.finditer(block.text)
        if not block.in_quotes(match.start(), match.end())
    ]


def _two_spellings(material: Material) -> Iterator[Inconsistency]:
    printed: dict[str, list[Place]] = {}
    for block in material.reading.blocks:
        if block.block.kind in HEADING_KINDS:
            continue
        for word, start, end in block.kept("own words", partial(_own_words, block)):
            printed.setdefault(word, []).append((block.index, start, end))
    twins = {word: twin for word in printed if (twin := american_twin(word)) in printed}
    for word in sorted(twins, key=lambda one: printed[one][0]):
        rare, usual = sorted((word, twins[word]), key=lambda one: (len(printed[one]), -printed[one][0][0]))
        yield note(
            CHECKER,
            material,
            printed[rare][0],
            printed[usual][0],
            message=f"“{rare}” and “{usual}” are one word in two spellings.",
            suggestion="Spell it one way throughout.",
            read="a word with two right spellings",
        )


def _odd_headings(material: Material) -> Iterator[Inconsistency]:
    titles: list[BlockReading] = []
    sentences: list[BlockReading] = []
    for block in material.reading.blocks:
        if block.block.kind == "heading":
            style = _heading_style(block.text)
            if style:
                (titles if style == "title" else sentences).append(block)
    odd, usual = sorted((titles, sentences), key=len)
    if len(odd) != 1 or len(usual) < _HEADINGS - 1:
        return
    style = "like a title" if odd is titles else "like a sentence"
    yield note(
        CHECKER,
        material,
        _whole(odd[0]),
        _whole(usual[0]),
        message=f"This heading alone is written {style}; the other {len(usual)} are not.",
        suggestion="Write it like the other headings.",
        read="the capitals of a heading",
    )


def _whole(block: BlockReading) -> Place:
    start = len(block.text) - len(block.text.lstrip())
    return block.index, start, start + len(block.text.strip())


def _heading_style(text: str) -> str:
    """ "title" if every weighty word but the first has a capital, "sentence" if most have none; else ""."""
    every = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)
    weighty = [word for word in every[1:] if word.casefold() not in _SMALL]
    if len(weighty) < 2 or text.isupper():
        return ""
    capitals = sum(word[0].isupper() for word in weighty)
    if capitals == len(weighty):
        return "title" if len(weighty) >= 3 else ""
    return "sentence" if 2 * capitals <= len(weighty) and len(weighty) - capitals >= 2 else ""


def _mixed_marks(material: Material) -> Iterator[Inconsistency]:
    straight: list[Place] = []
    curly: list[Place] = []
    for block in material.reading.blocks:
        for pattern, places in ((_STRAIGHT, straight), (_CURLY, curly)):
            places.extend((block.index, match.start(), match.end()) for match in block.matches(pattern))
    if straight and curly:
        rare, usual = sorted((straight, curly), key=len)
        one, other = _with_word(material, rare[0]), _with_word(material, usual[0])
        if one[0] == other[0] and one[1] < other[2] and other[1] < one[2]:
            one, other = rare[0], usual[0]  # both at one word
        yield note(
            CHECKER,
            material,
            one,
            other,
            message="Straight and curly quotation marks are mixed.",
            suggestion="Use one sort throughout.",
            read="the sort of quotation marks",
        )


def _with_word(material: Material, place: Place) -> Place:
    """A mark with the word it stands at, so that the note can be found."""
    block, start, end = place
    text = material.reading.blocks[block].text
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return (block, start, end) if end - start <= 60 else place
