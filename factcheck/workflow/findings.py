"""Keeping what a check found: claims, facts and inconsistencies, each once."""

from __future__ import annotations

from datetime import date

from articles.blocks import blocks_of_content
from articles.content import parse_content
from factcheck import engine
from factcheck.anchors import Ordinals, anchor, digest, fingerprint, headings_of
from factcheck.models import Check, Inconsistency, ReadFact, Side, Sighting
from factcheck.workflow.carrying import record_claims


def record(check: Check, examination: engine.Examination) -> None:
    """Write rows for everything the examination holds that is not on record for this text yet."""
    content = check.revision.content
    assert content is not None
    blocks = blocks_of_content(parse_content(content))
    record_claims(check.revision, examination.claims, blocks)
    _record_facts(check, examination.facts)
    _record_inconsistencies(check, examination.inconsistencies, blocks)


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
    ordinals, headings = Ordinals(), headings_of(blocks)
    known = {i.fingerprint: i for i in Inconsistency.objects.filter(revision=check.revision)}
    for found in inconsistencies:
        sides = [_side(side, blocks) for side in found.sides]
        # What is dismissed is this pair of quotes as this kind of fault: another fault of the same two
        # sentences, or the same one grown graver, is a question of its own.
        sort = f"{found.checker}, {found.kind}, {found.severity}"
        keys = tuple(sorted(_key(side, headings) for side in sides))
        print_ = fingerprint(sort, keys, ordinals.next((sort, keys)))
        inconsistency = known.get(print_)
        if inconsistency is None:
            inconsistency = _new(check, found, print_)
            for position, side in enumerate(sides):
                Side.objects.create(inconsistency=inconsistency, position=position, **side)
        Sighting.objects.create(check_run=check, inconsistency=inconsistency)


def _key(side: dict, headings: list[str]) -> str:
    if side["ref"]:
        return side["ref"]
    under = headings[side["block"]]  # a row under another header is another statement
    return digest("\n".join([side["sentence"], side["quote"], *([under] if under else [])]))


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
