"""Entries of the record as people read them: who, what in words, when, and the words kept beside it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from articles.models import LogEntry, User
from articles.roles import Role
from factcheck.models import ChecklistItem, Claim
from factcheck.reports.words import ACTS, DETAILS, HOUSE
from factcheck.statuses import ResolutionKind, Verdict

QUOTE_MOST = 160  # characters of a claim that are shown
_ABOUT_CLAIMS = ("claim", "into")
_ABOUT_PEOPLE = ("person", "to")


@dataclass(frozen=True, slots=True)
class Detail:
    """Words kept beside an entry: what they are called, the words, when they were erased."""

    name: str
    value: str
    erased_at: datetime | None


@dataclass(frozen=True, slots=True)
class Told:
    """One entry, ready to print. `claims`: the words of each, where it is of several at once."""

    entry: LogEntry
    who: str
    what: str
    details: list[Detail]
    claims: list[str]


def told(entries: Iterable[LogEntry]) -> list[Told]:
    """Return entries in words, in as many queries for two as for two hundred.

    `by` and `details` should be fetched with the entries.
    """
    rows = [(entry, _about(entry)) for entry in entries]
    known = _Known([about for _, about in rows])
    return [
        Told(
            entry=entry,
            who=str(entry.by) if entry.by_id else str(HOUSE),
            what=sentence(entry.act, known.readable(entry.act, about)),
            details=list(_details(entry)),
            claims=known.quoted_of(about),
        )
        for entry, about in rows
    ]


def _about(entry: LogEntry) -> dict[str, Any]:
    try:
        about = json.loads(entry.body)["about"]
    except (ValueError, KeyError, TypeError):  # verify_log says more of such an entry
        return {}
    return about if isinstance(about, dict) else {}


def sentence(act: str, parts: dict[str, Any]) -> str:
    """Return what an act is called, with its parts; what a part should say and does not is left as “…”."""
    words = ACTS.get(act, act)
    while isinstance(words, tuple):
        decides, choices = words
        value = parts.get(f"={decides}", parts.get(decides))
        words = choices.get(value, choices.get(None, act))
    return str(words).format_map(_Gaps(parts))


class _Gaps(dict):
    def __missing__(self, key: str) -> str:
        return "…"


def _details(entry: LogEntry) -> Iterator[Detail]:
    for detail in entry.details.all():
        name = DETAILS.get(detail.name, capfirst(detail.name.replace("_", " ")))
        yield Detail(str(name), detail.value, detail.erased_at)


class _Known:
    """The rows that entries speak of by number, looked up once for all of them."""

    def __init__(self, abouts: list[dict[str, Any]]) -> None:
        self.claims = _by_id(Claim, abouts, _ABOUT_CLAIMS)
        self.people = _by_id(User, abouts, _ABOUT_PEOPLE)
        self.items = _by_id(ChecklistItem, abouts, ("item",))

    def quoted_of(self, about: dict[str, Any]) -> list[str]:
        """Return the words of the claims of an act on several."""
        return [_quoted(self.claims.get(claim)) for claim in _listed(about)]

    def readable(self, act: str, about: dict[str, Any]) -> dict[str, Any]:
        """Return the parts of a sentence; what decides between sentences stays as it is under “=name”."""
        parts: dict[str, Any] = {f"={name}": value for name, value in about.items() if _is_plain(value)}
        for name, value in about.items():
            parts[name] = self._readable(act, name, value)
        return parts

    def _readable(self, act: str, name: str, value: Any) -> Any:
        if isinstance(value, list):
            return len(value)
        if name in _ABOUT_CLAIMS:
            return _quoted(self.claims.get(value))
        if name == "item":
            return _quoted(self.items.get(value))
        if name in _ABOUT_PEOPLE and not act.startswith("text."):
            return str(self.people.get(value) or _("somebody"))
        for known, choices in (("verdict", Verdict), ("kind", ResolutionKind), ("role", Role)):
            if name == known and value in choices.values:
                return choices(value).label.lower()
        return value


def _is_plain(value: Any) -> bool:
    return value is None or isinstance(value, str | int | bool)


def _by_id(model, abouts: list[dict[str, Any]], names: tuple[str, ...]) -> dict[int, Any]:
    wanted = {about[name] for about in abouts for name in names if isinstance(about.get(name), int)}
    if model is Claim:
        wanted.update(claim for about in abouts for claim in _listed(about))
    return model.objects.in_bulk(wanted)


def _listed(about: dict[str, Any]) -> list[int]:
    claims = about.get("claims")
    return [one for one in claims if isinstance(one, int)] if isinstance(claims, list) else []


def _quoted(row: object) -> str:
    return f"“{Truncator(_words(row)).chars(QUOTE_MOST)}”" if row else "“…”"


def _words(row: Any) -> str:
    return (row.quote or row.sentence) if isinstance(row, Claim) else str(row)
