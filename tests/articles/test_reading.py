"""Printing for people: the second lock on HTML, marks on what readers will see, durations."""

from datetime import timedelta
from uuid import uuid4

import pytest

from articles.templatetags.reading import clean_html, data_block, in_minutes, moment, printed_sections

UID = str(uuid4())


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ('<p class="a" id="b" data-x="c" aria-label="d" hx-get="/">x</p>', "<p>x</p>"),
        (
            '<mark class="mark" id="m" data-number="1" data-hx-get="/" onclick="x()">x</mark>',
            '<mark class="mark" id="m" data-number="1">x</mark>',
        ),
        ('<a href="javascript:x()">x</a><a href="data:text/html,x">y</a>', "<a>x</a><a>y</a>"),
        (
            '<a href="https://example.org/?a=1&amp;b" target="_blank">x</a>',
            '<a href="https://example.org/?a=1&amp;b">x</a>',
        ),
        ("<script>x()</script><style>p{}</style><iframe></iframe><img src=x><form>y</form>", "y"),
        ("a < b &amp; c", "a &lt; b &amp; c"),
    ],
)
def test_clean_html_lets_through_what_a_text_may_hold(html, printed):
    assert clean_html(html) == printed


def test_clean_html_is_not_fooled_by_a_table_in_an_address():
    html = '<p><a href="https://example.org/<table>">x</a></p>'
    assert clean_html(html) == '<p><a href="https://example.org/&lt;table&gt;">x</a></p>'


def content(*sections):
    keys = ("uid", "kind", "heading", "body")
    return {"sections": [dict(zip(keys, section, strict=True)) for section in sections]}


def test_printed_sections_carry_marks_where_readers_will_read():
    body = {"caption": "", "header": ["Country", "Share"], "rows": [["A & B", "1"]]}
    (printed,) = printed_sections(
        content((UID, "table", "A & B pay", body)),
        marks={UID: [(1, 0, 5, {"class": "mark"})]},
        heading_marks={UID: [(0, 5, {"id": "m1"})]},
    )
    assert printed.heading == '<mark id="m1">A &amp; B</mark> pay'
    assert printed.body == {
        "caption": "",
        "header": ["Country", "Share"],
        "rows": [['<mark class="mark">A &amp; B</mark>', "1"]],
    }
    assert (printed.title, printed.anchor) == ("A & B pay", "a-b-pay")


def test_printed_sections_name_a_heading_of_signs_alone():
    sections = [(str(uuid4()), "text", "???", {"html": ""}), (str(uuid4()), "text", "!!!", {"html": ""})]
    assert [printed.anchor for printed in printed_sections(content(*sections))] == ["section", "section-2"]


@pytest.mark.parametrize(
    ("seconds", "printed"), [(60, "1 minute"), (61, "2 minutes"), (900, "15 minutes"), (1, "1 minute")]
)
def test_in_minutes_rounds_up(seconds, printed):
    assert in_minutes(timedelta(seconds=seconds)) == printed


def test_moment_of_no_time_is_empty():
    assert moment(None) == ""


def test_data_block_cannot_end_its_script():
    assert data_block({"a": "</script>&\u2028"}) == '{"a": "\\u003c/script\\u003e\\u0026\\u2028"}'
