"""Rows that decide what readers see, against what the record says of them.

`verify_log` proves the record first; a row that says something else then was changed past the newsroom's own
acts. Each function yields one sentence for each such row, and holds no more than some hundred rows at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from articles.models import LogEntry
from factcheck.documents import sha256
from factcheck.models import Check, DeskPolicy
from factcheck.statuses import CheckStatus
from factcheck.workflow.policies import FIELDS

_CHUNK = 200


def policies_as_set() -> Iterator[str]:
    """Name every desk whose policy is not what its administrators set last."""
    told: dict[int, tuple[int, dict[str, Any]]] = {}
    for entry in LogEntry.objects.filter(act="policy.set").order_by("number").iterator(_CHUNK):
        about = _about(entry)
        told[about["desk"]] = (entry.number, about)
    for policy in DeskPolicy.objects.select_related("desk").order_by("desk"):
        number, about = told.pop(policy.desk_id, (0, {}))
        if not number:
            yield f"What the desk {policy.desk} asks for was set, and no entry says by whom."
            continue
        for name in FIELDS:
            there, here = about.get(name), getattr(policy, name)
            if there != here:
                yield (
                    f"What the desk {policy.desk} asks for was changed past the record:"
                    f" entry {number} says {name} {there}, its policy says {here}."
                )
                break
    for desk, (number, _) in sorted(told.items()):
        yield f"The policy of the desk with the number {desk}, set by entry {number}, is gone."


def results_as_found() -> Iterator[str]:
    """Name every check that is done whose result is not the one its entry has the digest of."""
    entries = LogEntry.objects.filter(act="check.done").order_by("number")
    for those in _chunks(entries):
        told = {about["check"]: (entry.number, about) for entry in those if (about := _about(entry))}
        checks = Check.objects.in_bulk(told)
        for pk, (number, about) in told.items():
            if what := _not_as_found(checks.get(pk), about):
                yield f"The check {pk} {what} of entry {number}."
    first = LogEntry.objects.order_by("number").values_list("at", flat=True).first()
    done = Check.objects.filter(status=CheckStatus.DONE).order_by("pk").only("pk", "revision")
    # what was done before there was a record has no entry
    for checks_done in _chunks(done.filter(finished_at__gte=first) if first else done.none()):
        of_these = entries.filter(revision__in={one.revision_id for one in checks_done})
        known = {_about(entry)["check"] for entry in of_these.iterator(_CHUNK)}
        for one in checks_done:
            if one.pk not in known:
                yield f"The check {one.pk} is marked as done, and no entry says so."


def _not_as_found(check: Check | None, about: dict[str, Any]) -> str:
    if check is None or check.status != CheckStatus.DONE:
        return "is gone or no longer done, against the word"
    if check.result_hash != about["result_hash"] or sha256(check.result) != about["result_hash"]:
        return "has another result than the one with the digest"
    if check.input_hash != about["input_hash"]:
        return "has another input than the one with the digest"
    return ""


def _chunks(rows: QuerySet) -> Iterator[list]:
    """Cut rows into lists, read one after the other; memory does not grow with them."""
    kept: list = []
    for row in rows.iterator(_CHUNK):
        kept.append(row)
        if len(kept) == _CHUNK:
            yield kept
            kept = []
    if kept:
        yield kept


def _about(entry: LogEntry) -> dict[str, Any]:
    return json.loads(entry.body)["about"]
