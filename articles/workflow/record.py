"""Writing the record: one entry for every act, in the transaction of the act."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import UTC
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from articles.chain import body_of, detail_digest, entry_hash
from articles.models import Article, LogDetail, LogEntry, Revision, User
from articles.refusals import MoveRefused

# Characters of one reason, note or comment: a dozen pages. What is longer is a document, and stands for good.
LONGEST = 20_000
# Any number no other advisory lock of the house uses.
_LOCK = 7_316_240


@transaction.atomic
def record(
    act: str,
    *,
    by: User | None,
    article: Article | None = None,
    revision: Revision | None = None,
    about: Mapping[str, Any] | None = None,
    details: Mapping[str, str] | None = None,
) -> LogEntry:
    """Add an entry to the record; call it last in the transaction of the act it tells of.

    `act`: a name such as "claim.signed_off"; `by`: None for the house itself. `about`: plain values that
    name nobody (ids, verdicts, counts). `details`: words that do, kept apart and erasable; empty ones are
    left out, and what somebody wrote at too great length is refused. Entries are written one at a time: the
    lock is held until the transaction ends, and is always taken after the article's.
    """
    if revision is not None and article is None:
        article = revision.article
    _one_at_a_time(by, article, revision)
    last = LogEntry.objects.order_by("-number").values_list("number", "hash").first()
    number, previous = (last[0] + 1, last[1]) if last else (1, "")
    at = timezone.now()
    told = {name: value for name, value in (details or {}).items() if value}
    if by is not None and (most := max(map(len, told.values()), default=0)) > LONGEST:
        raise MoveRefused(f"What you wrote has {most:,} characters; {LONGEST:,} is the most. Say it shorter.")
    salts = {name: secrets.token_hex(16) for name in told}
    body = body_of(
        number=number,
        at=at.astimezone(UTC).isoformat(),
        act=act,
        by=by.pk if by else None,
        article=article.pk if article else None,
        revision=revision.pk if revision else None,
        about=dict(about or {}),
        digests={name: detail_digest(salts[name], value) for name, value in told.items()},
    )
    entry = LogEntry.objects.create(
        number=number,
        act=act,
        by=by,
        article=article,
        revision=revision,
        at=at,
        body=body,
        previous=previous,
        hash=entry_hash(settings.RECORD_KEY, previous, body),
    )
    if told:
        LogDetail.objects.bulk_create(
            LogDetail(entry=entry, name=name, salt=salts[name], value=value) for name, value in told.items()
        )
    return entry


def _one_at_a_time(*rows: Model | None) -> None:
    """Hold the end of the chain until the transaction is over (on SQLite there is one writer anyway).

    The rows an entry names come first: writing their numbers into it waits for whoever changes them, and
    they may be waiting for the end of the chain.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for row in filter(None, rows):
                table = row._meta.db_table
                cursor.execute(f"SELECT 1 FROM {table} WHERE id = %s FOR KEY SHARE", [row.pk])  # noqa: S608 - our table
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
