"""Plain text: every word kept, in its order, and structure where there can be no doubt."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.blocks import Block, blocks_of_body, words_of
from articles.importers import ImportRefused, read
from tests.articles.strategies import texts

ROOT = Path(__file__).resolve().parents[3]
DEMO = ROOT / "newsroom" / "demo" / "ukraine_security_force.txt"
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))


def imported(text):
    """The sections of an article with that text below a title, as (kind, heading, body)."""
    article = read("story.txt", f"Title\n{text}".encode())
    assert article.headline == "Title"
    return [(section.kind, section.heading, section.body) for section in article.sections]


def html(text):
    """The HTML of a text that is to become one text section without a heading."""
    ((kind, heading, body),) = imported(text)
    assert (kind, heading) == ("text", "")
    return body["html"]


def blocks_of(article):
    blocks = [Block(article.headline, "headline"), Block(article.standfirst, "standfirst")]
    for section in article.sections:
        blocks.append(Block(section.heading, "heading"))
        blocks += blocks_of_body(section.kind, section.body)
    return [block for block in blocks if block.text]


def words_of_source(text):
    """The words of a source, without its contents list and the marks of tables and lists."""
    lines = text.split("\n")
    start = lines.index("Table of Contents")
    end = next(at for at in range(start + 1, len(lines)) if not re.match(r"- \d+\. ", lines[at]))
    kept = [line for line in lines[:start] + lines[end:] if not re.fullmatch(r"[|-]+", line)]
    return [word for line in kept for word in re.sub(r"^- ", "", line).replace("|", " ").split()]


def contents_of_source(text):
    """The entries of its contents list."""
    return re.findall(r"^- \d+\. (.*)$", text, re.MULTILINE)


def test_demo_article_keeps_every_word_and_finds_its_structure():
    text = DEMO.read_text(encoding="utf-8")
    article = read(DEMO.name, text.encode())
    assert words_of(blocks_of(article)) == words_of_source(text)
    assert article.warnings == ()
    assert [article.headline, *(s.heading for s in article.sections if s.heading)] == contents_of_source(text)
    assert Counter(section.kind for section in article.sections) == {
        "text": 12,
        "table": 1,
        "callout": 2,
        "questions": 1,
    }
    assert sum(section.body == {"html": ""} for section in article.sections) == 2
    assert [
        (len(section.body["header"]), len(section.body["rows"]))
        for section in article.sections
        if section.kind == "table"
    ] == [(2, 4)]
    assert [len(s.body["items"]) for s in article.sections if s.kind == "questions"] == [5]


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS, reason="the shared seeds are not here")
def test_seed_article_keeps_every_word_and_finds_its_structure():
    text = SEEDS[0].read_text(encoding="utf-8")
    article = read(SEEDS[0].name, text.encode())
    assert words_of(blocks_of(article)) == words_of_source(text)
    assert article.warnings == ()
    assert [article.headline, *(s.heading for s in article.sections if s.heading)] == contents_of_source(text)
    kinds = [section.kind for section in article.sections]
    assert kinds == ["text"] * 4 + ["table"] + ["text"] * 2 + ["callout"] * 2 + ["questions"] + ["text"] * 9
    assert sum(bool(section.heading) for section in article.sections) == 16
    assert [at for at, section in enumerate(article.sections) if section.body == {"html": ""}] == [10, 11]
    table, questions = article.sections[4], article.sections[9]
    assert (len(table.body["header"]), len(table.body["rows"])) == (2, 4)
    assert len(questions.body["items"]) == 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\nTwo.", "<p>One.</p><p>Two.</p>"),
        ("One.\r\n\r\nTwo.", "<p>One.</p><p>Two.</p>"),
        (
            "A short line\nThen a longer one, which ends.",
            "<p>A short line</p><p>Then a longer one, which ends.</p>",
        ),
        ("1 < 2 &amp; <b>3</b>", "<p>1 &lt; 2 &amp;amp; &lt;b&gt;3&lt;/b&gt;</p>"),
        ("5\u00a0000\tmen", "<p>5\u00a0000 men</p>"),
        ("- one", "<ul><li>one</li></ul>"),
        ("- one\n* two\n\n• three", "<ul><li>one</li><li>two</li><li>three</li></ul>"),
        ("-one\n– two", "<p>-one</p><p>– two</p>"),
        ("1. one\n2. two", "<p>1. one</p><p>2. two</p>"),
        (
            "- Energy: dear\n- Food: dearer",
            "<ul><li><strong>Energy:</strong> dear</li><li><strong>Food:</strong> dearer</li></ul>",
        ),
        ("- Energy: dear\n- Food", "<ul><li>Energy: dear</li><li>Food</li></ul>"),
        ("- Why? So.", "<ul><li>Why? So.</li></ul>"),
        ("- Why? So.\n- Who knows?", "<ul><li>Why? So.</li><li>Who knows?</li></ul>"),
        ("Three things:\nEnergy: dear.", "<p>Three things:</p><p>Energy: dear.</p>"),
        (
            "Three things:\nEnergy (2022): dear.\nFood: dearer.\nMoney: no.\nSo.",
            (
                "<p>Three things:</p><ul><li><strong>Energy (2022):</strong> dear.</li>"
                "<li><strong>Food:</strong> dearer.</li><li><strong>Money:</strong> no.</li></ul><p>So.</p>"
            ),
        ),
        (
            "Three things.\nEnergy: dear.\nFood: dearer.",
            "<p>Three things.</p><p>Energy: dear.</p><p>Food: dearer.</p>",
        ),
        (
            "They spoke:\nAnna: Come.\nBoris: No.\nAnna: Why?\nBoris: So.",
            "<p>They spoke:</p><p>Anna: Come.</p><p>Boris: No.</p><p>Anna: Why?</p><p>Boris: So.</p>",
        ),
        (
            "They spoke:\nAnna said: “Come.”\nBoris said: “No.”",
            "<p>They spoke:</p><p>Anna said: “Come.”</p><p>Boris said: “No.”</p>",
        ),
        (
            "So:\nIt rained. It poured: all day\nNobody came: nobody",
            "<p>So:</p><p>It rained. It poured: all day</p><p>Nobody came: nobody</p>",
        ),
        ("| a | b |\n| c | d |", "<p>| a | b |</p><p>| c | d |</p>"),
        ("| a |\n|---|", "<p>| a |</p><p>|---|</p>"),
        ("| a |\n|---|\n\n| b |", "<p>| a |</p><p>|---|</p><p>| b |</p>"),
        ("Did you know?", "<p>Did you know?</p>"),
        ("Contents\n1. One\n2. Two", "<p>Contents</p><p>1. One</p><p>2. Two</p>"),
    ],
)
def test_plain_text_becomes_paragraphs_and_lists(text, expected):
    assert html(text) == expected


def test_plain_text_of_a_title_alone_has_no_sections():
    article = read("story.txt", b"\n  # The title \n\n")
    assert (article.headline, article.standfirst, article.sections) == ("The title", "", ())


def test_plain_text_below_a_heading_makes_a_list_of_labelled_lines():
    assert imported("# Costs\nFuel: dear.\nFood: dear.") == [
        (
            "text",
            "Costs",
            {"html": "<ul><li><strong>Fuel:</strong> dear.</li><li><strong>Food:</strong> dear.</li></ul>"},
        )
    ]


def test_plain_text_table_stands_in_its_place_as_a_section():
    text = "# Shares\nBefore.\n| Who | What \\| when |\n|:--|--:|\n| France | |\n| Italy | 5 |\nAfter."
    assert imported(text) == [
        ("text", "Shares", {"html": "<p>Before.</p>"}),
        (
            "table",
            "",
            {"caption": "", "header": ["Who", "What | when"], "rows": [["France", ""], ["Italy", "5"]]},
        ),
        ("text", "", {"html": "<p>After.</p>"}),
    ]


def test_plain_text_table_carries_the_heading_it_begins_with():
    assert [(kind, heading) for kind, heading, _ in imported("# Shares\na | b\n-|-\nc | d\nAfter.")] == [
        ("table", "Shares"),
        ("text", ""),
    ]


def test_plain_text_tables_are_parted_by_a_blank_line():
    text = "|a|\n|-|\n|b|\n\n|c|\n|-|\n|d|"
    assert [body["header"] for _, _, body in imported(text)] == [["a"], ["c"]]


def test_plain_text_table_with_a_row_too_long_is_refused_with_its_line():
    with pytest.raises(ImportRefused) as refusal:
        imported("| a | b |\n|---|---|\n| c | d |\n| e | f | g |")
    assert str(refusal.value) == "story.txt, line 5: this row of the table has 3 cells, its header has 2."


def test_plain_text_questions_keep_the_heading_they_stand_below():
    text = "# Asked\n- Who pays? France.\n- “When?” In May, they say. Or not?\n- Why? So."
    assert imported(text) == [
        (
            "questions",
            "Asked",
            {
                "items": [
                    {"question": "Who pays?", "answer": "<p>France.</p>"},
                    {"question": "“When?”", "answer": "<p>In May, they say. Or not?</p>"},
                    {"question": "Why?", "answer": "<p>So.</p>"},
                ]
            },
        )
    ]


def test_plain_text_questions_amid_text_are_a_section_of_their_own():
    text = "# Asked\nBefore.\n- Who? France.\n- Why? So.\nAfter."
    assert [(kind, heading) for kind, heading, _ in imported(text)] == [
        ("text", "Asked"),
        ("questions", ""),
        ("text", ""),
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Did You Know? It is old.", "Did You Know?"),
        ("did you know?\nIt is old.", "did you know?"),
        ("Pro Tip: It is old.", "Pro Tip:"),
        ("Good to know: It is old.", "Good to know:"),
    ],
)
def test_plain_text_callout_is_a_section_without_heading(text, label):
    assert imported(f"# One\n{text}\n# Two") == [
        ("text", "One", {"html": ""}),
        ("callout", "", {"label": label, "html": "<p>It is old.</p>"}),
        ("text", "Two", {"html": ""}),
    ]


CONTENTS = "Intro.\nTable of Contents\n- 1. Title\n- 2. “One”\n- 3. Two - more\n- 4. Three\n"


def test_plain_text_headings_are_the_lines_the_contents_list_names():
    article = read("story.txt", f"Title\n{CONTENTS}'one'\na\nTWO  – more\n## Three\nShort line\nb".encode())
    assert [(section.heading, section.body["html"]) for section in article.sections] == [
        ("", "<p>Intro.</p>"),
        ("'one'", "<p>a</p>"),
        ("TWO – more", ""),
        ("Three", "<p>Short line</p><p>b</p>"),
    ]
    assert article.warnings == ()


def test_plain_text_contents_list_need_not_repeat_the_title_nor_have_bullets():
    assert imported("Contents:\n1) One\n2) Two\nOne\na\nTwo\nb") == [
        ("text", "One", {"html": "<p>a</p>"}),
        ("text", "Two", {"html": "<p>b</p>"}),
    ]


def test_plain_text_contents_entries_that_lead_nowhere_are_warned_of():
    article = read("story.txt", f"Title\n{CONTENTS}Three\na\n“One”\nb\nTwo-ish".encode())
    assert [section.heading for section in article.sections] == ["", "Three"]
    assert article.warnings == (
        "Table of contents, entry 2: no line in its place reads so: “One”",
        "Table of contents, entry 3: no line in its place reads so: Two - more",
    )


def test_plain_text_contents_entry_with_two_lines_takes_the_first_that_fits_and_warns():
    article = read("story.txt", f"Title\n{CONTENTS}Three\n“One”\na\nTwo - more\nb\nThree\nc\nThree".encode())
    assert [section.heading for section in article.sections] == ["", "“One”", "Two - more", "Three"]
    assert article.sections[0].body == {"html": "<p>Intro.</p><p>Three</p>"}
    assert article.warnings == (
        "Table of contents, entry 4: lines 8, 13, 15 read so; line 13 became the heading.",
    )


def test_plain_text_contents_list_may_name_a_heading_twice():
    article = read("story.txt", b"Title\nContents\n1. One\n2. Two\n3. One\nOne\na\nTwo\nb\nOne\nc")
    assert [section.heading for section in article.sections] == ["One", "Two", "One"]
    assert article.warnings == ()


WRAPPED = """When the guns fall silent, the allies say,
{}
others, more cautious, will not say now
anything.

- A first item which goes on beyond the
  end of its line
- and a second one

Nothing else has been decided up to now,
at least not in public.
"""


def test_plain_text_wrapped_at_a_width_is_joined_into_paragraphs():
    assert html(WRAPPED.format("their soldiers will be there; and some")) == (
        "<p>When the guns fall silent, the allies say, their soldiers will be there; and some "
        "others, more cautious, will not say now anything.</p>"
        "<ul><li>A first item which goes on beyond the end of its line</li><li>and a second one</li></ul>"
        "<p>Nothing else has been decided up to now, at least not in public.</p>"
    )


def test_plain_text_with_a_line_that_ends_early_is_left_as_it_is():
    text = WRAPPED.format("their soldiers will be there.")
    assert html(text).startswith("<p>When the guns fall silent, the allies say,</p><p>their")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- one\ntwo", "story.txt, line 1: there is no title; the first line of the file has to be one."),
        ("\n| a |\n", "story.txt, line 2: there is no title; the first line of the file has to be one."),
        ("---\nTitle", "story.txt, line 1: there is no title; the first line of the file has to be one."),
        (
            "x" * 301,
            (
                "story.txt, line 1: the first line has to be the title, "
                "and a title has at most 300 characters; this one has 301."
            ),
        ),
        (
            "Title\n" + "a\n" * 20_000,
            "story.txt, line 20001: the file goes on after 20000 lines; is this an article?",
        ),
    ],
)
def test_plain_text_without_a_title_or_without_end_is_refused(text, message):
    with pytest.raises(ImportRefused) as refusal:
        read("story.txt", text.encode())
    assert str(refusal.value) == message


def test_plain_text_takes_a_line_of_any_length():
    line = "word " * 200_000
    assert html(line) == f"<p>{line.strip()}</p>"


words = st.sampled_from(
    ["Kyiv", "pays", "é1", "Why?", "so:", "a_b", "5|6", "\\|", "e\u0301", "&lt;", "\u0338", "“x”"]
)
phrases = st.lists(words | texts, min_size=1, max_size=4).map(" ".join)
source_lines = st.builds(
    "{}{}".format,
    st.sampled_from(
        ["", "", "# ", "- ", "* ", "• ", "Label: ", "Other: ", "- Why? ", "Did you know? ", "| ", "1. "]
    ),
    phrases,
) | st.sampled_from(["", "|---|", "| a | b |", "|---|---|", "| c | d |", "Pro tip:"])
sources = st.lists(source_lines, max_size=20).map("\n".join) | st.text()


@given(sources)
def test_plain_text_keeps_every_word_in_order_or_is_refused(source):
    try:
        article = read("story.txt", source.encode())
    except ImportRefused as refused:
        refusal = refused
    else:
        refusal = None
        kept = re.findall(r"\w+", " ".join(words_of(blocks_of(article))))
        assert kept == re.findall(r"\w+", unicodedata.normalize("NFC", source))
    assert refusal is None or refusal.message


HEADINGS = ["What was said", "Who pays?", "‘Guarantees’: a list", "What was said, again", "The end"]


@given(st.lists(st.sampled_from(HEADINGS), unique=True, min_size=1), st.data())
def test_plain_text_with_a_contents_list_has_its_headings_and_every_word(headings, data):
    paragraphs = [
        data.draw(st.lists(st.sampled_from(["It rained.", "- so", "Title", "| a"]), max_size=3))
        for _ in headings
    ]
    contents = [f"- {number}. {entry}" for number, entry in enumerate(["Title", *headings], 1)]
    below = [line for heading, part in zip(headings, paragraphs, strict=True) for line in (heading, *part)]
    article = read("story.txt", "\n".join(["Title", "Table of Contents", *contents, *below]).encode())
    assert [section.heading for section in article.sections] == headings
    text = " ".join(["Title", *below])
    assert re.findall(r"\w+", " ".join(words_of(blocks_of(article)))) == re.findall(r"\w+", text)
    assert article.warnings == ()
