"""Figures with what they are worth: intervals for shares, resampling for scores, and one table for all."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Row = TypeVar("Row")


@dataclass(slots=True)
class Table:
    """Lines of "set, measure, figure, interval, what is asked"; printed at the end of a run."""

    rows: list[tuple[str, str, str, str, str]] = field(default_factory=list)

    def add(
        self,
        name: str,
        measure: str,
        figure: float,
        interval: tuple[float, float] | None = None,
        *,
        floor: float | None = None,
        ceiling: float | None = None,
        digits: int = 3,
    ) -> None:
        """Add a line; `floor` or `ceiling` is what is asked of the figure."""
        asked = ""
        if floor is not None:
            asked = f"≥ {floor:.3g} {'met' if figure >= floor else 'MISSED'}"
        if ceiling is not None:
            asked = f"≤ {ceiling:.3g} {'met' if figure <= ceiling else 'MISSED'}"
        within = f"{interval[0]:.{digits}f}–{interval[1]:.{digits}f}" if interval else ""
        self.rows.append((name, measure, f"{figure:.{digits}f}", within, asked))

    def print(self) -> None:
        head = ("set", "measure", "figure", "95 % interval", "asked")
        lines = [head, *self.rows]
        widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
        for line in lines:
            print("  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip())


def wilson(hits: int, count: int, z: float = 1.96) -> tuple[float, float]:
    """The Wilson score interval of a share: honest for small sets, where hits ± error is not."""
    if not count:
        return 0.0, 1.0
    share = hits / count
    middle = share + z * z / (2 * count)
    spread = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    bottom = 1 + z * z / count
    return max(0.0, (middle - spread) / bottom), (middle + spread) / bottom


def resampled(
    rows: Sequence[Row], score: Callable[[Sequence[Row]], float], rounds: int = 500
) -> tuple[float, float]:
    """The middle 95 % of a score over samples drawn with replacement; the same on every run."""
    chance = random.Random(1)
    scores = sorted(score(chance.choices(rows, k=len(rows))) for _ in range(rounds))
    return scores[int(0.025 * rounds)], scores[int(0.975 * rounds)]


def f1(rows: Sequence[tuple[bool, bool]]) -> float:
    """F1 of (said, true) pairs."""
    right = sum(said and true for said, true in rows)
    return 2 * right / max(1, sum(said for said, _ in rows) + sum(true for _, true in rows))


def balanced_accuracy(rows: Sequence[tuple[bool, bool]]) -> float:
    """The mean of the shares found right among the true and among the false of (said, true) pairs."""
    positive = [said for said, true in rows if true]
    negative = [not said for said, true in rows if not true]
    return (sum(positive) / max(1, len(positive)) + sum(negative) / max(1, len(negative))) / 2


def recall_at_precision(rows: Sequence[tuple[float, bool]], least: float) -> float:
    """The highest recall of any threshold on the scores of (score, true) pairs that keeps this precision."""
    best = 0.0
    total = sum(true for _, true in rows)
    for threshold in sorted({score for score, _ in rows if score > 0}):
        said = [true for score, true in rows if score >= threshold]
        if sum(said) >= least * len(said):
            best = max(best, sum(said) / max(1, total))
    return best
