"""Between writers and readers: submission, return, withdrawal, approval."""

from __future__ import annotations

import unicodedata

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from articles import gate
from articles.content import build_content, content_digest
from articles.models import Approval, Contributor, Revision, User
from articles.permissions import require
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.statuses import CorrectionType, Status
from articles.workflow.editions import forget_editions
from articles.workflow.moves import (
    before_the_gate,
    fresh,
    is_now,
    move,
    reference_date_of,
    require_draft,
    require_reason,
    step,
    told,
)

# A retraction is no text: it takes one away.
NOTE_TYPES = frozenset(CorrectionType.values) - {CorrectionType.RETRACTION.value}


BYLINE_MOST = Revision._meta.get_field("byline").max_length or 0


def submit(revision: Revision, *, by: User) -> Revision:
    """Hand a draft in for review: freeze it, fix its content and hash, and have it checked."""
    with transaction.atomic():
        revision = fresh(revision)
        require(by, Act.SUBMIT, desk=revision.article.desk, revision=revision)
        require_draft(revision)
        if reasons := _not_ready(revision):
            raise MoveRefused(*reasons)
        _count_authors(revision)
        _fix_content(revision)
        forget_editions(revision)
        revision.submitted_at, revision.submitted_by = timezone.now(), by
        revision.reference_date = reference_date_of(revision)
        taken = step(revision, Status.IN_REVIEW, by=by)
        for hook in settings.AFTER_SUBMISSION:
            import_string(hook)(revision)
        return told(taken)


def _not_ready(revision: Revision) -> list[str]:
    reasons = []
    pending = revision.article.revisions.pending().first()
    if pending:
        reasons.append(f"Revision {pending.number} of this article is {is_now(pending)}; withdraw it first.")
    if not revision.sections.exists():
        reasons.append("There is no text under the headline.")
    published = revision.article.revisions.published()
    if revision.number < published.last_live_number():
        reasons.append(
            f"Readers have got revision {published.last_live_number()} since this draft was begun;"
            " begin a new one from that text."
        )
    if published.live().exists() and not (revision.correction_type and revision.correction_note):
        reasons.append("It would replace a live text; choose a type of note and say publicly what changed.")
    elif revision.correction_type and not revision.correction_note:
        reasons.append("Say publicly what changed, or choose no type of note.")
    if revision.correction_type and revision.correction_type not in NOTE_TYPES:
        reasons.append("Say what kind of note it is: correction, clarification, update or editor’s note.")
    return reasons


def _count_authors(revision: Revision) -> None:
    """Whoever readers see as the story's author wrote in it, also when a colleague brought the file in."""
    named = set(revision.article.bylines.exclude(author__user=None).values_list("author__user", flat=True))
    for user_id in sorted(named - set(revision.contributors.values_list("user_id", flat=True))):
        Contributor.objects.create(revision=revision, user_id=user_id)


def _fix_content(revision: Revision) -> None:
    revision.byline = byline_as_printed(revision)
    if len(revision.byline) > BYLINE_MOST:
        raise MoveRefused(
            f"The byline has {len(revision.byline)} characters and at most {BYLINE_MOST} fit;"
            " write a shorter one in the draft."
        )
    if not revision.correction_type:
        revision.correction_note = ""
    revision.content = content_as_submitted(revision)
    revision.content_hash = content_digest(revision.content)


def content_as_submitted(revision: Revision) -> str:
    """Return the content of a text: what was fixed at its submission, of a draft what would be fixed now.

    Changes nothing. Previews and comparisons read drafts through here, and so show what readers will get.
    """
    if revision.content is not None:
        return revision.content
    return build_content(
        headline=revision.headline,
        standfirst=revision.standfirst,
        byline=byline_as_printed(revision),
        sections=list(revision.sections.order_by("position", "id")),
        correction=(revision.correction_type, revision.correction_note) if revision.correction_type else None,
    )


def byline_as_printed(revision: Revision) -> str:
    """Return the byline of a text: its own, else the names of the article's authors in order."""
    lines = () if revision.byline else revision.article.bylines.select_related("author")
    return revision.byline or byline_of([line.author.name for line in lines])


def byline_of(names: list[str]) -> str:
    """Return the names as printed: 'A', 'A and B', 'A, B and C'."""
    return unicodedata.normalize("NFC", " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])))


@transaction.atomic
def send_back(revision: Revision, *, by: User, reason: str) -> Revision:
    """Return a text to its writers with a reason. It stays frozen; the work goes on in a new draft."""
    revision = fresh(revision)
    require(by, Act.SEND_BACK, desk=revision.article.desk, revision=revision)
    require_reason(reason)
    return move(revision, Status.RETURNED, by=by, reason=reason)


@transaction.atomic
def withdraw(revision: Revision, *, by: User, reason: str) -> Revision:
    """Set a pending text aside, so that another of the article may go first."""
    revision = fresh(revision)
    require(by, Act.WITHDRAW, desk=revision.article.desk, revision=revision)
    require_reason(reason)
    return move(revision, Status.WITHDRAWN, by=by, reason=reason)


def approve(revision: Revision, content_hash: str, *, by: User, note: str = "") -> Revision:
    """Say yes to exactly the content with this hash."""
    before_the_gate(revision)
    with transaction.atomic():
        revision = fresh(revision)
        require(by, Act.APPROVE, desk=revision.article.desk, revision=revision)
        reasons = []
        if (
            revision.status != Status.IN_REVIEW
        ):  # a scheduled text becomes "approved" by coming off the schedule
            reasons.append(f"Only a text in review is approved; this one is {is_now(revision)}.")
        if content_hash != revision.content_hash:
            reasons.append("This is not the wording you were shown; read it again before you approve.")
        if reasons := reasons or gate.unmet_for_approval(revision) + gate.unmet_by_approver(revision, by):
            raise MoveRefused(*reasons)
        Approval.objects.create(revision=revision, content_hash=content_hash, note=note, by=by)
        return move(revision, Status.APPROVED, by=by, reason=note)
