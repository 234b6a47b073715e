"""Protected sources and uploaded files: who looked, what was erased, and what nobody refers to any more."""

from __future__ import annotations

from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Desk, User
from articles.permissions import roles_on
from articles.refusals import MoveRefused, NotAllowed
from articles.workflow.record import record
from factcheck import files
from factcheck.models import Document, Evidence, ProtectedSource
from factcheck.permissions import Act, refusal, require
from factcheck.workflow.evidence import hold_file

# Seconds after which a file nobody refers to was left by something that did not end well.
LEFT_BEHIND = 24 * 3600


def may_see_protected(user: User, evidence: Evidence, *, desk: Desk) -> bool:
    """Whether `user` may see who a protected source is: the desk's checkers, and who added it."""
    if refusal(user, Act.SEE_PROTECTED, desk=desk) is None:
        return True
    return evidence.by_id == user.pk and bool(roles_on(user, desk))


@transaction.atomic
def see_protected(evidence: Evidence, *, by: User) -> ProtectedSource:
    """Return who a protected source is; that it was looked at goes on the record."""
    evidence = _fresh(evidence)
    _require_sight(evidence, by)
    source = ProtectedSource.objects.select_related("erased_by").get(evidence=evidence)
    record(
        "evidence.protected_seen",
        by=by,
        revision=evidence.revision,
        about={"evidence": evidence.pk, "claim": evidence.claim_id},
    )
    return source


@transaction.atomic
def erase_protected(evidence: Evidence, *, by: User) -> ProtectedSource:
    """Erase who a protected source is, and its document; that it was erased stays on the record."""
    evidence = _fresh(evidence)
    require(by, Act.ERASE, desk=evidence.revision.article.desk)
    source = ProtectedSource.objects.select_for_update().filter(evidence=evidence).first()
    if source is None:
        raise MoveRefused("This is not a protected source.")
    if source.erased_at is not None:
        raise MoveRefused("Who this source is was erased before.")
    source.name = source.details = ""
    source.erased_at, source.erased_by = timezone.now(), by
    source.save(update_fields=["name", "details", "erased_at", "erased_by"])
    if document := evidence.document:
        transaction.on_commit(lambda: _take_away(document.sha256))
    record(
        "evidence.protected_erased",
        by=by,
        revision=evidence.revision,
        about={"evidence": evidence.pk, "claim": evidence.claim_id},
    )
    return source


def open_document(document: Document, *, by: User) -> BinaryIO:
    """Return an uploaded file, open for reading; files.FileLost when it is not there as it was handed in.

    NotAllowed unless it is evidence in a story of the person's desks; a look at a protected one goes on the
    record.
    """
    entries = list(document.evidence.select_related("revision__article__desk"))
    entries = [entry for entry in entries if roles_on(by, entry.revision.article.desk)]
    if not entries:
        raise NotAllowed("This document is not of your desks.")
    for entry in entries:
        if entry.is_protected:
            see_protected(entry, by=by)
    if not _is_wanted(document.sha256):
        raise files.FileLost("The document of this protected source was erased.")
    return files.open_kept(document.sha256)


def sweep_files(older_than: float = LEFT_BEHIND) -> int:
    """Take away files that no evidence refers to, as a broken-off upload leaves them; return how many."""
    gone = 0
    for path, sha256 in files.lying_about(older_than):
        if not sha256:
            path.unlink(missing_ok=True)
            gone += 1
        elif _take_away(sha256):
            gone += 1
    return gone


def _take_away(sha256: str) -> bool:
    with transaction.atomic():
        hold_file(sha256)
        if _is_wanted(sha256):
            return False
        files.forget(sha256)
        return True


def _is_wanted(sha256: str) -> bool:
    """Whether some evidence still rests on these bytes: not that of sources erased since."""
    entries = Evidence.objects.filter(document__sha256=sha256)
    return entries.exclude(protected__erased_at__isnull=False).exists()


def _require_sight(evidence: Evidence, by: User) -> None:
    if not evidence.is_protected:
        raise MoveRefused("This is not a protected source.")
    desk = evidence.revision.article.desk
    if not may_see_protected(by, evidence, desk=desk):
        raise NotAllowed(refusal(by, Act.SEE_PROTECTED, desk=desk))


def _fresh(evidence: Evidence) -> Evidence:
    Article.objects.select_for_update().get(pk=evidence.claim.article_id)
    return Evidence.objects.select_related("revision__article__desk", "document").get(pk=evidence.pk)
