"""Sets of words, written as prose."""

from __future__ import annotations


def in_order(text: str) -> tuple[str, ...]:
    """The words of a text in their order."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: words("then former") is {"then", "former"}."""
    return frozenset(text.split())
