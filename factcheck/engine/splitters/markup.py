"""HTML into blocks, every code point with its place in the source; entities count as one."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

from .pieces import Piece, Placed

_KINDS = {
    "p": "paragraph", "div": "paragraph", "section": "paragraph", "article": "paragraph", "body": "paragraph",
    "li": "list item", "blockquote": "quote", "figcaption": "caption", "caption": "caption", "dt": "question",
    "dd": "answer", "summary": "question", "pre": "paragraph",
    **{f"h{level}": "heading" for level in range(1, 7)},
}  # fmt: skip
_SILENT = frozenset({"script", "style", "head", "template", "nav"})
_STRONG = frozenset({"b", "strong"})
_BREAKS = frozenset(
    {"br", "hr", "ul", "ol", "table", "tbody", "thead", "figure", "dl", "main", "header", "footer"}
)


def split_html(text: str) -> list[Placed]:
    """The blocks of an HTML text. Anything is read, as browsers do: unknown tags are passed through."""
    parser = _Parser(text)
    parser.feed(text)
    parser.close()
    parser.finish()
    return parser.placed


class _Parser(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = text
        self.line_starts = [0]
        for index, char in enumerate(text):
            if char == "\n":
                self.line_starts.append(index + 1)
        self.placed: list[Placed] = []
        self.piece = Piece(text)
        self.kinds: list[str] = []
        self.lists = 0
        self.asides = 0
        self.silent = 0
        self.cells: list[str] | None = None
        self.cell_start = 0
        self.header = False
        self.opens = 0  # -1 within a bold opening

    def _here(self) -> int:
        line, column = self.getpos()
        return self.line_starts[line - 1] + column

    def _flush(self) -> None:
        if self.cells is not None:
            return
        kind = self.kinds[-1] if self.kinds else "paragraph"
        level = max(0, self.lists - 1) if kind == "list item" else 0
        opens = max(0, self.opens) if kind == "paragraph" else 0
        placed = self.piece.placed(kind, "callout" if self.asides else "text", level=level, opens=opens)
        if placed:
            self.placed.append(placed)
        self.piece = Piece(self.source)
        self.opens = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        here = self._here()
        if tag in _SILENT:
            self.silent += 1
        elif tag == "tr":
            self._flush()
            self.cells, self.header = [], True
        elif tag in {"td", "th"} and self.cells is not None:
            self._end_cell()
            if self.cells:
                self.piece.put(" | ", here, here + 1)
            self.cell_start = len(self.piece.text)
            self.cells.append("")
            self.header = self.header and tag == "th"
        elif tag in _KINDS:
            self._flush()
            self.kinds.append(_KINDS[tag])
        elif tag == "br":
            self.piece.put(" ", here, here + 1)
        elif tag in _BREAKS:
            self._flush()
            self.lists += tag in {"ul", "ol"}
        elif tag == "aside":
            self._flush()
            self.asides += 1
        elif tag in _STRONG:
            self.opens = self.opens if self.piece.text.strip() else -1

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "tr" and self.cells is not None:
            self._end_row()
        elif tag in _KINDS or tag in _BREAKS:
            self._flush()
            if tag in _KINDS and self.kinds:
                self.kinds.pop()
            self.lists = max(0, self.lists - (tag in {"ul", "ol"}))
        elif tag == "aside":
            self._flush()
            self.asides = max(0, self.asides - 1)
        elif tag in _STRONG:
            self.opens = len(self.piece.text.strip()) if self.opens < 0 else self.opens

    def _end_cell(self) -> None:
        if self.cells:
            self.cells[-1] = self.piece.text[self.cell_start :].strip()

    def _end_row(self) -> None:
        self._end_cell()
        cells = tuple(self.cells or ())
        self.cells = None
        placed = self.piece.placed("table header" if self.header and cells else "table row", "table", cells)
        if placed:
            self.placed.append(placed)
        self.piece = Piece(self.source)

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        start = self._here()
        for offset, char in enumerate(data):
            if char in "\n\t\r ":
                if not self.piece.chars or self.piece.chars[-1][-1] != " ":
                    self.piece.put(" ", start + offset, start + offset + 1)
            else:
                self.piece.put(char, start + offset, start + offset + 1)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, raw: str) -> None:
        if self.silent:
            return
        start = self._here()
        end = start + len(raw)
        if self.source[end : end + 1] == ";":
            end += 1
        self.piece.put(unescape(self.source[start:end]), start, end)

    def finish(self) -> None:
        if self.cells is not None:
            self._end_row()
        self._flush()
