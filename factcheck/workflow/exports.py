"""What leaves the house is on the record: check reports taken out, and what readers are told of a check."""

from __future__ import annotations

from django.db import transaction

from articles.models import Article, LogEntry, Revision, User
from articles.permissions import require
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.workflow.record import record
from factcheck.models import PublicEdition


@transaction.atomic
def export_report(revision: Revision, *, by: User, edition: str, digest: str) -> LogEntry:
    """Put on record that somebody took the check report with this digest out."""
    Article.objects.select_for_update().get(pk=revision.article_id)
    require(by, Act.READ, desk=revision.article.desk, revision=revision)
    if revision.content is None:
        raise MoveRefused("A draft has no check report; it is made once the text was handed in.")
    about = {"edition": edition, "digest": digest}
    return record("report.exported", by=by, revision=revision, about=about)


def keep_public_edition(revision: Revision, *, body: str, digest: str) -> PublicEdition:
    """Keep what readers are told of a text that goes live; the entry of its publication names the digest."""
    return PublicEdition.objects.create(revision=revision, body=body, digest=digest)
