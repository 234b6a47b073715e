"""Keeping what a check found: claims, facts and inconsistencies, each once."""

from __future__ import annotations

from datetime import date

from articles.blocks import blocks_of_content
from articles.content import parse_content
from factcheck import engine
from factcheck.anchors import Ordinals, anchor, digest, fingerprint
from factcheck.models import Check, Claim, ClaimOccurrence, Inconsistency, ReadFact, Side, Sighting


def record(check: Check, examination: engine.Examination) -> None:
    """Write rows for everything the examination holds that is not on record for this text yet."""
    content = check.revision.content
    assert content is not None
    blocks = blocks_of_content(parse_content(content))
    _record_claims(check, examination.claims, blocks)
    _record_facts(check, examination.facts)
    _record_inconsistencies(check, examination.inconsistencies, blocks)


def _record_claims(check: Check, claims, blocks) -> None:
    ordinals = Ordinals()
    article = check.revision.article
    known = {(c.digest, c.ordinal): c for c in Claim.objects.filter(article=article)}
    here = set(ClaimOccurrence.objects.filter(revision=check.revision).values_list("claim_id", flat=True))
    occurrences = []
    for found in claims:
        of = digest(found.quote)
        key = (of, ordinals.next(of))
        claim = known.get(key)
        if claim is None:
            claim = Claim.objects.create(article=article, digest=key[0], ordinal=key[1], sentence=found.quote)
        if claim.pk in here:
            continue
        occurrences.append(
            ClaimOccurrence(
                claim=claim,
                revision=check.revision,
                kinds=list(found.kinds),
                score=found.score,
                check_worthy=found.check_worthy,
                reason=found.reason[:300],
                **anchor(blocks, found.block, found.start, found.end),
            )
        )
    ClaimOccurrence.objects.bulk_create(occurrences)


def _record_facts(check: Check, facts) -> None:
    ReadFact.objects.bulk_create(
        ReadFact(
            check_run=check,
            kind=fact.kind[:40],
            key=fact.key[:200],
            value=fact.value[:200],
            start=_date(fact.start),
            end=_date(fact.end),
            quote=fact.quote,
        )
        for fact in facts
    )


def _date(value) -> date | None:
    if not value or isinstance(value, date):
        return value or None
    return date.fromisoformat(value)


def _record_inconsistencies(check: Check, inconsistencies, blocks) -> None:
    ordinals = Ordinals()
    known = {i.fingerprint: i for i in Inconsistency.objects.filter(revision=check.revision)}
    for found in inconsistencies:
        sides = [_side(side, blocks) for side in found.sides]
        # What is dismissed is this pair of quotes as this kind of fault: another fault of the same two
        # sentences, or the same one grown graver, is a question of its own.
        sort = f"{found.checker}, {found.kind}, {found.severity}"
        keys = tuple(sorted(_key(side) for side in sides))
        print_ = fingerprint(sort, keys, ordinals.next((sort, keys)))
        inconsistency = known.get(print_)
        if inconsistency is None:
            inconsistency = _new(check, found, print_)
            for position, side in enumerate(sides):
                Side.objects.create(inconsistency=inconsistency, position=position, **side)
        Sighting.objects.create(check_run=check, inconsistency=inconsistency)


def _key(side: dict) -> str:
    return side["ref"] or digest(f"{side['sentence']}\n{side['quote']}")


def _new(check: Check, found, print_: str) -> Inconsistency:
    return Inconsistency.objects.create(
        revision=check.revision,
        check_run=check,
        fingerprint=print_,
        checker=found.checker,
        rule=found.rule,
        kind=found.kind,
        severity=found.severity,
        message=found.message,
        suggestion=found.suggestion,
        why=found.why,
    )


def _side(side, blocks) -> dict:
    if side.block is None:
        return {"where": side.where, "quote": side.quote, "ref": side.ref or side.where, "sentence": ""}
    text = blocks[side.block].text
    start, end = engine.sentence_of(text, side.start, side.end)
    place = anchor(blocks, side.block, side.start, side.end)
    return {"where": side.where, "ref": "", "sentence": text[start:end], **place}
