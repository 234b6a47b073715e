"""What leaves as a file comes back as the same text."""

import json
import uuid

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.bodies import clean_body
from articles.bodies.richtext import is_seen, plain
from articles.content import build_content, parse_content
from articles.exporters import EXPORTERS
from articles.importers import read
from tests.articles.strategies import clean_bodies, texts

lines = texts.map(plain)
headlines = lines.filter(is_seen)
sections = st.builds(
    lambda heading, made: {"uid": uuid.UUID(int=1), "heading": heading, "kind": made[0], "body": made[1]},
    lines.map(lambda line: line if is_seen(line) else ""),
    clean_bodies,
)


def content_of(headline="A bridge for Harrow", standfirst="", byline="", sections=(), correction=None):
    written = build_content(
        headline=headline, standfirst=standfirst, byline=byline, sections=sections, correction=correction
    )
    return parse_content(written)


def section(kind, body, heading=""):
    return {"uid": uuid.UUID(int=1), "kind": kind, "heading": heading, "body": clean_body(kind, body)}


def there_and_back(content, name):
    exporter = EXPORTERS[name]
    return read(f"text{exporter.ending}", exporter.write(content, language="en").encode())


def assert_same(found, content):
    assert (found.headline, found.standfirst, found.byline) == (
        content["headline"],
        content["standfirst"],
        content["byline"],
    )
    assert [(s.kind, s.heading, s.body) for s in found.sections] == [
        (s["kind"], s["heading"], s["body"]) for s in content["sections"]
    ]
    assert [warning for warning in found.warnings if "note" not in warning and "lang" not in warning] == []


RICH = content_of(
    standfirst="It took nine years.",
    byline="By Ada Marsh and Ben Okoro",
    sections=[
        section("text", {"html": "<p>One &lt;b&gt; # two.</p><ul><li>a</li></ul><ul><li>b</li></ul>"}),
        section("text", {"html": "<h3>Why?</h3><p>So.</p><h3>Who?</h3><p>They.</p>"}, "Not questions"),
        section(
            "text",
            {"html": "<p>In<strong>side</strong> a word, H<sub>2</sub>O, 10<sup>3</sup>.</p>"},
            "1. One",
        ),
        section("text", {"html": "<table><tbody><tr><td>a|b</td><td>c</td></tr></tbody></table>"}, "# Hash"),
        section(
            "table",
            {"caption": "Cars *daily*", "header": ["Year", "Cars"], "rows": [["2021", "200"], ["2022", ""]]},
            "Traffic",
        ),
        section(
            "questions", {"items": [{"question": "How long?", "answer": "<p>Nine.</p><h4>More</h4><p>x</p>"}]}
        ),
        section("callout", {"label": "Did you know?", "html": "<p>It <em>sways</em>.</p>"}),
        section(
            "text", {"html": '<p><a href="https://example.org/a_(b)?c=1&amp;d=2">A link</a><br>1. On</p>'}
        ),
    ],
)


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_rich_text_comes_back_as_it_left(name):
    assert_same(there_and_back(RICH, name), RICH)


@pytest.mark.parametrize("name", EXPORTERS)
@given(
    headline=headlines,
    standfirst=lines,
    byline=lines,
    sections=st.lists(sections, max_size=3),
)
@example(headline="---", standfirst="title: x", byline="- a", sections=[])
@example(headline="2021-05-04", standfirst="null", byline="1", sections=[])
def test_any_text_comes_back_as_it_left(name, headline, standfirst, byline, sections):
    standfirst, byline = (line if is_seen(line) else "" for line in (standfirst, byline))
    content = content_of(headline, standfirst, byline, sections)
    assert_same(there_and_back(content, name), content)


def test_plain_paragraphs_are_plain_markdown():
    content = content_of(
        sections=[
            section(
                "text",
                {"html": "<p>It opened in <strong>2021</strong>.</p><ul><li>a</li><li>b</li></ul>"},
                "Now",
            ),
        ]
    )
    written = EXPORTERS["markdown"].write(content, language="en")
    assert written == (
        "---\ntitle: A bridge for Harrow\nlang: en\n---\n\n<!-- section: text -->\n\n## Now\n\n"
        "It opened in **2021**.\n\n- a\n- b\n\n"
    )


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_public_note_leaves_with_its_text_and_stays_behind(name):
    content = content_of(
        sections=[section("text", {"html": "<p>x</p>"})], correction=("correction", "We were wrong.")
    )
    written = EXPORTERS[name].write(content, language="fr")
    assert "We were wrong." in written
    found = there_and_back(content, name)
    assert "wrong" not in str(found.sections)


def test_json_names_its_format_and_language():
    said = json.loads(EXPORTERS["json"].write(RICH, language="de"))
    assert (said["format"], said["version"], said["language"]) == ("newsroom-text", 1, "de")
    assert said["sections"][4]["body"]["rows"] == [["2021", "200"], ["2022", ""]]
