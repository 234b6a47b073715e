"""Resident memory of a process that examines article after article: after 500 of them against after 50.

Run by hand: `python benchmarks/engine_memory.py`. The articles are the demo newsroom's and, where they lie
beside the repository, real ones; each turn changes their figures, so that no text is met twice.
"""

from __future__ import annotations

import gc
import json
import re
from datetime import date
from pathlib import Path

from measures import Table
from sets import ROOT, rows

from factcheck.engine import Document, ReferenceBook, examine
from factcheck.engine.results import blocks_of_text

DEMO = ROOT / "newsroom" / "demo"


def resident() -> float:
    """Resident memory of this process in MiB."""
    gc.collect()
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def texts() -> list[str]:
    real = [row["text"] for row in rows("clean_news")]
    return real or [(DEMO / "ukraine_security_force.txt").read_text(encoding="utf-8")]


def turned(text: str, number: int) -> str:
    """The text with every digit moved on."""
    return re.sub(r"\d", lambda digit: str((int(digit[0]) + number) % 10), text)


def main() -> None:
    book = ReferenceBook.from_json(json.loads((DEMO / "reference_book.json").read_text(encoding="utf-8")))
    base, table, after_50 = texts(), Table(), 0.0
    for number in range(1, 501):
        text = turned(base[number % len(base)], number)
        examine(Document(blocks_of_text(f"{text}\n\nArticle {number}."), published=date(2025, 9, 6)), book)
        if number in {50, 200, 500}:
            now = resident()
            after_50 = after_50 or now
            table.add("engine process", f"MiB after {number} articles", now, digits=0)
    table.add("engine process", "after 500 ÷ after 50", now / after_50, ceiling=1.05)
    table.print()


if __name__ == "__main__":
    main()
