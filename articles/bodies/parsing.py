"""Reading any HTML into the tree of richtext.py.

Whatever comes in (an editor's HTML, pasted HTML, an importer's) is parsed and made harmless by nh3, then read
into the few shapes of the tree, and written from the tree alone. So nothing is stored that we did not write
ourselves.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby

import nh3

from articles.bodies.richtext import (
    HEADINGS,
    INLINE,
    LISTS,
    BodyError,
    Line,
    Node,
    Run,
    line_of_runs,
    refuse_surrogates,
    squeezed,
)

_OTHER_NAMES = {"b": "strong", "i": "em", "h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4"}
_TABLE_PARTS = ("thead", "tbody", "tfoot", "tr")
_VOID = ("br", "hr")
_NEVER_CLOSED = {
    *_VOID,
    "img",
    "meta",
    "link",
    "input",
    "wbr",
    "col",
    "source",
    "area",
    "base",
    "embed",
    "track",
}
# Not kept, but known: where one of them begins or ends, a paragraph does, so that no two words run together.
_BOUNDARIES = (
    *("div", "section", "article", "main", "header", "footer", "aside", "nav", "address", "center", "pre"),
    *("figure", "figcaption", "caption", "dl", "dt", "dd", "details", "summary", "fieldset", "legend", "hr"),
)
_KNOWN = {
    *INLINE,
    *LISTS,
    *HEADINGS,
    *_OTHER_NAMES,
    *_TABLE_PARTS,
    *_BOUNDARIES,
    *("p", "br", "li", "blockquote", "table", "th", "td"),
}
_ATTRIBUTES = {"a": {"href"}, "th": {"colspan", "rowspan"}, "td": {"colspan", "rowspan"}}
_SCHEMES = {"http", "https", "mailto"}
_ADDRESS = re.compile(r"(?:https?://[^\s/]|mailto:[^\s])", re.IGNORECASE)
_ENTITY = re.compile("&(?!lt;|gt;)|\u00a0")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
MOST_LEVELS = 12  # of lists and quotations in each other; nobody reads deeper
_MOST_RAW_LEVELS = 200  # of any tags, before cleaning; bounds the recursion below
# The time nh3 takes grows with the square of these two; at the limits it is a fraction of a second.
_MOST_OPEN_TAGS = 2000
_MOST_ENTITIES = 100_000


def parse(html):
    """Read any HTML into a list of nodes.

    Unknown elements are left out and their text kept; scripts and styles go with what they hold; links to
    anything but http, https and mailto addresses become plain text. BodyError for HTML beyond reason
    and for merged table cells, whose text we could not put into the right column.
    """
    refuse_surrogates(html)
    refuse_what_takes_long(html)
    cleaned = nh3.clean(
        html,
        tags=_KNOWN,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        url_relative="deny",
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(cleaned)
    reader.close()
    return _flow(reader.root.children, (), 0)


def refuse_what_takes_long(html):
    """BodyError for HTML that nh3 would need long for: opened and never closed, or of nothing but
    entities.
    """
    if sum(1 for _ in _ENTITY.finditer(html)) > _MOST_ENTITIES:
        raise BodyError(
            f"There are more than {_MOST_ENTITIES} “&” signs or fixed spaces in one text; split it up."
        )
    still_open = 0
    for tag in _TAG.finditer(html):
        still_open = max(0, still_open - 1) if tag[1] else still_open + (tag[2].lower() not in _NEVER_CLOSED)
        if still_open > _MOST_OPEN_TAGS:
            raise BodyError("The HTML opens thousands of tags and never closes them; paste it as plain text.")


@dataclass(slots=True)
class _Raw:
    """An element as it came out of nh3, before our own shapes."""

    tag: str
    href: str = ""
    children: list = field(default_factory=list)


class _Reader(HTMLParser):
    """Builds raw elements from nh3's output, which is well-formed."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = _Raw("")
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if {attributes.get("colspan"), attributes.get("rowspan")} - {None, "", "1"}:
            raise BodyError(
                "A table has merged cells; split them, so that each text stands in its own column."
            )
        element = _Raw(_OTHER_NAMES.get(tag, tag), attributes.get("href") or "")
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)
        if len(self.open) > _MOST_RAW_LEVELS:
            raise BodyError(f"The HTML is nested more than {_MOST_RAW_LEVELS} levels deep.")

    def handle_endtag(self, tag):
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def _flow(children, marks, levels):
    """Turn raw children into nodes; loose text becomes paragraphs."""
    return _Flow(levels).taking(children, marks)


class _Flow:
    """Collects nodes; text waits in `runs` until a paragraph ends."""

    def __init__(self, levels):
        if levels > MOST_LEVELS:
            raise BodyError(f"Lists and quotations stand in each other more than {MOST_LEVELS} levels deep.")
        self.levels = levels
        self.nodes = []
        self.runs = []

    def taking(self, children, marks):
        """Take the children, end the last paragraph, and return all nodes."""
        self.take(children, marks)
        self.end_paragraph()
        return self.nodes

    def take(self, children, marks):
        for child in children:
            if isinstance(child, str):
                self.runs.append(Run(squeezed(child), marks))
            elif child.tag == "br":
                self.runs.append(Run("\n", marks))
            elif child.tag in INLINE:
                self.take(child.children, _with_mark(marks, child))
            else:
                self.end_paragraph()
                self.take_block(child, marks)

    def end_paragraph(self):
        for runs in _split_at_empty_lines(self.runs):
            if (line := line_of_runs(runs)).runs:
                self.nodes.append(Node("p", [line]))
        self.runs = []

    def take_block(self, child, marks):
        if child.tag in HEADINGS:
            if (line := _line_of_raw(child, marks)).runs:
                self.nodes.append(Node(child.tag, [line]))
        elif child.tag == "blockquote":
            if inner := _flow(child.children, marks, self.levels + 1):
                self.nodes.append(Node("blockquote", inner))
        elif child.tag in LISTS:
            if items := _items(child, marks, self.levels + 1):
                self.nodes.append(Node(child.tag, items))
        elif child.tag == "table":
            self.take_table(child, marks)
        else:  # a paragraph, or an element we do not keep: what it holds stands by itself
            self.take(child.children, marks)
            self.end_paragraph()

    def take_table(self, table, marks):
        rows, others = [], []
        _collect_rows(table, False, marks, rows, others)
        self.take(others, marks)
        self.end_paragraph()
        if rows:
            self.nodes.append(_table(rows))


def _items(raw_list, marks, levels):
    """The items of a list; a list standing directly in a list belongs to the item before it."""
    items = []
    for is_item, group in groupby(raw_list.children, key=lambda child: getattr(child, "tag", "") == "li"):
        for children in [child.children for child in group] if is_item else [list(group)]:
            nodes = _flow(children, marks, levels)
            if not is_item and items and all(node.tag in LISTS for node in nodes):
                items[-1] += nodes
            elif nodes:
                items.append(nodes)
    return [Node("li", _tight(nodes)) for nodes in items]


def _tight(nodes):
    """Write an item of one paragraph, perhaps with lists below it, without the paragraph's tags."""
    if nodes[0].tag == "p" and all(node.tag in LISTS for node in nodes[1:]):
        return [nodes[0].children[0], *nodes[1:]]
    return nodes


def _collect_rows(raw, in_head, marks, rows, others):
    """Append to `rows` (is it a header, cells) for each row that has text; to `others` what is no row."""
    for child in raw.children:
        tag = getattr(child, "tag", "")
        if tag == "tr":
            cells = [c for c in child.children if getattr(c, "tag", "") in ("th", "td")]
            row = [Node(cell.tag, [_line_of_raw(cell, marks)]) for cell in cells]
            if any(cell.children[0].runs for cell in row):
                rows.append((in_head or all(cell.tag == "th" for cell in row), row))
        elif tag in _TABLE_PARTS:
            _collect_rows(child, tag == "thead", marks, rows, others)
        else:
            others.append(child)


def _table(rows):
    """Make a table whose rows are all as long as the longest; the first row may be its header."""
    width = max(len(row) for _, row in rows)
    headed = rows[0][0]
    padded = [Node("tr", row + [Node("td", [Line()]) for _ in range(width - len(row))]) for _, row in rows]
    parts = []
    if headed:
        parts.append(Node("thead", [Node("tr", [Node("th", cell.children) for cell in padded[0].children])]))
    if body := padded[headed:]:
        parts.append(Node("tbody", body))
    return Node("table", parts)


def _split_at_empty_lines(runs):
    """Part runs where two line breaks meet: that is how editors without paragraphs make one."""
    paragraphs, breaks = [[]], 0
    for run in runs:
        if run.text == "\n":
            breaks += 1
        elif run.text.strip(" "):
            if breaks > 1:
                paragraphs.append([])
            breaks = 0
        paragraphs[-1].append(run)
    return paragraphs


def _line_of_raw(raw, marks):
    """All text of an element as one line; where it held paragraphs, they are parted by line breaks."""
    runs = []

    def take(children, marks):
        for child in children:
            if isinstance(child, str):
                runs.append(Run(squeezed(child), marks))
            elif child.tag in INLINE:
                take(child.children, _with_mark(marks, child))
            else:
                runs.append(Run("\n", marks))
                take(child.children, marks)
                runs.append(Run("\n", marks))

    take(raw.children, marks)
    return line_of_runs(runs)


def _with_mark(marks, raw):
    """Add an inline element to marks, in the order of INLINE; a link without an address adds nothing."""
    address = _address(raw.href) if raw.tag == "a" else ""
    if raw.tag == "a" and not address:
        return marks
    others = [mark for mark in marks if mark[0] != raw.tag]
    return tuple(sorted([*others, (raw.tag, address)], key=lambda mark: INLINE.index(mark[0])))


def _address(href):
    """The address in NFC, or "" if readers could not follow it. Browsers skip tabs and line ends in it."""
    address = unicodedata.normalize("NFC", squeezed(re.sub(r"[\t\n\r]", "", href)).strip())
    return address.replace(" ", "%20") if _ADDRESS.match(address) else ""
