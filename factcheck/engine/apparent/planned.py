"""What was planned need not be what happened: "scheduled for March" and "held in April" are both true."""

from __future__ import annotations

from itertools import pairwise

from ..statement import Statement
from ..vocabulary.lexicon import PLANNED, PLANNED_PAIRS


def applies(statement: Statement) -> bool:
    """Does the sentence speak of a plan, an expectation, a future?"""
    spoken = statement.block.in_quotes(statement.start, statement.end)
    name = "plans of somebody" if spoken else "plans of the paper"
    return statement.sentence.kept(name, lambda: _speaks_of_plans(statement, spoken))


def _speaks_of_plans(statement: Statement, spoken: bool) -> bool:
    """`spoken`: with the words in quotation marks; a speaker's plans are not the paper's."""
    said = [
        token.text.casefold()
        for token in statement.sentence.tokens
        if spoken or not statement.block.in_quotes(token.start, token.end)
    ]
    if any(word in PLANNED for word in said) or any(pair in PLANNED_PAIRS for pair in pairwise(said)):
        return True
    return any(word in {"will", "’ll", "'ll", "shall"} for word in said)
