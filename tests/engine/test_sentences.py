"""Sentence boundaries by rule: abbreviations, quotations, missing spaces; never moved by a digit."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine import sentence_of
from factcheck.engine.texts.sentences import sentence_spans


def sentences(text):
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The vote failed.", "Nobody was surprised."],
        ["Mr. Aldane met Dr. Roe at 6 p.m. on Jan. 5.", "They talked."],
        ["He lives in the U.S. and likes it.", "She does not."],
        ["She left the U.S.", "The rest stayed."],
        ["“Why?” Tate said.", "Nobody knew."],
        ["“It rained.”", "The parade went on."],
        ["Shares fell 3.5% to 41.20 crowns.", "Then they rose."],
        ["J. K. Rowling wrote it.", "No. 10 declined to comment."],
        ["What a day!", "Was it?", "Yes…", "It was."],
    ],
)
def test_text_is_cut_into_its_sentences(parts):
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("An empty harbour.The gulls went on.", ["An empty harbour.", "The gulls went on."]),
        (
            "Many ways lead home.choosing among them helps.",
            ["Many ways lead home.", "choosing among them helps."],
        ),
        ("Read example.com or bbc.co.uk today.", ["Read example.com or bbc.co.uk today."]),
        ("One block.\n\nAnother block", ["One block.", "Another block"]),
    ],
)
def test_missing_space_ends_a_sentence_and_an_address_does_not(text, parts):
    assert sentences(text) == parts


@given(st.text(alphabet="Ab1. ?!”“\n,-", max_size=80))
def test_sentences_cover_every_visible_character_once(text):
    spans = sentence_spans(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@given(st.integers(min_value=0, max_value=9))
def test_changed_digit_moves_no_boundary(digit):
    text = "In 2019 it cost 4.5m. The U.S. paid 3 of them. Nine left at 6.30 p.m. They slept."
    changed = text.replace("9", str(digit)).replace("5", str(digit))
    assert sentence_spans(changed) == sentence_spans(text)


def test_sentence_of_finds_the_sentence_around_a_quote():
    text = "It rained. The Oslo summit in 2023 failed. They left."
    start = text.index("Oslo")
    begin, end = sentence_of(text, start, start + 11)
    assert text[begin:end] == "The Oslo summit in 2023 failed."


def test_sentence_of_spans_the_sentences_a_quote_crosses():
    text = "It rained. The summit failed. They left."
    begin, end = sentence_of(text, 4, 20)
    assert text[begin:end] == "It rained. The summit failed."
