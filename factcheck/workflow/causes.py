"""What a published mistake teaches: naming the rule that should have caught it."""

from __future__ import annotations

from django.db import transaction

from articles.models import Article, Correction, User
from articles.refusals import MoveRefused
from articles.workflow.record import record
from factcheck import engine
from factcheck.models import CorrectionCause
from factcheck.permissions import Act, require


@transaction.atomic
def name_cause(
    correction: Correction, *, by: User, checker: str, note: str = "", seen: int | None = None
) -> CorrectionCause:
    """Say which of the engine's checkers should have found what was corrected; "" where none could have.

    The last word counts, all stay on record. `seen`: the id of the last the person had before them, 0 for
    none.
    """
    article = Article.objects.select_for_update().select_related("desk").get(pk=correction.article_id)
    require(by, Act.NAME_CAUSE, desk=article.desk)
    last = CorrectionCause.objects.filter(correction=correction).select_related("by").order_by("-pk").first()
    reasons = []
    if seen is not None and seen != (last.pk if last else 0):
        reasons.append(f"{last.by if last else 'Somebody'} named a rule meanwhile; look at it again.")
    if checker and checker not in {one["name"] for one in engine.list_checkers()}:
        reasons.append("There is no such rule; choose one of the list.")
    if reasons:
        raise MoveRefused(*reasons)
    cause = CorrectionCause.objects.create(correction=correction, checker=checker, note=note.strip(), by=by)
    about = {"correction": correction.pk, "cause": cause.pk, "checker": checker}
    record(
        "correction.cause_named",
        by=by,
        revision=correction.revision,
        about=about,
        details={"note": cause.note},
    )
    return cause
