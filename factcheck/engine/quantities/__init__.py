"""Quantities: number words, magnitudes, money, percentages, units, ranges, hedges; as exact values."""

from .grammar import Figure, find
from .quantity import ABOUT, AT_LEAST, AT_MOST, EXACT, Quantity
from .units import UNITS, is_money

__all__ = ["ABOUT", "AT_LEAST", "AT_MOST", "EXACT", "UNITS", "Figure", "Quantity", "find", "is_money"]
