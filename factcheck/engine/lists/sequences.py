"""What a lead-in may announce besides bullets: questions with their answers, and headings with their text."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading import BlockReading, Reading
from ..structure import Listing
from .announced import is_frame

_LEAST = 3


def sequences(reading: Reading) -> Iterator[Listing]:
    """The runs of questions and the headings of a text, where a paragraph leads to the first of them."""
    run: list[int] = []
    for block in reading.blocks:
        if block.block.kind == "question":
            run.append(block.index)
        elif run and block.block.kind != "answer" and block.index - run[-1] > 1:
            yield from _led(reading, run, headings=False)
            run = []
    yield from _led(reading, run, headings=False)
    titles = [block for block in reading.blocks if block.block.kind == "heading"]
    if not any(_is_question(one) for one in titles):
        yield from _led(reading, [one.index for one in titles if not is_frame(one)], headings=True)


def _is_question(block: BlockReading) -> bool:
    return block.text.endswith("?")


def _led(reading: Reading, items: list[int], *, headings: bool) -> Iterator[Listing]:
    if len(items) < _LEAST or not items[0]:
        return
    lead = reading.blocks[items[0] - 1]
    if lead.block.kind in {"paragraph", "standfirst"}:
        yield Listing(tuple(items), lead.index, None, headings=headings, run_in=not headings)
