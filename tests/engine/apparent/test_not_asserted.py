"""Why a text does not itself state what stands in it: one concept at a time, from real text."""

import pytest

from factcheck.engine import ReferenceBook
from factcheck.engine.apparent import ALONE, not_asserted
from factcheck.engine.material import Material
from factcheck.engine.reading import read

from ..support import document

SAID = {
    "question": (
        ("Did 40 people drown?", "40 people"),
        ("Was the pier opened in 1911?", "opened in 1911"),
        ("How could the mill lose 12 men in a day?", "12 men"),
        ("Why had she sold 30 acres?", "30 acres"),
    ),
    "quoted speech": (
        ("“We lost 40 sheep,” the farmer said.", "40 sheep"),
        ('"It opened in 1911," said the clerk.', "opened in 1911"),
        ("She called it “a town of 900 fools”.", "900 fools"),
        ("The sign says: “No more than 12 swimmers.”", "12 swimmers"),
    ),
    "correction note": (
        ("Correction: this story first said that 421 had left.", "421"),
        ("An earlier version of this article gave the year as 1911.", "1911"),
        ("Clarification: The fee is £30, not £45.", "£45"),
        ("This article was amended on 4 May. The toll was 12, not 21.", "21"),
    ),
    "hypothetical": (
        ("If 40 people had come, the floor would have held.", "40 people"),
        ("The repair could cost £30,000.", "£30,000"),
        ("Unless 12 members object, the rule stands.", "12 members"),
        ("A new pier would take three years.", "three years"),
    ),
    "planned": (
        ("The hall is scheduled to open on 4 May.", "4 May"),
        ("The club will sell 40 seats.", "40 seats"),
        ("A vote is expected on 12 June.", "12 June"),
        ("The council plans to fell 30 elms.", "30 elms"),
    ),
}
PLAIN = (
    ("The flood drowned 40 sheep.", "40 sheep"),
    ("The pier was opened in 1911.", "opened in 1911"),
    ("“A bad year,” she said of the 12 lost boats.", "12 lost boats"),
    ("The mill lost 30 men when the roof fell.", "30 men"),
)


def statement(text, words):
    material = Material(read(document(text)), ReferenceBook.empty())
    start = text.index(words)
    return material.statement(0, start, start + len(words))


@pytest.mark.parametrize(
    ("name", "text", "words"), [(name, *case) for name, cases in SAID.items() for case in cases]
)
def test_concept_applies(name, text, words):
    assert ALONE[name](statement(text, words))


@pytest.mark.parametrize("name", ALONE)
@pytest.mark.parametrize(("text", "words"), PLAIN)
def test_concept_leaves_a_plain_statement_alone(name, text, words):
    assert not ALONE[name](statement(text, words))


def test_every_concept_of_one_statement_has_its_texts():
    assert set(SAID) == set(ALONE)


def test_first_concept_that_applies_is_named_and_can_be_left_out():
    one = statement("“We lost 40 sheep,” the farmer said.", "40 sheep")
    assert (not_asserted(one), not_asserted(one, but=("quoted speech",))) == ("quoted speech", "")
