"""Running the engine over a submitted text and keeping what it found."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.models import Article, Revision, User
from articles.refusals import MoveRefused
from articles.statuses import PENDING
from articles.workflow.record import record
from factcheck import engine
from factcheck.documents import document_of, result_json, sha256
from factcheck.models import Check, EngineVersion, HandCheck
from factcheck.permissions import Act, require
from factcheck.querysets import current_check, inputs_in_force
from factcheck.statuses import CheckStatus
from factcheck.time_limit import time_limit
from factcheck.workflow import findings, telling
from factcheck.workflow.book import ensure_book

log = logging.getLogger(__name__)


class OtherVersion(RuntimeError):
    """A worker was asked for a check by an engine it does not run."""


def request_check(revision: Revision) -> Check:
    """Queue a check of a submitted text with the inputs now in force, unless there is one already."""
    with transaction.atomic():
        _lock(revision)
        ensure_book()
        _ensure_engine_version()
        inputs = inputs_in_force(revision)
        assert inputs is not None
        check = Check.objects.filter(revision=revision, input_hash=inputs["input_hash"]).first()
        if check is None:
            check = Check.objects.create(revision=revision, queued_at=timezone.now(), **inputs)
            _enqueue(check)
            _tell("check.requested", check)
    return check


def recheck_if_stale(revision: Revision) -> None:
    """Queue a new check when the book, the engine or the date moved on since the last one."""
    revision = Revision.objects.select_related("article").get(pk=revision.pk)
    if revision.status in PENDING:
        _ensure_engine_version()  # after a release was rolled back the older one is in force again
    if revision.status in PENDING and current_check(revision) is None:
        request_check(revision)


def recheck_pending() -> int:
    """Queue checks for every text on its way to readers whose inputs changed; return how many."""
    stale = [r for r in Revision.objects.pending().select_related("article") if current_check(r) is None]
    for revision in stale:
        request_check(revision)
    return len(stale)


def retry(check: Check, *, by: User) -> Check:
    """Try a failed check again."""
    require(by, Act.RETRY, desk=check.revision.article.desk)
    with transaction.atomic():
        _lock(check.revision)
        check = Check.objects.get(pk=check.pk)
        if check.status != CheckStatus.FAILED:
            raise MoveRefused(
                f"Only a failed check is tried again; this one is {check.get_status_display()}."
            )
        check.status, check.queued_at = CheckStatus.QUEUED.value, timezone.now()
        check.save()
        _enqueue(check)
        _tell("check.retried", check, by=by)
    return check


def run(check_id: int) -> Check | None:
    """Run a queued check to its end: done with its findings, or failed with the reason.

    Returns None when there is nothing to run (another worker has it, or it is over).
    """
    check = _take_up(check_id)
    if check is None:
        return None
    try:
        examination = _examine(check)
        return _finish(check, examination)
    except Exception as problem:  # whatever went wrong, the newsroom is told and may retry
        log.exception("Check %d of revision %d stopped", check.pk, check.revision_id)
        return fail(check, _in_words(problem, check))


def _take_up(check_id: int) -> Check | None:
    with transaction.atomic():
        check = Check.objects.select_for_update().filter(pk=check_id, status=CheckStatus.QUEUED).first()
        if check is None:
            return None
        check.status, check.started_at = CheckStatus.RUNNING.value, timezone.now()
        check.attempts += 1
        check.error = ""
        check.save()
    return check


def _examine(check: Check) -> engine.Examination:
    if check.engine_version != engine.VERSION:
        raise OtherVersion(f"this worker runs version {engine.VERSION}, asked for is {check.engine_version}")
    content = check.revision.content
    assert content is not None
    document = document_of(content, language=check.language, reference_date=check.reference_date)
    book = engine.ReferenceBook.from_text(check.book.body)
    with time_limit(settings.CHECK_TIMEOUT):
        return engine.examine(document, book)


@transaction.atomic
def _finish(check: Check, examination: engine.Examination) -> Check:
    _lock(check.revision)
    check = Check.objects.select_related("revision__article").get(pk=check.pk)
    if check.status != CheckStatus.RUNNING:
        return check  # it was given up as stuck meanwhile; whoever retries starts afresh
    findings.record(check, examination)
    check.status, check.finished_at = CheckStatus.DONE.value, timezone.now()
    check.supported = examination.supported
    check.result = result_json(examination)
    check.result_hash = sha256(check.result)
    check.save()
    _tell("check.done", check, result_hash=check.result_hash, findings=len(examination.inconsistencies))
    return check


@transaction.atomic
def fail(check: Check, reason: str) -> Check:
    """Put on record that a check did not come to its end, and why."""
    _lock(check.revision)
    check = Check.objects.get(pk=check.pk)
    if check.status in (CheckStatus.QUEUED, CheckStatus.RUNNING):
        check.status, check.error, check.finished_at = CheckStatus.FAILED.value, reason, timezone.now()
        check.save()
        telling.check_failed(check)
        _tell("check.failed", check, details={"reason": reason})
    return check


def _in_words(problem: BaseException, check: Check) -> str:
    """Say for an editor why a check came to nothing; the technical part is for the operator, in the log."""
    if isinstance(problem, TimeoutError):
        return f"it took longer than {settings.CHECK_TIMEOUT} seconds."
    if isinstance(problem, OtherVersion):
        return f"{problem}. Tell the operator: check {check.pk}."
    if isinstance(problem, engine.BookError):
        number = check.book.number
        return f"version {number} of the reference book cannot be read. Tell the operator: check {check.pk}."
    return f"the engine could not read this text to its end. Tell the operator: check {check.pk}."


def sweep(now: datetime | None = None) -> tuple[int, int]:
    """Pick up what a stopped process left lying: return (checks failed as stuck, checks queued anew).

    A check that runs much longer than it may has lost its worker; one that waits in the queue for long may
    have lost its task, and a second task for it does no harm: only one worker takes a check up.
    """
    now = now or timezone.now()
    limit = timedelta(seconds=settings.CHECK_TIMEOUT * 2)
    stuck = list(Check.objects.stuck(now - limit))
    for check in stuck:
        fail(check, "the worker stopped before it was done.")
    waiting = list(Check.objects.filter(status=CheckStatus.QUEUED, queued_at__lt=now - limit))
    for check in waiting:
        with transaction.atomic():
            Check.objects.filter(pk=check.pk, status=CheckStatus.QUEUED).update(queued_at=now)
            _enqueue(check)
    return len(stuck), len(waiting)


@transaction.atomic
def sign_hand_check(revision: Revision, *, by: User, note: str) -> HandCheck:
    """Put on record that a person checked a text the engine cannot read."""
    _lock(revision)
    require(by, Act.CHECK_BY_HAND, desk=revision.article.desk)
    reasons = []
    check = current_check(revision)
    if check is None or check.status != CheckStatus.DONE or check.supported:
        reasons.append("Only a text the engine does not read is signed for by hand.")
    if revision.contributors.filter(user=by).exists():
        reasons.append("Nobody signs for a text they wrote in themselves.")
    if not note.strip():
        reasons.append("Say what was checked, and how.")
    if HandCheck.objects.filter(revision=revision).exists():
        reasons.append("Somebody has signed for this text already.")
    if reasons:
        raise MoveRefused(*reasons)
    assert revision.content_hash is not None
    hand = HandCheck.objects.create(
        revision=revision, content_hash=revision.content_hash, note=note.strip(), by=by
    )
    about = {"hand_check": hand.pk, "content_hash": hand.content_hash}
    record("check.by_hand", by=by, revision=revision, about=about, details={"note": hand.note})
    return hand


def _tell(
    act: str,
    check: Check,
    *,
    by: User | None = None,
    details: dict[str, str] | None = None,
    **about: object,
) -> None:
    """Put on record what became of a check; without a person it is the house's own doing."""
    told = {"check": check.pk, "input_hash": check.input_hash, "engine": check.engine_version, **about}
    record(act, by=by, revision=check.revision, about=told, details=details)


def _enqueue(check: Check) -> None:
    from factcheck.tasks import run_check  # the task calls this module

    transaction.on_commit(lambda: run_check.enqueue(check.pk))


def _lock(revision: Revision) -> None:
    Article.objects.select_for_update().get(pk=revision.article_id)


def _ensure_engine_version() -> None:
    last = EngineVersion.objects.first()
    if last is None or last.version != engine.VERSION:
        EngineVersion.objects.create(version=engine.VERSION)
