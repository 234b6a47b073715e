"""Two statements of a text, found by their words."""

from factcheck.engine.book import ReferenceBook
from factcheck.engine.material import Material
from factcheck.engine.reading import read

from ..support import document


def statements(text, *quotes):
    """The statements made by the quotes, each at its first place in the text."""
    material = Material(read(document(text)), ReferenceBook.empty())
    return tuple(_statement(material, words) for words in quotes)


def _statement(material, words):
    for block in material.reading.blocks:
        start = block.text.find(words)
        if start >= 0:
            return material.statement(block.index, start, start + len(words))
    raise AssertionError(words)
