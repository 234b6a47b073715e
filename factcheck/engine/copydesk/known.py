"""The names the newsroom has looked up: what is in its reference book is spelled right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..book import ReferenceBook, once_a_book

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@once_a_book
def words_of_book(book: ReferenceBook) -> frozenset[str]:
    """Every word of every name in the book, in small letters."""
    return frozenset(word.casefold() for name, _ in names_of(book) for word in _WORD.findall(name))


def names_of(book: ReferenceBook) -> Iterator[tuple[str, str]]:
    """(name as the book has it, key of its entry): events, places, participants, people, offices."""
    for event in book.events:
        for name in (event.name, *event.aliases, *event.place, *event.participants):
            yield name, event.ref
    for term in book.offices:
        for name in (term.person, *term.aliases, term.office):
            yield name, term.ref
