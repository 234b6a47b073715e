"""A question states nothing: "Would a second summit have gone better?"."""

from __future__ import annotations

from ..statement import Statement


def applies(statement: Statement) -> bool:
    """Is the sentence, or the block it stands in, a question?"""
    return statement.sentence.is_question or statement.block.block.kind == "question"
