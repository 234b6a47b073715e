"""Headline and standfirst beside the body: slots, denials, movements, nationalities, clauses to show."""

from __future__ import annotations

import pytest

from factcheck.engine.document import Block, Document
from factcheck.engine.leads.content import contents_of, stem
from factcheck.engine.leads.movement import movements_of
from factcheck.engine.leads.polarity import denied, excludes
from factcheck.engine.leads.quoting import clause
from factcheck.engine.leads.slots import align, slots
from factcheck.engine.opposites.pledges import pledges_of
from factcheck.engine.reading import read
from factcheck.engine.vocabulary.demonyms import country


def block_of(text, kind="paragraph"):
    return read(Document((Block(text, kind),))).blocks[0]


def content_of(text, kind="paragraph"):
    return contents_of(block_of(text, kind))[0]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The union did not sign the text.", "sign", True),
        ("The union refused to sign the text.", "sign", True),
        ("No one was hurt in the blast.", "hurt", True),
        ("Inspectors found no evidence that the ward was unsafe.", "unsafe", True),
        ("The union signed the text.", "signed", False),
        ("Not only did the union sign the text, it danced.", "danced", False),
        ("The union, which did not strike, signed the text.", "signed", False),
    ],
)
def test_a_word_is_denied_by_what_stands_before_it_in_its_clause(text, word, expected):
    sentence = block_of(text).sentences[0]
    token = next(one for one in sentence.tokens if one.text == word)
    assert denied(sentence, token) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pay excluding a bonus.", True),
        ("Pay not including a bonus.", True),
        ("Pay including a bonus.", False),
    ],
)
def test_a_noun_is_left_out_or_taken_in(text, expected):
    sentence = block_of(text).sentences[0]
    assert excludes(sentence, next(one for one in sentence.tokens if one.text == "bonus")) is expected


@pytest.mark.parametrize(
    ("text", "head", "up"),
    [
        ("Profit fell in the first half.", "profit", False),
        ("The bank raised its rate on Thursday.", "rate", True),
        ("A rise in rents surprised the bank.", "rent", True),
        ("The firm made a profit of £112m, down from £131m.", "profit", False),
        ("Net income was $94m, compared with $106m a year earlier.", "income", False),
        ("Inflation slowed in May.", "inflation", False),
    ],
)
def test_a_movement_is_told_by_a_word_or_by_two_figures(text, head, up):
    assert (stem(head), up) in {(stem(one.head), one.up) for one in movements_of(block_of(text))}


@pytest.mark.parametrize(
    "text", ["Profit did not fall.", "The economy slowed.", "He fell.", "From 9am to 5pm."]
)
def test_no_movement_where_none_is_told(text):
    assert movements_of(block_of(text)) == ()


def test_a_word_without_partner_has_its_counterpart_in_the_same_slot():
    here = content_of("The court upheld the ban on flights")
    there = content_of("The court on Monday overturned the ban on flights.")
    best = next(slots(align(here, there)))
    assert (best.here.lemma, best.there.lemma) == ("uphold", "overturn")


@pytest.mark.parametrize(
    ("one", "other"), [("British", "U.K."), ("American", "United States"), ("Swedes", "Sweden")]
)
def test_one_country_has_many_names(one, other):
    assert country(one) == country(other) != ""


def test_a_clause_has_its_verb_and_subject():
    block = block_of("Lena Orr, the mayor, was found guilty, and she wept.")
    start, end = clause(block.sentences[0], block.text.index("guilty"), block.text.index("guilty") + 6)
    assert block.text[start:end] == "Lena Orr, the mayor, was found guilty"


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("The city has committed to rebuilding the pier.", [True]),
        ("The city is willing to rebuild the pier.", [False]),
        ("The city is considering rebuilding the pier.", [False]),
        ("The city has not committed to rebuilding the pier.", [False]),
        ("The city would commit to rebuilding the pier.", []),
        ("The city is committed to potentially rebuilding the pier.", []),
    ],
)
def test_a_pledge_is_firm_or_leaves_the_way_out_open(text, firm):
    assert [one.firm for one in pledges_of(block_of(text))] == firm
