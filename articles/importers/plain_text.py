"""Plain text: a title, paragraphs, and what can be told of headings, lists, tables, questions and callouts.

Every word stays, in its order; only marks go that a structure takes the place of (pipes and dashes of a
table, "-" of a list, "#" of a heading) and the table of contents, which is navigation. What could be read two
ways is left as a paragraph. In particular a line is a heading only where the table of contents names it or
"#" marks it, however short it is; numbered lines stay paragraphs with their numbers; nothing is taken for a
standfirst. A line is a paragraph, unless the whole file was wrapped at a width: see source.py.

* The first line is the title.
* "Table of Contents" and its numbered entries: see contents_list.py.
* `| a | b |` lines with a `|---|---|` line below the first: a table, a section of its own.
* "- ", "* ", "• ": a list; two or more items that all read "Question? Answer.": a section of questions.
* "Did you know? …", "Pro tip: …": a callout, a section of its own; alone on its line it takes the next one.
* Two or more lines "Label: text", below a line that ends in ":" or anywhere in a headed section: a list. Not
  where a label comes back (a dialogue) or a quotation follows it (speech).
"""

import re
from html import escape

from articles.bodies import BodyError, clean_body
from articles.bodies.richtext import is_seen, plain
from articles.importers import contents_list
from articles.importers.decoding import decode
from articles.importers.shapes import MOST_HEADLINE, ImportedArticle, ImportedSection, ImportRefused
from articles.importers.source import lines_of, unwrapped

_SEPARATOR = re.compile(r"\|? *:?-+:? *(?:\| *:?-+:? *)*\|?")
_PIPE = re.compile(r"(?<!\\)\|")
_QUESTION = re.compile(r"(.+?\?[\"”’')\]]*) +(\S.*)")
_CALLOUT = re.compile(
    r"(did you know[?:]|(?:pro|expert|quick|top) tip:|(?:fun|quick) fact:|good to know:|key takeaways?:)"
    r" *(.*)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"([^\s:][^:]{0,58}): +(\S.*)")
_LABEL_WORDS = 8
MOST_LINES = 20_000  # that are not blank; a book has fewer
_SENTENCE_END = re.compile(r"[.!?;](?:\s|$)")
_OPENING_QUOTES = tuple("“\"‘'«„")


def read(name, data):
    """Read a plain text file as told above. ImportRefused where it has no title or a broken table."""
    lines = lines_of(decode(name, data), most=MOST_LINES + 1)
    if not lines:
        raise ImportRefused(name, None, "the file is empty.")
    if len(lines) > MOST_LINES:
        raise ImportRefused(
            name, lines[MOST_LINES].number, f"the file goes on after {MOST_LINES} lines; is this an article?"
        )
    title = _title(name, lines[0])
    contents = contents_list.find(lines)
    headings = {
        line.number for line in lines[1:] if line.is_marked_heading and len(line.text) <= MOST_HEADLINE
    }
    warnings = ()
    if contents:
        headings |= {lines[index].number for index in contents.headings}
        del lines[contents.start : contents.end]
        warnings = contents.warnings
    tables = {line.number for line in lines if _PIPE.search(line.text)}
    lines = unwrapped(lines[1:], alone=headings | tables)
    sections = [section for part in _parts(lines, headings) for section in _Part(name, *part).sections()]
    return ImportedArticle(title, "", tuple(sections), warnings)


def _title(name, line):
    title = plain(line.without_mark)
    if line.is_bullet or line.text.startswith("|") or not any(char.isalnum() for char in title):
        raise ImportRefused(name, line.number, "there is no title; the first line of the file has to be one.")
    if len(title) > MOST_HEADLINE:
        raise ImportRefused(
            name,
            line.number,
            f"the first line has to be the title, and a title has at most {MOST_HEADLINE} characters; "
            f"this one has {len(title)}.",
        )
    return title


def _parts(lines, headings):
    """Yield (heading line, the lines below it); what stands before the first heading has None."""
    heading, below = None, []
    for line in lines:
        if line.number in headings:
            if heading or below:
                yield heading, below
            heading, below = line, []
        else:
            below.append(line)
    if heading or below:
        yield heading, below


class _Part:
    """A heading and the lines below it on their way to sections, a new one wherever the kind changes."""

    def __init__(self, name, heading, lines):
        self.name = name
        self.heading = heading
        self.lines = lines
        self.html = []
        self.pieces = []

    def sections(self):
        """Return the sections in order; the first carries the heading."""
        at = 0
        while at < len(self.lines):
            at = next(end for take in self.TAKERS if (end := take(self, at)))
        self.end_text()
        if self.heading and (not self.pieces or self.pieces[0][0] == "callout"):
            self.pieces.insert(0, ("text", {"html": ""}))
        heading = plain(self.heading.without_mark) if self.heading else ""
        return [
            ImportedSection(kind, heading if first else "", body)
            for first, (kind, body) in zip([True] + [False] * len(self.pieces), self.pieces, strict=False)
        ]

    def end_text(self):
        """Make a text section of the paragraphs and lists so far."""
        if self.html:
            self.add("text", {"html": "".join(self.html)}, self.lines[0])
            self.html = []

    def add(self, kind, body, line):
        """Add a section; a body that does not hold is refused with the line where it begins."""
        try:
            self.pieces.append((kind, clean_body(kind, body)))
        except BodyError as error:
            raise ImportRefused(self.name, line.number, str(error)) from error

    def take_table(self, at):
        """Take a table beginning at a line, and return the index of the line after it; None if none does."""
        first = self.lines[at : at + 3]
        if len(first) < 3 or not all(_in_table(line, self.lines[at]) for line in first):
            return None
        header = _cells(first[0])
        if not _SEPARATOR.fullmatch(first[1].text) or not any(map(is_seen, header)):
            return None
        end = self._end(at, lambda line: _in_table(line, self.lines[at]))
        rows = [_cells(line) for line in self.lines[at + 2 : end]]
        for line, row in zip(self.lines[at + 2 : end], rows, strict=True):
            if len(row) != len(header):
                raise ImportRefused(
                    self.name,
                    line.number,
                    f"this row of the table has {len(row)} cells, its header has {len(header)}.",
                )
        if not any(is_seen(cell) for row in rows for cell in row):
            return None
        self.end_text()
        self.add("table", {"caption": "", "header": header, "rows": rows}, self.lines[at])
        return end

    def take_list(self, at):
        """Take list items that follow each other: questions and answers if all are, else a list."""
        end = self._end(at, lambda line: line.is_bullet)
        if end == at:
            return None
        items = [line.item for line in self.lines[at:end]]
        questions = [_QUESTION.fullmatch(item) for item in items]
        if len(items) > 1 and all(questions):
            self.end_text()
            answered = [{"question": q[1], "answer": _paragraph_html(q[2])} for q in questions]
            self.add("questions", {"items": answered}, self.lines[at])
        else:
            self.html.append(_list_html(items))
        return end

    def take_callout(self, at):
        """Take a callout, of one line or of its label and the line below."""
        found = _CALLOUT.fullmatch(self.lines[at].text)
        if not found:
            return None
        text, end = found[2], at + 1
        if not is_seen(text):
            if end == len(self.lines) or not _is_plain(self.lines[end]):
                return None
            text, end = self.lines[end].text, end + 1
        self.end_text()
        self.add("callout", {"label": found[1], "html": _paragraph_html(text)}, self.lines[at])
        return end

    def take_labelled(self, at):
        """Take lines "Label: text" that follow each other, all as a list or all as paragraphs."""
        if not (self.heading or (at > 0 and self.lines[at - 1].text.endswith(":"))):
            return None
        end = self._end(at, lambda line: _is_plain(line) and _label(line.text))
        if end - at < 2:
            return None
        items = [line.text for line in self.lines[at:end]]
        self.html += [_list_html(items)] if _all_labelled(items) else map(_paragraph_html, items)
        return end

    def take_paragraph(self, at):
        """Take a line as a paragraph."""
        self.html.append(_paragraph_html(self.lines[at].text))
        return at + 1

    def _end(self, at, belongs):
        while at < len(self.lines) and belongs(self.lines[at]):
            at += 1
        return at

    TAKERS = (take_table, take_list, take_callout, take_labelled, take_paragraph)


def _in_table(line, first):
    """Whether the line has a pipe and, unless it is `first`, no blank line before it."""
    return bool(_PIPE.search(line.text)) and (line is first or not line.after_blank)


def _cells(line):
    """The cells of a table row; an escaped pipe is part of its cell."""
    text = line.text.removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    return [cell.replace("\\|", "|").strip(" ") for cell in _PIPE.split(text)]


def _is_plain(line):
    return not (line.is_bullet or _PIPE.search(line.text) or _CALLOUT.fullmatch(line.text))


def _label(text):
    """The match of "Label: text", or None: a label is short, no sentence, and no speech follows it."""
    found = _LABEL.fullmatch(text)
    if not found or len(found[1].split()) > _LABEL_WORDS or _SENTENCE_END.search(found[1]):
        return None
    return None if found[2].startswith(_OPENING_QUOTES) else found


def _all_labelled(items):
    labels = [_label(item) for item in items]
    return all(labels) and len({label[1].casefold() for label in labels}) == len(items)


def _paragraph_html(text):
    return f"<p>{_escaped(text)}</p>"


def _list_html(items):
    labelled = len(items) > 1 and _all_labelled(items)
    return f"<ul>{''.join(f'<li>{_item_html(item, labelled)}</li>' for item in items)}</ul>"


def _item_html(item, labelled):
    if not labelled:
        return _escaped(item)
    label, text = _label(item).groups()
    return f"<strong>{_escaped(label)}:</strong> {_escaped(text)}"


def _escaped(text):
    return escape(text, quote=False)
