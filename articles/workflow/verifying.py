"""Proving the record: every entry against its hash, columns and details, and against exported heads."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from articles.chain import detail_digest, entry_hash
from articles.content import canonical_json
from articles.models import LogDetail, LogEntry

CHUNK = 500
HEAD = "newsroom-log-head/1"
# How many entries after a bad first one are looked at to tell another key from an altered entry.
LOOK_AHEAD = 3


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing wrong with the record: the number of the entry, and what is wrong, in words."""

    number: int
    what: str

    def __str__(self) -> str:
        """Return the sentence an operator reads."""
        return f"Entry {self.number}: {self.what}"


@dataclass(frozen=True, slots=True)
class Verified:
    """How the record stands: entries read before the first fault, the hash of the last of them, the fault."""

    entries: int
    head: str
    fault: Fault | None


class HeadError(ValueError):
    """A head that cannot be read, is not made with the record's key, or may not be written."""


def keys() -> list[str]:
    """Return the keys an entry may be made with, oldest first; the last is the one in force."""
    return [*settings.RECORD_KEY_FALLBACKS, settings.RECORD_KEY]


def verify(heads: Iterable[Mapping[str, Any]] = ()) -> Verified:
    """Walk the record from its first entry; stop at the first fault. Memory does not grow with the record.

    `heads`: as `read_head` returns them.
    """
    walk = _Walk({int(head["number"]): head for head in heads})
    rows = LogEntry.objects.order_by("number").prefetch_related("details")
    for entry in rows.iterator(chunk_size=CHUNK):
        if fault := walk.step(entry):
            return Verified(walk.number, walk.head, fault)
    return Verified(walk.number, walk.head, walk.at_the_end())


class _Walk:
    """Where a walk along the record stands: the last number and hash, the key in use, what was erased."""

    def __init__(self, heads: dict[int, Mapping[str, Any]]) -> None:
        self.number, self.head, self.key = 0, "", 0
        self.heads = heads
        self.blank: set[tuple[int, str]] = set()  # erased details: number of the entry, name
        self.told: set[tuple[int, str]] = set()  # those of which the record says so

    def step(self, entry: LogEntry) -> Fault | None:
        """Take one entry; return what is wrong with it."""
        what = self._wrong(entry)
        if what:
            return Fault(min(entry.number, self.number + 1), what)
        self.number, self.head = entry.number, entry.hash
        return None

    def _wrong(self, entry: LogEntry) -> str:
        wanted = self.number + 1
        if entry.number != wanted:
            return f"is missing; the next there is has the number {entry.number}."
        if entry.previous != self.head:
            after = (
                "is not empty, as it is for the first"
                if wanted == 1
                else f"is not that of entry {wanted - 1}"
            )
            return f"does not follow the one before: the hash it names {after}."
        return self._not_made_with_a_key(entry) or self._not_what_it_says(entry) or self._not_the_head(entry)

    def _not_made_with_a_key(self, entry: LogEntry) -> str:
        known = keys()
        for number in range(self.key, len(known)):  # after a newer key an older one is used no more
            made = entry_hash(known[number], entry.previous, entry.body)
            if hmac.compare_digest(made, entry.hash):
                self.key = number
                return ""
        if entry.number == 1 and not _any_made_with(known):
            return (
                "was not made with RECORD_KEY, nor were those after it: this is another key, or all of it was"
                " written anew without it."
            )
        return "its body or its hash was altered, or it was written without the record’s key."

    def _not_what_it_says(self, entry: LogEntry) -> str:
        try:
            body = json.loads(entry.body)
            digests = dict(body["details"])
        except (ValueError, KeyError, TypeError):
            return "its body cannot be read."
        columns = {
            "number": entry.number,
            "at": entry.at.astimezone(UTC).isoformat(),
            "act": entry.act,
            "by": entry.by_id,
            "article": entry.article_id,
            "revision": entry.revision_id,
        }
        for name, value in columns.items():
            if body.get(name) != value:
                return f"its column “{name}” says {value}, its body {body.get(name)}."
        if entry.act == "details.erased":
            self.told |= {(number, name) for number, *names in body["about"]["entries"] for name in names}
        return self._wrong_detail(entry, digests)

    def _wrong_detail(self, entry: LogEntry, digests: dict[str, str]) -> str:
        rows = {detail.name: detail for detail in entry.details.all()}
        for name in sorted(digests.keys() | rows.keys()):
            if name not in rows:
                return f"its detail “{name}” is missing."
            if name not in digests:
                return f"its detail “{name}” was added later."
            if what := self._altered(entry, rows[name], digests[name]):
                return f"its detail “{name}” {what}."
        return ""

    def _altered(self, entry: LogEntry, detail: LogDetail, digest: str) -> str:
        if detail.erased_at is not None:
            if detail.value or detail.salt:
                return "is marked as erased and is not empty"
            self.blank.add((entry.number, detail.name))
            return ""
        if detail_digest(detail.salt, detail.value) != digest:
            return "is not what its digest was made of"
        return ""

    def _not_the_head(self, entry: LogEntry) -> str:
        head = self.heads.get(entry.number)
        if head is None or hmac.compare_digest(str(head["hash"]), entry.hash):
            return ""
        at = head["at"][:10]
        return f"is not the one whose hash was exported on {at}: it or one before it was written anew."

    def at_the_end(self) -> Fault | None:
        """Return what only the whole record shows."""
        if untold := self.blank - self.told:
            number, name = min(untold)
            return Fault(number, f"its detail “{name}” was erased, and no entry says by whom.")
        if self.heads and (last := max(self.heads)) > self.number:
            at = self.heads[last]["at"][:10]
            return Fault(
                self.number + 1,
                f"is missing: the end was cut off. The head exported on {at} has the number {last}.",
            )
        return None


def _any_made_with(known: list[str]) -> bool:
    first = LogEntry.objects.filter(number__gt=1).order_by("number")[:LOOK_AHEAD]
    return any(entry_hash(key, one.previous, one.body) == one.hash for one in first for key in known)


def heads_in(places: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """Yield every exported head in these files and folders. HeadError for one that is not to be trusted."""
    for place in places:
        for path in sorted(place.glob("*.json")) if place.is_dir() else [place]:
            yield read_head(path)


def read_head(path: Path) -> dict[str, Any]:
    """Return an exported head: number, hash, at. HeadError says what is wrong with the file."""
    try:
        head = json.loads(path.read_text())
        seal, told = head["seal"], {name: head[name] for name in ("format", "number", "hash", "at")}
        known = told["format"] == HEAD and isinstance(told["number"], int) and isinstance(seal, str)
        known = known and isinstance(told["at"], str) and isinstance(told["hash"], str)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise HeadError(f"{path} is no exported head: {problem}") from problem
    if not known:
        raise HeadError(f"{path} is no exported head of the form {HEAD}.")
    if not any(hmac.compare_digest(_seal(key, told), seal) for key in keys()):
        raise HeadError(f"{path} was altered, or was not made with RECORD_KEY.")
    return told


def _seal(key: str, told: Mapping[str, Any]) -> str:
    return hmac.new(key.encode(), f"head\n{canonical_json(dict(told))}".encode(), hashlib.sha256).hexdigest()


def export_head(to: Path | None = None) -> Path | None:
    """Write the last entry's number and hash to a file of the day; return it, None for an empty record.

    `to`: a file, or a folder, by default settings.LOG_HEADS. No head is ever written over: a second one of a
    day carries its number in its name, and the same is written once. HeadError where the record does not
    hold what was exported last any more, and where the file named is there already.
    """
    to = to or Path(settings.LOG_HEADS)
    last = LogEntry.objects.order_by("-number").values_list("number", "hash").first()
    folder = to.parent if to.suffix == ".json" else to
    _still_holds(folder)
    if last is None:
        return None
    path = to if to.suffix == ".json" else to / f"{timezone.localdate().isoformat()}.json"
    if path.exists() and path != to:
        if read_head(path)["number"] == last[0]:
            return path
        path = path.with_stem(f"{path.stem}-{last[0]}")
        if path.exists():
            return path
    told = {"format": HEAD, "number": last[0], "hash": last[1], "at": timezone.now().isoformat()}
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x") as out:
            out.write(canonical_json(told | {"seal": _seal(settings.RECORD_KEY, told)}) + "\n")
    except FileExistsError as problem:
        raise HeadError(f"{path} is there already; a head is never written over.") from problem
    return path


def last_head() -> dict[str, Any] | None:
    """Return the head exported last to settings.LOG_HEADS; HeadError for one that is not to be trusted."""
    paths = sorted(Path(settings.LOG_HEADS).glob("*.json"), key=lambda path: path.name)
    day = paths[-1].name[: len("2025-09-06")] if paths else ""  # a second one of a day has a longer name
    heads = [read_head(path) for path in paths if path.name.startswith(day)]
    return max(heads, key=lambda head: int(head["number"]), default=None)


def export_head_of_the_day() -> Path | None:
    """Export the head unless that was done today; return the file when one was written."""
    path = Path(settings.LOG_HEADS) / f"{timezone.localdate().isoformat()}.json"
    return None if path.exists() else export_head()


def _still_holds(folder: Path) -> None:
    """The newest head in the folder must still be in the record: whoever cut it off is found at once."""
    heads = list(heads_in([folder])) if folder.is_dir() else []
    if not heads:
        return
    newest = max(heads, key=lambda head: head["number"])
    if not LogEntry.objects.filter(number=newest["number"], hash=newest["hash"]).exists():
        last = LogEntry.objects.aggregate(last=Max("number"))["last"] or 0
        raise HeadError(
            f"The record does not hold entry {newest['number']} as exported on {newest['at'][:10]} any more"
            f" (it has {last} entries). Run verify_log."
        )
