"""What the checkers get: the text read once, what it says as values, and the reference book.

Each view of the text is made when a checker first asks for it, and then kept for the others.
"""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from functools import cached_property

from .acts.happenings import Happening, happenings_of
from .acts.replies import replies_of
from .acts.sequences import Sequence, sequences_of
from .book import BookEvent, ReferenceBook, once_a_book
from .copydesk.known import words_of_book
from .document import Inconsistency, Side
from .occasions.events import EventMention, events_of
from .occasions.matching import Shelf, event_for
from .occasions.naming import Names, names_on
from .occasions.portraits import Portraits, portraits_on
from .offices.people import TitledPerson, first_names, titled_people
from .offices.tenures import Tenure, tenures_of
from .persons import People, people_of, small_words
from .placing.located import Located, located_of
from .placing.places import Map
from .placing.venues import venues_of
from .quantities import Quantity
from .quantities.attach import quantities_of
from .quotes import Quotation, quotations_of
from .reading import Reading, Sentence
from .sources import SourceMention, sources_of
from .statement import Statement
from .structure import Structure, structure_of
from .syntax.actors import Told, told_in
from .version import VERSION


class Material:
    """One document taken in, ready to be checked."""

    def __init__(self, reading: Reading, book: ReferenceBook) -> None:
        self.reading = reading
        self.book = book

    @cached_property
    def shelf(self) -> Shelf:
        return _shelf_of(self.book)

    @cached_property
    def book_names(self) -> Names:
        """The names of the book's events by their longest word."""
        return _names_of(self.book)

    @cached_property
    def portraits(self) -> Portraits:
        """What may point to an event of the book without its whole name, by the longest word."""
        return _portraits_of(self.book)

    @cached_property
    def told(self) -> Told:
        return told_in(self.reading)

    @cached_property
    def events(self) -> list[EventMention]:
        return events_of(self.reading)

    @cached_property
    def people(self) -> list[TitledPerson]:
        return titled_people(self.reading)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The words of the names in the reference book, in small letters."""
        return words_of_book(self.book)

    @cached_property
    def persons(self) -> People:
        return people_of(self.reading)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Every word the text prints without a capital."""
        return small_words(self.reading)

    @cached_property
    def quotations(self) -> list[Quotation]:
        return quotations_of(self.reading, self.persons)

    @cached_property
    def tenures(self) -> list[Tenure]:
        return tenures_of(self.reading)

    @cached_property
    def sources(self) -> list[SourceMention]:
        return sources_of(self.reading)

    @cached_property
    def quantities(self) -> list[Quantity]:
        return quantities_of(self.reading)

    @cached_property
    def _quantities_by_sentence(self) -> dict[tuple[int, int], list[Quantity]]:
        found: dict[tuple[int, int], list[Quantity]] = {}
        for one in self.quantities:
            found.setdefault((one.block, one.sentence), []).append(one)
        return found

    @cached_property
    def _plain_by_value(self) -> dict[Fraction, list[Quantity]]:
        found: dict[Fraction, list[Quantity]] = {}
        for one in self.quantities:
            if not (one.unit or one.ordinal or one.fraction or one.per):
                found.setdefault(one.value, []).append(one)
        return found

    def counts_of(self, value: Fraction) -> list[Quantity]:
        """The plain numbers with this value, in reading order; the first eight."""
        return self._plain_by_value.get(value, [])[:8]

    @cached_property
    def first_names(self) -> dict[str, frozenset[str]]:
        return first_names(self.reading)

    @cached_property
    def structure(self) -> Structure:
        return structure_of(self.reading)

    @cached_property
    def _by_sentence(self) -> dict[tuple[int, int], list[EventMention]]:
        found: dict[tuple[int, int], list[EventMention]] = {}
        for one in self.events:
            found.setdefault((one.block, one.sentence), []).append(one)
        return found

    @cached_property
    def _by_family(self) -> dict[str, list[EventMention]]:
        found: dict[str, list[EventMention]] = {}
        for one in self.events:
            found.setdefault(one.family, []).append(one)
        return found

    @cached_property
    def happenings(self) -> list[Happening]:
        return happenings_of(self.reading)

    @cached_property
    def sequences(self) -> list[Sequence]:
        return [*sequences_of(self.reading), *replies_of(self.reading)]

    @cached_property
    def located(self) -> list[Located]:
        return sorted(
            [*located_of(self.reading), *venues_of(self.reading)], key=lambda one: (one.block, one.start)
        )

    @cached_property
    def map(self) -> Map:
        return Map(self.reading)

    @cached_property
    def _acts_by_family(self) -> dict[str, list[Happening]]:
        found: dict[str, list[Happening]] = {}
        for one in self.happenings:
            found.setdefault(one.family, []).append(one)
        return found

    def acts_of(self, family: str) -> list[Happening]:
        return self._acts_by_family.get(family, [])

    def sentence(self, block: int, index: int) -> Sentence:
        return self.reading.blocks[block].sentences[index]

    def statement(self, block: int, start: int, end: int) -> Statement:
        """The statement made by text[start:end] of a block; its sentence is the one that holds `start`."""
        read = self.reading.blocks[block]
        at = bisect_right(read.sentences, start, key=lambda one: one.start) - 1
        within = at >= 0 and start < read.sentences[at].end
        sentence = read.sentences[at if within else 0]
        return Statement(read, sentence, start, end)

    def book_event(self, mention: EventMention) -> BookEvent | None:
        """The reference event a mention means, judged by the sentence that names it."""
        identity = mention.identity()
        return event_for(mention, self.sentence(identity.block, identity.sentence), self.shelf)

    def events_in(self, block: int, sentence: int) -> list[EventMention]:
        return self._by_sentence.get((block, sentence), [])

    def quantities_in(self, block: int, sentence: int) -> list[Quantity]:
        return self._quantities_by_sentence.get((block, sentence), [])

    def of_family(self, family: str) -> list[EventMention]:
        return self._by_family.get(family, [])

    def side(self, block: int, start: int, end: int) -> Side:
        """A side in the text: the words exactly as printed, cut to one sentence."""
        kind = self.reading.blocks[block].block.kind
        where = {"headline": "title", "standfirst": "standfirst"}.get(kind, "text")
        return Side(where, self.reading.blocks[block].text[start:end], block, start, end)


_shelf_of = once_a_book(Shelf.of)


def book_side(fact: str, ref: str) -> Side:
    """A side in the reference book: the fact in words and its key."""
    return Side("factbook", fact, ref=ref)


def calendar_side(fact: str) -> Side:
    """A side in the calendar or in arithmetic: what is so for everybody, in words."""
    return Side("calendar", fact)


def finding(
    checker: str,
    kind: str,
    severity: str,
    sides: tuple[Side, Side],
    *,
    message: str,
    suggestion: str,
    values: tuple[tuple[str, str], tuple[str, str]],
) -> Inconsistency:
    """Put an inconsistency together; `values` are (value, how it was read) of the two sides."""
    why = {name: {"value": value, "read": read} for name, (value, read) in zip("ab", values, strict=True)}
    return Inconsistency(checker, kind, severity, message, suggestion, sides, why, f"{checker}@{VERSION}")


@once_a_book
def _names_of(book: ReferenceBook) -> Names:
    return names_on(_shelf_of(book))


@once_a_book
def _portraits_of(book: ReferenceBook) -> Portraits:
    return portraits_on(_shelf_of(book))
