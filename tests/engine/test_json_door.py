"""The JSON door: exact offsets into the fields as passed in, errors that name the field, the same bytes
every time.
"""

import json

import pytest

from factcheck.engine import VERSION, DocumentError, canonical_json, examine_json

DOCUMENT = {
    "id": "a-1",
    "title": "Fire at the Halden mill",
    "standfirst": "What is known about the fire of 14 May 2021",
    "text": "The Halden mill explosion happened on 14 May 2021.\n\n"
    "The Halden mill explosion of 17 May 2021 killed two.",
    "published": "2023-04-02",
}


def everything(result, name="inconsistencies"):
    if name == "inconsistencies":
        return [side for one in result[name] for side in one["sides"]]
    return result[name]


def exact(document, result):
    """Every quote is the slice of its field."""
    for name in ("inconsistencies", "claims", "dates"):
        for one in everything(result, name):
            if one["start"] is not None and document[one["where"]][one["start"] : one["end"]] != one["quote"]:
                return one
    return None


def test_result_has_the_keys_of_the_contract():
    result = examine_json(DOCUMENT)
    assert sorted(result) == [
        "claims", "dates", "engine", "id", "inconsistencies", "input_sha256", "supported",
    ]  # fmt: skip
    assert (result["id"], result["engine"], result["supported"]) == ("a-1", VERSION, True)


def test_inconsistency_shows_both_quotes_as_printed():
    (found,) = examine_json(DOCUMENT)["inconsistencies"]
    assert [side["quote"] for side in found["sides"]] == [
        "The Halden mill explosion happened on 14 May 2021",
        "The Halden mill explosion of 17 May 2021",
    ]
    assert exact(DOCUMENT, examine_json(DOCUMENT)) is None


def test_dates_of_title_and_standfirst_are_placed_in_their_fields():
    dates = examine_json(DOCUMENT)["dates"]
    assert [(one["where"], one["quote"], one["value"]) for one in dates] == [
        ("standfirst", "14 May 2021", "2021-05-14"),
        ("text", "14 May 2021", "2021-05-14"),
        ("text", "17 May 2021", "2021-05-17"),
    ]


MARKDOWN = (
    "# The mill\n\nThe **Halden mill explosion** happened on *14 May 2021*,\nas "
    "[the court](https://example.org/x) heard.\n\n"
    "| Day | What |\n|---|---|\n| 17 May 2021 | burials |\n\n> quoted line\n\n- one item\n1. two\n\n"
    "The Halden mill explosion of **17 May 2021** killed two."
)
HTML = (
    "<h2>The mill</h2><p>The <em>Halden</em> mill explosion happened on 14&nbsp;May 2021 &amp; shook all.</p>"
    "<ul><li>one</li></ul><table><tr><th>Day</th></tr><tr><td>17 May 2021</td></tr></table>"
    "<p>The Halden mill explosion of <b>17 May 2021</b> killed two.</p><script>var x = '1 May 2020'</script>"
)


@pytest.mark.parametrize(("form", "text"), [("markdown", MARKDOWN), ("html", HTML), ("text", MARKDOWN)])
def test_offsets_are_exact_in_every_format(form, text):
    document = {"text": text, "format": form, "published": "2023-04-02", "title": "", "standfirst": ""}
    result = examine_json(document)
    assert exact(document, result) is None
    assert [one["checker"] for one in result["inconsistencies"]] == ["event_dates"]


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ({}, "text"),
        ([], "document"),
        ({"text": 5}, "text"),
        ({"text": "a", "title": ["b"]}, "title"),
        ({"text": "a", "format": "docx"}, "format"),
        ({"text": "a", "published": "5 May"}, "published"),
        ({"text": "a", "published": "2024-02-30"}, "published"),
        ({"text": "a", "factbook": {"events": [{"name": "X"}]}}, "factbook"),
        ({"text": "a\ud800"}, "text"),
    ],
)
def test_bad_document_names_its_field(document, field):
    with pytest.raises(DocumentError) as caught:
        examine_json(document)
    assert caught.value.field == field


def test_bad_factbook_names_entry_and_field():
    book = {
        "offices": [{"person": "Ann Roe", "office": "Mayor of X", "start": "2020-01-01", "end": "2019-01-01"}]
    }
    with pytest.raises(DocumentError, match=r"offices\[0\] Ann Roe, end: 2019-01-01 is before the start"):
        examine_json({"text": "a", "factbook": book})


def test_another_language_is_not_supported_and_yields_nothing():
    result = examine_json(DOCUMENT | {"language": "fr"})
    assert (result["supported"], result["inconsistencies"], result["claims"], result["dates"]) == (
        False,
        [],
        [],
        [],
    )


def test_input_hash_changes_with_every_input_and_only_with_them():
    first = examine_json(DOCUMENT)["input_sha256"]
    assert examine_json(DOCUMENT | {"unknown": 1})["input_sha256"] == first
    assert examine_json(DOCUMENT | {"published": "2023-04-03"})["input_sha256"] != first


def test_canonical_json_is_sorted_compact_and_keeps_text():
    assert canonical_json({"b": [1, "é"], "a": None}) == '{"a":null,"b":[1,"é"]}'
    assert json.loads(canonical_json(examine_json(DOCUMENT))) == examine_json(DOCUMENT)
