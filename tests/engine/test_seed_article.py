"""The article the product exists for, where it lies beside the repository (its twin is test_demo_article)."""

import json

import pytest

from factcheck.engine import examine_json

from .support import DEMO, SHARED

SEEDS = SHARED / "seeds"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SEEDS / "gold.json").exists(), reason="the article is not here"),
]


@pytest.fixture(scope="module")
def gold():
    return json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def text(gold):
    return (SEEDS / gold["document"]).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def book():
    return json.loads((DEMO / "reference_book.json").read_text(encoding="utf-8"))


def findings(text, gold, book=None):
    found = examine_json({"text": text, "published": gold["published"], "factbook": book})["inconsistencies"]
    return [(one["kind"], one["sides"][0]["quote"]) for one in found if one["severity"] == "blocking"]


def right(text, gold, numbers=(1, 2, 3, 4)):
    """The article with errors put right; the four corrections are built from the gold quotes alone."""
    by_id = {one["id"]: one["quote"] for one in gold["must_find"]}
    new = {
        1: by_id[1].replace("2023", "2025"),
        2: by_id[2].replace("then-", ""),
        3: by_id[3].replace("2024", "2023"),
        4: by_id[4].replace("2023", "2025"),
    }
    for number in numbers:
        assert text.count(by_id[number]) == 1
        text = text.replace(by_id[number], new[number])
    return text


def test_seed_article_yields_exactly_its_four_errors(text, gold, book):
    assert sorted(findings(text, gold, book)) == sorted(
        (one["kind"], one["quote"]) for one in gold["must_find"]
    )


def test_seed_article_yields_its_first_two_errors_from_the_text_alone(text, gold):
    wanted = {(one["kind"], one["quote"]) for one in gold["must_find"] if one["id"] in (1, 2)}
    assert wanted - set(findings(text, gold)) == set()


def test_seed_article_put_right_yields_nothing(text, gold, book):
    assert findings(right(text, gold), gold, book) == []
    assert findings(right(text, gold), gold) == []


@pytest.mark.parametrize("kept", [1, 2, 3, 4])
def test_seed_article_keeps_the_one_error_left_in(text, gold, book, kept):
    others = [number for number in (1, 2, 3, 4) if number != kept]
    quote = next(one["quote"] for one in gold["must_find"] if one["id"] == kept)
    assert [found for _, found in findings(right(text, gold, others), gold, book)] == [quote]
