"""How much a sentence needs checking, from 0 to 1: a sum of weights that anybody can look up.

The weights are in `weights.json`, learned by `benchmarks/train_claims.py`. How a sentence is built counts as
it stands; words and pairs share their say, so that a long sentence is no more worth checking for its length.
A score of half a point is where "worth checking" begins.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

WORTHY = 0.5
_BUILT = 0.25  # what each feature of the build counts, against 1/√n for each of n words and pairs


def shares(features: Iterable[str]) -> list[float]:
    """How much each of these features counts, in their order; they are features that have a weight."""
    names = list(features)
    lexical = [name.startswith(("word: ", "words: ")) for name in names]
    share = 1 / math.sqrt(max(1, sum(lexical)))
    return [share if is_word else _BUILT for is_word in lexical]


def contributions(features: Iterable[str]) -> list[tuple[str, float]]:
    """(feature, what it adds to the sum or takes from it), for the features that have a weight."""
    weights = _weights()[0]
    known = [name for name in features if name in weights]
    return [(name, share * weights[name]) for name, share in zip(known, shares(known), strict=True)]


def score_of(parts: Iterable[tuple[str, float]]) -> float:
    """The score from 0 to 1, to three places; halves and up are worth checking."""
    total = _weights()[1] + math.fsum(part for _, part in parts)
    return round(1 / (1 + math.exp(-max(-50.0, min(50.0, total)))), 3)


@lru_cache(maxsize=1)
def _weights() -> tuple[dict[str, float], float]:
    """(weight of each feature, constant)."""
    groups = json.loads((Path(__file__).parent / "weights.json").read_text(encoding="utf-8"))
    constant = groups.pop("constant")
    weights: dict[str, float] = groups.pop("how it is built")
    for group, members in groups.items():
        weights.update({f"{group}: {name}": weight for name, weight in members.items()})
    return weights, constant
