"""Every kind of body as one piece of rich text, so that one editor can edit them all, and back again."""

from html import escape

from articles.bodies.cleaning import clean_body
from articles.bodies.parsing import parse
from articles.bodies.richtext import HEADINGS, BodyError, html_of


def html_of_body(kind, body):
    """Write a clean body as the HTML an editor edits; `body_from_html` reads it back to the same body."""
    return _WRITERS[kind](body)


def body_from_html(kind, html):
    """Read what an editor wrote into a clean body.

    text       all of it
    table      exactly one table, its first row the header; a paragraph before it is the caption
    questions  each h3 is a question, what follows until the next h3 its answer
    callout    an h3 or h4 at the start is the label, the rest the text
    BodyError, in an editor's words, where the HTML does not have that shape.
    """
    if kind not in _READERS:
        return clean_body(kind, {"html": html})
    return clean_body(kind, _READERS[kind](parse(html)))


def _read_table(nodes):
    tables = [node for node in nodes if node.tag == "table"]
    if len(tables) != 1:
        raise BodyError(f"A table section holds exactly one table; this one has {len(tables) or 'none'}.")
    at = nodes.index(tables[0])
    if nodes[at + 1 :]:
        raise BodyError(
            f"After the table stands “{_beginning(nodes[at + 1])}”; "
            "a table section ends with its table, so put this into a section of its own."
        )
    if at > 1 or any(node.tag != "p" for node in nodes[:at]):
        raise BodyError("Before the table one paragraph may stand, its caption, and nothing else.")
    caption = nodes[0].children[0].text if at else ""
    rows = [
        [cell.children[0].text for cell in row.children]
        for part in tables[0].children
        for row in part.children
    ]
    return {"caption": caption, "header": rows[0], "rows": rows[1:]}


def _read_questions(nodes):
    if nodes and nodes[0].tag != "h3":
        raise BodyError(
            f"“{_beginning(nodes[0])}” stands before the first question; "
            "write the question above it, as a heading of the larger size."
        )
    items = []
    for node in nodes:
        if node.tag == "h3":
            items.append({"question": node.children[0].text, "answer": []})
        else:
            items[-1]["answer"].append(node)
    return {"items": [item | {"answer": html_of(item["answer"])} for item in items]}


def _read_callout(nodes):
    if nodes and nodes[0].tag in HEADINGS:
        return {"label": nodes[0].children[0].text, "html": html_of(nodes[1:])}
    return {"label": "", "html": html_of(nodes)}


def _write_table(body):
    caption = _element("p", body["caption"]) if body["caption"] else ""
    header = "".join(_element("th", cell) for cell in body["header"])
    rows = "".join(f"<tr>{''.join(_element('td', cell) for cell in row)}</tr>" for row in body["rows"])
    return f"{caption}<table><thead><tr>{header}</tr></thead><tbody>{rows}</tbody></table>"


def _write_questions(body):
    return "".join(_element("h3", item["question"]) + item["answer"] for item in body["items"])


def _write_callout(body):
    return (_element("h3", body["label"]) if body["label"] else "") + body["html"]


def _element(tag, text):
    return f"<{tag}>{escape(text, quote=False)}</{tag}>"


def _beginning(node):
    """Return the first words of a node, so that an editor finds it."""
    while hasattr(node, "children"):
        node = node.children[0]
    words = node.text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


_READERS = {"table": _read_table, "questions": _read_questions, "callout": _read_callout}
_WRITERS = {
    "text": lambda body: body["html"],
    "table": _write_table,
    "questions": _write_questions,
    "callout": _write_callout,
}
