"""The day a text counts from, and how an expression was read.

News dates "Tuesday" and "6 February" from its own publication; a history dates them from the last date it
named. Which of the two a text is, is told from its explicit years (`Clock.of`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .grammar import Seen
from .interval import When
from .years import years_left_out

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
    before_christ: int | None = None  # the year BC a history of antiquity has reached
    left_out: dict[tuple[int, int], int] = field(default_factory=dict)  # the years a history leaves out
    block: int = -1
    told: When | None = None  # the last single day named in this block

    @classmethod
    def of(cls, published: date | None, blocks: list[list[Seen]]) -> Clock:
        """A text is a history when it has five explicit years or more, most of them well before
        publication.
        """
        years = sorted(int(one.parts["y"][:4]) for found in blocks for one in found if _plain_year(one))
        antique = sum(one.name in {"bc", "bc_bc"} for found in blocks for one in found)
        old = [number for number in years if published is None or number < published.year - 2]
        if published is None:
            historical = bool(years or antique)
        else:
            total = len(years) + antique
            past = sum(number < published.year for number in years)
            historical = total >= 5 and 10 * (len(old) + antique) >= 8 * total
            historical = historical or (total >= 20 and 10 * past >= 7 * total)  # a chronicle up to now
        return cls(published, historical, left_out=years_left_out(blocks) if historical else {})

    def next_block(self) -> None:
        self.block += 1
        self.block_year = None
        self.told = None

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
        if expr.when.value.startswith("BC") and expr.when.value[2:6].isdigit():
            self.before_christ = int(expr.when.value[2:6])
        elif expr.basis == EXPLICIT:
            self.before_christ = None
        if not expr.when.known or expr.when.granularity in {"decade", "century"}:
            return
        assert expr.when.start
        if expr.basis == EXPLICIT:
            self.block_year = expr.when.start.year
        if expr.when.granularity == "year" and self._looks_back(expr.when.start):
            return
        if expr.when.granularity == "day":
            self.told = expr.when
        if expr.basis in {EXPLICIT, PARTIAL} or self.historical:
            self.last = expr.when


def _plain_year(one: Seen) -> bool:
    return "y" in one.parts and one.parts["y"][:4].isdigit() and len(one.parts["y"]) == 4 and one.name != "bc"
