"""Blocks: the smallest pieces of a text that have text of their own, in reading order."""

from collections.abc import Callable
from dataclasses import dataclass

from articles.bodies.parsing import parse
from articles.bodies.richtext import HEADINGS, LISTS, Line, html_of, line_of, plain

CELL_SEPARATOR = " | "


@dataclass(frozen=True, slots=True)
class Block:
    """One block as a reader sees it.

    kind: headline, standfirst, heading, paragraph, list item, table header, table row, quote, question,
    answer, caption or label. section: the section's uid, empty for headline and standfirst. cells: of table
    rows and headers alone; their text is the cells joined with " | ".
    """

    text: str
    kind: str
    section: str = ""
    section_kind: str = "text"
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class Leaf:
    """Where a block's text stands in an opened body: one line, or a table row's cells."""

    kind: str
    lines: list[Line]

    @property
    def text(self):
        """The block's text."""
        return CELL_SEPARATOR.join(line.text for line in self.lines)

    def highlight(self, start, end, opening):
        """Put the tag `opening` around text[start:end]; what parts cells is not part of any."""
        at = 0
        for line in self.lines:
            length = len(line.text)
            if start < at + length and end > at:
                line.highlight(start - at, end - at, opening)
            at += length + len(CELL_SEPARATOR)


@dataclass(slots=True)
class OpenBody:
    """A body taken apart: its leaves in reading order, and how to write it, every string as HTML."""

    leaves: list[Leaf]
    write: Callable[[], dict]


def blocks_of_content(content):
    """Return the blocks of a content (version v1, see content.py) in reading order.

    Headline, standfirst, then of each section the heading and its body's blocks; none of them is empty.
    """
    blocks = [Block(plain(content[name]), name) for name in ("headline", "standfirst")]
    for section in content["sections"]:
        uid, kind = section["uid"], section["kind"]
        blocks.append(Block(plain(section["heading"]), "heading", uid, kind))
        blocks += blocks_of_body(kind, section["body"], section=uid)
    return tuple(block for block in blocks if block.text)


def blocks_of_body(kind, body, *, section=""):
    """Return the blocks of one clean body; their index is what marks count by (see marks.py)."""
    return tuple(
        Block(leaf.text, leaf.kind, section, kind, _cells(leaf)) for leaf in open_body(kind, body).leaves
    )


def words_of(blocks):
    """Return all words of the blocks in order: what stands between white space, cell by cell."""
    return [word for block in blocks for text in block.cells or (block.text,) for word in text.split()]


def open_body(kind, body):
    """Take a clean body apart. KeyError for an unknown kind or a missing field."""
    opened = _OPENERS[kind](body)
    opened.leaves = [leaf for leaf in opened.leaves if any(line.runs for line in leaf.lines)]
    return opened


def _cells(leaf):
    return tuple(line.text for line in leaf.lines) if leaf.kind in ("table header", "table row") else ()


def _open_text(body, paragraph="paragraph"):
    nodes = parse(body["html"])
    return OpenBody(list(_leaves(nodes, paragraph)), lambda: {"html": html_of(nodes)})


def _open_table(body):
    caption = line_of(body["caption"])
    header, *rows = [[line_of(cell) for cell in row] for row in (body["header"], *body["rows"])]
    return OpenBody(
        [Leaf("caption", [caption]), Leaf("table header", header), *(Leaf("table row", row) for row in rows)],
        lambda: {
            "caption": caption.html(),
            "header": [cell.html() for cell in header],
            "rows": [[cell.html() for cell in row] for row in rows],
        },
    )


def _open_questions(body):
    items = [
        (line_of(item["question"]), _open_text({"html": item["answer"]}, "answer")) for item in body["items"]
    ]
    leaves = [leaf for question, answer in items for leaf in (Leaf("question", [question]), *answer.leaves)]
    return OpenBody(
        leaves,
        lambda: {"items": [{"question": q.html(), "answer": a.write()["html"]} for q, a in items]},
    )


def _open_callout(body):
    label, text = line_of(body["label"]), _open_text(body)
    return OpenBody(
        [Leaf("label", [label]), *text.leaves], lambda: {"label": label.html(), "html": text.write()["html"]}
    )


def _leaves(nodes, paragraph):
    """Yield the leaves of rich text; `paragraph` is what a paragraph here is called."""
    for node in nodes:
        if isinstance(node, Line):
            yield Leaf(paragraph, [node])
        elif node.tag in HEADINGS:
            yield Leaf("heading", node.children)
        elif node.tag == "tr":
            yield Leaf(paragraph, [cell.children[0] for cell in node.children])
        else:
            yield from _leaves(node.children, _PARAGRAPHS_IN.get(node.tag, paragraph))


_PARAGRAPHS_IN = {
    "blockquote": "quote",
    **dict.fromkeys(LISTS, "list item"),
    "thead": "table header",
    "tbody": "table row",
}
_OPENERS = {
    "text": _open_text,
    "table": _open_table,
    "questions": _open_questions,
    "callout": _open_callout,
}
