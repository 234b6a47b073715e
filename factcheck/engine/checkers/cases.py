"""The form of a checker's own examples, and short ways to write a reference book for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Case:
    """A short text, one block a line ("- " list item, "| " table row), and what the checker must say of it.

    `form` "markdown": the text is split into blocks as Markdown is (tables, headings, quotations). `quotes`
    are the two sides: exact words of the text, for the reference book the name of the entry, for the calendar
    the fact in words.
    """

    text: str
    quotes: tuple[str, str] = ("", "")
    published: str = ""
    book: dict[str, Any] = field(default_factory=dict, hash=False)
    title: str = ""
    standfirst: str = ""
    form: str = "lines"


def book(*entries: dict[str, Any]) -> dict[str, Any]:
    """A reference book of entries made by `event` and `term`."""
    return {
        "events": [entry for entry in entries if "name" in entry],
        "offices": [entry for entry in entries if "person" in entry],
    }


def event(
    name: str, kind: str, place: str, start: str, end: str = "", participants: str = ""
) -> dict[str, Any]:
    """An event; `place` and `participants` are lists written with semicolons."""
    return {
        "name": name,
        "aliases": [],
        "kind": kind,
        "place": _listed(place),
        "participants": _listed(participants),
        "start": start,
        "end": end or start,
    }


def term(person: str, office: str, start: str, end: str | None = None) -> dict[str, Any]:
    """A term of office; the title is the office without its country."""
    return {
        "person": person,
        "aliases": [],
        "office": office,
        "title": office.split(" of ")[0],
        "start": start,
        "end": end,
    }


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]
