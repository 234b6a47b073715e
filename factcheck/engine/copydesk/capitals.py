"""Names that lost a capital: "the united Kingdom", "putin’s", "on tuesday"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from ..book import ReferenceBook, once_a_book
from ..document import HEADING_KINDS
from ..reading import BlockReading
from .known import names_of
from .linter import instead_of, look_up

# Names of two words and more that no sense leaves without a capital in any of them.
_FIXED_NAMES = """
United Kingdom; United States; United Nations; United Arab Emirates; European Union; European
Commission; European Parliament; New York; New Zealand; New Delhi; New Jersey; New Mexico; New
Hampshire; New Orleans; North Korea; South Korea; North Carolina; South Carolina; North Dakota;
South Dakota; South Africa; Saudi Arabia; Sri Lanka; Hong Kong; Costa Rica; El Salvador; Puerto
Rico; Sierra Leone; Burkina Faso; Papua New Guinea; Northern Ireland; Great Britain; West Bank; Los
Angeles; San Francisco; San Diego; Las Vegas; Buenos Aires; Tel Aviv; Downing Street; Wall Street;
Capitol Hill; Supreme Court; World Bank; World Health Organization; Red Cross; Atlantic Ocean;
Pacific Ocean; Middle East; West Virginia; Soviet Union; Rhode Island
"""
_FIXED = tuple(" ".join(name.split()) for name in _FIXED_NAMES.split(";"))
# Common when the sentence begins with the adjective: "Supreme courts", "Red cross".
_OPENS = frozenset({"supreme court", "red cross", "west bank", "world bank", "wall street", "middle east"})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME = re.compile(r"(?!(?:The|A|An|In|At|On) )[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+){1,3}")
_MOST_WORDS = 4  # of a name, as in _NAME
_SEEN = 2  # how often a text prints a name with all its capitals before it is held to it
_LONG = 5  # letters; shorter names are words of other languages, too ("alma mater")
_SMALL = re.compile(r"(?<![\w./@#’'_-])[a-z]{4,}(?:['’]s)?(?![\w’'])")
_FOLLOWED = re.compile(r"[-‑/@]\w|\.[a-z]")


Place = tuple[int, int, int]  # block, start, end
Known = tuple[
    str, Place | None, str
]  # the name as it should be, where the text has it so, the key of its entry


@dataclass(frozen=True, slots=True)
class Lost:
    """text[start:end] of a block lacks a capital; `right` is the form that has it.

    `other` is (block, start, end) of a place where the text has it; None where a list of names does.
    """

    block: int
    start: int
    end: int
    right: str
    other: Place | None
    ref: str = ""


@once_a_book
def fixed_names(book: ReferenceBook) -> dict[str, Known]:
    """Names that keep all their capitals everywhere: our own list and those of the reference book."""
    fixed: dict[str, Known] = {name.casefold(): (name, None, "") for name in _FIXED}
    for name, ref in names_of(book):
        if _NAME.fullmatch(name):
            fixed.setdefault(name.casefold(), (name, None, ref))
    return fixed


def lost_capitals(blocks: list[BlockReading], fixed: dict[str, Known]) -> Iterator[Lost]:
    """Every form of a name that lost a capital, each once, where it first stands."""
    yield from _single(blocks)
    own: dict[str, Known] = {name.casefold(): (name, place, "") for name, place in _own_names(blocks).items()}
    yield from _compound(blocks, own, fixed)


def _single(blocks: list[BlockReading]) -> Iterator[Lost]:
    """ "tuesday", "putin’s": no word in small letters, a known name with a capital."""
    printed = _capitalised(blocks)
    done: set[str] = set()
    words = [block.kept("small words", lambda block=block: _SMALL.findall(block.text)) for block in blocks]  # type: ignore[misc]
    look_up(set(chain.from_iterable(words)))
    for block in blocks:
        for word, start, end, right, known in block.kept("no words", partial(_no_words, block.text)):
            places = printed.get(right, [])
            if word not in done and (
                len(places) >= _SEEN or (known and (places or len(_bare(word)) >= _LONG))
            ):
                done.add(word)
                yield Lost(block.index, start, end, right, places[0] if places else None)


def _no_words(text: str) -> list[tuple[str, int, int, str, bool]]:
    """What stands in small letters and is no word: as printed, where, with its capital, and whether the
    dictionary knows it so.
    """
    found = []
    for match in _SMALL.finditer(text):
        word = match.group()
        ways = instead_of(word)
        if ways is None or _FOLLOWED.match(text, match.end()):
            continue
        right = _bare(word)[:1].upper() + _bare(word)[1:]
        known = any(_bare(one) == right for one in ways)
        found.append((word, match.start(), match.end(), right, known))
    return found


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _capitalised(blocks: list[BlockReading]) -> dict[str, list[Place]]:
    """Words printed with a capital within a sentence, by themselves and not in a name of several words."""
    found: dict[str, list[Place]] = {}
    for block in blocks:
        if block.block.kind in HEADING_KINDS:
            continue
        for word, start, end in block.kept("capitals alone", partial(_alone, block)):
            found.setdefault(word, []).append((block.index, start, end))
    return found


def _alone(block: BlockReading) -> list[tuple[str, int, int]]:
    found = []
    for sentence in block.sentences:
        for before, token, after in zip(
            sentence.tokens, sentence.tokens[1:], [*sentence.tokens[2:], None], strict=False
        ):
            alone = not before.text[:1].isupper() and not (after and after.text[:1].isupper())
            if alone and token.text[:1].isupper() and token.tag in {"NNP", "NNPS"}:
                found.append((token.text, token.start, token.end))
    return found


def _own_names(blocks: list[BlockReading]) -> dict[str, Place]:
    """Names of several words that the text prints with all their capitals, at least twice."""
    counts: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for block in blocks:
        if block.block.kind in HEADING_KINDS:
            continue
        starts = {sentence.start for sentence in block.sentences}
        for name, start, end in block.kept("long names", partial(_names, block.text)):
            if start not in starts:
                counts[name] += 1
                first.setdefault(name, (block.index, start, end))
    return {name: first[name] for name, times in counts.items() if times >= _SEEN}


def _names(text: str) -> list[tuple[str, int, int]]:
    return [(match.group(), match.start(), match.end()) for match in _NAME.finditer(text)]


def _compound(
    blocks: list[BlockReading],
    own: dict[str, Known],
    fixed: dict[str, Known],
) -> Iterator[Lost]:
    """Forms of a known name in which some words have their capital and some have lost it."""
    done: set[str] = set()
    for block in blocks:
        if block.block.kind in HEADING_KINDS:
            continue
        starts = {sentence.start for sentence in block.sentences}
        for start, end, key in block.kept("uneven capitals", lambda block=block: _uneven(block.text)):  # type: ignore[misc]
            if key not in fixed and key not in own:
                continue
            text = block.text[start:end]
            name, other, ref = fixed.get(key) or own[key]
            if text in (name, name.upper()) or text in done:
                continue
            if not _lost(text, key, start in starts, key in fixed):
                continue
            done.add(text)
            yield Lost(block.index, start, end, name, other, ref)


def _uneven(text: str) -> list[tuple[int, int, str]]:
    """(start, end, small letters) of neighbouring words of which some have a capital and some have not."""
    found = []
    places = list(_WORD.finditer(text))
    capital = [place.group()[0].isupper() for place in places]
    for number, place in enumerate(places):
        for last in range(number + 1, min(number + _MOST_WORDS, len(places))):
            if len(set(capital[number : last + 1])) == 2 and places[last].end() - place.start() < 60:
                start, end = place.start(), places[last].end()
                found.append((start, end, text[start:end].casefold()))
    return found


def _lost(text: str, key: str, opens: bool, fixed: bool) -> bool:
    """Some capitals but not all. A lost first one is a title or an adjective, but in a fixed name."""
    capitals = [word[:1].isupper() for word in text.split()]
    if all(capitals) or not any(capitals):
        return False
    if opens and (not fixed or key in _OPENS):
        return False
    return fixed or (capitals[0] and not capitals[-1])
