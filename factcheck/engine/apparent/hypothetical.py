"""A condition or a modal: "if the pact had been signed in May", "would have cost 4m". It may never be."""

from __future__ import annotations

from ..reading import Sentence, Token
from ..statement import Statement

_MODALS = frozenset(
    {"would", "could", "might", "may", "should", "’d", "'d", "can", "ought", "must", "wo", "need"}
)
_CONDITIONS = frozenset({"if", "unless", "whether", "suppose", "supposing", "assuming", "provided"})


def applies(statement: Statement) -> bool:
    """Does a condition stand before the statement, or a modal in its clause?"""
    middle = (statement.start + statement.end) // 2
    spoken = statement.block.in_quotes(statement.start, statement.end)
    for token in statement.sentence.tokens:
        if not spoken and statement.block.in_quotes(token.start, token.end):
            continue  # what a speaker would do says nothing of the words around the quotation
        word = token.text.casefold()
        if word in _CONDITIONS and token.tag in {"IN", "VB", "VBG", "VBN"} and token.start < middle:
            return True
        if word in _MODALS and token.tag == "MD" and in_one_clause(statement.sentence, token, middle):
            return True
    return False


def in_one_clause(sentence: Sentence, one: Token, place: int) -> bool:
    """Is there no tensed verb, no relative word and no semicolon between a word and a place of the block?"""
    low, high = sorted((one.start, place))
    return not any(
        low < token.start < high
        and token is not one
        and (token.tag in {"WP", "WDT", "WRB", "VBD", "VBZ", "VBP"} or token.text in {";", ":", "—"})
        for token in sentence.tokens
    )
