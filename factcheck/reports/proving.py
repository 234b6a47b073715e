"""Proving a report: its form, its hashes, its seal, and the engine run again on what it read.

Meant for whoever holds a file and trusts nobody: whatever is in it, the answer is a sentence.
"""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings

from articles.content import ContentError, content_digest, parse_content
from articles.models import LogEntry
from factcheck import engine
from factcheck.documents import document_of, input_hash, result_json, sha256
from factcheck.reports.checking import FORMAT, FULL, PUBLIC
from factcheck.reports.sealing import digest_of, seal_holds
from factcheck.time_limit import time_limit

REPRODUCED, DIFFERS, OTHER_ENGINE = 0, 1, 2
LARGEST = 50_000_000  # bytes
SHOWN = 60  # characters of a value that differs
_OPTIONAL = type(None)
_SHAPE = {
    "format": str,
    "edition": str,
    "newsroom": str,
    "article": dict,
    "revision": dict,
    "content": str,
    "content_hash": str,
    "check": (dict, _OPTIONAL),
    "coverage": dict,
    "claims": list,
    "inconsistencies": list,
    "digest": str,
    "seal": dict,
}
_FULL_SHAPE = _SHAPE | {
    "made": dict,
    "checks": list,
    "experts": list,
    "checklist": list,
    "moves": list,
    "approval": (dict, _OPTIONAL),
    "record": (dict, _OPTIONAL),
}
_CHECK_SHAPE = {
    "supported": bool,
    "language": str,
    "reference_date": str,
    "book": dict,
    "engine_version": str,
    "input_hash": str,
    "result_hash": str,
}


class BrokenReport(ValueError):
    """A file that is no report, or that breaks the form; the message says what and where."""


@dataclass(slots=True)
class Proof:
    """What came of it: REPRODUCED, DIFFERS or OTHER_ENGINE, and why, a sentence each."""

    outcome: int = REPRODUCED
    lines: list[str] = field(default_factory=list)

    def differs(self, line: str) -> None:
        """Note something that is not as it should be."""
        self.outcome = DIFFERS
        self.lines.append(line)


def read_report(data: bytes) -> dict[str, Any]:
    """Return a report from the bytes of a file. BrokenReport for whatever is none."""
    if len(data) > LARGEST:
        raise BrokenReport(f"The file has {len(data):,} bytes; a report has at most {LARGEST:,}.")
    try:
        report = json.loads(data.decode(), object_pairs_hook=_once, parse_constant=_no_number)
        json.dumps(report, ensure_ascii=False).encode()  # half a surrogate pair has no bytes
    except RecursionError:
        raise BrokenReport("The file is nested too deep to be a report.") from None
    except ValueError as problem:
        raise BrokenReport(f"The file is not JSON as a report has it: {problem}") from None
    if not isinstance(report, dict):
        raise BrokenReport("The file holds no report, but another JSON value.")
    _require(report, {"format": str, "edition": str}, "")
    if report["format"] != FORMAT:
        raise BrokenReport(f"The format is “{_short(report['format'])}”; known is {FORMAT}.")
    if report["edition"] not in (FULL, PUBLIC):
        raise BrokenReport(f"There is no edition “{_short(report['edition'])}” of a report.")
    _require_shape(report)
    return report


def _once(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_number(name):
    raise ValueError(f"{name} is no number")


def _require_shape(report):
    is_full = report["edition"] == FULL
    _require(report, _FULL_SHAPE if is_full else _SHAPE, "")
    _require(report["seal"], {"key": str, "hmac": str}, "seal.")
    check = report["check"]
    if check is not None:
        _require(check, _CHECK_SHAPE | ({"result": str} if is_full else {}), "check.")
        book = {"number": int, "digest": str} | ({"body": str} if is_full else {})
        _require(check["book"], book, "check.book.")
        try:
            date.fromisoformat(check["reference_date"])
        except ValueError:
            raise BrokenReport("check.reference_date is no date.") from None
    for name in ("claims", "inconsistencies"):
        for number, one in enumerate(report[name]):
            if not isinstance(one, dict):
                raise BrokenReport(f"{name}[{number}] is no object.")


def _require(value, shape, where):
    for name, kinds in shape.items():
        if name not in value:
            raise BrokenReport(f"{where}{name} is missing.")
        found = value[name]
        if not isinstance(found, kinds) or (isinstance(found, bool) and kinds is int):
            raise BrokenReport(f"{where}{name} has the wrong form.")


def prove(report: dict[str, Any]) -> Proof:
    """Check the hashes of a report that `read_report` returned, and run the engine again on its inputs."""
    try:
        return _prove(report)
    except RecursionError:
        raise BrokenReport("It is nested too deep to be a report.") from None


def _prove(report):
    proof = Proof()
    _prove_digest(report, proof)
    _prove_hashes(report, proof)
    check = report["check"]
    if check is None:
        proof.differs("There is no completed check in it, so there is nothing to run again.")
    elif report["edition"] == PUBLIC:
        if proof.outcome == REPRODUCED:
            proof.lines.append(
                "The public edition holds neither the reference book nor the result,"
                " so it cannot be run again; its hashes agree."
            )
            _prove_kept(report, proof)
    elif proof.outcome == REPRODUCED:
        _run_again(report, check, proof)
    return proof


def _prove_digest(report, proof):
    try:
        digest = digest_of(report)
    except ContentError as problem:
        raise BrokenReport(str(problem)) from None
    if digest != report["digest"]:
        proof.differs("digest: the report was altered after it was made.")
    holds = seal_holds(report)
    if holds is False:
        proof.differs("seal: it was not put on this report by this newsroom.")
    elif holds is None:
        proof.lines.append("The seal was made with a key that is not known here; it proves nothing here.")


def _prove_hashes(report, proof):
    if content_digest(report["content"]) != report["content_hash"]:
        proof.differs("content_hash: it is not that of the content.")
    check = report["check"]
    if check is None:
        return
    book = check["book"]
    if "body" in book and sha256(book["body"]) != book["digest"]:
        proof.differs("check.book.digest: it is not that of the reference book in the report.")
    hashed = input_hash(
        content_hash=report["content_hash"],
        language=check["language"],
        reference_date=date.fromisoformat(check["reference_date"]),
        book_number=book["number"],
        book_digest=book["digest"],
        engine_version=check["engine_version"],
    )
    if hashed != check["input_hash"]:
        proof.differs("check.input_hash: it is not that of the inputs in the report.")
    if "result" in check and sha256(check["result"]) != check["result_hash"]:
        proof.differs("check.result_hash: it is not that of the result in the report.")


def _prove_kept(report, proof):
    """An edition that says it was kept at publication is named by the record's entry of it."""
    if report.get("kept_at_publication") is not True:
        return
    named = LogEntry.objects.filter(
        act="text.moved", body__contains=f'"public_edition":"{report["digest"]}"'
    ).first()
    if named is None:
        proof.differs("record: it says it was kept at publication, and no entry of the record here names it.")
    else:
        proof.lines.append(f"Entry {named.number} of the record names it.")


def _run_again(report, check, proof):
    try:
        told = json.loads(check["result"])
        parse_content(report["content"])
        book = engine.ReferenceBook.from_text(check["book"]["body"])
        document = document_of(
            report["content"],
            language=check["language"],
            reference_date=date.fromisoformat(check["reference_date"]),
        )
    except Exception as problem:  # noqa: BLE001 - whatever is embedded, the answer is a sentence
        raise BrokenReport(f"What the engine read cannot be read: {_short(problem)}") from None
    try:
        with time_limit(settings.CHECK_TIMEOUT):
            found = result_json(engine.examine(document, book))
    except TimeoutError:
        raise BrokenReport(f"The engine was not done within {settings.CHECK_TIMEOUT} seconds.") from None
    except Exception as problem:  # noqa: BLE001 - the same
        raise BrokenReport(f"The engine cannot read what is embedded: {_short(problem)}") from None
    difference = first_difference(told, json.loads(found))
    if check["engine_version"] != engine.VERSION:
        findings = "same" if difference is None else f"differ: {difference}"
        proof.outcome = OTHER_ENGINE
        versions = f"report {check['engine_version']}, here {engine.VERSION}"
        proof.lines.append(f"Other engine version: {versions} (findings {findings}).")
    elif difference is not None:
        proof.differs(f"The engine finds something else: {difference}.")
    elif found != check["result"]:
        proof.differs("check.result: the same values, but not in canonical form.")
    elif missing := _not_listed(told, report):
        proof.differs(missing)
    else:
        proof.lines.append(f"Reproduced: engine {engine.VERSION} finds the same, byte for byte.")


def _not_listed(result, report):
    """Return what the engine found in the text and the report does not list; empty when all is there."""
    listed = [_quotes(one) for one in report["inconsistencies"] if one.get("here")]
    for number, one in enumerate(result.get("inconsistencies", ())):
        if _quotes(one) not in listed:
            return f"inconsistencies: the report does not list the engine’s number {number + 1}."
    return ""


def _quotes(one):
    sides = one.get("sides") if isinstance(one.get("sides"), list) else []
    quotes = sorted(str(side.get("quote")) for side in sides if isinstance(side, dict))
    return one.get("kind"), one.get("severity"), quotes


def first_difference(told: Any, found: Any, where: str = "") -> str | None:
    """Return the first place, in reading order, where two JSON values differ, with both; None for none."""
    if isinstance(told, dict) and isinstance(found, dict):
        for name in sorted(told.keys() | found.keys()):
            place = f"{where}.{name}" if where else name
            if name not in told or name not in found:
                return f"{place} is only {'here' if name in found else 'in the report'}"
            if difference := first_difference(told[name], found[name], place):
                return difference
        return None
    if isinstance(told, list) and isinstance(found, list):
        for number, (one, other) in enumerate(zip(told, found, strict=False)):
            if difference := first_difference(one, other, f"{where}[{number}]"):
                return difference
        if len(told) != len(found):
            return f"{where} has {len(told)} in the report, {len(found)} here"
        return None
    if told == found and type(told) is type(found):
        return None
    return f"{where or 'the result'} is {_shown(told)} in the report, {_shown(found)} here"


def _shown(value):
    return _short(json.dumps(value, ensure_ascii=False))


def _short(value):
    text = str(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
