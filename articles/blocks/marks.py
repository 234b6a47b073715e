"""Marking stretches of blocks in the HTML they stand in, for showing quotes where they are printed."""

import re
from html import escape

from articles.blocks.reading import Leaf, open_body
from articles.bodies.richtext import line_of

_ATTRIBUTE = re.compile(r"(?!on)[a-z][a-z0-9-]*")


class MarkError(ValueError):
    """A mark stands where there is no text, or has an attribute that is none."""


def mark_html(kind, body, marks):
    """Return a clean body with marks: the same fields, but every string in them HTML, safe to print as it is.

    marks: (block, start, end, attributes): the index among `blocks_of_body(kind, body)`, code points of that
    block's text with 0 ≤ start < end ≤ its length, and the attributes of the `<mark>` elements. A mark that
    crosses other tags or cells comes in pieces, each with all the attributes; of marks over the same words
    the first is the outermost. Without its marks the HTML is that of the body. MarkError for anything else.
    """
    opened = open_body(kind, body)
    for block, start, end, attributes in marks:
        if not 0 <= block < len(opened.leaves):
            raise MarkError(f"There is no block {block}; the body has {len(opened.leaves)}.")
        _highlight(opened.leaves[block], start, end, attributes)
    return opened.write()


def mark_text(text, marks):
    """Return a headline, standfirst or heading as HTML with marks (start, end, attributes)."""
    leaf = Leaf("", [line_of(text)])
    for start, end, attributes in marks:
        _highlight(leaf, start, end, attributes)
    return leaf.lines[0].html()


def _highlight(leaf, start, end, attributes):
    if not 0 <= start < end <= len(leaf.text):
        raise MarkError(f"There is no text from {start} to {end} in “{leaf.text}”.")
    if wrong := [name for name in attributes if not _ATTRIBUTE.fullmatch(name)]:
        raise MarkError(f"“{wrong[0]}” cannot be an attribute of a mark.")
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    leaf.highlight(start, end, f"<mark{written}>")
