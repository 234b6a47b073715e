"""Local times of two places."""

import pytest

from factcheck.engine.apparent import time_zones

from .pairs import statements

TRUE = (
    "The plane left Perth at 23.50 on Monday.|It landed in Nairobi at 06.30 on Tuesday.",
    "She rang off at 9 p.m. in Lima.|It was 4 a.m. in Rome, seven hours ahead.",
    "The match began at 7pm local time.|It ended at 2pm in London.",
    "The vote opened at 10:00 GMT.|It closed at 05:00 in Boston.",
    "The quake struck on Friday 9 May in Chile.|In Japan, by local time, it was Saturday 10 May.",
)
FALSE = (
    "The meeting began at 7pm on Monday.|It ended at 11pm on Monday.",
    "The shop opened in 1999.|It closed in 2024.",
    "The train left at 9.10 in the morning.|It arrived at 11.40.",
    "He was arrested on Monday.|He was arrested on Thursday.",
    "The plane was built in 1999.|The plane was scrapped in 2010.",
)


@pytest.mark.parametrize("text", TRUE)
def test_clocks_of_two_places_may_be_meant(text):
    assert time_zones.applies(*statements(text.replace("|", " "), *text.split("|")))


@pytest.mark.parametrize("text", FALSE)
def test_one_clock_is_meant(text):
    assert not time_zones.applies(*statements(text.replace("|", " "), *text.split("|")))
