"""From a text's content to a file. One exporter a file; each is a function of content to text, and writes
nothing.

What an exporter writes, the importer of the same ending reads back: the same headline, standfirst, byline and
sections, of the same kinds, with the same words, marks and links. Public notes are in the file, and stay
behind when it is read: they belong to the text they were written for.
"""

from dataclasses import dataclass
from typing import Protocol

from articles.exporters import html, json_text, markdown


class Write(Protocol):
    """Writes a content (see content.py) in a language, as a tag such as "en"."""

    def __call__(self, content: dict, *, language: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format a text can leave in. label: its name on screen."""

    label: str
    ending: str
    content_type: str
    write: Write


EXPORTERS = {
    "markdown": Exporter("Markdown", ".md", "text/markdown; charset=utf-8", markdown.write),
    "html": Exporter("HTML", ".html", "text/html; charset=utf-8", html.write),
    "json": Exporter("JSON", ".json", "application/json", json_text.write),
}
