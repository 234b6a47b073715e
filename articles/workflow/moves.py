"""What every change is made of: lock the article, ask, move, record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from articles.models import Article, Move, Revision, User
from articles.refusals import MoveRefused
from articles.statuses import MOVES, Status
from articles.workflow.record import record


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was taken, and what else its entry of the record is to tell."""

    move: Move
    about: dict[str, str]


def before_the_gate(revision: Revision) -> None:
    for hook in settings.BEFORE_THE_GATE:
        import_string(hook)(revision)


def fresh(revision: Revision) -> Revision:
    """Lock the revision's article until the end of the transaction and read the revision anew.

    The revision's own row is locked with it: whatever else writes a section of it, in SQL too, is waited for.
    """
    Article.objects.select_for_update().get(pk=revision.article_id)
    texts = Revision.objects.select_related("article__desk", "saved_by").select_for_update(of=("self",))
    return texts.get(pk=revision.pk)


def move(revision: Revision, to: Status, *, by: User, reason: str = "") -> Revision:
    """Take a revision one legal step and leave the record of it, as the last thing done."""
    return told(step(revision, to, by=by, reason=reason))


def step(revision: Revision, to: Status, *, by: User, reason: str = "") -> Step:
    """Take a revision one legal step; whoever calls has it told once everything else is done."""
    if reasons := no_such_move(revision, to):
        raise MoveRefused(*reasons)
    before, revision.status = revision.status, to.value
    revision.save()
    taken = Move.objects.create(
        revision=revision, from_status=before, to_status=to.value, by=by, reason=reason.strip()
    )
    about: dict[str, str] = {}
    for hook in settings.AFTER_MOVE:
        about |= import_string(hook)(taken) or {}
    return Step(taken, about)


def told(step: Step) -> Revision:
    """Put a step on the record; the end of the record is locked from here on, so nothing may follow."""
    move = step.move
    revision = move.revision
    about = step.about | {
        "from": str(move.from_status),
        "to": str(move.to_status),
        "content_hash": revision.content_hash,
    }
    record("text.moved", by=move.by, revision=revision, about=about, details={"reason": move.reason})
    return revision


def no_such_move(revision: Revision, to: Status) -> list[str]:
    if to in MOVES[Status(revision.status)]:
        return []
    return [f"Revision {revision.number} is {is_now(revision)}; from there it cannot become {to.label}."]


def is_now(revision: Revision) -> str:
    return Status(revision.status).label


def require_draft(revision: Revision) -> None:
    if not revision.is_draft:
        raise MoveRefused(f"This text is {is_now(revision)} and frozen; the work goes on in a new draft.")


def require_reason(reason: str) -> None:
    if not reason.strip():
        raise MoveRefused("Give a reason; it is kept on the record.")


def reference_date_of(revision: Revision) -> date:
    """Return the day the text is read as of: its own date, else planned publication, submission, today."""
    if revision.dated:
        return revision.dated
    return timezone.localdate(revision.planned_for or revision.submitted_at)
