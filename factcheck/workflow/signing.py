"""Signing claims off, and opening them again. The last word counts; nothing said before is lost."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping

from articles.models import Revision, User
from articles.refusals import MoveRefused, NotAllowed, Outdated
from articles.workflow.record import record
from factcheck.ledger import Entry, Ledger, ledger_of, quoted
from factcheck.models import Claim, SignOff
from factcheck.permissions import Act
from factcheck.statuses import ClaimState, Verdict
from factcheck.workflow.telling import came_in_its_way, evidence_fell
from factcheck.workflow.texts import as_uuid, has_approved, require_on_text, whole_or_not

_NEEDS_WORDS = {
    Verdict.WRONG: "Say what is wrong with it; its writers have to know.",
    Verdict.UNVERIFIABLE: "Say what was tried; the reviewer has to know why it cannot be verified.",
    Verdict.REOPENED: "Say why it is open again; whoever signed it off has to know.",
}
BARRED = "your sign-off of it fell after an objection; somebody else signs it off."
_OTHERWISE = "This form was sent before, with something else in it; load the page again."


def sign_off(
    claim: Claim,
    *,
    revision: Revision,
    by: User,
    verdict: str,
    note: str = "",
    seen: int | None = None,
    nonce: str | uuid.UUID | None = None,
) -> SignOff:
    """Give a verdict on a claim of a submitted text.

    `seen`: the id of the last sign-off the person saw, 0 for none; Outdated when there is another by now.
    """
    with whole_or_not():
        if again := _sent_before(nonce, claim, verdict, by):
            return again
        before = None if seen is None else {claim.pk: seen}
        ledger = _allowed([claim], revision=revision, by=by, verdict=verdict, note=note, seen=before)
        made = _write(claim, ledger, revision, by=by, verdict=verdict, note=note, nonce=as_uuid(nonce))
        about = {"claim": claim.pk, "sign_off": made.pk, "verdict": made.verdict}
        came_in_its_way(revision, by=by)
        evidence_fell([claim.pk], occasion=f"said:{made.pk}", by=by)
        record("claim.signed_off", by=by, revision=revision, about=about, details={"reason": made.note})
    return made


def sign_off_many(
    claims: Iterable[Claim],
    *,
    revision: Revision,
    by: User,
    verdict: str,
    note: str = "",
    seen: Mapping[int, int] | None = None,
    nonce: str | uuid.UUID | None = None,
) -> list[SignOff]:
    """Give one verdict on several claims in one go: all of them, or none and every reason why."""
    claims = list({claim.pk: claim for claim in claims}.values())
    batch = as_uuid(nonce) or uuid.uuid4()
    with whole_or_not():
        if again := list(SignOff.objects.filter(batch=batch, by=by)):
            _require_the_same(again, claims, verdict)
            return again
        if not claims:
            raise MoveRefused("Choose at least one claim.")
        ledger = _allowed(claims, revision=revision, by=by, verdict=verdict, note=note, seen=seen)
        made = [
            _write(claim, ledger, revision, by=by, verdict=verdict, note=note, batch=batch)
            for claim in claims
        ]
        about = {
            "claims": [claim.pk for claim in claims],
            "sign_offs": [one.pk for one in made],
            "verdict": str(verdict),
        }
        came_in_its_way(revision, by=by)
        evidence_fell([claim.pk for claim in claims], occasion=f"said:{made[-1].pk}", by=by)
        record("claims.signed_off", by=by, revision=revision, about=about, details={"reason": note.strip()})
    return made


def reopen(
    claim: Claim,
    *,
    revision: Revision,
    by: User,
    note: str,
    seen: int | None = None,
    nonce: str | uuid.UUID | None = None,
) -> SignOff:
    """Take the last verdict on a claim back, whoever gave it, and say why."""
    with whole_or_not():
        if again := _sent_before(nonce, claim, Verdict.REOPENED, by):
            return again
        before = None if seen is None else {claim.pk: seen}
        ledger = _allowed([claim], revision=revision, by=by, verdict=Verdict.REOPENED, note=note, seen=before)
        made = _write(
            claim, ledger, revision, by=by, verdict=Verdict.REOPENED, note=note, nonce=as_uuid(nonce)
        )
        about = {"claim": claim.pk, "sign_off": made.pk, "verdict": made.verdict}
        came_in_its_way(revision, by=by)
        evidence_fell([claim.pk], occasion=f"said:{made.pk}", by=by)
        record("claim.reopened", by=by, revision=revision, about=about, details={"reason": made.note})
    return made


def _sent_before(nonce: str | uuid.UUID | None, claim: Claim, verdict: str, by: User) -> SignOff | None:
    kept = as_uuid(nonce)
    made = SignOff.objects.filter(nonce=kept).first() if kept else None
    if made and made.by_id != by.pk:
        raise MoveRefused(_OTHERWISE)
    if made:
        _require_the_same([made], [claim], verdict)
    return made


def _require_the_same(made: list[SignOff], claims: list[Claim], verdict: str) -> None:
    """Raise MoveRefused unless a form sent again says what it said the first time."""
    said = {(one.claim_id, one.verdict) for one in made}
    if said != {(claim.pk, str(verdict)) for claim in claims}:
        raise MoveRefused(_OTHERWISE)


def _allowed(
    claims: list[Claim],
    *,
    revision: Revision,
    by: User,
    verdict: str,
    note: str,
    seen: Mapping[int, int] | None,
) -> Ledger:
    """Return the ledger of the text, its article locked, or refuse with every reason."""
    revision = require_on_text(by, Act.SIGN_OFF, revision)
    if has_approved(by, revision):
        raise NotAllowed("You approved this text; claims in it are signed off by somebody else.")
    ledger = ledger_of(revision)
    reasons = []
    if verdict not in Verdict.values:
        reasons.append("Choose a verdict.")
    elif verdict in _NEEDS_WORDS and not note.strip():
        reasons.append(_NEEDS_WORDS[Verdict(verdict)])
    for claim in claims:
        entry = ledger.find(claim.pk)
        if entry is None:
            reasons.append(f"{quoted(claim)} does not stand in this text.")
            continue
        if entry.last and any(one.is_open for one in entry.last.disputes.all()):
            reasons.append(f"{quoted(claim)}: somebody has objected to its sign-off; that is ruled on first.")
            continue
        if seen is not None and (news := _news(entry, seen.get(claim.pk, 0))):
            raise Outdated(news, theirs=entry.last)
        reasons += _against(entry, verdict, by)
    if reasons:
        raise MoveRefused(*reasons)
    return ledger


def _news(entry: Entry, seen: int) -> str:
    """Say what was said of a claim since the person looked, nothing if it is what they saw."""
    last = entry.last
    if last is None or last.pk == seen:
        return ""
    done = last.get_verdict_display().lower()
    return f"{last.by} has said “{done}” of {quoted(entry.claim)} meanwhile; look again before you answer."


def _against(entry: Entry, verdict: str, by: User) -> list[str]:
    """Return what stands against this verdict on this claim, as the ledger has it."""
    name = quoted(entry.claim)
    if entry.state == ClaimState.MERGED and entry.into:
        return [f"{name} is checked together with {quoted(entry.into.claim)}; sign that one off."]
    if entry.state == ClaimState.SPLIT:
        return [f"{name} is checked in parts; sign those off."]
    if verdict == Verdict.REOPENED and (entry.last is None or entry.last.verdict == Verdict.REOPENED):
        return [f"{name} is open already."]
    if verdict != Verdict.REOPENED and by.pk in entry.barred:
        return [f"{name}: {BARRED}"]
    if verdict == Verdict.VERIFIED and entry.independent < entry.asked:
        return [
            f"{name} is verified on {entry.asked} independent pieces of evidence for it;"
            f" there {'is' if entry.independent == 1 else 'are'} {entry.independent}."
            if entry.asked > 1
            else f"{name} is verified on a piece of evidence for it; add that first."
        ]
    return []


def _write(
    claim: Claim,
    ledger: Ledger,
    revision: Revision,
    *,
    by: User,
    verdict: str,
    note: str,
    batch: uuid.UUID | None = None,
    nonce: uuid.UUID | None = None,
) -> SignOff:
    entry = ledger.find(claim.pk)
    assert entry is not None
    return SignOff.objects.create(
        claim=entry.claim,
        revision=revision,
        verdict=Verdict(verdict).value,
        note=note.strip(),
        batch=batch,
        nonce=nonce or uuid.uuid4(),
        by=by,
    )
