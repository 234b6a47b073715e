"""What a section's body may hold, for each kind of section, and how it is cleaned before it is stored."""

from articles.bodies.parsing import parse
from articles.bodies.richtext import HEADINGS, BodyError, Node, html_of, plain


def clean_body(kind, body):
    """Return `body` validated and cleaned, in the one form in which bodies are stored.

    kind: one of KINDS. body, and what comes back:
      text       {"html": HTML}, may be empty
      table      {"caption": str, "header": [str, …], "rows": [[str, …], …]}: at least one row, each as long
                 as the header; rows without any text are dropped; "caption" may be left out
      questions  {"items": [{"question": str, "answer": HTML}, …]}: at least one
      callout    {"label": str, "html": HTML}; "label" may be left out, a heading at the start then becomes it
    HTML is cleaned as parsing.py tells; cells, questions, labels and captions are text without markup.
    Cleaning what is clean changes nothing. BodyError, in an editor's words, for anything else.
    """
    if kind not in _CLEANERS:
        raise BodyError(f"There is no kind of section called “{kind}”; there are {', '.join(KINDS)}.")
    return _CLEANERS[kind](body)


def _clean_text(body):
    (html,) = _fields(body, "A text section", required=("html",))
    return {"html": html_of(parse(_text(html, "The text")))}


def _clean_table(body):
    header, rows, caption = _fields(body, "A table", required=("header", "rows"), optional=("caption",))
    header = _cells(header, "The header")
    if not any(header):
        raise BodyError("The header of the table is empty; name its columns.")
    cleaned = []
    for number, row in enumerate(_list(rows, "The rows of the table"), 1):
        cells = _cells(row, f"Row {number}")
        if len(cells) != len(header):
            raise BodyError(f"Row {number} has {_count(cells, 'cell')}, the header has {len(header)}.")
        if any(cells):
            cleaned.append(cells)
    if not cleaned:
        raise BodyError("The table has no rows below its header.")
    return {"caption": plain(_text(caption, "The caption")), "header": header, "rows": cleaned}


def _clean_questions(body):
    (items,) = _fields(body, "A section of questions", required=("items",))
    cleaned = []
    for number, item in enumerate(_list(items, "The questions"), 1):
        question, answer = _fields(item, f"Question {number}", required=("question", "answer"))
        question = plain(_text(question, f"Question {number}"))
        if not question:
            raise BodyError(f"Question {number} is empty.")
        answer = html_of(lowered(parse(_text(answer, f"The answer to question {number}"))))
        if not answer:
            raise BodyError(f"Question {number} (“{question}”) has no answer.")
        cleaned.append({"question": question, "answer": answer})
    if not cleaned:
        raise BodyError("There is no question yet; a section of questions needs at least one.")
    return {"items": cleaned}


def _clean_callout(body):
    html, label = _fields(body, "A callout", required=("html",), optional=("label",))
    nodes = parse(_text(html, "The text of the callout"))
    label = plain(_text(label, "The label of the callout"))
    if not label and nodes and nodes[0].tag in HEADINGS:
        label = plain(nodes[0].children[0].text)
        nodes = nodes[1:]
    if not nodes:
        raise BodyError("The callout has no text.")
    return {"label": label, "html": html_of(nodes)}


def lowered(nodes):
    """Make every h3 an h4: in an answer, h3 is kept for the next question."""
    lower = []
    for node in nodes:
        children = [lowered([child])[0] if isinstance(child, Node) else child for child in node.children]
        lower.append(Node("h4" if node.tag == "h3" else node.tag, children))
    return lower


def _fields(value, what, *, required, optional=()):
    """Return the fields of a JSON object in the order named; an optional one that is missing is empty."""
    if not isinstance(value, dict):
        raise BodyError(f"{what} must be an object with {_names(required + optional)}.")
    if missing := [name for name in required if name not in value]:
        raise BodyError(f"{what} lacks {_names(missing)}.")
    if unknown := [str(name) for name in value if name not in required + optional]:
        raise BodyError(f"{what} has nothing called {_names(unknown)}; it has {_names(required + optional)}.")
    return [value[name] for name in required] + [value.get(name, "") for name in optional]


def _cells(value, where):
    cells = _list(value, where)
    return [plain(_text(cell, f"{where}, cell {number}")) for number, cell in enumerate(cells, 1)]


def _list(value, what):
    if not isinstance(value, list | tuple):
        raise BodyError(f"{what}: a list was expected here.")
    return value


def _text(value, what):
    if not isinstance(value, str):
        raise BodyError(f"{what}: text was expected here.")
    return value


def _names(names):
    return " and ".join(f"“{name}”" for name in names)


def _count(things, word):
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


_CLEANERS = {
    "text": _clean_text,
    "table": _clean_table,
    "questions": _clean_questions,
    "callout": _clean_callout,
}
KINDS = tuple(_CLEANERS)
