"""A text as Markdown that reads back as the same text.

Markdown cannot say everything: two lists in a row, bold letters within a word, a paragraph that looks like a
heading. So whatever was written is read back at once, and what would come back different is written as HTML
instead, which Markdown lets stand: first single blocks, then, where blocks run together, the whole section.
"""

from html import escape

import yaml
from markdownify import markdownify

from articles.bodies import BodyError, html_of_body
from articles.bodies.parsing import parse
from articles.bodies.richtext import html_of
from articles.importers.markdown import html_of_markdown

# The library's options, so that it writes the forms our importer reads.
_FORMS = {
    "bullets": "-",
    "heading_style": "atx",
    "escape_misc": True,
    "sub_symbol": "<sub>",
    "sup_symbol": "<sup>",
    "newline_style": "backslash",
    "autolinks": False,
}


def write(content: dict, *, language: str) -> str:
    """Write a content: front matter, then each section, with a line that names its kind where it has to."""
    front = {"title": content["headline"], "standfirst": content["standfirst"], "byline": content["byline"]}
    said = {name: value for name, value in front.items() if value} | {"lang": language}
    if note := content["correction"]:
        said["note"] = note["note"]
    written = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{written}---\n\n" + "\n".join(map(_section, content["sections"]))


def _section(section):
    """A section with its kind and heading; the kind is always named, so that nothing has to be guessed."""
    heading = f"{_heading(section['heading'])}\n\n" if section["heading"] else ""
    body = _body(html_of_body(section["kind"], section["body"]))
    return f"<!-- section: {section['kind']} -->\n\n{heading}{body}"


def _body(html):
    nodes = parse(html)
    blocks = [_block(node, before) for before, node in zip([None, *nodes], nodes, strict=False)]
    written = "".join(f"{block}\n\n" for block in blocks)
    return written if _reads_as(written, html) else "".join(f"{node.html()}\n\n" for node in nodes)


def _block(node, before):
    """A block as Markdown where that says the same, else as HTML."""
    html = node.html()
    follows_list = before is not None and before.tag == node.tag and node.tag in ("ul", "ol", "blockquote")
    written = markdownify(html, **_FORMS).strip("\n")
    return html if follows_list or not _reads_as(written, html) else written


def _heading(text):
    """The heading of a section, in Markdown where that says the same."""
    html = f"<h2>{escape(text, quote=False)}</h2>"
    written = markdownify(html, **_FORMS).strip("\n")
    return written if _reads_as(written, html_of(parse(html))) else html


def _reads_as(written, html):
    try:
        return html_of(parse(html_of_markdown(written)[0])) == html
    except (BodyError, RecursionError):
        return False
