"""Two people of one surname are told apart; one person in two spellings is not."""

import pytest

from factcheck.engine.apparent import namesakes
from factcheck.engine.book import ReferenceBook
from factcheck.engine.material import Material
from factcheck.engine.reading import read

from ..support import document


def statements(text, one, other):
    material = Material(read(document(text)), ReferenceBook.empty())
    return tuple(_statement(material, words) for words in (one, other))


def _statement(material, words):
    for block in material.reading.blocks:
        start = block.text.find(words)
        if start >= 0:
            return material.statement(block.index, start, start + len(words))
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Anna Kovac runs the mill.\nHer sister, Hanna Kovac, does the books.", "Anna Kovac", "Hanna Kovac"),
        ("Paul Marsh spoke first. He is no relation.\nPaula Marsh followed.", "Paul Marsh", "Paula Marsh"),
        ("Karl Ivers and Karla Ivers share a stall.", "Karl Ivers", "Karla Ivers"),
        ("Mr Jean Aubry came in.\nMs Jeanne Aubry went out.", "Mr Jean Aubry", "Ms Jeanne Aubry"),
        ("Erik Dahl is 80.\nHis son took over. Erika Dahl runs the shop.", "Erik Dahl", "Erika Dahl"),
    ],
)
def test_two_bearers_are_seen(text, one, other):
    first, second = statements(text, one, other)
    assert namesakes.applies(first, second)
    assert namesakes.applies(second, first)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Anna Kovac runs the mill.\nHanna Kovac opens it at six.", "Anna Kovac", "Hanna Kovac"),
        ("Dr Ines Roth came in.\nDr Inés Rohde went out with her sister.", "Dr Ines Roth", "Dr Inés Rohde"),
        ("Paul Marsh spoke first.\nThe hall was cold. Paula Marsh sat down.", "Paul Marsh", "Paula Marsh"),
        ("Mr Jean Aubry came in.\nMr Jan Aubry went out.", "Mr Jean Aubry", "Mr Jan Aubry"),
        ("Erik Dahl, 80, keeps bees.\nErika Dahl sells honey to her sister.", "Erik Dahl, 80", "Erika Dahl"),
    ],
)
def test_one_person_is_not_taken_for_two(text, one, other):
    assert not namesakes.applies(*statements(text, one, other))
