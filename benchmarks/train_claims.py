"""Learn what makes a sentence worth checking, and write it where people can read it.

Run by hand: `python benchmarks/train_claims.py [--data DIR] [--write]`. It reads sentences of debates that
people have marked as worth checking or not, fits a logistic regression (features:
`factcheck/engine/claims/features.py`), and prints how well it does on blocks of sentences it has not seen;
with `--write` it replaces `factcheck/engine/claims/weights.json`. The same data gives the same file.

Neighbouring ids belong to one debate, so whole runs of ids are held out together: a sentence next to one
that was learned from is no test. Kept are only words and pairs of neighbouring words that occur in at least
five sentences, and of these the ones that matter most; no sentence can be told from them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from factcheck.engine import Block, Document  # noqa: E402
from factcheck.engine.claims.features import features_of  # noqa: E402
from factcheck.engine.claims.model import shares  # noqa: E402
from factcheck.engine.reading import read  # noqa: E402

DATA = ROOT.parent / "shared" / "data" / "dev"
WEIGHTS = ROOT / "factcheck" / "engine" / "claims" / "weights.json"
FOLDS = 8
SEEN_IN = 5  # sentences a feature has to occur in
KEPT = 3000  # features
PENALTY = 0.25
FLAT = 0.003  # a difference of F1 that is none


@dataclass(frozen=True)
class Example:
    """A marked sentence: its id (a place in the run of debates), its features, 1 if worth checking."""

    id: int
    features: tuple[str, ...]
    worthy: int


def examples(path: Path) -> list[Example]:
    """The marked sentences of a file, in the order of their ids."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        block = read(Document((Block(row["text"]),))).blocks[0]
        features = tuple(features_of(block.sentences))
        found.append(Example(int(row["id"]), features, row["check_worthy"]))
    return sorted(found, key=lambda one: one.id)


class Table:
    """Sentences × features, kept by the places that are not empty; the values are `shares`."""

    def __init__(self, rows: list[Example], columns: dict[str, int]) -> None:
        known = [[name for name in row.features if name in columns] for row in rows]
        self.shape = (len(rows), len(columns))
        self.row = np.repeat(np.arange(len(rows)), [len(one) for one in known])
        self.column = np.array([columns[name] for one in known for name in one], dtype=int)
        self.value = np.array([share for one in known for share in shares(one)])

    def times(self, weights: Any) -> Any:
        return np.bincount(self.row, self.value * weights[self.column], minlength=self.shape[0])

    def transposed_times(self, values: Any) -> Any:
        return np.bincount(self.column, self.value * values[self.row], minlength=self.shape[1])


def fit(table: Table, wanted: Any) -> Any:
    """The weights of a logistic regression with a squared penalty, the constant last; by L-BFGS."""

    def loss(weights: Any) -> tuple[float, Any]:
        score = table.times(weights[:-1]) + weights[-1]
        total = (np.logaddexp(0, score) - wanted * score).sum() + PENALTY * (weights[:-1] ** 2).sum() / 2
        wrong = 1 / (1 + np.exp(-score)) - wanted
        return total, np.append(table.transposed_times(wrong) + PENALTY * weights[:-1], wrong.sum())

    weights = np.zeros(table.shape[1] + 1)
    now, slope = loss(weights)
    steps: list[tuple[Any, Any]] = []
    for _ in range(300):
        direction = -_downhill(slope, steps)
        length = 1.0
        while True:
            after, slope_after = loss(weights + length * direction)
            if after <= now + 1e-4 * length * (slope @ direction) or length < 1e-8:
                break
            length /= 2
        if (slope_after - slope) @ direction > 1e-12:
            steps = [*steps[-9:], (length * direction, slope_after - slope)]
        over = abs(now - after) < 1e-7 * abs(now)
        weights, now, slope = weights + length * direction, after, slope_after
        if over:
            break
    return weights


def _downhill(slope: Any, steps: list[tuple[Any, Any]]) -> Any:
    """The two loops of L-BFGS: the slope times the inverse curvature seen in the last steps."""
    found = slope.copy()
    shares = []
    for step, change in reversed(steps):
        share = (step @ found) / (change @ step)
        shares.append(share)
        found -= share * change
    if steps:
        step, change = steps[-1]
        found *= (step @ change) / (change @ change)
    else:
        found /= max(1.0, float(np.linalg.norm(slope)))
    for (step, change), share in zip(steps, reversed(shares), strict=True):
        found += (share - (change @ found) / (change @ step)) * step
    return found


def learn(rows: list[Example]) -> tuple[dict[str, float], float]:
    """(weight of each feature kept, constant)."""
    wanted = np.array([row.worthy for row in rows])
    seen = Counter(name for row in rows for name in row.features)
    names = sorted(name for name, times in seen.items() if times >= SEEN_IN)
    weights = fit(Table(rows, {name: place for place, name in enumerate(names)}), wanted)
    matters = np.abs(weights[:-1]) * np.sqrt([seen[name] for name in names])
    names = sorted(names[place] for place in np.argsort(-matters, kind="stable")[:KEPT])
    weights = fit(Table(rows, {name: place for place, name in enumerate(names)}), wanted)
    return dict(zip(names, weights[:-1].tolist(), strict=True)), float(weights[-1])


def scores(rows: list[Example], weights: dict[str, float], constant: float) -> Any:
    names = {name: place for place, name in enumerate(weights)}
    return Table(rows, names).times(np.array(list(weights.values()))) + constant


def f1(rows: list[Example], score: Any, line: float) -> float:
    wanted = np.array([row.worthy for row in rows])
    said = score >= line
    return float(2 * (said & (wanted == 1)).sum() / max(1, said.sum() + wanted.sum()))


def best_line(rows: list[Example], score: Any) -> float:
    """The score from which on a sentence is worth checking: the highest about as good as the best.

    F1 hardly moves around its best, and a higher line asks less of the people who check.
    """
    order = np.argsort(-score, kind="stable")
    right = np.cumsum(np.array([row.worthy for row in rows])[order])
    reached = 2 * right / (np.arange(1, len(rows) + 1) + right[-1])
    return float(score[order][int(np.argmax(reached >= reached.max() - FLAT))])


def held_out(rows: list[Example]) -> Any:
    """The score of every sentence by weights learned without its run of ids."""
    fold = np.arange(len(rows)) * FOLDS // len(rows)
    score = np.zeros(len(rows))
    for number in range(FOLDS):
        learned = learn([row for row, one in zip(rows, fold, strict=True) if one != number])
        score[fold == number] = scores(
            [row for row, one in zip(rows, fold, strict=True) if one == number], *learned
        )
    return score


def as_json(weights: dict[str, float], constant: float) -> str:
    """Groups of features, the strongest for "worth checking" first."""
    groups: dict[str, dict[str, float]] = {"how it is built": {}, "word": {}, "words": {}}
    for name, weight in sorted(weights.items(), key=lambda item: (-round(item[1], 3), item[0])):
        group, _, rest = name.partition(": ")
        if group in ("word", "words"):
            groups[group][rest] = round(weight, 3)
        else:
            groups["how it is built"][name] = round(weight, 3)
    return json.dumps({"constant": round(constant, 3), **groups}, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--write", action="store_true", help="replace the file of weights")
    options = parser.parse_args()
    rows = examples(options.data / "checkworthy_train.jsonl")
    score = held_out(rows)
    line = best_line(rows, score)
    print(f"{len(rows)} sentences, {FOLDS} runs of ids held out in turn: F1 {f1(rows, score, line):.3f}")
    weights, constant = learn(rows)
    path = options.data / "checkworthy_dev.jsonl"
    if path.exists():
        others = examples(path)
        print(f"development set: F1 {f1(others, scores(others, weights, constant), line):.3f}")
    if options.write:
        # moved by the line, so that half a point is where "worth checking" begins
        WEIGHTS.write_text(as_json(weights, constant - line), encoding="utf-8")
        print(f"{len(weights)} weights written to {WEIGHTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
