"""Does time stay linear on texts made to hurt, and on endless runs of figures? For each kind: time at four
times the size ÷ four times the time. Near 1 is linear; 4 would be quadratic.

Run by hand: `python benchmarks/engine_hostile.py [--size N] [--only NAME]`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from measures import Table
from sets import ROOT  # noqa: F401  (puts the repository on the path)

from factcheck.engine import examine_json
from factcheck.engine.memory import MEMORY
from factcheck.engine.quantities import find
from tests.engine.hostile import HOSTILE

FIGURES = ("1 ", "one ", "a hundred and ", "1-", "£", "1,000")
FIGURES += ("half a ", "about ", "between 1 and ", "5ft 1in ")


def examined(text: str) -> None:
    MEMORY.clear()
    examine_json({"text": text, "published": "2024-05-05"})


def seconds(text: str, read: Callable[[str], object] = examined) -> float:
    """The processor's time for one reading, the better of two: others on the machine do not count."""
    return min(_once(text, read), _once(text, read))


def _once(text: str, read: Callable[[str], object]) -> float:
    begin = time.process_time()
    read(text)
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
    for piece in FIGURES if options.only in (None, "figures") else ():
        small, large = seconds(piece * 40 * options.size, find), seconds(piece * 160 * options.size, find)
        table.add(f"figures: {piece}", f"in {large:.2f} s; growth", large / (4 * small), digits=2)
    table.print()


if __name__ == "__main__":
    main()
