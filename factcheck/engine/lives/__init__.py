"""Lives: who was born when, who was how old when, how old a thing is."""

from .anniversaries import Feast, feasts_of
from .base import AGE, BIRTH, NOW, LifeClaim
from .claims import life_claims

__all__ = ["AGE", "BIRTH", "NOW", "Feast", "LifeClaim", "feasts_of", "life_claims"]
