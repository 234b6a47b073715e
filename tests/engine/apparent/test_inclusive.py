"""Counting both ends, one, or none."""

import pytest

from factcheck.engine.apparent import inclusive

from .pairs import statements

TRUE = (
    "It ran from 3 March to 10 March 2024.|It was over after eight days.",
    "It ran from 3 March to 10 March 2024.|It was over after seven days.",
    "She was mayor from 1990 to 1999.|She served ten years.",
    "He was away between 2 May 2021 and 9 May 2021.|He rested for six days.",
)
FALSE = (
    "It ran from 3 March to 10 March 2024.|It was over after twelve days.",
    "She was mayor from 1990 to 1999.|She served fifteen years.",
    "It ran from 3 March to 10 March 2024.|It was over soon.",
    "It opened on 3 March 2024.|It was over after eight days.",
)


@pytest.mark.parametrize("text", TRUE)
def test_both_counts_are_right(text):
    assert inclusive.applies(*statements(text.replace("|", " "), *text.split("|")))


@pytest.mark.parametrize("text", FALSE)
def test_the_ends_do_not_explain_it(text):
    assert not inclusive.applies(*statements(text.replace("|", " "), *text.split("|")))
