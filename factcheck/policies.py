"""What a desk asks of the claims of its texts, in one place: the database's guard says the same in SQL."""

from collections.abc import Iterable

from articles.models import Desk
from factcheck.models import DeskPolicy


def policy_of(desk: Desk) -> DeskPolicy:
    """Return the policy in force on `desk`: its own, or the defaults, unsaved."""
    return DeskPolicy.objects.filter(desk=desk).first() or DeskPolicy(desk=desk)


def policies_of(desks: Iterable[int]) -> dict[int, DeskPolicy]:
    """Return the policy in force on each of these desks, by the id of the desk, in one query."""
    own = {policy.desk_id: policy for policy in DeskPolicy.objects.filter(desk__in=set(desks))}
    return {desk: own.get(desk) or DeskPolicy(desk_id=desk) for desk in desks}


def is_required(policy: DeskPolicy, score: float, kinds: Iterable[str]) -> bool:
    """Whether a claim with this score and these kinds has to be signed off before readers see it."""
    return score >= policy.threshold or not set(policy.kinds).isdisjoint(kinds)


def evidence_asked(policy: DeskPolicy, kinds: Iterable[str]) -> int:
    """Return on how many independent pieces of evidence such a claim may be verified."""
    if policy.evidence_kinds and set(policy.evidence_kinds).isdisjoint(kinds):
        return 0
    return policy.evidence_minimum
