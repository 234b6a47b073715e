"""Items marked with letters or numbers in brackets, "(a) … (b) … (c) …", within a paragraph or down the page.

The number that announces them stands in front of the first mark, in its sentence or in the one before it. A
run that goes (a), (b), (d) has lost an item, so only runs without a gap are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Reading
from .listed import Listed
from .listed_words import LISTED

_MARK = re.compile(
    r"(?:(?<=\s)|\A)\((?P<mark>[a-j]|i{1,3}|iv|vi{0,3}|ix|x|\d)\)(?=\s(?!(?:is|was|are|were|above|below)\b)\S)"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_BACK = 220  # code points in front of the first mark
_OR = re.compile(r"\bor\s\Z")
_CHOICES = frozenset({"option", "choice", "way", "alternative", "possibility"})
# Between the number and the first mark: fewer are left of them.
_CUT = re.compile(
    r"\b(?:whittled|reduced|narrowed|cut|left|remain\w*|dropped|struck|but|only|first)\b", re.IGNORECASE
)
_Numbers = dict[int, list[Quantity]]
_Mark = tuple[int, int, str]


def lettered(reading: Reading, numbers: _Numbers) -> Iterator[Listed]:
    """Every run of marks that does not fit the number announced in front of it."""
    run: list[_Mark] = []
    for block in reading.blocks:
        if block.block.kind in {"table row", "table header", "heading", "headline", "quote"}:
            continue
        for one in _MARK.finditer(block.text):
            if run and _place(one.group("mark"), run) == len(run) + 1 and block.index - run[-1][0] <= 2:
                run.append((block.index, one.start(), one.group("mark")))
            elif one.group("mark") in {"a", "i", "1"}:
                yield from _misfit(reading, run, numbers)
                run = [(block.index, one.start(), one.group("mark"))]
            else:
                run = []
    yield from _misfit(reading, run, numbers)


def _place(mark: str, run: list[_Mark]) -> int:
    """Which mark of its kind it is; 0 for a mark of another kind than the first."""
    first = run[0][2]
    if first == "1":
        return int(mark) if mark.isdigit() else 0
    if first == "i":
        return _ROMAN.index(mark) + 1 if mark in _ROMAN else 0
    return ord(mark) - ord("a") + 1 if len(mark) == 1 and mark.isalpha() else 0


def _misfit(reading: Reading, run: list[_Mark], numbers: _Numbers) -> Iterator[Listed]:
    if len(run) < 2:
        return
    said = _announced(reading, run[0], numbers)
    if said is None or said.value == len(run) or _of_another(reading, said, run):
        return
    index, start, _ = run[min(int(said.value), len(run) - 1)]
    block = reading.blocks[index]
    marks = (at for where, at, _ in run if where == index and at > start)
    end = min([*marks, *(one.end for one in block.sentences if one.end > start + 5), start + 120])
    end = start + len(block.text[start:end].rstrip(" ;,.")) if end > start else len(block.text)
    yield Listed(said, index, start, end, frozenset({len(run)}))


def _of_another(reading: Reading, said: Quantity, run: list[_Mark]) -> bool:
    """Are the marked ones choices under one item, or what is left of those announced?"""
    index, at, _ = run[0]
    between = reading.blocks[index].text[said.end : at] if said.block == index else ""
    joined = any(_OR.search(reading.blocks[where].text[:start]) for where, start, _ in run[1:])
    return bool(_CUT.search(between)) or (joined and said.noun not in _CHOICES)


def _announced(reading: Reading, first: _Mark, numbers: _Numbers) -> Quantity | None:
    """The one number of things of a list before the first mark."""
    index, at, _ = first
    block: BlockReading = reading.blocks[index]
    begin = max(0, at - _BACK)
    if not block.text[:at].strip() and index:
        block = reading.blocks[index - 1]
        at, begin = len(block.text), block.sentences[-1].start if block.sentences else 0
    sentences = [one.start for one in block.sentences if one.start < at][-2:]
    begin = max(begin, sentences[0]) if sentences else begin
    near = [one for one in numbers.get(block.index, ()) if begin <= one.start < at]
    fit = [one for one in near if one.noun in LISTED or _is_of_list(block, one)]
    if len(fit) != 1 or fit[0].hedge != EXACT or fit[0].value < 2 or fit[0] is not near[-1]:
        return None
    return fit[0]


def _is_of_list(block: BlockReading, said: Quantity) -> bool:
    behind = re.match(r"(?:\s[a-z-]+){1,3}", block.text[said.number_end : said.number_end + 40])
    return any(word.removesuffix("s") in LISTED for word in behind.group().split()) if behind else False
