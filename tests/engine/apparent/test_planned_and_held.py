"""A plan and what came of it may differ; two accounts of what came of it may not."""

import pytest

from factcheck.engine.apparent import planned_and_held

from .pairs import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The summit was to be held in Oslo.\nThe summit in Bergen ended late.",
            "The summit was to be held in Oslo",
            "The summit in Bergen",
        ),
        (
            "The launch, postponed from 3 May, drew crowds. It took place on 9 May.",
            "The launch, postponed from 3 May",
            "It took place on 9 May",
        ),
        (
            "They had booked the cathedral.\nThe finals were played at a dry barn.",
            "They had booked the cathedral",
            "The finals were played at a dry barn",
        ),
        (
            "The hearing took place in Port Amery.\nShe followed the hearing from Brill by video link.",
            "The hearing took place in Port Amery",
            "She followed the hearing from Brill",
        ),
        (
            "The match took place not in Ludbrook but in Stainsby.\nThe match in Ludbrook was cancelled.",
            "The match took place not in Ludbrook",
            "The match in Ludbrook",
        ),
    ],
)
def test_it_applies(text, one, other):
    first, second = statements(text, one, other)
    assert planned_and_held.applies(first, second)
    assert planned_and_held.applies(second, first)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The summit took place in Oslo.\nThe summit in Bergen ended late.",
            "The summit took place in Oslo",
            "The summit in Bergen",
        ),
        (
            "The launch took place on 3 May.\nThe launch was on 9 May.",
            "The launch took place on 3 May",
            "The launch was on 9 May",
        ),
        (
            "They married in Rome.\nThe wedding in Milan was short.",
            "They married in Rome",
            "The wedding in Milan",
        ),
        (
            "The band plans a new tour. The concert was in Bern.\nThe concert in Basel was sold out.",
            "The concert was in Bern",
            "The concert in Basel",
        ),
    ],
)
def test_it_does_not_apply(text, one, other):
    first, second = statements(text, one, other)
    assert not planned_and_held.applies(first, second)
    assert not planned_and_held.applies(second, first)
