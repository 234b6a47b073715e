"""Figures that agree within their digits and hedges, and figures that do not."""

import pytest

from factcheck.engine.apparent import rounding

from .pairs import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("They baked 1,762 loaves.\nSome 1,800 loaves were sold.", "1,762 loaves", "Some 1,800 loaves"),
        (
            "Of the pupils 32% left.\nNearly a third of the pupils left.",
            "32%",
            "Nearly a third of the pupils",
        ),
        ("The roof cost £1.2m.\nThe roof cost £1,180,000.", "£1.2m", "£1,180,000"),
        ("More than 400 people came.\nThere were 412 people.", "More than 400 people", "412 people"),
        ("About 40 ships sank.\nIn all 42 ships sank.", "About 40 ships", "42 ships"),
    ],
)
def test_it_applies(text, one, other):
    first, second = statements(text, one, other)
    assert rounding.applies(first, second)
    assert rounding.applies(second, first)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("They baked 1,762 loaves.\nThe 1,672 loaves were sold.", "1,762 loaves", "1,672 loaves"),
        ("The roof cost £1.2m.\nThe roof cost £2.1m.", "£1.2m", "£2.1m"),
        ("There were 40 ships.\nThere were 42 ships.", "40 ships", "42 ships"),
        ("It is 40km long.\nIt is 40 miles long.", "40km", "40 miles"),
        ("Nobody came.\nThere were 42 ships.", "Nobody came", "42 ships"),
    ],
)
def test_it_does_not_apply(text, one, other):
    first, second = statements(text, one, other)
    assert not rounding.applies(first, second)
