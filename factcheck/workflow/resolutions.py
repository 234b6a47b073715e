"""Working an inconsistency off: a fact-checker proposes, somebody else rules."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article, Contributor, Revision, User
from articles.refusals import MoveRefused, NotAllowed
from articles.statuses import Status
from factcheck.models import Inconsistency, Resolution, Ruling
from factcheck.permissions import proposing_refusal, ruling_refusal
from factcheck.querysets import current_check
from factcheck.statuses import CheckStatus, Key, ResolutionKind


@transaction.atomic
def propose(
    inconsistency: Inconsistency,
    *,
    by: User,
    kind: str,
    reason: str,
    public_note: str = "",
    expires_at: datetime | None = None,
) -> Resolution:
    """Propose how an inconsistency is to be settled; a reviewer will rule on it."""
    inconsistency = _fresh(inconsistency)
    if refused := proposing_refusal(by, inconsistency, kind):
        raise NotAllowed(refused)
    reasons = _not_open(inconsistency)
    if kind not in ResolutionKind.values:
        reasons.append("Choose what you propose.")
    if not reason.strip():
        reasons.append("Give the reason; the reviewer rules on it and it stays on the record.")
    if kind == ResolutionKind.STANDS:
        if not public_note.strip():
            reasons.append("What stands needs a note that readers will see.")
        if expires_at is None or expires_at <= timezone.now():
            reasons.append("What stands needs a day to come on which it expires.")
    if reasons:
        raise MoveRefused(*reasons)
    stands = kind == ResolutionKind.STANDS
    return Resolution.objects.create(
        inconsistency=inconsistency,
        kind=kind,
        reason=reason.strip(),
        public_note=public_note.strip() if stands else "",
        expires_at=expires_at if stands else None,
        proposed_by=by,
    )


def _not_open(inconsistency: Inconsistency) -> list[str]:
    if Inconsistency.objects.settled().filter(pk=inconsistency.pk).exists():
        return ["This inconsistency is settled already."]
    article = inconsistency.revision.article
    proposed = Resolution.objects.for_pairs(article, [inconsistency.fingerprint])
    if waiting := proposed.awaiting_a_ruling().first():
        return [f"{waiting.proposed_by} has proposed a resolution; it waits for a ruling."]
    return []


def rule(
    resolution: Resolution,
    *,
    by: User,
    accepted: bool,
    reason: str = "",
    key: str = Key.REVIEWER,
) -> Ruling:
    """Accept a resolution or return it with a reason, seeing the latest submitted text.

    "Corrected in the text" is accepted only on a later text whose check no longer finds the pair.
    """
    try:
        with transaction.atomic():
            return _rule(resolution, by=by, accepted=accepted, reason=reason, key=key)
    except IntegrityError as problem:
        raise MoveRefused(f"The database refused: {str(problem).splitlines()[0]}") from problem


def _rule(resolution: Resolution, *, by: User, accepted: bool, reason: str, key: str) -> Ruling:
    found = _fresh(resolution.inconsistency)
    resolution = Resolution.objects.select_related("inconsistency__revision__article__desk").get(
        pk=resolution.pk
    )
    revision = latest_submitted(found)
    if refused := ruling_refusal(by, resolution, key, revision):
        raise NotAllowed(refused)
    if _has_written_since(by, found):
        raise NotAllowed(
            "Nobody rules on a text they wrote in themselves, nor on what their own next one holds."
        )
    reasons = _not_rulable(resolution, key)
    if not accepted and not reason.strip():
        reasons.append("Say why it is returned; whoever proposed it has to know.")
    if accepted and resolution.kind == ResolutionKind.CORRECTED:
        reasons += not_borne_out(found, revision)
    if reasons:
        raise MoveRefused(*reasons)
    return Ruling.objects.create(
        resolution=resolution, key=key, accepted=accepted, reason=reason.strip(), revision=revision, by=by
    )


def _has_written_since(user: User, found: Inconsistency) -> bool:
    """Whether `user` wrote in the finding's text or in one begun since, a draft to come among them."""
    since = Contributor.objects.filter(revision__article=found.revision.article_id)
    return since.filter(user=user, revision__number__gte=found.revision.number).exists()


def _not_rulable(resolution: Resolution, key: str) -> list[str]:
    rulings = list(resolution.rulings.all())
    if any(ruling.key == key for ruling in rulings):
        return ["This resolution has been ruled on already."]
    if any(not ruling.accepted for ruling in rulings):
        return ["This resolution was returned; a new one has to be proposed."]
    if key == Key.ADMINISTRATOR and resolution.kind != ResolutionKind.STANDS:
        return ["Only an override takes an administrator’s key."]
    return []


def latest_submitted(inconsistency: Inconsistency) -> Revision:
    """Return the latest text of the article that was handed in: what a reviewer rules on."""
    texts = inconsistency.revision.article.revisions.exclude(status=Status.DRAFT)
    latest = texts.order_by("-number").first()
    assert latest is not None
    return latest


def not_borne_out(inconsistency: Inconsistency, revision: Revision) -> list[str]:
    """Return why "corrected in the text" cannot be accepted on `revision`; nothing if it can."""
    if revision.number <= inconsistency.revision.number:
        return ["The text that would put it right has not been handed in yet."]
    check = current_check(revision)
    if check is None or check.status != CheckStatus.DONE:
        return [f"The check of revision {revision.number} is not done yet."]
    if revision.inconsistencies.filter(fingerprint=inconsistency.fingerprint).exists():
        return [f"Revision {revision.number} still holds both statements."]
    return []


def _fresh(inconsistency: Inconsistency) -> Inconsistency:
    Article.objects.select_for_update().get(pk=inconsistency.revision.article_id)
    return Inconsistency.objects.select_related("revision__article__desk").get(pk=inconsistency.pk)
