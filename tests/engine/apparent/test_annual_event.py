"""Two editions of one yearly event differ; one edition told twice does not."""

import pytest

from factcheck.engine.apparent import annual_event

from .pairs import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The festival opens on 27 September. Last year’s festival opened on 15 September.",
            "The festival opens on 27 September",
            "Last year’s festival opened on 15 September",
        ),
        (
            "The 2022 marathon drew 900 runners.\nThe 2023 marathon drew 1,100.",
            "The 2022 marathon drew 900",
            "The 2023 marathon drew 1,100",
        ),
        (
            "The annual show was held in Cork.\nTwo years ago the show was held in Galway.",
            "The annual show was held in Cork",
            "the show was held in Galway",
        ),
        (
            "The election of 2016 was close.\nThe election of 2020 was closer.",
            "The election of 2016",
            "The election of 2020",
        ),
        (
            "This summer’s tournament is in Bern.\nThe previous season it was in Basel.",
            "This summer’s tournament is in Bern",
            "it was in Basel",
        ),
    ],
)
def test_it_applies(text, one, other):
    first, second = statements(text, one, other)
    assert annual_event.applies(first, second)
    assert annual_event.applies(second, first)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The festival opened on 27 September.\nThe festival opened on 15 September.",
            "The festival opened on 27 September",
            "The festival opened on 15 September",
        ),
        (
            "The marathon of 2022 drew 900.\nIn 2022 the marathon drew 1,100.",
            "The marathon of 2022",
            "the marathon drew 1,100",
        ),
        (
            "The bridge was built in 1911.\nThe bridge was built in 1921.",
            "The bridge was built in 1911",
            "The bridge was built in 1921",
        ),
        (
            "The fire last year killed two.\nThe blaze killed three.",
            "The fire last year",
            "The blaze killed three",
        ),
    ],
)
def test_it_does_not_apply(text, one, other):
    first, second = statements(text, one, other)
    assert not annual_event.applies(first, second)
    assert not annual_event.applies(second, first)
