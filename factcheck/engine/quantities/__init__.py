"""Quantities: number words, magnitudes, money, percentages, units, ranges, hedges; as exact values."""

from .figure import Figure
from .grammar import find
from .quantity import ABOUT, AT_LEAST, AT_MOST, EXACT, Quantity
from .units import UNITS, is_money

__all__ = ["ABOUT", "AT_LEAST", "AT_MOST", "EXACT", "UNITS", "Figure", "Quantity", "find", "is_money"]
