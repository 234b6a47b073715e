"""Which sentences state something that can be checked, and how much they need it.

The score is a plain sum of what the sentence holds, so that an editor can be told why; no trained weights.
Checkable are quantities, dates, laws and votes, causes, comparisons, quotations and who said them, offices,
predictions and superlatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .document import Claim
from .events import EventMention
from .people import TitledPerson
from .reading import BlockReading, Reading, Sentence

WORTHY = 0.35

_NUMBER = re.compile(
    r"(?<![\w.])[$€£]?\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty|hundred|thousand|million|billion|trillion|dozen|half|double|percent|per cent)s?\b",
    re.IGNORECASE,
)


def _either(phrases: str) -> re.Pattern[str]:
    """A pattern for any of the phrases, separated by semicolons, as whole words in either case."""
    return re.compile(rf"\b(?:{'|'.join(part.strip() for part in phrases.split(';'))})\b", re.IGNORECASE)


# (kind, weight in the score, the words that show it)
_KIND_PATTERNS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        "comparison",
        0.2,
        _either(
            "(?:more|less|fewer|higher|lower|larger|smaller|greater|worse|better) than; compared "
            "(?:with|to); (?:up|down) from; twice; times (?:as|more); rose; fell; increased; decreased; "
            "doubled; halved; tripled; grew; declined; dropped; cut; raised"
        ),
    ),
    (
        "superlative",
        0.15,
        _either(
            "largest; biggest; highest; lowest; worst; best; most; least; first; only; oldest; youngest; "
            "longest; greatest; smallest; record; never; every; none"
        ),
    ),
    (
        "attribution",
        0.1,
        _either(
            "said; says; told; according to; stated; claimed; reported; announced; declared; insisted; "
            "argued; confirmed; denied; warned; emphasi[sz]ed; countered; proposed; criticized; described"
        ),
    ),
    (
        "law or vote",
        0.25,
        _either(
            "law; bill; act; vote[ds]?; voting; legislation; amendment; treaty; ruling; ruled; court; "
            "constitution; passed; vetoed; sanctions?; tax(?:es)?; budget; referendum; signed; banned; "
            "repealed"
        ),
    ),
    (
        "cause",
        0.15,
        _either(
            "because; due to; caused?; led to; leads to; resulted in; as a result; thanks to; triggered; "
            "driven by; contributed to; owing to; responsible for; drove; driven"
        ),
    ),
    (
        "prediction",
        -0.05,
        _either("will; going to; expected to; likely to; forecast; predicts?; by 20[0-9][0-9]"),
    ),
)
_OPINION = _either(
    "I think; I believe; I hope; I want; I feel; in my view; should; must; ought; hopefully; thank you;"
    "let me; please; perhaps; we need; crucial; important"
)
_HEDGED = re.compile(r"\b(?:could|might|may|possibly|potentially|perhaps|would|if)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|me|my|we're|let's|you)\b")


def claims_of(reading: Reading, events: list[EventMention], people: list[TitledPerson]) -> Iterator[Claim]:
    """Every checkable sentence of running text, in reading order; questions and headings are none."""
    dated = {(one.block, one.sentence) for one in events if one.date}
    named = {(one.block, one.sentence) for one in events if one.names}
    titled = {(one.block, one.sentence) for one in people}
    for block, sentence in reading.sentences():
        if sentence.is_question or (block.block.kind in {"question", "caption"} and len(sentence.tokens) < 4):
            continue
        key = (sentence.block, sentence.index)
        parts = _parts(block, sentence, key in dated, key in named, key in titled)
        claim = _claim(block, sentence, parts)
        if claim:
            yield claim


def _parts(
    block: BlockReading, sentence: Sentence, dated: bool, event: bool, titled: bool
) -> list[tuple[str, float]]:
    """(kind, weight) of everything checkable in the sentence."""
    found: list[tuple[str, float]] = []
    dates = [expr for expr in sentence.dates if expr.when.known]
    if dated or event:
        found.append(("event", 0.2 if dated else 0.1))
    if dates:
        found.append(("date", 0.15))
    if _has_quantity(sentence):
        found.append(("quantity", 0.35))
    if titled:
        found.append(("office", 0.1))
    if any(
        begin < sentence.end and finish > sentence.start and finish - begin > 12
        for begin, finish in block.quoted
    ):
        found.append(("quotation", 0.15))
    found.extend((kind, weight) for kind, weight, pattern in _KIND_PATTERNS if pattern.search(sentence.text))
    return found


def _has_quantity(sentence: Sentence) -> bool:
    """A number that is not part of a date."""
    for match in _NUMBER.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if not any(expr.start < end and start < expr.end for expr in sentence.dates):
            return True
    return False


def _claim(block: BlockReading, sentence: Sentence, parts: list[tuple[str, float]]) -> Claim | None:
    if block.block.kind == "table row":
        parts = parts or [("quantity", 0.2)] if any(char.isdigit() for char in sentence.text) else parts
    elif not any(token.pos in {"VERB", "AUX"} for token in sentence.tokens):
        return None
    if not parts or not any(char.isalpha() for char in sentence.text):
        return None
    score = 0.1 + sum(weight for _, weight in parts)
    notes = []
    names = sum(token.pos == "PROPN" for token in sentence.tokens)
    score += min(0.1, 0.03 * names)
    if _OPINION.search(sentence.text):
        score -= 0.2
        notes.append("partly opinion")
    if _HEDGED.search(sentence.text):
        score -= 0.1
        notes.append("hedged")
    if _FIRST_PERSON.search(sentence.text):
        score -= 0.05
    if len(sentence.tokens) < 7:
        score -= 0.1
    score = round(min(1.0, max(0.0, score)), 2)
    kinds = tuple(dict.fromkeys(kind for kind, _ in parts))
    reason = "states " + ", ".join(_SAID[kind] for kind in kinds) + ("; " + ", ".join(notes) if notes else "")
    return Claim(
        sentence.text, sentence.block, sentence.start, sentence.end, kinds, score, score >= WORTHY, reason
    )


_SAID = {
    "event": "an event",
    "date": "a date",
    "quantity": "a quantity",
    "comparison": "a comparison",
    "quotation": "a quotation",
    "attribution": "who said it",
    "office": "who holds an office",
    "law or vote": "a law or vote",
    "cause": "a cause",
    "prediction": "a prediction",
    "superlative": "a superlative",
}
