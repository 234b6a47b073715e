"""Being at a draft, and keeping what is typed there before it is saved.

Nothing of this changes the draft, so it leaves no entry on the record, counts nobody among its writers, and
locks nothing: words that arrive while somebody hands the draft in are kept all the same, for their writer
alone.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta

from django.db.models import Case, F, When
from django.utils import timezone

from articles.models import Revision, User, Writing
from articles.permissions import require
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.workflow.moves import require_draft

AWAY = timedelta(seconds=75)  # a page says every 20 seconds that it is open; browsers slow down hidden ones
MOST_TYPED = 4_000_000  # characters: what an import may bring, and as much again


def arrive(revision: Revision, *, by: User) -> None:
    """Say that a person has a draft open; after having been away, a new sitting begins."""
    now = timezone.now()
    began = Case(When(seen_at__lt=now - AWAY, then=now), default=F("since"))
    if not Writing.objects.filter(revision=revision, person=by).update(seen_at=now, since=began):
        Writing.objects.bulk_create([Writing(revision=revision, person=by)], ignore_conflicts=True)


def others_at(revision: Revision, *, but: User) -> list[Writing]:
    """Return who else has the draft open now, the longest there first."""
    there = Writing.objects.filter(revision=revision, seen_at__gte=timezone.now() - AWAY)
    return list(there.exclude(person=but).select_related("person").defer("typed").order_by("since", "pk"))


def keep(revision: Revision, *, by: User, typed: Mapping[str, Sequence[str]]) -> Writing:
    """Keep a form as typed, in the place of what was kept before. It may be anything, half a table too.

    MoveRefused where the text is no draft any more, the person may not write in it, or the form is beyond
    reason.
    """
    require(by, Act.WRITE, desk=revision.article.desk, revision=revision)
    require_draft(revision)
    typed = {name: [value.replace("\0", "") for value in values] for name, values in typed.items()}
    if len(json.dumps(typed)) > MOST_TYPED:
        raise MoveRefused("The text is too long to be kept while it is written; save it.")
    arrive(revision, by=by)
    now = timezone.now()
    Writing.objects.filter(revision=revision, person=by).update(typed=typed, typed_at=now)
    return kept(revision, by=by) or Writing(revision=revision, person=by)


def kept(revision: Revision, *, by: User) -> Writing | None:
    """Return what a person typed in a text and did not save; None if there is nothing."""
    return Writing.objects.filter(revision=revision, person=by, typed_at__isnull=False).first()


def forget(revision: Revision, *, by: User) -> None:
    """Throw away what a person typed and did not save: it was saved, or they do not want it."""
    Writing.objects.filter(revision=revision, person=by).update(typed={}, typed_at=None)
