"""One change at a time: a digit, a name, the place, the order of words: the finding goes or stays."""

import pytest

from factcheck.engine.checkers.cases import book, event, term

from .support import examined

BOOK = book(
    event("Harbour City summit", "summit", "Harbour City", "2023-07-11", "2023-07-12", "Baltic League"),
    event("Elmwood summit", "summit", "Elmwood", "2019-03-04", "2019-03-05", "Baltic League"),
    term("Ruth Aldane", "Chancellor of Norland", "2009-05-01", "2017-05-01"),
    term("Ruth Aldane", "Chancellor of Norland", "2021-05-01", "2024-05-01"),
)
PUBLISHED = "2025-09-05"


def quotes(text):
    return [one.sides[0].quote for one in examined(text, PUBLISHED, BOOK).inconsistencies]


@pytest.mark.parametrize(("year_", "found"), [(2021, 1), (2022, 1), (2023, 0), (2024, 1)])
def test_year_decides_whether_the_summit_is_flagged(year_, found):
    assert len(quotes(f"Nobody spoke of money at the {year_} security summit in Harbour City.")) == found


@pytest.mark.parametrize(
    "text",
    [
        "Nobody spoke of money at the 2024 gathering in Harbour City.",
        "At the 2024 Harbour City summit, nobody spoke of money.",
        "The Harbour City summit in 2024 heard such fears.",
        "The summit in Harbour City in July 2024 heard such fears.",
        "The Baltic League summit of 2024 in Harbour City heard such fears.",
        "Such fears were heard at the Harbour City summit, held on 11 July 2024.",
        "The Harbour City summit was held in 2024.",
        "At the Harbour City summit (2024) such fears were heard.",
    ],
)
def test_order_of_words_does_not_hide_a_wrong_date(text):
    assert len(quotes(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nobody spoke of money at the 2024 gathering in Lindholm.",
        "Nobody spoke of money at the 2024 climate summit in Harbour City.",
        "Nobody spoke of money at the 2024 Pacific Forum summit in Harbour City.",
        "Fears were voiced in Harbour City in 2024.",
        "“During the 2024 summit in Harbour City I wept,” he said.",
        "If the Harbour City summit had been in 2024, all would be well.",
        "The next Harbour City summit is planned for 2027.",
        "Since 2024 the Harbour City summit has been forgotten.",
        "A book on the Harbour City summit came out in 2024.",
    ],
)
def test_other_place_subject_body_speaker_or_mood_is_not_flagged(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("2008", 1),
        ("2009", 0),
        ("2016", 0),
        ("2019", 1),
        ("March 2018", 1),
        ("2022", 0),
        ("June 2024", 1),
        ("2024", 0),
    ],
)
def test_term_with_a_gap_decides_whether_then_is_right(when, found):
    assert len(quotes(f"In {when}, then-Chancellor Ruth Aldane opened the lock.")) == found


@pytest.mark.parametrize(
    "name",
    [
        "Chancellor Karl Aldane",
        "Vice Chancellor Ruth Aldane",
        "Chancellor Ruth Dorn",
        "Southland Chancellor Ruth Aldane",
    ],
)
def test_another_name_rank_or_country_is_another_person(name):
    assert quotes(f"In 2019, then-{name} opened the lock.") == []


@pytest.mark.parametrize(("digit", "found"), [(6, 0), (7, 0), (8, 1), (9, 1)])
def test_day_of_an_accident_may_differ_by_one_night_only(digit, found):
    text = f"The fire broke out in the loft on 6 February.\nThe fire of {digit} February 2025 took the roof."
    assert len(examined(text, "2025-02-27").inconsistencies) == found
