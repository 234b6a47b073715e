"""Inconsistencies as people see them: two quotes, where each stands, why, and how far they are settled."""

from factcheck.pairs.context import Column, columns_of
from factcheck.pairs.shown import Pair, Quote, authority, found_up_to, pairs_of
from factcheck.pairs.sources import sources_of
from factcheck.pairs.standing import Standing, State, accepted_for, standings, takes_a_new_text
from factcheck.pairs.text import Text

__all__ = [
    "Column",
    "Pair",
    "Quote",
    "Standing",
    "State",
    "Text",
    "accepted_for",
    "authority",
    "columns_of",
    "found_up_to",
    "pairs_of",
    "sources_of",
    "standings",
    "takes_a_new_text",
]
