"""A statement: the words of a text that say one thing, with the sentence and the block they stand in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from .reading import BlockReading, Sentence, Token

Value = TypeVar("Value")
# The words of a sentence stand in order, so that those of a statement are found by halving.
_start, _end = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Statement:
    """`text` is block.text[start:end]; start and end lie within the sentence."""

    block: BlockReading
    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def tokens(self) -> list[Token]:
        """The words of the statement itself."""
        tokens = self.sentence.tokens
        first = bisect_right(tokens, self.start, key=_end)
        return tokens[first : bisect_left(tokens, self.end, lo=first, key=_start)]

    @property
    def before(self) -> list[Token]:
        """The words of the sentence before the statement."""
        tokens = self.sentence.tokens
        return tokens[: bisect_right(tokens, self.start, key=_end)]

    @property
    def after(self) -> list[Token]:
        """The words of the sentence behind the statement."""
        tokens = self.sentence.tokens
        return tokens[bisect_left(tokens, self.end, key=_start) :]

    def kept(self, name: str, make: Callable[[Statement], Value]) -> Value:
        """What follows from the words of the block and the place of the statement alone: see `Sentence`."""
        return self.sentence.kept((name, self.start, self.end), lambda: make(self))


def whole_sentence(block: BlockReading, sentence: Sentence) -> Statement:
    """The statement a whole sentence makes."""
    return Statement(block, sentence, sentence.start, sentence.end)
