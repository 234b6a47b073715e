"""HTML as a row of pieces: headings, tables, running text, and where sections begin.

What importers of web pages, Word documents and Markdown share: each makes HTML of its file, this reads it,
and structure.py makes sections of what was read. Nothing of the HTML itself is kept; bodies write their own.
"""

from collections import Counter
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

import nh3

from articles.bodies.parsing import refuse_what_takes_long
from articles.bodies.richtext import BodyError

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Boxes around other boxes: they end a paragraph, and headings and tables in them count as if they stood
# outside.
_BOXES = ("div", "section", "article", "main", "header", "aside", "figure", "center", "hgroup")
_SELF_CONTAINED = ("ul", "ol", "dl", "blockquote", "pre", "details", "address", "figcaption", "fieldset", "p")
_PARTS = ("li", "dt", "dd", "summary", "legend", "thead", "tbody", "tfoot", "tr", "th", "td", "caption")
_INLINE = ("a", "strong", "em", "sup", "sub", "b", "i")
_VOID = ("br", "hr", "img")
# What a page has around its text, and what is not text at all.
_LEFT_OUT = {
    *("script", "style", "title", "nav", "footer", "form", "button", "select", "textarea", "template"),
    *("noscript", "iframe", "object", "svg", "math", "video", "audio", "canvas"),
}
_KEPT = {*HEADINGS, *_BOXES, *_SELF_CONTAINED, *_PARTS, *_INLINE, *_VOID, "table"}
_ATTRIBUTES = {
    "a": {"href"},
    "th": {"colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "p": {"role"},
    "section": {"data-kind"},
    "aside": {"data-kind"},
    "img": {"alt", "src"},
}
SUBTITLE = "doc-subtitle"  # the role of a standfirst in the W3C's Digital Publishing module of WAI-ARIA
MOST_CHARACTERS = 1_000_000  # of the HTML that is left: some 150,000 words


@dataclass(slots=True)
class Piece:
    """A stretch of a text.

    what: "heading" (with its level, 1 to 6), "table", "flow", "standfirst", or "section": from here on the
    text is of the kind `kind`, "" for one that the pieces tell. html: what it holds. place: how many
    articles or mains it stands in, and in which: ("article", 1).
    """

    what: str
    html: str = ""
    level: int = 0
    kind: str = ""
    places: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces in reading order, and the alternative texts (or names) of pictures that were left out."""

    pieces: list[Piece]
    pictures: list[str]


def pieces_of(html: str) -> Pieces:
    """Read any HTML. BodyError for HTML beyond reason (see bodies/parsing.py)."""
    refuse_what_takes_long(html)
    cleaned = nh3.clean(
        html,
        tags=_KEPT,
        attributes=_ATTRIBUTES,
        clean_content_tags=_LEFT_OUT,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
    if len(cleaned) > MOST_CHARACTERS:
        raise BodyError(
            f"The text has {len(cleaned):,} characters with its marks; at most {MOST_CHARACTERS:,} are read."
        )
    walker = _Walker()
    walker.feed(cleaned)
    walker.close()
    walker.end_piece()
    return Pieces(walker.pieces, walker.pictures)


class _Walker(HTMLParser):
    """Cuts nh3's output, which is well-formed, at headings, tables and boxes of the outermost level."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.pictures: list[str] = []
        self.written: list[str] = []
        self.inside: list[str] = []  # open elements whose headings and tables belong to them
        self.around: list[tuple[str, int]] = []
        self.counted: Counter[str] = Counter()
        self.what, self.level = "flow", 0

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            return self.note_picture(dict(attrs))
        if tag in _VOID:
            self.written.append(f"<{tag}>")
        elif self.inside:
            self.go_in(tag)
        elif tag in _BOXES:
            self.open_box(tag, dict(attrs))
        elif tag in HEADINGS:
            self.begin_piece("heading", tag, int(tag[1]))
        elif tag == "table":
            self.begin_piece("table", tag)
        elif tag == "p" and dict(attrs).get("role") == SUBTITLE:
            self.begin_piece("standfirst", tag)
        elif tag in _SELF_CONTAINED:
            self.go_in(tag)
        else:
            self.written.append(self.get_starttag_text())
        return None

    def handle_endtag(self, tag):
        if tag in _VOID:
            return
        if self.inside:
            self.go_out(tag)
        elif tag in _BOXES:
            self.end_piece()
            if self.around and tag in ("article", "main"):
                self.around.pop()
            if tag == "aside":
                self.pieces.append(self.piece("section"))
        else:
            self.written.append(f"</{tag}>")

    def handle_data(self, data):
        self.written.append(escape(data, quote=False))

    def note_picture(self, attributes):
        self.pictures.append(attributes.get("alt") or attributes.get("src") or "a picture without a name")

    def open_box(self, tag, attributes):
        self.end_piece()
        if tag in ("article", "main"):
            self.counted[tag] += 1
            self.around.append((tag, self.counted[tag]))
        if tag == "aside" or "data-kind" in attributes:
            kind = attributes.get("data-kind") or ("callout" if tag == "aside" else "")
            self.pieces.append(self.piece("section", kind=kind))

    def begin_piece(self, what, tag, level=0):
        self.end_piece()
        self.what, self.level = what, level
        self.inside.append(tag)
        if what == "table":
            self.written.append("<table>")

    def go_in(self, tag):
        self.inside.append(tag)
        self.written.append(self.get_starttag_text())

    def go_out(self, tag):
        self.inside.pop()
        if self.inside or self.what in ("flow", "table"):
            self.written.append(f"</{tag}>")
        if not self.inside and self.what != "flow":
            self.end_piece()

    def end_piece(self):
        html = "".join(self.written)
        if html.strip():
            self.pieces.append(self.piece(self.what, html=html, level=self.level))
        self.written, self.what, self.level = [], "flow", 0

    def piece(self, what, **more):
        return Piece(what, places=tuple(self.around), **more)
