"""What the checkers get: the text read once, its events, people and sources as values, and the reference
book.
"""

from __future__ import annotations

from dataclasses import dataclass

from .book import BookEvent, ReferenceBook
from .document import Inconsistency, Side
from .events import EventMention, events_of
from .matching import Shelf, event_for
from .people import TitledPerson, first_names, titled_people
from .reading import Reading, Sentence
from .sources import SourceMention, sources_of
from .version import VERSION


@dataclass(slots=True)
class Material:
    """One document taken in, ready to be checked."""

    reading: Reading
    shelf: Shelf
    events: list[EventMention]
    people: list[TitledPerson]
    sources: list[SourceMention]
    first_names: dict[str, frozenset[str]]
    _by_sentence: dict[tuple[int, int], list[EventMention]]
    _by_family: dict[str, list[EventMention]]

    @classmethod
    def of(cls, reading: Reading, book: ReferenceBook) -> Material:
        events = events_of(reading)
        by_sentence: dict[tuple[int, int], list[EventMention]] = {}
        by_family: dict[str, list[EventMention]] = {}
        for one in events:
            by_sentence.setdefault((one.block, one.sentence), []).append(one)
            by_family.setdefault(one.family, []).append(one)
        people = titled_people(reading)
        return cls(
            reading,
            Shelf.of(book),
            events,
            people,
            sources_of(reading),
            first_names(reading),
            by_sentence,
            by_family,
        )

    def sentence(self, block: int, index: int) -> Sentence:
        return self.reading.blocks[block].sentences[index]

    def book_event(self, mention: EventMention) -> BookEvent | None:
        """The reference event a mention means, judged by the sentence that names it."""
        identity = mention.identity()
        return event_for(mention, self.sentence(identity.block, identity.sentence), self.shelf)

    def events_in(self, block: int, sentence: int) -> list[EventMention]:
        return self._by_sentence.get((block, sentence), [])

    def of_family(self, family: str) -> list[EventMention]:
        return self._by_family.get(family, [])

    def side(self, block: int, start: int, end: int) -> Side:
        """A side in the text: the words exactly as printed, cut to one sentence."""
        kind = self.reading.blocks[block].block.kind
        where = {"headline": "title", "standfirst": "standfirst"}.get(kind, "text")
        return Side(where, self.reading.blocks[block].text[start:end], block, start, end)


def book_side(fact: str, ref: str) -> Side:
    """A side in the reference book: the fact in words and its key."""
    return Side("factbook", fact, ref=ref)


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
