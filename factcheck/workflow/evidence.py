"""What supports or contradicts a claim: added, and withdrawn by a later entry; never changed."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.validators import URLValidator
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.models import Article, Revision, User
from articles.refusals import MoveRefused
from articles.workflow.record import LONGEST, record
from factcheck import files
from factcheck.models import Claim, Document, Evidence, ProtectedSource
from factcheck.permissions import Act, require
from factcheck.statuses import EvidenceKind, Stance
from factcheck.workflow.origins import groups_of, origin_of
from factcheck.workflow.sources import fact_in_book, may_rely_on
from factcheck.workflow.telling import came_in_its_way

# Kinds whose source may be protected: a link, a fact or a claim of ours says where it comes from.
PROTECTABLE = frozenset({EvidenceKind.INTERVIEW, EvidenceKind.DOCUMENT, EvidenceKind.EXPERT})
_WORDS = ("source", "publisher", "place", "group", "url", "ref", "quoted", "note")
# What the fields are called on the form.
_CALLED = {
    "source": "Source",
    "publisher": "Publisher",
    "place": "Place in the source",
    "group": "Origin",
    "url": "Address",
    "ref": "Reference fact",
    "quoted": "Quoted words",
    "note": "Note",
    "protected_name": "Who it is",
    "protected_details": "How to reach them",
}
_CLOCKS_APART = timedelta(minutes=10)


def add_evidence(
    claim: Claim,
    *,
    revision: Revision,
    by: User,
    kind: str,
    stance: str = Stance.FOR,
    source: str = "",
    url: str = "",
    publisher: str = "",
    published_on: date | None = None,
    quoted: str = "",
    place: str = "",
    looked_up_at: datetime | None = None,
    note: str = "",
    group: str = "",
    protected_name: str = "",
    protected_details: str = "",
    is_protected: bool = False,
    upload: File | None = None,
    ref: str = "",
    earlier_claim: Claim | None = None,
    nonce: uuid.UUID | None = None,
) -> Evidence:
    """Add one piece of evidence to a claim. The same nonce sent twice counts once.

    What a kind must have: a link its address; a document its file; an interview who spoke and what they said;
    a reference fact its `ref` in the book as it is now; an earlier claim `earlier_claim`.
    """
    values = _given(locals())
    return _add([claim], revision, by, values, upload, [nonce or uuid.uuid4()])[0]


def add_evidence_many(
    claims: Iterable[Claim],
    *,
    revision: Revision,
    by: User,
    upload: File | None = None,
    nonce: uuid.UUID | None = None,
    **values: Any,
) -> list[Evidence]:
    """Add the same evidence to several claims, to all or to none: an entry for each, one document."""
    claims = list(dict.fromkeys(claims))
    if not claims:
        raise MoveRefused("Choose the claims it is evidence on.")
    of_all = nonce or uuid.uuid4()
    nonces = [uuid.uuid5(of_all, str(claim.pk)) for claim in claims]
    return _add(claims, revision, by, _given(values), upload, nonces)


def _given(values: dict[str, Any]) -> dict[str, Any]:
    """Return what an entry says, every field of it, the words without blanks around them."""
    empty: dict[str, Any] = {"published_on": None, "looked_up_at": None, "earlier_claim": None}
    empty |= dict.fromkeys((*_WORDS, "protected_name", "protected_details"), "")
    empty |= {"kind": "", "stance": Stance.FOR, "is_protected": False}
    given = {name: values.get(name, value) for name, value in empty.items()}
    for name, value in given.items():
        if isinstance(value, str):
            given[name] = value.replace("\0", "").strip()
    return given


def _add(
    claims: Sequence[Claim],
    revision: Revision,
    by: User,
    values: dict[str, Any],
    upload: File | None,
    nonces: list[uuid.UUID],
) -> list[Evidence]:
    _may_add(by, revision, values["kind"])  # before anything is written aside
    if first := _sent_before(claims, by, nonces):
        return first
    received = None
    if upload is not None and values["kind"] in (EvidenceKind.DOCUMENT, EvidenceKind.INTERVIEW):
        try:
            received = files.receive(upload)
        except files.FileRefused as refused:
            raise MoveRefused(str(refused), *_missing(values, has_file=True)) from refused
    try:
        with transaction.atomic():
            Article.objects.select_for_update().get(pk=revision.article_id)
            if first := _sent_before(claims, by, nonces):
                return first
            return _added(claims, revision, by, values, received, getattr(upload, "name", ""), nonces)
    except IntegrityError as problem:
        raise MoveRefused(f"The database refused: {str(problem).splitlines()[0]}") from problem
    finally:
        if received is not None:
            files.discard(received)  # kept, it is no longer there to discard


def _may_add(by: User, revision: Revision, kind: str) -> None:
    """An expert's answer comes in under the name of whoever asked; anything else is a fact-checker's."""
    act = Act.ASK_EXPERT if kind == EvidenceKind.EXPERT else Act.ADD_EVIDENCE
    require(by, act, desk=revision.article.desk)


def _sent_before(claims: Sequence[Claim], by: User, nonces: list[uuid.UUID]) -> list[Evidence]:
    found = {entry.nonce: entry for entry in Evidence.objects.filter(nonce__in=nonces)}
    if not found:
        return []
    entries = [found.get(nonce) for nonce in nonces]
    for entry, claim in zip(entries, claims, strict=True):
        if entry is None or entry.by_id != by.pk or entry.claim_id != claim.pk:
            raise MoveRefused("This form was sent before, for something else; open it again.")
    return [entry for entry in entries if entry is not None]


def _added(
    claims: Sequence[Claim],
    revision: Revision,
    by: User,
    values: dict[str, Any],
    received: files.Received | None,
    name: str,
    nonces: list[uuid.UUID],
) -> list[Evidence]:
    # read anew: memberships may have changed while the file came in
    by = User.objects.get(pk=by.pk)
    revision = Revision.objects.select_related("article__desk").get(pk=revision.pk)
    _may_add(by, revision, values["kind"])
    reasons = _not_of_this_text(claims, revision)
    reasons += _missing(values, has_file=received is not None) + _wrong(values, claims, by)
    if reasons:
        raise MoveRefused(*reasons)
    columns = _columns(values)
    columns["document"] = _keep(received, name, by, is_protected=values["is_protected"])
    entries = []
    origin = origin_of(columns, received.sha256 if received else "")
    groups = groups_of(claims, revision.article_id, columns.pop("group"), origin)
    for claim, nonce in zip(claims, nonces, strict=True):
        entry = Evidence.objects.create(
            claim=claim, revision=revision, by=by, nonce=nonce, group=groups[claim.pk], **columns
        )
        if entry.is_protected:
            ProtectedSource.objects.create(
                evidence=entry, name=values["protected_name"], details=values["protected_details"]
            )
        entries.append(entry)
    for entry in entries:
        _tell("evidence.added", entry, by, details={"source": entry.source, "address": entry.url})
    return entries


def _not_of_this_text(claims: Sequence[Claim], revision: Revision) -> list[str]:
    if revision.is_draft:
        return ["Evidence is gathered once a text has been handed in."]
    if any(claim.article_id != revision.article_id for claim in claims):
        return ["This claim is not of this story."]
    return []


def _missing(values: dict[str, Any], *, has_file: bool) -> list[str]:
    """Return what a kind must have and has not, in words."""
    kind, told = values["kind"], values["quoted"] or values["note"]
    wanted = {
        EvidenceKind.LINK: [(values["url"], "Give the address of the page.")],
        EvidenceKind.DOCUMENT: [(has_file, "Choose the file.")],
        EvidenceKind.INTERVIEW: [
            (values["source"] or values["is_protected"], "Say who was spoken to."),
            (told or has_file, "Write down what was said."),
        ],
        EvidenceKind.REFERENCE_FACT: [(values["ref"], "Choose the reference fact.")],
        EvidenceKind.EARLIER_CLAIM: [(values["earlier_claim"], "Choose the earlier claim.")],
        EvidenceKind.EXPERT: [
            (values["source"] or values["is_protected"], "Say who answered."),
            (told, "Write down what the expert answered."),
        ],
    }
    if kind not in wanted:
        return ["Choose what kind of evidence it is."]
    reasons = [reason for given, reason in wanted[kind] if not given]
    if values["is_protected"]:
        if not values["source"]:
            reasons.append("Describe the protected source in words that give nobody away.")
        if not (values["protected_name"] or values["protected_details"]):
            reasons.append(
                "Say who the protected source is; reviewers and fact-checkers of the desk alone see it."
            )
    return reasons


def _wrong(values: dict[str, Any], claims: Sequence[Claim], by: User) -> list[str]:
    """Return what is given and cannot be, in words."""
    reasons = _too_long(values)
    if values["stance"] not in Stance.values:
        reasons.append("Choose whether it speaks for the claim, against it or neither.")
    if values["url"]:
        reasons += _bad_address(values["url"])
    looked_up = values["looked_up_at"]
    if looked_up and looked_up > timezone.now() + _CLOCKS_APART:
        reasons.append("It cannot have been looked up at a time to come.")
    if values["is_protected"]:
        if values["kind"] not in PROTECTABLE:
            reasons.append(
                "Only who spoke, and a document, can be protected: a link or a reference says its source."
            )
        if values["url"]:
            reasons.append(
                "An address is seen by the whole desk; write it under the details of the protected source."
            )
    elif values["protected_name"] or values["protected_details"]:
        reasons.append("You wrote down a protected source; mark it as protected, or take the name out.")
    if values["kind"] == EvidenceKind.REFERENCE_FACT and values["ref"] and not fact_in_book(values["ref"]):
        reasons.append(
            "The reference book does not hold this fact, or not in these words any more; look it up again."
        )
    if values["kind"] == EvidenceKind.EARLIER_CLAIM and values["earlier_claim"]:
        reasons += _not_to_rely_on(values, claims, by)
    return reasons


def _not_to_rely_on(values: dict[str, Any], claims: Sequence[Claim], by: User) -> list[str]:
    earlier = values["earlier_claim"]
    if not may_rely_on(by, earlier):
        return ["There is no such claim, signed off as verified, in the stories of your desks."]
    if any(claim.article_id == earlier.article_id for claim in claims):
        return ["A story is no evidence for itself; choose a claim of another one."]
    return []


def _too_long(values: dict[str, Any]) -> list[str]:
    limits = {name: getattr(Evidence._meta.get_field(name), "max_length", None) or LONGEST for name in _WORDS}
    limits |= dict.fromkeys(("protected_name", "protected_details"), LONGEST)
    return [
        f"{_CALLED[name]}: {len(values[name])} characters, and {most} is the most."
        for name, most in limits.items()
        if len(values[name]) > most
    ]


def _bad_address(url: str) -> list[str]:
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        return ["Give the address as a browser shows it, beginning with http:// or https://."]
    if urlsplit(url).username is not None or urlsplit(url).password is not None:
        return ["The address holds a name or a password before its host; leave that out."]
    return []


def _columns(values: dict[str, Any]) -> dict[str, Any]:
    """Return the columns of an entry: of its own kind alone, and with what the house knows itself."""
    kind = values["kind"]
    columns = {name: values[name] for name in _WORDS}
    columns |= {name: values[name] for name in ("kind", "stance", "published_on", "is_protected")}
    columns["looked_up_at"] = values["looked_up_at"] or timezone.now()
    columns["earlier_claim"] = values["earlier_claim"] if kind == EvidenceKind.EARLIER_CLAIM else None
    if kind != EvidenceKind.REFERENCE_FACT:
        columns["ref"] = ""
    elif fact := fact_in_book(values["ref"]):
        # as the book has it today: the entry has to be read when the fact is another one
        columns |= {"ref": fact.ref, "source": fact.source, "quoted": fact.words}
    if kind == EvidenceKind.EARLIER_CLAIM:
        columns["quoted"] = values["quoted"] or values["earlier_claim"].sentence
        columns["source"] = values["source"] or str(values["earlier_claim"].article)[:300]
    if kind == EvidenceKind.LINK:
        columns["source"] = values["source"] or (urlsplit(values["url"]).hostname or "")[:300]
    return columns


def _keep(received: files.Received | None, name: str, by: User, *, is_protected: bool) -> Document | None:
    """Put a received file in its place and write down what it is; of a protected one not even its name."""
    if received is None:
        return None
    hold_file(received.sha256)
    files.keep(received)
    return Document.objects.create(
        sha256=received.sha256,
        name=files.safe_name("protected" if is_protected else name, received.media_type),
        media_type=received.media_type,
        size=received.size,
        by=by,
    )


def hold_file(sha256: str) -> None:
    """Keep others from taking away the file with this digest until the transaction ends.

    On SQLite there is one writer anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int(sha256[:15], 16)])


def withdraw_evidence(
    evidence: Evidence,
    *,
    revision: Revision | None = None,
    by: User,
    reason: str,
    nonce: uuid.UUID | None = None,
) -> Evidence:
    """Withdraw a piece of evidence, saying why: a later entry; both stay on the record."""
    reason = reason.replace("\0", "").strip()
    try:
        with transaction.atomic():
            return _withdraw(evidence, revision or evidence.revision, by, reason, nonce or uuid.uuid4())
    except IntegrityError as problem:
        raise MoveRefused(f"The database refused: {str(problem).splitlines()[0]}") from problem


def _withdraw(evidence: Evidence, revision: Revision, by: User, reason: str, nonce: uuid.UUID) -> Evidence:
    Article.objects.select_for_update().get(pk=evidence.claim.article_id)
    evidence = Evidence.objects.select_related("claim", "withdrawn_by__by").get(pk=evidence.pk)
    require(by, Act.ADD_EVIDENCE, desk=revision.article.desk)
    earlier = getattr(evidence, "withdrawn_by", None)
    if earlier is not None and earlier.nonce == nonce and earlier.by_id == by.pk:
        return earlier
    reasons = _not_of_this_text([evidence.claim], revision)
    if evidence.kind == EvidenceKind.WITHDRAWAL:
        reasons.append("A withdrawal is not withdrawn; add the evidence again.")
    if earlier is not None:
        reasons.append(f"{earlier.by} has withdrawn it already: {earlier.note}")
    if not reason:
        reasons.append("Say why it is withdrawn; it stays on the record.")
    if reasons:
        raise MoveRefused(*reasons)
    entry = Evidence.objects.create(
        claim=evidence.claim,
        revision=revision,
        kind=EvidenceKind.WITHDRAWAL,
        stance=evidence.stance,
        note=reason,
        withdraws=evidence,
        nonce=nonce,
        by=by,
    )
    came_in_its_way(revision, by=by)
    _tell("evidence.withdrawn", entry, by, details={"reason": reason}, withdraws=evidence.pk)
    return entry


def _tell(act: str, entry: Evidence, by: User, *, details: dict[str, str], **about: Any) -> None:
    about |= {"evidence": entry.pk, "claim": entry.claim_id, "kind": entry.kind, "stance": entry.stance}
    if entry.is_protected:
        about["protected"] = True
    if entry.document is not None:
        about |= {"document": entry.document_id, "sha256": entry.document.sha256}
    record(act, by=by, revision=entry.revision, about=about, details=details)
