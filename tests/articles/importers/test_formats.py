"""Web pages, Markdown, Word documents and JSON as articles."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importers import IMPORTERS, ImportedArticle, ImportRefused, read
from tests.articles.importers.documents import docx, paragraph, table
from tests.articles.strategies import soups

PAGE = """<!doctype html><html><head><title>A bridge for Harrow – The Gazette</title>
<meta name="author" content="Ada Marsh &amp; Ben Okoro"><style>p{}</style></head><body>
<nav><a href="/">Home</a></nav><header>The Gazette</header>
<article><h1>A bridge for <em>Harrow</em></h1><p role="doc-subtitle">It took nine years.</p>
<p>The bridge was <b>opened</b> in 2021.</p><img src="https://a.example/b.jpg" alt="The bridge at dawn">
<h2>Traffic</h2><table><caption>Cars a day</caption><tr><th>Year</th><th>Cars</th></tr>
<tr><td>2021</td><td>200</td></tr>
</table><p>More came.</p>
<h2>Asked often</h2><h3>How long is it?</h3><p>200 metres.</p><h3>Who paid?</h3><ul><li>The city</li></ul>
<aside><h3>Did you know?</h3><p>It sways.</p></aside><script>alert(1)</script></article>
<footer>Imprint</footer></body></html>"""


def sections(found):
    return [(section.kind, section.heading, section.body) for section in found.sections]


def refused(name, data):
    with pytest.raises(ImportRefused) as refusal:
        read(name, data if isinstance(data, bytes) else data.encode())
    return str(refusal.value)


def test_web_page_comes_in_as_its_article():
    found = read("page.html", PAGE.encode())
    assert (found.headline, found.standfirst) == ("A bridge for Harrow", "It took nine years.")
    assert found.byline == "Ada Marsh & Ben Okoro"
    assert sections(found) == [
        ("text", "", {"html": "<p>The bridge was <strong>opened</strong> in 2021.</p>"}),
        (
            "table",
            "Traffic",
            {"caption": "Cars a day", "header": ["Year", "Cars"], "rows": [["2021", "200"]]},
        ),
        ("text", "", {"html": "<p>More came.</p>"}),
        (
            "questions",
            "Asked often",
            {
                "items": [
                    {"question": "How long is it?", "answer": "<p>200 metres.</p>"},
                    {"question": "Who paid?", "answer": "<ul><li>The city</li></ul>"},
                ]
            },
        ),
        ("callout", "", {"label": "Did you know?", "html": "<p>It sways.</p>"}),
    ]
    assert found.warnings == (
        "2 words stand outside the page’s article and were left out.",
        "Pictures were left out: “The bridge at dawn”.",
    )


def test_page_without_a_heading_takes_its_title():
    found = read("a.htm", b"<title>A bridge &amp; more</title><p>One.</p>")
    assert found.headline == "A bridge & more"
    assert "page’s title" in found.warnings[0]


def test_headings_below_the_headline_keep_their_order_of_size():
    html = "<h1>T</h1><h3>One</h3><h4>a</h4><p>x</p><h5>b</h5><p>y</p><h3>Two</h3><p>z</p>"
    assert sections(read("a.html", html.encode())) == [
        ("text", "One", {"html": "<h3>a</h3><p>x</p><h4>b</h4><p>y</p>"}),
        ("text", "Two", {"html": "<p>z</p>"}),
    ]


@pytest.mark.parametrize(
    ("declared", "encoding"), [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("utf-8", "utf-8")]
)
def test_page_is_read_in_the_encoding_it_declares(declared, encoding):
    words = "Мост" if encoding == "cp1251" else "Café – “so”"
    html = f'<meta charset="{declared}"><h1>T</h1><p>{words}</p>'.encode(encoding)
    assert sections(read("a.html", html))[0][2] == {"html": f"<p>{words}</p>"}


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "a.html",
            "<h1>T</h1>\n<p>x</p>\n<table><tr><td>a<p>b",
            "a.html, line 3: the table that begins here",
        ),
        (
            "a.html",
            "<h1>T</h1><table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>",
            "merged",
        ),
        ("a.html", b'<meta charset="x-none"><h1>T</h1>\xff', "nobody knows the encoding “x-none”"),
        ("a.html", b'<meta charset="koi8-r"><h1>T</h1>\x00', "NUL bytes"),
        (
            "a.html",
            b'<meta charset="shift_jis"><h1>T</h1>\xff\xff',
            "it says that it is shift_jis, but is not (byte",
        ),
        ("a.html", b"<h1>T</h1>\xff", "line 1: the byte 0xFF"),
        ("a.html", b'<meta charset="zlib"><h1>T</h1>\xff', "nobody knows the encoding “zlib”"),
        ("a.html", "<ul><li>a</li></ul>", "there is no headline"),
        ("a.html", f"<h1>{'a' * 301}</h1>", "at most 300 characters; this one has 301"),
        ("a.html", "<h1>T</h1>" + "<div>" * 3000, "never closes them"),
        ("a.html", "<h1>T</h1>" + "<p>words </p>" * 90_000, "at most 1,000,000 are read"),
        (
            "a.html",
            "<h1>T</h1>" + "<h2>a</h2>" * 1001,
            "it would have 1,001 sections; at most 1,000 are made",
        ),
        ("a.md", "# T\n\n" + "a" * 500_001, "at most 500,000 are read of Markdown"),
        ("a.md", "---\ntitle: [a\n---\n", "a.md, line 2: the front matter is no YAML"),
        ("a.md", "---\n- a\n---\n# T", "line 1: the front matter has to be names and values"),
        (
            "a.md",
            "# T\n\n<!-- section: table -->\n\nNo table.\n",
            "section 1: A table section holds exactly one table",
        ),
        ("a.md", "# T\n\n<table><tr><td colspan=2>a</td></tr></table>\n", "merged cells"),
        ("a.json", "{", "a.json, line 1: this is not JSON"),
        ("a.json", "[]", "this is other JSON"),
        ("a.json", '{"format": "newsroom-text", "version": 2}', "it is of version 2"),
        (
            "a.json",
            '{"format": "newsroom-text", "version": 1, "headline": 1}',
            "headline: text was expected here",
        ),
        (
            "a.json",
            '{"format": "newsroom-text", "version": 1, "headline": ""}',
            "headline: a headline has 1 to 300",
        ),
        ("a.json", "[" * 100_000, "not JSON that can be read"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(name, data, said):
    assert said in refused(name, data)


def test_json_names_the_place_at_fault():
    text = {"format": "newsroom-text", "version": 1, "headline": "T"}
    good = {"kind": "text", "heading": "", "body": {"html": "<p>x</p>"}}
    for bad, said in [
        ("x", "sections[1]: an object"),
        ({**good, "kind": "poem"}, "sections[1].body: There is no kind of section called “poem”"),
        ({**good, "body": None}, "sections[1].body: A text section must be an object"),
        ({**good, "heading": "a" * 301}, "sections[1].heading: it has more than 300 characters"),
        ({**good, "heading": "\ud800"}, "sections[1].heading: There is half a character"),
    ]:
        assert said in refused("a.json", json.dumps(text | {"sections": [good, bad]}))
    assert "sections: a list" in refused("a.json", json.dumps(text | {"sections": {}}))


def test_markdown_comes_in_with_front_matter_tables_and_footnotes():
    text = """---
title: A bridge for Harrow
description: It took nine years.
author: [Ada Marsh, Ben Okoro]
tags: [bridges]
---

Opened in **2021**.[^1]

## Traffic

| Year | Cars |
|------|-----:|
| 2021 | 200  |

More \\*came\\*.

[^1]: The city says so.
"""
    found = read("a.md", text.encode())
    assert (found.headline, found.standfirst) == ("A bridge for Harrow", "It took nine years.")
    assert found.byline == "Ada Marsh, Ben Okoro"
    assert found.warnings == ("The front matter’s tags stayed behind.",)
    (first, traffic, rest) = sections(found)
    assert first == ("text", "", {"html": "<p>Opened in <strong>2021</strong>.<sup>[1]</sup></p>"})
    assert traffic[:2] == ("table", "Traffic")
    assert rest[2]["html"].startswith("<p>More *came*.</p>")
    assert "The city says so." in rest[2]["html"]
    assert "↩" not in rest[2]["html"]


def test_markdown_title_is_its_first_heading():
    found = read("a.markdown", b"# A bridge\n\nOne.\n\n## Two\n\nThree.\n")
    assert found.headline == "A bridge"
    assert sections(found) == [
        ("text", "", {"html": "<p>One.</p>"}),
        ("text", "Two", {"html": "<p>Three.</p>"}),
    ]


def test_markdown_scripts_do_not_come_in():
    found = read("a.md", b"# T\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b onclick=x>y</b>\n")
    assert sections(found) == [("text", "", {"html": "<p>[x](javascript:alert(1)) <strong>y</strong></p>"})]


def test_word_document_comes_in_by_its_styles():
    data = docx(
        paragraph("A bridge for Harrow", "Title"),
        paragraph("It took nine years.", "Subtitle"),
        paragraph("Opened in 2021.", bold=True, deleted="No: 2020."),
        paragraph("Traffic", "H1"),
        table([["Year", "Cars"], ["2021", "200"]]),
        paragraph("Quoted.", "Q"),
        paragraph("Detail", "H2"),
        paragraph("Words."),
    )
    found = read("a.docx", data)
    assert (found.headline, found.standfirst, found.warnings) == (
        "A bridge for Harrow",
        "It took nine years.",
        (),
    )
    assert sections(found) == [
        ("text", "", {"html": "<p><strong>Opened in 2021.</strong></p>"}),
        ("table", "Traffic", {"caption": "", "header": ["Year", "Cars"], "rows": [["2021", "200"]]}),
        ("text", "", {"html": "<blockquote><p>Quoted.</p></blockquote><h3>Detail</h3><p>Words.</p>"}),
    ]


def test_word_document_without_styles_takes_its_first_paragraph():
    found = read("a.docx", docx(paragraph("A bridge"), paragraph("It is long.")))
    assert (found.headline, sections(found)) == ("A bridge", [("text", "", {"html": "<p>It is long.</p>"})])
    assert "the first paragraph became the headline" in found.warnings[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docx(paragraph("T", "Title"), table([["a"], ["b"]], merged=True)), "merged cells"),
        (docx(text="<a>" + " " * 5_000_000 + "</a>"), "it unpacks to 5 MB of text; at most 4 are read"),
        (docx(text='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "word/document.xml defines entities"),
        (docx(text="<a/>"), "this is not a Word document that can be read"),
        (docx(text="<a>"), "this is not a Word document that can be read"),
        (docx(paragraph("T"), **{f"x{n}": "" for n in range(2001)}), "2006 parts; at most 2000"),
        (docx(paragraph("T"))[:-30], "it is damaged"),
        (b"PK\x03\x04" + b"\0" * 50, "it is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old or locked Word file"),
        (b"just words", "this is not a Word document, or it is damaged"),
    ],
)
def test_what_is_no_word_document_is_refused_in_words(data, said):
    assert said in refused("a.docx", data)


@pytest.mark.parametrize("ending", IMPORTERS)
@given(st.binary(max_size=200) | soups.map(str.encode) | soups.map(lambda soup: f"<h1>T</h1>{soup}".encode()))
def test_any_bytes_give_an_article_or_a_refusal(ending, data):
    try:
        found = read(f"s{ending}", data)
    except ImportRefused as refusal:
        found = refusal
    assert isinstance(found, ImportedArticle | ImportRefused)


@given(st.data())
def test_a_word_document_with_any_byte_changed_gives_an_article_or_a_refusal(data):
    whole = docx(paragraph("A bridge", "Title"), paragraph("Words."), table([["a", "b"], ["c", "d"]]))
    at = data.draw(st.integers(0, len(whole) - 1))
    try:
        found = read("s.docx", whole[:at] + bytes([data.draw(st.integers(0, 255))]) + whole[at + 1 :])
    except ImportRefused as refusal:
        found = refusal
    assert isinstance(found, ImportedArticle | ImportRefused)
