"""Which sentences of the body tell what a sentence of the headline or standfirst tells.

A lead sentence is met with the body's sentences by the words they share, rare words counting more. Each
lead sentence keeps the few sentences that share most, so the work stays linear in the length of the text.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..reading import Reading
from .content import WORD, Content, Word, contents_of
from .slots import Alignment, align

_MOST = 5  # sentences of the body kept for one of the lead
_LONGEST = 90  # words that carry meaning: what is longer is no sentence, and is left alone
_LEADS = 12  # sentences of headline and standfirst
_BODY = frozenset({"paragraph", "list item", "quote", "answer"})


@dataclass(frozen=True, slots=True)
class Retelling:
    """One sentence of the headline or standfirst with the sentences of the body nearest to it, best first.

    `covered` is the part of its weight found in the best of them, `known` the part found anywhere in the
    body.
    """

    lead: Content
    told: tuple[Alignment, ...]
    covered: float
    known: float
    body: Body


@dataclass(frozen=True, slots=True)
class Body:
    """The sentences of the running text, and where each key stands."""

    contents: tuple[Content, ...]
    where: dict[str, list[int]]
    rare: dict[str, float]

    def together(self, *keys: str) -> list[Content]:
        """The sentences in which all the keys stand."""
        places = [set(self.where.get(key, ())) for key in keys]
        return [self.contents[place] for place in sorted(set.intersection(*places))] if places else []


def body_of(reading: Reading) -> Body:
    """The body, indexed by what its sentences are about."""
    contents = tuple(
        content
        for block in reading.blocks
        if block.block.kind in _BODY
        for content in contents_of(block)
        if 0 < len(content.words) <= _LONGEST
    )
    where: dict[str, list[int]] = defaultdict(list)
    for number, content in enumerate(contents):
        for key in content.keys:
            where[key].append(number)
    total = len(contents) or 1
    rare = {key: 0.35 + math.log(1 + total / len(places)) for key, places in where.items()}
    return Body(contents, dict(where), rare)


def retellings_of(reading: Reading) -> list[Retelling]:
    """Every sentence of headline and standfirst with the sentences of the body that tell it (kept: not to be
    changed).
    """
    return reading.kept("retellings of the lead", lambda: _retellings(reading))


def _retellings(reading: Reading) -> list[Retelling]:
    leads = [one for one in reading.blocks if one.block.kind in {"headline", "standfirst"}]
    if not leads:
        return []
    body = body_of(reading)
    contents = [content for block in leads for content in contents_of(block)]
    short = [content for content in contents[:_LEADS] if 0 < len(content.words) <= _LONGEST]
    return [one for content in short if (one := _retelling(content, body)) is not None]


def _retelling(lead: Content, body: Body) -> Retelling | None:
    if not lead.words or not body.contents:
        return None
    shared: Counter[int] = Counter()
    for word in {one.key: one for one in lead.words}.values():
        for number in body.where.get(word.key, ())[:60]:
            shared[number] += 1 + int(100 * weight((word,), body.rare))
    best = sorted(shared, key=lambda number: (-shared[number], number))[:_MOST]
    told = tuple(align(lead, body.contents[number]) for number in best)
    whole = weight(lead.words, body.rare) or 1.0
    covered = max(
        (weight([lead.words[place] for place in one.partners], body.rare) for one in told), default=0.0
    )
    known = weight([one for one in lead.words if one.key in body.where], body.rare)
    return Retelling(lead, told, covered / whole, known / whole, body)


def weight(words: Sequence[Word], rare: dict[str, float]) -> float:
    """How much words tell together: names and numbers more than others, rare ones more than frequent ones."""
    return sum(rare.get(one.key, 1.0) * (1.0 if one.kind == WORD else 1.4) for one in words)
