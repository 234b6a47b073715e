"""Bodies: what each kind may hold, what cleaning makes of it, and the way through the editor and back."""

import re
import unicodedata
from contextlib import suppress

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.bodies import KINDS, BodyError, body_from_html, clean_body, html_of_body
from tests.articles.strategies import clean_bodies, raw_bodies, soups

ALLOWED = {
    *("p", "ul", "ol", "li", "blockquote", "h3", "h4", "strong", "em", "a", "br", "sup", "sub"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
TABLE = {"caption": "Who pays", "header": ["Country", "Share"], "rows": [["France", "½"], ["", "none"]]}
QUESTIONS = {
    "items": [
        {"question": "Who pays?", "answer": "<p>France.</p>"},
        {"question": "When?", "answer": "<p>In May.</p><ul><li>or June</li></ul>"},
    ]
}
CALLOUT = {"label": "Did you know?", "html": "<p>A zone was drawn.</p>"}


def cleaned(html):
    return clean_body("text", {"html": html})["html"]


@pytest.mark.parametrize(
    ("given_html", "expected"),
    [
        ("", ""),
        ("plain", "<p>plain</p>"),
        ("<p>one</p>two", "<p>one</p><p>two</p>"),
        ("<p> a  \n b </p>", "<p>a b</p>"),
        ("<p>5\u00a0000</p>", "<p>5\u00a0000</p>"),
        ("<p></p><p> </p><p>&nbsp;</p><p><br></p><p>\u200b</p>", ""),
        ("<div>one</div><div>two</div>", "<p>one</p><p>two</p>"),
        (
            "<h1>one</h1><h2>two</h2><h3>three</h3><h6>six</h6>",
            "<h3>one</h3><h3>two</h3><h3>three</h3><h4>six</h4>",
        ),
        ("<b>bold</b> and <i>more</i>", "<p><strong>bold</strong> and <em>more</em></p>"),
        ("<strong>a</strong><strong>b</strong>", "<p><strong>ab</strong></p>"),
        ("<em><strong>a</strong></em>", "<p><strong><em>a</em></strong></p>"),
        ("<p>H<sub>2</sub>O, m<sup>2</sup></p>", "<p>H<sub>2</sub>O, m<sup>2</sup></p>"),
        ("a <br> b<br>", "<p>a<br>b</p>"),
        ("a<br><br>b", "<p>a</p><p>b</p>"),
        ("<strong>a<br>b</strong>", "<p><strong>a<br>b</strong></p>"),
        ("<ul><li><p>one</p></li><li></li></ul>", "<ul><li>one</li></ul>"),
        ("<ul><li>one<ol><li>two</li></ol></li></ul>", "<ul><li>one<ol><li>two</li></ol></li></ul>"),
        ("<ul><li>one</li><ul><li>two</li></ul></ul>", "<ul><li>one<ul><li>two</li></ul></li></ul>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("<blockquote>said</blockquote>", "<blockquote><p>said</p></blockquote>"),
        ("<p onclick='x()' style='color:red' class='c'>a</p>", "<p>a</p>"),
        ("<script>x()</script><style>p {}</style>a", "<p>a</p>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("e\u0301", "<p>é</p>"),
        ("\x07bell", "<p>bell</p>"),
    ],
)
def test_clean_text_is_written_in_one_form(given_html, expected):
    assert cleaned(given_html) == expected


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.org/a?b=1&amp;c=2", "https://example.org/a?b=1&amp;c=2"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:desk@paper.example", "mailto:desk@paper.example"),
        ("javascript:alert(1)", None),
        (" java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("/admin/", None),
        ("//example.org/", None),
        ("#place", None),
        ("", None),
    ],
)
def test_clean_text_keeps_links_to_the_web_and_to_mail_alone(href, kept):
    expected = f'<p><a href="{kept}">here</a></p>' if kept else "<p>here</p>"
    assert cleaned(f'<a href="{href}" rel="x" target="_blank" title="t">here</a>') == expected


def test_clean_text_makes_tables_even():
    rows = "<tr><th>a</th></tr><tr><td>b<p>c</p></td><td>d</td></tr><tr></tr>"
    assert cleaned(f"<table><caption>Shares</caption>{rows}</table>") == (
        "<p>Shares</p><table><thead><tr><th>a</th><th></th></tr></thead>"
        "<tbody><tr><td>b<br>c</td><td>d</td></tr></tbody></table>"
    )


def test_clean_text_without_a_header_row_keeps_row_headers():
    html = "<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>"
    assert cleaned(html) == html


def test_clean_text_stays_what_it_is_under_nfc():
    html = cleaned("<p>\u0338a</p><p><br>b<strong>\u0338</strong></p>")
    assert unicodedata.normalize("NFC", html) == html
    assert html == "<p>\u00a0\u0338a</p><p>b<strong>\u00a0\u0338</strong></p>"


@pytest.mark.parametrize(
    ("kind", "body", "message"),
    [
        ("poem", {}, "There is no kind of section called “poem”; there are text, table, questions, callout."),
        ("text", "x", "A text section must be an object with “html”."),
        ("text", {}, "A text section lacks “html”."),
        ("text", {"html": "", "css": ""}, "A text section has nothing called “css”; it has “html”."),
        ("text", {"html": 3}, "The text: text was expected here."),
        (
            "text",
            {"html": "half \ud83d a pair"},
            "There is half a character in “half ? a pair”; type it again.",
        ),
        (
            "text",
            {"html": "<ul><li>" * 13 + "x"},
            "Lists and quotations stand in each other more than 12 levels deep.",
        ),
        ("text", {"html": "<div>" * 300}, "The HTML is nested more than 200 levels deep."),
        (
            "text",
            {"html": "<div>" * 100_000},
            "The HTML opens thousands of tags and never closes them; paste it as plain text.",
        ),
        (
            "text",
            {"html": "&" * 100_001},
            "There are more than 100000 “&” signs or fixed spaces in one text; split it up.",
        ),
        (
            "text",
            {"html": "<table><tr><td colspan=2>a</td></tr></table>"},
            "A table has merged cells; split them, so that each text stands in its own column.",
        ),
        ("table", TABLE | {"header": []}, "The header of the table is empty; name its columns."),
        ("table", TABLE | {"header": [" ", ""]}, "The header of the table is empty; name its columns."),
        ("table", TABLE | {"header": "ab"}, "The header: a list was expected here."),
        ("table", TABLE | {"rows": []}, "The table has no rows below its header."),
        ("table", TABLE | {"rows": [["", ""]]}, "The table has no rows below its header."),
        (
            "table",
            TABLE | {"rows": [["a", "b"], ["", ""], ["a", "b", "c", "d"]]},
            "Row 3 has 4 cells, the header has 2.",
        ),
        ("table", TABLE | {"rows": [["a"]]}, "Row 1 has 1 cell, the header has 2."),
        ("table", TABLE | {"rows": [["a", 2]]}, "Row 1, cell 2: text was expected here."),
        ("questions", {"items": []}, "There is no question yet; a section of questions needs at least one."),
        (
            "questions",
            {"items": [{"question": " ", "answer": "a"}]},
            "Question 1 is empty.",
        ),
        (
            "questions",
            {"items": [*QUESTIONS["items"], {"question": "Why?", "answer": "<p> </p>"}]},
            "Question 3 (“Why?”) has no answer.",
        ),
        ("questions", {"items": [{"question": "Why?"}]}, "Question 1 lacks “answer”."),
        ("callout", {"label": "Tip", "html": ""}, "The callout has no text."),
        ("callout", {"html": "<h3>Tip</h3>"}, "The callout has no text."),
    ],
)
def test_clean_body_refuses_with_what_and_where(kind, body, message):
    with pytest.raises(BodyError) as refusal:
        clean_body(kind, body)
    assert str(refusal.value) == message


def test_clean_table_drops_rows_without_text_and_tidies_cells():
    body = {"header": [" A  b ", "e\u0301"], "rows": [["", "\u200b"], ["x\ny", "<b>"]]}
    assert clean_body("table", body) == {"caption": "", "header": ["A b", "é"], "rows": [["x y", "<b>"]]}


def test_clean_questions_keeps_the_larger_heading_for_questions():
    body = {
        "items": [{"question": "Why?", "answer": "<h3>In short</h3><blockquote><h3>No</h3></blockquote>"}]
    }
    assert clean_body("questions", body) == {
        "items": [{"question": "Why?", "answer": "<h4>In short</h4><blockquote><h4>No</h4></blockquote>"}]
    }


def test_clean_callout_takes_a_heading_at_its_start_for_the_label():
    body = {"html": "<h4>Pro <em>tip</em></h4><p>Read on.</p>"}
    assert clean_body("callout", body) == {"label": "Pro tip", "html": "<p>Read on.</p>"}


def test_clean_callout_with_a_label_keeps_a_heading_at_its_start():
    body = {"label": "Tip", "html": "<h4>First</h4><p>Read on.</p>"}
    assert clean_body("callout", body) == body


@given(soups)
def test_clean_text_holds_nothing_but_allowed_tags_and_is_stable(soup):
    try:
        html = cleaned(soup)
    except BodyError:
        return
    assert cleaned(html) == html
    assert unicodedata.normalize("NFC", html) == html
    assert set(re.findall(r"</?([^ />]+)", html)) <= ALLOWED
    assert set(re.findall(r"<\w+ ([^>=]*)=", html)) <= {"href"}
    again = nh3.clean(html, tags=ALLOWED, attributes={"a": {"href"}}, link_rel=None)
    assert again.replace("&nbsp;", "\u00a0") == html


@given(clean_bodies)
def test_clean_body_changes_nothing_when_clean(made):
    kind, body = made
    assert clean_body(kind, body) == body


@given(st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), raw_bodies[kind])))
def test_clean_body_raises_nothing_but_refusals(raw):
    kind, body = raw
    with suppress(BodyError):
        assert clean_body(kind, body).keys() >= body.keys()


@given(clean_bodies)
def test_html_of_body_comes_back_as_the_same_body(made):
    kind, body = made
    html = html_of_body(kind, body)
    assert body_from_html(kind, html) == body
    assert cleaned(html) == html


@pytest.mark.parametrize(
    ("kind", "html", "body"),
    [
        ("text", "<p>a</p>", {"html": "<p>a</p>"}),
        (
            "table",
            (
                "<p>Who pays</p><table><tbody><tr><th><p>Country</p></th><th><p>Share</p></th></tr>"
                "<tr><td><p>France</p></td><td><p>½</p></td></tr>"
                "<tr><td><p></p></td><td><p>none</p></td></tr></tbody></table>"
            ),
            TABLE,
        ),
        (
            "table",
            "<table><tr><td>a</td></tr><tr><td><strong>b</strong><br>c</td></tr></table><p></p>",
            {"caption": "", "header": ["a"], "rows": [["b c"]]},
        ),
        (
            "questions",
            "<h3>Who pays?</h3><p>France.</p><h2>When?</h2><p>In May.</p><ul><li><p>or June</p></li></ul>",
            QUESTIONS,
        ),
        ("callout", "<h4>Did you know?</h4><p>A zone was drawn.</p>", CALLOUT),
        ("callout", "<p>A zone was drawn.</p>", CALLOUT | {"label": ""}),
    ],
)
def test_body_from_html_reads_what_an_editor_wrote(kind, html, body):
    assert body_from_html(kind, html) == body


@pytest.mark.parametrize(
    ("kind", "html", "message"),
    [
        ("poem", "", "There is no kind of section called “poem”; there are text, table, questions, callout."),
        ("table", "<p>a</p>", "A table section holds exactly one table; this one has none."),
        (
            "table",
            "<table><tr><td>a</td></tr></table>" * 2,
            "A table section holds exactly one table; this one has 2.",
        ),
        (
            "table",
            "<table><tr><td>a</td></tr></table><ul><li>1 2 3 4 5 6 7 8 9</li></ul>",
            (
                "After the table stands “1 2 3 4 5 6 7 8 …”; "
                "a table section ends with its table, so put this into a section of its own."
            ),
        ),
        (
            "table",
            "<p>a</p><p>b</p><table><tr><td>a</td></tr></table>",
            "Before the table one paragraph may stand, its caption, and nothing else.",
        ),
        (
            "table",
            "<h3>a</h3><table><tr><td>a</td></tr></table>",
            "Before the table one paragraph may stand, its caption, and nothing else.",
        ),
        ("table", "<table><tr><td>a</td></tr></table>", "The table has no rows below its header."),
        (
            "questions",
            "<p>To begin</p><h3>Why?</h3><p>So.</p>",
            (
                "“To begin” stands before the first question; "
                "write the question above it, as a heading of the larger size."
            ),
        ),
        ("questions", "<h3>Why?</h3><h3>When?</h3><p>Now.</p>", "Question 1 (“Why?”) has no answer."),
        ("questions", "", "There is no question yet; a section of questions needs at least one."),
        ("callout", "<h3>Tip</h3>", "The callout has no text."),
    ],
)
def test_body_from_html_refuses_with_what_and_where(kind, html, message):
    with pytest.raises(BodyError) as refusal:
        body_from_html(kind, html)
    assert str(refusal.value) == message
