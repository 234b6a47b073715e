"""A word typed twice, a space missing or too many, a name that lost its capital.

"The the mayor", "fared little better.At the summit", "the united Kingdom", "putin’s answer": the hand was
faster than the eye. Such slips change no fact, but they are the first thing a reader sees, they join two
sentences into one for every machine that reads the text, and a name without its capital is, by every house
style from The Associated Press Stylebook to the Guardian's, a name misspelt.

One note a sort and form, with how often it occurs. Repetition on purpose ("had had", "very very"), addresses,
abbreviations and decimals are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..copydesk.capitals import Lost, fixed_names, lost_capitals
from ..copydesk.keyboard import DOUBLED, GLUED, LOOSE, WIDE, Typo, typos_of
from ..copydesk.notes import DICTIONARY, TYPING, by_the_book, note
from ..document import COPY_DESK, Inconsistency
from ..material import Material, book_side
from .examples.copy_desk_typing import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "copy_desk_typing"
KIND = COPY_DESK

_ROWS = frozenset({"table row", "table header"})
# sort: the rule, what is wrong, what to do
_SAID = {
    GLUED: ("a space follows a full stop or a comma", "A space is missing", "Put a space in."),
    LOOSE: ("no space stands before a comma or a full stop", "A space is too many", "Take the space out."),
    WIDE: ("one space stands between words", "There are two spaces", "Take one space out."),
}


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one note for each word typed twice, each sort of wrong space, each name without its capital."""
    spaces: dict[str, list[tuple[int, Typo]]] = {}
    doubled: set[str] = set()
    for block in material.reading.blocks:
        if block.block.kind in _ROWS:
            continue
        for typo in block.kept("typing slips", lambda block=block: list(typos_of(block.text))):  # type: ignore[misc]
            if typo.sort != DOUBLED:
                spaces.setdefault(typo.sort, []).append((block.index, typo))
            elif (word := block.text[typo.start : typo.end].casefold()) not in doubled:
                doubled.add(word)
                yield _doubled(material, block.index, typo)
    for sort, places in spaces.items():
        yield _space(material, sort, places)
    for lost in lost_capitals(material.reading.blocks, fixed_names(material.book)):
        yield _capital(material, lost)


def _doubled(material: Material, block: int, typo: Typo) -> Inconsistency:
    assert typo.again
    word = material.reading.blocks[block].text[typo.start : typo.end]
    return note(
        CHECKER,
        material,
        (block, typo.start, typo.end),
        (block, *typo.again),
        message=f"“{word}” stands twice in a row.",
        suggestion="Take one out.",
        read="a word typed twice",
    )


def _space(material: Material, sort: str, places: list[tuple[int, Typo]]) -> Inconsistency:
    rule, wrong, act = _SAID[sort]
    block, typo = places[0]
    return note(
        CHECKER,
        material,
        (block, typo.start, typo.end),
        by_the_book(rule, TYPING),
        message=f"{wrong} here{_more(len(places) - 1)}.",
        suggestion=act,
        read="the space around a mark",
    )


def _more(places: int) -> str:
    if not places:
        return ""
    return " and in one more place" if places == 1 else f" and in {places} more places"


def _capital(material: Material, lost: Lost) -> Inconsistency:
    if lost.other:
        other = material.side(*lost.other)
    elif lost.ref:
        other = book_side(lost.right, lost.ref)
    else:
        other = by_the_book(f"“{lost.right}”", DICTIONARY)
    return note(
        CHECKER,
        material,
        (lost.block, lost.start, lost.end),
        other,
        message=f"“{lost.right}” is a name and has {'capitals' if ' ' in lost.right else 'a capital'}.",
        suggestion=f"Write “{lost.right}”.",
        read="a name without its capital",
    )
