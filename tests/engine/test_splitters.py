"""Plain text, Markdown and HTML into blocks that know where they stand."""

import pytest

from factcheck.engine.splitters import split

from .support import DEMO


def blocks(text, form="text", titled=False):
    return [(one.block.kind, one.block.text) for one in split(text, form, titled=titled)]


PLAIN = """A title line
Table of Contents
- 1. A title line
- 2. First heading
- 3. How about this?
First heading
A paragraph that is long enough to be one.
| Country | Part |
|---|---|
| France | Troops |
How about this?
- Is it so? It is.
- A point about something else.
Did You Know? Bees dance.
Border security: Guards stay where they are."""


def test_plain_text_is_read_with_contents_tables_questions_and_callouts():
    assert blocks(PLAIN) == [
        ("headline", "A title line"),
        ("heading", "First heading"),
        ("paragraph", "A paragraph that is long enough to be one."),
        ("table header", "Country | Part"),
        ("table row", "France | Troops"),
        ("heading", "How about this?"),
        ("question", "Is it so?"),
        ("answer", "It is."),
        ("list item", "A point about something else."),
        ("label", "Did You Know?"),
        ("paragraph", "Bees dance."),
        ("paragraph", "Border security: Guards stay where they are."),
    ]


def test_table_rows_bring_their_cells():
    assert [one.block.cells for one in split(PLAIN) if one.block.cells] == [
        ("Country", "Part"),
        ("France", "Troops"),
    ]


def test_list_below_contents_is_no_contents_without_numbers():
    assert ("list item", "one") in blocks("Contents\n\n- one\n- two", titled=True)


def test_markdown_is_read_without_its_marks():
    text = (
        "# Head\n\nA **strong** and *soft* [link](https://example.org)\ngoes on.\n\n> said\n\n1. one\n2. two"
    )
    assert blocks(text, "markdown") == [
        ("heading", "Head"),
        ("paragraph", "A strong and soft link goes on."),
        ("quote", "said"),
        ("list item", "one"),
        ("list item", "two"),
    ]


def test_html_is_read_without_its_tags_and_scripts():
    text = "<h2>Head</h2><p>A&nbsp;<b>b</b> &amp; c<br>d</p><script>no</script><ul><li>x</li></ul>"
    assert blocks(text, "html") == [("heading", "Head"), ("paragraph", "A\xa0b & c d"), ("list item", "x")]


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "The harbour was empty when the last of the boats came round\nthe point and "
        "nobody on the quay looked up from\n"
        "the nets.\n\nNext."
    )
    assert [kind for kind, _ in blocks(text, titled=True)] == ["paragraph", "paragraph"]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_code_point_of_a_block_is_found_in_its_field(form):
    text = (DEMO / "ukraine_security_force.txt").read_text(encoding="utf-8")
    for placed in split(text, form):
        for index, char in enumerate(placed.block.text):
            start, end = placed.in_field(index, index + 1)
            assert 0 <= start < end <= len(text)
            assert char == text[start] or char in " |"


def test_lines_set_in_columns_are_a_table():
    rows = ("Yard    Boats   Berths", "Ardle   46      112", "Skerry  29      87", "Holm    63      140")
    text = "\n\n".join(("Two lines.", "\n".join(rows), "End."))
    assert blocks(text, titled=True)[1:3] == [
        ("table header", "Yard | Boats | Berths"),
        ("table row", "Ardle | 46 | 112"),
    ]


def test_sentences_with_wide_gaps_are_no_table():
    text = "It rained in 1990.  Nobody came.\nIt rained in 1991.  Few came.\nIt rained in 1992.  All came."
    assert all(kind == "paragraph" for kind, _ in blocks(text, titled=True))
