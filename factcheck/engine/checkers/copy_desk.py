"""A word no dictionary has, or a phrase that good usage has in another form.

"The goverment has recieved a honest answer": readers who see that wonder what else was not looked at. A
copy desk reads every text for them before it goes out; The Associated Press Stylebook sends its users to
the dictionary for anything it does not list itself, as does the Guardian style guide.

Each misspelt word is named once, however often it stands in the text. Names are left alone, as are foreign
words, terms used throughout and what American or British English has. Of usage only what is settled is
noted: "should of", "more then", "a hour". Nothing here holds a text up.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..copydesk.linter import USAGE as RULES
from ..copydesk.notes import DICTIONARY, USAGE, by_the_book, note
from ..copydesk.spelling import Misspelt, misspelt
from ..copydesk.usage import usage_slips
from ..document import COPY_DESK, Inconsistency
from ..material import Material
from .examples.copy_desk import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "copy_desk"
KIND = COPY_DESK


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one note for each misspelt word and one for each rule of usage that is broken."""
    texts = [block.text for block in material.reading.blocks]
    for one in misspelt(material.reading.blocks, material.known_words):
        yield _spelling(material, one)
    yield from _usage(material, texts)


def _spelling(material: Material, one: Misspelt) -> Inconsistency:
    right = " or ".join(f"“{word}”" for word in one.instead)
    times = f", {one.times} times in this text" if one.times > 1 else ""
    return note(
        CHECKER,
        material,
        (one.block, one.start, one.end),
        by_the_book(right, DICTIONARY),
        message=f"“{one.word}” is in no dictionary{times}.",
        suggestion=f"Write {right}, or leave it if it is a name or a term.",
        read="a word no dictionary has",
    )


def _usage(material: Material, texts: list[str]) -> Iterator[Inconsistency]:
    done: set[tuple[str, str]] = set()
    for number, text in enumerate(texts):
        for slip in usage_slips(text):
            key = (slip.rule, slip.text.casefold() if slip.rule == "AnA" else "")
            if key in done:
                continue
            done.add(key)
            right = slip.instead[0].lower() if slip.text.islower() or slip.rule == "AnA" else slip.instead[0]
            yield note(
                CHECKER,
                material,
                (number, slip.start, _with_next(text, slip.end) if slip.rule == "AnA" else slip.end),
                by_the_book(f"“{right}”: {RULES[slip.rule]}", USAGE),
                message=f"“{slip.text}” should be “{right}”: {RULES[slip.rule]}.",
                suggestion=f"Write “{right}”.",
                read="a phrase that usage has in another form",
            )


def _with_next(text: str, end: int) -> int:
    """Where the word behind a place ends: "a hour" is seen to be wrong, "a" is not."""
    stop = end + 1
    while stop < len(text) and (text[stop].isalpha() or text[stop] in "’'-"):
        stop += 1
    return stop
