"""Pairs of statements of which only one can be so, by the way in which they exclude each other."""

from .ends import outcomes, twins
from .fields import Found, opposed_poles
from .lasting import idle, stays, used
from .shared import Opposition
from .told_states import Exclusion, exclusions, kinds
from .wholes import exceptions

RULES = (outcomes, twins, stays, idle, used, exceptions)

__all__ = ["RULES", "Exclusion", "Found", "Opposition", "exclusions", "kinds", "opposed_poles"]
