"""Does time stay linear on texts made to hurt? For each kind: time at four times the size ÷ four times the
time. Near 1 is linear; 4 would be quadratic.

Run by hand: `python benchmarks/engine_hostile.py [--size N] [--only NAME]`.
"""

from __future__ import annotations

import argparse
import time

from measures import Table
from sets import ROOT  # noqa: F401  (puts the repository on the path)

from factcheck.engine import examine_json
from factcheck.engine.memory import MEMORY
from tests.engine.hostile import HOSTILE


def seconds(text: str) -> float:
    """The processor's time for one examination, the better of two: others on the machine do not count."""
    return min(_once(text), _once(text))


def _once(text: str) -> float:
    MEMORY.clear()
    begin = time.process_time()
    examine_json({"text": text, "published": "2024-05-05"})
    return time.process_time() - begin


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--only")
    options = parser.parse_args()
    table = Table()
    seconds("The first text loads the language.")
    for name, make in HOSTILE.items():
        if options.only in (None, name):
            small, large = seconds(make(options.size)), seconds(make(4 * options.size))
            length = len(make(4 * options.size))
            table.add(name, f"{length:,} characters in {large:.2f} s; growth", large / (4 * small), digits=2)
    table.print()


if __name__ == "__main__":
    main()
