"""A statement: the words of a text that say one thing, with the sentence and the block they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from .reading import BlockReading, Sentence, Token


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
        return [one for one in self.sentence.tokens if one.start < self.end and self.start < one.end]

    @property
    def before(self) -> list[Token]:
        """The words of the sentence before the statement."""
        return [one for one in self.sentence.tokens if one.end <= self.start]

    @property
    def after(self) -> list[Token]:
        """The words of the sentence behind the statement."""
        return [one for one in self.sentence.tokens if one.start >= self.end]


def whole_sentence(block: BlockReading, sentence: Sentence) -> Statement:
    """The statement a whole sentence makes."""
    return Statement(block, sentence, sentence.start, sentence.end)
