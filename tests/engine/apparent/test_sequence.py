"""One after the other: a change over time is no contradiction."""

import pytest

from factcheck.engine.apparent.sequence import applies

from .pairs import statements

APART = [
    ("The ward closed in May 2021.", "The ward opened in June 2022."),
    ("The pier is shut.", "The pier was open again by noon."),
    ("She had not seen the letter.", "She saw the letter."),
    ("He worked for the bank.", "He no longer works for the bank."),
    ("The first vote did not pass the bill.", "The bill passed."),
    ("Nobody was arrested at first.", "A man was arrested."),
]
TOGETHER = [
    ("The ward is closed.", "The ward is open."),
    (
        "The storm reached the islands on 19 August 2020.",
        "The storm did not reach the islands on 19 August 2020.",
    ),
    ("He has never left the county.", "He left the county in 1988."),
    ("The council has received letters since May.", "The council has received no letters."),
    ("Unemployment rose.", "Unemployment fell for the third month running."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_an_order_makes_both_true(one, other):
    assert applies(*statements(f"{one}\n{other}", one, other))


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_without_an_order_both_speak_of_one_time(one, other):
    assert not applies(*statements(f"{one}\n{other}", one, other))
