"""The check report of a text: what was claimed, who checked it, on what evidence, what was ruled.

`report_of` returns plain JSON values. What the engine read stands in it whole (content, reference book,
language, day), with the hashes of what went in and came out, so that anybody with the engine may run it
again: see proving.py. Of a protected source it holds that there is one, never who.
"""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from articles.models import Approval, LogEntry, Revision, User
from articles.statuses import Status
from factcheck.ledger import Entry, fallen, ledger_of
from factcheck.models import (
    Check,
    ChecklistItem,
    ClaimChange,
    Evidence,
    ExpertLink,
    HandCheck,
    Inconsistency,
    Resolution,
    SignOff,
    Tick,
)
from factcheck.pairs import found_up_to, sources_of
from factcheck.requirements import latest_of_each
from factcheck.statuses import CheckStatus, Stage

FORMAT = "newsroom-check-report/1"
FULL, PUBLIC = "full", "public"


def report_of(revision: Revision, *, by: User | None = None) -> dict[str, Any]:
    """Return the full report of a submitted text, in a constant number of queries; see sealing.sealed."""
    assert revision.content is not None, "a draft has no report"
    coverage = (ledger := ledger_of(revision)).coverage
    found = latest_of_each(found_up_to(revision))
    return {
        "format": FORMAT,
        "edition": FULL,
        "newsroom": settings.NEWSROOM_NAME,
        "made": {"at": _at(timezone.now()), "by": _name(by)},
        "article": _article(revision.article),
        "revision": _revision(revision),
        "content": revision.content,
        "content_hash": revision.content_hash,
        **_checks(revision),
        "hand_check": _hand_check(revision),
        "coverage": {name: getattr(coverage, name) for name in ("done", "required", "percent")},
        "claims": [_claim(entry) for entry in ledger.entries],
        "inconsistencies": _inconsistencies(revision, found),
        "looked_up_in": _looked_up_in(found),
        "experts": _experts(revision),
        "checklist": _checklist(revision),
        "approval": _approval(revision),
        "moves": [_move(move) for move in revision.moves.select_related("by")],
        "record": _head(LogEntry.objects.order_by("-number").first()),
        "published_in_record": _head(_publication(revision)),
    }


def _article(article):
    return {
        "id": article.pk,
        "address": reverse("articles:article", args=[article.desk.slug, article.slug]),
        "desk": article.desk.name,
        "language": article.language,
        "authors": [line.author.name for line in article.bylines.select_related("author")],
    }


def _revision(revision):
    return {
        "id": revision.pk,
        "number": revision.number,
        "status": str(revision.status),
        "headline": revision.headline,
        "written_by": [_name(one.user) for one in revision.contributors.select_related("user")],
        "submitted": {"at": _at(revision.submitted_at), "by": _name(revision.submitted_by)},
        "published_at": _at(revision.published_at),
    }


def _move(move):
    said = {"from": move.from_status, "to": move.to_status, "by": _name(move.by), "at": _at(move.at)}
    return said | {"reason": move.reason}


def _at(moment):
    return moment.isoformat() if moment else None


def _name(user):
    return str(user) if user else None


def _head(entry):
    return {"number": entry.number, "hash": entry.hash, "at": _at(entry.at)} if entry else None


def _publication(revision):
    """Return the entry by which readers got the text: a head that stays the same while it is live."""
    moved = LogEntry.objects.filter(
        revision=revision, act="text.moved", body__contains=f'"to":"{Status.LIVE}"'
    )
    return moved.order_by("number").first()


def _checks(revision):
    """Return every run of the engine over the text, and the last that came to its end whole."""
    checks = list(Check.objects.filter(revision=revision).select_related("book").order_by("id"))
    done = [check for check in checks if check.status == CheckStatus.DONE]
    return {"check": _check(done[-1]) if done else None, "checks": [_run(check) for check in checks]}


def _check(check):
    return {
        "id": check.pk,
        "supported": check.supported,
        "language": check.language,
        "reference_date": check.reference_date.isoformat(),
        "book": {"number": check.book.number, "digest": check.book.digest, "body": check.book.body},
        "engine_version": check.engine_version,
        "input_hash": check.input_hash,
        "result": check.result,
        "result_hash": check.result_hash,
        "finished_at": _at(check.finished_at),
    }


def _run(check):
    return {
        "id": check.pk,
        "status": check.status,
        "engine_version": check.engine_version,
        "input_hash": check.input_hash,
        "result_hash": check.result_hash,
        "error": check.error,
    }


def _hand_check(revision):
    hand = HandCheck.objects.filter(revision=revision).select_related("by").first()
    return {"by": _name(hand.by), "at": _at(hand.at), "note": hand.note} if hand else None


def _claim(entry: Entry) -> dict[str, Any]:
    place = entry.occurrence
    return {
        "id": entry.claim.pk,
        "quote": place.quote,
        "sentence": entry.claim.sentence,
        "section": str(place.section or ""),
        "block": place.block,
        "kinds": list(entry.kinds),
        "score": place.score,
        "check_worthy": place.check_worthy,
        "origin": entry.claim.origin,
        "added_by": _name(entry.claim.added_by),
        "required": entry.is_required,
        "state": str(entry.state),
        "done": entry.is_done,
        "formerly": _before(entry),
        "change": _change(entry.change),
        "verdicts": [_sign_off(one) for one in entry.history],
        "evidence_asked": entry.asked,
        "evidence_independent": entry.independent,
        "evidence": [_evidence(one) for one in (*entry.evidence, *entry.withdrawn)],
    }


def _before(entry: Entry) -> str | None:
    """Return the words it had before; what its row of a table stood under too, where that was another."""
    was = entry.formerly
    if was is None or was.heading == entry.claim.heading:
        return was.sentence if was else None
    return f"{was.heading}: {was.sentence}" if was.heading else was.sentence


def _change(change: ClaimChange | None):
    if change is None:
        return None
    said = {"step": change.step, "into": change.into_id, "by": _name(change.by), "at": _at(change.at)}
    return said | {"reason": change.reason}


def _sign_off(one: SignOff):
    said = {"verdict": one.verdict, "note": one.note, "by": _name(one.by), "at": _at(one.at)}
    return said | {"revision": one.revision_id, "disputes": [_dispute(each) for each in one.disputes.all()]}


def _dispute(dispute):
    answer = getattr(dispute, "answer", None)
    return {
        "by": _name(dispute.by),
        "at": _at(dispute.at),
        "reason": dispute.reason,
        "answer": answer
        and {
            "upheld": answer.upheld,
            "reason": answer.reason,
            "by": _name(answer.by),
            "at": _at(answer.at),
        },
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    document, withdrawal = one.document, getattr(one, "withdrawn_by", None)
    return {
        "id": one.pk,
        "kind": one.kind,
        "stance": one.stance,
        "protected": one.is_protected,
        "source": one.source,
        "url": one.url,
        "publisher": one.publisher,
        "published_on": _at(one.published_on),
        "quoted": one.quoted,
        "place": one.place,
        "looked_up_at": _at(one.looked_up_at),
        "note": one.note,
        "group": one.group,
        "document": document
        and {
            "name": document.name,
            "sha256": document.sha256,
            "type": document.media_type,
            "size": document.size,
        },
        "ref": one.ref,
        "earlier_claim": one.earlier_claim.sentence if one.earlier_claim else None,
        "fallen": fallen(one),
        "by": _name(one.by),
        "at": _at(one.at),
        "withdrawn": withdrawal
        and {"by": _name(withdrawal.by), "at": _at(withdrawal.at), "reason": withdrawal.note},
    }


def _inconsistencies(revision: Revision, found: list[Inconsistency]) -> list[dict[str, Any]]:
    """Return what was found since readers last got a text, with all that was proposed and ruled on it."""
    these = Inconsistency.objects.filter(pk__in=[one.pk for one in found])
    settled = set(these.settled().values_list("pk", flat=True))
    proposed: dict[str, list] = {}
    for one in Resolution.objects.for_pairs(revision.article, {one.fingerprint for one in found}):
        proposed.setdefault(one.inconsistency.fingerprint, []).append(one)
    return [
        {
            "id": one.pk,
            "fingerprint": one.fingerprint,
            "revision": one.revision.number,
            "here": one.revision_id == revision.pk,
            "checker": one.checker,
            "rule": one.rule,
            "kind": one.kind,
            "severity": one.severity,
            "message": one.message,
            "suggestion": one.suggestion,
            "settled": one.pk in settled,
            "sides": [
                {
                    "where": side.where,
                    "quote": side.quote,
                    "sentence": side.sentence,
                    "section": str(side.section or ""),
                    "ref": side.ref,
                }
                for side in one.sides.all()
            ],
            "resolutions": [_resolution(each) for each in proposed.get(one.fingerprint, ())],
        }
        for one in found
    ]


def _looked_up_in(found: list[Inconsistency]) -> list[str]:
    """Return where the newsroom has the facts from that something in the text disagreed with."""
    sources = sources_of(side for one in found for side in one.sides.all())
    return sorted({source for source, _ in sources.values() if source})


def _resolution(one: Resolution) -> dict[str, Any]:
    withdrawal = getattr(one, "withdrawal", None)
    return {
        "kind": one.kind,
        "reason": one.reason,
        "public_note": one.public_note,
        "expires_at": _at(one.expires_at),
        "accepted": one.stage == Stage.ACCEPTED,
        "by": _name(one.proposed_by),
        "at": _at(one.at),
        "withdrawn": withdrawal
        and {"by": _name(withdrawal.by), "at": _at(withdrawal.at), "reason": withdrawal.reason},
        "rulings": [
            {
                "key": ruling.key,
                "accepted": ruling.accepted,
                "reason": ruling.reason,
                "revision": ruling.revision.number,
                "by": _name(ruling.by),
                "at": _at(ruling.at),
                "disputes": [_dispute(each) for each in ruling.disputes.all()],
            }
            for ruling in one.rulings.all()
        ],
    }


def _experts(revision: Revision) -> list[dict[str, Any]]:
    links = ExpertLink.objects.filter(revision=revision).select_related("by", "revocation__by")
    return [
        {
            "name": link.name,
            "standing": link.standing,
            "asked_by": _name(link.by),
            "asked_at": _at(link.at),
            "deadline": _at(link.deadline),
            "revoked_at": _at(link.revocation.at) if hasattr(link, "revocation") else None,
            "answers": [
                {
                    "claim": question.claim_id,
                    "kind": question.answer.kind,
                    "reason": question.answer.reason,
                    "at": _at(question.answer.at),
                }
                for question in link.questions.all()
                if hasattr(question, "answer")
            ],
        }
        for link in links.prefetch_related("questions__answer")
    ]


def _checklist(revision: Revision) -> list[dict[str, Any]]:
    """Return the items of the desk that were asked for or ticked, each with its last tick."""
    last = {}
    for tick in Tick.objects.filter(revision=revision).select_related("by").order_by("id"):
        last[tick.item_id] = tick
    items = ChecklistItem.objects.filter(desk=revision.article.desk_id)
    return [
        {
            "text": item.text,
            "required": item.is_required,
            "ticked": item.pk in last and last[item.pk].is_ticked,
            "by": _name(last[item.pk].by) if item.pk in last else None,
            "at": _at(last[item.pk].at) if item.pk in last else None,
            "note": last[item.pk].note if item.pk in last else "",
        }
        for item in items
        if item.retired_at is None or item.pk in last
    ]


def _approval(revision: Revision) -> dict[str, Any] | None:
    found = Approval.objects.filter(revision=revision).select_related("by").first()
    if found is None:
        return None
    said = {"by": _name(found.by), "at": _at(found.at), "note": found.note}
    return said | {"content_hash": found.content_hash}
