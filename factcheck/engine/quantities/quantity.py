"""A number in a text as a value: how much, how exactly, of what."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

EXACT = "exact"
ABOUT = "about"  # about, some, around, roughly, nearly, almost, just over
AT_LEAST = "at least"  # at least, more than, over, upwards of
AT_MOST = "at most"  # at most, up to, fewer than, under


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as printed in text[start:end] of a block, with its hedge, sign and unit.

    `value` is exact (a Fraction: 1/3 for "a third", 1200000 for "£1.2m"). `low` and `high` bound what the
    words allow: rounding by the digits printed, then the hedge ("nearly a third"); None means unbounded.
    `unit` is "" for a plain number or count, "%" per cent, "pp" percentage points, an ISO 4217 code for money
    or the folded word of a currency that has no one code ("crown", "franc"),
    else the symbol of `units` ("km", "kg", "°C", "day" …). `noun` is the lemma of what is counted or measured
    ("people", "sample"; "" when none), `number_start`/`number_end` the figure alone without hedge and unit.
    `ordinal`: "the third"; `fraction`: "a third", "half", "one in ten"; `per`: "" or the base of a rate
    ("day", "square km"); for a person's age ("Lerche, 77,") it is "age" and the unit "year". `ranged`: two
    ends are given ("640 to 900") and `value` is their middle. `step` is the place value of the last digit
    meant, 0 for an exact count; `scale` the magnitude the figure is written in (1000000 for "1.2m").
    """

    block: int
    sentence: int
    start: int
    end: int
    value: Fraction
    low: Fraction | None
    high: Fraction | None
    unit: str = ""
    hedge: str = EXACT
    noun: str = ""
    number_start: int = 0
    number_end: int = 0
    ordinal: bool = False
    fraction: bool = False
    per: str = ""
    ranged: bool = False
    step: Fraction = Fraction(0)
    scale: Fraction = Fraction(1)

    def allows(self, value: Fraction) -> bool:
        """May the true value be this one, by the digits printed and the hedge?"""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def agrees_with(self, other: Quantity) -> bool:
        """Do the two stretches of possible values meet? Units are the caller's business."""
        return (self.low is None or other.high is None or self.low <= other.high) and (
            other.low is None or self.high is None or other.low <= self.high
        )
