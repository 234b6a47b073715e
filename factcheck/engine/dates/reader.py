"""One time expression being read: its parts, the clock and the sentence it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .clock import Clock
from .counts import count_of
from .grammar import Seen
from .interval import NO_YEAR, When, add_days

Read = tuple[When, str] | None

_FUTURE = re.compile(
    r"\b(?:will|would|due|plans?|planned|expected|expects|scheduled|to be|is to|are to|until|upcoming|aims?|"
    r"hopes?|deadline|shall|opens|begins|starts|meets|next)\b"
)
_SAID = re.compile(r"\b(?:said|told|announced|warned|wrote|met|was|were|had|did)\b")
_TURNS = {"last": -1, "the previous": -1, "the preceding": -1, "next": 1, "the next": 1, "the following": 1}


@dataclass(slots=True)
class Reader:
    """An expression with all that tells its meaning; `following` is the other end of its range."""

    seen: Seen
    clock: Clock
    sentence: str
    begin: int
    following: Seen | None = None

    def part(self, *names: str) -> str:
        """The first of these parts that the expression has, "" if none."""
        return next((self.seen.parts[name] for name in names if name in self.seen.parts), "")

    def number(self, *names: str) -> int:
        return int(re.sub(r"\D", "", self.part(*names)))

    def count(self) -> int:
        found = count_of(self.part("n"))
        if found is None:
            raise ValueError("no number")
        return found

    def future(self) -> bool:
        return bool(_FUTURE.search(self.sentence))

    def lies_ahead(self) -> bool:
        """Do the few words in front of the expression speak of the future ("will meet on Friday")?"""
        lead = self.sentence[: self.seen.start - self.begin][-60:]
        return bool(_FUTURE.search(lead)) and not _SAID.search(lead)

    def told(self) -> date | None:
        """The day the story has reached: "the following day" counts from it."""
        if self.clock.historical:
            return self.clock.last.start if self.clock.last else None
        return self.clock.told.start if self.clock.told and not self.clock.told.yearless else None

    # years the text leaves out

    def turned_year(self) -> int | None:
        """ "in March last year", "July of that year": the year so meant, if the words say one."""
        turn = " ".join(self.part("ry").casefold().split())
        if not turn:
            return None
        near = turn in {"last", "this", "next"} and not self.clock.historical
        anchor = self.clock.published if near else self.clock.last.start if self.clock.last else None
        return anchor.year + _TURNS.get(turn, 0) if anchor else None

    def year_for(self, month: int, day_number: int = 15) -> int:
        """The year of a day or month named without one."""
        clock, turned = self.clock, self.turned_year()
        if turned is not None:
            return turned
        if clock.historical or (clock.published is None and clock.block_year is not None):
            told = clock.left_out.get((clock.block, self.seen.start))
            return told if told is not None else self._narrative_year(month)
        if clock.published is None:
            return NO_YEAR
        if clock.block_year is not None and clock.block_year < clock.published.year - 1:
            return clock.block_year
        if clock.heading_year is not None and clock.heading_year < clock.published.year:
            return clock.heading_year
        return _nearest_year(clock.published, month, day_number, self.future())

    def _narrative_year(self, month: int) -> int:
        last = self.clock.last
        if not last or not last.start:
            known = self.clock.published and not self.clock.historical
            return self.clock.published.year if self.clock.published and known else NO_YEAR
        year, before = last.start.year, last.start.month
        if last.granularity in {"day", "month", "week"} and before - month >= 5 and not last.yearless:
            return year + 1
        return year


def _nearest_year(published: date, month: int, day_number: int, future: bool) -> int:
    """The year that puts the day nearest to publication: ten months back, two ahead; the other way round
    for plans.
    """
    for year in (published.year, published.year - 1, published.year + 1):
        moment = add_days(date(year, month, 1), day_number - 1)
        distance = (moment - published).days
        if (-60 <= distance <= 300) if future else (-300 <= distance <= 62):
            return year
    return published.year
