"""What a desk asks for: its policy on claims and its checklist, set by its administrators."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import Desk, User
from articles.refusals import MoveRefused, Outdated
from articles.workflow.record import record
from factcheck.models import ChecklistItem, DeskPolicy
from factcheck.permissions import Act, require
from factcheck.statuses import CLAIM_KINDS

FIELDS = (
    "threshold",
    "kinds",
    "evidence_minimum",
    "evidence_kinds",
    "unverifiable_passes",
    "hours_to_check",
)
MOST_EVIDENCE = 9
MOST_HOURS = 24 * 60
_LONGEST = ChecklistItem._meta.get_field("text").max_length or 0


def policy_digest(policy: DeskPolicy) -> str:
    """Return what tells this policy from any other: so that a form knows what it showed."""
    return hashlib.sha256(repr([getattr(policy, name) for name in FIELDS]).encode()).hexdigest()


@transaction.atomic
def save_policy(
    desk: Desk,
    *,
    by: User,
    threshold: float,
    kinds: Sequence[str] = (),
    evidence_minimum: int = 1,
    evidence_kinds: Sequence[str] = (),
    unverifiable_passes: bool = True,
    hours_to_check: int = 24,
    seen: str | None = None,
) -> DeskPolicy:
    """Set which claims of a desk are signed off and on how much evidence; see DeskPolicy.

    `seen`: the `policy_digest` of what the person had before them.
    """
    desk = _locked(desk, by)
    policy = DeskPolicy.objects.filter(desk=desk).first() or DeskPolicy(desk=desk)
    if seen is not None and seen != policy_digest(policy):
        raise Outdated("Somebody else changed this policy meanwhile; look at what stands there now.", policy)
    reasons = _out_of_bounds(threshold, evidence_minimum, hours_to_check)
    if unknown := sorted({*kinds, *evidence_kinds} - set(CLAIM_KINDS)):
        reasons.append(f"There are no claims of the kind {', '.join(unknown)}.")
    if reasons:
        raise MoveRefused(*reasons)
    values: dict[str, Any] = {
        "threshold": round(float(threshold), 4),
        "kinds": list(kinds),
        "evidence_minimum": evidence_minimum,
        "evidence_kinds": list(evidence_kinds),
        "unverifiable_passes": unverifiable_passes,
        "hours_to_check": hours_to_check,
    }
    for name, value in values.items():
        setattr(policy, name, value)
    policy.save()
    record("policy.set", by=by, about={"desk": desk.pk, **values})
    return policy


def _out_of_bounds(threshold: float, evidence_minimum: int, hours: int) -> list[str]:
    reasons = []
    if not (math.isfinite(threshold) and 0 <= threshold <= 1):
        reasons.append("The score from which a claim is signed off lies between 0 and 1.")
    if not 0 <= evidence_minimum <= MOST_EVIDENCE:
        reasons.append(f"Ask for 0 to {MOST_EVIDENCE} pieces of evidence.")
    if not 1 <= hours <= MOST_HOURS:
        reasons.append(f"Give 1 to {MOST_HOURS} hours for checking.")
    return reasons


@transaction.atomic
def add_item(
    desk: Desk, *, by: User, text: str, is_required: bool = False, position: int | None = None
) -> ChecklistItem:
    """Put something on a desk's checklist; without a position, at its end."""
    desk = _locked(desk, by)
    text = " ".join(text.split())
    asked = list(ChecklistItem.objects.filter(desk=desk, retired_at=None))
    reasons = []
    if not text:
        reasons.append("Say what is to be done.")
    if len(text) > _LONGEST:
        reasons.append(f"At most {_LONGEST} characters fit; this has {len(text)}.")
    if any(item.text.casefold() == text.casefold() for item in asked):
        reasons.append("The checklist asks for this already.")
    if reasons:
        raise MoveRefused(*reasons)
    if position is None:
        position = max((item.position for item in asked), default=-1) + 1
    item = ChecklistItem.objects.create(desk=desk, text=text, is_required=is_required, position=position)
    about = {"desk": desk.pk, "item": item.pk, "required": is_required, "position": position}
    record("checklist.item_added", by=by, about=about, details={"text": text})
    return item


@transaction.atomic
def retire_item(item: ChecklistItem, *, by: User) -> ChecklistItem:
    """Ask for it no longer. What was ticked stays on record; the words come back only as a new item."""
    item = _fresh(item, by)
    item.retired_at = timezone.now()
    item.save(update_fields=["retired_at"])
    record("checklist.item_retired", by=by, about={"desk": item.desk_id, "item": item.pk})
    return item


@transaction.atomic
def move_item(item: ChecklistItem, *, by: User, up: bool) -> ChecklistItem:
    """Let it change places with the one before it (`up`) or after it; at either end it stays."""
    item = _fresh(item, by)
    asked = list(ChecklistItem.objects.filter(desk=item.desk_id, retired_at=None))
    place = [one.pk for one in asked].index(item.pk)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(asked):
        return item
    asked[place], asked[other] = asked[other], asked[place]
    for position, one in enumerate(asked):
        if one.position != position:
            one.position = position
            one.save(update_fields=["position"])
    about = {"desk": item.desk_id, "items": [one.pk for one in asked]}
    record("checklist.item_moved", by=by, about=about)
    return asked[other]


def _fresh(item: ChecklistItem, by: User) -> ChecklistItem:
    _locked(item.desk, by)
    item = ChecklistItem.objects.select_related("desk").get(pk=item.pk)
    if item.retired_at is not None:
        raise MoveRefused("This item was taken off the checklist already.")
    return item


def _locked(desk: Desk, by: User) -> Desk:
    desk = Desk.objects.select_for_update().get(pk=desk.pk)
    require(by, Act.SET_POLICY, desk=desk)
    return desk
