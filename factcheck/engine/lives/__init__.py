"""Lives: who was born when, who was how old when, how old a thing is."""

from .anniversaries import Feast, feasts_of
from .base import AGE, BIRTH, NOW, LifeClaim
from .claims import life_claims
from .tallies import Tally, tallies_of

__all__ = ["AGE", "BIRTH", "NOW", "Feast", "LifeClaim", "Tally", "feasts_of", "life_claims", "tallies_of"]
