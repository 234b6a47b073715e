"""The edition for the public: made by naming what may be told, so that nothing new in a report slips out.

No names but those the text itself prints, no protected sources, no notes, reasons or messages, and no wording
that readers never got. The reference book and the engine's result are named by their digests alone.
"""

from typing import Any

from django.utils import timezone

from articles.statuses import PUBLISHED
from factcheck.reports.checking import PUBLIC
from factcheck.statuses import ClaimState, EvidenceKind, ResolutionKind, Where

_IN_THE_TEXT = frozenset({Where.TITLE, Where.STANDFIRST, Where.TEXT})


def public_edition(report: dict[str, Any], *, kept: bool = False) -> dict[str, Any]:
    """Return what the public is told of a published text's report; the full one stays as it is.

    `kept`: it is made at publication and told unchanged from then on. `as_of` is the day it tells of.
    """
    assert report["revision"]["status"] in PUBLISHED, "nobody outside has read this text"
    article, revision = report["article"], report["revision"]
    told = [_claim(claim) for claim in report["claims"]]
    return {
        "format": report["format"],
        "edition": PUBLIC,
        "as_of": timezone.localdate().isoformat(),
        "kept_at_publication": kept,
        "newsroom": report["newsroom"],
        "article": {name: article[name] for name in ("address", "desk", "language")},
        "revision": {name: revision[name] for name in ("number", "status", "headline", "published_at")},
        "content": report["content"],
        "content_hash": report["content_hash"],
        "check": _check(report["check"]),
        "checked_by_hand": report["hand_check"] and {"at": report["hand_check"]["at"]},
        "statements_read": sum(claim["check_worthy"] for claim in report["claims"]),
        "looked_up_in": report["looked_up_in"],
        "coverage": report["coverage"],
        "claims": told,
        "protected_sources": sum(claim["evidence_protected"] for claim in told),
        "inconsistencies": [_inconsistency(one) for one in report["inconsistencies"]],
        "expert_answers": sum(len(link["answers"]) for link in report["experts"]),
        "checklist": {
            "items": len(report["checklist"]),
            "ticked": sum(item["ticked"] for item in report["checklist"]),
        },
        "approval": report["approval"]
        and {name: report["approval"][name] for name in ("at", "content_hash")},
        "record": report["record"],
    }


def _check(check):
    if check is None:
        return None
    names = ("supported", "language", "reference_date", "engine_version", "input_hash", "result_hash")
    told = {name: check[name] for name in (*names, "finished_at")}
    return told | {"book": {name: check["book"][name] for name in ("number", "digest")}}


def _claim(claim):
    in_force = [one for one in claim["evidence"] if one["withdrawn"] is None and not one["fallen"]]
    state = claim["state"] if claim["state"] in _TOLD_STATES else ClaimState.OPEN.value
    return {
        "quote": claim["quote"],
        "kinds": claim["kinds"],
        "required": claim["required"],
        "state": state,
        "evidence": [_evidence(one) for one in in_force if not one["protected"]],
        "evidence_protected": sum(one["protected"] for one in in_force),
    }


# That somebody objects is the newsroom's own affair until it is decided.
_TOLD_STATES = frozenset(str(state) for state in ClaimState if state != ClaimState.DISPUTED)


def _evidence(one):
    told = {"kind": one["kind"], "stance": one["stance"]}
    if one["kind"] == EvidenceKind.LINK:
        told |= {name: one[name] for name in ("url", "publisher", "published_on")}
    if one["kind"] == EvidenceKind.DOCUMENT and one["document"]:
        told |= {"sha256": one["document"]["sha256"], "publisher": one["publisher"]}
    return told


def _inconsistency(one):
    """Tell of a pair what it is and how it was settled; its quotes only where readers have both of them."""
    told = {"kind": one["kind"], "severity": one["severity"], "settled": _settled(one)}
    if one["here"] and all(side["where"] in _IN_THE_TEXT for side in one["sides"]):
        told["quotes"] = [side["quote"] for side in one["sides"]]
    return told


def _settled(one):
    accepted = [resolution for resolution in one["resolutions"] if resolution["accepted"]]
    if not one["settled"] or not accepted:
        return None
    last = accepted[-1]
    note = last["public_note"] if last["kind"] == ResolutionKind.STANDS else ""
    return {"how": last["kind"], "public_note": note}
