"""Changing the reference book. Each change makes a new version of the whole; files go in whole or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction

from articles.models import User
from articles.refusals import MoveRefused, NotAllowed
from articles.workflow.record import record
from factcheck.book import body_of
from factcheck.documents import sha256
from factcheck.models import BookVersion, OfficeTerm, ReferenceEvent
from factcheck.permissions import edits_book

Fact = ReferenceEvent | OfficeTerm
# Any number no other advisory lock of the house uses. Taken after an article's lock, before the record's.
_LOCK = 7_316_241


@transaction.atomic
def ensure_book() -> BookVersion:
    """Return the version in force; one is made when there is none, or when facts changed by another route.

    Call it in a transaction, after its article was locked and before it records: until the transaction ends
    nobody else changes the book, so what is asked about it next is asked of the same version.
    """
    hold_book()
    current = BookVersion.objects.current()
    if current is not None and current.edits == BookVersion.objects.edits():
        return current
    version = _new_version(None, "The book as it was found")
    record("book.found", by=None, about=_about(version))
    return version


@transaction.atomic
def save_fact(fact: Fact, *, by: User) -> Fact:
    """Add a fact to the book or change it, and make the book's next version."""
    _require_administrator(by)
    hold_book()
    adding = fact.pk is None
    try:
        fact.full_clean()
    except ValidationError as problem:
        raise MoveRefused(*problem.messages) from problem
    fact.save()
    version = _new_version(by, f"{'Added' if adding else 'Changed'}: {fact}")
    about = _about(version) | {"fact": _ref(fact), "new": adding}
    record("book.fact_saved", by=by, about=about, details={"fact": str(fact)})
    return fact


@transaction.atomic
def strike_fact(fact: Fact, *, by: User) -> None:
    """Take a fact out of the book; earlier versions keep it."""
    _require_administrator(by)
    hold_book()
    if not type(fact).objects.filter(pk=fact.pk).exists():
        raise MoveRefused("This entry is no longer in the reference book.")
    name, ref = str(fact), _ref(fact)
    fact.delete()
    version = _new_version(by, f"Struck: {name}")
    record("book.fact_struck", by=by, about=_about(version) | {"fact": ref}, details={"fact": name})


@transaction.atomic
def import_facts(
    *, by: User, events: Iterable[dict[str, Any]], terms: Iterable[dict[str, Any]], reason: str
) -> tuple[int, int]:
    """Add facts or update those already there; return how many were (added, changed).

    An event is known by name and start, a term by person, office and start. All go in, or none does:
    MoveRefused lists what is wrong with which entry.
    """
    _require_administrator(by)
    hold_book()
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
        version = _new_version(by, reason)
        about = _about(version) | {"added": added, "changed": changed}
        record("book.imported", by=by, about=about, details={"reason": reason})
    return added, changed


def _about(version: BookVersion) -> dict[str, Any]:
    """Return what the record holds of a version: entries after a change that the engine cannot see name the
    version that still holds.
    """
    return {"version": version.number, "digest": version.digest}


def _ref(fact: Fact) -> str:
    return f"{'event' if isinstance(fact, ReferenceEvent) else 'term'}:{fact.pk}"


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


def hold_book() -> None:
    """Keep others from changing the book until the transaction ends (on SQLite there is one writer anyway).

    A lock of a row would not do: who waited for the version that was the last finds another one after it.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _require_administrator(by: User) -> None:
    if not edits_book(by):
        raise NotAllowed("Only an administrator may change the reference book.")
