"""Pairs of statements of which only one can be so, by the way in which they exclude each other."""

from .ends import outcomes, twins
from .lasting import idle, stays
from .shared import Opposition
from .wholes import exceptions

RULES = (outcomes, twins, stays, idle, exceptions)

__all__ = ["RULES", "Opposition"]
