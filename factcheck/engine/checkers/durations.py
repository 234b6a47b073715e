"""A length of time that does not lie between the two moments it is said to lie between.

A swimmer goes into the water at five in the morning, lands at eleven at night and has swum for twenty
hours; a cinema opens in 1999, closes in 2024 and has run for twenty years. Readers do the subtraction;
“have someone check your math” is the first of the final checks on Steve Buttry’s list for reporters
(MediaShift, 2015). Both counts of days are right, with one end or with both (ISO 8601 tells a duration from
an interval for that reason), years may be begun or full, and clocks in two places show different times:
such differences pass, and so do "nearly", "about" and "more than" within what they allow.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..acts.journeys import Journey, journeys_of
from ..acts.moments import DAYS, Moment, apart
from ..apparent import explained, not_asserted
from ..dates.durations import Duration
from ..dates.interval import day
from ..document import BLOCKING, Inconsistency
from ..material import Material, finding
from ..reading import BlockReading
from ..statement import Statement
from ..stretches import Apart, Stretch, WeekRange, stretches_in, told_apart, week_ranges
from ..stretches.careers import Career, careers_of
from ..stretches.one_span import spans_told
from ..stretches.sojourns import sojourns_of
from .examples.durations import SHOULD_FLAG, SHOULD_PASS

CHECKER = "durations"
KIND = "start, duration and end"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

_BUT = ("planned",)  # a planned fortnight must add up, too
# The two ends lie in different periods by their nature: only these reasons count.
_REASONS = ("inclusive or exclusive", "time zones")
_OTHER = 5  # a length this many times too long or short means something else


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each stated length that does not fit its two ends."""
    told = [one for one in _near(material) if one is not None]
    if not told:  # what one sentence tells amiss is not told twice
        told = [found for one in told_apart(material.reading) if (found := _of_apart(material, one))]
    if not told:
        told = [found for one in spans_told(material.reading) if (found := _of_apart(material, one))][:1]
    yield from told
    for block in material.reading.blocks:
        yield from (found for week in week_ranges(block) if (found := _of_week(material, block, week)))
    for career in (*careers_of(material.reading, material.persons), *sojourns_of(material.reading)):
        found = _of_career(material, career)
        if found:
            yield found


def _near(material: Material) -> Iterator[Inconsistency | None]:
    """What a sentence tells by itself, and what a later one ends with a length."""
    for block in material.reading.blocks:
        if not block.is_heading:
            key = (block.index, tuple(block.dates))
            told = block.kept("stretches of time", partial(_stretches, block), key=key)
            yield from (_of_stretch(material, block, one) for one in told)
    yield from (_of_journey(material, one) for one in journeys_of(material.reading))


def _stretches(block: BlockReading) -> list[Stretch]:
    stated = [sentence for sentence in block.sentences if not sentence.is_question]
    return [one for sentence in stated for one in stretches_in(block, sentence)]


def _of_stretch(material: Material, block: BlockReading, stretch: Stretch) -> Inconsistency | None:
    last = stretch.last or _publication(material)
    if last is None:
        return None
    ways = ways_apart(stretch.length, stretch.first, last)
    if not ways or any(fits(stretch.length, way, stretch.first, last, event=stretch.event) for way in ways):
        return None
    one = _statement(material, block.index, stretch.ends)
    other = _statement(material, block.index, stretch.said)
    return _found(material, one, other, stretch.length, ways[0], event=stretch.event)


def _of_journey(material: Material, journey: Journey) -> Inconsistency | None:
    begun = journey.beginning
    for rival in journey.rivals:
        other_ways = ways_apart(journey.length, rival, journey.moment)
        if any(fits(journey.length, way, rival, journey.moment) for way in other_ways):
            return None
    ways = ways_apart(journey.length, begun.moment, journey.moment)
    if not ways or any(fits(journey.length, way, begun.moment, journey.moment) for way in ways):
        return None
    one = material.statement(begun.block, begun.start, begun.end)
    other = material.statement(journey.block, journey.start, journey.end)
    return _found(material, one, other, journey.length, ways[0])


def _of_week(material: Material, block: BlockReading, week: WeekRange) -> Inconsistency | None:
    """So many days, from one weekday to another: both ends count."""
    if week.number == week.days:
        return None
    one, other = _statement(material, block.index, week.said), _statement(material, block.index, week.ends)
    if one.sentence is not other.sentence or not_asserted(one, but=_BUT):
        return None
    sides = sorted((one, other), key=lambda side: side.start)
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            material.side(block.index, sides[0].start, sides[0].end),
            material.side(block.index, sides[1].start, sides[1].end),
        ),
        message=f"{other.text[0].upper()}{other.text[1:]} makes {week.days} days, not {week.number}.",
        suggestion="Check the first day, the last day and the number of days.",
        values=((f"{week.days} days", "counted with both ends"), (f"{week.number} days", "as stated")),
    )


def _of_career(material: Material, career: Career) -> Inconsistency | None:
    """Years in a post, against the years it was begun and given up."""
    sides = [material.statement(*career.ends), material.statement(*career.said)]
    if any(not_asserted(one, but=(*_BUT, "hypothetical")) for one in sides):
        return None
    sides.sort(key=lambda side: (side.block.index, side.start))
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            material.side(sides[0].block.index, sides[0].start, sides[0].end),
            material.side(sides[1].block.index, sides[1].start, sides[1].end),
        ),
        message=f"From the years told it is {career.real} years, not {career.number}.",
        suggestion="Check the beginning, the end and the length; one of the three is wrong.",
        values=((f"{career.real} years", "between the years"), (f"{career.number} years", "as stated")),
    )


def _of_apart(material: Material, one: Apart) -> Inconsistency | None:
    """A length in one sentence, its one beginning and end in others."""
    first, last, length = one.first.moment, one.last.moment, one.length
    ways = ways_apart(length, first, last)
    if not ways:
        return None
    for event in (True, False):
        if any(fits(length, way, first, last, event=event) for way in ways):
            return None
    shown = one.first
    if (one.first.block, one.first.sentence) == (one.last.block, one.last.sentence):
        span = (min(shown.start, one.last.start), max(shown.end, one.last.end))
    else:
        span = (shown.start, shown.end)
    begun = material.statement(shown.block, *span)
    said = material.statement(one.block, one.start, one.end)
    return _found(material, begun, said, length, ways[0], but=(*_BUT, "hypothetical"))


def _publication(material: Material) -> Moment | None:
    published = material.reading.document.published
    return Moment(0, 0, day(published)) if published else None


def _statement(material: Material, block: int, span: tuple[int, int]) -> Statement:
    return material.statement(block, *span)


def ways_apart(length: Duration, first: Moment, last: Moment) -> list[tuple[float, float]]:
    """How far apart the two moments are, the shortest and the longest, for each way to read them.

    Empty where that is not known, and where the stated length is so far off that it means another thing.
    """
    if length.unit in {"minute", "hour"} and not first.minutes:
        return []
    stated = length.value * DAYS[length.unit]
    return [
        (shortest, longest)
        for shortest, longest in apart(first, last)
        if stated <= _OTHER * max(longest, 0.02) and longest <= _OTHER * stated
    ]


def fits(
    length: Duration, between: tuple[float, float], first: Moment, last: Moment, *, event: bool = False
) -> bool:
    """May the stated length lie between the moments, counted with either, both or none of the ends?"""
    unit = DAYS[length.unit]
    low, high = length.low, length.high
    coarse = length.unit in {"year", "month"} and {first.granularity, last.granularity} == {length.unit}
    if coarse and not length.hedged:
        slack = 1.0 if length.value >= 20 and length.value % 10 == 0 else 0.05
        if length.value != int(length.value):
            slack = 0.5
        low, high = length.value - slack, length.value + slack
    ends = 0.0 if first.minutes else 1.0
    if length.unit == "day" and not length.hedged and not first.minutes:
        low = high = length.value
        if length.value >= 20 and length.value % 10 == 0:
            low, high = low - 1, high + 1
    shortest, longest = (between[0] + (1 if event else -ends)) / unit, (between[1] + ends) / unit
    if event and length.unit != "day":
        shortest = (between[0] - ends) / unit
    return (low is None or low <= longest + 0.02) and (high is None or high >= shortest - 0.02)


def _found(
    material: Material,
    one: Statement,
    other: Statement,
    length: Duration,
    between: tuple[float, float],
    *,
    event: bool = False,
    but: tuple[str, ...] = _BUT,
) -> Inconsistency | None:
    if not_asserted(one, but=but) or not_asserted(other, but=but):
        return None
    if explained(one, other, only=("time zones",) if event else _REASONS):
        return None
    real = in_units(length, between)
    said = length_in_words(length)
    sides = sorted((one, other), key=lambda side: (side.block.index, side.start))
    first, second = sides
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            material.side(first.block.index, first.start, first.end),
            material.side(second.block.index, second.start, second.end),
        ),
        message=f"Between the two moments lie {real}, not {said}.",
        suggestion="Check the beginning, the end and the length; one of the three is wrong.",
        values=((real, "counted from the two moments"), (said, "the length as stated")),
    )


def length_in_words(length: Duration) -> str:
    number = f"{length.value:g}"
    return f"{number} {length.unit}{'' if length.value == 1 else 's'}"


def in_units(length: Duration, between: tuple[float, float]) -> str:
    """What really lies between, in the unit of the stated length."""
    unit = DAYS[length.unit]
    low, high = round(between[0] / unit), round(between[1] / unit)
    number = f"{low}" if low == high else f"{low} to {high}"
    return f"{number} {length.unit}{'' if number == '1' else 's'}"
