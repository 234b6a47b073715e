"""Quoted speech is the speaker's claim, not the paper's: a speaker may err, and be quoted erring."""

from __future__ import annotations

from ..statement import Statement


def applies(statement: Statement) -> bool:
    """Do the words stand between quotation marks, or in a block that is a quotation?"""
    return statement.block.block.kind == "quote" or statement.block.in_quotes(statement.start, statement.end)
