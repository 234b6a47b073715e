"""Rich text as a small tree, and the one HTML we write for it.

Whatever comes in (an editor's HTML, pasted HTML, an importer's) is parsed and made harmless by nh3, then read
into a tree that has few shapes, then written again from the tree alone. So nothing is stored that we did not
write ourselves, and the same text always has the same HTML:

* `Node("p" | "h3" | "h4", [Line])`, `Node("blockquote", [Node, …])`, `Node("ul" | "ol", [Node("li"), …])`,
  `Node("table", [Node("thead"), Node("tbody")])` with `Node("tr", [Node("th" | "td", [Line]), …])`;
* `Node("li", [Line, lists …])` where an item is one line and perhaps lists below it, otherwise
  `Node("li", [Node, …])`;
* `Line([Run, …])`: text without structure. `Run(text, marks)`: a stretch of it, a line break being "\\n".

White space is collapsed as a browser would; non-breaking and other fixed spaces stay as they are printed.
"""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from html import escape
from html.parser import HTMLParser
from itertools import groupby, pairwise

import nh3

INLINE = ("a", "strong", "em", "sup", "sub")  # also the order they are written in, outermost first
LISTS = ("ul", "ol")
HEADINGS = ("h3", "h4")
_OTHER_NAMES = {"b": "strong", "i": "em", "h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4"}
_TABLE_PARTS = ("thead", "tbody", "tfoot", "tr")
_VOID = ("br", "hr")
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
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_WHITE = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")  # illegal in feeds
_SURROGATE = re.compile("[\ud800-\udfff]")
_SLASH_ON_NEXT = "\u0338"  # a combining stroke: after "<br>" it would turn ">" into another letter under NFC

MOST_LEVELS = 12  # of lists and quotations in each other; nobody reads deeper
_MOST_RAW_LEVELS = 200  # of any tags, before cleaning; bounds the recursion below
_MOST_OPEN_TAGS = 2000  # the HTML parser's time grows with the square of it


class BodyError(ValueError):
    """A section's text cannot be taken as it is. Its message tells an editor what is wrong, and where."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same marks all along.

    `marks` are (tag, address) pairs in the order of `INLINE`; the address is empty for all but links.
    `highlights` are opening tags of `<mark>`, already escaped, written close around the text.
    """

    text: str
    marks: tuple[tuple[str, str], ...] = ()
    highlights: tuple[str, ...] = ()


@dataclass(slots=True)
class Line:
    """A piece of text without structure: what stands in a paragraph, a heading or a cell."""

    runs: list[Run] = field(default_factory=list)

    @property
    def text(self):
        """What a reader sees; a line break is a space."""
        return "".join(run.text for run in self.runs).replace("\n", " ")

    def html(self):
        """The runs as HTML, each mark opened as seldom as can be."""
        return _inline_html(self.runs, 0)

    def highlight(self, start, end, opening):
        """Put the tag `opening`, `<mark …>`, around text[start:end]: one piece for each run."""
        at, runs = 0, []
        for run in self.runs:
            cuts = (0, max(0, start - at), max(0, end - at), len(run.text))
            before, inside, after = (run.text[a:b] for a, b in pairwise(cuts))
            marked = replace(run, text=inside, highlights=(*run.highlights, opening))
            pieces = (replace(run, text=before), marked, replace(run, text=after))
            runs += [piece for piece in pieces if piece.text]
            at += len(run.text)
        self.runs = runs


@dataclass(slots=True)
class Node:
    """An element that gives structure; what its children may be is told at the top of this module."""

    tag: str
    children: list

    def html(self):
        """The element and all it holds, as HTML."""
        return f"<{self.tag}>{''.join(child.html() for child in self.children)}</{self.tag}>"


def html_of(nodes):
    """Write the one HTML of these nodes."""
    return "".join(node.html() for node in nodes)


def plain(value):
    """Tidy a string that has no markup, by the rules lines follow: `plain(" a\\tb ") == "a b"`."""
    return line_of(value).text


def line_of(value):
    """Make a line of a string without markup. BodyError for half a surrogate pair."""
    _refuse_surrogates(value)
    return _line([Run(_squeezed(value))])


def parse(html):
    """Read any HTML into a list of nodes.

    Unknown elements are left out and their text kept; scripts and styles go with what they hold; links to
    anything but http, https and mailto addresses become plain text. BodyError for HTML nested beyond reason
    and for merged table cells, whose text we could not put into the right column.
    """
    _refuse_surrogates(html)
    _refuse_open_tags(html)
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


def _refuse_surrogates(value):
    if found := _SURROGATE.search(value):
        around = _SURROGATE.sub("?", value[max(0, found.start() - 20) : found.start() + 20])
        raise BodyError(f"There is half a character in “{around}”; type it again.")


def _refuse_open_tags(html):
    still_open = 0
    for tag in _TAG.finditer(html):
        still_open = max(0, still_open - 1) if tag[1] else still_open + (tag[2].lower() not in _VOID)
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
                self.runs.append(Run(_squeezed(child), marks))
            elif child.tag == "br":
                self.runs.append(Run("\n", marks))
            elif child.tag in INLINE:
                self.take(child.children, _with_mark(marks, child))
            else:
                self.end_paragraph()
                self.take_block(child, marks)

    def end_paragraph(self):
        for runs in _split_at_empty_lines(self.runs):
            if (line := _line(runs)).runs:
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


def _line_of_raw(raw, marks):
    """All text of an element as one line; where it held paragraphs, they are parted by line breaks."""
    runs = []

    def take(children, marks):
        for child in children:
            if isinstance(child, str):
                runs.append(Run(_squeezed(child), marks))
            elif child.tag in INLINE:
                take(child.children, _with_mark(marks, child))
            else:
                runs.append(Run("\n", marks))
                take(child.children, marks)
                runs.append(Run("\n", marks))

    take(raw.children, marks)
    return _line(runs)


def _with_mark(marks, raw):
    """Add an inline element to marks, in the order of INLINE; a link without an address adds nothing."""
    address = _address(raw.href) if raw.tag == "a" else ""
    if raw.tag == "a" and not address:
        return marks
    others = [mark for mark in marks if mark[0] != raw.tag]
    return tuple(sorted([*others, (raw.tag, address)], key=lambda mark: INLINE.index(mark[0])))


def _address(href):
    address = unicodedata.normalize("NFC", _NOT_TEXT.sub("", re.sub(r"[\t\n\r]", "", href)).strip())
    return _WHITE.sub("%20", address) if _ADDRESS.match(address) else ""


def _squeezed(text):
    return _WHITE.sub(" ", _NOT_TEXT.sub("", text))


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


def _line(runs):
    """Make the one line of these runs: white space collapsed, equal neighbours joined, in NFC."""
    pieces = _joined(_collapsed(_joined(runs)))
    if not any(_is_seen(run.text) for run in pieces):
        return Line()
    parts = [replace(run, text=part) for run in pieces for part in re.split("(\n)", run.text) if part]
    return Line(_joined(_with_break_marks([replace(run, text=_normal(run.text)) for run in parts])))


def _joined(runs):
    """Join neighbours with equal marks, drop empty runs."""
    groups = groupby((run for run in runs if run.text), key=lambda run: run.marks)
    return [Run("".join(run.text for run in group), marks) for marks, group in groups]


def _collapsed(runs):
    """One space at most between two words, none beside a line break or at an end, no two breaks in a row."""
    out, last = [], "\n"
    for run in runs:
        text = re.sub(r" *\n[ \n]*", "\n", re.sub(" +", " ", run.text))
        if last == " " and text.startswith("\n"):
            out[-1] = replace(out[-1], text=out[-1].text[:-1])
        elif last in " \n":
            text = text.lstrip(last + " ")
        if text:
            out.append(replace(run, text=text))
            last = text[-1]
    while out and not out[-1].text.rstrip(" \n"):
        out.pop()
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip(" \n"))
    return out


def _with_break_marks(runs):
    """Give each line break the marks its two neighbours share, so that a mark goes on across it."""
    marked = list(runs)
    for at, run in enumerate(runs):
        if run.text == "\n":
            after = runs[at + 1].marks
            marked[at] = Run("\n", tuple(mark for mark in runs[at - 1].marks if mark in after))
    return marked


def _normal(text):
    normal = unicodedata.normalize("NFC", text)
    return f"\u00a0{normal}" if normal.startswith(_SLASH_ON_NEXT) else normal


def _is_seen(text):
    """Whether a reader sees anything: spaces and invisible format characters alone are nothing."""
    return any(not char.isspace() and unicodedata.category(char) != "Cf" for char in text)


def _inline_html(runs, level):
    if level == len(INLINE):
        return "".join(map(_run_html, runs))
    tag, html = INLINE[level], ""
    for mark, group in groupby(runs, key=lambda run: next((m for m in run.marks if m[0] == tag), None)):
        inner = _inline_html(list(group), level + 1)
        address = f' href="{escape(mark[1])}"' if mark and mark[1] else ""
        html += f"<{tag}{address}>{inner}</{tag}>" if mark else inner
    return html


def _run_html(run):
    text = escape(run.text, quote=False).replace("\n", "<br>")
    return f"{''.join(run.highlights)}{text}{'</mark>' * len(run.highlights)}"
