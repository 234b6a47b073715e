"""Quantities: number words, magnitudes, money, percentages, units, ranges, hedges; as exact values."""

from .quantity import ABOUT, AT_LEAST, AT_MOST, EXACT, Quantity

__all__ = ["ABOUT", "AT_LEAST", "AT_MOST", "EXACT", "Quantity"]
