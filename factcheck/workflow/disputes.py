"""Objections: an author or a checker objects to a ruling or a sign-off, an uninvolved reviewer rules.

While an objection is open, and once it was upheld, what it is about does not hold; the record keeps both.
"""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction

from articles.models import Article, Contributor, Revision, User
from articles.refusals import MoveRefused, NotAllowed
from articles.statuses import Status
from articles.workflow.record import record
from factcheck.models import Dispute, DisputeRuling, Resolution, Ruling, SignOff
from factcheck.permissions import dispute_ruling_refusal, disputing_refusal, text_of
from factcheck.statuses import Stage, Verdict
from factcheck.workflow import telling

REASON = "Give the reason; whoever rules on it has to know, and it stays on the record."


def dispute(
    *,
    by: User,
    reason: str,
    revision: Revision,
    ruling: Ruling | None = None,
    sign_off: SignOff | None = None,
) -> Dispute:
    """Object to a ruling or to a sign-off, seeing `revision`; it does not hold until somebody has ruled."""
    if (ruling is None) == (sign_off is None):
        raise ValueError("An objection is about one thing: a ruling or a sign-off.")
    try:
        with transaction.atomic():
            return _dispute(by=by, reason=reason, revision=revision, ruling=ruling, sign_off=sign_off)
    except IntegrityError as problem:
        raise MoveRefused(f"The database refused: {str(problem).splitlines()[0]}") from problem


def _dispute(
    *, by: User, reason: str, revision: Revision, ruling: Ruling | None, sign_off: SignOff | None
) -> Dispute:
    Article.objects.select_for_update().get(pk=revision.article_id)
    revision = Revision.objects.select_related("article__desk").get(pk=revision.pk)
    thing = _read_anew(ruling.pk if ruling else None, sign_off.pk if sign_off else None)
    if text_of(thing).article_id != revision.article_id or revision.status == Status.DRAFT:
        raise MoveRefused("An objection is made beside a text of the same article that was handed in.")
    if refused := disputing_refusal(by, thing, revision):
        raise NotAllowed(refused)
    reasons = _not_open_to_objection(thing, by)
    if not reason.strip():
        reasons.append(REASON)
    if reasons:
        raise MoveRefused(*reasons)
    made = Dispute.objects.create(
        ruling=ruling, sign_off=sign_off, revision=revision, reason=reason.strip(), by=by
    )
    telling.objected(made)
    telling.came_in_its_way(revision, by=by)
    if sign_off is not None:
        telling.evidence_fell([sign_off.claim_id], occasion=f"dispute:{made.pk}", by=by)
    about = {"dispute": made.pk} | _named(thing)
    record("dispute.opened", by=by, revision=revision, about=about, details={"reason": made.reason})
    return made


def rule_on_dispute(dispute: Dispute, *, by: User, upheld: bool, reason: str) -> DisputeRuling:
    """Uphold an objection, so that what it is about falls, or turn it down, so that it holds again."""
    try:
        with transaction.atomic():
            return _rule_on_dispute(dispute, by=by, upheld=upheld, reason=reason)
    except IntegrityError as problem:
        raise MoveRefused(f"The database refused: {str(problem).splitlines()[0]}") from problem


def _rule_on_dispute(dispute: Dispute, *, by: User, upheld: bool, reason: str) -> DisputeRuling:
    Article.objects.select_for_update().get(pk=dispute.revision.article_id)
    thing = _read_anew(dispute.ruling_id, dispute.sign_off_id)
    dispute = next(one for one in thing.disputes.all() if one.pk == dispute.pk)
    revision = _latest_submitted(thing)
    if refused := dispute_ruling_refusal(by, dispute, revision):
        raise NotAllowed(refused)
    if _has_written_since(by, text_of(thing)):
        raise NotAllowed("Nobody rules on an objection about a text they wrote in, or about what came of it.")
    reasons = [] if dispute.is_open else ["This objection has been ruled on already."]
    if not reason.strip():
        reasons.append("Give the reason; it goes to both sides and stays on the record.")
    if reasons:
        raise MoveRefused(*reasons)
    answer = DisputeRuling.objects.create(
        dispute=dispute, upheld=upheld, reason=reason.strip(), revision=revision, by=by
    )
    telling.dispute_answered(answer)
    if isinstance(thing, SignOff):
        telling.evidence_fell([thing.claim_id], occasion=f"answer:{answer.pk}", by=by)
    about = {"dispute": dispute.pk, "upheld": upheld} | _named(thing)
    record("dispute.ruled", by=by, revision=revision, about=about, details={"reason": answer.reason})
    return answer


def _not_open_to_objection(thing: Ruling | SignOff, by: User) -> list[str]:
    disputes = list(thing.disputes.all())
    if any(one.is_open for one in disputes):
        return ["Somebody has objected to this already; a reviewer rules on that first."]
    if any(one.answer.upheld for one in disputes):
        return ["This has fallen already, after an objection."]
    if any(one.by_id == by.pk for one in disputes):
        return ["You have objected to this once, and it was ruled on."]
    return _overtaken(thing) if isinstance(thing, Ruling) else _no_longer_counts(thing)


def _overtaken(ruling: Ruling) -> list[str]:
    """Return why an objection would change nothing: a return has been answered by a new proposal since."""
    if ruling.accepted:
        return []
    found = ruling.resolution.inconsistency
    proposed = Resolution.objects.for_pairs(found.revision.article, [found.fingerprint])
    later = [one for one in proposed if one.pk > ruling.resolution_id and one.stage != Stage.WITHDRAWN]
    return ["A new resolution has been proposed since; this one is not taken up again."] if later else []


def _no_longer_counts(sign_off: SignOff) -> list[str]:
    last = sign_off.claim.sign_offs.order_by("-id").first()
    if sign_off.verdict == Verdict.REOPENED or last is None or last.pk != sign_off.pk:
        return ["This sign-off does not count any more."]
    return []


def _named(thing: Ruling | SignOff) -> dict[str, Any]:
    if isinstance(thing, SignOff):
        return {"sign_off": thing.pk, "claim": thing.claim_id, "verdict": thing.verdict}
    resolution = thing.resolution
    return {
        "ruling": thing.pk,
        "resolution": resolution.pk,
        "inconsistency": resolution.inconsistency_id,
        "accepted": thing.accepted,
    }


def _latest_submitted(thing: Ruling | SignOff) -> Revision:
    texts = Revision.objects.filter(article=text_of(thing).article_id).exclude(status=Status.DRAFT)
    latest = texts.select_related("article__desk").order_by("-number").first()
    assert latest is not None
    return latest


def _has_written_since(user: User, text: Revision) -> bool:
    """Whether `user` wrote in a text or in one begun since, a draft to come among them."""
    since = Contributor.objects.filter(revision__article=text.article_id, revision__number__gte=text.number)
    return since.filter(user=user).exists()


def _read_anew(ruling: int | None, sign_off: int | None) -> Ruling | SignOff:
    if sign_off is not None:
        sign_offs = SignOff.objects.select_related("claim", "revision__article__desk")
        return sign_offs.prefetch_related("disputes__answer", "claim__sign_offs__disputes").get(pk=sign_off)
    resolutions = Resolution.objects.select_related("inconsistency__revision__article__desk").with_answers()
    resolution = resolutions.get(rulings=ruling)
    return next(one for one in resolution.rulings.all() if one.pk == ruling)
