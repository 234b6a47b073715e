"""A block cut out of a longer text, with the way back to where its words stand there."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field

from ..document import Block


@dataclass(slots=True)
class Piece:
    """Text being gathered for one block: each code point with its start and end in the field it came from."""

    field_text: str
    chars: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("l"))
    ends: array[int] = field(default_factory=lambda: array("l"))

    def take(self, start: int, end: int) -> None:
        """Add field_text[start:end] as it is."""
        if start < end:
            self.chars.append(self.field_text[start:end])
            self.starts.extend(range(start, end))
            self.ends.extend(range(start + 1, end + 1))

    def put(self, text: str, start: int, end: int) -> None:
        """Add text that stands for field_text[start:end] (an entity, a line break, a cell border)."""
        self.chars.append(text)
        self.starts.extend([start] * len(text))
        self.ends.extend([end] * len(text))

    @property
    def text(self) -> str:
        return "".join(self.chars)

    def placed(
        self,
        kind: str,
        section_kind: str = "text",
        cells: tuple[str, ...] = (),
        *,
        level: int = 0,
        number: int = 0,
        opens: int = 0,
    ) -> Placed | None:
        """The block, outer white space cut; None when nothing is left."""
        text = self.text
        left = len(text) - len(text.lstrip())
        right = len(text.rstrip())
        if right <= left:
            return None
        block = Block(text[left:right], kind, "", section_kind, cells, level, number, opens)
        return Placed(block, self.starts[left:right], self.ends[left:right])


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and, for each of its code points, where it starts and ends in the field."""

    block: Block
    starts: array[int]
    ends: array[int]

    def in_field(self, start: int, end: int) -> tuple[int, int]:
        """block.text[start:end] as a span of the field."""
        return self.starts[start], self.ends[end - 1]


_MARKUP = re.compile(
    r"!?\[(?P<label>[^\[\]\n]{1,300})\]\([^()\s]{1,500}\)|(?P<strong>\*\*|__)(?=\S)|(?<=\S)(?P<strong2>\*\*|__)"
    r"|(?<![\w*])(?P<em>[*_])(?=[^\s*_])|(?<=[^\s*_])(?P<em2>[*_])(?![\w*])|(?P<code>`)"
)


def take_inline(piece: Piece, start: int, end: int) -> None:
    """Add a stretch of Markdown without its marks of emphasis; of a link the words stay."""
    done = start
    for match in _MARKUP.finditer(piece.field_text, start, end):
        if match.start() < done:
            continue
        piece.take(done, match.start())
        if match.group("label"):
            take_inline(piece, match.start("label"), match.end("label"))
        done = match.end()
    piece.take(done, end)
