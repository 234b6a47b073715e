"""Pencil marks: in the right words, in whole tags, and nothing else in the text changed."""

import re

import pytest

from articles.blocks import blocks_of_content
from articles.templatetags.reading import printed_sections
from factcheck.marking import Mark, blocks_named, differing, marked_text, place_of
from factcheck.models import Side

UIDS = [f"00000000-0000-0000-0000-00000000000{n}" for n in range(4)]


def section(number, kind, heading, **body):
    return {"uid": UIDS[number], "kind": kind, "heading": heading, "body": body}


CONTENT = {
    "headline": "A bridge opens",
    "standfirst": "It took nine years.",
    "sections": [
        section(0, "text", "", html="<p>First.</p><p>Of <em>May</em> 2021.</p>"),
        section(1, "text", "In 2019", html='<p>See <a href="https://a.example">the minutes</a>.</p>'),
        section(2, "table", "Costs", caption="", header=["Year", "Cost"], rows=[["2019", "4 m"]]),
        section(3, "text", "Empty", html=""),
    ],
}
BLOCKS = blocks_of_content(CONTENT)


def mark_of(quote, **more):
    """A mark on the first block that holds the quote."""
    number = next(n for n, block in enumerate(BLOCKS) if quote in block.text)
    start = BLOCKS[number].text.index(quote)
    return Mark(number, start, start + len(quote), more.pop("look", "blocking"), **more)


def numbered(quote):
    return mark_of(quote, name="q1", number=1, target="i1", label="Inconsistency 1")


def html_of(text):
    return " ".join([text.headline, text.standfirst, *(f"{s.heading} {s.body}" for s in text.sections)])


@pytest.mark.parametrize("quote", ["A bridge", "nine years", "First", "In 2019", "4 m", "Costs"])
def test_mark_stands_around_its_quote_wherever_it_is_printed(quote):
    text = html_of(marked_text(CONTENT, BLOCKS, [mark_of(quote)]))
    assert f'<mark class="mark mark--blocking">{quote}</mark>' in text


def test_mark_across_tags_has_its_name_once_and_its_number_at_the_end():
    text = html_of(marked_text(CONTENT, BLOCKS, [numbered("Of May 2021")]))
    assert re.findall(r'id="(\w+)"', text) == ["q1"]
    assert text.count("<mark ") == 3
    assert 'May</mark></em><mark class="mark mark--blocking" data-pair="i1"> 2021<a class="number"' in text


def test_number_in_a_link_is_no_second_link():
    text = html_of(marked_text(CONTENT, BLOCKS, [numbered("the minutes")]))
    assert '<span class="number">1</span></mark></a>' in text
    assert text.count("<a ") == 1


def test_number_says_what_it_leads_to():
    text = html_of(marked_text(CONTENT, BLOCKS, [numbered("First")]))
    assert '<a class="number" href="#i1" aria-label="Inconsistency 1">1</a></mark>' in text


def test_marks_over_the_same_words_stand_in_each_other():
    marks = [mark_of("Of May 2021.", look="claim"), numbered("2021")]
    text = html_of(marked_text(CONTENT, BLOCKS, marks))
    inner = '<mark class="mark mark--blocking" id="q1" data-pair="i1">2021<a'
    assert f'<mark class="mark mark--claim">{inner}' in text


def test_text_without_marks_is_the_text_readers_get():
    assert marked_text(CONTENT, BLOCKS, []).sections == printed_sections(CONTENT)


def test_markup_in_the_text_is_not_taken_for_a_mark():
    content = CONTENT | {"headline": '<mark data-mark="0">5 < 6</mark>', "sections": []}
    text = marked_text(content, blocks_of_content(content), [])
    assert text.headline == '&lt;mark data-mark="0"&gt;5 &lt; 6&lt;/mark&gt;'


def test_quote_is_found_where_it_is_stored_or_else_by_its_words():
    number = BLOCKS.index(next(block for block in BLOCKS if block.text.startswith("Of May")))
    stored = Side(quote="2021", block=number, start=7, end=11)
    moved = Side(quote="2021", block=0, start=7, end=11)
    gone = Side(quote="2031", block=number, start=7, end=11)
    book = Side(quote="2021")
    assert [place_of(side, BLOCKS) for side in (stored, moved, gone, book)] == [
        (number, 7, 11),
        (number, 7, 11),
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("first", "second", "bold"),
    [
        ("the summit in 2019", "the summit in 2021", (["2019"], ["2021"])),
        ("on 4 May 2021", "on 5 May 2021", (["4"], ["5"])),
        ("on 4 May", "on 6 June", (["4 May"], ["6 June"])),
        ("The summit", "the summit", ([], [])),
        ("the talks in 2019", "Geneva summit of heads of state: 15 August", (["2019"], ["15 August"])),
        ("then-President Ada", "Ada Byron: President of the Society, since 2020", (["then"], ["2020"])),
    ],
)  # fmt: skip
def test_differing_words_are_set_apart(first, second, bold):
    cut = differing(first, second)
    assert tuple([text for text, differs in words if differs] for words in cut) == bold
    assert tuple("".join(text for text, _ in words) for words in cut) == (first, second)


def test_blocks_are_named_around_their_words_and_inside_them_are_the_marks():
    text = marked_text(CONTENT, BLOCKS, [*blocks_named(BLOCKS), mark_of("May")])
    html = html_of(text)
    number = next(n for n, block in enumerate(BLOCKS) if block.text == "Of May 2021.")
    inner = '<mark class="mark mark--blocking">May</mark>'
    assert f'<em><span data-block="{number}">{inner}</span></em>' in html
    named = [int(found) for found in re.findall(r'data-block="(\d+)"', html)]
    assert sorted(set(named)) == list(range(len(BLOCKS)))
    assert html.count("<span") == html.count("</span>")


def test_number_may_lead_to_another_page_and_carries_initials():
    mark = mark_of("May", number=3, target="c7", href="/claims/?claim=7#c7", initials="AB", label="Claim 3")
    text = html_of(marked_text(CONTENT, BLOCKS, [mark]))
    link = '<a class="number" href="/claims/?claim=7#c7" aria-label="Claim 3">3'
    assert f'{link}<span class="number__who">AB</span></a></mark>' in text


def test_mark_in_hand_says_so():
    text = html_of(marked_text(CONTENT, BLOCKS, [mark_of("May", is_current=True)]))
    assert '<mark class="mark mark--blocking" aria-current="true">May</mark>' in text
