"""The demo article holds four planted errors: found one by one, gone when put right, nothing else ever
raised.
"""

import itertools
import json

import pytest

from factcheck.engine import examine_json

from .support import DEMO

TEXT = (DEMO / "ukraine_security_force.txt").read_text(encoding="utf-8")
EXPECTED = json.loads((DEMO / "expected_findings.json").read_text(encoding="utf-8"))
BOOK = json.loads((DEMO / "reference_book.json").read_text(encoding="utf-8"))
CORRECTIONS = [tuple(pair) for pair in EXPECTED["corrections"]]


def findings(text, book=BOOK):
    found = examine_json({"text": text, "published": EXPECTED["published"], "factbook": book})
    return sorted(
        (one["kind"], one["sides"][0]["quote"])
        for one in found["inconsistencies"]
        if one["severity"] == "blocking"
    )


WANTED = sorted((one["kind"], one["quote"]) for one in EXPECTED["must_find"])


def put_right(text, corrections):
    for old, new in corrections:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def test_demo_article_yields_exactly_its_planted_errors():
    assert findings(TEXT) == WANTED


def test_demo_article_put_right_yields_nothing():
    assert findings(put_right(TEXT, CORRECTIONS)) == []


def test_demo_article_put_right_yields_nothing_without_the_book():
    assert findings(put_right(TEXT, CORRECTIONS), None) == []


def test_demo_article_dates_its_summit_two_ways_even_without_the_book():
    quotes = {
        side["quote"]
        for one in examine_json({"text": TEXT, "published": EXPECTED["published"]})["inconsistencies"]
        for side in one["sides"]
    }
    assert "the Alaska summit in 2024" in quotes


@pytest.mark.parametrize("number", range(len(CORRECTIONS)))
def test_demo_article_loses_one_finding_with_one_correction(number):
    """The other three stay; the date of the summit alone also decides what the title and the source are
    held against.
    """
    old, _ = CORRECTIONS[number]
    gone = [one for one in EXPECTED["must_find"] if one["quote"] == old]
    assert findings(put_right(TEXT, [CORRECTIONS[number]])) == sorted(
        (one["kind"], one["quote"]) for one in EXPECTED["must_find"] if one not in gone
    )


@pytest.mark.parametrize("kept", range(len(CORRECTIONS)))
def test_demo_article_keeps_the_one_error_left_in(kept):
    others = [pair for number, pair in enumerate(CORRECTIONS) if number != kept]
    assert [quote for _, quote in findings(put_right(TEXT, others))] == [CORRECTIONS[kept][0]]


@pytest.mark.parametrize("year", ["2021", "2022", "2024"])
def test_demo_article_flags_every_wrong_year_of_the_vilnius_summit(year):
    right = put_right(TEXT, CORRECTIONS)
    assert findings(right.replace("Vilnius in 2023", f"Vilnius in {year}")) == [
        ("event date", f"the NATO summit in Vilnius in {year}")
    ]


@pytest.mark.parametrize("place", ["Bratislava", "Tallinn"])
def test_demo_article_passes_a_summit_the_book_does_not_have(place):
    right = put_right(TEXT, CORRECTIONS)
    assert findings(right.replace("NATO summit in Vilnius in 2023", f"NATO summit in {place} in 2022")) == []


@pytest.mark.parametrize("order", list(itertools.permutations(range(3), 2)))
def test_demo_article_findings_do_not_depend_on_the_order_of_the_book(order):
    first, second = order
    events = BOOK["events"][first::3] + BOOK["events"][second::3] + BOOK["events"][3 - first - second :: 3]
    assert findings(TEXT, {"events": events, "offices": BOOK["offices"][::-1]}) == WANTED
