"""Which sentences state something that can be checked, and how much they need it.

Checkable are events, dates, figures, comparisons, superlatives, offices, laws and votes, causes, quotations
and who said them, and predictions (`kinds`). How much a sentence needs checking is a sum of weights anybody
can look up (`features`, `model`, `weights.json`), learned from sentences that people have marked; every claim
says in a line why it was picked (`reasons`). Questions, headings, greetings, requests and bare opinion are
no claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from ..document import Claim
from ..occasions.events import EventMention
from ..offices.people import TitledPerson
from ..reading import BlockReading, Reading, Sentence
from .features import features_of
from .kinds import PREDICTION, Known, figures_in, kinds_of
from .model import WORTHY, contributions, score_of
from .reasons import reason_of

_GREETING = re.compile(
    r"\s*(?:[“\"'‘]\s*)?(?:thanks?|thank\s+you|welcome|hello|hi|dear|good\s+(?:morning|evening|afternoon|night)|congratulations|"
    r"god\s+bless|please)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:I|we)\s(?:\w+\s)?(?:think|believe|hope|want|feel|wish|guess|suppose|love|like)\b|"
    r"\bin my (?:view|opinion|judgment)\b|\b(?:should|must|ought|let['’]s|hopefully|unfortunately)\b|"
    r"\bneeds? to\b|\bhave to\b",
    re.IGNORECASE,
)
# "May" with a capital is the month
_HEDGED = re.compile(r"\b(?:could|might|(?-i:may)|possibly|potentially|perhaps|would|if)\b", re.IGNORECASE)
# A row of a table is no sentence: what it holds decides, not how it is built.
_ROW_WITH_FIGURES, _ROW = 0.6, 0.4


def claims_of(reading: Reading, events: list[EventMention], people: list[TitledPerson]) -> Iterator[Claim]:
    """Every checkable sentence of running text, in reading order; questions and headings are none."""
    told = _sentences_with(one for one in events if one.date or one.names)
    titled = _sentences_with(people)
    for block in reading.blocks:
        if block.is_heading:
            continue
        known = (told.get(block.index, frozenset()), titled.get(block.index, frozenset()))
        make = partial(_in_block, block, *known)
        for claim in block.kept("claims", make, key=(known, tuple(block.dates))):
            yield claim if claim.block == block.index else replace(claim, block=block.index)


def _sentences_with(found: Iterable[EventMention | TitledPerson]) -> dict[int, frozenset[int]]:
    """By block, the numbers of the sentences that hold one of these."""
    by_block: dict[int, set[int]] = {}
    for one in found:
        by_block.setdefault(one.block, set()).add(one.sentence)
    return {block: frozenset(sentences) for block, sentences in by_block.items()}


def _in_block(block: BlockReading, told: frozenset[int], titled: frozenset[int]) -> list[Claim]:
    claims = []
    for sentence in block.sentences:
        parts = contributions(features_of([sentence]))
        claims.append(_claim(block, sentence, Known(sentence.index in told, sentence.index in titled), parts))
    return [claim for claim in claims if claim]


def _claim(
    block: BlockReading, sentence: Sentence, known: Known, parts: list[tuple[str, float]]
) -> Claim | None:
    is_row = block.block.kind == "table row"
    if not (is_row or _states(sentence)) or not any(char.isalpha() for char in sentence.text):
        return None
    kinds = kinds_of(block, sentence, known)
    score = _row_score(sentence) if is_row else score_of(parts)
    if not kinds and score < WORTHY:
        return None
    cautions = _cautions(sentence)
    if "partly opinion" in cautions and not set(kinds) - {PREDICTION} and score < WORTHY:
        return None
    return Claim(
        sentence.text,
        sentence.block,
        sentence.start,
        sentence.end,
        kinds,
        score,
        score >= WORTHY,
        reason_of(sentence, kinds, parts, cautions),
    )


def _states(sentence: Sentence) -> bool:
    """Is this a statement: a sentence with a verb, no question, no greeting, no request?"""
    tokens = [token for token in sentence.tokens if token.pos not in {"PUNCT", "SPACE"}]
    if sentence.is_question or len(tokens) < 3 or _GREETING.match(sentence.text):
        return False
    if not any(token.pos in {"VERB", "AUX"} for token in tokens):
        return len(tokens) > 4 and bool(figures_in(sentence))
    return not _asks(sentence)


def _asks(sentence: Sentence) -> bool:
    """ "Look at the verb.": a request, in the bare form without a subject."""
    root = next((token for token in sentence.tokens if token.dep == "ROOT"), None)
    if root is None or root.tag != "VB":
        return False
    own = [token for token in sentence.tokens if token.head == root.index and token is not root]
    return not any(one.dep.startswith(("nsubj", "csubj", "expl", "aux")) for one in own)


def _row_score(sentence: Sentence) -> float:
    """A row is worth checking if it holds a figure or a date behind its first cell."""
    behind = sentence.start + len(sentence.text.split(" | ")[0])
    figures = any(token.start >= behind for token in figures_in(sentence))
    dated = any(expr.start >= behind for expr in sentence.dates)
    return _ROW_WITH_FIGURES if figures or dated else _ROW


def _cautions(sentence: Sentence) -> list[str]:
    """What speaks against a claim, for the person who reads the reason."""
    found = []
    if _OPINION.search(sentence.text):
        found.append("partly opinion")
    if _HEDGED.search(sentence.text):
        found.append("hedged")
    return found


__all__ = ["WORTHY", "claims_of"]
