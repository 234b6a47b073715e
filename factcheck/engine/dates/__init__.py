"""Dates: our own grammar, because a bare year must stay a year (no day, no month invented)."""

from .clock import EXPLICIT, PARTIAL, RELATIVE, VAGUE, Clock, DateExpr
from .grammar import Seen, find
from .interval import When, days_between, disjoint, in_words, span_in_words
from .resolve import read_block

__all__ = [
    "EXPLICIT",
    "PARTIAL",
    "RELATIVE",
    "VAGUE",
    "Clock",
    "DateExpr",
    "Seen",
    "When",
    "days_between",
    "disjoint",
    "find",
    "in_words",
    "read_block",
    "span_in_words",
]
