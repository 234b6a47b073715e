"""Names, the people they belong to and their posts; and a reference book that is put in order once."""

import json

import pytest

from factcheck.engine import Block, Document, ReferenceBook
from factcheck.engine.book import once_a_book
from factcheck.engine.persons import NEW, NOW, OTHER, PAST, SINCE, people_of
from factcheck.engine.reading import read

from .support import document


def people(text):
    found = people_of(read(document(text))).persons
    return {f"{one.first} {one.surname}": len(one.mentions) for one in found if one.sure}


def posts(text):
    return [
        (claim.post.rank, claim.post.name, claim.standing)
        for person in people_of(read(document(text))).persons
        for named in person.mentions
        for claim in named.claims
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Yes,” said Dr Ida Moll. Moll smiled. Dr Moll’s dog did not.", {"ida moll": 3}),
        ("The mayor, Zoë van den Berg, spoke. Ms van den Berg sat down.", {"zoe berg": 2}),
        ("Ann Orr, 41, met Ben Orr, 9. Orr waved.", {"ann orr": 1, "ben orr": 1}),
        ("Bill Hay, who rows, won. William Hay is 40.", {"bill hay": 2}),
        ("J. M. Fry, a poet, came. John Fry, 60, read.", {"john fry": 2}),
        ("They met in Port Amery at the Lobster Pot on Dock Road.", {}),
        ("O’Brien waved. “No,” said Pat O’Brien.", {"pat o'brien": 2}),
    ],
)
def test_names_are_gathered_into_people(text, found):
    assert people(text) == found


def test_headings_name_nobody():
    blocks = (Block("Ida Moll Said No", "heading"), Block("“Yes,” said Ida Moll."))
    (person,) = people_of(read(Document(blocks))).persons
    assert [one.block for one in person.mentions] == [1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida Moll, the firm’s finance director, left.", [("", "finance director", NOW)]),
        ("Deputy mayor Ida Moll left.", [("deputy", "mayor", NOW)]),
        ("The former coach Ida Moll left.", [("", "coach", PAST)]),
        ("Ida Moll, the acting head, left.", [("", "head", OTHER)]),
        ("Ida Moll became mayor in 2019.", [("", "mayor", SINCE)]),
        ("Ida Moll has been named chief executive.", [("", "chief executive", NEW)]),
        ("Ida Moll, mayor until May, left.", [("", "mayor", PAST)]),
        ("Ida Moll, who chairs the trust, left.", [("", "chair", NOW)]),
        ("Ida Moll, head of fundraising, left.", [("", "head of fundraising", NOW)]),
        ("Ida Moll said chief executive pay was high.", []),
        ("Ida Moll, the mayor’s wife, left.", [("", "wife", NOW)]),
    ],
)
def test_posts_are_read_with_their_standing(text, found):
    assert posts(text) == found


def test_one_text_is_one_book_and_is_put_in_order_once():
    entry = {"person": "Ida Moll", "office": "Mayor of Harrow", "start": "2019-01-01"}
    text = json.dumps({"offices": [entry]})
    made = []
    order = once_a_book(lambda book: made.append(book) or len(book.offices))
    first, again = ReferenceBook.from_text(text), ReferenceBook.from_text("".join(list(text)))
    assert first is again
    assert [order(first), order(again), order(ReferenceBook.empty()), order(first)] == [1, 1, 0, 1]
    assert len(made) == 2
