"""The start of a change, its size and its end are three figures."""

import pytest

from factcheck.engine.apparent import change

from .pairs import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Rates rose from 4% to 5%.\nThe rate is 5%.", "4%", "5%"),
        ("Complaints rose by 72.\nThere were 312 complaints.", "by 72", "312 complaints"),
        ("A rise of 40 jobs is planned.\nThe yard has 300 jobs.", "A rise of 40 jobs", "300 jobs"),
        ("It sold 480, compared with 400 last year.\nIt sold 480 boats.", "400", "480 boats"),
        ("They took on 40 more people.\nIt employs 300 people.", "40 more people", "300 people"),
    ],
)
def test_it_applies(text, one, other):
    first, second = statements(text, one, other)
    assert change.applies(first, second)
    assert change.applies(second, first)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The rate is 4%.\nThe rate is 5%.", "4%", "5%"),
        ("There were 72 complaints.\nThere were 312 complaints.", "72 complaints", "312 complaints"),
        ("It rose by 40.\nIt rose by 50.", "by 40", "by 50"),
        ("It went from 4% to 5%.\nIt went from 3% to 5%.", "from 4%", "from 3%"),
        ("Nobody came.\nIt rose by 50.", "Nobody came", "by 50"),
    ],
)
def test_it_does_not_apply(text, one, other):
    first, second = statements(text, one, other)
    assert not change.applies(first, second)
