"""Before readers: scheduling, publishing, retracting."""

from __future__ import annotations

import unicodedata
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import gate
from articles.models import Correction, Revision, User
from articles.permissions import require
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.statuses import CorrectionType, Status
from articles.workflow.moves import (
    before_the_gate,
    fresh,
    is_now,
    move,
    no_such_move,
    reference_date_of,
    require_reason,
    step,
    told,
)


def schedule(revision: Revision, *, by: User, at: datetime) -> Revision:
    """Have an approved text published at a minute to come; the gate is asked again at that minute."""
    before_the_gate(revision)
    with transaction.atomic():
        revision = fresh(revision)
        require(by, Act.SCHEDULE, desk=revision.article.desk, revision=revision)
        reasons = no_such_move(revision, Status.SCHEDULED)
        if at <= timezone.now():
            reasons.append("That minute has passed; choose one to come, or publish now.")
        if reasons := reasons or gate.unmet_requirements(revision):
            raise MoveRefused(*reasons)
        revision.planned_for = at
        revision.reference_date = reference_date_of(revision)
        revision = move(revision, Status.SCHEDULED, by=by)
    before_the_gate(revision)  # another day may need another check; better now than at the minute
    return revision


@transaction.atomic
def unschedule(revision: Revision, *, by: User, reason: str = "") -> Revision:
    """Take a text off the schedule; it stays approved."""
    revision = fresh(revision)
    require(by, Act.SCHEDULE, desk=revision.article.desk, revision=revision)
    if revision.status != Status.SCHEDULED:  # from review the same move leads to "approved"
        raise MoveRefused(f"Only a scheduled text comes off the schedule; this one is {is_now(revision)}.")
    revision.planned_for = None
    revision.reference_date = reference_date_of(revision)
    return move(revision, Status.APPROVED, by=by, reason=reason)


def publish(revision: Revision, *, by: User) -> Revision:
    """Put a revision before readers, in place of the one they see now."""
    before_the_gate(revision)
    try:
        with transaction.atomic():
            return _publish(revision, by=by)
    except IntegrityError as problem:
        # The gate said yes and the database said no: its word is the last.
        raise MoveRefused(f"The database refused: {str(problem).splitlines()[0]}") from problem


def _publish(revision: Revision, *, by: User) -> Revision:
    revision = fresh(revision)  # locks the article: one lock per story
    article = revision.article
    require(by, Act.PUBLISH, desk=article.desk, revision=revision)
    reasons = gate.unmet_by_the_house() or no_such_move(revision, Status.LIVE)
    if reasons := reasons or gate.unmet_requirements(revision):
        raise MoveRefused(*reasons)
    replaced = f"Revision {revision.number} took its place."
    steps = [step(shown, Status.SUPERSEDED, by=by, reason=replaced) for shown in article.revisions.live()]
    revision.published_at = timezone.now()
    steps.append(step(revision, Status.LIVE, by=by, reason=revision.correction_note))
    if article.first_published_at is None:
        article.first_published_at = revision.published_at
        article.save(update_fields=["first_published_at"])
    if revision.correction_type:
        Correction.objects.create(
            article=article,
            revision=revision,
            type=revision.correction_type,
            note=revision.correction_note,
            by=by,
        )
    for taken in steps:
        told(taken)
    return revision


def publish_due(now: datetime | None = None) -> list[tuple[Revision, tuple[str, ...]]]:
    """Publish what is scheduled for now or before, on behalf of whoever scheduled it.

    Returns each revision whose minute had come with the reasons it was refused for, none if it is live.
    """
    outcome: list[tuple[Revision, tuple[str, ...]]] = []
    for revision in list(Revision.objects.due(now or timezone.now())):
        last = revision.moves.filter(to_status=Status.SCHEDULED).select_related("by").last()
        try:
            if last is None:
                raise MoveRefused("Nobody is on record as having scheduled it.")
            publish(revision, by=last.by)
            outcome.append((revision, ()))
        except MoveRefused as refused:
            outcome.append((revision, refused.reasons))
    return outcome


@transaction.atomic
def retract(revision: Revision, *, by: User, note: str) -> Revision:
    """Take a live text from its readers for good; the address stays and says why."""
    revision = fresh(revision)
    require(by, Act.RETRACT, desk=revision.article.desk, revision=revision)
    require_reason(note)
    taken = step(revision, Status.RETRACTED, by=by, reason=note)
    Correction.objects.create(
        article=revision.article,
        revision=revision,
        type=CorrectionType.RETRACTION,
        note=unicodedata.normalize("NFC", note.strip()),
        by=by,
    )
    return told(taken)
