"""Changing the reference book. Each change makes a new version of the whole; files go in whole or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from articles.models import User
from articles.refusals import MoveRefused, NotAllowed
from factcheck.book import body_of
from factcheck.documents import sha256
from factcheck.models import BookVersion, OfficeTerm, ReferenceEvent
from factcheck.permissions import edits_book

Fact = ReferenceEvent | OfficeTerm


def ensure_book() -> BookVersion:
    """Return the version in force; one is made when there is none, or when facts changed by another route."""
    current = BookVersion.objects.current()
    if current is None or current.edits != BookVersion.objects.edits():
        return _new_version(None, "The book as it was found")
    return current


@transaction.atomic
def save_fact(fact: Fact, *, by: User) -> Fact:
    """Add a fact to the book or change it, and make the book's next version."""
    _require_administrator(by)
    _lock_book()
    adding = fact.pk is None
    try:
        fact.full_clean()
    except ValidationError as problem:
        raise MoveRefused(*problem.messages) from problem
    fact.save()
    _new_version(by, f"{'Added' if adding else 'Changed'}: {fact}")
    return fact


@transaction.atomic
def strike_fact(fact: Fact, *, by: User) -> None:
    """Take a fact out of the book; earlier versions keep it."""
    _require_administrator(by)
    _lock_book()
    name = str(fact)
    fact.delete()
    _new_version(by, f"Struck: {name}")


@transaction.atomic
def import_facts(
    *, by: User, events: Iterable[dict[str, Any]], terms: Iterable[dict[str, Any]], reason: str
) -> tuple[int, int]:
    """Add facts or update those already there; return how many were (added, changed).

    An event is known by name and start, a term by person, office and start. All go in, or none does:
    MoveRefused lists what is wrong with which entry.
    """
    _require_administrator(by)
    _lock_book()
    keyed: list[tuple[type[Fact], tuple[str, ...], dict[str, Any]]] = []
    keyed += [(ReferenceEvent, ("name", "start"), values) for values in events]
    keyed += [(OfficeTerm, ("person", "office", "start"), values) for values in terms]
    added = changed = 0
    reasons: list[str] = []
    for model, key, values in keyed:
        where = values.pop("where", "")
        try:
            state = _put(model, key, values)
        except ValidationError as problem:
            reasons += [f"{where}: {message}" for message in _by_field(problem)]
            continue
        added += state == "added"
        changed += state == "changed"
    if reasons:
        raise MoveRefused(*reasons)
    if added or changed:
        _new_version(by, reason)
    return added, changed


def _put(model, key: tuple[str, ...], values: dict[str, Any]) -> str:
    there = model.objects.filter(**{name: values[name] for name in key}).first()
    fact = there or model()
    if there and all(getattr(there, name) == value for name, value in values.items()):
        return "same"
    for name, value in values.items():
        setattr(fact, name, value)
    fact.full_clean()
    fact.save()
    return "changed" if there else "added"


def _by_field(problem: ValidationError) -> list[str]:
    return [
        f"{'' if name == '__all__' else name + ': '}{message}"
        for name, messages in problem.message_dict.items()
        for message in messages
    ]


def _new_version(by: User | None, reason: str) -> BookVersion:
    body = body_of(ReferenceEvent.objects.order_by("pk"), OfficeTerm.objects.order_by("pk"))
    digest = sha256(body)
    last = BookVersion.objects.current()
    edits = BookVersion.objects.edits()
    if last is not None and (last.digest, last.edits) == (digest, edits):
        return last  # a new source or note changes nothing the engine reads
    version = BookVersion.objects.create(
        number=last.number + 1 if last else 1,
        digest=digest,
        body=body,
        edits=edits,
        reason=reason[:300],
        by=by,
    )
    transaction.on_commit(_recheck)
    return version


def _recheck() -> None:
    from factcheck.workflow.checks import recheck_pending  # it asks this module for the book

    recheck_pending()


def _lock_book() -> None:
    """One change of the book at a time: the version in force is locked until the next is made."""
    BookVersion.objects.select_for_update().order_by("-number").first()


def _require_administrator(by: User) -> None:
    if not edits_book(by):
        raise NotAllowed("Only an administrator may change the reference book.")
