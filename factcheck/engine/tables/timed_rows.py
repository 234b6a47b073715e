"""The time a sentence gives for a row of a table, where the row has another one."""

from __future__ import annotations

from ..reading import BlockReading, Sentence
from .ranks import Clash, Named
from .tabulated import Grid
from .timed import is_slip_of_time, time_of, times_in


def wrong_time(grid: Grid, block: BlockReading, sentence: Sentence, named: Named) -> Clash | None:
    """ "The Seals took 6min 52sec", above a row that says 6:25."""
    for start, end, said in times_in(block.text, sentence.start, sentence.end) if named else ():
        front = [(at, row) for at, _, row in named if at < start]
        known = {time_of(cell) for _, _, row in named for cell in row.times.values()}
        if not front or said in known or block.in_quotes(start, end):
            continue
        at, row = front[-1]
        for place, cell in row.times.items():
            column = next((one for one in grid.columns if one.index == place), None)
            if column and is_slip_of_time(said, time_of(cell) or ()):
                return Clash(at, end, row, column, f"The table has {cell}.", (block.text[start:end], cell))
    return None
