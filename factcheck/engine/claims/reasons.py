"""Why a sentence was picked, in words for the person who checks it."""

from __future__ import annotations

from ..reading import Sentence
from .features import PERCENT, SCALE, form_of, plain
from .kinds import (
    ATTRIBUTION,
    CAUSE,
    COMPARISON,
    DATE,
    EVENT,
    LAW,
    OFFICE,
    PREDICTION,
    QUANTITY,
    QUOTATION,
    SUPERLATIVE,
    figures_in,
)

_SAYS = {
    EVENT: "tells what happened",
    DATE: "gives a date",
    QUANTITY: "states a figure",
    COMPARISON: "compares",
    SUPERLATIVE: "calls something first, only or most",
    OFFICE: "says who holds an office",
    LAW: "speaks of a law, a court or a vote",
    CAUSE: "gives a cause",
    QUOTATION: "quotes somebody",
    ATTRIBUTION: "says who said it",
    PREDICTION: "says what will be",
}
_BUILT = {
    "says what has happened": "says what has happened",
    "holds a superlative": "calls something the most of its kind",
    "verbs in the past tense: 1 or more": "tells what was",
    "the verb of the sentence: VBZ": "says what is so",
    "the verb of the sentence: VBP": "says what is so",
}
_STRONG = 0.25  # what a word adds to the sum to be worth naming
_NAMED = 3


def reason_of(
    sentence: Sentence, kinds: tuple[str, ...], parts: list[tuple[str, float]], cautions: list[str]
) -> str:
    """One line: what the sentence states, the words that made it weigh, what speaks against it."""
    stated = [_said(sentence, kind, kinds) for kind in kinds] or [_from_build(parts)]
    reason = _listed(stated)
    if telling := telling_words(sentence, parts):
        reason += "; telling words: " + ", ".join(f"“{word}”" for word in telling)
    return "; ".join([reason, *cautions])


def telling_words(sentence: Sentence, parts: list[tuple[str, float]]) -> list[str]:
    """The nouns, verbs and adjectives of the sentence that add most to its score, as printed."""
    weights = {name.removeprefix("word: "): part for name, part in parts if name.startswith("word: ")}
    found = {
        token.text: weights[plain(token.lemma)]
        for token in sentence.tokens
        if token.pos in {"NOUN", "VERB", "ADJ"}
        and len(token.text) > 3
        and weights.get(plain(token.lemma), 0) >= _STRONG
    }
    return [word for word, _ in sorted(found.items(), key=lambda one: (-one[1], one[0]))[:_NAMED]]


def _said(sentence: Sentence, kind: str, kinds: tuple[str, ...]) -> str:
    if kind == QUANTITY:
        return _figure(sentence)
    if kind == COMPARISON and DATE in kinds:
        years = {expr.when.value[:4] for expr in sentence.dates if expr.when.known}
        return "compares two years" if len(years) == 2 else _SAYS[kind]
    return _SAYS[kind]


def _figure(sentence: Sentence) -> str:
    figures = figures_in(sentence)
    if len(figures) > 2:
        return f"states {len(figures)} figures"
    forms = {form_of(token) for token in figures}
    low = {plain(token.text) for token in sentence.tokens}
    if low & {"$", "£", "€", "dollars", "pounds", "euros"}:
        return "states a sum of money"
    if PERCENT in forms or {"per", "cent"} <= low:
        return "states a percentage"
    return "states a large figure" if SCALE in forms else "states a figure"


def _from_build(parts: list[tuple[str, float]]) -> str:
    built = [(name, part) for name, part in parts if name in _BUILT and part > 0]
    return _BUILT[max(built, key=lambda one: one[1])[0]] if built else "says what is so"


def _listed(stated: list[str]) -> str:
    """ "a", "a and b", "a, b and c", each once."""
    parts = list(dict.fromkeys(stated))
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
