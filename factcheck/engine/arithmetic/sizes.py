"""How far two figures are apart, between which bounds, and whether a stated size can be true of them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..quantities import Quantity
from .changes import AMOUNT, FACTOR, POINTS, SHARE, Change
from .movements import Movement


@dataclass(frozen=True, slots=True)
class Bounds:
    """A stretch of values; None: unbounded on that side."""

    low: Fraction | None
    high: Fraction | None

    def meets(self, other: Bounds) -> bool:
        """Have the two a value in common?"""
        return (self.low is None or other.high is None or self.low <= other.high) and (
            other.low is None or self.high is None or other.low <= self.high
        )

    def shifted(self, by: int) -> Bounds:
        return Bounds(
            None if self.low is None else self.low + by, None if self.high is None else self.high + by
        )

    def mirrored(self) -> Bounds:
        return Bounds(None if self.high is None else -self.high, None if self.low is None else -self.low)


def ratio(after: Quantity, before: Quantity) -> Bounds | None:
    """Between which factors `after` is of `before`; None where a figure may be nought or less."""
    if before.value <= 0 or after.value < 0 or (before.low is not None and before.low <= 0):
        return None
    low = None if before.high is None or after.low is None else max(after.low, Fraction(0)) / before.high
    high = None if before.low is None or after.high is None else after.high / before.low
    return Bounds(low, high)


def difference(after: Quantity, before: Quantity) -> Bounds:
    low = None if after.low is None or before.high is None else after.low - before.high
    high = None if after.high is None or before.low is None else after.high - before.low
    return Bounds(low, high)


def agrees(change: Change, movement: Movement) -> bool | None:
    """Can the stated size be true of the two figures? None where it cannot be told."""
    actual = _actual(change, movement)
    if actual is None:
        return None
    claimed = Bounds(change.low, change.high)
    if change.kind == FACTOR:
        return claimed.meets(actual)
    if change.direction > 0:
        return claimed.meets(actual)
    if change.direction < 0:
        return claimed.mirrored().meets(actual)
    return claimed.meets(actual) or claimed.mirrored().meets(actual)


def _actual(change: Change, movement: Movement) -> Bounds | None:
    if change.kind in {POINTS, AMOUNT}:
        if (change.kind == POINTS) != (movement.after.unit == "%") and change.kind == POINTS:
            return None
        return difference(movement.after, movement.before)
    factors = ratio(movement.after, movement.before)
    if factors is None:
        return None
    return factors if change.kind == FACTOR else factors.shifted(-1)


def in_points(change: Change, movement: Movement) -> bool:
    """ "a rise of 1%" from 4% to 5%: true in percentage points, not in per cent."""
    if change.kind != SHARE or movement.after.unit != "%" or change.low is None or change.high is None:
        return False
    moved = difference(movement.after, movement.before)
    claimed = Bounds(change.low * 100, change.high * 100)
    return claimed.meets(moved) or claimed.mirrored().meets(moved)


def goes(movement: Movement) -> int:
    """1 where the later figure is surely greater, -1 where it is surely smaller, else 0."""
    moved = difference(movement.after, movement.before)
    if moved.low is not None and moved.low > 0:
        return 1
    if moved.high is not None and moved.high < 0:
        return -1
    return 0


def in_words(movement: Movement) -> str:
    """What the two figures make, for a message: "a rise of 30%", "a fall of 50%"."""
    before, after = movement.before.value, movement.after.value
    if movement.after.unit == "%":
        points = after - before
        return f"a {'rise' if points > 0 else 'fall'} of {percent(abs(points))} percentage points"
    if before <= 0:
        return f"a change of {percent(after - before)}"
    if after == before:
        return "no change"
    return f"a {'rise' if after > before else 'fall'} of {percent(abs(after - before) * 100 / before)}%"


def percent(value: Fraction) -> str:
    """At most one decimal: "30", "4.3"."""
    return f"{float(round(value, 1)):g}" if abs(value) < 10**6 else f"{float(value):,.0f}"
