"""Comparing two texts: nothing is lost, nothing is made up, and what moved is told as moved."""

import json
import random
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.comparing import compare, compared_words
from articles.comparing.matching import matching
from articles.comparing.parts import wholes_of
from tests.articles.strategies import clean_bodies, texts

pytestmark = pytest.mark.once

words = st.lists(
    st.sampled_from(["the", "bridge", "was", "opened", "in", "May", ".", ",", " ", "\u00a0"])
).map(" ".join)


@st.composite
def sections(draw):
    kind, body = draw(clean_bodies)
    return {"uid": draw(st.sampled_from("abcdef")), "kind": kind, "heading": draw(words), "body": body}


contents = st.builds(
    lambda headline, standfirst, sections, note: {
        "headline": headline,
        "standfirst": standfirst,
        "byline": "",
        "sections": sections,
        "pictures": [],
        "correction": note,
    },
    words,
    words,
    st.lists(sections(), max_size=4, unique_by=lambda one: one["uid"]),
    st.none() | st.builds(lambda note: {"type": "update", "note": note}, words),
)


def text(*paragraphs, uid="a", heading=""):
    html = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return {"uid": uid, "kind": "text", "heading": heading, "body": {"html": html}}


def content(*sections, **more):
    fields = {"headline": "The bridge", "standfirst": "", "byline": "", "pictures": [], "correction": None}
    return {**fields, "sections": list(sections), **more}


def side(pieces, without):
    return "".join(piece.text for piece in pieces if piece.state != without)


def read_back(comparison, without):
    """One side of a comparison, from its pieces alone: fields, then sections in that side's order."""
    place = "old_place" if without == "added" else "new_place"
    part = "old" if without == "added" else "new"
    fields = [side(field.pieces, without) for field in comparison.fields]
    there = [one for one in comparison.sections if getattr(one, place) is not None]
    told = []
    for one in sorted(there, key=lambda one: getattr(one, place)):
        blocks = [block for block in one.blocks if getattr(block, part) is not None]
        told.append(
            (
                side(one.heading, without),
                [side(block.pieces, without) for block in blocks],
                [[side(cell, without) for cell in block.cells] for block in blocks],
            )
        )
    return fields, told


def as_read(content):
    note = content["correction"] or {"type": "", "note": ""}
    fields = [content["headline"], content["standfirst"], content["byline"], note["type"], note["note"]]
    wholes = wholes_of(content)
    return fields, [
        (one.heading, [p.text for p in one.parts], [list(p.cells) for p in one.parts]) for one in wholes
    ]


def without_lost_cells(read):
    """Columns that stand on the other side alone are empty cells at the end of a row."""
    fields, told = read

    def cut(row):
        while row and not row[-1]:
            row = row[:-1]
        return row

    return fields, [(heading, lines, [cut(row) for row in rows]) for heading, lines, rows in told]


@settings(max_examples=80, deadline=None)
@given(contents, contents)
def test_both_sides_can_be_read_back_exactly(old, new):
    comparison = compare(old, new)
    for without, read in (("added", old), ("removed", new)):
        assert without_lost_cells(read_back(comparison, without)) == without_lost_cells(as_read(read))


@settings(max_examples=60, deadline=None)
@given(contents)
def test_equal_texts_have_no_difference(one):
    comparison = compare(one, json.loads(json.dumps(one)))
    assert not comparison.is_changed
    assert comparison.counts == {"added": 0, "removed": 0, "moved": 0}


@settings(max_examples=60, deadline=None)
@given(contents, contents)
def test_whatever_differs_is_told(old, new):
    def seen(content):
        return [{key: one[key] for key in ("kind", "heading", "body")} for one in content["sections"]]

    differ = any(old[k] != new[k] for k in ("headline", "standfirst")) or seen(old) != seen(new)
    differ = differ or (old["correction"] or {}).get("note", "") != (new["correction"] or {}).get("note", "")
    assert compare(old, new).is_changed or not differ


@settings(max_examples=200, deadline=None)
@given(words | texts, words | texts)
def test_words_are_kept_to_the_letter(first, second):
    pieces = compared_words(first, second)
    assert (side(pieces, "added"), side(pieces, "removed")) == (first, second)
    assert all(piece.text for piece in pieces)
    assert all(one.state != other.state for one, other in pairwise(pieces))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_matches_are_equal_and_rise(first, second):
    pairs = matching(first, second)
    assert all(first[i] == second[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_word_for_word():
    pieces = compared_words("It was opened on 4 May 2021.", "It was opened on 5 May 2021.")
    assert [(p.state, p.text) for p in pieces] == [
        ("same", "It was opened on "),
        ("removed", "4"),
        ("added", "5"),
        ("same", " May 2021."),
    ]


def test_other_words_altogether_are_not_cut_up():
    pieces = compared_words("The mayor of Harrow, a baker, spoke.", "Nobody came, and it rained.")
    assert [p.state for p in pieces] == ["removed", "added"]


def states(section):
    return [block.state for block in section.blocks]


def test_paragraph_that_moved_is_told_as_moved():
    one, two = "The bridge was opened in May.", "It carries two hundred cars an hour."
    comparison = compare(
        content(text(one, two, uid="a"), text("Nothing else.", uid="b")),
        content(text(two, uid="a"), text("Nothing else.", one, uid="b")),
    )
    assert [states(section) for section in comparison.sections] == [
        ["moved away", "same"],
        ["same", "moved here"],
    ]
    assert comparison.counts == {"added": 0, "removed": 0, "moved": 1}


def test_section_that_moved_is_told_as_moved():
    a, b, c = (text(f"It is {uid} here.", uid=uid) for uid in "abc")
    comparison = compare(content(a, b, c), content(c, a, b))
    assert [(one.state, one.is_moved) for one in comparison.sections] == [
        ("same", True),
        ("same", False),
        ("same", False),
    ]


def test_section_taken_out_stands_where_it_stood():
    a, b, c = (text(f"It is {uid} here.", uid=uid) for uid in "abc")
    comparison = compare(content(a, b, c), content(a, c))
    assert [one.state for one in comparison.sections] == ["same", "removed", "same"]


def test_text_brought_in_anew_is_matched_by_its_headings():
    comparison = compare(
        content(text("It opened.", uid="a", heading="The bridge")),
        content(text("It closed.", uid="z", heading="The bridge")),
    )
    assert [one.state for one in comparison.sections] == ["changed"]


def test_table_is_compared_by_cell():
    def table(*rows):
        body = {"caption": "", "header": ["Year", "Cars"], "rows": [list(row) for row in rows]}
        return content({"uid": "t", "kind": "table", "heading": "", "body": body})

    comparison = compare(table(("2020", "200")), table(("2020", "300")))
    _, row = comparison.sections[0].blocks
    assert [[(p.state, p.text) for p in cell] for cell in row.cells] == [
        [("same", "2020")],
        [("removed", "200"), ("added", "300")],
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<p><a href="https://a.example">Minutes</a></p>', '<p><a href="https://b.example">Minutes</a></p>'),
        ("<p>He did it</p>", "<p>He <em>did</em> it</p>"),
    ],
)
def test_other_links_and_emphasis_are_told(old, new):
    one, other = (
        content({"uid": "a", "kind": "text", "heading": "", "body": {"html": html}}) for html in (old, new)
    )
    assert states(compare(one, other).sections[0]) == ["form"]


def test_other_numbering_is_told():
    one, other = (
        content({"uid": "a", "kind": "text", "heading": "", "body": {"html": f"<{tag}><li>One</li></{tag}>"}})
        for tag in ("ul", "ol")
    )
    (section,) = compare(one, other).sections
    assert (section.state, section.is_set_anew) == ("changed", True)


def test_kind_of_section_that_changed_is_told():
    one = text("The bridge was opened.")
    other = {**one, "kind": "callout", "body": {"label": "", **one["body"]}}
    (section,) = compare(content(one), content(other)).sections
    assert (section.kind_changed, section.old_kind, section.new_kind) == (True, "text", "callout")


def test_pictures_and_kinds_not_known_yet_are_compared_field_by_field():
    def picture(**body):
        return {
            "uid": "p",
            "kind": "picture",
            "heading": "",
            "body": {"digest": "1a", "alt": "A bridge", **body},
        }

    (section,) = compare(content(picture()), content(picture(digest="2b"))).sections
    changed = {block.kind for block in section.blocks if block.state != "same"}
    assert changed == {"file"}
    one, other = (content(pictures=[{"digest": "1a", "caption": caption}]) for caption in ("May", "June"))
    (section,) = compare(one, other).sections
    assert [(b.kind, b.state) for b in section.blocks if b.state != "same"] == [
        ("caption", "removed"),
        ("caption", "added"),
    ]


def rewritten(seed, size, share):
    chance = random.Random(seed)
    vocabulary = [f"word{n}" for n in range(400)] + ["the", "of", "and", "."] * 60
    old = [chance.choice(vocabulary) for _ in range(size)]
    return old, [chance.choice(vocabulary) if chance.random() < share else word for word in old]


@pytest.mark.parametrize("share", [0.05, 0.5, 1])
@pytest.mark.parametrize("paragraph", [80, 10_000])
def test_ten_thousand_words_are_quick(share, paragraph):
    """However they are cut and however much changed; a blow-up would take minutes."""

    def as_content(words):
        cut = [" ".join(words[n : n + paragraph]) for n in range(0, len(words), paragraph)]
        return content(text(*cut))

    old, new = rewritten(1, 10_000, share)
    start = perf_counter()
    assert compare(as_content(old), as_content(new)).is_changed
    assert perf_counter() - start < 10


@pytest.mark.parametrize("letters", ["a", "ab"])
def test_texts_of_one_word_over_and_over_are_quick(letters):
    chance = random.Random(2)
    old, new = ([chance.choice(letters) for _ in range(length)] for length in (10_000, 9_000))
    start = perf_counter()
    compare(content(text(" ".join(old))), content(text(" ".join(new))))
    compare(content(text(*old)), content(text(*new)))
    assert perf_counter() - start < 20
