"""Sets of words, written as prose."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: words("then former") is {"then", "former"}."""
    return frozenset(text.split())
