"""The canonical content: one form, one digest, and nothing read that is not known."""

import json
import unicodedata
from dataclasses import dataclass
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.content import ContentError, build_content, canonical_json, content_digest, parse_content
from tests.articles.strategies import texts

UID = UUID("12345678-1234-4234-8234-123456789abc")
CANONICAL = (
    '{"byline":"A. Writer","correction":{"note":"The day was wrong.","type":"correction"},'
    '"headline":"Caf\u00e9 “x”","pictures":[],"sections":[{"body":{"html":"<p>a</p>"},"heading":"",'
    '"kind":"text","uid":"12345678-1234-4234-8234-123456789abc"}],"standfirst":"","version":"v1"}'
)


@dataclass
class Section:
    uid: UUID
    kind: str
    heading: str
    body: dict


def build(**changes):
    values = {
        "headline": "Cafe\u0301 “x”",
        "standfirst": "",
        "byline": "A. Writer",
        "sections": [Section(UID, "text", "", {"html": "<p>a</p>"})],
        "correction": ("correction", "The day was wrong."),
    }
    return build_content(**values | changes)


def test_content_has_one_form():
    assert build() == CANONICAL
    assert (
        build(sections=[{"uid": str(UID), "kind": "text", "heading": "", "body": {"html": "<p>a</p>"}}])
        == CANONICAL
    )


def test_content_without_a_correction_says_null():
    assert parse_content(build(correction=None))["correction"] is None


def test_content_refuses_an_unknown_correction_type():
    with pytest.raises(ContentError, match=r"^There is no correction of the type “oops”\.$"):
        build(correction=("oops", ""))


def test_content_digest_is_the_sha256_of_its_bytes():
    assert content_digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_content_is_read_back():
    assert parse_content(CANONICAL) == json.loads(CANONICAL)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "The content is not JSON: "),
        ("[]", "The content has the version None; known is 'v1'."),
        ('{"version":"v2"}', "The content has the version 'v2'; known is 'v1'."),
        (
            CANONICAL.replace('"pictures"', '"images"'),
            "The content has other fields than it should: ['images', 'pictures'].",
        ),
    ],
)
def test_content_of_another_kind_is_refused(text, message):
    with pytest.raises(ContentError) as refusal:
        parse_content(text)
    assert str(refusal.value).startswith(message)


@pytest.mark.parametrize(
    "value", [float("nan"), "\ud800", {"e\u0301": 1, "é": 2}, {1: 2}, {"a": object()}, {"a": {1, 2}}]
)
def test_canonical_json_refuses_what_has_no_one_form(value):
    with pytest.raises(ContentError):
        canonical_json(value)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abé"), inner, max_size=3),
    max_leaves=8,
)


def in_nfc(value):
    """The value with every string in it in NFC."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [in_nfc(item) for item in value]
    if isinstance(value, dict):
        return {in_nfc(key): in_nfc(item) for key, item in value.items()}
    return value


@given(json_values)
def test_canonical_json_holds_the_same_values_in_nfc_and_is_stable(value):
    text = canonical_json(value)
    assert json.loads(text) == in_nfc(value)
    assert canonical_json(json.loads(text)) == text


@given(st.dictionaries(st.sampled_from("zyxé"), st.integers(), min_size=2))
def test_canonical_json_does_not_depend_on_the_order_of_keys(value):
    assert canonical_json(dict(reversed(value.items()))) == canonical_json(value)
