"""The clause to show for a word: long enough to stand alone, at most its sentence."""

from __future__ import annotations

from ..reading import Sentence, Token
from ..vocabulary.words import words

_BREAKS = words("as but while although though because whereas after before since who which")
_ENOUGH = 5  # words


def clause(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around text[start:end] of the block: between commas and joining words, with a verb if it
    may be.
    """
    tokens = sentence.tokens
    inside = [one for one in tokens if one.start < end and start < one.end]
    if not inside:
        return sentence.start, sentence.end
    low, high = _piece(tokens, inside[0].index, inside[-1].index)
    for _ in range(3):
        if high - low + 1 >= _ENOUGH and _states(tokens, low, high):
            break
        if low > 0:
            step = 2 if _ends(tokens[low - 1]) else 1
            low = _piece(tokens, low - step, low)[0]
        elif high + 1 < len(tokens):
            high = _piece(tokens, high + 2, high + 2)[1] if high + 2 < len(tokens) else high + 1
    return _trimmed(sentence, tokens[max(low, 0)].start, tokens[high].end)


def _piece(tokens: list[Token], low: int, high: int) -> tuple[int, int]:
    low = max(low, 0)
    while low > 0 and not _ends(tokens[low - 1]):
        low -= 1
    while high + 1 < len(tokens) and not _breaks(tokens, high + 1):
        high += 1
    return low, high


def _states(tokens: list[Token], low: int, high: int) -> bool:
    """A verb, and what it is said of."""
    piece = tokens[low : high + 1]
    if not any(one.tag.startswith("VB") for one in piece):
        return False
    subjects = [one for one in tokens if one.dep in {"nsubj", "nsubjpass"}]
    return not subjects or any(low <= one.index <= high for one in subjects)


def _ends(token: Token) -> bool:
    return token.text in {",", ";", ":", "–", "—"}


def _breaks(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return _ends(token) or (
        token.text.casefold() in _BREAKS and token.dep in {"mark", "cc", "nsubj", "advmod", "prep"}
    )


def _trimmed(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    text = sentence.text[start - sentence.start : end - sentence.start]
    lead = len(text) - len(text.lstrip(' ,;:–—-”’"'))
    return start + lead, end - (len(text) - len(text.rstrip(" ,;:–—-.“‘")))
