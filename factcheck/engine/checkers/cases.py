"""The form of a checker's own examples."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Case:
    """A short text, one paragraph a line ("- " a list item), and what the checker must say of it.

    `quotes` are the two sides: exact words of the text, or for the reference book any words of the fact.
    """

    text: str
    quotes: tuple[str, str] = ("", "")
    published: str = ""
    book: dict[str, Any] = field(default_factory=dict, hash=False)
    title: str = ""
