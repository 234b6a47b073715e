"""Showing one text to somebody without an account: a link, its uses, its end.

A link shows its text as it stands: of a draft what is saved there now, with the time of that save. The token
is given once and kept as its digest: who reads the database cannot open a link.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from articles.models import (
    Article,
    PreviewLink,
    PreviewOpening,
    PreviewRevocation,
    PreviewUse,
    Revision,
    User,
)
from articles.permissions import refusal, require
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.statuses import Status
from articles.tokens import new_token, token_digest
from articles.workflow.moves import fresh
from articles.workflow.record import record

USUALLY, LATEST = timedelta(days=3), timedelta(days=30)
NAME = 120  # characters
# A use of one kind is noted once in this while, so that nobody fills the record by reloading.
NOTED_ONCE_IN = timedelta(minutes=1)


@transaction.atomic
def share(
    revision: Revision, *, by: User, name: str, lasts: timedelta = USUALLY, nonce: UUID | None = None
) -> tuple[PreviewLink, str]:
    """Make a link for `name` to this one text; return it with its token, which is kept nowhere.

    `lasts`: how long it opens, three days unless told. With the same nonce and the same words a second call
    gives the first link and its token again.
    """
    revision = fresh(revision)
    require(by, Act.SHARE, desk=revision.article.desk, revision=revision)
    name = name.strip()
    told = [by.pk, revision.pk, name, str(lasts)]
    token = new_token("articles.preview_link", nonce, told)
    if made := PreviewLink.objects.with_token(token).first():
        return made, token
    if reasons := _not_to_be_shared(revision, name, lasts):
        raise MoveRefused(*reasons)
    ends = timezone.now() + lasts
    link = PreviewLink.objects.create(
        revision=revision, token_hash=token_digest(token), name=name, ends_at=ends, by=by
    )
    about = {"link": link.pk, "ends_at": ends.isoformat()}
    record("preview_link.made", by=by, revision=revision, about=about, details={"name": name})
    return link, token


def _not_to_be_shared(revision: Revision, name: str, lasts: timedelta) -> list[str]:
    reasons = []
    if revision.status == Status.RETRACTED:
        reasons.append("This text was retracted; it is shown to nobody outside.")
    if not name:
        reasons.append("Say whom the link is for.")
    if len(name) > NAME:
        reasons.append(f"The name is too long: {NAME} characters at most.")
    if "\x00" in name:
        reasons.append("There is a sign in the name that cannot be kept.")
    if lasts <= timedelta(0):
        reasons.append("The link would end before it begins.")
    if lasts > LATEST:
        reasons.append("A link ends after 30 days at the latest.")
    return reasons


@transaction.atomic
def revoke_preview(link: PreviewLink, *, by: User) -> PreviewLink:
    """Take a link back: from now on it opens nothing. Done twice it counts once."""
    link = _fresh(link)
    require(by, Act.SHARE, desk=link.revision.article.desk, revision=link.revision)
    if getattr(link, "revocation", None):
        return link
    link.revocation = PreviewRevocation.objects.create(link=link, by=by)
    record("preview_link.revoked", by=by, revision=link.revision, about={"link": link.pk})
    return link


def why_preview_closed(link: PreviewLink) -> PreviewUse | None:
    """Return why a link opens nothing, None while it opens. It ends when who made it may share no more."""
    if closed := link.closed_because():
        return closed
    revision = link.revision
    refused = refusal(link.by, Act.SHARE, desk=revision.article.desk, revision=revision)
    return PreviewUse.GONE if refused else None


@transaction.atomic
def note_preview(link: PreviewLink, use: PreviewUse) -> PreviewOpening | None:
    """Note that a link was opened, or refused; None where the same was noted a moment ago."""
    link = _fresh(link)
    if link.openings.filter(use=use, at__gt=timezone.now() - NOTED_ONCE_IN).exists():
        return None
    noted = PreviewOpening.objects.create(link=link, use=use)
    act = "preview_link.opened" if use == PreviewUse.OPENED else "preview_link.refused"
    record(act, by=None, revision=link.revision, about={"link": link.pk, "use": str(use)})
    return noted


def _fresh(link: PreviewLink) -> PreviewLink:
    Article.objects.select_for_update().get(pk=link.revision.article_id)
    return PreviewLink.objects.whole().get(pk=link.pk)
