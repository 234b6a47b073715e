"""What a large reference book costs a check: 10,000 terms of office against 200, as ratios within one run.

Run by hand: `python benchmarks/engine_book.py [--rounds N]`. A book is read and put in order once; after that
a check looks up the names its text has. Measured are a check of a text never read before and one after a
changed paragraph, each with the book given as the text it is stored as.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from measures import Table  # noqa: E402

from factcheck.engine import Document, ReferenceBook, examine  # noqa: E402
from factcheck.engine.memory import MEMORY  # noqa: E402
from factcheck.engine.splitters import split  # noqa: E402

DEMO = ROOT / "newsroom" / "demo"
FEW, MANY = 200, 10_000
_POSTS = ("President", "Prime Minister", "Minister of Culture", "Governor", "Mayor")
_FIRST = ("Ada", "Boris", "Carmen", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas")
_STEMS = ("Mar", "Lind", "Os", "Kov", "Tre", "Bran", "Hal", "Sor", "Vel", "Quin")
_ENDS = ("sen", "ova", "ton", "wick", "ale", "etti", "mann", "ski", "ard", "ough")


def book_of(count: int) -> str:
    """A book of so many terms, as it is stored: the demo's, and made-up people in made-up countries."""
    book: dict[str, Any] = json.loads((DEMO / "reference_book.json").read_text(encoding="utf-8"))
    known = book["offices"]
    book["offices"] = [*known, *(_term(number) for number in range(count - len(known)))]
    return json.dumps(book, sort_keys=True, ensure_ascii=False)


def _term(number: int) -> dict[str, Any]:
    start = date(1950, 1, 1) + timedelta(days=number * 2 % 25_000)
    post = _POSTS[number % len(_POSTS)]
    surname = _STEMS[number // 10 % 10] + _ENDS[number // 100 % 10] + ("" if number < 5_000 else "berg")
    return {
        "person": f"{_FIRST[number % 10]} {surname}",
        "aliases": [],
        "office": f"{post} of Land {number // 40}",
        "title": post,
        "start": start.isoformat(),
        "end": (start + timedelta(days=1_400)).isoformat(),
    }


def seconds(act: Callable[..., object], *given: object) -> float:
    begin = time.perf_counter()
    act(*given)
    return time.perf_counter() - begin


def check(document: Document, stored: str) -> None:
    examine(document, ReferenceBook.from_text(stored))


def afresh(document: Document, stored: str) -> None:
    MEMORY.clear()
    check(document, stored)


def edited(document: Document, number: int) -> Document:
    blocks = list(document.blocks)
    place = number % len(blocks)
    blocks[place] = replace(blocks[place], text=f"{blocks[place].text} It rained {number} days.")
    return replace(document, blocks=tuple(blocks))


def measured(table: Table, document: Document, rounds: int) -> None:
    books = {count: book_of(count) for count in (FEW, MANY)}
    for count, stored in books.items():
        first = seconds(check, document, stored)
        table.add(f"{count} terms", "first check with the book, milliseconds", 1000 * first, digits=0)
    whole: dict[int, list[float]] = {count: [] for count in books}
    again: dict[int, list[float]] = {count: [] for count in books}
    for number in range(rounds):
        changed = edited(document, number)
        for count, stored in books.items():
            whole[count].append(seconds(afresh, document, stored))
            # the string comes new from the database each time
            other = stored[:1] + stored[1:]
            again[count].append(seconds(check, changed, other))
    for name, times in (("a new text", whole), ("a changed paragraph", again)):
        ratio = statistics.median(times[MANY]) / statistics.median(times[FEW])
        table.add(name, f"{MANY} terms ÷ {FEW} terms", ratio, ceiling=1.1, digits=2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    words = (DEMO / "ukraine_security_force.txt").read_text(encoding="utf-8")
    document = Document(tuple(one.block for one in split(words)), published=date(2025, 9, 6))
    table = Table()
    measured(table, document, options.rounds)
    table.print()


if __name__ == "__main__":
    main()
