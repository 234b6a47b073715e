"""From a field of text to blocks that know where they stand in it."""

from .lines import split_lines
from .markup import split_html
from .pieces import Piece, Placed

FORMATS = ("text", "markdown", "html")


def split(text: str, form: str = "text", *, titled: bool = False) -> list[Placed]:
    """The blocks of a field in one of FORMATS. `titled`: the title is a field of its own."""
    if form == "html":
        return split_html(text)
    return split_lines(text, markdown=form == "markdown", titled=titled)


def whole(text: str, kind: str) -> list[Placed]:
    """A field that is one block: title or standfirst."""
    piece = Piece(text)
    piece.take(0, len(text))
    placed = piece.placed(kind)
    return [placed] if placed else []


__all__ = ["FORMATS", "Piece", "Placed", "split", "whole"]
