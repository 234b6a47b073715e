"""The same contradiction in another order of words, and two events of one name that are none."""

from datetime import date

import pytest

from factcheck import engine

BOOK = {
    "events": [
        {
            "name": "Harrow bridge summit",
            "aliases": [],
            "kind": "summit",
            "place": ["Harrow"],
            "participants": [],
            "start": "2021-05-04",
            "end": "2021-05-04",
        }
    ],
    "offices": [],
}


def found(text):
    blocks = tuple(engine.Block(text=line, kind="paragraph") for line in text.splitlines())
    document = engine.Document(blocks=blocks, published=date(2022, 6, 1))
    return engine.examine(document, engine.ReferenceBook.from_json(BOOK)).inconsistencies


@pytest.mark.parametrize(
    "text",
    [
        "In July 2020, at the Harrow bridge summit, both mayors promised money.",
        "In 2020, during the Harrow bridge summit, both mayors promised money.",
        "The Harrow bridge summit in 2020 brought both mayors to one table.",
        "Both mayors attended the Harrow bridge summit of 2020.",
    ],
)
def test_wrong_year_is_found_wherever_it_stands(text):
    assert [(one.severity, one.sides[1].where) for one in found(text)] == [("blocking", "factbook")]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2021, at the Harrow bridge summit, both mayors promised money.",
        "Last year, at the Harrow bridge summit, both mayors promised money.",
        "In 2020, before the Harrow bridge summit, both mayors promised money.",
    ],
)
def test_right_year_passes_wherever_it_stands(text):
    assert found(text) == ()


def test_years_in_the_names_of_two_events_block_nothing():
    text = "The Lindholm summit of 1985 is remembered.\nThe Lindholm summit of 2021 is not."
    assert [one.severity for one in found(text)] in ([], ["advisory"])
