"""The data for tuning that may lie beside the repository, and what the engine says of it."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from factcheck.engine import examine_json  # noqa: E402

SHARED = ROOT.parent / "shared"
DATA = SHARED / "data" / "dev"
OWN = ROOT / "benchmarks" / "cases"  # texts of our own, planted and clean
COPY_DESK = "copy desk"
_FIELDS = ("id", "title", "standfirst", "published", "factbook", "format")


def rows(name: str, data: Path = DATA) -> list[dict[str, Any]]:
    """The rows of a set, or none where it is not there."""
    path = data / f"{name}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def kept_aside(row: dict[str, Any]) -> bool:
    """The third of a set nobody reads while writing rules, so that it can tell whether they are general."""
    return int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16) % 3 == 0


def published_of(row: dict[str, Any]) -> str | None:
    """The day of publication: its own field, or in the name of the file (outlet_2016-09-12_title)."""
    parts = str(row.get("id", "")).split("_")
    return row.get("published") or next((part for part in parts if len(part) == 10 and part[4] == "-"), None)


def findings(row: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    """The inconsistencies of a row, those of the copy desk left out."""
    document = {name: row.get(name) for name in _FIELDS} | {
        "text": row["text"],
        "published": published_of(row),
    }
    return [one for one in examine_json(document | more)["inconsistencies"] if one["kind"] != COPY_DESK]


def is_blocking(finding: dict[str, Any]) -> bool:
    return bool(finding["severity"] == "blocking")


def touches(quote: str, gold: str) -> bool:
    """One quote holds the other, or they share half of the shorter one's words."""
    if quote in gold or gold in quote:
        return True
    one, other = set(quote.casefold().split()), set(gold.casefold().split())
    return 2 * len(one & other) >= min(len(one), len(other))


def hits(finding: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Are both planted quotes among the finding's?"""
    quotes = [side["quote"] for side in finding["sides"] if side["start"] is not None]
    wanted = [text for text in (gold["a"], gold["b"]) if text]
    return all(any(touches(quote, text) for quote in quotes) for text in wanted)


def shown(finding: dict[str, Any]) -> str:
    quotes = " ≠ ".join(f"“{side['quote']}”" for side in finding["sides"])
    return f"{finding['checker']} ({finding['severity']}): {quotes}"
