"""The reference book: events with their dates, people in their offices, as the newsroom holds them to be
true.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, wraps
from typing import Any, TypeVar

from .document import DocumentError, folded, parse_iso_date

Value = TypeVar("Value")


class BookError(ValueError):
    """A reference book that cannot be read: `entry` names the entry ("events[2] Vilnius Summit"), `field`
    its field.
    """

    def __init__(self, entry: str, field: str, message: str) -> None:
        super().__init__(f"{entry}, {field}: {message}" if field else f"{entry}: {message}")
        self.entry = entry
        self.field = field
        self.message = message


@dataclass(frozen=True, slots=True)
class BookEvent:
    """An event of the reference book; `ref` is its key in the answer."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    place: tuple[str, ...]
    participants: tuple[str, ...]
    start: date
    end: date
    ref: str


@dataclass(frozen=True, slots=True)
class BookOffice:
    """One term: a person in an office from a day to a day (None: still in office)."""

    person: str
    aliases: tuple[str, ...]
    office: str
    title: str
    start: date
    end: date | None
    ref: str


@dataclass(frozen=True, slots=True)
class ReferenceBook:
    """What the newsroom knows. Build one with `from_json` or `empty`."""

    events: tuple[BookEvent, ...] = ()
    offices: tuple[BookOffice, ...] = ()

    @classmethod
    def empty(cls) -> ReferenceBook:
        return cls()

    @classmethod
    def from_text(cls, text: str) -> ReferenceBook:
        """The book a JSON text holds; the same text gives the same book, so that it is put in order once.

        Raises BookError as `from_json` does, ValueError for what is no JSON.
        """
        return _from_text(text)

    @classmethod
    def from_json(cls, value: dict[str, Any] | None) -> ReferenceBook:
        """Read the factbook form: {"events": [...], "offices": [...]}; raises BookError naming entry and
        field.
        """
        if value is None:
            return cls()
        if not isinstance(value, dict):
            raise BookError("factbook", "", "must be an object with the lists events and offices")
        return cls(
            tuple(_event(entry, number) for number, entry in _entries(value, "events")),
            tuple(_office(entry, number) for number, entry in _entries(value, "offices")),
        )


def once_a_book(make: Callable[[ReferenceBook], Value]) -> Callable[[ReferenceBook], Value]:
    """What is made of a book, kept for the last two: a newsroom has one, and another with its next change.

    Books are told apart by identity: a hash would read the whole book each time.
    """
    kept: list[tuple[ReferenceBook, Value]] = []

    @wraps(make)
    def made(book: ReferenceBook) -> Value:
        for known, value in list(kept):
            if known is book:
                return value
        value = make(book)
        kept[:] = [(book, value), *kept[:1]]
        return value

    return made


@lru_cache(maxsize=2)  # a newsroom has one book; another comes with its next change
def _from_text(text: str) -> ReferenceBook:
    return ReferenceBook.from_json(json.loads(text))


def _entries(value: dict[str, Any], name: str) -> list[tuple[int, dict[str, Any]]]:
    entries = value.get(name) or []
    if not isinstance(entries, list):
        raise BookError("factbook", name, "must be a list")
    for number, entry in enumerate(entries):
        if not isinstance(entry, dict):
            raise BookError(f"{name}[{number}]", "", "must be an object")
    return list(enumerate(entries))


def _event(entry: dict[str, Any], number: int) -> BookEvent:
    label = _label("events", number, entry.get("name"))
    name = _text(entry, "name", label, required=True)
    start = _date(entry, "start", label)
    end = _date(entry, "end", label) if entry.get("end") else start
    if start is None:
        raise BookError(label, "start", "is missing")
    assert end is not None
    if end < start:
        raise BookError(label, "end", f"{end} is before the start, {start}")
    return BookEvent(
        name=name,
        aliases=_texts(entry, "aliases", label),
        kind=folded(_text(entry, "kind", label)),
        place=_texts(entry, "place", label),
        participants=_texts(entry, "participants", label),
        start=start,
        end=end,
        ref=_text(entry, "ref", label) or name,
    )


def _office(entry: dict[str, Any], number: int) -> BookOffice:
    label = _label("offices", number, entry.get("person"))
    person = _text(entry, "person", label, required=True)
    office = _text(entry, "office", label, required=True)
    start, end = _date(entry, "start", label), _date(entry, "end", label)
    if start is None:
        raise BookError(label, "start", "is missing")
    if end is not None and end < start:
        raise BookError(label, "end", f"{end} is before the start, {start}")
    return BookOffice(
        person=person,
        aliases=_texts(entry, "aliases", label),
        office=office,
        title=_text(entry, "title", label) or office.split(" of ")[0],
        start=start,
        end=end,
        ref=_text(entry, "ref", label) or f"{person}, {office}",
    )


def _label(listing: str, number: int, name: object) -> str:
    return f"{listing}[{number}] {name}" if isinstance(name, str) and name else f"{listing}[{number}]"


def _text(entry: dict[str, Any], field: str, label: str, required: bool = False) -> str:
    value = entry.get(field)
    if value is None:
        value = ""
    if not isinstance(value, str):
        raise BookError(label, field, "must be text")
    if required and not folded(value):
        raise BookError(label, field, "is missing")
    return value.strip()


def _texts(entry: dict[str, Any], field: str, label: str) -> tuple[str, ...]:
    value = entry.get(field)
    if value is None:
        return ()
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise BookError(label, field, "must be a list of texts")
    return tuple(one.strip() for one in value if one.strip())


def _date(entry: dict[str, Any], field: str, label: str) -> date | None:
    if entry.get(field) is None:
        return None
    try:
        return parse_iso_date(entry[field], field)
    except DocumentError as error:
        raise BookError(label, field, error.message) from None
