"""For whom a post is held: the country of an envoy, the party of a leader. Nobody serves two at once."""

from __future__ import annotations

import re

from ..document import folded
from ..vocabulary.demonyms import country

_PARTIES = {
    "labour": "labour", "conservative": "conservative", "tory": "conservative", "tories": "conservative",
    "conservatives": "conservative",
    "democrat": "democrat", "democrats": "democrat", "democratic": "democrat",
    "republican": "republican", "republicans": "republican", "gop": "republican", "liberal": "liberal",
    "liberals": "liberal", "lib": "liberal", "green": "green", "greens": "green", "reform": "reform",
    "snp": "snp", "plaid": "plaid", "dup": "dup", "ukip": "ukip", "socialist": "socialist",
    "socialists": "socialist", "communist": "communist", "communists": "communist",
    "independent": "independent", "independents": "independent", "nationals": "nationals",
}  # fmt: skip


def party_of(said: list[str]) -> str:
    """The party among capitalised words right before a post: "the Labour leader"; "" for none or two."""
    known = {_PARTIES[folded(one)] for one in said[-2:] if one[:1].isupper() and folded(one) in _PARTIES}
    return known.pop() if len(known) == 1 else ""


def nation_of(said: list[str]) -> str:
    """The country that words before or behind a post name: "Sweden's", "South African"; "" for none."""
    bare = [re.sub(r"[’']s?\Z", "", one) for one in said]
    for count in (3, 2, 1):
        known = country(" ".join(bare[:count])) if len(bare) >= count else ""
        if known:
            return known
    return ""
