"""The numbers as values: shares with what they are worth, bars, columns, waits, rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import sqrt
from statistics import median

from articles.models import Correction
from factcheck.models import CorrectionCause

_FEW = 10  # rulings below which a share says little


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; with the interval in which the true share lies, by Wilson's score, at 95 %."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """Whole percent, None of nothing."""
        return round(100 * self.part / self.whole) if self.whole else None

    @property
    def interval(self) -> tuple[int, int] | None:
        """Percent from, to; None of nothing."""
        if not self.whole:
            return None
        z, n, p = 1.96, self.whole, self.part / self.whole
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        reach = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return round(100 * max(0.0, middle - reach)), round(100 * min(1.0, middle + reach))

    @property
    def width(self) -> int:
        """How many percent the interval spans."""
        low, high = self.interval or (0, 0)
        return high - low

    @property
    def point(self) -> int:
        """Where the share itself is drawn, so that all of it is seen at the right end as well."""
        return min(self.percent or 0, 99)

    @property
    def is_little(self) -> bool:
        """Whether it rests on too few cases to tell one rule from another."""
        return self.whole < _FEW


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: its words, its number, and its length in thousandths of the longest."""

    words: str
    number: int
    look: str
    length: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for one thing: how many, and for how long."""

    words: str
    ages: Sequence[timedelta]

    @property
    def oldest(self) -> timedelta | None:
        """The longest wait, None where nothing waits."""
        return max(self.ages, default=None)

    @property
    def median(self) -> timedelta | None:
        """The wait in the middle."""
        return median_of(self.ages)


@dataclass(frozen=True, slots=True)
class Column:
    """One day or week of the chart."""

    start: date
    end: date
    handed_in: int
    approved: int
    returned: int


@dataclass(slots=True)
class Rule:
    """What became of the pairs one checker, or one rule of it, found in the period."""

    name: str
    kind: str = ""
    title: str = ""  # what is wrong where a checker finds something, in one sentence
    found: int = 0
    corrected: int = 0
    dismissed: int = 0
    stands: int = 0
    rules: list["Rule"] = field(default_factory=list)

    @property
    def version(self) -> str:
        """The version of the rules a rule belongs to, as its name tells it."""
        return self.name.partition("@")[2] or self.name

    @property
    def ruled(self) -> int:
        """How many people have ruled on."""
        return self.corrected + self.dismissed + self.stands

    @property
    def open(self) -> int:
        """How many nobody has settled yet."""
        return self.found - self.ruled

    @property
    def false_alarms(self) -> Share:
        """How many of those ruled on were no inconsistency."""
        return Share(self.dismissed, self.ruled)


@dataclass(slots=True)
class Mistake:
    """A correction readers were given, and the rule that should have caught what was wrong."""

    correction: Correction
    cause: CorrectionCause | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """Everything the page shows."""

    pairs: list[Bar]
    claims: list[Bar]
    waiting: list[Waiting]
    columns: list[Column]
    to_approval: list[timedelta]
    returned: Share
    proposals_returned: Share
    checkers: list[Rule]
    mistakes: list[Mistake]
    causes: list[Bar]

    @property
    def approval_median(self) -> timedelta | None:
        """From handing in to approval, the middle of the period's approvals."""
        return median_of(self.to_approval)

    @property
    def unnamed(self) -> int:
        """How many mistakes nobody has named a rule for."""
        return sum(one.cause is None for one in self.mistakes)


def median_of(times: Sequence[timedelta]) -> timedelta | None:
    """Return the middle of some lengths of time, None of none."""
    return timedelta(seconds=median(one.total_seconds() for one in times)) if times else None


def bars(counts: Iterable[tuple[str, int, str]]) -> list[Bar]:
    """Return bars of (words, number, look), measured by the longest."""
    counts = list(counts)
    most = max((number for _, number, _ in counts), default=0)
    return [
        Bar(words, number, look, round(1000 * number / most) if most else 0) for words, number, look in counts
    ]
