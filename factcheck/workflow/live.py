"""Reading a draft while it is written: the open form asks, a worker reads, the form shows what was found.

Nothing here stands in anybody's way or in the record, but for the notes somebody does not want again.
"""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.models import Revision, User
from articles.permissions import require
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.workflow.record import record
from factcheck import engine
from factcheck.documents import document_of, result_json, sha256
from factcheck.models import BookVersion, DismissedNote, LiveReading
from factcheck.time_limit import time_limit

log = logging.getLogger(__name__)
KEPT = timedelta(days=1)


def ask_live(revision: Revision, *, by: User, content: str, reference_date: date) -> LiveReading:
    """Have a draft read as `by` has it in their form now; return the reading, which may be done already.

    `content`: canonical JSON (v1). What the same person asked about this draft before is forgotten.
    NotAllowed for whoever may not write in it, MoveRefused for a text that is no draft.
    """
    require(by, Act.WRITE, desk=revision.article.desk, revision=revision)
    if not revision.is_draft:
        raise MoveRefused("Only a draft is read while it is written.")
    digest = sha256(f"{reference_date.isoformat()}\n{content}")
    with transaction.atomic():
        reading, made = LiveReading.objects.select_for_update().get_or_create(
            revision=revision,
            person=by,
            defaults={"digest": digest, "content": content, "reference_date": reference_date},
        )
        if not made and reading.digest == digest and not reading.failed:
            return reading
        reading.digest, reading.content, reading.reference_date = digest, content, reference_date
        reading.asked_at, reading.read_at, reading.failed, reading.result = timezone.now(), None, False, ""
        reading.save()
        _enqueue(reading)
    return reading


def read_live(reading_id: int, digest: str) -> bool:
    """Read what was asked about, unless something else was meanwhile; return whether it was read."""
    reading = LiveReading.objects.filter(pk=reading_id, digest=digest, read_at=None).first()
    if reading is None:
        return False
    result, failed = "", False
    try:
        result = _read(reading)
    except Exception:  # the writer goes on writing; the check of what they hand in says what is wrong
        log.exception("Reading draft %d while it is written stopped", reading.revision_id)
        failed = True
    asked = LiveReading.objects.filter(pk=reading_id, digest=digest)
    return bool(asked.update(result=result, failed=failed, read_at=timezone.now()))


def _read(reading: LiveReading) -> str:
    language = reading.revision.article.language
    document = document_of(reading.content, language=language, reference_date=reading.reference_date)
    version = BookVersion.objects.current()
    book = engine.ReferenceBook.from_text(version.body) if version else None
    with time_limit(settings.LIVE_TIMEOUT):
        return result_json(engine.examine(document, book))


def forget_live(now: datetime | None = None) -> int:
    """Drop the readings nobody has asked about for a day; return how many."""
    return LiveReading.objects.filter(asked_at__lt=(now or timezone.now()) - KEPT).delete()[0]


def note_digest(checker: str, words: str, sentence: str) -> str:
    """Return what a note of the copy desk is known by."""
    return sha256("\n".join((checker, words, " ".join(sentence.split()))))


@transaction.atomic
def dismiss_note(revision: Revision, *, by: User, checker: str, words: str, sentence: str) -> DismissedNote:
    """Have a note of the copy desk not made again of this sentence of the article; twice is once."""
    require(by, Act.WRITE, desk=revision.article.desk, revision=revision)
    if not (checker.strip() and words.strip() and sentence.strip()):
        raise MoveRefused("Say which note of which sentence is not to be made again.")
    note, made = DismissedNote.objects.get_or_create(
        article=revision.article,
        digest=note_digest(checker, words, sentence),
        defaults={"checker": checker[:60], "words": words[:300], "by": by},
    )
    if made:
        about = {"checker": note.checker, "digest": note.digest}
        record("note.dismissed", by=by, revision=revision, about=about, details={"words": note.words})
    return note


def _enqueue(reading: LiveReading) -> None:
    from factcheck.tasks import read_while_writing  # the task calls this module

    # Somebody is looking at the screen: before the checks that wait.
    task = read_while_writing.using(priority=50)
    transaction.on_commit(lambda: task.enqueue(reading.pk, reading.digest))
