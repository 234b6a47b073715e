"""One figure stands in the text twice, the second time with its digits in another order.

1,762 loaves in the story and 1,672 in the table, 314 patients at the top and 341 further down: two digits
changed places between the notes and the page. It is an old slip of everybody who copies figures by hand, and
hard to see, because each digit looks familiar; book-keepers find it by a difference that divides by nine. The
BBC's Editorial Guidelines ask for facts to be checked and cross-checked: here with the story's other places.

Advisory: two true figures may have the same digits. Asked are three digits at least before any noughts,
the same unit, the same thing counted or a name or rare word in common, and no reason why the two should
differ, such as another year. Figures in one sentence, in two that follow each other or in one table
are compared on purpose and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from ..apparent import explained, not_asserted
from ..dates import disjoint
from ..document import ADVISORY, Inconsistency, Side
from ..material import Material, finding
from ..quantities import Quantity
from ..reading import Sentence
from ..vocabulary.words import words
from .examples.transposed import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "transposed"
KIND = "digits in another order"

# A period named on one side alone is no reason here: "last autumn" and nothing may still be one figure.
_REASONS = ("estimate", "other scope", "fiscal year")
_ROWS = frozenset({"table row", "table header"})
_CUTS = (", ", "; ", ": ", " – ", " — ", " (")  # where a clause may end
_MOST = 12  # figures of the same digits in one text; more is a list of numbers
_COMMON = words("""
    be have do say year day time people percent number make take get go come one more other first last new
    million billion thousand hundred week month man woman part place
""")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure by its digits, and the lemmas of the words around it."""

    quantity: Quantity
    digits: str
    words: frozenset[str]


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each pair of figures that differ by the order of two neighbouring digits."""
    groups: dict[tuple[str, str, int], list[_Figure]] = {}
    for quantity in material.quantities:
        figure = _figure(material, quantity)
        if figure:
            key = (quantity.unit, "".join(sorted(figure.digits)), _point(material, quantity))
            groups.setdefault(key, []).append(figure)
    for group in groups.values():
        yield from _pairs(material, group) if 1 < len(group) <= _MOST else ()


def _figure(material: Material, quantity: Quantity) -> _Figure | None:
    text = material.reading.blocks[quantity.block].text[quantity.number_start : quantity.number_end]
    digits = re.sub(r"[^0-9]", "", text)
    if len(digits.rstrip("0")) < 3 or len(set(digits)) < 2 or quantity.ordinal or quantity.fraction:
        return None
    if _opens_a_range(material, quantity):
        return None
    sentence = material.sentence(quantity.block, quantity.sentence)
    return _Figure(quantity, digits, sentence.kept("telling lemmas", partial(_telling, sentence)))


def _telling(sentence: Sentence) -> frozenset[str]:
    """The lemmas that may say of what a figure is."""
    lemmas = {
        token.lemma
        for token in sentence.tokens
        if token.pos in {"NOUN", "PROPN", "VERB"} and token.text.isalpha()
    }
    return frozenset(lemmas - _COMMON)


def _opens_a_range(material: Material, quantity: Quantity) -> bool:
    """ "between 15 and 30", "from $0.37 to $0.52": the end of a stretch is nobody's figure."""
    text = material.reading.blocks[quantity.block].text
    lead = text[max(0, quantity.start - 9) : quantity.start]
    return lead.endswith(("from ", "between ")) and text[quantity.end : quantity.end + 5].startswith(
        (" to ", " and ")
    )


def _point(material: Material, quantity: Quantity) -> int:
    """How many digits stand behind the decimal point."""
    text = material.reading.blocks[quantity.block].text[quantity.number_start : quantity.number_end]
    behind = re.search(r"\.(\d+)", text)
    return len(behind.group(1)) if behind else 0


def _pairs(material: Material, group: list[_Figure]) -> Iterator[Inconsistency]:
    done: set[frozenset[str]] = set()
    for number, one in enumerate(group):
        for other in group[number + 1 :]:
            pair = frozenset({one.digits, other.digits})
            if (
                pair not in done
                and _is_turned(one.digits, other.digits)
                and _of_one_thing(material, one, other)
            ):
                done.add(pair)
                yield _found(material, one.quantity, other.quantity)


def _is_turned(one: str, other: str) -> bool:
    """Two digits, neighbours or with one between, have changed places."""
    apart = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] - apart[0] <= 2


def _of_one_thing(material: Material, one: _Figure, other: _Figure) -> bool:
    first, second = one.quantity, other.quantity
    if first.per != second.per or (first.block == second.block and second.sentence - first.sentence <= 1):
        return False
    kinds = {material.reading.blocks[quantity.block].block.kind for quantity in (first, second)}
    if kinds <= _ROWS:
        return False
    same_noun = bool(first.noun) and first.noun == second.noun and first.noun not in _COMMON
    shared = one.words & other.words
    if not (same_noun or len(shared) >= 2 or (kinds & _ROWS and shared)):
        return False
    statements = [material.statement(each.block, each.start, each.end) for each in (first, second)]
    if any(not_asserted(each, but=("quoted speech", "hypothetical")) for each in statements):
        return False
    return not (_dated_apart(material, first, second) or explained(*statements, only=_REASONS))


def _dated_apart(material: Material, first: Quantity, second: Quantity) -> bool:
    """Does each sentence name a time of its own, and do they not meet?"""
    one, other = (
        [expr.when for expr in material.sentence(each.block, each.sentence).dates if expr.when.known]
        for each in (first, second)
    )
    return bool(one and other) and all(disjoint(here, there) for here in one for there in other)


def _found(material: Material, first: Quantity, second: Quantity) -> Inconsistency:
    texts = [
        material.reading.blocks[one.block].text[one.number_start : one.number_end] for one in (first, second)
    ]
    return finding(
        CHECKER,
        KIND,
        ADVISORY,
        (_side(material, first), _side(material, second)),
        message=f"{texts[0]} and {texts[1]} have the same digits in another order; it may be one figure.",
        suggestion="Compare both with the source; if they are two figures, say of what each is.",
        values=((texts[0], "as printed"), (texts[1], "as printed")),
    )


def _side(material: Material, quantity: Quantity) -> Side:
    """The clause around a figure; of a table the whole row."""
    block = material.reading.blocks[quantity.block]
    if block.block.kind in _ROWS:
        return material.side(quantity.block, 0, len(block.text))
    sentence = material.sentence(quantity.block, quantity.sentence)
    starts = [(block.text.rfind(mark, sentence.start, quantity.start), len(mark)) for mark in _CUTS]
    start = max((at + length for at, length in starts if at >= 0), default=sentence.start)
    ends = [place for mark in _CUTS if (place := block.text.find(mark, quantity.end, sentence.end)) >= 0]
    end = min(ends, default=sentence.end)
    return material.side(quantity.block, start, end)
