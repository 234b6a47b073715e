"""Blocks in reading order, and marks on them in the HTML they stand in."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.blocks import (
    Block,
    MarkError,
    blocks_of_body,
    blocks_of_content,
    mark_html,
    mark_text,
    words_of,
)
from tests.articles.strategies import clean_bodies

CONTENT = {
    "version": "v1",
    "headline": "Who pays & when",
    "standfirst": "",
    "byline": "A. Writer",
    "sections": [
        {
            "uid": "u1",
            "kind": "text",
            "heading": "The bill",
            "body": {
                "html": "<p>One <strong>&amp;</strong> two<br>three.</p><h4>Lists</h4>"
                "<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>"
                "<blockquote><p>Said</p><ul><li>e</li></ul></blockquote>"
                "<table><thead><tr><th>H</th><th>I</th></tr></thead>"
                "<tbody><tr><td>1\u00a0000</td><td></td></tr></tbody></table>"
            },
        },
        {
            "uid": "u2",
            "kind": "table",
            "heading": "",
            "body": {"caption": "Shares", "header": ["A", "B"], "rows": [["x", "y"]]},
        },
        {
            "uid": "u3",
            "kind": "questions",
            "heading": "Asked",
            "body": {"items": [{"question": "Why?", "answer": "<p>So.</p><p>Yes.</p><ul><li>f</li></ul>"}]},
        },
        {"uid": "u4", "kind": "callout", "heading": "", "body": {"label": "Tip", "html": "<p>Go.</p>"}},
        {"uid": "u5", "kind": "text", "heading": "", "body": {"html": ""}},
    ],
    "pictures": [],
    "correction": None,
}


def test_blocks_stand_in_reading_order_with_what_a_reader_sees():
    assert blocks_of_content(CONTENT) == (
        Block("Who pays & when", "headline"),
        Block("The bill", "heading", "u1", "text"),
        Block("One & two three.", "paragraph", "u1", "text"),
        Block("Lists", "heading", "u1", "text"),
        Block("a", "list item", "u1", "text"),
        Block("b", "list item", "u1", "text"),
        Block("c", "list item", "u1", "text"),
        Block("d", "list item", "u1", "text"),
        Block("Said", "quote", "u1", "text"),
        Block("e", "list item", "u1", "text"),
        Block("H | I", "table header", "u1", "text", ("H", "I")),
        Block("1\u00a0000 | ", "table row", "u1", "text", ("1\u00a0000", "")),
        Block("Shares", "caption", "u2", "table"),
        Block("A | B", "table header", "u2", "table", ("A", "B")),
        Block("x | y", "table row", "u2", "table", ("x", "y")),
        Block("Asked", "heading", "u3", "questions"),
        Block("Why?", "question", "u3", "questions"),
        Block("So.", "answer", "u3", "questions"),
        Block("Yes.", "answer", "u3", "questions"),
        Block("f", "list item", "u3", "questions"),
        Block("Tip", "label", "u4", "callout"),
        Block("Go.", "paragraph", "u4", "callout"),
    )


def test_blocks_begin_with_the_standfirst_where_there_is_one():
    content = CONTENT | {"standfirst": "In  short", "sections": []}
    assert blocks_of_content(content) == (
        Block("Who pays & when", "headline"),
        Block("In short", "standfirst"),
    )


def test_words_are_counted_cell_by_cell():
    blocks = [Block("One & two.", "paragraph")]
    assert words_of(blocks) == ["One", "&", "two."]
    row = Block("a b |  | c", "table row", cells=("a b", "", "c"))
    assert words_of([row, Block("d", "paragraph")]) == ["a", "b", "c", "d"]


def test_mark_crosses_tags_in_pieces_with_the_same_attributes():
    body = {"html": "<p>One <strong>two <em>three</em></strong> four</p>"}
    assert mark_html("text", body, [(0, 2, 12, {"data-side": "a", "title": '"<'})]) == {
        "html": '<p>On<mark data-side="a" title="&quot;&lt;">e </mark><strong>'
        '<mark data-side="a" title="&quot;&lt;">two </mark>'
        '<em><mark data-side="a" title="&quot;&lt;">thre</mark>e</em></strong> four</p>'
    }


def test_mark_goes_on_across_a_line_break():
    assert mark_html("text", {"html": "<p>a<br>b</p>"}, [(0, 0, 3, {})]) == {
        "html": "<p><mark>a<br>b</mark></p>"
    }


def test_marks_over_the_same_words_stand_in_each_other():
    marks = [(0, 0, 3, {"id": "1"}), (0, 2, 5, {"id": "2"})]
    assert mark_html("text", {"html": "<p>abcde</p>"}, marks) == {
        "html": '<p><mark id="1">ab</mark><mark id="1"><mark id="2">c</mark></mark><mark id="2">de</mark></p>'
    }


def test_mark_in_a_row_leaves_out_what_parts_the_cells():
    body = {"caption": "", "header": ["A", "B"], "rows": [["x<y", "z"]]}
    assert mark_html("table", body, [(1, 1, 7, {})]) == {
        "caption": "",
        "header": ["A", "B"],
        "rows": [["x<mark>&lt;y</mark>", "<mark>z</mark>"]],
    }


def test_mark_reaches_questions_answers_and_labels():
    body = {"items": [{"question": "Why?", "answer": "<p>So.</p>"}]}
    assert mark_html("questions", body, [(0, 0, 3, {}), (1, 0, 2, {})]) == {
        "items": [{"question": "<mark>Why</mark>?", "answer": "<p><mark>So</mark>.</p>"}]
    }
    assert mark_html("callout", {"label": "Tip", "html": "<p>Go</p>"}, [(0, 0, 3, {})]) == {
        "label": "<mark>Tip</mark>",
        "html": "<p>Go</p>",
    }


def test_mark_text_escapes_what_it_marks():
    assert mark_text("A & B", [(2, 3, {"data-n": "1"})]) == 'A <mark data-n="1">&amp;</mark> B'


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        ((1, 0, 1, {}), "There is no block 1; the body has 1."),
        ((-1, 0, 1, {}), "There is no block -1; the body has 1."),
        ((0, 2, 2, {}), "There is no text from 2 to 2 in “abc”."),
        ((0, -1, 2, {}), "There is no text from -1 to 2 in “abc”."),
        ((0, 1, 4, {}), "There is no text from 1 to 4 in “abc”."),
        ((0, 0, 1, {"onclick": "x"}), "“onclick” cannot be an attribute of a mark."),
        ((0, 0, 1, {"a b": "x"}), "“a b” cannot be an attribute of a mark."),
    ],
)
def test_mark_html_refuses_marks_where_no_text_is(mark, message):
    with pytest.raises(MarkError) as refusal:
        mark_html("text", {"html": "<p>abc</p>"}, [mark])
    assert str(refusal.value) == message


@st.composite
def marked_bodies(draw):
    kind, body = draw(clean_bodies)
    lengths = [len(block.text) for block in blocks_of_body(kind, body)]
    marks = []
    for number in range(draw(st.integers(0, 4)) if lengths else 0):
        block = draw(st.integers(0, len(lengths) - 1))
        start = draw(st.integers(0, lengths[block] - 1))
        marks.append((block, start, draw(st.integers(start + 1, lengths[block])), {"data-n": str(number)}))
    return kind, body, marks


def strings(value):
    """All strings of a body, in the order of its fields."""
    if isinstance(value, str):
        return [value]
    return [text for part in (value.values() if isinstance(value, dict) else value) for text in strings(part)]


def is_html(kind, body):
    """For each string of a body whether it is HTML, not plain text."""
    fields = {"text": [True], "table": [False], "questions": [False, True], "callout": [False, True]}[kind]
    return fields * (len(strings(body)) // len(fields))


def pieces(html, number):
    """The text inside the marks of that number, in order; marks inside marks are part of both."""
    found, depth = [], []
    for tag, text in re.findall(r"(<[^>]*>)|([^<]+)", html):
        if tag.startswith("<mark"):
            depth.append(tag)
        elif tag == "</mark>":
            depth.pop()
        elif f'<mark data-n="{number}">' in depth:
            found.append(" " if tag == "<br>" else unescape(text))
    return "".join(found)


@given(marked_bodies())
def test_marks_hold_their_quotes_and_leave_the_body_as_it_was(made):
    kind, body, marks = made
    marked = strings(mark_html(kind, body, marks))
    bare = [re.sub(r"</?mark[^>]*>", "", html) for html in marked]
    rich = is_html(kind, body)
    assert [b if is_rich else unescape(b) for b, is_rich in zip(bare, rich, strict=True)] == strings(body)
    for block, start, end, attributes in marks:
        text = blocks_of_body(kind, body)[block]
        wanted = text.text[start:end]
        if text.cells:
            inside = "".join("\0" * len(cell) + "|||" for cell in text.cells)[start:end]
            wanted = "".join(char for char, place in zip(wanted, inside, strict=True) if place == "\0")
        assert pieces("".join(marked), attributes["data-n"]) == wanted


@given(clean_bodies)
def test_blocks_of_a_clean_body_hold_every_letter_once(made):
    kind, body = made
    shown = "".join(
        unescape(re.sub(r"<[^>]*>", " ", text)) if is_rich else text
        for text, is_rich in zip(strings(body), is_html(kind, body), strict=True)
    )
    letters = re.findall(r"\w", "".join(word for word in words_of(blocks_of_body(kind, body))))
    assert letters == re.findall(r"\w", shown)
