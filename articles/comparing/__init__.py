"""Two contents beside each other: what was added, taken out, changed and moved, down to the word. Pure."""

from articles.comparing.texts import BlockChange, Comparison, FieldChange, SectionChange, compare
from articles.comparing.words import Piece, compared_words

__all__ = [
    "BlockChange",
    "Comparison",
    "FieldChange",
    "Piece",
    "SectionChange",
    "compare",
    "compared_words",
]
