"""The model behind the score: weights people can read, no sentence in them, as good as was measured."""

import json
import re

import pytest

from factcheck.engine import examine_json
from factcheck.engine.claims.features import features_of
from factcheck.engine.claims.model import contributions, score_of

from .support import DEMO, ROOT, SHARED, examined

WEIGHTS = json.loads((ROOT / "factcheck/engine/claims/weights.json").read_text(encoding="utf-8"))
DEVELOPMENT = SHARED / "data" / "dev" / "checkworthy_dev.jsonl"


def features(text):
    from factcheck.engine import Block, Document
    from factcheck.engine.reading import read

    return features_of(read(Document((Block(text),))).blocks[0].sentences)


def test_weights_are_few_and_sorted_the_strongest_first():
    groups = [group for name, group in WEIGHTS.items() if name != "constant"]
    assert sum(len(group) for group in groups) <= 3000
    assert [list(group.values()) == sorted(group.values(), reverse=True) for group in groups] == [True] * 3


def test_weights_hold_no_more_than_pairs_of_words():
    assert {len(name.split(" ")) for name in WEIGHTS["word"]} == {1}
    assert {len(name.split(" ")) for name in WEIGHTS["words"]} == {2}


def test_names_and_figures_are_seen_by_their_sort():
    found = features("Ruth Aldane spent $40 million on 3 ships in 2019.")
    assert {"word: (name)", "word: (number)", "word: (million)", "word: (year)", "words: in (year)"} <= set(
        found
    )
    assert [one for one in found if re.search(r"\d", one) and " or more" not in one] == []


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Who paid?", "is a question"),
        ("He has not paid.", "says what has happened"),
        ("They will pay.", "says what will be"),
        ("She might pay.", "says what may or should be"),
        ("If they pay, it ends.", "sets a condition"),
        ("Nobody paid, not one.", "denies something"),
        ("It is bigger now.", "compares"),
        ("It is the biggest port.", "holds a superlative"),
        ("It cost 40 percent more.", "holds an amount"),
        ("We paid for it.", "the subject: we"),
        ("What a day!", "has no verb"),
    ],
)
def test_sentence_is_seen_as_built(text, feature):
    assert feature in features(text)
    assert feature not in features("The harbour was closed.")


def test_score_is_the_sum_of_what_the_features_add():
    parts = contributions(features("Crime has doubled since 2015."))
    assert score_of(parts) > 0.5 > score_of([])
    assert score_of([*parts, ("is a question", -20.0)]) < 0.01
    assert score_of([("anything", 1e9)]) == 1.0


def test_demo_article_asks_for_a_sign_off_of_about_half_its_sentences():
    text = (DEMO / "ukraine_security_force.txt").read_text(encoding="utf-8")
    claims = examine_json({"text": text, "published": "2025-09-06"})["claims"]
    worthy = [one["quote"] for one in claims if one["check_worthy"]]
    assert 20 <= len(worthy) <= 40
    for words in (
        "signed on 5 December 1994",
        "5 per cent of gross",
        "Cyprus since 1964",
        "the Alaska summit in 2024",
    ):
        assert sum(words in quote for quote in worthy) == 1
    for words in ("look at the verb", "That hope has faded", "the bills arrive", "three different things"):
        assert sum(words in quote for quote in worthy) == 0


@pytest.mark.shared
@pytest.mark.skipif(not DEVELOPMENT.exists(), reason="the sentences are not here")
def test_sentences_of_debates_are_told_apart_as_well_as_was_measured():
    true = false = missed = 0
    for line in DEVELOPMENT.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        said = any(one.check_worthy for one in examined(row["text"]).claims)
        true += said and row["check_worthy"]
        false += said and not row["check_worthy"]
        missed += not said and row["check_worthy"]
    assert 2 * true / (2 * true + false + missed) >= 0.89
