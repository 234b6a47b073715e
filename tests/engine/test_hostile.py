"""Whatever is sent in: an answer, never an exception, and every quote exactly where it is said to be."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.engine import examine_json
from factcheck.engine.vocabulary.words import in_order

from .hostile import HOSTILE

FORMS = ("text", "markdown", "html")


def misplaced(document):
    """The quotes of the answer that are not the stretch of the field they claim to be."""
    answer = examine_json(document)
    json.dumps(answer).encode()
    sides = [side for one in answer["inconsistencies"] for side in one["sides"] if side["start"] is not None]
    placed = sides + [{"where": "text"} | one for one in answer["claims"] + answer["dates"]]
    return [one for one in placed if document[one["where"]][one["start"] : one["end"]] != one["quote"]]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_answered_with_exact_quotes(name, form):
    assert misplaced({"text": HOSTILE[name](12), "format": form, "published": "2024-05-05"}) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_headline_and_standfirst_are_answered(name):
    text = HOSTILE[name](4)
    document = {"title": text, "standfirst": text, "text": f"{text}\n\nTwelve of the 40 died on 6 May 2020."}
    assert misplaced(document | {"published": "2024-05-05"}) == []


WORDS = in_order("""
    The a of in on at by from to was were is not no never nobody said says had has been 12 40 1,000 1.2m £3m
    30% half third two-thirds 2019 2023 Monday March 6 18 31 19-year-old born aged years hours summit fire
    trial Alaska Paris Smith Jones Dr Ms president mayor former then-President rose fell doubled total killed
    died arrested released first last after before during ( ) [ ] | - – — , . ; : ? ! “ ” " ’ 's km miles °C &
""")
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.text(max_size=6),
    st.sampled_from(["\n", "\n\n", "\n- ", "\n## ", "\n| ", "\u00a0", "\u202e", "\u0301", "\x00", "😀"]),
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60), st.sampled_from(FORMS), st.booleans())
def test_any_words_are_answered_with_exact_quotes(pieces, form, spaced):
    text = (" " if spaced else "").join(pieces)
    document = {"title": text[:80], "standfirst": text[80:200], "text": text, "format": form}
    assert misplaced(document | {"published": "2024-05-05"}) == []
