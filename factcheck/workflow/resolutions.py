"""Working an inconsistency off: a fact-checker proposes, or takes it back; somebody else rules."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article, Contributor, Revision, User
from articles.refusals import MoveRefused, NotAllowed
from articles.statuses import Status
from articles.workflow.record import record
from factcheck.models import Inconsistency, Resolution, ResolutionWithdrawal, Ruling
from factcheck.permissions import proposing_refusal, ruling_refusal, withdrawing_refusal
from factcheck.querysets import BEFORE_IT_EXPIRES, current_check
from factcheck.statuses import CheckStatus, Key, ResolutionKind, Stage
from factcheck.workflow import telling


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
    """Propose how an inconsistency is to be settled; a reviewer will rule on it.

    An override about to expire may be proposed anew; the old one holds to its day, or until the new one does.
    """
    inconsistency = _fresh(inconsistency)
    if refused := proposing_refusal(by, inconsistency, kind):
        raise NotAllowed(refused)
    reasons = _not_open(inconsistency, kind, expires_at)
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
    resolution = Resolution.objects.create(
        inconsistency=inconsistency,
        kind=kind,
        reason=reason.strip(),
        public_note=public_note.strip() if stands else "",
        expires_at=expires_at if stands else None,
        proposed_by=by,
    )
    telling.resolution_proposed(resolution, inconsistency.revision)
    about = {"inconsistency": inconsistency.pk, "resolution": resolution.pk, "kind": str(kind)}
    details = {"reason": resolution.reason, "public_note": resolution.public_note}
    record("resolution.proposed", by=by, revision=inconsistency.revision, about=about, details=details)
    return resolution


def _not_open(inconsistency: Inconsistency, kind: str, until: datetime | None) -> list[str]:
    proposed = Resolution.objects.for_pairs(inconsistency.revision.article, [inconsistency.fingerprint])
    if Inconsistency.objects.settled().filter(pk=inconsistency.pk).exists():
        soon = timezone.now() + BEFORE_IT_EXPIRES
        if Inconsistency.objects.settled(soon).filter(pk=inconsistency.pk).exists():
            return ["This inconsistency is settled already."]
        if reasons := _not_a_renewal(proposed.accepted().last(), kind, until):
            return reasons
    for one in proposed:
        if one.stage in (Stage.PROPOSED, Stage.SECOND_KEY):
            return [f"{one.proposed_by} has proposed a resolution; it waits for a ruling."]
        if one.open_dispute:
            return [f"{one.open_dispute.by} has objected to a ruling; a reviewer rules on that first."]
    return []


def _not_a_renewal(stands: Resolution | None, kind: str, until: datetime | None) -> list[str]:
    """Return why this may not be proposed while an override holds that is about to expire."""
    if kind != ResolutionKind.STANDS:
        return ["It stands until its day; before that it can only be proposed that it stands longer."]
    if until and stands and stands.expires_at and until <= stands.expires_at:
        return ["It stands as long as that already; choose a later day."]
    return []


@transaction.atomic
def withdraw_proposal(resolution: Resolution, *, by: User, reason: str = "") -> ResolutionWithdrawal:
    """Take a proposal back that nobody has answered; then the pair is open again."""
    _fresh(resolution.inconsistency)
    resolution = _read_anew(resolution)
    found = resolution.inconsistency
    if refused := withdrawing_refusal(by, resolution):
        raise NotAllowed(refused)
    if reasons := _not_withdrawable(resolution):
        raise MoveRefused(*reasons)
    withdrawal = ResolutionWithdrawal.objects.create(resolution=resolution, reason=reason.strip(), by=by)
    about = {"inconsistency": found.pk, "resolution": resolution.pk}
    details = {"reason": withdrawal.reason}
    record("resolution.withdrawn", by=by, revision=found.revision, about=about, details=details)
    return withdrawal


def _not_withdrawable(resolution: Resolution) -> list[str]:
    told = {
        Stage.WITHDRAWN: "This resolution has been taken back already.",
        Stage.DISPUTED: "Somebody has objected to the ruling on it; that is ruled on first.",
        Stage.RETURNED: "This resolution was returned; there is nothing to take back.",
        Stage.FALLEN: "This resolution has fallen after an objection; there is nothing to take back.",
    }
    if resolution.stage in told:
        return [told[resolution.stage]]
    if any(not ruling.has_fallen for ruling in resolution.rulings.all()):
        return ["This resolution has been ruled on already."]
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
    resolution = _read_anew(resolution)
    revision = latest_submitted(found)
    if refused := ruling_refusal(by, resolution, key, revision):
        raise NotAllowed(refused)
    if _has_written_since(by, found):
        raise NotAllowed(
            "Nobody rules on a text they wrote in themselves, nor on what their own next one holds."
        )
    reasons = _not_rulable(resolution, key, accepted)
    if not accepted and not reason.strip():
        reasons.append("Say why it is returned; whoever proposed it has to know.")
    if accepted and resolution.kind == ResolutionKind.CORRECTED:
        reasons += not_borne_out(found, revision)
    if reasons:
        raise MoveRefused(*reasons)
    before = sum(ruling.key == key for ruling in resolution.rulings.all())
    values = {"key": key, "round": before, "accepted": accepted, "reason": reason.strip()}
    ruling = Ruling.objects.create(resolution=resolution, revision=revision, by=by, **values)
    telling.ruled(ruling)
    about = {
        "inconsistency": found.pk,
        "resolution": resolution.pk,
        "ruling": ruling.pk,
        "kind": resolution.kind,
        "key": str(key),
        "accepted": accepted,
    }
    record("resolution.ruled", by=by, revision=revision, about=about, details={"reason": ruling.reason})
    return ruling


def _has_written_since(user: User, found: Inconsistency) -> bool:
    """Whether `user` wrote in the finding's text or in one begun since, a draft to come among them."""
    since = Contributor.objects.filter(revision__article=found.revision.article_id)
    return since.filter(user=user, revision__number__gte=found.revision.number).exists()


def _not_rulable(resolution: Resolution, key: str, accepted: bool) -> list[str]:
    told = {
        Stage.WITHDRAWN: f"{resolution.proposed_by} has taken this resolution back.",
        Stage.FALLEN: "An objection to its acceptance was upheld; a new resolution has to be proposed.",
        Stage.DISPUTED: "Somebody has objected to a ruling on it; that is ruled on first.",
    }
    if resolution.stage in told:
        return [told[resolution.stage]]
    if any(ruling.key == key and not ruling.has_fallen for ruling in resolution.rulings.all()):
        return ["This resolution has been ruled on already."]
    if resolution.stage == Stage.RETURNED:
        return ["This resolution was returned; a new one has to be proposed."]
    if key == Key.ADMINISTRATOR and resolution.kind != ResolutionKind.STANDS:
        return ["Only an override takes an administrator’s key."]
    if accepted and resolution.expires_at and resolution.expires_at <= timezone.now():
        return ["The day to which it was to stand has passed; return it, so that a new one can be proposed."]
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


def _read_anew(resolution: Resolution) -> Resolution:
    resolutions = Resolution.objects.select_related("inconsistency__revision__article__desk")
    return resolutions.with_answers().get(pk=resolution.pk)
