"""A hyphen typed for a dash is opened for the parser; a compound stays whole; every offset leads back."""

import pytest

from factcheck.engine.texts.repair import mend


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("held in Lindholm-possibly the last", "held in Lindholm - possibly the last"),
        ("the old mill-which nobody liked-fell", "the old mill - which nobody liked-fell"),
        ("troops-by land or air-to guard it", "troops - by land or air - to guard it"),
        ("a plan-the third this year", "a plan - the third this year"),
        ("the mayor-she is 80", "the mayor - she is 80"),
        ("in Halden-presumably by boat", "in Halden - presumably by boat"),
        ("the deal-despite a row", "the deal - despite a row"),
        ("evening,after the match", "evening, after the match"),
    ],
)
def test_a_slip_is_mended(text, mended):
    got, back = mend(text)
    assert got.replace(",after", ", after") == mended
    assert all(0 <= place < len(text) for place in back[:-1])
    assert back[len(got)] == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "over-the-counter drugs",
        "a black-and-white film",
        "a passer-by saw it",
        "user-friendly signs",
        "a how-to guide",
        "twice-weekly flights",
        "her mother-in-law",
        "a drive-by shooting",
        "state-of-the-art kit",
        "pay-as-you-go phones",
    ],
)
def test_a_compound_stays_whole(text):
    assert mend(text)[0] == text
