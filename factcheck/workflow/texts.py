"""What every act on the claims of a text begins with: the article locked, the person asked who they are."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from articles.models import Approval, Article, Contributor, Revision, User
from articles.refusals import MoveRefused, NotAllowed
from articles.statuses import Status
from factcheck.permissions import Act, text_refusal


@contextmanager
def whole_or_not() -> Iterator[None]:
    """One transaction; what the database refuses is told as any refusal is."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as problem:
        raise MoveRefused(f"The database refused: {str(problem).splitlines()[0]}") from problem


def require_on_text(by: User, act: Act, revision: Revision) -> Revision:
    """Lock the article and return the submitted text anew, or refuse `by` the act.

    Who wrote in a later text of the article counts as its writer: what is said here holds there.
    """
    Article.objects.select_for_update().get(pk=revision.article_id)
    revision = Revision.objects.select_related("article__desk").get(pk=revision.pk)
    if refused := text_refusal(by, act, revision):
        raise NotAllowed(refused)
    later = Contributor.objects.filter(
        user=by, revision__article=revision.article_id, revision__number__gte=revision.number
    )
    if later.exists():
        raise NotAllowed(f"Nobody may {act.label} where they wrote in a later text of the article.")
    if revision.is_draft:
        raise MoveRefused("This text is being written still; its claims are listed when it is handed in.")
    return revision


def has_approved(user: User, revision: Revision) -> bool:
    """Whether the text of this article that is on its way to readers goes there on the person's yes."""
    on_its_way = [Status.APPROVED, Status.SCHEDULED]
    given = Approval.objects.filter(by=user, revision__article=revision.article_id)
    return given.filter(revision__status__in=on_its_way).exists()


def as_uuid(value: str | uuid.UUID | None) -> uuid.UUID | None:
    """Return a form's nonce as it is kept; None for none. MoveRefused for what no form of ours sends."""
    if not value:
        return None
    if isinstance(value, uuid.UUID):
        return value
    try:
        return uuid.UUID(str(value))
    except ValueError:
        raise MoveRefused("This form is not one of ours; load the page again.") from None
