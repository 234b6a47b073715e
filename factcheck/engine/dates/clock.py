"""The day a text counts from, and how an expression was read.

News dates "Tuesday" and "6 February" from its own publication; a history dates them from the last date it
named. Which of the two a text is, is told from its explicit years (`Clock.of`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .grammar import Seen
from .interval import When

EXPLICIT = "explicit"  # names its year
PARTIAL = "partial"  # names a day or month; the year comes from the context
RELATIVE = "relative"  # counts from another day
VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateExpr:
    """A time expression in a block: text[start:end], what it means and how that is known (`basis`)."""

    start: int
    end: int
    when: When
    basis: str
    pattern: str
    halves: tuple[tuple[int, int], tuple[int, int]] | None = None
    about: bool = False  # early, mid, late: the granularity is coarser than the words


@dataclass(slots=True)
class Clock:
    """The day from which a text counts, moving along with a history, standing still in news."""

    published: date | None
    historical: bool = False
    last: When | None = None
    block_year: int | None = None
    heading_year: int | None = None
    _explicit: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, published: date | None, blocks: list[list[Seen]]) -> Clock:
        """A text is a history when it has five explicit years or more, most of them well before
        publication.
        """
        years = sorted(int(one.parts["y"][:4]) for found in blocks for one in found if _plain_year(one))
        if published is None:
            return cls(None, historical=bool(years))
        old = [number for number in years if number < published.year - 2]
        return cls(published, historical=len(years) >= 5 and 10 * len(old) >= 8 * len(years))

    def anchor(self) -> date | None:
        """The day relative expressions count from."""
        if self.historical and self.last and self.last.start:
            return self.last.start
        return self.published

    def after_heading(self, found: list[DateExpr]) -> None:
        """A heading with one year ("2004: The siege") dates what stands under it; one without ends that."""
        years = {expr.when.start.year for expr in found if expr.basis == EXPLICIT and expr.when.start}
        self.heading_year = years.pop() if len(years) == 1 else None

    def _looks_back(self, start: date) -> bool:
        """ "as in 1812": a bare year far from the story's own, where the story does not go."""
        return bool(self.last and self.last.start and abs(self.last.start.year - start.year) > 25)

    def saw(self, expr: DateExpr) -> None:
        if not expr.when.known or expr.when.granularity in {"decade", "century"}:
            return
        assert expr.when.start
        if expr.basis == EXPLICIT:
            self.block_year = expr.when.start.year
        if expr.when.granularity == "year" and self._looks_back(expr.when.start):
            return
        if expr.basis in {EXPLICIT, PARTIAL} or self.historical:
            self.last = expr.when


def _plain_year(one: Seen) -> bool:
    return "y" in one.parts and one.parts["y"][:4].isdigit() and len(one.parts["y"]) == 4 and one.name != "bc"
