"""Sections to blocks, and marks on them. Pure; derived from a revision's content each time, never stored."""

from articles.blocks.marks import MarkError, mark_html, mark_text
from articles.blocks.reading import CELL_SEPARATOR, Block, blocks_of_body, blocks_of_content, words_of

__all__ = [
    "CELL_SEPARATOR",
    "Block",
    "MarkError",
    "blocks_of_body",
    "blocks_of_content",
    "mark_html",
    "mark_text",
    "words_of",
]
