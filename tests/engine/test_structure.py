"""Which blocks belong together: lists and their lead-ins, tables, questions and answers, asides."""

import pytest

from factcheck.engine import Document
from factcheck.engine.reading import read
from factcheck.engine.results import blocks_of_text
from factcheck.engine.structure import structure_of


def shaped(text, form="markdown"):
    reading = read(Document(blocks_of_text(text, form, titled=True)))
    return structure_of(reading), [block.text for block in reading.blocks]


def said(texts, indexes):
    return [texts[index] for index in indexes]


def test_list_brings_its_lead_in_and_heading():
    shape, texts = shaped("## Rules\n\nTwo rules apply:\n\n- Wash.\n- Dry.\n\nThat is all.")
    (only,) = shape.lists
    assert said(texts, only.items) == ["Wash.", "Dry."]
    assert (texts[only.lead], texts[only.heading]) == ("Two rules apply:", "Rules")


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("markdown", "Two:\n\n- One\n  - inner\n  - inner too\n- Two"),
        ("html", "<p>Two:</p><ul><li>One<ul><li>inner</li><li>inner too</li></ul></li><li>Two</li></ul>"),
    ],
)
def test_items_of_items_are_not_counted(form, text):
    shape, texts = shaped(text, form)
    assert said(texts, shape.lists[0].items) == ["One", "Two"]


def test_numbered_list_goes_on_behind_a_paragraph():
    shape, texts = shaped("Three tips:\n\n1. Sow.\n\nNot too deep.\n\n2. Water.\n3. Wait.\n\nEnd of it.")
    (only,) = shape.lists
    assert said(texts, only.items) == ["Sow.", "Water.", "Wait."]


def test_numbers_that_begin_again_begin_another_list():
    shape, _ = shaped("Two:\n\n1. a\n2. b\n1. c\n2. d")
    assert [len(one.items) for one in shape.lists] == [2, 2]


def test_numbered_headings_are_a_list():
    shape, texts = shaped(
        "Intro.\n\n## 1. Sow early\n\nText.\n\n## 2. Water late\n\nText.\n\n## 3. Wait\n\nText."
    )
    (only,) = shape.lists
    assert (only.headings, said(texts, only.items)) == (True, ["1. Sow early", "2. Water late", "3. Wait"])


def test_table_knows_its_columns_and_rows():
    shape, texts = shaped("| Town | Rain (mm) |\n|---|---|\n| Ashby | 12 |\n| Brack | 14 |")
    (only,) = shape.tables
    assert (only.columns, said(texts, only.rows)) == (("Town", "Rain (mm)"), ["Ashby | 12", "Brack | 14"])


@pytest.mark.parametrize(
    "text",
    [
        "**Who may apply?**\nAnyone over 16.",
        "**Who may apply?** Anyone over 16.",
        "**Who may apply?**\n\nAnyone over 16.",
        "**Q: Who may apply?**\nA: Anyone over 16.",
        "Q: Who may apply?\nA: Anyone over 16.",
        "- **Who may apply?** Anyone over 16.",
        "- Who may apply? Anyone over 16.",
        "### Who may apply?\n\nAnyone over 16.",
        "Who may apply?\n\nAnyone over 16.",
    ],
)
def test_question_and_answer_are_a_pair_however_they_are_set(text):
    shape, texts = shaped("Some words before it.\n\n" + text)
    (only,) = shape.asked
    assert texts[only.question].endswith("Who may apply?")
    assert said(texts, only.answers) == ["Anyone over 16."]


def test_long_story_under_a_question_is_no_answer():
    shape, _ = shaped("## What happened?\n\n" + "The hall was full and the band played on. " * 20)
    assert shape.asked == ()


@pytest.mark.parametrize(
    "text",
    [
        "> **Did you know? At 12kg** the cat is heavy.",
        "> **Key facts:** the cat weighs 12kg.",
        "Did you know? The cat weighs 12kg.",
        "In numbers: the cat weighs 12kg.",
        "![The cat weighs 12kg](cat.jpg)",
        "*Photo: the cat weighs 12kg*",
    ],
)
def test_callouts_and_captions_stand_apart(text):
    shape, texts = shaped("The cat slept.\n\n" + text + "\n\nIt woke.")
    assert any("12kg" in texts[index] for index in shape.asides)
    assert not shape.asides & {0, len(texts) - 1}


def test_pull_quotation_is_no_callout():
    shape, _ = shaped("The cat slept.\n\n> “It is a heavy cat,” she said.\n\nIt woke.")
    assert shape.asides == frozenset()
