"""Changing the ledger: claims that people add, and claims checked together, in parts, or as another kind."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Max

from articles.blocks import Block, blocks_of_content
from articles.content import parse_content
from articles.models import Revision, User
from articles.refusals import MoveRefused, NotAllowed
from articles.workflow.record import record
from factcheck import engine
from factcheck.anchors import anchor, claim_digest, headings_of, left_out
from factcheck.ledger import Entry, Ledger, fell, ledger_of, quoted
from factcheck.models import Claim, ClaimChange, ClaimOccurrence
from factcheck.permissions import Act
from factcheck.statuses import CLAIM_KINDS, ClaimOrigin, ClaimState, ClaimStep, Verdict
from factcheck.workflow.carrying import formerly_of
from factcheck.workflow.signing import reopen, sign_off, sign_off_many
from factcheck.workflow.texts import as_uuid, has_approved, require_on_text, whole_or_not

__all__ = ["add_claim", "merge", "reopen", "restore", "retype", "sign_off", "sign_off_many", "split"]

# Made with the form a change was sent by; the same one sent twice is the first one's result.
Nonce = str | uuid.UUID | None
# What a person added or cut out is worth checking: somebody thought so.
_SCORE, _REASON = 1.0, "added by a person"


def add_claim(
    revision: Revision, *, by: User, block: int, start: int, end: int, kinds: Iterable[str] = ()
) -> Claim:
    """Make what is marked in a text a claim: the code points `start` to `end` of a block of its content."""
    with whole_or_not():
        revision, ledger = _open_ledger(revision, by)
        kinds = _known(kinds)
        blocks = _blocks(revision)
        start, end, sentence = _marked(blocks, block, start, end)
        whole = (start, end) == sentence
        text = blocks[block].text
        for entry in ledger.entries:
            place = entry.occurrence
            if (place.block, place.start, place.end) == (block, start, end):
                if entry.claim.added_by_id == by.pk and set(kinds) <= set(entry.kinds):
                    return entry.claim  # sent twice
                raise MoveRefused(f"{quoted(entry.claim)} is a claim already.")
        words, quote = text[slice(*sentence)], "" if whole else text[start:end]
        claim = _new_claim(revision, by, sentence=words, quote=quote, heading=headings_of(blocks)[block])
        formerly = formerly_of(revision, blocks, (block, start, end)) if whole else None
        _place(claim, revision, blocks, block, start, end, kinds, formerly)
        record("claim.added", by=by, revision=revision, about={"claim": claim.pk, "kinds": kinds})
    return claim


def _marked(blocks: Sequence[Block], block: int, start: int, end: int) -> tuple[int, int, tuple[int, int]]:
    """Return what is marked, less the white space around it, and the sentence it stands in."""
    if not 0 <= block < len(blocks) or not 0 <= start <= end <= len(blocks[block].text):
        raise MoveRefused("What is marked does not stand in this text; load the page again.")
    text = blocks[block].text
    words = text[start:end].strip()
    if not any(char.isalnum() for char in words):
        raise MoveRefused("Mark the words that state something.")
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(words)
    for sentence in engine.sentence_spans(text):
        if sentence[0] <= start and end <= sentence[1]:
            return start, end, sentence
    raise MoveRefused("Mark words of one sentence; two sentences are two claims.")


def merge(
    claim: Claim, *, into: Claim, revision: Revision, by: User, reason: str = "", nonce: Nonce = None
) -> ClaimChange:
    """Have a claim checked together with another of the text, as long as that one stands there."""
    with whole_or_not():
        revision, ledger = _open_ledger(revision, by)
        if again := _sent_before(nonce, claim, ClaimStep.MERGED, by, into=into):
            return again
        entry, other = _entry(ledger, claim), _entry(ledger, into)
        reasons = []
        if entry is other:
            reasons.append("Choose another claim to check it together with.")
        reasons += _not_whole(entry) + _not_whole(other) + _told(entry) + _fell_to(entry, other)
        if taken := ClaimChange.objects.structure_in_force(merged_into=entry.claim).first():
            reasons.append(_taken_with(taken.claim, ledger))
        if reasons:
            raise MoveRefused(*reasons)
        for one in (entry, other):
            _let_stand_alone(one, revision, by)
        more = {"into": other.claim, "reason": reason.strip(), **_as_column(nonce)}
        change = _change(entry, ClaimStep.MERGED, revision, by, **more)
        about = {"claim": entry.claim.pk, "into": other.claim.pk, "change": change.pk}
        record("claim.merged", by=by, revision=revision, about=about, details={"reason": change.reason})
    return change


def split(
    claim: Claim, *, parts: Sequence[str], revision: Revision, by: User, nonce: Nonce = None
) -> list[Claim]:
    """Have a claim checked in parts: exact stretches of its words, each a claim of its own."""
    with whole_or_not():
        revision, ledger = _open_ledger(revision, by)
        entry = _entry(ledger, claim)
        if _sent_before(nonce, claim, ClaimStep.SPLIT, by):
            return list(Claim.objects.filter(split_from=claim).order_by("pk"))
        blocks = _blocks(revision)
        places, reasons = _stretches(entry, parts, blocks)
        if entry.claim.split_from_id:
            reasons.insert(0, f"{quoted(entry.claim)} is a part itself.")
        others = [one.claim for one in entry.merged if one.claim.split_from_id != entry.claim.pk]
        reasons += [_taken_with(one, ledger) for one in others]
        if reasons := _not_whole(entry) + _told(entry) + reasons:
            raise MoveRefused(*reasons)
        _let_stand_alone(entry, revision, by)
        change = _change(entry, ClaimStep.SPLIT, revision, by, **_as_column(nonce))
        block = entry.occurrence.block
        assert block is not None
        made = []
        for start, end in places:
            part = _part(entry, blocks[block].text[start:end], revision, by)
            if not ledger.find(part.pk):
                _place(part, revision, blocks, block, start, end, entry.kinds)
            made.append(part)
        about = {"claim": entry.claim.pk, "parts": [part.pk for part in made], "change": change.pk}
        record("claim.split", by=by, revision=revision, about=about)
    return made


def _stretches(
    entry: Entry, parts: Sequence[str], blocks: Sequence[Block]
) -> tuple[list[tuple[int, int]], list[str]]:
    """Return where each part stands in the block of its claim, and what is wrong with the parts."""
    place = entry.occurrence
    assert place.block is not None
    assert place.start is not None
    assert place.end is not None
    text = blocks[place.block].text
    words = [part.strip() for part in parts if part.strip()]
    places: list[tuple[int, int]] = []
    reasons = []
    if len(set(words)) < 2 or len(set(words)) < len(words):
        reasons.append("Give at least two parts, no two the same.")
    for part in words:
        at = text.find(part, place.start, place.end)
        if at < 0:
            reasons.append(f"“{part}” does not stand in the claim in these words.")
        elif len(part) == place.end - place.start:
            reasons.append("A part is less than the whole claim.")
        else:
            places.append((at, at + len(part)))
    if left := [] if reasons else left_out(text, (place.start, place.end), places):
        said = ", ".join(f"“{word}”" for word in left)
        reasons.append(f"No part holds {said}; put every figure and name of the claim into one.")
    return places, reasons


def _part(entry: Entry, words: str, revision: Revision, by: User) -> Claim:
    """Return the claim of one part: the one it had when the claim was split before, or a new one."""
    claim = entry.claim
    digest = claim_digest(claim.sentence, words, claim.heading)
    there = Claim.objects.filter(split_from=claim, digest=digest).first()
    if there is None:
        return _new_claim(
            revision, by, sentence=claim.sentence, quote=words, heading=claim.heading, split_from=claim
        )
    merged = ClaimChange.objects.structure_of(there)
    if merged and merged.step == ClaimStep.MERGED and merged.into_id == claim.pk:
        ClaimChange.objects.create(claim=there, revision=revision, step=ClaimStep.RESTORED, by=by)
    return there


def retype(
    claim: Claim, *, kinds: Iterable[str], revision: Revision, by: User, nonce: Nonce = None
) -> ClaimChange:
    """Say of what kinds a claim is; what the engine took it for no longer counts."""
    with whole_or_not():
        revision, ledger = _open_ledger(revision, by)
        entry = _entry(ledger, claim)
        kinds = _known(kinds)
        if again := _sent_before(nonce, claim, ClaimStep.RETYPED, by, kinds=kinds):
            return again
        if set(kinds) == set(entry.kinds):
            raise MoveRefused("It is of these kinds already.")
        change = _change(entry, ClaimStep.RETYPED, revision, by, kinds=kinds, **_as_column(nonce))
        about = {"claim": entry.claim.pk, "kinds": kinds, "were": entry.kinds, "change": change.pk}
        record("claim.retyped", by=by, revision=revision, about=about)
    return change


def restore(claim: Claim, *, revision: Revision, by: User, nonce: Nonce = None) -> ClaimChange:
    """Make a claim one of its own again, whether it was merged or split.

    The parts of one that was split are from now on checked together with it.
    """
    with whole_or_not():
        revision, ledger = _open_ledger(revision, by)
        entry = _entry(ledger, claim)
        if again := _sent_before(nonce, claim, ClaimStep.RESTORED, by):
            return again
        last = ClaimChange.objects.structure_of(entry.claim)
        if last is None or last.step == ClaimStep.RESTORED:
            raise MoveRefused(f"{quoted(entry.claim)} is a claim of its own.")
        parts = [part for part in entry.parts if part.is_leaf]
        taken = [ClaimChange.objects.structure_in_force(merged_into=part.claim).first() for part in parts]
        reasons = [
            f"{quoted(one.claim)} is checked together with a part of it; take that up again first."
            for one in taken
            if one
        ]
        if reasons := reasons + [one for part in parts for one in _told(part) + _fell_to(part, entry)]:
            raise MoveRefused(*reasons)
        change = _change(entry, ClaimStep.RESTORED, revision, by, **_as_column(nonce))
        for part in parts:
            _let_stand_alone(part, revision, by)
            _change(part, ClaimStep.MERGED, revision, by, into=entry.claim)
        about = {"claim": entry.claim.pk, "was": last.step, "change": change.pk}
        record("claim.restored", by=by, revision=revision, about=about)
    return change


def _open_ledger(revision: Revision, by: User) -> tuple[Revision, Ledger]:
    """Lock the article; return the text and its ledger, or refuse `by`, or an older text."""
    revision = require_on_text(by, Act.CHANGE_CLAIMS, revision)
    if has_approved(by, revision):
        raise NotAllowed("You approved this text; its claims are changed by somebody else.")
    submitted = revision.article.revisions.exclude(submitted_at=None)
    if (newest := submitted.aggregate(last=Max("number"))["last"]) != revision.number:
        raise MoveRefused(f"Revision {newest} has been handed in since; change the claims of that text.")
    return revision, ledger_of(revision)


def _sent_before(nonce: Nonce, claim: Claim, step: ClaimStep, by: User, **more: Any) -> ClaimChange | None:
    """Return what a form did when it was sent the first time; refuse one that says something else now."""
    kept = as_uuid(nonce)
    made = ClaimChange.objects.filter(nonce=kept).first() if kept else None
    if made is None:
        return None
    same = (made.claim_id, made.step, made.by_id) == (claim.pk, step.value, by.pk)
    if not same or any(getattr(made, name) != value for name, value in more.items()):
        raise MoveRefused("This form was sent before, with something else in it; load the page again.")
    return made


def _as_column(nonce: Nonce) -> dict[str, uuid.UUID]:
    kept = as_uuid(nonce)
    return {"nonce": kept} if kept else {}


def _entry(ledger: Ledger, claim: Claim) -> Entry:
    entry = ledger.find(claim.pk)
    if entry is None:
        raise MoveRefused(f"{quoted(claim)} does not stand in this text.")
    return entry


def _not_whole(entry: Entry) -> list[str]:
    """Return why a claim can neither be merged, merged into, nor split; nothing if it can."""
    if entry.change is None:
        return []
    how = "together with another" if entry.change.step == ClaimStep.MERGED else "in parts"
    return [f"{quoted(entry.claim)} is checked {how} already; take it up again first."]


def _told(entry: Entry) -> list[str]:
    """Return why what was said of a claim may not be lost in another one's verdict; nothing if it may.

    The guard of the database says the same (guard_claimchange_told).
    """
    if entry.state not in (ClaimState.WRONG, ClaimState.UNVERIFIABLE):
        return []
    said = entry.state.label[0].lower() + entry.state.label[1:]
    return [f"{quoted(entry.claim)} is signed off: {said}. Open it again first."]


def _fell_to(entry: Entry, other: Entry) -> list[str]:
    """Return why a claim may not pass with the verdict on another: its giver's sign-off of it fell.

    The guard of the database says the same (guard_claimchange_fallen).
    """
    said = other.last
    if said is None or said.verdict == Verdict.REOPENED or fell(said) or said.by_id not in entry.barred:
        return []
    then = "It stays in parts." if entry.cut_from is other else "Open it again first."
    fallen = f"whose sign-off of {quoted(entry.claim)} fell after an objection"
    return [f"{quoted(other.claim)} was signed off by {said.by}, {fallen}. {then}"]


def _taken_with(other: Claim, ledger: Ledger) -> str:
    """Say why a claim stays whole: another is checked together with it."""
    if ledger.find(other.pk):
        return f"{quoted(other)} is checked together with it; take that up again first."
    return (
        f"{quoted(other)}, which this text no longer holds, is checked together with it, should it come back."
    )


def _let_stand_alone(entry: Entry, revision: Revision, by: User) -> None:
    """Take a claim up again that was merged into, or split in, what no longer stands in this text."""
    last = ClaimChange.objects.structure_of(entry.claim)
    if last is not None and last.step != ClaimStep.RESTORED:
        _change(entry, ClaimStep.RESTORED, revision, by)


def _known(kinds: Iterable[str]) -> list[str]:
    kinds = list(kinds)
    if unknown := [kind for kind in kinds if kind not in CLAIM_KINDS]:
        raise MoveRefused(f"There is no kind of claim called {', '.join(unknown)}.")
    return [kind for kind in CLAIM_KINDS if kind in kinds]


def _change(entry: Entry, step: ClaimStep, revision: Revision, by: User, **more: Any) -> ClaimChange:
    if step != ClaimStep.RESTORED and entry.last and any(one.is_open for one in entry.last.disputes.all()):
        raise MoveRefused(
            f"{quoted(entry.claim)}: somebody has objected to its sign-off; that is ruled on first."
        )
    return ClaimChange.objects.create(claim=entry.claim, revision=revision, step=step.value, by=by, **more)


def _new_claim(
    revision: Revision, by: User, *, sentence: str, quote: str, heading: str, **more: Any
) -> Claim:
    digest = claim_digest(sentence, quote, heading)
    same = Claim.objects.filter(article=revision.article_id, digest=digest)
    last = same.aggregate(last=Max("ordinal"))["last"]
    return Claim.objects.create(
        article_id=revision.article_id,
        digest=digest,
        ordinal=0 if last is None else last + 1,
        sentence=sentence,
        heading=heading,
        quote=quote,
        origin=ClaimOrigin.PERSON.value,
        added_by=by,
        **more,
    )


def _place(
    claim: Claim,
    revision: Revision,
    blocks: Sequence[Block],
    block: int,
    start: int,
    end: int,
    kinds: list[str],
    formerly: int | None = None,
) -> None:
    ClaimOccurrence.objects.create(
        claim=claim,
        revision=revision,
        kinds=kinds,
        score=_SCORE,
        check_worthy=True,
        reason=_REASON,
        formerly_id=formerly,
        **anchor(blocks, block, start, end),
    )


def _blocks(revision: Revision) -> tuple[Block, ...]:
    assert revision.content is not None
    return blocks_of_content(parse_content(revision.content))
