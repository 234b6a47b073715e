"""Inclusive or exclusive: from 4 to 7 June is three days or four, depending on whether both ends count.

Romans, hotels and festivals count both ends; subtraction counts one, and "between" may count neither. A
length one unit off the difference of its two ends is therefore no contradiction.
"""

from __future__ import annotations

from ..acts.moments import DAYS, apart, moments_in
from ..dates.durations import durations
from ..statement import Statement


def applies(one: Statement, other: Statement) -> bool:
    """Is the length stated by one within a unit of what lies between the ends that both name?"""
    lengths = [length for statement in (one, other) for length in durations(statement.text)]
    ends = [
        (statement.block.index, moment.start, moment)
        for statement in {(one.start, one.end): one, (other.start, other.end): other}.values()
        for moment in moments_in(statement.block, statement.sentence)
        if statement.start <= moment.start < statement.end
    ]
    if len(lengths) != 1 or len(ends) != 2:
        return False
    ways = apart(ends[0][2], ends[1][2]) or apart(ends[1][2], ends[0][2])
    unit, value = DAYS[lengths[0].unit], lengths[0].value
    return any(shortest / unit - 1 <= value <= longest / unit + 1 for shortest, longest in ways)
