"""Sets of words, written as prose."""

from __future__ import annotations

import re
from collections.abc import Iterator


def in_order(text: str) -> tuple[str, ...]:
    """The words of a text in their order."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: words("then former") is {"then", "former"}."""
    return frozenset(text.split())


def rows(table: str) -> Iterator[tuple[str, str]]:
    """(name, the rest) of each row "name: rest"; an indented line goes on with the row above it."""
    for row in re.sub(r"\n\s+", " ", table.strip()).splitlines():
        name, _, rest = row.partition(":")
        yield name, rest
