"""Ties over a full stop: "It was a response to the deaths", "The letter of 9 May answers one of 21 May".

The sentence that says what an act answered often has no date of its own: "it" is the act of the sentence
before, and that sentence's one date is the act's.
"""

from __future__ import annotations

import re

from ..dates import DateExpr
from ..reading import BlockReading, Reading, Sentence
from ..vocabulary.happening_words import DOCUMENTS
from ..vocabulary.words import words
from .happenings import NOUN, Happening, in_sentence
from .sequences import AFTER, Sequence, Told

_REACTION = re.compile(
    r"\s*(?:it|this|that|they|the\s(?P<noun>[a-z]+))\s(?:is|was|were|came|follow(?:ed|s)|had\sbeen)\s?"
    r"(?:seen\sas\s|meant\sas\s|intended\sas\s|described\sas\s)?(?:as\s)?(?:(?:an?|the|in|his|her|its|their)\s)?(?:[a-z]+\s)?"
    r"(?:(?:reaction|response|answer|reply|rejoinder|retaliation|revenge|consequence|result|outcome|sequel|upshot)\s(?:to|of|for)|after|because\sof|prompted\sby"
    r"|triggered\sby)\s",
    re.IGNORECASE,
)
_THE_ACT = words("""
    move ban decision order step measure announcement closure resignation strike dismissal suspension change
    law rule cut protest march boycott appeal lawsuit arrest arrests sanctions inquiry investigation warning
    recall penalty fine payment sentence award deal visit raid attack search campaign programme reform vote
""")
_ANSWERS = words("answer reply respond")


def replies_of(reading: Reading) -> list[Sequence]:
    """Every such tie of running text, in reading order."""
    found = []
    for block, sentence in reading.sentences():
        if sentence.is_question or block.block.kind in {"question", "quote", "label"}:
            continue
        one = _reaction(block, sentence) or _answer(block, sentence)
        if one:
            found.append(one)
    return found


def _before(block: BlockReading, sentence: Sentence) -> Sentence | None:
    return block.sentences[sentence.index - 1] if sentence.index else None


_FINE = frozenset({"day", "month", "year"})


def _only_date(sentence: Sentence) -> DateExpr | None:
    known = [
        one for one in sentence.dates if one.when.known and one.when.granularity in {"day", "month", "year"}
    ]
    return known[0] if len(known) == 1 else None


def _reaction(block: BlockReading, sentence: Sentence) -> Sequence | None:
    match = _REACTION.match(block.text, sentence.start, sentence.end)
    before = _before(block, sentence)
    if match is None or before is None or block.in_quotes(match.start(), match.end()):
        return None
    if match["noun"] and match["noun"].casefold() not in _THE_ACT:
        return None
    expr = _only_date(before)
    acts = [one for one in in_sentence(block, before) if expr is not None and one.date is expr]
    others = _acts_behind(block, sentence, match.end())
    if expr is None or not acts or not others:
        return None
    main = Told(*acts[0].span_with_date(), acts[0], expr)
    return Sequence(
        block.index, sentence.index, AFTER, True, main, others, None, match.start(), others[0].end
    )  # fmt: skip


def _acts_behind(block: BlockReading, sentence: Sentence, start: int) -> tuple[Told, ...]:
    """The act named right behind the link, at most three words on."""
    return tuple(
        Told(one.start, one.end, one, one.date)
        for one in in_sentence(block, sentence)
        if one.form == NOUN and start <= one.start <= start + 20 and _near(sentence, one, start)
    )[:1]


def _near(sentence: Sentence, act: Happening, start: int) -> bool:
    between = [one for one in sentence.tokens if start <= one.start < act.head.start]
    return not any(one.tag.startswith("VB") for one in between)


def _answer(block: BlockReading, sentence: Sentence) -> Sequence | None:
    """ "The letter of 9 May answers one of 21 May", "… answers it" (the letter of the sentence before)."""
    for verb in sentence.tokens:
        if verb.lemma not in _ANSWERS or verb.tag not in {"VBD", "VBZ", "VBP"}:
            continue
        front = [one for one in sentence.dates if one.end <= verb.start and one.when.known]
        letters = [one for one in sentence.tokens[: verb.index] if one.lemma in DOCUMENTS | {"reply", "note"}]
        if not front or not letters or block.in_quotes(verb.start, verb.end):
            return None
        other = _answered(block, sentence, verb.end)
        if other is None or other.when.granularity != front[-1].when.granularity:
            return None
        main = Told(
            letters[-1].start if letters[-1].end < front[-1].start else front[-1].start,
            verb.end,
            None,
            front[-1],
        )
        told = Told(other.start, other.end, None, other)
        return Sequence(
            block.index, sentence.index, AFTER, False, main, (told,), None, verb.start, verb.end
        )  # fmt: skip
    return None


_OBJECT = re.compile(
    r"\s(?:to\s)?(?:(?:one|that|his|hers|theirs|a\s[\w\s]{2,20}|the\s[\w\s]{2,20}|her\s[\w\s]{2,20})\s)?(?:of|dated|from|sent\son|written\son)\s"
    r"(?:\w+day,?\s)?"
)
_IT = re.compile(r"\s(?:to\s)?it\b")


def _answered(block: BlockReading, sentence: Sentence, start: int) -> DateExpr | None:
    for expr in sentence.dates:
        if expr.start >= start and expr.when.known:
            return expr if _OBJECT.fullmatch(block.text, start, expr.start) else None
    before = _before(block, sentence)
    return _only_date(before) if before is not None and _IT.match(block.text, start) else None
